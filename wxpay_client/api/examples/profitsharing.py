# Generated from spec/profitsharing.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `profitsharing`."""

from collections.abc import Mapping
from typing import Any

PROFITSHARING_BILLS_QUERY: Mapping[str, Any] = {
    "request": {"query": {"sub_mchid": "1900000109", "bill_date": "2019-06-11", "tar_type": "GZIP"}},
    "answers": {
        200: {
            "hash_type": "SHA1",
            "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
            "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx",
        }
    },
}
PROFITSHARING_MERCHANT_CONFIGS_QUERY_BY_SUB_MCHID: Mapping[str, Any] = {
    "request": {"path": {"sub_mchid": "1900000109"}},
    "answers": {200: {"sub_mchid": "1900000109", "max_ratio": 2000}},
}
PROFITSHARING_ORDERS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900000109",
            "appid": "wx8888888888888888",
            "sub_appid": "wx8888888888888889",
            "transaction_id": "4208450740201411110007820472",
            "out_order_no": "P20150806125346",
            "receivers": [
                {"type": "MERCHANT_ID", "account": "86693852", "amount": 888, "description": "分给商户A"},
                {
                    "type": "PERSONAL_OPENID",
                    "account": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                    "name": "张三",
                    "amount": 100,
                    "description": "分给店员张三",
                },
            ],
            "unfreeze_unsplit": True,
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
        }
    },
    "answers": {
        200: {
            "sub_mchid": "1900000109",
            "transaction_id": "4208450740201411110007820472",
            "out_order_no": "P20150806125346",
            "order_id": "3008450740201411110007820472",
            "state": "PROCESSING",
            "receivers": [
                {
                    "amount": 888,
                    "description": "分给商户A",
                    "type": "MERCHANT_ID",
                    "account": "86693852",
                    "result": "PENDING",
                    "detail_id": "36011111111111111111111",
                    "create_time": "2015-05-20T13:29:35.120+08:00",
                },
                {
                    "amount": 100,
                    "description": "分给店员张三",
                    "type": "PERSONAL_OPENID",
                    "account": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                    "result": "PENDING",
                    "detail_id": "36011111111111111111112",
                    "create_time": "2015-05-20T13:29:35.120+08:00",
                },
            ],
        }
    },
}
PROFITSHARING_ORDERS_QUERY_BY_OUT_ORDER_NO: Mapping[str, Any] = {
    "request": {
        "path": {"out_order_no": "P20150806125346"},
        "query": {"sub_mchid": "1900000109", "transaction_id": "4208450740201411110007820472"},
    },
    "answers": {
        200: {
            "sub_mchid": "1900000109",
            "transaction_id": "4208450740201411110007820472",
            "out_order_no": "P20150806125346",
            "order_id": "3008450740201411110007820472",
            "state": "FINISHED",
            "receivers": [
                {
                    "amount": 888,
                    "description": "分给商户A",
                    "type": "MERCHANT_ID",
                    "account": "86693852",
                    "result": "SUCCESS",
                    "detail_id": "36011111111111111111111",
                    "create_time": "2015-05-20T13:29:35.120+08:00",
                    "finish_time": "2015-05-20T13:29:36.350+08:00",
                },
                {
                    "amount": 100,
                    "description": "分给店员张三",
                    "type": "PERSONAL_OPENID",
                    "account": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                    "result": "CLOSED",
                    "fail_reason": "NO_RELATION",
                    "detail_id": "36011111111111111111112",
                    "create_time": "2015-05-20T13:29:35.120+08:00",
                    "finish_time": "2015-05-20T13:29:36.350+08:00",
                },
            ],
        }
    },
}
PROFITSHARING_ORDERS_UNFREEZE: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900000109",
            "transaction_id": "4208450740201411110007820472",
            "out_order_no": "P20150806125347",
            "description": "解冻全部剩余资金",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
        }
    },
    "answers": {
        200: {
            "sub_mchid": "1900000109",
            "transaction_id": "4208450740201411110007820472",
            "out_order_no": "P20150806125347",
            "order_id": "3008450740201411110007820473",
            "state": "FINISHED",
            "receivers": [
                {
                    "amount": 1000,
                    "description": "解冻全部剩余资金",
                    "type": "MERCHANT_ID",
                    "account": "1900000109",
                    "result": "SUCCESS",
                    "detail_id": "36011111111111111111113",
                    "create_time": "2015-05-20T13:29:35.120+08:00",
                    "finish_time": "2015-05-20T13:29:35.120+08:00",
                }
            ],
        }
    },
}
PROFITSHARING_RECEIVERS_ADD: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900000109",
            "appid": "wx8888888888888888",
            "sub_appid": "wx8888888888888889",
            "type": "MERCHANT_ID",
            "account": "86693852",
            "name": "腾讯科技有限公司",
            "relation_type": "SERVICE_PROVIDER",
        }
    },
    "answers": {
        200: {
            "sub_mchid": "1900000109",
            "type": "MERCHANT_ID",
            "account": "86693852",
            "name": "腾讯科技有限公司",
            "relation_type": "SERVICE_PROVIDER",
        }
    },
}
PROFITSHARING_RECEIVERS_DELETE: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900000109",
            "appid": "wx8888888888888888",
            "sub_appid": "wx8888888888888889",
            "type": "MERCHANT_ID",
            "account": "86693852",
        }
    },
    "answers": {200: {"sub_mchid": "1900000109", "type": "MERCHANT_ID", "account": "86693852"}},
}
PROFITSHARING_RETURN_ORDERS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900000109",
            "order_id": "3008450740201411110007820472",
            "out_order_no": "P20150806125346",
            "out_return_no": "R20190516001",
            "return_mchid": "86693852",
            "amount": 10,
            "description": "用户退款",
        }
    },
    "answers": {
        200: {
            "sub_mchid": "1900000109",
            "order_id": "3008450740201411110007820472",
            "out_order_no": "P20150806125346",
            "out_return_no": "R20190516001",
            "return_id": "3108450740201411110007820472",
            "return_mchid": "86693852",
            "amount": 10,
            "description": "用户退款",
            "result": "SUCCESS",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "finish_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
PROFITSHARING_RETURN_ORDERS_QUERY_BY_OUT_RETURN_NO: Mapping[str, Any] = {
    "request": {
        "path": {"out_return_no": "R20190516001"},
        "query": {"sub_mchid": "1900000109", "out_order_no": "P20150806125346"},
    },
    "answers": {
        200: {
            "sub_mchid": "1900000109",
            "order_id": "3008450740201411110007820472",
            "out_order_no": "P20150806125346",
            "out_return_no": "R20190516001",
            "return_id": "3108450740201411110007820472",
            "return_mchid": "86693852",
            "amount": 10,
            "description": "用户退款",
            "result": "SUCCESS",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "finish_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
PROFITSHARING_TRANSACTIONS_AMOUNTS: Mapping[str, Any] = {
    "request": {"path": {"transaction_id": "4208450740201411110007820472"}},
    "answers": {200: {"transaction_id": "4208450740201411110007820472", "unsplit_amount": 1000}},
}
EVENT_PROFITSHARING_RETURN: Mapping[str, Any] = {
    "event": {
        "event_type": "PROFITSHARING.RETURN",
        "resource": {
            "sp_mchid": "1900000100",
            "sub_mchid": "1900000109",
            "transaction_id": "4200000000000000000000000000",
            "order_id": "1217752501201407033233368018",
            "out_order_no": "P20150806125346",
            "receiver": {
                "type": "MERCHANT_ID",
                "account": "86693852",
                "amount": 888,
                "description": "运费/交易分账/及时奖励",
            },
            "success_time": "2018-06-08T10:34:56+08:00",
        },
    }
}
EVENT_PROFITSHARING_SUCCESS: Mapping[str, Any] = {
    "event": {
        "event_type": "PROFITSHARING.SUCCESS",
        "resource": {
            "mchid": "1900000100",
            "transaction_id": "4200000000000000000000000000",
            "order_id": "1217752501201407033233368018",
            "out_order_no": "P20150806125346",
            "receiver": {
                "type": "MERCHANT_ID",
                "account": "86693852",
                "amount": 888,
                "description": "运费/交易分账/及时奖励",
            },
            "success_time": "2018-06-08T10:34:56+08:00",
        },
    }
}
EVENT_TRANSACTION_SUCCESS: Mapping[str, Any] = {
    "event": {
        "event_type": "TRANSACTION.SUCCESS",
        "resource": {
            "mchid": "1900000100",
            "transaction_id": "4200000000000000000000000000",
            "order_id": "1217752501201407033233368018",
            "out_order_no": "P20150806125346",
            "receiver": {
                "type": "MERCHANT_ID",
                "account": "86693852",
                "amount": 888,
                "description": "运费/交易分账/及时奖励",
            },
            "success_time": "2018-06-08T10:34:56+08:00",
        },
    }
}
