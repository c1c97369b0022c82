# Generated from spec/transfer_detail/electronic_receipts.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml, spec/transfer/bill_receipt.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `transfer_detail.electronic_receipts`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

PARAM_ERROR_ = ErrorCode(400, "PARAM_ERROR", "The transfer was not paid, or not yet; or a parameter is missing, malformed or too long.", "Query the transfer, and ask again once it was paid; else correct the parameter.", "转账明细未完成；或参数缺失、格式错误、超长", "请查询转账明细，待其成功后再申请；否则请修正参数")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such transfer, or no receipt of it was asked for.", "Check the numbers; ask for the receipt first.", "转账明细或回单申请不存在", "请检查单号，并先申请电子回单")

ERRORS = {
    "transfer_detail.electronic_receipts.create": (PARAM_ERROR_, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer_detail.electronic_receipts.query": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
