"""The floor: one signature and one verification, and nothing else."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from benchmarks.client.variants.variant import Setting
from benchmarks.gateway.server import REFUND

_MESSAGE = b"x" * 200


class RsaAlone:
    """Signs, and verifies what it signed; calls nobody."""

    def __init__(self, setting: Setting) -> None:
        self._private = setting.keys.private
        self._public = setting.keys.private.public_key()

    def query(self) -> int:
        """Sign and verify; the amount that an answer would have."""
        self.notify()
        amount: int = REFUND["amount"]["refund"]
        return amount

    def notify(self) -> None:
        """Sign and verify."""
        signature = self._private.sign(_MESSAGE, PKCS1v15(), SHA256())
        self._public.verify(signature, _MESSAGE, PKCS1v15(), SHA256())

    def close(self) -> None:
        """There is nothing to close."""
