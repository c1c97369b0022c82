# Generated from spec/refund/domestic.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `refund.domestic`."""

from collections.abc import Mapping
from typing import Any

REFUND_DOMESTIC_REFUNDS_APPLY_ABNORMAL_REFUND: Mapping[str, Any] = {
    "request": {
        "path": {"refund_id": "50000000382019052709732678859"},
        "body": {
            "out_refund_no": "1217752501201407033233368018",
            "type": "USER_BANK_CARD",
            "bank_type": "CMB_DEBIT",
            "bank_account": "6225880137706868",
            "real_name": "张三",
        },
    },
    "answers": {
        200: {
            "refund_id": "50000000382019052709732678859",
            "out_refund_no": "1217752501201407033233368018",
            "transaction_id": "4200000382019052709732678859",
            "out_trade_no": "1217752501201407033233368018",
            "channel": "OTHER_BANKCARD",
            "user_received_account": "招商银行借记卡6868",
            "create_time": "2020-12-01T16:18:12+08:00",
            "status": "PROCESSING",
            "funds_account": "AVAILABLE",
            "amount": {
                "total": 100,
                "refund": 100,
                "from": [{"account": "AVAILABLE", "amount": 100}],
                "payer_total": 90,
                "payer_refund": 90,
                "settlement_refund": 100,
                "settlement_total": 100,
                "discount_refund": 10,
                "currency": "CNY",
                "refund_fee": 0,
            },
            "promotion_detail": [
                {
                    "promotion_id": "109519",
                    "scope": "SINGLE",
                    "type": "CASH",
                    "amount": 10,
                    "refund_amount": 10,
                    "goods_detail": [
                        {
                            "merchant_goods_id": "1217752501201407033233368018",
                            "wechatpay_goods_id": "1001",
                            "goods_name": "iPhone6s 16G",
                            "unit_price": 100,
                            "refund_amount": 100,
                            "refund_quantity": 1,
                        }
                    ],
                }
            ],
        }
    },
}
REFUND_DOMESTIC_REFUNDS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "transaction_id": "4200000382019052709732678859",
            "out_refund_no": "1217752501201407033233368018",
            "reason": "商品已售完",
            "notify_url": "https://weixin.qq.com",
            "funds_account": "AVAILABLE",
            "amount": {
                "refund": 100,
                "from": [{"account": "AVAILABLE", "amount": 100}],
                "total": 100,
                "currency": "CNY",
            },
            "goods_detail": [
                {
                    "merchant_goods_id": "1217752501201407033233368018",
                    "wechatpay_goods_id": "1001",
                    "goods_name": "iPhone6s 16G",
                    "unit_price": 100,
                    "refund_amount": 100,
                    "refund_quantity": 1,
                }
            ],
        }
    },
    "answers": {
        200: {
            "refund_id": "50000000382019052709732678859",
            "out_refund_no": "1217752501201407033233368018",
            "transaction_id": "4200000382019052709732678859",
            "out_trade_no": "1217752501201407033233368018",
            "channel": "ORIGINAL",
            "user_received_account": "招商银行信用卡0403",
            "create_time": "2020-12-01T16:18:12+08:00",
            "status": "PROCESSING",
            "funds_account": "AVAILABLE",
            "amount": {
                "total": 100,
                "refund": 100,
                "from": [{"account": "AVAILABLE", "amount": 100}],
                "payer_total": 90,
                "payer_refund": 90,
                "settlement_refund": 100,
                "settlement_total": 100,
                "discount_refund": 10,
                "currency": "CNY",
                "refund_fee": 0,
            },
            "promotion_detail": [
                {
                    "promotion_id": "109519",
                    "scope": "SINGLE",
                    "type": "CASH",
                    "amount": 10,
                    "refund_amount": 10,
                    "goods_detail": [
                        {
                            "merchant_goods_id": "1217752501201407033233368018",
                            "wechatpay_goods_id": "1001",
                            "goods_name": "iPhone6s 16G",
                            "unit_price": 100,
                            "refund_amount": 100,
                            "refund_quantity": 1,
                        }
                    ],
                }
            ],
        }
    },
}
REFUND_DOMESTIC_REFUNDS_QUERY_BY_OUT_REFUND_NO: Mapping[str, Any] = {
    "request": {"path": {"out_refund_no": "1217752501201407033233368018"}, "query": {"sub_mchid": "1900000109"}},
    "answers": {
        200: {
            "refund_id": "50000000382019052709732678859",
            "out_refund_no": "1217752501201407033233368018",
            "transaction_id": "4200000382019052709732678859",
            "out_trade_no": "1217752501201407033233368018",
            "channel": "ORIGINAL",
            "user_received_account": "招商银行信用卡0403",
            "success_time": "2020-12-01T16:18:52+08:00",
            "create_time": "2020-12-01T16:18:12+08:00",
            "status": "SUCCESS",
            "funds_account": "AVAILABLE",
            "amount": {
                "total": 100,
                "refund": 100,
                "from": [{"account": "AVAILABLE", "amount": 100}],
                "payer_total": 90,
                "payer_refund": 90,
                "settlement_refund": 100,
                "settlement_total": 100,
                "discount_refund": 10,
                "currency": "CNY",
                "refund_fee": 0,
            },
            "promotion_detail": [
                {
                    "promotion_id": "109519",
                    "scope": "SINGLE",
                    "type": "CASH",
                    "amount": 10,
                    "refund_amount": 10,
                    "goods_detail": [
                        {
                            "merchant_goods_id": "1217752501201407033233368018",
                            "wechatpay_goods_id": "1001",
                            "goods_name": "iPhone6s 16G",
                            "unit_price": 100,
                            "refund_amount": 100,
                            "refund_quantity": 1,
                        }
                    ],
                }
            ],
        }
    },
}
