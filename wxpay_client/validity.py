"""When a certificate counts: within its dates. A bare public key, one without a certificate, always does."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

__all__ = ["CLOCK_TOLERANCE", "beginning", "is_valid", "validity"]

CLOCK_TOLERANCE: Final = 300
"""Seconds that the clocks of the gateway and of this machine may differ, for certificates and for signatures."""


def is_valid(certificate: Certificate | None, now: float) -> bool:
    """Whether a key counts at a time.

    Args:
        certificate: Its certificate; `None` for a bare public key.
        now: Unix seconds.
    """
    if certificate is None:
        return True
    end = certificate.not_valid_after_utc.timestamp()
    return beginning(certificate) - CLOCK_TOLERANCE <= now <= end + CLOCK_TOLERANCE


def validity(certificate: Certificate | None) -> str:
    """When a key counts, in words."""
    if certificate is None:
        return "always"
    return f"from {_text(certificate.not_valid_before_utc)} to {_text(certificate.not_valid_after_utc)}"


def beginning(certificate: Certificate | None) -> float:
    """Unix seconds from which on a key counts."""
    return 0.0 if certificate is None else certificate.not_valid_before_utc.timestamp()


def _text(time: datetime) -> str:
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
