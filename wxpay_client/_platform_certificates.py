"""Platform certificates as `v3/certificates` brings them: decrypted, checked, and judging their own answer.

What makes them trustworthy is AES-GCM under the APIv3 key, which nobody but the merchant and WeChat Pay knows. So the
answer can be verified with a certificate that it brings itself. Besides, each certificate has to be of the serial
number that it goes by, and one of them valid now; where the merchant gave certificates of WeChat Pay's authority, one
of these has to have issued it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from wxpay_client._crypto.encryption import AEAD_ALGORITHM, decrypt_aead
from wxpay_client._crypto.key_store import COOL_DOWN, KeyStore
from wxpay_client._crypto.keys import PlatformKey, is_certificate_valid, load_platform_certificate
from wxpay_client._crypto.pem import (
    CERTIFICATE,
    Place,
    describe_blocks,
    describe_object,
    parse_block,
    read_blocks,
)
from wxpay_client._crypto.sources import KeySource, is_source
from wxpay_client._crypto.verification import Verifier
from wxpay_client._messages import keys as messages
from wxpay_client._runtime.clock import unix_time
from wxpay_client._wire.dicts import from_dict
from wxpay_client._wire.json import parse_json
from wxpay_client.api.certificates import Certificate, Certificates
from wxpay_client.errors import ConfigurationError, DecodeError, VerificationError, VerificationReason

__all__ = ["NO_CERTIFICATES", "CertificateVerifier", "load_issuers", "no_certificates", "read_certificates"]

NO_CERTIFICATES: Final = frozenset({403, 404, 500})
"""Statuses that merchants without platform certificates are known to be answered."""

_PUBLIC_KEY: Final = (
    "merchants new since about September 2024 have a WeChat Pay public key alone: give "
    'platform_keys={"PUB_KEY_ID_…": Path("pub_key.pem")} (商户平台 → 账户中心 → API安全 → 微信支付公钥)'
)


def load_issuers(source: KeySource | x509.Certificate) -> tuple[x509.Certificate, ...]:
    """Load the certificates of the authority that issues platform certificates.

    Args:
        source: Path, PEM text or bytes, one or several of them, or a loaded certificate.

    Raises:
        ConfigurationError: The source is anything else, or a certificate that may issue none.
    """
    place = Place("platform_ca", "platform_ca", messages.PLATFORM_AUTHORITY)
    given: list[object] = [source]
    if is_source(source):
        place, blocks = read_blocks(source, place)
        if {block.kind for block in blocks} != {CERTIFICATE}:
            raise place.error(describe_blocks(blocks))
        given = [parse_block(block, place) for block in blocks]
    issuers: list[x509.Certificate] = []
    for one in given:
        if not isinstance(one, x509.Certificate):
            raise place.error(describe_object(one))
        if not _may_issue(one):
            raise place.error(messages.CERTIFICATE_NOT_AUTHORITY)
        issuers.append(one)
    return tuple(issuers)


class CertificateVerifier(Verifier):
    """Verifies one answer of `v3/certificates`, with the certificates that it brings.

    Args:
        apiv3_key: The merchant's APIv3 key.
        known: Keys that may have signed the answer besides.
        issuers: Certificates of WeChat Pay's authority; without any, issuers are not looked at.
        clock: Unix seconds.

    Attributes:
        certificates: What the verified answer brought, by serial number.
    """

    def __init__(
        self,
        apiv3_key: bytes,
        known: Mapping[str, PlatformKey],
        issuers: Collection[x509.Certificate] = (),
        *,
        clock: Callable[[], float] = unix_time,
    ) -> None:
        super().__init__(KeyStore(known, clock=clock), clock=clock)
        self._apiv3_key = apiv3_key
        self._known_keys = known
        self._issuers = issuers
        self._now = clock
        self.certificates: Mapping[str, PlatformKey] = {}

    def verify(self, headers: Mapping[str, str], body: bytes, deadline: float = math.inf) -> None:
        """Verify the answer.

        Raises:
            VerificationError: It is not signed with a certificate it brings, or they cannot be trusted.
        """
        listed = _listed(body)
        if listed is None or not listed.data:
            # An empty list is WeChat Pay's word as little as any other answer, unless it is signed with a known key.
            try:
                super().verify(headers, body)
            except VerificationError as error:
                if listed is None or error.reason is not VerificationReason.UNKNOWN_SERIAL:
                    raise
                raise VerificationError(
                    f"{error.message}. The list of platform certificates in it is empty: {_PUBLIC_KEY}",
                    reason=error.reason,
                    serial=error.serial,
                    known=error.known,
                ) from None
            return
        try:
            brought = read_certificates(listed, self._apiv3_key, self._issuers, self._now())
        except ValueError as error:
            raise VerificationError(
                f"the platform certificates in it cannot be used: {error}", reason=VerificationReason.CERTIFICATES
            ) from None
        keys = KeyStore({**self._known_keys, **brought}, clock=self._now)
        Verifier(keys, clock=self._now).verify(headers, body)
        self.certificates = brought


def read_certificates(
    listed: Certificates, apiv3_key: bytes, issuers: Collection[x509.Certificate], now: float
) -> dict[str, PlatformKey]:
    """The certificates of an answer, by serial number, those of tomorrow included.

    Args:
        listed: The answer, with one certificate or more.
        apiv3_key: The merchant's APIv3 key.
        issuers: Certificates of WeChat Pay's authority; without any, issuers are not looked at.
        now: Unix seconds.

    Raises:
        ValueError: One is not encrypted with the APIv3 key, not of the serial number it goes by, or not of the
            issuers; or none is valid now.
    """
    keys = {entry.serial_no: _certificate(entry, apiv3_key) for entry in listed.data}
    for serial, key in keys.items():
        if issuers and not any(_issued(key, issuer, now) for issuer in issuers):
            raise ValueError(f"{serial} was not issued by a certificate of platform_ca that is valid now")
    if not any(key.is_valid(now) for key in keys.values()):
        dates = "; ".join(f"{serial} counts {key.validity}" for serial, key in keys.items())
        raise ValueError(f"none is valid now, so check the clock of this machine: {dates}")
    return keys


def no_certificates(answered: str) -> ConfigurationError:
    """The error that says what to do where the gateway gives a merchant no certificates.

    Args:
        answered: What it answered, in words.
    """
    return ConfigurationError(
        f"platform_keys: the gateway gives this merchant no platform certificates ({answered}); {_PUBLIC_KEY}. Where "
        f"there are certificates after all, they are asked for again {COOL_DOWN} s later",
        parameter="platform_keys",
    )


def _may_issue(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (ValueError, x509.ExtensionNotFound, x509.DuplicateExtension, x509.UnsupportedGeneralNameType):
        return False


def _listed(body: bytes) -> Certificates | None:
    """The list of certificates that an answer is; `None` where it is anything else, or lacks what is needed of one."""
    try:
        listed = from_dict(Certificates, parse_json(body))
        for entry in listed.data:
            sealed = entry.encrypt_certificate
            _ = entry.serial_no, sealed.algorithm, sealed.nonce, sealed.associated_data, sealed.ciphertext
    except (ValueError, DecodeError):
        return None
    return listed


def _certificate(entry: Certificate, apiv3_key: bytes) -> PlatformKey:
    sealed = entry.encrypt_certificate
    if sealed.algorithm != AEAD_ALGORITHM:
        raise ValueError(f"an entry is encrypted in another way; expected {AEAD_ALGORITHM}")
    pem = decrypt_aead(apiv3_key, sealed.nonce, sealed.associated_data or "", sealed.ciphertext)
    try:
        return load_platform_certificate(entry.serial_no, pem, parameter="v3/certificates")
    except ConfigurationError as error:
        raise ValueError(error.message) from None


def _issued(key: PlatformKey, issuer: x509.Certificate, now: float) -> bool:
    if key.certificate is None or not is_certificate_valid(issuer, now):
        return False
    try:
        key.certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
