"""The callbacks of the gateway: made, signed, and posted until they are answered as they have to be."""

from __future__ import annotations

import secrets
import string
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import requests
from attrs import frozen

from wxpay_client._clock import unix_time
from wxpay_client._wire.dicts import to_dict
from wxpay_client.sandbox.answers.encryption import encrypted, encrypted_resource
from wxpay_client.sandbox.checks.refusal import to_json
from wxpay_client.sandbox.checks.values import members
from wxpay_client.sandbox.faults import Fault
from wxpay_client.schema.events import class_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    from wxpay_client.sandbox.answers.signer import Signer
    from wxpay_client.schema.events import Event

RETRY_INTERVALS: Final = (15, 15, 30, 180, 600, 1200, *[1800] * 3, 3600, *[10800] * 3, *[21600] * 2)
"""Seconds that the gateway waits before each retry."""

TIMEOUT: Final = 5.0
"""Seconds that the gateway waits for an answer."""

_BEIJING: Final = timezone(timedelta(hours=8))
_LETTERS: Final = string.ascii_letters + string.digits

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


class Callback(NamedTuple):
    """A callback as it travels.

    Attributes:
        headers: Its headers.
        body: Its body.
    """

    headers: dict[str, str]
    body: bytes


@frozen(kw_only=True)
class Post:
    """One try to hand over a callback.

    Attributes:
        after: Seconds of the gateway's time since the first try.
        status: HTTP status of the answer; `None` where none came in time.
        body: The answer's body.
        reason: Why it does not count as success; empty where it does.
    """

    after: float
    status: int | None
    body: bytes
    reason: str


@frozen(kw_only=True)
class Delivery:
    """What became of a callback.

    Attributes:
        id: The event's ID, the same in each try.
        posts: The tries, in order.
    """

    id: str
    posts: tuple[Post, ...]

    @property
    def delivered(self) -> bool:
        """Whether the last try was answered 200 or 204 in time."""
        return not self.posts[-1].reason


class Callbacks:
    """Makes and delivers callbacks: `sandbox.callbacks`.

    Args:
        signer: Signs with the platform's keys.
        serial: Serial or ID of the key to sign with.
        apiv3_key: The APIv3 key, 32 characters.
        merchant: The merchant's public key, which encrypts the sensitive members of a resource once more.
        events: Event type to event class.
        examples: Event type to the specification's example, decrypted: `{"event": {"resource": …}}`.
        clock: Unix time in seconds.
    """

    # Any, throughout: a resource is whatever JSON its event holds.

    def __init__(
        self,
        signer: Signer,
        serial: str,
        apiv3_key: str,
        merchant: RSAPublicKey,
        events: Mapping[str, type[Event[Any]]],
        examples: Mapping[str, Any],
        clock: Callable[[], float] = unix_time,
    ) -> None:
        self._signer = signer
        self._serial = serial
        self._apiv3_key = apiv3_key
        self._merchant = merchant
        self._events = events
        self._examples = examples
        self._clock = clock
        self._latest: float | None = None

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
        body = self._body(event_type, resource, event_id or _new_id(), fault)
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

    def deliver(
        self,
        url: str,
        event_type: str,
        resource: object = None,
        *,
        fault: Fault | None = None,
        speed: float = 3600.0,
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
            verify: Path of a CA bundle for an `https` URL, or False.

        Raises:
            ValueError: As `make`; or the speed is not above zero.
        """
        if not speed > 0:
            raise ValueError(f"speed: expected a number above zero, got {speed!r}")
        _check(fault, _OF_SIGNATURE | _OF_EVENT | _OF_DELIVERY)
        event_id = _new_id()
        body = self._body(event_type, resource, event_id, fault)
        posts: list[Post] = []
        after = 0.0
        for wait in (0, *RETRY_INTERVALS):
            time.sleep(wait / speed)
            after += wait
            callback = self.sign(body, fault=fault if fault in _OF_SIGNATURE and not posts else None)
            posts.append(_post(url, callback, after, verify=verify))
            if not posts[-1].reason:
                if fault in _OF_DELIVERY:
                    again = callback if fault is Fault.REPLAY else self.sign(body)
                    posts.append(_post(url, again, after, verify=verify))
                break
        return Delivery(id=event_id, posts=tuple(posts))

    def _body(self, event_type: str, resource: object, event_id: str, fault: Fault | None) -> bytes:
        if resource is None and event_type not in self._examples:
            known = ", ".join(self._examples)
            raise ValueError(f"{event_type!r} has no example (those that have one: {known}): give resource")
        content = self._examples[event_type]["event"]["resource"] if resource is None else to_dict(resource)
        kind = event_type.partition(".")[0].lower()
        event: Any = class_of(
            [self._events], event_type, "", content
        )  # a class is hashable, but mypy does not believe it
        if event is not None:
            held = next(member.kind for member in members(event) if member.name == "resource")
            content = encrypted(content, held, self._merchant)
            kind = next(iter(event.original_types), kind)
        created = self._clock() if fault is not Fault.OUT_OF_ORDER else (self._latest or self._clock()) - 60
        self._latest = created
        return to_json(
            {
                "id": event_id,
                "create_time": datetime.fromtimestamp(created, _BEIJING).isoformat(timespec="seconds"),
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


def _post(url: str, callback: Callback, after: float, *, verify: str | bool) -> Post:
    try:
        # A session of its own: the gateway keeps no cookies, and asks no proxy for the way to this machine.
        with requests.Session() as session:
            session.trust_env = False
            answer = session.post(
                url,
                data=callback.body,
                headers=callback.headers,
                timeout=TIMEOUT,
                allow_redirects=False,
                verify=verify,
            )
    except requests.RequestException as error:
        return Post(after=after, status=None, body=b"", reason=f"{type(error).__name__}: {error}")
    if answer.status_code in {200, 204}:
        reason = ""
        if answer.elapsed.total_seconds() > TIMEOUT:
            reason = f"answered after {answer.elapsed.total_seconds():.1f} s; expected within {TIMEOUT:.0f}"
    else:
        reason = f"answered {answer.status_code}; expected 200 or 204"
    return Post(after=after, status=answer.status_code, body=answer.content, reason=reason)


def _new_id() -> str:
    return f"EV-{datetime.now(_BEIJING):%Y%m%d%H%M%S}{_random(16).upper()}"


def _random(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))
