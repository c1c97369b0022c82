"""Files that references lead to: which are read, and that nothing else is."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codegen.builder.build import build
from codegen.diagnostics import Diagnostics
from codegen.loader.linked_files import linked_file
from codegen.loader.load import load
from codegen.loader.scalars import Refusal

if TYPE_CHECKING:
    from tests.codegen.conftest import CheckTree, Marked

HEAD = "openapi: 3.1.0\ninfo: {title: Books, version: '1'}\nservers: [{url: 'https://api.example.com/'}]\n"
BOOK = HEAD + "components: {schemas: {Book: {type: object, properties: {isbn: {type: string}}}}}\n"


def asking(reference: str, id_: str = "books.query") -> str:
    """A document with an operation that answers with what a reference leads to."""
    return f"""\
{HEAD}paths:
  /v3/books:
    get:
      operationId: {id_}
      responses:
        '200':
          description: It.
          content: {{application/json: {{schema: {{$ref: {reference}}}}}}}
"""


class TestWhatIsRead:
    @pytest.mark.parametrize(
        ("reference", "file"),
        [
            ("'b.yaml#/components/schemas/Book'", "b.yaml"),
            ("'./b.yaml#/components/schemas/Book'", "b.yaml"),
            ("'sub/b.yaml#/components/schemas/Book'", "sub/b.yaml"),
            ("'nowhere/../b.yaml#/components/schemas/Book'", "b.yaml"),
            ("'%62.yaml#/components/schemas/Book'", "b.yaml"),
            ("'b.yaml#/components/schemas/B%6Fok'", "b.yaml"),
            ("'b%20b.yaml#/components/schemas/Book'", "b b.yaml"),
            ("'b%23.yaml#/components/schemas/Book'", "b#.yaml"),
            ("'书.yaml#/components/schemas/Book'", "书.yaml"),
            ("'%E4%B9%A6.yaml#/components/schemas/Book'", "书.yaml"),
            ("'b.json#/components/schemas/Book'", "b.json"),
        ],
    )
    def test_is_the_file_that_a_relative_path_names(self, check_tree: CheckTree, reference, file):
        told = check_tree({"a.yaml": asking(reference), file: BOOK}, "a.yaml")

        assert told.text == ""
        assert [(d.path, d.given) for d in told.documents] == [("spec/a.yaml", True), (f"spec/{file}", False)]
        [module] = build(told.documents, Diagnostics()).modules
        assert [model.name for model in module.models] == ["Book"]

    def test_may_lie_above_within_the_folder_that_was_given(self, check_tree: CheckTree):
        told = check_tree(
            {
                "a.yaml": asking("'sub/b.yaml#/components/schemas/Book'"),
                "sub/b.yaml": HEAD + "components: {schemas: {Book: {$ref: '../c.yaml#/components/schemas/Book'}}}\n",
                "c.yaml": BOOK,
            }
        )

        assert told.text == ""
        assert [(d.path, d.given) for d in told.documents] == [
            ("spec/a.yaml", True), ("spec/c.yaml", True), ("spec/sub/b.yaml", True),
        ]  # fmt: skip

    def test_is_read_once_however_it_is_named(self, check_tree: CheckTree):
        told = check_tree(
            {
                "a.yaml": asking("'b.yaml#/components/schemas/Book'")
                + "components: {schemas: {A: {$ref: './%62.yaml#/components/schemas/Book'}}}\n",
                "b.yaml": BOOK + "\n",
            },
            "a.yaml",
        )

        assert [d.path for d in told.documents] == ["spec/a.yaml", "spec/b.yaml"]

    def test_may_be_the_very_file(self, check_tree: CheckTree):
        told = check_tree({"a.yaml": asking("'a.yaml#/components/schemas/Book'") + BOOK.removeprefix(HEAD)}, "a.yaml")

        assert told.text == ""
        assert len(told.documents) == 1

    def test_may_be_behind_a_link_within_the_folder(self, check_tree: CheckTree, tmp_path):
        (tmp_path / "spec").mkdir()
        (tmp_path / "spec" / "b.yaml").symlink_to("real.yaml")
        files = {"a.yaml": asking("'b.yaml#/components/schemas/Book'"), "real.yaml": BOOK}

        assert check_tree(files, "a.yaml").text == ""

    def test_offers_no_operation_unless_it_was_given(self, check_tree: CheckTree):
        files = {
            "a.yaml": asking("'b.yaml#/components/schemas/Book'"),
            "b.yaml": asking("'#/components/schemas/Book'", "others.query") + BOOK.removeprefix(HEAD),
        }

        alone, both = check_tree(files, "a.yaml"), check_tree(files)

        assert alone.text == both.text == ""
        assert [m.name for m in build(alone.documents, Diagnostics()).modules] == ["a"]
        assert [m.name for m in build(both.documents, Diagnostics()).modules] == ["a", "b"]

    def test_cannot_be_named_as_the_outcome_of_an_operation(self, check_tree: CheckTree):
        files = {
            "a.yaml": asking("'b.yaml#/components/schemas/Book'").replace(
                "query", "query\n      x-outcome: others.query"
            ),
            "b.yaml": asking("'#/components/schemas/Book'", "others.query") + BOOK.removeprefix(HEAD),
        }

        assert [code for code, *_ in check_tree(files, "a.yaml").in_files] == ["unknown-operation"]
        assert check_tree(files).text == ""


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("reference", "words"),
        [
            ("missing.yaml#/components/schemas/Book", "there is no file `missing.yaml`"),
            ("sub#/components/schemas/Book", "there is no file `sub`"),
            ("b.yaml/#/components/schemas/Book", "`b.yaml/` is no relative path of a file"),
            ("../outside.yaml#/components/schemas/Book", "`../outside.yaml` lies outside of the specification"),
            ("%2E%2E/outside.yaml#/components/schemas/Book", "lies outside of the specification"),
            ("..%2Foutside.yaml#/components/schemas/Book", "lies outside of the specification"),
            ("sub/../../outside.yaml#/components/schemas/Book", "lies outside of the specification"),
            ("link.yaml#/components/schemas/Book", "`link.yaml` lies outside of the specification"),
            ("links/outside.yaml#/components/schemas/Book", "lies outside of the specification"),
            ("loop.yaml#/components/schemas/Book", "`loop.yaml`"),
            ("/etc/hosts#/components/schemas/Book", "`/etc/hosts` is an absolute path"),
            ("%2Fetc/hosts#/components/schemas/Book", "is an absolute path"),
            ("https://example.com/b.yaml#/components/schemas/Book", "is a URL, and nothing is fetched"),
            ("//example.com/b.yaml#/components/schemas/Book", "is a URL"),
            ("file:///etc/hosts#/components/schemas/Book", "is a URL"),
            ("b.yaml?x=1#/components/schemas/Book", "is a URL"),
            ("..\\outside.yaml#/components/schemas/Book", "is no relative path"),
            ("b%00.yaml#/components/schemas/Book", "is no relative path"),
            ("b%zz.yaml#/components/schemas/Book", "is no relative path"),
            ("%ff.yaml#/components/schemas/Book", "is no relative path"),
            ("b.yaml", "`b.yaml` is no reference to a schema"),
            ("b.yaml#Book", "is no reference to a schema"),
            ("b.yaml#/components/parameters/Book", "is no reference to a schema"),
            ("b.yaml#/components/schemas/Boook", "`b.yaml#/components/schemas/Boook` leads nowhere"),
        ],
    )
    def test_is_told_where_the_reference_stands(
        self, check_tree: CheckTree, marked: Marked, tmp_path, reference, words
    ):
        (tmp_path / "spec" / "sub").mkdir(parents=True)
        (tmp_path / "outside.yaml").write_text(BOOK, encoding="utf-8")
        (tmp_path / "spec" / "link.yaml").symlink_to(tmp_path / "outside.yaml")
        (tmp_path / "spec" / "links").symlink_to(tmp_path)
        (tmp_path / "spec" / "loop.yaml").symlink_to("loop.yaml")
        text, [place] = marked(asking(f"▶'{reference}'"))

        told = check_tree({"a.yaml": text, "b.yaml": BOOK}, "a.yaml")

        assert told.in_files == [("reference", "spec/a.yaml", *place)], told.text
        assert words in told.text
        assert {d.path for d in told.documents} <= {"spec/a.yaml", "spec/b.yaml"}

    @pytest.mark.parametrize(
        ("written", "hint"),
        [
            ("comon.yaml#/components/schemas/Book", "did you mean `common.yaml`?"),
            ("common.yaml#/components/schemas/Boook", "did you mean `Book`?"),
            ("common.yaml#/components/schemas/Else", "there is nothing of this name under `components: schemas` of `"),
            ("common.yaml#/schemas/Book", "write `common.yaml#/components/schemas/…`"),
        ],
    )
    def test_comes_with_what_to_do(self, check_tree: CheckTree, written, hint):
        assert f"hint: {hint}" in check_tree({"a.yaml": asking(written), "common.yaml": BOOK}, "a.yaml").text

    def test_is_told_of_every_reference_to_it(self, check_tree: CheckTree):
        again = "components: {schemas: {A: {$ref: 'x.yaml#/components/schemas/A'}}}\n"

        told = check_tree({"a.yaml": asking("'x.yaml#/components/schemas/A'") + again}, "a.yaml")

        assert [line for _, _, line, _ in told.in_files] == [11, 12]

    def test_may_be_refused_by_the_operating_system(self, tmp_path, monkeypatch):
        (tmp_path / "a.yaml").write_text(asking("b.yaml#/components/schemas/Book"), encoding="utf-8")
        (tmp_path / "b.yaml").write_text(BOOK, encoding="utf-8")
        read = Path.read_bytes

        def read_bytes(path: Path) -> bytes:
            # A mode would not keep the superuser out.
            if path.name == "b.yaml":
                raise PermissionError(13, "Permission denied", str(path))
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", read_bytes)
        diagnostics = Diagnostics()
        load([tmp_path / "a.yaml"], diagnostics, root=tmp_path)

        [error] = diagnostics
        assert (error.code, error.span.path, error.span.line) == ("unreadable", "a.yaml", 11)
        assert error.message == "`b.yaml` cannot be read: Permission denied"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes")
    def test_may_be_no_file_at_all(self, check_tree: CheckTree, tmp_path):
        (tmp_path / "spec").mkdir()
        os.mkfifo(tmp_path / "spec" / "b.yaml")

        assert "there is no file" in check_tree({"a.yaml": asking("'b.yaml#/components/schemas/Book'")}, "a.yaml").text

    @example("../outside.yaml")
    @example("x" * 5000)
    @given(
        st.text() | st.lists(st.sampled_from(["..", ".", "a", "/", "%2e", "%2F", "\\", "%5C", "~", ":"])).map("".join)
    )
    def test_is_whatever_lies_outside(self, written):
        with TemporaryDirectory() as scratch:
            folder = Path(scratch).resolve() / "spec"
            folder.mkdir()
            found = linked_file(written, folder / "a.yaml", [folder])

            assert isinstance(found, Refusal) or found.resolve().is_relative_to(folder)


class TestErrorsOfTheOtherFile:
    def test_are_told_at_their_places(self, check_tree: CheckTree, marked: Marked):
        text, places = marked(
            HEAD + "▶x-mine: 1\ncomponents: {schemas: {Book: {type: ▶text}, A: {$ref: ▶'#/components/schemas/B'}}}\n"
        )

        told = check_tree({"a.yaml": asking("'b.yaml#/components/schemas/Book'"), "b.yaml": text}, "a.yaml")

        codes = ["unknown-extension", "wrong-value", "reference"]
        assert told.in_files == [(code, "spec/b.yaml", *place) for code, place in zip(codes, places, strict=True)]

    def test_that_is_no_yaml_are_told_once(self, check_tree: CheckTree):
        told = check_tree({"a.yaml": asking("'b.yaml#/components/schemas/Book'"), "b.yaml": "a: [\n"}, "a.yaml")

        assert [(code, path) for code, path, *_ in told.in_files] == [("syntax", "spec/b.yaml")]
        assert "spec/b.yaml:2:1: error: no valid YAML" in told.text

    def test_that_is_no_openapi_are_told(self, check_tree: CheckTree):
        told = check_tree({"a.yaml": asking("'b.yaml#/components/schemas/Book'"), "b.yaml": "Book: {}\n"}, "a.yaml")

        assert ("missing-keyword", "spec/b.yaml", 1, 1) in told.in_files

    def test_are_those_of_a_circle_too(self, check_tree: CheckTree):
        told = check_tree(
            {
                "a.yaml": HEAD + "components: {schemas: {Book: {$ref: 'b.yaml#/components/schemas/Book'}}}\n",
                "b.yaml": HEAD + "components: {schemas: {Book: {$ref: 'a.yaml#/components/schemas/Book'}}}\n",
            },
        )

        assert [code for code, *_ in told.in_files] == ["circular-reference"]

    def test_are_not_those_of_objects_that_hold_each_other(self, check_tree: CheckTree):
        told = check_tree(
            {
                "a.yaml": asking("'#/components/schemas/Book'")
                + "components: {schemas: {Book: {properties: {by: {$ref: 'b.yaml#/components/schemas/Author'}}}}}\n",
                "b.yaml": HEAD + "components: {schemas: {Author: {properties: {of: "
                "{type: array, items: {$ref: 'a.yaml#/components/schemas/Book'}}}}}}\n",
            },
            "a.yaml",
        )

        assert told.text == ""
        [module] = build(told.documents, Diagnostics()).modules
        assert {model.name for model in module.models} == {"Book", "Author"}


class TestExamples:
    OTHER = (
        HEAD + "components: {schemas: {Book: {properties: {isbn: {$ref: 'sub/c.yaml#/components/schemas/Isbn'}}}}}\n"
    )
    ISBN = (
        HEAD
        + "components: {schemas: {Isbn: {$ref: '#/components/schemas/Text'}, Text: {type: string, maxLength: 3}}}\n"
    )

    def test_are_checked_against_schemas_in_other_files(self, check_tree: CheckTree, marked: Marked):
        media = "{schema: {$ref: 'b.yaml#/components/schemas/Book'}, example: {isbn: ▶'1234'}}"
        text, [place] = marked(
            asking("X").replace("{schema: {$ref: X}}", media),
        )

        told = check_tree({"a.yaml": text, "b.yaml": self.OTHER, "sub/c.yaml": self.ISBN}, "a.yaml")

        assert told.in_files == [("example", "spec/a.yaml", *place)]
        assert "must have at most 3 characters, but has 4" in told.text

    def test_in_other_files_are_checked_and_used(self, check_tree: CheckTree):
        media = (
            "{schema: {$ref: 'b.yaml#/components/schemas/Book'}, "
            "examples: {one: {$ref: 'b.yaml#/components/examples/One'}}}"
        )
        other = self.OTHER.replace("{schemas", "{examples: {One: {value: {isbn: '12'}}}, schemas")

        told = check_tree(
            {"a.yaml": asking("X").replace("{schema: {$ref: X}}", media), "b.yaml": other, "sub/c.yaml": self.ISBN},
            "a.yaml",
        )

        assert told.text == ""
        [module] = build(told.documents, Diagnostics()).modules
        assert module.operations[0].example["answers"] == {200: {"isbn": "12"}}


def test_every_kind_of_component_can_be_in_another_file(check_tree: CheckTree):
    operation = f"""\
{HEAD}paths:
  /v3/books/{{isbn}}:
    parameters: [{{$ref: 'b.yaml#/components/parameters/Isbn'}}]
    post:
      operationId: books.change
      requestBody: {{$ref: 'b.yaml#/components/requestBodies/Book'}}
      responses:
        '200': {{$ref: 'b.yaml#/components/responses/Book'}}
        '404': {{$ref: 'b.yaml#/components/responses/None'}}
"""
    other = f"""\
{HEAD}components:
  schemas: {{Book: {{type: object, properties: {{title: {{type: string}}}}}}}}
  parameters: {{Isbn: {{name: isbn, in: path, required: true, schema: {{type: string}}}}}}
  headers: {{Left: {{schema: {{type: integer}}}}}}
  requestBodies: {{Book: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Book'}}}}}}}}}}
  responses:
    Book:
      description: The book.
      headers: {{X-Left: {{$ref: '#/components/headers/Left'}}}}
      content: {{application/json: {{schema: {{$ref: '#/components/schemas/Book'}}}}}}
    None: {{description: None., x-error-codes: [{{code: NOT_FOUND}}]}}
"""
    told = check_tree({"a.yaml": operation, "b.yaml": other}, "a.yaml")

    assert told.text == ""
    [module] = build(told.documents, Diagnostics()).modules
    [change] = module.operations
    assert [field.name for field in change.fields] == ["isbn", "title"]
    assert [error.code for error in change.errors] == ["NOT_FOUND"]
    assert [model.name for model in module.models] == ["Book"]


def test_a_shared_schema_has_a_class_in_each_module_that_uses_it(check_tree: CheckTree):
    told = check_tree(
        {
            "a.yaml": asking("'b.yaml#/components/schemas/Book'"),
            "b.yaml": BOOK,
            "c.yaml": asking("'b.yaml#/components/schemas/Book'", "loans.query").replace("/v3/books", "/v3/loans"),
        }
    )

    assert told.text == ""
    books, loans = build(told.documents, Diagnostics()).modules
    assert [model.name for model in books.models] == [model.name for model in loans.models] == ["Book"]
    assert [source.rpartition("/")[2] for source in books.sources.files] == ["a.yaml", "b.yaml"]
    assert [source.rpartition("/")[2] for source in loans.sources.files] == ["c.yaml", "b.yaml"]
