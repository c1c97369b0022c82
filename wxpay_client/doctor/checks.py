"""All checks of a configuration that call nobody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from wxpay_client._diagnosis.merchant import Merchant
from wxpay_client._finding import Finding, Status
from wxpay_client.client import Client
from wxpay_client.doctor import identity, surroundings
from wxpay_client.doctor.loading import fine
from wxpay_client.doctor.platform import platform_keys
from wxpay_client.errors import ConfigurationError

__all__ = ["client", "examine"]


def examine(environ: Mapping[str, str], now: datetime) -> list[Finding]:
    """Check a whole configuration; every problem is told, not only the first.

    Args:
        environ: The WXPAY_ variables, as `Client.from_env` takes them, and those of proxies and CA bundles.
        now: The time, aware.
    """
    mchid, serial_no = environ.get("WXPAY_MCHID", ""), environ.get("WXPAY_SERIAL_NO", "")
    key, of_key = identity.private_key(environ)
    certificate, of_certificate = identity.certificate(environ, now)
    of_platform, serials = platform_keys(environ, key, serial_no, now)
    belonging = Merchant(
        mchid=mchid,
        serial_no=serial_no,
        public_key=key.public_key() if key else None,
        certificate=certificate,
        platform_serials=serials,
    )
    misfits = identity.belonging(belonging)
    numbers = [
        *identity.number("mchid", "WXPAY_MCHID", mchid),
        *identity.number("serial_no", "WXPAY_SERIAL_NO", serial_no),
    ]
    # A number is not called fine in one line and wrong in the next.
    told = {finding.subject for finding in misfits}
    found = [
        *(finding for finding in numbers if finding.status is not Status.FINE or finding.subject not in told),
        *of_key,
        *of_certificate,
        *misfits,
        *of_platform,
        *identity.apiv3_key(environ),
        *surroundings.origin(environ),
        *surroundings.proxies(environ),
        *surroundings.ca_bundle(environ),
    ]
    return [*found, *_made(environ, found)]


def client(environ: Mapping[str, str]) -> Client | None:
    """The client of these settings; `None` where none can be made."""
    try:
        return Client.from_env(environ)
    except ConfigurationError:
        return None


def _made(environ: Mapping[str, str], found: list[Finding]) -> list[Finding]:
    """Whether a client really can be made of it: the last word, should a check above have missed something."""
    try:
        Client.from_env(environ)
    except ConfigurationError as error:
        if any(finding.status is Status.PROBLEM for finding in found):
            return []
        return [Finding(code="no-client", subject="client", found=error.message, found_zh=error.message)]
    return [fine("client", "can be made of these settings", "可以用这些配置创建")]
