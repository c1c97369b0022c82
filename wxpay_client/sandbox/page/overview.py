"""What the page shows of the sandbox itself, and what its forms offer to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wxpay_client.sandbox.callbacks import FAULTS
from wxpay_client.sandbox.faults import OF_CALLBACKS, STATUS_OF, Fault

if TYPE_CHECKING:
    from wxpay_client.sandbox.faults import Faults
    from wxpay_client.sandbox.page.desk import Desk


# Any: what the page's JSON is made of.
def overview(desk: Desk, faults: Faults) -> dict[str, Any]:
    """The sandbox, and what there is to choose from."""
    return {
        "mchid": desk.credentials.mchid,
        "origin": desk.origin,
        "now": round(desk.clock() * 1000),
        "waiting": [
            {"fault": str(each.fault), "times": each.times, "operation": each.operation} for each in faults.waiting
        ],
        "operations": sorted(desk.operations),
        "events": sorted(desk.callbacks.event_types),
        "faults": [*STATUS_OF, *(str(fault) for fault in Fault if fault not in OF_CALLBACKS)],
        "callback_faults": sorted(FAULTS),
    }
