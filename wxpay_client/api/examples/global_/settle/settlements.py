# Generated from spec/global/settle/settlements.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `global_.settle.settlements`."""

from collections.abc import Mapping
from typing import Any

GLOBAL__SETTLE_SETTLEMENTS_LIST: Mapping[str, Any] = {
    "request": {
        "query": {
            "sub_mchid": "1900000101",
            "settle_state": "SETTLED",
            "settle_start_date": "20091225",
            "settle_end_date": "20091226",
            "limit": 5,
            "offset": 10,
        }
    },
    "answers": {
        200: {
            "data": [
                {
                    "batch_id": "20091225003",
                    "settlement_date": "20091225",
                    "trade_start_date": "20091225",
                    "trade_end_date": "20091225",
                    "amount": {
                        "settled": 110,
                        "unsettle": 0,
                        "currency": "HKD",
                        "pay": 123,
                        "refund": 8,
                        "net": 115,
                        "fee": 5,
                    },
                    "wallet_region": "CHINA_HONGKONG",
                    "split_amount": {"settled": 10, "unsettle": 0, "currency": "HKD", "pay": 12, "refund": 2},
                }
            ],
            "total_count": 11,
            "offset": 10,
            "limit": 5,
        }
    },
}
