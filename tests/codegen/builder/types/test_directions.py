"""`readOnly` is in no request, `writeOnly` in no answer."""

from __future__ import annotations

import pytest

from tests.codegen.compiling import HEAD, compiled
from wxpay_client import to_dict

SPEC = (
    HEAD
    + """\
paths:
  /v3/things:
    post:
      operationId: things.make
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses:
        '200':
          description: It.
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
components:
  schemas:
    Thing:
      type: object
      required: [id, name, secret, part, parts, other]
      properties:
        id: {type: string, readOnly: true, example: T1}
        name: {type: string, example: N}
        secret: {type: string, writeOnly: true, example: S}
        part: {$ref: '#/components/schemas/Part'}
        parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
        other: {$ref: '#/components/schemas/Other'}
        inner:
          type: object
          properties: {a: {type: string, readOnly: true, example: A}, b: {type: string, example: B}}
    Part:
      type: object
      required: [number]
      properties:
        number: {type: string, readOnly: true, example: P1}
        size: {type: integer, example: 5}
    Other: {type: object, required: [x], properties: {x: {type: integer, example: 1}}}
"""
)


@pytest.fixture
def package(tmp_path):
    return compiled(tmp_path, SPEC)


def members(cls):
    return [attribute.name for attribute in cls.__attrs_attrs__]


def test_each_way_has_the_members_that_travel_it(package):
    things = package.things

    assert members(things.MakeRequest) == ["name", "secret", "part", "parts", "other", "inner"]
    assert members(things.Thing) == ["id", "name", "part", "parts", "other", "inner"]
    assert members(things.PartInput) == ["size"]
    assert members(things.Part) == ["number", "size"]
    assert members(things.ThingInputInner) == ["b"]
    assert members(things.ThingInner) == ["a", "b"]


def test_what_travels_both_ways_has_one_class(package):
    assert package.files["things.py"].count("class Other") == 1


def test_a_call_needs_nothing_that_only_answers_have(package):
    things = package.things
    part = things.PartInput(size=1)

    request = things.MakeRequest(name="n", secret="s", part=part, parts=[part], other=things.Other(x=1))

    assert to_dict(request)["body"] == {
        "name": "n", "secret": "s", "part": {"size": 1}, "parts": [{"size": 1}], "other": {"x": 1},
    }  # fmt: skip
    answer = {"id": "1", "name": "n", "part": {"number": "2"}, "parts": [], "other": {"x": 1}}
    assert package.answer("things.make", answer).part == things.Part(number="2")


def test_examples_have_what_travels(package):
    example = package.examples["things.make"]

    assert example["request"]["body"] == {
        "name": "N", "secret": "S", "part": {"size": 5}, "parts": [{"size": 5}], "other": {"x": 1}, "inner": {"b": "B"},
    }  # fmt: skip
    assert example["answers"][200] == {
        "id": "T1", "name": "N", "part": {"number": "P1", "size": 5}, "parts": [{"number": "P1", "size": 5}],
        "other": {"x": 1}, "inner": {"a": "A", "b": "B"},
    }  # fmt: skip
