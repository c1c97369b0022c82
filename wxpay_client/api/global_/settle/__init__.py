# Generated from spec/global/settle/settlements.yaml by `make codegen`. Do not edit.
"""The modules of `global_.settle`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .settlements import GlobalSettleSettlementsResource


class GlobalSettleResource(Resource):
    """Reached as `client.global_.settle`."""

    __slots__ = ()

    @property
    @made_once
    def settlements(self) -> "GlobalSettleSettlementsResource":
        """Cross-border settlements."""
        from .settlements import GlobalSettleSettlementsResource

        return GlobalSettleSettlementsResource(self._sender)
