# Generated from spec/fund_app/mch_transfer/partner/user_confirm_authorizations.yaml, spec/common.yaml, spec/fund_app/mch_transfer/user_confirm_authorization.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.partner.user_confirm_authorizations`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_PARTNER_USER_CONFIRM_AUTHORIZATIONS_CLOSE: Mapping[str, Any] = {
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
FUND_APP_MCH_TRANSFER_PARTNER_USER_CONFIRM_AUTHORIZATIONS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "out_authorization_no": "auth2020042013",
            "appid": "wxf636efh567hg4356",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
            "transfer_scene_id": "1000",
            "user_display_name": "wx_123456",
            "user_recv_perception": "现金奖励",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
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
FUND_APP_MCH_TRANSFER_PARTNER_USER_CONFIRM_AUTHORIZATIONS_QUERY_BY_OUT_AUTHORIZATION_NO: Mapping[str, Any] = {
    "request": {"path": {"out_authorization_no": "auth2020042013"}},
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
