"""The platform's side of one gateway: the keys it signs with, and the certificates it gives away."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import TYPE_CHECKING, Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.sandbox.answers.encryption import encrypted_resource
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.credentials import Issued
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wxpay_client.sandbox.credentials import Credentials
    from wxpay_client.sandbox.state.store import Store

_BEIJING: Final = timezone(timedelta(hours=8))
_KIND: Final = "certificate"
"""Kind of the records of certificates that it changed to."""

_ASSOCIATED_DATA: Final = "certificate"


class Platform:
    """The platform's keys, with as many certificates as it has changed to; the store keeps these.

    Args:
        credentials: Both sides' keys; they are left as they are.
        store: Where certificates are kept that it changed to.
    """

    def __init__(self, credentials: Credentials, store: Store) -> None:
        self._credentials = credentials
        self._store = store
        self._lock = InterruptSafeLock()
        self._keys = dict(credentials.platform_keys)
        # In the order they took effect.
        self._certificates = {
            serial: x509.load_pem_x509_certificate(pem)
            for serial, pem in credentials.platform_files.items()
            if b"BEGIN CERTIFICATE" in pem
        }
        for kept in reversed(store.latest(_KIND, store.count(_KIND))):
            # A state may be kept for longer than the keys that it was made with.
            if kept.parent == credentials.serial_no and kept.number not in self._certificates:
                self._take(Issued(kept.number, _private_key(kept.data["key"]), kept.data["certificate"].encode()))

    @property
    def keys(self) -> Mapping[str, RSAPrivateKey]:
        """Private keys by the serial or ID they go by, those to come included."""
        return self._keys

    def _take(self, issued: Issued) -> None:
        # The key first: whoever sees the certificate may ask for it.
        self._keys[issued.serial] = issued.key
        self._certificates[issued.serial] = x509.load_pem_x509_certificate(issued.pem)

    def rotate(self) -> Issued:
        """Change to a new certificate; the ones before stay good for a while, as the gateway's own do.

        Raises:
            ValueError: The platform has a public key alone.
        """
        with self._lock:
            if not self._certificates:
                raise ValueError("this platform has no certificates: its merchant has a public key alone")
            latest = [*self._certificates.values()][-1]
            issued = self._credentials.issue(latest.not_valid_before_utc + timedelta(minutes=1))
            self._keep(issued)
            self._take(issued)
            return issued

    def _keep(self, issued: Issued) -> None:
        key = issued.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
        self._store.put(
            Record(
                kind=_KIND,
                number=issued.serial,
                parent=self._credentials.serial_no,
                created=x509.load_pem_x509_certificate(issued.pem).not_valid_before_utc.timestamp(),
                data={"key": key, "certificate": issued.pem.decode()},
            ),
            "",
        )

    def signing(self, named: str | None) -> str:
        """Serial or ID of the key to sign an answer with: the gateway always takes the latest of its certificates.

        Args:
            named: The request's `Wechatpay-Serial`; a refusal of one that names no key is signed with the first.
        """
        latest = [*self._certificates][-1:]
        if latest and (named is None or named in self._certificates):
            return latest[0]
        return named if named in self._keys else next(iter(self._keys))

    def answer(self) -> dict[str, Any]:
        """The certificates, encrypted, in the shape of the wire.

        Raises:
            Refusal: 404, there is none.
        """
        if not self._certificates:
            raise Refusal(404, "RESOURCE_NOT_EXISTS", "there is no platform certificate: use the public key")
        return {"data": [self._entry(*pair) for pair in [*self._certificates.items()]]}

    def _entry(self, serial: str, certificate: x509.Certificate) -> dict[str, Any]:
        return {
            "serial_no": serial,
            "effective_time": _text(certificate.not_valid_before_utc),
            "expire_time": _text(certificate.not_valid_after_utc),
            "encrypt_certificate": encrypted_resource(
                self._credentials.apiv3_key, certificate.public_bytes(Encoding.PEM), _ASSOCIATED_DATA
            ),
        }


def _private_key(pem: str) -> RSAPrivateKey:
    key = load_pem_private_key(pem.encode(), None)
    if not isinstance(key, RSAPrivateKey):
        raise TypeError(f"expected an RSA key, got {type(key).__name__}")
    return key


def _text(time: datetime) -> str:
    return time.astimezone(_BEIJING).isoformat(timespec="seconds")
