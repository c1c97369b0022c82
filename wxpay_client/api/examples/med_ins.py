# Generated from spec/med_ins.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `med_ins`."""

from collections.abc import Mapping
from typing import Any

MED_INS_REFUNDS_NOTIFY: Mapping[str, Any] = {
    "request": {
        "query": {"mix_trade_no": "1217752501201407033233368318"},
        "body": {
            "sub_mchid": "1900000109",
            "med_refund_total_fee": 45000,
            "med_refund__gov_fee": 45000,
            "med_refund__self_fee": 45000,
            "med_refund__other_fee": 45000,
            "refund_time": "2018-06-08T10:34:56+08:00",
            "out_refund_no": "R202204022005169952975171534816",
        },
    },
    "answers": {204: None},
}
