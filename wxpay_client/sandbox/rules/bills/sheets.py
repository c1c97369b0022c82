"""How a bill is written, and of which day it is: what all bills have in common."""

from __future__ import annotations

import re
import secrets
import string
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.state.clock import BEIJING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wxpay_client.sandbox.rules.call import Call
    from wxpay_client.sandbox.state.state import State

_FILE: Final = "https://api.mch.weixin.qq.com/v3/billdownload/file?token="
_LETTERS: Final = string.ascii_letters + string.digits

_ENDING: Final = re.compile("[,`\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]")
"""What ends a value or a line, for whoever reads a bill."""

# Any, in this module: JSON of whatever shape.


def pointing() -> dict[str, Any]:
    """What an answer says of a file; where it is, and its digest, is filled in when it is made."""
    return {"hash_type": "SHA1", "hash_value": "", "download_url": _FILE}


def pointing_encrypted() -> dict[str, Any]:
    """What an answer says of a file that travels encrypted."""
    bill = {**pointing(), "bill_sequence": 1, "nonce": secrets.token_hex(8)}
    bill["encrypt_key"] = "".join(secrets.choice(_LETTERS) for _ in range(32))
    return {"download_bill_count": 1, "download_bill_list": [bill]}


def day_of(call: Call, day: str) -> tuple[float, float]:
    """When a day begins and ends, as Unix time in seconds: `2018-06-08`, or `20180608`.

    Raises:
        Refusal: There is no such day, or it is not over.
    """
    return _span(call, day, "%Y-%m-%d" if "-" in day else "%Y%m%d", timedelta(days=1))


def hour_of(call: Call, hour: str) -> tuple[float, float]:
    """When an hour begins and ends, as Unix time in seconds: `2018060822`; or a day, written as above.

    Raises:
        Refusal: There is no such hour, or it is not over.
    """
    return _span(call, hour, "%Y%m%d%H", timedelta(hours=1)) if hour.isdecimal() else day_of(call, hour)


def _span(call: Call, text: str, form: str, length: timedelta) -> tuple[float, float]:
    try:
        start = datetime.strptime(text, form).replace(tzinfo=BEIJING)
    except ValueError:
        raise call.refusal("PARAM_ERROR", f"there is no time {text}") from None
    end = (start + length).timestamp()
    if end > call.now:
        raise call.refusal("NO_STATEMENT_EXIST", f"the bill of {text} is made when that time is over")
    return start.timestamp(), end


def check_some(call: Call, found: Sequence[object], why_not: str) -> None:
    """See that there is something to make a bill of.

    Raises:
        Refusal: There is nothing.
    """
    if not found:
        raise call.refusal("NO_STATEMENT_EXIST", f"there is no such bill: {why_not}")


def sheet(lines: Iterable[str]) -> bytes:
    """A bill as WeChat Pay writes it: UTF-8 with a mark of its byte order, and lines that end as on Windows."""
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def row(values: Iterable[str]) -> str:
    """A line with values."""
    # Each value has a backtick before it, so that spreadsheets leave long numbers alone. What a merchant wrote may hold
    # what ends a value, or a line.
    return ",".join(f"`{_ENDING.sub(' ', value)}" for value in values)


def time_text(state: State, at: float) -> str:
    """A time, in Unix seconds, as bills write it: `2018-06-08 10:34:56`."""
    return state.clock.text(at)[:19].replace("T", " ")


def yuan(fen: int) -> str:
    """An amount in fen as bills write it, in yuan: `42.00`."""
    return f"{'-' * (fen < 0)}{abs(fen) // 100}.{abs(fen) % 100:02}"
