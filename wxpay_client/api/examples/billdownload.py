# Generated from spec/billdownload.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `billdownload`."""

from collections.abc import Mapping
from typing import Any

BILLDOWNLOAD_FILE: Mapping[str, Any] = {
    "request": {
        "query": {"token": "6XIv5TUPto7pByrTQKhd6kwvyKLG2uY2wMMR8cNXqaA_Cv_isgaUtBzp4QtiozLO", "tartype": "gzip"}
    },
    "answers": {200: None},
    "media_types": {200: "application/x-gzip"},
}
