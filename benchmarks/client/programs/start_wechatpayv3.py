"""wechatpayv3 from the start of a process: `python start_wechatpayv3.py import`, `ready` or `answer NUMBER MCHID`."""

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

# Any: it is installed only where it is compared with.
package: Any = importlib.import_module("wechatpayv3")


def main() -> None:
    """Go as far as is asked for."""
    stage, *numbers = sys.argv[1:]
    if stage == "import":
        return
    serial, _, path = os.environ["WXPAY_PLATFORM_KEYS"].partition("=")
    # Its core, since it has not the operation; its own class makes one with the same arguments.
    core: Any = importlib.import_module("wechatpayv3.core").Core(
        mchid=os.environ["WXPAY_MCHID"],
        cert_serial_no=os.environ["WXPAY_SERIAL_NO"],
        private_key=Path(os.environ["WXPAY_PRIVATE_KEY"]).read_text(encoding="ascii"),
        apiv3_key="",
        timeout=(5, 15),
        public_key=Path(path).read_text(encoding="ascii"),
        public_key_id=serial,
    )
    core._gate_way = os.environ["WXPAY_ORIGIN"]  # noqa: SLF001 - no argument takes it
    if stage == "ready":
        return
    status, text = core.request(f"/hk/v3/refunds/out-refund-no/{numbers[0]}?mchid={numbers[1]}")
    if status != 200:
        raise ValueError(text)
    print(json.loads(text)["amount"]["refund"])


main()
