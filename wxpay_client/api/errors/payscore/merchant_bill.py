# Generated from spec/payscore/merchant_bill.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `payscore.merchant_bill`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such bill; nothing happened in that hour, it is not made yet, or it is too long ago.", "Check `bill_date`. An hour without service orders has no bill.", "账单文件不存在：该时段无交易、账单尚未生成，或超出可下载的时间范围", "请检查账单日期；该时段无交易则没有账单")
STATEMENT_CREATING = ErrorCode(400, "STATEMENT_CREATING", "The bill is still being made.", "Ask again later.", "账单生成中", "请稍后重试")

ERRORS = {
    "payscore.merchant_bill.query": (NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
