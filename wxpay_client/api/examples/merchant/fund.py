# Generated from spec/merchant/fund.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `merchant.fund`."""

from collections.abc import Mapping
from typing import Any

MERCHANT_FUND_BALANCE_QUERY_BY_ACCOUNT_TYPE: Mapping[str, Any] = {
    "request": {"path": {"account_type": "BASIC"}},
    "answers": {200: {"available_amount": 100, "pending_amount": 100}},
}
MERCHANT_FUND_DAYENDBALANCE_QUERY_BY_ACCOUNT_TYPE: Mapping[str, Any] = {
    "request": {"path": {"account_type": "BASIC"}, "query": {"date": "2019-06-11"}},
    "answers": {200: {"available_amount": 100, "pending_amount": 100}},
}
MERCHANT_FUND_WITHDRAW_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "out_request_no": "20190611222222222200000000012122",
            "amount": 1,
            "remark": "交易提现",
            "bank_memo": "微信提现",
            "account_type": "BASIC",
            "notify_url": "https://www.weixin.qq.com/wxpay/pay.php",
        }
    },
    "answers": {
        200: {
            "withdraw_id": "12321937198237912739132791732912793127931279317929791239112123",
            "out_request_no": "20190611222222222200000000012122",
        }
    },
}
MERCHANT_FUND_WITHDRAW_QUERY_BY_BILL_TYPE: Mapping[str, Any] = {
    "request": {"path": {"bill_type": "NO_SUCC"}, "query": {"bill_date": "2019-06-11", "tar_type": "GZIP"}},
    "answers": {
        200: {
            "hash_type": "SHA1",
            "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
            "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx",
        }
    },
}
MERCHANT_FUND_WITHDRAW_QUERY_BY_OUT_REQUEST_NO: Mapping[str, Any] = {
    "request": {"path": {"out_request_no": "20190611222222222200000000012122"}},
    "answers": {
        200: {
            "status": "SUCCESS",
            "withdraw_id": "12321937198237912739132791732912793127931279317929791239112123",
            "out_request_no": "20190611222222222200000000012122",
            "amount": 1,
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-21T13:29:35.120+08:00",
            "remark": "交易提现",
            "bank_memo": "微信提现",
            "account_type": "BASIC",
            "account_number": "1178",
            "account_bank": "招商银行",
            "bank_name": "招商银行股份有限公司深圳软件园支行",
        }
    },
}
MERCHANT_FUND_WITHDRAW_QUERY_BY_WITHDRAW_ID: Mapping[str, Any] = {
    "request": {"path": {"withdraw_id": "12321937198237912739132791732912793127931279317929791239112123"}},
    "answers": {
        200: {
            "status": "SUCCESS",
            "withdraw_id": "12321937198237912739132791732912793127931279317929791239112123",
            "out_request_no": "20190611222222222200000000012122",
            "amount": 1,
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-21T13:29:35.120+08:00",
            "remark": "交易提现",
            "bank_memo": "微信提现",
            "account_type": "BASIC",
            "account_number": "1178",
            "account_bank": "招商银行",
            "bank_name": "招商银行股份有限公司深圳软件园支行",
        }
    },
}
EVENT_MCHWITHDRAW_CHANGE: Mapping[str, Any] = {
    "event": {
        "event_type": "MCHWITHDRAW.CHANGE",
        "resource": {
            "status": "SUCCESS",
            "withdraw_id": "12321937198237912739132791732912793127931279317929791239112123",
            "out_request_no": "20190611222222222200000000012122",
            "amount": 1,
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-21T13:29:35.120+08:00",
            "remark": "交易提现",
            "bank_memo": "微信提现",
            "account_type": "BASIC",
            "account_number": "1178",
            "account_bank": "招商银行",
            "bank_name": "招商银行股份有限公司深圳软件园支行",
        },
    }
}
