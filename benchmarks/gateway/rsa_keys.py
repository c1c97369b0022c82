"""The keys of both sides, and stubs of them that cost nothing: what is left of a call is the overhead alone."""

from __future__ import annotations

from typing import Any, NamedTuple, NoReturn

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from benchmarks.gateway.process import Merchant

# Any, in this module: as the base classes take it.


class Keys(NamedTuple):
    """What a merchant signs with, and verifies with."""

    private: RSAPrivateKey
    platform: RSAPublicKey


def load(merchant: Merchant) -> Keys:
    """The merchant's own key and the platform's."""
    private = load_pem_private_key(merchant.private_key.read_bytes(), None)
    platform = load_pem_public_key(merchant.platform_key.read_bytes())
    assert isinstance(private, RSAPrivateKey)  # noqa: S101 - the gateway has made it
    assert isinstance(platform, RSAPublicKey)  # noqa: S101
    return Keys(private, platform)


def stubbed(keys: Keys) -> Keys:
    """Keys that sign and verify in no time."""
    return Keys(_PrivateKey(keys.private), _PublicKey(keys.platform))


class _PublicKey(RSAPublicKey):
    """A public key that any signature fits."""

    def __init__(self, key: RSAPublicKey) -> None:
        self._key = key

    def verify(self, *args: Any, **kwargs: Any) -> None:
        pass

    @property
    def key_size(self) -> int:
        return self._key.key_size

    def public_numbers(self) -> Any:
        return self._key.public_numbers()

    def public_bytes(self, *args: Any, **kwargs: Any) -> bytes:
        return self._key.public_bytes(*args, **kwargs)

    def encrypt(self, *args: Any, **kwargs: Any) -> bytes:
        return self._key.encrypt(*args, **kwargs)

    def recover_data_from_signature(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _PublicKey) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key.public_numbers())

    def __copy__(self) -> _PublicKey:
        return self

    def __deepcopy__(self, memo: Any) -> _PublicKey:
        return self


class _PrivateKey(RSAPrivateKey):
    """A private key whose signature is always the same one."""

    def __init__(self, key: RSAPrivateKey) -> None:
        self._key = key
        self._signature = key.sign(b"", PKCS1v15(), SHA256())
        self._public_key = _PublicKey(key.public_key())

    def sign(self, *args: Any, **kwargs: Any) -> bytes:
        return self._signature

    def public_key(self) -> RSAPublicKey:
        return self._public_key

    @property
    def key_size(self) -> int:
        return self._key.key_size

    def decrypt(self, *args: Any, **kwargs: Any) -> bytes:
        return self._key.decrypt(*args, **kwargs)

    def private_numbers(self) -> Any:
        return self._key.private_numbers()

    def private_bytes(self, *args: Any, **kwargs: Any) -> bytes:
        return self._key.private_bytes(*args, **kwargs)

    def __copy__(self) -> _PrivateKey:
        return self

    def __deepcopy__(self, memo: Any) -> _PrivateKey:
        return self
