"""Query many refunds: `python examples/many.py threads|processes|dask < numbers.txt`, one refund number a line.

Needs the WXPAY_ variables; `dask` needs `distributed`, and asks the scheduler of DASK_SCHEDULER_ADDRESS, or makes a
cluster of this machine. Prints number and status, or error, of each as it comes.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack
from typing import TextIO

from wxpay_client import Client, WxPayError
from wxpay_client.api.refunds import QueryByOutRefundNoRequest


def queries(lines: TextIO) -> Iterator[QueryByOutRefundNoRequest]:
    """The requests, made as they are needed: the input may be of any length."""
    for line in lines:
        yield QueryByOutRefundNoRequest(out_refund_no=line.strip())


def executor_of(kind: str, stack: ExitStack) -> Executor | None:
    """What makes the calls; `None` for threads of this process."""
    if kind == "processes":
        # A terminal sends Ctrl-C to all processes. The workers let it pass, so that each call comes to its end.
        workers = ProcessPoolExecutor(initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
        return stack.enter_context(workers)
    if kind == "dask":
        from distributed import Client as DaskClient

        dask = stack.enter_context(DaskClient())  # type: ignore[no-untyped-call]
        executor: Executor = dask.get_executor()  # pyright: ignore[reportUnknownMemberType]
        return executor
    return None


def main() -> int:
    """Ask for each number, and print what is answered."""
    failed = 0
    with ExitStack() as stack:
        executor = executor_of(sys.argv[1], stack)
        batch = stack.enter_context(Client.from_env().send_many(queries(sys.stdin), concurrency=16, executor=executor))
        for request, result in batch:
            if isinstance(result, WxPayError):
                failed += 1
                print(request.out_refund_no, type(result).__name__)
            else:
                print(request.out_refund_no, result.data.status)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
