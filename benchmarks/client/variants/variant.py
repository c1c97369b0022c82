"""What a variant is, and what each is given."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from benchmarks.gateway.process import Merchant
from benchmarks.gateway.rsa_keys import Keys

TIMEOUT = (5.0, 15.0)
"""Seconds to connect and to read: those of our client, for all."""


class Setting(NamedTuple):
    """What a variant is given.

    Attributes:
        merchant: Who calls.
        origin: Scheme, host and port of the gateway.
        keys: The keys to sign and verify with, real ones or stubs.
        kept: Whether connections are kept; if not, each call opens one, with the same client or session.
    """

    merchant: Merchant
    origin: str
    keys: Keys
    kept: bool = True


class Variant(Protocol):
    """One way to make the calls; it is made with a `Setting`."""

    def query(self) -> int:
        """Query the refund; the amount, as the verified and parsed answer says."""
        ...

    def notify(self) -> None:
        """Tell of the medical-insurance refund; the empty answer is verified."""
        ...

    def close(self) -> None:
        """Close what is open."""
        ...
