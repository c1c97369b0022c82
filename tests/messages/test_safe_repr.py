"""Texts from outside are shown short, on one line, and without what could forge a log or be a secret."""

from __future__ import annotations

import ast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wxpay_client._messages.safe_repr import clear_locals, excerpt, one_line, token

SIGNATURE = "oJlsVsLi0cTlAvG/aG3PVJWPmzZqpbwyGz3Qc2BTsGJMgEWlUiAVMSvfXf0zX+" * 5 + "=="


@given(st.text(), st.integers(0, 500))
def test_an_excerpt_of_any_text_is_short_printable_ascii(text: str, around: int) -> None:
    shown = excerpt(text, around).replace("…", "")
    assert shown.isascii()
    assert shown.isprintable()
    assert len(ast.literal_eval(shown)) <= 80


@given(st.integers(0, 499))
def test_an_excerpt_holds_the_place_that_matters(place: int) -> None:
    text = "a" * place + "é" + "a" * (499 - place)
    assert r"\xe9" in excerpt(text, place) or place == 0


def test_an_excerpt_shows_where_it_was_cut() -> None:
    assert excerpt("short") == "'short'"
    assert excerpt("- " * 41).endswith("'…")
    assert excerpt("- " * 100, 199).startswith("…'")


@given(st.text() | st.text("ab\n\x1b\u202e\ud800 微", min_size=150))
def test_a_line_of_any_text_is_one_that_can_be_seen(text: str) -> None:
    shown = one_line(text)
    assert shown.isprintable()
    shown.encode()
    # Of what is escaped, a character may become ten.
    assert len(shown) <= 2003
    if shown != text and "[redacted]" not in shown:
        assert len(ast.literal_eval(shown.rstrip("…"))) <= 200


def test_people_read_their_own_script() -> None:
    for text in (
        "",
        "订单不存在",
        "输入源“/body/amount”映射到字段“金额”必填性规则校验失败，此字段为必填项",
        "it's 5 €",
    ):
        assert one_line(text) == text
    assert one_line("退款\n成功") == r"'退款\n成功'"
    assert one_line("退" * 201) == f"'{'退' * 200}'…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"'\x1b[31mred'"),
        ("a\rb", r"'a\rb'"),
        ("a\u2028b", r"'a\u2028b'"),
        ("paid \u202e 000", r"'paid \u202e 000'"),
        ("\ud800", r"'\ud800'"),
        ("\x00", r"'\x00'"),
    ],
)
def test_what_cannot_be_seen_is_escaped(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_megabytes_are_shown_by_their_beginning() -> None:
    text = "<p>" * 7_000_000
    assert one_line(text) == f"'{text[:200]}'…"
    assert excerpt(text) == f"'{text[:80]}'…"


@pytest.mark.parametrize("show", [one_line, excerpt, token])
@pytest.mark.parametrize("around", ["", 'signature="', "x" * 30 + " "])
def test_a_signature_is_not_shown(show: object, around: str) -> None:
    assert callable(show)
    shown = str(show(f"{around}{SIGNATURE}{around}"))
    assert SIGNATURE[:40] not in shown
    assert "[redacted]" in shown


@pytest.mark.parametrize(
    "text", ["08FB5EFC3DF4E580A051A817752F26AC320DB5-268435885", "5157F09EFDC096DE15EBE81A47057A7232F1B8E1", "a" * 64]
)
def test_numbers_and_digests_are(text: str) -> None:
    assert (token(text), one_line(text), excerpt(text)) == (text, text, f"'{text}'")


@given(st.none() | st.text())
@example("0" * 64 + ":" + "0" * 16)
def test_a_token_is_one_or_an_excerpt(text: str | None) -> None:
    shown = token(text)
    assert shown.removesuffix("…").isascii()
    assert shown.isprintable()
    assert shown == str(text) or shown.startswith(("'", '"'))


# Local variables.


def failing(secret: str) -> None:
    raise ValueError(len(secret))


def wrapping(secret: str) -> None:
    try:
        failing(secret)
    except ValueError as error:
        raise KeyError(error) from error


def test_locals_of_an_error_and_of_its_causes_are_cleared() -> None:
    with pytest.raises(KeyError) as caught:
        wrapping("secret")
    error = caught.value
    clear_locals(error, None)
    for one in (error, error.__cause__):
        assert one is not None
        trace = one.__traceback__
        names: list[str] = []
        while trace is not None:
            if trace.tb_frame.f_code is not test_locals_of_an_error_and_of_its_causes_are_cleared.__code__:
                assert trace.tb_frame.f_locals == {}
            names.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        # Where it happened stays to be seen.
        assert names[-1] in {"wrapping", "failing"}


def calling_while_handling() -> None:
    try:
        failing("the caller's")
    except ValueError as outside:
        with pytest.raises(KeyError) as caught:
            wrapping("secret")
        clear_locals(caught.value, outside)
        raise


def test_those_of_what_was_being_handled_before_stay() -> None:
    with pytest.raises(ValueError, match="12") as before:
        calling_while_handling()
    assert before.traceback[-1].frame.f_locals == {"secret": "the caller's"}


def test_errors_that_lead_to_one_another_come_to_an_end() -> None:
    one, other = ValueError("one"), ValueError("other")
    one.__context__, other.__context__ = other, one
    clear_locals(one, None)
