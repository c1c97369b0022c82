# Generated from spec/customs.yaml, spec/common.yaml, spec/global/customs.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `customs`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

APPID_MCHID_NOT_MATCH = ErrorCode(400, "APPID_MCHID_NOT_MATCH", "The app ID does not belong to the merchant.", "Check `appid` and `mchid`.", "AppID 与商户号不匹配", "请检查 appid 与 mchid")
MCH_NOT_EXISTS = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check `mchid`.", "商户号不存在", "请检查 mchid")
RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such payment or declaration of this merchant.", "Check the order's numbers; only what is paid can be declared, only what is declared be changed.", "订单或报关记录不存在", "请检查订单号；仅支付成功的订单可以报关，仅已报关的订单可以修改、重推或校验身份信息")

ERRORS = {
    "customs.orders.create": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.orders.query": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.orders.update": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.redeclare": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "customs.verify_certificate": (APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
