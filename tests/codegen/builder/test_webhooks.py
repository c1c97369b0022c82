"""Webhooks become event classes."""

from __future__ import annotations

import datetime as dt
import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.compiling import HEAD, compiled, imported, modelled, refused, sources, strangers
from tests.codegen.conftest import Check, Marked
from tests.support.waiting import HANGS
from wxpay_client import UnknownEvent, from_dict, to_dict
from wxpay_client.schema.events import Event, class_of

COMPONENTS = """\
components:
  schemas:
    Refund:
      type: object
      description: A refund.
      required: [id, status]
      properties:
        id: {type: string, maxLength: 3, examples: ["123"]}
        status: {type: string, enum: [SUCCESS, CLOSED]}
        at: {type: string, format: date-time, examples: ["2018-06-08T10:34:56+08:00"]}
"""
REFUND = "{$ref: '#/components/schemas/Refund'}"
TYPED = "event_type: {const: REFUND.SUCCESS},"


def envelope(held: str = REFUND, event_type: str = "") -> str:
    """The schema of the gateway's envelope."""
    return (
        "{type: object, properties: {"
        "id: {type: string, examples: [EV-1]},"
        "create_time: {type: string, format: date-time, examples: ['2018-06-08T10:34:56+08:00']},"
        f"{event_type}"
        "resource_type: {type: string, examples: [encrypt-resource]},"
        "summary: {type: string, examples: [退款成功]},"
        "resource: {type: object, properties: {"
        "original_type: {type: string, examples: [refund]},"
        "algorithm: {type: string},"
        "associated_data: {type: string, examples: [AD]},"
        "nonce: {type: string},"
        f"ciphertext: {{type: string, contentMediaType: application/json, contentSchema: {held}}}}}}}}}}}"
    )


def webhook(schema: str = REFUND, name: str = "REFUND.SUCCESS", more: str = "") -> str:
    """A webhook, to stand under `webhooks:`."""
    return f"""\
  {name}:
    post:
      {more}
      requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}
"""


def document(*webhooks: str, rest: str = COMPONENTS) -> str:
    return f"{HEAD}webhooks:\n{''.join(webhooks)}{rest}"


OPERATION = """\
paths:
  /v3/refunds:
    get:
      operationId: payments.refund
      responses:
        "200": {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Refund'}}}}
"""


PAYMENT = """{type: object, required: [out_trade_no, amount], properties: {
        mchid: {type: string}, out_trade_no: {type: string}, transaction_id: {type: string},
        amount: {type: object, required: [total], properties: {total: {type: integer}}}}}"""
SHARING = """{type: object, required: [order_id, receiver], properties: {
        mchid: {type: string}, transaction_id: {type: string}, order_id: {type: string}, receiver: {type: object}}}"""
VECTORS = Path(__file__).parents[2] / "vectors" / "events"
PAID, SHARED = (
    json.loads((VECTORS / name).read_text("utf-8")) for name in ("cb-payment-promotion.json", "cb-profitsharing.json")
)


class TestOfOneTypeInSeveralDocuments:
    TYPES = pytest.mark.parametrize(
        ("of_payment", "of_sharing"),
        [
            ("", ""),
            ("x-original-type: transaction", "x-original-type: [profitsharing, sharing]"),
            ("", "x-original-type: profitsharing"),
        ],
        ids=["by members", "by original types", "by one original type"],
    )

    def package(self, tmp_path, of_payment: str, of_sharing: str):
        return compiled(
            tmp_path,
            {
                "payments.yaml": document(webhook(PAYMENT, "TRANSACTION.SUCCESS", of_payment), rest=""),
                "sharing.yaml": document(webhook(SHARING, "TRANSACTION.SUCCESS", of_sharing), rest=""),
            },
        )

    @TYPES
    @pytest.mark.parametrize("original_type", ["transaction", "profitsharing", "sharing", "", "news"])
    def test_are_told_apart(self, tmp_path, of_payment, of_sharing, original_type):
        package = self.package(tmp_path, of_payment, of_sharing)
        events, payment, sharing = package.root.EVENTS, package.payments, package.sharing
        assert [*events] == ["TRANSACTION.SUCCESS"]
        assert events.get_all("TRANSACTION.SUCCESS") == [
            payment.TransactionSuccessEvent,
            sharing.TransactionSuccessEvent,
        ]
        classes = events.get_all("TRANSACTION.SUCCESS")
        by_type = {each: cls for cls in classes for each in cls.original_types}
        if original_type and by_type and original_type not in by_type and not of_payment:
            by_type[original_type] = payment.TransactionSuccessEvent
        for resource, fitting in ((PAID, payment), (SHARED, sharing)):
            expected = by_type.get(original_type, fitting.TransactionSuccessEvent)
            assert class_of([events], "TRANSACTION.SUCCESS", original_type, resource) is expected

    @pytest.mark.parametrize(
        "resource", [{}, {"coupon_id": "1"}, {"mchid": "1", "transaction_id": "2"}, [], "x", None, {**PAID, **SHARED}]
    )
    def test_what_fits_none_or_several_is_unknown(self, tmp_path, resource):
        package = self.package(tmp_path, "", "")

        found = class_of([package.root.EVENTS], "TRANSACTION.SUCCESS", "", resource)

        assert found is None

    def test_what_lacks_a_member_is_what_it_fits_best(self, tmp_path):
        package = self.package(tmp_path, "", "")
        less = {"mchid": "1", "out_trade_no": "2", "transaction_id": "3"}

        found = class_of([package.root.EVENTS], "TRANSACTION.SUCCESS", "", less)

        assert found is package.payments.TransactionSuccessEvent

    @pytest.mark.parametrize(
        ("resource", "module"),
        [
            ({"a": "1"}, "general"),
            ({"a": "1", "b": "2"}, "special"),
            ({"b": "2"}, "special"),
            ({"a": "1", "c": 5}, "general"),
            ({}, "general"),
            ([], "general"),
            ("x", "general"),
            (None, "general"),
        ],
    )
    def test_what_tells_of_no_special_one_is_the_general_one(self, tmp_path, resource, module):
        general = "{type: object, required: [a], properties: {a: {type: string}}}"
        special = "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}"
        package = compiled(
            tmp_path,
            {
                "general.yaml": document(webhook(general), rest=""),
                "special.yaml": document(webhook(special), rest=""),
            },
        )

        found = class_of([package.root.EVENTS], "REFUND.SUCCESS", "", resource)

        assert found is package.module(module).RefundSuccessEvent

    def test_arrive_as_what_they_are(self, tmp_path, shared_sandbox, shared_client, monkeypatch):
        package = self.package(tmp_path, "x-original-type: transaction", "x-original-type: profitsharing")
        monkeypatch.setattr("wxpay_client.callbacks.EVENTS", package.root.EVENTS)
        monkeypatch.setattr(shared_sandbox.callbacks, "_events", package.root.EVENTS)
        for resource, module in ((PAID, package.payments), (SHARED, package.sharing)):
            event = shared_client.callbacks.parse(*shared_sandbox.callbacks.make("TRANSACTION.SUCCESS", resource))
            assert (type(event), event.misfits) == (module.TransactionSuccessEvent, ())
            assert event.original_type == module.TransactionSuccessEvent.original_types[0]
            assert to_dict(event.resource) == resource
        monkeypatch.setattr(shared_sandbox.callbacks, "_events", {})
        other = shared_sandbox.callbacks.make("TRANSACTION.SUCCESS", {"a": 1}).body
        other = other.replace(b':"transaction",', b':"news",', 1)
        event = shared_client.callbacks.parse(*shared_sandbox.callbacks.sign(other))
        assert (type(event), event.resource) == (UnknownEvent, {"a": 1})

    def test_an_envelope_may_say_the_original_type(self, tmp_path):
        schema = envelope().replace("original_type: {type: string,", "original_type: {enum: [refund, refunds],")
        [module] = modelled(tmp_path, document(webhook(schema))).modules
        assert module.events[0].original_types == ("refund", "refunds")


class TestClasses:
    @pytest.mark.parametrize(
        "schema", [REFUND, envelope(), envelope(event_type=TYPED)], ids=["short", "whole", "typed"]
    )
    def test_hold_the_decrypted_resource(self, tmp_path, schema):
        package = compiled(tmp_path, document(webhook(schema)))

        class_ = package.root.EVENTS["REFUND.SUCCESS"]

        assert class_ is package.things.RefundSuccessEvent
        assert issubclass(class_, Event)
        assert class_.__annotations__ == {"resource": package.things.Refund}

    @pytest.mark.parametrize("schema", [REFUND, envelope()], ids=["short", "whole"])
    def test_read_what_the_gateway_sends(self, tmp_path, schema):
        package = compiled(tmp_path, document(webhook(schema)))
        wire = {
            "id": "EV-1", "create_time": "2018-06-08T10:34:56+08:00", "event_type": "REFUND.SUCCESS",
            "resource_type": "encrypt-resource", "summary": "", "original_type": "refund",
            # Longer than its limit, and of a status that is not known: an answer is taken as it comes.
            "resource": {"id": "12345", "status": "ODD", "at": "2018-06-08T10:34:56+08:00"},
        }  # fmt: skip

        event = from_dict(package.root.EVENTS["REFUND.SUCCESS"], wire)

        assert (event.resource.id, event.resource.status) == ("12345", "ODD")
        assert isinstance(event.resource.at, dt.datetime)
        assert to_dict(event) == wire

    @pytest.mark.parametrize(
        ("name", "class_name"),
        [
            ("REFUND.SUCCESS", "RefundSuccessEvent"),
            ("MCH_TRANSFER.BILL-DONE", "MchTransferBillDoneEvent"),
            ("payscore.userPaid", "PayscoreUserPaidEvent"),
            ("PAID2", "Paid2Event"),
            ("2.PAID", "N2PaidEvent"),
            ("...", "NEvent"),
        ],
    )
    def test_are_named_after_the_event_type(self, tmp_path, name, class_name):
        [module] = modelled(tmp_path, document(webhook(name=f"'{name}'"))).modules

        assert [(event.type, event.class_name) for event in module.events] == [(name, class_name)]

    def test_are_named_after_the_operation_id_where_there_is_one(self, tmp_path):
        spec = document(webhook(more="operationId: payments.refunds.done"))

        [module] = modelled(tmp_path, spec).modules

        assert module.name == "payments"
        assert [event.class_name for event in module.events] == ["RefundsDoneEvent"]

    @pytest.mark.parametrize(
        ("schema", "type_"),
        [
            ("{type: object, properties: {a: {type: string}}}", "RefundSuccessEventResource"),
            (envelope("{type: object, properties: {a: {type: string}}}"), "RefundSuccessEventResource"),
            ("{type: array, items: {type: string}}", "list[str]"),
            ("{type: object}", "dict[str, Any]"),
            ("{}", "Any"),
            ("{type: string, enum: [A, B]}", "RefundSuccessEventResource | str"),
        ],
    )
    def test_are_of_whatever_the_resource_is(self, tmp_path, schema, type_):
        files = sources(tmp_path / "spec", document(webhook(schema), rest=""))

        assert f"class RefundSuccessEvent(Event[{type_}]):" in files["things.py"]
        assert list(imported(tmp_path, files).root.EVENTS.values())

    def test_hold_only_what_generated_modules_hold(self, tmp_path):
        for source in sources(tmp_path, document(webhook(envelope()), rest=OPERATION + COMPONENTS)).values():
            assert list(strangers(source)) == []

    def test_say_what_the_specification_says(self, tmp_path):
        more = "summary: It is done\n      description: The money is back.\n      x-source: https://example.com/1"

        class_ = compiled(tmp_path, document(webhook(envelope(), more=more))).things.RefundSuccessEvent

        assert (inspect.getdoc(class_) or "").partition("\n\nAttributes:\n")[0] == (
            "It is done.\n\nThe money is back.\n\nEvent type: `REFUND.SUCCESS`.\nSource: https://example.com/1"
        )

    def test_say_that_they_are_deprecated(self, tmp_path):
        class_ = compiled(tmp_path, document(webhook(more="deprecated: true"))).things.RefundSuccessEvent

        assert "Deprecated by the vendor." in inspect.getdoc(class_)

    def test_carry_any_text_as_text(self, tmp_path):
        hostile = json.dumps('""" + print("x") #\\')

        files = sources(tmp_path / "spec", document(webhook(more=f"summary: {hostile}")))

        assert '""" + print("x") #\\.' in inspect.getdoc(imported(tmp_path, files).things.RefundSuccessEvent)
        assert list(strangers(files["things.py"])) == []


class TestModules:
    def test_are_those_of_the_first_operation_of_the_document(self, tmp_path):
        package = compiled(tmp_path, document(webhook(), rest=OPERATION + COMPONENTS))

        event, answer = package.root.EVENTS["REFUND.SUCCESS"], package.operations["payments.refund"].operation.answers
        assert event.__module__.endswith(".payments")
        # One schema, one class.
        assert event.__annotations__["resource"] is answer[200]

    def test_are_named_after_the_file_where_there_is_no_operation(self, tmp_path):
        package = compiled(tmp_path, {"refund-news.yaml": document(webhook())})

        assert package.root.EVENTS["REFUND.SUCCESS"].__module__.endswith(".refund_news")
        assert dict(package.operations) == {}
        assert not hasattr(package.client(), "refund_news")

    def test_take_in_events_of_their_group_from_other_documents(self, tmp_path):
        package = compiled(
            tmp_path,
            {
                "a.yaml": HEAD + OPERATION + COMPONENTS,
                "b.yaml": document(webhook(more="operationId: payments.done", schema="{type: object}"), rest=""),
            },
        )

        assert package.root.EVENTS["REFUND.SUCCESS"] is package.a.PaymentsDoneEvent
        assert package.files["a.py"].startswith("# Generated from spec/a.yaml, spec/b.yaml by")

    def test_are_the_same_in_whatever_order_webhooks_stand(self, tmp_path):
        both = webhook(), webhook(name="REFUND.CLOSED")

        assert sources(tmp_path, document(*both)) == sources(tmp_path, document(*reversed(both)))

    def test_are_loaded_when_asked_for(self, tmp_path):
        package = compiled(tmp_path, document(webhook()))
        name = f"{package.root.__name__}.things"

        assert list(package.root.EVENTS) == ["REFUND.SUCCESS"]
        assert name not in sys.modules
        assert package.root.EVENTS["REFUND.SUCCESS"]
        assert name in sys.modules


class TestExamples:
    def example(self, package):
        return package.module("examples").EVENT_EXAMPLES["REFUND.SUCCESS"]

    def test_are_put_together_of_the_envelope_and_the_decrypted_resource(self, tmp_path):
        package = compiled(tmp_path, document(webhook(envelope())))

        event = self.example(package)["event"]

        assert event == {
            "id": "EV-1",
            "create_time": "2018-06-08T10:34:56+08:00",
            "event_type": "REFUND.SUCCESS",
            "resource_type": "encrypt-resource",
            "summary": "退款成功",
            "original_type": "refund",
            "associated_data": "AD",
            "resource": {"id": "123", "status": "SUCCESS", "at": "2018-06-08T10:34:56+08:00"},
        }
        assert to_dict(from_dict(package.root.EVENTS["REFUND.SUCCESS"], event)) == event

    def test_of_the_short_form_hold_the_resource(self, tmp_path):
        package = compiled(tmp_path, document(webhook()))

        assert self.example(package) == {
            "event": {
                "event_type": "REFUND.SUCCESS",
                "resource": {"id": "123", "status": "SUCCESS", "at": "2018-06-08T10:34:56+08:00"},
            }
        }

    def test_are_the_given_ones_where_there_are_such(self, tmp_path):
        given = "{schema: %s, example: {id: '9', status: CLOSED}}" % REFUND  # noqa: UP031 - braces all over
        spec = document(webhook()).replace(f"{{schema: {REFUND}}}", given)

        assert self.example(compiled(tmp_path, spec))["event"]["resource"] == {"id": "9", "status": "CLOSED"}

    def test_have_names_of_their_own(self, tmp_path):
        operation = OPERATION.replace("payments.refund", "event.refund_success")

        package = compiled(tmp_path, document(webhook(), rest=operation + COMPONENTS))

        assert self.example(package)["event"]["event_type"] == "REFUND.SUCCESS"
        assert "answers" in package.examples["event.refund_success"]


class TestErrors:
    @pytest.mark.parametrize(
        ("code", "text"),
        [
            ("wrong-form", document(webhook(name="▶A B"))),
            ("unknown-keyword", document(webhook(more="▶parameters: []"))),
            ("unknown-keyword", document(webhook(more="▶servers: []"))),
            ("unknown-keyword", document(webhook()).replace("    post:", "    ▶get: {}\n    post:")),
            ("missing-keyword", f"{HEAD}webhooks: {{▶A: {{}}}}\n"),
            ("missing-keyword", f"{HEAD}webhooks: {{A: {{▶post: {{}}}}}}\n"),
            ("reference", document(webhook("{$ref: ▶'#/components/schemas/None'}"))),
            ("event-type", document(webhook(envelope(event_type="event_type: {const: ▶REFUND.CLOSED},")))),
            ("event-type", document(webhook(envelope(event_type="event_type: {enum: [▶A, B]},")))),
            ("event-type", document(webhook(envelope(event_type="event_type: {const: ▶5},")))),
            ("event-body", document(webhook(envelope().replace("contentMediaType: application/json, ", "")
                                            .replace("resource: {type", "resource: ▶{type")))),
            ("event-body", document(webhook("{properties: {resource: ▶{type: object}}}"))),
            ("event-body", document(webhook("{properties: {resource: ▶{properties: {ciphertext: {type: string}}}}}"))),
            ("event-body", document(webhook(envelope(event_type="mchid: ▶{type: string},")))),
            ("event-body", document(webhook(envelope().replace("nonce: {", "nonse: ▶{")))),
            ("example", document(webhook(envelope("{type: string, examples: [▶5]}")))),
            ("operation-id", document(webhook(more="operationId: ▶paid"))),
            ("operation-id", document(webhook(more="operationId: ▶payments.refund"), rest=COMPONENTS).replace(
                "webhooks:", OPERATION + "webhooks:")),
            ("unknown-operation", document(webhook(more="operationId: payments.done"), rest=COMPONENTS).replace(
                "webhooks:", OPERATION + "      x-outcome: ▶payments.done\nwebhooks:")),
        ],
    )  # fmt: skip
    def test_have_their_place(self, check: Check, marked: Marked, code, text):
        content, [place] = marked(text)

        told = check(content)

        assert told.places == [(code, *place)], told.text

    def test_of_one_event_type_twice_show_both(self, check: Check):
        told = check({"a.yaml": document(webhook()), "b.yaml": document(webhook())})

        [error] = told.diagnostics
        assert (error.code, error.span.path, error.span.line) == ("event-type", "b.yaml", 5)
        assert [(span.path, span.line) for span, _ in error.related] == [("a.yaml", 5)]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (webhook("{type: object}"), webhook()),
            (webhook("{type: array}", more="x-original-type: a"), webhook("{type: array}")),
            (webhook(more="x-original-type: a"), webhook(more="x-original-type: [b, a]")),
        ],
    )
    def test_of_one_event_type_that_nothing_tells_apart(self, check: Check, one: str, other: str):
        told = check({"a.yaml": document(one), "b.yaml": document(other)})

        assert [error.code for error in told.diagnostics] == ["event-type"]

    def test_of_two_classes_of_one_name_show_both(self, tmp_path):
        [error] = refused(tmp_path, document(webhook(name="A_B.C"), webhook(name="A.B_C")))

        assert (error.code, error.span.line) == ("class-name-clash", 5)
        assert [span.line for span, _ in error.related] == [9]

    def test_of_another_content_type_are_told(self, tmp_path):
        [error] = refused(tmp_path, document(webhook().replace("application/json", "text/plain")))

        assert (error.code, error.message) == ("unsupported", "nothing can be generated for an event of text/plain")

    @pytest.mark.parametrize(
        "schema", [envelope(event_type=TYPED), envelope(event_type="event_type: {enum: [A, REFUND.SUCCESS]},")]
    )
    def test_are_none_where_the_body_agrees_with_the_name(self, check: Check, schema):
        assert check(document(webhook(schema))).text == ""


@pytest.mark.slow
class TestTypeCheckers:
    USE = """\
from typing import Any, assert_type
from wxpay_client.schema.events import Event, UnknownEvent
from {name} import EVENTS
from {name}.things import Refund, RefundSuccessEvent, RefundStatus

def use(event: Event[Any]) -> None:
    match event:
        case RefundSuccessEvent(resource=refund):
            assert_type(refund, Refund)
            assert_type(refund.status, RefundStatus | str)
            refund.nothing
        case UnknownEvent():
            assert_type(event.resource, Any)
    assert_type(EVENTS["REFUND.SUCCESS"], type[Event[Any]])
"""

    @pytest.mark.parametrize("schema", [REFUND, envelope()], ids=["short", "whole"])
    def test_know_the_resource_of_a_matched_event(self, tmp_path, schema):
        package = compiled(tmp_path, document(webhook(schema)))
        name = package.root.__name__
        user = tmp_path / "user.py"
        user.write_text(self.USE.format(name=name), encoding="utf-8")
        options = ["--strict", f"--cache-dir={tmp_path}", "--config-file=", "--output=json"]

        run = subprocess.run(
            [sys.executable, "-m", "mypy", *options, str(user)],
            env={"MYPYPATH": str(tmp_path), "PATH": ""}, capture_output=True, text=True, check=False, timeout=HANGS,
        )  # fmt: skip

        found = [json.loads(line) for line in run.stdout.splitlines()]
        assert [(error["line"], error["code"]) for error in found] == [(11, "attr-defined")], run.stdout + run.stderr
