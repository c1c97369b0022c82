# Generated from spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `bill`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from .common import FREQUENCY_LIMITED, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "The day is today or none of the last three months, or another parameter does not fit, such as `sub_mchid`.", "Read the gateway's own words, and correct the parameter.", "账单日期是当天或不在最近三个月内，或其他参数（如 sub_mchid）有误", "请按网关的错误描述修正参数")
NO_STATEMENT_EXIST = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such bill; nothing came into or went out of the account on that day.", "Check the day and `account_type`. A day without movements of the account has no bill.", "账单文件不存在：该账户当日无资金变动", "请检查账单日期与账户类型；当日无资金变动则没有账单")
STATEMENT_CREATING = ErrorCode(400, "STATEMENT_CREATING", "The bill is still being made.", "Ask again after ten o'clock, Beijing time, then every half an hour.", "账单生成中", "请在上午 10 点以后重试，之后每隔半小时重试一次")
NO_AUTH_ = ErrorCode(403, "NO_AUTH", "The product that gives such bills is not opened, or the sub-merchant does not belong to the caller.", "Open 下载二级商户资金账单 in the partner platform, and check the sub-merchant's number.", "未开通“下载二级商户资金账单”产品权限，或与子商户无绑定关系", "请在服务商平台的产品中心开通“下载二级商户资金账单”，并检查子商户号")
NO_STATEMENT_EXIST_ = ErrorCode(400, "NO_STATEMENT_EXIST", "There is no such bill; nothing was paid or refunded on that day.", "Check the day. A day without payments and refunds has no bill; do not ask again.", "账单文件不存在：当日无交易或退款", "请检查账单日期；当日无交易和退款则没有账单，无需重试")
NO_AUTH_2 = ErrorCode(403, "NO_AUTH", "The merchant has no permission for bills, or for the bill of this sub-merchant, such as a micro-merchant.", "Check that the sub-merchant belongs to the caller. The payments of micro-merchants are in the bill of all, for which `sub_mchid` is left out.", "无账单权限，或无该子商户账单的权限；小微商户不单独提供账单", "请检查与子商户的绑定关系；小微商户的交易请不传 sub_mchid，从全量账单中获取")

ERRORS = {
    "bill.fundflowbill": (INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "bill.sub_merchant_fundflowbill": (INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING, NO_AUTH_, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "bill.tradebill": (INVALID_REQUEST, NO_STATEMENT_EXIST_, STATEMENT_CREATING, NO_AUTH_2, PARAM_ERROR, SIGN_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
