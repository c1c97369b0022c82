# Generated from spec/fund_app/mch_transfer/user_confirm_authorization.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.user_confirm_authorization`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_USER_CONFIRM_AUTHORIZATION_CLOSE: Mapping[str, Any] = {
    "request": {"path": {"out_authorization_no": "auth2020042013"}},
    "answers": {
        200: {
            "out_authorization_no": "auth2020042013",
            "appid": "wxf636efh567hg4356",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_display_name": "wx_123456",
            "authorization_id": "201202504101000123456789012",
            "state": "CLOSED",
            "authorize_time": "2015-05-20T13:30:12.340+08:00",
            "close_info": {"close_time": "2015-06-20T10:05:00.560+08:00", "close_reason": "CLOSE_VIA_MCH_API"},
            "transfer_scene_id": "1000",
            "user_recv_perception": "现金奖励",
            "create_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_USER_CONFIRM_AUTHORIZATION_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "out_authorization_no": "auth2020042013",
            "appid": "wxf636efh567hg4356",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "transfer_scene_id": "1000",
            "user_display_name": "wx_123456",
            "user_recv_perception": "现金奖励",
            "authorization_notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "scene_info": {
                "client_ip": "113.84.136.9",
                "device_id": "8d67f169fe104008cd20b72573a0c8c9",
                "device_type": "IOS",
            },
        }
    },
    "answers": {
        200: {
            "out_authorization_no": "auth2020042013",
            "state": "WAIT_USER_CONFIRM",
            "create_time": "2015-05-20T13:29:35+08:00",
            "package_info": "affffddafdfafddffda==",
        }
    },
}
FUND_APP_MCH_TRANSFER_USER_CONFIRM_AUTHORIZATION_QUERY_BY_OUT_AUTHORIZATION_NO: Mapping[str, Any] = {
    "request": {"path": {"out_authorization_no": "auth2020042013"}, "query": {"is_display_authorization": True}},
    "answers": {
        200: {
            "out_authorization_no": "auth2020042013",
            "appid": "wxf636efh567hg4356",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_display_name": "wx_123456",
            "authorization_id": "201202504101000123456789012",
            "state": "TAKING_EFFECT",
            "authorize_time": "2015-05-20T13:30:12.340+08:00",
            "transfer_scene_id": "1000",
            "user_recv_perception": "现金奖励",
            "create_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
EVENT_MCHTRANSFER_AUTHORIZATION_CLOSED: Mapping[str, Any] = {
    "event": {
        "event_type": "MCHTRANSFER.AUTHORIZATION.CLOSED",
        "resource": {
            "mchid": "1900001109",
            "out_authorization_no": "auth2020042013",
            "appid": "wxf636efh567hg4356",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_display_name": "wx_123456",
            "authorization_id": "201202504101000123456789012",
            "state": "CLOSED",
            "authorize_time": "2015-05-20T13:30:12.340+08:00",
            "close_info": {"close_time": "2015-06-20T10:05:00.560+08:00", "close_reason": "USER_CLOSE"},
        },
    }
}
EVENT_MCHTRANSFER_AUTHORIZATION_CONFIRMED: Mapping[str, Any] = {
    "event": {
        "event_type": "MCHTRANSFER.AUTHORIZATION.CONFIRMED",
        "resource": {
            "mchid": "1900001109",
            "out_authorization_no": "auth2020042013",
            "appid": "wxf636efh567hg4356",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "user_display_name": "wx_123456",
            "authorization_id": "201202504101000123456789012",
            "state": "TAKING_EFFECT",
            "authorize_time": "2015-05-20T13:30:12.340+08:00",
        },
    }
}
