"""Who may work with a journal: one batch of one process, whatever becomes of the lock beside it."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import shutil
import signal
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, cast

import pytest

from tests.batch.journal.test_mishaps import killed_halfway, notices, sent, start
from tests.support import samples
from tests.support.forks import in_a_fork
from wxpay_client import Client, Journal, JournalError, JournalReason
from wxpay_client._batch.journal.source import JournaledSource
from wxpay_client.sandbox import Sandbox


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "job.sqlite")


def lock_of(journal: Journal) -> Path:
    return journal.path.with_name("job.sqlite-lock")


def reason_of(attempt: Callable[[], object]) -> JournalReason:
    with pytest.raises(JournalError, match="nothing") as caught:
        attempt()
    return caught.value.reason


def raise_time_is_up(*_: object) -> None:
    raise TimeoutError("time is up")


class InterruptedAtItsEnd:
    """A database whose closing takes so long that an alarm comes meanwhile."""

    def __init__(self, database: Any) -> None:
        self._database = database

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    def close(self) -> None:
        self._database.close()
        signal.raise_signal(signal.SIGALRM)


class TestLock:
    @pytest.mark.skipif(os.name != "posix", reason="locks go with a file's closing on POSIX alone")
    def test_a_second_batch_that_is_refused_does_not_let_it_go(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        with client.send_many(notices(3), journal=journal):
            assert reason_of(lambda: client.send_many(notices(3), journal=journal)) is JournalReason.IN_USE
            process = start(
                sandbox,
                journal,
                """
                try:
                    client.send_many(notices(3), journal=journal)
                except JournalError as error:
                    print(error.reason)
                """,
            )
            assert process.communicate()[0] == "in-use\n"

    @pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="a system without that signal")
    def test_it_is_let_go_by_a_batch_that_is_interrupted_at_its_end(self, client: Client, journal: Journal) -> None:
        batch = client.send_many(notices(3), journal=journal)
        list(islice(batch, 2))
        store = cast("JournaledSource", batch._source)._store
        store._database = cast("Any", InterruptedAtItsEnd(store._database))
        before = signal.signal(signal.SIGALRM, raise_time_is_up)
        try:
            with pytest.raises(TimeoutError, match="time is up"):
                batch.close()
        finally:
            signal.signal(signal.SIGALRM, before)
        with client.send_many(notices(3), journal=journal) as again:
            assert len(list(again)) <= 1

    def test_one_that_was_deleted_during_the_job_is_missed_however_often_it_is_tried(
        self, client: Client, journal: Journal
    ) -> None:
        with client.send_many(notices(3), journal=journal):
            lock_of(journal).unlink()
            for _ in range(3):
                assert reason_of(lambda: client.send_many(notices(3), journal=journal)) is JournalReason.DAMAGED

    def test_one_that_was_lost_after_a_crash_is_missed_however_often_it_is_tried(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        killed_halfway(sandbox, journal)
        lock = lock_of(journal)
        shutil.move(lock, lock.with_name("elsewhere"))
        for _ in range(3):
            assert reason_of(lambda: client.send_many(notices(20), journal=journal)) is JournalReason.DAMAGED
        shutil.move(lock.with_name("elsewhere"), lock)
        assert list(client.send_many(notices(20), journal=journal))

    def test_a_kill_leaves_it_whole(self, client: Client, journal: Journal) -> None:
        # Of two pages, one could be written and the other one not: then the journal could never be used.
        with client.send_many(notices(3), journal=journal) as batch:
            for _ in batch:
                assert lock_of(journal).stat().st_size == 4096

    def test_it_is_the_files_by_whichever_name(self, client: Client, journal: Journal) -> None:
        other = Journal(journal.path.with_name("other.sqlite"))
        other.path.symlink_to(journal.path)
        with client.send_many(notices(3), journal=other):
            assert reason_of(lambda: client.send_many(notices(3), journal=journal)) is JournalReason.IN_USE
        assert not other.path.with_name("other.sqlite-lock").exists()

    def test_a_file_with_two_names_is_refused(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        list(client.send_many(notices(3), journal=journal))
        other = Journal(journal.path.with_name("other.sqlite"))
        other.path.hardlink_to(journal.path)
        for one in (journal, other):
            assert reason_of(partial(client.send_many, notices(5), journal=one)) is JournalReason.NOT_WRITTEN
        assert len(sandbox.requests) == 3
        other.path.unlink()
        assert len(list(client.send_many(notices(5), journal=journal))) == 2

    def test_who_works_with_it_in_spite_of_the_lock_is_noticed(
        self, client: Client, sandbox: Sandbox, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # As on a network's disk whose locks do nothing.
        rows = [samples.close(f"T{number:05}") for number in range(20)]
        first = client.send_many(rows, journal=journal, concurrency=1)
        next(first)
        another = shutil.copy(lock_of(journal), lock_of(journal).with_name("another"))
        with monkeypatch.context() as patch:
            patch.setattr("wxpay_client._batch.journal.lock.lock_of", lambda _: Path(another))
            second = client.send_many(rows, journal=journal, concurrency=1)
            for _ in range(2):
                next(second)
        states = [row.state for row in journal.rows()]
        with pytest.raises(JournalError, match="another process works with it at the same time") as caught:
            list(first)
        assert caught.value.reason is JournalReason.IN_USE
        assert states[2] == "sent"
        assert [row.state for row in journal.rows()][2] == "sent"  # what the second has under way is left to it
        list(second)
        closed = Counter(received.url for received in sandbox.requests)
        assert len(closed) == 20
        assert max(closed.values()) <= 2  # what the first had on its way, under its number
        assert sum(closed.values()) <= 22

    def test_what_cannot_be_asked_for_is_left_alone_in_spite_of_it(
        self, client: Client, sandbox: Sandbox, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = client.send_many(notices(20), journal=journal, concurrency=1)
        next(first)
        another = shutil.copy(lock_of(journal), lock_of(journal).with_name("another"))
        with monkeypatch.context() as patch:
            patch.setattr("wxpay_client._batch.journal.lock.lock_of", lambda _: Path(another))
            second = client.send_many(notices(20), journal=journal, concurrency=1)
            next(second)
        with pytest.raises(JournalError, match="another process works with it at the same time"):
            list(first)
        list(second)
        assert sent(sandbox) == Counter(f"R{number}" for number in range(20))

    @pytest.mark.parametrize("path", ["", "."])
    def test_a_folder_stays_as_it_is(self, client: Client, tmp_path: Path, path: str) -> None:
        before = tmp_path.stat().st_mode
        with contextlib.chdir(tmp_path):
            assert reason_of(lambda: client.send_many(notices(1), journal=Journal(path))) is JournalReason.NOT_WRITTEN
        assert tmp_path.stat().st_mode == before
        assert not tmp_path.with_name(f"{tmp_path.name}-lock").exists()


class TestCopies:
    @pytest.mark.parametrize("starts", [0, 1])
    @pytest.mark.parametrize("beside", [(), ("-wal",), ("-wal", "-shm")])
    def test_one_of_a_job_that_did_not_end_is_refused_without_its_lock(
        self, sandbox: Sandbox, client: Client, journal: Journal, tmp_path: Path, starts: int, beside: tuple[str, ...]
    ) -> None:
        for _ in range(starts):
            with client.send_many(notices(20), journal=journal, concurrency=1) as batch:
                next(batch)
        killed_halfway(sandbox, journal)
        copy = Journal(tmp_path / "copy" / "job.sqlite")
        copy.path.parent.mkdir()
        for suffix in ("", *beside):
            shutil.copy(f"{journal.path}{suffix}", f"{copy.path}{suffix}")
        for _ in range(3):
            assert reason_of(lambda: client.send_many(notices(20), journal=copy)) is JournalReason.DAMAGED

    @pytest.fixture
    def copy(self, client: Client, journal: Journal) -> Journal:
        """A copy, with all that is beside it, of a journal whose job is not done."""
        with client.send_many(notices(6), journal=journal, concurrency=1) as batch:
            next(batch)
        for path in sorted(journal.path.parent.iterdir()):
            shutil.copy2(path, path.with_name(path.name.replace("job", "copy")))
        return Journal(journal.path.with_name("copy.sqlite"))

    def test_one_beside_its_original_is_refused_whatever_is_said(
        self, client: Client, sandbox: Sandbox, journal: Journal, copy: Journal
    ) -> None:
        before = len(sandbox.requests)
        for one in (copy, Journal(copy.path, moved=True)):
            for attempt in (partial(client.send_many, notices(6), journal=one), one.retry_failed):
                with pytest.raises(JournalError, match=r"a copy of .*job\.sqlite, which is still there") as caught:
                    attempt()
                assert caught.value.reason is JournalReason.COPIED
        assert len(sandbox.requests) == before
        assert copy.counts() == journal.counts()
        list(client.send_many(notices(6), journal=journal))
        assert sent(sandbox) == Counter(f"R{number}" for number in range(6))

    def test_one_whose_original_is_gone_has_to_be_said_to_be_the_only_one(
        self, client: Client, sandbox: Sandbox, journal: Journal, copy: Journal
    ) -> None:
        journal.path.unlink()
        assert reason_of(partial(client.send_many, notices(6), journal=copy)) is JournalReason.COPIED
        moved = pickle.loads(pickle.dumps(Journal(copy.path, moved=True)))
        assert repr(moved).endswith("copy.sqlite', moved=True)")
        list(client.send_many(notices(6), journal=moved))
        # From now on it is the job's file.
        list(client.send_many(notices(7), journal=copy))
        assert sent(sandbox) == Counter(f"R{number}" for number in range(7))

    def test_the_original_is_refused_where_a_copy_took_its_place(
        self, client: Client, journal: Journal, copy: Journal
    ) -> None:
        for path in sorted(copy.path.parent.glob("copy*")):
            path.replace(path.with_name(path.name.replace("copy", "job")))
        assert reason_of(partial(client.send_many, notices(6), journal=journal)) is JournalReason.COPIED

    def test_one_that_is_renamed_goes_on(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        list(client.send_many(notices(2), journal=journal))
        folder = journal.path.parent / "elsewhere"
        folder.mkdir()
        for path in sorted(journal.path.parent.glob("job*")):
            path.rename(folder / path.name)
        list(client.send_many(notices(3), journal=Journal(folder / "job.sqlite")))
        assert sent(sandbox) == Counter(f"R{number}" for number in range(3))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
class TestForks:
    def test_one_that_drops_the_batch_writes_nothing_down(self, client: Client, journal: Journal) -> None:
        batches = [client.send_many(notices(20), journal=journal, concurrency=4, rate=1)]
        next(batches[0])  # three more are marked as sent, and wait for the rate
        before = journal.counts()

        def drop() -> None:
            del batches[0]
            gc.collect()

        in_a_fork(drop)
        assert journal.counts() == before
        batches[0].close()

    def test_one_that_goes_on_with_the_batch_sends_nothing(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        with client.send_many(notices(20), journal=journal, concurrency=4, rate=1) as batch:
            next(batch)
            assert "this process was forked from the one that sends them" in in_a_fork(lambda: list(batch))
            assert in_a_fork(batch.close) == "None"
        assert set(sent(sandbox).values()) == {1}
