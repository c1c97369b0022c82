# Generated from spec/customs.yaml, spec/common.yaml, spec/global/customs.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `customs`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "There is no such payment or declaration of this merchant, the customs office or the merchant's number there is not entered in the merchant platform, the data differ from those of a call before, the amounts of a part are wrong, or the user has no identity card of mainland China.", "Read the gateway's own words. Only what is paid can be declared, only what is declared be queried, corrected, sent again or checked; a correction is made by `orders.update`.", "订单或报关记录不存在、海关备案信息未在商户平台登记或不匹配、重复申报的参数与首次不一致、拆单金额不正确，或用户非大陆身份证实名", "请按网关的错误描述处理；仅支付成功的订单可以报关，仅已报关的订单可以查询、修改、重推或校验身份信息；修改请使用报关信息修改接口")
NO_AUTH = ErrorCode(403, "NO_AUTH", "The merchant may not declare payments.", "Enable declarations in the merchant platform, and enter the customs office there.", "商户未开通报关权限", "请在商户平台开通报关权限，并配置海关备案信息")

ERRORS = {
    "customs.orders.create": (INVALID_REQUEST, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.orders.query": (INVALID_REQUEST, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.orders.update": (INVALID_REQUEST, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.redeclare": (INVALID_REQUEST, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.verify_certificate": (INVALID_REQUEST, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
