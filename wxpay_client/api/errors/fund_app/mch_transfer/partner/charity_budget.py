# Generated from spec/fund_app/mch_transfer/partner/charity_budget.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.partner.charity_budget`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ....common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such budget of this sponsor.", "Check `out_budget_no` and `sponsor_mchid`.", "预算单不存在", "请检查预算单号与出资商户号")

ERRORS = {
    "fund_app.mch_transfer.partner.charity_budget.create": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.charity_budget.unlock": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
