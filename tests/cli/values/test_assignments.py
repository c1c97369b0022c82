"""`name=value`: read as the operation's types say, and never guessed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client import from_dict, to_dict
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.values.assignments import parse_assignment, plain_request, set_value
from wxpay_client.schema.operation import Request
from wxpay_client.schema.upload import Upload

CREATE: type[Request[Any]] = OPERATIONS["refund.domestic.refunds.create"]


def plain(*arguments: str, cls: type[Request[Any]] = CREATE, body: Any = None) -> dict[str, Any]:
    return plain_request(cls, map(parse_assignment, arguments), body)


def test_dots_lead_into_objects_and_lists() -> None:
    assert plain("amount.refund=100", "goods_detail.0.goods_name=茶", "goods_detail[0].unit_price=5") == {
        "body": {"amount": {"refund": 100}, "goods_detail": [{"goods_name": "茶", "unit_price": 5}]}
    }


def test_each_value_goes_where_it_travels() -> None:
    query = OPERATIONS["refund.domestic.refunds.query_by_out_refund_no"]
    assert plain("out_refund_no=R1", "sub_mchid=1", cls=query) == {
        "path": {"out_refund_no": "R1"},
        "query": {"sub_mchid": "1"},
    }


def test_names_are_the_documented_ones_or_those_of_python() -> None:
    expected = {"body": {"amount": {"from": [{"account": "AVAILABLE"}]}}}
    assert plain("amount.from.0.account=AVAILABLE") == plain("amount.from_.0.account=AVAILABLE") == expected


def test_json_is_taken_as_it_is() -> None:
    assert plain('amount:={"refund": 1, "total": 2}') == {"body": {"amount": {"refund": 1, "total": 2}}}


def test_values_count_more_than_the_body() -> None:
    body = {"amount": {"refund": 1, "total": 2}, "reason": "x"}
    assert plain("amount.refund=7", body=body)["body"]["amount"] == {"refund": 7, "total": 2}


def test_a_file(tmp_path: Any) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"\x89PNG")
    cls = OPERATIONS["merchant_service.images.upload"]
    parts = plain(f"file=@{path}", "meta.filename=photo.png", f"meta.sha256={'0' * 64}", cls=cls)
    request: Any = from_dict(cls, parts)  # type: ignore[arg-type]
    assert request.file == Upload("photo.png", b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["out_refund=R1"], "did you mean out_refund_no?"),
        (["amount.refnd=1"], "amount has no 'refnd'; did you mean refund?"),
        (["reason.x=1"], "reason is a plain value"),
        (["goods_detail.x=1"], "goods_detail is a list"),
        (["goods_detail.1.unit_price=1"], "0 is next"),
        (["amount.refund=1", "amount.refund=2"], "given twice"),
        (["amount.refund=1.00"], "amounts are in fen"),
        (["amount.refund=1e2"], "whole number"),
        (["amount.refund=0100"], "whole number"),
        (["amount.refund=１００"], "whole number"),
        (["amount.refund= 1"], "whole number"),
        (["amount.refund="], "whole number"),
        (["amount=1"], "its members"),
        (["amount:={"], "expected JSON"),
        (['amount:={"refund": 1, "refund": 2}'], "expected JSON"),
        (["=1"], "expected name=value"),
        (["amount..refund=1"], "expected name=value"),
    ],
)
def test_what_is_wrong_is_told(arguments: list[str], said: str) -> None:
    with pytest.raises(WrongUsageError) as caught:
        plain(*arguments)
    assert said in caught.value.text.en
    assert caught.value.text.zh


def flat(value: Any, at: str) -> list[str]:
    """Plain data as `name=value`."""
    if isinstance(value, dict):
        return [one for name, inner in value.items() for one in flat(inner, f"{at}.{name}" if at else name)]
    if isinstance(value, list) and value and not isinstance(value[0], dict):
        return [f"{at}={item}" for item in value]
    if isinstance(value, list):
        return [one for index, inner in enumerate(value) for one in flat(inner, f"{at}.{index}")]
    return [f"{at}={str(value).lower() if isinstance(value, bool) else value}"]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_example_can_be_given_value_by_value(operation: str) -> None:
    cls = OPERATIONS[operation]
    example = EXAMPLES[operation]["request"]
    # Files are given as files; and what stands for an empty object, no name can say.
    if "$file" in str(example) or "{}" in str(example):
        return
    given_by_name = [one for part in example.values() for one in flat(part, "")]
    made = from_dict(cls, plain(*given_by_name, cls=cls))  # type: ignore[arg-type]
    assert to_dict(made) == to_dict(from_dict(cls, example))  # type: ignore[arg-type]


@given(st.text())
def test_any_text_is_an_assignment_or_wrong_usage(text: str) -> None:
    try:
        found = parse_assignment(text)
    except WrongUsageError:
        return
    sign = ":=" if found.is_json else "="
    assert text == f"{found.name}{sign}{found.text}"
    assert found.path


@given(st.text(max_size=20))
def test_a_text_stays_what_it_is(text: str) -> None:
    assert plain(f"reason={text}") == {"body": {"reason": text}}


@given(st.integers(-(10**18), 10**18))
def test_whole_numbers_are_read_exactly(number: int) -> None:
    assert plain(f"amount.refund={number}") == {"body": {"amount": {"refund": number}}}


@given(st.text(max_size=8))
def test_what_is_no_whole_number_is_never_taken_for_one(text: str) -> None:
    try:
        read = plain(f"amount.refund={text}")["body"]["amount"]["refund"]
    except WrongUsageError:
        return
    assert str(read) == text or text == "-0"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=5,
)


@given(JSON, st.lists(st.sampled_from(["a", "b", "0", "1"]), min_size=1, max_size=4))
def test_a_value_is_put_where_it_is_to_be_or_refused(there: Any, path: list[str]) -> None:
    part = {"a": there}
    try:
        set_value(part, path, "here", ".".join(path))
    except WrongUsageError:
        return
    found: Any = part
    for step in path:
        found = found[int(step)] if isinstance(found, list) else found[step]
    assert found == "here"
