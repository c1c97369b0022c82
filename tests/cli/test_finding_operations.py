"""`wxpay operations` and `wxpay describe`: what there is is found, and described as the specification has it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Pipe, Terminal
from wxpay_client.api import EVENTS, OPERATIONS
from wxpay_client.cli.texts.types import limits_in_chinese
from wxpay_client.cli.values.members import guide_of, members_of, models_of, type_name
from wxpay_client.schema.fields import Wire


def test_all_operations_and_events_are_listed(pipe: Pipe) -> None:
    found = pipe("operations").json
    assert [one["id"] for one in found] == [*OPERATIONS, *EVENTS]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["退款", "异常"], "refund.domestic.refunds.apply_abnormal_refund"),
        (["/v3/refund/domestic"], "refund.domestic.refunds.create"),
        (["REFUND", "domestic", "create"], "refund.domestic.refunds.create"),
        (["score", "order"], "payscore.serviceorder.create"),
        (["退款成功"], "REFUND.SUCCESS"),
    ],
)
def test_operations_are_found_by_path_term_and_product(pipe: Pipe, words: list[str], expected: str) -> None:
    done = pipe("operations", *words)
    assert done.status == 0
    assert expected in [one["id"] for one in done.json]


def test_finding_none_is_told(pipe: Pipe) -> None:
    done = pipe("operations", "no such thing")
    assert (done.status, done.json) == (1, [])


@pytest.mark.parametrize(("language", "shown"), [("en", "(申请退款)"), ("zh", "申请退款  Refund")])
def test_operations_on_a_terminal(terminal: Terminal, language: str, shown: str) -> None:
    with terminal("operations", "refund", "domestic", "--lang", language) as wxpay:
        status, lines = wxpay.end()
    assert status == 0
    assert shown in lines
    assert "POST /v3/refund/domestic/refunds" in lines


def test_an_operation_described_on_a_terminal(terminal: Terminal) -> None:
    with terminal("describe", "refund.domestic.refunds.create") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    for piece in (
        "out_refund_no  text, body, required",
        "in fen; at most what is left",
        "UNSETTLED  The money not settled yet (未结算资金).",
        "NOT_ENOUGH  403",
        "https://pay.weixin.qq.com/doc/v3/merchant/4012791862",
        "safe with out_refund_no unchanged",
        "refund.domestic.refunds.query_by_out_refund_no",
    ):
        assert piece in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_an_operation_described_in_chinese(terminal: Terminal) -> None:
    with terminal("describe", "refund.domestic.refunds.create", LANG="zh_CN.UTF-8") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    for piece in (
        "请求字段",
        "申请退款：Refund a payment, or a part of it.",
        "out_refund_no  文本, 请求体, 必填, 1～64 个字符",
        # What the vendor calls it comes first, once; another term in the text stays where it is.
        "退款金额：Amount to be refunded, in fen",
        "退款资金来源：Account that pays for the refund",
        "(老资金流商户)",
        "AVAILABLE  可用余额：The available balance.",
        "goods_detail  对象列表",
        "商户账户余额不足",
    ):
        assert piece in shown
    assert "(申请退款)" not in shown
    assert "\n\n\n" not in shown


def test_an_operation_described_as_json(pipe: Pipe) -> None:
    described = pipe("describe", "refund.domestic.refunds.create").json
    amount = next(one for one in described["parameters"] if one["name"] == "amount")
    refund = next(one for one in amount["members"] if one["name"] == "refund")
    assert (refund["type"], refund["required"], refund["minimum"]) == ("whole number", True, 1)
    payers = next(one for one in amount["members"] if one["name"] == "from")
    assert payers["members"][1]["minimum"] == 0
    account = next(one for one in described["parameters"] if one["name"] == "funds_account")
    assert [*account["values"]] == ["AVAILABLE", "UNSETTLED"]
    assert described["outcome"] == "refund.domestic.refunds.query_by_out_refund_no"


def test_an_event_described(terminal: Terminal, pipe: Pipe) -> None:
    with terminal("describe", "REFUND.SUCCESS") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "out_refund_no  text, required" in shown
    assert "Event type:" not in shown
    assert "\n  https://pay.weixin.qq.com/doc/v3/merchant/4012791865\n" in shown
    assert len(pipe("describe", "TRANSACTION.SUCCESS").json) == len(EVENTS.get_all("TRANSACTION.SUCCESS"))  # type: ignore[attr-defined]


def test_an_event_described_in_chinese(terminal: Terminal) -> None:
    with terminal("describe", "REFUND.SUCCESS", "--lang", "zh") as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "退款成功通知：A refund succeeded." in shown
    assert "商户退款单号：The merchant's refund number" in shown


@pytest.mark.parametrize(
    ("wire", "limits"),
    [
        (Wire(min_length=1, max_length=32), ["1～32 个字符"]),
        (Wire(min_length=8, max_length=8, sensitive=True), ["8 个字符", "加密传输"]),
        (Wire(minimum=0), ["至少 0"]),
        (Wire(max_items=50, maximum=9), ["至多 9", "至多 50 项"]),
        (Wire(exclusive_minimum=0, exclusive_maximum=1, max_bytes=2), ["至多 2 字节", "大于 0", "小于 1"]),
        (Wire(), []),
    ],
)
def test_limits_in_chinese(wire: Wire, limits: list[str]) -> None:
    assert limits_in_chinese(wire) == limits


def test_an_unknown_operation_and_what_was_meant(pipe: Pipe) -> None:
    done = pipe("describe", "refund.domestic.refunds.query")
    assert done.status == 2
    assert "did you mean refund.domestic.refunds.query_by_out_refund_no?" in done.err


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_operation_and_each_of_its_members_is_described(operation: str) -> None:
    guide = guide_of(operation)
    assert guide.summary
    assert guide.term
    assert guide.sources
    cls = OPERATIONS[operation]
    seen: set[type[Any]] = set()
    waiting: list[type[Any]] = [cls]
    waiting += [model for hint in cls.operation.answers.values() if hint is not None for model in models_of(hint)]
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        for member in members_of(one):
            assert member.text, (one.__name__, member.name)
            assert type_name(member.hint)
            waiting += member.models
