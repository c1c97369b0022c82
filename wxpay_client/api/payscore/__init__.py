# Generated from spec/payscore/merchant_bill.yaml, spec/payscore/permissions.yaml, spec/payscore/service_account_applications.yaml, spec/payscore/serviceorder.yaml, spec/payscore/sign_plan.yaml by `make codegen`. Do not edit.
"""The modules of `payscore`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .merchant_bill import PayscoreMerchantBillResource
    from .permissions import PayscorePermissionsResource
    from .serviceorder import PayscoreServiceorderResource


class PayscoreResource(Resource):
    """Reached as `client.payscore`."""

    __slots__ = ()

    @property
    @made_once
    def merchant_bill(self) -> "PayscoreMerchantBillResource":
        """Bills of services."""
        from .merchant_bill import PayscoreMerchantBillResource

        return PayscoreMerchantBillResource(self._sender)

    @property
    @made_once
    def permissions(self) -> "PayscorePermissionsResource":
        """Authorisations of services."""
        from .permissions import PayscorePermissionsResource

        return PayscorePermissionsResource(self._sender)

    @property
    @made_once
    def serviceorder(self) -> "PayscoreServiceorderResource":
        """Service orders."""
        from .serviceorder import PayscoreServiceorderResource

        return PayscoreServiceorderResource(self._sender)
