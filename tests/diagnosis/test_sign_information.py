"""The gateway's own view of what was signed, against what really was."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.details import details
from wxpay_client._diagnosis.sign_information import CanonicalMessage, SignInformation, compare, read
from wxpay_client._messages.findings import Finding

BODY = '{"name":"张三","number":1}'.encode()
SIGNED = CanonicalMessage("POST", "/hk/v3/refunds?mchid=1900000109&no=a%7Cb", "1600000000", "n" * 32, BODY)
SIGNATURE = "c2lnbmF0dXJl" * 20


def as_seen(message: CanonicalMessage, *, shown: int | None = None, length: int | None = None) -> SignInformation:
    """What a gateway says that received this."""
    text = message.head + (message.body or b"").decode() + "\n"
    return SignInformation(
        method=message.method,
        url=message.url,
        length=len(text.encode()) if length is None else length,
        message=text[:shown],
    )


def found(seen: SignInformation, signed: CanonicalMessage = SIGNED) -> list[Finding]:
    return compare(signed, seen, signature=SIGNATURE)


def codes(seen: SignInformation) -> list[str]:
    return [finding.code for finding in found(seen)]


# Nothing differs.


@pytest.mark.parametrize("shown", range(len(SIGNED.head) + len(BODY.decode()) + 2))
def test_a_message_is_compared_as_far_as_it_is_shown(shown: int) -> None:
    assert found(as_seen(SIGNED, shown=shown)) == []


def test_the_length_may_be_in_bytes_or_in_characters() -> None:
    bytes_ = len(SIGNED.head.encode()) + len(BODY) + 1
    characters = len(SIGNED.head) + len(BODY.decode()) + 1
    assert bytes_ != characters
    for shown in (None, 100, 0):
        for length in (bytes_, characters):
            assert found(as_seen(SIGNED, shown=shown, length=length)) == []


def test_a_message_cut_within_a_character_is_no_difference() -> None:
    text = SIGNED.head + BODY.decode().partition("张")[0] + "\ufffd"
    assert found(SignInformation(length=len(SIGNED.head) + len(BODY) + 1, message=text)) == []


def test_nothing_said_is_nothing_found() -> None:
    assert found(SignInformation()) == []


# Each line.


def test_another_method_is_told() -> None:
    (finding,) = found(as_seen(SIGNED._replace(method="PUT")))
    assert (finding.code, finding.subject) == ("method-changed", "method")
    assert "received 'PUT', signed was POST" in finding.text()


@pytest.mark.parametrize(
    ("url", "code", "text"),
    [
        (SIGNED.url.removeprefix("/hk"), "path-changed", "lost its beginning '/hk'"),
        (f"/pay{SIGNED.url}", "path-changed", "was given the beginning '/pay'"),
        (SIGNED.url.replace("refunds", "refund%73"), "path-changed", "the path's percent-encoding was changed"),
        (SIGNED.url.replace("/v3/", "/v2/"), "path-changed", "the path differs from character 6"),
        ("/hk/v3/refunds?no=a%7Cb&mchid=1900000109", "query-changed", "in another order"),
        (SIGNED.url.replace("%7C", "|"), "query-changed", "the query's percent-encoding was changed"),
        (SIGNED.url.replace("%7C", "%7c"), "query-changed", "the query's percent-encoding was changed"),
        ("/hk/v3/refunds?no=a%7Cb", "query-changed", "the query lost 'mchid'"),
        ("/hk/v3/refunds", "query-changed", "the query lost 'mchid', 'no'"),
        (f"{SIGNED.url}&from=proxy", "query-changed", "the query was given 'from'"),
        (SIGNED.url.replace("mchid=19", "mchid=18"), "query-changed", "the query differs from character 8"),
        (f"{SIGNED.url}&mchid=1900000109", "query-changed", "the query differs from character 26"),
    ],
)
def test_another_url_is_told_by_how_it_differs(url: str, code: str, text: str) -> None:
    for seen in (as_seen(SIGNED._replace(url=url)), SignInformation(url=url), SignInformation(url=url, message="PO")):
        (finding,) = found(seen)
        assert (finding.code, finding.subject) == (code, "url")
        assert text in finding.text()


def test_path_and_query_are_told_apart() -> None:
    assert codes(as_seen(SIGNED._replace(url="/v3/refunds?x=1"))) == ["path-changed", "query-changed"]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"timestamp": "1600000001"}, "another timestamp than"),
        ({"nonce": "m" * 32}, "another nonce than"),
        ({"timestamp": "1600000001", "nonce": "m" * 32}, "another timestamp and nonce than"),
    ],
)
def test_another_attempt_is_told(changes: dict[str, str], text: str) -> None:
    (finding,) = found(as_seen(SIGNED._replace(**changes)))
    assert (finding.code, finding.subject) == ("attempt-changed", "authorization")
    assert text in finding.text()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"", f"another body, 0 bytes, signed were {len(BODY)} bytes; the first difference is at byte 0"),
        (BODY + b"\n", f"{len(BODY) + 1} bytes, signed were {len(BODY)} bytes; the first difference is at byte 28"),
        (BODY.replace(b"1}", b"2}"), "the first difference is at byte 26"),
        (BODY.replace("三".encode(), "四".encode()), "the first difference is at byte 12"),
        (BODY.replace(b",", b", "), "(the same JSON, written in another way)"),
        (rb'{"name":"\u5f20\u4e09","number":1}', "(the same JSON, written in another way)"),
    ],
)
def test_another_body_is_told_by_length_and_place_and_never_shown(body: bytes, text: str) -> None:
    (finding,) = found(as_seen(SIGNED._replace(body=body)))
    assert (finding.code, finding.subject) == ("body-changed", "body")
    assert text in finding.text()
    assert not any(part in str(finding) for part in ("张", "三", "\\u5f20", "\\u4e09", "number"))


def test_a_difference_within_a_truncated_body_is_told() -> None:
    (finding,) = found(as_seen(SIGNED._replace(body=BODY.replace(b"{", b"[")), shown=len(SIGNED.head) + 5))
    assert "at least 5 bytes" in finding.text()


def test_beyond_what_is_shown_the_length_tells() -> None:
    for shown in (len(SIGNED.head) + 5, 10, 0):
        (finding,) = found(as_seen(SIGNED._replace(body=BODY + b" "), shown=shown))
        assert (finding.code, finding.subject) == ("length-changed", "body")
        size = len(SIGNED.head) + len(BODY) + 1
        assert f"is {size + 1} long, signed were {size} bytes ({size - 4} characters)" in finding.text()


def test_an_unknown_body_is_not_compared() -> None:
    upload = SIGNED._replace(body=None)
    assert found(as_seen(SIGNED), upload) == []
    assert [finding.code for finding in found(as_seen(SIGNED._replace(method="PUT")), upload)] == ["method-changed"]


# What the answer says is untrusted.


@pytest.mark.parametrize(
    "echo",
    [SIGNATURE, SIGNATURE[7:40], f'WECHATPAY2-SHA256-RSA2048 mchid="1",signature="{SIGNATURE}"', "x signature=y"],
)
def test_a_signature_that_is_echoed_is_not_shown(echo: str) -> None:
    shown = "".join(map(str, found(SignInformation(method=echo, url=f"/x{echo}{SIGNED.url}?{echo}=1"))))
    assert "a text that holds a signature" in shown
    assert not any(SIGNATURE[start : start + 12] in shown for start in range(12))


# Reading `detail`.

INFORMATION = {"method": "GET", "url": "/v3/x", "sign_message_length": 5, "truncated_sign_message": "GET\n"}
READ = SignInformation(at_fault="signature", method="GET", url="/v3/x", length=5, message="GET\n")


@pytest.mark.parametrize(
    "detail",
    [
        {"detail": {"issue": "sign not match"}, "field": "signature", "sign_information": INFORMATION},
        {"field": "/header/Authorization/Signature", "sign_information": INFORMATION},
        {"detail": {"issue": "x", "field": "signature", "sign_information": INFORMATION}},
    ],
)
def test_a_detail_is_read_nested_or_flat(detail: object) -> None:
    assert read(detail) == READ


def test_members_of_other_types_are_none() -> None:
    odd = {"method": 1, "url": None, "sign_message_length": True, "truncated_sign_message": ["x"]}
    assert read({"field": 5, "sign_information": odd}) == SignInformation()
    assert read({"sign_information": {**INFORMATION, "sign_message_length": -1}}).length is None


@given(details)
def test_any_detail_is_read_and_compared(detail: Any) -> None:
    assert all(finding.text().isprintable() for finding in compare(SIGNED, read(detail), signature=SIGNATURE))


def test_a_detail_as_deep_as_json_can_be_is_read() -> None:
    detail: object = {"field": "signature"}
    for _ in range(900):
        detail = {"detail": detail}
    assert read(detail) == SignInformation()


lines = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]))


@given(lines, lines, lines, lines, st.binary(), st.integers(0, 60), st.integers(0, 60) | st.none())
@example(method="", url="", timestamp="0000000000", nonce="0", body=b"\x00", shown=15, length=15)
def test_any_message_agrees_with_its_own_beginning(
    method: str, url: str, timestamp: str, nonce: str, body: bytes, shown: int, length: int | None
) -> None:
    signed = CanonicalMessage(method, url, timestamp, nonce, body)
    text = signed.head + body.decode(errors="replace") + "\n"
    seen = SignInformation(length=length, message=text[:shown])
    differing = {finding.code for finding in compare(signed, seen)}
    allowed = set() if length is None else {"length-changed"}
    if length is not None and length <= len(seen.message or ""):
        allowed.add("body-changed")  # what is shown is said to be all that there was
    assert differing <= allowed


@given(st.text(), st.integers() | st.none())
def test_any_text_is_compared(message: str, length: int | None) -> None:
    for finding in compare(SIGNED, read({"sign_information": {"truncated_sign_message": message}})):
        assert finding.found


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_two_bodies_differ_exactly_where_they_do(one: str, other: str) -> None:
    signed = SIGNED._replace(body=one.encode())
    findings = compare(signed, as_seen(SIGNED._replace(body=other.encode())))
    assert [finding.code for finding in findings] == ([] if one == other else ["body-changed"])
