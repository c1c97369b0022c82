"""What openapi-python-client makes of our specification, with hooks that sign and verify.

It does not read `servers`, so that each access point needs a client of its own.
"""

from __future__ import annotations

import atexit
import importlib
import shutil
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from benchmarks import ROOT
from benchmarks.client.variants.by_hand import Hand
from benchmarks.client.variants.variant import TIMEOUT, Setting
from benchmarks.compiler import peer
from benchmarks.gateway.server import NOTIFY_BODY, NOTIFY_PARAMETERS, OUT_REFUND_NO, QUERY_PARAMETERS

_SPEC: Final = ROOT / "spec"
_PACKAGE: Final = "wxpay_by_openapi_python_client"

# Any, in this module: it and what it makes are there only where they are compared with.


@cache
def _package() -> str:
    """Make the package, once a process; its name."""
    folder = Path(mkdtemp(prefix="wxpay-bench-peer-"))
    atexit.register(shutil.rmtree, folder)
    peer.merge(_SPEC, folder / "merged" / "document")
    peer.generate(folder / "merged" / "document.json", folder / _PACKAGE)
    sys.path.append(str(folder))
    return _PACKAGE


class OpenapiPythonClient:
    """The generated package."""

    def __init__(self, setting: Setting) -> None:
        package = _package()
        self._hand = Hand(setting)
        self._query: Any = importlib.import_module(f"{package}.api.refunds.refunds_query_by_out_refund_no")
        self._notify: Any = importlib.import_module(f"{package}.api.med_ins.med_ins_refunds_notify")
        client: Any = importlib.import_module(f"{package}.client")
        httpx: Any = importlib.import_module("httpx")
        arguments: dict[str, Any] = {
            "headers": self._hand.headers,
            "timeout": httpx.Timeout(TIMEOUT[1], connect=TIMEOUT[0]),
            "raise_on_unexpected_status": True,
            "httpx_args": {
                "event_hooks": {"request": [self._sign], "response": [self._verify]},
                "limits": httpx.Limits() if setting.kept else httpx.Limits(max_keepalive_connections=0),
            },
        }
        self._refunds = client.Client(base_url=f"{setting.origin}/hk", **arguments)
        self._med_ins = client.Client(base_url=setting.origin, **arguments)
        models: Any = importlib.import_module(f"{package}.models.med_ins_refunds_notify_body")
        self._body = models.MedInsRefundsNotifyBody.from_dict(dict(NOTIFY_BODY))

    def query(self) -> int:
        """Query the refund."""
        refund = self._query.sync(OUT_REFUND_NO, client=self._refunds, **QUERY_PARAMETERS)
        amount: int = refund.amount.refund
        return amount

    def notify(self) -> None:
        """Tell of the refund."""
        answer = self._notify.sync_detailed(client=self._med_ins, body=self._body, **NOTIFY_PARAMETERS)
        if answer.status_code != 204:
            raise RuntimeError(f"{answer.status_code}: {answer.content!r}")

    def _sign(self, request: Any) -> None:
        target = request.url.raw_path.decode("ascii")
        request.headers["Authorization"] = self._hand.authorization(request.method, target, request.read())

    def _verify(self, answer: Any) -> None:
        if answer.is_success:
            self._hand.verify(answer.headers, answer.read())

    def close(self) -> None:
        """Close the connections."""
        for client in (self._refunds, self._med_ins):
            client.get_httpx_client().close()
