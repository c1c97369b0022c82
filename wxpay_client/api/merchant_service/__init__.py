# Generated from spec/merchant_service/complaints_v2.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `merchant_service`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource

if TYPE_CHECKING:
    from .complaints_v2 import MerchantServiceComplaintsV2Resource


class MerchantServiceResource(Resource):
    """Reached as `client.merchant_service`."""

    __slots__ = ()

    @property
    def complaints_v2(self) -> "MerchantServiceComplaintsV2Resource":
        """Complaints."""
        from .complaints_v2 import MerchantServiceComplaintsV2Resource

        return MerchantServiceComplaintsV2Resource(self._sender)
