"""A long run against a gateway that fails: `make soak`, or `python -m benchmarks.client.soak --calls 20000`.

Threads query refunds and tell of medical-insurance refunds, on the real access points' names, which an adapter leads to
a gateway in a process of its own. That one plays random faults, changes its platform certificate on the way, and for a
while its main host is gone. The report says what became of every call, and ends with status 1 where

- an answer was wrong, or not verified,
- a call ended in anything but an answer or a documented error,
- a write arrived under one number with two contents,
- descriptors or memory grew.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import hashlib
import json
import multiprocessing
import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

import requests
from attrs import field, frozen

from wxpay_client import Client, RetryPolicy, VerificationError, WxPayError
from wxpay_client._http.adapter import KeepAliveAdapter
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.faults import Fault, failure
from wxpay_client.sandbox.gateway import Gateway
from wxpay_client.sandbox.received import Headers, Received
from wxpay_client.sandbox.rules.call import Call
from wxpay_client.sandbox.server import Server, application
from wxpay_client.schema.operation import Request

MAIN = "https://api.mch.weixin.qq.com"
STANDBY = "https://api2.mch.weixin.qq.com"
ROTATION, OUTAGE, RETURN = 0.4, 0.6, 0.65
"""When the certificate changes, the main host goes and comes back: parts of all calls."""

_FAULTS: tuple[Fault | str, ...] = (
    *Fault,
    "SYSTEM_ERROR",
    "SERVICE_UNAVAILABLE",
    "FREQUENCY_LIMITED",
)


# -- the gateway, in a process of its own


_QUERY = "refunds.query_by_out_refund_no"


def _any_refund(call: Call) -> dict[str, Any]:
    """The answer to a query for any refund: what it says follows from the number."""
    number = call.path["out_refund_no"]
    example: dict[str, Any] = EXAMPLES[_QUERY]["answers"][200]
    return {**example, "out_refund_no": number, "amount": {**example["amount"], "refund": _amount(number)}}


class _FailingGateway:
    """A gateway on two hosts that plays faults at random, and remembers the content of every write."""

    def __init__(self, credentials: Credentials, rate: float, seed: int) -> None:
        self._gateway = Gateway(credentials, OPERATIONS, EXAMPLES)
        self._gateway.answers.tell(_QUERY, _any_refund)
        self._gateway.answers.tell("med_ins.refunds.notify", None)
        self._random = random.Random(seed)  # noqa: S311 - faults, no secrets
        self._rate = rate
        self._played: Counter[str] = Counter()
        self._writes: dict[str, str] = {}
        self._changed: set[str] = set()
        self._received = 0
        self._main = Server(application(self._receive), 0, 8.0, None)
        self._standby = Server(application(self._receive), 0, 8.0, None)
        self._main.start()
        self._standby.start()
        self.ports = (self._main.port, self._standby.port)

    def _receive(self, method: str, url: str, headers: Headers, body: bytes) -> Received:
        if self._random.random() < self._rate:
            self._gateway.faults.add(failure(self._random.choice(_FAULTS)))
        received = self._gateway.receive(method, url, headers, body)
        self._received += 1
        if received.fault is not None:
            self._played[str(received.fault)] += 1
        if method == "POST":
            content = hashlib.sha256(url.encode() + body).hexdigest()
            number = json.loads(body)["out_refund_no"]
            if self._writes.setdefault(number, content) != content:
                self._changed.add(number)
        return received

    def obey(self, order: str) -> dict[str, Any] | None:
        """Do as the other process says."""
        if order == "rotate":
            self._gateway.platform.rotate()
        elif order == "fail":
            self._main.stop()
        elif order == "return":
            self._main = Server(application(self._receive), self.ports[0], 8.0, None)
            self._main.start()
        elif order == "report":
            return {
                "received": self._received,
                "faults": dict(sorted(self._played.items())),
                "writes": len(self._writes),
                "changed writes": len(self._changed),
            }
        return None


def _serve(credentials: Credentials, rate: float, seed: int, orders: Connection) -> None:
    gateway = _FailingGateway(credentials, rate, seed)
    orders.send(gateway.ports)
    while (order := orders.recv()) != "end":
        orders.send(gateway.obey(order))
    os._exit(0)  # its connections are still open, and nobody waits for them


def _amount(number: str) -> int:
    return int.from_bytes(hashlib.sha256(number.encode()).digest()[:4], "big")


# -- the calls


class _Wires(KeepAliveAdapter):
    """Leads the real hosts to ports of this machine; what is signed has no host in it."""

    def __init__(self, ports: Mapping[str, int]) -> None:
        super().__init__()
        self._ports = ports

    # Any: as the base class takes them.
    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        """Send a request to where its host is here."""
        led = request.copy()
        for host, port in self._ports.items():
            led.url = (led.url or "").replace(f"{host}/", f"http://127.0.0.1:{port}/")
        answer = super().send(led, *args, **kwargs)
        answer.url = request.url or ""
        return answer


@frozen
class _Sample:
    """What the process holds, at one moment."""

    calls: int
    descriptors: int
    megabytes: float


@frozen
class _Tally:
    """What became of the calls."""

    lock: threading.Lock = field(factory=threading.Lock)
    outcomes: Counter[str] = field(factory=Counter[str])
    attempts: Counter[int] = field(factory=Counter[int])
    wrong: list[str] = field(factory=list[str])


def _call(client: Client, number: int) -> tuple[str, int, str]:
    """Make one call: its outcome, its attempts, and what is wrong with it."""
    name = f"R{number:09d}"
    request: Request[Any] = _query(name) if number % 2 else _notice(name, number)
    try:
        response = client.send(request)
    except WxPayError as error:
        attempts = getattr(error, "attempts", ())
        kind = type(error).__name__
        if isinstance(error, VerificationError):
            kind = f"{kind} ({error.reason})"
        return kind, len(attempts), "" if attempts else f"{name}: {error!r} lists no attempt"
    except BaseException as error:  # noqa: BLE001 - that there is none is what this is about
        return "undocumented", 0, f"{name}: {error!r}"
    wrong = "" if response.verified else f"{name}: not verified"
    data: Any = response.data
    if number % 2 and (data.out_refund_no != name or data.amount.refund != _amount(name)):
        wrong = f"{name}: answered with {data.out_refund_no}, {data.amount.refund}"
    return "answered", len(response.attempts), wrong


def _query(name: str) -> QueryByOutRefundNoRequest:
    return QueryByOutRefundNoRequest(out_refund_no=name, mchid="1900000109")


def _notice(name: str, number: int) -> RefundsNotifyRequest:
    return RefundsNotifyRequest(
        mix_trade_no=f"M{number:09d}",
        sub_mchid="1900000109",
        med_refund_total_fee=number * 3,
        med_refund__gov_fee=number,
        med_refund__self_fee=number,
        med_refund__other_fee=number,
        refund_time=datetime.fromtimestamp(1_700_000_000 + number, UTC),
        out_refund_no=name,
    )


_M_MMAP_THRESHOLD: Final = -3
"""A name of glibc's `malloc.h`."""


def _free_to_the_system() -> None:
    """Have glibc give large blocks back as soon as they are freed.

    Of those of a few MB it keeps some for each thread, once it has seen one: a process grows by 16 MiB for each thread
    that met an answer without end, which looks like a leak.
    """
    with suppress(AttributeError, OSError):  # another C library
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, 2**20)


def _sample(calls: int) -> _Sample:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    return _Sample(calls, descriptors, pages * os.sysconf("SC_PAGE_SIZE") / 2**20)


def soak(calls: int, threads: int, rate: float, seed: int) -> dict[str, Any]:
    """Make the calls; the report."""
    _free_to_the_system()
    credentials = Credentials.generate()
    # Forked, so that the keys need not travel.
    context = multiprocessing.get_context("fork")
    orders, theirs = context.Pipe()
    gateway = context.Process(target=_serve, args=(credentials, rate, seed, theirs), daemon=True)
    gateway.start()
    ports = orders.recv()
    client = _client(credentials, {MAIN: ports[0], STANDBY: ports[1]})
    events = {int(calls * ROTATION): "rotate", int(calls * OUTAGE): "fail", int(calls * RETURN): "return"}
    samples: list[_Sample] = []
    tally = _Tally()

    def work(numbers: Iterator[int]) -> None:
        while True:
            with tally.lock:
                number = next(numbers, None)
                if number is None:
                    return
                if number in events:
                    orders.send(events[number])
                    orders.recv()
            outcome, attempts, wrong = _call(client, number)
            with tally.lock:
                tally.outcomes[outcome] += 1
                tally.attempts[attempts] += 1
                tally.wrong.extend(filter(None, [wrong]))

    start = time.perf_counter()
    for begin, end in pairwise([0, *(calls * tenth // 10 for tenth in (1, 5, 9)), calls]):
        rest = iter(range(begin + 1, end + 1))
        workers = [threading.Thread(target=work, args=(rest,)) for _ in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        if end < calls:
            # At rest: a call that is under way may hold an answer as large as may be.
            samples.append(_sample(end))
    seconds = time.perf_counter() - start
    orders.send("report")
    received = orders.recv()
    orders.send("end")
    gateway.join()
    return {
        "calls": calls,
        "threads": threads,
        "seed": seed,
        "seconds": round(seconds, 1),
        "outcomes": dict(tally.outcomes.most_common()),
        "attempts": dict(sorted(tally.attempts.items())),
        "gateway": received,
        "samples": [[each.calls, each.descriptors, round(each.megabytes, 1)] for each in samples],
        "wrong": tally.wrong[:20],
        "failed": list(_failures(calls, tally, received, samples)),
    }


def _client(credentials: Credentials, ports: Mapping[str, int]) -> Client:
    # The certificate alone, so that a change of it is met on the way.
    serial = [*credentials.platform_keys][-1]
    client = Client(
        mchid=credentials.mchid,
        serial_no=credentials.serial_no,
        private_key=credentials.merchant_key,
        platform_keys={serial: credentials.platform_files[serial]},
        apiv3_key=credentials.apiv3_key,
        timeout=(1.0, 1.0),  # as long lasts each of the answers that hang or drip
        retries=RetryPolicy(attempts=4, base=0.01, cap=0.1),
    )
    wires = _Wires(ports)
    for host in ports:
        client.session.mount(f"{host}/", wires)
    return client


def _failures(calls: int, tally: _Tally, received: Mapping[str, Any], samples: list[_Sample]) -> Iterator[str]:
    if tally.wrong:
        yield f"{len(tally.wrong)} wrong answers or outcomes"
    if tally.outcomes.total() != calls:
        yield f"{calls - tally.outcomes.total()} calls without an outcome"
    if tally.outcomes["undocumented"]:
        yield f"{tally.outcomes['undocumented']} undocumented errors"
    if received["changed writes"]:
        yield f"{received['changed writes']} writes under a number that had another content"
    middle, last = samples[-2:]
    if last.descriptors > middle.descriptors + 16:
        yield f"descriptors grew from {middle.descriptors} to {last.descriptors}"
    if last.megabytes > 1.1 * middle.megabytes + 5:
        yield f"memory grew from {middle.megabytes:.0f} to {last.megabytes:.0f} MB"


def main(arguments: list[str]) -> int:
    """Run it, and print the report."""
    parser = argparse.ArgumentParser(prog="make soak", description="A long run of calls that fail.")
    parser.add_argument("--calls", type=int, default=200_000)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--faults", type=float, default=0.05, help="part of the requests that meet a fault")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write the report to a file as well")
    options = parser.parse_args(arguments)
    report = soak(options.calls, options.threads, options.faults, options.seed)
    for name, value in report.items():
        print(f"{name:>10}  {value}")
    if options.json:
        options.json.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if report["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
