"""Operations that are called like builtins: `client.refunds.list`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.compiling import HEAD, Package, compiled, strangers

BUILTINS = ("bool", "dict", "float", "int", "list", "property", "str")


def _operation(name: str) -> str:
    return f"""
  /v3/things/{name}:
    get:
      operationId: things.{name}
      parameters:
        - {{name: text, in: query, schema: {{type: string}}}}
        - {{name: whole, in: query, schema: {{type: integer}}}}
        - {{name: part, in: query, schema: {{type: number}}}}
        - {{name: whether, in: query, schema: {{type: boolean}}}}
        - {{name: texts, in: query, schema: {{type: array, items: {{type: string}}}}}}
      responses:
        "200":
          description: Them.
          content:
            application/json:
              schema: {{type: array, items: {{type: object, additionalProperties: {{type: integer}}}}}}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    operations = "".join(map(_operation, [*BUILTINS, "zz", "group.list"]))
    return compiled(tmp_path_factory.mktemp("names"), f"{HEAD}paths:{operations}")


@pytest.mark.parametrize("name", [*BUILTINS, "zz"])
def test_are_methods_of_that_name(package: Package, name: str) -> None:
    resources = package.client()

    getattr(resources.things, name)(text="a", texts=["b"])

    ((request, *_),) = resources.sent
    assert request.operation.id == f"things.{name}"


def test_leave_nothing_else_in_the_file(package: Package) -> None:
    assert [found for source in package.files.values() for found in strangers(source)] == []


USER = """
from typing import assert_type
from {name} import Resources

def use(resources: Resources) -> None:
    assert_type(resources.things.list(text="a", whole=1, part=2.0, whether=True, texts=["b"]), list[dict[str, int]])
    assert_type(resources.things.zz(texts=["b"]), list[dict[str, int]])
    assert_type(resources.things.group.list(texts=["b"]), list[dict[str, int]])
"""


@pytest.mark.slow
class TestForTypeCheckers:
    @pytest.fixture
    def folder(self, package: Package) -> Path:
        folder = Path(str(package.root.__file__)).parents[1]
        (folder / "user.py").write_text(USER.format(name=package.root.__name__), encoding="utf-8")
        return folder

    def test_mypy_finds_nothing(self, folder: Path) -> None:
        found = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "."],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )

        assert found.stdout == ""

    def test_pyright_finds_nothing(self, folder: Path) -> None:
        pytest.importorskip("pyright", reason="installed by `make types`")
        settings = {"typeCheckingMode": "strict"}
        (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        found = subprocess.run(
            [sys.executable, "-m", "pyright", "--outputjson", f"--pythonpath={sys.executable}"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )

        assert json.loads(found.stdout)["generalDiagnostics"] == []
