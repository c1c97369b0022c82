"""What a client is made with, checked before anything is sent: arguments, and variables of the environment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from wxpay_client._safe_repr import describe
from wxpay_client.errors import ConfigurationError
from wxpay_client.schema.retry_policy import RetryPolicy

T = TypeVar("T")


def validated(check: Callable[[Any], T], value: object, refused: Callable[[str], Exception]) -> T:
    """What a check returns; where it raises ValueError, the error that says so of the parameter that it was.

    Args:
        check: Checks the value. Any: of whatever type that check is for.
        value: What was given.
        refused: Makes the error from the check's text.
    """
    try:
        return check(value)
    except ValueError as error:
        problem = str(error)
    raise refused(problem)


def check_switch(value: object) -> bool:
    """True or False, and nothing that counts as such; whatever else raises ValueError."""
    # The text "False" would count as true.
    if not isinstance(value, bool):
        raise ValueError(f"expected True or False, got {describe(value)}")  # noqa: TRY004 - as the other checks
    return value


def check_retries(retries: object) -> RetryPolicy:
    """A retry policy; whatever else raises ValueError."""
    if not isinstance(retries, RetryPolicy):
        raise ValueError(  # noqa: TRY004 - as the other checks, for their callers to put into an error of ours
            f"expected a RetryPolicy, got {describe(retries)}; RetryPolicy.none() is the one that retries nothing"
        )
    return retries


# Sockets take no more than 24 days, and nobody waits for so long.
_LONGEST_TIMEOUT = 86400


def check_timeout(timeout: object) -> tuple[float, float]:
    """Seconds for the connection and for each read; whatever is none raises ValueError."""
    match timeout:
        case (int() | float() as connect, int() | float() as read):
            pair = (connect, read)
        case int() | float():
            pair = (timeout, timeout)
        case _:
            pair = (0, 0)
    # Written so that NaN is refused too.
    if any(isinstance(part, bool) or not 0 < part <= _LONGEST_TIMEOUT for part in pair):
        raise ValueError(
            f"expected seconds above zero, at most a day, one figure or (connect, read), got {describe(timeout)}"
        )
    return pair


def check_response_size(size: object) -> int:
    """Bytes; whatever is no number of them raises ValueError."""
    if not isinstance(size, int) or isinstance(size, bool) or size < 1:
        raise ValueError(f"expected a whole number of bytes above zero, got {describe(size)}")
    return size


def variable(environ: Mapping[str, str], name: str) -> str:
    """What a variable of the environment holds, which may not be empty."""
    value = environ.get(name)
    if not value:
        raise ConfigurationError(f"the environment variable {name} is not set, or empty", parameter=name)
    return value


def key_path(variable: str, text: str) -> Path:
    """The path of a key file that a variable of the environment holds."""
    if "-----BEGIN" in text:
        raise ConfigurationError(
            f"{variable}: found PEM where a path belongs; write it to a file that nobody else may read, "
            "and give the file's path",
            parameter=variable,
        )
    return Path(text)


def key_entries(text: str) -> Iterator[tuple[str, str]]:
    """The entries of `ID=path,ID=path`, an ID and a path each; one of them is empty where an entry is not so."""
    for entry in filter(None, (entry.strip() for entry in text.split(","))):
        serial, _, path = entry.partition("=")
        yield serial.strip(), path.strip()


def key_paths(text: str) -> dict[str, Path]:
    """Serial numbers and IDs of keys to the paths of their files: `ID=path,ID=path`."""
    paths: dict[str, Path] = {}
    for serial, path in key_entries(text):
        if not serial or not path or serial in paths:
            raise ConfigurationError(
                "WXPAY_PLATFORM_KEYS: expected ID=path,ID=path, each ID once, "
                f"such as PUB_KEY_ID_0116…=pub_key.pem, but entry {len(paths) + 1} is not so",
                parameter="WXPAY_PLATFORM_KEYS",
            )
        paths[serial] = key_path("WXPAY_PLATFORM_KEYS", path)
    if not paths:
        raise ConfigurationError(
            "WXPAY_PLATFORM_KEYS: found no entry at all; expected ID=path,ID=path", parameter="WXPAY_PLATFORM_KEYS"
        )
    return paths
