"""What changed in events, in the words of those who take them in."""

from __future__ import annotations

import pytest

from codegen.diff.difference import differences
from tests.codegen.compiling import HEAD, modelled

SPEC = (
    HEAD
    + """\
webhooks:
  REFUND.SUCCESS:
    post:
      operationId: refunds.refund_success
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Refund"}}}}
  REFUND.CLOSED:
    post:
      operationId: refunds.refund_closed
      requestBody: {content: {application/json: {schema: {type: object}}}}
components:
  schemas:
    Refund:
      type: object
      required: [id]
      properties:
        id: {type: string}
        status: {type: string, enum: [SUCCESS]}
"""
)
CLOSED = SPEC[SPEC.index("  REFUND.CLOSED") : SPEC.index("components:")]


def told(tmp_path, old: str | dict[str, str], new: str | dict[str, str]) -> list[str]:
    found = differences(modelled(tmp_path / "old", old), modelled(tmp_path / "new", new))
    return [f"{change.kind} {change.place}: {change.text}" for change in found.changes]


@pytest.mark.parametrize(
    ("old", "new", "there", "back"),
    [
        (
            CLOSED,
            "",
            ["breaking RefundClosedEvent: event `REFUND.CLOSED` removed"],
            ["added RefundClosedEvent: new event `REFUND.CLOSED`"],
        ),
        (
            "{schema: {type: object}}",
            '{schema: {$ref: "#/components/schemas/Refund"}}',
            ["breaking RefundClosedEvent.resource: has type `Refund` now (was `dict[str, Any]`)"],
            ["breaking RefundClosedEvent.resource: has type `dict[str, Any]` now (was `Refund`)"],
        ),
        (
            "required: [id]",
            "required: []",
            ["breaking Refund.id: may now be `None`"],
            ["added Refund.id: is now always there"],
        ),
        (
            "        id: {type: string}\n",
            "        id: {type: string}\n        at: {type: string}\n",
            ["added Refund.at: new optional field"],
            ["breaking Refund.at: field removed"],
        ),
        # No limit of an answer is ever checked.
        ("id: {type: string}", "id: {type: string, maxLength: 3}", [], []),
        (
            "enum: [SUCCESS]",
            "enum: [SUCCESS, CLOSED]",
            ["added Refund.status: new value `CLOSED` (`RefundStatus.CLOSED`)"],
            ["breaking Refund.status: value `CLOSED` (`RefundStatus.CLOSED`) removed"],
        ),
        (
            "refunds.refund_closed",
            "refunds.closed",
            ["breaking RefundClosedEvent: class is now named `ClosedEvent`"],
            ["breaking ClosedEvent: class is now named `RefundClosedEvent`"],
        ),
        (
            "refunds.refund_closed",
            "others.refund_closed",
            ["breaking RefundClosedEvent: class is now named `OthersRefundClosedEvent`"],
            ["breaking OthersRefundClosedEvent: class is now named `RefundClosedEvent`"],
        ),
        (
            "operationId: refunds.refund_closed",
            "operationId: refunds.refund_closed\n      deprecated: true",
            ["deprecated RefundClosedEvent: is deprecated"],
            ["added RefundClosedEvent: is no longer deprecated"],
        ),
        ("operationId: refunds.refund_closed", "operationId: refunds.refund_closed\n      summary: x", [], []),
    ],
)
def test_a_change_is_told_both_ways(tmp_path, old, new, there, back):
    assert SPEC.count(old) == 1
    changed = SPEC.replace(old, new)

    assert told(tmp_path, SPEC, changed) == there
    assert told(tmp_path / "back", changed, SPEC) == back


def test_a_deprecated_event_is_told_as_such_when_it_comes(tmp_path):
    new = SPEC.replace(
        "operationId: refunds.refund_closed", "operationId: refunds.refund_closed\n      deprecated: true"
    )

    assert told(tmp_path, SPEC.replace(CLOSED, ""), new) == [
        "deprecated RefundClosedEvent: is deprecated from the first",
        "added RefundClosedEvent: new event `REFUND.CLOSED`",
    ]


def test_an_event_of_another_document_is_in_another_module(tmp_path):
    without = SPEC.replace(CLOSED, "").replace("      operationId: refunds.refund_success\n", "")

    assert sorted(told(tmp_path, {"refunds.yaml": without}, {"news.yaml": without})) == [
        f"breaking {name}: is in `wxpay_client.api.news` now (was in `wxpay_client.api.refunds`)"
        for name in ("RefundSuccessEvent", "news.Refund", "news.RefundStatus")
    ]


def test_a_class_that_is_another_name_now_is_told_once(tmp_path):
    new = SPEC.replace("Refund:", "Return:").replace("schemas/Refund", "schemas/Return")

    assert told(tmp_path, SPEC, new) == [
        "breaking Refund: class is now named `Return`",
        "breaking RefundStatus: class is now named `ReturnStatus`",
    ]
