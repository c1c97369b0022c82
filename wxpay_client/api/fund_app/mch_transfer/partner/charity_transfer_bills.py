# Generated from spec/fund_app/mch_transfer/partner/charity_transfer_bills.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.partner.charity_transfer_bills` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


class DonationTransactionType(StrEnum):
    """Kind of payment that a donation belongs to (订单类型)."""

    WXPAY = "WXPAY"
    """A payment by WeChat Pay (微信支付订单)."""


class DonationState(StrEnum):
    """State of a donation (捐赠状态)."""

    ACCEPTED = "ACCEPTED"
    """It is accepted (已受理); ask again later."""
    SUCCESS = "SUCCESS"
    """The charity is paid (捐赠成功)."""
    CLOSE = "CLOSE"
    """It is closed (已关闭), and moves no money any more."""


@frozen(kw_only=True)
class DonationTransaction:
    """The payment that the donation belongs to (关联的交易单号)."""

    transaction_type: DonationTransactionType | str
    """Kind of payment that a donation belongs to (订单类型). Example: `"WXPAY"`."""
    transaction_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    """WeChat Pay's number of the payment (订单号). 1 to 32 characters. Example: `"4200001234202506301234567890"`."""


@frozen(kw_only=True)
class Donation:
    """A donation, as it stands now (公益捐赠单)."""

    out_budget_no: str | None = None
    """The merchant's number of the budget (商户预算单号). Example: `"budget202506300102"`."""
    budget_id: str | None = None
    """WeChat Pay's number of the budget (微信支付预算单号). Example: `"1182020050700019480001"`."""
    out_transfer_no: str
    """The merchant's number of the donation (商户公益捐赠单号). Example: `"trans202506300102"`."""
    transfer_id: str
    """WeChat Pay's number of the donation (微信支付公益捐赠单号). Example: `"4217752501201407033233368018"`."""
    amount: int | None = None
    """Amount of the donation (捐赠金额), in fen. Example: `19990000`."""
    transfer_remark: str | None = None
    """Remark on the donation (捐赠备注). Example: `"帮助受助群体爱心捐款"`."""
    receive_mchid: str | None = None
    """Number of the charity that is paid (收款商户号). Example: `"1900001121"`."""
    state: DonationState | str
    """State of a donation (捐赠状态). Example: `"SUCCESS"`."""
    create_time: dt.datetime | None = None
    """When the donation was created (捐赠单创建时间). Example: `"2015-05-20T13:29:35+08:00"`."""
    success_time: dt.datetime | None = None
    """When it was paid (捐赠完成时间). Example: `"2015-05-20T13:29:35+08:00"`."""


@frozen(kw_only=True)
class CreateRequest(Request[Donation]):
    """A call of `fund_app.mch_transfer.partner.charity_transfer_bills.create`."""

    out_budget_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_transfer_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    transaction_info: DonationTransaction | None = None
    sponsor_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    receive_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    amount: int = field(metadata=fields.body(minimum=1))
    transfer_remark: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.charity_transfer_bills.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/charity-transfer-bills",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Donation},
        merchant_number="out_transfer_no",
        echoed={"out_transfer_no": "out_transfer_no"},
        outcome="fund_app.mch_transfer.partner.charity_transfer_bills.query_by_out_transfer_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutTransferNoRequest(Request[Donation]):
    """A call of `fund_app.mch_transfer.partner.charity_transfer_bills.query_by_out_transfer_no`."""

    out_transfer_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    sponsor_mchid: str = field(metadata=fields.query(min_length=1, max_length=32))
    out_budget_no: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.charity_transfer_bills.query_by_out_transfer_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Donation},
        echoed={"out_transfer_no": "out_transfer_no"},
        errors=ErrorCodes("....errors", __package__),
    )


class FundAppMchTransferPartnerCharityTransferBillsResource(Resource):
    """Donations.

    Donations to charities (公益捐赠), paid from a budget that a company set aside.

    Reached as `client.fund_app.mch_transfer.partner.charity_transfer_bills`.
    """

    __slots__ = ()

    def create(
        self,
        *,
        out_budget_no: str,
        out_transfer_no: str,
        transaction_info: DonationTransaction | None = None,
        sponsor_mchid: str,
        receive_mchid: str,
        amount: int,
        transfer_remark: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Donation:
        """Give from a budget to a charity (发起公益捐赠).

        Pays a donation from a budget. The answer says that it was accepted; `query_by_out_transfer_no` tells
        whether the charity was paid. After an answer other than 200 the donation may still have been made: query
        it, and only ask again under the same `out_transfer_no`; another number is another donation.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-10.

        `POST /v3/fund-app/mch-transfer/partner/charity-transfer-bills` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015554841

        Args:
            out_budget_no: The merchant's number of the budget (商户预算单号). 1 to 32 characters. Example:
                `"budget202506300102"`.
            out_transfer_no: The merchant's number of the donation (商户公益捐赠单号), its own within the merchant: digits
                and letters. 1 to 32 characters. Example: `"trans202506300102"`.
            transaction_info: The payment that the donation belongs to (关联的交易单号). It is needed above 1,000 yuan,
                and the donation may be ten times the payment at most.
            sponsor_mchid: Number of the merchant that pays (出资商户号). 1 to 32 characters. Example: `"1900001109"`.
            receive_mchid: Number of the charity that is paid (收款商户号). 1 to 32 characters. Example:
                `"1900001121"`.
            amount: Amount of the donation (捐赠金额), in fen. At least 1. Example: `19990000`.
            transfer_remark: Remark on the donation (捐赠备注), which the charity sees. 1 to 32 characters. Example:
                `"帮助受助群体爱心捐款"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The donation as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                out_budget_no=out_budget_no,
                out_transfer_no=out_transfer_no,
                transaction_info=transaction_info,
                sponsor_mchid=sponsor_mchid,
                receive_mchid=receive_mchid,
                amount=amount,
                transfer_remark=transfer_remark,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_transfer_no(
        self,
        out_transfer_no: str,
        *,
        sponsor_mchid: str,
        out_budget_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Donation:
        """Query a donation (商户单号查询公益捐赠详情).

        Tells the state of a donation of the last 30 days; of older ones, the fund-flow bill tells.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-10.

        `GET /v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015554859

        Args:
            out_transfer_no: The merchant's number of the donation (商户公益捐赠单号). 1 to 32 characters. Example:
                `"trans202506300102"`.
            sponsor_mchid: Number of the merchant that pays (出资商户号). 1 to 32 characters. Example: `"1900001109"`.
            out_budget_no: The merchant's number of the budget (商户预算单号). 1 to 32 characters. Example:
                `"budget202506300102"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The donation as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutTransferNoRequest(
                out_transfer_no=out_transfer_no, sponsor_mchid=sponsor_mchid, out_budget_no=out_budget_no
            ),
            base_uri,
            timeout,
            retries,
        )
