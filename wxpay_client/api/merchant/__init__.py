# Generated from spec/merchant/fund.yaml, spec/merchant/media.yaml by `make codegen`. Do not edit.
"""The modules of `merchant`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .fund import MerchantFundResource
    from .media import MerchantMediaResource


class MerchantResource(Resource):
    """Reached as `client.merchant`."""

    __slots__ = ()

    @property
    @made_once
    def fund(self) -> "MerchantFundResource":
        """Balances and withdrawals."""
        from .fund import MerchantFundResource

        return MerchantFundResource(self._sender)

    @property
    @made_once
    def media(self) -> "MerchantMediaResource":
        """Files of merchants."""
        from .media import MerchantMediaResource

        return MerchantMediaResource(self._sender)
