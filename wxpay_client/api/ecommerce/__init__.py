# Generated from spec/ecommerce/bill.yaml by `make codegen`. Do not edit.
"""The modules of `ecommerce`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .bill import EcommerceBillResource


class EcommerceResource(Resource):
    """Reached as `client.ecommerce`."""

    __slots__ = ()

    @property
    @made_once
    def bill(self) -> "EcommerceBillResource":
        """Bills of platforms."""
        from .bill import EcommerceBillResource

        return EcommerceBillResource(self._sender)
