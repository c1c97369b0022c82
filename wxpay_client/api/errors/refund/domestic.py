# Generated from spec/refund/domestic.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `refund.domestic`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

MCH_NOT_EXISTS = ErrorCode(404, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check the client's `mchid`, and `sub_mchid` of a service provider.", "商户号不存在", "请检查客户端的商户号，以及服务商的 sub_mchid")
INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The refund is not in the state ABNORMAL, or the data contradict each other or those of a call before.", "Query the refund; one that is PROCESSING or SUCCESS needs nothing more.", "退款单不是退款异常状态，或请求参数之间、与之前的请求不一致", "请查询退款状态；退款处理中或退款成功的无需再处理")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the merchant's account does not suffice.", "Recharge the account, then ask again with the same data.", "商户账户余额不足", "请充值后使用相同参数重新申请")
USER_ACCOUNT_ABNORMAL = ErrorCode(403, "USER_ACCOUNT_ABNORMAL", "The user's account is cancelled or frozen.", "Let the money come back to the merchant by MERCHANT_BANK_CARD, and settle the refund with the user by other means.", "用户账户异常或已注销", "请以 MERCHANT_BANK_CARD 退回商户，并与用户协商其他退款方式")
RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such refund of this merchant.", "Check both numbers of the refund, and the merchant that it belongs to.", "退款单不存在", "请检查两个退款单号及其所属商户")
INVALID_REQUEST_2 = ErrorCode(400, "INVALID_REQUEST", "The refund does not fit the payment or the business: the payment's number or amount is wrong, more is asked for than is left, or the number is that of a refund with other data.", "Read the gateway's own words; nothing was refunded by this call. Compare the numbers and amounts with those of the payment, and query the refund before another number is taken.", "不符合业务规则：订单号、金额与原订单不一致，超过可退金额，或同一商户退款单号的参数与之前不一致", "请按网关的错误描述处理，该请求未受理；请核对订单号与金额，更换退款单号之前请先查询退款")
NOT_ENOUGH_ = ErrorCode(403, "NOT_ENOUGH", "The money of the account that pays for the refund does not suffice.", "Recharge the account, or take another by `funds_account`, then ask again under the same `out_refund_no`.", "商户账户余额不足", "请充值或更换出资账户后，使用原商户退款单号重新申请")
NOTENOUGH = ErrorCode(403, "NOTENOUGH", "The money of the account that pays for the refund does not suffice.", "Recharge the account, or take another by `funds_account`, then ask again under the same `out_refund_no`.", "商户账户余额不足", "请充值或更换出资账户后，使用原商户退款单号重新申请")
REQUEST_BLOCKED = ErrorCode(403, "REQUEST_BLOCKED", "The refund is not allowed, for a reason that the gateway's words tell.", "Read the gateway's own words; once the reason is gone, ask again under the same `out_refund_no`.", "退款请求受阻，原因见网关的错误描述", "请按网关的错误描述处理后，使用原商户退款单号重新申请")
USER_ACCOUNT_ABNORMAL_ = ErrorCode(403, "USER_ACCOUNT_ABNORMAL", "The user's account is cancelled or frozen.", "Settle the refund with the user by other means.", "用户账户异常或已注销", "请与用户协商其他退款方式")
RESOURCE_NOT_EXISTS_ = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such payment of this merchant, or the order is not paid.", "Check the payment's number, and the merchant that it belongs to; query the order.", "订单不存在，或订单未支付", "请检查订单号及其所属商户，并查询订单是否已支付")
FREQUENCY_LIMITED_ = ErrorCode(429, "FREQUENCY_LIMITED", "Too many calls, or too many refunds of payments that are older than a month.", "The refund may be under way all the same: query it. Where there is none, wait, then ask again under the same `out_refund_no`, at a lower rate.", "调用频率超限，或一个月之前的订单申请退款过于频繁", "该笔退款可能已在受理中，请先查询退款；未受理的请稍后降低频率，使用原商户退款单号重新申请")
BIZ_ERR_NEED_RETRY = ErrorCode(500, "BIZ_ERR_NEED_RETRY", "Other refunds of the same payment or user were under way.", "Ask again under the same `out_refund_no`, with the same data.", "退款业务流程错误，例如同一订单或用户的退款并发", "请不要更换商户退款单号，使用相同参数重试")
RESOURCE_NOT_EXISTS_2 = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such refund of this merchant.", "Check the refund's number and the merchant. Where the answer to `create` was lost, ask again under the same number.", "退款单不存在", "请检查退款单号与商户号；若申请退款的应答丢失，请用原商户退款单号重新申请")

ERRORS = {
    "refund.domestic.refunds.apply_abnormal_refund": (MCH_NOT_EXISTS, INVALID_REQUEST_, NOT_ENOUGH, USER_ACCOUNT_ABNORMAL, RESOURCE_NOT_EXISTS, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "refund.domestic.refunds.create": (INVALID_REQUEST_2, MCH_NOT_EXISTS, NOT_ENOUGH_, NOTENOUGH, REQUEST_BLOCKED, USER_ACCOUNT_ABNORMAL_, RESOURCE_NOT_EXISTS_, FREQUENCY_LIMITED_, BIZ_ERR_NEED_RETRY, PARAM_ERROR, SIGN_ERROR, NO_AUTH, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "refund.domestic.refunds.query_by_out_refund_no": (MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS_2, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
