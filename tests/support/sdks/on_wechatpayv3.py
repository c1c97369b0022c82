"""A shop on wechatpayv3: takes a JSON line for each thing to do, and prints one with what came of it.

The variables are those of `sandbox.env`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from wechatpayv3 import WeChatPay, WeChatPayType
from wechatpayv3.core import Core


def shop() -> WeChatPay:
    # The only place of the SDK that knows the gateway; it asks there for certificates when it is made.
    Core._gate_way = property(lambda _: os.environ["WXPAY_ORIGIN"], lambda *_: None)
    keys = dict(entry.split("=") for entry in os.environ["WXPAY_PLATFORM_KEYS"].split(","))
    public = {key_id: Path(path).read_text() for key_id, path in keys.items() if key_id.startswith("PUB_KEY_ID")}
    key_id, key = next(iter(public.items()), (None, None))
    return WeChatPay(
        wechatpay_type=WeChatPayType.NATIVE,
        mchid=os.environ["WXPAY_MCHID"],
        private_key=Path(os.environ["WXPAY_PRIVATE_KEY"]).read_text(),
        cert_serial_no=os.environ["WXPAY_SERIAL_NO"],
        appid="wxd678efh567hg6787",
        apiv3_key=os.environ["WXPAY_APIV3_KEY"],
        public_key=key,
        public_key_id=key_id,
    )


def answered(answer: tuple[int, str]) -> dict[str, Any]:
    status, text = answer
    return {"status": status, "data": json.loads(text) if text else None}


def do(pay: WeChatPay, todo: str, *, amount: int = 0, **given: Any) -> Any:
    match todo:
        case "create":
            return answered(pay.pay(description="茶 & 100 % \u2713", amount={"total": amount}, **given))
        case "query":
            return answered(pay.query(**given))
        case "close":
            return answered(pay.close(**given))
        case "refund":
            amounts = {"refund": amount, "total": given.pop("total"), "currency": "CNY"}
            return answered(pay.refund(amount=amounts, **given))
        case _:
            return pay.callback(given["headers"], given["body"])


def tried(pay: WeChatPay, given: dict[str, Any]) -> Any:
    try:
        return do(pay, **given)
    except Exception as error:  # noqa: BLE001 - the SDK has no class of its own for what does not verify
        return {"error": str(error)}


if __name__ == "__main__":
    shop_of_ours = shop()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(tried(shop_of_ours, json.loads(line))) + "\n")
        sys.stdout.flush()
