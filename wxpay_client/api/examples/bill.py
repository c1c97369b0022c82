# Generated from spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `bill`."""

from collections.abc import Mapping
from typing import Any

BILL_FUNDFLOWBILL: Mapping[str, Any] = {
    "request": {
        "query": {"bill_date": "2019-06-11", "sub_mchid": "1900000109", "account_type": "BASIC", "tar_type": "GZIP"}
    },
    "answers": {
        200: {
            "hash_type": "SHA1",
            "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
            "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx",
        }
    },
}
BILL_SUB_MERCHANT_FUNDFLOWBILL: Mapping[str, Any] = {
    "request": {
        "query": {
            "sub_mchid": "1900000109",
            "bill_date": "2019-06-11",
            "account_type": "BASIC",
            "algorithm": "AEAD_AES_256_GCM",
            "tar_type": "GZIP",
        }
    },
    "answers": {
        200: {
            "download_bill_count": 1,
            "download_bill_list": [
                {
                    "bill_sequence": 1,
                    "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx",
                    "encrypt_key": "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
                    "hash_type": "SHA1",
                    "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
                    "nonce": "a8607ef79034c49c",
                }
            ],
        }
    },
}
BILL_TRADEBILL: Mapping[str, Any] = {
    "request": {
        "query": {"bill_date": "2019-06-11", "sub_mchid": "1900000109", "bill_type": "ALL", "tar_type": "GZIP"}
    },
    "answers": {
        200: {
            "hash_type": "SHA1",
            "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
            "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx",
        }
    },
}
