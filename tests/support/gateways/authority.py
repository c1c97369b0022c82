"""An authority that issues platform certificates of any dates, and lists of them as `v3/certificates` gives them."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from wxpay_client._crypto.keys import PlatformKey

APIV3_KEY = b"0123456789abcdef0123456789ABCDEF"
HOUR = 3600
DAY = 24 * HOUR
YEAR = 366 * DAY


class Authority:
    """Issues certificates for one and the same key: making keys takes long, and these tests need no other.

    Args:
        key: The key.
        name: The authority's name.
        is_authority: Whether its certificate says that it may issue others.
        dates: Unix seconds, the first and the last of its own certificate.
    """

    def __init__(
        self,
        key: RSAPrivateKey,
        name: str = "Authority",
        *,
        is_authority: bool = True,
        dates: tuple[float, float] = (0, 2**32),
    ) -> None:
        self.key = key
        self._own = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        self.certificate = self._issue(1, *dates, self._own.public_key(), is_authority=is_authority)

    def issue(self, serial: int, start: float, end: float) -> x509.Certificate:
        """A certificate of a serial number, from and to Unix seconds."""
        return self._issue(serial, start, end, self.key.public_key())

    def platform_key(self, serial: int, start: float, end: float) -> PlatformKey:
        """The same as a platform key."""
        return PlatformKey(f"{serial:040X}", self.key.public_key(), self.issue(serial, start, end))

    def _issue(
        self, serial: int, start: float, end: float, key: Any, *, is_authority: bool = False
    ) -> x509.Certificate:
        begins, ends = (datetime.fromtimestamp(0, UTC) + timedelta(seconds=each) for each in (start, end))
        builder = x509.CertificateBuilder(self._name, self._name, key, serial, begins, ends)
        return builder.add_extension(x509.BasicConstraints(is_authority, None), critical=True).sign(self._own, SHA256())


def entry(certificate: x509.Certificate, serial_no: str | None = None, **changes: str) -> dict[str, Any]:
    """An entry of the list; `changes` are of what is encrypted: `plain`, `nonce`, `algorithm` …"""
    plain = changes.pop("plain", certificate.public_bytes(Encoding.PEM).decode())
    sealed = AESGCM(APIV3_KEY).encrypt(b"61f9c719728a", plain.encode(), b"certificate")
    return {
        "serial_no": f"{certificate.serial_number:040X}" if serial_no is None else serial_no,
        "effective_time": certificate.not_valid_before_utc.isoformat(),
        "expire_time": certificate.not_valid_after_utc.isoformat(),
        "encrypt_certificate": {
            "algorithm": "AEAD_AES_256_GCM",
            "nonce": "61f9c719728a",
            "associated_data": "certificate",
            "ciphertext": base64.b64encode(sealed).decode(),
            **changes,
        },
    }


def listing(*entries: dict[str, Any]) -> bytes:
    """The body of an answer."""
    return json.dumps({"data": list(entries)}).encode()
