# Generated from spec/payscore/sign_plan.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `payscore.sign_plan`."""

from collections.abc import Mapping
from typing import Any

EVENT_PAYSCORE_USER_CANCEL_SIGN_PLAN: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.USER_CANCEL_SIGN_PLAN",
        "resource": {
            "sign_plan_id": "201910181610000009",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "service_id": "2002000000000558128851361561536",
            "mchid": "1230000109",
            "appid": "wxd678efh567hg6787",
            "merchant_sign_plan_no": "1234323JKHDFE1243252",
            "merchant_callback_url": "https://api.test.com",
            "plan_id": "405095429911252002001001000",
            "going_detail_no": 2,
            "sign_state": "UNSIGNED",
            "cancel_sign_time": "2020-07-13T10:00:00+08:00",
            "cancel_sign_type": "USER",
            "cancel_reason": "用户取消",
            "plan_name": "拼团计划",
            "plan_over_time": "2020-08-12T10:00:00+08:00",
            "total_origin_price": 17600,
            "deduction_quantity": 2,
            "total_actual_price": 16000,
            "signed_detail_list": [
                {
                    "plan_detail_no": 1,
                    "original_price": 8800,
                    "plan_discount_description": "首次体验优惠",
                    "actual_price": 8000,
                    "plan_detail_state": "USED",
                    "order_id": "15646546545165651651",
                    "merchant_plan_detail_no": "20200712100000001",
                    "plan_detail_name": "第一次服务",
                    "actual_pay_price": 8000,
                    "use_time": "2020-07-12T11:00:00+08:00",
                    "complete_time": "2020-07-12T12:00:00+08:00",
                    "cancel_time": "",
                },
                {
                    "plan_detail_no": 2,
                    "original_price": 8800,
                    "plan_discount_description": "拼团优惠",
                    "actual_price": 8000,
                    "plan_detail_state": "SIGN_PLAN_DETAIL_CANCEL",
                    "order_id": "",
                    "merchant_plan_detail_no": "20200712100000002",
                    "plan_detail_name": "第二次服务",
                    "actual_pay_price": 0,
                    "use_time": "",
                    "complete_time": "",
                    "cancel_time": "2020-07-13T10:00:00+08:00",
                },
            ],
            "sign_time": "2020-07-12T10:00:00+08:00",
        },
    }
}
EVENT_PAYSCORE_USER_SIGN_PLAN: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.USER_SIGN_PLAN",
        "resource": {
            "sign_plan_id": "201910181610000009",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "service_id": "2002000000000558128851361561536",
            "mchid": "1230000109",
            "appid": "wxd678efh567hg6787",
            "merchant_sign_plan_no": "1234323JKHDFE1243252",
            "merchant_callback_url": "https://api.test.com",
            "plan_id": "405095429911252002001001000",
            "going_detail_no": 1,
            "sign_state": "SIGNED",
            "cancel_sign_type": "NOT_CANCEL",
            "plan_name": "拼团计划",
            "plan_over_time": "2020-08-12T10:00:00+08:00",
            "total_origin_price": 8800,
            "deduction_quantity": 1,
            "total_actual_price": 8000,
            "signed_detail_list": [
                {
                    "plan_detail_no": 1,
                    "original_price": 8800,
                    "plan_discount_description": "首次体验优惠",
                    "actual_price": 8000,
                    "plan_detail_state": "NOT_USED",
                    "merchant_plan_detail_no": "20200712100000001",
                    "plan_detail_name": "第一次服务",
                }
            ],
            "sign_time": "2020-07-12T10:00:00+08:00",
        },
    }
}
