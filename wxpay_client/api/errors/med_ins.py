# Generated from spec/med_ins.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `med_ins`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import SIGN_ERROR

PARAM_ERROR = ErrorCode(400, "PARAM_ERROR", "A field is missing, malformed, too long or unknown.", "Correct the parameter.", "字段缺失、格式错误、超长或未知", "请修正参数")
INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "The request contradicts itself, or lacks the Accept or User-Agent header.", "Send the numbers of one order that belong together, with both headers.", "请求参数之间不符，或缺少 Accept、User-Agent 请求头", "检查订单与商户号的对应关系以及请求头")
NO_AUTH = ErrorCode(403, "NO_AUTH", "The merchant has no permission for this interface, or for this medical institution.", "Apply for the permission, or check that the institution's number belongs to the caller.", "商户无此接口权限，或与医疗机构无绑定关系", "申请开通权限，或检查与医疗机构商户号的关系")
RULE_LIMIT = ErrorCode(403, "RULE_LIMIT", "The total is not the sum of the three parts, or the order has no insured part.", "Make the parts add up; tell only of orders that the insurance paid a part of.", "退款总金额不等于三项之和，或订单没有医保部分", "使三项之和等于总金额；仅通知含医保部分的订单")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "WeChat Pay knows no order with this number.", "Check `mix_trade_no` and the merchant it belongs to.", "订单不存在", "检查 mix_trade_no 及其所属商户")
RATELIMIT_EXCEEDED = ErrorCode(429, "RATELIMIT_EXCEEDED", "Too many calls in a short time.", "Wait, then retry the call; the last one counts.", "调用过于频繁", "稍后用相同参数重试，以最后一次为准")
SYSTEM_ERROR = ErrorCode(500, "SYSTEM_ERROR", "An error within WeChat Pay.", "Retry the call with the same parameters.", "微信支付系统异常", "用相同参数重新调用")

ERRORS = {
    "med_ins.refunds.notify": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, RULE_LIMIT, ORDER_NOT_EXIST, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
