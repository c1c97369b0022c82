"""PEM: the blocks of a text or a file, and what is wrong where there are none.

Every error is about a key, so none repeats any of the text it was given.
"""

from __future__ import annotations

import os
import re
import sys
from base64 import b64decode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeGuard

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_private_key, load_der_public_key

from wxpay_client._messages import Text
from wxpay_client._messages import keys as messages
from wxpay_client.errors import ConfigurationError

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

KeySource: TypeAlias = Path | str | bytes
"""A path, or PEM as text or bytes. A `str` that holds `-----BEGIN` is PEM, any other is a path."""

_BEGIN: Final = "-----BEGIN"
_BLOCK: Final = re.compile(r"-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----", re.DOTALL)
PRIVATE: Final = messages.PRIVATE_KEY
PUBLIC: Final = messages.PUBLIC_KEY
CERTIFICATE: Final = messages.CERTIFICATE
_KINDS: Final[Mapping[str, Text]] = {
    "PRIVATE KEY": PRIVATE,
    "RSA PRIVATE KEY": PRIVATE,
    "EC PRIVATE KEY": PRIVATE,
    "DSA PRIVATE KEY": PRIVATE,
    "ENCRYPTED PRIVATE KEY": PRIVATE,
    "OPENSSH PRIVATE KEY": messages.OPENSSH_KEY,
    "PUBLIC KEY": PUBLIC,
    "RSA PUBLIC KEY": PUBLIC,
    "CERTIFICATE": CERTIFICATE,
    "CERTIFICATE REQUEST": messages.CERTIFICATE_REQUEST,
}
_LARGEST_FILE: Final = 65536
_LONGEST_PATH_SHOWN: Final = 255


class Place(NamedTuple):
    """What a source was given as; every error about it is made here.

    Attributes:
        parameter: The argument.
        name: The argument, with the key in it where it is a mapping.
        expected: What belongs there.
        file: Path of the file that was given, where it may be shown; else empty.
    """

    parameter: str
    name: str
    expected: Text
    file: str = ""

    @property
    def full_name(self) -> str:
        """The name, with the file where there is one."""
        return f"{self.name} ({self.file})" if self.file else self.name

    def error(self, found: Text) -> ConfigurationError:
        """The error that something else was found than what belongs here."""
        message = f"{self.full_name}: found {found.en}; expected {self.expected.en}"
        error = ConfigurationError(message, parameter=self.parameter)
        error.finding = messages.refused(self.parameter, self.file, found, self.expected)
        return error


class Block(NamedTuple):
    """One `-----BEGIN … END-----` of a PEM text."""

    label: str
    body: str

    @property
    def kind(self) -> Text:
        """What it holds, in words."""
        return _KINDS.get(self.label, messages.OTHER_BLOCK)


# From here on errors are raised outside of `except`, on purpose: as its context a UnicodeDecodeError or an
# OSError would carry the text along.


def read_blocks(source: KeySource, place: Place) -> tuple[Place, list[Block]]:
    """The PEM blocks of a source, at least one, and the place with the name of the file."""
    text: str | None = source if isinstance(source, str) and _BEGIN in source else None
    if text is None:
        place, raw = (place, source) if isinstance(source, bytes) else _contents(source, place)
        text = _decoded(raw)
        if text is None or _BEGIN not in text:
            raise place.error(_without_pem(raw))
    # Environment variables and JSON often hold `\n` as two characters; no PEM has a backslash of its own.
    text = text.replace("\\r", "").replace("\\n", "\n")
    blocks = [Block(*match) for match in _BLOCK.findall(text)]
    if len(blocks) != text.count(_BEGIN):
        raise place.error(messages.BROKEN_OFF)
    return place, blocks


def _contents(source: Path | str, place: Place) -> tuple[Place, bytes]:
    """The bytes of a file, and the place with its name."""
    if source == "":
        raise place.error(messages.EMPTY_TEXT)
    if _BEGIN in str(source):
        raise place.error(messages.PEM_AS_PATH)
    # Where a path is too long, or not to be read, those of `Path` raise.
    exists = os.path.exists(source)  # noqa: PTH110
    if exists or _showable(source):
        place = place._replace(file=str(source))
    if os.path.isdir(source):  # noqa: PTH112
        raise place.error(messages.DIRECTORY)
    raw = _read(source)
    if isinstance(raw, bytes) and len(raw) <= _LARGEST_FILE:
        return place, raw
    if isinstance(raw, bytes):
        raise place.error(messages.too_large(_LARGEST_FILE))
    if isinstance(source, Path) or exists:
        raise place.error(messages.unreadable(raw))
    raise place.error(messages.NEITHER_PEM_NOR_PATH)


def _showable(source: Path | str) -> bool:
    """Whether the path of no file may be shown: unless it may be a key's base64, without its BEGIN line."""
    text = str(source)
    base64 = re.match(r"[\s/]*M[A-P][0-9A-Za-z+/\s]{30}", text)
    return isinstance(source, Path) and len(text) <= _LONGEST_PATH_SHOWN and not base64


def _read(path: Path | str) -> bytes | str:
    """The bytes of a file, one more than allowed at most, or why there are none."""
    try:
        with Path(path).open("rb") as file:
            return file.read(_LARGEST_FILE + 1)
    except OSError as error:
        return error.strerror or "it cannot be opened"
    except ValueError:
        return "no path can be so"


def _decoded(raw: bytes) -> str | None:
    """The text of bytes; Windows tools write UTF-16, or UTF-8 with a byte-order mark."""
    try:
        return raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        return None


def _without_pem(raw: bytes) -> Text:
    """What bytes are that hold no PEM."""
    if not raw.strip():
        return messages.EMPTY_FILE
    # ASN.1 begins with the tag of a SEQUENCE, and is no text.
    if raw[:1] != b"\x30" or _decoded(raw) is not None:
        return messages.without_begin(len(raw))
    # PKCS#12 begins with its version, 3, and a SEQUENCE.
    if b"\x02\x01\x03\x30" in raw[:16]:
        return messages.PKCS12
    return messages.DER


def parse_block(block: Block, place: Place) -> object:
    """The key or certificate in a PEM block."""
    if "ENCRYPTED" in block.label or "Proc-Type:" in block.body:
        raise place.error(messages.with_password(block.kind))

    def load() -> object:
        der = b64decode("".join(block.body.split()), validate=True)
        if block.kind == PRIVATE:
            # OpenSSL's own check takes longer than everything else of making a client: whoever needs the key tries it.
            return load_der_private_key(der, None, unsafe_skip_rsa_key_validation=True)
        if block.kind == PUBLIC:
            return load_der_public_key(der)
        # Whoever has no certificates need not wait for its import.
        from cryptography.x509 import InvalidVersion, load_der_x509_certificate

        try:
            return load_der_x509_certificate(der)
        except InvalidVersion as error:
            raise ValueError from error

    return load_or_explain(load, block.kind, place)


def is_certificate(value: object) -> TypeGuard[Certificate]:
    """Whether a value is a loaded certificate."""
    # Where nobody has imported them, there are none.
    if "cryptography.x509" not in sys.modules:
        return False
    # Imported, not looked up: another thread may just be about to.
    from cryptography.x509 import Certificate

    return isinstance(value, Certificate)


def load_or_explain(load: Callable[[], object], kind: Text, place: Place) -> object:
    """What `load` returns; where it cannot, the error that says so."""
    try:
        return load()
    except (ValueError, TypeError, UnsupportedAlgorithm):
        pass
    raise place.error(messages.damaged(kind))


def describe_blocks(blocks: list[Block]) -> Text:
    """What a text holds, in words."""
    kinds = [block.kind for block in blocks]
    return kinds[0] if len(kinds) == 1 else messages.several(kinds)


def describe_object(value: object) -> Text:
    """What a Python object is that was loaded or given, in words: a key of another algorithm, or its class."""
    name = type(value).__name__
    if isinstance(value, (RSAPrivateKey, RSAPublicKey)):
        return messages.other_type(name)
    if name.endswith("PrivateKey"):
        return messages.private_key_not_rsa(name.removesuffix("PrivateKey"))
    if name.endswith("PublicKey"):
        return messages.public_key_not_rsa(name.removesuffix("PublicKey"))
    return messages.other_type(name)
