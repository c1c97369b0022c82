"""wechatpayv3, which makes each call with `requests.get` or `requests.post`: no connection is ever kept.

It has neither of the two operations, so its core is given their paths.
"""

from __future__ import annotations

import importlib
import json
from typing import Any

from benchmarks.client.variants.by_hand import notify_target, query_target
from benchmarks.client.variants.variant import TIMEOUT, Setting
from benchmarks.gateway.server import NOTIFY_BODY


class Wechatpayv3:
    """Its core, with the gateway's origin in place of the vendor's."""

    def __init__(self, setting: Setting) -> None:
        # Any: it is installed only where it is compared with.
        core: Any = importlib.import_module("wechatpayv3.core")
        kinds: Any = importlib.import_module("wechatpayv3.type")
        merchant = setting.merchant
        self._core = core.Core(
            mchid=merchant.mchid,
            cert_serial_no=merchant.serial_no,
            private_key=merchant.private_key.read_text(encoding="ascii"),
            apiv3_key="",
            timeout=TIMEOUT,
            public_key=merchant.platform_key.read_text(encoding="ascii"),
            public_key_id=merchant.platform_serial,
        )
        # No argument takes an origin or a loaded key.
        self._core._gate_way = setting.origin  # noqa: SLF001
        self._core._private_key, self._core._public_key = setting.keys  # noqa: SLF001
        self._post = kinds.RequestType.POST

    def query(self) -> int:
        """Query the refund."""
        status, text = self._core.request(query_target())
        _check(status, 200, text)
        amount: int = json.loads(text)["amount"]["refund"]
        return amount

    def notify(self) -> None:
        """Tell of the refund."""
        status, text = self._core.request(notify_target(), method=self._post, data=NOTIFY_BODY)
        _check(status, 204, text)

    def close(self) -> None:
        """There is nothing to close."""


def _check(status: int, expected: int, text: object) -> None:
    if status != expected:
        raise RuntimeError(f"{status}: {text!r}")
