# Generated from spec/vehicle/transactions.yaml, spec/common.yaml, spec/papay/transactions.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `vehicle.transactions`."""

from collections.abc import Mapping
from typing import Any

EVENT_TRANSACTION_FAIL: Mapping[str, Any] = {
    "event": {
        "event_type": "TRANSACTION.FAIL",
        "resource": {
            "appid": "wxcbda96de0b165486",
            "sp_mchid": "1230000109",
            "sub_appid": "wxcbda96de0b165489",
            "sub_mchid": "1900000109",
            "description": "停车场扣费",
            "create_time": "2024-08-26T10:43:39+08:00",
            "out_trade_no": "20240826125346",
            "transaction_id": "1009660380202408260728806387",
            "trade_state": "PAY_FAIL",
            "trade_state_description": "支付失败，请重新下单支付",
            "attach": "深圳分店",
            "trade_scene": "PARKING",
            "parking_info": {
                "parking_id": "5K8264ILTKCH16CQ250",
                "plate_number": "粤B888888",
                "plate_color": "GREEN",
                "start_time": "2024-08-26T09:43:09+08:00",
                "end_time": "2024-08-26T10:43:09+08:00",
                "parking_name": "欢乐海岸停车场",
                "charging_duration": 3600,
                "device_id": "12313",
            },
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6p"},
            "amount": {"total": 888, "currency": "CNY", "discount_total": 0},
        },
    }
}
