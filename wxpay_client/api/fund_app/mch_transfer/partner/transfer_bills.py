# Generated from spec/fund_app/mch_transfer/partner/transfer_bills.yaml, spec/common.yaml, spec/fund_app/mch_transfer/transfer_bills.yaml by `make codegen`. Do not edit.
"""What `client.fund_app.mch_transfer.partner.transfer_bills` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ....common import TransferFailReason, TransferSceneId, TransferSceneReportInfo, TransferState
from ..transfer_bills import TransferAuthorizationRequest


@frozen(kw_only=True)
class PartnerTransferBill:
    """A transfer of a sub-merchant, as it stands now (转账单)."""

    sub_mchid: str | None = None
    """Number of the sub-merchant that pays (二级商户号). Example: `"1900001121"`."""
    mchid: str | None = None
    """The service provider's number (商户号). Example: `"1900001109"`."""
    out_bill_no: str
    """The merchant's number of the transfer (商户单号). Example: `"plfk2020042013"`."""
    transfer_bill_no: str
    """WeChat Pay's number of the transfer (商家转账订单号). Example: `"1330000071100999991182020050700019480001"`."""
    appid: str | None = None
    """App ID of the transfer (商户AppID). Example: `"wxf636efh567hg4356"`."""
    state: TransferState | str
    """State of a transfer to a user (转账单据状态). Example: `"SUCCESS"`."""
    transfer_amount: int | None = None
    """Amount of the transfer (转账金额), in fen. Example: `400000`."""
    transfer_remark: str | None = None
    """Remark that the user sees (转账备注). Example: `"注册会员抽奖奖金"`."""
    fail_reason: TransferFailReason | str | None = None
    """Why a transfer to a user failed (失败原因). Example: `"PAYEE_ACCOUNT_ABNORMAL"`."""
    openid: str | None = None
    """The user's open ID under the app ID (收款用户OpenID). Example: `"o-MYE42l80oelYMDE34nYD456Xoy"`."""
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """Name of the user (收款用户姓名), where it was given. Travels encrypted; give and get plain text. Example: `"张三"`."""
    create_time: dt.datetime | None = None
    """When the transfer was created (单据创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the state changed last (最后一次状态变更时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class PartnerTransferCreated:
    """A transfer that waits for the user (转账单)."""

    sub_mchid: str | None = None
    """Number of the sub-merchant that pays (二级商户号). Example: `"1900001121"`."""
    out_bill_no: str
    """The merchant's number of the transfer (商户单号). Example: `"plfk2020042013"`."""
    transfer_bill_no: str
    """WeChat Pay's number of the transfer (微信转账单号). Example: `"1330000071100999991182020050700019480001"`."""
    create_time: dt.datetime | None = None
    """When the transfer was created (单据创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    package_info: str | None = None
    """What the front end opens the page of confirmation with (跳转领取页面的package信息). Example: `"affffddafdfafddffda=="`."""


@frozen(kw_only=True)
class CancelRequest(Request[PartnerTransferBill]):
    """A call of `fund_app.mch_transfer.partner.transfer_bills.cancel`."""

    out_bill_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.transfer_bills.cancel",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransferBill},
        merchant_number="out_bill_no",
        echoed={"out_bill_no": "out_bill_no"},
        outcome="fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class CreateRequest(Request[PartnerTransferCreated]):
    """A call of `fund_app.mch_transfer.partner.transfer_bills.create`."""

    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_bill_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    openid: str = field(metadata=fields.body(min_length=1, max_length=64))
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    transfer_amount: int = field(metadata=fields.body(minimum=1))
    transfer_remark: str = field(metadata=fields.body(min_length=1, max_length=32))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    user_recv_perception: str | None = field(default=None, metadata=fields.body(min_length=1))
    transfer_scene_id: TransferSceneId | str
    transfer_scene_report_infos: list[TransferSceneReportInfo]

    operation = Operation(
        id="fund_app.mch_transfer.partner.transfer_bills.create",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/transfer-bills",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransferCreated},
        merchant_number="out_bill_no",
        echoed={"out_bill_no": "out_bill_no"},
        outcome="fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class PreTransferWithAuthorizationRequest(Request[PartnerTransferCreated]):
    """A call of `fund_app.mch_transfer.partner.transfer_bills.pre_transfer_with_authorization`."""

    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_bill_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    transfer_amount: int = field(metadata=fields.body(minimum=1))
    transfer_remark: str = field(metadata=fields.body(min_length=1, max_length=32))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    user_recv_perception: str | None = field(default=None, metadata=fields.body(min_length=1))
    transfer_scene_id: TransferSceneId | str
    transfer_scene_report_infos: list[TransferSceneReportInfo]
    authorization_info: TransferAuthorizationRequest | None = None

    operation = Operation(
        id="fund_app.mch_transfer.partner.transfer_bills.pre_transfer_with_authorization",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransferCreated},
        merchant_number="out_bill_no",
        echoed={"out_bill_no": "out_bill_no"},
        outcome="fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no",
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutBillNoRequest(Request[PartnerTransferBill]):
    """A call of `fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no`."""

    out_bill_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no",
        method="GET",
        path="/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransferBill},
        echoed={"out_bill_no": "out_bill_no"},
        errors=ErrorCodes("....errors", __package__),
    )


@frozen(kw_only=True)
class TransferRequest(Request[PartnerTransferBill]):
    """A call of `fund_app.mch_transfer.partner.transfer_bills.transfer`."""

    sub_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_bill_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    transfer_amount: int = field(metadata=fields.body(minimum=1))
    transfer_remark: str = field(metadata=fields.body(min_length=1, max_length=32))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    user_recv_perception: str | None = field(default=None, metadata=fields.body(min_length=1))
    transfer_scene_id: TransferSceneId | str
    transfer_scene_report_infos: list[TransferSceneReportInfo]
    authorization_id: str = field(metadata=fields.body(min_length=1, max_length=64))

    operation = Operation(
        id="fund_app.mch_transfer.partner.transfer_bills.transfer",
        method="POST",
        path="/v3/fund-app/mch-transfer/partner/transfer-bills/transfer",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: PartnerTransferBill},
        merchant_number="out_bill_no",
        echoed={"out_bill_no": "out_bill_no"},
        outcome="fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no",
        errors=ErrorCodes("....errors", __package__),
    )


class FundAppMchTransferPartnerTransferBillsResource(Resource):
    """Transfers of sub-merchants to users.

    Transfers from a sub-merchant's account to a user's balance (商家转账), which its service provider asks for, once
    the sub-merchant has allowed it.

    Reached as `client.fund_app.mch_transfer.partner.transfer_bills`.
    """

    __slots__ = ()

    def cancel(
        self,
        out_bill_no: str,
        *,
        sub_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransferBill:
        """Cancel a transfer of a sub-merchant that the user has not confirmed (撤销转账).

        Cancels a transfer that waits for the user. The answer says that it was accepted: the user may have
        confirmed at the same moment, so query the transfer until it is CANCELLED, SUCCESS or FAIL.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-29.

        `POST /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015469118

        Args:
            out_bill_no: The merchant's number of the transfer (商户转账单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            sub_mchid: Number of the sub-merchant that pays (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
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
        return self._call(CancelRequest(out_bill_no=out_bill_no, sub_mchid=sub_mchid), base_uri, timeout, retries)

    def create(
        self,
        *,
        sub_mchid: str,
        appid: str,
        out_bill_no: str,
        openid: str,
        user_name: str | None = None,
        transfer_amount: int,
        transfer_remark: str,
        notify_url: str | None = None,
        user_recv_perception: str | None = None,
        transfer_scene_id: TransferSceneId | str,
        transfer_scene_report_infos: list[TransferSceneReportInfo],
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransferCreated:
        """Transfer a sub-merchant's money to a user, who confirms it (发起转账).

        Makes a transfer and gives its `package_info`, from which the front end opens the page where the user
        confirms it, within 24 hours. The user is not paid before. After an answer other than 200 the transfer may
        still have been made: query it, and only ask again under the same `out_bill_no`; another number is another
        transfer, and the user may get the money twice. The sub-merchant has to have allowed it before, see
        `fund_app.mch_transfer.partner.sub_mch_authorizations`.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-29.

        `POST /v3/fund-app/mch-transfer/partner/transfer-bills` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015469096

        Args:
            sub_mchid: Number of the sub-merchant that pays (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
            appid: App ID of the official account, mini program or app (商户AppID), bound to the service provider. 1
                to 32 characters. Example: `"wxf636efh567hg4356"`.
            out_bill_no: The merchant's number of the transfer (商户单号), its own within the merchant: digits and
                letters. 1 to 32 characters. Example: `"plfk2020042013"`.
            openid: The user's open ID under `appid` (收款用户OpenID). 1 to 64 characters. Example:
                `"o-MYE42l80oelYMDE34nYD456Xoy"`.
            user_name: Name of the user (收款用户姓名), which is compared with the one that is verified. It is needed
                from 2,000 yuan on, and refused below 0.3 yuan. At least 1 character. Travels encrypted; give and
                get plain text. Example: `"张三"`.
            transfer_amount: Amount of the transfer (转账金额), in fen. At least 1. Example: `400000`.
            transfer_remark: Remark that the user sees (转账备注). 1 to 32 characters. Example: `"注册会员抽奖奖金"`.
            notify_url: URL that is told what became of the transfer (通知地址); https, without a query. 1 to 256
                characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            user_recv_perception: What the user sees the money as (用户收款感知), one of the texts of the scene: see
                `TransferSceneId`. The first of them where it is left out. At least 1 character. Example:
                `"现金奖励"`.
            transfer_scene_id: What a transfer to a user is for (转账场景ID); each has to be applied for. Example:
                `"1000"`.
            transfer_scene_report_infos: What the scene demands to be told (转账场景报备信息), all of it and in its words,
                see `TransferSceneId`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The transfer waits for the user.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: ALREADY_EXISTS, PARAM_ERROR.
            PermissionDeniedError: NOT_ENOUGH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                sub_mchid=sub_mchid,
                appid=appid,
                out_bill_no=out_bill_no,
                openid=openid,
                user_name=user_name,
                transfer_amount=transfer_amount,
                transfer_remark=transfer_remark,
                notify_url=notify_url,
                user_recv_perception=user_recv_perception,
                transfer_scene_id=transfer_scene_id,
                transfer_scene_report_infos=transfer_scene_report_infos,
            ),
            base_uri,
            timeout,
            retries,
        )

    def pre_transfer_with_authorization(
        self,
        *,
        sub_mchid: str,
        appid: str,
        out_bill_no: str,
        openid: str | None = None,
        user_name: str | None = None,
        transfer_amount: int,
        transfer_remark: str,
        notify_url: str | None = None,
        user_recv_perception: str | None = None,
        transfer_scene_id: TransferSceneId | str,
        transfer_scene_report_infos: list[TransferSceneReportInfo],
        authorization_info: TransferAuthorizationRequest | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransferCreated:
        """Transfer a sub-merchant's money to a user, who allows later transfers with it (发起转账并完成自动收款授权).

        As `create`; while the user confirms this transfer, later ones can be allowed too, so that `transfer` pays
        without asking (免确认收款授权). What became of the authorisation,
        `fund_app.mch_transfer.partner.user_confirm_authorizations` and its event tell; where the user confirms
        the transfer alone, or none of both, no event comes of it.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-12-09.

        `POST /v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016809843

        Args:
            sub_mchid: Number of the sub-merchant that pays (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
            appid: App ID of the official account, mini program or app (商户AppID), bound to the service provider. 1
                to 32 characters. Example: `"wxf636efh567hg4356"`.
            out_bill_no: The merchant's number of the transfer (商户单号), its own within the merchant: digits and
                letters. 1 to 32 characters. Example: `"plfk2020042013"`.
            openid: The user's open ID under `appid` (收款用户OpenID). It may be left out where `authorization_info`
                is given. 1 to 64 characters. Example: `"o-MYE42l80oelYMDE34nYD456Xoy"`.
            user_name: Name of the user (收款用户姓名), which is compared with the one that is verified. It is needed
                from 2,000 yuan on, and refused below 0.3 yuan. At least 1 character. Travels encrypted; give and
                get plain text. Example: `"张三"`.
            transfer_amount: Amount of the transfer (转账金额), in fen. At least 1. Example: `400000`.
            transfer_remark: Remark that the user sees (转账备注). 1 to 32 characters. Example: `"注册会员抽奖奖金"`.
            notify_url: URL that is told what became of the transfer (通知地址); https, without a query. 1 to 256
                characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            user_recv_perception: What the user sees the money as (用户收款感知), one of the texts of the scene: see
                `TransferSceneId`. The first of them where it is left out. At least 1 character. Example:
                `"现金奖励"`.
            transfer_scene_id: What a transfer to a user is for (转账场景ID); each has to be applied for. Example:
                `"1000"`.
            transfer_scene_report_infos: What the scene demands to be told (转账场景报备信息), all of it and in its words,
                see `TransferSceneId`.
            authorization_info: The authorisation that is asked for with a transfer (自动收款授权信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The transfer waits for the user.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: ALREADY_EXISTS, PARAM_ERROR.
            PermissionDeniedError: NOT_ENOUGH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            PreTransferWithAuthorizationRequest(
                sub_mchid=sub_mchid,
                appid=appid,
                out_bill_no=out_bill_no,
                openid=openid,
                user_name=user_name,
                transfer_amount=transfer_amount,
                transfer_remark=transfer_remark,
                notify_url=notify_url,
                user_recv_perception=user_recv_perception,
                transfer_scene_id=transfer_scene_id,
                transfer_scene_report_infos=transfer_scene_report_infos,
                authorization_info=authorization_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_bill_no(
        self,
        out_bill_no: str,
        *,
        sub_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransferBill:
        """Query a transfer of a sub-merchant (商户单号查询转账单).

        Tells the state of a transfer. Transfers of the last 30 days can be queried.

        Rate limit: 100 calls a second for each merchant.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-07-29.

        `GET /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015469131

        Args:
            out_bill_no: The merchant's number of the transfer (商户转账单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            sub_mchid: Number of the sub-merchant that pays (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
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
        return self._call(
            QueryByOutBillNoRequest(out_bill_no=out_bill_no, sub_mchid=sub_mchid), base_uri, timeout, retries
        )

    def transfer(
        self,
        *,
        sub_mchid: str,
        appid: str,
        out_bill_no: str,
        user_name: str | None = None,
        transfer_amount: int,
        transfer_remark: str,
        notify_url: str | None = None,
        user_recv_perception: str | None = None,
        transfer_scene_id: TransferSceneId | str,
        transfer_scene_report_infos: list[TransferSceneReportInfo],
        authorization_id: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> PartnerTransferBill:
        """Transfer a sub-merchant's money to a user who allowed it before (转账).

        Pays a user whose authorisation is in effect, without asking again. Only the state SUCCESS says that the
        user was paid; of any other, and after an answer other than 200, `query_by_out_bill_no` and the callback
        to `notify_url` tell. Only ask again under the same `out_bill_no`.

        Rate limit: 100 calls a second.

        For: service providers (服务商).

        The vendor's page was last changed on 2025-12-09.

        `POST /v3/fund-app/mch-transfer/partner/transfer-bills/transfer` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4016809837

        Args:
            sub_mchid: Number of the sub-merchant that pays (二级商户号). 1 to 32 characters. Example: `"1900001121"`.
            appid: App ID of the official account, mini program or app (商户AppID), bound to the service provider. 1
                to 32 characters. Example: `"wxf636efh567hg4356"`.
            out_bill_no: The merchant's number of the transfer (商户单号), its own within the merchant: digits and
                letters. 1 to 32 characters. Example: `"plfk2020042013"`.
            user_name: Name of the user (收款用户姓名), which is compared with the one that is verified. It is needed
                from 2,000 yuan on, and refused below 0.3 yuan. At least 1 character. Travels encrypted; give and
                get plain text. Example: `"张三"`.
            transfer_amount: Amount of the transfer (转账金额), in fen. At least 1. Example: `400000`.
            transfer_remark: Remark that the user sees (转账备注). 1 to 32 characters. Example: `"注册会员抽奖奖金"`.
            notify_url: URL that is told what became of the transfer (通知地址); https, without a query. 1 to 256
                characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            user_recv_perception: What the user sees the money as (用户收款感知), one of the texts of the scene: see
                `TransferSceneId`. The first of them where it is left out. At least 1 character. Example:
                `"现金奖励"`.
            transfer_scene_id: What a transfer to a user is for (转账场景ID); each has to be applied for. Example:
                `"1000"`.
            transfer_scene_report_infos: What the scene demands to be told (转账场景报备信息), all of it and in its words,
                see `TransferSceneId`.
            authorization_id: WeChat Pay's number of the authorisation (微信自动收款授权单号). 1 to 64 characters. Example:
                `"201202504101000123456789012"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The transfer as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: ALREADY_EXISTS, PARAM_ERROR.
            PermissionDeniedError: NOT_ENOUGH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            TransferRequest(
                sub_mchid=sub_mchid,
                appid=appid,
                out_bill_no=out_bill_no,
                user_name=user_name,
                transfer_amount=transfer_amount,
                transfer_remark=transfer_remark,
                notify_url=notify_url,
                user_recv_perception=user_recv_perception,
                transfer_scene_id=transfer_scene_id,
                transfer_scene_report_infos=transfer_scene_report_infos,
                authorization_id=authorization_id,
            ),
            base_uri,
            timeout,
            retries,
        )
