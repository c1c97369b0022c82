# Generated from spec/transfer_detail/electronic_receipts.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml, spec/transfer/bill_receipt.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `transfer_detail.electronic_receipts`."""

from collections.abc import Mapping
from typing import Any

TRANSFER_DETAIL_ELECTRONIC_RECEIPTS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "accept_type": "BATCH_TRANSFER",
            "out_batch_no": "GD2021011610162610BBdkkIwcu3",
            "out_detail_no": "mx0911231610162610v4CNkO4HAf",
        }
    },
    "answers": {
        200: {
            "accept_type": "BATCH_TRANSFER",
            "out_batch_no": "GD2021011610162610BBdkkIwcu3",
            "out_detail_no": "mx0911231610162610v4CNkO4HAf",
            "signature_no": "1050000010509999485212020110200058820001",
            "signature_status": "ACCEPTED",
        }
    },
}
TRANSFER_DETAIL_ELECTRONIC_RECEIPTS_QUERY: Mapping[str, Any] = {
    "request": {
        "query": {
            "accept_type": "BATCH_TRANSFER",
            "out_batch_no": "GD2021011610162610BBdkkIwcu3",
            "out_detail_no": "mx0911231610162610v4CNkO4HAf",
        }
    },
    "answers": {
        200: {
            "accept_type": "BATCH_TRANSFER",
            "out_batch_no": "GD2021011610162610BBdkkIwcu3",
            "out_detail_no": "mx0911231610162610v4CNkO4HAf",
            "signature_no": "1050000010509999485212020110200058820001",
            "signature_status": "FINISHED",
            "hash_type": "SHA256",
            "hash_value": "DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529",
            "download_url": "https://api.mch.weixin.qq.com/v3/transferdownload/signfile?token=xxx",
        }
    },
}
