# Generated from spec/profitsharing.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `profitsharing`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such bill; it is not made yet, or nothing was shared on that day.", "Check the day, and ask after ten o'clock of the next, Beijing time. A day without profit sharing has no bill.", "账单文件不存在：账单尚未生成，或当日无分账", "请确认账单日期，当日的账单在次日上午 10 点以后可供下载；当日无分账则没有账单")
INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The bill is still being made, the day is too long ago, or the sub-merchant is not the service provider's.", "Read the gateway's own words; ask after ten o'clock of the next day, Beijing time, for a day of the last three months, and check `sub_mchid`.", "账单正在生成中、账单日期已过期，或服务商与分账方无受理关系", "请按网关的错误描述处理：次日上午 10 点以后再请求，调整账单日期，或检查子商户号")
RATELIMIT_EXCEED = ErrorCode(429, "RATELIMIT_EXCEED", "More calls than this interface takes, or than it takes for one payment.", "Wait, then call again at a lower rate.", "调用频率超过限制，或对同一笔订单的调用过于频繁", "请降低频率后重试")
NO_AUTH_ = ErrorCode(403, "NO_AUTH", "The service provider or the sub-merchant may not share profits, or they do not belong together.", "Check that both have the permission for profit sharing, and that the sub-merchant is the service provider's.", "服务商或子商户未开通分账功能，或子商户未与服务商签约", "请确认服务商与子商户均已开通分账功能，且子商户已与服务商签约")
INVALID_REQUEST_2 = ErrorCode(400, "INVALID_REQUEST", "The payment cannot be shared, a receiver was not added, or other data were sent under this `out_order_no` before.", "Read the gateway's own words. Add receivers by `profitsharing.receivers.add`; a payment that was made without `settle_info.profit_sharing` cannot be shared. Send the same `out_order_no` only with the same data.", "订单不支持分账、分账接收方关系不存在，或同一分账单号的参数与原请求不同", "请按网关的错误描述处理：先添加分账接收方；下单时未指定分账的订单不能分账；同一分账单号须使用相同参数")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The shares come to more than what is left of the payment to be shared.", "Query what is left by `profitsharing.transactions.amounts`, and share at most that. This order was not made.", "分账金额超过订单剩余待分金额", "请查询剩余待分金额后调整分账金额；本次分账未受理")
RULE_LIMIT = ErrorCode(403, "RULE_LIMIT", "The shares come to more than the part of the payment that may be shared.", "Share less; the most may be changed in the merchant platform, and `profitsharing.merchant_configs.query_by_sub_mchid` tells that of a sub-merchant.", "分账金额超出最大分账比例", "请减少分账金额；最大分账比例可在商户平台调整，服务商可查询特约商户的最大分账比例")
RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such profit sharing of this payment.", "Check both numbers, and the merchant that they belong to. A profit sharing that was never accepted has moved no money.", "分账单不存在", "请检查分账单号、微信订单号及其所属商户；从未受理的分账没有资金变动")
INVALID_REQUEST_3 = ErrorCode(400, "INVALID_REQUEST", "The payment was not made to be shared, or other data were sent under this `out_order_no` before.", "Read the gateway's own words. A payment that was made without `settle_info.profit_sharing` is the merchant's anyway. Take a number that no profit sharing has.", "非分账订单不支持解冻剩余资金，或同一分账单号的参数与原请求不同", "请按网关的错误描述处理：下单时未指定分账的订单无需解冻；请使用新的商户分账单号")
NOT_ENOUGH_ = ErrorCode(403, "NOT_ENOUGH", "Nothing is left to be released; the profit sharing of this payment has ended.", "Nothing is left to be done.", "剩余待分金额为 0，分账已完成", "分账已完成，无需再请求解冻剩余资金")
INVALID_REQUEST_4 = ErrorCode(400, "INVALID_REQUEST", "There is no such merchant or open ID, or the name is not the one that is registered or verified.", "Read the gateway's own words; check `account` and `name`, and that an open ID belongs to `appid` or `sub_appid`.", "分账接收方不存在，或姓名、全称不符", "请按网关的错误描述确认分账接收方是否存在、名称是否一致，openid 是否属于该 appid")
INVALID_REQUEST_5 = ErrorCode(400, "INVALID_REQUEST", "There is no such share of `return_mchid`, it was not paid, or other data were sent under this `out_return_no` before.", "Read the gateway's own words; query the profit sharing, and take back from a merchant whose share has the result SUCCESS. Send the same `out_return_no` only with the same data.", "回退方不存在、分账未成功，或同一回退单号的参数与原请求不同", "请按网关的错误描述处理：查询分账结果，仅可回退已成功分给商户的分账；同一回退单号须使用相同参数")
NO_AUTH_2 = ErrorCode(403, "NO_AUTH", "The merchant that gives back does not allow returns, or the caller may not share profits.", "Have the merchant that gives back allow them in the merchant platform (交易中心、分账、分账接收设置), then ask again under the same `out_return_no`.", "回退方未开通分账回退功能，或商户无分账权限", "请回退方在商户平台（交易中心-分账-分账接收设置）开启同意分账回退，再使用原商户回退单号请求")
NOT_ENOUGH_2 = ErrorCode(403, "NOT_ENOUGH", "The amount is more than what is left of the share to be taken back.", "Take back at most what is left of the share.", "剩余可回退的金额不足", "请调整回退金额")
RESOURCE_NOT_EXISTS_ = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such return of this merchant.", "Check both numbers. A return that was never made has moved no money.", "回退单不存在", "请检查分账单号与回退单号；从未受理的回退没有资金变动")
RESOURCE_NOT_EXISTS_2 = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such payment that can be shared.", "Check the number, the merchant that it belongs to, and that it was made to be shared.", "分账订单不存在", "请检查微信订单号及其所属商户，并确认下单时指定了分账")

ERRORS = {
    "profitsharing.bills.query": (NO_STATEMENT_EXIST, INVALID_REQUEST_, RATELIMIT_EXCEED, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.merchant_configs.query_by_sub_mchid": (NO_AUTH_, RATELIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.orders.create": (INVALID_REQUEST_2, NOT_ENOUGH, RULE_LIMIT, RATELIMIT_EXCEED, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.orders.query_by_out_order_no": (RESOURCE_NOT_EXISTS, RATELIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.orders.unfreeze": (INVALID_REQUEST_3, NOT_ENOUGH_, RATELIMIT_EXCEED, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.receivers.add": (INVALID_REQUEST_4, RATELIMIT_EXCEED, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.receivers.delete": (INVALID_REQUEST_4, RATELIMIT_EXCEED, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.return_orders.create": (INVALID_REQUEST_5, NO_AUTH_2, NOT_ENOUGH_2, RATELIMIT_EXCEED, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.return_orders.query_by_out_return_no": (RESOURCE_NOT_EXISTS_, RATELIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.transactions.amounts": (RESOURCE_NOT_EXISTS_2, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
