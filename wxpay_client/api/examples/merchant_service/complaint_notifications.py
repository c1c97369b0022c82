# Generated from spec/merchant_service/complaint_notifications.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `merchant_service.complaint_notifications`."""

from collections.abc import Mapping
from typing import Any

MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_CREATE: Mapping[str, Any] = {
    "request": {"body": {"url": "https://www.xxx.com/notify"}},
    "answers": {200: {"mchid": "1900012181", "url": "https://www.xxx.com/notify"}},
}
MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_DELETE: Mapping[str, Any] = {"request": {}, "answers": {204: None}}
MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_QUERY: Mapping[str, Any] = {
    "request": {},
    "answers": {200: {"mchid": "1900012181", "url": "https://www.xxx.com/notify"}},
}
MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_UPDATE: Mapping[str, Any] = {
    "request": {"body": {"url": "https://www.xxx.com/notify"}},
    "answers": {200: {"mchid": "1900012181", "url": "https://www.xxx.com/notify"}},
}
