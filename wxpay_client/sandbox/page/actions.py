"""What a person does by the page: each is a POST with a JSON object."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from wxpay_client._typeguards import is_mapping
from wxpay_client.sandbox.faults import Fault
from wxpay_client.sandbox.page.env_file import env_file
from wxpay_client.sandbox.page.http import PageAnswer, PageError, json_answer
from wxpay_client.sandbox.page.reveal import decrypted

if TYPE_CHECKING:
    from wxpay_client.sandbox.exchanges import Exchanges
    from wxpay_client.sandbox.page.desk import Desk

Document: TypeAlias = Mapping[str, Any]
"""What was posted. Any: JSON of whatever shape; its members are checked when they are read."""


class Actions:
    """The actions by name, as they stand in the path.

    Args:
        desk: The sandbox.
        exchanges: What it received.

    Attributes:
        known: Name to action.
    """

    def __init__(self, desk: Desk, exchanges: Exchanges) -> None:
        self._desk = desk
        self._exchanges = exchanges
        self.known: Mapping[str, Callable[[Document], PageAnswer]] = {
            "env": self._env,
            "fail": self._fail,
            "reveal": self._reveal,
            "send": self._send,
        }

    def _env(self, sent: Document) -> PageAnswer:
        return json_answer({"text": env_file(self._desk.env, self._desk.credentials)})

    def _reveal(self, sent: Document) -> PageAnswer:
        exchange = self._exchanges.get(_number(sent, "exchange"))
        if exchange is None:
            raise PageError(404, "there is no such request, or it is kept no longer")
        received = exchange.received
        answer = b"" if received.answer is None else received.answer.body
        return json_answer(
            {
                "authorization": received.headers.get("Authorization"),
                "request": received.decrypted,
                "answer": decrypted(answer, self._desk.credentials),
            }
        )

    def _fail(self, sent: Document) -> PageAnswer:
        try:
            self._desk.fail_next(
                _text(sent, "fault"),
                status=_number(sent, "status") if "status" in sent else None,
                message=_text(sent, "message") if "message" in sent else None,
                delay=_seconds(sent, "delay") if "delay" in sent else None,
                times=_number(sent, "times") if "times" in sent else 1,
                operation=_text(sent, "operation") if "operation" in sent else None,
            )
        except ValueError as error:
            raise PageError(400, str(error)) from None
        return json_answer({})

    def _send(self, sent: Document) -> PageAnswer:
        url = _text(sent, "url")
        if not url.startswith(("http://", "https://")):
            raise PageError(400, "/url: expected a URL that begins with http:// or https://")
        try:
            delivery = self._desk.callbacks.deliver(
                url,
                _text(sent, "event_type"),
                _resource(sent),
                fault=Fault(_text(sent, "fault")) if "fault" in sent else None,
                tries=1,
            )
        except ValueError as error:
            raise PageError(400, str(error)) from None
        return json_answer(
            {"id": delivery.id, "tries": [{"status": post.status, "reason": post.reason} for post in delivery.posts]}
        )


def _resource(sent: Document) -> object:
    if "resource" not in sent:
        return None
    try:
        resource: object = json.loads(_text(sent, "resource"))
    except (ValueError, RecursionError) as error:
        raise PageError(400, f"/resource: expected JSON: {error}") from None
    if not is_mapping(resource):
        raise PageError(400, "/resource: expected a JSON object")
    return resource


def _text(sent: Document, name: str) -> str:
    value = sent.get(name)
    if not isinstance(value, str) or not value:
        raise PageError(400, f"/{name}: expected a text")
    return value


def _seconds(sent: Document, name: str) -> float:
    value = sent.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < 10**9:
        raise PageError(400, f"/{name}: expected seconds, not below zero")
    return value


def _number(sent: Document, name: str) -> int:
    value = sent.get(name)
    if type(value) is not int or not 0 <= value < 10**15:
        raise PageError(400, f"/{name}: expected a whole number that is not below zero")
    return value
