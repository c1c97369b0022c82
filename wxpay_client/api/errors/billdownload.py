# Generated from spec/billdownload.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `billdownload`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such bill.", "Ask for the bill of another day.", "账单文件不存在", "请检查账单日期")

ERRORS = {
    "billdownload.file": (NO_STATEMENT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
