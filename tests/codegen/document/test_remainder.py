"""What is left of a specification once everything that an error touches is left out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.compiler import model_of, valid_subset
from codegen.diagnostics import Diagnostics, SpecError, present
from codegen.document.remainder import untouched
from codegen.loader.load import load
from codegen.model import Api
from codegen.renderer.render import render
from codegen.validator.validate import validate
from tests.codegen.compiling import HEAD

SCHEMAS = """components:
  schemas:
    Good: {type: object, properties: {a: {type: string}}}
    Bad: {type: object, properties: {b: {$ref: '#/components/schemas/Worse'}}}
    Worse: {type: objekt}
"""


def operation(path: str, id_: str, more: str = "responses: {'204': {description: Done.}}", method: str = "get") -> str:
    return f"  {path}:\n    {method}: {{operationId: things.{id_}, {more}}}\n"


def answering(schema: str) -> str:
    return f"responses: {{'200': {{description: It., content: {{application/json: {{schema: {schema}}}}}}}}}"


def to(name: str) -> str:
    return f"{{$ref: '#/components/schemas/{name}'}}"


def document(*operations: str, rest: str = SCHEMAS, head: str = HEAD) -> str:
    return f"{head}paths:\n{''.join(operations)}{rest}"


GOOD = operation("/v3/good", "good", answering(to("Good")))


@pytest.fixture
def spec(tmp_path):
    """Write files to a folder; the folder."""

    def spec(files: str | dict[str, str]) -> Path:
        for name, text in ({"things.yaml": files} if isinstance(files, str) else files).items():
            (tmp_path / "spec" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "spec" / name).write_text(text, encoding="utf-8")
        return tmp_path / "spec"

    return spec


def left(folder: Path) -> tuple[set[str], list[str]]:
    """The operations and events that are written of a specification, and the codes of its errors."""
    diagnostics = Diagnostics()
    return names_of(valid_subset(folder, diagnostics=diagnostics)), [item.code for item in diagnostics]


def names_of(api: Api) -> set[str]:
    operations = {operation.id for module in api.modules for operation in module.operations}
    return operations | {event.type for module in api.modules for event in module.events}


class TestAnErrorTouches:
    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            (operation("/v3/x", "x", "responses: {}"), "wrong-value"),
            (operation("/v3/x", "x y"), "operation-id"),
            (operation("/v3/x", "good"), "operation-id"),
            (operation("/v3/x/{y}", "x"), "path-parameter"),
            (operation("v3/x", "x"), "path"),
            (operation("/v3/x", "x", "deprecated: no, responses: {'204': {description: Done.}}"), "disputed-value"),
            (operation("/v3/x", "x", answering(to("Worse"))), "wrong-value"),
            (operation("/v3/x", "x", answering(to("Bad"))), "wrong-value"),
            (operation("/v3/x", "x", answering("{type: array, items: %s}" % to("Bad"))), "wrong-value"),  # noqa: UP031
            (operation("/v3/x", "x", answering(to("Nothing"))), "reference"),
            (operation("/v3/x", "x", answering("{$ref: 'nothing.yaml#/components/schemas/A'}")), "reference"),
            (operation("/v3/x", "x", answering("{type: string, format: binary}")), "unsupported"),
            (operation("/v3/x", "good.more"), "method-group-clash"),
            ("  /v3/x:\n    patch: {operationId: things.x, operationId: things.y, responses: {}}\n", "duplicate-key"),
            ("  /v3/x:\n    parameters: [{name: a}]\n" + operation("", "x").partition("\n")[2], "missing-keyword"),
            ("  /v3/x:\n    get: {operationId: things.x, responses: {'204': {description: x}}}\n    z: 1\n",
             "unknown-keyword"),
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("order", [1, -1])
    def test_the_operation_that_it_is_in_or_that_reaches_it(self, spec, wrong, code, order):
        rest = SCHEMAS if "Worse" in wrong or "Bad" in wrong else SCHEMAS.replace("objekt", "object")

        names, codes = left(spec(document(*[GOOD, wrong][::order], rest=rest)))

        # Of a method and a group of one name, the method is at fault.
        assert names == ({"things.good.more"} if code == "method-group-clash" else {"things.good"})
        assert code in codes

    def test_not_the_operations_beside_it_in_the_path(self, spec):
        path = """\
  /v3/a:
    get: {operationId: things.a, responses: {}}
    put: {operationId: things.b, responses: {'204': {description: Done.}}}
"""

        assert left(spec(document(path, rest=""))) == ({"things.b"}, ["wrong-value"])

    def test_all_that_is_in_a_document_where_it_holds_for_the_whole(self, spec):
        files = {
            "a.yaml": document(GOOD, head=HEAD.replace("3.1.0", "3.0.0"), rest=SCHEMAS.replace("objekt", "object")),
            "b.yaml": document(operation("/v3/b", "b", answering("{$ref: 'a.yaml#/components/schemas/Good'}"))
                               + operation("/v3/c", "c"), rest=""),
        }  # fmt: skip

        assert left(spec(files)) == ({"things.c"}, ["wrong-form"])

    def test_nothing_where_it_is_of_no_use_to_any(self, spec):
        text = document(GOOD, rest=SCHEMAS.replace("schemas:", "securitySchemes: {}\n  schemas:"))

        assert left(spec(text)) == ({"things.good"}, ["unknown-keyword", "wrong-value"])

    def test_across_files_what_reaches_it(self, spec):
        files = {
            "a.yaml": document(operation("/v3/a", "a", answering("{$ref: 'sub/b.yaml#/components/schemas/Good'}"))
                               + operation("/v3/b", "b", answering("{$ref: 'sub/b.yaml#/components/schemas/Bad'}"))
                               + operation("/v3/c", "c", answering("{$ref: 'sub/c.yaml#/components/schemas/Bad'}"))
                               + operation("/v3/d", "d", answering(to("D"))),
                               rest="components: {schemas: {D: {properties: {x: "
                                    "{$ref: 'sub/b.yaml#/components/schemas/Worse'}}}}}\n"),
            "sub/b.yaml": document(rest=SCHEMAS).replace("paths:\n", ""),
            "sub/c.yaml": "a: [\n",
        }  # fmt: skip

        assert left(spec(files)) == ({"things.a"}, ["wrong-value", "syntax"])

    def test_what_shares_it_by_an_alias(self, spec):
        shared = "  /v3/a:\n    get: {operationId: things.a, responses: &r {'200': {description: A., content: {}}}}\n"
        other = "  /v3/b:\n    get: {operationId: things.b, responses: *r}\n"

        assert left(spec(document(shared, other, GOOD, rest=SCHEMAS.replace("objekt", "object"))))[0] == {"things.good"}

    def test_every_path_that_is_an_alias_of_the_one_it_is_in(self, spec):
        text = document("  /v3/a: &a {get: {operationId: things.a, responses: {}}}\n", "  /v3/b: *a\n", rest="")
        diagnostics = Diagnostics()
        documents = load([spec(text)], diagnostics)
        validate(documents, diagnostics)

        [rest] = untouched(documents, diagnostics)

        assert rest.root.mapping["paths"].plain() == {}

    def test_the_webhook_that_it_is_in(self, spec):
        text = document(GOOD, rest="""\
webhooks:
  A.GOOD: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Good'}}}}}}
  A.BAD: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Bad'}}}}}}
  A.WRONG: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {resource: {}}}}}}}}
""" + SCHEMAS)  # fmt: skip

        names, codes = left(spec(text))

        assert names == {"things.good", "A.GOOD"}
        assert sorted(codes) == ["event-body", "wrong-value"]


class TestWhatIsLeft:
    def test_is_checked_where_an_error_hid_others(self, spec):
        text = document(
            operation("/v3/a", "a", answering(to("Nothing"))),
            operation("/v3/b", "b", "servers: [{url: 'http://example.com'}], responses: {'204': {description: B.}}"),
            operation("/v3/c", "c", answering("{type: integer, examples: [x]}")),
            GOOD,
            rest=SCHEMAS.replace("objekt", "object"),
        )

        # The last is a warning.
        assert left(spec(text)) == ({"things.good", "things.c"}, ["reference", "server", "example"])

    def test_may_name_operations_that_are_left_out(self, spec):
        text = document(
            operation("/v3/a", "a", answering(to("Nothing"))),
            operation("/v3/b", "b", "x-outcome: things.a, responses: {'204': {description: B.}}"),
            operation("/v3/c", "c", "x-outcome: things.nothing, responses: {'204': {description: B.}}"),
        )

        names, codes = left(spec(text))

        assert names == {"things.b"}
        assert codes == ["reference", "unknown-operation", "wrong-value"]

    def test_is_everything_where_nothing_is_wrong(self, spec):
        folder = spec(document(GOOD, rest=SCHEMAS.replace("objekt", "object")))
        diagnostics = Diagnostics()

        assert valid_subset(folder, diagnostics=diagnostics) == model_of(folder)
        assert not diagnostics

    def test_is_the_same_as_if_the_rest_had_never_been_there(self, spec, tmp_path):
        wrong = operation("/v3/a", "a", answering(to("Bad")))
        folder = spec(document(GOOD, wrong))
        alone = tmp_path / "alone" / "spec"
        alone.mkdir(parents=True)
        (alone / "things.yaml").write_text(document(GOOD, rest=SCHEMAS.partition("    Bad")[0]), encoding="utf-8")

        assert render(valid_subset(folder, diagnostics=Diagnostics())) == render(model_of(alone))

    def test_of_no_readable_file_is_nothing(self, spec):
        assert left(spec("a: [\n")) == (set(), ["syntax"])

    def test_keeps_the_documents_that_lose_nothing(self, spec):
        folder = spec({"a.yaml": document(GOOD, rest=SCHEMAS), "b.yaml": document(operation("/v3/b", "b"), rest="")})
        diagnostics = Diagnostics()
        documents = load([folder], diagnostics)
        validate(documents, diagnostics)

        a, b = untouched(documents, diagnostics)

        assert (a is documents[0], b is documents[1]) == (False, True)
        assert list(a.root.mapping["components"].mapping["schemas"].mapping) == ["Good"]
        assert untouched([a, b], []) == [a, b]

    def test_is_told_all_the_errors_that_would_be_told_anyway(self, spec):
        folder = spec(document(GOOD, operation("/v3/a", "a", "responses: {}"), operation("/v3/b", "b c")))
        with pytest.raises(SpecError) as caught:
            model_of(folder)
        diagnostics = Diagnostics()

        valid_subset(folder, diagnostics=diagnostics)

        assert present(diagnostics, ()) == str(caught.value)


PIECES = [
    GOOD,
    *(operation(f"/v3/{n}", f"o{n}", answering(to(name))) for n, name in enumerate(["Bad", "Worse", "None", "Good"])),
    operation("/v3/x", "x", "responses: {}"),
    operation("/v3/y/{z}", "y"),
    operation("/v3/x", "again"),
    operation("/v3/w", "good"),
    operation("/v3/v", "v", answering("{type: string, format: binary}")),
    operation("/v3/u", "u", answering("{type: array, items: {$ref: '#/components/schemas/Loop'}}")),
    "  /v3/t: &t {get: {operationId: things.t, responses: {'204': {description: T.}}}}\n  /v3/s: *t\n",
    "  /v3/q: {get: &q {operationId: things.q, responses: {}}}\n  /v3/p: {put: *q}\n",
    "  /v3/r: []\n",
    "  q: 1\n",
]
# The same anchor twice is no YAML to some parsers, and then nothing is left at all.
some_pieces = st.lists(st.sampled_from(PIECES), max_size=8).filter(
    lambda pieces: all(pieces.count(piece) == 1 for piece in pieces if "&" in piece)
)
LOOP = "    Loop: {$ref: '#/components/schemas/Pool'}\n    Pool: {$ref: '#/components/schemas/Loop'}\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(some_pieces, st.sampled_from(["", "top: 1\n", "webhooks: []\n"]), st.randoms())
def test_whatever_is_wrong_what_is_left_is_right(spec, pieces, top, shuffle: random.Random):
    shuffle.shuffle(pieces)
    folder = spec(document(*pieces, rest=top + SCHEMAS + LOOP))
    diagnostics = Diagnostics()

    api = valid_subset(folder, diagnostics=diagnostics)

    render(api)
    names = names_of(api)
    assert not names & {f"things.{wrong}" for wrong in ("o0", "o1", "o2", "x", "y", "v", "u", "q")}
    assert (
        names == set()
        if top.startswith("top")
        else ("things.good" in names) == any("things.good," in p for p in pieces)
    )
