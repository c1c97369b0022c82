"""Checks of the variables that name the merchant, its keys and certificate, and the platform's keys."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from attrs import evolve
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers

from wxpay_client._config import key_entries, key_source
from wxpay_client._crypto import keys
from wxpay_client._crypto.pem import Place, read_blocks
from wxpay_client._diagnosis.merchant import (
    Merchant,
    MerchantCertificate,
    certificate_beside,
    check_dates,
    load_merchant_certificate,
    mistakes,
    shown,
)
from wxpay_client._messages import NOTHING
from wxpay_client._messages import merchant as messages
from wxpay_client._messages.findings import Finding, Status
from wxpay_client._messages.safe_repr import excerpt
from wxpay_client.errors import ConfigurationError

__all__ = ["check_apiv3_key", "check_merchant"]

T = TypeVar("T")

_NUMBER: Final = re.compile(r"[0-9]{8,10}")
_SENDABLE: Final = re.compile(r"[0-9A-Za-z_-]+")
_SHOWABLE: Final = re.compile(r"PUB_KEY_ID_[0-9]{1,64}|[0-9A-F]{40}")
_SOON: Final = timedelta(days=30)


def check_merchant(environ: Mapping[str, str], now: datetime) -> list[Finding]:
    """Check the merchant's numbers, key and certificate and the platform's keys: each by itself, and all together.

    Args:
        environ: The WXPAY_ variables.
        now: The time, aware.
    """
    mchid, serial_no = environ.get("WXPAY_MCHID", ""), environ.get("WXPAY_SERIAL_NO", "")
    key, of_key = _private_key(environ)
    certificate, of_certificate = _certificate(environ, now)
    serials, of_platform = _platform_keys(environ, key, serial_no, now)
    together = _together(
        Merchant(
            mchid=mchid,
            serial_no=serial_no,
            public_key=key.public_key() if key else None,
            certificate=certificate,
            platform_serials=serials,
        )
    )
    numbers = [*_number("mchid", "WXPAY_MCHID", mchid), *_number("serial_no", "WXPAY_SERIAL_NO", serial_no)]
    # A number is not called fine in one line and wrong in the next.
    wrong = {finding.subject for finding in together}
    return [
        *(finding for finding in numbers if finding.status is not Status.FINE or finding.subject not in wrong),
        *of_key,
        *of_certificate,
        *together,
        *of_platform,
    ]


def _number(subject: str, variable: str, value: str) -> list[Finding]:
    """A merchant number or serial number: whether it can be sent, and looks like one."""
    if not value:
        return [messages.unset(subject, variable)]
    if not _SENDABLE.fullmatch(value):
        return [messages.number_malformed(subject, variable)]
    if subject == "mchid" and not _NUMBER.fullmatch(value):
        return [messages.mchid_unusual(shown(value))]
    return [messages.number_fine(subject, shown(value))]


def _private_key(environ: Mapping[str, str]) -> tuple[RSAPrivateKey | None, list[Finding]]:
    """The private key, where it can be loaded: its form, its size, who may read its file."""
    subject, text = "private_key", environ.get("WXPAY_PRIVATE_KEY", "")
    if not text:
        return None, [messages.unset(subject, "WXPAY_PRIVATE_KEY")]
    source = key_source(text)
    key, problems = _loaded(subject, lambda: keys.load_private_key(source))
    if key is not None:
        _, blocks = read_blocks(source, Place(subject, subject, NOTHING))
        form = "PKCS#1" if any(block.label == "RSA PRIVATE KEY" for block in blocks) else "PKCS#8"
        problems = [messages.private_key_fine(key.key_size, form, _where(source, "WXPAY_PRIVATE_KEY"))]
    return key, [*problems, *(_permissions(source) if isinstance(source, Path) else ())]


def _where(source: Path | str, variable: str) -> str:
    """Where a key came from: its file, or the variable that holds it."""
    return str(source) if isinstance(source, Path) else variable


def _permissions(path: Path) -> list[Finding]:
    if os.name != "posix" or not os.path.isfile(path):  # noqa: PTH113 - raises nothing
        return []
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        return [messages.private_key_readable(f"{mode:o}", str(path))]
    return [messages.private_key_file_fine(f"{mode:o}")]


def _certificate(environ: Mapping[str, str], now: datetime) -> tuple[MerchantCertificate | None, list[Finding]]:
    """The API certificate, given or beside the private key: whether it loads, and its dates."""
    subject, text = "certificate", environ.get("WXPAY_CERTIFICATE", "")
    if text:
        certificate, problems = _loaded(subject, lambda: load_merchant_certificate(key_source(text)))
    else:
        certificate, problems = certificate_beside(environ.get("WXPAY_PRIVATE_KEY")), []
    if certificate is None:
        return None, problems or [messages.no_certificate()]
    last, file = certificate.not_after.date().isoformat(), certificate.name.removeprefix(subject)
    valid = messages.certificate_fine(certificate.serial_no, excerpt(certificate.mchid), last, file)
    return certificate, check_dates(certificate, now) or [valid]


def _together(merchant: Merchant) -> list[Finding]:
    """Whether private key, certificate, serial number and merchant number belong together."""
    # That something is not there at all is a finding of its own.
    found = [finding for finding in mistakes(merchant) if getattr(merchant, finding.subject, True)]
    if found or merchant.certificate is None or merchant.public_key is None:
        return found
    return [messages.merchant_fine()]


def _platform_keys(
    environ: Mapping[str, str], key: RSAPrivateKey | None, serial_no: str, now: datetime
) -> tuple[tuple[str, ...], list[Finding]]:
    """The serial numbers and IDs of all platform keys; each key by itself and beside the others."""
    text = environ.get("WXPAY_PLATFORM_KEYS", "")
    if not text.strip(", "):
        if environ.get("WXPAY_APIV3_KEY"):
            return (), [messages.platform_certificates_fetched()]
        return (), [messages.unset("platform_keys", "WXPAY_PLATFORM_KEYS")]
    found: list[Finding] = []
    holders: dict[RSAPublicNumbers, str] = {}
    serials: list[str] = []
    for number, (serial, source) in enumerate(key_entries(text), 1):
        if source is None or serial in serials:
            found.append(messages.platform_keys_malformed(number))
            continue
        serials.append(serial)
        # Where ID and something else changed places, that may be a key.
        place = f'platform_keys["{serial if _SHOWABLE.fullmatch(serial) else number}"]'
        own = key.public_key() if key else None
        load = partial(keys.load_platform_keys, {serial: source}, merchant=own, serial_no=serial_no)
        loaded, problems = _loaded(place, load)
        found += problems
        for platform_key in (loaded or {}).values():
            found.append(_platform_key(place, platform_key, _where(source, "WXPAY_PLATFORM_KEYS"), now))
            other = holders.setdefault(platform_key.public_key.public_numbers(), place)
            if other != place:
                found.append(messages.same_platform_key(place, other))
    return tuple(serials), found


def _platform_key(place: str, key: keys.PlatformKey, path: str, now: datetime) -> Finding:
    bits = key.public_key.key_size
    if key.certificate is None:
        if keys.is_public_key_id(key.serial):
            return messages.platform_public_key_fine(place, bits, path)
        return messages.public_key_id_unusual(place)
    begin, end = key.certificate.not_valid_before_utc, key.certificate.not_valid_after_utc
    first, last = begin.date().isoformat(), end.date().isoformat()
    if not begin <= now <= end:
        return messages.platform_certificate_not_valid(place, first, last)
    if now > end - _SOON:
        return messages.platform_certificate_ends_soon(place, first, last)
    return messages.platform_certificate_fine(place, bits, first, last, path)


def check_apiv3_key(environ: Mapping[str, str]) -> list[Finding]:
    """The APIv3 key: whether it has the right length."""
    key = environ.get("WXPAY_APIV3_KEY", "")
    if not key:
        return [messages.apiv3_key_unset()]
    _, problems = _loaded("apiv3_key", lambda: keys.check_apiv3_key(key))
    return problems or [messages.apiv3_key_fine()]


def _loaded(subject: str, load: Callable[[], T]) -> tuple[T | None, list[Finding]]:
    """What `load` returns, or the finding that it cannot."""
    try:
        return load(), []
    except ConfigurationError as error:
        if error.finding is None:
            raise
        return None, [evolve(error.finding, subject=subject)]
