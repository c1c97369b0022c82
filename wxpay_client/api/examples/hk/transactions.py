# Generated from spec/hk/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `hk.transactions`."""

from collections.abc import Mapping
from typing import Any

TRANSACTIONS_APP: Mapping[str, Any] = {
    "request": {
        "body": {
            "mchid": "1900000109",
            "appid": "wx8888888888888888",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "out_trade_no": "1217752501201407033233368018",
            "goods_tag": "WXG",
            "trade_type": "APP",
            "limit_pay": "no_credit",
            "time_start": "2018-06-08T10:34:56+08:00",
            "time_expire": "2018-06-08T10:39:56+08:00",
            "merchant_category_code": "1011",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
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
    "answers": {200: {"prepay_id": "wx201410272009395522657a690389285100"}},
}
TRANSACTIONS_CLOSE_BY_OUT_TRADE_NO: Mapping[str, Any] = {
    "request": {"path": {"out_trade_no": "1217752501201407033233368018"}, "body": {"mchid": "1900000109"}},
    "answers": {204: None},
}
TRANSACTIONS_CLOSE_BY_TRANSACTION_ID: Mapping[str, Any] = {
    "request": {"path": {"transaction_id": "1217752501201407033233368018"}, "body": {"mchid": "1900000109"}},
    "answers": {204: None},
}
TRANSACTIONS_JSAPI: Mapping[str, Any] = {
    "request": {
        "body": {
            "sp_mchid": "1900000100",
            "sp_appid": "wx8888888888888888",
            "sub_mchid": "1900000109",
            "sub_appid": "wxd678efh567hg6999",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "out_trade_no": "1217752501201407033233368018",
            "goods_tag": "WXG",
            "trade_type": "JSAPI",
            "limit_pay": "no_credit",
            "time_start": "2018-06-08T10:34:56+08:00",
            "time_expire": "2018-06-08T10:39:56+08:00",
            "merchant_category_code": "1011",
            "payer": {"sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
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
    "answers": {200: {"prepay_id": "wx201410272009395522657a690389285100"}},
}
TRANSACTIONS_MICROPAY: Mapping[str, Any] = {
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
TRANSACTIONS_MWEB: Mapping[str, Any] = {
    "request": {
        "body": {
            "mchid": "1900000109",
            "appid": "wx8888888888888888",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "out_trade_no": "1217752501201407033233368018",
            "goods_tag": "WXG",
            "trade_type": "MWEB",
            "limit_pay": "no_credit",
            "time_start": "2018-06-08T10:34:56+08:00",
            "time_expire": "2018-06-08T10:39:56+08:00",
            "merchant_category_code": "1011",
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
            "mweb_url": "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241"
        }
    },
}
TRANSACTIONS_NATIVE: Mapping[str, Any] = {
    "request": {
        "body": {
            "mchid": "1900000109",
            "appid": "wx8888888888888888",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "out_trade_no": "1217752501201407033233368018",
            "goods_tag": "WXG",
            "trade_type": "NATIVE",
            "limit_pay": "no_credit",
            "time_start": "2018-06-08T10:34:56+08:00",
            "time_expire": "2018-06-08T10:39:56+08:00",
            "merchant_category_code": "1011",
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
    "answers": {200: {"code_url": "weixin://wxpay/s/An4baqw"}},
}
TRANSACTIONS_QUERY_BY_OUT_TRADE_NO: Mapping[str, Any] = {
    "request": {
        "path": {"out_trade_no": "1217752501201407033233368018"},
        "query": {"mchid": "1900000109", "sub_mchid": "1900000109", "sp_mchid": "1900000100"},
    },
    "answers": {
        200: {
            "sp_mchid": "1900000100",
            "sp_appid": "wx8888888888888888",
            "sub_mchid": "1900000109",
            "out_trade_no": "1217752501201407033233368018",
            "id": "1217752501201407033233368018",
            "attach": "自定义数据",
            "trade_type": "APP",
            "bank_type": "CMC",
            "success_time": "2018-06-08T10:34:56+08:00",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "payer": {"sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
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
TRANSACTIONS_QUERY_BY_TRANSACTION_ID: Mapping[str, Any] = {
    "request": {
        "path": {"transaction_id": "1217752501201407033233368018"},
        "query": {"mchid": "1900000109", "sub_mchid": "1900000109", "sp_mchid": "1900000100"},
    },
    "answers": {
        200: {
            "sp_mchid": "1900000100",
            "sp_appid": "wx8888888888888888",
            "sub_mchid": "1900000109",
            "out_trade_no": "1217752501201407033233368018",
            "id": "1217752501201407033233368018",
            "attach": "自定义数据",
            "trade_type": "APP",
            "bank_type": "CMC",
            "success_time": "2018-06-08T10:34:56+08:00",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "payer": {"sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
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
TRANSACTIONS_REVERSE_BY_OUT_TRADE_NO: Mapping[str, Any] = {
    "request": {"path": {"out_trade_no": "1217752501201407033233368018"}, "body": {"mchid": "1900000109"}},
    "answers": {204: None},
}
TRANSACTIONS_REVERSE_BY_TRANSACTION_ID: Mapping[str, Any] = {
    "request": {"path": {"transaction_id": "1217752501201407033233368018"}, "body": {"mchid": "1900000109"}},
    "answers": {204: None},
}
