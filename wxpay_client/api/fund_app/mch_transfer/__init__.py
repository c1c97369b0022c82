# Generated from spec/fund_app/mch_transfer/elecsign.yaml, spec/fund_app/mch_transfer/partner/budget.yaml, spec/fund_app/mch_transfer/partner/charity_budget.yaml, spec/fund_app/mch_transfer/partner/charity_transfer_bills.yaml, spec/fund_app/mch_transfer/partner/electronic_receipts.yaml, spec/fund_app/mch_transfer/partner/sub_mch_authorizations.yaml, spec/fund_app/mch_transfer/partner/transfer_bills.yaml, spec/fund_app/mch_transfer/partner/user_confirm_authorizations.yaml, spec/fund_app/mch_transfer/transfer_bills.yaml, spec/fund_app/mch_transfer/transfer_to_qq_wallet_bills.yaml, spec/fund_app/mch_transfer/user_confirm_authorization.yaml by `make codegen`. Do not edit.
"""The modules of `fund_app.mch_transfer`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .elecsign import FundAppMchTransferElecsignResource
    from .partner import FundAppMchTransferPartnerResource
    from .transfer_bills import FundAppMchTransferTransferBillsResource
    from .transfer_to_qq_wallet_bills import FundAppMchTransferTransferToQqWalletBillsResource
    from .user_confirm_authorization import FundAppMchTransferUserConfirmAuthorizationResource


class FundAppMchTransferResource(Resource):
    """Reached as `client.fund_app.mch_transfer`."""

    __slots__ = ()

    @property
    @made_once
    def elecsign(self) -> "FundAppMchTransferElecsignResource":
        """Receipts of transfers."""
        from .elecsign import FundAppMchTransferElecsignResource

        return FundAppMchTransferElecsignResource(self._sender)

    @property
    @made_once
    def partner(self) -> "FundAppMchTransferPartnerResource":
        """The operations `fund_app.mch_transfer.partner.*`."""
        from .partner import FundAppMchTransferPartnerResource

        return FundAppMchTransferPartnerResource(self._sender)

    @property
    @made_once
    def transfer_bills(self) -> "FundAppMchTransferTransferBillsResource":
        """Transfers to users."""
        from .transfer_bills import FundAppMchTransferTransferBillsResource

        return FundAppMchTransferTransferBillsResource(self._sender)

    @property
    @made_once
    def transfer_to_qq_wallet_bills(self) -> "FundAppMchTransferTransferToQqWalletBillsResource":
        """Transfers to QQ wallets."""
        from .transfer_to_qq_wallet_bills import FundAppMchTransferTransferToQqWalletBillsResource

        return FundAppMchTransferTransferToQqWalletBillsResource(self._sender)

    @property
    @made_once
    def user_confirm_authorization(self) -> "FundAppMchTransferUserConfirmAuthorizationResource":
        """Authorisations of transfers."""
        from .user_confirm_authorization import FundAppMchTransferUserConfirmAuthorizationResource

        return FundAppMchTransferUserConfirmAuthorizationResource(self._sender)
