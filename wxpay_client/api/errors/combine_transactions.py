# Generated from spec/combine_transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `combine_transactions`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import ACCOUNT_ERROR, APPID_MCHID_NOT_MATCH, FREQUENCY_LIMITED, INVALID_REQUEST, MCH_NOT_EXISTS, NO_AUTH, ORDERNOTEXIST, ORDERPAID, ORDER_CLOSED, ORDER_NOT_EXIST, OUT_TRADE_NO_USED, PARAM_ERROR, RATELIMIT_EXCEEDED, RULE_LIMIT, SIGN_ERROR, SYSTEM_ERROR, TRADE_ERROR

ORDERPAID_ = ErrorCode(400, "ORDERPAID", "The order is paid, and cannot be closed.", "Hand over what was paid for, or refund it.", "订单已支付，不能关闭", "请按已支付处理，或申请退款")
ORDER_CLOSED_ = ErrorCode(400, "ORDER_CLOSED", "The order is closed already.", "Nothing is left to be done.", "订单已关闭", "无需再次操作")
MCH_NOT_EXISTS_ = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check the merchants' numbers, that of the client and those of the parts.", "商户号不存在", "请检查客户端的商户号与各商品单的商户号")
RULE_LIMIT_ = ErrorCode(403, "RULE_LIMIT", "A rule of the business forbids it.", "Read the gateway's own words; what is limited differs.", "业务规则限制", "请按网关的错误描述处理")
TRADE_ERROR_ = ErrorCode(403, "TRADE_ERROR", "The gateway could not do it, for a reason of the business that its words tell.", "Read the gateway's own words. Nothing is said of whether the order is paid; query it again.", "因业务原因失败", "请按网关的错误描述处理；该错误不代表订单未支付，请再次查询订单")
OPENID_MISMATCH = ErrorCode(500, "OPENID_MISMATCH", "The open ID is not one of the app ID.", "Take the open ID that the user has under `combine_appid`, or under the part's `sub_appid`.", "openid 与 appid 不匹配", "请使用用户在 combine_appid 或 sub_appid 下的 openid")

ERRORS = {
    "combine_transactions.app": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "combine_transactions.close": (ORDERPAID_, ORDER_CLOSED_, MCH_NOT_EXISTS_, RULE_LIMIT_, TRADE_ERROR_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "combine_transactions.h5": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "combine_transactions.jsapi": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "combine_transactions.miniprogram": (OPENID_MISMATCH, PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "combine_transactions.native": (PARAM_ERROR, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, ORDERPAID, ORDER_CLOSED, SIGN_ERROR, NO_AUTH, OUT_TRADE_NO_USED, RULE_LIMIT, TRADE_ERROR, ACCOUNT_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "combine_transactions.query_by_combine_out_trade_no": (MCH_NOT_EXISTS_, RULE_LIMIT_, TRADE_ERROR_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "combine_transactions.query_by_combine_transaction_id": (MCH_NOT_EXISTS_, RULE_LIMIT_, TRADE_ERROR_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, ORDER_NOT_EXIST, ORDERNOTEXIST, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
