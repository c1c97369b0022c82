"""Each rule is explained, with a piece of a specification that breaks it; what breaks many; and what means harm."""

from __future__ import annotations

import ast
import re
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

import codegen
from codegen.builder.build import build
from codegen.diagnostics import Diagnostics, present
from codegen.loader.load import load
from codegen.renderer.render import render
from codegen.rules import Rule, explain, rules
from codegen.validator.validate import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from codegen.model import Api, Module
    from tests.codegen.conftest import Marked

HEAD = {
    "openapi": "3.1.0",
    "info": "{title: Books, version: '1'}",
    "servers": "[{url: 'https://api.example.com/'}]",
    "paths": "{}",
}
SOURCES = sorted(Path(codegen.__file__).parent.rglob("*.py"))
# What an example may not hold is told as an error of the example.
WITHIN_EXAMPLES = {"unknown-member"}


class Compiled(NamedTuple):
    """What came of a specification: the client's model, unless there are errors."""

    api: Api | None
    diagnostics: Diagnostics

    @property
    def module(self) -> Module:
        """The one module of a specification without errors."""
        assert self.api is not None, self.text
        (module,) = self.api.modules
        return module

    @property
    def codes(self) -> set[str]:
        return {item.code for item in self.diagnostics}

    @property
    def text(self) -> str:
        return present(self.diagnostics, ())


class Compile(Protocol):
    """Load, validate and build one file, alone in its folder."""

    def __call__(self, content: str | bytes, name: str = "books.yaml") -> Compiled: ...


@pytest.fixture
def compile_(tmp_path: Path) -> Compile:
    def compile_(content: str | bytes, name: str = "books.yaml") -> Compiled:
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        diagnostics = Diagnostics(strict=True)
        documents = load([tmp_path], diagnostics, root=tmp_path)
        validate(documents, diagnostics)
        is_strict = isinstance(content, bytes) and content.startswith(b"# compiled with --strict")
        api = None if diagnostics else build(documents, diagnostics, complete=is_strict)
        return Compiled(None if diagnostics else api, diagnostics)

    return compile_


def whole(piece: str) -> str:
    """A document with this piece in it; a piece that begins with `openapi` or a comment on the file is one already."""
    if re.match("openapi:|# (?!compiled)", piece):
        return piece
    lacking = [f"{key}: {value}\n" for key, value in HEAD.items() if not re.search(f"^{key}:", piece, re.MULTILINE)]
    comment = piece.partition("\n")[0] + "\n" if piece.startswith("#") else ""
    return "".join([comment, *lacking, piece])


def compiled(piece: str, compile_: Compile, patch: pytest.MonkeyPatch) -> Compiled:
    """What comes of a piece of a rule, as the comment in its first line has it."""
    comment = piece.partition("\n")[0] if piece.startswith("#") else ""
    name = re.match(r"# spec/([\w.]+)", comment)
    if "nobody may read" in comment:
        # Its mode would not keep the superuser out.
        patch.setattr(Path, "read_bytes", _guarded(Path.read_bytes))
    encoding = "latin-1" if "Latin-1" in comment else "utf-8"
    return compile_(whole(piece).encode(encoding), name[1] if name else "books.yaml")


def _guarded(read: Callable[[Path], bytes]) -> Callable[[Path], bytes]:
    def read_bytes(path: Path) -> bytes:
        if path.name == "books.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    return read_bytes


EVERY_RULE = pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)


# -- the rules


def test_there_is_a_rule_for_each_code_and_no_other() -> None:
    found = {code for source in SOURCES for code in codes_in(ast.parse(source.read_text(encoding="utf-8")))}
    assert set(rules()) == found - WITHIN_EXAMPLES


def codes_in(tree: ast.Module) -> Iterator[str]:
    """The codes of a module's errors and warnings: given to `….error`, `….warning`, `Refusal` and `InvalidValue`."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        passed_on = {argument.arg for argument in function.args.args}
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            called = ast.unparse(call.func)
            given = [*call.args, *(keyword.value for keyword in call.keywords)]
            # An error has a code, a message and a place; `parser.error` takes a message alone.
            if called not in {"Refusal", "InvalidValue"} and not (
                called.endswith((".error", ".warning")) and len(given) > 2
            ):
                continue
            code = next((keyword.value for keyword in call.keywords if keyword.arg == "code"), given[0])
            is_passed_on = isinstance(code, ast.Attribute) and code.attr == "code"
            is_passed_on |= isinstance(code, ast.Name) and code.id == "code" and "code" in passed_on
            if not is_passed_on:
                yield from texts_of(code, function)


def texts_of(node: ast.expr, function: ast.FunctionDef) -> list[str]:
    """Every text that an expression can be: a literal, a choice, a variable of the function, or pieces of such."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=other):
            return [*texts_of(body, function), *texts_of(other, function)]
        case ast.FormattedValue(value=inner):
            return texts_of(inner, function)
        case ast.JoinedStr(values=pieces):
            return ["".join(choice) for choice in product(*(texts_of(piece, function) for piece in pieces))]
        case ast.Name(id=name):
            assigned = [
                n for n in ast.walk(function) if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == name
            ]
            if assigned:
                return [text for assignment in assigned for text in texts_of(assignment.value, function)]
        case _:
            pass
    pytest.fail(f"line {node.lineno}: cannot tell which codes {ast.unparse(node)} stands for")


def test_codes_are_found_however_they_are_made() -> None:
    source = """
def check(value, report):
    noun = "one" if value else "other"
    report.error(f"no-{noun}", "message", value)
    self._diagnostics.error("a" if value else "b", "message", value)
    found.error(refusal.code, "message", value)
    found.error(message="message", code="named", span=value)
    parser.error("message")
    return InvalidValue("misfit", value) or Refusal("refusal")
def error(self, code, span): self._diagnostics.error(code, "message", span)
def warn(report, span): report.warning("warned", "message", span)
"""
    found = sorted(codes_in(ast.parse(source)))
    assert found == ["a", "b", "misfit", "named", "no-one", "no-other", "refusal", "warned"]


def test_what_an_example_may_not_hold_is_an_error_of_the_example(compile_: Compile) -> None:
    told = compile_(
        whole("components: {schemas: {A: {properties: {}, additionalProperties: false, examples: [{b: 1}]}}}\n")
    )
    assert told.codes == {"example"}


@EVERY_RULE
def test_what_is_wrong_breaks_this_rule_alone(rule: Rule, compile_: Compile, monkeypatch: pytest.MonkeyPatch) -> None:
    told = compiled(rule.wrong, compile_, monkeypatch)
    assert told.codes == {rule.code}, told.text


@EVERY_RULE
def test_what_is_right_breaks_none(rule: Rule, compile_: Compile, monkeypatch: pytest.MonkeyPatch) -> None:
    told = compiled(rule.right, compile_, monkeypatch)
    assert told.text == ""
    assert told.api is not None


@EVERY_RULE
def test_a_paragraph_is_of_two_to_five_sentences(rule: Rule) -> None:
    assert 2 <= len(re.findall(r"[.?!](?= [A-Z`]|$)", rule.paragraph)) <= 5
    assert rule.paragraph.endswith(".")
    assert "\n" not in rule.paragraph


# -- how they are explained


def test_a_rule_is_explained_with_what_breaks_and_what_keeps_it() -> None:
    assert explain("key-not-text") == (
        """\
key-not-text: a key that is no text

Every key is text, as in JSON. A bare `200` is a number to YAML, a bare `no` a
boolean and a bare `null` nothing, and tools differ on whether such a key is the
text that was meant: some would find no answer `200` in the document at all.
Digits, and what is text to YAML 1.2, are taken for the text they are, with a
warning. Quote the key.

Wrong:

    paths:
      /v3/books:
        delete:
          operationId: books.clear
          responses:
            204: {description: Done.}

Right:

    paths:
      /v3/books:
        delete:
          operationId: books.clear
          responses:
            '204': {description: Done.}"""
    )


@EVERY_RULE
def test_an_explanation_fits_a_terminal(rule: Rule) -> None:
    lines = explain(rule.code).split("\n")
    assert max(map(len, lines)) <= 90
    assert max(map(len, lines[: lines.index("Wrong:")])) <= 80
    assert [line for line in lines if line != line.rstrip()] == []


def test_an_unknown_code_is_told_with_the_nearest_and_all_others() -> None:
    with pytest.raises(LookupError) as caught:
        explain("duplicate-kye")

    first, second, *rest = str(caught.value).split("\n")
    assert first == "there is no rule `duplicate-kye`: did you mean `duplicate-key`?"
    assert second == "The codes are:"
    assert " ".join(rest).replace(",", " ").split() == list(rules())


@pytest.mark.parametrize("code", ["", "nothing like it at all", "KEY-NOT-TEXT\x1b[0m", "k" * 1000])
def test_a_code_that_is_like_none_brings_no_guess(code: str) -> None:
    with pytest.raises(LookupError, match=r"^there is no rule `[^\x1b]{0,80}`\n"):
        explain(code)


# -- many errors in one run


FORTY = """\
openapi: ▶3.0.3
▶info: {title: Books, ▶titel: x, ▶x-sorce: x}
servers: [{url: ▶'http://api.example.com/'}, {url: ▶'https://{region}.example.com/'}]
paths:
  ▶v3/books: {}
  ▶/v3//books: {}
  ▶/v3/books/{}: {}
  ▶/v3/books/{isbn}:
    get:
      operationId: ▶query
      deprecated: ▶yes
      x-outcome: ▶books.nothing
      x-merchant-number: ▶nothing
      ▶requestBody: {content: {▶json: {schema: {}}}}
      responses: {▶200: {description: Found.}, ▶default: {description: Else.}}
    post:
      operationId: books.change
      ▶operationId: books.alter
      x-source: ▶nowhere
      x-rate-limit: ▶''
      parameters:
        - {name: ▶isbn, in: path, schema: {type: string}}
        - {name: kind, in: ▶cookie, schema: {}}
        - {name: ▶A B, in: header, schema: {}}
        - {name: limit, in: query, schema: {}}
        - ▶{name: limit, in: query, schema: {}}
      ▶responses: {▶'404': {content: ▶{}}}
components:
  schemas:
    ▶A B: {}
    Isbn: {type: ▶text}
    Pages: {type: integer, ▶minLength: 1, minimum: 2, maximum: ▶1, default: ▶'5'}
    Kind: {type: string, enum: [a, ▶a, ▶1], x-enum-descriptions: {▶c: x}}
    Book: {type: object, required: [▶ibsn], properties: {isbn: {▶nullable: true}}}
    Title: {pattern: ▶'(?i)a', ▶x-vendor-name: x}
"""


def test_forty_errors_are_told_in_one_run_each_at_its_place(compile_: Compile, marked: Marked) -> None:
    content, places = marked(FORTY)
    told = compile_(content)
    assert [(item.span.line, item.span.column) for item in told.diagnostics] == places
    assert told.text.endswith("\n40 errors in 1 file")


# -- what means harm, or is merely large: a clear error or a right result


def referring(schema: str, schemas: str = "    Any: {}") -> str:
    """A document of one operation that answers with this schema."""
    return whole(f"""\
paths:
  /v3/books:
    get:
      operationId: books.query
      responses:
        '200':
          description: It.
          content: {{application/json: {{schema: {schema}}}}}
components:
  schemas:
{schemas}
""")


def to(name: str) -> str:
    return f"{{$ref: '#/components/schemas/{name}'}}"


def test_aliases_of_aliases_are_refused(compile_: Compile) -> None:
    doubled = "".join(f"    A{i}: &a{i} {{properties: {{l: *a{i - 1}, r: *a{i - 1}}}}}\n" for i in range(1, 41))
    assert compile_(referring(to("A40"), "    A0: &a0 {properties: {x: {type: string}}}\n" + doubled)).codes == {
        "too-large"
    }


def test_a_schema_that_is_shared_by_an_alias_is_one_class(compile_: Compile) -> None:
    told = compile_(referring("{properties: {l: &a {properties: {x: {type: string}}}, r: *a}}"))
    assert [model.name for model in told.module.models] == ["QueryResponseL", "QueryResponse"]


@pytest.mark.parametrize(
    "value",
    [
        "[" * 10_000 + "]" * 10_000,
        "[" * 10_000,
        "{a: " * 10_000 + "1" + "}" * 10_000,
        "\n" + " " * 10 + "- " * 10_000 + "1",
        "\n" + "".join(f"{' ' * (10 + i)}a:\n" for i in range(2_000)) + " " * 2_010 + "1",
    ],
    ids=["lists", "open-lists", "mappings", "block-lists", "block-mappings"],
)
def test_what_is_nested_beyond_measure_is_refused(compile_: Compile, value: str) -> None:
    assert compile_(referring("{}", f"    A:\n      default: {value}")).codes == {"too-deep"}


@pytest.mark.parametrize(
    "tag", ["apply:os.mkdir", "new:pathlib.Path", "object:wxpay_client.Client", "name:os.mkdir", "module:os"]
)
def test_nothing_is_constructed_and_nothing_runs(compile_: Compile, tmp_path: Path, tag: str) -> None:
    made = tmp_path / "made"
    assert compile_(referring("{}", f"    A: {{default: !!python/object/{tag} ['{made}']}}")).codes == {"tag"}
    assert compile_(referring("{}", f"    A: {{default: !!python/{tag} '{made}'}}")).codes == {"tag"}
    assert not made.exists()


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "..\\\\..\\\\x", "a/b", "C:x", "x\\n\\0"])
def test_names_that_lead_out_of_the_tree_are_refused(compile_: Compile, name: str) -> None:
    component = compile_(referring("{}", f'    "{name}": {{type: object, properties: {{x: {{type: string}}}}}}'))
    assert component.codes <= {"wrong-form", "unprintable"}
    assert len(component.diagnostics) > 0
    operation = compile_(
        whole(f"paths: {{/v3/a: {{get: {{operationId: \"{name}.y\", responses: {{'204': {{description: x}}}}}}}}}}\n")
    )
    assert operation.codes <= {"operation-id", "unprintable"}
    assert len(operation.diagnostics) > 0


@pytest.mark.parametrize(
    "piece",
    [
        'openapi: "3.1.0\\n"\n',
        'components: {schemas: {"Book\\n": {}}}\n',
        'components: {schemas: {Book: {x-python-name: "Tome\\n"}}}\n',
        'components: {responses: {Book: {description: It., content: {"application/json\\n": {schema: {}}}}}}\n',
        'info: {title: Books, version: "1", x-source: "https://example.com/\\n"}\n',
    ],
    ids=["version", "component", "python-name", "content-type", "url"],
)
def test_a_line_break_at_the_end_is_no_part_of_a_name(compile_: Compile, piece: str) -> None:
    assert compile_("".join([*(f"{k}: {v}\n" for k, v in HEAD.items() if not piece.startswith(k)), piece])).codes == {
        "wrong-form"
    }


@pytest.mark.parametrize(
    "reference", ["../../x.yaml", "file:///etc/passwd", "#/components/schemas/../../info", "http://127.0.0.1/x"]
)
def test_references_that_lead_out_of_the_document_are_not_followed(compile_: Compile, reference: str) -> None:
    assert compile_(referring(f"{{$ref: '{reference}'}}")).codes == {"reference"}


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("a\\..\\..\\x.yaml", "a_x"),
        ("%2e%2e%2fx.yaml", "n2e_2e_2fx"),
        ("~.yaml", "empty"),
        ("__init__.yaml", "init"),
        ("C:x.yaml", "c_x"),
        ("-rf.yaml", "rf"),
        ("errors.yaml", "errors_"),
        ("OPERATIONS.yaml", "operations"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="no such file names there")
def test_the_name_of_a_document_names_a_module_and_nothing_else(compile_: Compile, name: str, module: str) -> None:
    told = compile_(referring("{type: string}"), name)
    assert told.api is not None, told.text
    assert set(render(told.api)) == {"__init__.py", f"{module}.py", "examples/__init__.py"}


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe" + HEAD["info"].encode("utf-16-le"),
        b"info: {title: \xe9}",
        b"info: \xc0\xaf",
        b"info: \xed\xa0\x80",
        b"info: \xf4\x90\x80\x80",
        b"info: \xe9\x80",
        b"\x80" * 100_000,
    ],
    ids=["utf-16", "latin-1", "overlong", "surrogate", "beyond-unicode", "cut-off", "all"],
)
def test_bytes_that_are_no_utf8_are_refused(compile_: Compile, content: bytes) -> None:
    assert compile_(content).codes == {"not-utf-8"}


OPERATION = """\
  /v3/books/{n}/{{isbn}}:
    get:
      operationId: books.query{n}
      summary: Query it.
      parameters:
        - {{name: isbn, in: path, required: true, schema: {{type: string}}}}
      responses:
        '200':
          description: It.
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Book'}}}}}}
"""


@pytest.mark.slow
def test_two_thousand_operations_on_twenty_thousand_lines_are_compiled(compile_: Compile) -> None:
    paths = "".join(OPERATION.format(n=n) for n in range(2_000))
    content = whole(f"paths:\n{paths}components: {{schemas: {{Book: {{properties: {{isbn: {{type: string}}}}}}}}}}\n")
    assert content.count("\n") > 20_000
    told = compile_(content)
    assert len(told.module.operations) == 2_000
    assert [model.name for model in told.module.models] == ["Book"]


@pytest.mark.slow
def test_a_schema_of_five_thousand_properties_has_as_many_fields(compile_: Compile) -> None:
    names = [f"p{i}" for i in range(5_000)]
    told = compile_(referring(f"{{properties: {{{', '.join(f'{name}: {{type: string}}' for name in names)}}}}}"))
    assert [field.name for field in told.module.models[0].fields] == names


def test_an_enumeration_of_ten_thousand_values_has_as_many_members(compile_: Compile) -> None:
    values = [f"V{i}" for i in range(10_000)]
    told = compile_(referring(f"{{type: string, enum: [{', '.join(values)}]}}"))
    assert [(member.name, member.value) for member in told.module.enums[0].members] == [(v, v) for v in values]


@pytest.mark.parametrize("text", ["word " * 200_000 + "end", "w" * 1_000_000], ids=["words", "one-word"])
def test_a_description_of_a_megabyte_arrives_whole(compile_: Compile, text: str) -> None:
    told = compile_(referring(f"{{properties: {{a: {{type: string, description: {text}}}}}}}"))
    assert told.module.models[0].fields[0].doc.text == text


def chain(link: str, first: str = "NEXT") -> str:
    """A thousand schemas, each of which leads to the next, and a schema that leads to the first of them."""
    links = "".join(f"    S{i}: {link.replace('NEXT', to(f'S{i + 1}'))}\n" for i in range(1_000))
    return referring(first.replace("NEXT", to("S0")), f"{links}    S1000: {{type: string}}")


@pytest.mark.parametrize(
    "link",
    ["NEXT", "{allOf: [NEXT]}", "{oneOf: [NEXT, {type: 'null'}]}", "{anyOf: [{type: integer}, NEXT]}"],
)
def test_a_thousand_references_that_lead_from_one_to_the_next_are_refused(compile_: Compile, link: str) -> None:
    assert compile_(chain(link)).codes == {"long-reference"}


@pytest.mark.parametrize(
    "link",
    [
        "{type: object, properties: {next: NEXT}}",
        "{type: array, items: NEXT}",
        "{type: object, additionalProperties: NEXT}",
    ],
    ids=["properties", "items", "additional-properties"],
)
def test_a_thousand_schemas_within_one_another_are_refused(compile_: Compile, link: str) -> None:
    assert compile_(chain(link, "{properties: {first: NEXT}}")).codes == {"too-deep"}


@pytest.mark.parametrize(
    ("a", "b", "codes"),
    [
        (f"{{properties: {{b: {to('B')}}}}}", f"{{properties: {{a: {to('A')}}}}}", set[str]()),
        (f"{{properties: {{b: {to('B')}}}}}", f"{{type: array, items: {to('A')}}}", set[str]()),
        (f"{{allOf: [{to('C')}, {{properties: {{b: {to('B')}}}}}]}}", f"{{allOf: [{to('A')}]}}", set[str]()),
        (f"{{type: array, items: {to('B')}}}", f"{{type: array, items: {to('A')}}}", {"unsupported"}),
        (
            f"{{type: object, additionalProperties: {to('B')}}}",
            f"{{type: object, additionalProperties: {to('A')}}}",
            {"unsupported"},
        ),
        (f"{{allOf: [{to('B')}]}}", f"{{allOf: [{to('A')}]}}", {"circular-reference"}),
        (f"{{oneOf: [{to('B')}, {to('C')}]}}", f"{{anyOf: [{to('A')}]}}", {"circular-reference"}),
        (to("B"), to("A"), {"circular-reference"}),
    ],
)
def test_schemas_that_need_each_other_are_classes_or_told(compile_: Compile, a: str, b: str, codes: set[str]) -> None:
    told = compile_(referring(to("A"), f"    A: {a}\n    B: {b}\n    C: {{properties: {{c: {{type: string}}}}}}"))
    assert told.codes == codes, told.text


@pytest.mark.parametrize("levels", [1, 5, 12])
def test_a_lattice_of_all_of_is_one_class_with_each_property_once(compile_: Compile, levels: int) -> None:
    """Each level joins both schemas of the next, so that the ways to the bottom double from level to level."""
    both = "".join(
        f"    {side}{i}: {{allOf: [{to(f'L{i + 1}')}, {to(f'R{i + 1}')}]}}\n" for i in range(levels) for side in "LR"
    )
    bottom = "".join(f"    {side}{levels}: {{properties: {{{side}: {{type: string}}}}}}\n" for side in "LR")
    told = compile_(referring(to("L0"), both + bottom))
    assert [[field.name for field in model.fields] for model in told.module.models] == [["L", "R"]]


def test_a_lattice_of_all_of_without_end_is_refused(compile_: Compile) -> None:
    both = "".join(
        f"    {side}{i}: {{allOf: [{to(f'L{i + 1}')}, {to(f'R{i + 1}')}]}}\n" for i in range(100) for side in "LR"
    )
    assert compile_(referring(to("L0"), both + "    L100: {}\n    R100: {}")).codes == {"long-reference"}


def test_a_lattice_of_properties_is_compiled(compile_: Compile) -> None:
    levels = 50
    pairs = "".join(
        f"    S{i}: {{properties: {{l: {to(f'S{i + 1}')}, r: {to(f'S{i + 1}')}}}}}\n" for i in range(levels)
    )
    told = compile_(referring(to("S0"), pairs + f"    S{levels}: {{type: string, examples: [x]}}"))
    assert told.codes <= {"too-deep"}


def test_a_lattice_of_choices_is_refused(compile_: Compile) -> None:
    levels = 28
    link = "{oneOf: [{type: array, items: NEXT}, {type: object, additionalProperties: NEXT}]}"
    links = "".join(f"    S{i}: {link.replace('NEXT', to(f'S{i + 1}'))}\n" for i in range(levels))
    assert compile_(referring(to("S0"), links + f"    S{levels}: {{type: string}}")).codes != set()


def test_ten_thousand_values_without_a_letter_have_names(compile_: Compile) -> None:
    values = [chr(0x2200 + i // 50) * (i % 50 + 1) for i in range(10_000)]
    listed = ", ".join(f"'{value}'" for value in values)
    enum = compile_(referring(f"{{type: string, enum: [{listed}]}}")).module.enums[0]
    assert len({member.name for member in enum.members}) == 10_000


def test_two_thousand_misspelt_names_are_told(compile_: Compile) -> None:
    ok, bad = ", ".join(f"V{i}" for i in range(2_000)), ", ".join(f"W{i}: x" for i in range(2_000))
    told = compile_(referring(f"{{type: string, enum: [{ok}], x-enum-descriptions: {{{bad}}}}}"))
    assert len(told.diagnostics) == 2_000


def test_an_operation_of_a_thousand_parts_is_told(compile_: Compile) -> None:
    spec = whole(
        f"paths: {{/v3/a: {{get: {{operationId: a{'.b' * 1000}, responses: {{'204': {{description: x}}}}}}}}}}\n"
    )
    assert compile_(spec).codes != set()
