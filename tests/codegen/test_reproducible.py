"""The same specification gives the same bytes, whoever compiles it and where."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import codegen
from codegen.builder.build import build
from codegen.diagnostics import Diagnostics
from codegen.renderer.render import render
from tests.codegen.compiling import as_yaml, read
from tests.codegen.test_hostile import ATTACKS, spec
from tests.support.waiting import HANGS

pytestmark = pytest.mark.slow  # each compiles in processes of its own

ROOT = Path(codegen.__file__).parent.parent
PROGRAM = """\
import sys, hashlib
from pathlib import Path
from codegen.builder.build import build
from codegen.diagnostics import Diagnostics
from codegen.loader.load import load
from codegen.renderer.render import render
from codegen.validator.validate import validate
diagnostics = Diagnostics()
documents = load([Path(path) for path in sys.argv[1:]], diagnostics)
validate(documents, diagnostics)
assert not diagnostics, str(diagnostics.items[0])
for name, source in sorted(render(build(documents, diagnostics)).items()):
    print(name, hashlib.sha256(source.encode()).hexdigest())
"""

EVENTS = """\
openapi: 3.1.0
info: {title: Events, version: "1"}
webhooks:
  THING.GONE:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "shared.yaml#/components/schemas/Shared"}}}}
  THING.COME:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "./%73hared.yaml#/components/schemas/Shared"}}}}
"""
SHARED = """\
openapi: 3.1.0
info: {title: Shared, version: "1"}
components: {schemas: {Shared: {type: object, properties: {more: {$ref: "#/components/schemas/Shared"}}}}}
"""


def files_of(folder: Path) -> list[Path]:
    """A specification of several documents with something of everything, in a folder named `spec`."""
    folder = folder / "spec"
    folder.mkdir(parents=True)
    hostile = as_yaml(spec("\n".join(ATTACKS), name="a-b"))
    (folder / "hostile.yaml").write_text(hostile, encoding="utf-8")
    more = as_yaml(spec("other")).replace("things.group", "things.other").replace("/v3/things", "/v3/others")
    (folder / "more.yaml").write_text(more.replace('"Thing"', '"Other"').replace("/Thing", "/Other"), encoding="utf-8")
    (folder / "events.yaml").write_text(EVENTS, encoding="utf-8")
    (folder / "shared.yaml").write_text(SHARED, encoding="utf-8")
    for name in ("certificates", "common", "med_ins"):
        (folder / f"{name}.yaml").write_bytes((ROOT / "spec" / f"{name}.yaml").read_bytes())
    (folder / "pay").mkdir()
    of_pay = EVENTS.replace("THING", "PAY").replace("shared.yaml", "../shared.yaml").replace("./%73", "../%73")
    (folder / "pay" / "events.yaml").write_text(of_pay, encoding="utf-8")
    return sorted(folder.rglob("*.yaml"))


@pytest.fixture(scope="module")
def compile_(tmp_path_factory):
    """Compile in another process; tells each file with its hash."""
    files = files_of(tmp_path_factory.mktemp("spec"))

    def compile_(*paths: str | Path, cwd: Path = ROOT, **environ: str) -> str:
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM, *map(str, paths or files)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
            capture_output=True,
            text=True,
            check=False,
            timeout=HANGS,
        )
        assert run.returncode == 0, run.stderr
        return run.stdout

    compile_.files = files
    return compile_


@pytest.fixture(scope="module")
def expected(compile_):
    return compile_(PYTHONHASHSEED="0")


@pytest.mark.parametrize("seed", ["1", "2", "4242"])
def test_under_any_hash_seed(compile_, expected, seed):
    assert compile_(PYTHONHASHSEED=seed) == expected


def test_under_another_locale_and_time_zone(compile_, expected):
    bare = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Asia/Shanghai"}

    assert compile_(**bare) == expected


def test_with_every_optimisation(compile_, expected):
    assert compile_(PYTHONOPTIMIZE="2") == expected


def test_of_documents_in_any_order(compile_, expected):
    assert compile_(*reversed(compile_.files)) == expected


def test_of_the_folder_as_a_whole(compile_, expected):
    assert compile_(compile_.files[0].parent) == expected


def test_from_within_the_folder(compile_, expected):
    folder = compile_.files[0].parent
    assert compile_(*(file.relative_to(folder) for file in compile_.files), cwd=folder) == expected


def test_from_the_folder_above(compile_, expected):
    assert compile_("spec", cwd=compile_.files[0].parent.parent) == expected


def test_with_the_folder_elsewhere(compile_, expected, tmp_path):
    assert compile_(*files_of(tmp_path / "else where")) == expected


def test_twice_in_one_process(tmp_path):
    documents = read(
        tmp_path, {"things.yaml": as_yaml(spec("x")), "more.yaml": as_yaml(spec("x")).replace("things.group", "more")}
    )

    assert render(build(documents, Diagnostics())) == render(build(documents, Diagnostics()))
