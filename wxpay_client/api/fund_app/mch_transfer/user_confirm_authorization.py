# Generated from spec/fund_app/mch_transfer/user_confirm_authorization.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.user_confirm_authorization` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ...common import TransferSceneId


class TransferAuthorizationState(StrEnum):
    """State of an authorisation (单据状态)."""

    WAIT_USER_CONFIRM = "WAIT_USER_CONFIRM"
    """The user has not decided yet (待用户确认)."""
    TAKING_EFFECT = "TAKING_EFFECT"
    """It is in effect (已生效): `authorization_id` may be used."""
    CLOSED = "CLOSED"
    """It has ended (已关闭), and cannot be used any more."""


class AuthorizationCloseReason(StrEnum):
    """Why an authorisation ended (关闭自动收款授权的原因)."""

    CLOSE_VIA_MCH_API = "CLOSE_VIA_MCH_API"
    """The merchant ended it (商户通过接口关闭)."""
    USER_CLOSE = "USER_CLOSE"
    """The user ended it (用户主动关闭)."""
    USER_OVERDUE_UNCONFIRMED = "USER_OVERDUE_UNCONFIRMED"
    """The user did not decide in time (用户超时未确认)."""
    TRANSFER_RISK = "TRANSFER_RISK"
    """It was ended as a risk (存在风险)."""
    USER_ACCOUNT_ABNORMAL = "USER_ACCOUNT_ABNORMAL"
    """The user's account is abnormal (用户账户异常)."""


class AuthorizationDeviceType(StrEnum):
    """Kind of the user's device (用户设备类型)."""

    IOS = "IOS"
    """iOS."""
    ANDROID = "ANDROID"
    """Android."""
    HARMONY = "HARMONY"
    """HarmonyOS (鸿蒙)."""
    OTHER = "OTHER"
    """Another one (其他)."""


@frozen(kw_only=True)
class AuthorizationCloseInfo:
    """How an authorisation ended (自动收款授权的关闭信息)."""

    close_time: dt.datetime | None = None
    """When it ended (关闭时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    close_reason: AuthorizationCloseReason | str | None = None
    """Why an authorisation ended (关闭自动收款授权的原因). Example: `"CLOSE_VIA_MCH_API"`."""


@frozen(kw_only=True)
class TransferAuthorization:
    """An authorisation, as it stands now (自动收款授权)."""

    out_authorization_no: str
    """The merchant's number of the authorisation (商户侧授权单号). Example: `"auth2020042013"`."""
    appid: str | None = None
    """App ID of the authorisation (商户AppID). Example: `"wxf636efh567hg4356"`."""
    openid: str | None = None
    """The user's open ID under the app ID (收款用户OpenID). Example: `"o-MYE42l80oelYMDE34nYD456Xoy"`."""
    user_display_name: str | None = None
    """Name that the page shows the user under (用户展示名称). Example: `"wx_123456"`."""
    authorization_id: str | None = None
    """WeChat Pay's number of the authorisation (微信自动收款授权单号); only once the user has allowed it. Example:
    `"201202504101000123456789012"`.
    """
    state: TransferAuthorizationState | str
    """State of an authorisation (单据状态). Example: `"TAKING_EFFECT"`."""
    authorize_time: dt.datetime | None = None
    """When the user allowed it (用户确认授权的时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    close_info: AuthorizationCloseInfo | None = None
    """How an authorisation ended (自动收款授权的关闭信息)."""
    transfer_scene_id: TransferSceneId | str | None = None
    """What a transfer to a user is for (转账场景ID); each has to be applied for. Example: `"1000"`."""
    user_recv_perception: str | None = None
    """What the user sees the money as (用户收款感知). Example: `"现金奖励"`."""
    create_time: dt.datetime | None = None
    """When the authorisation was created (单据创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    package_info: str | None = None
    """What the front end opens the page of the authorisation with (跳转领取页面的package信息); only while the user has to
    decide. Example: `"affffddafdfafddffda=="`.
    """


@frozen(kw_only=True)
class AuthorizationSceneInfo:
    """Where the user is asked (场景信息)."""

    client_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the user's device (用户终端IP). 1 to 45 characters. Example: `"113.84.136.9"`."""
    device_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Number of the user's device (用户设备ID). At least 1 character. Example: `"8d67f169fe104008cd20b72573a0c8c9"`."""
    device_type: AuthorizationDeviceType | str | None = None
    """Kind of the user's device (用户设备类型). Example: `"IOS"`."""


@frozen(kw_only=True)
class CreateResponse:
    """The authorisation waits for the user."""

    out_authorization_no: str
    """The merchant's number of the authorisation (商户侧授权单号). Example: `"auth2020042013"`."""
    state: TransferAuthorizationState | str
    """State of an authorisation (单据状态). Example: `"TAKING_EFFECT"`."""
    create_time: dt.datetime | None = None
    """When the authorisation was created (单据创建时间). Example: `"2015-05-20T13:29:35+08:00"`."""
    package_info: str | None = None
    """What the front end opens the page of the authorisation with (跳转领取页面的package信息). Example:
    `"affffddafdfafddffda=="`.
    """


@frozen(kw_only=True)
class TransferAuthorizationNotification:
    """An authorisation that changed its state (自动收款授权通知参数)."""

    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1900001109"`."""
    out_authorization_no: str
    """The merchant's number of the authorisation (商户侧授权单号). Example: `"auth2020042013"`."""
    appid: str | None = None
    """App ID of the authorisation (商户AppID). Example: `"wxf636efh567hg4356"`."""
    openid: str | None = None
    """The user's open ID under the app ID (收款用户OpenID). Example: `"o-MYE42l80oelYMDE34nYD456Xoy"`."""
    user_display_name: str | None = None
    """Name that the page shows the user under (用户展示名称). Example: `"wx_123456"`."""
    authorization_id: str | None = None
    """WeChat Pay's number of the authorisation (微信自动收款授权单号). Example: `"201202504101000123456789012"`."""
    state: TransferAuthorizationState | str
    """State of an authorisation (单据状态). Example: `"TAKING_EFFECT"`."""
    authorize_time: dt.datetime | None = None
    """When the user allowed it (用户确认授权的时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    close_info: AuthorizationCloseInfo | None = None
    """How an authorisation ended (自动收款授权的关闭信息)."""


@frozen(kw_only=True)
class CloseRequest(Request[TransferAuthorization]):
    """A call of `fund_app.mch_transfer.user_confirm_authorization.close`."""

    out_authorization_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.user_confirm_authorization.close",
        method="POST",
        path="/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: TransferAuthorization},
        merchant_number="out_authorization_no",
        echoed={"out_authorization_no": "out_authorization_no"},
        outcome="fund_app.mch_transfer.user_confirm_authorization.query_by_out_authorization_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class CreateRequest(Request[CreateResponse]):
    """A call of `fund_app.mch_transfer.user_confirm_authorization.create`."""

    out_authorization_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    openid: str = field(metadata=fields.body(min_length=1, max_length=64))
    transfer_scene_id: TransferSceneId | str | None = None
    user_display_name: str = field(metadata=fields.body(min_length=1, max_length=32))
    user_recv_perception: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    authorization_notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    scene_info: AuthorizationSceneInfo | None = None

    operation = Operation(
        id="fund_app.mch_transfer.user_confirm_authorization.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/user-confirm-authorization",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CreateResponse},
        merchant_number="out_authorization_no",
        echoed={"out_authorization_no": "out_authorization_no"},
        outcome="fund_app.mch_transfer.user_confirm_authorization.query_by_out_authorization_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutAuthorizationNoRequest(Request[TransferAuthorization]):
    """A call of `fund_app.mch_transfer.user_confirm_authorization.query_by_out_authorization_no`."""

    out_authorization_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    is_display_authorization: bool | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="fund_app.mch_transfer.user_confirm_authorization.query_by_out_authorization_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: TransferAuthorization},
        echoed={"out_authorization_no": "out_authorization_no"},
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class MchtransferAuthorizationClosedEvent(Event[TransferAuthorizationNotification]):
    """An authorisation has ended (自动收款授权关闭通知).

    Later transfers need the user's confirmation. Look at `close_info` for who ended it. Where it does not come,
    `query_by_out_authorization_no` tells.

    Event type: `MCHTRANSFER.AUTHORIZATION.CLOSED`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4014512908
    """

    original_types = ("mch_payment",)
    resource: TransferAuthorizationNotification
    """An authorisation that changed its state (自动收款授权通知参数)."""


@frozen(kw_only=True)
class MchtransferAuthorizationConfirmedEvent(Event[TransferAuthorizationNotification]):
    """A user allowed transfers without confirmation (用户确认自动收款授权通知).

    From now on `fund_app.mch_transfer.transfer_bills.transfer` takes `authorization_id`. Where it does not come,
    `query_by_out_authorization_no` tells.

    Event type: `MCHTRANSFER.AUTHORIZATION.CONFIRMED`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4014512908
    """

    original_types = ("mch_payment",)
    resource: TransferAuthorizationNotification
    """An authorisation that changed its state (自动收款授权通知参数)."""


class FundAppMchTransferUserConfirmAuthorizationResource(Resource):
    """Authorisations of transfers.

    What a user allows a merchant (免确认收款授权): to transfer money to the user without a confirmation each time.

    Reached as `client.fund_app.mch_transfer.user_confirm_authorization`.
    """

    __slots__ = ()

    def close(
        self,
        out_authorization_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> TransferAuthorization:
        """End an authorisation (解除免确认收款授权).

        Ends an authorisation, so that later transfers need the user's confirmation. Transfers made before stay as
        they are.

        Rate limit: 50 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2026-05-08.

        `POST
        /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4015653811

        Args:
            out_authorization_no: The merchant's number of the authorisation (商户侧授权单号). 1 to 32 characters.
                Example: `"auth2020042013"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The authorisation has ended.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(CloseRequest(out_authorization_no=out_authorization_no), base_uri, timeout, retries)

    def create(
        self,
        *,
        out_authorization_no: str,
        appid: str,
        openid: str,
        transfer_scene_id: TransferSceneId | str | None = None,
        user_display_name: str,
        user_recv_perception: str | None = None,
        authorization_notify_url: str | None = None,
        scene_info: AuthorizationSceneInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CreateResponse:
        """Ask a user to allow transfers without confirmation (申请免确认收款授权).

        Makes an authorisation and gives its `package_info`, from which the front end opens the page where the
        user allows it. It is in effect once the user has, within 24 hours; after that it needs another number. A
        user has one authorisation in effect at a time.

        Rate limit: 50 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-08-26.

        `POST /v3/fund-app/mch-transfer/user-confirm-authorization` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4015901167

        Args:
            out_authorization_no: The merchant's number of the authorisation (商户侧授权单号), its own within the
                merchant: digits and letters. 1 to 32 characters. Example: `"auth2020042013"`.
            appid: App ID of the official account, mini program or app (商户AppID), bound to the merchant. 1 to 32
                characters. Example: `"wxf636efh567hg4356"`.
            openid: The user's open ID under `appid` (收款用户OpenID). 1 to 64 characters. Example:
                `"o-MYE42l80oelYMDE34nYD456Xoy"`.
            transfer_scene_id: What the transfers will be for (转账场景ID); each has to be applied for. The vendor's
                pages ask for it. Example: `"1000"`.
            user_display_name: Name that the page shows the user under (用户展示名称), so that the user knows which
                account it is; without emoji. 1 to 32 characters. Example: `"wx_123456"`.
            user_recv_perception: What the user sees the money as (用户收款感知), one of the texts of the scene: see
                `TransferSceneId`. The first of them where it is left out. 1 to 256 characters. Example: `"现金奖励"`.
            authorization_notify_url: URL that is told of the authorisation (授权结果通知地址); https, without a query.
                The vendor's pages ask for it. 1 to 256 characters. Example:
                `"https://www.weixin.qq.com/wxpay/pay.php"`.
            scene_info: Where the user is asked (场景信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The authorisation waits for the user.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                out_authorization_no=out_authorization_no,
                appid=appid,
                openid=openid,
                transfer_scene_id=transfer_scene_id,
                user_display_name=user_display_name,
                user_recv_perception=user_recv_perception,
                authorization_notify_url=authorization_notify_url,
                scene_info=scene_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_authorization_no(
        self,
        out_authorization_no: str,
        *,
        is_display_authorization: bool | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> TransferAuthorization:
        """Query an authorisation (商户单号查询自动收款授权).

        Tells whether an authorisation is in effect, and its number for
        `fund_app.mch_transfer.transfer_bills.transfer`.

        Rate limit: 100 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2026-05-08.

        `GET /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4014399423

        Args:
            out_authorization_no: The merchant's number of the authorisation (商户侧授权单号). 1 to 32 characters.
                Example: `"auth2020042013"`.
            is_display_authorization: Whether the answer gives what the user allowed (是否展示用户授权信息). Example:
                `True`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The authorisation as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutAuthorizationNoRequest(
                out_authorization_no=out_authorization_no, is_display_authorization=is_display_authorization
            ),
            base_uri,
            timeout,
            retries,
        )
