# Generated from spec/transfer/bill_receipt.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `transfer.bill_receipt`."""

from collections.abc import Mapping
from typing import Any

TRANSFER_BILL_RECEIPT_CREATE: Mapping[str, Any] = {
    "request": {"body": {"out_batch_no": "plfk2020042013"}},
    "answers": {
        200: {
            "out_batch_no": "plfk2020042013",
            "signature_no": "1050000010509999485212020110200058820001",
            "signature_status": "ACCEPTED",
            "create_time": "2020-05-20T13:29:35.120+08:00",
        }
    },
}
TRANSFER_BILL_RECEIPT_QUERY_BY_OUT_BATCH_NO: Mapping[str, Any] = {
    "request": {"path": {"out_batch_no": "plfk2020042013"}},
    "answers": {
        200: {
            "out_batch_no": "plfk2020042013",
            "signature_no": "1050000010509999485212020110200058820001",
            "signature_status": "FINISHED",
            "hash_type": "SHA256",
            "hash_value": "DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529",
            "download_url": "https://api.mch.weixin.qq.com/v3/transferdownload/signfile?token=xxx",
            "create_time": "2020-05-20T13:29:35.120+08:00",
            "update_time": "2020-05-21T13:29:35.120+08:00",
        }
    },
}
