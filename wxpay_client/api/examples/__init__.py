# Generated from spec/ by `make codegen`. Do not edit: edit the specification instead.
"""Example requests and answers of the operations, and example events, for the sandbox."""

from collections.abc import Mapping
from typing import Any

from wxpay_client.schema import Table

# Any: an example is any JSON.
EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(
    __name__,
    {
        "certificates.download": (".certificates", "CERTIFICATES_DOWNLOAD"),
        "med_ins.refunds.notify": (".med_ins", "MED_INS_REFUNDS_NOTIFY"),
        "refunds.query_by_out_refund_no": (".refunds", "REFUNDS_QUERY_BY_OUT_REFUND_NO"),
    },
)
"""Operation ID to `{"request": …, "answers": {status: …}}`, loaded when asked for."""
EVENT_EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(
    __name__,
    {
        "REFUND.ABNORMAL": (".refunds", "EVENT_REFUND_ABNORMAL"),
        "REFUND.CLOSED": (".refunds", "EVENT_REFUND_CLOSED"),
        "REFUND.SUCCESS": (".refunds", "EVENT_REFUND_SUCCESS"),
    },
)
"""Event type to `{"event": …}`, its resource decrypted, loaded when asked for."""
