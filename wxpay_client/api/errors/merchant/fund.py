# Generated from spec/merchant/fund.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `merchant.fund`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_REQUEST_ = ErrorCode(400, "INVALID_REQUEST", "The caller has no such account.", "Check `account_type`; the account has to be opened first.", "输入的账户类型未开通", "请检查 account_type，并先开通该账户")
INVALID_REQUEST_2 = ErrorCode(400, "INVALID_REQUEST", "There is no balance of that day, or the caller has no such account.", "Check `date` and `account_type`. The balance of a day is there on the next, and for 90 days.", "日终余额当日无数据，或账户类型未开通", "请检查 date 与 account_type；日终余额于次日生成，可查询 90 天")
PARAM_ERROR_ = ErrorCode(400, "PARAM_ERROR", "A parameter is missing, malformed or too long, or the number is that of a withdrawal with other data.", "Correct the parameter. What was asked for under a number is asked for again with exactly the same data.", "参数错误，或相同商户提现单号的请求与历史提交的参数不一致", "请修正参数；使用相同商户提现单号重试时，所有参数须保持不变")
ACCOUNT_ERROR = ErrorCode(403, "ACCOUNT_ERROR", "No bank account is bound to the account.", "Bind a bank account for settlements, then ask again under the same `out_request_no`.", "未绑定结算银行卡", "请绑定结算银行卡后，使用原商户提现单号重新请求")
ACCOUNT_NOT_VERIFIED = ErrorCode(403, "ACCOUNT_NOT_VERIFIED", "The bank account for settlements is wrong; WeChat Pay's payment to it failed.", "Correct the bank account, then ask again under the same `out_request_no`.", "结算银行卡信息有误，下行打款未成功", "请修改结算银行卡信息后，使用原商户提现单号重新请求")
CONTRACT_NOT_CONFIRM = ErrorCode(403, "CONTRACT_NOT_CONFIRM", "The merchant may not withdraw by itself (未开启手动提现权限).", "Have the permission opened, then ask again under the same `out_request_no`.", "未开启手动提现权限", "请开启手动提现权限后，使用原商户提现单号重新请求")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the account does not suffice.", "Query the balance, recharge the account, then ask again under the same `out_request_no` with the same data.", "账户余额不足", "请查询余额并充值后，使用原商户提现单号、相同参数重新请求")
REQUEST_BLOCKED = ErrorCode(403, "REQUEST_BLOCKED", "The permission to withdraw is frozen.", "Ask WeChat Pay why; afterwards, ask again under the same `out_request_no`.", "提现权限被冻结，无法发起提现", "请联系微信支付了解原因，解除后使用原商户提现单号重新请求")
NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such file; no withdrawal failed on that day, or the day is too long ago.", "Check the day. A day without failed withdrawals has no file.", "文件不存在：当日无提现异常，或超出可下载的时间范围", "请检查日期；当日无提现异常则没有文件")
STATEMENT_CREATING = ErrorCode(400, "STATEMENT_CREATING", "The file is still being made.", "Ask again later.", "文件生成中", "请稍后重试")
ORDER_NOT_EXIST = ErrorCode(404, "ORDER_NOT_EXIST", "There is no such withdrawal.", "Check the number. After a call whose answer was lost, ask again some time later, and call again under the same number.", "提现单不存在", "请检查单号；请求结果不明时请稍后再查询，并以原单号重试")

ERRORS = {
    "merchant.fund.balance.query_by_account_type": (INVALID_REQUEST_, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.dayendbalance.query_by_account_type": (INVALID_REQUEST_2, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.create": (PARAM_ERROR_, ACCOUNT_ERROR, ACCOUNT_NOT_VERIFIED, CONTRACT_NOT_CONFIRM, NOT_ENOUGH, REQUEST_BLOCKED, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.query_by_bill_type": (NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.query_by_out_request_no": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "merchant.fund.withdraw.query_by_withdraw_id": (ORDER_NOT_EXIST, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
