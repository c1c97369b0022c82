"""What changed for users: every kind of change, in their words, under the heading it belongs to."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.diff.changes import Differences
from codegen.diff.difference import differences
from codegen.model import Api
from tests.codegen.compiling import HEAD, as_yaml, modelled

SPEC = """\
openapi: 3.1.0
info: {title: Refunds, version: "1"}
servers: [{url: "https://api.mch.weixin.qq.com/"}]
paths:
  /v3/refunds/{refund_no}/parts/{part_no}:
    get:
      operationId: refunds.parts.get
      parameters:
        - {name: refund_no, in: path, required: true, schema: {type: string, maxLength: 64}}
        - {name: part_no, in: path, required: true, schema: {type: string}}
        - {name: mchid, in: query, schema: {type: string}}
        - {name: scope, in: query, schema: {$ref: "#/components/schemas/Scope"}}
      responses:
        "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Refund"}}}}
        "404": {description: No., x-error-codes: [{code: NOT_FOUND}]}
  /v3/refunds:
    post:
      operationId: refunds.create
      x-merchant-number: out_refund_no
      x-outcome: refunds.parts.get
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [out_refund_no, amount]
              properties:
                out_refund_no: {type: string, minLength: 6}
                amount: {$ref: "#/components/schemas/Amount"}
                goods: {type: array, items: {$ref: "#/components/schemas/Good"}}
                total: {type: integer}
                fee: {type: number}
                note: {type: string, x-vendor-name: notice}
                extra: {}
      responses:
        "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Refund"}}}}
  /v3/ping:
    get: {operationId: ping.send, responses: {"204": {description: Done.}}}
components:
  schemas:
    Refund:
      type: object
      required: [id, amount]
      properties:
        id: {type: string, maxLength: 20}
        amount: {$ref: "#/components/schemas/Amount"}
        status: {type: string, enum: [SUCCESS, CLOSED]}
        count: {type: integer}
        rate: {type: number}
        paid: {type: string, format: date-time}
        any: {}
        words: {type: array, items: {type: string}}
        by_name: {type: object, additionalProperties: {type: string}}
        payer: {$ref: "#/components/schemas/Payer"}
    Amount:
      type: object
      required: [value]
      properties:
        value: {type: integer, minimum: 1, maximum: 100}
        currency: {type: string, pattern: "[A-Z]+"}
    Good:
      type: object
      required: [name]
      properties:
        name: {type: string}
        tags: {type: array, maxItems: 3, items: {type: string, maxLength: 5}}
    Payer: {type: object, properties: {open_id: {type: string}}}
    Scope: {type: string, enum: [ALL, ONE]}
"""
MAIN, STANDBY, ABROAD = (f"https://{host}.mch.weixin.qq.com/" for host in ("api", "api2", "apihk"))
GET = "client.refunds.parts.get"
CREATE = "client.refunds.create"


class Case(NamedTuple):
    """A piece of the specification, what it is replaced with, what users are told, and what of the way back."""

    old: str
    new: str
    there: tuple[str, ...]
    back: tuple[str, ...]


def told(found: Differences) -> tuple[str, ...]:
    """Each change with its kind."""
    return tuple(f"{change.kind} {change.place}: {change.text}" for change in found.changes)


def replaced(old: str, new: str) -> str:
    """The specification with one piece of it replaced."""
    assert SPEC.count(old) == 1
    return SPEC.replace(old, new)


CASES = {
    "operation": Case(
        '  /v3/ping:\n    get: {operationId: ping.send, responses: {"204": {description: Done.}}}\n',
        "",
        ("breaking client.ping.send: operation removed",),
        ("added client.ping.send: new operation",),
    ),
    "operation under another ID": Case(
        "ping.send",
        "pong.send",
        (
            "breaking client.ping.send: operation removed: it is `client.pong.send` now",
            "added client.pong.send: new operation",
        ),
        (
            "added client.ping.send: new operation",
            "breaking client.pong.send: operation removed: it is `client.ping.send` now",
        ),
    ),
    "operation deprecated": Case(
        "get: {operationId: ping.send,",
        "get: {operationId: ping.send, deprecated: true,",
        ("deprecated client.ping.send: is deprecated",),
        ("added client.ping.send: is no longer deprecated",),
    ),
    "operation deprecated for another": Case(
        "get: {operationId: ping.send,",
        "get: {operationId: ping.send, deprecated: true, x-successor: {operationId: refunds.create},",
        ("deprecated client.ping.send: is deprecated: use `client.refunds.create` instead",),
        ("added client.ping.send: is no longer deprecated",),
    ),
    "access point": Case(
        "get: {operationId: ping.send,",
        f'get: {{operationId: ping.send, servers: [{{url: "{ABROAD}"}}],',
        (f"breaking client.ping.send: access point is `{ABROAD}` now (was `{MAIN}`)",),
        (f"breaking client.ping.send: access point is `{MAIN}` now (was `{ABROAD}`)",),
    ),
    "standby": Case(
        "get: {operationId: ping.send,",
        f'get: {{operationId: ping.send, servers: [{{url: "{MAIN}"}}, {{url: "{STANDBY}", x-standby: true}}],',
        (f"added client.ping.send: new standby `{STANDBY}`",),
        (f"breaking client.ping.send: standby `{STANDBY}` removed",),
    ),
    "path": Case(
        "/v3/ping",
        "/v4/ping",
        ("breaking client.ping.send: calls `GET /v4/ping` now (was `GET /v3/ping`)",),
        ("breaking client.ping.send: calls `GET /v3/ping` now (was `GET /v4/ping`)",),
    ),
    "method": Case(
        "get: {operationId: ping.send",
        "post: {operationId: ping.send",
        ("breaking client.ping.send: calls `POST /v3/ping` now (was `GET /v3/ping`)",),
        ("breaking client.ping.send: calls `GET /v3/ping` now (was `POST /v3/ping`)",),
    ),
    "positional parameters": Case(
        """\
        - {name: refund_no, in: path, required: true, schema: {type: string, maxLength: 64}}
        - {name: part_no, in: path, required: true, schema: {type: string}}
""",
        """\
        - {name: part_no, in: path, required: true, schema: {type: string}}
        - {name: refund_no, in: path, required: true, schema: {type: string, maxLength: 64}}
""",
        (f"breaking {GET}: positional parameters are `part_no, refund_no` now (were `refund_no, part_no`)",),
        (f"breaking {GET}: positional parameters are `refund_no, part_no` now (were `part_no, refund_no`)",),
    ),
    "answer's status": Case(
        '"204": {description: Done.}',
        '"204": {description: Done.}, "202": {description: Later.}',
        ("added client.ping.send: new answer 202 of type `None`",),
        ("breaking client.ping.send: answer 202 removed",),
    ),
    "answer of another type": Case(
        '"204": {description: Done.}',
        '"204": {description: Done.}, "200": {description: It., content: {application/json: {schema: {type: array}}}}',
        ("breaking client.ping.send: new answer 200 of type `list[Any]`",),
        ("breaking client.ping.send: answer 200 removed",),
    ),
    "answer's type": Case(
        '"204": {description: Done.}',
        '"204": {description: Done., content: {application/json: {schema: {type: boolean}}}}',
        ("added client.ping.send: answer 204 has type `bool` now (was `None`)",),
        ("breaking client.ping.send: answer 204 has type `None` now (was `bool`)",),
    ),
    "error code": Case(
        "[{code: NOT_FOUND}]",
        "[{code: NOT_FOUND}, {code: NO_PART}]",
        (f"added {GET}: new error code `NO_PART` (404)",),
        (f"added {GET}: no longer documented: error code `NO_PART` (404)",),
    ),
    "parameter that travels encrypted": Case(
        "              required: [out_refund_no, amount]\n",
        "              required: [out_refund_no, amount]\n              x-is-sensitive: [note]\n",
        (f"breaking {CREATE}: parameter `note` travels encrypted now: give and get plain text",),
        (f"breaking {CREATE}: parameter `note` no longer travels encrypted",),
    ),
    "field of an answer that travels encrypted": Case(
        "Payer: {type: object,",
        "Payer: {type: object, x-is-sensitive: [open_id],",
        ("breaking Payer.open_id: travels encrypted now: give and get plain text",),
        ("breaking Payer.open_id: no longer travels encrypted",),
    ),
    "merchant number": Case(
        "      x-merchant-number: out_refund_no\n",
        "",
        (f"breaking {CREATE}: repeating a call is no longer safe: `out_refund_no` does not identify it",),
        (f"added {CREATE}: repeating a call is safe with the same `out_refund_no`",),
    ),
    "another merchant number": Case(
        "x-merchant-number: out_refund_no",
        "x-merchant-number: note",
        (f"breaking {CREATE}: repeating a call is safe with the same `note` now (was `out_refund_no`)",),
        (f"breaking {CREATE}: repeating a call is safe with the same `out_refund_no` now (was `note`)",),
    ),
    "outcome": Case(
        "      x-outcome: refunds.parts.get\n",
        "",
        (f"breaking {CREATE}: what became of a lost call is told by nothing now (was `{GET}`)",),
        (f"added {CREATE}: what became of a lost call is told by `{GET}` now",),
    ),
    "padding of sensitive members": Case(
        "      x-outcome: refunds.parts.get\n",
        "      x-outcome: refunds.parts.get\n      x-sensitive-padding: PKCS1-v1_5\n",
        (f"added {CREATE}: sensitive fields are encrypted by `PKCS1-v1_5` now (was `OAEP`)",),
        (f"added {CREATE}: sensitive fields are encrypted by `OAEP` now (was `PKCS1-v1_5`)",),
    ),
    "optional parameter": Case(
        "        - {name: mchid, in: query, schema: {type: string}}\n",
        "",
        (f"breaking {GET}: parameter `mchid` removed",),
        (f"added {GET}: new optional parameter `mchid`",),
    ),
    "required parameter": Case(
        "        - {name: mchid, in: query, schema: {type: string}}\n",
        """\
        - {name: mchid, in: query, schema: {type: string}}
        - {name: sp_mchid, in: query, required: true, schema: {type: string}}
""",
        (f"breaking {GET}: new required parameter `sp_mchid`",),
        (f"breaking {GET}: parameter `sp_mchid` removed",),
    ),
    "parameter's presence": Case(
        "{name: mchid, in: query,",
        "{name: mchid, in: query, required: true,",
        (f"breaking {GET}: parameter `mchid` is now required",),
        (f"added {GET}: parameter `mchid` may now be left out",),
    ),
    "parameter's place": Case(
        "{name: mchid, in: query,",
        "{name: mchid, in: header,",
        (f"breaking {GET}: parameter `mchid` travels as `mchid` of the header now (was `mchid` of the query)",),
        (f"breaking {GET}: parameter `mchid` travels as `mchid` of the query now (was `mchid` of the header)",),
    ),
    "parameter's name in Python": Case(
        "{name: mchid, in: query, schema: {type: string}}",
        "{name: mchid, in: query, schema: {type: string, x-python-name: merchant}}",
        (f"breaking {GET}: parameter `mchid` is now named `merchant`",),
        (f"breaking {GET}: parameter `merchant` is now named `mchid`",),
    ),
    "parameter's name on the wire": Case(
        "{name: mchid, in: query, schema: {type: string}}",
        "{name: mch-id, in: query, schema: {type: string, x-python-name: mchid}}",
        (f"breaking {GET}: parameter `mchid` travels as `mch-id` of the query now (was `mchid` of the query)",),
        (f"breaking {GET}: parameter `mchid` travels as `mchid` of the query now (was `mch-id` of the query)",),
    ),
    "parameter deprecated": Case(
        "{name: mchid, in: query,",
        "{name: mchid, in: query, deprecated: true,",
        (f"deprecated {GET}: parameter `mchid` is deprecated",),
        (f"added {GET}: parameter `mchid` is no longer deprecated",),
    ),
    "parameter's type": Case(
        "total: {type: integer}",
        "total: {type: string}",
        (f"breaking {CREATE}: parameter `total` has type `str` now (was `int`)",),
        (f"breaking {CREATE}: parameter `total` has type `int` now (was `str`)",),
    ),
    "parameter of a wider type": Case(
        "total: {type: integer}",
        "total: {type: number}",
        (f"added {CREATE}: parameter `total` has type `float` now (was `int`)",),
        (f"breaking {CREATE}: parameter `total` has type `int` now (was `float`)",),
    ),
    "parameter of one more type": Case(
        "total: {type: integer}",
        "total: {type: [boolean, integer]}",
        (f"added {CREATE}: parameter `total` has type `bool | int` now (was `int`)",),
        (f"breaking {CREATE}: parameter `total` has type `int` now (was `bool | int`)",),
    ),
    "free-form parameter": Case(
        "extra: {}",
        "extra: {type: array, items: {type: string}}",
        (f"breaking {CREATE}: parameter `extra` has type `list[str]` now (was `Any`)",),
        (f"added {CREATE}: parameter `extra` has type `Any` now (was `list[str]`)",),
    ),
    "parameter's length": Case(
        "maxLength: 64",
        "maxLength: 32",
        (
            (
                f"breaking {GET}: parameter `refund_no` has a narrower limit: at most 32 characters "
                "(was at most 64 characters)"
            ),
        ),
        (f"added {GET}: parameter `refund_no` has a wider limit: at most 64 characters (was at most 32 characters)",),
    ),
    "parameter's least length": Case(
        "minLength: 6",
        "minLength: 1",
        (
            (
                f"added {CREATE}: parameter `out_refund_no` has a wider limit: at least 1 character "
                "(was at least 6 characters)"
            ),
        ),
        (
            (
                f"breaking {CREATE}: parameter `out_refund_no` has a narrower limit: at least 6 characters "
                "(was at least 1 character)"
            ),
        ),
    ),
    "a limit at all": Case(
        "total: {type: integer}",
        "total: {type: integer, multipleOf: 10}",
        (f"breaking {CREATE}: parameter `total` has a new limit: a multiple of 10",),
        (f"added {CREATE}: parameter `total` has lost a limit: a multiple of 10",),
    ),
    "limits of a class that is sent": Case(
        "minimum: 1, maximum: 100",
        "exclusiveMinimum: 1, maximum: 100",
        ("breaking Amount.value: has a narrower limit: more than 1 (was at least 1)",),
        ("added Amount.value: has a wider limit: at least 1 (was more than 1)",),
    ),
    "pattern": Case(
        '"[A-Z]+"',
        '"[A-Z]{3}"',
        ("breaking Amount.currency: has a narrower limit: a match of `[A-Z]{3}` (was a match of `[A-Z]+`)",),
        ("breaking Amount.currency: has a narrower limit: a match of `[A-Z]+` (was a match of `[A-Z]{3}`)",),
    ),
    "number of items": Case(
        "maxItems: 3",
        "maxItems: 1",
        ("breaking Good.tags: has a narrower limit: at most 1 item (was at most 3 items)",),
        ("added Good.tags: has a wider limit: at most 3 items (was at most 1 item)",),
    ),
    "items alike": Case(
        "maxItems: 3",
        "maxItems: 3, uniqueItems: true",
        ("breaking Good.tags: has a new limit: no two items alike",),
        ("added Good.tags: has lost a limit: no two items alike",),
    ),
    "limits of items": Case(
        "maxLength: 5",
        "maxLength: 4",
        ("breaking Good.tags: has a narrower limit: each item: at most 4 characters (was at most 5 characters)",),
        ("added Good.tags: has a wider limit: each item: at most 5 characters (was at most 4 characters)",),
    ),
    "limits of an answer, which nothing checks": Case("maxLength: 20", "maxLength: 10", (), ()),
    "vendor's spelling": Case(
        ", x-vendor-name: notice",
        "",
        (
            (
                f"breaking {CREATE}: parameter `note` is sent under its one name by `Client(vendor_names=True)` now "
                "(was `notice`)"
            ),
        ),
        (f"added {CREATE}: parameter `note` is sent as `notice` by `Client(vendor_names=True)` now",),
    ),
    "caller's own number": Case(
        "{name: part_no, in: path, required: true, schema",
        "{name: part_no, in: path, required: true, x-own-number: true, schema",
        (
            f"added {GET}: parameter `part_no` is the client's own number where it is left out",
            f"added {GET}: parameter `part_no` may now be left out",
        ),
        (f"breaking {GET}: parameter `part_no` is now required",),
    ),
    "caller's own number that stays optional": Case(
        "mchid, in: query, schema",
        "mchid, in: query, required: true, x-own-number: true, schema",
        (f"added {GET}: parameter `mchid` is the client's own number where it is left out",),
        (f"breaking {GET}: parameter `mchid` is not sent any more where it is left out",),
    ),
    "field of an answer": Case(
        "        count: {type: integer}\n",
        "",
        ("breaking Refund.count: field removed",),
        ("added Refund.count: new optional field",),
    ),
    "required field of an answer": Case(
        "required: [id, amount]\n      properties:\n",
        "required: [id, amount, number]\n      properties:\n        number: {type: integer}\n",
        ("added Refund.number: new field",),
        ("breaking Refund.number: field removed",),
    ),
    "required field of a class that is sent": Case(
        "required: [name]\n      properties:\n",
        "required: [name, number]\n      properties:\n        number: {type: integer}\n",
        ("breaking Good.number: new required field",),
        ("breaking Good.number: field removed",),
    ),
    "required field of a class that is sent and read": Case(
        "required: [value]\n      properties:\n",
        "required: [value, number]\n      properties:\n        number: {type: integer}\n",
        ("breaking Amount.number: new required field",),
        ("breaking Amount.number: field removed",),
    ),
    "presence in an answer": Case(
        "required: [id, amount]",
        "required: [amount]",
        ("breaking Refund.id: may now be `None`",),
        ("added Refund.id: is now always there",),
    ),
    "presence in a class that is sent": Case(
        "      required: [name]\n",
        "",
        ("added Good.name: may now be left out",),
        ("breaking Good.name: is now required",),
    ),
    "presence in a class that is sent and read": Case(
        "      required: [value]\n",
        "",
        ("breaking Amount.value: may now be `None`",),
        ("breaking Amount.value: is now required",),
    ),
    "type in an answer": Case(
        "rate: {type: number}",
        "rate: {type: integer}",
        ("added Refund.rate: has type `int` now (was `float`)",),
        ("breaking Refund.rate: has type `float` now (was `int`)",),
    ),
    "type in a class that is sent and read": Case(
        "value: {type: integer, minimum: 1, maximum: 100}",
        "value: {type: number, minimum: 1, maximum: 100}",
        ("breaking Amount.value: has type `float` now (was `int`)",),
        ("breaking Amount.value: has type `int` now (was `float`)",),
    ),
    "text that is a time": Case(
        "paid: {type: string, format: date-time}",
        "paid: {type: string}",
        ("breaking Refund.paid: has type `str` now (was `dt.datetime`)",),
        ("breaking Refund.paid: has type `dt.datetime` now (was `str`)",),
    ),
    "free-form JSON that is an object": Case(
        "        any: {}",
        '        any: {$ref: "#/components/schemas/Payer"}',
        ("breaking Refund.any: has type `Payer` now (was `Any`)",),
        ("breaking Refund.any: has type `Any` now (was `Payer`)",),
    ),
    "items of an answer": Case(
        "words: {type: array, items: {type: string}}",
        "words: {type: array, items: {type: integer}}",
        ("breaking Refund.words: has type `list[int]` now (was `list[str]`)",),
        ("breaking Refund.words: has type `list[str]` now (was `list[int]`)",),
    ),
    "values of a mapping": Case(
        "additionalProperties: {type: string}",
        "additionalProperties: true",
        ("breaking Refund.by_name: has type `dict[str, Any]` now (was `dict[str, str]`)",),
        ("added Refund.by_name: has type `dict[str, str]` now (was `dict[str, Any]`)",),
    ),
    "enumeration for a text": Case(
        "status: {type: string, enum: [SUCCESS, CLOSED]}",
        "status: {type: string}",
        (
            "breaking Refund.status: has type `str` now (was `RefundStatus | str`)",
            "breaking RefundStatus: class removed",
        ),
        ("added Refund.status: has type `RefundStatus | str` now (was `str`)",),
    ),
    "value of an answer": Case(
        "enum: [SUCCESS, CLOSED]",
        "enum: [SUCCESS]",
        ("breaking Refund.status: value `CLOSED` (`RefundStatus.CLOSED`) removed",),
        ("added Refund.status: new value `CLOSED` (`RefundStatus.CLOSED`)",),
    ),
    "value of a parameter": Case(
        "enum: [ALL, ONE]",
        "enum: [ALL]",
        (f"breaking {GET}: parameter `scope`: value `ONE` (`Scope.ONE`) removed",),
        (f"added {GET}: parameter `scope`: new value `ONE` (`Scope.ONE`)",),
    ),
    "value's name": Case(
        "enum: [ALL, ONE]",
        "enum: [ALL, ONE, O-E, O.E]",
        (
            f"added {GET}: parameter `scope`: new value `O-E` (`Scope.O_E`)",
            f"added {GET}: parameter `scope`: new value `O.E` (`Scope.O_E_`)",
        ),
        (
            f"breaking {GET}: parameter `scope`: value `O-E` (`Scope.O_E`) removed",
            f"breaking {GET}: parameter `scope`: value `O.E` (`Scope.O_E_`) removed",
        ),
    ),
    "values of another kind": Case(
        "Scope: {type: string, enum: [ALL, ONE]}",
        "Scope: {type: integer, enum: [1, 2]}",
        (
            f"breaking {GET}: parameter `scope` has type `Scope | int` now (was `Scope | str`)",
            f"breaking {GET}: parameter `scope`: the values are whole numbers now",
        ),
        (
            f"breaking {GET}: parameter `scope` has type `Scope | str` now (was `Scope | int`)",
            f"breaking {GET}: parameter `scope`: the values are texts now",
        ),
    ),
    "class deprecated": Case(
        "Payer: {type: object,",
        "Payer: {type: object, deprecated: true,",
        ("deprecated Payer: class is deprecated", "deprecated Refund.payer: is deprecated"),
        ("added Payer: class is no longer deprecated", "added Refund.payer: is no longer deprecated"),
    ),
    "class of another kind": Case(
        "Payer: {type: object, properties: {open_id: {type: string}}}",
        "Payer: {type: string, enum: [ME]}",
        (
            "breaking Payer: is a class of another kind now",
            "breaking Refund.payer: has type `Payer | str` now (was `Payer`)",
        ),
        (
            "breaking Payer: is a class of another kind now",
            "breaking Refund.payer: has type `Payer` now (was `Payer | str`)",
        ),
    ),
    "parameter's type and limits": Case(
        "total: {type: integer}",
        "total: {type: string, maxLength: 5}",
        (f"breaking {CREATE}: parameter `total` has type `str` now (was `int`)",),
        (f"breaking {CREATE}: parameter `total` has type `int` now (was `str`)",),
    ),
    "free-form JSON that is a time": Case(
        "        any: {}",
        "        any: {type: string, format: date-time}",
        ("breaking Refund.any: has type `dt.datetime` now (was `Any`)",),
        ("breaking Refund.any: has type `Any` now (was `dt.datetime`)",),
    ),
    "documentation": Case("description: Done.", "description: It has been done., headers: {}", (), ()),
}


@pytest.fixture(scope="module")
def spec(tmp_path_factory):
    """The model of the specification."""
    return modelled(tmp_path_factory.mktemp("spec"), SPEC)


class TestDifferences:
    @pytest.mark.parametrize("name", CASES)
    def test_of_one_change(self, tmp_path, spec, name):
        case = CASES[name]

        found = differences(spec, modelled(tmp_path, replaced(case.old, case.new)))

        assert told(found) == case.there

    @pytest.mark.parametrize("name", CASES)
    def test_of_the_way_back(self, tmp_path, spec, name):
        case = CASES[name]

        found = differences(modelled(tmp_path, replaced(case.old, case.new)), spec)

        assert told(found) == case.back

    def test_of_nothing_to_something_and_back(self, spec):
        new = ("client.ping.send", CREATE, GET)

        assert told(differences(NOTHING, spec)) == tuple(f"added {way}: new operation" for way in new)
        assert told(differences(spec, NOTHING)) == tuple(f"breaking {way}: operation removed" for way in new)

    def test_of_a_class_under_another_name(self, tmp_path, spec):
        new = modelled(tmp_path, SPEC.replace("Good", "Item").replace("maxItems: 3", "maxItems: 4"))

        # Neither do the fields of the class change their type, nor is one class gone and another new.
        assert told(differences(spec, new)) == (
            "breaking Good: class is now named `Item`",
            "added Item.tags: has a wider limit: at most 4 items (was at most 3 items)",
        )

    def test_of_a_class_within_one_that_has_another_name(self, tmp_path, spec):
        new = modelled(tmp_path, SPEC.replace("Refund", "Return").replace("Payer", "Person"))

        assert told(differences(spec, new)) == (
            "breaking Payer: class is now named `Person`",
            "breaking Refund: class is now named `Return`",
            "breaking RefundStatus: class is now named `ReturnStatus`",
        )

    def test_of_a_removed_operation_pass_over_what_it_alone_used(self, tmp_path, spec):
        answer = (
            '"200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Refund"}}}}'
        )
        alone = SPEC.replace(answer, '"204": {description: Done.}')
        start, end = alone.index("  /v3/refunds:\n"), alone.index("  /v3/ping:\n")
        old, new = modelled(tmp_path / "old", alone), modelled(tmp_path / "new", alone[:start] + alone[end:])

        assert told(differences(old, new)) == (f"breaking {CREATE}: operation removed",)

    @pytest.mark.parametrize(
        ("old", "new", "changes"),
        [
            (
                "type: integer, multipleOf: 5",
                "type: integer, multipleOf: 10",
                ("breaking", "narrower", "a multiple of 10 (was a multiple of 5)"),
            ),
            (
                "type: integer, multipleOf: 10",
                "type: integer, multipleOf: 5",
                ("added", "wider", "a multiple of 5 (was a multiple of 10)"),
            ),
            ("type: integer, minimum: 5", "type: integer, minimum: 5, exclusiveMinimum: 3", None),
            (
                "type: integer, maximum: 5",
                "type: integer, maximum: 5, exclusiveMaximum: 5",
                ("breaking", "narrower", "less than 5 (was at most 5)"),
            ),
            ("type: string", "type: string, minLength: 0", None),
        ],
    )
    def test_of_limits_are_of_the_values_that_are_left(self, tmp_path, old, new, changes):
        before, after = (
            modelled(tmp_path / str(at), replaced("total: {type: integer}", f"total: {{{schema}}}"))
            for at, schema in enumerate((old, new))
        )

        expected = (
            ()
            if changes is None
            else (f"{changes[0]} {CREATE}: parameter `total` has a {changes[1]} limit: {changes[2]}",)
        )
        assert told(differences(before, after)) == expected

    @pytest.mark.parametrize(
        ("old", "new", "change"),
        [
            (
                "schema: {type: array, items: {type: string}}",
                "explode: false, schema: {type: array, items: {type: string}}",
                "travels as `mchid` of the query, its items parted by `,` now (was `mchid` of the query)",
            ),
            (
                "schema: {type: array, items: {type: string}}",
                "content: {application/json: {schema: {type: array, items: {type: string}}}}",
                "travels as `mchid` of the query, as JSON in a text now (was `mchid` of the query)",
            ),
            (
                "content: {application/json: {schema: {type: array, maxItems: 3}}}",
                "content: {application/json: {schema: {type: array, maxItems: 2}}}",
                "has a narrower limit: the JSON: at most 2 items (was at most 3 items)",
            ),
        ],
    )
    def test_of_a_style_are_of_what_travels(self, tmp_path, old, new, change):
        before, after = (
            modelled(
                tmp_path / str(at), replaced("mchid, in: query, schema: {type: string}", f"mchid, in: query, {way}")
            )
            for at, way in enumerate((old, new))
        )

        assert told(differences(before, after)) == (f"breaking {GET}: parameter `mchid` {change}",)

    def test_of_what_tells_a_class_are_breaking(self, tmp_path):
        payer = "Payer: {type: object, required: [kind], properties: {kind: {type: string}}}"
        choice = (
            "oneOf: [{$ref: '#/components/schemas/Payer'}], discriminator: {propertyName: kind, mapping: {%s: Payer}}"
        )
        before, after = (
            modelled(
                tmp_path / value,
                replaced('payer: {$ref: "#/components/schemas/Payer"}', f"payer: {{{choice % value}}}").replace(
                    "Payer: {type: object, properties: {open_id: {type: string}}}", payer
                ),
            )
            for value in ("user", "person")
        )

        assert told(differences(before, after)) == (
            "breaking Payer.kind: tells its class by `person` now (was `user`)",
        )

    def test_of_a_placeholder_are_none_of_the_path(self, tmp_path, spec):
        new = SPEC.replace("{part_no}", "{part-no}").replace(
            "{name: part_no, in: path, required: true, schema: {type: string}}",
            "{name: part-no, in: path, required: true, schema: {type: string, x-python-name: part_no}}",
        )

        assert told(differences(spec, modelled(tmp_path, new))) == (
            f"breaking {GET}: parameter `part_no` travels as `part-no` of the path now (was `part_no` of the path)",
        )

    def test_of_a_name_are_none_of_the_number_that_it_names(self, tmp_path, spec):
        new = replaced("{type: string, minLength: 6}", "{type: string, minLength: 6, x-python-name: number}")

        assert told(differences(spec, modelled(tmp_path, new))) == (
            f"breaking {CREATE}: parameter `out_refund_no` is now named `number`",
        )

    def test_tell_of_a_successor_that_comes_later(self, tmp_path):
        old = replaced("get: {operationId: ping.send,", "get: {operationId: ping.send, deprecated: true,")
        new = old.replace("deprecated: true,", "deprecated: true, x-successor: {operationId: refunds.create},")

        found = differences(modelled(tmp_path / "old", old), modelled(tmp_path / "new", new))

        assert told(found) == ("deprecated client.ping.send: is deprecated: use `client.refunds.create` instead",)

    def test_tell_of_an_operation_that_is_deprecated_from_the_first(self, tmp_path, spec):
        new = modelled(tmp_path, replaced("operationId: ping.send,", "operationId: ping.ask, deprecated: true,"))

        assert "deprecated client.ping.ask: is deprecated from the first" in told(differences(spec, new))

    def test_name_a_value_that_is_the_whole_answer_by_its_operation(self, tmp_path):
        answer = '"200": {description: It., content: {application/json: {schema: {type: string, enum: [A]}}}}'
        old = replaced('"204": {description: Done.}', answer)

        found = differences(
            modelled(tmp_path / "old", old), modelled(tmp_path / "new", old.replace("enum: [A]", "enum: [A, B]"))
        )

        assert told(found) == ("added client.ping.send: answer 200: new value `B` (`PingSendResponse.B`)",)

    def test_of_a_value_that_has_another_name(self, tmp_path):
        old, new = (replaced("enum: [ALL, ONE]", f"enum: [{values}]") for values in ("A-B, A.B", "A.B, A-B"))

        found = differences(modelled(tmp_path / "old", old), modelled(tmp_path / "new", new))

        assert told(found) == (
            f"breaking {GET}: parameter `scope`: value `A-B` is now named `Scope.A_B_` (was `Scope.A_B`)",
            f"breaking {GET}: parameter `scope`: value `A.B` is now named `Scope.A_B` (was `Scope.A_B_`)",
        )

    def test_tell_whether_any_is_breaking(self, tmp_path, spec):
        new = modelled(tmp_path, replaced("enum: [SUCCESS, CLOSED]", "enum: [SUCCESS]"))

        assert differences(spec, new).breaking
        assert not differences(new, spec).breaking

    def test_name_a_value_by_its_class_where_several_fields_have_it(self, tmp_path):
        old = SPEC.replace(
            "status: {type: string, enum: [SUCCESS, CLOSED]}", 'status: {$ref: "#/components/schemas/Scope"}'
        )

        found = differences(
            modelled(tmp_path / "old", old), modelled(tmp_path / "new", old.replace("[ALL, ONE]", "[ALL, ONE, TWO]"))
        )

        assert told(found) == ("added Scope: new value `TWO` (`Scope.TWO`)",)

    def test_name_the_module_of_classes_that_share_a_name(self, tmp_path):
        def spec(of_a: str) -> dict[str, str]:
            def document(name: str, schema: str) -> str:
                content = f"{{application/json: {{schema: {schema}}}}}"
                return f"""
                paths:
                  /v3/{name}:
                    get:
                      operationId: {name}.get
                      responses: {{"200": {{description: It., content: {content}}}}}
                """

            return {"a.yaml": document("a", of_a), "b.yaml": document("b", thing)}

        thing = "{type: object, x-python-name: Thing, properties: {x: {type: string}}}"

        found = differences(
            modelled(tmp_path / "old", spec(thing)),
            modelled(tmp_path / "new", spec(thing.replace("x: {", "z: {type: string}, x: {"))),
        )

        assert told(found) == ("added a.Thing.z: new optional field",)

    def test_tell_of_what_is_in_another_module(self, tmp_path):
        def document(name: str) -> str:
            reference = "{application/json: {schema: {$ref: '%s#/components/schemas/Book'}}}"
            return f"""
            paths:
              /v3/{name}:
                get:
                  operationId: {name}.get
                  responses: {{"200": {{description: It., content: {reference}}}}}
            """

        book = "components: {schemas: {Book: {type: object, properties: {state: {type: string, enum: [A]}}}}}"
        apart = {"a.yaml": document("a") % "" + book, "b.yaml": document("b") % "" + book}
        shared = {"a.yaml": document("a") % "common.yaml", "b.yaml": document("b") % "common.yaml"}
        shared["common.yaml"] = HEAD + book.replace("[A]", "[A, B]")

        found = differences(modelled(tmp_path / "old", apart), modelled(tmp_path / "new", shared))

        moved = "is in `wxpay_client.api.common` now (was in `wxpay_client.api.{}`)"
        assert told(found) == (
            f"breaking common.Book: {moved.format('a')}",
            f"breaking common.Book: {moved.format('b')}",
            "added common.Book.state: new value `B` (`BookState.B`)",
            f"breaking common.BookState: {moved.format('a')}",
            f"breaking common.BookState: {moved.format('b')}",
        )

    def test_tell_of_operations_in_another_module(self, tmp_path):
        def document(id_: str) -> str:
            return (
                f"{HEAD}paths:\n  /v3/x:\n    get: {{operationId: {id_}, responses: {{'204': {{description: It.}}}}}}\n"
            )

        old, new = {"pay.yaml": document("pay.orders.get")}, {"pay/orders.yaml": document("pay.orders.get")}

        found = differences(modelled(tmp_path / "old", old), modelled(tmp_path / "new", new))

        now, was = "wxpay_client.api.pay.orders.GetRequest", "wxpay_client.api.pay.OrdersGetRequest"
        assert told(found) == (f"breaking client.pay.orders.get: request class is `{now}` now (was `{was}`)",)

    def test_end_where_classes_hold_themselves(self, tmp_path):
        def spec(more: str) -> str:
            return SPEC.replace(
                "open_id: {type: string}",
                f'open_id: {{type: string}}, parent: {{$ref: "#/components/schemas/Payer"}}{more}',
            )

        found = differences(
            modelled(tmp_path / "old", spec("")), modelled(tmp_path / "new", spec(", name: {type: string}"))
        )

        assert told(found) == ("added Payer.name: new optional field",)


# -- any specification

NAMES = st.sampled_from(["id", "from", "class", "退款", "amount_", "x-y", "__a", "Total", "1st", "list", "body"])
LEAVES = st.sampled_from(
    [
        {"type": "string"}, {"type": "string", "maxLength": 9}, {"type": "integer", "minimum": 1}, {"type": "number"},
        {"type": "boolean"}, {"type": "string", "format": "date-time"}, {"type": "string", "enum": ["A", "b`\n`"]},
        {"type": "integer", "enum": [1, 2]}, {}, {"type": ["string", "null"]}, {"$ref": "#/components/schemas/Shared"},
    ]
)  # fmt: skip


def _objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    properties = st.dictionaries(NAMES, inner, min_size=1, max_size=4)
    return properties.flatmap(
        lambda found: st.lists(st.sampled_from(sorted(found)), unique=True).map(
            lambda required: {"type": "object", "properties": found, "required": required}
        )
    )


SCHEMAS = st.recursive(
    LEAVES,
    lambda inner: (
        _objects(inner)
        | inner.map(lambda schema: {"type": "array", "items": schema})
        | inner.map(lambda schema: {"type": "object", "additionalProperties": schema})
    ),
    max_leaves=6,
)


@st.composite
def documents(draw):
    """A specification of operations that have parameters, bodies and answers of any shape."""
    found: dict[str, Any] = {}
    for index in range(draw(st.integers(1, 3))):
        parameters = [
            {
                "name": name,
                "in": "query",
                "schema": draw(LEAVES.filter(lambda schema: len(schema) and "$ref" not in schema)),
            }
            for name in draw(st.lists(st.sampled_from(["mchid", "limit", "offset"]), unique=True))
        ]
        content = {"application/json": {"schema": draw(SCHEMAS)}}
        operation = {
            "operationId": f"things.call_{index}",
            "parameters": parameters,
            "requestBody": {"content": {"application/json": {"schema": draw(_objects(SCHEMAS))}}},
            "responses": {"200": {"description": "It.", "content": content}},
        }
        found[f"/v3/things/{index}"] = {"post": operation}
    shared = {"Shared": {"type": "object", "properties": {"value": {"type": "integer"}, "next": {"type": "string"}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://api.mch.weixin.qq.com/"}],
        "paths": found,
        "components": {"schemas": shared},
    }


def shuffled(value: Any, order: random.Random) -> Any:
    """A document whose mappings, and whose lists without an order, have another one; path parameters aside."""
    if isinstance(value, dict):
        keys = sorted(value)
        order.shuffle(keys)
        return {key: shuffled(value[key], order) for key in keys}
    if isinstance(value, list):
        items = [shuffled(item, order) for item in value]
        order.shuffle(items)
        return items
    return copy.copy(value)


NOTHING = Api((), (), ())


def model(document: Any) -> Api:
    with TemporaryDirectory() as folder:
        return modelled(Path(folder), as_yaml(document))


THOROUGH = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.slow
class TestAnySpecification:
    @THOROUGH
    @given(documents())
    def test_does_not_differ_from_itself(self, document):
        assert told(differences(model(document), model(document))) == ()

    @THOROUGH
    @given(documents(), st.randoms(use_true_random=False))
    def test_does_not_differ_where_its_parts_stand_in_another_order(self, document, order):
        assert told(differences(model(document), model(shuffled(document, order)))) == ()

    @THOROUGH
    @given(documents(), documents())
    def test_that_is_another_one_is_told_of_one_change_a_line(self, old, new):
        found = differences(model(old), model(new))

        bullets = [line for line in found.markdown().splitlines() if line.startswith("- `")]
        assert len(bullets) == len(found.changes)

    def test_does_not_differ_where_it_is_spread_over_files(self, tmp_path):
        def operation(name: str) -> str:
            responses = "{'204': {description: Done.}}"
            return f"  /v3/{name}:\n    get: {{operationId: things.{name}, responses: {responses}}}\n"

        one = modelled(tmp_path / "one", f"{HEAD}paths:\n{operation('a')}{operation('b')}")
        two = modelled(
            tmp_path / "two",
            {"things.yaml": f"{HEAD}paths:\n{operation('a')}", "z.yaml": f"{HEAD}paths:\n{operation('b')}"},
        )

        assert told(differences(one, two)) == ()
