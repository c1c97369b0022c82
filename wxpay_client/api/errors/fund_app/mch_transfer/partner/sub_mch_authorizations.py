# Generated from spec/fund_app/mch_transfer/partner/sub_mch_authorizations.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.partner.sub_mch_authorizations`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ....common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

ALREADY_EXISTS = ErrorCode(400, "ALREADY_EXISTS", "There is an application with this number already, with other data.", "Query it. The same application needs the same data; another one needs a number of its own.", "申请单号已存在，且参数与原单不同", "请先查询原单；重试须使用完全相同的参数，新申请请使用新的单号")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "This sub-merchant was never asked.", "Check `sub_mchid`, and ask the sub-merchant first.", "授权申请不存在", "请检查二级商户号，并先申请授权")

ERRORS = {
    "fund_app.mch_transfer.partner.sub_mch_authorizations.create": (ALREADY_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.sub_mch_authorizations.query_by_sub_mchid": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
