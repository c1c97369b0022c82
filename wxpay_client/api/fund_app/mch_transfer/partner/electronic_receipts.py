# Generated from spec/fund_app/mch_transfer/partner/electronic_receipts.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.partner.electronic_receipts` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..elecsign import ReceiptHashType, ReceiptState


@frozen(kw_only=True)
class PartnerReceipt:
    """A receipt, as it stands now (电子回单申请单)."""

    sub_mchid: str | None = None
    """Number of the sub-merchant that paid (二级商户号). Example: `"1900001121"`."""
    out_bill_no: str
    """The merchant's number of the transfer (商户转账单号). Example: `"plfk2020042013"`."""
    state: ReceiptState | str
    """State of a receipt (申请单状态). Example: `"FINISHED"`."""
    create_time: dt.datetime | None = None
    """When it was asked for (申请单创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the state changed last (申请单更新时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    hash_type: ReceiptHashType | str | None = None
    """Kind of the digest (回单文件摘要类型). Example: `"SHA256"`."""
    hash_value: str | None = None
    """Digest of the file (回单文件摘要值), in hexadecimal; once it is made. Example:
    `"DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529"`.
    """
    download_url: str | None = field(
        default=None, metadata=fields.body(file=fields.file(digest="hash_value", digest_type="hash_type"))
    )
    """URL of the file (回单文件下载地址), valid for ten minutes; once it is made. `client.download` of this object gives the
    file, checked by its digest. Example: `"https://api.mch.weixin.qq.com/v3/billdownload/file?token=token"`.
    """


@frozen(kw_only=True)
class CreateRequest(Request[PartnerReceipt]):
    """A call of `fund_app.mch_transfer.partner.electronic_receipts.create`."""

    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_bill_no: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.electronic_receipts.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/electronic-receipts",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerReceipt},
        merchant_number="out_bill_no",
        echoed={"out_bill_no": "out_bill_no"},
        outcome="fund_app.mch_transfer.partner.electronic_receipts.query_by_out_bill_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutBillNoRequest(Request[PartnerReceipt]):
    """A call of `fund_app.mch_transfer.partner.electronic_receipts.query_by_out_bill_no`."""

    out_bill_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.electronic_receipts.query_by_out_bill_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerReceipt},
        echoed={"out_bill_no": "out_bill_no"},
        errors=ErrorCodes("....errors", __package__),
    )


class FundAppMchTransferPartnerElectronicReceiptsResource(Resource):
    """Receipts of transfers of sub-merchants.

    Receipts of transfers of sub-merchants to users (电子回单), signed by WeChat Pay.

    Reached as `client.fund_app.mch_transfer.partner.electronic_receipts`.
    """

    __slots__ = ()

    def create(
        self,
        *,
        sub_mchid: str,
        out_bill_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerReceipt:
        """Ask for the receipt of a transfer (申请单笔转账电子回单).

        Asks for the receipt of a transfer of the last 180 days that was paid (SUCCESS), and that was asked for
        with the user's name; of any other, asking again is of no use. That it was accepted does not say that it
        will be made: `query_by_out_bill_no` tells, and where it can be downloaded. It can be for 90 days, then it
        has to be asked for again.

        Rate limit: 20 calls a second for each service provider.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-11-03.

        `POST /v3/fund-app/mch-transfer/partner/electronic-receipts` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016315516

        Args:
            sub_mchid: Number of the sub-merchant that paid (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
            out_bill_no: The merchant's number of the transfer (商户转账单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receipt is being made.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(CreateRequest(sub_mchid=sub_mchid, out_bill_no=out_bill_no), base_uri, timeout, retries)

    def query_by_out_bill_no(
        self,
        out_bill_no: str,
        *,
        sub_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerReceipt:
        """Query the receipt of a transfer (查询单笔转账电子回单).

        Tells where the receipt can be downloaded, for ten minutes, and its digest.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-11-03.

        `GET /v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016315544

        Args:
            out_bill_no: The merchant's number of the transfer (商户转账单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            sub_mchid: Number of the sub-merchant that paid (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receipt as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutBillNoRequest(out_bill_no=out_bill_no, sub_mchid=sub_mchid), base_uri, timeout, retries
        )
