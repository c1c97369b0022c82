# Generated from spec/payscore/permissions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `payscore.permissions`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_AUTH = ErrorCode(403, "NO_AUTH", "The merchant or the app ID is not bound to the service, or it is not online yet and the user is not on its test list.", "Check `service_id` and `appid`; have WeChat Pay bind them to the service, and add test users in the merchant platform.", "商户号或 appid 未绑定该服务ID，或服务未上线且用户不在测试名单", "请检查 service_id 与 appid，联系微信支付运营绑定；测试期请在商户平台添加测试微信号")
INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "Other data were sent under this `authorization_code` before, or it belongs to another user.", "Read the gateway's own words; send the same number only with the same data, and take a new one for each user.", "同一授权协议号的参数与原请求不同，或该协议号已用于其他用户", "请按网关的错误描述处理：同一授权协议号须使用相同参数，不同用户请使用不同的协议号")
INVALID_REQUEST_2 = ErrorCode(400, "INVALID_REQUEST", "The user has orders that are going on or not paid, or the authorisation is none of this merchant's.", "Read the gateway's own words. Have the orders completed and paid first; query the authorisation for its number.", "用户存在未完成的订单，或授权协议号不是该用户在本商户的授权", "请按网关的错误描述处理：先处理完进行中与待支付的订单，并查询授权记录确认授权协议号")
INVALID_REQUEST_3 = ErrorCode(400, "INVALID_REQUEST", "The user has orders that are going on or not paid, or has not authorised the service.", "Read the gateway's own words. Have the orders completed and paid first.", "用户存在未完成的订单，或用户未授权该服务", "请按网关的错误描述处理：先处理完进行中与待支付的订单")

ERRORS = {
    "payscore.permissions.assess_user_risk_level": (NO_AUTH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.permissions.create": (INVALID_REQUEST_, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.permissions.query_by_authorization_code": (NO_AUTH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.permissions.query_by_openid": (NO_AUTH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.permissions.terminate_by_authorization_code": (INVALID_REQUEST_2, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "payscore.permissions.terminate_by_openid": (INVALID_REQUEST_3, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
