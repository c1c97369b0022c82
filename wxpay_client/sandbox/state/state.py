"""What one gateway remembers: its records, its clock, the merchant's money, and the callbacks it owes."""

from __future__ import annotations

import secrets
import string
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from wxpay_client._runtime.clock import unix_time
from wxpay_client.sandbox.state.clock import BEIJING, Clock
from wxpay_client.sandbox.state.store import Record, Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DELIVERY: Final = "delivery"
"""Kind of the records of callbacks that are to be delivered."""

MOVEMENT: Final = "movement"
"""Kind of the records of what came into the merchant's account and went out of it."""

OPENING_BALANCE: Final = 10_000_000_00
"""What the merchant's account holds at first, in the currency's minor unit."""

FEE_RATE: Final = Decimal("0.006")
"""What WeChat Pay takes of a payment, as bills of trades tell it."""

_DIGITS: Final = string.digits


def account_of(account_type: str) -> str:
    """What an account goes by in the state: the basic one by its currency, the others by their own names."""
    return "CNY" if account_type == "BASIC" else account_type


class State:
    """What the gateway remembers.

    Args:
        path: File that keeps it; in memory without one.
        real: The real time, in Unix seconds.
        keep: How many callbacks to keep that are done with; all by default.

    Attributes:
        store: Its records.
        clock: Its time.
        moved: Called when the clock was moved on: whoever has something due is to do it.
        fee_rate: What bills of trades say that WeChat Pay takes of a payment: `Decimal("0.006")` is 0.6 %.
        owing: Called with the number of each callback that is to go out by itself.
    """

    def __init__(
        self, path: Path | None = None, real: Callable[[], float] = unix_time, keep: int | None = None
    ) -> None:
        self.store = Store(path)
        self.fee_rate = FEE_RATE
        self._keep = keep
        kept = self.store.get("clock", "")
        self.clock = Clock(real, kept.data["ahead"] if kept is not None else 0.0, self._moved)
        self.moved: Callable[[], None] = lambda: None
        self.owing: Callable[[str], None] = lambda _: None

    def _moved(self, ahead: float) -> None:
        self.store.put(Record(kind="clock", number="", created=0.0, data={"ahead": ahead}), "")
        self.moved()

    def number(self, prefix: str, length: int) -> str:
        """A number of the gateway's own: a prefix, the day, and digits that are no other's."""
        day = datetime.fromtimestamp(self.clock(), BEIJING).strftime("%Y%m%d")
        rest = length - len(prefix) - len(day)
        return prefix + day + "".join(secrets.choice(_DIGITS) for _ in range(rest))

    # Any: a resource is whatever JSON its event holds.
    def notify(self, url: str | None, event_type: str, resource: dict[str, Any], at: float | None = None) -> None:
        """Owe a callback; it goes out once the transaction is written.

        Args:
            url: The `notify_url`; without one, nobody is told.
            event_type: Its event type.
            resource: What it tells, in the shape of the wire, in plain text.
            at: When it is due, as Unix time in seconds; now by default.
        """
        if url:
            due = self.clock() if at is None else at
            self.owing(self.owed(url, event_type, resource, due).number)

    def owed(self, url: str, event_type: str, resource: Any, due: float | None = None) -> Record:
        """A callback to be delivered: at a time by itself, or without one by who asks for it."""
        now = self.clock() if due is None else due
        data: dict[str, Any] = {"event_type": event_type, "url": url, "resource": resource, "posts": []}
        record = Record(kind=DELIVERY, number=self.event_id(now), created=now, due=due, data=data)
        self.store.put(record, "")
        if self._keep is not None:
            self.store.trim(DELIVERY, self._keep)
        return record

    def event_id(self, at: float | None = None) -> str:
        """ID of a new event."""
        day = datetime.fromtimestamp(self.clock() if at is None else at, BEIJING)
        return f"EV-{day:%Y%m%d%H%M%S}{secrets.token_hex(8).upper()}"

    def balance(self, currency: str = "CNY") -> int:
        """What the merchant's account holds of a currency, in its minor unit."""
        account = self.store.get("account", currency)
        return OPENING_BALANCE if account is None else int(account.data["balance"])

    def balance_before(self, time: float, currency: str = "CNY") -> int:
        """What the merchant's account held of a currency at a time, as Unix time in seconds."""
        held = self.balance(currency)
        for movement in self.store.newest(MOVEMENT):
            if movement.data["currency"] == currency:
                if movement.created < time:
                    return int(movement.data["balance"])
                held = int(movement.data["balance"]) - int(movement.data["amount"])
        return held

    def book(self, amount: int, business: str, of: Record, at: float, currency: str = "CNY") -> None:
        """Put money into the merchant's account, or take it out; bills tell of it.

        Args:
            amount: How much, in the currency's minor unit; below zero it goes out.
            business: What for, as the bill calls it.
            of: The order, the refund, the transfer that it is for.
            at: When, as Unix time in seconds.
            currency: The currency; or an account other than the basic one.
        """
        balance = self.balance(currency) + amount
        self.hold(balance, currency)
        data = {"amount": amount, "currency": currency, "balance": balance, "business": business}
        data |= {"kind": of.kind, "number": of.number, "id": of.id or of.number}
        number = self.number("5030", 29)
        self.store.put(Record(kind=MOVEMENT, number=number, parent=of.number, created=at, data=data), "")

    def hold(self, balance: int, currency: str = "CNY") -> None:
        """Say what the merchant's account holds of a currency."""
        self.store.put(Record(kind="account", number=currency, created=0.0, data={"balance": balance}), "")
