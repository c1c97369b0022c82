# Generated from spec/hk/statements.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `hk.statements`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such statement; nothing happened on that day, or the day is too long ago.", "Check the day. A day without payments and refunds has no statement.", "账单文件不存在：当日无交易，或超出可下载的时间范围", "请检查账单日期；当日无交易则没有账单")
STATEMENT_CREATING = ErrorCode(400, "STATEMENT_CREATING", "The statement is still being made.", "Ask again later; that of a day is made on the next.", "账单生成中", "请稍后重试；账单于次日生成")

ERRORS = {
    "statements.download": (NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
