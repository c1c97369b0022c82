# Generated from spec/pay/partner/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `pay.partner.transactions`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ...common import ACCOUNT_ERROR, APPID_MCHID_NOT_MATCH, FREQUENCY_LIMITED, INVALID_REQUEST, MCH_NOT_EXISTS, NO_AUTH, ORDERNOTEXIST, ORDERPAID, ORDER_CLOSED, ORDER_NOT_EXIST, OUT_TRADE_NO_USED, PARAM_ERROR, RATELIMIT_EXCEEDED, RULE_LIMIT, SIGN_ERROR, SYSTEM_ERROR, TRADE_ERROR

ORDERPAID_ = ErrorCode(400, "ORDERPAID", "The order is paid, and cannot be closed.", "Hand over what was paid for, or refund it.", "订单已支付，不能关闭", "请按已支付处理，或申请退款")
ORDER_CLOSED_ = ErrorCode(400, "ORDER_CLOSED", "The order is closed already.", "Nothing is left to be done.", "订单已关闭", "无需再次操作")
MCH_NOT_EXISTS_ = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check `sp_mchid` and `sub_mchid`.", "商户号不存在", "请检查 sp_mchid 与 sub_mchid")
AUTH_CODE_INVALID = ErrorCode(400, "AUTH_CODE_INVALID", "The payment code is wrong, expired or used.", "Ask the user to refresh the payment code, and scan it again for a new order.", "付款码无效、过期或已使用", "请用户刷新付款码后重新扫码，并使用新的商户订单号")
AUTH_CODE_EXPIRE = ErrorCode(403, "AUTH_CODE_EXPIRE", "The payment code has expired.", "Ask the user to refresh the payment code, and scan it again for a new order.", "付款码已过期", "请用户刷新付款码后重新扫码，并使用新的商户订单号")
ORDER_REVERSED = ErrorCode(400, "ORDER_REVERSED", "The order is reversed, and cannot be paid any more.", "Ask the user to pay again, with a new order.", "订单已撤销", "请用户重新支付，并使用新的商户订单号")
ORDERREVERSED = ErrorCode(400, "ORDERREVERSED", "The order is reversed, and cannot be paid any more.", "Ask the user to pay again, with a new order.", "订单已撤销", "请用户重新支付，并使用新的商户订单号")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The user's money does not suffice.", "Ask the user to pay in another way, with a new order.", "用户余额不足", "请用户更换支付方式，并使用新的商户订单号")
NOTENOUGH = ErrorCode(403, "NOTENOUGH", "The user's money does not suffice.", "Ask the user to pay in another way, with a new order.", "用户余额不足", "请用户更换支付方式，并使用新的商户订单号")
USERPAYING = ErrorCode(202, "USERPAYING", "The user has to confirm the payment, and is about to.", "Query the order every ten seconds; reverse it where it is not paid after some 45 seconds.", "用户支付中，需要输入密码", "请每隔 10 秒查询订单；约 45 秒后仍未支付则撤销订单")
BANK_ERROR = ErrorCode(500, "BANK_ERROR", "The bank's system failed; whether the payment was made is unknown.", "Query the order, and reverse it where it is not paid.", "银行系统异常，支付结果未知", "请查询订单，未支付则撤销订单")
APPID_MCHID_NOT_MATCH_ = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "An app ID does not belong to its merchant.", "Check `sp_appid` against `sp_mchid` and `sub_appid` against `sub_mchid`, and bind them in the merchant platform.", "AppID 与商户号不匹配", "请确认 sp_appid 与 sp_mchid、sub_appid 与 sub_mchid，并在商户平台绑定")
OPENID_MISMATCH = ErrorCode(500, "OPENID_MISMATCH", "The open ID is not one of the app ID.", "Take the open ID that the user has under `sp_appid` as `sp_openid`, and that under `sub_appid` as `sub_openid`.", "openid 与 appid 不匹配", "sp_openid 请使用用户在 sp_appid 下的 openid，sub_openid 请使用用户在 sub_appid 下的 openid")
INVALID_TRANSACTIONID = ErrorCode(500, "INVALID_TRANSACTIONID", "The order number is none of WeChat Pay's.", "Check `transaction_id`; the merchant's own number belongs to `query_by_out_trade_no`.", "微信支付订单号无效", "请检查 transaction_id；商户订单号请使用商户订单号查询")
TRADE_ERROR_ = ErrorCode(403, "TRADE_ERROR", "The order was not reversed, for a reason that the gateway's words tell.", "Query the order; reverse it again where it is neither reversed nor closed.", "撤销失败", "请按网关的错误描述处理并查询订单；订单未撤销或关闭时再次撤销")

ERRORS = {
    "pay.partner.transactions.app": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.app_with_contract": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.close": (ORDERPAID_, ORDER_CLOSED_, MCH_NOT_EXISTS_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.codepay": (AUTH_CODE_INVALID, AUTH_CODE_EXPIRE, ORDER_REVERSED, ORDERREVERSED, NOT_ENOUGH, NOTENOUGH, USERPAYING, BANK_ERROR, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.exposure": (APPID_MCHID_NOT_MATCH_, MCH_NOT_EXISTS_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.h5": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.jsapi": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.jsapi_with_contract": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.miniprogram": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.native": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.query_by_out_trade_no": (MCH_NOT_EXISTS_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.query_by_transaction_id": (MCH_NOT_EXISTS_, INVALID_TRANSACTIONID, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.reverse": (APPID_MCHID_NOT_MATCH_, ORDER_CLOSED_, MCH_NOT_EXISTS_, TRADE_ERROR_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "pay.partner.transactions.scannedpos": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
