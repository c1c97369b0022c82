# Generated from spec/fund_app/mch_transfer/partner/user_confirm_authorizations.yaml, spec/common.yaml, spec/fund_app/mch_transfer/user_confirm_authorization.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.partner.user_confirm_authorizations` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ....common import TransferSceneId
from ..user_confirm_authorization import TransferAuthorization, TransferAuthorizationState


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
class CloseRequest(Request[TransferAuthorization]):
    """A call of `fund_app.mch_transfer.partner.user_confirm_authorizations.close`."""

    out_authorization_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.user_confirm_authorizations.close",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: TransferAuthorization},
        merchant_number="out_authorization_no",
        echoed={"out_authorization_no": "out_authorization_no"},
        outcome="fund_app.mch_transfer.partner.user_confirm_authorizations.query_by_out_authorization_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class CreateRequest(Request[CreateResponse]):
    """A call of `fund_app.mch_transfer.partner.user_confirm_authorizations.create`."""

    out_authorization_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    openid: str = field(metadata=fields.body(min_length=1, max_length=64))
    transfer_scene_id: TransferSceneId | str
    user_display_name: str = field(metadata=fields.body(min_length=1))
    user_recv_perception: str | None = field(default=None, metadata=fields.body(min_length=1))
    notify_url: str = field(metadata=fields.body(min_length=1, max_length=256))

    operation = Operation(
        id="fund_app.mch_transfer.partner.user_confirm_authorizations.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/user-confirm-authorizations",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CreateResponse},
        merchant_number="out_authorization_no",
        echoed={"out_authorization_no": "out_authorization_no"},
        outcome="fund_app.mch_transfer.partner.user_confirm_authorizations.query_by_out_authorization_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutAuthorizationNoRequest(Request[TransferAuthorization]):
    """A call of `fund_app.mch_transfer.partner.user_confirm_authorizations.query_by_out_authorization_no`."""

    out_authorization_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.user_confirm_authorizations.query_by_out_authorization_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: TransferAuthorization},
        echoed={"out_authorization_no": "out_authorization_no"},
        errors=ErrorCodes("....errors", __package__),
    )


class FundAppMchTransferPartnerUserConfirmAuthorizationsResource(Resource):
    """Authorisations of transfers of sub-merchants.

    What a user allows a service provider (免确认收款授权): to transfer sub-merchants' money to the user without a
    confirmation each time.

    Reached as `client.fund_app.mch_transfer.partner.user_confirm_authorizations`.
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

        For: service providers (服务商).

        The vendor's page was last changed on 2025-12-09.

        `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016809851

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
        transfer_scene_id: TransferSceneId | str,
        user_display_name: str,
        user_recv_perception: str | None = None,
        notify_url: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CreateResponse:
        """Ask a user to allow transfers without confirmation (申请免确认收款授权).

        Makes an authorisation and gives its `package_info`, from which the front end opens the page where the
        user allows it. It is in effect once the user has; one that the user does not decide in time is closed,
        and needs another number.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-12-09.

        `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016809861

        Args:
            out_authorization_no: The merchant's number of the authorisation (商户侧授权单号), its own within the
                merchant: digits and letters. 1 to 32 characters. Example: `"auth2020042013"`.
            appid: App ID of the official account, mini program or app (商户AppID), bound to the service provider. 1
                to 32 characters. Example: `"wxf636efh567hg4356"`.
            openid: The user's open ID under `appid` (收款用户OpenID). 1 to 64 characters. Example:
                `"o-MYE42l80oelYMDE34nYD456Xoy"`.
            transfer_scene_id: What a transfer to a user is for (转账场景ID); each has to be applied for. Example:
                `"1000"`.
            user_display_name: Name that the page shows the user under (用户展示名称), so that the user knows which
                account it is. At least 1 character. Example: `"wx_123456"`.
            user_recv_perception: What the user sees the money as (用户收款感知), one of the texts of the scene: see
                `TransferSceneId`. The first of them where it is left out. At least 1 character. Example:
                `"现金奖励"`.
            notify_url: URL that is told of the authorisation (授权结果通知地址); https, without a query. 1 to 256
                characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
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
                notify_url=notify_url,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_authorization_no(
        self,
        out_authorization_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> TransferAuthorization:
        """Query an authorisation (商户单号查询自动收款授权).

        Tells whether an authorisation is in effect, and its number for
        `fund_app.mch_transfer.partner.transfer_bills.transfer`.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-12-09.

        `GET /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016809859

        Args:
            out_authorization_no: The merchant's number of the authorisation (商户侧授权单号). 1 to 32 characters.
                Example: `"auth2020042013"`.
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
            QueryByOutAuthorizationNoRequest(out_authorization_no=out_authorization_no), base_uri, timeout, retries
        )
