# Generated from spec/fund_app/mch_transfer/partner/charity_budget.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.partner.charity_budget` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


class CharityBudgetState(StrEnum):
    """State of a budget (预算单状态)."""

    PENDING = "PENDING"
    """The sponsor has not confirmed it yet (待确认)."""
    LOCKED = "LOCKED"
    """The money is set aside (资金已锁定)."""
    FINISHED = "FINISHED"
    """It has ended (已完成)."""
    CLOSED = "CLOSED"
    """It was closed before it was confirmed (已关闭)."""


@frozen(kw_only=True)
class CharityBudget:
    """A budget of donations, as it stands now (公益捐赠预算单)."""

    sp_mchid: str | None = None
    """The service provider's number (服务商商户号). Example: `"1900000109"`."""
    out_budget_no: str
    """The merchant's number of the budget (商户预算单号). Example: `"budget202506300102"`."""
    budget_id: str
    """WeChat Pay's number of the budget (微信支付预算单号). Example: `"1182020050700019480001"`."""
    amount: int | None = None
    """Amount of the whole budget (预算总金额), in fen. Example: `20000000`."""
    sponsor_mchid: str | None = None
    """Number of the merchant that pays (出资商户号). Example: `"1900001109"`."""
    activity_name: str | None = None
    """Name of the donation (活动名称). Example: `"公益企业配捐活动"`."""
    activity_remark: str | None = None
    """What the donation is for (活动说明). Example: `"公益活动开始于9月1日，帮助困难儿童筹款活动"`."""
    state: CharityBudgetState | str | None = None
    """State of a budget (预算单状态). Example: `"LOCKED"`."""
    confirm_url: str | None = None
    """URL of the page where the sponsor confirms it (确认出资页面地址), while it is PENDING. Example:
    `"https://www.weixin.qq.com/wxpay/pay.php"`.
    """
    super_admin_wxid_mask: str | None = None
    """Who may confirm it (商户号超管微信号掩码), masked. Example: `"ca***ye"`."""
    remain_amount: int | None = None
    """What is left of the budget (剩余预算金额), in fen. Example: `10000`."""
    unlock_remark: str | None = None
    """Why it ended (撤销说明). Example: `"活动结束"`."""
    locked_time: dt.datetime | None = None
    """When the money was set aside (资金锁定时间). Example: `"2015-05-20T13:29:35+08:00"`."""
    finished_time: dt.datetime | None = None
    """When it ended (完成时间). Example: `"2015-05-20T13:29:35+08:00"`."""
    closed_time: dt.datetime | None = None
    """When it was closed (关闭时间), where it was never confirmed. Example: `"2015-05-20T13:29:35+08:00"`."""
    unlocked_amount: int | None = None
    """What went back to the sponsor (解锁金额), in fen. Example: `10000`."""


@frozen(kw_only=True)
class CreateRequest(Request[CharityBudget]):
    """A call of `fund_app.mch_transfer.partner.charity_budget.create`."""

    out_budget_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    sponsor_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    sponsor_subject_name: str = field(metadata=fields.body(min_length=1))
    activity_name: str = field(metadata=fields.body(min_length=1))
    activity_remark: str = field(metadata=fields.body(min_length=1))
    amount: int = field(metadata=fields.body(minimum=1))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))

    operation = Operation(
        id="fund_app.mch_transfer.partner.charity_budget.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/charity-budget",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CharityBudget},
        merchant_number="out_budget_no",
        echoed={"out_budget_no": "out_budget_no"},
        outcome="fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutBudgetNoRequest(Request[CharityBudget]):
    """A call of `fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no`."""

    out_budget_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    sponsor_mchid: str = field(metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CharityBudget},
        echoed={"out_budget_no": "out_budget_no"},
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class UnlockRequest(Request[CharityBudget]):
    """A call of `fund_app.mch_transfer.partner.charity_budget.unlock`."""

    out_budget_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    sponsor_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    unlock_remark: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.charity_budget.unlock",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CharityBudget},
        merchant_number="out_budget_no",
        echoed={"out_budget_no": "out_budget_no"},
        outcome="fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no",
        errors=ErrorCodes("....errors", __package__),
    )


class FundAppMchTransferPartnerCharityBudgetResource(Resource):
    """Budgets of donations.

    Money that a company sets aside for donations (公益捐赠预算), from which its service provider gives to charities.

    Reached as `client.fund_app.mch_transfer.partner.charity_budget`.
    """

    __slots__ = ()

    def create(
        self,
        *,
        out_budget_no: str,
        sponsor_mchid: str,
        sponsor_subject_name: str,
        activity_name: str,
        activity_remark: str,
        amount: int,
        notify_url: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CharityBudget:
        """Ask a company to set money aside for donations (申请公益捐赠预算).

        Makes a budget and gives the URL of the page where the sponsor confirms it. The money is set aside once
        the sponsor has, which `query_by_out_budget_no` tells.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-10.

        `POST /v3/fund-app/mch-transfer/partner/charity-budget` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015554763

        Args:
            out_budget_no: The merchant's number of the budget (商户预算单号), its own within the merchant: digits and
                letters. 1 to 32 characters. Example: `"budget202506300102"`.
            sponsor_mchid: Number of the merchant that pays (出资商户号). 1 to 32 characters. Example: `"1900001109"`.
            sponsor_subject_name: Registered name of the company that pays (出资企业主体名称). At least 1 character.
                Example: `"腾讯控股有限公司"`.
            activity_name: Name of the donation (活动名称). At least 1 character. Example: `"公益企业配捐活动"`.
            activity_remark: What the donation is for (活动说明). At least 1 character. Example:
                `"公益活动开始于9月1日，帮助困难儿童筹款活动"`.
            amount: Amount of the whole budget (预算总金额), in fen. At least 1. Example: `20000000`.
            notify_url: URL that is told what became of the budget (回调地址); https, without a query. Its events
                (BUDGET.LOCKED, BUDGET.FINISHED and BUDGET.CLOSED) come as `UnknownEvent`. 1 to 256 characters.
                Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The budget as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                out_budget_no=out_budget_no,
                sponsor_mchid=sponsor_mchid,
                sponsor_subject_name=sponsor_subject_name,
                activity_name=activity_name,
                activity_remark=activity_remark,
                amount=amount,
                notify_url=notify_url,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_budget_no(
        self,
        out_budget_no: str,
        *,
        sponsor_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CharityBudget:
        """Query a budget of donations (商户单号查询公益捐赠预算详情).

        Tells the state of a budget, and what is left of it.

        Rate limit: 50 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-10.

        `GET /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015554788

        Args:
            out_budget_no: The merchant's number of the budget (商户预算单号). 1 to 32 characters. Example:
                `"budget202506300102"`.
            sponsor_mchid: Number of the merchant that pays (出资商户号). 1 to 32 characters. Example: `"1900001109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The budget as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutBudgetNoRequest(out_budget_no=out_budget_no, sponsor_mchid=sponsor_mchid),
            base_uri,
            timeout,
            retries,
        )

    def unlock(
        self,
        out_budget_no: str,
        *,
        sponsor_mchid: str,
        unlock_remark: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CharityBudget:
        """Give the sponsor what is left of a budget (解锁公益捐赠预算).

        Ends a budget; what is left of it goes back to the sponsor, and nothing can be given from it any more.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-10.

        `POST /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015554795

        Args:
            out_budget_no: The merchant's number of the budget (商户预算单号). 1 to 32 characters. Example:
                `"budget202506300102"`.
            sponsor_mchid: Number of the merchant that pays (出资商户号). 1 to 32 characters. Example: `"1900001109"`.
            unlock_remark: Why it ends (解锁备注). 1 to 32 characters. Example: `"活动结束"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The budget has ended.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            UnlockRequest(out_budget_no=out_budget_no, sponsor_mchid=sponsor_mchid, unlock_remark=unlock_remark),
            base_uri,
            timeout,
            retries,
        )
