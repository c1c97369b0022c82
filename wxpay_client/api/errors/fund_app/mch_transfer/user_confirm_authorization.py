# Generated from spec/fund_app/mch_transfer/user_confirm_authorization.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.user_confirm_authorization`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ...common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such authorisation of this merchant.", "Check the number.", "授权单不存在", "请检查授权单号")

ERRORS = {
    "fund_app.mch_transfer.user_confirm_authorization.close": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.user_confirm_authorization.create": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.user_confirm_authorization.query_by_out_authorization_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
