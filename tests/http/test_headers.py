"""What an answer's headers tell of its way."""

from __future__ import annotations

from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from wxpay_client._http import headers as http_headers

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
