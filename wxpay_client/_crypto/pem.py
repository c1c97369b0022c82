"""PEM: the blocks of a text or a file, and what is wrong where there are none.

Every error is about a key, so none repeats any of the text it was given.
"""

from __future__ import annotations

import os
import re
import sys
from base64 import b64decode
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeGuard, cast

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    load_der_public_key,
)

from wxpay_client._crypto.sources import KeySource, PKCS12File
from wxpay_client._messages import Text
from wxpay_client._messages import keys as messages
from wxpay_client.errors import ConfigurationError

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

PEM_BEGIN: Final = "-----BEGIN"
"""How each block begins; no path does."""

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


def read_blocks(source: KeySource | PKCS12File, place: Place) -> tuple[Place, list[Block]]:
    """The PEM blocks of a source, at least one, and the place with the name of the file."""
    text: str | None = source if isinstance(source, str) and PEM_BEGIN in source else None
    if text is None:
        place, raw = _contents(source.source if isinstance(source, PKCS12File) else source, place)
        text = _unpacked(raw, source.password, place) if isinstance(source, PKCS12File) else _decoded(raw)
        if text is None or PEM_BEGIN not in text:
            raise place.error(_without_pem(raw))
    # Environment variables and JSON often hold `\n` as two characters; no PEM has a backslash of its own.
    text = text.replace("\\r", "").replace("\\n", "\n")
    blocks = [Block(*match) for match in _BLOCK.findall(text)]
    if len(blocks) != text.count(PEM_BEGIN):
        raise place.error(messages.BROKEN_OFF)
    return place, blocks


def _contents(source: KeySource, place: Place) -> tuple[Place, bytes]:
    """The bytes of a source, and the place with its file's name."""
    if isinstance(source, bytes):
        return place, source
    if source == "":
        raise place.error(messages.EMPTY_TEXT)
    if isinstance(source, (Path, str)) and PEM_BEGIN in str(source):
        raise place.error(messages.PEM_AS_PATH)
    # Where a path is too long, or not to be read, those of `Path` raise.
    exists = isinstance(source, (Path, str)) and os.path.exists(source)  # noqa: PTH110
    # Whatever else is read has a name at best: what it shows as is its own affair.
    file = str(source if isinstance(source, (Path, str)) else getattr(source, "name", ""))
    # A text of one word may be a password that stands in the wrong place.
    shown = exists or (_is_showable(file) and not (isinstance(source, str) and _WORD.fullmatch(source)))
    if shown:
        place = place._replace(file=file)
    if exists and os.path.isdir(file):  # noqa: PTH112
        raise place.error(messages.DIRECTORY)
    raw = _read(source)
    if isinstance(raw, bytes) and len(raw) <= _LARGEST_FILE:
        return place, raw
    if isinstance(raw, bytes):
        raise place.error(messages.too_large(_LARGEST_FILE))
    if isinstance(source, str) and not shown:
        raise place.error(messages.NEITHER_PEM_NOR_PATH)
    raise place.error(messages.unreadable(raw))


_WORD: Final = re.compile(r"[^./\\]*")
_BASE64_RUN: Final = re.compile(r"[0-9A-Za-z+/=]{30,}")
_PATH_SEGMENT: Final = re.compile(r"[a-z]*[0-9]*|(?:[A-Z][a-z]+)+[0-9]*|[0-9a-f]{30,}|[0-9A-F]{30,}")


def _is_showable(path: str) -> bool:
    """Whether the path of no file may be shown: unless it may be base64 of a key, or its 32 characters."""
    if len(path) > _LONGEST_PATH_SHOWN or not path.isprintable():
        return False
    joined = "".join(path.split()).strip("/")
    if "/" not in joined and _BASE64_RUN.fullmatch(joined):
        return False
    # Base64 has slashes too: a run is harmless only where each part of it looks like a folder, `home` or `MyKeys2`.
    return all(_PATH_SEGMENT.fullmatch(part) for run in _BASE64_RUN.findall(joined) for part in run.split("/"))


def _read(source: KeySource) -> bytes | str:
    """The bytes of a file, or so many of them that they are too many, or why there are none."""
    try:
        if isinstance(source, (Path, str)):
            with Path(source).open("rb") as file:
                return file.read(_LARGEST_FILE + 1)
        # Whoever writes a `read_bytes` of their own need not check types.
        raw = cast("object", source if isinstance(source, bytes) else source.read_bytes())
    except OSError as error:
        return error.strerror or "it cannot be opened"
    # Archives raise KeyError for a member that they do not have.
    except (ValueError, LookupError):
        return "no path can be so" if isinstance(source, (Path, str)) else "it cannot be opened"
    return raw if isinstance(raw, bytes) else f"its read_bytes() returned {type(raw).__name__}"


def _unpacked(raw: bytes, password: str | bytes, place: Place) -> str:
    """The private key and the certificates of a PKCS#12 file, as PEM."""
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    def load() -> str | None:
        store = load_pkcs12(raw, password.encode() if isinstance(password, str) else password)
        parts: list[bytes] = []
        if store.key is not None:
            parts.append(store.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        own = [] if store.cert is None else [store.cert]
        parts += [held.certificate.public_bytes(Encoding.PEM) for held in (*own, *store.additional_certs)]
        return b"".join(parts).decode()

    with suppress(ValueError, TypeError, UnsupportedAlgorithm):
        text = load()
        if text:
            return text
    raise place.error(messages.PKCS12_CLOSED)


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
