"""What may happen to a job and its journal: kills, full disks, damaged files, clocks that jump, a second process."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import samples
from tests.support.examples import ExampleSandbox
from wxpay_client import Client, Journal, JournalError, JournalReason, RowState
from wxpay_client._runtime import clock
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.schema.operation import Request

ROOT = Path(__file__).parents[3]
MOST = 4
"""Rows of which a batch of two calls at once may not know yet what became of them: as many wait to be yielded."""


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "job.sqlite")


def notices(count: int) -> list[Request[None]]:
    return [samples.notice(mix_trade_no=f"M{number}", out_refund_no=f"R{number}") for number in range(count)]


def sent(sandbox: Sandbox) -> Counter[str]:
    return Counter(json.loads(received.body)["out_refund_no"] for received in sandbox.requests if received.body)


def all_sent_once(sandbox: Sandbox, journal: Journal, count: int) -> int:
    """See that each of the notices was sent once, or is left to a person, who has to find out; how many are."""
    left = list(journal.rows(RowState.UNKNOWN))
    assert all(row.needs_person for row in left)
    assert journal.counts()[RowState.ANSWERED] == count - len(left)
    assert set(sent(sandbox).values()) == {1}
    missing = {f"R{number}" for number in range(count)} - set(sent(sandbox))
    assert missing <= {f"R{(row.number or '').removeprefix('M')}" for row in left}
    return len(left)


@contextlib.contextmanager
def small_disk(folder: Path, kibibytes: int) -> Iterator[tuple[Path, Callable[[], object]]]:
    """A disk of so many KiB, and what makes it larger."""
    folder.mkdir()

    def mount(size: str) -> int:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)],
            check=False,
            capture_output=True,
        )
        return done.returncode

    if shutil.which("mount") is None or mount(f"size={kibibytes}k"):
        pytest.skip("this user may not mount a disk")
    try:
        yield folder, lambda: mount("remount,size=32m")
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def start(sandbox: Sandbox, journal: Journal, script: str) -> subprocess.Popen[str]:
    """A process that has a client, a journal and `notices`, and runs a script."""
    head = """
        import sys
        import time
        from tests.batch.journal.test_mishaps import notices
        from wxpay_client import *
        client, journal = Client.from_env(), Journal(sys.argv[1])
    """
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(head) + textwrap.dedent(script), str(journal.path)],
        env={**os.environ, **sandbox.env, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed_halfway(sandbox: Sandbox, journal: Journal) -> None:
    """A job of twenty rows whose process was killed when it had five results; of the next ones it did not know yet."""
    process = start(
        sandbox,
        journal,
        """
        batch = client.send_many(notices(20), journal=journal, concurrency=2)
        for _ in range(5):
            next(batch)
        while batch._under_way():
            time.sleep(0.001)
        print("now", flush=True)
        sys.stdin.read()
        """,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "now\n"
    process.kill()
    process.communicate()


@pytest.mark.slow
class TestKilled:
    def test_rows_under_way_are_on_the_disk_as_sent(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        killed_halfway(sandbox, journal)
        counts = journal.counts()
        assert counts[RowState.SENT] > 0
        assert counts[RowState.SENT] + counts[RowState.ANSWERED] >= len(sent(sandbox))
        left = {row.number for row in journal.rows("planned")}
        assert not {f"M{number.removeprefix('R')}" for number in sent(sandbox)} & left

        list(client.send_many(notices(20), journal=journal))

        # Nobody but a person can find out what became of those that were under way: a notice cannot be asked for.
        assert all_sent_once(sandbox, journal, 20) <= MOST

    def test_the_lock_dies_with_its_process(self, sandbox: Sandbox, client: Client, journal: Journal) -> None:
        script = """
        batch = client.send_many(notices(5), journal=journal)
        print("now", flush=True)
        sys.stdin.read()
        """
        process = start(sandbox, journal, script)
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        with pytest.raises(JournalError, match="another process") as caught:
            client.send_many(notices(5), journal=journal)
        assert caught.value.reason is JournalReason.IN_USE
        process.kill()
        process.communicate()
        assert len(list(client.send_many(notices(5), journal=journal))) == 5

    def test_processes_of_a_pool_that_outlive_theirs_do_not_keep_it(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        script = """
        import os, multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork"))
        batch = client.send_many(notices(5), journal=journal, executor=pool, concurrency=1)
        next(batch)
        print(pool.submit(os.getpid).result(), flush=True)
        sys.stdin.read()
        """
        process = start(sandbox, journal, script)
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        process.kill()
        process.wait()
        try:
            os.kill(worker, 0)
            list(client.send_many(notices(5), journal=journal))
            assert all_sent_once(sandbox, journal, 5) <= MOST
        finally:
            os.kill(worker, 9)
            process.communicate()

    def test_two_processes_never_send_a_row_twice(self, sandbox: Sandbox, journal: Journal) -> None:
        script = """
        print("ready", flush=True)
        sys.stdin.readline()
        while True:
            try:
                with client.send_many(notices(30), journal=journal, concurrency=2) as batch:
                    for _ in zip(range(10), batch):
                        pass
            except JournalError as error:
                assert error.reason is JournalReason.IN_USE, error
            else:
                if not journal.counts()[RowState.PLANNED]:
                    break
        """
        processes = [start(sandbox, journal, script) for _ in range(2)]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        for process in processes:
            process.communicate()
        assert [process.returncode for process in processes] == [0, 0]
        assert journal.counts()[RowState.ANSWERED] == 30
        assert sent(sandbox) == Counter(f"R{number}" for number in range(30))


@pytest.mark.slow
class TestFullDisk:
    @pytest.mark.parametrize("kibibytes", [1, 40, 100, 200])
    def test_nothing_is_sent_that_is_not_written_down(
        self, sandbox: Sandbox, client: Client, journal: Journal, kibibytes: int
    ) -> None:
        # Where files may not grow any more, SQLite sees what it sees on a full disk.
        script = f"""
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, ({kibibytes} * 1024, {kibibytes} * 1024))
        yielded = 0
        try:
            for _ in client.send_many(iter(notices(120)), journal=journal, concurrency=2):
                yielded += 1
        except JournalError as error:
            print(error.reason, yielded, flush=True)
            sys.exit()
        print("done", yielded, flush=True)
        """
        process = start(sandbox, journal, script)
        reason, yielded = process.communicate()[0].split()
        assert process.returncode == 0
        assert reason == "not-written"
        assert int(yielded) == len(sandbox.requests)

        list(client.send_many(notices(120), journal=journal))
        assert all_sent_once(sandbox, journal, 120) <= MOST

    @pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is Linux's")
    @pytest.mark.parametrize("kibibytes", [64, 128, 256])
    def test_a_disk_that_is_full_indeed(self, sandbox: Sandbox, client: Client, tmp_path: Path, kibibytes: int) -> None:
        with small_disk(tmp_path / "disk", kibibytes) as (folder, grow):
            journal = Journal(folder / "job.sqlite")
            process = start(
                sandbox,
                journal,
                """
                yielded = 0
                try:
                    for _ in client.send_many(iter(notices(150)), journal=journal, concurrency=2):
                        yielded += 1
                except JournalError as error:
                    print(error.reason, yielded, flush=True)
                    sys.exit()
                print("done", yielded, flush=True)
                """,
            )
            reason, yielded = process.communicate()[0].split()
            assert (process.returncode, reason) == (0, "not-written")
            assert int(yielded) == len(sandbox.requests) < 150
            grow()
            list(client.send_many(notices(150), journal=journal))
            assert all_sent_once(sandbox, journal, 150) <= MOST

    def test_results_that_cannot_be_written_are_yielded_and_asked_for_later(
        self, sandbox: Sandbox, client: Client, journal: Journal
    ) -> None:
        batch = client.send_many(notices(8), journal=journal, concurrency=2)
        yielded = [next(batch)]
        # What is under way is over by now, and nothing more can be written.
        database: Any = batch._source._store._database  # type: ignore[attr-defined]
        database.execute("PRAGMA query_only = ON")
        with pytest.raises(JournalError) as caught:
            yielded.extend(batch)
        assert caught.value.reason is JournalReason.NOT_WRITTEN
        assert len(yielded) == len(sandbox.requests)
        list(client.send_many(notices(8), journal=journal))
        assert 0 < all_sent_once(sandbox, journal, 8) <= MOST

    def test_what_has_a_query_is_asked_for_and_not_left_to_a_person(
        self, client: Client, sandbox: Sandbox, journal: Journal
    ) -> None:
        rows = [samples.close(f"T{number:05}") for number in range(8)]
        batch = client.send_many(rows, journal=journal, concurrency=2)
        next(batch)
        database: Any = batch._source._store._database  # type: ignore[attr-defined]
        database.execute("PRAGMA query_only = ON")
        with pytest.raises(JournalError):
            list(batch)
        list(client.send_many(rows, journal=journal))
        assert journal.counts()[RowState.ANSWERED] == 8

    def test_a_folder_that_is_not_there(self, client: Client, sandbox: Sandbox, tmp_path: Path) -> None:
        with pytest.raises(JournalError, match="cannot be opened: No such file or directory") as caught:
            client.send_many(notices(1), journal=Journal(tmp_path / "no" / "job.sqlite"))
        assert caught.value.reason is JournalReason.NOT_WRITTEN
        assert sandbox.requests == ()


@pytest.mark.slow
class TestDamaged:
    def refused(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        before = len(sandbox.requests)
        with pytest.raises(JournalError, match="nothing was sent") as caught:
            client.send_many(notices(20), journal=journal)
        assert caught.value.reason is JournalReason.DAMAGED
        assert len(sandbox.requests) == before

    @pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9, 0.999])
    def test_a_journal_that_was_cut_short(
        self, client: Client, sandbox: Sandbox, journal: Journal, part: float
    ) -> None:
        list(client.send_many(notices(20), journal=journal))
        os.truncate(journal.path, int(journal.path.stat().st_size * part))
        self.refused(client, sandbox, journal)

    @pytest.mark.parametrize("part", [0.0, 0.3, 0.6, 0.9])
    def test_a_write_ahead_log_that_was_cut_short(
        self, client: Client, sandbox: Sandbox, journal: Journal, part: float
    ) -> None:
        killed_halfway(sandbox, journal)
        log = journal.path.with_name("job.sqlite-wal")
        os.truncate(log, int(log.stat().st_size * part))
        self.refused(client, sandbox, journal)

    @pytest.mark.parametrize("suffix", ["", "-wal", "-lock"])
    def test_a_file_that_is_missing(self, client: Client, sandbox: Sandbox, journal: Journal, suffix: str) -> None:
        killed_halfway(sandbox, journal)
        journal.path.with_name(f"job.sqlite{suffix}").unlink()
        self.refused(client, sandbox, journal)

    def test_a_copy_of_an_earlier_journal(
        self, client: Client, sandbox: Sandbox, journal: Journal, tmp_path: Path
    ) -> None:
        list(client.send_many(notices(10), journal=journal))
        shutil.copy(journal.path, tmp_path / "copy")
        list(client.send_many(notices(20), journal=journal))
        shutil.copy(tmp_path / "copy", journal.path)
        self.refused(client, sandbox, journal)

    def test_a_job_that_ended_in_order_needs_no_lock_file(
        self, client: Client, sandbox: Sandbox, journal: Journal
    ) -> None:
        list(client.send_many(notices(10), journal=journal))
        journal.path.with_name("job.sqlite-lock").unlink()
        assert len(list(client.send_many(notices(20), journal=journal))) == 10

    def test_bytes_in_its_midst_that_were_overwritten(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        list(client.send_many(notices(20), journal=journal))
        with journal.path.open("r+b") as file:
            file.seek(4096)
            file.write(os.urandom(8192))
        self.refused(client, sandbox, journal)
        with pytest.raises(JournalError):
            list(journal.rows())

    @pytest.mark.parametrize("content", [b"out_refund_no,amount.refund\nR1,100\n", b"\0" * 8192])
    def test_a_file_that_is_none_stays_as_it_is(
        self, client: Client, sandbox: Sandbox, journal: Journal, content: bytes
    ) -> None:
        journal.path.write_bytes(content)
        self.refused(client, sandbox, journal)
        assert journal.path.read_bytes() == content

    def test_another_database_stays_as_it_is(self, client: Client, sandbox: Sandbox, journal: Journal) -> None:
        database = sqlite3.connect(journal.path)
        database.execute("CREATE TABLE row (row)")
        database.close()
        before = journal.path.read_bytes()
        self.refused(client, sandbox, journal)
        assert journal.path.read_bytes() == before
        with pytest.raises(JournalError, match="no journal"):
            journal.counts()

    def test_a_process_that_ended_when_the_file_was_just_made(
        self, client: Client, sandbox: Sandbox, journal: Journal
    ) -> None:
        database = sqlite3.connect(journal.path)
        database.execute("PRAGMA journal_mode = WAL")
        database.close()
        assert journal.path.stat().st_size
        assert len(list(client.send_many(notices(3), journal=journal))) == 3


class TestClock:
    def test_one_that_jumps_changes_times_alone(
        self, client: Client, sandbox: Sandbox, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = clock.unix_time
        offsets = [0.0, -86400.0 * 365, 86400.0 * 365, 0.0]
        calls = 0

        def jumping() -> float:
            nonlocal calls
            calls += 1
            return real() + offsets[calls % len(offsets)]

        monkeypatch.setattr("wxpay_client._batch.journal.writer.unix_time", jumping)
        sandbox.fail_next(Fault.HTML_502)
        rows = [samples.close(f"T{number:05}") for number in range(20)]
        list(client.send_many(rows, journal=journal, concurrency=2))
        assert journal.counts()[RowState.UNKNOWN] == 1
        list(client.send_many(rows, journal=journal, concurrency=2))
        assert journal.counts()[RowState.ANSWERED] == 20
        assert sorted(Counter(received.url for received in sandbox.requests).values()) == [1] * 19 + [2]

    def test_requests_that_the_gateway_refuses_for_it_failed_and_are_sent_when_asked_for(
        self, wxpay_sandbox_credentials: Any, journal: Journal
    ) -> None:
        ahead = 0.0
        with ExampleSandbox(credentials=wxpay_sandbox_credentials, clock=lambda: clock.unix_time() + ahead) as sandbox:
            client = sandbox.client()
            ahead = 3600.0
            list(client.send_many(notices(3), journal=journal))
            assert {row.code for row in journal.rows(RowState.FAILED)} <= {"SIGN_ERROR"}
            assert RowState.ANSWERED not in {row.state for row in journal.rows()}
            ahead = 0.0
            journal.retry_failed()
            list(client.send_many(notices(3), journal=journal))
            assert journal.counts()[RowState.ANSWERED] == 3
