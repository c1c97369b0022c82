"""The callbacks of the gateway: made, signed, and posted until they are answered as they have to be."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from wxpay_client.sandbox.answers.encryption import encrypted, encrypted_resource
from wxpay_client.sandbox.callbacks.delivery import Callback, Delivery, Post, delivery_of, post_once, written
from wxpay_client.sandbox.checks.refusal import printable, to_json
from wxpay_client.sandbox.checks.values import members
from wxpay_client.sandbox.faults import Fault
from wxpay_client.sandbox.state.state import DELIVERY
from wxpay_client.schema.events import class_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    from wxpay_client.sandbox.answers.signer import Signer
    from wxpay_client.sandbox.state.state import State
    from wxpay_client.sandbox.state.store import Record
    from wxpay_client.schema.events import Event

_log = logging.getLogger(__name__)

RETRY_INTERVALS: Final = (15, 15, 30, 180, 600, 1200, *[1800] * 3, 3600, *[10800] * 3, *[21600] * 2)
"""Seconds that the gateway waits before each retry."""

# What can be wrong with a callback, with its event, with its delivery: the rest of the faults are those of answers.
_OF_SIGNATURE: Final = frozenset(
    {
        Fault.BAD_SIGNATURE,
        Fault.PROBE,
        Fault.CLOCK_SKEW,
        Fault.MISSING_HEADERS,
        Fault.UNKNOWN_SERIAL,
    }
)
_OF_EVENT: Final = frozenset({Fault.OUT_OF_ORDER})
_OF_DELIVERY: Final = frozenset({Fault.TWICE, Fault.REPLAY})

FAULTS: Final = _OF_SIGNATURE | _OF_EVENT | _OF_DELIVERY
"""Faults that `deliver` takes."""


class Callbacks:
    """Makes and delivers callbacks: `sandbox.callbacks`.

    Args:
        signer: Signs with the platform's keys.
        serial: Serial or ID of the key to sign with.
        apiv3_key: The APIv3 key, 32 characters.
        merchant: The merchant's public key, which encrypts the sensitive members of a resource once more.
        state: Keeps what became of them.
        events: Event type to event class.
        examples: Event type to the specification's example, decrypted: `{"event": {"resource": …}}`.
    """

    # Any, throughout: a resource is whatever JSON its event holds.

    def __init__(
        self,
        signer: Signer,
        serial: str,
        apiv3_key: str,
        merchant: RSAPublicKey,
        state: State,
        events: Mapping[str, type[Event[Any]]],
        examples: Mapping[str, Any],
    ) -> None:
        self._signer = signer
        self._serial = serial
        self._apiv3_key = apiv3_key
        self._merchant = merchant
        self._events = events
        self._examples = examples
        self._state = state
        self._latest: float | None = None

    @property
    def log(self) -> tuple[Delivery, ...]:
        """Every callback that went out or is to go out, oldest first, with what became of it."""
        store = self._state.store
        return tuple(delivery_of(record) for record in reversed(store.latest(DELIVERY, store.count(DELIVERY))))

    @property
    def event_types(self) -> tuple[str, ...]:
        """Types of the events that it has an example of."""
        return tuple(self._examples)

    def example(self, event_type: str) -> Any:
        """The specification's example of what an event tells, decrypted.

        Raises:
            ValueError: There is none.
        """
        if event_type not in self._examples:
            known = ", ".join(self._examples)
            raise ValueError(f"{event_type!r} has no example (those that have one: {known}): give resource")
        return self._examples[event_type]["event"]["resource"]

    def make(
        self,
        event_type: str,
        resource: object = None,
        *,
        event_id: str | None = None,
        serial: str | None = None,
        fault: Fault | None = None,
    ) -> Callback:
        """Make a callback without sending it.

        Args:
            event_type: `REFUND.SUCCESS`, or one that the specification does not know.
            resource: What it is to tell, decrypted, sensitive members too: a typed object, or plain data in the shape
                of the wire. Of an event that the specification knows, its example by default.
            event_id: ID of the event; a new one by default.
            serial: Serial or ID of the platform's key to sign with; by default the one it asks for itself.
            fault: What is to be wrong with its signature; or `Fault.OUT_OF_ORDER`.

        Raises:
            ValueError: There is no example of such an event, or the fault is none of a callback's.
        """
        _check(fault, _OF_SIGNATURE | _OF_EVENT)
        content = self._content(event_type, resource)
        body = self._body(event_type, content, event_id or self._state.event_id(), self._created(fault))
        return self.sign(body, serial=serial, fault=None if fault in _OF_EVENT else fault)

    def sign(self, body: bytes, *, serial: str | None = None, fault: Fault | None = None) -> Callback:
        """Sign a body of one's own, right or wrong.

        Args:
            body: The body.
            serial: As of `make`.
            fault: What is to be wrong with its signature.

        Raises:
            ValueError: The fault is none of a signature's.
        """
        _check(fault, _OF_SIGNATURE)
        answer = self._signer.answer(200, body, serial or self._serial, "", fault)
        if answer is None:
            raise ValueError(f"{fault!r} leaves no callback")
        names = ("Content-Type", "Wechatpay-")
        return Callback({name: value for name, value in answer.headers.items() if name.startswith(names)}, answer.body)

    @staticmethod
    def post(url: str, callback: Callback, *, verify: str | bool = True) -> Post:
        """Post a callback once, and tell how it was answered.

        Args:
            url: The `notify_url`.
            callback: The callback, as `make` and `sign` give it.
            verify: Path of a CA bundle for an `https` URL, or False.
        """
        return post_once(url, callback, 0.0, verify=verify)

    def deliver(
        self,
        url: str,
        event_type: str,
        resource: object = None,
        *,
        fault: Fault | None = None,
        speed: float = 3600.0,
        tries: int = 1 + len(RETRY_INTERVALS),
        verify: str | bool = True,
    ) -> Delivery:
        """Post a callback until it is answered 200 or 204, at the gateway's intervals; waits for the end of it.

        Each try is signed afresh, as the gateway does it.

        Args:
            url: The `notify_url`.
            event_type: As of `make`.
            resource: As of `make`.
            fault: What is to be wrong with the signature of the first try; or `Fault.TWICE` or `Fault.REPLAY`, which
                post it once more after it was taken, or `Fault.OUT_OF_ORDER`.
            speed: How many of the gateway's seconds pass in one: 3600 makes its day one of half a minute. What is
                waited for an answer is not shortened.
            tries: How often it is posted at most.
            verify: Path of a CA bundle for an `https` URL, or False.

        Raises:
            ValueError: As `make`; or speed or tries are not above zero.
        """
        if not speed > 0:
            raise ValueError(f"speed: expected a number above zero, got {speed!r}")
        if tries < 1:
            raise ValueError(f"tries: expected a whole number above zero, got {tries!r}")
        _check(fault, FAULTS)
        content = self._content(event_type, resource)
        record = self._state.owed(url, event_type, content)
        body = self._body(event_type, content, record.number, self._created(fault))
        posts: list[Post] = []
        after = 0.0
        for wait in (0, *RETRY_INTERVALS)[:tries]:
            time.sleep(wait / speed)
            after += wait
            callback = self.sign(body, fault=fault if fault in _OF_SIGNATURE and not posts else None)
            posts.append(post_once(url, callback, after, verify=verify))
            _log_post(event_type, url, posts[-1])
            if not posts[-1].reason:
                if fault in _OF_DELIVERY:
                    again = callback if fault is Fault.REPLAY else self.sign(body)
                    posts.append(post_once(url, again, after, verify=verify))
                    _log_post(event_type, url, posts[-1])
                break
        record.data["posts"] = [written(post) for post in posts]
        self._state.store.put(record, "")
        return delivery_of(record)

    def try_once(self, record: Record, at: float) -> None:
        """Try once to hand over a callback that the gateway owes, and note what came of it."""
        data = record.data
        body = self._body(data["event_type"], data["resource"], record.number, record.created)
        done = post_once(data["url"], self.sign(body), at - record.created, verify=True)
        _log_post(data["event_type"], data["url"], done)
        data["posts"].append(written(done))
        tries = len(data["posts"])
        record.due = at + RETRY_INTERVALS[tries - 1] if done.reason and tries <= len(RETRY_INTERVALS) else None
        self._state.store.put(record, "")

    def keep_back(self, record: Record) -> None:
        """Note that a callback does not go out: the sandbox calls nobody but this machine."""
        host = urlsplit(str(record.data["url"])).netloc
        self._end(record, f"{host!r} is not on loopback, and the sandbox was not given it as a host to notify")

    def give_up(self, number: str) -> None:
        """Note that a callback could not be made."""
        record = self._state.store.get(DELIVERY, number)
        if record is not None:
            self._end(record, "the sandbox itself failed: see its log")

    def _end(self, record: Record, why: str) -> None:
        reason = f"not sent: {why}"
        kept = Post(after=0.0, status=None, body=b"", reason=reason)
        _log_post(record.data["event_type"], record.data["url"], kept)
        record.data["posts"].append(written(kept))
        record.due = None
        self._state.store.put(record, "")

    def _content(self, event_type: str, resource: object) -> Any:
        if resource is None:
            return self.example(event_type)
        from wxpay_client._wire.dicts import to_dict

        return to_dict(resource)

    def _created(self, fault: Fault | None) -> float:
        now = self._state.clock()
        self._latest = now if fault is not Fault.OUT_OF_ORDER else (self._latest or now) - 60
        return self._latest

    def _body(self, event_type: str, content: Any, event_id: str, created: float) -> bytes:
        kind = event_type.partition(".")[0].lower()
        event: Any = class_of(
            [self._events], event_type, "", content
        )  # a class is hashable, but mypy does not believe it
        if event is not None:
            held = next(member.kind for member in members(event) if member.name == "resource")
            content = encrypted(content, held, self._merchant)
            kind = next(iter(event.original_types), kind)
        return to_json(
            {
                "id": event_id,
                "create_time": self._state.clock.text(created),
                "resource_type": "encrypt-resource",
                "event_type": event_type,
                "summary": event_type,
                "resource": {"original_type": kind, **encrypted_resource(self._apiv3_key, to_json(content), kind)},
            }
        )


def _check(fault: Fault | None, possible: frozenset[Fault]) -> None:
    if fault is not None and fault not in possible:
        known = ", ".join(sorted(possible))
        raise ValueError(f"{fault!r} is nothing that can be wrong with a callback: expected one of {known}")


def _log_post(event_type: str, url: str, post: Post) -> None:
    # Never the body: personal data stays out of logs.
    _log.info(
        "callback %s to %s -> %s", printable(event_type), printable(url), printable(post.reason or str(post.status))
    )
