"""Reading a journal, also while another process is at work with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wxpay_client._batch.journal.database import PATIENCE, check_kind, connect, failure, is_empty, opening, understood
from wxpay_client.errors import JournalError, JournalReason

# Any, in this module: what SQLite takes and gives.


def _missing(path: Path) -> JournalError:
    return failure(path, JournalReason.MISSING, "there is no journal: no job was begun with it")


@contextmanager
def reading(path: Path) -> Generator[sqlite3.Connection]:
    """The journal's database, opened to be read, also while another process is at work with it.

    Raises:
        JournalError: There is none, or it cannot be read.
    """
    if not path.exists() or not path.stat().st_size:
        raise _missing(path)
    with understood(path), opening(path):
        database = connect(path, patience=PATIENCE)
    try:
        with understood(path):
            # Opened to be written all the same: so SQLite tidies up when it is closed last.
            database.execute("PRAGMA query_only = ON")
            if is_empty(database):
                raise _missing(path)
            check_kind(path, database)
        yield database
    finally:
        database.close()


def pages(path: Path, statement: str, values: Iterable[Any], size: int = 1000) -> Iterator[Any]:
    """Read rows, page by page, so that neither memory nor the write-ahead log grows meanwhile.

    Args:
        path: The journal's file.
        statement: Takes the values, the row to begin after, and how many to read; its first column is the row.
        values: The values.
        size: Rows a page.

    Raises:
        JournalError: They cannot be read.
    """
    last = 0
    while True:
        with reading(path) as database, understood(path):
            found = database.execute(statement, (*values, last, size)).fetchall()
        yield from found
        if len(found) < size:
            return
        last = found[-1][0]
