"""Unions whose members a property tells apart: from the specification to what is read, sent and refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.codegen.compiling import HEAD, Package, as_yaml, body_of, compiled, prepared, refused, strangers
from wxpay_client import to_dict
from wxpay_client.errors import DecodeError, RequestError
from wxpay_client.sandbox.checks.parameters import check as sandbox_check
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.received import Headers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.codegen.conftest import Check, Marked

JSON = Headers([("Content-Type", "application/json")])
CAT = "{type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer, maximum: 9}}}"
DOG = "{type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}}"
MAPPED = "{propertyName: kind, mapping: {cat: Cat, tom: '#/components/schemas/Cat', dog: Dog}}"


def pets(discriminator: str = MAPPED, *, cat: str = CAT, dog: str = DOG, choice: str = "oneOf", more: str = "") -> str:
    """A specification that takes pets in every way, and answers with one."""
    return f"""{HEAD}
paths:
  /v3/pets:
    post:
      operationId: pets.add
      requestBody:
        content:
          application/json:
            schema:
              properties:
                pet: {{$ref: '#/components/schemas/Pet'}}
                pets: {{type: array, items: {{$ref: '#/components/schemas/Pet'}}}}
                named: {{type: object, additionalProperties: {{$ref: '#/components/schemas/Pet'}}}}
                perhaps: {{oneOf: [{{$ref: '#/components/schemas/Pet'}}, {{type: 'null'}}]}}
      responses:
        '200':
          description: As they were given.
          content:
            application/json:
              schema:
                properties:
                  pet: {{$ref: '#/components/schemas/Pet'}}
                  pets: {{type: array, items: {{$ref: '#/components/schemas/Pet'}}}}
                  named: {{type: object, additionalProperties: {{$ref: '#/components/schemas/Pet'}}}}
                  perhaps: {{oneOf: [{{$ref: '#/components/schemas/Pet'}}, {{type: 'null'}}]}}
    get:
      operationId: pets.get
      responses:
        '200':
          description: The pet.
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}
components:
  schemas:
    Pet:
      {choice}: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
      discriminator: {discriminator}
    Cat: {cat}
    Dog: {dog}
{more}"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return compiled(tmp_path_factory.mktemp("pets"), pets())


class TestAnswers:
    @pytest.mark.parametrize(("kind", "name"), [("cat", "Cat"), ("tom", "Cat"), ("dog", "Dog")])
    def test_are_of_the_class_that_the_property_tells(self, package, kind, name):
        answer = package.answer("pets.get", {"kind": kind})

        assert answer == getattr(package.pets, name)(kind=kind)

    @pytest.mark.parametrize(
        ("data", "read"),
        [
            ({"pet": {"kind": "dog"}}, lambda answer: answer.pet),
            ({"pets": [{"kind": "cat"}, {"kind": "dog"}]}, lambda answer: answer.pets[1]),
            ({"named": {"rex": {"kind": "dog"}}}, lambda answer: answer.named["rex"]),
            ({"perhaps": {"kind": "dog"}}, lambda answer: answer.perhaps),
        ],
    )
    def test_are_so_wherever_they_stand(self, package, data: Any, read: Callable[[Any], Any]):
        answer = package.answer("pets.add", data)

        assert type(read(answer)) is package.pets.Dog
        assert to_dict(answer) == data

    def test_of_a_kind_that_nobody_documented_stay_plain(self, package):
        fish = {"kind": "fish", "fins": [1, {"a": None}]}
        data = {"pet": fish, "pets": [{"kind": "cat"}, fish], "named": {"wanda": fish}, "perhaps": fish}

        answer = package.answer("pets.add", data)

        assert answer.pet == answer.pets[1] == answer.named["wanda"] == answer.perhaps == fish
        assert to_dict(answer) == data

    def test_may_be_null_where_the_specification_says_so(self, package):
        assert package.answer("pets.add", {"perhaps": None}).perhaps is None

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            # The class that was told is the one whose misfits are named, although a Dog would take them.
            ({"pet": {"kind": "cat", "lives": "9"}}, "$.pet.lives: expected int, got str"),
            ({"pets": [{"kind": "dog"}, {"kind": "dog", "name": 5}]}, "$.pets[1].name: expected str, got int"),
            ({"named": {"a": {"lives": 9}}}, "$.named['a'].kind: expected str, got nothing"),
            ({"pet": {"kind": 5}}, "$.pet.kind: expected str, got int"),
            ({"pet": "cat"}, "$.pet: expected an object, got str"),
        ],
    )
    def test_that_do_not_fit_name_the_place_within_that_class(self, package, data, told):
        with pytest.raises(DecodeError) as caught:
            package.answer("pets.add", data)

        assert caught.value.errors == (told,)

    @pytest.mark.parametrize("choice", ["oneOf", "anyOf"])
    def test_without_a_mapping_are_told_by_the_name_of_the_component(self, tmp_path, choice):
        package = compiled(tmp_path, pets("{propertyName: kind}", choice=choice))

        assert package.answer("pets.get", {"kind": "Cat"}) == package.pets.Cat(kind="Cat")
        assert package.answer("pets.get", {"kind": "cat"}) == {"kind": "cat"}

    def test_are_told_by_members_that_python_names_otherwise(self, tmp_path):
        spec = pets("{propertyName: class}", cat=CAT.replace("kind", "class"), dog=DOG.replace("kind", "class"))
        package = compiled(tmp_path, spec)

        assert package.answer("pets.get", {"class": "Dog"}) == package.pets.Dog(class_="Dog")

    def test_are_told_by_members_that_an_allof_brings(self, tmp_path):
        base = "    Base: {type: object, required: [kind], properties: {kind: {type: string}}}\n"
        whole = "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {lives: {type: integer}}}]}"
        package = compiled(tmp_path, pets(cat=whole, more=base))

        assert package.answer("pets.get", {"kind": "cat", "lives": 9}) == package.pets.Cat(kind="cat", lives=9)

    def test_may_hold_one_another(self, tmp_path):
        friendly = CAT.replace("kind: {", "friends: {type: array, items: {$ref: '#/components/schemas/Pet'}}, kind: {")
        package = compiled(tmp_path, pets(cat=friendly))
        data = {"kind": "cat", "friends": [{"kind": "dog"}, {"kind": "cat", "friends": [{"kind": "fish"}]}]}

        answer = package.answer("pets.get", data)

        assert type(answer.friends[1].friends[0]) is dict
        assert to_dict(answer) == data

    def test_beside_plain_values_are_told_all_the_same(self, tmp_path):
        spec = pets().replace(
            "oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]", "$ref: '#/components/schemas/Name'"
        )
        spec += "    Name: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]}\n"
        package = compiled(tmp_path, spec)

        assert package.answer("pets.add", {"perhaps": "Tom"}).perhaps == "Tom"
        assert package.answer("pets.add", {"perhaps": {"kind": "dog"}}).perhaps == package.pets.Cat(kind="dog")


class TestRequests:
    def test_take_objects_of_any_of_the_classes(self, package):
        pets = package.pets
        request = pets.AddRequest(
            pet=pets.Cat(kind="tom", lives=9),
            pets=[pets.Dog(kind="dog", name="Rex")],
            named={"wanda": {"kind": "fish"}},
            perhaps=pets.Dog(kind="dog"),
        )

        assert body_of(request) == {
            "pet": {"kind": "tom", "lives": 9},
            "pets": [{"kind": "dog", "name": "Rex"}],
            "named": {"wanda": {"kind": "fish"}},
            "perhaps": {"kind": "dog"},
        }

    @pytest.mark.parametrize(
        ("make", "told"),
        [
            (lambda p: {"pet": p.Cat(kind="dog")}, "pet.kind: expected 'cat' or 'tom', which tells a Cat from others"),
            (lambda p: {"pets": [p.Dog(kind="cat")]}, "pets[0].kind: expected 'dog', which tells a Dog from others"),
            (lambda p: {"named": {"a": p.Dog(kind=5)}}, "named.a.kind: expected 'dog'"),
            (lambda p: {"pet": p.Cat(kind="cat", lives=10)}, "pet.lives: expected at most 9, got 10"),
            (lambda p: {"pet": {"kind": "cat", "lives": 10}}, "pet: expected Cat, got dict"),
            (lambda p: {"pet": {"fins": 2}}, "pet.kind: expected str, got None"),
            (lambda p: {"pet": "cat"}, "pet: expected Cat, Dog or a mapping, got str"),
            (lambda p: {"pet": {"kind": "fish", "fins": None}}, "pet.fins: expected a value, got None"),
        ],
    )  # fmt: skip
    def test_that_contradict_themselves_are_refused(self, package, make, told):
        with pytest.raises(RequestError, match=re.escape(f"pets.add: {told}")):
            prepared(package.pets.AddRequest(**make(package.pets)))

    @given(
        st.sampled_from(["cat", "tom", "dog", "fish", "", "Cat", 5, None]),
        st.dictionaries(st.sampled_from(["lives", "name", "other"]), st.integers(0, 9) | st.text(max_size=3)),
    )
    def test_that_an_answer_could_be_are_read_as_they_were_sent(self, package, kind, members):
        data = {"pet": {"kind": kind, **members}}
        try:
            answer = package.answer("pets.add", data)
        except DecodeError:
            return

        known = {"Cat": {"kind", "lives"}, "Dog": {"kind", "name"}}.get(type(answer.pet).__name__, set(data["pet"]))
        assert body_of(package.pets.AddRequest(pet=answer.pet)) == {
            "pet": {name: value for name, value in data["pet"].items() if name in known}
        }


class TestTheSandbox:
    @pytest.mark.parametrize(
        "body", [b'{"pet":{"kind":"tom","lives":9}}', b'{"pet":{"kind":"fish","fins":2}}', b'{"pets":[{"kind":"dog"}]}']
    )
    def test_takes_what_is_told_apart(self, package, body):
        sandbox_check(package.pets.AddRequest, {}, "", JSON, body)

    @pytest.mark.parametrize(
        ("body", "told"),
        [
            (b'{"pet":{"kind":"cat","name":"Rex"}}', "/body/pet/name: there is no such field"),
            (b'{"pet":{"kind":"cat","lives":10}}', "/body/pet/lives: expected at most 9, got 10"),
            (b'{"pet":{"lives":1}}', "/body/pet/kind: the field is missing"),
            (b'{"pet":{"kind":1}}', "/body/pet/kind: expected text, got a number"),
        ],
    )
    def test_refuses_what_its_class_does_not_take(self, package, body, told):
        with pytest.raises(Refusal, match=re.escape(told)):
            sandbox_check(package.pets.AddRequest, {}, "", JSON, body)


TO_DOG = "{$ref: '#/components/schemas/Dog'}]"
KIND = "kind: {type: string}"


def at_dog(discriminator: str = MAPPED, dog: str = DOG) -> str:
    """A specification whose mistake is told where the union refers to the dog."""
    return pets(discriminator, dog=dog).replace(TO_DOG, f"▶{TO_DOG}")


class TestSpecifications:
    @pytest.mark.parametrize(
        "spec",
        [
            re.sub("oneOf: .{60,}", "description: None.", pets()).replace("discriminator", "▶discriminator"),
            pets(MAPPED.replace("dog: Dog", "dog: ▶Hound")),
            pets(MAPPED.replace("dog: Dog", "dog: Dog, rex: ▶'#/components/schemas/Pet'")),
            at_dog(MAPPED.replace(", dog: Dog", "")),
            pets().replace(TO_DOG, TO_DOG[:-1] + ", ▶{type: object, properties: {kind: {}}}]"),
            at_dog(dog="{type: object}"),
            at_dog(dog=DOG.replace("kind", "sort")),
            at_dog(dog=DOG.replace("required: [kind], ", "")),
            at_dog(dog=DOG.replace(KIND, "kind: {type: [string, 'null']}")),
            at_dog(dog=DOG.replace(KIND, "kind: {type: integer}")),
            at_dog(dog=DOG.replace("required: [kind], ", "required: [kind], x-is-sensitive: [kind], ")),
            at_dog(dog=DOG.replace(KIND, "kind: {type: string, enum: [hound]}")),
            at_dog(dog=DOG.replace(KIND, "kind: {const: hound}")),
            pets("{propertyName: kind}").replace(TO_DOG, TO_DOG[:-1] + ", ▶{$ref: '#/components/schemas/Cat'}]"),
        ],
    )
    def test_whose_discriminator_cannot_tell_are_refused_at_the_place(self, check: Check, marked: Marked, spec: str):
        content, [place] = marked(spec)
        told = check(content)

        assert told.places == [("discriminator", *place)], told.text

    @pytest.mark.parametrize(
        "discriminator",
        ["{propertyName: kind, mapping: {katze: Cat}}", "{propertyName: sort, mapping: {cat: Cat, tom: Cat}}"],
    )
    def test_that_tell_a_class_in_two_ways_are_refused(self, tmp_path: Path, discriminator: str):
        cat = CAT.replace("[kind]", "[kind, sort]").replace("lives: {", "sort: {type: string}, lives: {")
        spec = pets(cat=cat).replace(
            "{$ref: '#/components/schemas/Pet'}, {type: 'null'}", "{$ref: '#/components/schemas/Other'}"
        )
        spec += f"    Other: {{oneOf: [{{$ref: '#/components/schemas/Cat'}}], discriminator: {discriminator}}}\n"

        (error,) = refused(tmp_path, spec)

        assert (error.code, error.message) == ("discriminator", "Cat is told in two ways by two discriminators")
        assert len(error.related) == 1

    def test_with_a_class_that_two_unions_tell_alike_are_taken(self, tmp_path: Path):
        spec = pets().replace(
            "{$ref: '#/components/schemas/Pet'}, {type: 'null'}", "{$ref: '#/components/schemas/Other'}"
        )
        spec += (
            "    Other: {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cow'}],"
            " discriminator: {propertyName: kind, mapping: {dog: Dog, cow: Cow}}}\n"
            f"    Cow: {DOG}\n"
        )
        package = compiled(tmp_path, spec)

        answer = package.answer("pets.add", {"pet": {"kind": "dog"}, "perhaps": {"kind": "cow"}})

        assert (type(answer.pet), type(answer.perhaps)) == (package.pets.Dog, package.pets.Cow)

    def test_where_it_is_one_choice_of_a_union_of_objects_are_refused(self, tmp_path: Path):
        spec = pets().replace(
            "{$ref: '#/components/schemas/Pet'}, {type: 'null'}",
            "{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Cow'}",
        )
        spec += "    Cow: {type: object, properties: {milk: {type: integer}}}\n"

        assert {error.code for error in refused(tmp_path, spec)} == {"unsupported"}

    @pytest.mark.parametrize("value", ['"""', "\\", "x'); import os; ('", "\u202e", "猫"])
    def test_may_tell_by_any_text(self, tmp_path, value):
        mapping = as_yaml({value: "Cat", "dog": "Dog"})
        package = compiled(tmp_path, pets(f"{{propertyName: kind, mapping: {mapping}}}"))

        assert [found for source in package.files.values() for found in strangers(source)] == []
        assert package.answer("pets.get", {"kind": value}) == package.pets.Cat(kind=value)

    def test_say_in_the_docstring_what_tells(self, package):
        assert 'Tells this class from others: `"cat"` or `"tom"`.' in package.files["pets.py"]
