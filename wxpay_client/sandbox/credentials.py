"""The merchant's and the platform's keys, made on the spot: none of them is good for anything else."""

from __future__ import annotations

import os
import secrets
import string
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@frozen(kw_only=True)
class Files:
    """Where the files of a caller are.

    Attributes:
        private_key: The merchant's private key, PEM.
        platform_keys: Serial or ID to the platform's certificate or public key, PEM.
    """

    private_key: Path
    platform_keys: Mapping[str, Path]


@frozen(kw_only=True)
class Credentials:
    """Both sides' keys.

    Attributes:
        mchid: The merchant's number.
        serial_no: Serial of its API certificate, in hexadecimal.
        merchant_key: Its private key.
        merchant_certificate: Its API certificate, PEM.
        platform_keys: The platform's private keys by the serial or ID they go by: first that of a WeChat Pay
            public key, then that of a platform certificate.
        platform_files: The public halves of those, PEM: a public key, a certificate.
        apiv3_key: The 32 characters that callbacks are encrypted with.
    """

    mchid: str
    serial_no: str
    merchant_key: RSAPrivateKey = field(repr=False)
    merchant_certificate: bytes = field(repr=False)
    platform_keys: Mapping[str, RSAPrivateKey] = field(repr=False)
    platform_files: Mapping[str, bytes] = field(repr=False)
    apiv3_key: str = field(repr=False)

    @classmethod
    def generate(cls) -> Credentials:
        """Make a merchant and a platform that have never met anybody. Takes about half a second."""
        merchant_key, public_key, certified_key = (_new_key() for _ in range(3))
        # Serials are 40 digits. The platform's begins with a zero, which counts.
        serial = secrets.randbits(159) | 1 << 158
        platform_serial = secrets.randbits(156) | 1 << 155
        public_key_id = "PUB_KEY_ID_01" + "".join(secrets.choice(string.digits) for _ in range(29))
        return cls(
            mchid="1900000109",
            serial_no=f"{serial:040X}",
            merchant_key=merchant_key,
            merchant_certificate=_certificate(merchant_key, "Sandbox merchant 1900000109", serial),
            platform_keys={public_key_id: public_key, f"{platform_serial:040X}": certified_key},
            platform_files={
                public_key_id: public_key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
                f"{platform_serial:040X}": _certificate(certified_key, "Sandbox platform", platform_serial),
            },
            apiv3_key="".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32)),
        )

    def write(self, folder: Path) -> Files:
        """Write what a caller needs into a folder, readable by nobody else."""
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
    """Write a new file that only its owner may read, and return its path."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    return path


def _new_key() -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=2048)


def _certificate(key: RSAPrivateKey, name: str, serial: int) -> bytes:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .sign(key, SHA256())
    )
    return certificate.public_bytes(Encoding.PEM)
