# Generated from spec/fund_app/mch_transfer/partner/budget.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml, spec/transfer/bill_receipt.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.partner.budget` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Operation,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    fields,
    frozen,
    made_once,
)

from ....transfer.bill_receipt import ReceiptStatus
from ..elecsign import ReceiptHashType


@frozen(kw_only=True)
class BudgetReceipt:
    """A receipt, as it stands now (预算出资电子回单)."""

    out_budget_no: str
    """The merchant's number of the budget (商户预算单号). Example: `"budget202506300102"`."""
    start_date: dt.date | None = None
    """First day (开始日期). Example: `"2025-09-01"`."""
    end_date: dt.date | None = None
    """Last day (结束日期). Example: `"2025-09-30"`."""
    sponsor_mchid: str | None = None
    """Number of the merchant that pays (出资商户号). Example: `"1900001109"`."""
    receiver_mchid: str | None = None
    """Number of the merchant that was paid (收款商户号), where it was given. Example: `"1900102209"`."""
    receipt_state: ReceiptStatus | str
    """State of a receipt (电子回单状态). Example: `"FINISHED"`."""
    accept_id: str
    """What `query` takes (受理凭证). Example: `"c2RmYWtqampqampsZmFza2xmanNhbGZqc2FrZmpzbGZqc2tsZmp"`."""
    hash_type: ReceiptHashType | str | None = None
    """Kind of the digest (回单文件摘要类型). Example: `"SHA256"`."""
    hash_value: str | None = None
    """Digest of the file (电子回单文件的hash值), in hexadecimal; once it is made. Example:
    `"DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529"`.
    """
    download_url: str | None = field(
        default=None, metadata=fields.body(file=fields.file(digest="hash_value", digest_type="hash_type"))
    )
    """URL of the file (电子回单下载地址); once it is made. `client.download` of this object gives the file, checked by its
    digest. Example: `"https://api.mch.weixin.qq.com/v3/billdownload/file?token=token"`.
    """


@frozen(kw_only=True)
class ElectronicReceiptsCreateRequest(Request[BudgetReceipt]):
    """A call of `fund_app.mch_transfer.partner.budget.electronic_receipts.create`."""

    out_budget_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    start_date: dt.date
    end_date: dt.date
    sponsor_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    receiver_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.budget.electronic_receipts.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: BudgetReceipt},
        echoed={"out_budget_no": "out_budget_no"},
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class ElectronicReceiptsQueryRequest(Request[BudgetReceipt]):
    """A call of `fund_app.mch_transfer.partner.budget.electronic_receipts.query`."""

    out_budget_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    accept_id: str = field(metadata=fields.query(min_length=1))

    operation = Operation(
        id="fund_app.mch_transfer.partner.budget.electronic_receipts.query",
        method="GET",
        path="/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: BudgetReceipt},
        echoed={"out_budget_no": "out_budget_no"},
        errors=ErrorCodes("....errors", __package__),
    )


class FundAppMchTransferPartnerBudgetElectronicReceiptsResource(Resource):
    """Reached as `client.fund_app.mch_transfer.partner.budget.electronic_receipts`."""

    __slots__ = ()

    def create(
        self,
        out_budget_no: str,
        *,
        start_date: dt.date,
        end_date: dt.date,
        sponsor_mchid: str,
        receiver_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> BudgetReceipt:
        """Ask for a receipt of what was paid from a budget (申请预算出资的电子回单).

        Asks for a receipt of what was paid from a budget between two days, in sums by day; with `receiver_mchid`
        in sums by day of this merchant alone. The answer's `accept_id` is what `query` takes. It moves no money:
        after a lost answer, ask again.

        Rate limit: 20 calls a second for each service provider.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-10-09.

        `POST /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016209966

        Args:
            out_budget_no: The merchant's number of the budget (商户预算单号). 1 to 32 characters. Example:
                `"budget202506300102"`.
            start_date: First day (开始日期), of the last 180 before today. Example: `"2025-09-01"`.
            end_date: Last day (结束日期), yesterday at the latest, and at most 180 days after `start_date`. Example:
                `"2025-09-30"`.
            sponsor_mchid: Number of the merchant that pays (出资商户号). 1 to 32 characters. Example: `"1900001109"`.
            receiver_mchid: Number of the merchant that was paid (收款商户号); sums of all where it is left out. 1 to
                32 characters. Example: `"1900102209"`.
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
        return self._call(
            ElectronicReceiptsCreateRequest(
                out_budget_no=out_budget_no,
                start_date=start_date,
                end_date=end_date,
                sponsor_mchid=sponsor_mchid,
                receiver_mchid=receiver_mchid,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query(
        self,
        out_budget_no: str,
        *,
        accept_id: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> BudgetReceipt:
        """Query a receipt of what was paid from a budget (查询预算出资的电子回单).

        Tells where the receipt can be downloaded, and its digest.

        Rate limit: 50 calls a second for each service provider.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-10-09.

        `GET /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016209977

        Args:
            out_budget_no: The merchant's number of the budget (商户预算单号). 1 to 32 characters. Example:
                `"budget202506300102"`.
            accept_id: What the application was answered with (受理凭证). At least 1 character. Example:
                `"c2RmYWtqampqampsZmFza2xmanNhbGZqc2FrZmpzbGZqc2tsZmp"`.
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
            ElectronicReceiptsQueryRequest(out_budget_no=out_budget_no, accept_id=accept_id), base_uri, timeout, retries
        )


class FundAppMchTransferPartnerBudgetResource(Resource):
    """Receipts of budgets.

    Receipts of what was paid from a budget (预算出资的电子回单), signed by WeChat Pay.

    Reached as `client.fund_app.mch_transfer.partner.budget`.
    """

    __slots__ = ()

    @property
    @made_once
    def electronic_receipts(self) -> FundAppMchTransferPartnerBudgetElectronicReceiptsResource:
        """The operations `fund_app.mch_transfer.partner.budget.electronic_receipts.*`."""
        return FundAppMchTransferPartnerBudgetElectronicReceiptsResource(self._sender)
