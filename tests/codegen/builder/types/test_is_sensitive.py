"""`x-is-sensitive`: what becomes of it, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.codegen.compiling import HEAD, Package, compiled, members_of, refused
from wxpay_client.schema.fields import attributes_of, wire_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def answering(schema: str, components: str = "{}") -> str:
    return f"""\
{HEAD}paths:
  /v3/things:
    get:
      operationId: things.get
      responses:
        "200": {{description: It., content: {{application/json: {{schema: {schema}}}}}}}
components: {{schemas: {components}}}
"""


def sensitive_in(cls: Any) -> set[str]:
    return {attribute.name for attribute in attributes_of(cls) if wire_of(attribute).sensitive}


def sensitive_of(package: Package) -> dict[str, set[str]]:
    """Class name to its sensitive fields."""
    return {
        name: found
        for name, cls in vars(package.things).items()
        if hasattr(cls, "__attrs_attrs__") and (found := sensitive_in(cls))
    }


A = '{$ref: "#/components/schemas/A"}'
OWNER = "properties: {owner: {type: string}}"
NAMES = "x-is-sensitive: [owner]"

PLACES = {
    "beside": (f"{{{OWNER}, {NAMES}}}", "{}", "GetResponse"),
    "in a part of its own": (f"{{allOf: [{{{OWNER}}}, {{{NAMES}}}]}}", "{}", "GetResponse"),
    "in an earlier part": (f"{{allOf: [{{{NAMES}}}, {{{OWNER}}}]}}", "{}", "GetResponse"),
    "beside one part": (f"{{allOf: [{A}], {NAMES}}}", f"{{A: {{{OWNER}}}}}", "GetResponse"),
    "beside several parts": (
        f"{{allOf: [{A}, {{properties: {{b: {{}}}}}}], {NAMES}}}",
        f"{{A: {{{OWNER}}}}}",
        "GetResponse",
    ),
    "in a part by reference": (f"{{allOf: [{A}, {{{OWNER}}}]}}", f"{{A: {{{NAMES}}}}}", "GetResponse"),
    "in a part within a part": (f"{{allOf: [{{allOf: [{A}]}}, {{{OWNER}}}]}}", f"{{A: {{{NAMES}}}}}", "GetResponse"),
    "of a part by reference": (f"{{allOf: [{A}, {{{NAMES}}}]}}", f"{{A: {{{OWNER}}}}}", "GetResponse"),
    "by reference": (A, f"{{A: {{{OWNER}, {NAMES}}}}}", "A"),
    "said again beside the reference": (
        f'{{$ref: "#/components/schemas/A", {NAMES}}}',
        f"{{A: {{{OWNER}, {NAMES}}}}}",
        "A",
    ),
    "in a list": (f"{{type: array, items: {A}}}", f"{{A: {{{OWNER}, {NAMES}}}}}", "A"),
    "in a map": (f"{{additionalProperties: {A}}}", f"{{A: {{{OWNER}, {NAMES}}}}}", "A"),
    "in a union": (f"{{oneOf: [{A}, {{type: string}}]}}", f"{{A: {{{OWNER}, {NAMES}}}}}", "A"),
    "in JSON in a text": (
        f"{{properties: {{held: {{type: string, contentSchema: {A}}}}}}}",
        f"{{A: {{{OWNER}, {NAMES}}}}}",
        "A",
    ),
}


@pytest.mark.parametrize(("schema", "components", "cls"), PLACES.values(), ids=PLACES)
def test_the_field_is_sensitive_wherever_that_is_said(tmp_path: Path, schema: str, components: str, cls: str) -> None:
    assert sensitive_of(compiled(tmp_path, answering(schema, components))) == {cls: {"owner"}}


@pytest.mark.parametrize(
    ("schema", "annotation"),
    [
        ("{type: string}", "str"),
        ("{type: [string, 'null']}", "str"),
        ("{enum: [A]}", "GetResponseOwner | str"),
        ("{const: A}", "GetResponseOwner | str"),
        ("{type: string, format: date}", "dt.date"),
        ("{type: array, items: {type: string}}", "list[str]"),
        ("{anyOf: [{type: string}, {type: 'null'}]}", "str"),
        ("{oneOf: [{type: string}, {type: array, items: {type: string}}]}", "list[str] | str"),
        ("{allOf: [{type: string}]}", "str"),
        ('{$ref: "#/components/schemas/Text"}', "str"),
        ("{type: string, contentSchema: {type: array}}", "list[Any] | str"),
    ],
)
def test_texts_and_lists_of_texts_can_be_sensitive(tmp_path: Path, schema: str, annotation: str) -> None:
    spec = answering(f"{{properties: {{owner: {schema}}}, {NAMES}}}", "{Text: {type: string}}")
    package = compiled(tmp_path, spec)
    assert sensitive_of(package) == {"GetResponse": {"owner"}}
    assert f"owner: {annotation} | None = field(default=None, repr=False, " in package.files["things.py"]


def test_the_fields_of_a_request_are_too(tmp_path: Path) -> None:
    package = compiled(
        tmp_path,
        f"""\
{HEAD}paths:
  /v3/things:
    post:
      operationId: things.create
      requestBody:
        content:
          application/json:
            schema:
              required: [from]
              x-is-sensitive: [from]
              properties: {{from: {{type: string, maxLength: 9, description: Who sends it}}, to: {{type: string}}}}
      responses: {{"204": {{description: Done.}}}}
""",
    )
    source = package.files["things.py"]
    assert 'from_: str = field(repr=False, metadata=fields.body(name="from", sensitive=True, max_length=9))' in source
    told = "Who sends it. At most 9 characters. Travels encrypted; give and get plain text."
    assert source.count(told) == 1
    request = package.things.CreateRequest(from_="张三", to="李四")
    assert repr(request) == "CreateRequest(to='李四')"


def test_only_those_named_are_sensitive(tmp_path: Path) -> None:
    package = compiled(tmp_path, members_of("owner: {type: string}\nname: {type: string}"))
    assert sensitive_of(package) == {}
    assert "repr" not in package.files["things.py"]


def mistakes() -> Iterator[Any]:
    yield "no property", f"{{properties: {{ower: {{type: string}}}}, {NAMES}}}", "did you mean `ower`"
    yield "of what it holds", f"{{type: array, items: {{{OWNER}}}, {NAMES}}}", "beside the `properties`"
    yield "of alternatives", f"{{oneOf: [{{{OWNER}}}, {{type: string}}], {NAMES}}}", "beside the `properties`"
    yield "of another part's property", f"{{properties: {{a: {{{OWNER}}}}}, {NAMES}}}", "beside the `properties`"
    for kind in (
        "type: integer",
        "type: object",
        f"{OWNER}",
        "type: [string, integer]",
        "type: array",
        "type: array, items: {type: integer}",
        "type: array, items: {type: array, items: {type: string}}",
        "enum: [1]",
        "oneOf: [{type: string}, {type: integer}]",
        "description: free-form",
    ):
        yield kind, f"{{properties: {{owner: {{{kind}}}}}, {NAMES}}}", "only texts and lists of texts can be encrypted"


MISTAKES = list(mistakes())


@pytest.mark.parametrize(("schema", "hint"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_what_cannot_be_encrypted_is_an_error(check: Any, schema: str, hint: str) -> None:
    told = check(answering(schema))
    assert [item.code for item in told.diagnostics.items] == ["sensitive"], told.text
    assert hint in told.text


def test_what_it_says_beside_a_reference_has_to_be_what_the_target_says(check: Any) -> None:
    told = check(answering(f'{{$ref: "#/components/schemas/A", {NAMES}}}', f"{{A: {{{OWNER}}}}}"))
    assert [item.code for item in told.diagnostics.items] == ["said-twice"]


def test_the_back_end_has_nothing_against_it(tmp_path: Path) -> None:
    assert refused(tmp_path, answering(f"{{{OWNER}, {NAMES}}}")) == []
