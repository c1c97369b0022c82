"""Bytes of the wire: nothing in a URL is left to be changed, JSON is what JSON is."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests import Request, Session

from wxpay_client._wire.json import RepeatedMemberError, dump_json, parse_json
from wxpay_client._wire.url import build_url, text_of

BASE = "https://api.mch.weixin.qq.com/hk"
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_a_url() -> None:
    url = build_url(BASE, "/v3/a/{x}/b/{y}", {"x": "R|1", "y": "/../"}, {"q": "a&b=c", "list": ["1", "2"], "b": True})
    assert url == f"{BASE}/v3/a/R%7C1/b/%2F..%2F?q=a%26b%3Dc&list=1&list=2&b=true"


def test_a_url_without_a_query() -> None:
    assert build_url(BASE, "/v3/x", {}, {}) == f"{BASE}/v3/x"
    assert build_url(BASE, "/v3/x", {}, {"list": []}) == f"{BASE}/v3/x"


def test_a_value_is_not_a_template() -> None:
    assert build_url(BASE, "/{a}/{b}", {"a": "{b}", "b": "\\1"}, {}) == f"{BASE}/%7Bb%7D/%5C1"


def test_unreserved_characters_stay() -> None:
    unreserved = "ABCxyz019-._~"
    assert build_url(BASE, "/{a}", {"a": unreserved}, {"q": unreserved}) == f"{BASE}/{unreserved}?q={unreserved}"


@given(texts.filter(lambda text: text not in {"", ".", ".."}), texts, texts)
def test_requests_finds_nothing_to_change_in_any_url(value: str, name: str, item: str) -> None:
    url = build_url(BASE, "/v3/{a}/end", {"a": value}, {name: item})
    assert Session().prepare_request(Request("GET", url)).url == url
    parts = urlsplit(url)
    assert unquote(parts.path.removeprefix("/hk/v3/").removesuffix("/end")) == value
    assert parse_qsl(parts.query, keep_blank_values=True) == [(name, item)]


@pytest.mark.parametrize(
    ("value", "text"), [(True, "true"), (False, "false"), (0, "0"), (-5, "-5"), (1.5, "1.5"), ("x", "x")]
)
def test_scalars_as_text(value: object, text: str) -> None:
    assert text_of(value) == text


def test_json_is_compact_utf8_in_the_given_order() -> None:
    assert dump_json({"b": "微信 ", "a": [1, 0.5, True]}) == '{"b":"微信 ","a":[1,0.5,true]}'.encode()


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b'{"a":[1,2.5,null,true,"\xe5\xbe\xae"]}', {"a": [1, 2.5, None, True, "微"]}),
        (b" [ ] \n", []),
        (b"123456789012345678901234567890", 123456789012345678901234567890),
    ],
)
def test_json_is_parsed_exactly(content: bytes, value: Any) -> None:
    assert parse_json(content) == value


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"NaN",
        b"[Infinity]",
        b'{"a":-Infinity}',
        b'{"a":1',
        b"{'a':1}",
        b"{} {}",
        b"[1,]",
        b"\xff",
        b'"\xc3"',
        b"\xef\xbb\xbf{}",
        '{"a":1}'.encode("utf-16"),
        b"1" * 5000,
        b"-1e999",
        b"[" * 200_000,
        b'{"a":' * 200_000,
    ],
)
def test_what_is_no_json_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        parse_json(content)


@pytest.mark.parametrize("content", [b'{"a":1,"a":1}', b'[{"b":{"a":1,"c":2,"\\u0061":null}}]'])
def test_a_member_that_is_there_twice_is_refused_without_a_word_of_it(content: bytes) -> None:
    with pytest.raises(RepeatedMemberError, match=r"^an object has a member twice$"):
        parse_json(content)


def test_two_objects_may_have_the_same_members() -> None:
    assert parse_json(b'[{"a":1},{"a":{"a":2}}]') == [{"a": 1}, {"a": {"a": 2}}]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
)


@given(json_values)
def test_json_comes_back(value: Any) -> None:
    assert parse_json(dump_json(value)) == value


@given(st.binary(max_size=40) | st.text('{}[]",:0123456789.eE-+ntrue\\u', max_size=40).map(str.encode))
def test_any_bytes_are_json_or_a_value_error(content: bytes) -> None:
    try:
        parse_json(content)
    except ValueError:
        return
    content.decode()
