# Generated from spec/transfer/batches.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `transfer.batches`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

APPID_MCHID_NOT_MATCH = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check `appid`, and bind it to the merchant in the merchant platform.", "AppID 与商户号不匹配", "请检查 appid，并在商户平台绑定")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the merchant's account does not suffice.", "Recharge the account, then ask again under the same `out_batch_no` with the same data.", "商户账户资金不足", "请充值后使用原商家批次单号、相同参数重新请求")
ACCOUNTERROR = ErrorCode(403, "ACCOUNTERROR", "The merchant's account may not pay, as a penalty.", "Look at the penalties in the merchant platform (违约记录), then ask again under the same `out_batch_no` with the same data.", "商户账户付款受限", "请前往商户平台-违约记录解除限制后，使用原商家批次单号、相同参数重新请求")
QUOTA_EXCEED = ErrorCode(429, "QUOTA_EXCEED", "It comes to more than the merchant may transfer in a day.", "Wait for the next day, or have the limit raised in the merchant platform, then ask again under the same `out_batch_no` with the same data.", "超出商户单日转账额度", "请次日或在商户平台提升额度后，使用原商家批次单号、相同参数重新请求")
FREQUENCY_LIMITED_ = ErrorCode(429, "FREQUENCY_LIMITED", "More calls than this interface takes; the batch was not accepted.", "Wait, then ask again at a lower rate, under the same `out_batch_no` with the same data.", "调用频率超过限制，该批次未受理", "请降低频率后使用原商家批次单号、相同参数重新请求")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such batch or transfer of this merchant, or it is still being accepted or made.", "Check the numbers. It does not say that anything was refused or failed: ask again some minutes later, or create the batch again under the same `out_batch_no` with the same data.", "批次单或明细单不存在，或还在受理、处理中", "请检查单号；请勿当作失败处理，请隔几分钟再查询，或以原商家批次单号、相同参数再次发起")

ERRORS = {
    "transfer.batches.create": (APPID_MCHID_NOT_MATCH, NOT_ENOUGH, ACCOUNTERROR, QUOTA_EXCEED, FREQUENCY_LIMITED_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.details.query_by_detail_id": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.details.query_by_out_detail_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.query_by_batch_id": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transfer.batches.query_by_out_batch_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
