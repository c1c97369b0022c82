# Generated from spec/refund/domestic.yaml by `make codegen`. Do not edit.
"""The modules of `refund`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .domestic import RefundDomesticResource


class RefundResource(Resource):
    """Reached as `client.refund`."""

    __slots__ = ()

    @property
    @made_once
    def domestic(self) -> "RefundDomesticResource":
        """Refunds."""
        from .domestic import RefundDomesticResource

        return RefundDomesticResource(self._sender)
