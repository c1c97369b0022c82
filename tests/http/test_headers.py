"""What an answer's headers tell of its way."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime, formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from wxpay_client._http import headers as http_headers
from wxpay_client._http.headers import retry_after

NOW = 1_700_000_000.0

HEADERS = {"server": "nginx", "VIA": "1.1 squid", "Age": "7", "request-id": "08-1", "Content-Type": "text/html"}


def test_header_names_have_no_case() -> None:
    for headers in (HEADERS, CaseInsensitiveDict(HEADERS)):
        assert http_headers.request_id_of(headers) == "08-1"
        assert http_headers.intermediaries(headers) == ("Via '1.1 squid'", "Age '7'")
        assert http_headers.who_answered(headers) == " (Server 'nginx', Via '1.1 squid', Age '7')"


def test_an_answer_without_traces_has_none() -> None:
    assert (
        http_headers.request_id_of({}),
        http_headers.intermediaries({}),
        http_headers.who_answered({}),
        http_headers.date_of({}),
    ) == (None, (), "", None)


@given(st.integers(0, 4102444800))
def test_the_date_is_read_to_the_second(seconds: int) -> None:
    assert http_headers.date_of({"Date": formatdate(seconds, usegmt=True)}) == seconds


@pytest.fixture(params=["UTC", "Asia/Shanghai"])
def _zone(request: pytest.FixtureRequest) -> Iterator[None]:
    """A time zone of the machine's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_zone")
def test_a_date_without_a_zone_is_universal_time() -> None:
    assert http_headers.date_of({"Date": "Tue, 15 Nov 1994 08:12:31 -0000"}) == 784887151


@pytest.mark.parametrize("text", ["", "soon", "Tue, 99 Nov 1994 08:12:31 GMT", "Tue, 15 Nov 99999 08:12:31 GMT", "0"])
def test_a_date_that_is_none_is_none(text: str) -> None:
    assert http_headers.date_of({"Date": text}) is None


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d{1,3} [A-Za-z]{3} \d{1,6} [\d:]{1,12} ?[+-]?\w{0,6}"))
def test_any_date_is_read_or_not(text: str) -> None:
    assert isinstance(http_headers.date_of({"Date": text}), int | None)


@given(st.dictionaries(st.sampled_from(["Via", "Server", "Request-ID", "Age"]), st.text()))
def test_traces_of_any_headers_are_one_printable_line(headers: dict[str, str]) -> None:
    assert http_headers.who_answered(headers).replace("…", "").isprintable()


# --- Retry-After


def date(seconds: float) -> str:
    return format_datetime(datetime.fromtimestamp(seconds, UTC), usegmt=True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "0"}, 0),
        ({"Retry-After": "7"}, 7),
        ({"retry-AFTER": " 7 "}, 7),
        ({"Retry-After": "007"}, 7),
        ({"Retry-After": "000"}, 0),
        ({"Retry-After": "0" * 5000 + "7"}, 7),
        ({"Retry-After": "9" * 5000}, math.inf),
        ({"Retry-After": "1" + "0" * 8}, 1e8),
        ({"Retry-After": "1" + "0" * 9}, math.inf),
        ({"Retry-After": "-7"}, None),
        ({"Retry-After": "1.5"}, None),
        ({"Retry-After": "７"}, None),
        ({"Retry-After": ""}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": date(NOW + 20)}, 20),
        ({"Retry-After": date(NOW - 20)}, 0),
        ({"Retry-After": date(NOW + 3600), "Date": date(NOW + 3590)}, 10),
        ({"Retry-After": date(NOW + 20), "Date": "sometime"}, 20),
        ({"Retry-After": "Tue, 14 Nov 2023 22:13:30 -0000"}, 10),
        ({"Retry-After": "Tue, 14 Nov 2023 23:13:30 +0100"}, 10),
        ({"Retry-After": "Tue, 14 Nov 99999 22:13:30 GMT"}, None),
        ({"Retry-After": "Tue, 34 Nov 2023 22:13:30 GMT"}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, clock=lambda: NOW) == seconds
    assert retry_after(CaseInsensitiveDict(headers), clock=lambda: NOW) == seconds


@given(st.text() | st.from_regex(r"\w{3}, \d+ \w{3} \d+ \d+:\d+:\d+ ([+-]\d+|GMT)?"), st.text())
def test_any_retry_after_is_time_or_none(after: str, at: str) -> None:
    wait = retry_after({"Retry-After": after, "Date": at}, clock=lambda: NOW)
    assert wait is None or wait >= 0


@given(st.integers(0, 10**8), st.integers(0, 10**8))
def test_a_date_and_seconds_say_the_same(now: int, seconds: int) -> None:
    by_date = retry_after({"Retry-After": date(now + seconds), "Date": date(now)})
    assert by_date == retry_after({"Retry-After": str(seconds)}) == seconds
