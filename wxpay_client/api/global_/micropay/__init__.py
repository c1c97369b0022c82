# Generated from spec/global/micropay/transactions.yaml by `make codegen`. Do not edit.
"""The modules of `global_.micropay`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .transactions import GlobalMicropayTransactionsResource


class GlobalMicropayResource(Resource):
    """Reached as `client.global_.micropay`."""

    __slots__ = ()

    @property
    @made_once
    def transactions(self) -> "GlobalMicropayTransactionsResource":
        """Cross-border payments by payment code."""
        from .transactions import GlobalMicropayTransactionsResource

        return GlobalMicropayTransactionsResource(self._sender)
