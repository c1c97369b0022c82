"""The gateway's process, as seen by the one that started it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import IO, Any, NamedTuple, Self

from attrs import field, frozen

from benchmarks import ROOT
from benchmarks.gateway.server import Mode


@frozen
class Merchant:
    """What a merchant knows, and where the gateway is.

    Attributes:
        mchid: The merchant's number.
        serial_no: Serial number of its API certificate.
        private_key: Its private key, PEM.
        platform_serial: ID of the platform's public key.
        platform_key: That key, PEM.
        ca: A CA bundle as large as everybody's, with the authority of the gateway's own certificate.
        https: Origin of the gateway over TLS.
        http: Its origin without.
    """

    mchid: str
    serial_no: str
    private_key: Path = field(converter=Path)
    platform_serial: str
    platform_key: Path = field(converter=Path)
    ca: Path = field(converter=Path)
    https: str
    http: str


class Report(NamedTuple):
    """What the gateway saw since the last report.

    Attributes:
        calls: Requests.
        connections: Connections that were opened.
        refused: Why, of each request that was.
        cpu: Seconds of processor that it took since it was started.
    """

    calls: int
    connections: int
    refused: list[str]
    cpu: float


class GatewayProcess:
    """The gateway in a process of its own, for the length of a `with` block.

    Args:
        answers: JSON bodies to answer with, by path (`/v3/…`), beside the two operations.
    """

    merchant: Merchant

    def __init__(self, answers: Mapping[str, str] | None = None) -> None:
        self._answers = dict(answers or {})
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Start it.

        Raises:
            RuntimeError: It does not start; its own words are on standard error.
        """
        with ExitStack() as stack:
            folder = stack.enter_context(TemporaryDirectory(prefix="wxpay-bench-"))
            process = stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "benchmarks.gateway.server", folder],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                    cwd=ROOT,
                )
            )
            assert process.stdin is not None  # noqa: S101 - both are pipes
            assert process.stdout is not None  # noqa: S101
            self._orders: IO[str] = process.stdin
            self._words: IO[str] = process.stdout
            facts = self._ask(self._answers)
            self.merchant = Merchant(**facts)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End it."""
        self._orders.close()
        self._stack.close()

    def take(self, mode: Mode) -> Report:
        """Let it take requests in another way; what it saw until now."""
        return self._reported({"mode": mode})

    def report(self) -> Report:
        """What it saw since the last report."""
        return self._reported({})

    def _reported(self, order: Mapping[str, str]) -> Report:
        return Report(**self._ask(order))

    # Any: JSON.
    def _ask(self, order: Mapping[str, str]) -> dict[str, Any]:
        self._orders.write(json.dumps(order) + "\n")
        self._orders.flush()
        line = self._words.readline()
        if not line:
            raise RuntimeError("the gateway has ended")
        found: dict[str, Any] = json.loads(line)
        return found
