# Generated from spec/refunds.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `refunds`."""

from collections.abc import Mapping
from typing import Any

REFUNDS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "mchid": "1900000109",
            "appid": "wx8888888888888888",
            "transaction_id": "1217752501201407033233368018",
            "out_refund_no": "1217752501201407033233368018",
            "reason": "商品已售完",
            "amount": {"refund": 888, "total": 888, "currency": "HKD"},
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
        }
    },
    "answers": {
        200: {
            "id": "50000000382019052709732678859",
            "out_refund_no": "1217752501201407033233368018",
            "create_time": "2018-06-08T10:34:56+08:00",
            "amount": {
                "refund": 888,
                "currency": "HKD",
                "payer_refund": 666,
                "payer_currency": "CNY",
                "exchange_rate": {"type": "SETTLEMENT_RATE", "rate": 84572070},
            },
            "detail": {
                "promotion_id": "109519",
                "scope": "SINGLE",
                "type": "DISCOUNT",
                "amount": 100,
                "refund_amount": 100,
                "currency": "HKD",
            },
        }
    },
}
REFUNDS_LIST: Mapping[str, Any] = {
    "request": {
        "query": {
            "transaction_id": "1217752501201407033233368018",
            "out_trade_no": "1217752501201407033233368018",
            "mchid": "1900000109",
            "sub_mchid": "1900000109",
            "sp_mchid": "1900000100",
            "offset": 0,
            "count": 10,
        }
    },
    "answers": {
        200: {
            "id": "1217752501201407033233368018",
            "sub_mchid": "1900000109",
            "sp_mchid": "1900000100",
            "out_trade_no": "1217752501201407033233368018",
            "amount": {"total": 888, "currency": "HKD", "payer_total": 666, "payer_currency": "CNY"},
            "data": [
                {
                    "id": "50000000382019052709732678859",
                    "out_refund_no": "1217752501201407033233368018",
                    "channel": "ORIGINAL",
                    "recv_account": "招商银行信用卡0403",
                    "fund_source": "REFUND_SOURCE_UNSETTLED_FUNDS",
                    "success_time": "2018-06-08T10:54:56+08:00",
                    "create_time": "2018-06-08T10:34:56+08:00",
                    "status": "SUCCESS",
                    "amount": {
                        "refund": 888,
                        "currency": "HKD",
                        "payer_refund": 666,
                        "payer_currency": "CNY",
                        "exchange_rate": {"type": "SETTLEMENT_RATE", "rate": 84572070},
                    },
                    "refund_detail": {
                        "promotion_id": "109519",
                        "scope": "SINGLE",
                        "type": "DISCOUNT",
                        "amount": 100,
                        "refund_amount": 100,
                        "currency": "HKD",
                    },
                }
            ],
            "total_num": 1,
            "current_total_num": 1,
        }
    },
}
REFUNDS_QUERY_BY_OUT_REFUND_NO: Mapping[str, Any] = {
    "request": {
        "path": {"out_refund_no": "1217752501201407033233368018"},
        "query": {"mchid": "1900000109", "sub_mchid": "1900000109", "sp_mchid": "1900000100"},
    },
    "answers": {
        200: {
            "id": "50000000382019052709732678859",
            "out_refund_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "out_trade_no": "1217752501201407033233368018",
            "channel": "ORIGINAL",
            "recv_account": "招商银行信用卡0403",
            "fund_source": "REFUND_SOURCE_UNSETTLED_FUNDS",
            "success_time": "2018-06-08T10:54:56+08:00",
            "create_time": "2018-06-08T10:34:56+08:00",
            "status": "SUCCESS",
            "amount": {
                "refund": 888,
                "currency": "HKD",
                "payer_refund": 666,
                "payer_currency": "CNY",
                "exchange_rate": {"type": "SETTLEMENT_RATE", "rate": 84572070},
            },
            "detail": {
                "promotion_id": "109519",
                "scope": "SINGLE",
                "type": "DISCOUNT",
                "amount": 100,
                "refund_amount": 100,
                "currency": "HKD",
            },
        }
    },
}
REFUNDS_QUERY_BY_REFUND_ID: Mapping[str, Any] = {
    "request": {
        "path": {"refund_id": "50000000382019052709732678859"},
        "query": {"mchid": "1900000109", "sub_mchid": "1900000109", "sp_mchid": "1900000100"},
    },
    "answers": {
        200: {
            "id": "50000000382019052709732678859",
            "out_refund_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "out_trade_no": "1217752501201407033233368018",
            "channel": "ORIGINAL",
            "recv_account": "招商银行信用卡0403",
            "fund_source": "REFUND_SOURCE_UNSETTLED_FUNDS",
            "success_time": "2018-06-08T10:54:56+08:00",
            "create_time": "2018-06-08T10:34:56+08:00",
            "status": "SUCCESS",
            "amount": {
                "refund": 888,
                "currency": "HKD",
                "payer_refund": 666,
                "payer_currency": "CNY",
                "exchange_rate": {"type": "SETTLEMENT_RATE", "rate": 84572070},
            },
            "detail": {
                "promotion_id": "109519",
                "scope": "SINGLE",
                "type": "DISCOUNT",
                "amount": 100,
                "refund_amount": 100,
                "currency": "HKD",
            },
        }
    },
}
EVENT_REFUND_ABNORMAL: Mapping[str, Any] = {
    "event": {
        "event_type": "REFUND.ABNORMAL",
        "resource": {
            "mchid": "1900000109",
            "out_trade_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "out_refund_no": "1217752501201407033233368018",
            "refund_id": "1217752501201407033233368018",
            "refund_status": "ABNORMAL",
            "user_received_account": "招商银行信用卡0403",
            "amount": {"total": 999, "refund": 999, "payer_total": 999, "payer_refund": 999},
        },
    }
}
EVENT_REFUND_CLOSED: Mapping[str, Any] = {
    "event": {
        "event_type": "REFUND.CLOSED",
        "resource": {
            "mchid": "1900000109",
            "out_trade_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "out_refund_no": "1217752501201407033233368018",
            "refund_id": "1217752501201407033233368018",
            "refund_status": "CLOSED",
            "user_received_account": "招商银行信用卡0403",
            "amount": {"total": 999, "refund": 999, "payer_total": 999, "payer_refund": 999},
        },
    }
}
EVENT_REFUND_SUCCESS: Mapping[str, Any] = {
    "event": {
        "event_type": "REFUND.SUCCESS",
        "resource": {
            "mchid": "1900000109",
            "out_trade_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "out_refund_no": "1217752501201407033233368018",
            "refund_id": "1217752501201407033233368018",
            "refund_status": "SUCCESS",
            "success_time": "2018-06-08T10:34:56+08:00",
            "user_received_account": "招商银行信用卡0403",
            "amount": {"total": 999, "refund": 999, "payer_total": 999, "payer_refund": 999},
        },
    }
}
