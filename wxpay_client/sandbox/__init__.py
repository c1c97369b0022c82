"""A local gateway that verifies, answers and signs as the real one does.

To test and to try things with::

    with Sandbox() as sandbox:
        client = sandbox.client()
        refund = client.refunds.query_by_out_refund_no("1217752501201407033233368018")

It needs the extra `sandbox`: `pip install "wxpay-client[sandbox]"`. From a terminal: `wxpay-sandbox`.
In pytest: the fixture `wxpay_sandbox`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wxpay_client.sandbox.faults import Fault
    from wxpay_client.sandbox.received import Received
    from wxpay_client.sandbox.sandbox import Sandbox

_MODULES = {"Fault": "faults", "Received": "received", "Sandbox": "sandbox"}

__all__ = ["Fault", "Received", "Sandbox"]


def __getattr__(name: str) -> object:
    # The pytest plugin brings this package into every test run of everybody who has the library installed:
    # nothing may be loaded before it is used.
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
