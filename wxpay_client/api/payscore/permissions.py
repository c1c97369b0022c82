# Generated from spec/payscore/permissions.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.payscore.permissions` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


class PermissionState(StrEnum):
    """State of an authorisation (授权状态)."""

    UNAVAILABLE = "UNAVAILABLE"
    """The authorisation has ended (用户未授权服务); one that was never given is answered by ORDER_NOT_EXIST."""
    AVAILABLE = "AVAILABLE"
    """The user has authorised the service (用户已授权服务)."""
    UNBINDUSER = "UNBINDUSER"
    """It is prepared, and no user has authorised the service by it yet (未绑定用户)."""


class PermissionContractStatus(StrEnum):
    """What became of a contract (签约状态)."""

    ADD = "ADD"
    """It was made (签约)."""
    DELETE = "DELETE"
    """It has ended (解约)."""


@frozen(kw_only=True)
class ShoppingGoods:
    """Goods that are about to be sold (商品)."""

    name: str = field(metadata=fields.body(min_length=1))
    """Name of the goods (商品名称). At least 1 character. Example: `"充电宝"`."""
    picture: str = field(metadata=fields.body(min_length=1))
    """URL of a picture of them (商品图片链接). At least 1 character. Example:
    `"https://mmbiz.qpic.cn/mmbiz_png/ldTw9dg46zkjOrzyTkbQAvQkysliaiblZhdthZWewgQMyqLZwStaNEsJrYmjwh2MlK7G4wibAFOEuISQKplSnxMWA/640"`.
    """
    amount: int = field(metadata=fields.body(minimum=0))
    """Price of one (商品单价金额), in fen. At least 0. Example: `550`."""
    count: int = field(metadata=fields.body(minimum=1))
    """How many (商品数量). At least 1. Example: `1`."""
    category_id: list[str] | None = None
    """Numbers of the categories that they belong to (商品品类ID)."""


@frozen(kw_only=True)
class ShoppingInfo:
    """What is about to be sold (先用后付商品信息)."""

    goods: list[ShoppingGoods] | None = None
    """The goods (商品列表). The vendor's page asks for them."""


@frozen(kw_only=True)
class Permission:
    """An authorisation, as it stands now (用户授权记录)."""

    service_id: str | None = None
    """Number of the service (服务ID). Example: `"2002000000000558128851361561536"`."""
    appid: str | None = None
    """App ID of the authorisation (公众号ID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1230000109"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    authorization_code: str | None = None
    """The merchant's number of the authorisation (授权协议号). Example: `"1234323JKHDFE1243252"`."""
    authorization_state: PermissionState | str
    """State of an authorisation (授权状态). Example: `"AVAILABLE"`."""
    notify_url: str | None = None
    """URL that is told of the authorisation (授权通知地址). Example: `"https://api.test.com"`."""
    cancel_authorization_time: dt.datetime | None = None
    """When it ended last (最近一次解除授权时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    authorization_success_time: dt.datetime | None = None
    """When it was authorised last (最近一次授权成功时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户商户号), of service providers. Example: `"1900000109"`."""
    sub_appid: str | None = None
    """App ID of the sub-merchant (子商户的公众号ID), of service providers. Example: `"wxd678efh567hg6788"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (子商户的用户标识), of service providers. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    user_label: str | None = None
    """Label of the user (用户标签). Example: `"A"`."""
    channel_id: str | None = None
    """The channel's merchant number (渠道商商户号), of acquiring institutions. Example: `"1234567890"`."""
    user_risk_level: int | None = None
    """Risk level of the user (用户分层). Example: `1`."""
    risk_level_version: int | None = None
    """Version of the levels (分层版本). Example: `1`."""


@frozen(kw_only=True)
class CreateResponse:
    """The authorisation waits for the user."""

    apply_permissions_token: str
    """What the front end asks the user with (预授权token); valid for an hour. Example:
    `"DJIOSQPYWDxsjdldeuwhdodwxasd_dDiodnwjh9we"`.
    """


@frozen(kw_only=True)
class PermissionNotification:
    """An authorisation that changed its state (支付分授权通知参数)."""

    appid: str | None = None
    """App ID of the authorisation (公众账号ID). Example: `"wxd678efh567hg6787"`."""
    mchid: str | None = None
    """The merchant's number (商户号), of direct merchants. Example: `"1230000109"`."""
    mch_id: str | None = None
    """The service provider's number (服务商商户号), as the samples of service providers have it. Example: `"1230000109"`."""
    sub_appid: str | None = None
    """App ID of the sub-merchant (子商户应用ID), of service providers. Example: `"wxd678efh567hg6788"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户的商户号), of service providers. Example: `"1900000109"`."""
    sub_mch_id: str | None = None
    """The same, as the samples of service providers have it. Example: `"1900000109"`."""
    channel_id: str | None = None
    """The channel's merchant number (渠道商商户号), of acquiring institutions. Example: `"1234567890"`."""
    service_id: str | None = None
    """Number of the service (服务ID). Example: `"2002000000000558128851361561536"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户标识). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    sub_openid: str | None = None
    """The user's open ID under `sub_appid` (子商户公众号下OpenID), of service providers. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    user_service_status: str | None = None
    """What the user did (回调状态): `USER_OPEN_SERVICE` or `USER_CLOSE_SERVICE`. Example: `"USER_OPEN_SERVICE"`."""
    openorclose_time: str | None = None
    """When the user did it (服务开启/解除授权时间): `20180225112233`, Beijing time. Example: `"20180225112233"`."""
    authorization_code: str | None = None
    """The merchant's number of the authorisation (授权协议号). Example: `"1234323JKHDFE1243252"`."""
    out_request_no: str | None = None
    """The merchant's number of the request (商户请求唯一标识). Example: `"1234323JKHDFE1243252"`."""
    contract_id: str | None = None
    """WeChat Pay's number of the contract (合约ID), of contracts on campuses. Example:
    `"Wx15463511252015071056489715"`.
    """
    plan_id: str | None = None
    """Number of the contract's template (模板ID), of contracts on campuses. Example: `"123"`."""
    contract_status: PermissionContractStatus | str | None = None
    """What became of a contract (签约状态). Example: `"ADD"`."""
    create_time: str | None = None
    """When the contract was made (签约完成时间), of contracts on campuses. Example: `"2015-07-10T10:00:00+08:00"`."""
    out_contract_code: str | None = None
    """The merchant's number of the contract (签约号), of contracts on campuses. Example: `"100001256"`."""


@frozen(kw_only=True)
class AssessUserRiskLevelRequest(Request[Permission]):
    """A call of `payscore.permissions.assess_user_risk_level`."""

    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    authorization_code: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    shopping_info: ShoppingInfo | None = None

    operation = Operation(
        id="payscore.permissions.assess_user_risk_level",
        method="POST",
        path="/v3/payscore/permissions/assess-user-risk-level",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Permission},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class CreateRequest(Request[CreateResponse]):
    """A call of `payscore.permissions.create`."""

    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    authorization_code: str = field(metadata=fields.body(min_length=1, max_length=32))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=255))

    operation = Operation(
        id="payscore.permissions.create",
        method="POST",
        path="/v3/payscore/permissions",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CreateResponse},
        merchant_number="authorization_code",
        outcome="payscore.permissions.query_by_authorization_code",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByAuthorizationCodeRequest(Request[Permission]):
    """A call of `payscore.permissions.query_by_authorization_code`."""

    authorization_code: str = field(metadata=fields.path(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="payscore.permissions.query_by_authorization_code",
        method="GET",
        path="/v3/payscore/permissions/authorization-code/{authorization_code}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Permission},
        echoed={"authorization_code": "authorization_code"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOpenidRequest(Request[Permission]):
    """A call of `payscore.permissions.query_by_openid`."""

    openid: str = field(metadata=fields.path(min_length=1, max_length=128))
    service_id: str = field(metadata=fields.query(min_length=1, max_length=32))
    appid: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="payscore.permissions.query_by_openid",
        method="GET",
        path="/v3/payscore/permissions/openid/{openid}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Permission},
        echoed={"openid": "openid"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TerminateByAuthorizationCodeRequest(Request[None]):
    """A call of `payscore.permissions.terminate_by_authorization_code`."""

    authorization_code: str = field(metadata=fields.path(min_length=1, max_length=32))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    reason: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=50))

    operation = Operation(
        id="payscore.permissions.terminate_by_authorization_code",
        method="POST",
        path="/v3/payscore/permissions/authorization-code/{authorization_code}/terminate",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        merchant_number="authorization_code",
        outcome="payscore.permissions.query_by_authorization_code",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class TerminateByOpenidRequest(Request[None]):
    """A call of `payscore.permissions.terminate_by_openid`."""

    openid: str = field(metadata=fields.path(min_length=1, max_length=128))
    service_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    reason: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=50))

    operation = Operation(
        id="payscore.permissions.terminate_by_openid",
        method="POST",
        path="/v3/payscore/permissions/openid/{openid}/terminate",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        merchant_number="openid",
        outcome="payscore.permissions.query_by_openid",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class PayscoreUserAcceptedEvent(Event[PermissionNotification]):
    """A user agreed to a contract or a service (支付分服务确认通知).

    The event of older pages, of contracts on campuses (校园轻松付) among others; authorisations of today are told by
    PAYSCORE.USER_OPEN_SERVICE.

    Event type: `PAYSCORE.USER_ACCEPTED`.
    Source: https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=14_8&index=8
    Source: https://pay.weixin.qq.com/wiki/doc/apiv3/payscore.php?chapter=17_9&index=8
    """

    resource: PermissionNotification
    """An authorisation that changed its state (支付分授权通知参数)."""


@frozen(kw_only=True)
class PayscoreUserCloseServiceEvent(Event[PermissionNotification]):
    """The authorisation of a service has ended (用户解除授权服务通知).

    The user, or the merchant, has ended the authorisation; orders need the user's confirmation again.

    Event type: `PAYSCORE.USER_CLOSE_SERVICE`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647393
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012160692
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012155288
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012086446
    """

    resource: PermissionNotification
    """An authorisation that changed its state (支付分授权通知参数)."""


@frozen(kw_only=True)
class PayscoreUserOpenServiceEvent(Event[PermissionNotification]):
    """A user authorised a service (用户授权服务通知).

    Comes to the `notify_url` of the authorisation, which is in effect now. Where it does not come,
    `query_by_authorization_code` tells.

    Event type: `PAYSCORE.USER_OPEN_SERVICE`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647393
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012160692
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012155288
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012086446
    """

    resource: PermissionNotification
    """An authorisation that changed its state (支付分授权通知参数)."""


class PayscorePermissionsResource(Resource):
    """Authorisations of services.

    What a user allows a merchant once for all (支付分授权): to create service orders without a confirmation each time,
    of direct merchants.

    Reached as `client.payscore.permissions`.
    """

    __slots__ = ()

    def assess_user_risk_level(
        self,
        *,
        service_id: str,
        appid: str,
        authorization_code: str | None = None,
        openid: str | None = None,
        shopping_info: ShoppingInfo | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Permission:
        """Ask for the risk level of a user (商户评估用户分层).

        Tells the risk level of the user that `openid` or `authorization_code` names, for what is about to be
        sold. It moves no money.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-10-29.

        `POST /v3/payscore/permissions/assess-user-risk-level` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012856611

        Args:
            service_id: Number of the service (服务ID). 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            appid: App ID of the official account, mini program or app (公众号ID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            authorization_code: The merchant's number of the authorisation (授权协议号); it or `openid`. 1 to 32
                characters. Example: `"1234323JKHDFE1243252"`.
            openid: The user's open ID under `appid` (用户标识); it or `authorization_code`. 1 to 128 characters.
                Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
            shopping_info: What is about to be sold (先用后付商品信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The user's level, and the authorisation as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            AssessUserRiskLevelRequest(
                service_id=service_id,
                appid=appid,
                authorization_code=authorization_code,
                openid=openid,
                shopping_info=shopping_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def create(
        self,
        *,
        service_id: str,
        appid: str,
        authorization_code: str,
        notify_url: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CreateResponse:
        """Ask a user to authorise a service (商户预授权).

        Prepares an authorisation, and gives the token that the front end asks the user with, within an hour. It
        is in effect once the user has agreed, which `query_by_authorization_code` and the callback to
        `notify_url` tell.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-10.

        `POST /v3/payscore/permissions` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647349

        Args:
            service_id: Number of the service (服务ID), which WeChat Pay gives. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            appid: App ID of the official account, mini program or app (公众号ID), bound to the merchant. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            authorization_code: The merchant's number of the authorisation (授权协议号), its own within the merchant
                and another one for each user: digits, letters and `_-|*`. 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            notify_url: URL that is told of the authorisation (通知地址); https, without a query. 1 to 255 characters.
                Example: `"https://api.test.com"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The authorisation waits for the user.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                service_id=service_id, appid=appid, authorization_code=authorization_code, notify_url=notify_url
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_authorization_code(
        self,
        authorization_code: str,
        *,
        service_id: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Permission:
        """Query an authorisation by the merchant's number (查询与用户授权记录).

        Tells whether an authorisation is in effect.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-10.

        `GET /v3/payscore/permissions/authorization-code/{authorization_code}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647401

        Args:
            authorization_code: The merchant's number of the authorisation (授权协议号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            service_id: Number of the service (服务ID). 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The authorisation as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByAuthorizationCodeRequest(authorization_code=authorization_code, service_id=service_id),
            base_uri,
            timeout,
            retries,
        )

    def query_by_openid(
        self,
        openid: str,
        *,
        service_id: str,
        appid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Permission:
        """Query an authorisation by the user (查询与用户授权记录).

        Tells whether a user has authorised a service; of one who never did, there is nothing to be found.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2023-10-18.

        `GET /v3/payscore/permissions/openid/{openid}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647404

        Args:
            openid: The user's open ID under `appid` (用户标识). 1 to 128 characters. Example:
                `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
            service_id: Number of the service (服务ID). 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            appid: App ID of the open ID (公众号ID). 1 to 32 characters. Example: `"wxd678efh567hg6787"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The authorisation as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOpenidRequest(openid=openid, service_id=service_id, appid=appid), base_uri, timeout, retries
        )

    def terminate_by_authorization_code(
        self,
        authorization_code: str,
        *,
        service_id: str,
        reason: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """End an authorisation, by the merchant's number (解除用户授权关系).

        Ends an authorisation, so that later orders need the user's confirmation. Orders that are going on have to
        be completed and paid first.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-10-09.

        `POST /v3/payscore/permissions/authorization-code/{authorization_code}/terminate` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647410

        Args:
            authorization_code: The merchant's number of the authorisation (授权协议号). 1 to 32 characters. Example:
                `"1234323JKHDFE1243252"`.
            service_id: Number of the service (服务ID). 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            reason: Why it ends (撤销原因). The vendor's page asks for it. 1 to 50 characters. Example: `"撤销原因"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            TerminateByAuthorizationCodeRequest(
                authorization_code=authorization_code, service_id=service_id, reason=reason
            ),
            base_uri,
            timeout,
            retries,
        )

    def terminate_by_openid(
        self,
        openid: str,
        *,
        service_id: str,
        appid: str | None = None,
        reason: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """End an authorisation, by the user (解除用户授权关系).

        Ends a user's authorisation of a service, so that later orders need the user's confirmation. Orders that
        are going on have to be completed and paid first.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-10.

        `POST /v3/payscore/permissions/openid/{openid}/terminate` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012647413

        Args:
            openid: The user's open ID under `appid` (用户标识). 1 to 128 characters. Example:
                `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
            service_id: Number of the service (服务ID). 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            appid: App ID of the open ID (公众号ID). The vendor's page asks for it, its sample lacks it. 1 to 32
                characters. Example: `"wxd678efh567hg6787"`.
            reason: Why it ends (撤销原因). The vendor's page asks for it. 1 to 50 characters. Example: `"撤销原因"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, INVALID_ORDER_STATE, ORDER_CANCELED, ORDER_DONE.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            TerminateByOpenidRequest(openid=openid, service_id=service_id, appid=appid, reason=reason),
            base_uri,
            timeout,
            retries,
        )
