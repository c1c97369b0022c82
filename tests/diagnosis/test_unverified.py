"""An answer that is refused says why, from its own headers."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import samples
from tests.support.gateways.servers import Rewriter, Scripted, plain
from wxpay_client import Client, VerificationError, VerificationReason
from wxpay_client._crypto.verification import explain_serial
from wxpay_client._exchange.unverified import explain_answer
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.answers.signer import Signer

ID, SERIAL = "PUB_KEY_ID_0116", "0A5E" + "F" * 36


@pytest.fixture
def rewriter(sandbox: Sandbox) -> Iterator[Rewriter]:
    with Rewriter(sandbox.origin) as rewriter:
        yield rewriter


def refused(client: Client) -> VerificationError:
    with pytest.raises(VerificationError) as caught:
        client.send(samples.QUERY)
    return caught.value


# Over sockets.


def test_a_proxy_that_strips_all_headers(sandbox: Sandbox, rewriter: Rewriter) -> None:
    rewriter.answer = lambda head, body: (
        re.sub(r"(?i)wechatpay-[^\r]*\r\n", "", head).replace("\r\n\r\n", "\r\nVia: 1.1 squid\r\n\r\n"),
        body,
    )
    error = refused(sandbox.client(origin=rewriter.origin))
    assert error.reason is VerificationReason.UNSIGNED
    assert "something in between took all Wechatpay-* headers away (Via '1.1 squid')" in error.message


def test_a_proxy_that_strips_one_header(sandbox: Sandbox, rewriter: Rewriter) -> None:
    rewriter.answer = lambda head, body: (re.sub(r"Wechatpay-Nonce[^\r]*\r\n", "", head), body)
    error = refused(sandbox.client(origin=rewriter.origin))
    assert error.reason is VerificationReason.HEADER_MISSING
    assert "Wechatpay-Nonce missing" in error.message
    assert "takes single headers away" in error.message


def test_a_page_of_somebody_elses(sandbox: Sandbox, scripted: Scripted) -> None:
    scripted.answer = plain(200, b"<html>", {"Server": "captive-portal"})
    error = refused(sandbox.client(origin=scripted.origin))
    assert error.reason is VerificationReason.UNSIGNED
    assert "so something in between answered in its place (Server 'captive-portal')" in error.message


def test_a_clock_that_is_wrong_here(sandbox: Sandbox, scripted: Scripted) -> None:
    # Signed and dated by a clock that is a quarter of an hour ahead of this machine's.
    keys = sandbox.credentials.platform_keys
    answer = Signer(keys, lambda: time.time() + 900).answer(200, b"{}", next(iter(keys)), "/")
    assert answer is not None
    scripted.answer = plain(200, b"{}", {**answer.headers})
    error = refused(sandbox.client(origin=scripted.origin))
    assert error.reason is VerificationReason.CLOCK_SKEW
    assert re.search("is (899|900) s ahead of this machine's clock", error.message)
    assert "own Date agrees with it, so it is the clock of this machine that is wrong" in error.message


def test_an_answer_that_was_held_up(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.CLOCK_SKEW)
    error = refused(client)
    assert error.reason is VerificationReason.CLOCK_SKEW
    assert "own Date is 301 s away from it, so the signature is old" in error.message


def test_a_proxy_that_writes_the_body_anew(sandbox: Sandbox, rewriter: Rewriter) -> None:
    def again(head: str, body: bytes) -> tuple[str, bytes]:
        pretty = json.dumps(json.loads(body), indent=1).encode()
        changed = head.replace(f"Content-Length: {len(body)}", f"Content-Length: {len(pretty)}")
        return changed.replace("\r\n\r\n", "\r\nVia: 1.1 squid\r\n\r\n"), pretty

    rewriter.answer = again
    error = refused(sandbox.client(origin=rewriter.origin))
    assert error.reason is VerificationReason.MISMATCH
    assert "it passed through something that leaves traces (Via '1.1 squid')" in error.message


def test_keys_that_changed_places(sandbox: Sandbox) -> None:
    # Two public keys, each under the other's ID.
    first, second = sandbox.credentials.platform_keys
    keys = {serial: key.public_key() for serial, key in sandbox.credentials.platform_keys.items()}
    error = refused(sandbox.client(platform_keys={first: keys[second], second: keys[first]}))
    assert error.reason is VerificationReason.KEY_UNDER_WRONG_ID
    assert f"made with the key given for {second}" in error.message


# By themselves.


@pytest.mark.parametrize(
    ("serial", "known", "text"),
    [
        (ID, [SERIAL], "only certificates are known: add pub_key.pem under this ID"),
        (SERIAL, [ID], "only public keys are known"),
        (SERIAL.lower(), [ID, SERIAL], f"differs from {SERIAL} in case or leading zeros alone"),
        (SERIAL[1:], [SERIAL], f"differs from {SERIAL} in case or leading zeros alone"),
        (ID, [f"{ID}7"], ""),
        (SERIAL, [], ""),
        ("B" * 40, [ID, SERIAL], ""),
    ],
)
def test_what_is_said_of_an_unknown_serial(serial: str, known: list[str], text: str) -> None:
    said = explain_serial(serial, known)
    assert text in said
    assert bool(text) == bool(said)


@pytest.mark.parametrize(
    ("headers", "text"),
    [
        ({"content-encoding": "gzip"}, "came with Content-Encoding 'gzip'"),
        ({"Content-Length": "3"}, "Content-Length is 3, the body has 2 bytes"),
        ({"Content-Length": "2"}, ""),
        ({"Content-Length": "two"}, ""),
        ({"Content-Length": "\u0663"}, ""),
        ({"Content-Length": "1" * 13}, ""),
        ({"Content-Length": ""}, ""),
        ({}, ""),
    ],
)
def test_what_is_said_of_a_mismatch(headers: dict[str, str], text: str) -> None:
    said = explain_answer(VerificationReason.MISMATCH, headers, b"{}")
    assert text in said
    assert bool(text) == bool(said)


def test_who_answered_without_a_signature_is_told_by_the_id() -> None:
    headers = {"Via": "1.1 squid"}
    assert explain_answer(VerificationReason.UNSIGNED, headers, b"{}") == (
        "it has no Request-ID either, which each answer of WeChat Pay's has, so something in between answered in its "
        "place (Via '1.1 squid'): check proxies and `origin`"
    )
    headers["Request-ID"] = "08A-0"
    assert explain_answer(VerificationReason.UNSIGNED, headers, b"{}") == (
        "it has a Request-ID, so WeChat Pay answered and something in between took all Wechatpay-* headers away "
        "(Via '1.1 squid'): let it pass them through"
    )


def test_two_things_are_said_of_a_mismatch_one_after_the_other() -> None:
    said = explain_answer(VerificationReason.MISMATCH, {"Content-Length": "3", "Via": "1.1 squid"}, b"{}")
    assert said == (
        "Content-Length is 3, the body has 2 bytes; it passed through something that leaves traces (Via '1.1 squid')"
    )


DATED = 1_700_000_000, "Tue, 14 Nov 2023 22:13:20 GMT"


@pytest.mark.parametrize("timestamp", [None, "", "soon", "\u00b2", "1" * 13])
def test_nothing_is_said_of_a_timestamp_that_is_none(timestamp: str | None) -> None:
    headers = {"Date": DATED[1]}
    if timestamp is not None:
        headers["Wechatpay-Timestamp"] = timestamp
    assert explain_answer(VerificationReason.CLOCK_SKEW, headers, b"") == ""


@pytest.mark.parametrize("date", [None, "", "yesterday"])
def test_nor_of_one_that_nothing_dates(date: str | None) -> None:
    headers = {"Wechatpay-Timestamp": str(DATED[0])} | ({} if date is None else {"Date": date})
    assert explain_answer(VerificationReason.CLOCK_SKEW, headers, b"") == ""


@pytest.mark.parametrize("apart", [0, 299, -299, 300, -300, 10**11])
def test_whose_clock_is_wrong_is_told_by_the_answers_own_date(apart: int) -> None:
    headers = {"Date": DATED[1], "Wechatpay-Timestamp": str(DATED[0] + apart), "Via": "1.1 squid"}
    said = explain_answer(VerificationReason.CLOCK_SKEW, headers, b"")
    if abs(apart) < 300:
        assert said == "the answer's own Date agrees with it, so it is the clock of this machine that is wrong"
    else:
        assert said == (
            f"the answer's own Date is {abs(apart)} s away from it, so the signature is old, from a cache or a replay "
            "(Via '1.1 squid')"
        )


names = st.sampled_from(
    ["Date", "Via", "Server", "Content-Length", "Content-Encoding", "Wechatpay-Timestamp", "Request-ID", "x"]
)


@given(st.sampled_from(VerificationReason), st.dictionaries(names, st.text()), st.binary())
def test_any_answer_is_explained_on_one_line(
    reason: VerificationReason, headers: dict[str, str], content: bytes
) -> None:
    assert explain_answer(reason, headers, content).replace("…", "").isprintable()


@given(st.text(), st.lists(st.text()))
def test_any_serial_is_explained(serial: str, known: list[str]) -> None:
    assert isinstance(explain_serial(serial, known), str)
