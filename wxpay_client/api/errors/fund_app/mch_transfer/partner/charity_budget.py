# Generated from spec/fund_app/mch_transfer/partner/charity_budget.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.partner.charity_budget`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ....common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the sponsor's account does not suffice.", "Have the account recharged, then ask again under the same `out_budget_no` with the same data.", "出资商户账户资金不足", "请充值后使用原预算单号、相同参数重新请求")
ALREADY_EXISTS = ErrorCode(400, "ALREADY_EXISTS", "There is a budget with this number already, with other data.", "Query it. The same budget needs the same data; another one needs a number of its own.", "预算单号已存在，且参数与原单不同", "请先查询原单；重试须使用完全相同的参数，新预算请使用新的单号")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such budget of this sponsor.", "Check `out_budget_no` and `sponsor_mchid`.", "预算单不存在", "请检查预算单号与出资商户号")

ERRORS = {
    "fund_app.mch_transfer.partner.charity_budget.create": (NOT_ENOUGH, ALREADY_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.charity_budget.unlock": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
