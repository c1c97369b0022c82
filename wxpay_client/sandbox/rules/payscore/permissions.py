"""Permissions by which a user lets service orders be created without a confirmation: opened, closed."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.state.clock import BEIJING
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

PERMISSION: Final = "permission"
"""Kind of their records; once a user opened one, its parent is the user's open ID."""

OPEN: Final = "AVAILABLE"
CLOSED: Final = "UNAVAILABLE"
_UNBOUND: Final = "UNBINDUSER"

# Any, in this module: JSON of whatever shape.


def _create(call: Call) -> dict[str, Any]:
    number = call.body["authorization_code"]
    known = call.earlier(PERMISSION, number, "INVALID_REQUEST")
    if known is not None:
        return {"apply_permissions_token": known.hidden["token"]}
    permission = Record(
        kind=PERMISSION,
        number=number,
        created=call.now,
        data={
            **picked(call.body, "service_id", "appid", "authorization_code", "notify_url"),
            "mchid": call.mchid,
            "authorization_state": _UNBOUND,
        },
        hidden={"content": call.digest, "token": secrets.token_urlsafe(30)},
    )
    call.state.store.put(permission, "created")
    return {"apply_permissions_token": permission.hidden["token"]}


def confirm(state: State, permission: Record, openid: str, at: float) -> None:
    """What the user does: opens the service for a merchant; the callback goes out.

    Raises:
        ValueError: It is open, or was closed.
    """
    if permission.parent is not None:
        found = permission.data["authorization_state"]
        raise ValueError(f"the authorization {permission.number!r} cannot be confirmed: it is {found}")
    permission.parent = openid
    told = {"openid": openid, "authorization_success_time": state.clock.text(at)}
    permission.data |= {"authorization_state": OPEN, **told}
    state.store.put(permission, "confirmed", at)
    _notify(state, permission, "USER_OPEN_SERVICE", at)


def _notify(state: State, permission: Record, event: str, at: float) -> None:
    told = {
        **picked(permission.data, "appid", "mchid", "service_id", "openid", "authorization_code"),
        "out_request_no": permission.number,
        "user_service_status": event,
        "openorclose_time": datetime.fromtimestamp(at, BEIJING).strftime("%Y%m%d%H%M%S"),
    }
    state.notify(permission.data.get("notify_url"), f"PAYSCORE.{event}", told, at)


def _of_code(call: Call) -> Record:
    number = call.path["authorization_code"]
    permission = call.state.store.get(PERMISSION, number)
    if permission is None or permission.data["service_id"] != call.sent["service_id"]:
        raise call.refusal("ORDER_NOT_EXIST", f"there is no authorization {number} of this service")
    return permission


def _of_user(call: Call) -> Record | None:
    """The latest permission of a user for a service."""
    sent = call.sent
    found = [
        each
        for each in call.state.store.children(PERMISSION, sent["openid"])
        if each.data["service_id"] == sent["service_id"] and each.data["appid"] == sent.get("appid", each.data["appid"])
    ]
    return next((each for each in found if each.data["authorization_state"] == OPEN), found[-1] if found else None)


def _query_code(call: Call) -> dict[str, Any]:
    return _of_code(call).data


def _query_user(call: Call) -> dict[str, Any]:
    permission = _of_user(call)
    if permission is None:
        raise call.refusal("ORDER_NOT_EXIST", f"{call.sent['openid']} has never authorized this service")
    return permission.data


def _terminate_code(call: Call) -> None:
    _terminate(call, _of_code(call))


def _terminate_user(call: Call) -> None:
    _terminate(call, _of_user(call))


def _terminate(call: Call, permission: Record | None) -> None:
    if permission is None or permission.data["authorization_state"] != OPEN:
        raise call.refusal("INVALID_REQUEST", "there is no authorization in effect that could end")
    permission.data |= {
        "authorization_state": CLOSED,
        "cancel_authorization_time": call.state.clock.text(call.now),
    }
    call.state.store.put(permission, "closed", call.now)
    _notify(call.state, permission, "USER_CLOSE_SERVICE", call.now)


RULES: Final[Mapping[str, Rule]] = {
    "payscore.permissions.create": _create,
    "payscore.permissions.query_by_authorization_code": _query_code,
    "payscore.permissions.query_by_openid": _query_user,
    "payscore.permissions.terminate_by_authorization_code": _terminate_code,
    "payscore.permissions.terminate_by_openid": _terminate_user,
}
"""Operation ID to rule."""
