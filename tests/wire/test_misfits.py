"""What in an answer is not as specified is no loss: all else is read, it speaks when it is read, and all comes back.

One change at a time to data that fits: each member of each kind is left out, null, or of another type; at the top, in
an object, in a list, in a map, in JSON in a text, in a union; in the answer to a read, to a write, and in an event.
"""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.gateways.servers import Scripted, signed
from tests.support.shapes import (
    Cat,
    Dog,
    Holder,
    HolderEvent,
    HolderRequest,
    HoldRequest,
    Kind,
    Model,
    Node,
    Whole,
)
from wxpay_client import Client, DecodeError, Misfit, MisfitError, from_dict, to_dict
from wxpay_client._crypto.encryption import encrypt
from wxpay_client._wire.decode.structure import structure
from wxpay_client.api import refunds
from wxpay_client.api.certificates import Certificates
from wxpay_client.api.pay.transactions import Transaction
from wxpay_client.api.refund.domestic import DomesticRefund, RefundNotification
from wxpay_client.api.refunds import ExchangeRate, Refund
from wxpay_client.sandbox import Sandbox
from wxpay_client.schema.fields import attributes_of, wire_name
from wxpay_client.schema.misfits import misfits_of

DATA: Mapping[str, Any] = {
    "text": "t",
    "number": 5,
    "rate": 1.5,
    "flag": True,
    "time": "2018-06-08T10:34:56+08:00",
    "day": "2018-06-08",
    "kind": "CASH",
    "level": 2,
    "closed": "CARD",
    "free": {"a": [1, "x"]},
    "texts": ["a", "b"],
    "grid": [[1], [2, 3]],
    "times": ["2018-06-08T10:34:56+08:00"],
    "rates": {"a": 1, "b": 2.5},
    "sealed": {"number": 1, "inner": {"name": "i"}, "from": "f"},
    "nodes": [{"name": "n", "child": {"name": "c"}}],
    "groups": {"g": [{"name": "n"}]},
    "number_or_text": "5",
    "node_or_flag": {"name": "n"},
    "pet": {"kind": "cat", "lives": 9},
    "pets": [{"kind": "dog", "name": "Rex"}, {"kind": "cat", "lives": 1}, {"kind": "fish", "any": None}],
    "held": '{"name": "h"}',
    "one_or_many": [{"name": "m"}],
    "from": "here",
    "secret": "s",
    "birthday": "2001-02-03",
    "phones": ["1", "2"],
}

ABSENT = object()


class Change(NamedTuple):
    """What is done to one member, and what becomes of it."""

    member: str
    value: object
    misfit: Misfit


def _not(member: str, expected: str, wrong: Mapping[str, Any], at: str = "") -> Iterator[Change]:
    """Changes of one member: what came in words, to what it was."""
    yield Change(member, ABSENT, Misfit(f".{member}", expected, "nothing"))
    for got, value in wrong.items():
        yield Change(member, value, Misfit(f".{member}{at}", expected, got.split(":")[0]))


def _item(member: str, at: str, expected: str, got: str, value: Any) -> Change:
    return Change(member, value, Misfit(f".{member}{at}", expected, got))


NULL: Mapping[str, Any] = {"null": None}
NO_TEXT: Mapping[str, Any] = {**NULL, "int": 5, "float": 1.5, "bool": True, "a list": ["t"], "an object": {"a": 1}}
NO_INT: Mapping[str, Any] = {**NULL, "str": "5", "float": 5.0, "bool": True, "a list": [5], "an object": {}}
NO_OBJECT: Mapping[str, Any] = {**NULL, "str": "x", "int": 0, "bool": False, "a list": []}
NO_LIST: Mapping[str, Any] = {**NULL, "str": "abc", "int": 1, "an object": {"0": "a"}}
TIME = "an RFC 3339 time with an offset"
DAY = "a date such as 2006-01-02"

CHANGES: list[Change] = [
    *_not("text", "str", NO_TEXT),
    *_not("number", "int", NO_INT),
    *_not("rate", "int or float", {**NULL, "str": "1.5", "bool": True, "a list": []}),
    *_not("flag", "bool", {**NULL, "str": "true", "int": 1}),
    *_not("time", TIME, {**NULL, "int": 1528425296, "str": "2018-06-08", "str:2": "2018-06-08T10:34:56", "str:3": ""}),
    *_not("day", DAY, {**NULL, "int": 20180608, "str": "20180608", "str:2": "2018-02-30"}),
    *_not("kind", "str", {**NULL, "int": 5, "a list": ["CASH"]}),
    *_not("level", "int", {**NULL, "str": "2", "float": 2.0}),
    *_not("closed", "str", {**NULL, "int": 5}),
    Change("closed", "NEW", Misfit(".closed", "a value of Kind", "str")),
    Change("free", ABSENT, Misfit(".free", "a value", "nothing")),
    *_not("texts", "a list", NO_LIST),
    _item("texts", "[1]", "str", "null", ["a", None]),
    _item("texts", "[0]", "str", "int", [5, "b"]),
    *_not("grid", "a list", NO_LIST),
    _item("grid", "[1]", "a list", "int", [[1], 2]),
    _item("grid", "[1][0]", "int", "str", [[1], ["2"]]),
    _item("times", "[1]", TIME, "str", ["2018-06-08T10:34:56Z", "tomorrow"]),
    *_not("rates", "an object", NO_OBJECT),
    _item("rates", "['b']", "int or float", "str", {"a": 1, "b": "2.5"}),
    *_not("sealed", "an object", NO_OBJECT),
    *_not("nodes", "a list", NO_LIST),
    _item("nodes", "[1]", "an object", "str", [{"name": "n"}, "x"]),
    *_not("groups", "an object", NO_OBJECT),
    _item("groups", "['g'][0]", "an object", "null", {"g": [None]}),
    *_not("number_or_text", "int or str", {**NULL, "float": 1.5, "bool": True, "a list": []}),
    *_not("node_or_flag", "an object or bool", {**NULL, "str": "x", "int": 1, "a list": []}),
    *_not("pet", "an object", {**NULL, "str": "cat", "a list": []}),
    _item("pet", ".kind", "str", "nothing", {"lives": 9}),
    _item("pet", ".kind", "str", "int", {"kind": 5}),
    _item("pets", "[1].kind", "str", "nothing", [{"kind": "cat", "lives": 1}, {}]),
    *_not("held", "an object or str", {}),
    *(
        Change("held", value, Misfit(".held", "a text that holds JSON", got))
        for got, value in {**NULL, "int": 5, "an object": {"name": "h"}}.items()
    ),
    _item("held", "", "an object", "a list", "[]"),
    *_not("one_or_many", "a list", {}),
    Change("one_or_many", None, Misfit(".one_or_many", "an object", "null")),
    Change("one_or_many", "x", Misfit(".one_or_many", "an object", "str")),
    _item("one_or_many", "[1]", "an object", "int", [{"name": "m"}, 5]),
    *_not("from", "str", NO_TEXT),
    *_not("secret", "str", NO_TEXT),
    *_not("birthday", DAY, {**NULL, "int": 20010203, "str": "long ago"}),
    *_not("phones", "a list", NO_LIST),
    _item("phones", "[1]", "str", "int", ["1", 13800138000]),
]

# What is wrong with a member of what a member holds, which is no misfit of the member itself.
WITHIN: list[Change] = [
    Change("sealed", {"number": "1", "inner": {"name": "i"}, "from": "f"}, Misfit(".sealed.number", "int", "str")),
    Change("nodes", [{"name": "n"}, {"name": 5}], Misfit(".nodes[1].name", "str", "int")),
    Change("groups", {"g": [{"name": None}]}, Misfit(".groups['g'][0].name", "str", "null")),
    Change("node_or_flag", {}, Misfit(".node_or_flag.name", "str", "nothing")),
    Change("pet", {"kind": "cat", "lives": "9"}, Misfit(".pet.lives", "int", "str")),
    Change("pets", [{"kind": "dog"}], Misfit(".pets[0].name", "str", "nothing")),
    Change("held", '{"name": 5}', Misfit(".held.name", "str", "int")),
    Change("one_or_many", {"name": 5}, Misfit(".one_or_many[0].name", "str", "int")),
]


def changed(change: Change) -> dict[str, Any]:
    data = {**DATA, change.member: change.value}
    if change.value is ABSENT:
        del data[change.member]
    return data


def attribute(member: str) -> str:
    return next(each.name for each in attributes_of(Whole) if wire_name(each) == member)


class Place(NamedTuple):
    """Where the changed object is within a Holder."""

    path: str
    around: Callable[[Any], dict[str, Any]]
    find: Callable[[Holder], Whole]


PLACES: list[Place] = [
    Place(".inner", lambda data: {"inner": data}, lambda holder: holder.inner),  # type: ignore[arg-type,return-value]
    Place(".items[1]", lambda data: {"items": [DATA, data]}, lambda holder: holder.items[1]),  # type: ignore[index]
    Place(".by_name['k']", lambda data: {"by_name": {"k": data}}, lambda holder: holder.by_name["k"]),  # type: ignore[index]
    Place(".held", lambda data: {"held": json.dumps(data)}, lambda holder: holder.held),  # type: ignore[arg-type,return-value]
    Place(".either", lambda data: {"either": data}, lambda holder: holder.either),  # type: ignore[arg-type,return-value]
]

changes = st.sampled_from(CHANGES)
places = st.sampled_from(PLACES)


def check(whole: Whole, change: Change, misfit: Misfit) -> None:
    """One member of an object does not fit, and the others do."""
    others = [each.name for each in attributes_of(Whole) if each.name != attribute(change.member)]
    for name in others:
        getattr(whole, name)
    for read in (
        lambda: getattr(whole, attribute(change.member)),
        lambda: hasattr(whole, attribute(change.member)),
        lambda: getattr(whole, attribute(change.member), None),
    ):
        with pytest.raises(MisfitError) as caught:
            read()
        error = caught.value
        assert not isinstance(error, AttributeError)
        assert (error.path, error.expected, error.got) == misfit
        assert error.value == (None if change.value is ABSENT else change.value)
        assert error.errors == (str(misfit),)


def check_copies(value: Any, data: Any) -> None:
    """Whatever does not read the attribute goes on as ever, and so do copies."""
    assert repr(value)
    assert str(value)
    for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert again == value
        assert repr(again) == repr(value)
        assert to_dict(again) == data
    assert to_dict(value) == data
    assert value == from_dict(type(value), data)


# -- each change by itself


def test_what_fits_fits() -> None:
    whole = from_dict(Whole, DATA)
    assert to_dict(whole) == DATA
    assert whole == Whole(**{each.name: getattr(whole, each.name) for each in attributes_of(Whole)})
    assert whole.pets == [Dog(kind="dog", name="Rex"), Cat(kind="cat", lives=1), {"kind": "fish", "any": None}]


def test_each_member_is_changed() -> None:
    assert {change.member for change in CHANGES} == DATA.keys() == {wire_name(each) for each in attributes_of(Whole)}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: f"{change.misfit} {change.value!r:.20}")
def test_a_member_that_does_not_fit_speaks_when_it_is_read(change: Change) -> None:
    data = changed(change)
    whole = from_dict(Whole, data)
    check(whole, change, change.misfit._replace(path=f"${change.misfit.path}"))
    check_copies(whole, data)


@pytest.mark.parametrize("change", WITHIN, ids=lambda change: str(change.misfit))
def test_a_member_of_what_a_member_holds_is_a_misfit_of_that(change: Change) -> None:
    data = changed(change)
    whole = from_dict(Whole, data)
    found: Any = getattr(whole, attribute(change.member))
    *way, last = change.misfit.path.removeprefix(f".{change.member}").replace("[", ".[").split(".")[1:]
    for step in way:
        found = found[json.loads(step.strip("[]").replace("'", '"'))] if step.startswith("[") else getattr(found, step)
    with pytest.raises(MisfitError) as caught:
        getattr(found, last)
    assert (caught.value.path, caught.value.expected, caught.value.got) == (
        f"${change.misfit.path}",
        *change.misfit[1:],
    )
    check_copies(whole, data)


@given(changes, places)
def test_wherever_the_object_is(change: Change, place: Place) -> None:
    data = place.around(changed(change))
    holder = from_dict(Holder, data)
    check(place.find(holder), change, change.misfit._replace(path=f"${place.path}{change.misfit.path}"))
    check_copies(holder, data)


# -- in answers and events


def encrypted(sandbox: Sandbox, data: Any) -> Any:
    """Data as the gateway sends it: the sensitive texts of a Whole encrypted, as far as they are texts."""
    key = sandbox.credentials.merchant_key.public_key()

    def sealed(value: Any) -> Any:
        if isinstance(value, list):
            return [sealed(item) for item in value]
        return encrypt(key, value) if isinstance(value, str) else value

    return {name: sealed(value) if name in {"secret", "birthday", "phones"} else value for name, value in data.items()}


@pytest.fixture(scope="module")
def gateway() -> Iterator[Scripted]:
    with Scripted() as server:
        yield server


@pytest.fixture(scope="module")
def lenient(shared_sandbox: Sandbox, gateway: Scripted) -> Client:
    key = shared_sandbox.credentials.merchant_key
    return shared_sandbox.client(origin=gateway.origin, private_key=key, strict_answers=False)


@pytest.fixture(scope="module")
def strict(shared_sandbox: Sandbox, gateway: Scripted) -> Client:
    key = shared_sandbox.credentials.merchant_key
    return shared_sandbox.client(origin=gateway.origin, private_key=key)


@given(changes, places, st.sampled_from([HolderRequest(), HoldRequest()]))
@example(CHANGES[0], PLACES[3], HoldRequest())
def test_in_the_answer_to_a_read_or_a_write(
    shared_sandbox: Sandbox,
    gateway: Scripted,
    lenient: Client,
    strict: Client,
    change: Change,
    place: Place,
    request_: HolderRequest | HoldRequest,
) -> None:
    body = json.dumps(place.around(encrypted(shared_sandbox, changed(change)))).encode()
    gateway.answer = signed(shared_sandbox.credentials, 200, body)
    response = lenient.send(request_)
    misfit = change.misfit._replace(path=f"${place.path}{change.misfit.path}")
    assert response.misfits == (misfit,)
    check(place.find(response.data), change, misfit)
    plain = place.around(changed(change))
    assert from_dict(Holder, to_dict(response.data)) == from_dict(Holder, plain)
    check_copies(response.data, to_dict(response.data))
    if place.path != ".held":
        assert to_dict(response.data) == plain
    with pytest.raises(DecodeError) as caught:
        strict.send(request_)
    assert caught.value.errors == (str(misfit),)
    assert ("accepted" in str(caught.value)) == isinstance(request_, HoldRequest)


@given(changes, places)
def test_in_an_event(shared_sandbox: Sandbox, strict: Client, change: Change, place: Place) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("wxpay_client.callbacks.EVENTS", {"HOLDER.NEW": HolderEvent})
        told = place.around(encrypted(shared_sandbox, changed(change)))
        event = strict.callbacks.parse(*shared_sandbox.callbacks.make("HOLDER.NEW", told))
    misfit = change.misfit._replace(path=f"$.resource{place.path}{change.misfit.path}")
    assert event.misfits == (misfit,)
    check(place.find(event.resource), change, misfit)
    assert from_dict(Holder, to_dict(event.resource)) == from_dict(Holder, place.around(changed(change)))
    again = pickle.loads(pickle.dumps(event))
    assert (again, again.misfits) == (event, event.misfits)


# -- whatever comes

texts = st.text(max_size=8)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*DATA]) | texts, anything, max_size=30).map(lambda some: {**DATA, **some}))
def test_whatever_comes_comes_back(data: dict[str, Any]) -> None:
    check_copies(from_dict(Whole, data), data)


@given(st.lists(st.dictionaries(st.sampled_from([each.name for each in attributes_of(Model)]), anything)))
def test_whatever_comes_in_a_list_comes_back(data: list[dict[str, Any]]) -> None:
    hint: Any = list[Model]
    assert to_dict(from_dict(hint, data)) == data


@given(anything)
def test_what_is_no_object_is_a_decode_error_at_once(data: Any) -> None:
    if isinstance(data, dict):
        return
    with pytest.raises(DecodeError, match=r"\$: expected an object, got ") as caught:
        from_dict(Whole, data)
    assert not isinstance(caught.value, MisfitError)


# -- what an error tells


def test_neither_value_nor_data_is_shown() -> None:
    data = {**DATA, "number": "SECRET", "nodes": ["SECRET"], "secret": ["SECRET"], "unknown": "SECRET"}
    whole = from_dict(Whole, data)
    shown = repr(whole) + str(whole)
    for name in ("number", "nodes", "secret"):
        with pytest.raises(MisfitError) as caught:
            getattr(whole, name)
        shown += str(caught.value) + repr(caught.value) + repr(pickle.loads(pickle.dumps(caught.value)))
        assert caught.value.value == data[name]
        assert pickle.loads(pickle.dumps(caught.value)).value == data[name]
    assert "SECRET" not in shown
    assert "number=<misfit: expected int, got str>" in shown


def test_a_misspelt_attribute_is_none_as_ever() -> None:
    whole = from_dict(Whole, {**DATA, "number": "5"})
    assert not hasattr(whole, "numbre")
    with pytest.raises(AttributeError, match=r"'Whole' object has no attribute 'numbre'") as caught:
        _ = whole.numbre  # type: ignore[attr-defined]
    assert (caught.value.name, caught.value.obj) == ("numbre", whole)


def is_called_n(node: Node) -> bool:
    match node:
        case Node(name="n"):
            return True
        case _:
            return False


def test_a_pattern_does_not_take_it_for_another_value() -> None:
    assert is_called_n(from_dict(Node, {"name": "n"}))
    with pytest.raises(MisfitError):
        is_called_n(from_dict(Node, {"name": 5}))


def test_it_is_not_the_same_as_another_misfit_or_a_value() -> None:
    wrong = from_dict(Node, {"name": 5})
    assert wrong == from_dict(Node, {"name": 5})
    assert wrong != from_dict(Node, {"name": 6})
    assert wrong != from_dict(Node, {})
    assert from_dict(Node, {"name": None}) != from_dict(Node, {})
    assert wrong != Node(name="5")
    assert Node(name="5") != wrong
    assert hash(wrong) == hash(from_dict(Node, {"name": 5}))
    assert hash(from_dict(Node, {"name": ["no hash"]})) == hash(from_dict(Node, {"name": ["no hash"]}))


def test_what_nobody_documented_makes_no_difference() -> None:
    assert from_dict(Node, {"name": "n", "new": 1}) == from_dict(Node, {"name": "n", "child": None}) == Node(name="n")
    assert hash(from_dict(Node, {"name": "n", "new": []})) == hash(Node(name="n"))


def test_a_changed_copy_is_as_specified_where_that_is_what_was_changed() -> None:
    wrong = from_dict(Node, {"name": 5, "child": {"name": "c"}, "new": 1})
    assert attrs.evolve(wrong, name="n") == Node(name="n", child=Node(name="c"))
    with pytest.raises(MisfitError):
        attrs.evolve(wrong, child=None)


def test_what_to_dict_gives_may_be_changed() -> None:
    data = {"name": ["n"], "new": {"a": [1]}}
    node = from_dict(Node, data)
    plain = to_dict(node)
    plain["name"].append(1)
    plain["new"]["a"].append(2)
    assert to_dict(node) == {"name": ["n"], "new": {"a": [1]}}


# -- the forms in which values come


@pytest.mark.parametrize(
    "time",
    [
        "2018-06-08T10:34:56Z",
        "2018-06-08t10:34:56z",
        "2018-06-08T10:34:56.5+08:00",
        "2018-06-08T10:34:56.500000+08:00",
        "2018-06-08T10:34:56-00:00",
        "0001-01-01T00:00:00Z",
    ],
)
def test_a_time_goes_back_as_it_came(time: str) -> None:
    data = {**DATA, "time": time, "times": [time, "2018-06-08T10:34:56+08:00"]}
    whole = from_dict(Whole, data)
    assert whole.time == whole.times[0]
    check_copies(whole, data)


def test_one_of_a_list_may_come_without_it() -> None:
    data = {**DATA, "one_or_many": {"name": "m", "new": 1}}
    whole = from_dict(Whole, data)
    assert whole.one_or_many == [Node(name="m")]
    check_copies(whole, data)
    assert to_dict(from_dict(Whole, DATA))["one_or_many"] == [{"name": "m"}]


def test_json_in_a_text_goes_back_as_it_came() -> None:
    data = {**DATA, "held": ' {"name" : "h", "new": 1.50}\n'}
    whole = from_dict(Whole, data)
    assert whole.held == Node(name="h")
    check_copies(whole, data)


# -- as the gateway really sent it

VECTORS = Path(__file__).parents[1] / "vectors"
SENT: list[tuple[str, type[Any], tuple[str, ...]]] = [
    ("events/cb-refund-1.json", RefundNotification, ()),
    ("events/cb-refund-crossborder.json", refunds.RefundNotification, ()),
    ("answers/certificates.json", Certificates, ()),
    ("answers/order-closed.json", Transaction, ()),
    ("answers/order-notpay.json", Transaction, ()),
    ("answers/order-success-native.json", Transaction, ()),
    ("answers/refund-2022-partial.json", DomesticRefund, ()),
    ("answers/refund-gopay-399.json", DomesticRefund, ()),
    ("answers/refund-zero-time.json", DomesticRefund, ()),
    # A refund of the mainland system: what it shares with a cross-border one can be read.
    ("answers/refund-zero-time.json", Refund, ("$.id", "$.amount.payer_currency")),
]


@pytest.mark.parametrize(("name", "cls", "paths"), SENT, ids=[f"{cls.__name__} {name}" for name, cls, _ in SENT])
def test_what_the_gateway_really_sent(name: str, cls: type[Any], paths: tuple[str, ...]) -> None:
    data = json.loads((VECTORS / name).read_text("utf-8"))
    value = from_dict(cls, data)
    assert tuple(misfit.path for misfit in misfits_of(value)) == paths
    check_copies(value, data)


def test_a_time_before_all_times_is_one() -> None:
    refund = from_dict(Refund, json.loads((VECTORS / "answers" / "refund-zero-time.json").read_text("utf-8")))
    assert refund.success_time == datetime(1, 1, 1, tzinfo=UTC)
    assert refund.amount.refund == 1
    with pytest.raises(MisfitError, match="expected str, got nothing"):
        _ = refund.amount.payer_currency


# -- where a class was not used yet

UNPICKLED = """
import pickle
from wxpay_client import MisfitError
value = pickle.loads({data!r})
assert repr(value) == "ExchangeRate(type=<misfit: expected str, got int>, rate=7)", repr(value)
try:
    value.type
except MisfitError as error:
    assert error.value == 5
else:
    raise SystemExit("it reads as its default")
"""


def test_it_is_kept_where_it_is_unpickled_first() -> None:
    data = pickle.dumps(from_dict(ExchangeRate, {"type": 5, "rate": 7}))
    subprocess.run([sys.executable, "-c", UNPICKLED.format(data=data)], check=True)


def test_a_closed_class_holds_nothing_that_does_not_fit() -> None:
    @attrs.frozen(kw_only=True)
    class Own:
        name: str
        kind: Kind | str | None = None

    assert from_dict(Own, {"name": "n", "kind": "CASH", "new": 1}) == Own(name="n", kind=Kind.CASH)
    with pytest.raises(DecodeError, match=r"\$\.name: expected str, got int"):
        from_dict(Own, {"name": 5})
    assert to_dict(Own(name="n")) == {"name": "n"}


def test_the_order_of_a_union_is_that_of_its_annotation() -> None:
    # They are equal whatever their order, and yet the first member that takes a value is it.
    for hint, data, expected in (
        (int | str, True, "int or str"),
        (str | int, True, "str or int"),
        (list[int | str], [True], "int or str"),
        (list[str | int], [True], "str or int"),
    ):
        with pytest.raises(DecodeError, match=f"expected (a list of )?{expected}, got"):
            structure(hint, data)
