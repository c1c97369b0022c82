"""A property that several parts of an `allOf` describe: what all of them say holds, and what cannot is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.codegen.compiling import HEAD, Package, compiled, refused
from wxpay_client import to_dict
from wxpay_client.errors import RequestError
from wxpay_client.schema.fields import wire_of

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
        (("{type: string, format: date}", "{type: string}"), dt.date | None),
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


def test_objects_without_a_name_are_joined_too(tmp_path) -> None:
    package = compiled(
        tmp_path,
        of_parts(
            "{type: object, properties: {total: {type: integer}}}",
            "{type: object, properties: {currency: {type: string}}}",
        ),
    )

    assert package.answer("things.add", {"x": {"total": 1, "currency": "CNY"}}).x.total == 1


def test_what_is_said_of_a_property_stays_where_its_objects_are_joined(tmp_path) -> None:
    package = compiled(
        tmp_path,
        of_parts(
            "{$ref: '#/components/schemas/Amount', x-vendor-name: sum}",
            "{type: object, description: What is due., x-python-name: due, properties: {currency: {type: string}}}",
        ),
    )
    request = package.things.AddRequest(due=package.things.ThingX(total=1))

    assert to_dict(request) == {"body": {"x": {"total": 1}}}
    assert wire_of(package.things.Thing.__attrs_attrs__[0]).vendor_name == "sum"
    assert '"""What is due.' in package.files["things.py"]


class TestPartsOfSeveralFiles:
    COMMON = """
    components:
      schemas:
        Base: {type: object, properties: {x: BASE}}
        Amount: {type: object, properties: {fen: {type: integer}}}
    """

    def spec(self, base: str, own: str) -> dict[str, str]:
        amount = "Amount: {type: object, properties: {yuan: {type: integer}}}"
        answer = "{description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}"
        return {
            "things.yaml": f"""
            paths: {{/v3/things: {{get: {{operationId: things.get, responses: {{'200': {answer}}}}}}}}}
            components:
              schemas:
                {amount}
                Thing: {{allOf: [{{$ref: 'common.yaml#/components/schemas/Base'}}, {{properties: {{x: {own}}}}}]}}
            """,
            "common.yaml": self.COMMON.replace("BASE", base),
        }

    @pytest.mark.parametrize("own", ["{description: It.}", "{type: object}"])
    def test_a_reference_leads_on_from_the_file_that_it_stands_in(self, tmp_path, own) -> None:
        package = compiled(tmp_path, self.spec("{$ref: '#/components/schemas/Amount'}", own))

        assert package.answer("things.get", {"x": {"fen": 1}}).x.fen == 1

    @pytest.mark.parametrize("own", ["#/components/schemas/Amount", "things.yaml#/components/schemas/Amount"])
    def test_references_of_one_text_may_lead_to_two_objects(self, tmp_path, own) -> None:
        package = compiled(tmp_path, self.spec("{$ref: '#/components/schemas/Amount'}", f"{{$ref: '{own}'}}"))

        answer = package.answer("things.get", {"x": {"fen": 1, "yuan": 2}})

        assert (answer.x.fen, answer.x.yuan) == (1, 2)

    def test_references_of_two_texts_may_lead_to_one_object(self, tmp_path) -> None:
        own = "{$ref: 'common.yaml#/components/schemas/Amount'}"
        package = compiled(tmp_path, self.spec("{$ref: '#/components/schemas/Amount'}", own))

        assert type(package.answer("things.get", {"x": {"fen": 1}}).x) is package.things.Amount

    def test_references_within_what_is_said_alike_may_lead_to_two_objects(self, tmp_path) -> None:
        listed = "{type: array, items: {$ref: '#/components/schemas/Amount'}}"
        (error,) = refused(tmp_path, self.spec(listed, listed))

        assert "contradict each other on `items` of `x`" in error.message


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

    assert '"""The payer\'s. Example: `"Tom"`."""' in package.files["things.py"]
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
