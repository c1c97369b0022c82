# Generated from spec/combine_transactions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `combine_transactions`."""

from collections.abc import Mapping
from typing import Any

COMBINE_TRANSACTIONS_APP: Mapping[str, Any] = {
    "request": {
        "body": {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1900000109",
            "combine_out_trade_no": "P20150806125346",
            "sub_orders": [
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000110",
                    "sub_appid": "wxd678efh567hg6999",
                    "out_trade_no": "20150806125346",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 100, "currency": "CNY"},
                    "goods_tag": "WXG",
                    "settle_info": {"profit_sharing": True, "subsidy_amount": 10},
                },
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000111",
                    "out_trade_no": "20150806125347",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 200, "currency": "CNY"},
                },
            ],
            "combine_payer_info": {"identity": {"type": "IDCARD", "number": "110101199003071234", "name": "张三"}},
            "time_start": "2019-12-31T15:29:59+08:00",
            "time_expire": "2019-12-31T15:59:59+08:00",
            "notify_url": "https://yourapp.com/notify",
            "limit_pay": ["no_debit"],
            "trade_scenario": "RECOMMERCE",
            "scene_info": {"device_id": "POS1:1", "payer_client_ip": "14.17.22.32"},
            "subsidy_info": {
                "subsidy_detail": [
                    {
                        "subsidy_period_type": "PERIOD",
                        "subsidy_plan": [{"subsidy_installment_num": 3, "subsidy_percent": 100}],
                    }
                ]
            },
            "contract_info": {
                "mchid": "1900000109",
                "appid": "wxd678efh567hg6787",
                "out_contract_code": "wxwtdk20200910100000",
                "plan_id": 12535,
                "contract_display_account": "微信代扣用户A",
                "notify_url": "https://yourapp.com/notify",
            },
        }
    },
    "answers": {
        200: {
            "prepay_id": "wx201410272009395522657a690389285100",
            "contract_result": {"code": "INVALID_REQUEST", "message": "当前签约协议号已经进行签约"},
        }
    },
}
COMBINE_TRANSACTIONS_CLOSE: Mapping[str, Any] = {
    "request": {
        "path": {"combine_out_trade_no": "P20150806125346"},
        "body": {
            "combine_appid": "wxd678efh567hg6787",
            "sub_orders": [
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000110",
                    "sub_appid": "wxd678efh567hg6999",
                    "out_trade_no": "20150806125346",
                },
                {"mchid": "1900000109", "sub_mchid": "1900000111", "out_trade_no": "20150806125347"},
            ],
        },
    },
    "answers": {204: None},
}
COMBINE_TRANSACTIONS_H5: Mapping[str, Any] = {
    "request": {
        "body": {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1900000109",
            "combine_out_trade_no": "P20150806125346",
            "sub_orders": [
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000110",
                    "sub_appid": "wxd678efh567hg6999",
                    "out_trade_no": "20150806125346",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 100, "currency": "CNY"},
                    "goods_tag": "WXG",
                    "settle_info": {"profit_sharing": True, "subsidy_amount": 10},
                },
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000111",
                    "out_trade_no": "20150806125347",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 200, "currency": "CNY"},
                },
            ],
            "combine_payer_info": {"identity": {"type": "IDCARD", "number": "110101199003071234", "name": "张三"}},
            "time_start": "2019-12-31T15:29:59+08:00",
            "time_expire": "2019-12-31T15:59:59+08:00",
            "notify_url": "https://yourapp.com/notify",
            "limit_pay": ["no_debit"],
            "scene_info": {
                "device_id": "POS1:1",
                "payer_client_ip": "14.17.22.32",
                "h5_info": {
                    "type": "iOS",
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
COMBINE_TRANSACTIONS_JSAPI: Mapping[str, Any] = {
    "request": {
        "body": {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1900000109",
            "combine_out_trade_no": "P20150806125346",
            "sub_orders": [
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000110",
                    "sub_appid": "wxd678efh567hg6999",
                    "out_trade_no": "20150806125346",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 100, "currency": "CNY"},
                    "goods_tag": "WXG",
                    "settle_info": {"profit_sharing": True, "subsidy_amount": 10},
                },
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000111",
                    "out_trade_no": "20150806125347",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 200, "currency": "CNY"},
                },
            ],
            "combine_payer_info": {
                "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                "identity": {"type": "IDCARD", "number": "110101199003071234", "name": "张三"},
            },
            "time_start": "2019-12-31T15:29:59+08:00",
            "time_expire": "2019-12-31T15:59:59+08:00",
            "notify_url": "https://yourapp.com/notify",
            "limit_pay": ["no_debit"],
            "scene_info": {"device_id": "POS1:1", "payer_client_ip": "14.17.22.32"},
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
COMBINE_TRANSACTIONS_MINIPROGRAM: Mapping[str, Any] = {
    "request": {
        "body": {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1230000109",
            "combine_out_trade_no": "P20150806125346",
            "sub_orders": [
                {
                    "mchid": "1230000109",
                    "out_trade_no": "20150806125346",
                    "description": "Image形象店-深圳腾大-QQ公仔",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 10, "currency": "CNY"},
                    "individual_auth_id": "1900000109",
                    "individual_name": "哈哈哈小店",
                    "order_service_type": "INDIVIDUALTRADE",
                }
            ],
            "combine_payer_info": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "time_expire": "2018-06-08T10:34:56+08:00",
            "notify_url": "https://yourapp.com/notify",
            "trade_scenario": "RECOMMERCE",
            "scene_info": {"device_id": "POS1:1", "payer_client_ip": "14.17.22.32"},
        }
    },
    "answers": {200: {"prepay_id": "wx201410272009395522657a690389285100"}},
}
COMBINE_TRANSACTIONS_NATIVE: Mapping[str, Any] = {
    "request": {
        "body": {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1900000109",
            "combine_out_trade_no": "P20150806125346",
            "sub_orders": [
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000110",
                    "sub_appid": "wxd678efh567hg6999",
                    "out_trade_no": "20150806125346",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 100, "currency": "CNY"},
                    "goods_tag": "WXG",
                    "settle_info": {"profit_sharing": True, "subsidy_amount": 10},
                },
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000111",
                    "out_trade_no": "20150806125347",
                    "description": "腾讯充值中心-QQ会员充值",
                    "attach": "深圳分店",
                    "amount": {"total_amount": 200, "currency": "CNY"},
                },
            ],
            "combine_payer_info": {"identity": {"type": "IDCARD", "number": "110101199003071234", "name": "张三"}},
            "time_start": "2019-12-31T15:29:59+08:00",
            "time_expire": "2019-12-31T15:59:59+08:00",
            "notify_url": "https://yourapp.com/notify",
            "limit_pay": ["no_debit"],
            "scene_info": {"device_id": "POS1:1", "payer_client_ip": "14.17.22.32"},
        }
    },
    "answers": {200: {"code_url": "weixin://pay.weixin.qq.com/bizpayurl/up?pr=NwY5Mz9&groupid=00"}},
}
COMBINE_TRANSACTIONS_QUERY_BY_COMBINE_OUT_TRADE_NO: Mapping[str, Any] = {
    "request": {"path": {"combine_out_trade_no": "P20150806125346"}},
    "answers": {
        200: {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1900000109",
            "combine_out_trade_no": "P20150806125346",
            "combine_transaction_id": "1217752501201407033233368018",
            "combine_payer_info": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "scene_info": {"device_id": "POS1:1"},
            "sub_orders": [
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000110",
                    "sub_appid": "wxd678efh567hg6999",
                    "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                    "out_trade_no": "20150806125346",
                    "transaction_id": "1009660380201506130728806387",
                    "trade_type": "JSAPI",
                    "trade_state": "SUCCESS",
                    "bank_type": "CMC",
                    "attach": "深圳分店",
                    "success_time": "2019-12-31T15:35:12+08:00",
                    "amount": {"total_amount": 100, "currency": "CNY", "payer_amount": 90, "payer_currency": "CNY"},
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
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000111",
                    "out_trade_no": "20150806125347",
                    "transaction_id": "1009660380201506130728806388",
                    "trade_type": "JSAPI",
                    "trade_state": "SUCCESS",
                    "bank_type": "CMC",
                    "attach": "深圳分店",
                    "success_time": "2019-12-31T15:35:12+08:00",
                    "amount": {"total_amount": 200, "currency": "CNY", "payer_amount": 200, "payer_currency": "CNY"},
                },
            ],
            "trade_scenario": "RECOMMERCE",
            "installment_info": {"use_subsidy": True, "selected_installment_number": 3},
        }
    },
}
COMBINE_TRANSACTIONS_QUERY_BY_COMBINE_TRANSACTION_ID: Mapping[str, Any] = {
    "request": {"path": {"combine_transaction_id": "1217752501201407033233368018"}},
    "answers": {
        200: {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1230000109",
            "combine_out_trade_no": "P20150806125346",
            "combine_transaction_id": "1217752501201407033233368018",
            "combine_payer_info": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "scene_info": {"device_id": "POS1:1"},
            "sub_orders": [
                {
                    "mchid": "1230000109",
                    "individual_auth_id": "1900000109",
                    "individual_name": "哈哈哈小店",
                    "out_trade_no": "20150806125346",
                    "transaction_id": "1009660380201506130728806387",
                    "trade_type": "JSAPI",
                    "trade_state": "SUCCESS",
                    "bank_type": "CMC",
                    "attach": "深圳分店",
                    "success_time": "2018-06-08T10:30:12+08:00",
                    "amount": {"total_amount": 10, "currency": "CNY", "payer_amount": 10, "payer_currency": "CNY"},
                }
            ],
            "trade_scenario": "RECOMMERCE",
        }
    },
}
EVENT_TRANSACTION_SUCCESS: Mapping[str, Any] = {
    "event": {
        "event_type": "TRANSACTION.SUCCESS",
        "resource": {
            "combine_appid": "wxd678efh567hg6787",
            "combine_mchid": "1900000109",
            "combine_out_trade_no": "P20150806125346",
            "combine_transaction_id": "1217752501201407033233368018",
            "combine_payer_info": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
            "scene_info": {"device_id": "POS1:1"},
            "sub_orders": [
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000110",
                    "sub_appid": "wxd678efh567hg6999",
                    "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                    "out_trade_no": "20150806125346",
                    "transaction_id": "1009660380201506130728806387",
                    "trade_type": "JSAPI",
                    "trade_state": "SUCCESS",
                    "bank_type": "CMC",
                    "attach": "深圳分店",
                    "success_time": "2019-12-31T15:35:12+08:00",
                    "amount": {"total_amount": 100, "currency": "CNY", "payer_amount": 90, "payer_currency": "CNY"},
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
                {
                    "mchid": "1900000109",
                    "sub_mchid": "1900000111",
                    "out_trade_no": "20150806125347",
                    "transaction_id": "1009660380201506130728806388",
                    "trade_type": "JSAPI",
                    "trade_state": "SUCCESS",
                    "bank_type": "CMC",
                    "attach": "深圳分店",
                    "success_time": "2019-12-31T15:35:12+08:00",
                    "amount": {"total_amount": 200, "currency": "CNY", "payer_amount": 200, "payer_currency": "CNY"},
                },
            ],
        },
    }
}
