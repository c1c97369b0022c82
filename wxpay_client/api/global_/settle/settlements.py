# Generated from spec/global/settle/settlements.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.global_.settle.settlements` is made of."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Pages, Request, Resource, RetryPolicy, Timeout, fields, frozen


class SettleState(StrEnum):
    """Whether it was settled (结算状态)."""

    SETTLED = "SETTLED"
    """It was settled (已结算查询)."""
    UNSETTLE = "UNSETTLE"
    """It is to be settled (未结算查询)."""


class WalletRegion(StrEnum):
    """Whose wallets the payments came from (钱包主体)."""

    CHINA_MAINLAND = "CHINA_MAINLAND"
    """WeChat Pay of mainland China (中国大陆钱包)."""
    CHINA_HONGKONG = "CHINA_HONGKONG"
    """WeChat Pay HK (中国香港钱包)."""


@frozen(kw_only=True)
class SettlementAmount:
    """What was settled (金额)."""

    settled: int | None = None
    """What was settled (已结算金额), in the minor unit of `currency`. Example: `110`."""
    unsettle: int | None = None
    """What is to be settled (未结算金额), in the minor unit of `currency`. Example: `0`."""
    currency: str | None = None
    """Currency of the settlement (结算币种), ISO 4217. Example: `"HKD"`."""
    pay: int | None = None
    """What was paid (支付金额), in the minor unit of `currency`. Example: `123`."""
    refund: int | None = None
    """What was refunded (退款金额), in the minor unit of `currency`. Example: `8`."""
    net: int | None = None
    """What was paid, less what was refunded (支付净额), in the minor unit of `currency`. Example: `115`."""
    fee: int | None = None
    """The fee (手续费金额), in the minor unit of `currency`. Example: `5`."""


@frozen(kw_only=True)
class SettlementSplitAmount:
    """What of it was settled of shared profits (分账业务金额)."""

    settled: int | None = None
    """What was settled (已结算金额), in the minor unit of `currency`. Example: `110`."""
    unsettle: int | None = None
    """What is to be settled (未结算金额), in the minor unit of `currency`. Example: `0`."""
    currency: str | None = None
    """Currency of the settlement (结算币种), ISO 4217. Example: `"HKD"`."""
    pay: int | None = None
    """What was paid (支付金额), in the minor unit of `currency`. Example: `123`."""
    refund: int | None = None
    """What was refunded (退款金额), in the minor unit of `currency`. Example: `8`."""


@frozen(kw_only=True)
class Settlement:
    """One settlement (结算信息)."""

    batch_id: str | None = None
    """WeChat Pay's number of the settlement (付款批次号). Example: `"20091225003"`."""
    settlement_date: str | None = None
    """Day of the settlement (结算日期), such as `20091225`. Example: `"20091225"`."""
    trade_start_date: str | None = None
    """Day of the first payment that it settles (交易开始日期), such as `20091225`. Example: `"20091225"`."""
    trade_end_date: str | None = None
    """Day of the last payment that it settles (交易结束日期), such as `20091225`. Example: `"20091225"`."""
    amount: SettlementAmount | None = None
    """What was settled (金额)."""
    wallet_region: WalletRegion | str | None = None
    """Whose wallets the payments came from (钱包主体). Example: `"CHINA_HONGKONG"`."""
    split_amount: SettlementSplitAmount | None = None
    """What of it was settled of shared profits (分账业务金额)."""


@frozen(kw_only=True)
class SettlementList:
    """Settlements, from the one that `offset` names on (结算信息列表)."""

    data: list[Settlement] | None = None
    """The settlements (结算信息列表)."""
    total_count: int | None = None
    """How many settlements there are (总记录条数); told with the first page, or with an empty one. Example: `1`."""
    offset: int | None = None
    """How many were left out before the first (记录起始位置). Example: `0`."""
    limit: int | None = None
    """How many this answer has at most (本次返回条数). Example: `5`."""


@frozen(kw_only=True)
class ListRequest(Request[SettlementList]):
    """A call of `global_.settle.settlements.list`."""

    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    settle_state: SettleState | str = field(metadata=fields.query())
    settle_start_date: str | None = field(default=None, metadata=fields.query(pattern="^[0-9]{8}\\Z"))
    settle_end_date: str | None = field(default=None, metadata=fields.query(pattern="^[0-9]{8}\\Z"))
    limit: int = field(metadata=fields.query(minimum=1, maximum=30))
    offset: int = field(metadata=fields.query(minimum=0))

    operation = Operation(
        id="global_.settle.settlements.list",
        method="GET",
        path="/v3/global/settle/settlements",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: SettlementList},
        pages=Pages(offset="offset", limit="limit", items="data", total="total_count"),
        errors=ErrorCodes("...errors", __package__),
    )


class GlobalSettleSettlementsResource(Resource):
    """Cross-border settlements.

    What was settled with merchants outside mainland China, and what is to be (境外结算).

    Reached as `client.global_.settle.settlements`.
    """

    __slots__ = ()

    def list(
        self,
        *,
        sub_mchid: str | None = None,
        settle_state: SettleState | str,
        settle_start_date: str | None = None,
        settle_end_date: str | None = None,
        limit: int,
        offset: int,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> SettlementList:
        """List what was settled, or is to be (查询结算资金明细).

        Gives the settlements of a span of days, or what is not settled yet, a part of them at a time. It is for
        institutions and direct merchants in cross-border payments; in Japan and Macao those that take WeChat Pay
        HK have to use it.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2025-01-07.

        `GET /v3/global/settle/settlements` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013893
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354448
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354488

        Args:
            sub_mchid: The sub-merchant's number (子商户号). Service providers have to give it; institutions and
                direct merchants need not. 1 to 32 characters. Example: `"1900000101"`.
            settle_state: Whether to list what was settled or what is to be (结算状态). Example: `"SETTLED"`.
            settle_start_date: First day of the settlements (结算开始日期) by Beijing time, such as `20091225`; needed
                with `SETTLED`, of no effect with `UNSETTLE`. Has to match `^[0-9]{8}$`. Example: `"20091225"`.
            settle_end_date: Last day of the settlements (结算结束日期) by Beijing time, such as `20091226`, not before
                the first; needed with `SETTLED`, of no effect with `UNSETTLE`. Has to match `^[0-9]{8}$`.
                Example: `"20091226"`.
            limit: How many settlements to give at most (最大记录条数); the vendor advises 10 or less. 1 to 30. Example:
                `5`.
            offset: How many settlements to leave out before the first (记录起始位置), from 0. At least 0. Example: `0`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The settlements.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ListRequest(
                sub_mchid=sub_mchid,
                settle_state=settle_state,
                settle_start_date=settle_start_date,
                settle_end_date=settle_end_date,
                limit=limit,
                offset=offset,
            ),
            base_uri,
            timeout,
            retries,
        )

    def iterate(
        self,
        *,
        sub_mchid: str | None = None,
        settle_state: SettleState | str,
        settle_start_date: str | None = None,
        settle_end_date: str | None = None,
        limit: int,
        offset: int = 0,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[Settlement]:
        """Give the items of all pages of `list`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `list`, when a page is fetched.
        """
        return self._iterate(
            ListRequest(
                sub_mchid=sub_mchid,
                settle_state=settle_state,
                settle_start_date=settle_start_date,
                settle_end_date=settle_end_date,
                limit=limit,
                offset=offset,
            ),
            base_uri,
            timeout,
            retries,
        )
