# Generated from spec/payscore/merchant_bill.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `payscore.merchant_bill`."""

from collections.abc import Mapping
from typing import Any

PAYSCORE_MERCHANT_BILL_QUERY: Mapping[str, Any] = {
    "request": {
        "query": {
            "bill_date": "2021010122",
            "service_id": "2002000000000558128851361561536",
            "tar_type": "GZIP",
            "encryption_algorithm": "AEAD_AES_256_GCM",
            "algorithm": "AEAD_AES_256_GCM",
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
