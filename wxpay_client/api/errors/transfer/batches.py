# Generated from spec/transfer/batches.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `transfer.batches`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the merchant's account does not suffice.", "Recharge the account, then ask again under the same `out_batch_no` with the same data.", "商户账户资金不足", "请充值后使用原商家批次单号、相同参数重新请求")
ALREADY_EXISTS = ErrorCode(400, "ALREADY_EXISTS", "There is a batch with this number already, with other data.", "Query it. The same batch needs the same data; another one needs a number of its own.", "商家批次单号已存在，且参数与原单不同", "请先查询原批次；重试须使用完全相同的参数，新批次请使用新的单号")
FREQUENCY_LIMIT_EXCEED = ErrorCode(429, "FREQUENCY_LIMIT_EXCEED", "More calls than this interface takes.", "Wait, then call again at a lower rate, under the same number.", "调用频率超过限制", "请降低频率后以原单号重试")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such batch or transfer of this merchant.", "Check the numbers. After a call whose answer was lost, ask again some time later, and call again under the same number.", "批次单或明细单不存在", "请检查单号；请求结果不明时请稍后再查询，并以原单号重试")

ERRORS = {
    "transfer.batches.create": (NOT_ENOUGH, ALREADY_EXISTS, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.details.query_by_detail_id": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.details.query_by_out_detail_no": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.query_by_batch_id": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.query_by_out_batch_no": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
