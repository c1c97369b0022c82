# Generated from spec/payscore/service_account_applications.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""Applications for services.

Applications to bind a sub-merchant to a service of its provider (服务账户绑定申请), as their event tells of them.
"""

from enum import StrEnum

from wxpay_client.schema import Event, frozen


class ServiceAccountApplicationState(StrEnum):
    """What became of an application (受理状态)."""

    PROCESSING = "PROCESSING"
    """It is not decided yet (处理中)."""
    APPROVED = "APPROVED"
    """The sub-merchant is bound to the service (绑定成功)."""
    REJECTED = "REJECTED"
    """It is refused (绑定失败); `reject_reason` tells why."""


@frozen(kw_only=True)
class PayscoreBindServiceAccountEventResource:
    """PayscoreBindServiceAccountEventResource."""

    service_id: str
    """Number of the service (服务ID). Example: `"2002000000000558128851361561536"`."""
    appid: str | None = None
    """The service provider's app ID (公众账号ID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The service provider's number (商户号). Example: `"1230000109"`."""
    sub_appid: str | None = None
    """App ID of the sub-merchant (子商户公众号ID). Example: `"wxd678efh567hg6788"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户商户号). Example: `"1900000109"`."""
    out_apply_no: str
    """The merchant's number of the application (商户申请绑定单号). Example: `"1234323JKHDFE1243252"`."""
    apply_state: ServiceAccountApplicationState | str
    """What became of an application (受理状态). Example: `"APPROVED"`."""
    reject_reason: str | None = None
    """Why it was refused (拒绝原因), for people; of REJECTED alone. Example: `"资料不符"`."""


@frozen(kw_only=True)
class PayscoreBindServiceAccountEvent(Event[PayscoreBindServiceAccountEventResource]):
    """An application to bind a sub-merchant to a service is decided (服务账户绑定结果通知).

    Comes to the `result_notify_url` of the application. An order for the sub-merchant can be created once
    `apply_state` is APPROVED.

    Event type: `PAYSCORE.BIND_SERVICE_ACCOUNT`.
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012156110
    """

    resource: PayscoreBindServiceAccountEventResource
    """What it happened to, decrypted."""
