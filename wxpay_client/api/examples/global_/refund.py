# Generated from spec/global/refund.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `global_.refund`."""

from collections.abc import Mapping
from typing import Any

GLOBAL__REFUND_PARTNER_RECHARGE_BALANCE_QUERY_BY_SUB_MCHID: Mapping[str, Any] = {
    "request": {"path": {"sub_mchid": "1900000109"}},
    "answers": {200: {"remaining_amount": 888, "currency": "HKD"}},
}
GLOBAL__REFUND_RECHARGE_BALANCE_QUERY: Mapping[str, Any] = {
    "request": {},
    "answers": {200: {"remaining_amount": 888, "currency": "HKD"}},
}
