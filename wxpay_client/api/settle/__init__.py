# Generated from spec/settle/settlements.yaml by `make codegen`. Do not edit.
"""The modules of `settle`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .settlements import SettleSettlementsResource


class SettleResource(Resource):
    """Reached as `client.settle`."""

    __slots__ = ()

    @property
    @made_once
    def settlements(self) -> "SettleSettlementsResource":
        """Settlements in the old cross-border system."""
        from .settlements import SettleSettlementsResource

        return SettleSettlementsResource(self._sender)
