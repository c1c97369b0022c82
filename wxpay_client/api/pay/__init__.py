# Generated from spec/pay/partner/transactions.yaml, spec/pay/transactions.yaml by `make codegen`. Do not edit.
"""The modules of `pay`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .partner import PayPartnerResource
    from .transactions import PayTransactionsResource


class PayResource(Resource):
    """Reached as `client.pay`."""

    __slots__ = ()

    @property
    @made_once
    def partner(self) -> "PayPartnerResource":
        """The operations `pay.partner.*`."""
        from .partner import PayPartnerResource

        return PayPartnerResource(self._sender)

    @property
    @made_once
    def transactions(self) -> "PayTransactionsResource":
        """Payments."""
        from .transactions import PayTransactionsResource

        return PayTransactionsResource(self._sender)
