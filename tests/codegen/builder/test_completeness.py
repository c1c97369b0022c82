"""What `--strict` asks of each operation: error codes, descriptions, examples that are whole and of one call."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from codegen.compiler import model_of
from codegen.diagnostics import Diagnostics, SpecError
from tests.codegen.compiling import HEAD

if TYPE_CHECKING:
    from pathlib import Path


COMPLETE = HEAD + dedent("""\
    paths:
      /v3/things/{thing_no}:
        post:
          operationId: things.make
          x-outcome: things.get
          parameters:
            - &no {name: thing_no, in: path, required: true, description: Number., schema: {type: string}, example: T1}
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  type: object
                  required: [part]
                  properties:
                    part:
                      type: object
                      description: A part.
                      required: [size]
                      properties: {size: {type: integer, description: Its size., example: 1}}
          responses:
            "200":
              description: It.
              content:
                application/json:
                  schema:
                    type: object
                    required: [thing_no]
                    properties:
                      thing_no: {type: string, description: Number., example: T1}
            "400": &wrong
              description: Wrong.
              x-error-codes: [{code: PARAM_ERROR, cause: C., remedy: R., cause-zh: 因, remedy-zh: 法}]
        get:
          operationId: things.get
          parameters: [*no]
          responses:
            "204": {description: There.}
            "400": *wrong
    """)


def warnings(folder: Path, text: str) -> list[tuple[int, str]]:
    (folder / "things.yaml").write_text(text, encoding="utf-8")
    diagnostics = Diagnostics(strict=True)
    try:
        model_of(folder / "things.yaml", diagnostics=diagnostics)
    except SpecError:
        assert {item.code for item in diagnostics} == {"incomplete"}, str(diagnostics.items)
    return [(item.span.line, item.message) for item in diagnostics]


def test_an_operation_that_has_it_all_is_complete(tmp_path: Path) -> None:
    assert warnings(tmp_path, COMPLETE) == []


@pytest.mark.parametrize(
    ("whole", "lacking", "message"),
    [
        (", description: Number., schema: {type: string}", ", schema: {type: string}", "`thing_no` has no description"),
        ("size: {type: integer, description: Its size., ", "size: {type: integer, ", "`size` has no description"),
        (", cause-zh: 因", "", "the error code `PARAM_ERROR` lacks `cause-zh`"),
        (", cause: C., remedy: R.", ", cause: C.", "the error code `PARAM_ERROR` lacks `remedy`"),
        (", schema: {type: string}, example: T1", ", schema: {type: string}",
         "the example of the request lacks `thing_no`"),
        (", description: Its size., example: 1", ", description: Its size.", "the example of the request lacks `part`"),
        (", description: Number., example: T1", ", description: Number.", "the answer 200 has no example"),
        (", description: Number., example: T1", ", description: Number., example: T2",
         "`thing_no` is not the same in the examples of the request and of its answer"),
        ("things.get\n      parameters: [*no]", "things.get\n      x-outcome: things.get\n      parameters: [*no]",
         "a query has no outcome to ask for"),
        ("x-outcome: things.get", "x-outcome: things.make", "things.make is no query, and tells no outcome"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named_with_its_line(tmp_path: Path, whole: str, lacking: str, message: str) -> None:
    assert whole in COMPLETE
    found = warnings(tmp_path, COMPLETE.replace(whole, lacking))
    assert message in [text for _, text in found]
    assert all(line > 1 for line, _ in found)


def test_a_member_that_is_missing_within_an_example_is_named_with_the_way_to_it(tmp_path: Path) -> None:
    color = "properties: {color: {type: string, description: Its color.}, size:"
    text = COMPLETE.replace("properties: {size:", color).replace("[size]", "[size, color]")

    assert [message for _, message in warnings(tmp_path, text)] == ["the example of the request lacks `part.color`"]


def test_operations_need_error_codes(tmp_path: Path) -> None:
    text = COMPLETE.replace('        "400": *wrong\n', "")

    assert warnings(tmp_path, text) == [
        (text.partition("operationId: things.get")[0].count("\n") + 1, "things.get has no error codes")
    ]


def test_documents_of_others_need_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "things.yaml").write_text(COMPLETE.replace("cause: C.", "cause: ''"), encoding="utf-8")
    diagnostics = Diagnostics()

    model_of(tmp_path / "things.yaml", diagnostics=diagnostics)

    assert not diagnostics
