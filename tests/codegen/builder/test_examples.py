"""Examples: those of the specification, and those put together from its properties."""

from __future__ import annotations

import pytest

from tests.codegen.compiling import compiled, members_of


def example_of(folder, schema: str, components: str = "") -> object:
    """What the example answer has for one property."""
    rest = f"components: {{schemas: {{{components}}}}}\n" if components else ""
    answers = compiled(folder, members_of(f"a: {schema}") + rest).examples["things.get"]["answers"]
    return (answers[200] or {}).get("a")


class TestAnswers:
    @pytest.mark.parametrize(
        ("schema", "example"),
        [
            ("{type: string, examples: [x, other]}", "x"),
            ("{type: integer, examples: [5]}", 5),
            ("{type: boolean, examples: [false]}", False),
            ("{type: number, examples: [1.5]}", 1.5),
            ("{type: string, enum: [A, B]}", "A"),
            ("{type: string, enum: [A, B], examples: [B]}", "B"),
            ("{type: array, items: {type: string, examples: [x]}}", ["x"]),
            ("{type: array, examples: [[1, 2]], items: {type: integer, examples: [9]}}", [1, 2]),
            ("{type: object, properties: {b: {type: string, examples: [x]}, c: {type: string}}}", {"b": "x"}),
            ("{type: object, examples: [{b: given}], properties: {b: {type: string, examples: [x]}}}", {"b": "given"}),
            ("{examples: [{any: [1, null]}]}", {"any": [1, None]}),
            ("{type: string}", None),
            ("{type: array, items: {type: string}}", None),
            ("{type: object}", None),
            ('{anyOf: [{type: string, examples: [x]}, {type: "null"}]}', "x"),
        ],
    )
    def test_have_what_their_properties_show(self, tmp_path, schema, example):
        assert example_of(tmp_path, schema) == example

    @pytest.mark.parametrize(
        "schema",
        [
            "{$ref: '#/components/schemas/A'}",
            "{allOf: [{$ref: '#/components/schemas/A'}]}",
            "{allOf: [{$ref: '#/components/schemas/A'}], description: It.}",
        ],
    )
    def test_follow_references(self, tmp_path, schema):
        of = "A: {type: object, properties: {b: {type: string, examples: [x]}}}"

        assert example_of(tmp_path, schema, of) == {"b": "x"}

    def test_prefer_what_stands_beside_a_reference(self, tmp_path):
        schema = "{$ref: '#/components/schemas/A', examples: [mine]}"

        assert example_of(tmp_path, schema, "A: {type: string, examples: [theirs]}") == "mine"

    def test_join_the_parts_of_an_object(self, tmp_path):
        parts = "{type: object, properties: {b: {examples: [1]}}}, {type: object, properties: {c: {examples: [2]}}}"

        assert example_of(tmp_path, f"{{allOf: [{parts}]}}") == {"b": 1, "c": 2}

    def test_end_where_a_schema_holds_itself(self, tmp_path):
        of = "A: {type: object, properties: {b: {examples: [1]}, again: {$ref: '#/components/schemas/A'}}}"

        assert example_of(tmp_path, "{$ref: '#/components/schemas/A'}", of) == {"b": 1}

    def test_that_are_empty_are_none(self, tmp_path):
        assert compiled(tmp_path, members_of("a: {type: string}")).examples["things.get"] == {
            "request": {}, "answers": {200: None},
        }  # fmt: skip


SPEC = """
paths:
  /v3/things/{id}:
    put:
      operationId: things.put
      parameters:
        - {name: X-Id, in: header, schema: {type: string, examples: [h]}}
        - {name: limit, in: query, schema: {type: integer}, examples: {one: {value: 5}, two: {value: 6}}}
        - {name: none, in: query, schema: {type: integer}}
        - {name: id, in: path, required: true, schema: {type: string, examples: [schema]}, example: parameter}
        - {name: shared, in: query, schema: {type: string}, examples: {one: {$ref: "#/components/examples/Shared"}}}
      requestBody:
        content:
          application/json:
            schema: {type: object, properties: {a: {type: string, examples: [property]}, b: {type: integer}}}
            example: {b: 1, a: media}
      responses:
        "200":
          description: It.
          content:
            application/json:
              schema: {type: array, items: {type: object, properties: {a: {type: string, examples: [x]}}}}
        "201":
          description: It.
          content:
            application/json:
              schema: {type: object, properties: {a: {type: string}}}
              examples: {first: {value: {a: "1"}}, second: {value: {a: "2"}}}
        "204": {description: Done.}
components: {examples: {Shared: {value: common}}}
"""


def test_of_a_request_are_in_the_shape_of_the_wire(tmp_path):
    example = compiled(tmp_path, SPEC).examples["things.put"]

    assert example["request"] == {
        "path": {"id": "parameter"},
        "query": {"limit": 5, "shared": "common"},
        "header": {"X-Id": "h"},
        "body": {"b": 1, "a": "media"},
    }
    assert list(example["request"]["body"]) == ["b", "a"]


def test_of_answers_are_by_status(tmp_path):
    assert compiled(tmp_path, SPEC).examples["things.put"]["answers"] == {200: [{"a": "x"}], 201: {"a": "1"}, 204: None}


def test_are_loaded_when_asked_for(tmp_path):
    package = compiled(tmp_path, SPEC)

    assert dict(package.examples).keys() == package.operations.keys()
    assert "examples" not in vars(package.root) or package.root.examples is package.module("examples")
