# Generated from spec/ecommerce/bill.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `ecommerce.bill`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "The day is none of the last three months, or `account_type` is another one than ALL.", "Read the gateway's own words, and correct the parameter.", "账单日期不在最近三个月内，或 account_type 不是 ALL", "请按网关的错误描述修正参数")
NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such bill; nothing came into or went out of the accounts on that day.", "Check the day. A day without movements has no bill.", "账单文件不存在：当日无资金变动", "请检查账单日期；当日无资金变动则没有账单")
STATEMENT_CREATING = ErrorCode(400, "STATEMENT_CREATING", "The bill is still being made.", "Ask again after ten o'clock, Beijing time, then every half an hour.", "账单生成中", "请在上午 10 点以后重试，之后每隔半小时重试一次")

ERRORS = {
    "ecommerce.bill.fundflowbill": (INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
