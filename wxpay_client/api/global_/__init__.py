# Generated from spec/global/certificates.yaml, spec/global/customs.yaml, spec/global/micropay/transactions.yaml, spec/global/refund.yaml, spec/global/refunds.yaml, spec/global/settle/settlements.yaml, spec/global/statements.yaml, spec/global/transactions.yaml by `make codegen`. Do not edit.
"""The modules of `global_`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .certificates import GlobalCertificatesResource
    from .customs import GlobalCustomsResource
    from .micropay import GlobalMicropayResource
    from .refund import GlobalRefundResource
    from .refunds import GlobalRefundsResource
    from .settle import GlobalSettleResource
    from .statements import GlobalStatementsResource
    from .transactions import GlobalTransactionsResource


class GlobalResource(Resource):
    """Reached as `client.global_`."""

    __slots__ = ()

    @property
    @made_once
    def certificates(self) -> "GlobalCertificatesResource":
        """Platform certificates of the cross-border system."""
        from .certificates import GlobalCertificatesResource

        return GlobalCertificatesResource(self._sender)

    @property
    @made_once
    def customs(self) -> "GlobalCustomsResource":
        """Customs declarations."""
        from .customs import GlobalCustomsResource

        return GlobalCustomsResource(self._sender)

    @property
    @made_once
    def micropay(self) -> "GlobalMicropayResource":
        """The operations `global_.micropay.*`."""
        from .micropay import GlobalMicropayResource

        return GlobalMicropayResource(self._sender)

    @property
    @made_once
    def refund(self) -> "GlobalRefundResource":
        """Balance for cross-border refunds."""
        from .refund import GlobalRefundResource

        return GlobalRefundResource(self._sender)

    @property
    @made_once
    def refunds(self) -> "GlobalRefundsResource":
        """Cross-border refunds."""
        from .refunds import GlobalRefundsResource

        return GlobalRefundsResource(self._sender)

    @property
    @made_once
    def settle(self) -> "GlobalSettleResource":
        """The operations `global_.settle.*`."""
        from .settle import GlobalSettleResource

        return GlobalSettleResource(self._sender)

    @property
    @made_once
    def statements(self) -> "GlobalStatementsResource":
        """Cross-border statements."""
        from .statements import GlobalStatementsResource

        return GlobalStatementsResource(self._sender)

    @property
    @made_once
    def transactions(self) -> "GlobalTransactionsResource":
        """Cross-border payments."""
        from .transactions import GlobalTransactionsResource

        return GlobalTransactionsResource(self._sender)
