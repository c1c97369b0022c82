"""Authorizations by which a user lets later transfers come without asking: confirmed, in effect, ended."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.rules.call import Call, Rule, picked
from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.state.state import State

AUTHORIZATION: Final = "transfer_authorization"
"""Kind of their records."""

CONFIRMED_WITHIN: Final = 86400.0
"""Seconds that a user has to confirm an authorization; then it ends."""

WAITING: Final = "WAIT_USER_CONFIRM"
IN_EFFECT: Final = "TAKING_EFFECT"

_KEPT: Final = ("appid", "openid", "user_display_name", "transfer_scene_id", "user_recv_perception")
_TOLD: Final = (
    *("mchid", "out_authorization_no", "appid", "openid", "user_display_name", "authorization_id", "state"),
    *("authorize_time", "close_info"),
)
"""What a callback tells of one."""

# Any, in this module: JSON of whatever shape.


def _create(call: Call) -> dict[str, Any]:
    known = call.earlier(AUTHORIZATION, call.body["out_authorization_no"], "ALREADY_EXISTS")
    if known is not None:
        return call.answer(known.data)
    url = call.body.get("notify_url", call.body.get("authorization_notify_url"))
    return call.answer(new(call, call.body["out_authorization_no"], call.body, url).data)


def new(call: Call, number: str, asked: Mapping[str, Any], notify_url: str | None) -> Record:
    """An authorization that waits for its user; it is kept."""
    authorization = Record(
        kind=AUTHORIZATION,
        number=number,
        id=call.state.number("2012", 27),
        created=call.now,
        due=call.now + CONFIRMED_WITHIN,
        data={
            **picked(asked, *_KEPT),
            "mchid": call.mchid,
            "out_authorization_no": number,
            "state": WAITING,
            "create_time": call.state.clock.text(call.now),
            "package_info": secrets.token_urlsafe(48),
        },
        hidden={"content": call.digest, "notify_url": notify_url},
    )
    call.state.store.put(authorization, "created")
    return authorization


def confirm(state: State, authorization: Record, at: float) -> None:
    """What the user does: lets later transfers come; the callback goes out.

    Raises:
        ValueError: It does not wait for that.
    """
    found = authorization.data["state"]
    if found != WAITING:
        raise ValueError(f"the authorization {authorization.number!r} cannot be confirmed: it is {found}")
    authorization.due = None
    authorization.data.pop("package_info", None)
    told = {"authorization_id": authorization.id, "authorize_time": state.clock.text(at)}
    authorization.data |= {"state": IN_EFFECT, **told}
    state.store.put(authorization, "confirmed", at)
    _notify(state, authorization, "MCHTRANSFER.AUTHORIZATION.CONFIRMED", at)


def _end(state: State, authorization: Record, reason: str, event: str, at: float) -> None:
    """Let an authorization be over; its callback goes out."""
    authorization.due = None
    authorization.data.pop("package_info", None)
    info = {"close_time": state.clock.text(at), "close_reason": reason}
    authorization.data |= {"state": "CLOSED", "close_info": info}
    state.store.put(authorization, event, at)
    _notify(state, authorization, "MCHTRANSFER.AUTHORIZATION.CLOSED", at)


def expire(state: State, authorization: Record, at: float) -> None:
    """End an authorization that its user did not confirm in time."""
    _end(state, authorization, "USER_OVERDUE_UNCONFIRMED", "expired", at)


def _notify(state: State, authorization: Record, event_type: str, at: float) -> None:
    state.notify(authorization.hidden["notify_url"], event_type, picked(authorization.data, *_TOLD), at)


def _find(call: Call) -> Record:
    number = call.path["out_authorization_no"]
    authorization = call.state.store.get(AUTHORIZATION, number)
    if authorization is None:
        raise call.refusal("NOT_FOUND", f"there is no authorization {number}")
    return authorization


def _query(call: Call) -> dict[str, Any]:
    return call.answer(_find(call).data)


def _close(call: Call) -> dict[str, Any]:
    authorization = _find(call)
    if authorization.data["state"] != "CLOSED":
        _end(call.state, authorization, "CLOSE_VIA_MCH_API", "closed", call.now)
    return call.answer(authorization.data)


def in_effect(call: Call) -> Record:
    """The authorization by which a transfer comes without asking.

    Raises:
        Refusal: There is none, or it is not in effect.
    """
    if not call.sent.keys() & {"authorization_id", "out_authorization_no"}:
        raise call.refusal("PARAM_ERROR", "expected authorization_id or out_authorization_no: one of them")
    number, authorization = call.named(AUTHORIZATION, "authorization_id", "out_authorization_no")
    if authorization is None or authorization.data["state"] != IN_EFFECT:
        raise call.refusal("INVALID_REQUEST", f"there is no authorization {number} that is in effect")
    return authorization


_GROUP: Final = "fund_app.mch_transfer"

RULES: Final[Mapping[str, Rule]] = {
    f"{_GROUP}.{group}.{name}": rule
    for group in ("user_confirm_authorization", "partner.user_confirm_authorizations")
    for name, rule in {
        "create": _create,
        "query_by_out_authorization_no": _query,
        "close": _close,
    }.items()
}
"""Operation ID to rule."""
