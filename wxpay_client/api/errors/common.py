# Generated from spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `common`."""

# fmt: off
from wxpay_client.schema import ErrorCode

APPID_MCHID_NOT_MATCH = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check the app IDs and the merchants' numbers, and bind them to each other in the merchant platform.", "AppID 与商户号不匹配", "请确认 AppID 与商户号，并在商户平台绑定")
INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "The request contradicts itself or the state of things, repeats a number with other data, or lacks the Accept or User-Agent header.", "Read the gateway's own words; send values that belong together, with both headers. What was asked for under a number is repeated with exactly the same data, or queried before another number is taken.", "请求参数之间或与当前状态不符，同一单号重复请求时参数不一致，或缺少 Accept、User-Agent 请求头", "请按网关的错误描述检查参数之间的对应关系以及请求头；以同一单号重试须使用完全相同的参数，更换单号之前请先查询")
MCH_NOT_EXISTS = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check the merchants' numbers.", "商户号不存在", "请检查商户号")
ORDERPAID = ErrorCode(400, "ORDERPAID", "The order is paid already.", "Do not ask for the money again; query the order. A new order needs a number of its own.", "订单已支付", "请勿重复收款，查询该订单；新订单请使用新的商户订单号")
ORDER_CLOSED = ErrorCode(400, "ORDER_CLOSED", "The order is closed, and cannot be paid any more.", "Create the order under a new number.", "订单已关闭", "请使用新的商户订单号重新下单")
PARAM_ERROR = ErrorCode(400, "PARAM_ERROR", "A parameter is missing, malformed or too long.", "Correct the parameter.", "参数缺失、格式错误或超长", "请修正参数")
SIGN_ERROR = ErrorCode(401, "SIGN_ERROR", "The signature does not fit the request, the key or the serial number.", "Compare what was signed with what the gateway received; check that the private key belongs to `serial_no`.", "签名与请求、私钥或证书序列号不符", "请对比签名串与网关收到的内容，并确认私钥与 serial_no 对应")
ACCOUNT_ERROR = ErrorCode(403, "ACCOUNT_ERROR", "The user's account cannot pay.", "Ask the user to look at the account, or to pay in another way.", "用户账户异常", "请用户检查微信支付账户或更换支付方式")
NO_AUTH = ErrorCode(403, "NO_AUTH", "The merchant has no permission for this interface, or for this sub-merchant.", "Apply for the permission, or check that the sub-merchant belongs to the caller.", "商户无此接口权限，或与子商户无绑定关系", "请申请开通权限，或检查与子商户的绑定关系")
OUT_TRADE_NO_USED = ErrorCode(403, "OUT_TRADE_NO_USED", "There is an order with this number already, with other data.", "Query the order. To make the same order again, send exactly the same data; another order needs a number of its own.", "商户订单号重复，且参数与原订单不同", "请先查询该订单；重试须使用完全相同的参数，新订单请使用新的商户订单号")
RULE_LIMIT = ErrorCode(403, "RULE_LIMIT", "A rule of the business forbids it, such as a limit of amounts.", "Read the gateway's own words; what is limited differs.", "业务规则限制", "请按网关的错误描述处理")
TRADE_ERROR = ErrorCode(403, "TRADE_ERROR", "The trade failed, for a reason that the gateway's words tell.", "Read the gateway's own words, and query the order before creating another.", "交易错误", "请按网关的错误描述处理；重新下单前请先查询订单")
ORDERNOTEXIST = ErrorCode(404, "ORDERNOTEXIST", "There is no such order of this merchant.", "Check the order's number and the merchant's. An order that was never created is not paid; where the answer to a call was just lost, ask again before you rely on it.", "订单不存在", "请检查订单号与商户号；从未下单成功的订单没有支付，若刚发出的请求结果不明，请稍后再次查询确认")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "There is no such order of this merchant.", "Check the order's number and the merchant's. An order that was never created is not paid; where the answer to a call was just lost, ask again before you rely on it.", "订单不存在", "请检查订单号与商户号；从未下单成功的订单没有支付，若刚发出的请求结果不明，请稍后再次查询确认")
FREQUENCY_LIMITED = ErrorCode(429, "FREQUENCY_LIMITED", "More calls than this interface takes.", "Wait, then call again at a lower rate.", "调用频率超过限制", "请降低频率后重试")
RATELIMIT_EXCEEDED = ErrorCode(429, "RATELIMIT_EXCEEDED", "More calls than this interface takes.", "Wait, then call again at a lower rate.", "调用频率超过限制", "请降低频率后重试")
SYSTEM_ERROR = ErrorCode(500, "SYSTEM_ERROR", "An error within WeChat Pay.", "Retry the call, with the same parameters.", "微信支付系统异常", "请用相同参数重试")
