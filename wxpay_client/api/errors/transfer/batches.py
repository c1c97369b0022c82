# Generated from spec/transfer/batches.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `transfer.batches`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

APPID_MCHID_NOT_MATCH = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check `appid`, and bind it to the merchant in the merchant platform.", "AppID 与商户号不匹配", "请检查 appid，并在商户平台绑定")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the merchant's account does not suffice.", "Recharge the account, then ask again under the same `out_batch_no` with the same data.", "商户账户资金不足", "请充值后使用原商家批次单号、相同参数重新请求")
QUOTA_EXCEED = ErrorCode(403, "QUOTA_EXCEED", "It comes to more than the merchant may transfer in a day.", "Wait for the next day, or have the limit raised, then ask again under the same `out_batch_no` with the same data.", "超出商户单日转账额度", "请次日或提升额度后，使用原商家批次单号、相同参数重新请求")
FREQUENCY_LIMIT_EXCEED = ErrorCode(429, "FREQUENCY_LIMIT_EXCEED", "More calls than this interface takes.", "Wait, then call again at a lower rate, under the same number.", "调用频率超过限制", "请降低频率后以原单号重试")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such batch or transfer of this merchant.", "Check the numbers. After a call whose answer was lost, ask again some time later, and call again under the same number.", "批次单或明细单不存在", "请检查单号；请求结果不明时请稍后再查询，并以原单号重试")

ERRORS = {
    "transfer.batches.create": (APPID_MCHID_NOT_MATCH, NOT_ENOUGH, QUOTA_EXCEED, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.details.query_by_detail_id": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.details.query_by_out_detail_no": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.query_by_batch_id": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.query_by_out_batch_no": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
