"""Checking against an operation that has a field of every kind."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sandbox.caller import to_json
from wxpay_client.sandbox.checks.parameters import check
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.received import Headers
from wxpay_client.schema.fields import body, header, items, path, query, whole_body
from wxpay_client.schema.operation import Operation, Request


class Colour(StrEnum):
    RED = "RED"


class Level(IntEnum):
    LOW = 1


@frozen(kw_only=True)
class Inner:
    count: int
    note: str | None = field(default=None, metadata=body(name="from", max_length=3))


@frozen(kw_only=True)
class EverythingRequest(Request[None]):
    number: str = field(metadata=path(min_length=1, max_length=4, pattern="^[a-z]"))
    page: int | None = field(default=None, metadata=query(minimum=1, maximum=9))
    flag: bool | None = field(default=None, metadata=query())
    word: str | None = field(default=None, metadata=query(pattern="^a b$"))
    rate: float | None = field(default=None, metadata=query())
    day: date | None = field(default=None, metadata=query())
    ids: list[int] | None = field(default=None, metadata=query(min_items=2, max_items=3))
    role: str | None = field(default=None, metadata=header(name="X-Role", max_length=3))
    colour: Colour | str | None = None
    strict_colour: Colour | None = None
    level: Level | None = None
    amount: float | None = field(default=None, metadata=body(minimum=0.5, maximum=2))
    when: datetime | None = None
    inner: Inner | None = None
    inners: list[Inner] | None = field(default=None, metadata=body(min_items=1, max_items=2))
    labels: dict[str, int] | None = None
    either: Inner | int | None = None
    anything: Any | None = None
    on: bool | None = None
    share: float | None = field(default=None, metadata=body(exclusive_minimum=0, exclusive_maximum=1, multiple_of=0.25))
    codes: list[str] | None = field(default=None, metadata=body(unique_items=True, items=items(max_length=2)))
    notes: dict[str, str] | None = field(default=None, metadata=body(items=items(min_length=1)))
    held: Inner | None = field(default=None, metadata=body(json=True))
    old: int | None = field(default=None, metadata=body(vendor_name="o_l_d"))
    operation = Operation("all.things", "POST", "/v3/things/{number}", "https://api.mch.weixin.qq.com/", {204: None})


@frozen(kw_only=True)
class ListRequest(Request[None]):
    items: list[int] = field(metadata=whole_body(min_items=1))
    operation = Operation("all.items", "POST", "/v3/items", "https://api.mch.weixin.qq.com/", {204: None})


JSON = Headers([("Content-Type", "application/json")])


def checked(
    content: Mapping[str, Any] | bytes = b"", *, number: str = "abc", query: str = "", headers: Headers = JSON
) -> dict[str, str]:
    raw = content if isinstance(content, bytes) else to_json(content)
    return check(EverythingRequest, {"number": number}, query, headers, raw)


def refused(*arguments: Any, **keywords: Any) -> tuple[str, str]:
    """Field and issue of the refusal of what must be refused."""
    with pytest.raises(Refusal) as caught:
        checked(*arguments, **keywords)
    detail: Any = caught.value.detail
    assert (caught.value.status, caught.value.code) == (400, "PARAM_ERROR")
    assert detail["location"] == detail["field"].split("/")[1]
    return detail["field"], detail["issue"]


def test_path_parameters_are_returned_decoded() -> None:
    assert checked(number="a%2Fb") == {"number": "a/b"}


def test_what_is_decoded_is_not_decoded_again() -> None:
    assert checked(number="a%25b") == {"number": "a%b"}


@pytest.mark.parametrize(
    "given",
    [
        "",
        "page=9",
        "flag=true",
        "word=a+b",
        "word=a%20b",
        "rate=-1.5",
        "rate=2",
        "day=2024-02-29",
        "ids=1&ids=2&ids=-3",
    ],
)
def test_a_query_is_taken(given: str) -> None:
    checked(query=given)


@pytest.mark.parametrize(
    ("given", "field", "issue"),
    [
        ("page=0", "page", "expected at least 1, got 0"),
        ("page=10", "page", "expected at most 9, got 10"),
        ("page=1.0", "page", "expected a whole number, got text"),
        ("page=01", "page", "expected a whole number, got text"),
        ("page=%D9%A1", "page", "expected a whole number, got text"),
        ("page=" + "9" * 5000, "page", "expected a whole number, got text"),
        ("flag=True", "flag", "expected true or false, got text"),
        ("word=a%2Bb", "word", "expected a match of ^a b$"),
        ("rate=1e5", "rate", "expected a number, got text"),
        ("day=2023-02-29", "day", "expected a date such as 2018-06-08"),
        ("day=20240229", "day", "expected a date such as 2018-06-08"),
        ("ids=1", "ids", "expected at least 2 items, got 1"),
        ("ids=1&ids=2&ids=3&ids=4", "ids", "expected at most 3 items, got 4"),
        ("ids=1&ids=x", "ids/1", "expected a whole number, got text"),
        ("page=1&page=1", "page", "the parameter is given twice"),
        ("other=1", "other", "the operation has no such parameter"),
        ("a%2Fb=1", "a~1b", "the operation has no such parameter"),
        ("page=1&", "", "the parameter has no value"),
    ],
)
def test_a_query_is_refused(given: str, field: str, issue: str) -> None:
    assert refused(query=given) == (f"/query/{field}", issue)


@pytest.mark.parametrize(
    ("number", "issue"),
    [
        ("abcde", "expected at most 4 characters, got 5"),
        ("9", "expected a match of ^[a-z]"),
        ("a%4", "the percent-encoding is broken"),
        ("a\xe9", "the percent-encoding is broken"),
        ("a%E9", "what is percent-encoded is not UTF-8"),
    ],
)
def test_a_path_parameter_is_refused(number: str, issue: str) -> None:
    assert refused(number=number) == ("/path/number", issue)


def test_characters_are_counted_not_bytes() -> None:
    checked(number="a%E9%80%80%E9%80%80%E9%80%80")


def test_a_header_parameter_is_checked_in_any_case() -> None:
    checked(headers=Headers([("x-role", "abc")]))
    assert refused(headers=Headers([("x-role", "abcd")])) == (
        "/header/X-Role",
        "expected at most 3 characters, got 4",
    )


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"colour": "RED"},
        {"colour": "a colour of tomorrow"},
        {"strict_colour": "RED"},
        {"level": 1},
        {"amount": 1},
        {"amount": 0.5},
        {"when": "2018-06-08T10:34:56Z"},
        {"inner": {"count": 1, "from": "abc"}},
        {"inners": [{"count": 1}, {"count": 2}]},
        {"labels": {"any name": 1}},
        {"either": 1},
        {"either": {"count": 1}},
        {"anything": [{"x": [1.5, "y", True]}]},
        {"on": False},
        {"old": 1},
        {"o_l_d": 1},
    ],
    ids=str,
)
def test_a_body_is_taken(content: dict[str, Any]) -> None:
    checked(content)


@pytest.mark.parametrize(
    ("content", "field", "issue"),
    [
        ({"colour": 1}, "/colour", "expected text, got a number"),
        ({"strict_colour": "BLUE"}, "/strict_colour", "expected one of RED"),
        ({"strict_colour": []}, "/strict_colour", "expected one of RED"),
        ({"level": 2}, "/level", "expected one of 1"),
        ({"level": True}, "/level", "expected one of 1"),
        ({"amount": 0.25}, "/amount", "expected at least 0.5, got 0.25"),
        ({"amount": "1"}, "/amount", "expected a number, got text"),
        ({"when": "2018-06-08 10:34:56Z"}, "/when", "expected a time such as 2018-06-08T10:34:56+08:00"),
        ({"when": "2018-06-08T24:00:00Z"}, "/when", "expected a time such as 2018-06-08T10:34:56+08:00"),
        ({"when": "2018-06-08T10:34:56+08:60"}, "/when", "expected a time such as 2018-06-08T10:34:56+08:00"),
        ({"when": "2018-06-08T24:34:56Z"}, "/when", "expected a time such as 2018-06-08T10:34:56+08:00"),
        ({"inner": []}, "/inner", "expected an object, got a list"),
        ({"inner": {}}, "/inner/count", "the field is missing"),
        ({"inner": {"count": 1.5}}, "/inner/count", "expected a whole number, got a fraction"),
        ({"inner": {"count": 1, "note": "a"}}, "/inner/note", "there is no such field"),
        ({"inner": {"count": 1, "from": "abcd"}}, "/inner/from", "expected at most 3 characters, got 4"),
        ({"inners": []}, "/inners", "expected at least 1 items, got 0"),
        ({"inners": {}}, "/inners", "expected a list, got an object"),
        ({"inners": [{"count": 1}, {}]}, "/inners/1/count", "the field is missing"),
        ({"labels": {"a": "b"}}, "/labels/a", "expected a whole number, got text"),
        ({"labels": "a"}, "/labels", "expected an object, got text"),
        ({"either": "a"}, "/either", "expected a whole number, got text"),
        ({"either": {"count": "a"}}, "/either/count", "expected a whole number, got text"),
        ({"anything": None}, "/anything", "null is not allowed: leave the field out"),
        ({"anything": [{"x/y": None}]}, "/anything/0/x~1y", "null is not allowed: leave the field out"),
        ({"on": 1}, "/on", "expected true or false, got a number"),
        ({"share": 0}, "/share", "expected more than 0"),
        ({"share": 1}, "/share", "expected less than 1"),
        ({"share": 0.3}, "/share", "expected a multiple of 0.25"),
        ({"codes": ["ab", "a", "ab"]}, "/codes", "expected items that are all different"),
        ({"codes": ["ab", "abc"]}, "/codes/1", "expected at most 2 characters, got 3"),
        ({"notes": {"a": ""}}, "/notes/a", "expected at least 1 characters, got 0"),
        ({"old": 1, "o_l_d": 1}, "/old", "the field is given as o_l_d too: send one of the two"),
        ({"number": "abc"}, "/number", "there is no such field"),
    ],
    ids=str,
)
def test_a_body_is_refused(content: dict[str, Any], field: str, issue: str) -> None:
    assert refused(content) == (f"/body{field}", issue)


@pytest.mark.parametrize(
    ("raw", "issue"),
    [
        (b'{"on": true, "on": true}', "the name 'on' is given twice in an object"),
        (b'{"anything": {"a": 1, "a": 2}}', "the name 'a' is given twice in an object"),
        (b'{"amount": NaN}', "NaN is not JSON"),
        (b'{"amount": -Infinity}', "-Infinity is not JSON"),
        (b'{"amount": 1e999}', "a number is too large"),
        (b'{"amount": 9223372036854775808}', "a number is too large"),
        (b'{"amount": -9223372036854775809}', "a number is too large"),
        (b'{"amount": %s}' % (b"9" * 5000), "a number is too large"),
        (b'{"colour": "\xff"}', "the body is not UTF-8"),
        (b'{"anything": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "the body is nested too deeply"),
    ],
    ids=["name", "inner name", "NaN", "Infinity", "1e999", "2**63", "-2**63 - 1", "5000 digits", "UTF-8", "deep"],
)
def test_a_body_is_not_strict_json(raw: bytes, issue: str) -> None:
    assert refused(raw) == ("/body", issue)


@pytest.mark.parametrize(
    ("raw", "field"),
    [(b'{"colour": "\\ud800"}', "/body/colour"), (b'{"anything": {"\\ud800": 1}}', "/body/anything")],
    ids=["value", "name"],
)
def test_half_a_surrogate_pair_is_no_text(raw: bytes, field: str) -> None:
    assert refused(raw) == (field, "a text holds half of a surrogate pair")


def test_a_long_value_is_shown_by_its_beginning() -> None:
    with pytest.raises(Refusal) as caught:
        checked({"inner": {"count": 1, "from": "x" * 10_000}})
    detail: Any = caught.value.detail
    assert len(detail["value"]) == 101


def test_a_whole_body_is_checked_as_one_value() -> None:
    check(ListRequest, {}, "", JSON, b"[1, 2]")
    for raw, at in [(b"[]", "/body"), (b'["a"]', "/body/0"), (b"{}", "/body"), (b"", "/body")]:
        with pytest.raises(Refusal) as caught:
            check(ListRequest, {}, "", JSON, raw)
        detail: Any = caught.value.detail
        assert detail["field"] == at


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
names = st.sampled_from(list(EverythingRequest.__annotations__)) | st.text()


@given(st.dictionaries(names, plain, max_size=4), st.text("abz=&%25+pageids01", max_size=20))
def test_anything_is_taken_or_refused(content: dict[str, Any], query: str) -> None:
    with suppress(Refusal):
        checked(content, query=query)


@given(st.binary())
def test_any_bytes_are_taken_or_refused(raw: bytes) -> None:
    with suppress(Refusal):
        checked(raw)


@pytest.mark.parametrize(
    ("content", "field", "issue"),
    [
        ({"held": {"count": 1}}, "/held", "expected a text that holds JSON, got an object"),
        ({"held": "{"}, "/held", "the text is not JSON: "),
        ({"held": '{"count": null}'}, "/held/count", "null is not allowed: leave the field out"),
        ({"held": '{"count": "1"}'}, "/held/count", "expected a whole number, got text"),
    ],
    ids=str,
)
def test_json_in_a_text_is_refused(content: dict[str, Any], field: str, issue: str) -> None:
    at, told = refused(content)
    assert (at, told[: len(issue)]) == (f"/body{field}", issue)


def test_json_in_a_text_is_taken() -> None:
    assert checked({"held": '{"count": 1}'})
