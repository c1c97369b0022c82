from __future__ import annotations

import base64
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.sandbox.caller import QUERY, Caller
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.checks.authorization import (
    CLOCK_TOLERANCE,
    SCHEME,
    Authorization,
    SignError,
    Verifier,
    parse,
)
from wxpay_client.sandbox.state.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from wxpay_client.sandbox.credentials import Credentials

RIGHT = {
    "mchid": "1900000109",
    "nonce_str": "n" * 32,
    "signature": "c2ln",
    "timestamp": "1",
    "serial_no": "A0",
}
values = st.text(st.characters(exclude_characters='"\\'), min_size=1)


def written(fields: dict[str, str]) -> str:
    return f"{SCHEME} " + ",".join(f'{name}="{value}"' for name, value in fields.items())


def test_the_five_fields_are_read() -> None:
    assert parse(written(RIGHT)) == Authorization(**RIGHT)


@given(st.permutations(list(RIGHT)), st.lists(values, min_size=5, max_size=5))
def test_fields_come_in_any_order_and_hold_anything_but_quotes(names: list[str], texts: list[str]) -> None:
    fields = dict(zip(names, texts, strict=True))
    assert parse(written(fields)) == Authorization(**fields)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        (None, "authorization"),
        ("", "authorization"),
        ("Basic dTpw", "authorization"),
        (written(RIGHT).replace("SHA256", "SM3", 1), "authorization"),
        (SCHEME, "authorization"),
        (f"{SCHEME} ", "authorization"),
        (f"{SCHEME}  " + written(RIGHT).partition(" ")[2], "authorization"),
        (written(RIGHT).replace(",", ", "), "authorization"),
        (written(RIGHT).replace(",", ";"), "authorization"),
        (written(RIGHT).replace('"', ""), "authorization"),
        (written(RIGHT).replace('"', "'"), "authorization"),
        (written(RIGHT) + ",", "authorization"),
        (written(RIGHT) + " ", "authorization"),
        (written({**RIGHT, "extra": "x"}), "authorization"),
        (written(RIGHT) + ',mchid="1900000109"', "mchid"),
        (written({**RIGHT, "nonce_str": ""}), "nonce_str"),
        (written({name: value for name, value in RIGHT.items() if name != "serial_no"}), "serial_no"),
        (written({**RIGHT, "timestamp": '1"2'}), "authorization"),
        (written({**RIGHT, "timestamp": '1\\"2'}), "authorization"),
    ],
)
def test_a_malformed_header_is_refused_with_the_field_at_fault(header: str | None, field: str) -> None:
    with pytest.raises(SignError) as caught:
        parse(header)
    assert caught.value.field == field


@given(st.text() | st.text().map(lambda rest: f"{SCHEME} {rest}"))
def test_any_text_is_read_or_refused(header: str) -> None:
    with suppress(SignError):
        assert written(vars_of(parse(header))).count('"') == 10


@given(st.integers(0, 200), st.characters())
def test_one_character_put_in_anywhere_is_read_or_refused(place: int, character: str) -> None:
    header = written(RIGHT)
    with suppress(SignError):
        parse(header[:place] + character + header[place:])


def test_the_repr_keeps_the_signature_to_itself() -> None:
    assert "c2ln" not in repr(parse(written(RIGHT)))


def test_the_canonical_message_is_five_lines_of_what_was_sent() -> None:
    message = parse(written(RIGHT)).canonical_message("POST", "/v3/x?a=%20", b'{"a": 1}')
    assert message == b"POST\n/v3/x?a=%20\n1\n" + b"n" * 32 + b'\n{"a": 1}\n'


class Clock:
    """A clock that stands where it is put."""

    now = 1_600_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def verifier(credentials: Credentials, clock: Clock) -> Verifier:
    key = credentials.merchant_key.public_key()
    return Verifier(credentials.mchid, credentials.serial_no, key, clock, Store().is_new)


def signed(credentials: Credentials, **changes: str) -> Authorization:
    """The Authorization of the message that reads "message"."""
    fields = {
        "mchid": credentials.mchid,
        "serial_no": credentials.serial_no,
        "timestamp": "1600000000",
        "nonce_str": "0aZ9" * 8,
        "signature": base64.b64encode(credentials.merchant_key.sign(b"message", PKCS1v15(), SHA256())).decode(),
    }
    return Authorization(**(fields | changes))


@pytest.mark.parametrize("off", [-300, 0, 300])
def test_a_right_signature_within_300_seconds_is_verified(
    verifier: Verifier, credentials: Credentials, off: int
) -> None:
    verifier.verify(signed(credentials, timestamp=str(1_600_000_000 + off)), b"message")


@pytest.mark.parametrize("nonce", ["1", "k3vq0x9zt1", "nonce6570a1b2c3d4e"])
def test_shorter_nonces_of_other_clients_are_good(verifier: Verifier, credentials: Credentials, nonce: str) -> None:
    verifier.verify(signed(credentials, nonce_str=nonce), b"message")


@pytest.mark.parametrize(
    "changes",
    [
        {"mchid": "1900000100"},
        {"serial_no": "A0"},
        {"timestamp": "1600000301"},
        {"timestamp": "1599999699"},
        {"timestamp": "1600000000.0"},
        {"timestamp": "-1600000000"},
        {"timestamp": "٣٣٣"},
        {"timestamp": "9" * 5000},
        {"nonce_str": ""},
        {"nonce_str": "a" * 33},
        {"nonce_str": "a" * 31 + "-"},
        {"nonce_str": "é" * 32},
        {"signature": "not base64"},
        {"signature": "AAAA"},
        {"signature": "é"},
    ],
)
def test_what_is_wrong_is_refused_by_its_field(
    verifier: Verifier, credentials: Credentials, changes: dict[str, str]
) -> None:
    with pytest.raises(SignError) as caught:
        verifier.verify(signed(credentials, **changes), b"message")
    assert caught.value.field == next(iter(changes))


def test_a_signature_over_another_message_is_refused(verifier: Verifier, credentials: Credentials) -> None:
    with pytest.raises(SignError, match="sign not match"):
        verifier.verify(signed(credentials), b"massage")


def test_a_nonce_is_good_once(verifier: Verifier, credentials: Credentials) -> None:
    verifier.verify(signed(credentials), b"message")
    with pytest.raises(SignError, match="used before") as caught:
        verifier.verify(signed(credentials), b"message")
    assert caught.value.field == "nonce_str"


def test_a_refused_request_uses_up_no_nonce(verifier: Verifier, credentials: Credentials) -> None:
    with pytest.raises(SignError, match="sign not match"):
        verifier.verify(signed(credentials), b"massage")
    verifier.verify(signed(credentials), b"message")


def test_a_nonce_is_remembered_as_long_as_its_timestamp_is_good(
    verifier: Verifier, credentials: Credentials, clock: Clock
) -> None:
    ahead = signed(credentials, timestamp="1600000300")
    verifier.verify(ahead, b"message")
    clock.now += 600
    with pytest.raises(SignError, match="used before"):
        verifier.verify(ahead, b"message")


def test_a_nonce_is_forgotten_once_it_cannot_come_again(
    verifier: Verifier, credentials: Credentials, clock: Clock
) -> None:
    verifier.verify(signed(credentials), b"message")
    clock.now += 1203
    verifier.verify(signed(credentials, timestamp="1600001203"), b"message")


@given(ahead=st.floats(-300, 300), later=st.floats(0, 900), start=st.floats(0, 2e9))
@settings(max_examples=200, deadline=None)
def test_no_nonce_comes_twice_within_its_time(ahead: float, later: float, start: float) -> None:
    """Whenever it is sent: what is good by its timestamp at both times is refused the second time."""
    store, lasts = Store(), 2 * CLOCK_TOLERANCE + 1
    assert store.is_new("nonce", start, lasts)
    timestamp = start + ahead
    if abs(start + later - timestamp) <= CLOCK_TOLERANCE:
        assert not store.is_new("nonce", start + later, lasts)
        assert not store.is_new("nonce", start - 1, lasts)
    assert store.is_new("another", start + later, lasts)


def test_a_replay_is_refused_after_a_restart_too(credentials: Credentials, tmp_path: Path) -> None:
    with Sandbox(credentials=credentials, state=tmp_path / "state") as sandbox:
        caller = Caller(sandbox)
        headers = caller.headers("GET", QUERY)
        assert caller.get(QUERY, headers=headers).json["code"] == "RESOURCE_NOT_EXISTS"
    with Sandbox(credentials=credentials, state=tmp_path / "state") as sandbox:
        reply = Caller(sandbox).get(QUERY, headers=headers)
        assert (reply.status, reply.json["code"]) == (401, "SIGN_ERROR")


def vars_of(authorization: Authorization) -> dict[str, str]:
    return {name: getattr(authorization, name) for name in RIGHT}
