"""The guides to the faults name all of them, and what they say of a write is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from tests.support import samples
from tests.support.gateways.faults import OF_CALLS, fail_next
from wxpay_client import Client, RetryPolicy, errors
from wxpay_client.errors import Outcome
from wxpay_client.sandbox import Fault, Sandbox

GUIDES: Final = sorted((Path(__file__).parents[3] / "docs" / "test").glob("faults*.md"))

_OUTCOMES: Final = {"DecodeError": Outcome.ACCEPTED}


def rows(guide: Path) -> dict[str, list[str]]:
    lines = [re.split(r" *\| *", line.strip("| ")) for line in guide.read_text().splitlines() if line.startswith("| `")]
    return {name.strip("`"): cells for name, *cells in lines}


def ends(guide: Path) -> dict[str, str]:
    """Fault to the error that a write ends in, or nothing."""
    return {name: "".join(re.findall(r"`(\w+)`", cells[2])) for name, cells in rows(guide).items() if len(cells) == 3}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_fault_is_named_once(guide: Path) -> None:
    named = re.findall(r"^\| `(\w+)`", guide.read_text(), re.MULTILINE)
    assert sorted(named) == sorted(Fault.__members__)


def test_the_guides_say_the_same() -> None:
    english, chinese = GUIDES
    assert ends(english) == ends(chinese)
    assert ends(english).keys() == {fault.name for fault in OF_CALLS}


@pytest.mark.parametrize("name", [fault.name for fault in OF_CALLS])
def test_a_write_ends_as_the_guide_says(client: Client, sandbox: Sandbox, name: str) -> None:
    expected = ends(GUIDES[0])[name]
    if name == "REPLAY":
        client.send(samples.NOTICE)
    if name.startswith("INTERIM"):
        sandbox.fail_next(name, delay=0)
        timeout = (5.0, 15.0)
    else:
        timeout = fail_next(sandbox, Fault[name])
    if not expected:
        client.send(samples.NOTICE, retries=RetryPolicy.none(), timeout=timeout)
        return
    with pytest.raises(errors.WxPayError) as caught:
        client.send(samples.NOTICE, retries=RetryPolicy.none(), timeout=timeout)
    assert type(caught.value).__name__ == expected
    assert caught.value.outcome is _OUTCOMES.get(expected, Outcome.UNKNOWN)


@pytest.mark.parametrize("name", ["BAD_SIGNATURE", "PROBE", "MISSING_HEADERS", "HTML_502"])
def test_a_write_that_must_not_be_retried_is_unknown(client: Client, sandbox: Sandbox, name: str) -> None:
    sandbox.fail_next(name)
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        client.security.echo(echo_message="1")
    assert type(caught.value.__cause__ or caught.value.__context__).__name__ == ends(GUIDES[0])[name]
