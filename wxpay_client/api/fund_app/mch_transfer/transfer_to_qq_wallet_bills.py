# Generated from spec/fund_app/mch_transfer/transfer_to_qq_wallet_bills.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.transfer_to_qq_wallet_bills` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ...common import TransferFailReason, TransferSceneReportInfo, TransferState


class QqWalletTransferSceneId(StrEnum):
    """What a transfer to a QQ wallet is for (转账场景ID)."""

    n1401 = "1401"
    """A reward for taking part (活动奖励)."""
    n1000 = "1000"
    """A promotion in money (现金营销), as the vendor's sample has it."""


@frozen(kw_only=True)
class QqWalletTransfer:
    """A transfer to a QQ wallet, as it stands now (转账到QQ钱包单据)."""

    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1900001109"`."""
    out_bill_no: str
    """The merchant's number of the transfer (商户单号). Example: `"plfk2020042013"`."""
    transfer_bill_no: str
    """WeChat Pay's number of the transfer (微信转账单号). Example: `"1330000071100999991182020050700019480001"`."""
    appid: str | None = None
    """App ID of QQ (QQ互联开放平台AppID). Example: `"102022609"`."""
    state: TransferState | str
    """State of a transfer to a user (转账单据状态). Example: `"SUCCESS"`."""
    transfer_amount: int | None = None
    """Amount of the transfer (转账金额), in fen. Example: `2000`."""
    transfer_remark: str | None = None
    """Remark that the user sees (转账备注). Example: `"注册会员抽奖奖金"`."""
    openid: str | None = None
    """The user's open ID under the app ID (收款用户OpenID). Example: `"o-MYE42l80oelYMDE34nYD456Xoy"`."""
    user_qq: str | None = None
    """The user's QQ number (收款用户QQ号). Example: `"490379403"`."""
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """Name of the user (收款用户姓名), where it was given. Travels encrypted; give and get plain text. Example: `"张三"`."""
    fail_reason: TransferFailReason | str | None = None
    """Why a transfer to a user failed (失败原因). Example: `"PAYEE_ACCOUNT_ABNORMAL"`."""
    create_time: dt.datetime | None = None
    """When the transfer was created (单据创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the state changed last (最后一次状态变更时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class CancelRequest(Request[QqWalletTransfer]):
    """A call of `fund_app.mch_transfer.transfer_to_qq_wallet_bills.cancel`."""

    out_bill_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.transfer_to_qq_wallet_bills.cancel",
        method="POST",
        path="/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: QqWalletTransfer},
        merchant_number="out_bill_no",
        echoed={"out_bill_no": "out_bill_no"},
        outcome="fund_app.mch_transfer.transfer_to_qq_wallet_bills.query_by_out_bill_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class CreateRequest(Request[QqWalletTransfer]):
    """A call of `fund_app.mch_transfer.transfer_to_qq_wallet_bills.create`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_bill_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    user_qq: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=20))
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    transfer_amount: int = field(metadata=fields.body(minimum=1))
    transfer_remark: str = field(metadata=fields.body(min_length=1, max_length=32))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    transfer_scene_id: QqWalletTransferSceneId | str | None = None
    transfer_scene_report_infos: list[TransferSceneReportInfo] | None = None

    operation = Operation(
        id="fund_app.mch_transfer.transfer_to_qq_wallet_bills.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: QqWalletTransfer},
        merchant_number="out_bill_no",
        echoed={"out_bill_no": "out_bill_no"},
        outcome="fund_app.mch_transfer.transfer_to_qq_wallet_bills.query_by_out_bill_no",
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutBillNoRequest(Request[QqWalletTransfer]):
    """A call of `fund_app.mch_transfer.transfer_to_qq_wallet_bills.query_by_out_bill_no`."""

    out_bill_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.transfer_to_qq_wallet_bills.query_by_out_bill_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: QqWalletTransfer},
        echoed={"out_bill_no": "out_bill_no"},
        errors=ErrorCodes("...errors", __package__),
    )


@frozen(kw_only=True)
class MchtransferQqwalletbillFinishedEvent(Event[QqWalletTransfer]):
    """A transfer to a QQ wallet is decided (转账到QQ钱包结果通知).

    Tells that a transfer was paid, failed or was cancelled. The same event may come many times; where none comes,
    `query_by_out_bill_no` tells.

    Event type: `MCHTRANSFER.QQWALLETBILL.FINISHED`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4014301851
    """

    original_types = ("mch_payment",)
    resource: QqWalletTransfer
    """A transfer to a QQ wallet, as it stands now (转账到QQ钱包单据)."""


class FundAppMchTransferTransferToQqWalletBillsResource(Resource):
    """Transfers to QQ wallets.

    Transfers from the merchant's account to a user's QQ wallet (转账到QQ钱包).

    Reached as `client.fund_app.mch_transfer.transfer_to_qq_wallet_bills`.
    """

    __slots__ = ()

    def cancel(
        self,
        out_bill_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> QqWalletTransfer:
        """Cancel a transfer to a QQ wallet that is not paid yet (撤销转账到QQ钱包).

        Cancels a transfer that has not succeeded. The answer says that it was accepted: the user may be paid at
        the same moment, so query the transfer until it is CANCELLED, SUCCESS or FAIL.

        Rate limit: 20 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-04-14.

        `POST /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4014297396

        Args:
            out_bill_no: The merchant's number of the transfer (商户转账单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The cancellation was accepted.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(CancelRequest(out_bill_no=out_bill_no), base_uri, timeout, retries)

    def create(
        self,
        *,
        appid: str,
        out_bill_no: str,
        openid: str | None = None,
        user_qq: str | None = None,
        user_name: str | None = None,
        transfer_amount: int,
        transfer_remark: str,
        notify_url: str | None = None,
        transfer_scene_id: QqWalletTransferSceneId | str | None = None,
        transfer_scene_report_infos: list[TransferSceneReportInfo] | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> QqWalletTransfer:
        """Transfer money to a user's QQ wallet (发起转账到QQ钱包).

        Makes a transfer to the QQ wallet of the user that `openid` or `user_qq` names. The answer says that it
        was accepted; `query_by_out_bill_no` and the callback to `notify_url` tell whether the user was paid. One
        that stays ACCEPTED or PROCESSING may lack money: recharge the account, then ask again. After 24 hours
        without a payment it is closed. After an answer other than 200 it may still have been made. Only ask again
        under the same `out_bill_no` with the same data: another number is another transfer.

        Rate limit: 100 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-04-14.

        `POST /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4014297386

        Args:
            appid: App ID of QQ (QQ互联开放平台AppID), bound to the merchant. 1 to 32 characters. Example:
                `"102022609"`.
            out_bill_no: The merchant's number of the transfer (商户单号), its own within the merchant: digits and
                letters. 1 to 32 characters. Example: `"plfk2020042013"`.
            openid: The user's open ID under `appid` (收款用户OpenID); it or `user_qq`. 1 to 64 characters. Example:
                `"o-MYE42l80oelYMDE34nYD456Xoy"`.
            user_qq: The user's QQ number (收款用户QQ号); it or `openid`. 1 to 20 characters. Example: `"490379403"`.
            user_name: Name of the user (收款用户姓名), which is compared with the one that is verified. It is needed
                from 2,000 yuan on, and refused below 0.3 yuan. At least 1 character. Travels encrypted; give and
                get plain text. Example: `"张三"`.
            transfer_amount: Amount of the transfer (转账金额), in fen; 10 to 20,000 where the merchant has no other
                limit. At least 1. Example: `2000`.
            transfer_remark: Remark that the user sees (转账备注). 1 to 32 characters. Example: `"注册会员抽奖奖金"`.
            notify_url: URL that is told what became of the transfer (通知地址); https, without a query. 1 to 256
                characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            transfer_scene_id: What the transfer is for (转账场景ID). The vendor's pages ask for it. Example:
                `"1401"`.
            transfer_scene_report_infos: What the scene demands to be told (转账场景报备信息), all of it: of a reward 活动名称
                and 奖励说明.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The transfer as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                appid=appid,
                out_bill_no=out_bill_no,
                openid=openid,
                user_qq=user_qq,
                user_name=user_name,
                transfer_amount=transfer_amount,
                transfer_remark=transfer_remark,
                notify_url=notify_url,
                transfer_scene_id=transfer_scene_id,
                transfer_scene_report_infos=transfer_scene_report_infos,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_bill_no(
        self,
        out_bill_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> QqWalletTransfer:
        """Query a transfer to a QQ wallet (查询转账到QQ钱包的结果).

        Tells the state of a transfer of the last 30 days; of older ones, the fund-flow bill tells.

        Rate limit: 200 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2025-04-14.

        `GET /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4014297440

        Args:
            out_bill_no: The merchant's number of the transfer (商户转账单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The transfer as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(QueryByOutBillNoRequest(out_bill_no=out_bill_no), base_uri, timeout, retries)
