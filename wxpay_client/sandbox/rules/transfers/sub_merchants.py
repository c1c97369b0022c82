"""What sub-merchants allow their service provider: to transfer their money to users."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.call import Call, Rule, joined, picked
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

APPLICATION: Final = "sub_mch_authorization"
"""Kind of their records. An application goes by two numbers: the merchant's own is so within its sub-merchant alone."""

INVITED: Final = "INVITED"
_PASSED: Final = "PASSED"

# Any, in this module: JSON of whatever shape.


def _apply(call: Call) -> dict[str, Any]:
    whose, number = call.body["sub_mchid"], call.body["out_apply_no"]
    known = call.earlier(APPLICATION, joined(whose, number), "ALREADY_EXISTS")
    if known is not None:
        return known.data
    text = call.state.clock.text(call.now)
    application = Record(
        kind=APPLICATION,
        number=joined(whose, number),
        parent=whose,
        created=call.now,
        data={
            **picked(call.body, "sub_mchid", "out_apply_no"),
            "state": INVITED,
            "accept_time": text,
            "update_time": text,
        },
        hidden={"content": call.digest},
    )
    call.state.store.put(application, "created")
    return application.data


def confirm(state: State, application: Record, at: float) -> None:
    """What the sub-merchant does: allows transfers.

    Raises:
        ValueError: It does not wait for that.
    """
    found = application.data["state"]
    if found != INVITED:
        raise ValueError(f"the authorization {application.number!r} cannot be confirmed: it is {found}")
    application.data |= {"state": _PASSED, "update_time": state.clock.text(at)}
    state.store.put(application, "passed", at)


def _query(call: Call) -> dict[str, Any]:
    whose = call.path["sub_mchid"]
    applications = [each.data for each in call.state.store.children(APPLICATION, whose)]
    passed = [each for each in applications if each["state"] == _PASSED]
    return {
        "sub_mchid": whose,
        "state": "AUTHORIZED" if passed else "UNAUTHORIZED",
        **({"apply_order": applications[-1]} if applications else {}),
        **({"authorization_time": passed[0]["update_time"]} if passed else {}),
    }


_GROUP: Final = "fund_app.mch_transfer.partner.sub_mch_authorizations"

RULES: Final[Mapping[str, Rule]] = {f"{_GROUP}.create": _apply, f"{_GROUP}.query_by_sub_mchid": _query}
"""Operation ID to rule."""
