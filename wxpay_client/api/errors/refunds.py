# Generated from spec/refunds.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `refunds`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

MCH_NOT_EXISTS = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check `mchid`, or `sp_mchid` and `sub_mchid`.", "商户号不存在", "请检查 mchid，或 sp_mchid 与 sub_mchid")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The CNY that came in since the last exchange does not suffice; it was exchanged already, or there were no payments today.", "Ask again later, when more payments have come in, under the same `out_refund_no`.", "人民币资金池余额不足：资金已换汇，或当日没有新的交易入账", "请等待新的交易资金入账后，使用原商户退款单号重试")
OUT_REFUND_NO_USED = ErrorCode(403, "OUT_REFUND_NO_USED", "There is a refund with this number already, with other data.", "Query the refund. To ask for the same one again, send exactly the same data; another refund needs a number of its own.", "商户退款单号已使用，且参数与原请求不同", "请先查询该退款；重试须使用完全相同的参数，另一笔退款请使用新的商户退款单号")
BIZERR_NEED_RETRY = ErrorCode(500, "BIZERR_NEED_RETRY", "The refund was not taken, since another one is under way at the same time, perhaps.", "Ask again with the same data, under the same `out_refund_no`.", "退款业务流程错误，例如并发退款，需要重试", "请勿更换商户退款单号，使用相同参数重试")
USER_ACCOUNT_ABNORMAL = ErrorCode(403, "USER_ACCOUNT_ABNORMAL", "The user's account is cancelled or frozen.", "Settle the refund with the user by other means.", "用户账户异常或已注销", "请与用户协商其他退款方式")
RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such payment of this merchant.", "Check the payment's number, and the merchant that it belongs to.", "订单不存在", "请检查订单号及其所属商户")
PARAM_ERROR_ = ErrorCode(400, "PARAM_ERROR", "A parameter is missing, malformed or too long.", "Correct the parameter.", "参数缺失、格式错误或超长", "请修正参数")
INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The request contradicts itself, or lacks the Accept or User-Agent header.", "Send the numbers of one merchant that belong together, with both headers.", "请求参数之间不符，或缺少 Accept、User-Agent 请求头", "检查商户号之间的对应关系以及请求头")
MCH_NOT_EXISTS_ = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check `mchid`, or `sp_mchid` and `sub_mchid`.", "商户号不存在", "检查 mchid，或 sp_mchid 与 sub_mchid")
NO_AUTH_ = ErrorCode(403, "NO_AUTH", "The merchant has no permission for this interface, or for this sub-merchant.", "Apply for the permission, or check that the sub-merchant belongs to the institution.", "商户无此接口权限，或与子商户无绑定关系", "申请开通权限，或检查机构与子商户的关系")
RESOURCE_NOT_EXISTS_ = ErrorCode(404, "RESOURCE_NOT_EXISTS", "The merchant has no refund with this number on this access point.", "Check the number and the merchant; a refund of the mainland system is not to be found here. Where the answer to `create` was lost, ask again under the same number.", "该接入点下查无此退款单", "检查退款单号与商户号；境内退款不在此系统；若申请退款的应答丢失，请用原商户退款单号重新申请")
FREQUENCY_LIMITED_ = ErrorCode(429, "FREQUENCY_LIMITED", "More than 150 calls a second for one merchant.", "Wait, then call again at a lower rate.", "单个商户每秒超过 150 次", "降低频率后重试")
SYSTEM_ERROR_ = ErrorCode(500, "SYSTEM_ERROR", "An error within WeChat Pay.", "Retry the call.", "微信支付系统异常", "用相同参数重新调用")
RESOURCE_NOT_EXISTS_2 = ErrorCode(404, "RESOURCE_NOT_EXISTS", "The merchant has no refund with this number on this access point.", "Check the number and the merchant; a refund of the mainland system is not to be found here.", "该接入点下查无此退款单", "检查退款单号与商户号；境内退款不在此系统")

ERRORS = {
    "refunds.create": (MCH_NOT_EXISTS, NOT_ENOUGH, OUT_REFUND_NO_USED, BIZERR_NEED_RETRY, USER_ACCOUNT_ABNORMAL, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "refunds.list": (MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "refunds.query_by_out_refund_no": (PARAM_ERROR_, INVALID_REQUEST_, MCH_NOT_EXISTS_, SIGN_ERROR, NO_AUTH_, RESOURCE_NOT_EXISTS_, FREQUENCY_LIMITED_, SYSTEM_ERROR_),
    "refunds.query_by_refund_id": (MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS_2, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
