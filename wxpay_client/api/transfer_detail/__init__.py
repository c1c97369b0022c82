# Generated from spec/transfer_detail/electronic_receipts.yaml by `make codegen`. Do not edit.
"""The modules of `transfer_detail`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .electronic_receipts import TransferDetailElectronicReceiptsResource


class TransferDetailResource(Resource):
    """Reached as `client.transfer_detail`."""

    __slots__ = ()

    @property
    @made_once
    def electronic_receipts(self) -> "TransferDetailElectronicReceiptsResource":
        """Receipts of single transfers."""
        from .electronic_receipts import TransferDetailElectronicReceiptsResource

        return TransferDetailElectronicReceiptsResource(self._sender)
