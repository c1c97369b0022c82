"""Multipart bodies: the parts of an upload, as one body and its signed `meta`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from urllib3.fields import RequestField
from urllib3.filepost import encode_multipart_formdata

from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.encode.limits import InvalidValue
from wxpay_client._wire.json import dump_json
from wxpay_client._wire.url import text_of
from wxpay_client.schema.fields import attributes_of, cached, wire_name, wire_of
from wxpay_client.schema.upload import Upload, to_plain

if TYPE_CHECKING:
    from wxpay_client.schema.operation import Request

META: Final = "meta"
"""The part that is signed in place of the body."""

# Whatever parsers of multipart bodies disagree about: what ends a header or its quotes or is escaped within them (in
# mails by a backslash, in browsers as `%22`), folders, the encoded words of mails, white space at the ends.
_NO_NAME: Final = re.compile(
    r'[\x00-\x1f\x7f-\x9f"\\/\u2028\u2029\ud800-\udfff]|=\?|%(22|0A|0D)|^\s|\s$|^$', re.IGNORECASE
)
_LONGEST_NAME: Final = 255
_A_NAME: Final = (
    f"1 to {_LONGEST_NAME} bytes without control characters, quotation marks, slashes, backslashes, `=?` and `%22`, "
    "and without white space at its ends"
)
_MEDIA_TYPE: Final = re.compile(r"[\w.+-]+/[\w.+-]+(; ?[\w-]+=[\w.+-]+)*", re.ASCII)

# Any, in this module: values are JSON, but for the files among them.


class Form(NamedTuple):
    """A multipart body.

    Attributes:
        content_type: Its media type, with the boundary between the parts.
        body: Its bytes.
        meta: The bytes of the part `meta`.
    """

    content_type: str
    body: bytes
    meta: bytes


@cached
def is_form(cls: type[Request[Any]]) -> bool:
    """Whether the requests of a class travel as multipart bodies."""
    return any(wire_of(attribute).part for attribute in attributes_of(cls))


def encode_form(cls: type[Request[Any]], parts: Mapping[str, Any]) -> Form:
    """The multipart body of a request.

    Args:
        cls: Class of the request.
        parts: What its body holds, encoded and checked: name to value; of a list, each item is a part.
    """
    accepted = {
        name: wire.content_type
        for attribute in attributes_of(cls)
        for wire in (wire_of(attribute),)
        for name in (wire_name(attribute), wire.vendor_name)
    }
    meta = dump_json(parts[META])
    fields = [_part(META, meta, "application/json")]
    for name, value in parts.items():
        if name != META:
            fields += [_encoded(name, item, accepted.get(name)) for item in (value if is_list(value) else (value,))]
    body, content_type = encode_multipart_formdata(fields)
    return Form(content_type, body, meta)


def _encoded(name: str, value: Any, accepted: str | None) -> RequestField:
    if isinstance(value, Upload):
        return _part(name, value.content, _sent_type(value, accepted), value.filename)
    if is_mapping(value):
        return _part(name, dump_json(value), "application/json")
    return _part(name, text_of(value).encode(), accepted)


def _part(name: str, content: bytes, content_type: str | None, filename: str | None = None) -> RequestField:
    field = RequestField(name, content, filename)
    field.make_multipart(content_type=content_type)
    return field


def in_plain_data(body: Any) -> Any:
    """A body with its files as plain data; they stand nowhere but in parts, or lists that are parts."""
    if isinstance(body, Upload):
        return to_plain(body)
    if is_mapping(body):
        return {name: in_plain_data(part) if _has_files(part) else part for name, part in body.items()}
    return [in_plain_data(item) for item in body] if _has_files(body) else body


def _has_files(part: Any) -> bool:
    return any(isinstance(item, Upload) for item in (part if is_list(part) else (part,)))


def check_part_name(name: object, place: str) -> None:
    """See that a text can be the name of a part.

    Raises:
        InvalidValue: It cannot.
    """
    if not isinstance(name, str) or _NO_NAME.search(name) or len(name.encode()) > _LONGEST_NAME:
        raise InvalidValue(place, f"expected names of parts of {_A_NAME}")


def check_file(upload: Upload, place: str, accepted: str | None) -> None:
    """See that a file can be sent as a part.

    Args:
        upload: The file.
        place: Where it is, for the error.
        accepted: The media types that the specification has for the part: one or several with commas between,
            with wildcards (`image/*`); `None` where it says nothing.

    Raises:
        InvalidValue: It cannot.
    """
    # Any: nothing was checked so far.
    name: Any = upload.filename
    content: Any = upload.content
    kind: Any = upload.content_type
    if not isinstance(name, str) or _NO_NAME.search(name) or len(name.encode()) > _LONGEST_NAME:
        raise InvalidValue(
            f"{place}.filename",
            f"expected a name of {_A_NAME}",
        )
    if not isinstance(content, bytes):
        raise InvalidValue(f"{place}.content", f"expected bytes, got {type(content).__name__}")
    if not isinstance(kind, str) or not _MEDIA_TYPE.fullmatch(kind):
        raise InvalidValue(f"{place}.content_type", "expected a media type such as image/png")
    if _sent_type(upload, accepted) is None:
        raise InvalidValue(f"{place}.content_type", f"expected {accepted}, got {kind}")


def _sent_type(upload: Upload, accepted: str | None) -> str | None:
    """The media type that a file is sent as; `None` where it is not accepted."""
    if accepted is None:
        return upload.content_type
    choices = [choice.strip().lower() for choice in accepted.split(",")]
    kind = upload.content_type.partition(";")[0].lower()
    if not {"*/*", f"{kind.partition('/')[0]}/*", kind}.isdisjoint(choices):
        return upload.content_type
    # A guess gives way to what the specification is sure of.
    return choices[0] if upload.guessed and len(choices) == 1 and "*" not in choices[0] else None
