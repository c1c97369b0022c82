# Generated from spec/fund_app/mch_transfer/partner/charity_transfer_bills.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.partner.charity_transfer_bills`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_TRANSFER_BILLS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "out_budget_no": "budget202506300102",
            "out_transfer_no": "trans202506300102",
            "transaction_info": {"transaction_type": "WXPAY", "transaction_id": "4200001234202506301234567890"},
            "sponsor_mchid": "1900001109",
            "receive_mchid": "1900001121",
            "amount": 19990000,
            "transfer_remark": "帮助受助群体爱心捐款",
        }
    },
    "answers": {
        200: {
            "out_budget_no": "budget202506300102",
            "budget_id": "1182020050700019480001",
            "out_transfer_no": "trans202506300102",
            "transfer_id": "4217752501201407033233368018",
            "amount": 19990000,
            "transfer_remark": "帮助受助群体爱心捐款",
            "receive_mchid": "1900001121",
            "state": "ACCEPTED",
            "create_time": "2015-05-20T13:29:35+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_TRANSFER_BILLS_QUERY_BY_OUT_TRANSFER_NO: Mapping[str, Any] = {
    "request": {
        "path": {"out_transfer_no": "trans202506300102"},
        "query": {"sponsor_mchid": "1900001109", "out_budget_no": "budget202506300102"},
    },
    "answers": {
        200: {
            "out_budget_no": "budget202506300102",
            "budget_id": "1182020050700019480001",
            "out_transfer_no": "trans202506300102",
            "transfer_id": "4217752501201407033233368018",
            "amount": 19990000,
            "transfer_remark": "帮助受助群体爱心捐款",
            "receive_mchid": "1900001121",
            "state": "SUCCESS",
            "create_time": "2015-05-20T13:29:35+08:00",
            "success_time": "2015-05-20T13:29:52+08:00",
        }
    },
}
