# Generated from spec/pay/partner/transactions.yaml by `make codegen`. Do not edit.
"""The modules of `pay.partner`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .transactions import PayPartnerTransactionsResource


class PayPartnerResource(Resource):
    """Reached as `client.pay.partner`."""

    __slots__ = ()

    @property
    @made_once
    def transactions(self) -> "PayPartnerTransactionsResource":
        """Payments of service providers."""
        from .transactions import PayPartnerTransactionsResource

        return PayPartnerTransactionsResource(self._sender)
