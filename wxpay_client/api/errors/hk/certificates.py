# Generated from spec/hk/certificates.yaml, spec/certificates.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `hk.certificates`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no platform certificate for this merchant.", "Use the WeChat Pay public key, where that is what the merchant has.", "无可用的平台证书", "商户使用微信支付公钥的，请改用微信支付公钥")

ERRORS = {
    "hk.certificates.download": (RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
