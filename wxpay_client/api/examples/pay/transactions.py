# Generated from spec/pay/transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `pay.transactions`."""

from collections.abc import Mapping
from typing import Any

PAY_TRANSACTIONS_APP: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "out_trade_no": "1217752501201407033233368018",
            "time_expire": "2018-06-08T10:34:56+08:00",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "goods_tag": "WXG",
            "support_fapiao": False,
            "amount": {"total": 100, "currency": "CNY"},
            "settle_info": {"profit_sharing": False},
            "payer": {"identity": {"type": "IDCARD", "number": "110101199003071234", "name": "张三"}},
            "limit_pay": ["no_credit"],
            "detail": {
                "cost_price": 120,
                "invoice_id": "微信123",
                "goods_detail": [
                    {
                        "merchant_goods_id": "1246464644",
                        "wechatpay_goods_id": "1001",
                        "goods_name": "QQ公仔",
                        "quantity": 1,
                        "unit_price": 100,
                    }
                ],
            },
            "scene_info": {
                "payer_client_ip": "14.23.150.211",
                "device_id": "013467007045764",
                "store_info": {
                    "id": "0001",
                    "name": "腾讯大厦分店",
                    "area_code": "440305",
                    "address": "广东省深圳市南山区科技中一道10000号",
                },
            },
            "subsidy_info": {
                "subsidy_detail": [
                    {
                        "subsidy_period_type": "PERIOD",
                        "subsidy_plan": [{"subsidy_installment_num": 3, "subsidy_percent": 100}],
                    }
                ]
            },
        }
    },
    "answers": {200: {"prepay_id": "wx201410272009395522657a690389285100"}},
}
PAY_TRANSACTIONS_APP_WITH_CONTRACT: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "out_trade_no": "1217752501201407033233368018",
            "time_expire": "2018-06-08T10:34:56+08:00",
            "attach": "自定义数据说明",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "goods_tag": "WXG",
            "support_fapiao": False,
            "amount": {"total": 100, "currency": "CNY"},
            "settle_info": {"profit_sharing": False},
            "detail": {
                "cost_price": 120,
                "invoice_id": "微信123",
                "goods_detail": [
                    {
                        "merchant_goods_id": "1246464644",
                        "wechatpay_goods_id": "1001",
                        "goods_name": "QQ公仔",
                        "quantity": 1,
                        "unit_price": 100,
                    }
                ],
            },
            "scene_info": {
                "payer_client_ip": "14.23.150.211",
                "device_id": "013467007045764",
                "store_info": {
                    "id": "0001",
                    "name": "腾讯大厦分店",
                    "area_code": "440305",
                    "address": "广东省深圳市南山区科技中一道10000号",
                },
            },
            "contract_info": {
                "plan_id": "3484306348",
                "contract_mchid": "1230000109",
                "contract_appid": "wxd678efh567hg6787",
                "contract_code": "100001256",
                "request_serial": "1695",
                "contract_display_account": "123456",
                "contract_notify_url": "https://yoursite.com",
            },
        }
    },
    "answers": {200: {"prepay_id": "wx201410272009395522657a690389285100"}},
}
PAY_TRANSACTIONS_CLOSE: Mapping[str, Any] = {
    "request": {"path": {"out_trade_no": "1217752501201407033233368018"}, "body": {"mchid": "1230000109"}},
    "answers": {204: None},
}
PAY_TRANSACTIONS_CODEPAY: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "out_trade_no": "1217752501201407033233368018",
            "attach": "自定义数据说明",
            "goods_tag": "WXG",
            "support_fapiao": False,
            "payer": {"auth_code": "130061098828009406"},
            "amount": {"total": 100, "currency": "CNY"},
            "scene_info": {
                "device_id": "013467007045764",
                "device_ip": "128.0.0.1",
                "store_info": {"id": "0001", "out_id": "A1111"},
            },
            "detail": {
                "cost_price": 120,
                "invoice_id": "微信123",
                "goods_detail": [
                    {
                        "merchant_goods_id": "1246464644",
                        "wxpay_goods_id": "1001",
                        "goods_name": "QQ公仔",
                        "quantity": 1,
                        "unit_price": 100,
                    }
                ],
            },
            "settle_info": {"profit_sharing": False},
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "trade_type": "MICROPAY",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "bank_type": "CCB_DEBIT",
            "attach": "自定义数据说明",
            "success_time": "2018-06-08T10:34:56+08:00",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "amount": {"total": 100, "payer_total": 90, "currency": "CNY", "payer_currency": "CNY"},
            "promotion_detail": [
                {
                    "coupon_id": "109519",
                    "name": "单品惠-6",
                    "scope": "SINGLE",
                    "type": "CASH",
                    "amount": 10,
                    "stock_id": "931386",
                    "wechatpay_contribute": 0,
                    "merchant_contribute": 10,
                    "other_contribute": 0,
                    "currency": "CNY",
                    "goods_detail": [
                        {
                            "goods_id": "1246464644",
                            "quantity": 1,
                            "unit_price": 100,
                            "discount_amount": 10,
                            "goods_remark": "商品备注信息",
                        }
                    ],
                }
            ],
        }
    },
}
PAY_TRANSACTIONS_EXPOSURE: Mapping[str, Any] = {
    "request": {
        "body": {
            "mchid": "1230000109",
            "appid": "wxd678efh567hg6787",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "out_trade_no": "1217752501201407033233368018",
        }
    },
    "answers": {200: {"fqf_exposure": True, "market_exposure_token": "Dfkdsf324+-LKFD="}},
}
PAY_TRANSACTIONS_H5: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "out_trade_no": "1217752501201407033233368018",
            "time_expire": "2018-06-08T10:34:56+08:00",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "goods_tag": "WXG",
            "support_fapiao": False,
            "amount": {"total": 100, "currency": "CNY"},
            "settle_info": {"profit_sharing": False},
            "payer": {"identity": {"type": "IDCARD", "number": "110101199003071234", "name": "张三"}},
            "limit_pay": ["no_credit"],
            "detail": {
                "cost_price": 120,
                "invoice_id": "微信123",
                "goods_detail": [
                    {
                        "merchant_goods_id": "1246464644",
                        "wechatpay_goods_id": "1001",
                        "goods_name": "QQ公仔",
                        "quantity": 1,
                        "unit_price": 100,
                    }
                ],
            },
            "scene_info": {
                "payer_client_ip": "14.23.150.211",
                "device_id": "013467007045764",
                "store_info": {
                    "id": "0001",
                    "name": "腾讯大厦分店",
                    "area_code": "440305",
                    "address": "广东省深圳市南山区科技中一道10000号",
                },
                "h5_info": {
                    "type": "Wap",
                    "app_name": "王者荣耀",
                    "app_url": "https://pay.qq.com",
                    "bundle_id": "com.tencent.wzryiOS",
                    "package_name": "com.tencent.tmgp.sgame",
                },
            },
        }
    },
    "answers": {
        200: {
            "h5_url": "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241"
        }
    },
}
PAY_TRANSACTIONS_JSAPI: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "out_trade_no": "1217752501201407033233368018",
            "time_expire": "2018-06-08T10:34:56+08:00",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "goods_tag": "WXG",
            "support_fapiao": False,
            "amount": {"total": 100, "currency": "CNY"},
            "settle_info": {"profit_sharing": False},
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "limit_pay": ["no_credit"],
            "detail": {
                "cost_price": 120,
                "invoice_id": "微信123",
                "goods_detail": [
                    {
                        "merchant_goods_id": "1246464644",
                        "wechatpay_goods_id": "1001",
                        "goods_name": "QQ公仔",
                        "quantity": 1,
                        "unit_price": 100,
                    }
                ],
            },
            "scene_info": {
                "payer_client_ip": "14.23.150.211",
                "device_id": "013467007045764",
                "store_info": {
                    "id": "0001",
                    "name": "腾讯大厦分店",
                    "area_code": "440305",
                    "address": "广东省深圳市南山区科技中一道10000号",
                },
            },
            "subsidy_info": {
                "subsidy_detail": [
                    {
                        "subsidy_period_type": "PERIOD",
                        "subsidy_plan": [{"subsidy_installment_num": 3, "subsidy_percent": 100}],
                    }
                ]
            },
        }
    },
    "answers": {200: {"prepay_id": "wx201410272009395522657a690389285100"}},
}
PAY_TRANSACTIONS_JSAPI_WITH_CONTRACT: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "out_trade_no": "1217752501201407033233368018",
            "time_expire": "2018-06-08T10:34:56+08:00",
            "attach": "自定义数据说明",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "goods_tag": "WXG",
            "support_fapiao": False,
            "amount": {"total": 100, "currency": "CNY"},
            "settle_info": {"profit_sharing": False},
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "detail": {
                "cost_price": 120,
                "invoice_id": "微信123",
                "goods_detail": [
                    {
                        "merchant_goods_id": "1246464644",
                        "wechatpay_goods_id": "1001",
                        "goods_name": "QQ公仔",
                        "quantity": 1,
                        "unit_price": 100,
                    }
                ],
            },
            "scene_info": {
                "payer_client_ip": "14.23.150.211",
                "device_id": "013467007045764",
                "store_info": {
                    "id": "0001",
                    "name": "腾讯大厦分店",
                    "area_code": "440305",
                    "address": "广东省深圳市南山区科技中一道10000号",
                },
            },
            "contract_info": {
                "plan_id": "3484306348",
                "contract_mchid": "1230000109",
                "contract_appid": "wxd678efh567hg6787",
                "contract_code": "100001256",
                "request_serial": "1695",
                "contract_display_account": "123456",
                "contract_notify_url": "https://yoursite.com",
            },
        }
    },
    "answers": {200: {"prepay_id": "wx201410272009395522657a690389285100"}},
}
PAY_TRANSACTIONS_NATIVE: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "description": "Image形象店-深圳腾大-QQ公仔",
            "out_trade_no": "1217752501201407033233368018",
            "time_expire": "2018-06-08T10:34:56+08:00",
            "attach": "自定义数据",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "goods_tag": "WXG",
            "support_fapiao": False,
            "amount": {"total": 100, "currency": "CNY"},
            "settle_info": {"profit_sharing": False},
            "payer": {"identity": {"type": "IDCARD", "number": "110101199003071234", "name": "张三"}},
            "limit_pay": ["no_credit"],
            "detail": {
                "cost_price": 120,
                "invoice_id": "微信123",
                "goods_detail": [
                    {
                        "merchant_goods_id": "1246464644",
                        "wechatpay_goods_id": "1001",
                        "goods_name": "QQ公仔",
                        "quantity": 1,
                        "unit_price": 100,
                    }
                ],
            },
            "scene_info": {
                "payer_client_ip": "14.23.150.211",
                "device_id": "013467007045764",
                "store_info": {
                    "id": "0001",
                    "name": "腾讯大厦分店",
                    "area_code": "440305",
                    "address": "广东省深圳市南山区科技中一道10000号",
                },
            },
        }
    },
    "answers": {200: {"code_url": "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00"}},
}
PAY_TRANSACTIONS_QUERY_BY_OUT_TRADE_NO: Mapping[str, Any] = {
    "request": {"path": {"out_trade_no": "1217752501201407033233368018"}, "query": {"mchid": "1230000109"}},
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "trade_type": "JSAPI",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "bank_type": "CMC",
            "attach": "自定义数据",
            "success_time": "2018-06-08T10:34:56+08:00",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "amount": {"total": 100, "payer_total": 90, "currency": "CNY", "payer_currency": "CNY"},
            "scene_info": {"device_id": "013467007045764"},
            "promotion_detail": [
                {
                    "coupon_id": "109519",
                    "name": "单品惠-6",
                    "scope": "SINGLE",
                    "type": "CASH",
                    "amount": 10,
                    "stock_id": "931386",
                    "wechatpay_contribute": 0,
                    "merchant_contribute": 10,
                    "other_contribute": 0,
                    "currency": "CNY",
                    "goods_detail": [
                        {
                            "goods_id": "1246464644",
                            "quantity": 1,
                            "unit_price": 100,
                            "discount_amount": 10,
                            "goods_remark": "商品备注信息",
                        }
                    ],
                }
            ],
            "installment_info": {"use_subsidy": True, "selected_installment_number": 3},
        }
    },
}
PAY_TRANSACTIONS_QUERY_BY_TRANSACTION_ID: Mapping[str, Any] = {
    "request": {"path": {"transaction_id": "1217752501201407033233368018"}, "query": {"mchid": "1230000109"}},
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "trade_type": "JSAPI",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "bank_type": "CMC",
            "attach": "自定义数据",
            "success_time": "2018-06-08T10:34:56+08:00",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "amount": {"total": 100, "payer_total": 90, "currency": "CNY", "payer_currency": "CNY"},
            "scene_info": {"device_id": "013467007045764"},
            "promotion_detail": [
                {
                    "coupon_id": "109519",
                    "name": "单品惠-6",
                    "scope": "SINGLE",
                    "type": "CASH",
                    "amount": 10,
                    "stock_id": "931386",
                    "wechatpay_contribute": 0,
                    "merchant_contribute": 10,
                    "other_contribute": 0,
                    "currency": "CNY",
                    "goods_detail": [
                        {
                            "goods_id": "1246464644",
                            "quantity": 1,
                            "unit_price": 100,
                            "discount_amount": 10,
                            "goods_remark": "商品备注信息",
                        }
                    ],
                }
            ],
            "installment_info": {"use_subsidy": True, "selected_installment_number": 3},
        }
    },
}
PAY_TRANSACTIONS_REVERSE: Mapping[str, Any] = {
    "request": {
        "path": {"out_trade_no": "1217752501201407033233368018"},
        "body": {"appid": "wxd678efh567hg6787", "mchid": "1230000109"},
    },
    "answers": {
        200: {"appid": "wxd678efh567hg6787", "mchid": "1230000109", "out_trade_no": "1217752501201407033233368018"}
    },
}
EVENT_TRANSACTION_SUCCESS: Mapping[str, Any] = {
    "event": {
        "event_type": "TRANSACTION.SUCCESS",
        "resource": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_trade_no": "1217752501201407033233368018",
            "transaction_id": "1217752501201407033233368018",
            "trade_type": "JSAPI",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "bank_type": "CMC",
            "attach": "自定义数据",
            "success_time": "2018-06-08T10:34:56+08:00",
            "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "amount": {"total": 100, "payer_total": 90, "currency": "CNY", "payer_currency": "CNY"},
            "scene_info": {"device_id": "013467007045764"},
            "promotion_detail": [
                {
                    "coupon_id": "109519",
                    "name": "单品惠-6",
                    "scope": "SINGLE",
                    "type": "CASH",
                    "amount": 10,
                    "stock_id": "931386",
                    "wechatpay_contribute": 0,
                    "merchant_contribute": 10,
                    "other_contribute": 0,
                    "currency": "CNY",
                    "goods_detail": [
                        {
                            "goods_id": "1246464644",
                            "quantity": 1,
                            "unit_price": 100,
                            "discount_amount": 10,
                            "goods_remark": "商品备注信息",
                        }
                    ],
                }
            ],
        },
    }
}
