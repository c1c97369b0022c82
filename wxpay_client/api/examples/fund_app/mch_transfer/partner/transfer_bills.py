# Generated from spec/fund_app/mch_transfer/partner/transfer_bills.yaml, spec/common.yaml, spec/fund_app/mch_transfer/transfer_bills.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.partner.transfer_bills`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_CANCEL: Mapping[str, Any] = {
    "request": {"path": {"out_bill_no": "plfk2020042013"}, "body": {"sub_mchid": "1900001121"}},
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "state": "CANCELING",
            "transfer_amount": 400000,
            "transfer_remark": "注册会员抽奖奖金",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:30:12.340+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900001121",
            "appid": "wxf636efh567hg4356",
            "out_bill_no": "plfk2020042013",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "transfer_amount": 400000,
            "transfer_remark": "注册会员抽奖奖金",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "user_recv_perception": "现金奖励",
            "transfer_scene_id": "1000",
            "transfer_scene_report_infos": [
                {"info_type": "活动名称", "info_content": "注册会员有礼"},
                {"info_type": "奖励说明", "info_content": "注册会员抽奖一等奖"},
            ],
        }
    },
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "package_info": "affffddafdfafddffda==",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_PRE_TRANSFER_WITH_AUTHORIZATION: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900001121",
            "appid": "wxf636efh567hg4356",
            "out_bill_no": "plfk2020042013",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "transfer_amount": 400000,
            "transfer_remark": "注册会员抽奖奖金",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "user_recv_perception": "现金奖励",
            "transfer_scene_id": "1000",
            "transfer_scene_report_infos": [
                {"info_type": "活动名称", "info_content": "注册会员有礼"},
                {"info_type": "奖励说明", "info_content": "注册会员抽奖一等奖"},
            ],
            "authorization_info": {
                "user_display_name": "wx_123456",
                "out_authorization_no": "auth2020042013",
                "authorization_notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            },
        }
    },
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "package_info": "affffddafdfafddffda==",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_QUERY_BY_OUT_BILL_NO: Mapping[str, Any] = {
    "request": {"path": {"out_bill_no": "plfk2020042013"}, "query": {"sub_mchid": "1900001121"}},
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "mchid": "1900001109",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "appid": "wxf636efh567hg4356",
            "state": "SUCCESS",
            "transfer_amount": 400000,
            "transfer_remark": "注册会员抽奖奖金",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:30:12.340+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_TRANSFER: Mapping[str, Any] = {
    "request": {
        "body": {
            "sub_mchid": "1900001121",
            "appid": "wxf636efh567hg4356",
            "out_bill_no": "plfk2020042013",
            "user_name": "张三",
            "transfer_amount": 400000,
            "transfer_remark": "注册会员抽奖奖金",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "user_recv_perception": "现金奖励",
            "transfer_scene_id": "1000",
            "transfer_scene_report_infos": [
                {"info_type": "活动名称", "info_content": "注册会员有礼"},
                {"info_type": "奖励说明", "info_content": "注册会员抽奖一等奖"},
            ],
            "authorization_id": "201202504101000123456789012",
        }
    },
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "mchid": "1900001109",
            "out_bill_no": "plfk2020042013",
            "transfer_bill_no": "1330000071100999991182020050700019480001",
            "appid": "wxf636efh567hg4356",
            "state": "ACCEPTED",
            "transfer_amount": 400000,
            "transfer_remark": "注册会员抽奖奖金",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_name": "张三",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
