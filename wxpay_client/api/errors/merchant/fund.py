# Generated from spec/merchant/fund.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `merchant.fund`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The caller has no such account.", "Check `account_type`; the account has to be opened first.", "输入的账户类型未开通", "请检查 account_type，并先开通该账户")
INVALID_REQUEST_2 = ErrorCode(400, "INVALID_REQUEST", "There is no balance of that day, or the caller has no such account.", "Check `date` and `account_type`. The balance of a day is there on the next, and for 90 days.", "日终余额当日无数据，或账户类型未开通", "请检查 date 与 account_type；日终余额于次日生成，可查询 90 天")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the account does not suffice.", "Query the balance, recharge the account, then ask again under the same `out_request_no` with the same data.", "账户余额不足", "请查询余额并充值后，使用原商户提现单号、相同参数重新请求")
NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such file; no withdrawal failed on that day, or the day is too long ago.", "Check the day. A day without failed withdrawals has no file.", "文件不存在：当日无提现异常，或超出可下载的时间范围", "请检查日期；当日无提现异常则没有文件")
STATEMENT_CREATING = ErrorCode(400, "STATEMENT_CREATING", "The file is still being made.", "Ask again later.", "文件生成中", "请稍后重试")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "There is no such withdrawal.", "Check the number. After a call whose answer was lost, ask again some time later, and call again under the same number.", "提现单不存在", "请检查单号；请求结果不明时请稍后再查询，并以原单号重试")

ERRORS = {
    "merchant.fund.balance.query_by_account_type": (INVALID_REQUEST_, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.dayendbalance.query_by_account_type": (INVALID_REQUEST_2, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.create": (NOT_ENOUGH, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.query_by_bill_type": (NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.query_by_out_request_no": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.query_by_withdraw_id": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
