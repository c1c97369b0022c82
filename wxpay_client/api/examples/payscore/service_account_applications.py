# Generated from spec/payscore/service_account_applications.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `payscore.service_account_applications`."""

from collections.abc import Mapping
from typing import Any

EVENT_PAYSCORE_BIND_SERVICE_ACCOUNT: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.BIND_SERVICE_ACCOUNT",
        "resource": {
            "service_id": "2002000000000558128851361561536",
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "sub_appid": "wxd678efh567hg6788",
            "sub_mchid": "1900000109",
            "out_apply_no": "1234323JKHDFE1243252",
            "apply_state": "APPROVED",
        },
    }
}
