"""Accounts that merchants outside mainland China recharge to pay for refunds: what is left in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.rules.call import Call, Rule

CURRENCY: Final = "HKD"
"""Of these accounts; the sandbox changes money one to one."""

_SOURCE: Final = "REFUND_SOURCE_RECHARGE_FUNDS"

# Any, in this module: JSON of whatever shape.


def account_of(sub_mchid: str | None) -> str:
    """What the account goes by in the state: each sub-merchant has its own."""
    return "RECHARGE" if sub_mchid is None else f"RECHARGE {sub_mchid}"


def paying(body: Mapping[str, Any], currency: str) -> str:
    """The account that pays for a refund, by what was sent: the recharged one, or what is not settled yet."""
    return account_of(body.get("sub_mchid")) if body.get("source") == _SOURCE else currency


def _balance(call: Call) -> dict[str, Any]:
    held = call.state.balance(account_of(call.path.get("sub_mchid")))
    return {"remaining_amount": held, "currency": CURRENCY}


RULES: Final[Mapping[str, Rule]] = {
    "global_.refund.recharge_balance.query": _balance,
    "global_.refund.partner.recharge_balance.query_by_sub_mchid": _balance,
}
"""Operation ID to rule."""
