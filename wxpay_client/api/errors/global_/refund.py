# Generated from spec/global/refund.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `global_.refund`."""

# fmt: off
from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR


ERRORS = {
    "global_.refund.partner.recharge_balance.query_by_sub_mchid": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "global_.refund.recharge_balance.query": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
