# Generated from spec/merchantfund.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `merchantfund`."""

from collections.abc import Mapping
from typing import Any

MERCHANTFUND_MERCHANT_INCOME_RECORDS_LIST: Mapping[str, Any] = {
    "request": {"query": {"account_type": "BASIC", "date": "2019-06-11", "offset": 0, "limit": 100}},
    "answers": {
        200: {
            "total_count": 1,
            "offset": 0,
            "limit": 1,
            "data": [
                {
                    "mchid": "2480253391",
                    "account_type": "BASIC",
                    "income_record_type": "OFFLINERECHARGE",
                    "income_record_id": "4200000811202011056138519459",
                    "amount": 100,
                    "success_time": "2019-06-11T00:08:00.00+08:00",
                    "bank_name": "招商银行",
                    "bank_account_name": "财付通支付科技有限公司",
                    "bank_account_number": "****6473",
                    "recharge_remark": "单号：202106010001",
                }
            ],
            "links": {"self": "/v3/merchantfund/merchant/income-records?offset=0&limit=100"},
        }
    },
}
MERCHANTFUND_PARTNER_INCOME_RECORDS_LIST: Mapping[str, Any] = {
    "request": {
        "query": {"sub_mchid": "2480253391", "account_type": "BASIC", "date": "2019-06-11", "offset": 0, "limit": 100}
    },
    "answers": {
        200: {
            "total_count": 1,
            "offset": 0,
            "limit": 1,
            "data": [
                {
                    "sub_mchid": "2480253391",
                    "account_type": "BASIC",
                    "income_record_type": "OFFLINERECHARGE",
                    "income_record_id": "4200000811202011056138519459",
                    "amount": 100,
                    "success_time": "2019-06-11T00:08:00.00+08:00",
                    "bank_name": "招商银行",
                    "bank_account_name": "财付通支付科技有限公司",
                    "bank_account_number": "****6473",
                    "recharge_remark": "单号：202106010001",
                }
            ],
            "links": {"self": "/v3/merchantfund/partner/income-records?offset=0&limit=100"},
        }
    },
}
