"""A folder with a sandbox's keys: made once, the same at every start."""

from __future__ import annotations

import json
import secrets
import shlex
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import evolve
from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from wxpay_client.sandbox.credentials import Credentials, write_private

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes

    from wxpay_client.sandbox.credentials import Issued

CREDENTIALS: Final = "credentials.json"
"""Holds all that was made, the platform's private keys too; the other files are for clients, and come from it."""

ENV: Final = "sandbox.env"
"""Holds the variables of clients, as lines of NAME=value."""

_CA: Final = "ca.pem"
_SERVER: Final = "server.pem"
# What one is likely to have at the same place, and would miss.
_FOREIGN: Final = ("apiclient_key.pem", "apiclient_cert.pem", _CA, _SERVER, ENV)


class Tls(NamedTuple):
    """The files of an HTTPS server.

    Attributes:
        server: Its private key and certificate, PEM.
        ca: The certificate of the authority that issued it, PEM, for clients to trust.
    """

    server: Path
    ca: Path


def kept_credentials(folder: Path) -> Credentials:
    """The credentials that a folder keeps; the first time they are made, and the folder with them.

    Raises:
        ValueError: The folder holds files that are not of a sandbox, or what it keeps is not readable or has expired.
        OSError: The folder can neither be read nor made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / CREDENTIALS
    if not path.exists():
        foreign = [name for name in _FOREIGN if (folder / name).exists()]
        if foreign:
            raise ValueError(
                f"{folder} has {foreign[0]}, which no sandbox made: give a folder of its own, since nothing is written "
                "over"
            )
        made = Credentials.generate()
        write_private(path, _to_json(made))
        return made
    try:
        credentials = _from_json(path.read_bytes())
        certificates = [*_certificates(credentials)]
    # Whatever is wrong with it, the way out is the same.
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ValueError(f"{path} is not what a sandbox wrote: remove the folder, and new keys are made") from None
    ends = min(certificate.not_valid_after_utc for certificate in certificates)
    if ends <= datetime.now(UTC):
        raise ValueError(f"the keys in {folder} expired on {ends:%Y-%m-%d}: remove the folder, and new ones are made")
    return credentials


def keep_platform_certificate(folder: Path, issued: Issued) -> None:
    """Add a certificate that the platform changed to, with its key, to the credentials that a folder keeps."""
    kept = kept_credentials(folder)
    added = evolve(
        kept,
        platform_keys={**kept.platform_keys, issued.serial: issued.key},
        platform_files={**kept.platform_files, issued.serial: issued.pem},
    )
    _replace(folder / CREDENTIALS, _to_json(added))


def kept_certificate(folder: Path, hosts: Collection[str]) -> Tls:
    """The HTTPS certificate that a folder keeps; made, with an authority, where there is none for these hosts.

    The authority's private key is kept nowhere: it can issue nothing more.

    Args:
        folder: The folder, which is there.
        hosts: Names and addresses that clients may reach the server by.
    """
    kept = Tls(folder / _SERVER, folder / _CA)
    if not (kept.ca.exists() and kept.server.exists() and _serves(kept.server.read_bytes(), hosts)):
        import trustme

        authority = trustme.CA()
        leaf = authority.issue_cert(*hosts).private_key_and_cert_chain_pem
        _replace(kept.server, leaf.bytes())
        _replace(kept.ca, authority.cert_pem.bytes())
    return kept


def write_env(folder: Path, variables: Mapping[str, str]) -> Path:
    """Write the variables of clients into the folder, as lines that shells, Docker and dotenv read; return the path."""
    lines = [f"{name}={shlex.quote(value)}\n" for name, value in variables.items()]
    return _replace(folder / ENV, "".join(lines).encode())


def _replace(path: Path, content: bytes) -> Path:
    """Write a file that only its owner may read, in the place of an older one, whole at any moment."""
    new = write_private(path.with_name(f".{path.name}.{secrets.token_hex(8)}"), content)
    new.replace(path)
    return path


def _serves(pem: bytes, hosts: Collection[str]) -> bool:
    try:
        certificate = x509.load_pem_x509_certificate(pem)
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    named = {
        *names.get_values_for_type(x509.DNSName),
        *(str(address) for address in names.get_values_for_type(x509.IPAddress)),
    }
    return certificate.not_valid_after_utc > datetime.now(UTC) and named.issuperset(hosts)


def _certificates(credentials: Credentials) -> list[x509.Certificate]:
    of_platform = [pem for pem in credentials.platform_files.values() if b"BEGIN CERTIFICATE" in pem]
    pems = [credentials.merchant_certificate, credentials.authority_certificate, *of_platform]
    return [x509.load_pem_x509_certificate(pem) for pem in pems]


def _to_json(credentials: Credentials) -> bytes:
    content = {
        "mchid": credentials.mchid,
        "serial_no": credentials.serial_no,
        "merchant_key": _pem(credentials.merchant_key),
        "merchant_certificate": credentials.merchant_certificate.decode(),
        "platform_keys": {serial: _pem(key) for serial, key in credentials.platform_keys.items()},
        "platform_files": {serial: pem.decode() for serial, pem in credentials.platform_files.items()},
        "apiv3_key": credentials.apiv3_key,
        "authority_key": _pem(credentials.authority_key),
        "authority_certificate": credentials.authority_certificate.decode(),
    }
    return json.dumps(content, indent=1).encode() + b"\n"


def _from_json(content: bytes) -> Credentials:
    # Any: JSON of whoever wrote the file. What is not as it should be fails here or at its first use below.
    kept: Any = json.loads(content)
    return Credentials(
        mchid=_text(kept["mchid"]),
        serial_no=_text(kept["serial_no"]),
        merchant_key=_key(kept["merchant_key"]),
        merchant_certificate=kept["merchant_certificate"].encode(),
        platform_keys={serial: _key(pem) for serial, pem in kept["platform_keys"].items()},
        platform_files={serial: pem.encode() for serial, pem in kept["platform_files"].items()},
        apiv3_key=_text(kept["apiv3_key"]),
        authority_key=_key(kept["authority_key"]),
        authority_certificate=kept["authority_certificate"].encode(),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("expected a text")
    return value


def _pem(key: RSAPrivateKey | EllipticCurvePrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def _key(pem: str) -> Any:  # Any: RSA or elliptic, as it was written
    key: PrivateKeyTypes = load_pem_private_key(pem.encode(), None)
    return key
