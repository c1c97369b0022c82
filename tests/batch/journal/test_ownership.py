"""Who may work with a journal: one batch of one process, whatever becomes of the lock beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.journal.test_mishaps import killed_halfway, notices, start
from wxpay_client import Client, Journal, JournalError, JournalReason
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
