# Generated from spec/merchant/fund.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.merchant.fund` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Event,
    Operation,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    fields,
    frozen,
    made_once,
)

from ..bill import Bill, BillTarType
from ..common import FundAccountType


class WithdrawalBillType(StrEnum):
    """What the list of a day's withdrawals lists (账单类型)."""

    NO_SUCC = "NO_SUCC"
    """Withdrawals that failed, or were sent back (提现异常账单)."""


class WithdrawalStatus(StrEnum):
    """State of a withdrawal (提现单状态)."""

    CREATE_SUCCESS = "CREATE_SUCCESS"
    """It is accepted (受理成功); ask again later."""
    SUCCESS = "SUCCESS"
    """The bank was paid (提现成功); it may still send the money back, within some seven working days."""
    FAIL = "FAIL"
    """It failed (提现失败); `reason` tells why."""
    REFUND = "REFUND"
    """The bank sent the money back (提现退票); it is in the account again. Check the bank account."""
    CLOSE = "CLOSE"
    """It is closed (关单)."""
    INIT = "INIT"
    """It was created (业务单已创建), and is not accepted yet; ask for it again under the same number with the same data."""


class WithdrawalNotificationStatus(StrEnum):
    """State of a withdrawal that an event tells of (提现单状态)."""

    CREATE_SUCCESS = "CREATE_SUCCESS"
    """It is accepted (受理成功)."""
    SUCCESS = "SUCCESS"
    """The bank was paid (提现成功)."""
    FAIL = "FAIL"
    """It failed (提现失败); `reason` tells why."""
    REFUND = "REFUND"
    """The bank sent the money back (提现退票); it is in the account again."""
    CLOSE = "CLOSE"
    """It is closed (关单)."""
    INIT = "INIT"
    """It was created (业务单已创建), and is not accepted yet."""
    CREATED = "CREATED"
    """It is accepted (已受理), of a day's balance."""
    PROCESSING = "PROCESSING"
    """It is on its way (处理中), of a day's balance."""
    FINISHED = "FINISHED"
    """It is done (已完成), of a day's balance; the amounts tell what was paid."""
    ABNORMAL = "ABNORMAL"
    """It failed, or a part of it (提现异常), of a day's balance."""


@frozen(kw_only=True)
class FundBalance:
    """The balance of an account (账户余额)."""

    available_amount: int
    """What can be used (可用余额), in fen. Example: `100`."""
    pending_amount: int | None = None
    """What cannot be used yet (不可用余额), in fen. Example: `100`."""


@frozen(kw_only=True)
class WithdrawCreateResponse:
    """The withdrawal was accepted."""

    withdraw_id: str
    """WeChat Pay's number of the withdrawal (微信支付提现单号). Example:
    `"12321937198237912739132791732912793127931279317929791239112123"`.
    """
    out_request_no: str
    """The merchant's number of the withdrawal (商户提现单号). Example: `"20190611222222222200000000012122"`."""


@frozen(kw_only=True)
class Withdrawal:
    """A withdrawal, as it stands now (提现单)."""

    status: WithdrawalStatus | str
    """State of a withdrawal (提现单状态). Example: `"SUCCESS"`."""
    withdraw_id: str
    """WeChat Pay's number of the withdrawal (微信支付提现单号). Example:
    `"12321937198237912739132791732912793127931279317929791239112123"`.
    """
    out_request_no: str
    """The merchant's number of the withdrawal (商户提现单号). Example: `"20190611222222222200000000012122"`."""
    amount: int | None = None
    """What is withdrawn (提现金额), in fen. Example: `1`."""
    create_time: dt.datetime | None = None
    """When it was asked for (发起提现时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the state changed last (提现状态更新时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    reason: str | None = None
    """Why it failed (失败原因), for people. Example: `"卡号错误"`."""
    remark: str | None = None
    """Remark on the withdrawal (提现备注). Example: `"交易提现"`."""
    bank_memo: str | None = None
    """What the bank's statement shows (银行附言). Example: `"微信提现"`."""
    account_type: FundAccountType | str | None = None
    """Kind of a merchant's account (账户类型). Example: `"BASIC"`."""
    solution: str | None = None
    """What to do where it failed (提现失败解决方案), for people. Example: `"请修改结算银行卡信息"`."""
    account_number: str | None = None
    """Last four digits of the bank account that the money goes to (入账银行账号后四位). Example: `"1178"`."""
    account_bank: str | None = None
    """Bank that the money goes to (入账银行). Example: `"招商银行"`."""
    bank_name: str | None = None
    """Branch that the money goes to (入账银行全称). Example: `"招商银行股份有限公司深圳软件园支行"`."""


@frozen(kw_only=True)
class WithdrawalNotification:
    """A withdrawal that changed its state (提现状态变更通知参数)."""

    sp_mchid: str | None = None
    """The platform's number (电商平台商户号), of withdrawals of sub-merchants. Example: `"1900000100"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (二级商户号), of withdrawals of sub-merchants. Example: `"1900000109"`."""
    status: WithdrawalNotificationStatus | str
    """State of a withdrawal that an event tells of (提现单状态). Example: `"SUCCESS"`."""
    withdraw_id: str
    """WeChat Pay's number of the withdrawal (微信支付提现单号). Example:
    `"12321937198237912739132791732912793127931279317929791239112123"`.
    """
    out_request_no: str
    """The merchant's number of the withdrawal (商户提现单号). Example: `"20190611222222222200000000012122"`."""
    amount: int | None = None
    """What is withdrawn (提现金额), in fen; but of a day's balance. Example: `1`."""
    total_amount: int | None = None
    """What is withdrawn (提现金额), in fen, of a day's balance. Example: `100`."""
    success_amount: int | None = None
    """What was paid (提现成功金额), in fen, of a day's balance. Example: `100`."""
    fail_amount: int | None = None
    """What was not paid (提现失败金额), in fen, of a day's balance. Example: `0`."""
    refund_amount: int | None = None
    """What the bank sent back (提现退票金额), in fen, of a day's balance. Example: `0`."""
    create_time: dt.datetime | None = None
    """When it was asked for (发起提现时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the state changed last (提现状态更新时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    reason: str | None = None
    """Why it failed (失败原因), for people. Example: `"卡号错误"`."""
    remark: str | None = None
    """Remark on the withdrawal (提现备注). Example: `"交易提现"`."""
    bank_memo: str | None = None
    """What the bank's statement shows (银行附言). Example: `"微信提现"`."""
    account_type: FundAccountType | str | None = None
    """Kind of a merchant's account (账户类型). Example: `"BASIC"`."""
    solution: str | None = None
    """What to do where it failed (提现失败解决方案), for people. Example: `"请修改结算银行卡信息"`."""
    account_number: str | None = None
    """Last four digits of the bank account that the money goes to (入账银行账号后四位). Example: `"1178"`."""
    account_bank: str | None = None
    """Bank that the money goes to (入账银行). Example: `"招商银行"`."""
    bank_name: str | None = None
    """Branch that the money goes to (入账银行全称). Example: `"招商银行股份有限公司深圳软件园支行"`."""


@frozen(kw_only=True)
class BalanceQueryByAccountTypeRequest(Request[FundBalance]):
    """A call of `merchant.fund.balance.query_by_account_type`."""

    account_type: FundAccountType | str = field(metadata=fields.path())

    operation = Operation(
        id="merchant.fund.balance.query_by_account_type",
        method="GET",
        path="/v3/merchant/fund/balance/{account_type}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: FundBalance},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class DayendbalanceQueryByAccountTypeRequest(Request[FundBalance]):
    """A call of `merchant.fund.dayendbalance.query_by_account_type`."""

    account_type: FundAccountType | str = field(metadata=fields.path())
    date: dt.date = field(metadata=fields.query())

    operation = Operation(
        id="merchant.fund.dayendbalance.query_by_account_type",
        method="GET",
        path="/v3/merchant/fund/dayendbalance/{account_type}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: FundBalance},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class WithdrawCreateRequest(Request[WithdrawCreateResponse]):
    """A call of `merchant.fund.withdraw.create`."""

    out_request_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    amount: int = field(metadata=fields.body(minimum=1))
    remark: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=56))
    bank_memo: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    account_type: FundAccountType | str
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))

    operation = Operation(
        id="merchant.fund.withdraw.create",
        method="POST",
        path="/v3/merchant/fund/withdraw",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: WithdrawCreateResponse},
        merchant_number="out_request_no",
        echoed={"out_request_no": "out_request_no"},
        outcome="merchant.fund.withdraw.query_by_out_request_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class WithdrawQueryByBillTypeRequest(Request[Bill]):
    """A call of `merchant.fund.withdraw.query_by_bill_type`."""

    bill_type: WithdrawalBillType | str = field(metadata=fields.path())
    bill_date: dt.date = field(metadata=fields.query())
    tar_type: BillTarType | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="merchant.fund.withdraw.query_by_bill_type",
        method="GET",
        path="/v3/merchant/fund/withdraw/bill-type/{bill_type}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Bill},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class WithdrawQueryByOutRequestNoRequest(Request[Withdrawal]):
    """A call of `merchant.fund.withdraw.query_by_out_request_no`."""

    out_request_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="merchant.fund.withdraw.query_by_out_request_no",
        method="GET",
        path="/v3/merchant/fund/withdraw/out-request-no/{out_request_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Withdrawal},
        echoed={"out_request_no": "out_request_no"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class WithdrawQueryByWithdrawIdRequest(Request[Withdrawal]):
    """A call of `merchant.fund.withdraw.query_by_withdraw_id`."""

    withdraw_id: str = field(metadata=fields.path(min_length=1, max_length=128))

    operation = Operation(
        id="merchant.fund.withdraw.query_by_withdraw_id",
        method="GET",
        path="/v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Withdrawal},
        echoed={"withdraw_id": "withdraw_id"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class MchwithdrawChangeEvent(Event[WithdrawalNotification]):
    """A withdrawal changed its state (商户提现状态变更通知).

    Tells what became of a withdrawal of the platform, of one of its sub-merchants, or of those that a
    sub-merchant's balance at the end of a day was withdrawn by.

    Event type: `MCHWITHDRAW.CHANGE`.
    Source: https://pay.weixin.qq.com/doc/v3/partner/4013049135
    """

    original_types = ("mch_withdraw",)
    resource: WithdrawalNotification
    """A withdrawal that changed its state (提现状态变更通知参数)."""


class MerchantFundBalanceResource(Resource):
    """Reached as `client.merchant.fund.balance`."""

    __slots__ = ()

    def query_by_account_type(
        self,
        account_type: FundAccountType | str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> FundBalance:
        """Query the balance of an account as it is now (查询账户实时余额).

        Tells what is in one of the caller's own accounts, and what of it can be used.

        For: e-commerce platforms (电商平台), service providers (服务商).

        The vendor's page was last changed on 2024-07-25.

        `GET /v3/merchant/fund/balance/{account_type}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012476700
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012720926
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012721477

        Args:
            account_type: Account whose balance is asked for (账户类型). Example: `"BASIC"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The balance.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(BalanceQueryByAccountTypeRequest(account_type=account_type), base_uri, timeout, retries)


class MerchantFundDayendbalanceResource(Resource):
    """Reached as `client.merchant.fund.dayendbalance`."""

    __slots__ = ()

    def query_by_account_type(
        self,
        account_type: FundAccountType | str,
        *,
        date: dt.date,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> FundBalance:
        """Query the balance of an account at the end of a day (查询账户日终余额).

        Tells what was in one of the caller's own accounts at the end of a day (当天24点), of the last 90 days.

        For: e-commerce platforms (电商平台), service providers (服务商).

        The vendor's page was last changed on 2024-07-25.

        `GET /v3/merchant/fund/dayendbalance/{account_type}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012476702
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012720989
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012721446

        Args:
            account_type: Account whose balance is asked for (账户类型). Example: `"BASIC"`.
            date: Day of the balance (日期), Beijing time; of the last 90 days. Example: `"2019-06-11"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The balance.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            DayendbalanceQueryByAccountTypeRequest(account_type=account_type, date=date), base_uri, timeout, retries
        )


class MerchantFundWithdrawResource(Resource):
    """Reached as `client.merchant.fund.withdraw`."""

    __slots__ = ()

    def create(
        self,
        *,
        out_request_no: str,
        amount: int,
        remark: str | None = None,
        bank_memo: str | None = None,
        account_type: FundAccountType | str,
        notify_url: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> WithdrawCreateResponse:
        """Withdraw a platform's money to its bank account (电商平台提现).

        Asks for a withdrawal from one of the platform's own accounts, which is made on the next day (预约提现). The
        answer says that it was accepted, not that the bank was paid: `query_by_out_request_no` and the callback
        to `notify_url` tell that. A withdrawal that the bank sent back ends as REFUND even after SUCCESS, within
        some seven working days. Only ask again under the same `out_request_no` with the same data, whatever the
        error: WeChat Pay knows a number again for six days; later, query it first.

        Rate limit: 40 calls a second for each merchant.

        For: e-commerce platforms (电商平台).

        The vendor's page was last changed on 2024-12-19.

        `POST /v3/merchant/fund/withdraw` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012476670

        Args:
            out_request_no: The merchant's number of the withdrawal (商户提现单号), its own within the merchant: digits
                and letters. 1 to 32 characters. Example: `"20190611222222222200000000012122"`.
            amount: What is withdrawn (提现金额), in fen; at most 800 million yuan. At least 1. Example: `1`.
            remark: Remark on the withdrawal (备注). 1 to 56 characters. Example: `"交易提现"`.
            bank_memo: What the bank's statement shows (银行附言), in digits, letters and Chinese characters, where
                the bank can. 1 to 32 characters. Example: `"微信提现"`.
            account_type: Kind of a merchant's account (账户类型). Example: `"BASIC"`.
            notify_url: URL that is told what became of the withdrawal (提现结果通知地址); https, without a query. 1 to
                256 characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The withdrawal was accepted.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR.
            PermissionDeniedError: ACCOUNT_ERROR, ACCOUNT_NOT_VERIFIED, CONTRACT_NOT_CONFIRM, NOT_ENOUGH,
                REQUEST_BLOCKED.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            WithdrawCreateRequest(
                out_request_no=out_request_no,
                amount=amount,
                remark=remark,
                bank_memo=bank_memo,
                account_type=account_type,
                notify_url=notify_url,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_bill_type(
        self,
        bill_type: WithdrawalBillType | str,
        *,
        bill_date: dt.date,
        tar_type: BillTarType | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Bill:
        """Ask for the list of a day's failed withdrawals (按日下载提现异常文件).

        Gives where the list of the withdrawals of a day that failed can be downloaded, for `billdownload.file`;
        of the provider's own and of its sub-merchants.

        For: e-commerce platforms (电商平台), service providers (服务商).

        The vendor's page was last changed on 2020-11-30.

        `GET /v3/merchant/fund/withdraw/bill-type/{bill_type}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012476678
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012720060
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012719776

        Args:
            bill_type: What the file lists (账单类型). Example: `"NO_SUCC"`.
            bill_date: Day of the withdrawals (账单日期), Beijing time. Example: `"2019-06-11"`.
            tar_type: How the file is packed (压缩类型); not at all where it is left out. The digest is that of the
                unpacked file. Example: `"GZIP"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            Where the file is.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: NO_STATEMENT_EXIST, STATEMENT_CREATING.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            WithdrawQueryByBillTypeRequest(bill_type=bill_type, bill_date=bill_date, tar_type=tar_type),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_request_no(
        self,
        out_request_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Withdrawal:
        """Query a withdrawal by the merchant's number (电商平台提现状态).

        Tells the state of a withdrawal of the last 90 days. One in the state INIT has to be asked for again,
        under the same number with the same data.

        Rate limit: 100 calls a second for each merchant.

        For: e-commerce platforms (电商平台).

        The vendor's page was last changed on 2020-09-28.

        `GET /v3/merchant/fund/withdraw/out-request-no/{out_request_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012476672

        Args:
            out_request_no: The merchant's number of the withdrawal (商户提现单号). 1 to 32 characters. Example:
                `"20190611222222222200000000012122"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The withdrawal as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(WithdrawQueryByOutRequestNoRequest(out_request_no=out_request_no), base_uri, timeout, retries)

    def query_by_withdraw_id(
        self,
        withdraw_id: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Withdrawal:
        """Query a withdrawal by WeChat Pay's number (电商平台查询提现状态).

        Tells the same of a withdrawal as `query_by_out_request_no`.

        For: e-commerce platforms (电商平台).

        The vendor's page was last changed on 2020-09-28.

        `GET /v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012476674

        Args:
            withdraw_id: WeChat Pay's number of the withdrawal (微信支付提现单号). 1 to 128 characters. Example:
                `"12321937198237912739132791732912793127931279317929791239112123"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The withdrawal as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: ORDER_NOT_EXIST.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(WithdrawQueryByWithdrawIdRequest(withdraw_id=withdraw_id), base_uri, timeout, retries)


class MerchantFundResource(Resource):
    """Balances and withdrawals.

    Balances of the accounts of a service provider or platform, and withdrawals to its bank account (余额、提现).

    Reached as `client.merchant.fund`.
    """

    __slots__ = ()

    @property
    @made_once
    def balance(self) -> MerchantFundBalanceResource:
        """The operations `merchant.fund.balance.*`."""
        return MerchantFundBalanceResource(self._sender)

    @property
    @made_once
    def dayendbalance(self) -> MerchantFundDayendbalanceResource:
        """The operations `merchant.fund.dayendbalance.*`."""
        return MerchantFundDayendbalanceResource(self._sender)

    @property
    @made_once
    def withdraw(self) -> MerchantFundWithdrawResource:
        """The operations `merchant.fund.withdraw.*`."""
        return MerchantFundWithdrawResource(self._sender)
