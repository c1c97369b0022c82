# Generated from spec/global/refund.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `global_.refund`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "The merchant has no such account.", "Apply for refunds from recharged money, or check the merchant's number.", "商户没有充值退款账户", "请申请开通充值退款，或检查商户号")

ERRORS = {
    "global_.refund.partner.recharge_balance.query_by_sub_mchid": (RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "global_.refund.recharge_balance.query": (RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
