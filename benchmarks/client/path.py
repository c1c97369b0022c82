"""The way of one query through our modules, in order: `python -m benchmarks.client.path`.

A module is named each time the way enters it, by a call or by coming back from one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from types import FrameType
from typing import Any, Final

import wxpay_client
from wxpay_client.sandbox import Sandbox

_ROOT: Final = Path(wxpay_client.__file__).parent


def entries(work: Callable[[], object]) -> list[str]:
    """The modules of this library that some work passes in this thread, one behind the other."""
    way: list[str] = []

    # Any: what the event brings, an object or a built-in function.
    def note(frame: FrameType, event: str, _: Any) -> None:
        back = frame.f_back
        if event == "call":
            way.append(frame.f_code.co_filename)
        elif event == "return" and back is not None and _is_ours(frame.f_code.co_filename):
            way.append(back.f_code.co_filename)

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return [_name(file) for file, _ in groupby(filter(_is_ours, way))]


def _is_ours(file: str) -> bool:
    return Path(file).is_relative_to(_ROOT)


def _name(file: str) -> str:
    return Path(file).relative_to(_ROOT).with_suffix("").as_posix()


def main() -> None:
    """Print the way of a query, on a client that has made some before."""
    with Sandbox() as sandbox:
        client = sandbox.client()

        def query() -> object:
            return client.refunds.query_by_out_refund_no("1217752501201407033233368018", mchid="1900000109")

        for _ in range(3):
            query()
        way = entries(query)
    print(f"{len(set(way))} modules, {len(way)} entries")
    print(", ".join(f"{module} {count}" for module, count in Counter(way).most_common()))
    print(" > ".join(way))


if __name__ == "__main__":
    main()
