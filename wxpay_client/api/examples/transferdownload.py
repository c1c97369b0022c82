# Generated from spec/transferdownload.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `transferdownload`."""

from collections.abc import Mapping
from typing import Any

TRANSFERDOWNLOAD_ELECVOUCHERFILE: Mapping[str, Any] = {
    "request": {"query": {"token": "X8Uk3sD4a4eZVPTBvqNDoUqcYMlZ9uuD", "source": "elecsign"}},
    "answers": {200: None},
    "media_types": {200: "application/pdf"},
}
TRANSFERDOWNLOAD_SIGNFILE: Mapping[str, Any] = {
    "request": {"query": {"token": "X8Uk3sD4a4eZVPTBvqNDoUqcYMlZ9uuD"}},
    "answers": {200: None},
    "media_types": {200: "application/pdf"},
}
