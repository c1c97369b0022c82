# Generated from spec/security.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `security`."""

from collections.abc import Mapping
from typing import Any

SECURITY_ECHO: Mapping[str, Any] = {
    "request": {
        "body": {
            "notify_url": "https://www.weixin.qq.com/v3/test",
            "echo_message": "hello",
            "encrypted_echo_message": "hello",
        }
    },
    "answers": {200: {"echo_message": "hello", "encrypted_echo_message": "hello"}},
}
EVENT_SECURITY_ECHO_SUCCESS: Mapping[str, Any] = {
    "event": {
        "event_type": "SECURITY_ECHO.SUCCESS",
        "resource": {"echo_message": "hello", "encrypt_echo_message": "hello"},
    }
}
