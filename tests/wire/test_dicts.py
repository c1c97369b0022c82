"""Plain data to typed values and back: nothing is coerced, and what does not fit is named with its place."""

from __future__ import annotations

import copy
import pickle
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import Any

import pytest
from attrs import frozen
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support import samples
from tests.support.shapes import (
    BareRequest,
    Kind,
    Level,
    ListRequest,
    Model,
    Node,
    Sealed,
    SendRequest,
    nested,
    nested_node,
)
from wxpay_client import Client, DecodeError, MisfitError, RequestError, from_dict, to_dict
from wxpay_client._wire.decode.structure import structure
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refunds import QueryByOutRefundNoRequest, Refund, RefundStatus
from wxpay_client.response import Attempt

CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"text": ""}, {"text": ""}),
        ({"number": 2**70}, {"number": 2**70}),
        ({"rate": 1}, {"rate": 1}),
        ({"rate": 1.5}, {"rate": 1.5}),
        ({"flag": False}, {"flag": False}),
        ({"time": "2018-06-08T10:34:56+08:00"}, {"time": datetime(2018, 6, 8, 10, 34, 56, tzinfo=CHINA)}),
        ({"time": "2018-06-08t10:34:56z"}, {"time": datetime(2018, 6, 8, 10, 34, 56, tzinfo=UTC)}),
        ({"time": "2018-06-08T10:34:56.5Z"}, {"time": datetime(2018, 6, 8, 10, 34, 56, 500000, tzinfo=UTC)}),
        ({"day": "2018-06-08"}, {"day": date(2018, 6, 8)}),
        ({"kind": "CASH"}, {"kind": Kind.CASH}),
        ({"kind": "NEW"}, {"kind": "NEW"}),
        ({"level": 2}, {"level": Level.HIGH}),
        ({"level": 3}, {"level": 3}),
        ({"free": {"a": [None, 1, "x"]}}, {"free": {"a": [None, 1, "x"]}}),
        ({"grid": [[1], []]}, {"grid": [[1], []]}),
        ({"rates": {"a": 1.5}}, {"rates": {"a": 1.5}}),
        ({"nodes": [{"name": "x", "child": {"name": "y"}}]}, {"nodes": [Node(name="x", child=Node(name="y"))]}),
        ({"groups": {"g": [{"name": "x"}]}}, {"groups": {"g": [Node(name="x")]}}),
        ({"number_or_text": "5"}, {"number_or_text": "5"}),
        ({"number_or_text": 5}, {"number_or_text": 5}),
        ({"node_or_text": "n"}, {"node_or_text": "n"}),
        ({"node_or_text": {"name": "n"}}, {"node_or_text": Node(name="n")}),
        ({"from": "here"}, {"from_": "here"}),
        ({"nobody": "knows", "text": "t"}, {"text": "t"}),
        ({"text": None, "number": None, "nodes": None, "time": None, "free": None}, {}),
    ],
)
def test_data_becomes_typed_values(data: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    model = from_dict(Model, data)
    assert model == Model(**expected)
    for name, value in expected.items():
        assert type(getattr(model, name)) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2018-06-08",
        "2018-06-08T10:34:56",
        "2018-06-08 10:34:56+08:00",
        "2018-06-08T10:34:60Z",
        "2018-02-30T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2018-06-08T10:34:56+24:00",
        "2018-06-08T10:34:56.123456789+08:00",
        "2018-06-08T10:34:56+08:00\n",
        "２018-06-08T10:34:56+08:00",
    ],
)
def test_a_text_that_is_no_time_stays_text_only_where_texts_are_allowed(text: str) -> None:
    assert from_dict(Model, {"time_or_text": text}).time_or_text == text
    with pytest.raises(DecodeError, match="time: expected an RFC 3339 time"):
        structure(Model, {"time": text})


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"text": 5}, "$.text: expected str, got int"),
        ({"text": ["x"]}, "$.text: expected str, got a list"),
        ({"number": "5"}, "$.number: expected int, got str"),
        ({"number": 5.0}, "$.number: expected int, got float"),
        ({"number": True}, "$.number: expected int, got bool"),
        ({"number": []}, "$.number: expected int, got a list"),
        ({"rate": "1.5"}, "$.rate: expected int or float, got str"),
        ({"rate": True}, "$.rate: expected int or float, got bool"),
        ({"flag": 1}, "$.flag: expected bool, got int"),
        ({"flag": "true"}, "$.flag: expected bool, got str"),
        ({"time": 1528425296}, "$.time: expected an RFC 3339 time with an offset, got int"),
        ({"day": "2018-W23-5"}, "$.day: expected a date such as 2006-01-02, got str"),
        ({"day": "20180608xx"}, "$.day: expected a date such as 2006-01-02, got str"),
        ({"day": "2018-02-30"}, "$.day: expected a date such as 2006-01-02, got str"),
        ({"kind": 5}, "$.kind: expected str, got int"),
        ({"level": "2"}, "$.level: expected int, got str"),
        ({"level": True}, "$.level: expected int, got bool"),
        ({"texts": "abc"}, "$.texts: expected a list, got str"),
        ({"texts": {"a": 1}}, "$.texts: expected a list, got an object"),
        ({"texts": ["a", None]}, "$.texts[1]: expected str, got null"),
        ({"grid": [[1], ["2"]]}, "$.grid[1][0]: expected int, got str"),
        ({"rates": [["a", 1]]}, "$.rates: expected an object, got a list"),
        ({"groups": {"g": [{"name": 5}]}}, "$.groups['g'][0].name: expected str, got int"),
        ({"nodes": [{}]}, "$.nodes[0].name: expected str, got nothing"),
        ({"nodes": ["x"]}, "$.nodes[0]: expected an object, got str"),
        ({"number_or_text": True}, "$.number_or_text: expected int or str, got bool"),
        ({"from": 5}, "$.from: expected str, got int"),
        ({"number": 1.5, "text": 5}, "$.text: expected str, got int; $.number: expected int, got float"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(data: Mapping[str, Any], problem: str) -> None:
    with pytest.raises(DecodeError) as caught:
        structure(Model, data)
    assert caught.value.message == problem
    assert "; ".join(caught.value.errors) == problem


@pytest.mark.parametrize("data", [None, [], "x", 5])
def test_a_model_is_an_object(data: Any) -> None:
    with pytest.raises(DecodeError, match=r"\$: expected an object, got"):
        from_dict(Model, data)


def test_every_misfit_is_named() -> None:
    with pytest.raises(DecodeError) as caught:
        structure(Sealed, {"number": "1", "inner": {"name": 5, "child": {}}})
    assert caught.value.errors == (
        "$.number: expected int, got str",
        "$.inner.name: expected str, got int",
        "$.inner.child.name: expected str, got nothing",
        "$.from: expected str, got nothing",
    )


def test_a_required_value_is_not_null() -> None:
    with pytest.raises(DecodeError, match=r"\$\.number: expected int, got null"):
        structure(Sealed, {"number": None, "inner": {"name": "x"}, "from": "y"})


def test_a_value_is_not_echoed_where_it_may_be_long() -> None:
    with pytest.raises(DecodeError) as caught:
        structure(Model, {"number": "SECRET" * 1000, "text": 10**5000})
    assert "SECRET" not in str(caught.value)
    assert len(str(caught.value)) < 200


class Ours(str, Enum):  # noqa: UP042 - not a StrEnum: `str` of its members is another text
    NUMBER = "R1"


class Amount(int):
    """An int of the caller's own."""


def test_subclasses_of_plain_types_become_plain() -> None:
    model = from_dict(Model, {"text": Ours.NUMBER, "number": Amount(5)})
    assert (model.text, model.number) == ("R1", 5)
    assert (type(model.text), type(model.number)) == (str, int)


@pytest.mark.parametrize("way", ["child", "children", "by_name"])
@pytest.mark.parametrize("depth", [1000, 5000])
def test_what_is_nested_too_deeply_is_a_misfit(way: str, depth: int) -> None:
    data = nested(depth, way)
    node = from_dict(Node, data)
    assert node.name == "n"
    with pytest.raises(MisfitError, match=rf"\$\.{way}: expected an? \w+, got something nested too deeply") as caught:
        getattr(node, way)
    assert caught.value.value is data[way]
    for again in (node, copy.deepcopy(node), pickle.loads(pickle.dumps(node))):
        assert depth_of(to_dict(again)) == depth_of(data)
    assert depth_of(pickle.loads(pickle.dumps(caught.value)).value) == depth_of(data[way])


def depth_of(data: Any) -> int:
    """How deeply JSON is nested."""
    depth, level = 0, [data]
    while level := [each for one in level for each in (one.values() if isinstance(one, dict) else one)]:
        level = [each for each in level if isinstance(each, (dict, list))]
        depth += 1
    return depth


@pytest.mark.parametrize("way", ["child", "children", "by_name"])
def test_any_depth_can_be_read_as_far_as_there_is_room(way: str) -> None:
    for depth in range(100, 500, 25):
        assert from_dict(Node, nested(depth, way)).name == "n"


def test_a_deep_model_becomes_plain_or_is_a_request_error() -> None:
    with pytest.raises(RequestError, match=r"Node: is nested too deeply"):
        to_dict(nested_node(5000))


def test_what_is_absent_stays_absent() -> None:
    refund = from_dict(Refund, samples.REFUND)
    assert refund.channel is None
    assert to_dict(refund) == samples.REFUND


def test_a_refund_is_typed() -> None:
    refund = from_dict(Refund, samples.REFUND)
    assert refund.status is RefundStatus.SUCCESS
    assert refund.amount.exchange_rate.rate == 8457207
    assert refund.create_time == samples.NOTICE.refund_time


def test_an_answers_text_needs_not_be_what_could_be_sent() -> None:
    data = {"text": "half a \ud800 pair", "number": 2**70, "free": {"a": None}}
    assert to_dict(from_dict(Model, data)) == data


@pytest.mark.parametrize(
    ("model", "place"),
    [
        (Node(name=5), "name"),  # type: ignore[arg-type]
        (Model(nodes=[Node(name="x", child="y")]), "nodes[0].child"),  # type: ignore[arg-type]
        (Model(time=datetime(2018, 6, 8)), "time"),  # noqa: DTZ001 - naive is the point
    ],
)
def test_a_model_that_was_made_wrong_is_a_request_error(model: object, place: str) -> None:
    with pytest.raises(RequestError) as caught:
        to_dict(model)
    assert caught.value.parameter == place
    assert caught.value.message.startswith(f"{type(model).__name__}.{place}: expected ")


NODE = Node(name="x", child=Node(name="y"))
PLAIN_NODE = {"name": "x", "child": {"name": "y"}}
HALF_PAST = datetime(2018, 6, 8, 10, 34, 56, 500000, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        ("text", "text"),
        (5, 5),
        (1.5, 1.5),
        (True, True),
        (Kind.CASH, "CASH"),
        (Level.HIGH, 2),
        (HALF_PAST, "2018-06-08T10:34:56.500+08:00"),
        (date(2018, 6, 8), "2018-06-08"),
        ([], []),
        ([NODE, None], [PLAIN_NODE, None]),
        ((NODE,), [PLAIN_NODE]),
        ({"a": NODE, "b": [HALF_PAST, Kind.CASH]}, {"a": PLAIN_NODE, "b": ["2018-06-08T10:34:56.500+08:00", "CASH"]}),
    ],
)
def test_whatever_an_answer_may_hold_becomes_plain(value: object, plain: object) -> None:
    found = to_dict(value)
    assert found == plain
    assert type(found) is type(plain)


def test_a_time_is_written_as_within_a_model() -> None:
    assert to_dict(HALF_PAST) == to_dict(Model(time=HALF_PAST))["time"]


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (object(), ""),
        (b"bytes", ""),
        (Refund, ""),
        (Kind, ""),
        (QueryByOutRefundNoRequest, ""),
        (timedelta(1), ""),
        (Attempt(host="h", status_code=200, elapsed=timedelta(1)), ""),
        ([NODE, object()], "[1]"),
        ({"a": [object()]}, "a[0]"),
        ([samples.QUERY], "[0]"),
    ],
)
def test_what_is_neither_a_request_nor_data_is_refused(value: object, place: str) -> None:
    with pytest.raises(RequestError, match="expected a request or a model, of a Response its data, got ") as caught:
        to_dict(value)
    assert caught.value.parameter == place


def test_a_response_is_refused_and_its_data_is_not(shared_client: Client) -> None:
    response = shared_client.send(samples.QUERY)
    with pytest.raises(RequestError, match="of a Response its data, got Response"):
        to_dict(response)
    assert to_dict(response.data)["out_refund_no"] == samples.NUMBER


def test_a_fault_within_a_list_is_named_with_its_place() -> None:
    wrong: Any = Node(name=5)  # type: ignore[arg-type]
    for value, place in (([NODE, wrong], "[1].name"), ({"a": wrong}, "a.name"), ({1: NODE}, "")):
        with pytest.raises(RequestError, match=rf"^{type(value).__name__}.*: expected str, got ") as caught:
            to_dict(value)
        assert caught.value.parameter == place


def test_a_list_of_models_comes_back() -> None:
    hint: Any = list[Node]
    assert from_dict(hint, to_dict([NODE])) == [NODE]
    maybe: Any = Node | None
    assert from_dict(maybe, to_dict(None)) is None


@pytest.mark.parametrize("cls", [None, "Refund", 5, [Node], samples.QUERY])
def test_what_is_no_type_is_refused(cls: Any) -> None:
    with pytest.raises(RequestError, match="expected the class of a request or a model, got ") as caught:
        from_dict(cls, {})
    assert caught.value.parameter == "cls"


def test_a_request_in_its_parts() -> None:
    assert to_dict(samples.NOTICE) == {
        "query": {"mix_trade_no": "1217752501201407033233368318"},
        "body": {
            "sub_mchid": "1900000109",
            "med_refund_total_fee": 45000,
            "med_refund__gov_fee": 45000,
            "med_refund__self_fee": 45000,
            "med_refund__other_fee": 45000,
            "refund_time": "2018-06-08T10:34:56+08:00",
            "out_refund_no": "R202204022005169952975171534816",
        },
    }
    assert to_dict(samples.query(mchid=None, sub_mchid=None, sp_mchid=None)) == {
        "path": {"out_refund_no": samples.NUMBER}
    }


@pytest.mark.parametrize(
    "request_",
    [
        samples.QUERY,
        samples.NOTICE,
        BareRequest(),
        ListRequest(items=[Node(name="x")]),
        SendRequest(
            first="a",
            second="b",
            words=["x", "y"],
            switch=False,
            token="t",
            model=Model(from_="here", nodes=[Node(name="n")]),
            when=samples.NOTICE.refund_time,
            day=date(2018, 6, 8),
        ),
    ],
    ids=lambda request: type(request).__name__,
)
def test_a_request_comes_back_from_its_parts(request_: Any) -> None:
    assert from_dict(type(request_), to_dict(request_)) == request_


@frozen(kw_only=True)
class Parts:
    """What a request is refused for, given to from_dict."""

    parameter: str
    data: Any


@pytest.mark.parametrize(
    "case",
    [
        Parts(parameter="request", data=None),
        Parts(parameter="request", data=[]),
        Parts(parameter="out_refund_no", data={}),
        Parts(parameter="out_refund_no", data={"path": {"out_refund_no": 5}}),
        Parts(parameter="out_refund_no", data={"query": {"out_refund_no": "R1"}}),
        Parts(parameter="number", data={"path": {"number": "R1"}}),
        Parts(parameter="pth", data={"pth": {}}),
        Parts(parameter="path", data={"path": None}),
        Parts(parameter="mchid", data={"path": {"out_refund_no": "R1"}, "query": {"mchid": 1900000109}}),
    ],
)
def test_parts_that_are_no_request_are_refused_by_name(case: Parts) -> None:
    with pytest.raises(RequestError) as caught:
        from_dict(QueryByOutRefundNoRequest, case.data)
    assert caught.value.parameter == case.parameter
    assert caught.value.operation == "refunds.query_by_out_refund_no"


@pytest.mark.parametrize("amount", [True, 45.0, "45000", None, -1])
def test_amounts_are_never_coerced(amount: Any) -> None:
    data = to_dict(samples.NOTICE)
    data["body"]["med_refund_total_fee"] = amount
    with pytest.raises(RequestError) as caught:
        to_dict(from_dict(RefundsNotifyRequest, data))
    assert caught.value.parameter == "med_refund_total_fee"


def test_structure_takes_any_type_of_an_answer() -> None:
    assert structure(list[Node], [{"name": "x"}]) == [Node(name="x")]
    assert structure(dict[str, int], {"a": 1}) == {"a": 1}
    assert structure(str, "x") == "x"


texts = st.text(max_size=8)
aware = st.datetimes(timezones=st.sampled_from([UTC, CHINA])).map(lambda when: when.replace(microsecond=0))
nodes = st.recursive(
    st.builds(Node, name=texts),
    lambda inner: st.builds(
        Node,
        name=texts,
        child=st.none() | inner,
        children=st.none() | st.lists(inner, max_size=3),
        by_name=st.none() | st.dictionaries(texts, inner, max_size=3),
    ),
    max_leaves=6,
)
models = st.builds(
    Model,
    text=st.none() | texts,
    number=st.none() | st.integers(),
    rate=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    flag=st.none() | st.booleans(),
    time=st.none() | aware,
    time_or_text=st.none() | aware | texts,
    day=st.none() | st.dates(),
    kind=st.none() | st.sampled_from(Kind) | st.just("NEW"),
    level=st.none() | st.sampled_from(Level) | st.just(9),
    free=st.none() | st.dictionaries(texts, st.none() | st.integers() | texts, max_size=3),
    grid=st.none() | st.lists(st.lists(st.integers(), max_size=3), max_size=3),
    nodes=st.none() | st.lists(nodes, max_size=3),
    groups=st.none() | st.dictionaries(texts, st.lists(nodes, max_size=2), max_size=2),
    number_or_text=st.none() | st.integers() | texts,
    node_or_text=st.none() | nodes | texts,
    from_=st.none() | texts,
)


@given(models)
def test_every_model_comes_back(model: Model) -> None:
    plain = to_dict(model)
    assert from_dict(Model, plain) == model
    assert to_dict(from_dict(Model, plain)) == plain


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["text", "number", "nodes", "groups", "grid", "time", "from", "kind"]), junk))
def test_any_data_comes_back(data: dict[str, Any]) -> None:
    assert to_dict(from_dict(Model, data)) == data


def _misspelt(changes: list[tuple[int, str]]) -> str:
    text = [*"2018-06-08T10:34:56+08:00"]
    for place, character in changes:
        text[place] = character
    return "".join(text)


@given(st.lists(st.tuples(st.integers(0, 24), st.sampled_from("0123456789-+:TZW., t٣")), max_size=6).map(_misspelt))
@example("2018-06-08T10:34:56+08:00")
@example("2018-06-08T10+04:56:68:00")
@example("2018-W23-5T10:34:56+08:00")
@example("2018-06-08T10:34:56.12345")
@example("2018-06-08T24:00:00+08:00")
@example("2018-06-08T10:34:56+08:60")
def test_a_time_is_one_by_rfc_3339_alone(text: str) -> None:
    found = structure(datetime | str, text)
    rfc3339 = re.fullmatch(
        r"\d{4}-\d\d-\d\d[Tt](\d\d):(\d\d):(\d\d)(\.\d{1,6})?([Zz]|[+-](\d\d):(\d\d))", text, re.ASCII
    )
    if rfc3339 is not None:
        hour, minute, second, _, _, *offset = rfc3339.groups(default="0")
        if max(int(hour), int(offset[0])) > 23 or max(int(minute), int(second), int(offset[1])) > 59:
            rfc3339 = None
    assert isinstance(found, str) or (rfc3339 is not None and found == datetime.fromisoformat(text.upper()))


@pytest.mark.parametrize("offset", ["+08:06", "+05:45", "-03:30", "+23:59", "-00:00"])
def test_a_time_has_any_offset_that_rfc_3339_allows(offset: str) -> None:
    text = f"2018-06-08T10:34:56{offset}"
    assert structure(datetime | str, text) == datetime.fromisoformat(text)
    assert isinstance(structure(datetime | str, text), datetime)
