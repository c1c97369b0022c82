"""Schemas to types: what an answer is structured into, and what a wrong one is told."""

from __future__ import annotations

import datetime as dt
import inspect
import re
from typing import Any

import pytest

from tests.codegen.compiling import HEAD, body_of, compiled, members_of, modelled, prepared, refused
from wxpay_client import from_dict, to_dict
from wxpay_client.errors import DecodeError, RequestError
from wxpay_client.schema import fields
from wxpay_client.schema.fields import wire_of

TIME = "2018-06-08T10:34:56+08:00"


def hints(cls: type[Any]) -> dict[str, str]:
    """The annotations of a class as they are written."""
    return {
        name: hint if isinstance(hint, str) else inspect.formatannotation(hint).rpartition("things.")[2] or str(hint)
        for name, hint in cls.__annotations__.items()
    }


class TestScalars:
    @pytest.mark.parametrize(
        ("schema", "hint", "value"),
        [
            ("{type: string}", str, "x"),
            ("{type: integer}", int, 5),
            ("{type: integer, format: int64}", int, 2**62),
            ("{type: number}", float, 1.5),
            ("{type: number}", float, 1),
            ("{type: boolean}", bool, True),
            ("{type: string, format: date-time}", dt.datetime, TIME),
            ("{type: string, format: rfc3339}", dt.datetime, TIME),
            ("{type: string, format: date}", dt.date, "2018-06-08"),
            ("{type: string, format: int64}", str, "12"),
            ("{}", Any, {"anything": [1, None]}),
            ("{description: no type}", Any, None),
        ],
    )
    def test_have_the_type_of_python_and_travel_back_as_they_came(self, tmp_path, schema, hint, value):
        package = compiled(tmp_path, members_of(f"x: {schema}", required="x"))

        thing = package.answer("things.get", {"x": value})

        assert package.things.GetResponse.__annotations__["x"] == hint
        assert to_dict(thing) == {"x": value}

    def test_of_times_are_aware(self, tmp_path):
        package = compiled(tmp_path, members_of("at: {type: string, format: date-time}"))

        thing = package.answer("things.get", {"at": TIME})

        assert thing.at == dt.datetime(2018, 6, 8, 10, 34, 56, tzinfo=dt.timezone(dt.timedelta(hours=8)))

    @pytest.mark.parametrize(
        ("format_", "text"),
        [
            ("date-time", ""),
            ("date-time", "soon"),
            ("date", ""),
            ("date", "2018-13-01"),
            ("date-time", "2016-12-31T23:59:60Z"),
        ],
    )
    def test_of_times_that_are_none_do_not_fit(self, tmp_path, format_, text):
        package = compiled(tmp_path, members_of(f"at: {{type: string, format: {format_}}}"))

        with pytest.raises(DecodeError, match=r"\$\.at: expected an? .*(time|date).*, got str"):
            package.answer("things.get", {"at": text})

    @pytest.mark.parametrize(
        ("schema", "value", "told"),
        [
            ("{type: integer}", "5", "$.x: expected int, got str"),
            ("{type: integer}", True, "$.x: expected int, got bool"),
            ("{type: string}", 5, "$.x: expected str, got int"),
            ("{type: boolean}", "true", "$.x: expected bool, got str"),
            ("{type: array, items: {type: integer}}", [1, "2"], "$.x[1]: expected int, got str"),
            ("{type: object, additionalProperties: {type: integer}}", {"a": "1"}, "$.x['a']: expected int, got str"),
        ],
    )
    def test_are_never_coerced(self, tmp_path, schema, value, told):
        package = compiled(tmp_path, members_of(f"x: {schema}", required="x"))

        with pytest.raises(DecodeError) as caught:
            package.answer("things.get", {"x": value})

        assert caught.value.errors == (told,)

    @pytest.mark.parametrize("value", ["a", 1, True])
    def test_of_several_types_are_a_union(self, tmp_path, value):
        package = compiled(tmp_path, members_of("x: {type: [string, integer, boolean]}", required="x"))

        assert package.things.GetResponse.__annotations__["x"] == bool | str | int
        assert type(package.answer("things.get", {"x": value}).x) is type(value)

    def test_are_never_sent_for_being_the_default(self, tmp_path):
        package = compiled(tmp_path, request_of("x: {type: string, default: a}\nz: {type: string}"))

        assert body_of(package.things.PutRequest(z="b")) == {"z": "b"}

    def test_of_another_format_tell_it(self, tmp_path):
        source = compiled(tmp_path, members_of("x: {type: string, format: bcp47}")).files["things.py"]

        assert "Format: `bcp47`." in source


class TestRequired:
    def test_members_have_no_default(self, tmp_path):
        package = compiled(tmp_path, members_of("a: {type: string}\nb: {type: string}", required="a"))

        with pytest.raises(DecodeError, match=r"\$\.a: expected str, got nothing"):
            package.answer("things.get", {"b": "x"})

    def test_optional_members_stay_absent(self, tmp_path):
        package = compiled(tmp_path, members_of("a: {type: string}\nb: {type: string}", required="a"))

        thing = package.answer("things.get", {"a": "x"})

        assert (thing.b, to_dict(thing)) == (None, {"a": "x"})

    def test_unknown_members_are_no_error(self, tmp_path):
        package = compiled(tmp_path, members_of("a: {type: string}"))

        assert package.answer("things.get", {"a": "x", "new": 1}).a == "x"


class TestNullable:
    @pytest.mark.parametrize(
        "schema",
        [
            '{type: [string, "null"]}',
            '{anyOf: [{type: string}, {type: "null"}]}',
            '{oneOf: [{type: "null"}, {type: string}]}',
            '{anyOf: [{$ref: "#/components/schemas/Text"}, {type: "null"}]}',
            '{$ref: "#/components/schemas/Maybe"}',
            '{allOf: [{$ref: "#/components/schemas/Maybe"}]}',
        ],
    )
    def test_value_reads_as_absent_even_where_it_is_required(self, tmp_path, schema):
        spec = members_of(f"x: {schema}", required="x") + (
            'components:\n  schemas:\n    Text: {type: string}\n    Maybe: {type: [string, "null"]}\n'
        )
        package = compiled(tmp_path, spec)

        assert package.things.GetResponse.__annotations__["x"] == str | None
        assert package.answer("things.get", {"x": None}).x is None
        assert package.answer("things.get", {"x": "text"}).x == "text"

    def test_enumeration_may_name_null(self, tmp_path):
        package = compiled(tmp_path, members_of('x: {type: [string, "null"], enum: [A, B, null]}', required="x"))

        assert [member.value for member in package.things.GetResponseX] == ["A", "B"]
        assert package.answer("things.get", {"x": None}).x is None

    def test_object_may_be_null(self, tmp_path):
        schema = 'x: {type: [object, "null"], properties: {a: {type: string}}}'
        package = compiled(tmp_path, members_of(schema, required="x"))

        assert package.answer("things.get", {"x": None}).x is None
        assert package.answer("things.get", {"x": {"a": "1"}}).x.a == "1"

    @pytest.mark.parametrize("choice", ["anyOf", "oneOf"])
    def test_limits_of_the_one_choice_hold(self, tmp_path, choice):
        schema = f'{{{choice}: [{{type: string, maxLength: 3}}, {{type: "null"}}]}}'
        package = compiled(tmp_path, request_of(f"x: {schema}"))

        with pytest.raises(RequestError, match="expected at most 3 characters, got 4"):
            to_dict(package.things.PutRequest(x="long"))


def request_of(schema: str, required: str = "") -> str:
    """A specification of one operation, `things.put`, whose body has these properties."""
    got = members_of(schema, required)
    before, _, after = got.partition("      responses:")
    content = after.partition("          content:")[2]
    content = "\n".join(line.removeprefix("  ") for line in content.split("\n"))
    return (
        before.replace("    get:", "    put:").replace("things.get", "things.put")
        + "      requestBody:\n        content:"
        + content.rstrip()
        + '\n      responses: {"204": {description: Done.}}\n'
    )


class TestEnumerations:
    def test_of_texts_are_open(self, tmp_path):
        package = compiled(tmp_path, members_of("status: {type: string, enum: [SUCCESS, CLOSED]}"))
        status = package.things.GetResponseStatus

        assert package.answer("things.get", {"status": "SUCCESS"}).status is status.SUCCESS
        assert package.answer("things.get", {"status": "NEW"}).status == "NEW"
        assert package.things.GetResponse.__annotations__["status"] == status | str | None
        assert status.SUCCESS == "SUCCESS"

    def test_of_whole_numbers_are_open(self, tmp_path):
        package = compiled(tmp_path, members_of("level: {type: integer, enum: [0, 1, -1]}"))
        level = package.things.GetResponseLevel

        assert {member.name: member.value for member in level} == {
            "value_0": 0, "value_1": 1, "value_minus_1": -1,
        }  # fmt: skip
        assert package.answer("things.get", {"level": -1}).level is level.value_minus_1
        assert package.answer("things.get", {"level": 7}).level == 7

    @pytest.mark.parametrize(("const", "member"), [("CNY", "CNY"), (1, "value_1")])
    def test_of_one_value_are_constants(self, tmp_path, const, member):
        package = compiled(tmp_path, members_of(f"x: {{const: {const}}}"))

        assert list(package.things.GetResponseX.__members__) == [member]

    def test_of_a_component_are_shared(self, tmp_path):
        spec = members_of('a: {$ref: "#/components/schemas/State"}\nb: {$ref: "#/components/schemas/State"}')
        package = compiled(tmp_path, spec + "components: {schemas: {State: {type: string, enum: [UP]}}}\n")

        thing = package.answer("things.get", {"a": "UP", "b": "UP"})

        assert thing.a is thing.b is package.things.State.UP

    def test_in_lists_and_maps_are_open_too(self, tmp_path):
        schema = """
        many: {type: array, items: {type: string, enum: [A]}}
        named: {type: object, additionalProperties: {type: string, enum: [B]}}
        """
        package = compiled(tmp_path, members_of(schema))

        thing = package.answer("things.get", {"many": ["A", "Z"], "named": {"k": "B", "l": "Z"}})

        assert thing.many == [package.things.GetResponseMany.A, "Z"]
        assert thing.named == {"k": package.things.GetResponseNamed.B, "l": "Z"}

    def test_may_be_sent_as_member_or_text(self, tmp_path):
        package = compiled(tmp_path, request_of("x: {type: string, enum: [A]}"))
        put, letters = package.things.PutRequest, package.things.PutRequestX

        assert body_of(put(x=letters.A)) == body_of(put(x="A")) == {"x": "A"}
        assert body_of(put(x="Z")) == {"x": "Z"}

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            ("None", "None_"), ("class", "class_"), ("upper", "upper_"), ("name", "name_"), ("mro", "mro_"),
            ("format", "format_"), ("1", "n1"), ("2B", "n2B"), ("", "empty"), ("退款", "退款"), ("a-b", "a_b"),
            ("A sentence, with words.", "A_sentence_with_words"), ("_sunder_", "sunder"), ("__dunder__", "dunder"),
        ],
    )  # fmt: skip
    def test_have_names_that_python_takes(self, tmp_path, value, name):
        package = compiled(tmp_path, members_of(f"x: {{type: string, enum: ['{value}']}}"))

        assert {member.name: member.value for member in package.things.GetResponseX} == {name: value}

    def test_of_values_that_differ_in_case_or_signs_alone_keep_them_apart(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {type: string, enum: [a-b, A-B, a b, a_b]}"))

        assert {member.name: member.value for member in package.things.GetResponseX} == {
            "a_b_": "a-b", "A_B": "A-B", "a_b_2": "a b", "a_b": "a_b",
        }  # fmt: skip

    def test_tell_what_each_value_means(self, tmp_path):
        schema = "x: {type: string, enum: [A, B], x-enum-descriptions: {A: Paid (已支付)}}"
        source = compiled(tmp_path, members_of(schema)).files["things.py"]

        assert 'A = "A"\n    """Paid (已支付)."""' in source

    def test_of_several_json_types_are_made_once(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {type: [string, integer], enum: [A]}"))

        assert package.files["things.py"].count("class GetResponseX") == 1

    @pytest.mark.parametrize("values", ["[1, A]", "[1.5]", "[true]", "[[]]"])
    def test_of_anything_else_are_warned_of(self, tmp_path, values):
        (warning,) = refused(tmp_path, members_of(f"x: {{enum: {values}}}"))

        assert (warning.code, warning.span.line, warning.is_error) == ("unsupported", 17, False)

    @pytest.mark.parametrize(
        ("schema", "hint"),
        [
            ("{enum: [1, A]}", "Any"),
            ("{type: [integer, string], enum: [1, A]}", "int | str"),
            ("{type: number, enum: [1.5, 2]}", "float"),
            ("{type: boolean, enum: [true]}", "bool"),
            ("{type: boolean, const: true}", "bool"),
            ("{type: string, enum: [1, 2]}", "str"),
            ("{type: array, items: {type: number}, enum: [[1.5]]}", "list[float]"),
        ],
    )
    def test_of_anything_else_are_their_type_alone(self, tmp_path, schema, hint):
        package = compiled(tmp_path, members_of(f"x: {schema}", required="x"))

        assert hints(package.things.GetResponse)["x"] == hint
        assert "Enum" not in package.files["things.py"]

    def test_name_a_value_once(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {type: string, enum: [A, B, A]}"))

        assert list(package.things.GetResponseX) == ["A", "B"]


class TestLists:
    @pytest.mark.parametrize(
        ("schema", "hint", "value"),
        [
            ("{type: array, items: {type: string}}", list[str], ["a"]),
            ("{items: {type: string}}", list[str], ["a"]),
            ("{type: array}", list[Any], [1, "a", {}]),
            ("{type: array, items: {}}", list[Any], [None]),
            ("{type: array, items: {type: array, items: {type: integer}}}", list[list[int]], [[1], []]),
            ("{type: object}", dict[str, Any], {"a": [1]}),
            ("{type: object, additionalProperties: true}", dict[str, Any], {"a": 1}),
            ("{type: object, additionalProperties: false}", dict[str, Any], {}),
            ("{type: object, additionalProperties: {type: integer}}", dict[str, int], {"a": 1}),
            ("{type: object, additionalProperties: {}}", dict[str, Any], {"a": None}),
            ("{type: array, items: {type: object}}", list[dict[str, Any]], [{"a": 1}]),
        ],
    )
    def test_and_maps_have_items_of_their_type(self, tmp_path, schema, hint, value):
        package = compiled(tmp_path, members_of(f"x: {schema}", required="x"))

        assert package.things.GetResponse.__annotations__["x"] == hint
        assert to_dict(package.answer("things.get", {"x": value})) == {"x": value}

    def test_of_lists_of_objects_have_a_class_for_them(self, tmp_path):
        items = "{type: array, items: {type: object, properties: {price: {type: integer}}}}"
        package = compiled(tmp_path, members_of(f"x: {{type: object, additionalProperties: {items}}}"))
        data = {"x": {"a": [{"price": 1}], "b": []}}

        thing = package.answer("things.get", data)

        assert thing.x == {"a": [package.things.GetResponseX(price=1)], "b": []}
        assert to_dict(thing) == data

    def test_of_objects_have_a_class_for_them(self, tmp_path):
        schema = "goods: {type: array, items: {type: object, properties: {price: {type: integer}}}}"
        package = compiled(tmp_path, members_of(schema))

        thing = package.answer("things.get", {"goods": [{"price": 1}, {"price": 2}]})

        assert [type(good) for good in thing.goods] == [package.things.GetResponseGoods] * 2
        assert [good.price for good in thing.goods] == [1, 2]

    @pytest.mark.parametrize(
        "schema",
        [
            "{type: array, items: {$ref: '#/components/schemas/Self'}}",
            "{type: object, additionalProperties: {$ref: '#/components/schemas/Self'}}",
            "{oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Self'}}]}",
        ],
    )
    def test_that_hold_themselves_are_refused(self, tmp_path, schema):
        spec = members_of("x: {$ref: '#/components/schemas/Self'}") + f"components: {{schemas: {{Self: {schema}}}}}\n"

        (error,) = refused(tmp_path, spec)

        assert error.code == "unsupported"
        assert error.message == "a list or a mapping cannot hold itself"
        assert error.hint == "put it into a property of an object"


class TestObjects:
    def test_within_objects_have_classes_named_after_their_way(self, tmp_path):
        schema = """
        amount:
          type: object
          required: [total]
          properties:
            total: {type: integer}
            rate: {type: object, properties: {value: {type: integer}}}
        """
        package = compiled(tmp_path, members_of(schema))
        data = {"amount": {"total": 5, "rate": {"value": 1}}}

        thing = package.answer("things.get", data)

        assert type(thing.amount).__name__ == "GetResponseAmount"
        assert type(thing.amount.rate).__name__ == "GetResponseAmountRate"
        assert to_dict(thing) == data

    def test_of_components_have_their_name(self, tmp_path):
        spec = members_of("a: {$ref: '#/components/schemas/amount-of.money'}")
        spec += "components: {schemas: {amount-of.money: {type: object, properties: {total: {type: integer}}}}}\n"

        assert compiled(tmp_path, spec).things.AmountOfMoney(total=1).total == 1

    def test_say_what_stands_beside_a_reference(self, tmp_path):
        spec = members_of(
            "a: {$ref: '#/components/schemas/Name', description: The payer's.}\nb: {$ref: '#/components/schemas/Name'}"
        )
        spec += "components: {schemas: {Name: {type: string, description: A name.}}}\n"
        source = compiled(tmp_path, spec).files["things.py"]

        assert 'a: str | None = None\n    """The payer\'s."""' in source
        assert 'b: str | None = None\n    """A name."""' in source

    def test_say_what_stands_beside_a_reference_on_the_way(self, tmp_path):
        spec = members_of("a: {$ref: '#/components/schemas/Payer'}")
        spec += "components: {schemas: {Name: {type: string, description: A name.},\n"
        spec += "  Payer: {$ref: '#/components/schemas/Name', description: The payer's.}}}\n"

        assert 'a: str | None = None\n    """The payer\'s."""' in compiled(tmp_path, spec).files["things.py"]

    @pytest.mark.parametrize(
        "schema",
        [
            "{$ref: '#/components/schemas/Name', maxLength: 2}",
            "{$ref: '#/components/schemas/Short'}",
            "{allOf: [{$ref: '#/components/schemas/Short'}]}",
            "{allOf: [{$ref: '#/components/schemas/Name'}], maxLength: 2}",
            "{$ref: '#/components/schemas/Short', maxLength: 9}",
            "{$ref: '#/components/schemas/Shortened'}",
            "{allOf: [{$ref: '#/components/schemas/Shortened'}]}",
        ],
    )
    def test_have_the_limits_of_both(self, tmp_path, schema):
        spec = request_of(f"x: {schema}")
        spec += "components: {schemas: {Name: {type: string}, Short: {type: string, maxLength: 2},\n"
        spec += "  Shortened: {$ref: '#/components/schemas/Name', maxLength: 2}}}\n"
        package = compiled(tmp_path, spec)

        with pytest.raises(RequestError, match="at most 2 characters, got 3"):
            to_dict(package.things.PutRequest(x="abc"))

    def test_may_hold_themselves(self, tmp_path):
        spec = (
            members_of("node: {$ref: '#/components/schemas/Node'}")
            + """\
components:
  schemas:
    Node:
      type: object
      properties:
        name: {type: string}
        next: {$ref: "#/components/schemas/Node"}
        children: {type: array, items: {$ref: "#/components/schemas/Node"}}
        named: {type: object, additionalProperties: {$ref: "#/components/schemas/Node"}}
"""
        )
        data = {
            "node": {
                "name": "a",
                "next": {"name": "b"},
                "children": [{"name": "c", "children": []}],
                "named": {"d": {}},
            }
        }
        package = compiled(tmp_path, spec)

        thing = package.answer("things.get", data)

        assert (
            type(thing.node.children[0]) is type(thing.node.next) is type(thing.node.named["d"]) is package.things.Node
        )
        assert to_dict(thing) == data

    def test_may_hold_themselves_by_way_of_their_parts(self, tmp_path):
        spec = (
            members_of("tree: {$ref: '#/components/schemas/Tree'}")
            + """\
components:
  schemas:
    Base: {type: object, properties: {id: {type: string}, parent: {$ref: "#/components/schemas/Tree"}}}
    Tree:
      allOf:
        - {$ref: "#/components/schemas/Base"}
        - type: object
          properties: {twigs: {type: array, items: {$ref: "#/components/schemas/Tree"}}}
"""
        )
        data = {"tree": {"id": "1", "parent": {"id": "0"}, "twigs": [{"id": "2", "twigs": []}]}}
        package = compiled(tmp_path, spec)

        thing = package.answer("things.get", data)

        assert type(thing.tree.parent) is type(thing.tree.twigs[0]) is package.things.Tree
        assert to_dict(thing) == data

    def test_may_hold_each_other(self, tmp_path):
        spec = (
            members_of("a: {$ref: '#/components/schemas/A'}")
            + """\
components:
  schemas:
    A: {type: object, required: [b], properties: {b: {$ref: "#/components/schemas/B"}}}
    B: {type: object, properties: {c: {type: array, items: {$ref: "#/components/schemas/C"}}}}
    C: {type: object, properties: {a: {$ref: "#/components/schemas/A"}}}
"""
        )
        data = {"a": {"b": {"c": [{"a": {"b": {}}}]}}}
        package = compiled(tmp_path, spec)

        thing = package.answer("things.get", data)

        assert type(thing.a.b.c[0].a) is package.things.A
        assert to_dict(thing) == data

    def test_nested_beyond_measure_are_refused(self, tmp_path):
        chain = "\n".join(
            f'    S{n}: {{type: object, properties: {{x: {{$ref: "#/components/schemas/S{n + 1}"}}}}}}'
            for n in range(300)
        )
        spec = (
            members_of("x: {$ref: '#/components/schemas/S0'}")
            + f"components:\n  schemas:\n{chain}\n    S300: {{type: string}}\n"
        )

        (error,) = refused(tmp_path, spec)

        assert error.code == "too-deep"

    def test_whose_fields_are_named_as_classes_hide_none(self, tmp_path):
        spec = members_of(
            "Amount: {$ref: '#/components/schemas/Amount'}\nother: {$ref: '#/components/schemas/Amount'}\n"
            "GetRequest: {type: string}"
        )
        spec += "components: {schemas: {Amount: {type: object, properties: {total: {type: integer}}}}}\n"
        data = {"Amount": {"total": 1}, "other": {"total": 2}, "GetRequest": "x"}
        package = compiled(tmp_path, spec)

        thing = package.answer("things.get", data)

        assert (thing.Amount_.total, thing.other.total, thing.GetRequest_) == (1, 2, "x")
        assert to_dict(thing) == data

    def test_named_as_what_the_module_imports_are_renamed(self, tmp_path):
        spec = members_of(
            "a: {$ref: '#/components/schemas/Error'}\nb: {$ref: '#/components/schemas/Request'}\n"
            "c: {type: object, x-python-name: Any, properties: {x: {}}}"
        )
        spec += """\
components:
  schemas:
    Error: {type: object, properties: {code: {type: string, enum: [A]}}}
    Request: {type: object, properties: {x: {type: string}}}
"""
        package = compiled(tmp_path, spec)

        thing = package.answer("things.get", {"a": {"code": "A"}, "b": {"x": "y"}, "c": {"x": 1}})

        assert type(thing.a.code).__name__ == "ErrorCode_"
        assert type(thing.b).__name__ == "Request_"
        assert type(thing.c).__name__ == "Any_"


class TestAllOf:
    def test_joins_the_properties_of_its_parts(self, tmp_path):
        spec = (
            members_of("x: {$ref: '#/components/schemas/Whole'}")
            + """\
components:
  schemas:
    Base: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}
    Whole:
      allOf:
        - $ref: "#/components/schemas/Base"
        - type: object
          required: [note]
          properties: {total: {type: integer}}
"""
        )
        package = compiled(tmp_path, spec)

        assert hints(package.things.Whole) == {"id": "str", "note": "str", "total": "int | None"}
        assert to_dict(package.answer("things.get", {"x": {"id": "1", "note": "n"}})) == {"x": {"id": "1", "note": "n"}}

    def test_names_what_a_component_holds_after_it_whatever_it_becomes_a_part_of(self, tmp_path):
        spec = members_of("x: {$ref: '#/components/schemas/Whole'}\nz: {$ref: '#/components/schemas/Other'}")
        spec += """\
components:
  schemas:
    Base: {type: object, properties: {state: {type: string, enum: [UP]}, sum: {properties: {fen: {type: integer}}}}}
    Middle: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {kind: {enum: [A]}}}]}
    Whole: {allOf: [{$ref: '#/components/schemas/Middle'}, {type: object, properties: {own: {enum: [B]}}}]}
    Other: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {sum: {description: It.}}}]}
"""
        things = compiled(tmp_path, spec).things

        assert list(hints(things.Whole).values()) == [
            "BaseState | str | None", "BaseSum | None", "MiddleKind | str | None", "WholeOwn | str | None",
        ]  # fmt: skip
        assert list(hints(things.Other).values()) == ["BaseState | str | None", "OtherSum | None"]

    @pytest.mark.parametrize(
        "part",
        [
            "{type: object, properties: {b: {}}, additionalProperties: {type: integer}}",
            "{oneOf: [{type: object, properties: {b: {}}}]}",
            "{type: string}",
        ],
    )
    def test_of_more_than_objects_with_properties_is_refused(self, tmp_path, part):
        spec = members_of(f"x: {{allOf: [{{type: object, properties: {{a: {{}}}}}}, {part}]}}")

        assert {error.code for error in refused(tmp_path, spec)} == {"unsupported"}

    def test_of_one_part_may_require_its_members(self, tmp_path):
        spec = members_of('x: {allOf: [{$ref: "#/components/schemas/Part"}], required: [a]}')
        spec += "components: {schemas: {Part: {type: object, properties: {a: {type: integer}}}}}\n"

        assert hints(compiled(tmp_path, spec).things.GetResponseX) == {"a": "int"}

    def test_beside_properties_adds_to_them(self, tmp_path):
        spec = members_of("""
        x:
          type: object
          properties: {b: {type: integer}}
          allOf:
            - {type: object, properties: {a: {type: string}}}
        """)

        assert hints(compiled(tmp_path, spec).things.GetResponseX) == {"a": "str | None", "b": "int | None"}

    def test_of_one_part_is_that_part_under_another_description(self, tmp_path):
        spec = members_of("x: {allOf: [{$ref: '#/components/schemas/Amount'}], description: What was refunded.}")
        amount = "{type: object, description: Money., properties: {total: {type: integer}}}"
        spec += f"components: {{schemas: {{Amount: {amount}}}}}\n"
        package = compiled(tmp_path, spec)

        assert package.answer("things.get", {"x": {"total": 1}}).x == package.things.Amount(total=1)
        assert 'x: Amount | None = None\n    """What was refunded."""' in package.files["things.py"]

    def test_of_other_than_objects_is_refused(self, tmp_path):
        (error,) = refused(tmp_path, members_of("x: {allOf: [{type: string}, {maxLength: 2}]}"))

        assert (error.code, error.message) == ("unsupported", "`allOf` joins nothing but objects")


class TestUnions:
    @pytest.mark.parametrize(
        ("schema", "values"),
        [
            ("{type: [string, integer]}", ["a", 1]),
            ("{oneOf: [{type: integer}, {type: string}]}", ["1", 1]),
            ("{anyOf: [{type: array, items: {type: string}}, {type: string}]}", ["a", ["a"]]),
            ("{oneOf: [{type: boolean}, {type: integer}]}", [True, 1]),
            ("{anyOf: [{type: object}, {}]}", [{"a": 1}, [1]]),
        ],
    )
    def test_take_each_of_their_types_exactly(self, tmp_path, schema, values):
        package = compiled(tmp_path, members_of(f"x: {schema}", required="x"))

        for value in values:
            back = to_dict(package.answer("things.get", {"x": value}))["x"]
            assert (back, type(back)) == (value, type(value))

    def test_of_objects_take_the_first_that_fits(self, tmp_path):
        schema = """
        x:
          oneOf:
            - {type: object, required: [a], properties: {a: {type: string}}}
            - {type: object, required: [b], properties: {b: {type: string}}}
        """
        package = compiled(tmp_path, members_of(schema))

        assert package.answer("things.get", {"x": {"a": "1"}}).x == package.things.GetResponseX1(a="1")
        assert package.answer("things.get", {"x": {"b": "1"}}).x == package.things.GetResponseX2(b="1")

    def test_try_an_enumeration_before_plain_text(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {oneOf: [{type: string}, {type: string, enum: [A]}]}"))

        assert package.answer("things.get", {"x": "A"}).x is package.things.GetResponseX2.A
        assert package.answer("things.get", {"x": "Z"}).x == "Z"

    def test_in_requests_take_times_alone_for_times(self, tmp_path):
        package = compiled(tmp_path, request_of("x: {oneOf: [{type: string, format: date-time}, {type: integer}]}"))

        assert package.things.PutRequest.__annotations__["x"] == dt.datetime | int | None

    def test_of_the_same_type_are_that_type(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {oneOf: [{type: string}, {type: string}]}"))

        assert package.things.GetResponse.__annotations__["x"] == str | None

    def test_refuse_what_is_of_none_of_them(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {type: [string, integer]}", required="x"))

        with pytest.raises(DecodeError, match=r"\$\.x: expected"):
            package.answer("things.get", {"x": 1.5})


class TestLimits:
    @pytest.mark.parametrize(
        ("schema", "right", "wrong"),
        [
            ("{type: string, minLength: 2}", "ab", "a"),
            ("{type: string, maxLength: 2}", "退款", "退款了"),
            ("{type: string, pattern: '^[a-z]+$'}", "abc", "ABC"),
            ("{type: integer, minimum: 1}", 1, 0),
            ("{type: integer, maximum: 5}", 5, 6),
            ("{type: integer, exclusiveMinimum: 1}", 2, 1),
            ("{type: number, exclusiveMaximum: 1}", 0.5, 1),
            ("{type: integer, multipleOf: 5}", 10, 11),
            ("{type: array, items: {type: string}, minItems: 1}", ["a"], []),
            ("{type: array, items: {type: string}, maxItems: 1}", ["a"], ["a", "b"]),
        ],
    )
    def test_are_checked_before_anything_is_sent(self, tmp_path, schema, right, wrong):
        put = compiled(tmp_path, request_of(f"x: {schema}")).things.PutRequest

        assert body_of(put(x=right)) == {"x": right}
        with pytest.raises(RequestError) as caught:
            to_dict(put(x=wrong))
        assert caught.value.parameter == "x"

    def test_do_not_hold_for_answers(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {type: string, maxLength: 2}"))

        assert package.answer("things.get", {"x": "longer"}).x == "longer"

    def test_of_times_refuse_text_in_requests(self, tmp_path):
        package = compiled(tmp_path, request_of("x: {type: string, format: date-time}"))

        assert package.things.PutRequest.__annotations__["x"] == dt.datetime | None
        with pytest.raises(RequestError, match="expected datetime, got str"):
            to_dict(package.things.PutRequest(x=TIME))


class TestMemberNames:
    @pytest.mark.parametrize(
        ("wire", "python"),
        [
            ("from", "from_"), ("class", "class_"), ("None", "None_"), ("str", "str_"), ("list", "list_"),
            ("int", "int_"), ("dt", "dt_"), ("field", "field_"), ("fields", "fields_"), ("self", "self_"),
            ("Any", "Any_"), ("property", "property_"), ("3d", "n3d"), ("a-b", "a_b"), ("a.b", "a_b"),
            ("退款金额", "退款金额"), ("_x", "x"), ("id", "id"), ("type", "type"), ("timeout", "timeout"),
            ("operation", "operation"), ("ﬁ", "empty"), ("__init__", "init"), ("a b", "a_b"), ("match", "match"),
            ("med_refund__gov_fee", "med_refund__gov_fee"), ("camelCase", "camelCase"), ("float", "float_"),
        ],
    )  # fmt: skip
    def test_are_the_documented_ones_as_far_as_python_allows(self, tmp_path, wire, python):
        types = "a: {type: string, maxLength: 9}\nb: {type: array, items: {type: integer}}\n"
        types += "c: {format: date-time, type: string}"
        package = compiled(tmp_path, members_of(f'"{wire}": {{type: string}}\n{types}', required=f'"{wire}"'))
        data = {wire: "x", "a": "y", "b": [1], "c": TIME}

        thing = package.answer("things.get", data)

        assert getattr(thing, python) == "x"
        assert to_dict(thing) == data

    def test_that_would_be_one_are_kept_apart(self, tmp_path):
        package = compiled(
            tmp_path, members_of('a-b: {type: string}\na.b: {type: string}\na_b: {type: string}\n"a b": {}')
        )
        data = {"a-b": "1", "a.b": "2", "a_b": "3", "a b": "4"}

        thing = package.answer("things.get", data)

        assert (thing.a_b, thing.a_b_, thing.a_b_2, thing.a_b_3) == ("3", "1", "2", "4")
        assert to_dict(thing) == data

    def test_can_be_given(self, tmp_path):
        package = compiled(tmp_path, members_of("x-y: {type: string, x-python-name: xy}"))

        assert package.answer("things.get", {"x-y": "1"}).xy == "1"

    def test_given_twice_are_kept_apart(self, tmp_path):
        package = compiled(tmp_path, members_of("a: {type: string, x-python-name: b}\nb: {type: integer}"))

        assert to_dict(package.answer("things.get", {"a": "1", "b": 2})) == {"a": "1", "b": 2}

    def test_that_begin_with_a_capital_are_their_class_s(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {type: object, x-python-name: Money, properties: {a: {}}}"))

        assert type(package.answer("things.get", {"x": {}}).x) is package.things.Money

    @pytest.mark.parametrize(("given", "name"), [("None", "None_"), ("ErrorCode", "ErrorCode_"), ("Any", "Any_")])
    def test_of_classes_that_python_or_the_module_has_get_an_underscore(self, tmp_path, given, name):
        schema = f"x: {{type: object, x-python-name: {given}, properties: {{a: {{}}}}}}"
        package = compiled(tmp_path, members_of(schema))

        assert type(package.answer("things.get", {"x": {}}).x) is getattr(package.things, name)


class TestNothingIsDropped:
    @pytest.mark.parametrize(
        "schema",
        [
            "{type: [object, string], properties: {a: {}}}",
            "{type: object, properties: {a: {}}, oneOf: [{type: object}]}",
            "{anyOf: [{type: string, maxLength: 3}, {type: integer}]}",
            "{anyOf: [{type: string}, {type: 'null'}], type: integer}",
            "{oneOf: [{type: string}, {type: integer}], type: string}",
            "{oneOf: [{type: string}, {type: integer}], format: date}",
            "{allOf: [{type: string}], type: integer}",
            "{allOf: [{type: string}], format: date}",
            "{allOf: [{type: array}], items: {type: string}}",
        ],
    )
    def test_of_a_schema_that_is_more_than_one_thing(self, tmp_path, schema):
        assert "unsupported" in {error.code for error in refused(tmp_path, members_of(f"x: {schema}"))}

    def test_of_a_name_that_cannot_be_kept(self, tmp_path):
        spec = members_of("a: {type: string, x-python-name: same}\nb: {type: string, x-python-name: same}")

        assert [error.code for error in refused(tmp_path, spec)] == ["name-clash"]

    def test_of_limits_within_maps_and_nulls_within_enumerations(self, tmp_path):
        package = compiled(
            tmp_path,
            members_of("""
            x: {type: object, additionalProperties: {type: string, maxLength: 3}}
            z: {enum: [A, null]}
            """),
        )
        found = {a.name: a for a in package.things.GetResponse.__attrs_attrs__}

        assert wire_of(found["x"]).items == fields.items(max_length=3)
        assert hints(package.things.GetResponse)["z"] == "GetResponseZ | str | None"

    def test_of_a_property_named_in_small_letters_by_the_specification(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {type: object, x-python-name: ex, properties: {a: {}}}"))

        assert type(package.answer("things.get", {"x": {}}).ex) is package.things.GetResponseX


class TestOneOrMany:
    @pytest.mark.parametrize(
        "schema",
        [
            "{type: array, x-one-or-many: true, items: {type: object, properties: {a: {type: integer}}}}",
            "{type: [array, 'null'], x-one-or-many: true, items: {type: object, properties: {a: {type: integer}}}}",
        ],
    )
    def test_are_a_list_and_go_back_as_they_came(self, tmp_path, schema):
        package = compiled(tmp_path, members_of(f"x: {schema}"))

        for value in ([{"a": 1}, {"a": 2}], [{"a": 1}], [], {"a": 1}, None):
            answer = package.answer("things.get", {"x": value})
            as_list = value if isinstance(value, list) else [value]
            assert answer.x == (None if value is None else [package.things.GetResponseX(**each) for each in as_list])
            assert to_dict(answer) == {"x": value}
        with pytest.raises(DecodeError, match=r"\$\.x: expected an object, got str"):
            package.answer("things.get", {"x": "none"})


class TestTimesAmongOthers:
    def test_come_back_and_so_do_the_others(self, tmp_path):
        package = compiled(tmp_path, members_of("x: {anyOf: [{type: string, format: date-time}, {type: integer}]}"))

        for value in (TIME, 5):
            assert to_dict(package.answer("things.get", {"x": value})) == {"x": value}
        with pytest.raises(DecodeError, match="expected an RFC 3339 time with an offset or int, got str"):
            package.answer("things.get", {"x": "none"})


class TestNullsInLists:
    def test_are_read_and_come_back(self, tmp_path):
        package = compiled(tmp_path, members_of('x: {type: array, items: {type: [string, "null"]}}'))

        answer = package.answer("things.get", {"x": ["a", None]})

        assert (answer.x, to_dict(answer)) == (["a", None], {"x": ["a", None]})
        assert hints(type(answer)) == {"x": "list[str | None] | None"}

    def test_in_maps_are_read(self, tmp_path):
        package = compiled(
            tmp_path, members_of('x: {type: object, additionalProperties: {anyOf: [{type: integer}, {type: "null"}]}}')
        )

        assert package.answer("things.get", {"x": {"a": None, "b": 1}}).x == {"a": None, "b": 1}

    def test_are_never_sent(self, tmp_path):
        package = compiled(
            tmp_path,
            """\
            paths:
              /v3/things:
                post:
                  operationId: things.add
                  requestBody:
                    content: {application/json: {schema: {properties: {x: {type: array, items:
                      {type: [string, "null"]}}}}}}
                  responses: {"204": {description: Done.}}
            """,
        )

        with pytest.raises(RequestError, match=re.escape("x[1]: expected str, got None")):
            prepared(package.things.AddRequest(x=["a", None]))


class TestJsonInTexts:
    HELD = (
        "type: string, contentMediaType: application/json, "
        "contentSchema: {type: object, properties: {a: {type: integer}}}"
    )

    def test_is_structured_and_goes_back_into_a_text(self, tmp_path):
        package = compiled(tmp_path, members_of(f"x: {{{self.HELD}}}"))

        answer = package.answer("things.get", {"x": '{"a": 1}'})

        assert answer.x == package.things.GetResponseX(a=1)
        assert to_dict(answer) == {"x": '{"a": 1}'}

    def test_that_is_none_stays_a_text(self, tmp_path):
        package = compiled(tmp_path, members_of(f"x: {{{self.HELD}}}"))

        answer = package.answer("things.get", {"x": "none"})

        assert (answer.x, to_dict(answer)) == ("none", {"x": "none"})

    def test_that_does_not_fit_names_its_place(self, tmp_path):
        package = compiled(tmp_path, members_of(f"x: {{{self.HELD}}}"))

        with pytest.raises(DecodeError, match=re.escape("$.x.a: expected int, got str")):
            package.answer("things.get", {"x": '{"a": "1"}'})

    def test_is_given_as_what_it_holds(self, tmp_path):
        spec = f"""\
paths:
  /v3/things:
    post:
      operationId: things.add
      requestBody: {{content: {{application/json: {{schema: {{properties: {{x: {{{self.HELD}, maxLength: 7}}}}}}}}}}}}
      responses: {{"204": {{description: Done.}}}}
"""
        package = compiled(tmp_path, spec)
        held, request = package.things.AddRequestX, package.things.AddRequest

        assert body_of(request(x=held(a=1))) == {"x": '{"a":1}'}
        with pytest.raises(RequestError, match="x: expected at most 7 characters, got 8"):
            prepared(request(x=held(a=10)))

    def test_within_a_list_is_refused(self, tmp_path):
        (error,) = refused(tmp_path, members_of(f"x: {{type: array, items: {{{self.HELD}}}}}"))

        assert error.code == "unsupported"


class TestClashes:
    def test_of_class_names_show_both_places(self, tmp_path):
        spec = members_of("""
        a: {$ref: "#/components/schemas/Amount"}
        b: {$ref: "#/components/schemas/amount"}
        """)
        spec += """\
components:
  schemas:
    Amount: {type: object, properties: {a: {type: string}}}
    amount: {type: object, properties: {b: {type: string}}}
"""
        (error,) = refused(tmp_path, spec)

        assert error.code == "class-name-clash"
        assert error.message == "two classes of one module would be named Amount"
        assert error.span.line == 22
        assert [(span.line, what) for span, what in error.related] == [(21, "the other one is here")]
        assert "x-python-name" in error.hint

    def test_are_solved_by_a_name(self, tmp_path):
        spec = members_of('a: {$ref: "#/components/schemas/Amount"}\nb: {$ref: "#/components/schemas/amount"}')
        spec += """\
components:
  schemas:
    Amount: {type: object, properties: {a: {type: string}}}
    amount: {type: object, x-python-name: Sum, properties: {b: {type: string}}}
"""
        package = compiled(tmp_path, spec)

        assert type(package.answer("things.get", {"b": {"b": "1"}}).b) is package.things.Sum

    def test_of_the_same_schema_in_two_documents_are_none(self, tmp_path):
        kind = "components: {schemas: {Kind: {type: string, enum: [A]}}}\n"
        one = members_of('x: {$ref: "#/components/schemas/Kind"}') + kind
        package = compiled(tmp_path, {"one.yaml": one, "two.yaml": one.replace("things.get", "things.get_again")})

        answers = [package.answer(operation, {"x": "A"}) for operation in ("things.get", "things.get_again")]
        assert [type(answer.x) for answer in answers] == [package.one.Kind] * 2

    def test_of_schemas_whose_references_may_differ_stay_errors(self, tmp_path):
        kind = "components: {schemas: {Kinds: {type: object, properties: {a: {$ref: '#/components/schemas/Kind'}}}, "
        one = members_of('x: {$ref: "#/components/schemas/Kinds"}') + kind
        two = one.replace("things.get", "things.get_again") + "Kind: {type: string}}}\n"

        errors = refused(tmp_path, {"one.yaml": one + "Kind: {type: integer}}}\n", "two.yaml": two})
        assert [error.code for error in errors] == ["class-name-clash"]

    @pytest.mark.parametrize("name", ["GetRequest", "ThingsResource"])
    def test_with_a_request_or_a_resource_are_errors(self, tmp_path, name):
        spec = members_of(f'x: {{$ref: "#/components/schemas/{name}"}}')
        spec += f"components: {{schemas: {{{name}: {{type: object, properties: {{a: {{}}}}}}}}}}\n"

        assert [error.code for error in refused(tmp_path, spec)] == ["class-name-clash"]


class TestOrder:
    def test_of_classes_does_not_depend_on_where_they_are_used_first(self, tmp_path):
        one = HEAD + "paths:\n" + "".join(map(answering, ["a", "b"])) + COMPONENTS
        other = HEAD + "paths:\n" + "".join(map(answering, ["b", "a"])) + COMPONENTS

        assert modelled(tmp_path, one) == modelled(tmp_path, other)


COMPONENTS = """\
components:
  schemas:
    One: {type: object, properties: {x: {type: string}}}
"""


def answering(name: str) -> str:
    return f"""\
  /v3/{name}:
    get:
      operationId: things.{name}
      responses:
        "200":
          description: It.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/One"}}}}}}
"""


@pytest.mark.parametrize(
    ("schema", "keyword"),
    [
        (
            "{type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}",
            "additionalProperties",
        ),
        ("{type: string, format: binary}", "format"),
    ],
)
def test_what_no_class_can_do_justice_to_is_refused_where_it_stands(tmp_path, schema, keyword):
    (error,) = refused(tmp_path, members_of(f"x: {schema}"))

    assert error.code == "unsupported"
    assert error.span.line == 17
    assert error.hint == "spec/README.md lists what is understood"


def test_a_model_is_made_from_plain_data_and_back(tmp_path):
    package = compiled(tmp_path, members_of("from: {type: string}\nat: {type: string, format: date}"))
    data = {"from": "here", "at": "2024-02-29"}

    assert to_dict(from_dict(package.things.GetResponse, data)) == data
