"""Operations, with what they answer, and events."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from .classes import Doc, Field
from .types import Type


@frozen(kw_only=True)
class ErrorCode:
    """A documented error code.

    Attributes:
        status: The status that it arrives with.
        code: The code.
        cause: Why the gateway answers so.
        remedy: What to do about it.
        cause_zh: The cause in Chinese.
        remedy_zh: The remedy in Chinese.
    """

    status: int
    code: str
    cause: str
    remedy: str
    cause_zh: str
    remedy_zh: str


@frozen(kw_only=True)
class Answer:
    """A success status.

    Attributes:
        status: The status.
        type: Type of the body; `None` where it is empty.
        text: What a person should know of it.
    """

    status: int
    type: Type | None
    text: str


@frozen(kw_only=True)
class Pages:
    """How an operation lists in pages; a dotted name leads to a member of a member.

    Attributes:
        method: Name of the method that iterates over the items.
        offset: Python name of the field that says how many items to leave out.
        limit: That of the field that says how many items a page has at most.
        items: That of the member of the answer with the items.
        total: Dotted names of Python of the member that tells how many items there are; empty where none does.
        more: The same of the member that is true, or a link, as long as there are more; empty where none is.
        item: Type of an item.
    """

    method: str
    offset: str
    limit: str
    items: str
    total: str
    more: str
    item: Type


@frozen(kw_only=True)
class Operation:
    """An operation: its request class and its method.

    Attributes:
        id: The dotted operation ID.
        method_name: Name of the method in its resource class.
        request_class: Name of the request class.
        http_method: HTTP method, in capitals.
        path: Path template.
        server: URL of the access point.
        standby: URLs of the same system in another city.
        fields: Path, query and header parameters, then the body's members; within each the specification's order.
        answers: The success answers.
        errors: The documented error codes.
        merchant_number: Python name of the field that makes a write repeatable; empty without one.
        echoed: Python name of each field that the answer repeats at its top, with its documented name.
        outcome: ID of the operation that tells what became of a lost call; empty without one.
        sensitive_padding: How its sensitive fields are encrypted; empty where it is by RSAES-OAEP.
        signed_digest: Header with the SHA-1 that is signed in place of a file; empty without one.
        pages: How it lists in pages; `None` where it does not.
        doc: What a person should know of it.
        source: URLs of the vendor's pages.
        successor: What replaces a deprecated operation, as text; empty without one.
        successor_id: The ID of that operation where this client has it; else empty.
        warning: What type checkers say of a call; empty where the operation is not deprecated, or where users of this
            client have nothing to turn to.
        example: Example request and answers, in the shape of the wire.
    """

    id: str
    method_name: str
    request_class: str
    http_method: str
    path: str
    server: str
    standby: tuple[str, ...]
    fields: tuple[Field, ...]
    answers: tuple[Answer, ...]
    errors: tuple[ErrorCode, ...]
    merchant_number: str
    echoed: tuple[tuple[str, str], ...]
    outcome: str
    sensitive_padding: str
    signed_digest: str
    pages: Pages | None
    doc: Doc
    source: tuple[str, ...]
    successor: str
    successor_id: str
    warning: str
    # Any: examples are any JSON.
    example: dict[str, Any]


@frozen(kw_only=True)
class Event:
    """An event that the gateway tells of by a callback.

    Attributes:
        type: The event type, as it arrives.
        class_name: Name of its class.
        original_types: By which `original_type` it is known among others of its type; empty where nothing says it.
        resource: The field that holds what it happened to.
        doc: What a person should know of it.
        source: URLs of the vendor's pages.
        example: An example event, its resource decrypted, as far as the specification has one.
    """

    type: str
    class_name: str
    original_types: tuple[str, ...]
    resource: Field
    doc: Doc
    source: tuple[str, ...]
    # Any: examples are any JSON.
    example: dict[str, Any]
