# Generated from spec/fund_app/mch_transfer/partner/charity_budget.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.partner.charity_budget`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_BUDGET_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "out_budget_no": "budget202506300102",
            "sponsor_mchid": "1900001109",
            "sponsor_subject_name": "腾讯控股有限公司",
            "activity_name": "公益企业配捐活动",
            "activity_remark": "公益活动开始于9月1日，帮助困难儿童筹款活动",
            "amount": 20000000,
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
        }
    },
    "answers": {
        200: {
            "sp_mchid": "1900000109",
            "out_budget_no": "budget202506300102",
            "budget_id": "1182020050700019480001",
            "amount": 20000000,
            "sponsor_mchid": "1900001109",
            "activity_name": "公益企业配捐活动",
            "activity_remark": "公益活动开始于9月1日，帮助困难儿童筹款活动",
            "state": "PENDING",
            "confirm_url": "https://www.weixin.qq.com/wxpay/pay.php",
            "super_admin_wxid_mask": "ca***ye",
            "remain_amount": 0,
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_BUDGET_QUERY_BY_OUT_BUDGET_NO: Mapping[str, Any] = {
    "request": {"path": {"out_budget_no": "budget202506300102"}, "query": {"sponsor_mchid": "1900001109"}},
    "answers": {
        200: {
            "sp_mchid": "1900000109",
            "out_budget_no": "budget202506300102",
            "budget_id": "1182020050700019480001",
            "amount": 20000000,
            "sponsor_mchid": "1900001109",
            "activity_name": "公益企业配捐活动",
            "activity_remark": "公益活动开始于9月1日，帮助困难儿童筹款活动",
            "state": "LOCKED",
            "remain_amount": 10000,
            "locked_time": "2015-05-20T13:29:35+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_BUDGET_UNLOCK: Mapping[str, Any] = {
    "request": {
        "path": {"out_budget_no": "budget202506300102"},
        "body": {"sponsor_mchid": "1900001109", "unlock_remark": "活动结束"},
    },
    "answers": {
        200: {
            "sp_mchid": "1900000109",
            "out_budget_no": "budget202506300102",
            "budget_id": "1182020050700019480001",
            "amount": 20000000,
            "sponsor_mchid": "1900001109",
            "activity_name": "公益企业配捐活动",
            "activity_remark": "公益活动开始于9月1日，帮助困难儿童筹款活动",
            "state": "FINISHED",
            "unlock_remark": "活动结束",
            "locked_time": "2015-05-20T13:29:35+08:00",
            "finished_time": "2015-06-20T13:29:35+08:00",
            "unlocked_amount": 10000,
        }
    },
}
