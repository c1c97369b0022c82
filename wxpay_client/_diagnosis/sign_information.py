"""The gateway's own view of what was signed (`sign_information` of a SIGN_ERROR) against what really was.

The canonical message ends with the body, which may hold personal data: of the body only lengths and the place of the
first difference are shown. What the answer says is untrusted: of its texts only short, escaped excerpts are shown,
and none that holds a piece of the signature.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, unquote

from attrs import field, frozen

from wxpay_client._messages import signature as messages
from wxpay_client._messages.findings import Finding
from wxpay_client._messages.safe_repr import excerpt
from wxpay_client._runtime.typeguards import is_mapping

__all__ = ["CanonicalMessage", "SignInformation", "compare", "read"]

_DEEPEST: Final = 4
_PIECE: Final = 12
"""Characters of a signature that count as a piece of it."""


class CanonicalMessage(NamedTuple):
    """What was signed, line by line; `body` is `None` where it is not known."""

    method: str
    url: str
    timestamp: str
    nonce: str
    body: bytes | None

    @property
    def head(self) -> str:
        """The four lines before the body."""
        return f"{self.method}\n{self.url}\n{self.timestamp}\n{self.nonce}\n"


@frozen(kw_only=True)
class SignInformation:
    """What a SIGN_ERROR's `detail` says; whatever is missing or of another type is `None`.

    Attributes:
        at_fault: The part of the Authorization that the gateway names: `signature`, `serial_no`, `mchid` …
        method: Method that the gateway received.
        url: Path and query that the gateway received.
        length: Length of the whole canonical message as the gateway built it, in bytes or characters.
        message: The beginning of that message.
    """

    at_fault: str | None = None
    method: str | None = None
    url: str | None = None
    length: int | None = None
    message: str | None = field(default=None, repr=False)


def read(detail: object) -> SignInformation:
    """Read the `detail` of a SIGN_ERROR, whatever its shape; nested in itself, as the gateway sends it, or flat."""
    found = _find(detail, "sign_information", _DEEPEST)
    shown: Mapping[str, Any] = found if is_mapping(found) else {}  # Any: JSON of whatever shape
    name = _text(_find(detail, "field", _DEEPEST))
    length = shown.get("sign_message_length")
    return SignInformation(
        at_fault=name.rpartition("/")[2].lower() if name else None,
        method=_text(shown.get("method")),
        url=_text(shown.get("url")),
        length=length if type(length) is int and length >= 0 else None,
        message=_text(shown.get("truncated_sign_message")),
    )


def compare(signed: CanonicalMessage, seen: SignInformation, *, signature: str = "") -> list[Finding]:
    """Where the gateway's view differs from what was signed, in the order of the lines.

    Args:
        signed: What was signed.
        seen: The gateway's view. A truncated message is compared as far as it goes.
        signature: The signature that was sent; nothing that holds a piece of it is shown.
    """
    message = seen.message or ""
    whole = message.endswith("\n") and seen.length in {len(message), len(message.encode())}
    lines = message.split("\n", 4)
    # The line it was cut in says nothing by where it ends.
    method, url, timestamp, nonce = [*(lines[:-1] if len(lines) < 5 else lines[:4]), None, None, None, None][:4]
    method, url = method if method is not None else seen.method, url if url is not None else seen.url
    found: list[Finding] = []
    if method is not None and method != signed.method:
        found.append(messages.method_changed(_shown(method, signature), signed.method))
    if url is not None and url != signed.url:
        found += _url(signed.url, url, signature)
    found += _attempt(signed, timestamp, nonce)
    if signed.body is not None:
        if len(lines) == 5:
            found += _body(signed.body, lines[4], whole=whole)
        if not found:
            found += _length(signed, seen)
    return found


def _find(value: object, name: str, depth: int) -> object:
    """The first member of a name, from the outside inwards."""
    if not is_mapping(value) or not depth:
        return None
    inner = (_find(member, name, depth - 1) for member in value.values())
    return value[name] if name in value else next((one for one in inner if one is not None), None)


def _text(value: object) -> str | None:
    # JSON can escape half a surrogate pair, which no UTF-8 holds.
    return value.encode(errors="replace").decode() if isinstance(value, str) else None


def _shown(text: str, signature: str, around: int = 0) -> str:
    pieces = (signature[start : start + _PIECE] for start in range(max(1, len(signature) - _PIECE + 1)))
    if "signature=" in text or (len(signature) >= _PIECE and any(piece in text for piece in pieces)):
        return "a text that holds a signature"
    return excerpt(text, around)


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _url(ours: str, theirs: str, signature: str) -> list[Finding]:
    (path, _, query), (seen_path, _, seen_query) = ours.partition("?"), theirs.partition("?")
    found = [_path(path, seen_path, signature)] if path != seen_path else []
    if query != seen_query or ("?" in ours) != ("?" in theirs):
        found.append(_query(query, seen_query, signature))
    return found


def _path(ours: str, theirs: str, signature: str) -> Finding:
    at = _first_difference(ours, theirs)
    if unquote(ours) == unquote(theirs):
        difference = messages.PATH_ENCODING
    elif theirs and ours.endswith(theirs):
        difference = messages.path_lost(excerpt(ours.removesuffix(theirs)))
    elif ours and theirs.endswith(ours):
        difference = messages.path_given(_shown(theirs.removesuffix(ours), signature))
    else:
        difference = messages.path_differs(at + 1)
    return messages.path_changed(difference, _shown(theirs, signature, at), excerpt(ours, at))


def _query(ours: str, theirs: str, signature: str) -> Finding:
    names, seen = _names(ours), _names(theirs)
    if sorted(ours.split("&")) == sorted(theirs.split("&")):
        difference = messages.QUERY_ORDER
    elif _pairs(ours) == _pairs(theirs):
        difference = messages.QUERY_ENCODING
    elif lost := sorted(names - seen):
        difference = messages.query_lost([excerpt(name) for name in lost])
    elif given := sorted(seen - names):
        difference = messages.query_given([_shown(name, signature) for name in given[:5]])
    else:
        difference = messages.query_differs(_first_difference(ours, theirs) + 1)
    return messages.query_changed(difference)


def _names(query: str) -> set[str]:
    return {pair.partition("=")[0] for pair in query.split("&") if pair}


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        return sorted(parse_qsl(query, keep_blank_values=True))
    except ValueError:  # more fields than it takes
        return [(query, "")]


def _attempt(signed: CanonicalMessage, timestamp: str | None, nonce: str | None) -> list[Finding]:
    """What is wrong with the two lines that are of this one attempt."""
    differing = [
        name
        for name, ours, theirs in (
            (messages.TIMESTAMP, signed.timestamp, timestamp),
            (messages.NONCE, signed.nonce, nonce),
        )
        if theirs is not None and theirs != ours
    ]
    return [messages.attempt_changed(differing)] if differing else []


def _body(body: bytes, theirs: str, *, whole: bool) -> list[Finding]:
    ours = body.decode(errors="replace")
    # A message cut within a character ends with its replacement.
    theirs = theirs.removesuffix("\n") if whole else theirs.rstrip("\ufffd")
    at = _first_difference(ours + "\n", theirs)
    if (theirs == ours) if whole else at == len(theirs):
        return []
    return [
        messages.body_changed(
            len(theirs.encode()),
            len(body),
            len(ours[:at].encode(errors="replace")),
            whole=whole,
            same_json=whole and _same_json(ours, theirs),
        )
    ]


def _same_json(one: str, other: str) -> bool:
    try:
        return bool(json.loads(one) == json.loads(other))
    except (ValueError, RecursionError):
        return False


def _length(signed: CanonicalMessage, seen: SignInformation) -> list[Finding]:
    """What the length alone tells, where everything that is shown is the same."""
    body = signed.body or b""
    size = len(signed.head.encode(errors="replace")) + len(body) + 1
    characters = len(signed.head) + len(body.decode(errors="replace")) + 1
    # Which of the two the gateway counts is documented nowhere; where they are the same, nothing is wrong.
    if seen.length is None or seen.length in {size, characters}:
        return []
    return [messages.length_changed(seen.length, size, characters)]
