# Generated from spec/fund_app/mch_transfer/partner/electronic_receipts.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.partner.electronic_receipts`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ....common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such transfer, or no receipt of it was asked for.", "Check the number and `sub_mchid`; ask for the receipt first.", "转账单或回单申请不存在", "请检查单号与二级商户号，并先申请电子回单")

ERRORS = {
    "fund_app.mch_transfer.partner.electronic_receipts.create": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.electronic_receipts.query_by_out_bill_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
