# Generated from spec/profitsharing.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `profitsharing`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such bill; nothing was shared on that day, or the day is too long ago.", "Check the day. A day without profit sharing has no bill.", "账单文件不存在：当日无分账，或超出可下载的时间范围", "请检查账单日期；当日无分账则没有账单")
STATEMENT_CREATING = ErrorCode(400, "STATEMENT_CREATING", "The bill is still being made.", "Ask again after ten o'clock, Beijing time.", "账单生成中", "请在上午 10 点以后重试")
APPID_MCHID_NOT_MATCH = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check `appid`, and bind it to the merchant in the merchant platform.", "AppID 与商户号不匹配", "请检查 appid，并在商户平台绑定")
OPENID_MISMATCH = ErrorCode(400, "OPENID_MISMATCH", "The open ID is not one of the app ID.", "Take the open ID that the person has under `appid`, or `sub_appid`.", "openid 与 appid 不匹配", "请使用该 appid（或 sub_appid）下的 openid")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The shares come to more than what is left of the payment to be shared.", "Query what is left by `profitsharing.transactions.amounts`, and send the same `out_order_no` with smaller shares only if the order was not made.", "分账金额超过订单剩余待分金额", "请查询剩余待分金额；确认该分账单不存在后再以较小金额请求")
RULE_LIMIT = ErrorCode(403, "RULE_LIMIT", "A rule forbids it, such as the most that may be shared or the number of receivers.", "Read the gateway's own words; `profitsharing.merchant_configs.query_by_sub_mchid` tells the most that a sub-merchant may share.", "业务规则限制，如超出最大分账比例、接收方过多", "请按网关的错误描述处理；可查询最大分账比例")
RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such payment or profit sharing of this merchant.", "Check the numbers, and the merchant that they belong to. A payment can be shared some thirty seconds after it was made.", "订单或分账单不存在", "请检查单号及其所属商户；支付成功约 30 秒后再请求分账")
NOT_ENOUGH_ = ErrorCode(403, "NOT_ENOUGH", "The merchant that gives the share back has not enough money.", "Have the account of `return_mchid` recharged, then ask again under the same `out_return_no`.", "回退方账户余额不足", "请回退方充值后，使用原商户回退单号重新请求")
RESOURCE_NOT_EXISTS_ = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such return of this merchant.", "Check both numbers. A return that was never made has moved no money.", "回退单不存在", "请检查分账单号与回退单号；从未受理的回退没有资金变动")

ERRORS = {
    "profitsharing.bills.query": (NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.merchant_configs.query_by_sub_mchid": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.orders.create": (APPID_MCHID_NOT_MATCH, OPENID_MISMATCH, NOT_ENOUGH, RULE_LIMIT, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.orders.query_by_out_order_no": (RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.orders.unfreeze": (RULE_LIMIT, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.receivers.add": (APPID_MCHID_NOT_MATCH, OPENID_MISMATCH, RULE_LIMIT, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.receivers.delete": (APPID_MCHID_NOT_MATCH, OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.return_orders.create": (NOT_ENOUGH_, RULE_LIMIT, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.return_orders.query_by_out_return_no": (RESOURCE_NOT_EXISTS_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "profitsharing.transactions.amounts": (RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
