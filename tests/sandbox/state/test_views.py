from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.caller import NUMBER, QUERY, Caller
from wxpay_client._wire.dicts import from_dict
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refunds import Refund
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.state.state import State
from wxpay_client.sandbox.state.views import Records

EXAMPLE: dict[str, Any] = EXAMPLES["refunds.query_by_out_refund_no"]["answers"][200]


@pytest.fixture
def refunds() -> Records:
    return Records(State(), "refund", "a refund")


def test_there_is_none_at_first(refunds: Records) -> None:
    assert (list(refunds), len(refunds), repr(refunds)) == ([], 0, "<0 refunds>")
    with pytest.raises(KeyError):
        _ = refunds["R1"]
    with pytest.raises(KeyError):
        del refunds["R1"]


def test_a_dict_is_answered_as_it_was_put_in_under_its_number(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.refunds["R1"] = {"status": "PROCESSING", "out_refund_no": "another", "新": [1, None]}
    expected = {"status": "PROCESSING", "out_refund_no": "R1", "新": [1, None]}
    assert caller.get(QUERY.replace(NUMBER, "R1")).json == expected


def test_a_typed_refund_is_answered_in_the_shape_of_the_wire(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.refunds["R1"] = from_dict(Refund, EXAMPLE)
    assert caller.get(QUERY.replace(NUMBER, "R1")).json == {**EXAMPLE, "out_refund_no": "R1"}


def test_a_changed_refund_is_answered_changed_once_it_is_put_in_again(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.refunds["R1"] = stored = {"status": "PROCESSING"}
    stored["status"] = "SUCCESS"
    assert caller.get(QUERY.replace(NUMBER, "R1")).json["status"] == "PROCESSING"
    sandbox.refunds["R1"] |= {"status": "SUCCESS"}
    assert caller.get(QUERY.replace(NUMBER, "R1")).json["status"] == "SUCCESS"


def test_a_removed_refund_does_not_exist(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.refunds[NUMBER] = EXAMPLE
    assert caller.get().status == 200
    del sandbox.refunds[NUMBER]
    assert caller.get().status == 404


@pytest.mark.parametrize("refund", [None, "SUCCESS", ["SUCCESS"]])
def test_what_is_no_refund_is_refused_where_it_is_put_in(refunds: Records, refund: Any) -> None:
    with pytest.raises(TypeError, match=f"not {type(refund).__name__}"):
        refunds["R1"] = refund


@pytest.mark.parametrize("value", [object(), b"bytes", {1, 2}, float("nan")])
def test_what_json_cannot_hold_is_refused_where_it_is_put_in(refunds: Records, value: Any) -> None:
    with pytest.raises(TypeError, match="a refund's dict holds what JSON can hold: "):
        refunds["R1"] = {"a": [value]}
    assert "R1" not in refunds


def test_what_is_no_number_is_refused_where_it_is_put_in(refunds: Records) -> None:
    number: Any = 1
    with pytest.raises(TypeError, match="a refund number is a str, not int"):
        refunds[number] = {}


def test_a_sandbox_shares_no_refunds_with_another(sandbox: Sandbox) -> None:
    sandbox.refunds["R1"] = {}
    assert "R1" not in Sandbox(credentials=sandbox.credentials).refunds
