# Generated from spec/global/refunds.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `global_.refunds`."""

# fmt: off
from wxpay_client.schema import ErrorCode

from ..common import FREQUENCY_LIMITED, INVALID_REQUEST, NO_AUTH, PARAM_ERROR, RATELIMIT_EXCEEDED, SIGN_ERROR, SYSTEM_ERROR

MCH_NOT_EXISTS = ErrorCode(400, "MCH_NOT_EXISTS", "There is no merchant with this number.", "Check `mchid`, or `sp_mchid` and `sub_mchid`.", "商户号不存在", "请检查 mchid，或 sp_mchid 与 sub_mchid")
NOT_ENOUGH = ErrorCode(403, "NOT_ENOUGH", "The money of the account that pays for the refund does not suffice.", "Recharge the account, or take another by `source`, then ask again under the same `out_refund_no`.", "商户账户余额不足", "请充值或更换退款资金来源后，使用原商户退款单号重新申请")
USER_ACCOUNT_ABNORMAL = ErrorCode(403, "USER_ACCOUNT_ABNORMAL", "The user's account is cancelled or frozen.", "Settle the refund with the user by other means.", "用户账户异常或已注销", "请与用户协商其他退款方式")
RESOURCE_NOT_EXISTS = ErrorCode(404, "RESOURCE_NOT_EXISTS", "There is no such payment of this merchant.", "Check the payment's number, and the merchant that it belongs to.", "订单不存在", "请检查订单号及其所属商户")
RESOURCE_NOT_EXISTS_ = ErrorCode(404, "RESOURCE_NOT_EXISTS", "The merchant has no refund with this number on this access point.", "Check the number and the merchant; a refund of the mainland system is not to be found here. Where the answer to `create` was lost, ask again under the same number.", "该接入点下查无此退款单", "请检查退款单号与商户号；境内退款不在此系统；若申请退款的应答丢失，请用原商户退款单号重新申请")

ERRORS = {
    "global_.refunds.create": (MCH_NOT_EXISTS, NOT_ENOUGH, USER_ACCOUNT_ABNORMAL, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "global_.refunds.list": (MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "global_.refunds.query_by_out_refund_no": (MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
    "global_.refunds.query_by_refund_id": (MCH_NOT_EXISTS, RESOURCE_NOT_EXISTS_, PARAM_ERROR, INVALID_REQUEST, SIGN_ERROR, NO_AUTH, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, SYSTEM_ERROR),
}
"""Operation ID to its error codes."""
