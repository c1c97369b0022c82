"""The retry policy: how often, how soon and for how long a call is retried."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any, Final

from attrs import Attribute, field, frozen

from wxpay_client._messages.safe_repr import describe
from wxpay_client.errors import ConfigurationError

_MOST_ATTEMPTS: Final = 100
_LONGEST: Final = 86400.0


# Any: attrs' own interface, and whatever a user gives.
def _check_attempts(_: object, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not int or not 1 <= value <= _MOST_ATTEMPTS:
        _refuse(attribute.name, f"a whole number from 1 to {_MOST_ATTEMPTS}", value)


def _check_seconds(_: object, attribute: Attribute[Any], value: Any) -> None:
    # Written so that NaN is refused too.
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LONGEST:
        _refuse(attribute.name, "seconds from 0 to a day", value)


def _check_deadline(_: object, attribute: Attribute[Any], value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= _LONGEST:
        _refuse(attribute.name, "seconds above 0, at most a day, or None", value)


def _refuse(parameter: str, expected: str, value: object) -> None:
    raise ConfigurationError(
        f"RetryPolicy: {parameter}: expected {expected}, got {describe(value)}", parameter=parameter
    )


@frozen(kw_only=True)
class RetryPolicy:
    """How a call is retried when it may be: see `Client` for what may.

    Before a host that failed is asked again, the client waits a random time of up to `base` seconds, then up to twice
    as much, and so on up to `cap` (exponential back-off with full jitter), and at least for as long as the gateway's
    `Retry-After` says. In tests, `RetryPolicy(base=0)` does not wait.

    Attributes:
        attempts: How often a call is sent at most, the first time included; 1 to 100.
        base: Seconds to wait at most before the first retry; 0 not to wait.
        cap: Seconds to wait at most before any retry.
        retry_after: The longest `Retry-After` that is waited for, in seconds; a call told to wait longer ends.
        deadline: Seconds for the whole call: no wait and no time-out lasts beyond it, the first attempt's neither.
            `None` for no limit but those of the attempts. It ends where a download begins.
            Fetching platform certificates, before a call or to verify its answer, counts in, and so does waiting for
            another thread that fetches them. That is a call of its own, under the client's own policy and time-out, and
            takes no longer than what is left of the call that needs it.
        download_deadline: Seconds that reading a file may wait for it, all waits together; what your own code does
            between two pieces does not count. An hour by default, so that a server that sends a byte now and then does
            not hold `save` for ever: 1 GB comes at 300 kB/s. `None` for no limit but the time-out of each read.

    Raises:
        ConfigurationError: A value is not what it has to be.
    """

    attempts: int = field(default=3, validator=_check_attempts)
    base: float = field(default=0.5, validator=_check_seconds)
    cap: float = field(default=8.0, validator=_check_seconds)
    retry_after: float = field(default=30.0, validator=_check_seconds)
    deadline: float | None = field(default=60.0, validator=_check_deadline)
    download_deadline: float | None = field(default=3600.0, validator=_check_deadline)

    @classmethod
    def none(cls) -> RetryPolicy:
        """The policy that retries nothing, and leaves the time of a call to its `timeout`.

        A kept connection that the gateway has just closed is replaced all the same, where that is safe.
        """
        return cls(attempts=1, deadline=None)

    def backoff(self, repeat: int, *, jitter: Callable[[float, float], float] = random.uniform) -> float:
        """Seconds to wait before a retry.

        Args:
            repeat: Which one, from 1.
            jitter: Picks a number between two.
        """
        return jitter(0.0, min(self.cap, self.base * 2.0 ** (repeat - 1)))
