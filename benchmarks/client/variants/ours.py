"""Our typed call."""

from __future__ import annotations

from datetime import datetime

from benchmarks.client.variants.variant import Setting
from benchmarks.gateway.server import NOTIFY_BODY, NOTIFY_PARAMETERS, OUT_REFUND_NO, QUERY_PARAMETERS
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
        self._refund_time = datetime.fromisoformat(NOTIFY_BODY["refund_time"])

    def query(self) -> int:
        """Query the refund."""
        refund = self._client.refunds.query_by_out_refund_no(OUT_REFUND_NO, mchid=QUERY_PARAMETERS["mchid"])
        if not self._kept:
            self._client.session.close()
        return refund.amount.refund

    def notify(self) -> None:
        """Tell of the refund."""
        self._client.med_ins.refunds.notify(
            mix_trade_no=NOTIFY_PARAMETERS["mix_trade_no"],
            sub_mchid=NOTIFY_BODY["sub_mchid"],
            med_refund_total_fee=NOTIFY_BODY["med_refund_total_fee"],
            med_refund__gov_fee=NOTIFY_BODY["med_refund__gov_fee"],
            med_refund__self_fee=NOTIFY_BODY["med_refund__self_fee"],
            med_refund__other_fee=NOTIFY_BODY["med_refund__other_fee"],
            refund_time=self._refund_time,
            out_refund_no=NOTIFY_BODY["out_refund_no"],
        )
        if not self._kept:
            self._client.session.close()

    def close(self) -> None:
        """Close the connections."""
        self._client.session.close()
