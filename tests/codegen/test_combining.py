"""A property that several parts of an `allOf` describe: what all of them say holds, and what cannot is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.codegen.compiling import HEAD, Package, compiled, refused
from wxpay_client import to_dict
from wxpay_client.errors import RequestError

COMPONENTS = """\
    Name: {type: string, maxLength: 9}
    State: {type: string, enum: [UP, DOWN]}
    Amount: {type: object, description: An amount., properties: {total: {type: integer}}}
"""


def of_parts(*descriptions: str, required: tuple[str, ...] = ()) -> str:
    """A specification whose body and answer are made of parts that each describe `x`."""
    parts = ", ".join(
        f"{{type: object, {f'required: [{needed}], ' if needed else ''}properties: {{x: {description}}}}}"
        for description, needed in zip(descriptions, required or ("",) * len(descriptions), strict=True)
    )
    return f"""{HEAD}
paths:
  /v3/things:
    post:
      operationId: things.add
      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}
      responses:
        '200':
          description: It.
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}
components:
  schemas:
    Thing:
      allOf: [{parts}]
{COMPONENTS}"""


def of_model(package: Package) -> object:
    """The annotation in the class."""
    return package.things.Thing.__annotations__["x"]


@pytest.mark.parametrize(
    ("descriptions", "hint"),
    [
        (("{type: string}", "{type: string, format: base64, description: Encrypted.}"), str | None),
        (("{type: string, format: date}", "{type: string}"), dt.date | str | None),
        (("{description: It.}", "{type: integer}"), int | None),
        (("{type: integer}", "{type: number}"), int | None),
        (("{$ref: '#/components/schemas/Name'}", "{type: string, description: It.}"), str | None),
        (("{type: string}", "{$ref: '#/components/schemas/Name'}", "{minLength: 2}"), str | None),
        (("{type: array, items: {type: string}}", "{type: array, minItems: 1}"), list[str] | None),
    ],
)
def test_the_type_is_what_all_parts_say_together(tmp_path, descriptions, hint) -> None:
    for each in (descriptions, descriptions[::-1]):
        package = compiled(tmp_path / str(each == descriptions), of_parts(*each))

        assert of_model(package) == hint


@pytest.mark.parametrize(
    "descriptions",
    [
        ("{$ref: '#/components/schemas/Amount'}", "{$ref: '#/components/schemas/Amount', description: What is due.}"),
        ("{type: object, description: What is due.}", "{$ref: '#/components/schemas/Amount'}"),
    ],
)
def test_a_class_stays_the_one_of_the_component(tmp_path, descriptions) -> None:
    package = compiled(tmp_path, of_parts(*descriptions))

    assert of_model(package) == package.things.Amount | None
    assert '"""What is due."""' in package.files["things.py"]


def test_an_enumeration_stays_the_one_of_the_component(tmp_path) -> None:
    package = compiled(tmp_path, of_parts("{type: string, description: Now.}", "{$ref: '#/components/schemas/State'}"))

    assert of_model(package) == package.things.State | str | None
    assert package.answer("things.add", {"x": "UP"}).x is package.things.State.UP


def test_objects_are_joined_member_by_member(tmp_path) -> None:
    package = compiled(
        tmp_path,
        of_parts(
            "{$ref: '#/components/schemas/Amount'}",
            "{type: object, required: [currency], properties: {currency: {type: string}}}",
        ),
    )
    data = {"x": {"total": 1, "currency": "CNY"}}

    answer = package.answer("things.add", data)

    assert (type(answer.x).__name__, answer.x.total, answer.x.currency) == ("ThingX", 1, "CNY")
    assert to_dict(answer) == data
    assert to_dict(package.things.AddRequest(x=answer.x)) == {"body": data}


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(("text", "told"), [("a", "expected 2 to 4 characters, got 1"), ("abcde", "got 5")])
def test_the_limits_of_all_parts_hold_the_stricter_counts(tmp_path, order: int, text: str, told: str) -> None:
    parts = ["{type: string, minLength: 1, maxLength: 4}", "{type: string, minLength: 2, maxLength: 6}"][::order]
    package = compiled(tmp_path, of_parts(*parts))

    with pytest.raises(RequestError, match=told):
        to_dict(package.things.AddRequest(x=text))


def test_the_limits_of_a_reference_hold_beside_wider_ones(tmp_path) -> None:
    package = compiled(tmp_path, of_parts("{$ref: '#/components/schemas/Name', maxLength: 12}", "{}"))

    with pytest.raises(RequestError, match="at most 9 characters, got 10"):
        to_dict(package.things.AddRequest(x="0123456789"))


@pytest.mark.parametrize("required", [("x", ""), ("", "x"), ("x", "x")])
def test_what_one_part_requires_is_required(tmp_path, required) -> None:
    package = compiled(
        tmp_path, of_parts("{type: string}", "{type: string, description: It.}", required=required)
    )  # fmt: skip

    assert of_model(package) is str


def test_the_last_description_is_the_one_that_is_shown(tmp_path) -> None:
    package = compiled(
        tmp_path,
        of_parts("{type: string, description: A name., examples: [Tom]}", "{type: string, description: The payer's.}"),
    )

    assert '"""The payer\'s.\n\n    Example: `"Tom"`.\n    """' in package.files["things.py"]
    assert package.examples["things.add"]["answers"][200] == {"x": "Tom"}


@pytest.mark.parametrize(
    ("one", "other", "keyword"),
    [
        ("{type: string}", "{type: integer}", "type"),
        ("{type: string, format: date}", "{type: string, format: date-time}", "format"),
        ("{type: string, pattern: ^a}", "{type: string, pattern: ^b}", "pattern"),
        ("{enum: [A]}", "{enum: [B]}", "enum"),
        ("{type: array, items: {type: string}}", "{type: array, items: {type: integer}}", "items"),
        ("{$ref: '#/components/schemas/Amount'}", "{type: string}", "type"),
        ("{$ref: '#/components/schemas/Amount'}", "{$ref: '#/components/schemas/State'}", "$ref"),
    ],
)
def test_what_cannot_both_be_is_refused_with_both_places(tmp_path, one, other, keyword) -> None:
    for order in (1, -1):
        (error,) = refused(tmp_path, of_parts(*[one, other][::order]))

        assert error.code == "contradiction"
        assert f"contradict each other on `{keyword}` of `x`" in error.message
        assert error.span.line == 17
        assert len({error.span, *(span for span, _ in error.related)}) == 2
