"""The files that the sandbox answers downloads with."""

from __future__ import annotations

import gzip
import hashlib
from base64 import b64decode
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, Self

from wxpay_client.sandbox.checks.refusal import to_json

_TEXT: Final = b"A file of the sandbox\r\n"
_PNG: Final = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


class File(NamedTuple):
    """A file, which is not signed itself.

    Attributes:
        content: Its bytes.
        media_type: Its media type.
        digest_header: Header with its SHA-1, which is signed in its place; empty without one.
    """

    content: bytes
    media_type: str
    digest_header: str = ""

    @classmethod
    def of(cls, examples: Mapping[str, Any], status: int, digest_header: str) -> Self:
        """The file of an operation: its example, as text or else as JSON, or a small one of its type.

        Args:
            examples: The operation's examples. Any: they are JSON of whatever shape.
            status: Status of the answer.
            digest_header: As above.
        """
        kind = str(examples["media_types"][status])
        media_type = {"*/*": "application/octet-stream", "image/*": "image/png"}.get(kind, kind.replace("*", "plain"))
        example = examples["answers"][status]
        if example is None:
            content = {"image/png": _PNG, "application/gzip": gzip.compress(_TEXT, mtime=0)}.get(media_type, _TEXT)
        else:
            content = example.encode() if isinstance(example, str) else to_json(example)
        return cls(content, media_type, digest_header)

    @property
    def digest(self) -> str:
        """Its SHA-1 in hexadecimal."""
        return hashlib.sha1(self.content, usedforsecurity=False).hexdigest()

    @property
    def signed(self) -> bytes:
        """What the gateway signs in its place."""
        return b'{"sha1":"%s"}' % self.digest.encode()
