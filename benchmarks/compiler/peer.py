"""openapi-python-client, to be compared with: on the same documents.

It takes one document, so several are merged. It reads YAML by a parser written in Python and JSON by one written in
C; it is given both, so that the comparison is not of parsers alone. Its enumerations are to be literal types: of two
values that differ in capitals alone, as the vendor has them, it cannot make a class.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.compiler.synthetic import dump
from benchmarks.harness.processes import Cost, cost_of
from benchmarks.harness.venv import BIN, COMPILER
from codegen.source import LOADER
from wxpay_client._runtime.typeguards import is_list, is_mapping

NAME: Final = COMPILER

# Any, in this module: JSON-like data.


def generate(document: Path, out: Path) -> Cost:
    """Run it on a document."""
    # It calls the formatter by its bare name.
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    config = document.with_name("config.json")
    config.write_text('{"literal_enums": true}', encoding="utf-8")
    options: list[str | Path] = ["--meta", "none", "--overwrite", "--output-path", out, "--config", config]
    return cost_of([BIN / NAME, "generate", "--path", document, *options], {"PATH": path})


def operations(out: Path) -> int:
    """How many operations it made: a module each."""
    return sum(path.name != "__init__.py" for path in out.glob("api/*/*.py"))


def merge(folder: Path, target: Path) -> None:
    """Make one document of a folder of them: `target` with the ending .yaml, and with .json."""
    merged: dict[str, Any] = {}
    for path in sorted(folder.glob("*.yaml")):
        document = yaml.load(path.read_bytes(), Loader=LOADER)  # noqa: S506 - a safe one, and fast
        if merged:
            _add(document, merged, path.stem)
        else:
            merged = document
    target.parent.mkdir()
    target.with_suffix(".yaml").write_text(dump(merged), encoding="utf-8")
    target.with_suffix(".json").write_text(json.dumps(merged, ensure_ascii=False), encoding="utf-8")


def _add(document: dict[str, Any], merged: dict[str, Any], name: str) -> None:
    renamed: dict[str, str] = {}
    for section, parts in document.get("components", {}).items():
        known = merged.setdefault("components", {}).setdefault(section, {})
        for key, part in parts.items():
            # What several documents say alike is said once.
            if key in known and known[key] != part:
                renamed[f"#/components/{section}/{key}"] = f"#/components/{section}/{name}.{key}"
    for section, parts in document.get("components", {}).items():
        known = merged["components"][section]
        for key, part in parts.items():
            new = renamed.get(f"#/components/{section}/{key}", f"/{key}").rpartition("/")[2]
            known[new] = _pointed(part, renamed)
    for path, item in document["paths"].items():
        # One path on two access points is two operations; a fragment tells them apart and changes nothing else.
        taken = merged["paths"].get(path, {}).keys() & item.keys()
        merged["paths"].setdefault(f"{path}#{name}" if taken else path, {}).update(_pointed(item, renamed))


def _pointed(value: Any, renamed: Mapping[str, str]) -> Any:
    """The value, its references leading to where their targets have gone."""
    if is_mapping(value):
        return {
            key: renamed.get(member, member) if key == "$ref" and isinstance(member, str) else _pointed(member, renamed)
            for key, member in value.items()
        }
    return [_pointed(item, renamed) for item in value] if is_list(value) else value
