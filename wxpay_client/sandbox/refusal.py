"""A request that the gateway refuses, with the error body it refuses it with."""

from __future__ import annotations

import json


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

    def body(self) -> bytes:
        """The error as the JSON that is sent."""
        error = {"code": self.code, "message": self.message}
        return to_json(error if self.detail is None else {**error, "detail": self.detail})


def to_json(value: object) -> bytes:
    """Compact UTF-8 JSON, as the gateway writes it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # What a request holds is shown in errors, and JSON can escape half a surrogate pair.
    return text.encode(errors="replace")
