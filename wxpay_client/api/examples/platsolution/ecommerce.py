# Generated from spec/platsolution/ecommerce.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `platsolution.ecommerce`."""

from collections.abc import Mapping
from typing import Any

EVENT_SETTLEMENT_SUCCESS: Mapping[str, Any] = {
    "event": {
        "event_type": "SETTLEMENT.SUCCESS",
        "resource": {
            "out_settle_batch_no": "20240801000001",
            "settle_batch_no": "4200000000000000000000000001",
            "individual_auth_id": "1900000109",
            "description": "个人收款结算",
            "state": "SUCCESS",
            "trade_scenario": "RECOMMERCE",
            "create_time": "2024-08-01T10:34:56+08:00",
            "finish_time": "2024-08-01T10:39:56+08:00",
        },
    }
}
