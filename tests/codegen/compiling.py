"""Specifications written inside the tests, compiled and imported as users import the client."""

from __future__ import annotations

import ast
import json
import re
import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from itertools import count
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from attrs import frozen
from cryptography.hazmat.primitives.asymmetric import rsa

from codegen.builder.build import build
from codegen.diagnostics import Diagnostics, present
from codegen.loader.load import load
from codegen.renderer.render import render
from codegen.validator.validate import validate
from wxpay_client import Client
from wxpay_client._wire.decode.structure import structure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from requests import PreparedRequest

    from codegen.diagnostics import Diagnostic
    from codegen.model import Api, Operation
    from codegen.source import Document

HEAD = """\
openapi: 3.1.0
info: {title: Things to try, version: "1"}
servers: [{url: "https://api.mch.weixin.qq.com/"}]
"""
GATEWAY = "https://api.mch.weixin.qq.com"

_numbers = count(1)


class Refused(AssertionError):
    """The front end refuses what a test meant to be valid."""


def read(folder: Path, spec: str | Mapping[str, str]) -> list[Document]:
    """The documents of a specification that is valid, each with the head it lacks.

    A text alone is a file of the name of the first group of operations in it.
    """
    files = {f"{_first_group(spec)}.yaml": spec} if isinstance(spec, str) else spec
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        written = dedent(text)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(written if "openapi" in written else HEAD + written, encoding="utf-8")
    diagnostics = Diagnostics()
    # A tree of files is given as the folder.
    paths = [folder] if any("/" in name for name in files) else [folder / name for name in files]
    documents = load(paths, diagnostics)
    validate(documents, diagnostics)
    if diagnostics.errors:
        raise Refused(present(diagnostics, documents))
    return documents


def _first_group(spec: str) -> str:
    found = re.search(r'operationId"?: "?([a-z0-9_]+)\.', spec)
    return found[1] if found else "things"


def refused(folder: Path, spec: str | Mapping[str, str]) -> list[Diagnostic]:
    """The errors that the back end finds in a specification which the front end takes."""
    diagnostics = Diagnostics()
    build(read(folder, spec), diagnostics)
    return diagnostics.items


def modelled(folder: Path, spec: str | Mapping[str, str]) -> Api:
    """The model of a specification without errors."""
    diagnostics = Diagnostics()
    documents = read(folder, spec)
    api = build(documents, diagnostics)
    if diagnostics.errors:
        raise Refused(present(diagnostics, documents))
    return api


def operations_of(api: Api) -> dict[str, Operation]:
    """The operations of a model by their IDs."""
    return {operation.id: operation for module in api.modules for operation in module.operations}


def sources(folder: Path, spec: str | Mapping[str, str]) -> dict[str, str]:
    """The generated files, as they are before the formatter."""
    return render(modelled(folder, spec))


@frozen
class Package:
    """A generated package, imported under a name of its own."""

    root: ModuleType
    files: dict[str, str]

    def __getattr__(self, name: str) -> ModuleType:
        """A module of it."""
        return self.module(name)

    def module(self, name: str) -> ModuleType:
        __import__(f"{self.root.__name__}.{name}")
        return sys.modules[f"{self.root.__name__}.{name}"]

    @property
    def operations(self) -> Mapping[str, Any]:
        return self.root.OPERATIONS

    @property
    def examples(self) -> Mapping[str, Any]:
        return self.module("examples").EXAMPLES

    def answer(self, operation_id: str, data: Any, status: int = 200) -> Any:
        """An answer's JSON as its type."""
        return structure(self.operations[operation_id].operation.answers[status], data)

    def client(self) -> Any:
        """The resources, on a sender that only remembers what it was given."""

        class Recorder(self.root.Resources):
            def __init__(self) -> None:
                self.sent: list[Any] = []

            def send(self, request, *, base_uri=None, timeout=None, retries=None):
                self.sent.append((request, base_uri, timeout, retries))
                return _Answered(("the answer to", request))

        return Recorder()

    def forget(self) -> None:
        """Drop it from the modules that are loaded."""
        for name in [name for name in sys.modules if f"{name}.".startswith(f"{self.root.__name__}.")]:
            del sys.modules[name]


@frozen
class _Answered:
    data: Any


def imported(folder: Path, files: Mapping[str, str]) -> Package:
    """Write generated files to a folder of their own, and import them as a package."""
    name = f"generated_{next(_numbers)}"
    root = folder / name
    for path, source in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(source, encoding="utf-8")
    found = spec_from_file_location(name, root / "__init__.py", submodule_search_locations=[str(root)])
    assert found is not None
    assert found.loader is not None
    module = module_from_spec(found)
    sys.modules[name] = module
    found.loader.exec_module(module)
    return Package(module, dict(files))


def compiled(folder: Path, spec: str | Mapping[str, str]) -> Package:
    """A specification as a package that can be used, without the formatter."""
    return imported(folder, sources(folder / "spec", spec))


@cache
def client() -> Client:
    """A real client, with keys of its own."""
    merchant, platform, other = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(3))
    return Client(
        mchid="1900000001",
        serial_no="5157F09E",
        private_key=merchant,
        platform_keys={"PUB_KEY_ID_01": platform.public_key(), "PUB_KEY_ID_02": other.public_key()},
    )


def prepared(request: Any) -> PreparedRequest:
    """What the real client would send."""
    return client().prepare(request)


def body_of(request: Any) -> Any:
    """The JSON that the real client would send."""
    return json.loads(prepared(request).body)


def members_of(schema: str, required: str = "") -> str:
    """A specification of one operation, `things.get`, that answers with an object of these properties."""
    block = "\n".join(f"                  {line}" for line in dedent(schema).strip().split("\n"))
    return f"""\
{HEAD}paths:
  /v3/things:
    get:
      operationId: things.get
      responses:
        "200":
          description: The thing.
          content:
            application/json:
              schema:
                type: object
                required: [{required}]
                properties:
{block}
"""


def as_yaml(document: Any) -> str:
    """JSON-like data as YAML on one line, all but ASCII escaped in the way that YAML has."""
    plain = json.dumps(document, ensure_ascii=False)
    return "".join(
        c if " " <= c <= "~" else f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}" for c in plain
    )


# -- what may stand in a generated file

_STATEMENTS = (
    ast.Module, ast.Expr, ast.ImportFrom, ast.Import, ast.alias, ast.ClassDef, ast.AnnAssign, ast.Assign,
    ast.FunctionDef, ast.arguments, ast.arg, ast.Return, ast.If,
)  # fmt: skip
_EXPRESSIONS = (
    ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.keyword, ast.Subscript, ast.Tuple, ast.List, ast.Dict,
    ast.BinOp, ast.BitOr, ast.UnaryOp, ast.USub, ast.expr_context,
)  # fmt: skip
_IMPORTED = {
    "__future__", "attrs", "collections.abc", "datetime", "enum", "typing", "wxpay_client.schema",
}  # fmt: skip
_MODULES = {"import builtins", "import datetime as dt"}
_CALLED = {
    "ErrorCode", "ErrorCodes", "Operation", "Pages", "Table", "deprecated", "field", "frozen", "self._call",
    "fields.file", "fields.items", "fields.path", "fields.query", "fields.header", "fields.body", "fields.whole_body",
    "fields.part", "self._iterate",
}  # fmt: skip


def strangers(source: str) -> Iterator[str]:
    """Whatever stands in a generated file that none has a use for: it must yield nothing."""
    tree = ast.parse(source)
    classes = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    names = {alias.asname or alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom | ast.Import)
             for alias in node.names}  # fmt: skip
    for node in ast.walk(tree):
        if not isinstance(node, _STATEMENTS + _EXPRESSIONS):
            yield ast.dump(node)
        elif isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
            if ast.unparse(node.value).partition("(")[0] != "self._call":
                yield ast.unparse(node)
        elif (
            (isinstance(node, ast.ImportFrom) and not node.level and node.module not in _IMPORTED)
            or (isinstance(node, ast.Import) and ast.unparse(node) not in _MODULES)
            or (isinstance(node, ast.Call) and ast.unparse(node.func) not in _CALLED | classes | names)
            or (isinstance(node, ast.BinOp) and not isinstance(node.op, ast.BitOr))
        ):
            yield ast.unparse(node)


def shape(source: str) -> str:
    """The statements and expressions of a file without the texts in it: docstrings left out, literals blanked."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [
                inner
                for inner in node.body
                if not (isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Constant))
            ]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = "text"
    return ast.dump(tree)
