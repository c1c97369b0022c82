"""What is sent: exactly what was given, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import Enum
from math import inf, nan
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.support.shapes import (
    BareRequest,
    Kind,
    Level,
    ListRequest,
    MaybeRequest,
    Model,
    Node,
    SendRequest,
    nested_node,
)
from wxpay_client import RequestError, to_dict
from wxpay_client._wire.encode.requests import Parts, encode_request


def send(**values: Any) -> SendRequest:
    return SendRequest(first="a", second="b", **values)


def body_of(**values: Any) -> Any:
    return encode_request(send(**values)).body


def refused(parameter: str, **values: Any) -> str:
    """The text of the refusal, which has to name the parameter."""
    with pytest.raises(RequestError) as caught:
        to_dict(SendRequest(**{"first": "a", "second": "b", **values}))
    assert caught.value.parameter == parameter
    assert f"shapes.send: {parameter}: " in caught.value.message
    assert "nothing was sent" in caught.value.message
    return caught.value.message


def test_each_field_travels_in_its_part_under_its_name() -> None:
    request = send(word="w", words=["x", "y"], count=0, switch=False, token="t", free={"k": [1]}, kind=Kind.CASH)
    assert encode_request(request) == Parts(
        path={"first": "a", "second": "b"},
        query={"word": "w", "words[]": ["x", "y"], "count": 0, "switch": False},
        header={"X-Token": "t"},
        body={"free": {"k": [1]}, "kind": "CASH"},
    )


def test_items_that_have_to_differ() -> None:
    assert body_of(tags=["a", "b"]) == {"tags": ["a", "b"]}
    assert "tags: " in refused("tags", tags=["a", "b", "a"])


@frozen(kw_only=True)
class Named(Node):
    """A class of the caller's own, with a field that no specification has."""

    title: str = "t"


@frozen(kw_only=True)
class Twin:
    """Has what a Node has, and is none."""

    name: str
    child: Node | None = None
    children: list[Node] | None = None
    by_name: dict[str, Node] | None = None


@pytest.mark.parametrize("node", [Named(name="n"), Twin(name="n")])
def test_a_model_is_of_its_very_class(node: Any) -> None:
    message = refused("model.nodes[0]", model=Model(nodes=[node]))
    assert f"expected Node, got {type(node).__name__}" in message


def test_none_is_not_sent() -> None:
    assert encode_request(send()) == Parts({"first": "a", "second": "b"}, {}, {}, {})


def test_falsy_values_are_sent() -> None:
    assert body_of(model=Model(text="", number=0, rate=0.0, flag=False, texts=[], rates={}, free=False)) == {
        "model": {"text": "", "number": 0, "rate": 0.0, "flag": False, "free": False, "texts": [], "rates": {}}
    }


def test_members_keep_the_specifications_order() -> None:
    assert list(body_of(kind="x", day=date(2018, 6, 8), code="abc", free=1)) == ["free", "code", "day", "kind"]


def test_a_model_is_encoded_to_its_depths() -> None:
    model = Model(
        kind=Kind.CARD,
        level=Level.HIGH,
        grid=[[1], [], [2, 3]],
        groups={"g": [Node(name="x", by_name={"y": Node(name="z")})]},
        node_or_text=Node(name="n"),
        from_="here",
    )
    assert body_of(model=model)["model"] == {
        "kind": "CARD",
        "level": 2,
        "grid": [[1], [], [2, 3]],
        "groups": {"g": [{"name": "x", "by_name": {"y": {"name": "z"}}}]},
        "node_or_text": {"name": "n"},
        "from": "here",
    }


def test_enumerations_are_open() -> None:
    assert body_of(model=Model(kind="NEW", level=99))["model"] == {"kind": "NEW", "level": 99}


class Ours(str, Enum):  # noqa: UP042 - not a StrEnum: `str` of its members is another text
    NUMBER = "R1"


def test_a_member_of_an_enumeration_of_the_callers_own_is_sent_as_its_value() -> None:
    request = SendRequest(first=Ours.NUMBER, second="b", word=Ours.NUMBER, free={Ours.NUMBER: Ours.NUMBER})
    parts = encode_request(request)
    assert (parts.path["first"], parts.query["word"], parts.body["free"]) == ("R1", "R1", {"R1": "R1"})
    assert type(parts.query["word"]) is str


def test_tuples_and_other_mappings_do_as_lists_and_dicts() -> None:
    assert body_of(items=(1, 2), model=Model(rates=MappingProxyType({"a": 1.5}))) == {
        "items": [1, 2],
        "model": {"rates": {"a": 1.5}},
    }


def test_a_whole_body() -> None:
    assert encode_request(ListRequest(items=[Node(name="x")])).body == [{"name": "x"}]


@pytest.mark.parametrize("content", [{}, [], 0, False, "", {"a": [1, {"b": "c"}]}])
def test_a_whole_body_may_be_any_json(content: Any) -> None:
    assert encode_request(MaybeRequest(content=content)).body == content
    assert to_dict(MaybeRequest(content=content)) == {"body": content}


def test_a_whole_body_that_is_left_out_is_none_at_all() -> None:
    assert encode_request(MaybeRequest()).body is None
    assert to_dict(MaybeRequest()) == {}


def test_a_request_without_body_fields_has_no_body() -> None:
    assert encode_request(BareRequest()).body is None


def test_limits_of_a_whole_body() -> None:
    with pytest.raises(RequestError, match="at least 1 items"):
        encode_request(ListRequest(items=[]))


CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (datetime(2018, 6, 8, 10, 34, 56, tzinfo=CHINA), "2018-06-08T10:34:56+08:00"),
        (datetime(2018, 6, 8, 10, 34, 56, 999999, tzinfo=CHINA), "2018-06-08T10:34:56+08:00"),
        (datetime(2018, 6, 8, tzinfo=UTC), "2018-06-08T00:00:00+00:00"),
        (datetime(2018, 6, 8, tzinfo=timezone(-timedelta(hours=3, minutes=30))), "2018-06-08T00:00:00-03:30"),
        (datetime(2018, 6, 8, tzinfo=ZoneInfo("Asia/Shanghai")), "2018-06-08T00:00:00+08:00"),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00+00:00"),
    ],
)
def test_times_are_whole_seconds_with_their_own_offset(when: datetime, text: str) -> None:
    assert body_of(when=when, when_or_text=when) == {"when": text, "when_or_text": text}


def test_a_date() -> None:
    assert body_of(day=date(2018, 6, 8)) == {"day": "2018-06-08"}


@pytest.mark.parametrize("text", ["2018-06-08T10:34:56+08:00", "2018-06-08t10:34:56.123456789z"])
def test_a_time_given_as_text_is_sent_as_it_is(text: str) -> None:
    assert body_of(when_or_text=text) == {"when_or_text": text}


class Undecided(tzinfo):
    """A time zone that has no offset to give."""

    def utcoffset(self, _: datetime | None) -> None:
        return None


@pytest.mark.parametrize(
    ("parameter", "values"),
    [
        ("when", {"when": datetime(2018, 6, 8)}),  # noqa: DTZ001 - naive is the point
        ("when_or_text", {"when_or_text": datetime(2018, 6, 8)}),  # noqa: DTZ001
        ("when", {"when": datetime(2018, 6, 8, tzinfo=Undecided())}),
        ("when", {"when": datetime(2018, 6, 8, tzinfo=timezone(timedelta(seconds=1)))}),
        ("when", {"when": datetime(1900, 1, 1, tzinfo=ZoneInfo("Asia/Shanghai"))}),
        ("when", {"when": "2018-06-08T10:34:56+08:00"}),
        ("when", {"when": date(2018, 6, 8)}),
        ("when", {"when": 1528425296}),
        ("when_or_text", {"when_or_text": "2018-06-08"}),
        ("when_or_text", {"when_or_text": "2018-06-08T10:34:56"}),
        ("when_or_text", {"when_or_text": "2018-06-08T24:00:00Z"}),
        ("when_or_text", {"when_or_text": "2018-06-08T10:60:00Z"}),
        ("when_or_text", {"when_or_text": "2018-06-08T10:34:56+08:60"}),
        ("when_or_text", {"when_or_text": "2018-06-08T10:34:56+24:00"}),
        ("when_or_text", {"when_or_text": "2018-06-08T10:34:56+08:00\n"}),
        ("when_or_text", {"when_or_text": "２018-06-08T10:34:56+08:00"}),
        ("day", {"day": datetime(2018, 6, 8, tzinfo=UTC)}),
        ("day", {"day": "2018-06-08"}),
        ("first", {"first": ""}),
        ("first", {"first": "."}),
        ("second", {"second": ".."}),
        ("first", {"first": None}),
        ("first", {"first": 5}),
        ("first", {"first": b"a"}),
        ("word", {"word": "\ud800"}),
        ("word", {"word": 10**5000}),
        ("words", {"words": "abc"}),
        ("words[1]", {"words": ["a", None]}),
        ("words[0]", {"words": ["\udfff"]}),
        ("words", {"words": ["a"] * 4}),
        ("words", {"words": {"a": "b"}}),
        ("count", {"count": True}),
        ("count", {"count": 4.0}),
        ("count", {"count": "4"}),
        ("count", {"count": -1}),
        ("count", {"count": 10}),
        ("switch", {"switch": 1}),
        ("switch", {"switch": "true"}),
        ("token", {"token": ""}),
        ("token", {"token": " t"}),
        ("token", {"token": "t\r\nX-Other: 1"}),
        ("token", {"token": "微信"}),
        ("code", {"code": "a"}),
        ("code", {"code": "abcde"}),
        ("code", {"code": "ABC"}),
        ("step", {"step": 0}),
        ("step", {"step": 10.0}),
        ("step", {"step": 0.7}),
        ("step", {"step": nan}),
        ("step", {"step": inf}),
        ("items", {"items": []}),
        ("items", {"items": [1, 2, 3]}),
        ("items[1]", {"items": [1, True]}),
        ("items[0]", {"items": [2**64]}),
        ("items[0]", {"items": [-(2**63) - 1]}),
        ("items[0]", {"items": [10**5000]}),
        ("kind", {"kind": 5}),
        ("model", {"model": {"text": "a dict is no model"}}),
        ("model", {"model": Node(name="another model")}),
        ("model.text", {"model": Model(text=5)}),  # type: ignore[arg-type]
        ("model.rate", {"model": Model(rate=True)}),
        ("model.flag", {"model": Model(flag=1)}),  # type: ignore[arg-type]
        ("model.grid[1][0]", {"model": Model(grid=[[], ["1"]])}),  # type: ignore[list-item]
        ("model.groups.g[0].name", {"model": Model(groups={"g": [Node(name=None)]})}),  # type: ignore[arg-type]
        ("model.rates", {"model": Model(rates={5: 1.0})}),  # type: ignore[dict-item]
        ("model.rates.a", {"model": Model(rates={"a": inf})}),
        ("model.number_or_text", {"model": Model(number_or_text=1.5)}),  # type: ignore[arg-type]
        ("free.a[0]", {"free": {"a": [nan]}}),
        ("free.a", {"free": {"a": None}}),
        ("free[0]", {"free": [None]}),
        ("free", {"free": {5: 1}}),
        ("free", {"free": {"\ud800": 1}}),
        ("free.a", {"free": {"a": object()}}),
        ("free", {"free": b"bytes"}),
        ("free", {"free": {1, 2}}),
        ("free", {"free": 10**5000}),
    ],
)
def test_what_cannot_be_sent_is_refused_by_name(parameter: str, values: Mapping[str, Any]) -> None:
    refused(parameter, **values)


def test_a_refusal_says_what_was_found_and_expected() -> None:
    assert refused("count", count=10).endswith("count: expected 0 to 9, got 10; nothing was sent")
    assert "expected int, got True (bool)" in refused("count", count=True)
    assert "expected a match of '^[a-z]+$'" in refused("code", code="ABC")


def test_a_value_that_holds_itself_is_refused() -> None:
    circle: dict[str, Any] = {}
    circle["again"] = circle
    assert "holds itself" in refused("body", free=circle)


def test_what_is_nested_too_deeply_is_refused() -> None:
    assert "nested too deeply" in refused("body", model=Model(nodes=[nested_node(5000)]))


def test_limits_are_included() -> None:
    assert body_of(code="ab", items=[-(2**63), 2**64 - 1])["items"] == [-(2**63), 2**64 - 1]
    assert encode_request(send(count=9, words=["a"] * 3)).query["count"] == 9


def test_length_counts_characters_not_bytes() -> None:
    with pytest.raises(RequestError, match="expected a match"):
        body_of(code="微信支付")


# Any JSON but null and what it cannot hold.
texts = st.text(st.characters(exclude_categories=["Cs"]))
free_json = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
)


@given(free_json)
def test_free_form_json_is_sent_as_it_is(value: Any) -> None:
    assert body_of(free=value) == {"free": value}


@given(st.datetimes(timezones=st.sampled_from([UTC, CHINA, timezone(-timedelta(hours=11, minutes=45))])))
def test_every_time_reads_back_to_its_second(when: datetime) -> None:
    assert datetime.fromisoformat(body_of(when=when)["when"]) == when.replace(microsecond=0)
