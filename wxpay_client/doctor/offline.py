"""All checks of a configuration that call nobody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from wxpay_client._messages import configuration as messages
from wxpay_client._messages.findings import Finding, Status
from wxpay_client.client import Client
from wxpay_client.doctor.environment import check_environment
from wxpay_client.doctor.merchant import check_apiv3_key, check_merchant
from wxpay_client.errors import ConfigurationError

__all__ = ["check_offline"]


def check_offline(environ: Mapping[str, str], now: datetime) -> list[Finding]:
    """Check a whole configuration, and find every problem, not only the first.

    Args:
        environ: The WXPAY_ variables, as `Client.from_env` takes them, and those of proxies and CA bundles.
        now: The time, aware.
    """
    found = [*check_merchant(environ, now), *check_apiv3_key(environ), *check_environment(environ)]
    return [*found, *_client(environ, found)]


def _client(environ: Mapping[str, str], found: list[Finding]) -> list[Finding]:
    """Whether a client really can be made of it: the last word, should a check above have missed something."""
    try:
        Client.from_env(environ)
    except ConfigurationError as error:
        if any(finding.status is Status.PROBLEM for finding in found):
            return []
        return [messages.no_client(error.message)]
    return [messages.client_fine()]
