"""What a key or a certificate is given as, before anything is read."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, TypeAlias, TypeGuard, runtime_checkable

from attrs import field, frozen

__all__ = ["KeySource", "PKCS12File", "SupportsReadBytes", "is_source"]


@runtime_checkable
class SupportsReadBytes(Protocol):
    """Whatever has bytes to read, such as a file in a package: `importlib.resources.files("my_app") / "key.pem"`."""

    def read_bytes(self) -> bytes:
        """All of them."""
        ...


KeySource: TypeAlias = Path | str | bytes | SupportsReadBytes
"""A path, PEM as text or bytes, what has `read_bytes()`. A `str` that holds `-----BEGIN` is PEM, others are paths."""


@frozen
class PKCS12File:
    """Private key and API certificate in one file, `apiclient_cert.p12`, for `private_key` and `certificate`.

        Client(private_key=PKCS12File("apiclient_cert.p12", password="1900000109"), ...)

    Where the client is pickled, the password is in the pickle.

    Args:
        source: A path, the bytes, or what has `read_bytes()`.
        password: Its password; the vendor's tool takes the merchant number.
    """

    source: KeySource
    password: str | bytes = field(repr=False)


def is_source(value: object) -> TypeGuard[KeySource | PKCS12File]:
    """Whether something is to be read, and is no loaded key or certificate."""
    return isinstance(value, (Path, str, bytes, PKCS12File, SupportsReadBytes))
