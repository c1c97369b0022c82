# Generated from spec/customs.yaml, spec/common.yaml, spec/global/customs.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `customs`."""

from collections.abc import Mapping
from typing import Any

CUSTOMS_ORDERS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "customs": "SHANGHAI_ZS",
            "merchant_customs_no": "123456",
            "duty": 888,
            "sub_order_no": "20150806125346",
            "fee_type": "CNY",
            "order_fee": 888,
            "transport_fee": 88,
            "product_fee": 800,
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "state": "PROCESSING",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "sub_order_no": "20150806125346",
            "sub_order_id": "1000320306201511078440737891",
            "verify_department": "UNIONPAY",
            "verify_department_trade_id": "2018112288340107038204310100000",
        }
    },
}
CUSTOMS_ORDERS_QUERY: Mapping[str, Any] = {
    "request": {
        "query": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "order_type": "out_trade_no",
            "order_no": "20150806125346",
            "customs": "SHANGHAI_ZS",
            "offset": 0,
            "limit": 20,
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "transaction_id": "1000320306201511078440737890",
            "verify_department": "UNIONPAY",
            "verify_department_trade_id": "2018112288340107038204310100000",
            "offset": 0,
            "limit": 20,
            "total_count": 1,
            "data": [
                {
                    "sub_order_no": "20150806125346",
                    "sub_order_id": "1000320306201511078440737891",
                    "mch_customs_no": "123456",
                    "customs": "SHANGHAI_ZS",
                    "fee_type": "CNY",
                    "order_fee": 888,
                    "duty": 888,
                    "transport_fee": 88,
                    "product_fee": 800,
                    "state": "FAIL",
                    "explanation": "支付单已存在并且为非退单状态",
                    "modify_time": "2015-09-01T10:00:00+08:00",
                }
            ],
        }
    },
}
CUSTOMS_ORDERS_UPDATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "sub_order_no": "20150806125346",
            "customs": "SHANGHAI_ZS",
            "merchant_customs_no": "123456",
            "duty": 888,
            "fee_type": "CNY",
            "order_fee": 888,
            "transport_fee": 88,
            "product_fee": 800,
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "state": "SUBMITTED",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "sub_order_no": "20150806125346",
            "sub_order_id": "1000320306201511078440737891",
            "modify_time": "2015-09-01T10:00:00+08:00",
            "verify_department": "UNIONPAY",
            "verify_department_trade_id": "2018112288340107038204310100000",
        }
    },
}
CUSTOMS_REDECLARE: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "sub_order_no": "20150806125346",
            "sub_order_id": "1000320306201511078440737891",
            "customs": "SHANGHAI_ZS",
            "merchant_customs_no": "123456",
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "state": "PROCESSING",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "sub_order_no": "20150806125346",
            "sub_order_id": "1000320306201511078440737891",
            "modify_time": "2015-09-01T10:00:00+08:00",
        }
    },
}
CUSTOMS_VERIFY_CERTIFICATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "sub_order_no": "20150806125346",
            "customs": "SHANGHAI_ZS",
            "merchant_customs_no": "123456",
            "certificate_type": "IDCARD",
            "certificate_id": "330821198809085211",
            "certificate_name": "张三",
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "20150806125346",
            "transaction_id": "1000320306201511078440737890",
            "certificate_check_result": "SAME",
        }
    },
}
