# Generated from spec/transfer/batches.yaml, spec/transfer/bill_receipt.yaml by `make codegen`. Do not edit.
"""The modules of `transfer`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource, made_once

if TYPE_CHECKING:
    from .batches import TransferBatchesResource
    from .bill_receipt import TransferBillReceiptResource


class TransferResource(Resource):
    """Reached as `client.transfer`."""

    __slots__ = ()

    @property
    @made_once
    def batches(self) -> "TransferBatchesResource":
        """Batch transfers."""
        from .batches import TransferBatchesResource

        return TransferBatchesResource(self._sender)

    @property
    @made_once
    def bill_receipt(self) -> "TransferBillReceiptResource":
        """Receipts of batches."""
        from .bill_receipt import TransferBillReceiptResource

        return TransferBillReceiptResource(self._sender)
