# Generated from spec/fund_app/mch_transfer/partner/user_confirm_authorizations.yaml, spec/common.yaml, spec/fund_app/mch_transfer/user_confirm_authorization.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.partner.user_confirm_authorizations`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ....common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such authorisation of this service provider, or the user did not decide in time, more than 30 days ago.", "Check the number; ask the user again under another one.", "授权单不存在，或用户超期未确认已超过 30 天", "请检查授权单号；如需授权请以新的单号重新申请")

ERRORS = {
    "fund_app.mch_transfer.partner.user_confirm_authorizations.close": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.user_confirm_authorizations.create": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.user_confirm_authorizations.query_by_out_authorization_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
