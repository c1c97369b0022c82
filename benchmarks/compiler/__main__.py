"""How fast and lean the compiler is, beside openapi-python-client on the same documents. `make bench-compiler`.

Everything is measured as whole processes, each contestant once a round. Seconds are those of one machine at one hour:
it is the ratios that count (`×`: in terms of ours, of the small specification), the medians of the rounds' own.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from benchmarks import ROOT
from benchmarks.compiler import peer
from benchmarks.compiler.packages import LARGE, SMALL, first_uses, packages_of
from benchmarks.compiler.synthetic import write
from benchmarks.harness import venv
from benchmarks.harness.processes import Cost, Rounds, cost_of, cost_ratio, typical
from benchmarks.harness.report import Cells, table
from benchmarks.harness.rounds import in_turn
from codegen.compiler import model_of
from codegen.diagnostics import SpecError
from codegen.document.parts import METHODS
from codegen.source import LOADER

_OWN: Final = "spec/"
_OURS: Final = "wxpay-client"
_PEERS: Final = {f"{peer.NAME}, YAML": ".yaml", f"{peer.NAME}, JSON": ".json"}

_Run = tuple[str, str]  # name of the specification, compiler


class _Output(NamedTuple):
    """What a compiler made of a specification.

    Attributes:
        operations: How many of its operations.
        files: Python files.
        lines: All lines of them.
        code: Lines that are neither empty nor comment nor docstring.
    """

    operations: int
    files: int
    lines: int
    code: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything, print tables, and write them down where asked to."""
    options = _parser().parse_args(arguments)
    absent = "as asked for" if options.alone else venv.why_absent()
    if absent:
        print(f"Without {peer.NAME}: {absent}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        specs = _specifications(scratch, options.sizes, options.real)
        runs = [(name, compiler) for name in specs for compiler in ([_OURS] if absent else [_OURS, *_PEERS])]
        outs = {run: scratch / f"out-{number}" for number, run in enumerate(runs)}
        if not absent:
            for spec in specs.values():
                peer.merge(spec, spec / "merged" / "document")
        contestants = {run: partial(_compile, run[1], specs[run[0]], outs[run]) for run in runs}
        # Of real documents a compiler may refuse some.
        for run in [run for run in runs if options.real is not None and run[0] == options.real.name]:
            try:
                contestants[run]()
            except RuntimeError as error:
                print(error, file=sys.stderr)
                del contestants[run], outs[run]
        costs = in_turn(contestants, options.rounds)
        outputs = {run: _output(out, run[1]) for run, out in outs.items()}
        commands = {name: partial(_codegen, name, specs[_OWN], outs[_OWN, _OURS]) for name in ("generate", "check")}
        again = in_turn(commands, options.rounds)
        packages = packages_of(scratch / "uses", (SMALL, LARGE))
        uses = first_uses(scratch / "uses", 3 * options.rounds, packages)  # they take no time
        wanted = {name: _operations(spec) for name, spec in specs.items()}
    tables: dict[str, list[Cells]] = {
        "Compilers": list(_compared(costs, outputs, wanted)),
        "A specification that has not changed": [{"command": name, **_figures(found)} for name, found in again.items()],
        "The library": list(_used(uses)),
    }
    for title, rows in tables.items():
        print(f"\n{title}\n{table(rows)}")
    if options.json:
        machine = {"python": platform.python_version(), "system": platform.platform(), "processors": os.cpu_count()}
        record = {"machine": machine, "rounds": options.rounds, **tables}
        options.json.write_text(f"{json.dumps(record, indent=2, ensure_ascii=False)}\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench-compiler", description=__doc__)
    parser.add_argument("real", nargs="?", type=Path, help="a folder of real specifications to compare on as well")
    parser.add_argument("--sizes", type=int, nargs="+", default=[2, 100, 500, 1_000, 2_000], help="operations")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", action="store_true", help=f"without {peer.NAME}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    return parser


def _specifications(scratch: Path, sizes: Sequence[int], real: Path | None) -> dict[str, Path]:
    """The specifications by name, each in a folder of its own."""
    specs = {_OWN: scratch / "spec"}
    shutil.copytree(ROOT / "spec", specs[_OWN])
    for size in sizes:
        specs[f"{size:,}"] = scratch / f"spec-{size}"
        write(size, specs[f"{size:,}"])
    if real is not None:
        specs[real.name] = scratch / "real"
        specs[real.name].mkdir()
        for path in sorted(real.glob("*.yaml")):
            try:
                model_of(path)
            except SpecError:
                print(f"{path} has errors, and is left out", file=sys.stderr)
            else:
                shutil.copy(path, specs[real.name])
    return specs


def _operations(spec: Path) -> int:
    paths = [yaml.load(file.read_bytes(), Loader=LOADER)["paths"] for file in spec.glob("*.yaml")]  # noqa: S506 - a safe one
    return sum(method in METHODS for items in paths for item in items.values() for method in item)


def _compile(compiler: str, spec: Path, out: Path) -> Cost:
    shutil.rmtree(out, ignore_errors=True)
    if compiler == _OURS:
        return _codegen("generate", spec, out)
    return peer.generate((spec / "merged" / "document").with_suffix(_PEERS[compiler]), out)


def _codegen(command: str, spec: Path, out: Path) -> Cost:
    return cost_of([sys.executable, "-m", "codegen", command, "--spec", spec, "--out", out])


def _output(out: Path, compiler: str) -> _Output:
    sources = [path.read_text(encoding="utf-8") for path in out.rglob("*.py")]
    made = sum(source.count("\n    operation = Operation(\n") for source in sources)
    return _Output(
        operations=made if compiler == _OURS else peer.operations(out),
        files=len(sources),
        lines=sum(source.count("\n") for source in sources),
        code=sum(map(_code, sources)),
    )


def _code(source: str) -> int:
    """The lines of a module that are neither empty nor comment nor docstring."""
    told = [
        range(node.lineno, (node.end_lineno or node.lineno) + 1)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    lines = {number for number, line in enumerate(source.splitlines(), 1) if line.strip() and line.strip()[0] != "#"}
    return len(lines.difference(*told))


def _compared(costs: Rounds[_Run], outputs: Mapping[_Run, _Output], wanted: Mapping[str, int]) -> Iterator[Cells]:
    for (name, compiler), found in costs.items():
        output, operations = outputs[name, compiler], wanted[name]
        slower = cost_ratio(found, costs[name, _OURS])
        # What an operation costs, in terms of one of a hundred: 1 as long as the cost is linear.
        one = cost_ratio(found, costs.get(("100", compiler), found)).cpu * wanted.get("100", operations) / operations
        yield {
            "spec": name,
            "compiler": compiler,
            "operations": f"{output.operations} of {operations}",
            **_figures(found),
            "wall ×": round(slower.wall, 2),
            "CPU ×": round(slower.cpu, 2),
            "peak ×": round(slower.peak, 2),
            "CPU/op × 100's": round(one, 2) if "100" in wanted else "",
            "files": output.files,
            "lines/op": round(output.lines / operations),
            "code/op": round(output.code / operations),
        }


def _used(uses: Mapping[str, Rounds[int]]) -> Iterator[Cells]:
    for step, found in uses.items():
        small, large = typical(found[SMALL]), typical(found[LARGE])
        times = cost_ratio(found[LARGE], found[SMALL])
        yield {
            "step": step,
            f"CPU ms, {SMALL} operations": round(small.cpu * 1000),
            f"CPU ms, {LARGE:,} operations": round(large.cpu * 1000),
            "wall ×": round(times.wall, 2),
            "CPU ×": round(times.cpu, 2),
            "peak ×": round(times.peak, 2),
        }


def _figures(costs: Sequence[Cost]) -> Cells:
    cost = typical(costs)
    return {"wall s": round(cost.wall, 2), "CPU s": round(cost.cpu, 2), "peak MB": round(cost.peak)}


if __name__ == "__main__":
    sys.exit(main())
