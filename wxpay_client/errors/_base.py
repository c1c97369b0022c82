"""What all errors are, and those before which nothing was sent."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from wxpay_client._runtime.flat_json import FlatJson

if TYPE_CHECKING:
    from wxpay_client._messages.findings import Finding
    from wxpay_client.response import Attempt


class Outcome(StrEnum):
    """What became of a call. The values stay as they are.

    Where an attempt of a write before the last may have been carried out, not sent and refused become unknown.
    """

    NOT_SENT = "not-sent"
    """Nothing reached the gateway; nothing was carried out. Also where no call was made at all."""

    REFUSED = "refused"
    """The gateway refused it; nothing was carried out: a 4xx that is WeChat Pay's own (it has an error code such as
    `PARAM_ERROR`, or is verified), but for 408, 425, 429 and USERPAYING."""

    UNKNOWN = "unknown"
    """It was sent, and nothing proves what became of it: a write may have been carried out, or may yet be. No answer
    came, or none that verifies; or a 202, 3xx, 429, 5xx, or a 4xx that is not WeChat Pay's own."""

    ACCEPTED = "accepted"
    """The gateway accepted it: a write was carried out, though its verified answer cannot be read."""


E = TypeVar("E", bound="WxPayError")


def _restore(cls: type[E], args: tuple[object, ...], state: dict[str, object]) -> E:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update({name: part.nested() if type(part) is FlatJson else part for name, part in state.items()})
    return error


class WxPayError(Exception):
    """Anything that went wrong with a call, a client or an answer.

    Attributes:
        message: What happened, what was expected, what to do.
        attempts: Every attempt of the call, in turn; empty where none was made.
    """

    # Attributes that may be any JSON, however deep.
    _json: ClassVar[tuple[str, ...]] = ()
    # Of a write: an attempt before the one that this error tells of may have been carried out.
    _may_be_done = False
    # It tells of another call, which had to be made first: the call itself was not sent.
    _is_of_another = False

    def __init__(self, message: str, *, attempts: tuple[Attempt, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.attempts = attempts

    @property
    def outcome(self) -> Outcome:
        """What became of the call; of a write, what became of the money."""
        own = Outcome.NOT_SENT if self._is_of_another else self._own_outcome()
        return Outcome.UNKNOWN if self._may_be_done and own is not Outcome.ACCEPTED else own

    def _own_outcome(self) -> Outcome:
        """What became of the attempt that the error tells of: nothing was sent, where its class says nothing else."""
        return Outcome.NOT_SENT

    def may_be_done(self) -> None:
        """Note that an attempt of the call before the one that failed so may have been carried out."""
        self._may_be_done = True

    def add_line(self, line: str) -> None:
        """Put one more line to the message."""
        self.message = f"{self.message}\n{line}"
        self.args = (self.message, *self.args[1:])

    # The built-in way calls the class with `args` alone, which loses or lacks the keyword arguments below.
    def __reduce__(self) -> tuple[Any, ...]:
        state = self.__dict__
        flat = {name: FlatJson(state[name]) for name in self._json if name in state}
        return _restore, (type(self), self.args, {**state, **flat})


def not_sent_for(error: WxPayError, line: str) -> None:
    """Note that a call was not sent, since another one that it needed first met this error.

    Args:
        error: The error.
        line: Says so.
    """
    vars(error)["_is_of_another"] = True
    error.add_line(line)


class ConfigurationError(WxPayError):
    """The client cannot be made so: a key, a number or a URL is not what it has to be.

    Attributes:
        parameter: The argument at fault: `private_key`, `platform_keys`, `origin` …
        finding: The same in English and in Chinese, where a key or a certificate was refused; else `None`.
    """

    def __init__(self, message: str, *, parameter: str) -> None:
        super().__init__(message)
        self.parameter = parameter
        self.finding: Finding | None = None


class RequestError(WxPayError):
    """The call was refused before anything was sent.

    Attributes:
        parameter: Where the fault is: `out_refund_no`, `amount.refund`, `base_uri`.
        operation: ID of the operation, where one was called.
    """

    def __init__(self, message: str, *, parameter: str, operation: str | None = None) -> None:
        super().__init__(message)
        self.parameter = parameter
        self.operation = operation


class SigningError(WxPayError):
    """The merchant's own signer (a KMS, an HSM) failed, and its exception is the cause; nothing was sent.

    Attributes:
        operation: ID of the operation; `None` where no client made the call.
    """

    def __init__(self, message: str, *, operation: str | None = None) -> None:
        super().__init__(message)
        self.operation = operation
