"""Cold start: what a program costs from its first instruction to its imports, to a client, to a verified answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from typing import Final, NamedTuple

from benchmarks.client.programs import command, environment
from benchmarks.client.variants.every import REQUESTS
from benchmarks.gateway.process import GatewayProcess
from benchmarks.gateway.server import OUT_REFUND_NO, QUERY_PARAMETERS
from benchmarks.harness.environment import fixed_environment
from benchmarks.harness.figures import OURS, Options, Row, Section, Target
from benchmarks.harness.processes import Cost, Rounds, cost_of, typical
from benchmarks.harness.rounds import in_turn, ratio
from benchmarks.harness.venv import CLIENT

_EMPTY: Final = "an empty interpreter"
_PROGRAMS: Final = {REQUESTS: "start_requests", OURS: "start_ours", CLIENT: "start_wechatpayv3"}
_STAGES: Final = {"import": "imported", "ready": "ready to call", "answer": "the first verified answer, over TLS"}

_LIMITS: Final[Mapping[str, Mapping[str, float]]] = {
    "import": {_EMPTY: 1.05},
    "ready": {},
    "answer": {REQUESTS: 0.85, CLIENT: 0.75},
}
"""What ours is to be at most, in terms of others as far."""


class _Run(NamedTuple):
    stage: str
    variant: str


def start(options: Options) -> Section:
    """Whole processes, each with a part of the way."""
    with GatewayProcess() as gateway, fixed_environment(gateway.merchant.ca):
        variables = environment(gateway.merchant)
        contestants = {_Run("import", _EMPTY): partial(cost_of, [sys.executable, "-P", "-c", ""], variables)}
        for stage in _STAGES:
            for variant, program in _PROGRAMS.items():
                if variant != CLIENT or find_spec(CLIENT):
                    numbers = (OUT_REFUND_NO, QUERY_PARAMETERS["mchid"]) if stage == "answer" else ()
                    run = partial(cost_of, command(program, stage, *numbers), variables)
                    contestants[_Run(stage, variant)] = run
        in_turn(contestants, 1)  # compiles the modules
        costs = in_turn(contestants, options.rounds)
    return Section(
        name="start",
        title="Cold start",
        measure="processor time of the whole process",
        base=f"{REQUESTS}, as far",
        rows=[*_rows(costs)],
        notes=["MB are of memory, at most."],
    )


def _rows(costs: Rounds[_Run]) -> Iterator[Row]:
    for run, found in costs.items():
        cost, base = typical(found), costs[_Run(run.stage, REQUESTS)]
        yield Row(
            what=_STAGES[run.stage],
            variant=run.variant,
            figure=cost.cpu * 1e3,
            unit="ms",
            ratio=ratio(_cpu(found), _cpu(base)),
            wall=ratio([c.wall for c in found], [c.wall for c in base]).typical,
            targets=[*_targets(run, costs)] if run.variant == OURS else (),
            remark=f"{cost.peak:.0f} MB, {ratio([c.peak for c in found], [c.peak for c in base]).typical:.2f} ×",
            charted=run.stage == "answer",
        )


def _targets(run: _Run, costs: Rounds[_Run]) -> Iterator[Target]:
    for other, limit in _LIMITS[run.stage].items():
        found = costs.get(_Run(run.stage, other))
        if found is not None:
            of = "" if other == REQUESTS else f"× {other}"
            yield Target(limit, ratio(_cpu(costs[run]), _cpu(found)).typical, of)


def _cpu(costs: Sequence[Cost]) -> list[float]:
    return [cost.cpu for cost in costs]
