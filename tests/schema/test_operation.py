"""Operations, requests as values, and tables that import what they hold when it is asked for."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest
from attrs.exceptions import FrozenInstanceError

from tests.support import samples, shapes
from tests.support.waiting import HANGS
from wxpay_client.api import OPERATIONS
from wxpay_client.schema.operation import Operation, Table


@pytest.mark.parametrize(("method", "safe"), [("GET", True), ("HEAD", True), ("POST", False), ("PATCH", False)])
def test_reads_are_safe(method: str, safe: bool) -> None:  # noqa: FBT001
    operation = Operation(id="x", method=method, path="/", server="https://host.example/", answers={})
    assert operation.safe is safe


@pytest.mark.parametrize(
    ("changes", "advice"),
    [
        ({}, "Do not retry it before you know."),
        ({"merchant_number": "no"}, "Retry it with no unchanged."),
        ({"outcome": "a.query"}, "Ask a.query what became of it."),
        (
            {"outcome": "a.query", "merchant_number": "no"},
            "Ask a.query what became of it, or retry it with no unchanged.",
        ),
    ],
)
def test_advice(changes: dict[str, str], advice: str) -> None:
    operation = Operation(id="a.b", method="POST", path="/", server="", answers={}, **changes)
    assert operation.advice == advice


def test_requests_are_compared_and_hashed_by_value() -> None:
    assert samples.query() == samples.QUERY
    assert samples.query(out_refund_no="R2") != samples.QUERY
    assert len({samples.query(), samples.QUERY, samples.NOTICE, samples.notice()}) == 2


def test_requests_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        samples.query().out_refund_no = "R2"  # type: ignore[misc]


def test_requests_take_no_unknown_parameter() -> None:
    with pytest.raises(TypeError, match="out_refund_number"):
        samples.query(out_refund_number="R2")


@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE])
def test_requests_pickle(request_: object) -> None:
    assert pickle.loads(pickle.dumps(request_)) == request_


def test_a_table_imports_what_is_asked_for() -> None:
    table: Table[object] = Table("tests.support", {"a": (".shapes", "Node"), "b": (".samples", "QUERY")})
    assert table["a"] is shapes.Node
    assert (list(table), len(table), table["b"]) == (["a", "b"], 2, samples.QUERY)
    assert repr(table) == "<table of 2 in tests.support>"


def test_a_table_knows_what_it_does_not_hold() -> None:
    assert "refunds.query" not in OPERATIONS
    with pytest.raises(KeyError, match=r"refunds\.query"):
        OPERATIONS["refunds.query"]


def test_a_table_is_listed_without_importing() -> None:
    code = (
        "import sys; from wxpay_client.api import OPERATIONS; list(OPERATIONS), len(OPERATIONS), repr(OPERATIONS); "
        "found = 'refunds.query_by_out_refund_no' in OPERATIONS; "
        "sys.exit(not found or 'wxpay_client.api.refunds' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=HANGS).returncode == 0
