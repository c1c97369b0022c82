# Generated from spec/hk/certificates.yaml, spec/hk/statements.yaml, spec/hk/transactions.yaml by `make codegen`. Do not edit.
"""The modules of `hk`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .certificates import HkCertificatesResource


class HkResource(Resource):
    """Reached as `client.hk`."""

    __slots__ = ()

    @property
    @made_once
    def certificates(self) -> "HkCertificatesResource":
        """Platform certificates of the old cross-border system."""
        from .certificates import HkCertificatesResource

        return HkCertificatesResource(self._sender)
