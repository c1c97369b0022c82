# Generated from spec/fund_app/mch_transfer/transfer_to_qq_wallet_bills.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.transfer_to_qq_wallet_bills`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_TRANSFER_TO_QQ_WALLET_BILLS_CANCEL: Mapping[str, Any] = {
    "request": {"path": {"out_bill_no": "plfk2020042013"}},
    "answers": {
        200: {
            "mchid": "1900001109",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "appid": "102022609",
            "state": "CANCELING",
            "transfer_amount": 2000,
            "transfer_remark": "注册会员抽奖奖金",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:30:12.340+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_TRANSFER_TO_QQ_WALLET_BILLS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "appid": "102022609",
            "out_bill_no": "plfk2020042013",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "transfer_amount": 2000,
            "transfer_remark": "注册会员抽奖奖金",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "transfer_scene_id": "1401",
            "transfer_scene_report_infos": [
                {"info_type": "活动名称", "info_content": "注册会员有礼"},
                {"info_type": "奖励说明", "info_content": "注册会员抽奖一等奖"},
            ],
        }
    },
    "answers": {
        200: {
            "mchid": "1900001109",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "appid": "102022609",
            "state": "ACCEPTED",
            "transfer_amount": 2000,
            "transfer_remark": "注册会员抽奖奖金",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_TRANSFER_TO_QQ_WALLET_BILLS_QUERY_BY_OUT_BILL_NO: Mapping[str, Any] = {
    "request": {"path": {"out_bill_no": "plfk2020042013"}},
    "answers": {
        200: {
            "mchid": "1900001109",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "appid": "102022609",
            "state": "SUCCESS",
            "transfer_amount": 2000,
            "transfer_remark": "注册会员抽奖奖金",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:30:12.340+08:00",
        }
    },
}
EVENT_MCHTRANSFER_QQWALLETBILL_FINISHED: Mapping[str, Any] = {
    "event": {
        "event_type": "MCHTRANSFER.QQWALLETBILL.FINISHED",
        "resource": {
            "mchid": "1900001109",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "appid": "102022609",
            "state": "SUCCESS",
            "transfer_amount": 2000,
            "transfer_remark": "注册会员抽奖奖金",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:30:12.340+08:00",
        },
    }
}
