# Generated from spec/fund_app/mch_transfer/transfer_to_qq_wallet_bills.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `fund_app.mch_transfer.transfer_to_qq_wallet_bills`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ...common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

NOT_FOUND = ErrorCode(404, "NOT_FOUND", "There is no such transfer of this merchant.", "Check the number. After a call whose answer was lost, ask again some time later, and call again under the same number.", "转账单不存在", "请检查单号；请求结果不明时请稍后再查询，并以原单号重试")

ERRORS = {
    "fund_app.mch_transfer.transfer_to_qq_wallet_bills.cancel": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.transfer_to_qq_wallet_bills.create": (PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "fund_app.mch_transfer.transfer_to_qq_wallet_bills.query_by_out_bill_no": (NOT_FOUND, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
