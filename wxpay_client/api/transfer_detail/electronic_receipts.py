# Generated from spec/transfer_detail/electronic_receipts.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml, spec/transfer/bill_receipt.yaml by `make codegen`. Do not edit.
"""What `client.transfer_detail.electronic_receipts` is made of."""

from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..fund_app.mch_transfer.elecsign import ReceiptHashType
from ..transfer.bill_receipt import ReceiptStatus


class ReceiptAcceptType(StrEnum):
    """Kind of transfer that a receipt is of (受理类型)."""

    BATCH_TRANSFER = "BATCH_TRANSFER"
    """A transfer of a batch (批量转账明细电子回单)."""
    TRANSFER_TO_POCKET = "TRANSFER_TO_POCKET"
    """A transfer to a user's balance (企业付款至零钱电子回单)."""
    TRANSFER_TO_BANK = "TRANSFER_TO_BANK"
    """A transfer to a bank card (企业付款至银行卡电子回单)."""


@frozen(kw_only=True)
class DetailReceipt:
    """The receipt of a transfer, as it stands now (转账明细电子回单)."""

    accept_type: ReceiptAcceptType | str | None = None
    """Kind of transfer that a receipt is of (受理类型). Example: `"BATCH_TRANSFER"`."""
    out_batch_no: str | None = None
    """The merchant's number of the batch (商家转账批次单号). Example: `"GD2021011610162610BBdkkIwcu3"`."""
    out_detail_no: str
    """The merchant's number of the transfer (商家转账明细单号). Example: `"mx0911231610162610v4CNkO4HAf"`."""
    signature_no: str | None = None
    """Number of the application (电子回单受理单号). Example: `"1050000010509999485212020110200058820001"`."""
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


@frozen(kw_only=True)
class CreateRequest(Request[DetailReceipt]):
    """A call of `transfer_detail.electronic_receipts.create`."""

    accept_type: ReceiptAcceptType | str
    out_batch_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    out_detail_no: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="transfer_detail.electronic_receipts.create",
        method="POST",
        path="/v3/transfer-detail/electronic-receipts",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: DetailReceipt},
        merchant_number="out_detail_no",
        echoed={"out_detail_no": "out_detail_no"},
        outcome="transfer_detail.electronic_receipts.query",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryRequest(Request[DetailReceipt]):
    """A call of `transfer_detail.electronic_receipts.query`."""

    accept_type: ReceiptAcceptType | str = field(metadata=fields.query())
    out_batch_no: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    out_detail_no: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="transfer_detail.electronic_receipts.query",
        method="GET",
        path="/v3/transfer-detail/electronic-receipts",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: DetailReceipt},
        echoed={"out_detail_no": "out_detail_no"},
        errors=ErrorCodes("..errors", __package__),
    )


class TransferDetailElectronicReceiptsResource(Resource):
    """Receipts of single transfers.

    Receipts of single transfers of a batch, or of those of older products (转账明细电子回单), signed by WeChat Pay.

    Reached as `client.transfer_detail.electronic_receipts`.
    """

    __slots__ = ()

    def create(
        self,
        *,
        accept_type: ReceiptAcceptType | str,
        out_batch_no: str | None = None,
        out_detail_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> DetailReceipt:
        """Ask for the receipt of a transfer (转账明细电子回单受理).

        Asks for the receipt of a transfer that was paid, and that was asked for with the user's name. How old it
        may be, the vendor's pages say differently: 30 days, and two years for direct merchants. `query` tells
        where the receipt can be downloaded once it is made.

        Rate limit: 20 calls a second for each merchant.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2021-08-25.

        `POST /v3/transfer-detail/electronic-receipts` on https://api.mch.weixin.qq.com/
        Source:
        https://pay.weixin.qq.com/docs/merchant/apis/batch-transfer-to-balance/electronic-receipt-api/create-electronic-receipt.html
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458967
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012718748
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012727951

        Args:
            accept_type: Kind of transfer that a receipt is of (受理类型). Example: `"BATCH_TRANSFER"`.
            out_batch_no: The merchant's number of the batch (商家转账批次单号); needed for `BATCH_TRANSFER`, and left out
                else. 1 to 32 characters. Example: `"GD2021011610162610BBdkkIwcu3"`.
            out_detail_no: The merchant's number of the transfer (商家转账明细单号). 1 to 32 characters. Example:
                `"mx0911231610162610v4CNkO4HAf"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receipt is being made.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(accept_type=accept_type, out_batch_no=out_batch_no, out_detail_no=out_detail_no),
            base_uri,
            timeout,
            retries,
        )

    def query(
        self,
        *,
        accept_type: ReceiptAcceptType | str,
        out_batch_no: str | None = None,
        out_detail_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> DetailReceipt:
        """Query the receipt of a transfer (查询转账明细电子回单受理结果).

        Tells where the receipt of a transfer of the last 90 days can be downloaded, and its digest. The file
        itself `transferdownload.signfile` gives.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2021-08-25.

        `GET /v3/transfer-detail/electronic-receipts` on https://api.mch.weixin.qq.com/
        Source:
        https://pay.weixin.qq.com/docs/merchant/apis/batch-transfer-to-balance/electronic-receipt-api/create-electronic-receipt.html
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458967
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012718748
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012727951

        Args:
            accept_type: Kind of transfer that the receipt is of (受理类型). Example: `"BATCH_TRANSFER"`.
            out_batch_no: The merchant's number of the batch (商家转账批次单号); needed for `BATCH_TRANSFER`, and left out
                else. 1 to 32 characters. Example: `"GD2021011610162610BBdkkIwcu3"`.
            out_detail_no: The merchant's number of the transfer (商家转账明细单号). 1 to 32 characters. Example:
                `"mx0911231610162610v4CNkO4HAf"`.
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
            QueryRequest(accept_type=accept_type, out_batch_no=out_batch_no, out_detail_no=out_detail_no),
            base_uri,
            timeout,
            retries,
        )
