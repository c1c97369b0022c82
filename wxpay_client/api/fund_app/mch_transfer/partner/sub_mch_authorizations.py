# Generated from spec/fund_app/mch_transfer/partner/sub_mch_authorizations.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.partner.sub_mch_authorizations` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


class SubMerchantApplicationState(StrEnum):
    """State of an application for an authorisation (授权申请单状态)."""

    INVITED = "INVITED"
    """The sub-merchant has not decided yet (已邀请，待确认)."""
    PASSED = "PASSED"
    """The sub-merchant allowed it (已通过)."""
    REJECTED = "REJECTED"
    """The sub-merchant refused it (已拒绝)."""
    EXPIRED = "EXPIRED"
    """The sub-merchant did not decide in time (已过期)."""


class SubMerchantAuthorizationState(StrEnum):
    """Whether a sub-merchant allows transfers (授权状态)."""

    AUTHORIZED = "AUTHORIZED"
    """It does (已授权)."""
    UNAUTHORIZED = "UNAUTHORIZED"
    """It has not yet (未授权)."""
    CANCELED = "CANCELED"
    """It does not any more (已解除授权)."""


@frozen(kw_only=True)
class SubMerchantAuthorizationApplication:
    """An application for an authorisation, as it stands now (授权申请单)."""

    sub_mchid: str | None = None
    """The sub-merchant's number (二级商户号). Example: `"1900001121"`."""
    out_apply_no: str
    """The merchant's number of the application (商户申请单号). Example: `"apply2020042013"`."""
    state: SubMerchantApplicationState | str
    """State of an application for an authorisation (授权申请单状态). Example: `"PASSED"`."""
    accept_time: dt.datetime | None = None
    """When the application was accepted (授权申请受理时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the state changed last (最后一次状态变更时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class QueryBySubMchidResponse:
    """What the sub-merchant allows."""

    sub_mchid: str | None = None
    """The sub-merchant's number (二级商户号). Example: `"1900001121"`."""
    state: SubMerchantAuthorizationState | str
    """Whether a sub-merchant allows transfers (授权状态). Example: `"AUTHORIZED"`."""
    apply_order: SubMerchantAuthorizationApplication | None = None
    """An application for an authorisation, as it stands now (授权申请单)."""
    authorization_time: dt.datetime | None = None
    """When it was allowed (授权时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    cancel_authorization_time: dt.datetime | None = None
    """When it was not allowed any more (解除授权时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class CreateRequest(Request[SubMerchantAuthorizationApplication]):
    """A call of `fund_app.mch_transfer.partner.sub_mch_authorizations.create`."""

    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_apply_no: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.sub_mch_authorizations.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/sub-mch-authorizations",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: SubMerchantAuthorizationApplication},
        merchant_number="out_apply_no",
        echoed={"out_apply_no": "out_apply_no"},
        outcome="fund_app.mch_transfer.partner.sub_mch_authorizations.query_by_sub_mchid",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class QueryBySubMchidRequest(Request[QueryBySubMchidResponse]):
    """A call of `fund_app.mch_transfer.partner.sub_mch_authorizations.query_by_sub_mchid`."""

    sub_mchid: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.sub_mch_authorizations.query_by_sub_mchid",
        method="GET",
        path="/v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: QueryBySubMchidResponse},
        echoed={"sub_mchid": "sub_mchid"},
        errors=ErrorCodes("....errors", __package__),
    )


class FundAppMchTransferPartnerSubMchAuthorizationsResource(Resource):
    """Authorisations by sub-merchants.

    What a sub-merchant allows its service provider (子商户商家转账授权): to transfer the sub-merchant's money to users.

    Reached as `client.fund_app.mch_transfer.partner.sub_mch_authorizations`.
    """

    __slots__ = ()

    def create(
        self,
        *,
        sub_mchid: str,
        out_apply_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> SubMerchantAuthorizationApplication:
        """Ask a sub-merchant to allow transfers (申请子商户商家转账授权).

        Invites a sub-merchant to allow its service provider to transfer its money to users. `query_by_sub_mchid`
        tells what it decided.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-29.

        `POST /v3/fund-app/mch-transfer/partner/sub-mch-authorizations` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015469102

        Args:
            sub_mchid: The sub-merchant's number (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
            out_apply_no: The merchant's number of the application (商户申请单号), its own within the sub-merchant:
                digits and letters. 1 to 32 characters. Example: `"apply2020042013"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The sub-merchant is asked.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(CreateRequest(sub_mchid=sub_mchid, out_apply_no=out_apply_no), base_uri, timeout, retries)

    def query_by_sub_mchid(
        self,
        sub_mchid: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> QueryBySubMchidResponse:
        """Query whether a sub-merchant allows transfers (查询子商户商家转账授权状态).

        Tells whether the service provider may transfer a sub-merchant's money to users, and what became of the
        last application.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-29.

        `GET /v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015469112

        Args:
            sub_mchid: The sub-merchant's number (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            What the sub-merchant allows.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(QueryBySubMchidRequest(sub_mchid=sub_mchid), base_uri, timeout, retries)
