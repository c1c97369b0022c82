# Generated from spec/transfer/batches.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `transfer.batches`."""

from collections.abc import Mapping
from typing import Any

TRANSFER_BATCHES_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "wxf636efh567hg4356",
            "out_batch_no": "plfk2020042013",
            "batch_name": "2019年1月深圳分部报销单",
            "batch_remark": "2019年1月深圳分部报销单",
            "total_amount": 200000,
            "total_num": 1,
            "transfer_detail_list": [
                {
                    "out_detail_no": "x23zy545Bd5436",
                    "transfer_amount": 200000,
                    "transfer_remark": "2020年4月报销",
                    "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
                    "user_name": "张三",
                    "user_id_card": "110101199003071234",
                }
            ],
            "transfer_scene_id": "1001",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
        }
    },
    "answers": {
        200: {
            "out_batch_no": "plfk2020042013",
            "batch_id": "1030000071100999991182020050700019480001",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "batch_status": "ACCEPTED",
        }
    },
}
TRANSFER_BATCHES_DETAILS_QUERY_BY_DETAIL_ID: Mapping[str, Any] = {
    "request": {
        "path": {
            "batch_id": "1030000071100999991182020050700019480001",
            "detail_id": "1040000071100999991182020050700019500100",
        }
    },
    "answers": {
        200: {
            "mchid": "1900001109",
            "out_batch_no": "plfk2020042013",
            "batch_id": "1030000071100999991182020050700019480001",
            "appid": "wxf636efh567hg4356",
            "out_detail_no": "x23zy545Bd5436",
            "detail_id": "1040000071100999991182020050700019500100",
            "detail_status": "SUCCESS",
            "transfer_amount": 200000,
            "transfer_remark": "2020年4月报销",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "initiate_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:41:08.560+08:00",
        }
    },
}
TRANSFER_BATCHES_DETAILS_QUERY_BY_OUT_DETAIL_NO: Mapping[str, Any] = {
    "request": {"path": {"out_batch_no": "plfk2020042013", "out_detail_no": "x23zy545Bd5436"}},
    "answers": {
        200: {
            "mchid": "1900001109",
            "out_batch_no": "plfk2020042013",
            "batch_id": "1030000071100999991182020050700019480001",
            "appid": "wxf636efh567hg4356",
            "out_detail_no": "x23zy545Bd5436",
            "detail_id": "1040000071100999991182020050700019500100",
            "detail_status": "SUCCESS",
            "transfer_amount": 200000,
            "transfer_remark": "2020年4月报销",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "initiate_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:41:08.560+08:00",
        }
    },
}
TRANSFER_BATCHES_QUERY_BY_BATCH_ID: Mapping[str, Any] = {
    "request": {
        "path": {"batch_id": "1030000071100999991182020050700019480001"},
        "query": {"need_query_detail": True, "offset": 0, "limit": 20, "detail_status": "FAIL"},
    },
    "answers": {
        200: {
            "transfer_batch": {
                "mchid": "1900001109",
                "out_batch_no": "plfk2020042013",
                "batch_id": "1030000071100999991182020050700019480001",
                "appid": "wxf636efh567hg4356",
                "batch_status": "FINISHED",
                "batch_type": "API",
                "batch_name": "2019年1月深圳分部报销单",
                "batch_remark": "2019年1月深圳分部报销单",
                "total_amount": 4000000,
                "total_num": 200,
                "create_time": "2015-05-20T13:29:35.120+08:00",
                "update_time": "2015-05-20T13:41:08.560+08:00",
                "success_amount": 3900000,
                "success_num": 199,
                "fail_amount": 100000,
                "fail_num": 1,
                "transfer_scene_id": "1001",
            },
            "transfer_detail_list": [
                {
                    "detail_id": "1040000071100999991182020050700019500100",
                    "out_detail_no": "x23zy545Bd5436",
                    "detail_status": "FAIL",
                }
            ],
        }
    },
}
TRANSFER_BATCHES_QUERY_BY_OUT_BATCH_NO: Mapping[str, Any] = {
    "request": {
        "path": {"out_batch_no": "plfk2020042013"},
        "query": {"need_query_detail": True, "offset": 0, "limit": 20, "detail_status": "FAIL"},
    },
    "answers": {
        200: {
            "transfer_batch": {
                "mchid": "1900001109",
                "out_batch_no": "plfk2020042013",
                "batch_id": "1030000071100999991182020050700019480001",
                "appid": "wxf636efh567hg4356",
                "batch_status": "FINISHED",
                "batch_type": "API",
                "batch_name": "2019年1月深圳分部报销单",
                "batch_remark": "2019年1月深圳分部报销单",
                "total_amount": 4000000,
                "total_num": 200,
                "create_time": "2015-05-20T13:29:35.120+08:00",
                "update_time": "2015-05-20T13:41:08.560+08:00",
                "success_amount": 3900000,
                "success_num": 199,
                "fail_amount": 100000,
                "fail_num": 1,
                "transfer_scene_id": "1001",
            },
            "transfer_detail_list": [
                {
                    "detail_id": "1040000071100999991182020050700019500100",
                    "out_detail_no": "x23zy545Bd5436",
                    "detail_status": "FAIL",
                }
            ],
            "offset": 0,
            "limit": 20,
        }
    },
}
EVENT_MCHTRANSFER_BATCH_CLOSED: Mapping[str, Any] = {
    "event": {
        "event_type": "MCHTRANSFER.BATCH.CLOSED",
        "resource": {
            "mchid": "1900001109",
            "out_batch_no": "plfk2020042013",
            "batch_id": "1030000071100999991182020050700019480001",
            "batch_status": "CLOSED",
            "total_num": 200,
            "total_amount": 4000000,
            "close_reason": "OVERDUE_CLOSE",
            "update_time": "2015-05-21T13:29:35.120+08:00",
        },
    }
}
EVENT_MCHTRANSFER_BATCH_FINISHED: Mapping[str, Any] = {
    "event": {
        "event_type": "MCHTRANSFER.BATCH.FINISHED",
        "resource": {
            "mchid": "1900001109",
            "out_batch_no": "plfk2020042013",
            "batch_id": "1030000071100999991182020050700019480001",
            "batch_status": "FINISHED",
            "total_num": 200,
            "total_amount": 4000000,
            "success_amount": 3900000,
            "success_num": 199,
            "fail_amount": 100000,
            "fail_num": 1,
            "update_time": "2015-05-20T13:41:08.560+08:00",
        },
    }
}
