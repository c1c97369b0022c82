"""What other processes do with what is pickled to them: importable by name, as `spawn` needs it."""

from __future__ import annotations

from typing import Any

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tests.support import samples
from wxpay_client import Client, Response
from wxpay_client.api.refunds import Refund


def call(client: Client) -> tuple[Response[Refund], Response[None]]:
    """Both operations."""
    return client.send(samples.QUERY), client.send(samples.NOTICE)


def send(client: Client, request: Any) -> object:
    """One request."""
    return client.send(request)


def proxies(client: Client) -> dict[str, Any]:
    """What was set on the session."""
    session = client.session
    return {name: getattr(session, name) for name in ("headers", "proxies", "verify", "cert", "trust_env")}


def pickle_as_dask_does() -> None:
    """As when Dask is imported after the client: all exceptions take along what caused them."""
    from tblib.pickling_support import install

    import wxpay_client.errors  # noqa: F401 - it is those that are there by now

    install()


class OwnSigner:
    """A signer of the user's own, which pickles with the client."""

    def __init__(self, pem: bytes) -> None:
        self._pem = pem

    def sign(self, message: bytes) -> bytes:
        key: Any = load_pem_private_key(self._pem, None)
        signature: bytes = key.sign(message, PKCS1v15(), SHA256())
        return signature
