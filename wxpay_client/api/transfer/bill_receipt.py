# Generated from spec/transfer/bill_receipt.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml by `make codegen`. Do not edit.
"""What `client.transfer.bill_receipt` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..fund_app.mch_transfer.elecsign import ReceiptHashType


class ReceiptStatus(StrEnum):
    """State of a receipt (电子回单状态)."""

    ACCEPTED = "ACCEPTED"
    """It is being made (已受理); ask again later."""
    FINISHED = "FINISHED"
    """It can be downloaded (已完成)."""


@frozen(kw_only=True)
class BatchReceipt:
    """The receipt of a batch, as it stands now (电子回单)."""

    out_batch_no: str
    """The merchant's number of the batch (商家批次单号). Example: `"plfk2020042013"`."""
    signature_no: str | None = None
    """Number of the application (电子回单申请单号). Example: `"1050000010509999485212020110200058820001"`."""
    signature_status: ReceiptStatus | str | None = None
    """State of a receipt (电子回单状态). Example: `"FINISHED"`."""
    hash_type: ReceiptHashType | str | None = None
    """Kind of the digest (回单文件摘要类型). Example: `"SHA256"`."""
    hash_value: str | None = None
    """Digest of the file (电子回单文件的hash值), in hexadecimal; once it is made. Example:
    `"DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529"`.
    """
    download_url: str | None = field(
        default=None, metadata=fields.body(file=fields.file(digest="hash_value", digest_type="hash_type"))
    )
    """URL of the file (电子回单文件的下载地址), valid for ten minutes; once it is made. `client.download` of this object gives
    the file, checked by its digest. Example:
    `"https://api.mch.weixin.qq.com/v3/transferdownload/signfile?token=xxx"`.
    """
    create_time: dt.datetime | None = None
    """When it was asked for (创建时间). Example: `"2020-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the state changed last (更新时间). Example: `"2020-05-21T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class CreateRequest(Request[BatchReceipt]):
    """A call of `transfer.bill_receipt.create`."""

    out_batch_no: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="transfer.bill_receipt.create",
        method="POST",
        path="/v3/transfer/bill-receipt",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: BatchReceipt},
        merchant_number="out_batch_no",
        echoed={"out_batch_no": "out_batch_no"},
        outcome="transfer.bill_receipt.query_by_out_batch_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutBatchNoRequest(Request[BatchReceipt]):
    """A call of `transfer.bill_receipt.query_by_out_batch_no`."""

    out_batch_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="transfer.bill_receipt.query_by_out_batch_no",
        method="GET",
        path="/v3/transfer/bill-receipt/{out_batch_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: BatchReceipt},
        echoed={"out_batch_no": "out_batch_no"},
        errors=ErrorCodes("..errors", __package__),
    )


class TransferBillReceiptResource(Resource):
    """Receipts of batches.

    Receipts of batch transfers (转账电子回单), signed by WeChat Pay.

    Reached as `client.transfer.bill_receipt`.
    """

    __slots__ = ()

    def create(
        self,
        *,
        out_batch_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> BatchReceipt:
        """Ask for the receipt of a batch (转账电子回单申请受理).

        Asks for the receipt of a batch of the last 30 days that is FINISHED, of which at least one transfer was
        paid, and that was asked for with the users' names. `query_by_out_batch_no` tells where it can be
        downloaded once it is made.

        Rate limit: 20 calls a second for each merchant.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2021-08-25.

        `POST /v3/transfer/bill-receipt` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458946
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012718570
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012721664

        Args:
            out_batch_no: The merchant's number of the batch (商家批次单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receipt is being made.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(CreateRequest(out_batch_no=out_batch_no), base_uri, timeout, retries)

    def query_by_out_batch_no(
        self,
        out_batch_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> BatchReceipt:
        """Query the receipt of a batch (查询转账电子回单).

        Tells where the receipt of a batch of the last 90 days can be downloaded, for ten minutes, and its digest;
        after that, this tells a new URL. The file itself `transferdownload.signfile` gives.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2021-08-25.

        `GET /v3/transfer/bill-receipt/{out_batch_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458950
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012718640
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012721812

        Args:
            out_batch_no: The merchant's number of the batch (商家批次单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
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
        return self._call(QueryByOutBatchNoRequest(out_batch_no=out_batch_no), base_uri, timeout, retries)
