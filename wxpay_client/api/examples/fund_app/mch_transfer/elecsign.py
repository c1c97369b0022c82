# Generated from spec/fund_app/mch_transfer/elecsign.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.elecsign`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_ELECSIGN_CREATE_BY_OUT_BILL_NO: Mapping[str, Any] = {
    "request": {"body": {"out_bill_no": "plfk2020042013"}},
    "answers": {200: {"state": "GENERATING", "create_time": "2015-05-20T13:29:35.120+08:00"}},
}
FUND_APP_MCH_TRANSFER_ELECSIGN_CREATE_BY_TRANSFER_BILL_NO: Mapping[str, Any] = {
    "request": {"body": {"transfer_bill_no": "1330000071100999991182020050700019480001"}},
    "answers": {200: {"state": "GENERATING", "create_time": "2015-05-20T13:29:35.120+08:00"}},
}
FUND_APP_MCH_TRANSFER_ELECSIGN_QUERY_BY_OUT_BILL_NO: Mapping[str, Any] = {
    "request": {"path": {"out_bill_no": "plfk2020042013"}},
    "answers": {
        200: {
            "state": "FINISHED",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:31:35.120+08:00",
            "hash_type": "SHA256",
            "hash_value": "DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529",
            "download_url": "https://api.mch.weixin.qq.com/v3/transferdownload/elecvoucherfile?source=elecsign&token=xxx",
        }
    },
}
FUND_APP_MCH_TRANSFER_ELECSIGN_QUERY_BY_TRANSFER_BILL_NO: Mapping[str, Any] = {
    "request": {"path": {"transfer_bill_no": "1330000071100999991182020050700019480001"}},
    "answers": {
        200: {
            "state": "FINISHED",
            "create_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:31:35.120+08:00",
            "hash_type": "SHA256",
            "hash_value": "DE731F35146A0BEFADE5DB9D1E468D96C01CA8898119C674FEE9F11F4DBE5529",
            "download_url": "https://api.mch.weixin.qq.com/v3/transferdownload/elecvoucherfile?source=elecsign&token=xxx",
        }
    },
}
