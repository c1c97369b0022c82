# Generated from spec/transfer/batches.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.transfer.batches` is made of."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Event,
    Operation,
    Pages,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    deprecated,
    fields,
    frozen,
    made_once,
)

from ..common import TransferFailReason


class TransferBatchStatus(StrEnum):
    """State of a batch (批次状态)."""

    WAIT_PAY = "WAIT_PAY"
    """The merchant's staff has to confirm it (待付款确认)."""
    ACCEPTED = "ACCEPTED"
    """It is accepted (已受理)."""
    PROCESSING = "PROCESSING"
    """The transfers are being made (转账中)."""
    FINISHED = "FINISHED"
    """All transfers are decided (已完成): look at each one's state."""
    CLOSED = "CLOSED"
    """It is closed (已关闭), and moves no money any more."""


class TransferDetailStatus(StrEnum):
    """State of a transfer of a batch (明细状态)."""

    INIT = "INIT"
    """It is being checked, and not begun (初始态，系统转账校验中)."""
    WAIT_PAY = "WAIT_PAY"
    """The merchant's staff has to confirm it (待确认)."""
    PROCESSING = "PROCESSING"
    """It is being made (转账中); ask again later."""
    SUCCESS = "SUCCESS"
    """The user is paid (转账成功)."""
    FAIL = "FAIL"
    """It failed (转账失败), and moves no money any more; look at the reason before making this one again."""


class TransferDetailFilter(StrEnum):
    """Which transfers are listed (明细状态)."""

    ALL = "ALL"
    """All of them (全部)."""
    SUCCESS = "SUCCESS"
    """Those that were paid (转账成功)."""
    FAIL = "FAIL"
    """Those that failed (转账失败)."""
    WAIT_PAY = "WAIT_PAY"
    """Those that the merchant's staff has to confirm (待确认)."""


class TransferBatchType(StrEnum):
    """Where a batch was made (批次类型)."""

    API = "API"
    """By this interface (API方式发起)."""
    WEB = "WEB"
    """In the merchant platform (页面方式发起)."""


class TransferBatchCloseReason(StrEnum):
    """Why a batch was closed (批次关闭原因)."""

    CLOSED = "CLOSED"
    """The merchant closed it (商户主动撤销)."""
    OVERDUE_CLOSE = "OVERDUE_CLOSE"
    """It was not confirmed or done in time (系统超时关闭)."""
    TRANSFER_SCENE_INVALID = "TRANSFER_SCENE_INVALID"
    """The merchant may not use the scene any more (付款确认时，转账场景已不可用)."""


@frozen(kw_only=True)
class TransferDetailRequest:
    """A transfer to one user (转账明细)."""

    out_detail_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the transfer (商家明细单号), its own within the batch: digits and letters. 1 to 32
    characters. Example: `"x23zy545Bd5436"`.
    """
    transfer_amount: int = field(metadata=fields.body(minimum=1))
    """Amount of the transfer (转账金额), in fen. At least 1. Example: `200000`."""
    transfer_remark: str = field(metadata=fields.body(min_length=1, max_length=32))
    """Remark that the user sees (转账备注). 1 to 32 characters. Example: `"2020年4月报销"`."""
    openid: str = field(metadata=fields.body(min_length=1, max_length=64))
    """The user's open ID under `appid` (用户在直连商户应用下的用户标示). 1 to 64 characters. Example:
    `"o-MYE42l80oelYMDE34nYD456Xoy"`.
    """
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    """Name of the user (收款用户姓名), which is compared with the one that is verified. It is needed from 2,000 yuan on,
    and refused below 0.3 yuan. At least 1 character. Travels encrypted; give and get plain text. Example: `"张三"`.
    """
    user_id_card: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1))
    """Number of the user's identity card (收款用户身份证). At least 1 character. Travels encrypted; give and get plain
    text. Example: `"110101199003071234"`.
    """


@frozen(kw_only=True)
class CreateResponse:
    """The batch was accepted."""

    out_batch_no: str
    """The merchant's number of the batch (商家批次单号). Example: `"plfk2020042013"`."""
    batch_id: str
    """WeChat Pay's number of the batch (微信批次单号). Example: `"1030000071100999991182020050700019480001"`."""
    create_time: dt.datetime | None = None
    """When the batch was created (批次创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    batch_status: TransferBatchStatus | str | None = None
    """State of a batch (批次状态). Example: `"FINISHED"`."""


@frozen(kw_only=True)
class BatchTransferDetail:
    """A transfer of a batch, as it stands now (转账明细单)."""

    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1900001109"`."""
    out_batch_no: str | None = None
    """The merchant's number of the batch (商家批次单号). Example: `"plfk2020042013"`."""
    batch_id: str | None = None
    """WeChat Pay's number of the batch (微信批次单号). Example: `"1030000071100999991182020050700019480001"`."""
    appid: str | None = None
    """App ID of the batch (直连商户的appid). Example: `"wxf636efh567hg4356"`."""
    out_detail_no: str
    """The merchant's number of the transfer (商家明细单号). Example: `"x23zy545Bd5436"`."""
    detail_id: str | None = None
    """WeChat Pay's number of the transfer (微信明细单号). Example: `"1040000071100999991182020050700019500100"`."""
    detail_status: TransferDetailStatus | str
    """State of a transfer of a batch (明细状态). Example: `"SUCCESS"`."""
    transfer_amount: int | None = None
    """Amount of the transfer (转账金额), in fen. Example: `200000`."""
    transfer_remark: str | None = None
    """Remark that the user sees (转账备注). Example: `"2020年4月报销"`."""
    fail_reason: TransferFailReason | str | None = None
    """Why a transfer to a user failed (失败原因). Example: `"PAYEE_ACCOUNT_ABNORMAL"`."""
    openid: str | None = None
    """The user's open ID under the app ID (用户在直连商户应用下的用户标示). Example: `"o-MYE42l80oelYMDE34nYD456Xoy"`."""
    user_name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """Name of the user (收款用户姓名), where it was given. Travels encrypted; give and get plain text. Example: `"张三"`."""
    initiate_time: dt.datetime | None = None
    """When the transfer was begun (转账发起时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the transfer changed last (明细更新时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class TransferBatch:
    """A batch, as it stands now (转账批次单)."""

    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1900001109"`."""
    out_batch_no: str
    """The merchant's number of the batch (商家批次单号). Example: `"plfk2020042013"`."""
    batch_id: str
    """WeChat Pay's number of the batch (微信批次单号). Example: `"1030000071100999991182020050700019480001"`."""
    appid: str | None = None
    """App ID of the batch (直连商户的appid). Example: `"wxf636efh567hg4356"`."""
    batch_status: TransferBatchStatus | str
    """State of a batch (批次状态). Example: `"FINISHED"`."""
    batch_type: TransferBatchType | str | None = None
    """Where a batch was made (批次类型). Example: `"API"`."""
    batch_name: str | None = None
    """Name of the batch (批次名称). Example: `"2019年1月深圳分部报销单"`."""
    batch_remark: str | None = None
    """Remark on the batch (批次备注). Example: `"2019年1月深圳分部报销单"`."""
    close_reason: TransferBatchCloseReason | str | None = None
    """Why a batch was closed (批次关闭原因). Example: `"OVERDUE_CLOSE"`."""
    total_amount: int | None = None
    """What the transfers come to (转账总金额), in fen. Example: `4000000`."""
    total_num: int | None = None
    """How many transfers there are (转账总笔数). Example: `200`."""
    create_time: dt.datetime | None = None
    """When the batch was created (批次创建时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    update_time: dt.datetime | None = None
    """When the batch changed last (批次更新时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    success_amount: int | None = None
    """What was paid (转账成功金额), in fen. Example: `3900000`."""
    success_num: int | None = None
    """How many users were paid (转账成功笔数). Example: `199`."""
    fail_amount: int | None = None
    """What was not paid (转账失败金额), in fen. Example: `100000`."""
    fail_num: int | None = None
    """How many users were not paid (转账失败笔数). Example: `1`."""
    transfer_scene_id: str | None = None
    """What the transfers are for (转账场景ID). Example: `"1001"`."""


@frozen(kw_only=True)
class TransferDetail:
    """A transfer of a batch, in short (转账明细单)."""

    detail_id: str | None = None
    """WeChat Pay's number of the transfer (微信明细单号). Example: `"1040000071100999991182020050700019500100"`."""
    out_detail_no: str
    """The merchant's number of the transfer (商家明细单号). Example: `"x23zy545Bd5436"`."""
    detail_status: TransferDetailStatus | str
    """State of a transfer of a batch (明细状态). Example: `"SUCCESS"`."""


@frozen(kw_only=True)
class TransferBatchAnswer:
    """A batch and some of its transfers (批次单)."""

    transfer_batch: TransferBatch
    """A batch, as it stands now (转账批次单)."""
    transfer_detail_list: list[TransferDetail] | None = None
    """The transfers (转账明细单列表), with `need_query_detail`; once the batch is FINISHED."""
    offset: int | None = None
    """From which transfer on they are listed (请求资源起始位置). Example: `0`."""
    limit: int | None = None
    """How many are listed at most (最大资源条数). Example: `20`."""


@frozen(kw_only=True)
class MchtransferBatchClosedEventResource:
    """MchtransferBatchClosedEventResource."""

    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1900001109"`."""
    out_batch_no: str
    """The merchant's number of the batch (商家批次单号). Example: `"plfk2020042013"`."""
    batch_id: str
    """WeChat Pay's number of the batch (微信批次单号). Example: `"1030000071100999991182020050700019480001"`."""
    batch_status: TransferBatchStatus | str
    """State of a batch (批次状态). Example: `"FINISHED"`."""
    total_num: int | None = None
    """How many transfers there are (批次总笔数). Example: `200`."""
    total_amount: int | None = None
    """What the transfers come to (批次总金额), in fen. Example: `4000000`."""
    close_reason: TransferBatchCloseReason | str | None = None
    """Why a batch was closed (批次关闭原因). Example: `"OVERDUE_CLOSE"`."""
    update_time: dt.datetime | None = None
    """When the batch changed last (批次更新时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class MchtransferBatchFinishedEventResource:
    """MchtransferBatchFinishedEventResource."""

    mchid: str | None = None
    """The merchant's number (商户号). Example: `"1900001109"`."""
    out_batch_no: str
    """The merchant's number of the batch (商家批次单号). Example: `"plfk2020042013"`."""
    batch_id: str
    """WeChat Pay's number of the batch (微信批次单号). Example: `"1030000071100999991182020050700019480001"`."""
    batch_status: TransferBatchStatus | str
    """State of a batch (批次状态). Example: `"FINISHED"`."""
    total_num: int | None = None
    """How many transfers there are (批次总笔数). Example: `200`."""
    total_amount: int | None = None
    """What the transfers come to (批次总金额), in fen. Example: `4000000`."""
    success_amount: int | None = None
    """What was paid (转账成功金额), in fen. Example: `3900000`."""
    success_num: int | None = None
    """How many users were paid (转账成功笔数). Example: `199`."""
    fail_amount: int | None = None
    """What was not paid (转账失败金额), in fen. Example: `100000`."""
    fail_num: int | None = None
    """How many users were not paid (转账失败笔数). Example: `1`."""
    update_time: dt.datetime | None = None
    """When the batch changed last (批次更新时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""


@frozen(kw_only=True)
class CreateRequest(Request[CreateResponse]):
    """A call of `transfer.batches.create`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    out_batch_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    batch_name: str = field(metadata=fields.body(min_length=1, max_length=32))
    batch_remark: str = field(metadata=fields.body(min_length=1, max_length=32))
    total_amount: int = field(metadata=fields.body(minimum=1))
    total_num: int = field(metadata=fields.body(minimum=1))
    transfer_detail_list: list[TransferDetailRequest] = field(metadata=fields.body(min_items=1))
    transfer_scene_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=36))
    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))

    operation = Operation(
        id="transfer.batches.create",
        method="POST",
        path="/v3/transfer/batches",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: CreateResponse},
        merchant_number="out_batch_no",
        echoed={"out_batch_no": "out_batch_no"},
        outcome="transfer.batches.query_by_out_batch_no",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class DetailsQueryByDetailIdRequest(Request[BatchTransferDetail]):
    """A call of `transfer.batches.details.query_by_detail_id`."""

    batch_id: str = field(metadata=fields.path(min_length=1, max_length=64))
    detail_id: str = field(metadata=fields.path(min_length=1, max_length=64))

    operation = Operation(
        id="transfer.batches.details.query_by_detail_id",
        method="GET",
        path="/v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: BatchTransferDetail},
        echoed={"batch_id": "batch_id", "detail_id": "detail_id"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class DetailsQueryByOutDetailNoRequest(Request[BatchTransferDetail]):
    """A call of `transfer.batches.details.query_by_out_detail_no`."""

    out_batch_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    out_detail_no: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="transfer.batches.details.query_by_out_detail_no",
        method="GET",
        path="/v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: BatchTransferDetail},
        echoed={"out_batch_no": "out_batch_no", "out_detail_no": "out_detail_no"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByBatchIdRequest(Request[TransferBatchAnswer]):
    """A call of `transfer.batches.query_by_batch_id`."""

    batch_id: str = field(metadata=fields.path(min_length=1, max_length=64))
    need_query_detail: bool = field(metadata=fields.query())
    offset: int | None = field(default=None, metadata=fields.query(minimum=0))
    limit: int | None = field(default=None, metadata=fields.query(minimum=20, maximum=100))
    detail_status: TransferDetailFilter | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="transfer.batches.query_by_batch_id",
        method="GET",
        path="/v3/transfer/batches/batch-id/{batch_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: TransferBatchAnswer},
        pages=Pages(offset="offset", limit="limit", items="transfer_detail_list"),
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByOutBatchNoRequest(Request[TransferBatchAnswer]):
    """A call of `transfer.batches.query_by_out_batch_no`."""

    out_batch_no: str = field(metadata=fields.path(min_length=1, max_length=32))
    need_query_detail: bool = field(metadata=fields.query())
    offset: int | None = field(default=None, metadata=fields.query(minimum=0))
    limit: int | None = field(default=None, metadata=fields.query(minimum=20, maximum=100))
    detail_status: TransferDetailFilter | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="transfer.batches.query_by_out_batch_no",
        method="GET",
        path="/v3/transfer/batches/out-batch-no/{out_batch_no}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: TransferBatchAnswer},
        pages=Pages(offset="offset", limit="limit", items="transfer_detail_list"),
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class MchtransferBatchClosedEvent(Event[MchtransferBatchClosedEventResource]):
    """A batch was closed, and moves no money any more (商家转账批次关闭通知).

    Look at `close_reason` for why. Where none comes, `query_by_out_batch_no` tells.

    Event type: `MCHTRANSFER.BATCH.CLOSED`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012269028
    """

    original_types = ("mch_payment",)
    resource: MchtransferBatchClosedEventResource
    """What it happened to, decrypted."""


@frozen(kw_only=True)
class MchtransferBatchFinishedEvent(Event[MchtransferBatchFinishedEventResource]):
    """All transfers of a batch are decided (商家转账批次完成通知).

    Not that all users were paid: look at `fail_num`, and query the transfers. The same event may come many times;
    where none comes, `query_by_out_batch_no` tells.

    Event type: `MCHTRANSFER.BATCH.FINISHED`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012269028
    """

    original_types = ("mch_payment",)
    resource: MchtransferBatchFinishedEventResource
    """What it happened to, decrypted."""


class TransferBatchesDetailsResource(Resource):
    """Reached as `client.transfer.batches.details`."""

    __slots__ = ()

    def query_by_detail_id(
        self,
        batch_id: str,
        detail_id: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> BatchTransferDetail:
        """Query a transfer of a batch by WeChat Pay's numbers (微信明细单号查询明细单).

        Tells the same of a transfer as `query_by_out_detail_no`.

        Rate limit: 50 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2020-07-09.

        `GET /v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458886

        Args:
            batch_id: WeChat Pay's number of the batch (微信批次单号). 1 to 64 characters. Example:
                `"1030000071100999991182020050700019480001"`.
            detail_id: WeChat Pay's number of the transfer (微信明细单号). 1 to 64 characters. Example:
                `"1040000071100999991182020050700019500100"`.
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
            DetailsQueryByDetailIdRequest(batch_id=batch_id, detail_id=detail_id), base_uri, timeout, retries
        )

    def query_by_out_detail_no(
        self,
        out_batch_no: str,
        out_detail_no: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> BatchTransferDetail:
        """Query a transfer of a batch by the merchant's numbers (商家明细单号查询明细单).

        Tells the state of one transfer of a batch, and why it failed. Transfers of the last 30 days can be
        queried.

        Rate limit: 50 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2020-07-09.

        `GET /v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458902

        Args:
            out_batch_no: The merchant's number of the batch (商家批次单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            out_detail_no: The merchant's number of the transfer within the batch (商家明细单号). 1 to 32 characters.
                Example: `"x23zy545Bd5436"`.
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
            DetailsQueryByOutDetailNoRequest(out_batch_no=out_batch_no, out_detail_no=out_detail_no),
            base_uri,
            timeout,
            retries,
        )


class TransferBatchesResource(Resource):
    """Batch transfers.

    Transfers to many users at once (批量转账, formerly 商家转账到零钱), of merchants that were given this product before 15
    January 2025. All others, and new programs, make a transfer a user by `fund_app.mch_transfer.transfer_bills`.

    Reached as `client.transfer.batches`.
    """

    __slots__ = ()

    @property
    @made_once
    def details(self) -> TransferBatchesDetailsResource:
        """The operations `transfer.batches.details.*`."""
        return TransferBatchesDetailsResource(self._sender)

    @deprecated("use fund_app.mch_transfer.transfer_bills.create instead")
    def create(
        self,
        *,
        appid: str,
        out_batch_no: str,
        batch_name: str,
        batch_remark: str,
        total_amount: int,
        total_num: int,
        transfer_detail_list: list[TransferDetailRequest],
        transfer_scene_id: str | None = None,
        notify_url: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CreateResponse:
        """Transfer money to many users at once (发起批量转账).

        Makes a batch of transfers. The answer says that it was accepted, not that anybody was paid:
        `query_by_out_batch_no` and the callback to `notify_url` tell that, within an hour where nobody has to
        confirm it. `total_amount` and `total_num` have to be those of the transfers. Only ask again under the
        same `out_batch_no` with the same data: another number is another batch, and users may get the money
        twice. Merchants that were given transfers from 15 January 2025 on cannot call it.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2024-03-22.

        The vendor has deprecated this operation in favour of fund_app.mch_transfer.transfer_bills.create (since
        2025-01-15).

        `POST /v3/transfer/batches` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458841

        Args:
            appid: App ID of the official account, mini program or app (直连商户的appid), bound to the merchant. 1 to
                32 characters. Example: `"wxf636efh567hg4356"`.
            out_batch_no: The merchant's number of the batch (商家批次单号), its own within the merchant: digits and
                letters. 1 to 32 characters. Example: `"plfk2020042013"`.
            batch_name: Name of the batch (批次名称). 1 to 32 characters. Example: `"2019年1月深圳分部报销单"`.
            batch_remark: Remark on the batch (批次备注). 1 to 32 characters. Example: `"2019年1月深圳分部报销单"`.
            total_amount: What the transfers come to (转账总金额), in fen; the sum of their amounts. At least 1.
                Example: `200000`.
            total_num: How many transfers there are (转账总笔数). At least 1. Example: `1`.
            transfer_detail_list: The transfers (转账明细列表), up to a thousand. At least 1 item.
            transfer_scene_id: What the transfers are for (转账场景ID); each has to be applied for. The merchant's
                default one where it is left out. 1 to 36 characters. Example: `"1001"`.
            notify_url: URL that is told what became of the batch (通知地址); https, without a query. 1 to 256
                characters. Example: `"https://www.weixin.qq.com/wxpay/pay.php"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The batch was accepted.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: APPID_MCHID_NOT_MATCH.
            PermissionDeniedError: NOT_ENOUGH, ACCOUNTERROR.
            RateLimitError: QUOTA_EXCEED, FREQUENCY_LIMITED.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            CreateRequest(
                appid=appid,
                out_batch_no=out_batch_no,
                batch_name=batch_name,
                batch_remark=batch_remark,
                total_amount=total_amount,
                total_num=total_num,
                transfer_detail_list=transfer_detail_list,
                transfer_scene_id=transfer_scene_id,
                notify_url=notify_url,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_batch_id(
        self,
        batch_id: str,
        *,
        need_query_detail: bool,
        offset: int | None = None,
        limit: int | None = None,
        detail_status: TransferDetailFilter | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> TransferBatchAnswer:
        """Query a batch by WeChat Pay's number (微信批次单号查询批次单).

        Tells the same of a batch as `query_by_out_batch_no`.

        Rate limit: 50 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2020-07-09.

        `GET /v3/transfer/batches/batch-id/{batch_id}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458868

        Args:
            batch_id: WeChat Pay's number of the batch (微信批次单号). 1 to 64 characters. Example:
                `"1030000071100999991182020050700019480001"`.
            need_query_detail: Whether the answer lists the transfers (是否查询转账明细单); it does so once the batch is
                FINISHED. Example: `True`.
            offset: From which transfer on the answer lists (请求资源起始位置), counted from 0. At least 0. Example: `0`.
            limit: How many transfers the answer lists at most (最大资源条数); 20 where it is left out. 20 to 100.
                Example: `20`.
            detail_status: Which transfers the answer lists (明细状态). The vendor's pages ask for it with
                `need_query_detail`. Example: `"FAIL"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The batch as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByBatchIdRequest(
                batch_id=batch_id,
                need_query_detail=need_query_detail,
                offset=offset,
                limit=limit,
                detail_status=detail_status,
            ),
            base_uri,
            timeout,
            retries,
        )

    def iterate_by_batch_id(
        self,
        batch_id: str,
        *,
        need_query_detail: bool,
        offset: int = 0,
        limit: int | None = None,
        detail_status: TransferDetailFilter | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[TransferDetail]:
        """Give the items of all pages of `query_by_batch_id`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `query_by_batch_id`, when a page is fetched.
        """
        return self._iterate(
            QueryByBatchIdRequest(
                batch_id=batch_id,
                need_query_detail=need_query_detail,
                offset=offset,
                limit=limit,
                detail_status=detail_status,
            ),
            base_uri,
            timeout,
            retries,
        )

    def query_by_out_batch_no(
        self,
        out_batch_no: str,
        *,
        need_query_detail: bool,
        offset: int | None = None,
        limit: int | None = None,
        detail_status: TransferDetailFilter | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> TransferBatchAnswer:
        """Query a batch by the merchant's number (商家批次单号查询批次单).

        Tells the state of a batch, and with `need_query_detail` that of its transfers, a page a call, once it is
        FINISHED; before, `details.query_by_out_detail_no` tells of each. FINISHED says that all are decided, not
        that all were paid. Batches of the last 30 days can be queried; the vendor advises a minute between two
        calls.

        Rate limit: 50 calls a second for each merchant.

        For: direct merchants (直连商户).

        The vendor's page was last changed on 2020-07-09.

        `GET /v3/transfer/batches/out-batch-no/{out_batch_no}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012458877

        Args:
            out_batch_no: The merchant's number of the batch (商家批次单号). 1 to 32 characters. Example:
                `"plfk2020042013"`.
            need_query_detail: Whether the answer lists the transfers (是否查询转账明细单); it does so once the batch is
                FINISHED. Example: `True`.
            offset: From which transfer on the answer lists (请求资源起始位置), counted from 0. At least 0. Example: `0`.
            limit: How many transfers the answer lists at most (最大资源条数); 20 where it is left out. 20 to 100.
                Example: `20`.
            detail_status: Which transfers the answer lists (明细状态). The vendor's pages ask for it with
                `need_query_detail`. Example: `"FAIL"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The batch as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: NOT_FOUND.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryByOutBatchNoRequest(
                out_batch_no=out_batch_no,
                need_query_detail=need_query_detail,
                offset=offset,
                limit=limit,
                detail_status=detail_status,
            ),
            base_uri,
            timeout,
            retries,
        )

    def iterate_by_out_batch_no(
        self,
        out_batch_no: str,
        *,
        need_query_detail: bool,
        offset: int = 0,
        limit: int | None = None,
        detail_status: TransferDetailFilter | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[TransferDetail]:
        """Give the items of all pages of `query_by_out_batch_no`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `query_by_out_batch_no`, when a page is fetched.
        """
        return self._iterate(
            QueryByOutBatchNoRequest(
                out_batch_no=out_batch_no,
                need_query_detail=need_query_detail,
                offset=offset,
                limit=limit,
                detail_status=detail_status,
            ),
            base_uri,
            timeout,
            retries,
        )
