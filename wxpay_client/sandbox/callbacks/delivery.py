"""One callback as it travels, each try to hand it over, and what became of it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import requests
from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.store import Record

TIMEOUT: Final = 5.0
"""Seconds that the gateway waits for an answer."""

_KEPT: Final = 4096
"""Most bytes of an answer that are kept."""


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
        after: Seconds of the gateway's time since it was due.
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
        event_type: Its event type.
        url: The `notify_url`.
        resource: What it tells, in plain text, in the shape of the wire.
        posts: The tries, in order.
        due: When the gateway tries again, as Unix time in seconds; `None` where it does not.
    """

    id: str
    event_type: str
    url: str
    resource: Any = field(repr=False)
    posts: tuple[Post, ...]
    due: float | None

    @property
    def delivered(self) -> bool:
        """Whether the last try was answered 200 or 204 in time."""
        return bool(self.posts) and not self.posts[-1].reason


def post_once(url: str, callback: Callback, after: float, *, verify: str | bool) -> Post:
    """Post a callback once, and tell how it was answered.

    Args:
        url: The `notify_url`.
        callback: The callback.
        after: Seconds of the gateway's time since it was due.
        verify: Path of a CA bundle for an `https` URL, or False.
    """
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


def delivery_of(record: Record) -> Delivery:
    """A record of a callback as a value."""
    data = record.data
    return Delivery(
        id=record.number,
        event_type=data["event_type"],
        url=data["url"],
        resource=data["resource"],
        posts=tuple(_read(post) for post in data["posts"]),
        due=record.due,
    )


def _read(post: Mapping[str, Any]) -> Post:
    return Post(after=post["after"], status=post["status"], body=b64decode(post["body"]), reason=post["reason"])


def written(post: Post) -> dict[str, Any]:
    """A try as it is kept."""
    body = b64encode(post.body[:_KEPT]).decode()
    return {"after": post.after, "status": post.status, "body": body, "reason": post.reason}
