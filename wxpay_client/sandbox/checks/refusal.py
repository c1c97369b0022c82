"""A request that the gateway refuses, with the error body it refuses it with."""

from __future__ import annotations

import json
from typing import NoReturn


class Refusal(Exception):
    """The gateway's answer to a request it does not take.

    Attributes:
        status: HTTP status.
        code: The error code.
        message: What is wrong, for people.
        detail: What is wrong, for programs: any JSON value; `None` where there is none.
    """

    def __init__(self, status: int, code: str, message: str, detail: object = None) -> None:
        super().__init__(status, code, message, detail)
        self.status = status
        self.code = code
        self.message = message
        self.detail = detail

    @property
    def reason(self) -> str:
        """Code and message for one line of a log, whatever the message holds."""
        return printable(f"{self.code}: {self.message}")

    def body(self) -> bytes:
        """The error as the JSON that is sent."""
        error = {"code": self.code, "message": self.message}
        return to_json(error if self.detail is None else {**error, "detail": self.detail})


def refuse(field: str, issue: str, value: object = None) -> NoReturn:
    """Refuse one field of a request: `field` is its JSON pointer, `/body/amount/refund`.

    Raises:
        Refusal: Always; 400 PARAM_ERROR.
    """
    location = field.split("/")[1]
    detail: dict[str, object] = {"field": field, "issue": issue, "location": location}
    # Texts are shown by their beginning; objects and lists not at all.
    if isinstance(value, str):
        detail["value"] = value if len(value) <= 100 else f"{value[:100]}…"
    elif isinstance(value, int | float):
        detail["value"] = value if abs(value) < 1e30 else "…"
    raise Refusal(400, "PARAM_ERROR", f"{field}: {issue}", detail)


def member(at: str, name: str) -> str:
    """The JSON pointer of a member."""
    return f"{at}/{name.replace('~', '~0').replace('/', '~1')}"


def printable(text: str) -> str:
    """A text for one line of a log or a terminal: what is not a visible character is escaped."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


def to_json(value: object) -> bytes:
    """Compact UTF-8 JSON, as the gateway writes it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # What a request holds is shown in errors, and JSON can escape half a surrogate pair.
    return text.encode(errors="replace")
