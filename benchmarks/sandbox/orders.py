"""A long run of `wxpay-sandbox --state`: `python -m benchmarks.sandbox.orders --orders 100000`.

Threads create orders, pay them by the page and query them, on connections that stay open; the sandbox, in a process of
its own, keeps them in a file. The report says how much memory it takes as they add up, and ends with status 1 where

- an order was not found as it was paid,
- memory at the end is more than a quarter above that after the first fifth.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import requests

from benchmarks import ROOT
from wxpay_client import Client
from wxpay_client.api.common import OrderAmount

GROWS: Final = 1.25
"""Memory at the end, at most, against that after the first fifth."""

_STEPS: Final = 10


class Sandbox(NamedTuple):
    """A sandbox in a process of its own.

    Attributes:
        process: The process.
        env: The variables of its clients.
        state: The file that it keeps.
    """

    process: int
    env: dict[str, str]
    state: Path

    @property
    def memory(self) -> float:
        """MB that it has in memory now."""
        status = Path(f"/proc/{self.process}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    @property
    def seconds(self) -> float:
        """Seconds of processor that it took."""
        times = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def running(folder: Path) -> Generator[Sandbox]:
    """Run one with its keys and its state in a folder."""
    state = folder / "sandbox.db"
    command = [sys.executable, "-m", "wxpay_client.sandbox", "--keys", str(folder), "--state", str(state)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=ROOT) as process:
        try:
            # It is there, and whole, once the sandbox listens.
            while not (folder / "sandbox.env").exists():
                if process.poll() is not None:
                    raise RuntimeError("the sandbox did not start")
                time.sleep(0.05)
            lines = shlex.split((folder / "sandbox.env").read_text())
            yield Sandbox(process.pid, dict(line.split("=", 1) for line in lines), state)
        finally:
            process.terminate()


class Shop:
    """A merchant whose orders are paid at once; one for each thread.

    Args:
        sandbox: The sandbox.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._origin = sandbox.env["WXPAY_ORIGIN"]
        self._client = Client.from_env(sandbox.env)
        self._page = requests.Session()
        found = re.search(r'name="token" content="([^"]+)"', self._page.get(self._origin, timeout=60).text)
        if found is None:
            raise RuntimeError("the page has no token")
        self._page.headers.update({"Origin": self._origin, "X-Sandbox-Token": found[1]})

    def sell(self, number: str) -> bool:
        """Create an order, let it be paid, query it; whether it is as it has to be."""
        transactions, total = self._client.pay.transactions, 1 + int(number, 16) % 100_000
        transactions.native(
            appid="wx1",
            description="a kite",
            out_trade_no=number,
            notify_url="https://shop.example/wxpay",
            amount=OrderAmount(total=total),
        )
        paid = {"action": "pay", "kind": "order", "number": number}
        self._page.post(f"{self._origin}/sandbox/do", json=paid, timeout=60).raise_for_status()
        found = transactions.query_by_out_trade_no(number)
        return (found.trade_state, found.amount and found.amount.total) == ("SUCCESS", total)


class Found(NamedTuple):
    """What was seen.

    Attributes:
        wrong: How many orders were not found as they were paid.
        held: MB in memory after each tenth.
        size: MB of the file, with its log.
    """

    wrong: int
    held: Sequence[float]
    size: float

    @property
    def growth(self) -> float:
        """Memory at the end against that after the first fifth."""
        return self.held[-1] / self.held[_STEPS // 5 - 1]


def measure(orders: int, threads: int) -> Found:
    """Sell so many times, by so many threads."""
    own, held, wrong = threading.local(), list[float](), 0
    with TemporaryDirectory(prefix="wxpay-orders-") as folder, running(Path(folder)) as sandbox:

        def sell(number: int) -> bool:
            if not hasattr(own, "shop"):
                own.shop = Shop(sandbox)
            return bool(own.shop.sell(f"{number:032x}"))

        begun = time.monotonic()
        with ThreadPoolExecutor(threads) as pool:
            for step in range(_STEPS):
                first, last = (orders * each // _STEPS for each in (step, step + 1))
                wrong += sum(not right for right in pool.map(sell, range(first, last)))
                held.append(sandbox.memory)
                took = f"{time.monotonic() - begun:,.0f} s, {sandbox.seconds:,.0f} s of the sandbox's processor"
                print(f"{last:>9,} orders: {held[-1]:.1f} MB in memory, after {took}", flush=True)
        size = sum(file.stat().st_size for file in sandbox.state.parent.glob("sandbox.db*"))
    return Found(wrong, held, size / 1e6)


def main() -> int:
    """Run as long as was asked for, and report."""
    options = _options()
    found = measure(options.orders, options.threads)
    print(f"{found.wrong} wrong; memory {found.growth:.2f} times that after a fifth; a file of {found.size:,.0f} MB")
    return int(found.wrong > 0 or found.growth > GROWS)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sandbox.orders", description=__doc__)
    parser.add_argument("--orders", type=int, default=100_000, metavar="N", help="how many (default: 100,000)")
    parser.add_argument("--threads", type=int, default=4, metavar="N", help="threads of clients (default: 4)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
