"""A payment, in classes as the compiler writes them: with the types that our own specification has not yet."""

import datetime as dt
from enum import StrEnum
from typing import Any

from attrs import field

from wxpay_client.schema import fields
from wxpay_client.schema.models import frozen


class TradeState(StrEnum):
    """State of the payment."""

    SUCCESS = "SUCCESS"
    REFUND = "REFUND"
    NOTPAY = "NOTPAY"
    CLOSED = "CLOSED"


@frozen(kw_only=True)
class Balance:
    """Paid from the balance."""

    kind: str = field(metadata=fields.body(tag=("BALANCE",)))
    amount: int


@frozen(kw_only=True)
class Card:
    """Paid by a bank card."""

    kind: str = field(metadata=fields.body(tag=("CARD",)))
    amount: int
    bank: str
    number: str = field(repr=False, metadata=fields.body(sensitive=True))


@frozen(kw_only=True)
class Payer:
    """Who paid."""

    openid: str
    name: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    phones: list[str] | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))


@frozen(kw_only=True)
class Goods:
    """What was paid for."""

    id: str
    quantity: int
    unit_price: int
    weight: float | None = None


@frozen(kw_only=True)
class Payment:
    """One payment."""

    transaction_id: str
    state: TradeState | str
    created: dt.datetime
    paid: dt.datetime | None = None
    payer: Payer
    sources: list[Balance | Card | dict[str, Any]]
    goods: list[Goods] | None = None
    labels: dict[str, str] | None = None
    free: Any | None = None
    is_test: bool | None = None


PAYMENT: dict[str, Any] = {  # Any: JSON
    "transaction_id": "1217752501201407033233368018",
    "state": "SUCCESS",
    "created": "2018-06-08T10:34:56+08:00",
    "paid": "2018-06-08T10:35:02+08:00",
    "payer": {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "name": "张三", "phones": ["13800000000", "13900000000"]},
    "sources": [
        {"kind": "BALANCE", "amount": 100},
        {"kind": "CARD", "amount": 788, "bank": "CMB", "number": "6225************"},
    ],
    "goods": [{"id": f"G{number}", "quantity": 1, "unit_price": 222, "weight": 0.5} for number in range(4)],
    "labels": {"shop": "12", "till": "3"},
    "free": {"a": [1, None, "x"]},
    "is_test": False,
}
