"""Our typed call."""

from __future__ import annotations

from datetime import datetime

from benchmarks.gateway import NOTIFY_BODY, NOTIFY_PARAMETERS, OUT_REFUND_NO, QUERY_PARAMETERS
from benchmarks.variants.variant import Setting
from wxpay_client import Client


class Ours:
    """A client with its default settings."""

    def __init__(self, setting: Setting) -> None:
        self._kept = setting.kept
        self._client = Client(
            mchid=setting.merchant.mchid,
            serial_no=setting.merchant.serial_no,
            private_key=setting.keys.private,
            platform_keys={setting.merchant.platform_serial: setting.keys.platform},
            origin=setting.origin,
        )
        self._notification = {**NOTIFY_PARAMETERS, **NOTIFY_BODY}
        self._notification["refund_time"] = datetime.fromisoformat(NOTIFY_BODY["refund_time"])

    def query(self) -> int:
        """Query the refund."""
        refund = self._client.refunds.query_by_out_refund_no(OUT_REFUND_NO, **QUERY_PARAMETERS)
        if not self._kept:
            self._client.session.close()
        return refund.amount.refund

    def notify(self) -> None:
        """Tell of the refund."""
        self._client.med_ins.refunds.notify(**self._notification)
        if not self._kept:
            self._client.session.close()

    def close(self) -> None:
        """Close the connections."""
        self._client.session.close()
