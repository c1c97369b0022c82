# Generated from spec/transfer/bill_receipt.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `transfer.bill_receipt`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The batch is not FINISHED, or none of its transfers was paid; or the request is not as it has to be.", "Query the batch, and ask again once it is FINISHED; there is no receipt of a batch that paid nobody.", "批次未完成或没有一笔转账成功；或请求不符合接口规则", "请查询批次单，待其完成后再申请；没有成功明细的批次没有回单")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such batch, or no receipt of it was asked for.", "Check the number; ask for the receipt first.", "批次单或回单申请不存在", "请检查批次单号，并先申请电子回单")

ERRORS = {
    "transfer.bill_receipt.create": (INVALID_REQUEST_, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.bill_receipt.query_by_out_batch_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
