# Generated from spec/fund_app/mch_transfer/partner/budget.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml, spec/transfer/bill_receipt.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.partner.budget`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_PARTNER_BUDGET_ELECTRONIC_RECEIPTS_CREATE: Mapping[str, Any] = {
    "request": {
        "path": {"out_budget_no": "budget202506300102"},
        "body": {
            "start_date": "2025-09-01",
            "end_date": "2025-09-30",
            "sponsor_mchid": "1900001109",
            "receiver_mchid": "1900102209",
        },
    },
    "answers": {
        200: {
            "out_budget_no": "budget202506300102",
            "start_date": "2025-09-01",
            "end_date": "2025-09-30",
            "sponsor_mchid": "1900001109",
            "receiver_mchid": "1900102209",
            "receipt_state": "ACCEPTED",
            "accept_id": "c2RmYWtqampqampsZmFza2xmanNhbGZqc2FrZmpzbGZqc2tsZmp",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_BUDGET_ELECTRONIC_RECEIPTS_QUERY: Mapping[str, Any] = {
    "request": {
        "path": {"out_budget_no": "budget202506300102"},
        "query": {"accept_id": "c2RmYWtqampqampsZmFza2xmanNhbGZqc2FrZmpzbGZqc2tsZmp"},
    },
    "answers": {
        200: {
            "out_budget_no": "budget202506300102",
            "start_date": "2025-09-01",
            "end_date": "2025-09-30",
            "sponsor_mchid": "1900001109",
            "receiver_mchid": "1900102209",
            "receipt_state": "FINISHED",
            "accept_id": "c2RmYWtqampqampsZmFza2xmanNhbGZqc2FrZmpzbGZqc2tsZmp",
            "hash_type": "SHA256",
            "hash_value": "DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529",
            "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=token",
        }
    },
}
