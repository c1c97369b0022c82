# Generated from spec/merchant_service/complaint_notifications.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.merchant_service.complaint_notifications` is made of."""

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


@frozen(kw_only=True)
class ComplaintUrl:
    """The URL that is told of complaints (投诉通知回调)."""

    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1900012181"`."""
    url: str
    """The URL (通知地址). Example: `"https://www.xxx.com/notify"`."""


@frozen(kw_only=True)
class CreateRequest(Request[ComplaintUrl]):
    """A call of `merchant_service.complaint_notifications.create`."""

    url: str = field(metadata=fields.body(min_length=1, max_length=255))

    operation = Operation(
        id="merchant_service.complaint_notifications.create",
        method="POST",
        path="/v3/merchant-service/complaint-notifications",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ComplaintUrl},
        outcome="merchant_service.complaint_notifications.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class DeleteRequest(Request[None]):
    """A call of `merchant_service.complaint_notifications.delete`."""

    operation = Operation(
        id="merchant_service.complaint_notifications.delete",
        method="DELETE",
        path="/v3/merchant-service/complaint-notifications",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        outcome="merchant_service.complaint_notifications.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryRequest(Request[ComplaintUrl]):
    """A call of `merchant_service.complaint_notifications.query`."""

    operation = Operation(
        id="merchant_service.complaint_notifications.query",
        method="GET",
        path="/v3/merchant-service/complaint-notifications",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ComplaintUrl},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class UpdateRequest(Request[ComplaintUrl]):
    """A call of `merchant_service.complaint_notifications.update`."""

    url: str = field(metadata=fields.body(min_length=1, max_length=255))

    operation = Operation(
        id="merchant_service.complaint_notifications.update",
        method="PUT",
        path="/v3/merchant-service/complaint-notifications",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ComplaintUrl},
        outcome="merchant_service.complaint_notifications.query",
        errors=ErrorCodes("..errors", __package__),
    )


class MerchantServiceComplaintNotificationsResource(Resource):
    """Where complaints are told.

    The URL that is told of complaints (投诉通知回调), by the events `COMPLAINT.CREATE` and `COMPLAINT.STATE_CHANGE`. A
    merchant has one; that of a service provider is told of its sub-merchants' complaints.

    Reached as `client.merchant_service.complaint_notifications`.
    """

    __slots__ = ()

    def create(
        self,
        *,
        url: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ComplaintUrl:
        """Set the URL that is told of complaints, where there is none (创建投诉通知回调).

        Where there is one already, `update` replaces it.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-08-28.

        `POST /v3/merchant-service/complaint-notifications` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458679
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012459014
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012458106

        Args:
            url: The URL (通知地址); https. 1 to 255 characters. Example: `"https://www.xxx.com/notify"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The URL.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(CreateRequest(url=url), base_uri, timeout, retries)

    def delete(
        self, *, base_uri: str | None = None, timeout: Timeout | None = None, retries: RetryPolicy | None = None
    ) -> None:
        """Let no URL be told of complaints (删除投诉通知回调).

        Complaints then have to be looked for, by `merchant_service.complaints_v2.list`.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-08-28.

        `DELETE /v3/merchant-service/complaint-notifications` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458679
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012459014
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012458106

        Args:
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(DeleteRequest(), base_uri, timeout, retries)

    def query(
        self, *, base_uri: str | None = None, timeout: Timeout | None = None, retries: RetryPolicy | None = None
    ) -> ComplaintUrl:
        """Query the URL that is told of complaints (查询投诉通知回调).

        Tells the URL that was set before.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-08-28.

        `GET /v3/merchant-service/complaint-notifications` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458679
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012459014
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012458106

        Args:
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The URL.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(QueryRequest(), base_uri, timeout, retries)

    def update(
        self,
        *,
        url: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ComplaintUrl:
        """Replace the URL that is told of complaints (更新投诉通知回调).

        Where there is none yet, `create` sets it.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-08-28.

        `PUT /v3/merchant-service/complaint-notifications` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458679
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012459014
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012458106

        Args:
            url: The URL (通知地址); https. 1 to 255 characters. Example: `"https://www.xxx.com/notify"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The URL.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(UpdateRequest(url=url), base_uri, timeout, retries)
