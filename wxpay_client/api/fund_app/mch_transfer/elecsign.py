# Generated from spec/fund_app/mch_transfer/elecsign.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.elecsign` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


class ReceiptState(StrEnum):
    """State of a receipt (申请单状态)."""

    GENERATING = "GENERATING"
    """It is being made (回单生成中); ask again later."""
    FINISHED = "FINISHED"
    """It can be downloaded (已完成)."""
    FAILED = "FAILED"
    """It cannot be made (生成失败): look at the reason, and do not ask again."""


class ReceiptHashType(StrEnum):
    """Kind of the digest (回单文件摘要类型)."""

    SHA256 = "SHA256"
    """SHA-256."""
    SM3 = "SM3"
    """SM3 (国密摘要算法)."""


@frozen(kw_only=True)
class ReceiptApplication:
    """A receipt that was asked for (电子回单申请单)."""

    state: ReceiptState | str
    """State of a receipt (申请单状态). Example: `"FINISHED"`."""
    create_time: dt.datetime | None = None
    """When it was asked for (申请单创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class Receipt:
    """A receipt, as it stands now (电子回单申请单)."""

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
    file, checked by its digest. Example:
    `"https://api.mch.weixin.qq.com/v3/transferdownload/elecvoucherfile?source=elecsign&token=xxx"`.
    """
    fail_reason: str | None = None
    """Why it cannot be made (失败原因), for people. Example: `"转账单据不存在"`."""


@frozen(kw_only=True)
class CreateByOutBillNoRequest(Request[ReceiptApplication]):
    """A call of `fund_app.mch_transfer.elecsign.create_by_out_bill_no`."""

    out_bill_no: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.elecsign.create_by_out_bill_no",
        method="POST",
        path="/v3/fund-app/mch-transfer/elecsign/out-bill-no",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ReceiptApplication},
        merchant_number="out_bill_no",
        outcome="fund_app.mch_transfer.elecsign.query_by_out_bill_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class CreateByTransferBillNoRequest(Request[ReceiptApplication]):
    """A call of `fund_app.mch_transfer.elecsign.create_by_transfer_bill_no`."""

    transfer_bill_no: str = field(metadata=fields.body(min_length=1, max_length=64))

    operation = Operation(
        id="fund_app.mch_transfer.elecsign.create_by_transfer_bill_no",
        method="POST",
        path="/v3/fund-app/mch-transfer/elecsign/transfer-bill-no",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ReceiptApplication},
        merchant_number="transfer_bill_no",
        outcome="fund_app.mch_transfer.elecsign.query_by_transfer_bill_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutBillNoRequest(Request[Receipt]):
    """A call of `fund_app.mch_transfer.elecsign.query_by_out_bill_no`."""

    out_bill_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.elecsign.query_by_out_bill_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Receipt},
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class QueryByTransferBillNoRequest(Request[Receipt]):
    """A call of `fund_app.mch_transfer.elecsign.query_by_transfer_bill_no`."""

    transfer_bill_no: str = field(metadata=fields.path(min_length=1, max_length=64))

    operation = Operation(
        id="fund_app.mch_transfer.elecsign.query_by_transfer_bill_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Receipt},
        errors=ErrorCodes("...errors", __package__),
    )


class FundAppMchTransferElecsignResource(Resource):
    """Receipts of transfers.

    Receipts of transfers to users (电子回单), signed by WeChat Pay.

    Reached as `client.fund_app.mch_transfer.elecsign`.
    """

    __slots__ = ()

    def create_by_out_bill_no(
        self,
        *,
        out_bill_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ReceiptApplication:
        """Ask for the receipt of a transfer, by the merchant's number (商户单号申请电子回单).

        Asks for the receipt of a transfer of the last six months that was paid (SUCCESS), and that was asked for
        with the user's name; of any other, asking again is of no use. That it was accepted does not say that it
        will be made: `query_by_out_bill_no` tells, and where it can be downloaded. It can be for 90 days, then it
        has to be asked for again.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-10-14.

        `POST /v3/fund-app/mch-transfer/elecsign/out-bill-no` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012716452

        Args:
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
        return self._call(CreateByOutBillNoRequest(out_bill_no=out_bill_no), base_uri, timeout, retries)

    def create_by_transfer_bill_no(
        self,
        *,
        transfer_bill_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ReceiptApplication:
        """Ask for the receipt of a transfer, by WeChat Pay's number (微信单号申请电子回单).

        As `create_by_out_bill_no`; `query_by_transfer_bill_no` tells where the receipt can be downloaded.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-10-14.

        `POST /v3/fund-app/mch-transfer/elecsign/transfer-bill-no` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012716456

        Args:
            transfer_bill_no: WeChat Pay's number of the transfer (微信转账单号). 1 to 64 characters. Example:
                `"1330000071100999991182020050700019480001"`.
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
        return self._call(CreateByTransferBillNoRequest(transfer_bill_no=transfer_bill_no), base_uri, timeout, retries)

    def query_by_out_bill_no(
        self,
        out_bill_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Receipt:
        """Query the receipt of a transfer, by the merchant's number (商户单号查询电子回单).

        Tells where the receipt can be downloaded, for ten minutes, and its digest; after that, this tells a new
        URL. The vendor advises at least two minutes between two calls.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-05.

        `GET /v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012716436

        Args:
            out_bill_no: The merchant's number of the transfer (商户转账单号). 1 to 32 characters. Example:
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
        return self._call(QueryByOutBillNoRequest(out_bill_no=out_bill_no), base_uri, timeout, retries)

    def query_by_transfer_bill_no(
        self,
        transfer_bill_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Receipt:
        """Query the receipt of a transfer, by WeChat Pay's number (微信单号查询电子回单).

        Tells where the receipt can be downloaded, for ten minutes, and its digest; after that, this tells a new
        URL. The vendor advises at least two minutes between two calls.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-12-05.

        `GET /v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012716455

        Args:
            transfer_bill_no: WeChat Pay's number of the transfer (微信转账单号). 1 to 64 characters. Example:
                `"1330000071100999991182020050700019480001"`.
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
        return self._call(QueryByTransferBillNoRequest(transfer_bill_no=transfer_bill_no), base_uri, timeout, retries)
