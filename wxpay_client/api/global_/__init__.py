# Generated from spec/global/transactions.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `global_`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource

if TYPE_CHECKING:
    from .transactions import GlobalTransactionsResource


class GlobalResource(Resource):
    """Reached as `client.global_`."""

    __slots__ = ()

    @property
    def transactions(self) -> "GlobalTransactionsResource":
        """Cross-border payments."""
        from .transactions import GlobalTransactionsResource

        return GlobalTransactionsResource(self._sender)
