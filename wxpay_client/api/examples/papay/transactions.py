# Generated from spec/papay/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `papay.transactions`."""

from collections.abc import Mapping
from typing import Any

EVENT_TRANSACTION_FAIL: Mapping[str, Any] = {
    "event": {
        "event_type": "TRANSACTION.FAIL",
        "resource": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "20240806125346",
            "transaction_id": "4200002345202408061234567890",
            "trade_type": "PAP",
            "trade_state": "PAY_FAIL",
            "trade_state_desc": "扣款失败，用户余额不足",
            "attach": "自定义数据",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "amount": {"total": 10000, "currency": "CNY"},
        },
    }
}
