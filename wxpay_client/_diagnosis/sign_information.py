"""The gateway's own view of what was signed (`sign_information` of a SIGN_ERROR) against what really was.

The canonical message ends with the body, which may hold personal data: of the body only lengths and the place of the
first difference are told. What the answer says is untrusted: of its texts only short, escaped excerpts are shown,
and none that holds a piece of the signature.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, unquote

from attrs import field, frozen

from wxpay_client._finding import Finding
from wxpay_client._safe_repr import excerpt
from wxpay_client._typeguards import is_mapping

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
        found.append(_method(signed.method, method, signature))
    if url is not None and url != signed.url:
        found += _url(signed.url, url, signature)
    found += _once(signed, timestamp, nonce)
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


def _method(ours: str, theirs: str, signature: str) -> Finding:
    return Finding(
        code="method-changed",
        subject="method",
        found=f"the gateway received {_shown(theirs, signature)}, signed was {ours}",
        expected="the same method",
        remedy="Look for a proxy that changes methods, or answers from a cache",
        found_zh=f"网关收到的方法是 {_shown(theirs, signature)}，签名用的是 {ours}",
        expected_zh="同一方法",
        remedy_zh="请检查是否有代理改写了方法，或返回了缓存的应答",
    )


def _url(ours: str, theirs: str, signature: str) -> list[Finding]:
    (path, _, query), (seen_path, _, seen_query) = ours.partition("?"), theirs.partition("?")
    found = [_path(path, seen_path, signature)] if path != seen_path else []
    if query != seen_query or ("?" in ours) != ("?" in theirs):
        found.append(_query(query, seen_query, signature))
    return found


def _path(ours: str, theirs: str, signature: str) -> Finding:
    at = _first_difference(ours, theirs)
    if unquote(ours) == unquote(theirs):
        what, what_zh = "the path's percent-encoding was changed", "路径的百分号编码被改写"
    elif theirs and ours.endswith(theirs):
        prefix = excerpt(ours.removesuffix(theirs))
        what, what_zh = f"the path lost its beginning {prefix}", f"路径开头的 {prefix} 丢失"
    elif ours and theirs.endswith(ours):
        prefix = _shown(theirs.removesuffix(ours), signature)
        what, what_zh = f"the path was given the beginning {prefix}", f"路径开头被加上了 {prefix}"
    else:
        what, what_zh = f"the path differs from character {at + 1}", f"路径从第 {at + 1} 个字符起不同"
    return _changed_url(
        "path-changed",
        f"{what}: the gateway received {_shown(theirs, signature, at)}, signed was {excerpt(ours, at)}",
        f"{what_zh}：网关收到 {_shown(theirs, signature, at)}，签名用的是 {excerpt(ours, at)}",
    )


def _query(ours: str, theirs: str, signature: str) -> Finding:
    names, seen = _names(ours), _names(theirs)
    if sorted(ours.split("&")) == sorted(theirs.split("&")):
        what, what_zh = "the query's parameters arrived in another order", "查询参数的顺序被改变"
    elif _pairs(ours) == _pairs(theirs):
        what, what_zh = "the query's percent-encoding was changed", "查询参数的百分号编码被改写"
    elif lost := sorted(names - seen):
        what, what_zh = (
            f"the query lost {', '.join(map(excerpt, lost))}",
            f"查询参数 {'、'.join(map(excerpt, lost))} 丢失",
        )
    elif added := sorted(seen - names):
        shown = [_shown(name, signature) for name in added[:5]]
        what, what_zh = f"the query was given {', '.join(shown)}", f"查询参数被加上了 {'、'.join(shown)}"
    else:
        at = _first_difference(ours, theirs)
        what, what_zh = f"the query differs from character {at + 1}", f"查询参数从第 {at + 1} 个字符起不同"
    return _changed_url("query-changed", what, what_zh)


def _changed_url(code: str, found: str, found_zh: str) -> Finding:
    return Finding(
        code=code,
        subject="url",
        found=found,
        expected="path and query to arrive byte for byte as they were signed",
        remedy="Something in between rewrites URLs: make the proxy, or what `origin` names, forward them as they are",
        found_zh=found_zh,
        expected_zh="路径和查询参数与签名时逐字节相同",
        remedy_zh="中间有代理改写了 URL：请让代理或 origin 所指的服务原样转发",
    )


def _names(query: str) -> set[str]:
    return {pair.partition("=")[0] for pair in query.split("&") if pair}


def _pairs(query: str) -> list[tuple[str, str]]:
    try:
        return sorted(parse_qsl(query, keep_blank_values=True))
    except ValueError:  # more fields than it takes
        return [(query, "")]


def _once(signed: CanonicalMessage, timestamp: str | None, nonce: str | None) -> list[Finding]:
    """What is wrong with the two lines that are of this one attempt."""
    differing = [
        (name, name_zh)
        for name, name_zh, ours, theirs in (
            ("timestamp", "时间戳", signed.timestamp, timestamp),
            ("nonce", "随机串", signed.nonce, nonce),
        )
        if theirs is not None and theirs != ours
    ]
    if not differing:
        return []
    names, names_zh = " and ".join(name for name, _ in differing), "和".join(name for _, name in differing)
    return [
        Finding(
            code="attempt-changed",
            subject="authorization",
            found=f"the gateway verified another {names} than was signed",
            expected="the Authorization header to arrive as it was sent, and the answer to be the one to this attempt",
            remedy="Look for something in between that rewrites headers, sends requests again or answers from a cache",
            found_zh=f"网关验签用的{names_zh}与签名时不同",
            expected_zh="Authorization 请求头原样到达，且应答对应本次请求",
            remedy_zh="请检查是否有代理改写请求头、重发请求或返回缓存的应答",
        )
    ]


def _body(body: bytes, theirs: str, *, whole: bool) -> list[Finding]:
    ours = body.decode(errors="replace")
    # A message cut within a character ends with its replacement.
    theirs = theirs.removesuffix("\n") if whole else theirs.rstrip("\ufffd")
    at = _first_difference(ours + "\n", theirs)
    if (theirs == ours) if whole else at == len(theirs):
        return []
    place = len(ours[:at].encode(errors="replace"))
    size = f"{len(theirs.encode())} bytes" if whole else f"at least {len(theirs.encode())} bytes"
    size_zh = f"{len(theirs.encode())} 字节" if whole else f"至少 {len(theirs.encode())} 字节"
    same = whole and _same_json(ours, theirs)
    return [
        Finding(
            code="body-changed",
            subject="body",
            found=f"the gateway received another body, {size}, signed were {len(body)} bytes; the first difference is "
            f"at byte {place}" + (" (the same JSON, written in another way)" * same),
            expected="the body to arrive byte for byte as it was signed",
            remedy="Something in between rewrites bodies (another encoding, JSON written anew, a line feed): make it "
            "forward them as they are",
            found_zh=f"网关收到的请求体不同：{size_zh}，签名时为 {len(body)} 字节，首个差异在第 {place} 字节"
            + ("（JSON 内容相同但写法不同）" * same),
            expected_zh="请求体与签名时逐字节相同",
            remedy_zh="中间有代理改写了请求体（转码、重排 JSON、增加换行）：请让它原样转发",
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
    return [
        Finding(
            code="length-changed",
            subject="body",
            found=f"the gateway's canonical message is {seen.length} long, signed were {size} bytes "
            f"({characters} characters); as far as it is shown it is the same, so the body differs further on",
            expected="the body to arrive byte for byte as it was signed",
            remedy="Something in between rewrites bodies (another encoding, JSON written anew, a line feed): make it "
            "forward them as they are",
            found_zh=f"网关的签名串长度为 {seen.length}，签名时为 {size} 字节（{characters} 个字符）；"
            "已显示的部分相同，差异在请求体后部",
            expected_zh="请求体与签名时逐字节相同",
            remedy_zh="中间有代理改写了请求体（转码、重排 JSON、增加换行）：请让它原样转发",
        )
    ]
