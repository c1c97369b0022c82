"""The faults that a call can meet, by where they are made."""

from __future__ import annotations

from typing import Final

from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.faults import DELAYS, OF_CALLBACKS

ON_THE_WIRE: Final = frozenset(
    {
        *DELAYS,
        Fault.REPLAY,
        Fault.LENGTH_AND_CHUNKS,
        Fault.TWO_LENGTHS,
        Fault.LARGE_BODY,
        Fault.GZIP_BOMB,
        Fault.GZIP_TWICE,
    }
)
"""What a hostile or broken network does with an answer."""

IN_THE_ANSWER: Final = tuple(fault for fault in Fault if fault not in OF_CALLBACKS | ON_THE_WIRE)
"""What an answer says, or that there is none."""

OF_CALLS: Final = tuple(fault for fault in Fault if fault not in OF_CALLBACKS)


def fail_next(sandbox: Sandbox, fault: Fault | str) -> tuple[float, float]:
    """Let the next call fail, and say within which timeouts to make it: short ones where the fault waits for longer."""
    sandbox.fail_next(fault, delay=0.5 if fault in DELAYS else None)
    return (5, 0.2) if fault in {*DELAYS, Fault.HANG} else (5, 15)
