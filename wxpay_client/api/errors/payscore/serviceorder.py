# Generated from spec/payscore/serviceorder.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `payscore.serviceorder`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_ORDER_STATE = ErrorCode(400, "INVALID_ORDER_STATE", "The order is not in a state that allows it.", "Query the order, and do what its state allows.", "单据状态错误", "请查询订单，按订单当前状态处理")
ORDER_DONE = ErrorCode(400, "ORDER_DONE", "The order is completed already.", "Query the order.", "订单已完成", "请查询订单")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "There is no such order of this service.", "Check `out_order_no`, `service_id` and `appid`. An order that was never created charges nobody.", "订单不存在", "请检查商户服务订单号、服务ID 与 appid；从未创建成功的订单不会收款")
ORDER_CANCELED = ErrorCode(400, "ORDER_CANCELED", "The order is cancelled.", "Nothing can be charged by it; a new service needs a new order.", "订单已取消", "该订单不能再收款，新的服务请使用新的单号创建")

ERRORS = {
    "payscore.serviceorder.cancel": (INVALID_ORDER_STATE, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.complete": (INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.create": (INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.direct_complete": (INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.modify": (INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.pay": (INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.query": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.send_pendingmessage": (INVALID_ORDER_STATE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.send_prepaidmessage": (INVALID_ORDER_STATE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.sync": (INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
