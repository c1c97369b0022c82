# Generated from spec/merchantfund.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.merchantfund` is made of."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Operation,
    Pages,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    fields,
    frozen,
    made_once,
)

from .common import FundAccountType


class IncomeRecordType(StrEnum):
    """How money came from a bank (银行来账类型)."""

    OFFLINERECHARGE = "OFFLINERECHARGE"
    """By a transfer to the account's number (转账充值)."""
    ENTERPRISEDIRECTREVENUE = "ENTERPRISEDIRECTREVENUE"
    """As a company's direct payment (企业直收)."""


@frozen(kw_only=True)
class MerchantIncomeRecord:
    """What a bank transferred to the service provider (银行来账记录)."""

    mchid: str | None = None
    """The service provider's number (商户号). Example: `"2480253391"`."""
    account_type: FundAccountType | str | None = None
    """Kind of a merchant's account (账户类型). Example: `"BASIC"`."""
    income_record_type: IncomeRecordType | str | None = None
    """How money came from a bank (银行来账类型). Example: `"OFFLINERECHARGE"`."""
    income_record_id: str
    """WeChat Pay's number of the payment (银行来账微信单号). Example: `"4200000811202011056138519459"`."""
    amount: int
    """What came in (银行来账金额), in fen. Example: `100`."""
    success_time: dt.datetime | None = None
    """When it came in (银行来账完成时间). Example: `"2019-06-11T00:08:00.00+08:00"`."""
    bank_name: str | None = None
    """Bank that it came from (付款方银行名称). Example: `"招商银行"`."""
    bank_account_name: str | None = None
    """Holder of the account that it came from (付款方银行户名). Example: `"财付通支付科技有限公司"`."""
    bank_account_number: str | None = None
    """End of the number of that account (付款方银行卡号), masked. Example: `"****6473"`."""
    recharge_remark: str | None = None
    """What was written for the receiver (银行备注). Example: `"单号：202106010001"`."""


@frozen(kw_only=True)
class IncomeRecordLinks:
    """Where other pages are (分页链接)."""

    next: str | None = None
    """Path of the next page (下一页链接). Example: `"/v3/merchantfund/merchant/income-records?offset=10&limit=5"`."""
    prev: str | None = None
    """Path of the page before (上一页链接). Example: `"/v3/merchantfund/merchant/income-records?offset=0&limit=5"`."""
    self_: str | None = field(default=None, metadata=fields.body(name="self"))
    """Path of this page (当前链接). Example: `"/v3/merchantfund/merchant/income-records?offset=5&limit=5"`."""


@frozen(kw_only=True)
class MerchantIncomeRecordsListResponse:
    """A page of what came in."""

    total_count: int | None = None
    """How many records there are (查询数据总条数). Example: `1`."""
    offset: int | None = None
    """From which record on they are listed (本次查询偏移量), counted from 0. Example: `0`."""
    limit: int | None = None
    """How many are listed (本次查询条数). Example: `1`."""
    data: list[MerchantIncomeRecord] | None = None
    """The records (银行来账记录列表)."""
    links: IncomeRecordLinks | None = None
    """Where other pages are (分页链接)."""


@frozen(kw_only=True)
class SubMerchantIncomeRecord:
    """What a bank transferred to a sub-merchant (银行来账记录)."""

    sub_mchid: str | None = None
    """The sub-merchant's number (特约商户号). Example: `"2480253391"`."""
    account_type: FundAccountType | str | None = None
    """Kind of a merchant's account (账户类型). Example: `"BASIC"`."""
    income_record_type: IncomeRecordType | str | None = None
    """How money came from a bank (银行来账类型). Example: `"OFFLINERECHARGE"`."""
    income_record_id: str
    """WeChat Pay's number of the payment (银行来账微信单号). Example: `"4200000811202011056138519459"`."""
    amount: int
    """What came in (银行来账金额), in fen. Example: `100`."""
    success_time: dt.datetime | None = None
    """When it came in (银行来账完成时间). Example: `"2019-06-11T00:08:00.00+08:00"`."""
    bank_name: str | None = None
    """Bank that it came from (付款方银行名称). Example: `"招商银行"`."""
    bank_account_name: str | None = None
    """Holder of the account that it came from (付款方银行户名). Example: `"财付通支付科技有限公司"`."""
    bank_account_number: str | None = None
    """End of the number of that account (付款方银行卡号), masked. Example: `"****6473"`."""
    recharge_remark: str | None = None
    """What was written for the receiver (银行备注). Example: `"单号：202106010001"`."""


@frozen(kw_only=True)
class PartnerIncomeRecordsListResponse:
    """A page of what came in."""

    total_count: int | None = None
    """How many records there are (查询数据总条数). Example: `1`."""
    offset: int | None = None
    """From which record on they are listed (本次查询偏移量), counted from 0. Example: `0`."""
    limit: int | None = None
    """How many are listed (本次查询条数). Example: `1`."""
    data: list[SubMerchantIncomeRecord] | None = None
    """The records (银行来账记录列表)."""
    links: IncomeRecordLinks | None = None
    """Where other pages are (分页链接)."""


@frozen(kw_only=True)
class MerchantIncomeRecordsListRequest(Request[MerchantIncomeRecordsListResponse]):
    """A call of `merchantfund.merchant.income_records.list`."""

    account_type: FundAccountType | str = field(metadata=fields.query())
    date: dt.date = field(metadata=fields.query())
    offset: int | None = field(default=None, metadata=fields.query(minimum=0))
    limit: int = field(metadata=fields.query(minimum=1, maximum=100))

    operation = Operation(
        id="merchantfund.merchant.income_records.list",
        method="GET",
        path="/v3/merchantfund/merchant/income-records",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: MerchantIncomeRecordsListResponse},
        pages=Pages(offset="offset", limit="limit", items="data", total="total_count"),
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class PartnerIncomeRecordsListRequest(Request[PartnerIncomeRecordsListResponse]):
    """A call of `merchantfund.partner.income_records.list`."""

    sub_mchid: str = field(metadata=fields.query(min_length=1, max_length=32))
    account_type: FundAccountType | str = field(metadata=fields.query())
    date: dt.date = field(metadata=fields.query())
    offset: int | None = field(default=None, metadata=fields.query(minimum=0))
    limit: int = field(metadata=fields.query(minimum=1, maximum=100))

    operation = Operation(
        id="merchantfund.partner.income_records.list",
        method="GET",
        path="/v3/merchantfund/partner/income-records",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerIncomeRecordsListResponse},
        pages=Pages(offset="offset", limit="limit", items="data", total="total_count"),
        errors=ErrorCodes(".errors", __package__),
    )


class MerchantfundMerchantIncomeRecordsResource(Resource):
    """Reached as `client.merchantfund.merchant.income_records`."""

    __slots__ = ()

    def list(
        self,
        *,
        account_type: FundAccountType | str,
        date: dt.date,
        offset: int | None = None,
        limit: int,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> MerchantIncomeRecordsListResponse:
        """List what banks transferred to the service provider (服务商银行来账查询).

        Lists what came in from banks on a day of the last 90, a page a call. The product 来账识别 has to be opened
        for it.

        Rate limit: 50 calls a second for each service provider.

        For: service providers (服务商).

        The vendor's page was last changed on 2024-11-18.

        `GET /v3/merchantfund/merchant/income-records` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012720300
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012718647

        Args:
            account_type: Account that it came into (账户类型). Example: `"BASIC"`.
            date: Day that it came in (日期), Beijing time; of the last 90 days. Example: `"2019-06-11"`.
            offset: From which record on the answer lists (本次查询偏移量), counted from 0. At least 0. Example: `0`.
            limit: How many records the answer lists at most (本次请求最大查询条数). 1 to 100. Example: `100`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            A page of what came in.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            MerchantIncomeRecordsListRequest(account_type=account_type, date=date, offset=offset, limit=limit),
            base_uri,
            timeout,
            retries,
        )

    def iterate(
        self,
        *,
        account_type: FundAccountType | str,
        date: dt.date,
        offset: int = 0,
        limit: int,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[MerchantIncomeRecord]:
        """Give the items of all pages of `list`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `list`, when a page is fetched.
        """
        return self._iterate(
            MerchantIncomeRecordsListRequest(account_type=account_type, date=date, offset=offset, limit=limit),
            base_uri,
            timeout,
            retries,
        )


class MerchantfundMerchantResource(Resource):
    """Reached as `client.merchantfund.merchant`."""

    __slots__ = ()

    @property
    @made_once
    def income_records(self) -> MerchantfundMerchantIncomeRecordsResource:
        """The operations `merchantfund.merchant.income_records.*`."""
        return MerchantfundMerchantIncomeRecordsResource(self._sender)


class MerchantfundPartnerIncomeRecordsResource(Resource):
    """Reached as `client.merchantfund.partner.income_records`."""

    __slots__ = ()

    def list(
        self,
        *,
        sub_mchid: str,
        account_type: FundAccountType | str,
        date: dt.date,
        offset: int | None = None,
        limit: int,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerIncomeRecordsListResponse:
        """List what banks transferred to a sub-merchant (特约商户银行来账查询).

        Lists what came in from banks on a day of the last 90, a page a call. The product 来账识别 has to be opened
        for it.

        Rate limit: 50 calls a second for each service provider.

        For: service providers (服务商).

        The vendor's page was last changed on 2024-11-18.

        `GET /v3/merchantfund/partner/income-records` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012720249
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012718620
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012712728

        Args:
            sub_mchid: The sub-merchant's number (特约商户号). 1 to 32 characters. Example: `"2480253391"`.
            account_type: Account that it came into (账户类型). Example: `"BASIC"`.
            date: Day that it came in (日期), Beijing time; of the last 90 days. Example: `"2019-06-11"`.
            offset: From which record on the answer lists (本次查询偏移量), counted from 0. At least 0. Example: `0`.
            limit: How many records the answer lists at most (本次请求最大查询条数). 1 to 100. Example: `100`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            A page of what came in.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            PartnerIncomeRecordsListRequest(
                sub_mchid=sub_mchid, account_type=account_type, date=date, offset=offset, limit=limit
            ),
            base_uri,
            timeout,
            retries,
        )

    def iterate(
        self,
        *,
        sub_mchid: str,
        account_type: FundAccountType | str,
        date: dt.date,
        offset: int = 0,
        limit: int,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[SubMerchantIncomeRecord]:
        """Give the items of all pages of `list`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `list`, when a page is fetched.
        """
        return self._iterate(
            PartnerIncomeRecordsListRequest(
                sub_mchid=sub_mchid, account_type=account_type, date=date, offset=offset, limit=limit
            ),
            base_uri,
            timeout,
            retries,
        )


class MerchantfundPartnerResource(Resource):
    """Reached as `client.merchantfund.partner`."""

    __slots__ = ()

    @property
    @made_once
    def income_records(self) -> MerchantfundPartnerIncomeRecordsResource:
        """The operations `merchantfund.partner.income_records.*`."""
        return MerchantfundPartnerIncomeRecordsResource(self._sender)


class MerchantfundResource(Resource):
    """Money from banks.

    What banks transferred to the accounts of a service provider or of its sub-merchants (银行来账).

    Reached as `client.merchantfund`.
    """

    __slots__ = ()

    @property
    @made_once
    def merchant(self) -> MerchantfundMerchantResource:
        """The operations `merchantfund.merchant.*`."""
        return MerchantfundMerchantResource(self._sender)

    @property
    @made_once
    def partner(self) -> MerchantfundPartnerResource:
        """The operations `merchantfund.partner.*`."""
        return MerchantfundPartnerResource(self._sender)
