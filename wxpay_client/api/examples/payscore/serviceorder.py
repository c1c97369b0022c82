# Generated from spec/payscore/serviceorder.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `payscore.serviceorder`."""

from collections.abc import Mapping
from typing import Any

PAYSCORE_SERVICEORDER_CANCEL: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "1234323JKHDFE1243252"},
        "body": {"appid": "wxd678efh567hg6787", "service_id": "2002000000000558128851361561536", "reason": "用户投诉"},
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "service_id": "2002000000000558128851361561536",
            "order_id": "15646546545165651651",
        }
    },
}
PAYSCORE_SERVICEORDER_COMPLETE: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "1234323JKHDFE1243252"},
        "body": {
            "appid": "wxd678efh567hg6787",
            "service_id": "2002000000000558128851361561536",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "total_amount": 39900,
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "profit_sharing": False,
            "goods_tag": "goods_tag",
            "device": {
                "start_device_id": "HG123456",
                "end_device_id": "HG123456",
                "materiel_no": "example_materiel_no",
            },
        },
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "state": "DOING",
            "state_description": "MCH_COMPLETE",
            "total_amount": 39900,
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "order_id": "15646546545165651651",
            "need_collection": True,
        }
    },
}
PAYSCORE_SERVICEORDER_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "out_order_no": "1234323JKHDFE1243252",
            "appid": "wxd678efh567hg6787",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
            "notify_url": "https://api.test.com",
            "need_user_confirm": True,
            "device": {
                "start_device_id": "HG123456",
                "end_device_id": "HG123456",
                "materiel_no": "example_materiel_no",
            },
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "state": "CREATED",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
            "notify_url": "https://api.test.com",
            "order_id": "15646546545165651651",
            "package": "DJIOSQPYWDxsjdldeuwhdodwxasd_dDiodnwjh9we",
        }
    },
}
PAYSCORE_SERVICEORDER_DIRECT_COMPLETE: Mapping[str, Any] = {
    "request": {
        "body": {
            "out_order_no": "1234323JKHDFE1243252",
            "appid": "wxd678efh567hg6787",
            "service_id": "2002000000000558128851361561536",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "service_introduction": "某某酒店",
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
            "notify_url": "https://api.test.com",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "total_amount": 39900,
            "profit_sharing": False,
            "goods_tag": "goods_tag",
        }
    },
    "answers": {
        200: {
            "out_order_no": "1234323JKHDFE1243252",
            "appid": "wxd678efh567hg6787",
            "service_id": "2002000000000558128851361561536",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "service_introduction": "某某酒店",
            "mchid": "1230000109",
            "order_id": "15646546545165651651",
            "state": "DOING",
            "state_description": "MCH_COMPLETE",
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
            "notify_url": "https://api.test.com",
            "total_amount": 39900,
            "profit_sharing": False,
            "goods_tag": "goods_tag",
        }
    },
}
PAYSCORE_SERVICEORDER_MODIFY: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "1234323JKHDFE1243252"},
        "body": {
            "appid": "wxd678efh567hg6787",
            "service_id": "2002000000000558128851361561536",
            "post_payments": [{"name": "就餐费用", "amount": 30000, "description": "就餐人均100元", "count": 3}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "total_amount": 29900,
            "reason": "用户投诉",
            "device": {
                "start_device_id": "HG123456",
                "end_device_id": "HG123456",
                "materiel_no": "example_materiel_no",
            },
        },
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "order_id": "15646546545165651651",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "state": "DOING",
            "state_description": "MCH_COMPLETE",
            "post_payments": [{"name": "就餐费用", "amount": 30000, "description": "就餐人均100元", "count": 3}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "total_amount": 29900,
            "need_collection": True,
            "collection": {"state": "USER_PAYING", "total_amount": 29900, "paying_amount": 29900, "paid_amount": 0},
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
            "notify_url": "https://api.test.com",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        }
    },
}
PAYSCORE_SERVICEORDER_PAY: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "1234323JKHDFE1243252"},
        "body": {"appid": "wxd678efh567hg6787", "service_id": "2002000000000558128851361561536"},
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "service_id": "2002000000000558128851361561536",
            "order_id": "15646546545165651651",
        }
    },
}
PAYSCORE_SERVICEORDER_QUERY: Mapping[str, Any] = {
    "request": {
        "query": {
            "out_order_no": "1234323JKHDFE1243252",
            "service_id": "2002000000000558128851361561536",
            "appid": "wxd678efh567hg6787",
        }
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "order_id": "15646546545165651651",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "state": "DONE",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "total_amount": 39900,
            "need_collection": True,
            "collection": {
                "state": "USER_PAID",
                "total_amount": 39900,
                "paying_amount": 0,
                "paid_amount": 39900,
                "details": [
                    {
                        "seq": 1,
                        "amount": 39900,
                        "paid_type": "NEWTON",
                        "paid_time": "20091225121210",
                        "transaction_id": "4200000118200912250123456789",
                        "promotion_detail": [
                            {
                                "coupon_id": "109519",
                                "name": "单品惠-6",
                                "scope": "SINGLE",
                                "type": "CASH",
                                "amount": 10,
                                "stock_id": "931386",
                                "activity_id": "931386",
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
                ],
                "bank_type": "CMB_DEBIT",
            },
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
            "notify_url": "https://api.test.com",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        }
    },
}
PAYSCORE_SERVICEORDER_SEND_PENDINGMESSAGE: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "1234323JKHDFE1243252"},
        "body": {
            "service_id": "2002000000000558128851361561536",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "total_amount": 39900,
            "prepaid_time": "20091226",
        },
    },
    "answers": {204: None},
}
PAYSCORE_SERVICEORDER_SEND_PREPAIDMESSAGE: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "1234323JKHDFE1243252"},
        "body": {
            "service_id": "2002000000000558128851361561536",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "total_amount": 39900,
            "prepaid_time": "20091226",
        },
    },
    "answers": {204: None},
}
PAYSCORE_SERVICEORDER_SYNC: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "1234323JKHDFE1243252"},
        "body": {
            "appid": "wxd678efh567hg6787",
            "service_id": "2002000000000558128851361561536",
            "type": "Order_Paid",
            "detail": {"paid_time": "20091225121210", "paid_amount": 39900, "seq": 1},
        },
    },
    "answers": {
        200: {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "order_id": "15646546545165651651",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "state": "DONE",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "total_amount": 39900,
            "need_collection": True,
            "collection": {
                "state": "USER_PAID",
                "total_amount": 39900,
                "paying_amount": 0,
                "paid_amount": 39900,
                "details": [{"seq": 1, "amount": 39900, "paid_type": "MCH", "paid_time": "20091225121210"}],
            },
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
            "notify_url": "https://api.test.com",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        }
    },
}
EVENT_PAYSCORE_MCH_PREPAY: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.MCH_PREPAY",
        "resource": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "sub_appid": "wxd678efh567hg6788",
            "sub_mchid": "1900000109",
            "channel_id": "1234567890",
            "out_order_no": "1234323JKHDFE1243252",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "service_id": "2002000000000558128851361561536",
            "total_amount": 39900,
            "prepay_req_body": {
                "device_info": "013467007045764",
                "nonce_str": "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
                "body": "某某酒店",
                "attach": "自定义数据",
                "fee_type": "CNY",
                "time_start": "20091225091010",
                "time_expire": "20091227091010",
                "goods_tag": "WXG",
                "notify_url": "https://api.test.com",
                "trade_type": "JSAPI",
                "limit_pay": "no_credit",
                "need_receipt": False,
            },
            "prepay_req_header_base64": "SG9zdDogYXBpLm1jaC53ZWl4aW4ucXEuY29t",
            "prepay_req_body_base64": "PHhtbD48L3htbD4=",
            "prepay_resp_http_code": 200,
            "prepay_resp_header_base64": "U2VydmVyOiBuZ2lueA==",
            "prepay_resp_body_base64": "PHhtbD48L3htbD4=",
        },
    }
}
EVENT_PAYSCORE_USER_CONFIRM: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.USER_CONFIRM",
        "resource": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "order_id": "15646546545165651651",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "state": "DOING",
            "state_description": "USER_CONFIRM",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
        },
    }
}
EVENT_PAYSCORE_USER_PAID: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.USER_PAID",
        "resource": {
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "out_order_no": "1234323JKHDFE1243252",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "order_id": "15646546545165651651",
            "service_id": "2002000000000558128851361561536",
            "service_introduction": "某某酒店",
            "state": "DONE",
            "post_payments": [{"name": "就餐费用", "amount": 40000, "description": "就餐人均100元", "count": 4}],
            "post_discounts": [{"name": "满20减1元", "description": "不与其他优惠叠加", "amount": 100, "count": 1}],
            "risk_fund": {"name": "DEPOSIT", "amount": 50000, "description": "就餐的预估费用"},
            "time_range": {
                "start_time": "20091225091010",
                "end_time": "20091225121010",
                "start_time_remark": "备注1",
                "end_time_remark": "备注2",
            },
            "location": {"start_location": "嗨客时尚主题展餐厅", "end_location": "嗨客时尚主题展餐厅"},
            "total_amount": 39900,
            "need_collection": True,
            "collection": {
                "state": "USER_PAID",
                "total_amount": 39900,
                "paying_amount": 0,
                "paid_amount": 39900,
                "details": [
                    {
                        "seq": 1,
                        "amount": 39900,
                        "paid_type": "NEWTON",
                        "paid_time": "20091225121210",
                        "transaction_id": "4200000118200912250123456789",
                        "promotion_detail": [
                            {
                                "coupon_id": "109519",
                                "name": "单品惠-6",
                                "scope": "SINGLE",
                                "type": "CASH",
                                "amount": 10,
                                "stock_id": "931386",
                                "activity_id": "931386",
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
                ],
                "bank_type": "CMB_DEBIT",
            },
            "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
        },
    }
}
