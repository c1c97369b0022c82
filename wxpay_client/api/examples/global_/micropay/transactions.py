# Generated from spec/global/micropay/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `global_.micropay.transactions`."""

from collections.abc import Mapping
from typing import Any

GLOBAL__MICROPAY_TRANSACTIONS_PAY: Mapping[str, Any] = {
    "request": {
        "body": {
            "mchid": "1900000109",
            "appid": "wx8888888888888888",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "attach": "自定义数据",
            "out_trade_no": "1217752501201407033233368018",
            "goods_tag": "WXG",
            "trade_type": "MICROPAY",
            "limit_pay": "no_credit",
            "merchant_category_code": "1011",
            "payer": {"auth_code": "120061098828009406"},
            "amount": {"total": 888, "currency": "HKD"},
            "scene_info": {
                "device_id": "013467007045764",
                "device_ip": "128.0.0.1",
                "payer_client_ip": "128.0.0.1",
                "operator_id": "123145",
                "store_info": {"id": "0001", "name": "腾讯大厦分店", "address": "广东省深圳市南山区科技中一道10000号"},
            },
            "detail": {
                "cost_price": 888,
                "receipt_id": "wx123",
                "goods_detail": [
                    {
                        "goods_id": "12345",
                        "wxpay_goods_id": "1001",
                        "goods_name": "iPhone6s 16G",
                        "quantity": 1,
                        "price": 888,
                    }
                ],
            },
        }
    },
    "answers": {
        200: {
            "id": "1217752501201407033233368018",
            "mchid": "1900000109",
            "appid": "wx8888888888888888",
            "out_trade_no": "1217752501201407033233368018",
            "trade_type": "MICROPAY",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "bank_type": "CMC",
            "attach": "自定义数据",
            "success_time": "2018-06-08T10:34:56+08:00",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "amount": {
                "total": 888,
                "payer_total": 706,
                "currency": "HKD",
                "payer_currency": "CNY",
                "exchange_rate": {"type": "SETTLEMENT_RATE", "rate": 80000000},
            },
            "promotion_detail": [
                {
                    "promotion_id": "109519",
                    "name": "单品惠-6",
                    "scope": "SINGLE",
                    "type": "DISCOUNT",
                    "amount": 5,
                    "currency": "HKD",
                    "activity_id": "931386",
                    "wechatpay_contribute_amount": 0,
                    "merchant_contribute_amount": 0,
                    "other_contribute_amount": 5,
                    "goods_detail": [
                        {"goods_id": "12345", "goods_remark": "1001", "discount_amount": 5, "quantity": 1, "price": 888}
                    ],
                }
            ],
        }
    },
}
GLOBAL__MICROPAY_TRANSACTIONS_REVERSE_BY_OUT_TRADE_NO: Mapping[str, Any] = {
    "request": {"path": {"out_trade_no": "1217752501201407033233368018"}, "body": {"mchid": "1900000109"}},
    "answers": {204: None},
}
GLOBAL__MICROPAY_TRANSACTIONS_REVERSE_BY_TRANSACTION_ID: Mapping[str, Any] = {
    "request": {"path": {"transaction_id": "1217752501201407033233368018"}, "body": {"mchid": "1900000109"}},
    "answers": {204: None},
}
