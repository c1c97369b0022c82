# Generated from spec/pay/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `pay.transactions`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import ACCOUNT_ERROR, APPID_MCHID_NOT_MATCH, FREQUENCY_LIMITED, INVALID_REQUEST, MCH_NOT_EXISTS, NO_AUTH, ORDERNOTEXIST, ORDERPAID, ORDER_CLOSED, ORDER_NOT_EXIST, OUT_TRADE_NO_USED, PARAM_ERROR, RATELIMIT_EXCEEDED, RULE_LIMIT, SIGN_ERROR, SYSTEM_ERROR, TRADE_ERROR

ORDERPAID_ = ErrorCode(400, "ORDERPAID", "The order is paid, and cannot be closed.", "Hand over what was paid for, or refund it.", "订单已支付，不能关闭", "请按已支付处理，或申请退款")
ORDER_CLOSED_ = ErrorCode(400, "ORDER_CLOSED", "The order is closed already.", "Nothing is left to be done.", "订单已关闭", "无需再次操作")
MCH_NOT_EXISTS_ = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check `mchid`.", "商户号不存在", "请检查 mchid")
RULE_LIMIT_ = ErrorCode(403, "RULE_LIMIT", "A rule of the business forbids it.", "Read the gateway's own words; what is limited differs.", "业务规则限制", "请按网关的错误描述处理")
TRADE_ERROR_ = ErrorCode(403, "TRADE_ERROR", "The gateway could not do it, for a reason of the business that its words tell.", "Read the gateway's own words. Nothing is said of whether the order is paid; query it again.", "因业务原因失败", "请按网关的错误描述处理；该错误不代表订单未支付，请再次查询订单")
AUTH_CODE_INVALID = ErrorCode(400, "AUTH_CODE_INVALID", "What was scanned is no payment code of WeChat Pay, or one that was used already.", "Ask the user to show a new payment code, and scan it for a new order.", "扫描的不是微信支付付款码，或付款码已使用", "请用户出示新的付款码后重新扫码，并使用新的商户订单号")
ORDER_REVERSED = ErrorCode(400, "ORDER_REVERSED", "The order was reversed, and cannot be paid any more.", "Ask the user to pay again, with a new order.", "订单已撤销", "请用户重新支付，并使用新的商户订单号")
ORDERREVERSED = ErrorCode(400, "ORDERREVERSED", "The order was reversed, and cannot be paid any more.", "Ask the user to pay again, with a new order.", "订单已撤销", "请用户重新支付，并使用新的商户订单号")
AUTH_CODE_EXPIRE = ErrorCode(403, "AUTH_CODE_EXPIRE", "The payment code is too old.", "Ask the user to refresh the payment code, and scan it again for a new order.", "付款码已过期", "请用户刷新付款码后重新扫码，并使用新的商户订单号")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The user's money does not suffice.", "Ask the user to pay in another way, with a new order.", "用户余额不足", "请用户更换支付方式，并使用新的商户订单号")
NOTENOUGH = ErrorCode(403, "NOTENOUGH", "The user's money does not suffice.", "Ask the user to pay in another way, with a new order.", "用户余额不足", "请用户更换支付方式，并使用新的商户订单号")
USERPAYING = ErrorCode(202, "USERPAYING", "The user has to confirm the payment, and is about to.", "Query the order every five to ten seconds; reverse it where it is not paid after some 45 seconds.", "用户支付中，需要输入密码", "请每隔 5 至 10 秒查询订单；约 45 秒后仍未支付则撤销订单")
BANK_ERROR = ErrorCode(500, "BANK_ERROR", "The bank's system failed; whether the payment was made is unknown.", "Query the order, and reverse it where it is not paid.", "银行系统异常，支付结果未知", "请查询订单，未支付则撤销订单")
APPID_MCHID_NOT_MATCH_ = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check `appid` and `mchid`, and bind them to each other in the merchant platform.", "AppID 与商户号不匹配", "请确认 appid 与 mchid，并在商户平台绑定")
OPENID_MISMATCH = ErrorCode(500, "OPENID_MISMATCH", "The open ID is not one of the app ID.", "Take the open ID that the user has under `appid`.", "openid 与 appid 不匹配", "请使用用户在该 appid 下的 openid")
INVALID_TRANSACTIONID = ErrorCode(500, "INVALID_TRANSACTIONID", "The order number is none of WeChat Pay's.", "Check `transaction_id`; the merchant's own number belongs to `query_by_out_trade_no`.", "微信支付订单号无效", "请检查 transaction_id；商户订单号请使用商户订单号查询")
TRADE_ERROR_2 = ErrorCode(403, "TRADE_ERROR", "The reversal failed, for a reason that the gateway's words tell.", "Read the gateway's own words and query the order; reverse it again, or refund it where it is paid.", "撤销失败，原因见网关的错误描述", "请按网关的错误描述处理并查询订单；可再次撤销，已支付的订单也可申请退款")

ERRORS = {
    "pay.transactions.app": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.app_with_contract": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.close": (ORDERPAID_, ORDER_CLOSED_, MCH_NOT_EXISTS_, RULE_LIMIT_, TRADE_ERROR_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.codepay": (AUTH_CODE_INVALID, ORDER_REVERSED, ORDERREVERSED, AUTH_CODE_EXPIRE, NOT_ENOUGH, NOTENOUGH, USERPAYING, BANK_ERROR, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.exposure": (APPID_MCHID_NOT_MATCH_, MCH_NOT_EXISTS_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.h5": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.jsapi": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.jsapi_with_contract": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.native": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.query_by_out_trade_no": (MCH_NOT_EXISTS_, RULE_LIMIT_, TRADE_ERROR_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.query_by_transaction_id": (MCH_NOT_EXISTS_, RULE_LIMIT_, TRADE_ERROR_, INVALID_TRANSACTIONID, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.transactions.reverse": (APPID_MCHID_NOT_MATCH_, ORDER_CLOSED_, MCH_NOT_EXISTS_, TRADE_ERROR_2, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
