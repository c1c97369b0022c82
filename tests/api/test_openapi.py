"""The documents are OpenAPI 3.1 to somebody else's validator too, so that others' tools can read them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

SPEC = Path(__file__).parents[2] / "spec"


# Any: YAML holds anything.
def problems(path: Path, document: Any) -> list[str]:
    return [error.message for error in OpenAPIV31SpecValidator(document, base_uri=path.as_uri()).iter_errors()]


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


@pytest.mark.parametrize("path", sorted(SPEC.rglob("*.yaml")), ids=lambda path: path.relative_to(SPEC).as_posix())
def test_each_document_is_openapi(path: Path) -> None:
    assert problems(path, read(path)) == []


def test_what_is_wrong_is_found() -> None:
    path = SPEC / "refunds.yaml"
    document = read(path)
    operation = next(iter(document["paths"].values()))["get"]
    operation["parameters"][0]["in"] = "queries"
    assert problems(path, document)
