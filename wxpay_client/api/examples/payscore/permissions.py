# Generated from spec/payscore/permissions.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `payscore.permissions`."""

from collections.abc import Mapping
from typing import Any

PAYSCORE_PERMISSIONS_ASSESS_USER_RISK_LEVEL: Mapping[str, Any] = {
    "request": {
        "body": {
            "service_id": "2002000000000558128851361561536",
            "appid": "wxd678efh567hg6787",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "shopping_info": {
                "goods": [
                    {
                        "name": "充电宝",
                        "picture": "https://mmbiz.qpic.cn/mmbiz_png/ldTw9dg46zkjOrzyTkbQAvQkysliaiblZhdthZWewgQMyqLZwStaNEsJrYmjwh2MlK7G4wibAFOEuISQKplSnxMWA/640",
                        "amount": 550,
                        "count": 1,
                        "category_id": ["1001"],
                    }
                ]
            },
        }
    },
    "answers": {
        200: {
            "service_id": "2002000000000558128851361561536",
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "authorization_code": "1234323JKHDFE1243252",
            "authorization_state": "AVAILABLE",
            "notify_url": "https://api.test.com",
            "authorization_success_time": "2015-05-20T13:29:35.120+08:00",
            "user_label": "A",
            "user_risk_level": 1,
            "risk_level_version": 1,
        }
    },
}
PAYSCORE_PERMISSIONS_CREATE: Mapping[str, Any] = {
    "request": {
        "body": {
            "service_id": "2002000000000558128851361561536",
            "appid": "wxd678efh567hg6787",
            "authorization_code": "1234323JKHDFE1243252",
            "notify_url": "https://api.test.com",
        }
    },
    "answers": {200: {"apply_permissions_token": "DJIOSQPYWDxsjdldeuwhdodwxasd_dDiodnwjh9we"}},
}
PAYSCORE_PERMISSIONS_QUERY_BY_AUTHORIZATION_CODE: Mapping[str, Any] = {
    "request": {
        "path": {"authorization_code": "1234323JKHDFE1243252"},
        "query": {"service_id": "2002000000000558128851361561536"},
    },
    "answers": {
        200: {
            "service_id": "2002000000000558128851361561536",
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "authorization_code": "1234323JKHDFE1243252",
            "authorization_state": "AVAILABLE",
            "notify_url": "https://api.test.com",
            "authorization_success_time": "2015-05-20T13:29:35.120+08:00",
            "user_label": "A",
            "user_risk_level": 1,
            "risk_level_version": 1,
        }
    },
}
PAYSCORE_PERMISSIONS_QUERY_BY_OPENID: Mapping[str, Any] = {
    "request": {
        "path": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
        "query": {"service_id": "2002000000000558128851361561536", "appid": "wxd678efh567hg6787"},
    },
    "answers": {
        200: {
            "service_id": "2002000000000558128851361561536",
            "appid": "wxd678efh567hg6787",
            "mchid": "1230000109",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "authorization_code": "1234323JKHDFE1243252",
            "authorization_state": "AVAILABLE",
            "notify_url": "https://api.test.com",
            "authorization_success_time": "2015-05-20T13:29:35.120+08:00",
            "user_label": "A",
            "user_risk_level": 1,
            "risk_level_version": 1,
        }
    },
}
PAYSCORE_PERMISSIONS_TERMINATE_BY_AUTHORIZATION_CODE: Mapping[str, Any] = {
    "request": {
        "path": {"authorization_code": "1234323JKHDFE1243252"},
        "body": {"service_id": "2002000000000558128851361561536", "reason": "撤销原因"},
    },
    "answers": {204: None},
}
PAYSCORE_PERMISSIONS_TERMINATE_BY_OPENID: Mapping[str, Any] = {
    "request": {
        "path": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},
        "body": {"service_id": "2002000000000558128851361561536", "appid": "wxd678efh567hg6787", "reason": "撤销原因"},
    },
    "answers": {204: None},
}
EVENT_PAYSCORE_USER_ACCEPTED: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.USER_ACCEPTED",
        "resource": {
            "contract_id": "Wx15463511252015071056489715",
            "mchid": "1230000109",
            "appid": "wxd678efh567hg6787",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "plan_id": "123",
            "contract_status": "ADD",
            "create_time": "2015-07-10T10:00:00+08:00",
            "out_contract_code": "100001256",
        },
    }
}
EVENT_PAYSCORE_USER_CLOSE_SERVICE: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.USER_CLOSE_SERVICE",
        "resource": {
            "mchid": "1230000109",
            "appid": "wxd678efh567hg6787",
            "out_request_no": "1234323JKHDFE1243252",
            "authorization_code": "1234323JKHDFE1243252",
            "service_id": "2002000000000558128851361561536",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "user_service_status": "USER_CLOSE_SERVICE",
            "openorclose_time": "20180225112233",
        },
    }
}
EVENT_PAYSCORE_USER_OPEN_SERVICE: Mapping[str, Any] = {
    "event": {
        "event_type": "PAYSCORE.USER_OPEN_SERVICE",
        "resource": {
            "mchid": "1230000109",
            "appid": "wxd678efh567hg6787",
            "out_request_no": "1234323JKHDFE1243252",
            "authorization_code": "1234323JKHDFE1243252",
            "service_id": "2002000000000558128851361561536",
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "user_service_status": "USER_OPEN_SERVICE",
            "openorclose_time": "20180225112233",
        },
    }
}
