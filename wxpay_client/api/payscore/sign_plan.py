# Generated from spec/payscore/sign_plan.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""Plans of services.

Plans of several service orders that a user signs at once (支付分签约计划), as their events tell of them.
"""

from enum import StrEnum

from wxpay_client.schema import Event, frozen


class SignedPlanState(StrEnum):
    """State of a signed plan (计划签约状态)."""

    UNSIGNED = "UNSIGNED"
    """It is not signed (用户未签约), or not any more, as the vendor's sample of a cancelled one has it."""
    SIGNED = "SIGNED"
    """It is signed (用户已签约)."""
    SIGN_PLAN_CANCEL = "SIGN_PLAN_CANCEL"
    """It is cancelled (签约计划已取消)."""
    COMPLETE = "COMPLETE"
    """All its parts are used and paid (所有计划详情已经全部完成)."""
    EXPIRE = "EXPIRE"
    """Its time is over (签约计划已过期)."""


class SignedPlanCancelType(StrEnum):
    """Who cancelled a plan (签约计划取消类型)."""

    NOT_CANCEL = "NOT_CANCEL"
    """Nobody (未取消)."""
    USER = "USER"
    """The user (用户取消)."""
    MERCHANT = "MERCHANT"
    """The merchant (商户取消)."""
    REVOKE_SERVICE = "REVOKE_SERVICE"
    """The user, by ending the authorisation of the service (用户解除服务授权)."""


class SignedPlanDetailState(StrEnum):
    """State of a part of a plan (计划明细状态)."""

    NOT_USED = "NOT_USED"
    """It is not used (未使用)."""
    USING = "USING"
    """It is being used (使用中)."""
    USED = "USED"
    """It is used (已使用)."""
    SIGN_PLAN_DETAIL_CANCEL = "SIGN_PLAN_DETAIL_CANCEL"
    """It is cancelled (已取消)."""


@frozen(kw_only=True)
class SignedPlanDetail:
    """A part of a signed plan (签约计划明细)."""

    plan_detail_no: int | None = None
    """Number of the part (计划明细序号), from 1. Example: `1`."""
    original_price: int | None = None
    """What it costs before discounts (计划明细原支付金额), in fen. Example: `8800`."""
    plan_discount_description: str | None = None
    """What the discount is (计划明细优惠说明). Example: `"首次体验优惠"`."""
    actual_price: int | None = None
    """What it costs (计划明细实际支付金额), in fen. Example: `8000`."""
    plan_detail_state: SignedPlanDetailState | str | None = None
    """State of a part of a plan (计划明细状态). Example: `"NOT_USED"`."""
    order_id: str | None = None
    """WeChat Pay's number of the order that used it (使用该明细的订单号); empty where none did. Example:
    `"15646546545165651651"`.
    """
    merchant_plan_detail_no: str | None = None
    """The merchant's number of the part (商户计划明细单号). Example: `"20200712100000001"`."""
    plan_detail_name: str | None = None
    """Name of the part (计划明细名称). Example: `"第一次服务"`."""
    actual_pay_price: int | str | None = None
    """What was paid for it (明细实际支付金额), in fen, as a number or its digits. Example: `8000`."""
    use_time: str | None = None
    """When it was used (明细使用时间): `2023-09-05T10:28:50+08:00`, say; empty where it was not. Example:
    `"2020-07-12T10:00:00+08:00"`.
    """
    complete_time: str | None = None
    """When it was paid (明细订单完成支付时间): `2023-09-05T10:28:50+08:00`, say; empty where it was not. Example:
    `"2020-07-12T12:00:00+08:00"`.
    """
    cancel_time: str | None = None
    """When it was cancelled (明细订单取消时间): `2023-09-05T10:28:50+08:00`, say; empty where it was not. Example:
    `"2020-07-13T10:00:00+08:00"`.
    """


@frozen(kw_only=True)
class SignedPlan:
    """A plan that a user signed (签约计划)."""

    sign_plan_id: str
    """WeChat Pay's number of the signed plan (签约计划的主键). Example: `"201910181610000009"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (子商户应用下的用户标识), of service providers. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    service_id: str | None = None
    """Number of the service (计划所属服务ID). Example: `"2002000000000558128851361561536"`."""
    mchid: str | None = None
    """The merchant's number (商户号); the service provider's, of those. Example: `"1230000109"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户商户号), of service providers. Example: `"1900000109"`."""
    appid: str | None = None
    """App ID of the plan (AppID). Example: `"wxd678efh567hg6787"`."""
    sub_appid: str | None = None
    """App ID of the sub-merchant (子商户AppID), of service providers. Example: `"wxd678efh567hg6788"`."""
    merchant_sign_plan_no: str
    """The merchant's number of the signed plan (商户系统内部签约计划单号). Example: `"1234323JKHDFE1243252"`."""
    merchant_callback_url: str | None = None
    """URL that is told of the plan (签约事件通知回调地址). Example: `"https://api.test.com"`."""
    plan_id: str | None = None
    """Number of the plan (签约所属计划ID). Example: `"405095429911252002001001000"`."""
    going_detail_no: int | None = None
    """Which part of the plan is going on (进行中的明细序号), from 1; 0 where none is. Example: `1`."""
    sign_state: SignedPlanState | str
    """State of a signed plan (计划签约状态). Example: `"SIGNED"`."""
    cancel_sign_time: str | None = None
    """When it was cancelled (取消计划时间): `2023-09-05T10:28:50+08:00`, say. Example: `"2020-07-13T10:00:00+08:00"`."""
    cancel_sign_type: SignedPlanCancelType | str | None = None
    """Who cancelled a plan (签约计划取消类型). Example: `"USER"`."""
    cancel_reason: str | None = None
    """Why it was cancelled (签约计划取消原因). Example: `"用户取消"`."""
    plan_name: str | None = None
    """Name of the plan (签约计划的名称). Example: `"拼团计划"`."""
    plan_over_time: str | None = None
    """When the plan ends (签约计划过期时间): `2023-09-05T10:28:50+08:00`, say. Example: `"2020-08-12T10:00:00+08:00"`."""
    total_origin_price: int | None = None
    """What the plan comes to before discounts (签约计划原总金额), in fen. Example: `8800`."""
    deduction_quantity: int | None = None
    """How often the user is charged (签约计划扣费次数). Example: `1`."""
    total_actual_price: int | None = None
    """What the plan comes to (签约计划实际总金额), in fen. Example: `8000`."""
    signed_detail_list: list[SignedPlanDetail] | None = None
    """The parts of the plan (签约计划明细列表)."""
    sign_time: str | None = None
    """When it was signed (签约时间): `2023-09-05T10:28:50+08:00`, say. Example: `"2020-07-12T10:00:00+08:00"`."""


@frozen(kw_only=True)
class PayscoreUserCancelSignPlanEvent(Event[SignedPlan]):
    """A signed plan was cancelled (取消签约计划通知).

    Tells that a plan was cancelled, by whom, and how far each of its parts had come. The same event may come many
    times.

    Event type: `PAYSCORE.USER_CANCEL_SIGN_PLAN`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012286184
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012159037
    """

    resource: SignedPlan
    """A plan that a user signed (签约计划)."""


@frozen(kw_only=True)
class PayscoreUserSignPlanEvent(Event[SignedPlan]):
    """A user signed a plan (用户签约计划通知).

    Tells that a plan is signed, and which parts it has. The same event may come many times.

    Event type: `PAYSCORE.USER_SIGN_PLAN`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012286193
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012159652
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012286184
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012159037
    """

    resource: SignedPlan
    """A plan that a user signed (签约计划)."""
