"""Runs the examples of the README and of docs/, page by page and in order, against a sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials


@pytest.fixture(scope="module")
def sandbox(wxpay_sandbox_credentials: Credentials) -> Iterator[Sandbox]:
    """The gateway of one page: `Client.from_env()` is a client of it, and its files are in a folder of their own."""
    with Sandbox(credentials=wxpay_sandbox_credentials) as sandbox, pytest.MonkeyPatch.context() as patch:
        for name, value in sandbox.env.items():
            patch.setenv(name, value)
        # Not pytest's own folder: whatever a fixture asks for becomes a name in the page, `request` too.
        with TemporaryDirectory() as folder:
            patch.chdir(folder)
            yield sandbox
            patch.undo()


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()],
    patterns=["README*.md", "docs/**/*.md", "docs/*.md"],
    excludes=["docs/reference/api/*"],
    path=str(Path(__file__).parent),
    fixtures=["sandbox"],
).pytest()
