"""What the interpreter tells: fields with their descriptions, the resources, and what a mistyped name may mean."""

from __future__ import annotations

import inspect
import pickle
import pydoc
import subprocess
import sys
from typing import Any

import pytest

from tests.support.waiting import HANGS
from wxpay_client import Client
from wxpay_client.api import OPERATIONS, Resources
from wxpay_client.api.refunds import QueryByOutRefundNoRequest, Refund, RefundAmount
from wxpay_client.schema.help import FieldsDoc

# Any, in this module: a name that is not there is a type checker's error.


def test_help_of_a_model_shows_its_fields_with_types_and_descriptions() -> None:
    text = pydoc.plain(pydoc.render_doc(Refund))
    for field in ("out_refund_no (str): ", "status (RefundStatus | str): ", "amount (RefundAmount): "):
        assert f" |      {field}" in text
    assert "退款单号" in text


@pytest.mark.parametrize("cls", [Refund, RefundAmount, QueryByOutRefundNoRequest])
def test_each_field_of_a_class_is_described(cls: Any) -> None:
    own, _, described = cls.__doc__.partition("\n\nAttributes:\n")
    names = [line.split()[0] for line in described.splitlines() if line.startswith("    ") and line[4] != " "]
    assert own
    assert names == [field.name for field in cls.__attrs_attrs__]


def test_every_request_says_what_its_fields_are() -> None:
    for request in OPERATIONS.values():
        has_fields = bool(getattr(request, "__attrs_attrs__"))  # noqa: B009 - attrs', which mypy knows of no `type`
        assert ("\nAttributes:\n    " in (inspect.getdoc(request) or "")) == has_fields


def test_a_class_without_source_says_what_it_is() -> None:
    class Made:
        pass

    Made.__module__ = "nowhere"
    assert FieldsDoc("What it is.").__get__(None, Made) == "What it is."


def test_without_docstrings_there_are_none() -> None:
    code = "from wxpay_client.api.refunds import Refund; print(Refund.__doc__)"
    command = [sys.executable, "-OO", "-c", code]
    assert subprocess.run(command, capture_output=True, text=True, check=True, timeout=HANGS).stdout == "None\n"


def test_the_client_lists_its_resources_and_a_resource_its_operations(client: Client) -> None:
    resources = {name for name in vars(Resources) if not name.startswith("_")}
    assert {"pay", "refund", "med_ins", "profitsharing"} <= resources <= set(dir(client))
    assert {"create", "query_by_out_refund_no"} <= set(dir(client.refunds))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("refnds", "'Client' object has no attribute 'refnds'. Did you mean: 'refunds'?"),
        (
            "pay.transactions.jsapy",
            "'PayTransactionsResource' object has no attribute 'jsapy'. Did you mean: 'jsapi'?",
        ),
        ("refunds.qurey", "'RefundsResource' object has no attribute 'qurey'; there is client."),
        ("tradebill", "'Client' object has no attribute 'tradebill'; there is client.bill.tradebill"),
        ("native", "'Client' object has no attribute 'native'; there is client.transactions.native, client.pay."),
        ("xyzzy", "'Client' object has no attribute 'xyzzy'"),
        ("_privat", "'Client' object has no attribute '_privat'"),
    ],
)
def test_a_mistyped_resource_or_operation_suggests_the_right_one(client: Client, path: str, text: str) -> None:
    *resources, last = path.split(".")
    at: Any = client
    for name in resources:
        at = getattr(at, name)
    with pytest.raises(AttributeError) as raised:
        getattr(at, last)
    assert str(raised.value).startswith(text)
    assert raised.value.name == last
    assert not hasattr(at, last)


def test_an_error_within_a_property_stays_what_it_is(client: Client) -> None:
    class Broken(Client):
        @property
        def shop(self) -> str:
            raise AttributeError("of the shop")

    broken: Client = pickle.loads(pickle.dumps(client))  # an own one: its class is changed
    broken.__class__ = Broken
    with pytest.raises(AttributeError, match=r"^of the shop$"):
        broken.shop  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        (lambda client: client.refunds.query_by_out_refund_no("R1", mch_id="1900000109"), "mchid"),
        (lambda client: client.pay.transactions.native(descripton="a cup"), "description"),
        (lambda client: client.global_.refunds.iterate(out_trade_number="1"), "out_trade_no"),
        (lambda _: QueryByOutRefundNoRequest(out_refund_number="R1"), "out_refund_no"),  # type: ignore[call-arg]
        (lambda _: RefundAmount(refnd=1), "refund"),  # type: ignore[call-arg]
    ],
)
def test_a_mistyped_argument_suggests_the_right_one(client: Client, call: Any, meant: str) -> None:
    with pytest.raises(TypeError, match=rf"got an unexpected keyword argument '\w+'\. Did you mean '{meant}'\?$"):
        call(client)


def test_an_argument_like_none_suggests_nothing(client: Client) -> None:
    call: Any = client.refunds.query_by_out_refund_no
    with pytest.raises(TypeError, match=r"got an unexpected keyword argument 'xyzzy'$"):
        call("R1", xyzzy=1)


def test_a_missing_argument_is_named_as_ever(client: Client) -> None:
    call: Any = client.med_ins.refunds.notify
    with pytest.raises(TypeError, match="missing 8 required keyword-only arguments: 'mix_trade_no', "):
        call()


def test_methods_keep_their_signature_and_text() -> None:
    from wxpay_client.api.refunds import RefundsResource

    assert list(inspect.signature(RefundsResource.query_by_out_refund_no).parameters)[:2] == ["self", "out_refund_no"]
    assert (RefundsResource.create.__doc__ or "").startswith("Refund a payment")
