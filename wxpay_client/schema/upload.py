"""Files to upload."""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from functools import cache
from mimetypes import MimeTypes
from os import PathLike
from pathlib import Path
from posixpath import splitext
from typing import Any, Final, Self, cast

from attrs import Factory, field, frozen

_KEY: Final = "$file"
_UNKNOWN: Final = "application/octet-stream"


@frozen
class Upload:
    """A file to upload, whole in memory.

        image = Upload.from_path("license.png")
        meta = UploadRequestMeta(filename=image.filename, sha256=image.sha256)

    Attributes:
        filename: Its name, without folders.
        content: Its bytes.
        content_type: Its media type; guessed from the name's ending where not given.
    """

    filename: str
    content: bytes = field(repr=False)
    content_type: str = field(default=Factory(lambda self: _guessed(self.filename), takes_self=True))

    @classmethod
    def from_path(cls, path: str | PathLike[str]) -> Self:
        """A file of this machine, under the last part of its path.

        Raises:
            OSError: It cannot be read.
        """
        found = Path(path)
        return cls(found.name, found.read_bytes())

    @property
    def sha256(self) -> str:
        """SHA-256 of the content in hexadecimal, which the gateway asks for in `meta`."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def guessed(self) -> bool:
        """Whether the content type is the one that the name suggests."""
        return self.content_type == _guessed(self.filename)


def to_plain(upload: Upload) -> dict[str, Any]:
    """A file as JSON-like data; Any: as all of such data."""
    inner = {"filename": upload.filename, "content_base64": b64encode(upload.content).decode("ascii")}
    if not upload.guessed:
        inner["content_type"] = upload.content_type
    return {_KEY: inner}


def from_plain(data: Mapping[Any, Any]) -> Upload:
    """The way back from `to_plain`; Any: the data may be anything that JSON holds.

    Raises:
        ValueError: It is no such data; the text says why.
    """
    inner = data.get(_KEY)
    given = dict(cast("Mapping[str, Any]", inner)) if isinstance(inner, Mapping) else {}
    names = {"filename", "content_base64", "content_type"}
    if len(data) != 1 or not given or not names.issuperset(given):
        shape = f'{{"{_KEY}": {{"filename": …, "content_base64": …, "content_type": …}}}}'
        raise ValueError(f"expected a file as {shape}, got another object")
    for name in sorted(names & given.keys() | {"filename", "content_base64"}):
        if not isinstance(given.get(name), str):
            found = type(given.get(name)).__name__
            raise ValueError(f"expected str as {_KEY}.{name}, got {found}")  # noqa: TRY004 - one kind for all misfits
    try:
        given["content"] = b64decode(given.pop("content_base64"), validate=True)
    except ValueError:
        raise ValueError(f"expected base64 as {_KEY}.content_base64, got another text") from None
    return Upload(**given)


@cache
def _types() -> Mapping[str, str]:
    # Python's own list, not that of the machine: one name has one type everywhere.
    known = MimeTypes()
    return {**known.types_map[0], **known.types_map[1]}


def _guessed(filename: object) -> str:
    ending = splitext(filename)[1].lower() if isinstance(filename, str) else ""
    if ending == ".gz":
        return "application/gzip"
    return _types().get(ending, _UNKNOWN)
