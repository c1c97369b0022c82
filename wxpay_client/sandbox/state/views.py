"""What a test sees of the state: orders and refunds by number, in the shape of the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Final

from attrs import has

from wxpay_client._runtime.typeguards import is_mapping
from wxpay_client.sandbox.checks.documents import is_object
from wxpay_client.sandbox.checks.refusal import to_json
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from wxpay_client.sandbox.state.state import State

_IDS: Final = ("transaction_id", "refund_id", "id")


class Records(MutableMapping[str, Any]):
    """The records of a kind by the merchant's number, each as a query for it is answered.

    One that is put in is answered as it stands, right or wrong: a typed object, or a dict in the shape of the wire. The
    answer's number is always the one that was asked for.

    Args:
        state: What the gateway remembers.
        kind: The kind.
        name: What to call one in messages.
    """

    # Any: JSON of whatever shape a test wants to be answered.

    def __init__(self, state: State, kind: str, name: str) -> None:
        self._state = state
        self._kind = kind
        self._name = name

    def __getitem__(self, number: str) -> dict[str, Any]:
        record = self._state.store.get(self._kind, number)
        if record is None:
            raise KeyError(number)
        return record.data

    def __setitem__(self, number: str, value: Any) -> None:
        # Checked here, because a mistake in a test is best shown at its own line.
        data, now = self._plain(number, value), self._state.clock()
        own = next((data[name] for name in _IDS if isinstance(data.get(name), str)), None)
        remembered = _remembered(data, now)
        record = Record(
            kind=self._kind,
            number=number,
            id=self._state.number("4200", 28) if own is None and remembered else own,
            parent=data.get("out_trade_no") if self._kind == "refund" else None,
            created=now,
            data=data,
            hidden=remembered,
        )
        self._state.store.put(record, "put in by a test")

    def __delitem__(self, number: str) -> None:
        if not self._state.store.remove(self._kind, number):
            raise KeyError(number)

    def __contains__(self, number: object) -> bool:
        return isinstance(number, str) and self._state.store.get(self._kind, number) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._state.store.numbers(self._kind))

    def __len__(self) -> int:
        return self._state.store.count(self._kind)

    def __repr__(self) -> str:
        return f"<{len(self)} {self._kind}s>"

    def _plain(self, number: object, value: object) -> dict[str, Any]:
        if not isinstance(number, str):
            raise TypeError(f"{self._name} number is a str, not {type(number).__name__}")
        return plain(value, self._name)


def plain(value: object, name: str) -> dict[str, Any]:
    """A typed object or a dict in the shape of the wire, as a dict of its own.

    Raises:
        TypeError: It is neither, or holds what JSON cannot hold.
    """
    if is_mapping(value):
        try:
            to_json({**value})
        except (TypeError, ValueError) as error:
            raise TypeError(f"{name}'s dict holds what JSON can hold: {error}") from None
        return {**value}
    if not has(type(value)):
        raise TypeError(f"{name} is a typed object or a dict of that shape, not {type(value).__name__}")
    from wxpay_client._wire.dicts import to_dict

    found: dict[str, Any] = to_dict(value)
    return found


def _remembered(data: Mapping[str, Any], now: float) -> dict[str, Any]:
    """What the rules need to know of an order that a test put in, where it says it."""
    amount = data.get("amount")
    total = amount.get("total") if is_object(amount) else None
    if type(total) is not int or "trade_state" not in data:
        return {}
    name = "id" if "id" in data else "transaction_id"
    currency = data["amount"].get("currency") or "CNY"
    return {"id": name, "total": total, "currency": currency, "refunded": 0, "paid_at": now, "notify_url": None}
