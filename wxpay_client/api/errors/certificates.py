# Generated from spec/certificates.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `certificates`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import SIGN_ERROR

PARAM_ERROR = ErrorCode(400, "PARAM_ERROR", "The request is malformed.", "Call it without a body, and with a known `algorithm_type` or none.", "参数错误", "不带请求体调用，algorithm_type 不填或填可选取值")
INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "The Accept or the User-Agent header is missing.", "Send both headers.", "缺少 Accept 或 User-Agent 请求头", "补上这两个请求头")
NO_AUTH = ErrorCode(403, "NO_AUTH", "The merchant may not use platform certificates.", "Use the WeChat Pay public key instead.", "商户无权使用平台证书", "改用微信支付公钥")
RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no platform certificate for this merchant.", "Use the WeChat Pay public key; that is all that merchants new since about September 2024 have.", "无可用的平台证书", "改用微信支付公钥；2024 年 9 月以后的新商户只有微信支付公钥")
FREQUENCY_LIMITED = ErrorCode(429, "FREQUENCY_LIMITED", "Too many calls in a short time.", "Wait, then call again at a lower rate.", "调用过于频繁", "降低频率后重试")
SYSTEM_ERROR = ErrorCode(500, "SYSTEM_ERROR", "An error within WeChat Pay; merchants without platform certificates may get it too.", "Retry the call; where it stays so, use the WeChat Pay public key.", "微信支付系统异常；没有平台证书的商户也可能得到此错误", "重新调用；仍然失败则改用微信支付公钥")

ERRORS = {
    "certificates.download": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, RESOURCE_NOT_EXISTS, FREQUENCY_LIMITED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
