# Generated from spec/fund_app/mch_transfer/partner/electronic_receipts.yaml, spec/common.yaml, spec/fund_app/mch_transfer/elecsign.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.partner.electronic_receipts`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_PARTNER_ELECTRONIC_RECEIPTS_CREATE: Mapping[str, Any] = {
    "request": {"body": {"sub_mchid": "1900001121", "out_bill_no": "plfk2020042013"}},
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "out_bill_no": "plfk2020042013",
            "state": "GENERATING",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_ELECTRONIC_RECEIPTS_QUERY_BY_OUT_BILL_NO: Mapping[str, Any] = {
    "request": {"path": {"out_bill_no": "plfk2020042013"}, "query": {"sub_mchid": "1900001121"}},
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "out_bill_no": "plfk2020042013",
            "state": "FINISHED",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:31:35.120+08:00",
            "hash_type": "SM3",
            "hash_value": "DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529",
            "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=token",
        }
    },
}
