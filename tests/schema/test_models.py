"""The decorator of generated classes: it does nothing until asked, and whoever asks finds what attrs promises."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from threading import Barrier
from types import FrameType
from typing import Any

import attrs
import pytest
from attrs import field
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from tests.support.waiting import HANGS
from wxpay_client.api.refunds import RefundStatus
from wxpay_client.schema import fields, models
from wxpay_client.schema.models import frozen

COMPILED = """
import json, sys
compiled = []

def listen(event, arguments):
    if event == "compile" and "<attrs generated" in str(arguments[1]):
        compiled.append(str(arguments[1]))

from wxpay_client import RetryPolicy, from_dict
from wxpay_client.api import examples
import attrs, cattrs
sys.addaudithook(listen)
{code}
print(json.dumps(compiled))
"""


def compiled(code: str) -> list[str]:
    """The classes that attrs compiles methods of while a fresh interpreter runs some code."""
    done = subprocess.run(
        [sys.executable, "-c", COMPILED.format(code=code)], check=True, timeout=HANGS, capture_output=True, text=True
    )
    return [name.rpartition(".")[2].rstrip(">") for name in json.loads(done.stdout)]


def fresh() -> Any:
    """A class that nobody has used."""

    @frozen(kw_only=True)
    class Thing:
        id: str
        count: int | None = None
        secret: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))

    return Thing


@frozen(kw_only=True)
class Known:
    """One that pickle finds by its name."""

    id: str
    parts: list[int] | None = None


@frozen(kw_only=True)
class Holder(Known):
    """Has the fields of another one, and one of its own type."""

    inner: Holder | None = None


@pytest.mark.parametrize(
    ("code", "used"),
    [
        ("import wxpay_client.api.refunds", []),
        (
            "from wxpay_client.api.refunds import *; QueryByOutRefundNoRequest(out_refund_no='1')",
            ["QueryByOutRefundNoRequest"],
        ),
        ("from wxpay_client.api.refunds import Refund; Refund.__attrs_attrs__", ["Refund"]),
        (
            "from wxpay_client.api.refunds import ExchangeRate as E; [from_dict(E, {'rate': n}) for n in (1, 2)]",
            ["ExchangeRate"],
        ),
    ],
)
def test_a_class_that_nobody_uses_costs_nothing(code: str, used: list[str]) -> None:
    assert compiled(code) == used


@pytest.mark.parametrize(
    "asked",
    [
        lambda cls: cls(id="1"),
        attrs.fields,
        attrs.has,
        inspect.signature,
        lambda cls: cls.__init__,
        lambda cls: hash(cls(id="1")),
    ],
)
def test_whatever_asks_first_finds_all_of_it(asked: Callable[[Any], object]) -> None:
    cls = fresh()
    asked(cls)
    thing = cls(id="1", secret="s")
    assert [a.name for a in attrs.fields(cls)] == ["id", "count", "secret"]
    assert str(inspect.signature(cls)).startswith("(*, id")
    assert (thing.id, thing.count, thing.secret) == ("1", None, "s")


def test_values_are_compared_by_their_fields() -> None:
    cls, other = fresh(), fresh()
    assert cls(id="1") == cls(id="1", count=None)
    assert cls(id="1") != cls(id="2")
    assert cls(id="1") != other(id="1")
    assert len({cls(id="1"), cls(id="1"), cls(id="2")}) == 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.sampled_from([0.0, 1.0, 0.5]) | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=1), inner, max_size=3),
    max_leaves=8,
)


@frozen(kw_only=True)
class Free:
    """Holds whatever JSON can be."""

    value: Any
    inner: Free | None = None


@given(JSON, JSON)
def test_equal_values_have_equal_hashes_whatever_they_hold(one: Any, other: Any) -> None:
    first, second = Free(value=one), Free(value=other)

    assert hash(first) == hash(Free(value=copy.deepcopy(one)))
    assert {first: "found"}[pickle.loads(pickle.dumps(first))] == "found"
    if first == second:
        assert hash(first) == hash(second)
        assert hash(Free(value=[1], inner=first)) == hash(Free(value=[1], inner=second))


@given(st.dictionaries(st.text(max_size=3), JSON, min_size=2))
def test_the_order_of_members_counts_neither_for_equality_nor_for_hashes(members: dict[str, Any]) -> None:
    turned = Free(value=dict(reversed(members.items())))

    assert turned == Free(value=members)
    assert hash(turned) == hash(Free(value=members))


def test_other_lists_have_other_hashes() -> None:
    assert len({hash(Free(value=value)) for value in ([], [1], [2], [1, 2], [[1]], {"a": 1}, {"a": 2}, {"b": 1})}) == 8


def test_a_repr_tells_what_is_set_and_no_secret() -> None:
    assert repr(fresh()(id="1", secret="s")).endswith("Thing(id='1')")
    assert repr(fresh()(id="1", count=0, secret="s")).endswith("Thing(id='1', count=0)")


EAST = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("x" * 72, f"'{'x' * 72}'"),
        ("x" * 5000, f"'{'x' * 72}'…"),
        ("\n\x1b[31m", r"'\n\x1b[31m'"),
        (b"x" * 5000, f"b'{'x' * 72}'…"),
        (datetime(2018, 6, 8, 10, 34, 56, tzinfo=EAST), "2018-06-08T10:34:56+08:00"),
        (RefundStatus.SUCCESS, "RefundStatus.SUCCESS"),
        ([*range(5)], "[0, 1, 2, 3, 4]"),
        ([*range(5000)], "[0, 1, 2, 3, 4, … 5000 in all]"),
        ({str(n): n for n in range(6)}, "{'0': 0, '1': 1, '2': 2, '3': 3, '4': 4, … 6 in all}"),
        ([[[[[1, 2]]]]], "[[[[[… 2 in all]]]]]"),
        ({}, "{}"),
    ],
)
def test_a_repr_can_be_read_at_a_glance(value: Any, shown: str) -> None:
    assert repr(Free(value=value)) == f"Free(value={shown})"


@given(JSON)
def test_a_repr_is_one_short_line(value: Any) -> None:
    for _ in range(500):
        value = [value, {"x" * 500: value}]
    shown = repr(Free(value=value))
    assert len(shown) < 5000
    assert shown.isprintable()


def test_a_value_is_frozen() -> None:
    thing = fresh()(id="1")
    for change in (lambda: setattr(thing, "id", "2"), lambda: setattr(thing, "new", 1), lambda: delattr(thing, "id")):
        with pytest.raises(FrozenInstanceError):
            change()
    assert thing.id == "1"


@pytest.mark.parametrize("arguments", [{}, {"id": "1", "nothing": 1}])
def test_arguments_are_those_of_the_fields(arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="argument"):
        fresh()(**arguments)
    with pytest.raises(TypeError, match="positional"):
        fresh()("1")


def test_the_class_stays_itself() -> None:
    cls = fresh()
    thing = cls(id="1")
    assert type(thing) is cls
    assert cls.__init__.__qualname__.endswith("Thing.__init__")
    # What the class body says of a field is no value of the class.
    assert not hasattr(cls, "count")
    assert not hasattr(cls, "secret")


def test_copies_are_equal() -> None:
    value = Holder(id="1", parts=[1], inner=Holder(id="2"))
    for made in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value)), attrs.evolve(value)):
        assert made == value
    assert attrs.evolve(value, id="3") == Holder(id="3", parts=[1], inner=Holder(id="2"))
    assert attrs.asdict(value)["inner"] == {"id": "2", "parts": None, "inner": None}


FROZEN = """
import attrs
try:
    value.rate = 6
except attrs.exceptions.FrozenInstanceError:
    raise SystemExit
raise SystemExit(1)
"""


@pytest.mark.parametrize(
    "use",
    [
        "assert value == again and hash(value) == hash(again)",
        "assert repr(value) == 'ExchangeRate(rate=5)'",
        "import attrs; assert attrs.evolve(value, rate=6).rate == 6",
        FROZEN,
    ],
)
def test_what_was_unpickled_is_whole_before_any_was_made(use: str) -> None:
    from wxpay_client.api.refunds import ExchangeRate

    data = pickle.dumps(ExchangeRate(rate=5))
    code = f"import pickle\nvalue, again = pickle.loads({data!r}), pickle.loads({data!r})\n{use}"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=HANGS)


def derived() -> tuple[Any, Any]:
    """Two classes that nobody has used, the second made of the first."""

    @frozen(kw_only=True)
    class First:
        id: str

    @frozen(kw_only=True)
    class Second(First):
        count: int = 1

    return First, Second


def test_a_derived_class_has_the_fields_of_both() -> None:
    first, second = derived()
    assert [a.name for a in attrs.fields(second)] == ["id", "count"]
    assert [a.name for a in attrs.fields(first)] == ["id"]
    first, second = derived()
    assert first(id="1") != second(id="1")
    assert (second(id="1").id, second(id="1").count) == ("1", 1)


def test_a_subclass_may_have_a_constructor_of_its_own() -> None:
    _, second = derived()

    class Own(second):  # type: ignore[misc] - made at run time
        def __init__(self, *, id: str) -> None:  # noqa: A002 - the field's name
            super().__init__(id=id.upper(), count=5)

    made = Own(id="a")
    assert (made.id, made.count) == ("A", 5)


def test_types_are_resolved_by_then() -> None:
    assert [a.type for a in attrs.fields(Holder)] == [str, list[int] | None, Holder | None]


def test_threads_may_use_a_class_first_at_the_same_time() -> None:
    threads = 8
    with ThreadPoolExecutor(threads) as pool:
        for _ in range(50):
            cls, start = fresh(), Barrier(threads, timeout=HANGS)

            def use(number: int, cls: Any = cls, start: Barrier = start) -> Any:
                start.wait()
                return cls(id=str(number))

            made = list(pool.map(use, range(threads)))
            assert [(thing.id, thing.count) for thing in made] == [(str(number), None) for number in range(threads)]
            assert [a.type for a in fields.attributes_of(cls)] == [str, int | None, str | None]


def interrupt() -> None:
    raise KeyboardInterrupt


def use_elsewhere(cls: Any) -> None:
    """Let another thread use a class from first to last."""
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(lambda: cls(id="2").count).result(HANGS) is None


def disturbed(cls: Any, disturb: Callable[[Any], None], line: int) -> bool:
    """Use a class first, disturbed before one line of the decorator's; whether there was such a line."""
    left = line

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left
        if event == "line" and frame.f_code.co_filename == models.__file__:
            left -= 1
            if left == -1:
                disturb(cls)
        return trace

    sys.settrace(trace)
    with suppress(KeyboardInterrupt):
        cls(id="1")
    sys.settrace(None)
    return left < 0


@pytest.mark.parametrize("disturb", [lambda _: interrupt(), use_elsewhere])
def test_whatever_happens_in_the_midst_of_it_spoils_nothing(disturb: Callable[[Any], None]) -> None:
    # Before each line in turn, until there is none left.
    for line in range(1000):
        cls = fresh()
        # In a thread of its own: in Python 3.11 what a tracer raises within a handler stays the thread's context.
        with ThreadPoolExecutor(1) as pool:
            happened = pool.submit(disturbed, cls, disturb, line).result(HANGS)
        assert (cls(id="1").count, cls(id="1", count=2).count) == (None, 2)
        assert [a.default for a in attrs.fields(cls)] == [attrs.NOTHING, None, None]
        assert [a.type for a in fields.attributes_of(cls)] == [str, int | None, str | None]
        if not happened:
            break
    assert line > 10
