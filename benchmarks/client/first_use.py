"""What the first call of a resource costs beyond those after it: its module, its classes, its plans."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from benchmarks import ROOT
from benchmarks.client.programs import CERTIFICATES, WARM_UP, environment, said
from benchmarks.compiler.packages import package
from benchmarks.compiler.synthetic import IN_A_DOCUMENT
from benchmarks.gateway.process import GatewayProcess
from benchmarks.harness.environment import fixed_environment
from benchmarks.harness.figures import OURS, Options, Row, Section, Target
from benchmarks.harness.rounds import ratio

_CALLS: Final = 12
_LIMIT: Final = 15.0


class _Case(NamedTuple):
    """What is used first.

    Attributes:
        what: How the table calls it.
        operation: An operation of it.
        packages: The folder with the library.
    """

    what: str
    operation: str
    packages: Path


def first_use(options: Options) -> Section:
    """The first call of a resource, by a client that has made calls of another one."""
    with TemporaryDirectory(prefix="wxpay-bench-") as folder:
        large = package(Path(folder), IN_A_DOCUMENT, IN_A_DOCUMENT)
        cases = [
            _Case("client.refunds", "refunds.query_by_out_refund_no", ROOT),
            _Case("client.med_ins", "med_ins.refunds.notify", ROOT),
            _Case("a resource of 50 classes", "resource_000.list_goods", large),
        ]
        found = _measured(cases, options.rounds)
    return Section(
        name="first_use",
        title="The first use of a resource",
        measure="processor time of the first call beyond those after it",
        base="a later call",
        rows=[*_rows(found)],
    )


def _measured(cases: list[_Case], rounds: int) -> Mapping[str, list[tuple[float, float]]]:
    """By case the first call, and the median of those after it, of each round."""
    synthetic = cases[-1]
    path, answer = said("example", synthetic.operation, environment={"PYTHONPATH": str(synthetic.packages)})
    answers = {path: answer, CERTIFICATES: json.dumps({"data": []})}
    found: dict[str, list[tuple[float, float]]] = {case.what: [] for case in cases}
    with ExitStack() as stack:
        gateway = stack.enter_context(GatewayProcess(answers))
        stack.enter_context(fixed_environment(gateway.merchant.ca))
        for number in range(rounds + 1):
            for case in cases if number % 2 else reversed(cases):
                variables = environment(gateway.merchant, case.packages)
                first, *later = said("calls", WARM_UP, case.operation, str(_CALLS), environment=variables)
                if number:  # before that, modules were compiled
                    found[case.what].append((first, median(later)))
    return found


def _rows(found: Mapping[str, list[tuple[float, float]]]) -> Iterator[Row]:
    for what, turns in found.items():
        beyond = [(first - later) * 1e3 for first, later in turns]
        yield Row(
            what=what,
            variant=OURS,
            figure=median(beyond),
            unit="ms",
            ratio=ratio([first for first, _ in turns], [later for _, later in turns]),
            targets=[Target(_LIMIT, median(beyond), "ms beyond")],
        )
