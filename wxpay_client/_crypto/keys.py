"""Keys: the merchant's private key, the platform's public keys and certificates, the APIv3 key.

All of them are checked when a client is made, so that a wrong file is explained by name and not by the
gateway's `SIGN_ERROR`. No error repeats any of the text it was given: it may be a key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast, overload

from attrs import evolve, field, frozen
from cryptography.exceptions import InternalError, InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from wxpay_client._crypto.pem import (
    CERTIFICATE,
    PRIVATE,
    PUBLIC,
    Place,
    describe_blocks,
    describe_object,
    is_certificate,
    load_or_explain,
    parse_block,
    read_blocks,
)
from wxpay_client._crypto.sources import KeySource, PKCS12File, SupportsReadBytes, is_source
from wxpay_client._messages import keys as messages

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

__all__ = [
    "CLOCK_TOLERANCE",
    "PUBLIC_KEY_ID",
    "PlatformKey",
    "check_apiv3_key",
    "is_certificate_valid",
    "is_public_key_id",
    "load_platform_certificate",
    "load_platform_keys",
    "load_private_key",
    "picklable",
]

PUBLIC_KEY_ID: Final = "PUB_KEY_ID_"
"""How the ID of a WeChat Pay public key begins."""

CLOCK_TOLERANCE: Final = 300
"""Seconds that the clocks of the gateway and of this machine may differ, for certificates and for signatures."""

_LEAST_BITS: Final = 2048

_SERIAL: Final = re.compile(r"""(?:(?!["',\\])[!-~]){1,128}""")
_HEXADECIMAL: Final = re.compile(r"[0-9A-Fa-f]+")


@frozen
class PlatformKey:
    """A key that WeChat Pay signs with, and that sensitive fields are encrypted for.

    Attributes:
        serial: ID of a public key (`PUB_KEY_ID_…`) or serial number of a certificate: its `Wechatpay-Serial`.
        public_key: The RSA key.
        certificate: The certificate it came in; `None` for a bare public key.
    """

    serial: str
    public_key: RSAPublicKey = field(repr=False)
    certificate: Certificate | None = field(default=None, repr=False)

    def is_valid(self, now: float) -> bool:
        """Whether the key counts at a time: within the dates of its certificate; a bare public key always does.

        Args:
            now: Unix seconds.
        """
        return self.certificate is None or is_certificate_valid(self.certificate, now)

    @property
    def valid_from(self) -> float:
        """Unix seconds from which on the key counts."""
        return 0.0 if self.certificate is None else self.certificate.not_valid_before_utc.timestamp()

    @property
    def validity(self) -> str:
        """When the key counts, in words."""
        if self.certificate is None:
            return "always"
        first, last = self.certificate.not_valid_before_utc, self.certificate.not_valid_after_utc
        return f"from {first:%Y-%m-%dT%H:%M:%SZ} to {last:%Y-%m-%dT%H:%M:%SZ}"


def is_certificate_valid(certificate: Certificate, now: float) -> bool:
    """Whether a certificate counts at a time, of which the gateway's clock and this machine's may differ.

    Args:
        certificate: The certificate.
        now: Unix seconds.
    """
    first = certificate.not_valid_before_utc.timestamp() - CLOCK_TOLERANCE
    return first <= now <= certificate.not_valid_after_utc.timestamp() + CLOCK_TOLERANCE


def load_private_key(
    source: KeySource | PKCS12File | RSAPrivateKey, *, parameter: str = "private_key"
) -> RSAPrivateKey:
    """Load the merchant's private key: PKCS#1 or PKCS#8, 2048 bits or more.

    Certificates beside the key are passed over, so what `openssl pkcs12` writes will do as it is.

    Args:
        source: Path, PEM text or bytes, what has `read_bytes()`, PKCS#12, or a loaded key.
        parameter: The argument that errors name.

    Raises:
        ConfigurationError: The source is anything else; the message says what was found.
    """
    place = Place(parameter, parameter, messages.MERCHANT_KEY)
    key: object = source
    if is_source(source):
        place, blocks = read_blocks(source, place)
        fitting = [block for block in blocks if block.kind == PRIVATE]
        if len(fitting) != 1:
            raise place.error(describe_blocks(blocks))
        key = parse_block(fitting[0], place)
        if isinstance(key, RSAPrivateKey) and not _signs(key):
            raise place.error(messages.UNFIT_PRIVATE_KEY)
    if not isinstance(key, RSAPrivateKey):
        raise place.error(describe_object(key))
    _check_size(key, place)
    return key


def _signs(key: RSAPrivateKey) -> bool:
    """Whether a key that was loaded unchecked works: a signature of its own shows that in a fiftieth of the time."""
    try:
        key.public_key().verify(key.sign(b"", PKCS1v15(), SHA256()), b"", PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError, InternalError):
        return False
    return True


def load_platform_keys(
    sources: Mapping[str, KeySource | RSAPublicKey | Certificate],
    *,
    merchant: RSAPublicKey | None,
    serial_no: str,
) -> Mapping[str, PlatformKey]:
    """Load all keys of WeChat Pay's and see that none is the merchant's own.

    Args:
        sources: ID of a public key, or serial number of a certificate as the gateway spells it (hexadecimal, in
            capitals, of an even number of digits or 40), to source: path, PEM text or bytes, what has `read_bytes()`,
            or a loaded key (SubjectPublicKeyInfo or PKCS#1) or certificate. Of a chain the first one counts. The first
            key is the one asked for in `Wechatpay-Serial`.
        merchant: Public half of the merchant's private key; `None` where only a signer of theirs knows it.
        serial_no: Serial number of the merchant's API certificate.

    Returns:
        The keys by their `serial`, in the order given.

    Raises:
        ConfigurationError: A key is not what it has to be.
    """
    everywhere = Place("platform_keys", "platform_keys", messages.PLATFORM_KEYS)
    if not _is_a(Mapping, sources):
        raise everywhere.error(describe_object(sources))
    own = _as_number(serial_no)
    keys: dict[str, PlatformKey] = {}
    for serial, source in sources.items():
        public_key, certificate, place = _platform_key(serial, source)
        if public_key == merchant or (certificate is not None and _serial_of(certificate) == own):
            raise place.error(messages.MERCHANTS_OWN)
        if _as_number(serial) == own:
            raise place.error(messages.UNDER_MERCHANTS_SERIAL)
        if certificate is not None:
            _check_number(serial, certificate, place)
            _check_spelling(serial, certificate, place)
        keys[serial] = PlatformKey(serial, public_key, certificate)
    return keys


def load_platform_certificate(serial: str, pem: bytes, *, parameter: str) -> PlatformKey:
    """Load a platform certificate under the serial number that the gateway itself gives for it.

    Args:
        serial: The serial number, in whatever spelling: it is the gateway's own.
        pem: The certificate.
        parameter: Where both come from, which errors name.

    Raises:
        ConfigurationError: It is no such certificate, or one of another number.
    """
    public_key, certificate, place = _platform_key(serial, pem, parameter)
    if certificate is None:
        raise place.error(messages.PUBLIC_KEY_FOR_CERTIFICATE)
    _check_number(serial, certificate, place)
    return PlatformKey(serial, public_key, certificate)


def check_apiv3_key(key: str | bytes) -> bytes:
    """See that a key can be an APIv3 key, and return its 32 bytes.

    Raises:
        ConfigurationError: It cannot.
    """
    place = Place("apiv3_key", "apiv3_key", messages.APIV3_KEY)
    if isinstance(key, str):
        if not key.isascii():
            raise place.error(messages.not_ascii(len(key)))
        key = key.encode("ascii")
    if not _is_a(bytes, key):
        raise place.error(describe_object(key))
    if len(key) != 32:
        raise place.error(messages.of_size(len(key), with_white_space=key != key.strip()))
    return key


def is_public_key_id(serial: str) -> bool:
    """Whether a `Wechatpay-Serial` names a bare public key, which no certificate replaces."""
    return serial.startswith(PUBLIC_KEY_ID)


def _as_number(serial: str) -> str:
    """A serial to compare with a certificate's number: in capitals without leading zeros, if hexadecimal."""
    return serial.upper().lstrip("0") if _HEXADECIMAL.fullmatch(serial) else serial


@overload
def picklable(source: KeySource | RSAPrivateKey | RSAPublicKey | Certificate) -> KeySource: ...
@overload
def picklable(source: PKCS12File) -> PKCS12File: ...
def picklable(source: KeySource | PKCS12File | RSAPrivateKey | RSAPublicKey | Certificate) -> KeySource | PKCS12File:
    """A source that pickles: a path or a text as it is, whatever else by its bytes, of a loaded one as PEM."""
    if isinstance(source, RSAPrivateKey):
        return source.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    if isinstance(source, RSAPublicKey):
        return source.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    if is_certificate(source):
        return source.public_bytes(Encoding.PEM)
    if isinstance(source, PKCS12File):
        return evolve(source, source=picklable(source.source))
    # What is read need not pickle, such as a file in an archive.
    if isinstance(source, SupportsReadBytes) and not isinstance(source, Path):
        return source.read_bytes()
    return cast("KeySource", source)  # a TypeGuard says nothing of what it denies


def _platform_key(
    serial: str, source: KeySource | RSAPublicKey | Certificate, parameter: str = "platform_keys"
) -> tuple[RSAPublicKey, Certificate | None, Place]:
    if not _is_a(str, serial) or not _SERIAL.fullmatch(serial):
        # The text is not shown: where serial and key changed places, it is a key.
        found = messages.NO_SERIAL if _is_a(str, serial) else messages.other_type_for_serial(type(serial).__name__)
        raise Place(parameter, parameter, messages.PLATFORM_SERIAL).error(found)
    place = Place(parameter, f'{parameter}["{serial}"]', messages.PLATFORM_KEY)
    given: object = source
    if is_source(source):
        place, blocks = read_blocks(source, place)
        kinds = {block.kind for block in blocks}
        if kinds != {CERTIFICATE} and (kinds != {PUBLIC} or len(blocks) > 1):
            raise place.error(describe_blocks(blocks))
        given = parse_block(blocks[0], place)
    certificate = given if is_certificate(given) else None
    key = given if certificate is None else load_or_explain(certificate.public_key, CERTIFICATE, place)
    if not isinstance(key, RSAPublicKey):
        found = describe_object(key)
        raise place.error(found if certificate is None else messages.in_certificate(found))
    _check_size(key, place)
    return key, certificate, place


def _check_number(serial: str, certificate: Certificate, place: Place) -> None:
    if _as_number(serial) != _serial_of(certificate):
        number = f"{certificate.serial_number:X}"
        raise place.error(messages.under_another_serial(number, public_key_id=is_public_key_id(serial)))


def _check_spelling(serial: str, certificate: Certificate, place: Place) -> None:
    # The gateway's headers name the key by this very text.
    digits = f"{certificate.serial_number:X}"
    spelt = digits.zfill(len(digits) + len(digits) % 2)
    if serial not in {spelt, spelt.zfill(40)}:
        raise place.error(messages.serial_misspelt(spelt))


def _serial_of(certificate: Certificate) -> str:
    return _as_number(f"{certificate.serial_number:X}")


def _check_size(key: RSAPrivateKey | RSAPublicKey, place: Place) -> None:
    if key.key_size < _LEAST_BITS:
        raise place.error(messages.rsa_of_size(key.key_size))


def _is_a(kind: type, value: object) -> bool:
    """`isinstance`, for values whose annotation promises it: callers without a type checker exist."""
    return isinstance(value, kind)
