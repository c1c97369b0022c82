"""The memory of the sandbox: whole transactions, in memory or in a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client.sandbox.state.store import Happened, Record, Store

json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def order(number: str, created: float = 0.0, due: float | None = None) -> Record:
    return Record(kind="order", number=number, created=created, due=due, data={})


@given(number=st.text(st.characters(codec="utf-8")), data=st.dictionaries(st.text(), json))
def test_what_is_put_in_comes_out(number: str, data: dict[str, object]) -> None:
    store = Store()
    record = Record(kind="order", number=number, id="1", parent="2", created=1.5, due=2.5, data=data, hidden=data)
    store.put(record, "created")
    assert store.get("order", number) == store.by_id("order", "1") == store.children("order", "2")[0] == record


def test_all_of_a_transaction_or_nothing() -> None:
    store = Store()

    def fail() -> None:
        with store.transaction():
            store.put(order("1"), "created")
            with store.transaction():
                store.put(order("2"), "created")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (store.count("order"), store.history("order", "1")) == (0, [])


def fail_in_part(store: Store) -> None:
    """Write within a part of a transaction, and fail in it."""
    with store.savepoint():
        store.put(order("2"), "created")
        raise ZeroDivisionError


def test_a_part_of_a_transaction_is_taken_back_alone() -> None:
    store = Store()

    with store.transaction():
        store.put(order("1"), "created")
        with pytest.raises(ZeroDivisionError):
            fail_in_part(store)
        with store.savepoint():
            store.put(order("3"), "created")
    assert store.numbers("order") == ["1", "3"]


def test_with_it_all_parts_of_it_are_taken_back() -> None:
    store = Store()

    def fail_after_a_part() -> None:
        with store.savepoint():
            store.put(order("1"), "created")
            with store.savepoint():
                store.put(order("2"), "created")
            raise ZeroDivisionError

    with store.transaction(), pytest.raises(ZeroDivisionError):
        fail_after_a_part()
    assert store.numbers("order") == []


def test_so_are_they_where_one_of_them_was_taken_back_before() -> None:
    store = Store()

    def fail_after_it() -> None:
        with store.savepoint():
            store.put(order("1"), "created")
            with suppress(ZeroDivisionError):
                fail_in_part(store)
            raise ZeroDivisionError

    with store.transaction(), suppress(ZeroDivisionError):
        fail_after_it()
    assert store.numbers("order") == []


class Interrupted:
    """A connection to SQLite; Ctrl-C comes right after the first statement of a kind."""

    def __init__(self, connection: sqlite3.Connection, statement: str) -> None:
        self._connection = connection
        self._statement = statement

    # Any, in both: as of the connection.
    def execute(self, sql: str, *arguments: Any) -> Any:
        done = self._connection.execute(sql, *arguments)
        if self._statement and sql.lstrip().startswith(self._statement):
            self._statement = ""
            raise KeyboardInterrupt
        return done

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


@pytest.mark.parametrize(
    ("statement", "numbers"),
    [
        ("BEGIN", []),
        ("INSERT INTO records", []),
        ("SAVEPOINT", []),
        ("ROLLBACK TO", []),
        ("RELEASE", []),
        ("COMMIT", ["1", "3"]),
    ],
)
def test_an_interrupt_leaves_no_transaction_open(
    monkeypatch: pytest.MonkeyPatch, statement: str, numbers: list[str]
) -> None:
    store = Store()

    def write() -> None:
        with store.transaction():
            store.put(order("1"), "created")
            with suppress(ZeroDivisionError):
                fail_in_part(store)
            with store.savepoint():
                store.put(order("3"), "created")

    with monkeypatch.context() as patch:
        patch.setattr(store, "_connection", Interrupted(store._connection, statement))
        with pytest.raises(KeyboardInterrupt):
            write()
    assert store.numbers("order") == numbers
    store.put(order("4"), "created")
    assert store.numbers("order") == [*numbers, "4"]


@pytest.mark.parametrize("part", [Store.transaction, Store.savepoint])
def test_what_sqlite_took_back_by_itself_is_told(part: Callable[[Store], AbstractContextManager[None]]) -> None:
    store = Store()
    store._connection.execute("PRAGMA max_page_count = 20")
    large = order("2")
    large.data["description"] = "x" * 1_000_000

    def write() -> None:
        with store.transaction():
            store.put(order("1"), "created")
            with part(store):
                store.put(large, "created")

    with pytest.raises(sqlite3.OperationalError, match=r"^database or disk is full$"):
        write()
    assert store.numbers("order") == []


def test_its_history_is_kept_in_order() -> None:
    store = Store()
    record = order("1", created=1.0)
    store.put(record, "created")
    store.put(record, "")
    store.put(record, "paid", 2.0)
    assert store.history("order", "1") == [Happened(1.0, "created"), Happened(2.0, "paid")]
    assert (store.remove("order", "1"), store.remove("order", "1")) == (True, False)
    assert store.history("order", "1") == []


def test_what_is_due_comes_first_things_first() -> None:
    store = Store()
    told: list[float] = []
    store.falls_due = told.append
    for number, due in [("1", 3.0), ("2", 1.0), ("3", None), ("4", 2.0)]:
        store.put(order(number, due=due), "")
    store.put(Record(kind="delivery", number="5", created=0.0, due=0.5, data={}), "")
    assert [record.number for record in store.due(2.0, 9)] == ["5", "2", "4"]
    assert [record.number for record in store.due(9.0, 1, only="order")] == ["2"]
    assert [record.number for record in store.due(2.0, 9, without="delivery")] == ["2", "4"]
    assert (store.next_due(), told) == (0.5, [3.0, 1.0, 2.0, 0.5])


def test_lists_are_by_time() -> None:
    store = Store()
    for number in range(5):
        store.put(order(str(number), created=float(number)), "")
    assert [record.number for record in store.between("order", 1.0, 3.0)] == ["1", "2"]
    assert [record.number for record in store.latest("order", 2, 1)] == ["3", "2"]
    assert store.numbers("order") == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("in_a_file", [False, True])
def test_threads_may_share_it(tmp_path: Path, *, in_a_file: bool) -> None:
    store = Store(tmp_path / "state.db" if in_a_file else None)
    store.put(Record(kind="account", number="CNY", created=0.0, data={"balance": 0}), "")

    def add(_: int) -> None:
        with store.transaction():
            account = store.get("account", "CNY")
            assert account is not None
            store.put(evolve(account, data={"balance": account.data["balance"] + 1}), "")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(200)))
    account = store.get("account", "CNY")
    assert account is not None
    assert account.data == {"balance": 200}


def test_two_may_open_a_file_and_a_third_later(tmp_path: Path) -> None:
    first, second = Store(tmp_path / "state.db"), Store(tmp_path / "state.db")
    first.put(order("1"), "created")
    second.put(order("2"), "created")
    assert first.numbers("order") == Store(tmp_path / "state.db").numbers("order") == ["1", "2"]


def test_what_is_no_such_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no database, and long enough to be seen to be none" * 20)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        Store(tmp_path / "text.db")
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        Store(tmp_path / "nowhere" / "state.db")
    with sqlite3.connect(tmp_path / "later.db") as later:
        later.execute("PRAGMA user_version = 99")
    later.close()
    with pytest.raises(sqlite3.DatabaseError, match="another version of the sandbox"):
        Store(tmp_path / "later.db")
