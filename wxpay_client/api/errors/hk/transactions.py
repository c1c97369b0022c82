# Generated from spec/hk/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `hk.transactions`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

APPID_MCHID_NOT_MATCH = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check the app IDs and the merchants' numbers, and bind them to each other in the merchant platform.", "AppID 与商户号不匹配", "请确认 AppID 与商户号，并在商户平台绑定")
MCH_NOT_EXISTS = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check `mchid`, or `sp_mchid` and `sub_mchid`.", "商户号不存在", "请检查 mchid，或 sp_mchid 与 sub_mchid")
ORDERPAID = ErrorCode(400, "ORDERPAID", "The order is paid already.", "Do not ask for the money again; query the order. A new order needs a number of its own.", "订单已支付", "请勿重复收款，查询该订单；新订单请使用新的商户订单号")
ORDER_CLOSED = ErrorCode(400, "ORDER_CLOSED", "The order is closed, and cannot be paid any more.", "Create the order under a new `out_trade_no`.", "订单已关闭", "请使用新的商户订单号重新下单")
OUT_TRADE_NO_USED = ErrorCode(403, "OUT_TRADE_NO_USED", "There is an order with this number already, with other data.", "Query the order. To make the same order again, send exactly the same data; another order needs a number of its own.", "商户订单号重复，且参数与原订单不同", "请先查询该订单；重试须使用完全相同的参数，新订单请使用新的商户订单号")
RULE_LIMIT = ErrorCode(403, "RULE_LIMIT", "A rule of the business forbids it, such as a limit of amounts.", "Read the gateway's own words; what is limited differs.", "业务规则限制", "请按网关的错误描述处理")
TRADE_ERROR = ErrorCode(403, "TRADE_ERROR", "The trade failed, for a reason that the gateway's words tell.", "Read the gateway's own words, and query the order before creating another.", "交易错误", "请按网关的错误描述处理；重新下单前请先查询订单")
ACCOUNT_ERROR = ErrorCode(403, "ACCOUNT_ERROR", "The user's account cannot pay.", "Ask the user to look at the account, or to pay in another way.", "用户账户异常", "请用户检查微信支付账户或更换支付方式")
ORDERPAID_ = ErrorCode(400, "ORDERPAID", "The order is paid, and cannot be closed.", "Take it for paid; do not close it again. Hand over what was paid for, or refund it.", "订单已支付，不能关闭", "请按支付成功处理，不要再次关单；无法交付时申请退款")
ORDER_CLOSED_ = ErrorCode(400, "ORDER_CLOSED", "The order is closed already.", "Nothing is left to be done.", "订单已关闭", "无需再次操作")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "There is no such order of this merchant.", "Check the order's number, and the merchants'. An order that was never created is not paid; one of the mainland system is not to be found here.", "订单不存在", "请检查订单号与商户号；从未下单成功的订单没有支付；境内订单不在此系统")
ORDERNOTEXIST = ErrorCode(404, "ORDERNOTEXIST", "There is no such order of this merchant.", "Check the order's number, and the merchants'. An order that was never created is not paid; one of the mainland system is not to be found here.", "订单不存在", "请检查订单号与商户号；从未下单成功的订单没有支付；境内订单不在此系统")
OPENID_MISMATCH = ErrorCode(500, "OPENID_MISMATCH", "The open ID is not one of the app ID.", "Take the open ID that the user has under the app ID of the order.", "openid 与 AppID 不匹配", "请使用用户在该 AppID 下的 openid")
AUTH_CODE_INVALID = ErrorCode(400, "AUTH_CODE_INVALID", "The payment code is wrong, expired or used.", "Ask the user to refresh the payment code, and scan it again for an order under a new number: a code belongs to one order.", "付款码无效、过期或已使用", "请用户刷新付款码后重新扫码，并使用新的商户订单号")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The user's money does not suffice.", "Ask the user to pay in another way, with a new order.", "用户余额不足", "请用户更换支付方式，并使用新的商户订单号")
USERPAYING = ErrorCode(403, "USERPAYING", "The user has to confirm the payment, and is about to.", "Query the order every five seconds; reverse it where it is not paid after some 30 seconds.", "用户支付中，需要输入密码", "请每隔 5 秒查询订单；约 30 秒后仍未支付则撤销订单")
BANK_ERROR = ErrorCode(500, "BANK_ERROR", "The bank's system failed; whether the payment was made is unknown.", "Query the order, and reverse it where it is not paid.", "银行系统异常，支付结果未知", "请查询订单，未支付则撤销订单")
INVALID_TRANSACTIONID = ErrorCode(500, "INVALID_TRANSACTIONID", "The order number is none of WeChat Pay's.", "Check `transaction_id`; the merchant's own number belongs to `query_by_out_trade_no`.", "微信支付订单号无效", "请检查 transaction_id；商户订单号请使用商户订单号查询")

ERRORS = {
    "transactions.app": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.close_by_out_trade_no": (ORDERPAID_, ORDER_CLOSED_, MCH_NOT_EXISTS, ORDER_NOT_EXIST, ORDERNOTEXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.close_by_transaction_id": (ORDERPAID_, ORDER_CLOSED_, MCH_NOT_EXISTS, ORDER_NOT_EXIST, ORDERNOTEXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.jsapi": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.micropay": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, AUTH_CODE_INVALID, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, NOT_ENOUGH, USERPAYING, BANK_ERROR, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.mweb": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.native": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.query_by_out_trade_no": (ORDER_NOT_EXIST, ORDERNOTEXIST, MCH_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.query_by_transaction_id": (ORDER_NOT_EXIST, ORDERNOTEXIST, MCH_NOT_EXISTS, INVALID_TRANSACTIONID, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.reverse_by_out_trade_no": (ORDER_CLOSED_, MCH_NOT_EXISTS, TRADE_ERROR, ORDER_NOT_EXIST, ORDERNOTEXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "transactions.reverse_by_transaction_id": (ORDER_CLOSED_, MCH_NOT_EXISTS, TRADE_ERROR, ORDER_NOT_EXIST, ORDERNOTEXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
