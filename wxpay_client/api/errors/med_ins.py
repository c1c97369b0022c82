# Generated from spec/med_ins.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `med_ins`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

APPID_MCHID_NOT_MATCH = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check `appid` and `sub_appid`, and bind them to the merchants in the merchant platform.", "AppID 与商户号不匹配", "请确认 appid、sub_appid 与商户号的绑定关系")
ALREADY_EXISTS = ErrorCode(400, "ALREADY_EXISTS", "There is an order with this number already; a call whose answer was lost made it, perhaps.", "Query it by `query_by_out_trade_no`, with `sub_mchid`. One with the same amounts is the order, and need not be made again; one that failed is made again under a new number, once its part by WeChat Pay is cancelled.", "该订单号的订单已存在，可能由应答丢失的请求创建", "请用商户订单号与 sub_mchid 查询：金额一致则直接使用该订单；已失败则先取消自费单，再使用新的订单号下单")
REQUEST_BLOCKED = ErrorCode(403, "REQUEST_BLOCKED", "The medical institution may not take such orders yet.", "Ask WeChat Pay's contact for medical insurance to enable it for the institution's number.", "医疗机构商户号未开通医保支付权限", "请联系微信医保对接人为该商户号开通权限")
RULE_LIMIT = ErrorCode(403, "RULE_LIMIT", "The amounts do not add up, or do not go with `mix_pay_type`; the insurance's settlement or authorization does not fit the order or the person; or the institution is none of the provider's.", "Read the gateway's own words; check the amounts against each other and against the insurance's.", "金额校验不通过、字段与混合支付类型不符、医保局结算或授权校验失败，或商户与子商户不是受理关系", "请按网关的错误描述处理，并核对各项金额与医保局的结算结果")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "There is no such order of this merchant.", "Check the order's number, and `sub_mchid`. An order that was never created is not paid.", "订单不存在", "请检查订单号与 sub_mchid；从未下单成功的订单没有支付")
PARAM_ERROR_ = ErrorCode(400, "PARAM_ERROR", "A field is missing, malformed, too long or unknown, or the sum of the amounts is too large.", "Correct the parameter; check the amounts.", "字段缺失、格式错误、超长或未知，或金额计算溢出", "请修正参数，并检查填写的金额")
INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The request contradicts itself, or lacks the Accept or User-Agent header.", "Send the numbers of one order that belong together, with both headers.", "请求参数之间不符，或缺少 Accept、User-Agent 请求头", "检查订单与商户号的对应关系以及请求头")
NO_AUTH_ = ErrorCode(403, "NO_AUTH", "The merchant has no permission for this interface, or for this medical institution.", "Apply for the permission, or check that the institution's number belongs to the caller.", "商户无此接口权限，或与医疗机构无绑定关系", "申请开通权限，或检查与医疗机构商户号的关系")
RULE_LIMIT_ = ErrorCode(403, "RULE_LIMIT", "The total is not the sum of the three parts, or the order has no insured part.", "Make the parts add up; tell only of orders that the insurance paid a part of.", "退款总金额不等于三项之和，或订单没有医保部分", "使三项之和等于总金额；仅通知含医保部分的订单")
ORDER_NOT_EXIST_ = ErrorCode(404, "ORDER_NOT_EXIST", "WeChat Pay knows no order with this number.", "Check `mix_trade_no` and the merchant it belongs to.", "订单不存在", "检查 mix_trade_no 及其所属商户")
RATELIMIT_EXCEEDED_ = ErrorCode(429, "RATELIMIT_EXCEEDED", "Too many calls in a short time.", "Wait, then retry the call; the last one counts.", "调用过于频繁", "稍后用相同参数重试，以最后一次为准")
SYSTEM_ERROR_ = ErrorCode(500, "SYSTEM_ERROR", "An error within WeChat Pay.", "Retry the call with the same parameters.", "微信支付系统异常", "用相同参数重新调用")

ERRORS = {
    "med_ins.orders.create": (APPID_MCHID_NOT_MATCH, ALREADY_EXISTS, REQUEST_BLOCKED, RULE_LIMIT, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "med_ins.orders.query_by_mix_trade_no": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "med_ins.orders.query_by_out_trade_no": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "med_ins.refunds.notify": (PARAM_ERROR_, INVALID_REQUEST_, SIGN_ERROR, NO_AUTH_, RULE_LIMIT_, ORDER_NOT_EXIST_, RATELIMIT_EXCEEDED_, SYSTEM_ERROR_),
}
"""Operation ID to its error codes."""
