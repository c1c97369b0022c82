"""Runs the examples of the README, in order, against a sandbox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from tests.support.examples import ExampleSandbox


@pytest.fixture(scope="module")
def wxpay_environment() -> Iterator[None]:
    """The WXPAY_ variables that `Client.from_env()` reads, of a sandbox."""
    with ExampleSandbox() as sandbox, pytest.MonkeyPatch.context() as patch:
        for name, value in sandbox.env.items():
            patch.setenv(name, value)
        yield


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()], patterns=["README*.md"], fixtures=["wxpay_environment"]
).pytest()
