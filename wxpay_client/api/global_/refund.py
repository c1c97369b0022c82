# Generated from spec/global/refund.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.global_.refund` is made of."""

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


@frozen(kw_only=True)
class RechargeBalance:
    """What is left of the money that was recharged for refunds (充值退款余额)."""

    remaining_amount: int
    """What is left (账户可用余额), in the minor unit of `currency`. Example: `888`."""
    currency: str | None = None
    """Currency of the account (货币类型), ISO 4217. Example: `"HKD"`."""


@frozen(kw_only=True)
class PartnerRechargeBalanceQueryBySubMchidRequest(Request[RechargeBalance]):
    """A call of `global_.refund.partner.recharge_balance.query_by_sub_mchid`."""

    sub_mchid: str = field(metadata=fields.path(min_length=1, max_length=32))

    operation = Operation(
        id="global_.refund.partner.recharge_balance.query_by_sub_mchid",
        method="GET",
        path="/v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: RechargeBalance},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class RechargeBalanceQueryRequest(Request[RechargeBalance]):
    """A call of `global_.refund.recharge_balance.query`."""

    operation = Operation(
        id="global_.refund.recharge_balance.query",
        method="GET",
        path="/v3/global/refund/recharge-balance",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: RechargeBalance},
        errors=ErrorCodes("..errors", __package__),
    )


class GlobalRefundPartnerRechargeBalanceResource(Resource):
    """Reached as `client.global_.refund.partner.recharge_balance`."""

    __slots__ = ()

    def query_by_sub_mchid(
        self,
        sub_mchid: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> RechargeBalance:
        """Query what is left for refunds of a sub-merchant (商家充值退款余额查询).

        Tells what is left of the money that was recharged to pay for refunds of a sub-merchant, which has to be
        enabled for it. A refund takes it where `source` is REFUND_SOURCE_RECHARGE_FUNDS.

        For: institutions (机构模式), service providers (服务商).

        The vendor's page was last changed on 2025-01-02.

        `GET /v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013068934
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013068962

        Args:
            sub_mchid: The sub-merchant's number (特约商户号). 1 to 32 characters. Example: `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            What is left now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(PartnerRechargeBalanceQueryBySubMchidRequest(sub_mchid=sub_mchid), base_uri, timeout, retries)


class GlobalRefundPartnerResource(Resource):
    """Reached as `client.global_.refund.partner`."""

    __slots__ = ()

    @property
    @made_once
    def recharge_balance(self) -> GlobalRefundPartnerRechargeBalanceResource:
        """The operations `global_.refund.partner.recharge_balance.*`."""
        return GlobalRefundPartnerRechargeBalanceResource(self._sender)


class GlobalRefundRechargeBalanceResource(Resource):
    """Reached as `client.global_.refund.recharge_balance`."""

    __slots__ = ()

    def query(
        self, *, base_uri: str | None = None, timeout: Timeout | None = None, retries: RetryPolicy | None = None
    ) -> RechargeBalance:
        """Query what is left for refunds (商家充值退款余额查询).

        Tells what is left of the money that the calling merchant recharged to pay for refunds, which has to be
        enabled for it. A refund takes it where `source` is REFUND_SOURCE_RECHARGE_FUNDS.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2025-01-02.

        `GET /v3/global/refund/recharge-balance` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013068934
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013068962

        Args:
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            What is left now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(RechargeBalanceQueryRequest(), base_uri, timeout, retries)


class GlobalRefundResource(Resource):
    """Balance for cross-border refunds.

    The account that merchants outside mainland China recharge to pay for refunds (商家充值退款).

    Reached as `client.global_.refund`.
    """

    __slots__ = ()

    @property
    @made_once
    def partner(self) -> GlobalRefundPartnerResource:
        """The operations `global_.refund.partner.*`."""
        return GlobalRefundPartnerResource(self._sender)

    @property
    @made_once
    def recharge_balance(self) -> GlobalRefundRechargeBalanceResource:
        """The operations `global_.refund.recharge_balance.*`."""
        return GlobalRefundRechargeBalanceResource(self._sender)
