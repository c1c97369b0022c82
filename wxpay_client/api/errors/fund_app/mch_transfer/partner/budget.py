# Generated from spec/fund_app/mch_transfer/partner/budget.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml, spec/transfer/bill_receipt.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.partner.budget`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ....common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such budget, or no receipt of it was asked for.", "Check `out_budget_no` and `accept_id`; ask for the receipt first.", "预算单或回单申请不存在", "请检查预算单号与受理凭证，并先申请电子回单")

ERRORS = {
    "fund_app.mch_transfer.partner.budget.electronic_receipts.create": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.budget.electronic_receipts.query": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
