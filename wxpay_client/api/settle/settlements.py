# Generated from spec/settle/settlements.yaml, spec/common.yaml, spec/global/settle/settlements.yaml by `make codegen`. Do not edit.
"""What `client.settle.settlements` is made of."""

from collections.abc import Iterator

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Operation,
    Pages,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    deprecated,
    fields,
    frozen,
)

from ..global_.settle.settlements import Settlement, SettlementList, SettleState


@frozen(kw_only=True)
class ListRequest(Request[SettlementList]):
    """A call of `settle.settlements.list`."""

    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    settle_state: SettleState | str = field(metadata=fields.query())
    settle_start_date: str | None = field(default=None, metadata=fields.query(pattern="^[0-9]{8}\\Z"))
    settle_end_date: str | None = field(default=None, metadata=fields.query(pattern="^[0-9]{8}\\Z"))
    limit: int = field(metadata=fields.query(minimum=1, maximum=30))
    offset: int = field(metadata=fields.query(minimum=0))

    operation = Operation(
        id="settle.settlements.list",
        method="GET",
        path="/v3/settle/settlements",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: SettlementList},
        pages=Pages(offset="offset", limit="limit", items="data", total="total_count"),
        errors=ErrorCodes("..errors", __package__),
    )


class SettleSettlementsResource(Resource):
    """Settlements in the old cross-border system.

    What was settled with merchants outside mainland China, and what is to be (境外结算).

    Reached as `client.settle.settlements`.
    """

    __slots__ = ()

    @deprecated("use global_.settle.settlements.list instead")
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

        Gives the settlements of a span of days, or what is not settled yet, a part of them at a time.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-27.

        The vendor has deprecated this operation in favour of global_.settle.settlements.list (since 2022-09-08).

        `GET /v3/settle/settlements` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_10.shtml

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

    @deprecated("use global_.settle.settlements.list instead")
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
