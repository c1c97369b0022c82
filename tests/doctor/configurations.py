"""What the doctor finds wrong with a configuration."""

from __future__ import annotations

from datetime import UTC, datetime

from wxpay_client._messages.findings import Finding, Status
from wxpay_client.doctor.offline import check_offline

NOW = datetime.now(UTC)


def wrong(environ: dict[str, str], now: datetime = NOW) -> list[Finding]:
    """All findings but those that something is fine."""
    return [finding for finding in check_offline(environ, now) if finding.status is not Status.FINE]


def codes(environ: dict[str, str], now: datetime = NOW) -> list[str]:
    return [finding.code for finding in wrong(environ, now)]
