"""The merchant's API certificate: reading it, finding it beside the private key, its dates."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from attrs import field, frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import NameOID

from wxpay_client._crypto.pem import (
    CERTIFICATE,
    KeySource,
    Place,
    describe_blocks,
    describe_object,
    load_or_explain,
    parse_block,
    read_blocks,
)
from wxpay_client._finding import Finding, Status
from wxpay_client._messages import keys as messages
from wxpay_client.errors import ConfigurationError

__all__ = ["MerchantCertificate", "certificate_beside", "check_dates", "load_merchant_certificate"]

BESIDE: Final = "apiclient_cert.pem"
"""The certificate's file, as the vendor's tool writes it into the folder of `apiclient_key.pem`."""

_SOON: Final = timedelta(days=30)


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


def load_merchant_certificate(
    source: KeySource | x509.Certificate, *, parameter: str = "certificate"
) -> MerchantCertificate:
    """Load the merchant's API certificate. Of several in one file the first counts, and keys are passed over.

    Args:
        source: Path, PEM text or bytes, or a loaded certificate.
        parameter: The argument that errors name.

    Raises:
        ConfigurationError: The source is anything else; the message says what was found.
    """
    place = Place(parameter, parameter, messages.MERCHANT_CERTIFICATE)
    given: object = source
    if isinstance(source, (Path, str, bytes)):
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
        raise place.error(messages.CERTIFICATE_NOT_RSA)
    return certificate


def certificate_beside(private_key: object) -> MerchantCertificate | None:
    """The certificate in the folder of a private key that was given as a path, where there is one to be read."""
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
    renew = "Renew it (商户平台 → 账户中心 → API安全 → 商户API证书), and change key, certificate and serial_no together"
    renew_zh = "请更换证书（商户平台 → 账户中心 → API安全 → 商户API证书），并一起更换私钥、证书和 serial_no"
    if now > certificate.not_after:
        return [
            Finding(
                code="certificate-expired",
                subject="certificate",
                found=f"the API certificate {certificate.serial_no} ended on {last}",
                expected="one that is valid now",
                remedy=renew,
                found_zh=f"商户API证书 {certificate.serial_no} 已于 {last} 过期",
                expected_zh="有效期内的证书",
                remedy_zh=renew_zh,
            )
        ]
    if now < certificate.not_before:
        return [
            Finding(
                code="certificate-not-yet-valid",
                subject="certificate",
                found=f"the API certificate {certificate.serial_no} begins on {first}, by the clock of this machine",
                expected="one that is valid now",
                remedy="Check the clock of this machine first",
                found_zh=f"按本机时钟，商户API证书 {certificate.serial_no} 要到 {first} 才生效",
                expected_zh="有效期内的证书",
                remedy_zh="请先检查本机时钟",
            )
        ]
    if now > certificate.not_after - _SOON:
        return [
            Finding(
                code="certificate-ends-soon",
                subject="certificate",
                status=Status.WARNING,
                found=f"the API certificate {certificate.serial_no} ends on {last}",
                remedy=renew,
                found_zh=f"商户API证书 {certificate.serial_no} 将于 {last} 过期",
                remedy_zh=renew_zh,
            )
        ]
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
