# Generated from spec/merchant/media.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `merchant`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource

if TYPE_CHECKING:
    from .media import MerchantMediaResource


class MerchantResource(Resource):
    """Reached as `client.merchant`."""

    __slots__ = ()

    @property
    def media(self) -> "MerchantMediaResource":
        """Files of merchants."""
        from .media import MerchantMediaResource

        return MerchantMediaResource(self._sender)
