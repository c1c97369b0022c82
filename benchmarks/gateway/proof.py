"""Seeing, before anything is timed, that a variant does what it is timed for."""

from __future__ import annotations

from typing import Final

from benchmarks.gateway.process import GatewayProcess
from benchmarks.gateway.server import REFUND, Mode
from benchmarks.harness.timing import Call

_CALLS: Final = 5
"""So many show whether a connection is kept."""


def remark(gateway: GatewayProcess, call: Call, calls: bool) -> str:  # noqa: FBT001 - one of three, each of its kind
    """Let a variant make its call to a gateway that verifies it in full, and to one whose answers are forged.

    Args:
        gateway: The gateway; in the end it is cheap again.
        call: The call.
        calls: Whether it calls at all; signing and verifying alone do not.

    Returns:
        What the table has to say of it: whether it verifies, how many connections it opens.

    Raises:
        RuntimeError: It is not what the gateway asks for, or its answer is not what the gateway said.
    """
    if not calls:
        call()
        return ""
    gateway.take(Mode.STRICT)
    answers = [call() for _ in range(_CALLS)]
    report = gateway.take(Mode.FORGED)
    if (report.calls, report.refused) != (_CALLS, []) or any(
        answer not in {None, REFUND["amount"]["refund"]} for answer in answers
    ):
        raise RuntimeError(f"{call}: answered {answers}; the gateway saw {report}")
    try:
        call()
    except Exception:  # noqa: BLE001 - each variant has its own way to say so
        verifies = True
    else:
        verifies = False
    gateway.take(Mode.CHEAP)
    return ", ".join(
        [
            "verifies" if verifies else "does NOT verify",
            "connects each time" if report.connections == _CALLS else "keeps its connection",
        ]
    )
