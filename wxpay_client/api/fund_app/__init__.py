# Generated from spec/fund_app/mch_transfer/elecsign.yaml, spec/fund_app/mch_transfer/partner/budget.yaml, spec/fund_app/mch_transfer/partner/charity_budget.yaml, spec/fund_app/mch_transfer/partner/charity_transfer_bills.yaml, spec/fund_app/mch_transfer/partner/electronic_receipts.yaml, spec/fund_app/mch_transfer/partner/sub_mch_authorizations.yaml, spec/fund_app/mch_transfer/partner/transfer_bills.yaml, spec/fund_app/mch_transfer/partner/user_confirm_authorizations.yaml, spec/fund_app/mch_transfer/transfer_bills.yaml, spec/fund_app/mch_transfer/transfer_to_qq_wallet_bills.yaml, spec/fund_app/mch_transfer/user_confirm_authorization.yaml by `make codegen`. Do not edit.
"""The modules of `fund_app`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .mch_transfer import FundAppMchTransferResource


class FundAppResource(Resource):
    """Reached as `client.fund_app`."""

    __slots__ = ()

    @property
    @made_once
    def mch_transfer(self) -> "FundAppMchTransferResource":
        """The operations `fund_app.mch_transfer.*`."""
        from .mch_transfer import FundAppMchTransferResource

        return FundAppMchTransferResource(self._sender)
