# Generated from spec/fund_app/mch_transfer/partner/sub_mch_authorizations.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `fund_app.mch_transfer.partner.sub_mch_authorizations`."""

from collections.abc import Mapping
from typing import Any

FUND_APP_MCH_TRANSFER_PARTNER_SUB_MCH_AUTHORIZATIONS_CREATE: Mapping[str, Any] = {
    "request": {"body": {"sub_mchid": "1900001121", "out_apply_no": "apply2020042013"}},
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "out_apply_no": "apply2020042013",
            "state": "INVITED",
            "accept_time": "2015-05-20T13:29:35.120+08:00",
            "update_time": "2015-05-20T13:29:35.120+08:00",
        }
    },
}
FUND_APP_MCH_TRANSFER_PARTNER_SUB_MCH_AUTHORIZATIONS_QUERY_BY_SUB_MCHID: Mapping[str, Any] = {
    "request": {"path": {"sub_mchid": "1900001121"}},
    "answers": {
        200: {
            "sub_mchid": "1900001121",
            "state": "AUTHORIZED",
            "apply_order": {
                "sub_mchid": "1900001121",
                "out_apply_no": "apply2020042013",
                "state": "PASSED",
                "accept_time": "2015-05-20T13:29:35.120+08:00",
                "update_time": "2015-05-21T09:12:05.340+08:00",
            },
            "authorization_time": "2015-05-21T09:12:05.340+08:00",
        }
    },
}
