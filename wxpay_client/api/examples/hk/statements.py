# Generated from spec/hk/statements.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `hk.statements`."""

from collections.abc import Mapping
from typing import Any

STATEMENTS_DOWNLOAD: Mapping[str, Any] = {
    "request": {"query": {"date": "20180130", "mchid": "1900000109"}},
    "answers": {200: None},
    "media_types": {200: "application/octet-stream"},
}
