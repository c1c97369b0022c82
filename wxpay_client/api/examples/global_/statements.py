# Generated from spec/global/statements.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `global_.statements`."""

from collections.abc import Mapping
from typing import Any

GLOBAL__STATEMENTS_DOWNLOAD: Mapping[str, Any] = {
    "request": {
        "query": {"date": "20180130", "mchid": "1900000109", "sp_mchid": "1900000100", "sub_mchid": "1900000109"}
    },
    "answers": {200: None},
    "media_types": {200: "application/octet-stream"},
}
