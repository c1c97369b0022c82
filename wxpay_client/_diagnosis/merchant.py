"""The merchant: its number, its API certificate, its private key, and whether they belong together.

The API certificate ties them: it holds the serial number, the public half of the private key, and the merchant's number
as the common name (CN) of its subject.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from attrs import field, frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import NameOID

from wxpay_client._crypto.keys import PUBLIC_KEY_ID
from wxpay_client._crypto.pem import (
    CERTIFICATE,
    Place,
    describe_blocks,
    describe_object,
    load_or_explain,
    parse_block,
    read_blocks,
)
from wxpay_client._crypto.sources import KeySource, PKCS12File, is_source
from wxpay_client._messages import keys as key_messages
from wxpay_client._messages import merchant as messages
from wxpay_client._messages.findings import Finding, Status
from wxpay_client._messages.safe_repr import excerpt
from wxpay_client.errors import ConfigurationError

__all__ = [
    "Merchant",
    "MerchantCertificate",
    "certificate_beside",
    "check",
    "check_dates",
    "contradictions",
    "load_merchant_certificate",
    "mistakes",
    "serial_mistakes",
    "shown",
]

_NUMBER: Final = re.compile(rf"(?:{PUBLIC_KEY_ID})?[0-9]{{1,31}}|[0-9A-Fa-f]{{1,20}}|[0-9A-Fa-f]{{40}}")
_HEXADECIMAL: Final = re.compile(r"[0-9A-Fa-f]{1,64}")
_SOON: Final = timedelta(days=30)

BESIDE: Final = "apiclient_cert.pem"
"""The certificate's file, as the vendor's tool writes it into the folder of `apiclient_key.pem`."""


@frozen(kw_only=True)
class MerchantCertificate:
    """What an API certificate says.

    Attributes:
        serial: Its serial number.
        mchid: The merchant's number, its subject's CN; empty without one.
        public_key: The public half of the private key it was made with.
        not_before: Beginning of its validity.
        not_after: End of its validity.
        name: What it was given as, for messages: the argument, with the file where there is one.
    """

    serial: int
    mchid: str
    public_key: RSAPublicKey = field(repr=False)
    not_before: datetime
    not_after: datetime
    name: str = "certificate"

    @property
    def serial_no(self) -> str:
        """The serial number as the merchant platform shows it: 40 hexadecimal digits, in capitals."""
        return f"{self.serial:040X}"


@frozen(kw_only=True)
class Merchant:
    """What a client knows of its merchant.

    Attributes:
        mchid: The merchant's number.
        serial_no: Serial number of its API certificate, as given.
        public_key: Public half of its private key; `None` where the key is not known.
        certificate: Its API certificate; `None` where it is not known.
        platform_serials: Serial numbers and IDs of the known platform keys.
    """

    mchid: str
    serial_no: str
    public_key: RSAPublicKey | None = field(default=None, repr=False)
    certificate: MerchantCertificate | None = None
    platform_serials: Collection[str] = ()


# The certificate.


def load_merchant_certificate(
    source: KeySource | PKCS12File | x509.Certificate, *, parameter: str = "certificate"
) -> MerchantCertificate:
    """Load the merchant's API certificate. Of several in one file the first counts, and keys are passed over.

    Args:
        source: Path, PEM text or bytes, what has `read_bytes()`, PKCS#12, or a loaded certificate.
        parameter: The argument that errors name.

    Raises:
        ConfigurationError: The source is anything else; the message says what was found.
    """
    place = Place(parameter, parameter, key_messages.MERCHANT_CERTIFICATE)
    given: object = source
    if is_source(source):
        place, blocks = read_blocks(source, place)
        fitting = [block for block in blocks if block.kind == CERTIFICATE]
        if not fitting:
            raise place.error(describe_blocks(blocks))
        given = parse_block(fitting[0], place)
    if not isinstance(given, x509.Certificate):
        raise place.error(describe_object(given))
    # Its parts are parsed when they are asked for: here, so that nothing fails later.
    certificate = load_or_explain(lambda: _read(given, place.full_name), CERTIFICATE, place)
    if not isinstance(certificate, MerchantCertificate):
        raise place.error(key_messages.CERTIFICATE_NOT_RSA)
    return certificate


def certificate_beside(private_key: object) -> MerchantCertificate | None:
    """The certificate in the file or in the folder of a private key, where there is one to be read."""
    if isinstance(private_key, PKCS12File):
        try:
            return load_merchant_certificate(private_key)
        except ConfigurationError:
            return None
    if not isinstance(private_key, (Path, str)) or "-----BEGIN" in str(private_key):
        return None
    try:
        path = Path(private_key).with_name(BESIDE)
        # Of a pipe or a device nobody knows when it ends.
        return load_merchant_certificate(path) if os.path.isfile(path) else None  # noqa: PTH113 - raises nothing
    except (ValueError, ConfigurationError):
        return None


def check_dates(certificate: MerchantCertificate, now: datetime) -> list[Finding]:
    """What is wrong with a certificate's dates at an aware time."""
    first, last = certificate.not_before.date().isoformat(), certificate.not_after.date().isoformat()
    if now > certificate.not_after:
        return [messages.certificate_expired(certificate.serial_no, last)]
    if now < certificate.not_before:
        return [messages.certificate_not_yet_valid(certificate.serial_no, first)]
    if now > certificate.not_after - _SOON:
        return [messages.certificate_ends_soon(certificate.serial_no, last)]
    return []


def _read(certificate: x509.Certificate, name: str) -> MerchantCertificate | None:
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey):
        return None
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return MerchantCertificate(
        serial=certificate.serial_number,
        mchid=str(names[0].value) if names else "",
        public_key=key,
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        name=name,
    )


# What belongs together.


def check(merchant: Merchant) -> None:
    """See that private key, serial number and merchant number are those of the certificate, where there is one.

    Raises:
        ConfigurationError: One or more are not; the message says which.
    """
    findings = contradictions(merchant)
    if findings and merchant.certificate is not None:
        message = "; ".join(f"{finding.subject}: {finding.found}" for finding in findings)
        raise ConfigurationError(
            f"{merchant.certificate.name}: does not belong to what it was given with: {message}; expected private key, "
            "certificate, serial number and merchant number that belong together "
            "(商户平台 → 账户中心 → API安全 → 商户API证书)",
            parameter="certificate",
        )


def contradictions(merchant: Merchant) -> list[Finding]:
    """What the certificate says otherwise than the rest; nothing without a certificate."""
    certificate = merchant.certificate
    if certificate is None:
        return []
    found: list[Finding] = []
    if _as_number(merchant.serial_no) != certificate.serial:
        serial_no = shown(merchant.serial_no)
        found.append(messages.serial_not_of_certificate(serial_no, certificate.serial_no, certificate.name))
    if merchant.public_key is not None and merchant.public_key != certificate.public_key:
        found.append(messages.key_not_of_certificate(certificate.serial_no))
    if merchant.mchid != certificate.mchid:
        found.append(messages.mchid_not_of_certificate(shown(merchant.mchid), excerpt(certificate.mchid)))
    return found


def mistakes(merchant: Merchant) -> list[Finding]:
    """All that is wrong with a merchant's number, serial number and key, each once."""
    of_serial, contrary = serial_mistakes(merchant), contradictions(merchant)
    if any(finding.status is Status.PROBLEM for finding in of_serial):
        return [*of_serial, *(finding for finding in contrary if finding.subject != "serial_no")]
    return contrary if any(finding.subject == "serial_no" for finding in contrary) else [*contrary, *of_serial]


def serial_mistakes(merchant: Merchant) -> list[Finding]:
    """What `serial_no` was mistaken for, or how it is misspelt."""
    serial_no, number = merchant.serial_no, _as_number(merchant.serial_no)
    if serial_no.upper().startswith(PUBLIC_KEY_ID):
        return [messages.serial_is_public_key_id(shown(serial_no))]
    if serial_no in merchant.platform_serials or (
        number is not None and number in map(_as_number, merchant.platform_serials)
    ):
        return [messages.serial_is_platforms(shown(serial_no))]
    if number is None:
        return [messages.serial_not_hexadecimal(shown(serial_no))]
    spelt = serial_no.upper().zfill(40)
    if spelt != serial_no:
        # Of fewer digits some may be missing.
        return [messages.serial_misspelt(shown(serial_no), spelt if len(serial_no) == 40 else "")]
    return []


def shown(number: str) -> str:
    """A merchant or serial number in quotes. Anything else is not shown: it may be a key in the wrong place."""
    return excerpt(number) if _NUMBER.fullmatch(number) else f"a text of {len(number)} characters"


def _as_number(serial: str) -> int | None:
    """A serial number as a number: zeros before it and the case of its digits do not matter."""
    return int(serial, 16) if _HEXADECIMAL.fullmatch(serial) else None
