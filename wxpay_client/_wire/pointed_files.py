"""Files that answers point to: which one is meant, and how it is unpacked and checked."""

from __future__ import annotations

import hashlib
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, Final, NamedTuple, NoReturn

from attrs import Attribute, has

from wxpay_client._crypto.encryption import AES_256_KEY, decrypt_stream, is_nonce
from wxpay_client._messages.safe_repr import clear_locals, describe, one_line
from wxpay_client._runtime.typeguards import is_list
from wxpay_client.errors import RequestError
from wxpay_client.response import Response
from wxpay_client.schema.download import CHUNK, DIGITS, Download, DownloadSource, is_digest, wrong_file
from wxpay_client.schema.fields import attributes_of, name_of, wire_of

_GZIP: Final = b"\x1f\x8b"
_HEADER_AND_TRAILER: Final = zlib.MAX_WBITS | 16

# Any, in this module: an answer may be of any class that a specification describes.


class Pointer(NamedTuple):
    """What an answer says of a file.

    Attributes:
        url: Its URL.
        kind: Kind of its digest, as `hashlib` calls it.
        digest: Its digest, in hexadecimal: of the file as it is after decrypting and unpacking.
        packed: Whether it may be packed by gzip.
        key: What it is encrypted with, and the nonce; `None` where it is not encrypted.
    """

    url: str
    kind: str
    digest: str
    packed: bool
    key: tuple[bytes, bytes] | None


def pointer_of(answer: Any) -> Pointer:
    """What an answer says of the file that it points to.

    Raises:
        RequestError: It points to none, or to several; or what it says of the file is not enough to check it.
    """
    found = dict(pointing(answer, "answer"))
    if not found:
        _refuse(f"expected an answer that points to a file, got {describe(answer)}")
    if len(found) > 1:
        places = ", ".join([*found][:3]) + (", …" if len(found) > 3 else "")
        _refuse(f"expected an answer that points to one file, got one of {len(found)}: give one of {places}")
    ((place, part),) = found.items()
    attribute, told = next((a, wire.file) for a in _attributes(part) if (wire := wire_of(a)).file is not None)
    url = getattr(part, name_of(attribute))
    if not url:
        _refuse(f"{place}.{name_of(attribute)} is not there: there is no file yet, or none any more")
    named = getattr(part, told.digest_type)
    kind = str(named).lower().replace("-", "")
    if kind not in DIGITS or kind not in hashlib.algorithms_available:
        known = ", ".join(kind.upper() for kind in DIGITS if kind in hashlib.algorithms_available)
        _refuse(
            f"{place}.{told.digest_type} is {one_line(str(named))}, and digests of {known} can be checked here; "
            "client.request(…, stream=True) downloads a file without checking it"
        )
    digest = getattr(part, told.digest)
    if not is_digest(kind, digest):
        _refuse(f"{place}.{told.digest} is no {kind.upper()} in hexadecimal: nothing would prove the file")
    key = _key(getattr(part, told.key), getattr(part, told.nonce), f"{place}.{told.key}") if told.key else None
    return Pointer(url, kind, digest, told.packed == "gzip", key)


def opened(answer: Response[Any], operation: str, pointer: Pointer) -> Download:
    """The file of an answer, decrypted and unpacked as it is read, and checked at its end.

    Args:
        answer: The answer, whose data is the file as it travels.
        operation: What was called.
        pointer: What is known of the file.
    """
    file: Download = answer.data
    call = DownloadSource(operation, answer.url, answer.status_code, answer.request_id)
    steps: list[Callable[[Iterable[bytes]], Iterator[bytes]]] = []
    if pointer.key is not None:
        key, nonce = pointer.key
        steps.append(lambda chunks: decrypt_stream(key, nonce, chunks))
    if pointer.packed:
        steps.append(_unpacked)
    chunks: Iterator[bytes] = iter(file)
    for step in steps:
        chunks = step(chunks)
    return Download(
        _told(chunks, call),
        file.close,
        call,
        content_type=file.content_type,
        filename=file.filename,
        digests={pointer.kind: pointer.digest},
    )


def pointing(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The objects that point to a file, each by its place: the value itself, or what is within it.

    Args:
        value: An answer, or a part of one.
        place: What it is called.
    """
    if is_list(value):
        for index, item in enumerate(value):
            yield from pointing(item, f"{place}[{index}]")
    elif issubclass(_class(value), Response):
        yield from pointing(value.data, place)
    elif has(_class(value)):
        attributes = _attributes(value)
        if any(wire_of(attribute).file is not None for attribute in attributes):
            yield place, value
            return
        for name in map(name_of, attributes):
            yield from pointing(getattr(value, name), f"{place}.{name}")


def _attributes(value: Any) -> tuple[Attribute[Any], ...]:
    return attributes_of(_class(value))


def _class(value: Any) -> type[Any]:
    cls: type[Any] = getattr(value, "__class__")  # noqa: B009 - `type` would say that it is of an unknown type
    return cls


def _key(key: str | None, nonce: str | None, place: str) -> tuple[bytes, bytes]:
    pair = (key or "").encode(), (nonce or "").encode()
    if len(pair[0]) != AES_256_KEY or not is_nonce(pair[1]):
        _refuse(f"{place} is no key of AES-256-GCM, or has no nonce beside it: no other encryption can be opened here")
    return pair


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """A file as it was before gzip packed it, if it did: no bill begins as gzip's files do."""
    given = (chunk for chunk in chunks)
    head = b""
    while len(head) < len(_GZIP) and (chunk := next(given, b"")):
        head += chunk
    whole = chain([head] if head else [], given)
    yield from _gunzipped(whole) if head.startswith(_GZIP) else whole


def _gunzipped(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What gzip packed, in pieces of a bounded size however small it was packed; several files in one are one file."""
    member = zlib.decompressobj(_HEADER_AND_TRAILER)
    begun = False
    for chunk in chunks:
        rest = chunk
        while True:
            begun = begun or bool(rest)
            piece = member.decompress(rest, CHUNK)
            rest = member.unconsumed_tail
            if piece:
                yield piece
            if member.eof:
                rest = member.unused_data
                member, begun = zlib.decompressobj(_HEADER_AND_TRAILER), False
            if not rest and len(piece) < CHUNK:
                break
    if begun:
        raise ValueError("it ends too soon to be unpacked")


def _told(chunks: Iterator[bytes], call: DownloadSource) -> Iterator[bytes]:
    """The chunks of a file; that it is wrong is told as of any other."""
    problem = ""
    outside = sys.exception()
    try:
        yield from chunks
    except (ValueError, zlib.error) as error:
        problem = str(error)
    except BaseException as error:
        clear_locals(error, outside)  # the key is in them
        raise
    if problem:
        # Not within `except`: the error of a library says nothing to its reader.
        raise wrong_file(call, f"the file is wrong: {problem}")


def _refuse(problem: str) -> NoReturn:
    raise RequestError(f"download: {problem}; nothing was sent", parameter="answer")
