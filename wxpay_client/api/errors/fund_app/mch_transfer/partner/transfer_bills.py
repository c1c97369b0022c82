# Generated from spec/fund_app/mch_transfer/partner/transfer_bills.yaml, spec/common.yaml, spec/fund_app/mch_transfer/transfer_bills.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.partner.transfer_bills`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ....common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

FREQUENCY_LIMIT_EXCEED = ErrorCode(429, "FREQUENCY_LIMIT_EXCEED", "More calls than this interface takes.", "Wait, then call again at a lower rate, under the same number.", "调用频率超过限制", "请降低频率后以原单号重试")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the sub-merchant's operating account does not suffice.", "Have the account recharged, then ask again under the same `out_bill_no` with the same data.", "子商户运营账户资金不足", "请充值后使用原商户单号、相同参数重新请求")
ALREADY_EXISTS = ErrorCode(400, "ALREADY_EXISTS", "There is a transfer with this number already, with other data.", "Query it. The same transfer needs the same data; another one needs a number of its own.", "商户单号已存在，且参数与原单不同", "请先查询原单；重试须使用完全相同的参数，新转账请使用新的商户单号")
NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such transfer of this sub-merchant.", "Check the number. After a call whose answer was lost, ask again some time later, and call again under the same number.", "转账单不存在", "请检查单号；请求结果不明时请稍后再查询，并以原单号重试")

ERRORS = {
    "fund_app.mch_transfer.partner.transfer_bills.cancel": (FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.transfer_bills.create": (NOT_ENOUGH, ALREADY_EXISTS, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.transfer_bills.pre_transfer_with_authorization": (NOT_ENOUGH, ALREADY_EXISTS, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no": (NOT_FOUND, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.partner.transfer_bills.transfer": (NOT_ENOUGH, ALREADY_EXISTS, FREQUENCY_LIMIT_EXCEED, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
