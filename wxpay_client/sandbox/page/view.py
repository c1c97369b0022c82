"""An exchange as the page shows it, in JSON: nothing in it is a secret."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from wxpay_client._messages.findings import Language
from wxpay_client.sandbox.page.verdict import explain, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client._diagnosis.sign_information import CanonicalMessage
    from wxpay_client.sandbox.credentials import Credentials
    from wxpay_client.sandbox.exchanges import Exchange

_SHOWN: Final = 64 * 1024
"""Bytes of a body that are shown."""

_LINE: Final = 512
"""Characters of a URL in the list."""

_SIGNATURE: Final = re.compile(r'(?<=signature=)"?[^",]*"?')

# Any, in this module: what the page's JSON is made of.


def summary(exchange: Exchange) -> dict[str, Any]:
    """A line of the list."""
    received = exchange.received
    return {
        "number": exchange.number,
        "at": round(exchange.at * 1000),
        "method": received.method,
        "url": received.url[:_LINE],
        "operation": received.operation_id,
        "status": received.status,
        "fault": None if received.fault is None else str(received.fault),
        "verdict": verdict(received),
        "code": _code(received.status, None if received.answer is None else received.answer.body),
    }


def details(exchange: Exchange, credentials: Credentials) -> dict[str, Any]:
    """All of it but what is secret: a signature that was sent, and what was decrypted."""
    received, answer = exchange.received, exchange.received.answer
    explanation = explain(received, credentials)
    return {
        **summary(exchange),
        "url": received.url,
        "headers": shown_headers(received.headers),
        "body": shown_body(received.body),
        "message": _lines(received.message),
        "signed": None if explanation is None or explanation.signed is None else _signed(explanation.signed),
        "findings": [
            {
                "code": finding.code,
                "subject": finding.subject,
                "status": finding.status,
                "text": {language: finding.text(language) for language in Language},
            }
            for finding in (() if explanation is None else explanation.findings)
        ],
        "decrypted": len(received.decrypted),
        "answer": None
        if answer is None
        else {
            "status": answer.status,
            "headers": shown_headers(answer.headers),
            "body": shown_body(answer.body),
        },
    }


def shown_headers(headers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Headers in order, without signatures."""
    return [(name, _without_signature(name.lower(), value)) for name, value in headers.items()]


def _without_signature(name: str, value: str) -> str:
    return "…" if name == "wechatpay-signature" else _SIGNATURE.sub("…", value) if name == "authorization" else value


def shown_body(body: bytes) -> dict[str, Any]:
    """A body as text, where it is text; JSON written for reading besides."""
    text: str | None
    try:
        text = body[:_SHOWN].decode()
    except UnicodeDecodeError as error:
        # Cut within a character, or no text.
        text = body[: error.start].decode() if len(body) > _SHOWN and error.start > _SHOWN - 4 else None
    return {
        "size": len(body),
        "text": text,
        "cut": len(body) > _SHOWN,
        "pretty": None if text is None or len(body) > _SHOWN else _pretty(text),
    }


def _pretty(text: str) -> str | None:
    try:
        value: object = json.loads(text)
        return json.dumps(value, ensure_ascii=False, indent=2) if isinstance(value, dict | list) else None
    except (ValueError, RecursionError):
        return None


def _code(status: int | None, body: bytes | None) -> str | None:
    if status is None or status < 400 or body is None or len(body) > _SHOWN:
        return None
    try:
        error: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    match error:
        case {"code": str(code)}:
            return code[:64]
        case _:
            return None


def _lines(message: bytes) -> list[str] | None:
    """The five lines of a canonical message, without the line feed after each."""
    if not message:
        return None
    method, url, timestamp, nonce, body = message[:-1].split(b"\n", 4)
    return [
        method.decode("latin-1"),
        url.decode("latin-1"),
        timestamp.decode("latin-1"),
        nonce.decode("latin-1"),
        body[:_SHOWN].decode(errors="replace"),
    ]


def _signed(message: CanonicalMessage) -> list[str]:
    body = (message.body or b"")[:_SHOWN]
    return [message.method, message.url, message.timestamp, message.nonce, body.decode(errors="replace")]
