"""A package beside the shipped client: its groups, and what it may not have again."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

import wxpay_client
from codegen.compiler import model_of
from codegen.diagnostics import SpecError
from codegen.model import Shipped
from codegen.names import OF_CLIENTS
from codegen.renderer.render import render
from codegen.shipped import GROUPS, OPERATIONS
from tests.codegen.compiling import HEAD, Package, imported
from wxpay_client import api
from wxpay_client.schema import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHIPPED = Shipped("python -m wxpay_client.codegen", GROUPS, OPERATIONS)


def operation(id_: str, more: str = "", path: str = "/v3/new") -> str:
    return f"  {path}:\n    post: {{operationId: {id_}, {more}responses: {{'204': {{description: Done.}}}}}}\n"


def package(folder: Path, *operations: str) -> Package:
    (folder / "own.yaml").write_text(f"{HEAD}paths:\n{''.join(operations)}", encoding="utf-8")
    return imported(folder, render(model_of(folder / "own.yaml", shipped=SHIPPED)))


def refused(folder: Path, *operations: str) -> list[tuple[str, str]]:
    with pytest.raises(SpecError) as caught:
        package(folder, *operations)
    return [(item.code, item.message) for item in caught.value.diagnostics]


class TestTheTable:
    def test_of_operations_is_that_of_the_shipped_client(self) -> None:
        assert set(api.OPERATIONS) == OPERATIONS

    def test_of_groups_is_that_of_the_shipped_client(self) -> None:
        class Anything(api.Resources):
            def send(self, *_: Any, **__: Any) -> Any:
                raise NotImplementedError

        # An attribute may end with `_` for Python's sake, where the group does not.
        found = {way.replace("_.", ".").removesuffix("_"): place for way, place in groups(Anything(), "")}
        assert found == {way.replace("_.", ".").removesuffix("_"): place for way, place in GROUPS.items()}

    def test_of_names_that_the_client_has_is_complete(self) -> None:
        names = {name for name in dir(wxpay_client.Client) if not name.startswith("_")}
        assert names - {name for name in vars(api.Resources) if not name.startswith("_")} == OF_CLIENTS - {
            "made_once",
            "property",
        }


def groups(holder: Any, path: str) -> Iterator[tuple[str, tuple[str, str]]]:
    for name in sorted(set(dir(type(holder)))):
        if isinstance(inspect.getattr_static(type(holder), name), property):
            inner = getattr(holder, name)
            if isinstance(inner, Resource):
                way = f"{path}{name}"
                yield way, (type(inner).__module__, type(inner).__qualname__)
                yield from groups(inner, f"{way}.")


class TestAGroup:
    def test_of_a_shipped_path_inherits_the_shipped_one(self, tmp_path: Path) -> None:
        own = package(
            tmp_path, operation("refund.domestic.refunds.release"), operation("refunds.more", path="/v3/more")
        )

        assert issubclass(own.root.Client, wxpay_client.Client)
        for name, shipped in (
            ("RefundResource", api.refund.RefundResource),
            ("RefundDomesticRefundsResource", api.refund.domestic.RefundDomesticRefundsResource),
            ("RefundsResource", api.refunds.RefundsResource),
        ):
            assert issubclass(getattr(own.own, name), shipped)
        refunds = own.client().refund.domestic.refunds
        assert callable(refunds.release)
        assert callable(refunds.query_by_out_refund_no)

    def test_of_another_path_stands_beside_them(self, tmp_path: Path) -> None:
        own = package(tmp_path, operation("parking.lots.open"))

        assert own.own.ParkingResource.__mro__[1] is Resource
        assert own.root.Client.refunds is wxpay_client.Client.refunds

    def test_gives_way_to_what_the_client_has_for_itself(self, tmp_path: Path) -> None:
        own = package(tmp_path, operation("session.open"))

        assert "session_" in vars(own.root.Resources)
        assert own.root.Client.session is wxpay_client.Client.session


def test_an_operation_that_is_shipped_is_an_error(tmp_path: Path) -> None:
    assert refused(tmp_path, operation("refunds.query_by_out_refund_no")) == [
        ("operation-id", "`refunds.query_by_out_refund_no` is an operation of the shipped client")
    ]


def test_a_method_that_is_a_shipped_group_is_an_error(tmp_path: Path) -> None:
    assert refused(tmp_path, operation("refund.domestic")) == [
        ("method-group-clash", "refund.domestic is a method here and a group of operations of the shipped client")
    ]


def test_a_group_that_is_a_shipped_method_is_an_error(tmp_path: Path) -> None:
    assert refused(tmp_path, operation("refunds.query_by_out_refund_no.again")) == [
        (
            "method-group-clash",
            "refunds.query_by_out_refund_no is a group of operations here and a method of the shipped client",
        )
    ]


def test_an_outcome_may_be_told_by_a_shipped_operation(tmp_path: Path) -> None:
    own = package(tmp_path, operation("parking.open", "x-outcome: refunds.query_by_out_refund_no, "))

    assert own.operations["parking.open"].operation.outcome == "refunds.query_by_out_refund_no"


def test_the_events_of_a_client_are_its_own(tmp_path: Path) -> None:
    own = package(tmp_path, operation("parking.open"))

    assert own.root.Client._events == (own.root.EVENTS,)
    assert wxpay_client.Client._events == ()
