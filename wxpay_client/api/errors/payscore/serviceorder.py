# Generated from spec/payscore/serviceorder.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `payscore.serviceorder`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_AUTH_ = ErrorCode(403, "NO_AUTH", "The merchant or the app ID is not bound to the service, the service is not of this kind of order, or it is not online yet and the user is not on its test list.", "Check `service_id` and `appid`; have WeChat Pay bind them to the service, and add test users in the merchant platform.", "商户号或 appid 未绑定该服务ID、接口与服务类型不符，或服务未上线且用户不在测试名单", "请检查 service_id 与 appid，联系微信支付运营绑定；测试期请在商户平台添加测试微信号")
INVALID_ORDER_STATE = ErrorCode(400, "INVALID_ORDER_STATE", "The order is not in a state that allows it.", "Query the order, and do what `state` and `state_description` allow.", "单据状态错误", "请查询订单，按 state 与 state_description 处理")
ORDER_CANCELED = ErrorCode(400, "ORDER_CANCELED", "The order is cancelled.", "Nothing can be charged by it; a new service needs a new order.", "订单已取消", "该订单不能再收款，新的服务请使用新的单号创建")
ORDER_DONE = ErrorCode(400, "ORDER_DONE", "The order is done already.", "Nothing is left to be done by it; a new service needs a new order.", "订单已完成", "当前状态无需操作，新的服务请使用新的单号创建")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "There is no such order of this service.", "Check `out_order_no`, `service_id` and `appid`. An order that was never created charges nobody.", "订单不存在", "请检查商户服务订单号、服务ID 与 appid；从未创建成功的订单不会收款")
PARAM_ERROR_ = ErrorCode(400, "PARAM_ERROR", "A parameter is missing, malformed or too long, or `total_amount` is not the payments less the discounts.", "Correct the parameter; add the amounts up again.", "参数缺失、格式错误或超长，或总金额不等于后付费项目之和减商户优惠之和", "请修正参数，并按公式重新计算总金额")
INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The order is not in a state that allows it or is being charged right now, the amount is above what may be charged, or the service ends before it begins or in the future.", "Read the gateway's own words. Query the order by `state`, `state_description` and `collection.state` together; where it is being charged, ask again some minutes later.", "当前订单状态不合法、单据正在扣款中、金额超过上限，或服务结束时间早于开始时间、晚于当前时间", "请按网关的错误描述处理：结合 state、state_description、collection.state 查询订单；扣款中的订单请几分钟后重试")
INVALID_REQUEST_2 = ErrorCode(400, "INVALID_REQUEST", "Other data were sent under this `out_order_no` before, the risk fund is above what the service allows, or WeChat Pay does not let this user pay later.", "Read the gateway's own words. Query the order before taking a new number; offer a user who is refused another way to pay.", "同一商户服务订单号的参数与原请求不同、风险金额超过服务上限，或用户综合评估未通过", "请按网关的错误描述处理：更换单号前先查询订单；评估未通过的用户请引导其使用其他支付方式")
INVALID_REQUEST_3 = ErrorCode(400, "INVALID_REQUEST", "The order is not completed and unpaid, or the user is being charged right now.", "Query the order by `state`, `state_description` and `collection.state` together; where it is being charged, ask again some minutes later.", "订单不是待支付状态，或单据正在扣款中", "请结合 state、state_description、collection.state 查询订单；扣款中的订单请等待 3 分钟后重试")

ERRORS = {
    "payscore.serviceorder.cancel": (NO_AUTH_, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.complete": (PARAM_ERROR_, INVALID_REQUEST_, NO_AUTH_, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.create": (INVALID_REQUEST_2, NO_AUTH_, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.direct_complete": (INVALID_REQUEST_2, NO_AUTH_, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.modify": (PARAM_ERROR_, INVALID_REQUEST_, NO_AUTH_, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.pay": (INVALID_REQUEST_3, NO_AUTH_, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.query": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.send_pendingmessage": (NO_AUTH_, INVALID_ORDER_STATE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.send_prepaidmessage": (NO_AUTH_, INVALID_ORDER_STATE, ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.serviceorder.sync": (INVALID_REQUEST_3, NO_AUTH_, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE, ORDER_NOT_EXIST, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
