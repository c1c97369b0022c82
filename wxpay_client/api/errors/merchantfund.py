# Generated from spec/merchantfund.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `merchantfund`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, INVALID_REQUEST, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_AUTH = ErrorCode(403, "NO_AUTH", "The product that tells of money from banks is not opened, or the sub-merchant does not belong to the caller.", "Apply for 来账识别, and check the sub-merchant's number.", "未开通“来账识别”产品权限，或与特约商户无绑定关系", "请申请开通“来账识别”，并检查特约商户号")

ERRORS = {
    "merchantfund.merchant.income_records.list": (NO_AUTH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchantfund.partner.income_records.list": (NO_AUTH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
