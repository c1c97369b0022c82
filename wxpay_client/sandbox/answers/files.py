"""The files that the sandbox answers downloads with."""

from __future__ import annotations

import gzip
import hashlib
from base64 import b64decode
from typing import Final, NamedTuple, Self

from wxpay_client.sandbox.checks.refusal import to_json

_TEXT: Final = b"A file of the sandbox\r\n"
_PNG: Final = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
_IMAGES: Final = {b"\xff\xd8\xff": "image/jpeg", b"BM": "image/bmp", b"GIF8": "image/gif"}
"""How images begin that are no PNGs."""


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
    def of(cls, media_type: str, content: object, digest_header: str) -> Self:
        """A file with the content that a test told, as text or else as JSON, or else a small one of its type.

        Args:
            media_type: Its media type, with wildcards.
            content: The content; `None` for a small one.
            digest_header: As above.
        """
        names = {"*/*": "application/octet-stream", "image/*": "image/png"}
        kind = names.get(media_type, media_type.replace("*", "plain"))
        if content is None:
            found = {"image/png": _PNG, "application/gzip": gzip.compress(_TEXT, mtime=0)}.get(kind, _TEXT)
        elif isinstance(content, bytes):
            found = content
        else:
            found = content.encode() if isinstance(content, str) else to_json(content)
        if media_type == "image/*":
            kind = next((type_ for beginning, type_ in _IMAGES.items() if found.startswith(beginning)), kind)
        return cls(found, kind, digest_header)

    @property
    def digest(self) -> str:
        """Its SHA-1 in hexadecimal."""
        return hashlib.sha1(self.content, usedforsecurity=False).hexdigest()

    @property
    def signed(self) -> bytes:
        """What the gateway signs in its place."""
        return b'{"sha1":"%s"}' % self.digest.encode()
