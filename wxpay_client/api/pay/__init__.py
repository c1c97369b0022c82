# Generated from spec/pay/transactions.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `pay`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource

if TYPE_CHECKING:
    from .transactions import PayTransactionsResource


class PayResource(Resource):
    """Reached as `client.pay`."""

    __slots__ = ()

    @property
    def transactions(self) -> "PayTransactionsResource":
        """Payments."""
        from .transactions import PayTransactionsResource

        return PayTransactionsResource(self._sender)
