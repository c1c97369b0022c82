"""What the journal knows requests and answers by: keyed digests, which tell nobody anything without the merchant's key.

The key comes from a signature by the merchant's private key, which always makes the same one of the same message. So it
is in no file, and a job can only be resumed by the merchant who began it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wxpay_client._batch.journal.recovery import creates, is_asked_by_number
from wxpay_client._batch.journal.rows import storable
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.dicts import to_dict
from wxpay_client._wire.encode.multipart import in_plain_data
from wxpay_client._wire.encode.requests import encode_request, with_sensitive
from wxpay_client._wire.sensitive import sensitive_names
from wxpay_client.schema.fields import cached, wire_names

if TYPE_CHECKING:
    from wxpay_client.response import Response
    from wxpay_client.schema.operation import Operation, Request

# Any, in this module: JSON, and requests and answers of whatever type.

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Identity(NamedTuple):
    """What a row is known by.

    Attributes:
        operation: What is called.
        number: The merchant's number; `None` where it has none.
        digest: Of the whole request.
        single: What no two rows may have in common; `None` where they may be alike.
    """

    operation: Operation
    number: str | None
    digest: str
    single: str | None

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again though it may have been carried out.

        A merchant's number alone is not enough: where the specification has nothing that tells of its outcome, nobody
        would ever get to know that it was carried out twice.
        """
        return self.operation.safe or (self.number is not None and bool(self.operation.outcome))


class Digests:
    """Makes the digests of one journal.

    Args:
        sign: The client's `sign`.
        salt: The journal's own.

    Raises:
        SigningError: The merchant's own signer failed.
    """

    def __init__(self, sign: Callable[[bytes], str], salt: bytes) -> None:
        message = b"wxpay_client.Journal\n" + salt.hex().encode() + b"\n"
        self._key = hashlib.blake2b(sign(message).encode()).digest()

    def of(self, value: Any) -> str:
        """The digest of JSON."""
        return self._digest(storable(_ENCODER.encode(value)).encode())

    def _digest(self, content: bytes) -> str:
        return hashlib.blake2b(content, key=self._key, digest_size=16).hexdigest()

    def identify(self, request: Request[Any]) -> Identity:
        """What a request is known by.

        Raises:
            RequestError: It is not what the specification describes.
        """
        operation = request.operation
        parts = encode_request(request)
        number = _number(request, parts) if operation.merchant_number else None
        parts = with_sensitive(request, parts, lambda sensitive: sensitive.text)
        # Not as JSON, which takes as long as all the rest; texts of other alphabets are escaped alike by every Python.
        parameters = [sorted(part.items()) for part in (parts.path, parts.query, parts.header)]
        body = b"" if parts.body is None else _ENCODER.encode(in_plain_data(parts.body)).encode()
        digest = self._digest(f"{operation.id} {parameters!a}\n".encode() + body)
        if operation.safe or number is None:
            single = None
        elif operation.outcome and _is_asked_by_number(type(request)):
            # Orders have the same numbers, whichever operation makes them: one would be found where another was sent.
            single = self.of([operation.outcome if creates(operation) else operation.id, number])
        else:
            # What has no outcome to ask for, or none by its number, acts on something, such as refunds of one order or
            # declarations of its parts: the number is that thing's, and several rows may have it.
            single = digest
        return Identity(operation, number, digest, single)

    def answer(self, response: Response[Any]) -> bytes | None:
        """An answer as JSON, with digests in place of sensitive members; `None` where it is empty, or a file."""
        if not response.content:
            return None
        data: object = response.data
        names = sensitive_names(type(data))
        if not names:
            return response.content  # which is JSON in UTF-8, or there would be no data
        return storable(_ENCODER.encode(self._redacted(to_dict(data), names))).encode()

    def _redacted(self, value: Any, names: frozenset[str]) -> Any:
        if is_mapping(value):
            return {
                name: f"digest:{self.of(member)}"
                if name in names and member is not None
                else self._redacted(member, names)
                for name, member in value.items()
            }
        return [self._redacted(item, names) for item in value] if is_list(value) else value


_wire_names: Final = cached(wire_names)
_is_asked_by_number: Final = cached(is_asked_by_number)


def _number(request: Request[Any], parts: Any) -> str | None:
    """The merchant's number in the parts of a request; a sensitive one is none that may be shown."""
    name = request.operation.merchant_number
    name = _wire_names(type(request)).get(name, name)
    for part in (parts.body, parts.path, parts.query):
        if is_mapping(part) and isinstance(part.get(name), str):
            number: str = part[name]
            return number
    return None
