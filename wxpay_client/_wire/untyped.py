"""Requests of operations that no specification describes: checked, and travelling as those of all others do.

What a specification says of a typed request, the caller says here: method and path template, the values of path, query
and headers, the body, and which member is the merchant's number. No limits are known, so none are checked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, Final, NoReturn

from attrs import field, frozen

from wxpay_client._messages.safe_repr import describe
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.encode.limits import InvalidValue
from wxpay_client._wire.encode.multipart import META, check_file, check_part_name
from wxpay_client._wire.encode.requests import HEADER_VALUE, TOO_DEEP, Parts, check_path_value
from wxpay_client._wire.encode.scalars import Json, encode_free, encode_text
from wxpay_client._wire.url import text_of
from wxpay_client.errors import RequestError
from wxpay_client.schema import fields
from wxpay_client.schema.download import Download
from wxpay_client.schema.operation import Operation, Request
from wxpay_client.schema.upload import Upload

__all__ = ["UntypedRequest", "file_request", "untyped_request"]

_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")

# The characters of a segment that nobody on the way rewrites, and places; none of either may be empty.
_TEMPLATE: Final = re.compile(r"(?:/(?:[0-9A-Za-z\-._~!$&'()*+,;=:@]|\{[\w.\-]+\})+)+/?", re.ASCII)
_PLACE: Final = re.compile(r"\{([^{}]+)\}")
# A path and a query that reach the gateway as they are.
_CHARACTER: Final = r"(?:[0-9A-Za-z\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
_TARGET: Final = re.compile(rf"(?:/{_CHARACTER}+)+(?:\?(?:{_CHARACTER}|[/?])*)?", re.ASCII)
_NAME: Final = re.compile(r"[\w.\-]{1,64}", re.ASCII)
_HEADER_NAME: Final = re.compile(r"[0-9A-Za-z!#$%&'*+.^_`|~-]+")

# Headers that say how a request travels or who sends it.
_OF_THE_CLIENT: Final = frozenset(
    """accept accept-encoding authorization connection content-encoding content-length content-type expect host te
    trailer transfer-encoding upgrade user-agent""".split()
)
_SERIAL: Final = "Wechatpay-Serial"

_MAIN: Final = "https://api.mch.weixin.qq.com/"
_STANDBY: Final = "https://api2.mch.weixin.qq.com/"
_MAIN_HK: Final = "https://api.mch.weixin.qq.com/hk/"

_FILES: Final = MappingProxyType(
    {status: Download for status in range(200, 300) if status not in {HTTPStatus.ACCEPTED, HTTPStatus.NO_CONTENT}}
)
"""The answers of an operation that is asked for a file."""


@frozen(kw_only=True)
class UntypedRequest(Request[Any]):
    """One call of an operation that no specification describes.

    Attributes:
        operation: What is known of the operation.
        parts: The request in the shape of the wire, checked.
    """

    operation: Operation
    parts: Parts = field(repr=False)


@frozen(kw_only=True)
class UntypedUpload(UntypedRequest):
    """One whose body travels as multipart."""

    parts: Parts = field(repr=False, metadata=fields.part())


# Any, from here on: whatever a caller gives, and JSON of whatever shape.


def untyped_request(
    method: object,
    path_template: object,
    *,
    path: Mapping[str, Any] | None = None,
    query: Mapping[str, Any] | None = None,
    header: Mapping[str, Any] | None = None,
    body: Mapping[str, Any] | Sequence[Any] | None = None,
    merchant_number: str | None = None,
    stream: bool = False,
) -> UntypedRequest:
    """A request of an operation that no specification describes.

    Args:
        method: HTTP method.
        path_template: Path below the access point, a `{name}` where a value of `path` stands; what begins with `/hk/`
            is an operation of the cross-border system.
        path: A value for each place of the template.
        query: Values of the query; a list is a pair for each item, `None` is left out.
        header: Headers; `None` is left out.
        body: JSON, or the parts of an upload: a mapping with `Upload`s in it, and `meta`, which is signed.
        merchant_number: The member that holds the merchant's number.
        stream: Whether the answer is a file.

    Raises:
        RequestError: One of them is not what it has to be.
    """
    operation = _operation(method, path_template)
    try:
        parts = Parts(
            _path(operation.path, _mapping(path, "path")),
            _query(_mapping(query, "query")),
            _header(_mapping(header, "header")),
            _body(operation, body),
        )
        if merchant_number is not None:
            _check_merchant_number(merchant_number, parts)
            operation = operation._replace(merchant_number=merchant_number)
        if _is_file(operation, stream):
            operation = operation._replace(answers=_FILES)
    except InvalidValue as invalid:
        place, problem = invalid.place, invalid.problem
    except RecursionError:
        place, problem = "body", TOO_DEEP
    else:
        cls = UntypedUpload if _has_files(parts.body) else UntypedRequest
        return cls(operation=operation, parts=parts)
    # Not within `except`: what was given would come along as the error's context.
    raise operation.refusal(place, problem)


def file_request(url: str) -> tuple[UntypedRequest, str]:
    """The request of the file that a URL of an answer points to, and the base URI to send it to.

    The URL goes out as the gateway gave it: what its token looks like is the gateway's business.

    Raises:
        RequestError: It is no URL of a path with a query, or of none.
    """
    before, mark, query = url.partition("?")
    scheme, _, rest = before.partition("://")
    host, _, path = rest.partition("/")
    if not _TARGET.fullmatch(f"/{path}{mark}{query}") or not {".", ".."}.isdisjoint(path.split("/")):
        _refuse("download_url", "expected an absolute URL of a file, of printable ASCII characters")
    operation = Operation(
        id=f"GET /{path}",
        method="GET",
        path=f"/{path}{mark}{query}",
        server=f"{scheme}://{host}/",
        # An empty answer is an empty file, which its digest refuses.
        answers={**_FILES, HTTPStatus.NO_CONTENT: Download},
        described=False,
    )
    return UntypedRequest(operation=operation, parts=Parts({}, {}, {}, None)), f"{scheme}://{host}"


def _operation(method: object, template: object) -> Operation:
    if not isinstance(method, str) or method not in _METHODS:
        found = repr(method) if isinstance(method, str) and method.upper() in _METHODS else describe(method)
        _refuse("method", f"expected {', '.join(_METHODS[:-1])} or {_METHODS[-1]}, in capitals, got {found}")
    if not isinstance(template, str):
        _refuse("path_template", f"expected a path such as /v3/certificates, got {describe(template)}")
    if not _TEMPLATE.fullmatch(template) or not {".", ".."}.isdisjoint(template.split("/")):
        _refuse(
            "path_template",
            "expected a path that begins with one slash, such as /v3/pay/transactions/id/{transaction_id}, of "
            "segments that are neither empty nor `.` or `..`, in characters that need no quoting; scheme and host go "
            "into base_uri, what follows `?` into query, and a value into path, which quotes it",
        )
    # A member of an enumeration is a text that may show as something else.
    method, template = str.__str__(method), str.__str__(template)
    is_hk = template.startswith("/hk/")
    return Operation(
        id=f"{method} {template}",
        method=method,
        path=template.removeprefix("/hk"),
        server=_MAIN_HK if is_hk else _MAIN,
        answers={},
        standby=() if is_hk else (_STANDBY,),
        described=False,
    )


def _refuse(parameter: str, problem: str) -> NoReturn:
    raise RequestError(f"{parameter}: {problem}; nothing was sent", parameter=parameter)


def _mapping(value: object, part: str) -> Mapping[Any, Any]:
    if value is None:
        return {}
    if not is_mapping(value):
        raise InvalidValue(part, f"expected a mapping, got {describe(value)}")
    return value


def _path(template: str, given: Mapping[Any, Any]) -> dict[str, Json]:
    names = list(dict.fromkeys(_PLACE.findall(template)))
    for name in given:
        if name not in names:
            known = ", ".join(f"{{{one}}}" for one in names) or "none"
            found = repr(name) if isinstance(name, str) and _NAME.fullmatch(name) else describe(name)
            raise InvalidValue("path", f"expected a value for each place of the template ({known}), got {found} too")
    values: dict[str, Json] = {}
    for name in names:
        place = f"path.{name}"
        if name not in given:
            raise InvalidValue(place, f"expected a value for {{{name}}} of the template, got none")
        values[name] = _scalar(given[name], place)
        check_path_value(text_of(values[name]), place)
    return values


def _query(given: Mapping[Any, Any]) -> dict[str, Json]:
    values: dict[str, Json] = {}
    for name, value in given.items():
        wired = encode_text(name, "query")
        place = f"query.{wired}"
        if not wired:
            raise InvalidValue("query", "expected names that are not empty")
        if is_list(value):
            values[wired] = [_scalar(item, f"{place}[{index}]") for index, item in enumerate(value)]
        elif value is not None:
            values[wired] = _scalar(value, place)
    return values


def _header(given: Mapping[Any, Any]) -> dict[str, Json]:
    values: dict[str, Json] = {}
    seen: set[str] = set()
    for name, value in given.items():
        if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name):
            raise InvalidValue("header", "expected names that a header can have")
        lowered, place = name.lower(), f"header.{name}"
        if lowered in _OF_THE_CLIENT:
            raise InvalidValue(place, "the client sets this header itself")
        if lowered in seen:
            raise InvalidValue(place, "expected each header once, in whatever case")
        seen.add(lowered)
        if value is None:
            continue
        written = text_of(_scalar(value, place))
        if not HEADER_VALUE.fullmatch(written):
            raise InvalidValue(place, "expected visible ASCII characters, as a header can hold")
        values[_SERIAL if lowered == _SERIAL.lower() else name] = written
    return values


def _body(operation: Operation, given: object) -> Json:
    if given is None:
        return None
    if operation.safe:
        raise InvalidValue("body", f"{operation.method} takes none: what it says goes into path and query")
    if _has_files(given):
        return _form(given)
    if not is_mapping(given) and not is_list(given):
        raise InvalidValue("body", f"expected a mapping or a list, which travel as JSON, got {describe(given)}")
    return encode_free(given, "body")


def _has_files(body: object) -> bool:
    """Whether a body has files, or lists of files, for members: it travels as multipart then."""
    return is_mapping(body) and any(
        isinstance(item, Upload) for part in body.values() for item in (part if is_list(part) else (part,))
    )


def _form(given: Any) -> dict[str, Json]:
    parts: dict[str, Json] = {}
    for name, value in given.items():
        check_part_name(name, "body")
        place = f"body.{name}"
        parts[name] = (
            [_part(item, f"{place}[{index}]") for index, item in enumerate(value)]
            if is_list(value)
            else _part(value, place)
        )
    if not is_mapping(parts.get(META)):
        raise InvalidValue(
            f"body.{META}",
            'expected an object beside the files, such as {"filename": file.filename, "sha256": file.sha256}: '
            "it is signed in place of the body",
        )
    return parts


def _part(value: object, place: str) -> Json:
    if isinstance(value, Upload):
        check_file(value, place, None)
        return value
    return encode_free(value, place) if is_mapping(value) else _scalar(value, place)


def _scalar(value: object, place: str) -> Json:
    if is_mapping(value) or is_list(value):
        raise InvalidValue(place, f"expected a text, a number, True or False, got {describe(value)}")
    return encode_free(value, place)


def _check_merchant_number(name: object, parts: Parts) -> None:
    """See that a member holds the number under which repeating a write is safe."""
    place = "merchant_number"
    if not isinstance(name, str) or not name.isprintable() or not name:
        raise InvalidValue(place, f"expected the name of the member that holds it, got {describe(name)}")
    for where, part in (("body", parts.body), ("path", parts.path), ("query", parts.query)):
        if not is_mapping(part) or name not in part:
            continue
        value = part[name]
        if (isinstance(value, str) and value.strip()) or (isinstance(value, int) and not isinstance(value, bool)):
            return
        raise InvalidValue(place, f"expected a number or a text that is not empty as {where}.{name}")
    raise InvalidValue(
        place, f"expected a member at the top of the body, in the path or in the query, and none is named {name}"
    )


def _is_file(operation: Operation, stream: object) -> bool:
    if not isinstance(stream, bool):
        raise InvalidValue("stream", f"expected True or False, got {describe(stream)}")
    if stream and operation.method != "GET":
        raise InvalidValue("stream", f"expected False: only GET downloads a file, and {operation.method} does not")
    return stream
