# Generated from spec/billdownload.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `billdownload`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "The URL is wrong, or too old.", "Ask for the bill again, and download from the URL that is given then.", "下载地址有误或已失效", "请重新申请账单，再用新的下载地址请求")
NO_AUTH = ErrorCode(403, "NO_AUTH", "Another merchant asked for the bill.", "Download it as the merchant who asked for it.", "本次请求的商户与申请账单的商户不一致", "请用申请账单的商户下载")

ERRORS = {
    "billdownload.file": (INVALID_REQUEST, NO_AUTH, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
