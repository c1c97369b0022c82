"""What a person does by the page: each is a POST with a JSON object."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client.errors import WxPayError
from wxpay_client.sandbox.faults import Fault
from wxpay_client.sandbox.page.env_file import env_file
from wxpay_client.sandbox.page.records import actions_on, find, find_delivery, status_of
from wxpay_client.sandbox.page.refund import refund_in_full
from wxpay_client.sandbox.page.reveal import decrypted
from wxpay_client.sandbox.page.serving.http import PageError

if TYPE_CHECKING:
    from wxpay_client.sandbox.exchanges import Exchanges
    from wxpay_client.sandbox.gateway import Gateway
    from wxpay_client.sandbox.page.desk import Desk

Document: TypeAlias = Mapping[str, Any]
"""What was posted. Any: JSON of whatever shape; its members are checked when they are read."""


class Actions:
    """The actions by name, as they stand in the path.

    Args:
        desk: The sandbox.
        gateway: The gateway within.
        exchanges: What it received.

    Attributes:
        known: Name to action.
    """

    def __init__(self, desk: Desk, gateway: Gateway, exchanges: Exchanges) -> None:
        self._desk = desk
        self._gateway = gateway
        self._exchanges = exchanges
        self.known: Mapping[str, Callable[[Document], object]] = {
            "again": self._again,
            "clock": self._clock,
            "do": self._do,
            "env": self._env,
            "fail": self._fail,
            "reveal": self._reveal,
            "send": self._send,
        }

    def _again(self, sent: Document) -> object:
        with _refused():
            self._gateway.deliveries.again(_text(sent, "id"))
        return {}

    def _clock(self, sent: Document) -> object:
        with _refused():
            self._desk.clock.advance(seconds=_seconds(sent, "seconds"))
        return {}

    def _do(self, sent: Document) -> object:
        action = _text(sent, "action")
        record = find(self._gateway.state.store, _text(sent, "kind"), _text(sent, "number"))
        if action not in actions_on(record):
            found = status_of(record)
            message = f"the {record.kind} is {found}: there is no {action!a} of it"
            raise PageError(400, message, "no-action", {"status": found})
        with _refused():
            match action:
                case "pay":
                    self._desk.pay(record.number)
                case "pay-fails":
                    self._desk.pay(record.number, trade_state="PAYERROR")
                case "refund":
                    refund_in_full(self._desk, record)
                case "complain":
                    self._desk.complain(record.number)
                case "confirm-service":
                    self._desk.confirm_service(record.number)
                case "confirm":
                    self._desk.confirm_transfer(record.number)
                case "transfer-fails":
                    self._desk.confirm_transfer(record.number, state="FAIL")
                case "confirm-authorization" | "confirm-sub-merchant" | "confirm-budget":
                    self._desk.confirm_authorization(record.number)
                case "withdrawal-fails":
                    self._desk.settle(record.number, status="FAIL")
                case "settle" | "withdrawal-settles":
                    self._desk.settle(record.number)
                case "settle-fails":
                    self._desk.settle(record.number, status="ABNORMAL")
                case "settle-closes":
                    self._desk.settle(record.number, status="CLOSED")
                case _:
                    raise NotImplementedError(action)
        return {}

    def _env(self, sent: Document) -> object:
        return {"text": env_file(self._desk.env, self._desk.credentials)}

    def _reveal(self, sent: Document) -> object:
        store = self._gateway.state.store
        if "exchange" in sent:
            return self._reveal_exchange(_number(sent, "exchange"))
        if "delivery" in sent:
            return {"text": _readable(find_delivery(store, _text(sent, "delivery")).data["resource"])}
        return {"text": _readable(find(store, _text(sent, "kind"), _text(sent, "number")).data)}

    def _reveal_exchange(self, number: int) -> object:
        exchange = self._exchanges.get(number)
        if exchange is None:
            raise PageError(404, "there is no such request, or it is kept no longer", "no-request")
        received = exchange.received
        answer = b"" if received.answer is None else received.answer.body
        return {
            "authorization": received.headers.get("Authorization"),
            "request": received.decrypted,
            "answer": decrypted(answer, self._desk.credentials),
        }

    def _fail(self, sent: Document) -> object:
        with _refused():
            self._desk.fail_next(
                _text(sent, "fault"),
                status=_number(sent, "status") if "status" in sent else None,
                message=_text(sent, "message") if "message" in sent else None,
                delay=_seconds(sent, "delay") if "delay" in sent else None,
                times=_number(sent, "times") if "times" in sent else 1,
                operation=_text(sent, "operation") if "operation" in sent else None,
            )
        return {}

    def _send(self, sent: Document) -> object:
        url = _text(sent, "url")
        if not url.startswith(("http://", "https://")):
            raise PageError(400, "/url: expected a URL that begins with http:// or https://", "url")
        with _refused():
            delivery = self._desk.callbacks.deliver(
                url,
                _text(sent, "event_type"),
                _resource(sent),
                fault=Fault(_text(sent, "fault")) if "fault" in sent else None,
                tries=1,
            )
        return {"id": delivery.id, "tries": [{"status": post.status, "reason": post.reason} for post in delivery.posts]}


@contextmanager
def _refused() -> Generator[None]:
    """Tell the page what the sandbox does not do."""
    try:
        yield
    except (LookupError, OverflowError, ValueError, WxPayError) as error:
        raise PageError(400, str(error), "refused", {"message": str(error)}) from None


def _readable(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _resource(sent: Document) -> object:
    if "resource" not in sent:
        return None
    try:
        resource: object = json.loads(_text(sent, "resource"))
    except (ValueError, RecursionError) as error:
        raise PageError(400, f"/resource: expected JSON: {error}", "json", {"message": str(error)}) from None
    if not is_mapping(resource):
        raise PageError(400, "/resource: expected a JSON object", "object")
    return resource


def _text(sent: Document, name: str) -> str:
    value = sent.get(name)
    # JSON can escape half a surrogate pair, which is no text.
    if not isinstance(value, str) or not value or any("\ud800" <= character <= "\udfff" for character in value):
        raise PageError(400, f"/{name}: expected a text", "text", {"name": name})
    return value


def _seconds(sent: Document, name: str) -> float:
    value = sent.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < 10**9:
        raise PageError(400, f"/{name}: expected seconds, not below zero", "seconds", {"name": name})
    return value


def _number(sent: Document, name: str) -> int:
    value = sent.get(name)
    if type(value) is not int or not 0 <= value < 10**15:
        raise PageError(400, f"/{name}: expected a whole number that is not below zero", "number", {"name": name})
    return value
