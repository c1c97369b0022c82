# Generated from spec/fund_app/mch_transfer/partner/budget.yaml, spec/fund_app/mch_transfer/partner/charity_budget.yaml, spec/fund_app/mch_transfer/partner/charity_transfer_bills.yaml, spec/fund_app/mch_transfer/partner/electronic_receipts.yaml, spec/fund_app/mch_transfer/partner/sub_mch_authorizations.yaml, spec/fund_app/mch_transfer/partner/transfer_bills.yaml, spec/fund_app/mch_transfer/partner/user_confirm_authorizations.yaml by `make codegen`. Do not edit.
"""The modules of `fund_app.mch_transfer.partner`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .budget import FundAppMchTransferPartnerBudgetResource
    from .charity_budget import FundAppMchTransferPartnerCharityBudgetResource
    from .charity_transfer_bills import FundAppMchTransferPartnerCharityTransferBillsResource
    from .electronic_receipts import FundAppMchTransferPartnerElectronicReceiptsResource
    from .sub_mch_authorizations import FundAppMchTransferPartnerSubMchAuthorizationsResource
    from .transfer_bills import FundAppMchTransferPartnerTransferBillsResource
    from .user_confirm_authorizations import FundAppMchTransferPartnerUserConfirmAuthorizationsResource


class FundAppMchTransferPartnerResource(Resource):
    """Reached as `client.fund_app.mch_transfer.partner`."""

    __slots__ = ()

    @property
    @made_once
    def budget(self) -> "FundAppMchTransferPartnerBudgetResource":
        """Receipts of budgets."""
        from .budget import FundAppMchTransferPartnerBudgetResource

        return FundAppMchTransferPartnerBudgetResource(self._sender)

    @property
    @made_once
    def charity_budget(self) -> "FundAppMchTransferPartnerCharityBudgetResource":
        """Budgets of donations."""
        from .charity_budget import FundAppMchTransferPartnerCharityBudgetResource

        return FundAppMchTransferPartnerCharityBudgetResource(self._sender)

    @property
    @made_once
    def charity_transfer_bills(self) -> "FundAppMchTransferPartnerCharityTransferBillsResource":
        """Donations."""
        from .charity_transfer_bills import FundAppMchTransferPartnerCharityTransferBillsResource

        return FundAppMchTransferPartnerCharityTransferBillsResource(self._sender)

    @property
    @made_once
    def electronic_receipts(self) -> "FundAppMchTransferPartnerElectronicReceiptsResource":
        """Receipts of transfers of sub-merchants."""
        from .electronic_receipts import FundAppMchTransferPartnerElectronicReceiptsResource

        return FundAppMchTransferPartnerElectronicReceiptsResource(self._sender)

    @property
    @made_once
    def sub_mch_authorizations(self) -> "FundAppMchTransferPartnerSubMchAuthorizationsResource":
        """Authorisations by sub-merchants."""
        from .sub_mch_authorizations import FundAppMchTransferPartnerSubMchAuthorizationsResource

        return FundAppMchTransferPartnerSubMchAuthorizationsResource(self._sender)

    @property
    @made_once
    def transfer_bills(self) -> "FundAppMchTransferPartnerTransferBillsResource":
        """Transfers of sub-merchants to users."""
        from .transfer_bills import FundAppMchTransferPartnerTransferBillsResource

        return FundAppMchTransferPartnerTransferBillsResource(self._sender)

    @property
    @made_once
    def user_confirm_authorizations(self) -> "FundAppMchTransferPartnerUserConfirmAuthorizationsResource":
        """Authorisations of transfers of sub-merchants."""
        from .user_confirm_authorizations import FundAppMchTransferPartnerUserConfirmAuthorizationsResource

        return FundAppMchTransferPartnerUserConfirmAuthorizationsResource(self._sender)
