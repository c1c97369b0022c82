"""The bills that the sandbox's answers point to: each with the digest that the answer tells, under a URL of its own."""

from __future__ import annotations

import gzip
import hashlib
import secrets
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin
from urllib.parse import parse_qsl, urlencode, urlsplit

from attrs import has
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.sandbox.answers.files import File
from wxpay_client.sandbox.checks.documents import is_list, is_object
from wxpay_client.sandbox.checks.values import Member, alternatives_of, members
from wxpay_client.schema.fields import wire_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wxpay_client.sandbox.rules.call import Call
    from wxpay_client.schema.fields import File as PointedFile

_MOST: Final = 1_000

# Any, in this module: a type as a class annotates it, or a JSON value of whatever shape.


class Bills:
    """Files, each under the URL that an answer told. Safe between threads; the latest thousand are kept.

    Args:
        content: Makes the file that the answer of a call points to.
    """

    def __init__(self, content: Callable[[Call], bytes]) -> None:
        self._content = content
        self._files: OrderedDict[str, File] = OrderedDict()
        self._lock = InterruptSafeLock()

    def find(self, target: str) -> File | None:
        """The file under a request target that an answer told, if there is one."""
        with self._lock:
            return self._files.get(target)

    def pointed(self, example: Any, kind: Any, call: Call) -> Any:
        """An answer's example in which each object that points to a file points to one that is there.

        Args:
            example: The example.
            kind: Type of the answer.
            call: The call, which tells the kind of bill, its day, and how it is packed.
        """
        if is_list(example):
            lists = [each for each in alternatives_of(kind) if get_origin(each) is list]
            inner = get_args(lists[0])[0] if lists else Any
            return [self.pointed(each, inner, call) for each in example]
        if not is_object(example):
            return example
        for each in alternatives_of(kind):
            if has(each) and all(member.name in example for member in members(each) if member.required):
                described = {member.name: member for member in members(each)}
                found = {
                    name: self.pointed(value, described[name].kind, call) if name in described else value
                    for name, value in example.items()
                }
                return {**found, **self._file(found, each, members(each), call)}
        return example

    def _file(
        self,
        example: Mapping[str, Any],
        kind: type[Any],
        described: Sequence[Member],
        call: Call,
    ) -> dict[str, str]:
        """What an object says of a new file, if it is one that points to a file and does so now."""
        url = next((member for member in described if member.wire.file is not None), None)
        if url is None or url.wire.file is None or not example.get(url.name):
            return {}
        told, packed = url.wire.file, call.query.get("tar_type") == "GZIP"
        names = _names(told, kind)
        content = self._content(call)
        digest_type = str(example.get(names["type"], "SHA1"))
        digest = hashlib.new(digest_type.lower(), content, usedforsecurity=False).hexdigest()
        parts = urlsplit(str(example[url.name]))
        others = [pair for pair in parse_qsl(parts.query) if pair[0] not in {"token", "tartype"}]
        asked_for = urlencode([*others, ("token", secrets.token_urlsafe(32)), *[("tartype", "gzip")] * packed])
        travelling = gzip.compress(content, mtime=0) if packed else content
        if "key" in names:
            key, nonce = example[names["key"]].encode(), example[names["nonce"]].encode()
            travelling = AESGCM(key).encrypt(nonce, travelling, None)
        with self._lock:
            target = f"{parts.path}?{asked_for}"
            self._files[target] = File(travelling, _media_type(travelling))
            while len(self._files) > _MOST:
                self._files.popitem(last=False)
        return {
            url.name: f"{parts.scheme}://{parts.netloc}{target}",
            names["type"]: digest_type,
            names["value"]: digest,
        }


def _media_type(content: bytes) -> str:
    known = {b"\x1f\x8b": "application/x-gzip", b"%PDF": "application/pdf"}
    return next((found for beginning, found in known.items() if content.startswith(beginning)), "text/plain")


def _names(told: PointedFile, kind: type[Any]) -> dict[str, str]:
    """The documented names of what tells of a file."""
    wired = wire_names(kind)
    names = {"type": wired[told.digest_type], "value": wired[told.digest]}
    return {**names, "key": wired[told.key], "nonce": wired[told.nonce]} if told.key else names
