"""What a client is made with, checked before anything is sent: arguments, and variables of the environment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from wxpay_client._crypto.pem import PEM_BEGIN
from wxpay_client._messages.safe_repr import describe
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


def check_variables(environ: Mapping[str, str], names: Iterable[str]) -> None:
    """See that variables of the environment are set, and none is empty.

    Raises:
        ConfigurationError: Some are not; it names all of them.
    """
    missing = [name for name in names if not environ.get(name)]
    if missing:
        *others, last = missing
        named = f"variables {', '.join(others)} and {last} are" if others else f"variable {last} is"
        raise ConfigurationError(f"the environment {named} not set, or empty", parameter=", ".join(missing))


# Any: each argument of a client is of a type of its own.
def from_environ(environ: Mapping[str, str]) -> dict[str, Any]:
    """What variables of the environment make a client with."""
    apiv3_key = environ.get("WXPAY_APIV3_KEY") or None
    certificate = environ.get("WXPAY_CERTIFICATE")
    fetchable = apiv3_key is not None and not environ.get("WXPAY_PLATFORM_KEYS")
    required = ("WXPAY_MCHID", "WXPAY_SERIAL_NO", "WXPAY_PRIVATE_KEY")
    check_variables(environ, required if fetchable else (*required, "WXPAY_PLATFORM_KEYS"))
    return {
        "mchid": environ["WXPAY_MCHID"],
        "serial_no": environ["WXPAY_SERIAL_NO"],
        "private_key": key_source(environ["WXPAY_PRIVATE_KEY"]),
        "platform_keys": None if fetchable else platform_key_sources(environ["WXPAY_PLATFORM_KEYS"]),
        "apiv3_key": apiv3_key,
        "origin": environ.get("WXPAY_ORIGIN") or None,
        "certificate": key_source(certificate) if certificate else None,
    }


def variables_of_file(path: str | Path) -> dict[str, str]:
    """The variables of a file, written as a shell takes them: `export NAME='value'`, a comment after `#`.

    No shell reads it: `$NAME` and commands in it stay what they are.

    Raises:
        ValueError: It cannot be read, or has something else; the text says where.
    """
    import shlex  # nothing else needs it, and few clients are made from a file

    variables: dict[str, str] = {}
    number, problem = 0, ""
    try:
        for number, line in enumerate(Path(path).read_text("utf-8-sig").splitlines(), 1):
            words = shlex.split(line, comments=True)
            for word in words[1:] if words[:1] == ["export"] else words:
                name, equals, value = word.partition("=")
                if not equals or not name.isidentifier():
                    problem = f"{path}, line {number}: expected NAME=value"
                    break
                variables[name] = value
    except OSError as error:
        problem = f"{path} cannot be read: {error.strerror}"
    except ValueError:
        problem = f"{path} cannot be read: it is not written as a shell takes it"
        problem += f" (line {number})" if number else ""
    if problem:
        # Not within `except`: what the parser says may quote a secret.
        raise ValueError(problem)
    return variables


def key_source(text: str) -> Path | str:
    """What a variable of the environment holds of a key: PEM, or the path of its file."""
    return text if PEM_BEGIN in text else Path(text)


def key_entries(text: str) -> Iterator[tuple[str, Path | str | None]]:
    """The entries of `ID=path,ID=path`, an ID and a source each; `None` for the source where an entry is not so.

    PEM may stand in place of a path: it has no comma, and its first `=` comes after that of the ID.
    """
    for entry in filter(None, (entry.strip() for entry in text.split(","))):
        serial, _, source = (part.strip() for part in entry.partition("="))
        is_entry = serial and source and PEM_BEGIN not in serial and PEM_BEGIN not in source[1:]
        yield serial, key_source(source) if is_entry else None


def platform_key_sources(text: str) -> dict[str, Path | str]:
    """Serial numbers and IDs of keys to PEM or the paths of their files: `ID=path,ID=path`."""
    sources: dict[str, Path | str] = {}
    for serial, source in key_entries(text):
        if source is None or serial in sources:
            raise ConfigurationError(
                "WXPAY_PLATFORM_KEYS: expected ID=path,ID=path, or PEM in place of a path, each ID once, "
                f"such as PUB_KEY_ID_0116…=pub_key.pem, but entry {len(sources) + 1} is not so",
                parameter="WXPAY_PLATFORM_KEYS",
            )
        sources[serial] = source
    if not sources:
        raise ConfigurationError(
            "WXPAY_PLATFORM_KEYS: found no entry at all; expected ID=path,ID=path", parameter="WXPAY_PLATFORM_KEYS"
        )
    return sources
