# Generated from spec/merchant_service/complaint_notifications.yaml, spec/merchant_service/complaints_v2.yaml, spec/merchant_service/images.yaml by `make codegen`. Do not edit.
"""The modules of `merchant_service`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .complaint_notifications import MerchantServiceComplaintNotificationsResource
    from .complaints_v2 import MerchantServiceComplaintsV2Resource
    from .images import MerchantServiceImagesResource


class MerchantServiceResource(Resource):
    """Reached as `client.merchant_service`."""

    __slots__ = ()

    @property
    @made_once
    def complaint_notifications(self) -> "MerchantServiceComplaintNotificationsResource":
        """Where complaints are told."""
        from .complaint_notifications import MerchantServiceComplaintNotificationsResource

        return MerchantServiceComplaintNotificationsResource(self._sender)

    @property
    @made_once
    def complaints_v2(self) -> "MerchantServiceComplaintsV2Resource":
        """Complaints."""
        from .complaints_v2 import MerchantServiceComplaintsV2Resource

        return MerchantServiceComplaintsV2Resource(self._sender)

    @property
    @made_once
    def images(self) -> "MerchantServiceImagesResource":
        """Images of complaints."""
        from .images import MerchantServiceImagesResource

        return MerchantServiceImagesResource(self._sender)
