"""The merchant's and the platform's keys, made on the spot: none of them is good for anything else."""

from __future__ import annotations

import os
import secrets
import string
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from attrs import evolve, field, frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MCHID = "1900000109"

_VALID_DAYS: Final = 1826
"""Five years, as the vendor's certificates."""

PlatformKey = Literal["both", "certificate", "public-key"]
"""What a merchant knows the platform by."""


@frozen(kw_only=True)
class Files:
    """Where the files of a caller are.

    Attributes:
        private_key: The merchant's private key, PEM.
        platform_keys: Serial or ID to the platform's certificate or public key, PEM.
    """

    private_key: Path
    platform_keys: Mapping[str, Path]


class Issued(NamedTuple):
    """A platform certificate.

    Attributes:
        serial: Its serial number, in hexadecimal.
        key: Its private key.
        pem: The certificate, PEM.
    """

    serial: str
    key: RSAPrivateKey
    pem: bytes


@frozen(kw_only=True)
class Credentials:
    """Both sides' keys.

    Attributes:
        mchid: The merchant's number.
        serial_no: Serial of its API certificate, in hexadecimal.
        merchant_key: Its private key.
        merchant_certificate: Its API certificate, PEM; issued to its number, as the vendor's are.
        platform_keys: The platform's private keys by the serial or ID they go by: first that of a WeChat Pay
            public key, then that of a platform certificate, where there is one.
        platform_files: The public halves of those, PEM: a public key, a certificate.
        apiv3_key: The 32 characters that callbacks and platform certificates are encrypted with.
        authority_key: Private key of the authority that issues platform certificates.
        authority_certificate: Its certificate, PEM.
    """

    mchid: str
    serial_no: str
    merchant_key: RSAPrivateKey = field(repr=False)
    merchant_certificate: bytes = field(repr=False)
    platform_keys: Mapping[str, RSAPrivateKey] = field(repr=False)
    platform_files: Mapping[str, bytes] = field(repr=False)
    apiv3_key: str = field(repr=False)
    authority_key: ec.EllipticCurvePrivateKey = field(repr=False)
    authority_certificate: bytes = field(repr=False)

    @classmethod
    def generate(cls, *, certificates: bool = True) -> Credentials:
        """Make a merchant and a platform that have never met anybody. Takes about half a second.

        Args:
            certificates: Whether the platform has certificates, as for merchants that joined before about September
                2024; those who joined later have its public key alone.
        """
        merchant_key, public_key = _new_key(), _new_key()
        # Not RSA, as the real one: it takes no time to make.
        authority_key = ec.generate_private_key(ec.SECP256R1())
        # Serials are 40 digits.
        serial = secrets.randbits(159) | 1 << 158
        public_key_id = "PUB_KEY_ID_01" + "".join(secrets.choice(string.digits) for _ in range(29))
        public_pem = public_key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        yesterday = datetime.now(UTC) - timedelta(days=1)
        alone = cls(
            mchid=_MCHID,
            serial_no=f"{serial:040X}",
            merchant_key=merchant_key,
            merchant_certificate=_certificate(merchant_key.public_key(), _MCHID, serial, yesterday, authority_key),
            platform_keys={public_key_id: public_key},
            platform_files={public_key_id: public_pem},
            apiv3_key="".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32)),
            authority_key=authority_key,
            authority_certificate=_certificate(
                authority_key.public_key(), _AUTHORITY, x509.random_serial_number(), yesterday, authority_key
            ),
        )
        if not certificates:
            return alone
        issued = alone.issue(yesterday)
        return evolve(
            alone,
            platform_keys={**alone.platform_keys, issued.serial: issued.key},
            platform_files={**alone.platform_files, issued.serial: issued.pem},
        )

    def issue(self, start: datetime) -> Issued:
        """Make one more platform certificate, with a key of its own.

        Args:
            start: When it takes effect; it ends five years later.
        """
        key = _new_key()
        # Its 40 digits begin with a zero, which counts.
        serial = secrets.randbits(156) | 1 << 155
        pem = _certificate(key.public_key(), "Sandbox platform", serial, start, self.authority_key)
        return Issued(f"{serial:040X}", key, pem)

    def limited_to(self, kind: PlatformKey) -> Credentials:
        """The same keys for a merchant that knows the platform by less.

        Args:
            kind: `certificate` as of a merchant that joined before about September 2024, `public-key` as of one that
                joined later, `both` as of one that is changing over: callbacks are signed with the public key's.
        """
        if kind == "both":
            return self
        kept = [
            serial
            for serial, pem in self.platform_files.items()
            if (b"BEGIN CERTIFICATE" in pem) == (kind == "certificate")
        ]
        return evolve(
            self,
            platform_keys={serial: self.platform_keys[serial] for serial in kept},
            platform_files={serial: self.platform_files[serial] for serial in kept},
        )

    def write(self, folder: Path) -> Files:
        """Write what a caller needs into a folder, which is made where it is not there; readable by nobody else.

        Raises:
            FileExistsError: A file of that name is there already, and is another one.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        pem = self.merchant_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        write_private(folder / "apiclient_cert.pem", self.merchant_certificate)
        return Files(
            private_key=write_private(folder / "apiclient_key.pem", pem),
            platform_keys={
                serial: write_private(folder / f"{serial}.pem", content)
                for serial, content in self.platform_files.items()
            },
        )


def write_private(path: Path, content: bytes) -> Path:
    """Write a new file that only its owner may read, and return its path.

    Raises:
        FileExistsError: It is there already, with other content.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        if path.read_bytes() == content:
            return path
        raise
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    return path


def _new_key() -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=2048)


_AUTHORITY: Final = "Sandbox authority"


def _certificate(
    key: RSAPublicKey | ec.EllipticCurvePublicKey,
    name: str,
    serial: int,
    start: datetime,
    authority: ec.EllipticCurvePrivateKey,
) -> bytes:
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(_AUTHORITY))
        .public_key(key)
        .serial_number(serial)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=_VALID_DAYS))
        .add_extension(x509.BasicConstraints(ca=name == _AUTHORITY, path_length=None), critical=True)
        .sign(authority, SHA256())
    )
    return certificate.public_bytes(Encoding.PEM)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
