"""What leaves the generated code right is a warning, and an error with `--strict`: other people's documents compile."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.compiler import model_of
from codegen.diagnostics import Diagnostics, SpecError, present
from codegen.renderer.render import render
from tests.codegen.compiling import HEAD, imported
from tests.codegen.conftest import Marked
from wxpay_client import RequestError, to_dict
from wxpay_client.schema.fields import wire_of

HIDDEN = "{operationId: things.get, responses: {'200': {description: It., content: {application/json: {schema: %s}}}}}"


def answering(schema: str) -> str:
    return f"{HEAD}paths:\n  /v3/things:\n    get: {HIDDEN % schema}\n"


def sending(schema: str, more: str = "") -> str:
    body = f"requestBody: {{required: true, content: {{application/json: {{schema: {schema}{more}}}}}}}"
    return (
        f"{HEAD}paths:\n  /v3/things:\n    post: {{operationId: things.make, {body},"
        " responses: {'204': {description: Done.}}}\n"
    )


def written(folder: Path, text: str) -> Path:
    (folder / "things.yaml").write_text(text, encoding="utf-8")
    return folder / "things.yaml"


def package(folder: Path, text: str) -> Any:
    return imported(folder, render(model_of(written(folder, text))))


WARNINGS = [
    ("unknown-extension", answering("{type: string, ▶x-internal: 1}")),
    ("example", answering("{type: string, examples: [▶5]}")),
    ("example", answering("{type: string, example: ▶5}")),
    ("default", answering("{type: string, enum: [A, B], default: ▶C}")),
    ("type-mismatch", answering("{type: integer, default: ▶'1'}")),
    ("type-mismatch", answering("{type: array, items: {type: string}, ▶maxLength: 5}")),
    ("type-mismatch", answering("{type: string, ▶maximum: 5}")),
    ("type-mismatch", answering("{type: string, enum: [▶1, ▶2]}")),
    ("unsupported", answering("{▶enum: [1.5, A]}")),
    ("duplicate-value", answering("{enum: [A, ▶A]}")),
    ("undeclared-property", answering("{type: object, required: [a, ▶b], properties: {a: {type: string}}}")),
    ("pattern", answering("{type: string, pattern: ▶'^(a|a)*$'}")),
    ("pattern", answering("{type: string, pattern: ▶'(?i)a'}")),
    ("disputed-value", answering("{type: string, example: ▶n}")),
    ("disputed-value", answering("{type: string, enum: [▶yes, ▶no, ▶on, ▶off]}")),
    ("disputed-value", answering("{type: string, example: ▶2020-01-02}")),
    ("disputed-value", answering("{type: string, example: ▶1e5}")),
    ("disputed-value", answering("{type: object, properties: {▶n: {type: string}}}")),
    ("key-not-text", answering("{type: object, properties: {▶no: {type: string}, ▶1: {type: string}}}")),
    ("key-not-text", answering("{type: string}").replace("'200'", "▶200")),
    ("unprintable", answering('{type: string, description: ▶"A\\fpage"}')),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), WARNINGS)
class TestAWarning:
    def test_leaves_code_to_generate(self, tmp_path: Path, marked: Marked, code: str, text: str) -> None:
        text, places = marked(text)
        diagnostics = Diagnostics()

        files = render(model_of(written(tmp_path, text), diagnostics=diagnostics))

        assert [(item.code, item.span.line, item.span.column) for item in diagnostics] == [
            (code, *place) for place in places
        ]
        assert " warning: " in present(diagnostics, ())
        assert imported(tmp_path, files).operations

    def test_is_an_error_where_asked_for(self, tmp_path: Path, marked: Marked, code: str, text: str) -> None:
        text, places = marked(text)
        file, diagnostics = written(tmp_path, text), Diagnostics(strict=True)

        with pytest.raises(SpecError):
            model_of(file, diagnostics=diagnostics)

        found = [(item.code, item.span.line, item.span.column) for item in diagnostics if item.code != "incomplete"]
        assert found == [(code, *place) for place in places]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("wrong-type", HEAD.replace('"1"', "{a: 1}") + "paths: {}\n"),
        ("disputed-value", answering("{type: string, deprecated: yes}")),
        ("disputed-value", answering("{enum: [~, A]}")),
        ("disputed-value", answering("{enum: [010, A]}")),
        ("disputed-value", answering("{enum: [0x1F, A]}")),
        ("disputed-value", answering("{type: string, example: True}")),
        ("key-not-text", answering("{type: object, properties: {null: {type: string}}}")),
        ("key-not-text", answering("{type: object, properties: {true: {type: string}}}")),
        ("key-not-text", answering("{type: object, properties: {1.0: {type: string}}}")),
        ("unprintable", answering('{type: object, properties: {"a\\f": {type: string}}}')),
        ("type-mismatch", answering("{type: string, items: {type: string}}")),
        ("unknown-keyword", answering("{type: string, nullable: true}")),
    ],
)
def test_what_may_mean_something_else_stays_an_error(tmp_path: Path, code: str, text: str) -> None:
    with pytest.raises(SpecError) as caught:
        model_of(written(tmp_path, text))

    assert code in {item.code for item in caught.value.diagnostics.errors}


class TestWhatIsGenerated:
    def test_does_not_enforce_a_limit_of_another_type(self, tmp_path: Path) -> None:
        things = package(tmp_path, sending("{type: object, properties: {a: {type: array, maxLength: 1, maxItems: 2}}}"))

        assert to_dict(things.things.MakeRequest(a=[1, 2])) == {"body": {"a": [1, 2]}}
        with pytest.raises(RequestError, match="at most 2 items"):
            to_dict(things.things.MakeRequest(a=[1, 2, 3]))

    def test_does_not_enforce_a_pattern_that_may_take_for_ever(self, tmp_path: Path) -> None:
        text = sending(
            "{type: object, properties: {a: {type: string, pattern: '^(a|a)*$'}, b: {type: string, pattern: '^a*$'}}}"
        )
        things = package(tmp_path, text)
        far_too_many = "a" * 100 + "b"

        assert to_dict(things.things.MakeRequest(a=far_too_many)) == {"body": {"a": far_too_many}}
        with pytest.raises(RequestError, match="expected"):
            to_dict(things.things.MakeRequest(b=far_too_many))

    def test_escapes_what_a_terminal_would_obey(self, tmp_path: Path) -> None:
        text = answering('{type: object, properties: {a: {type: string, description: "One\\e[31m page."}}}')

        source = package(tmp_path, text).files["things.py"]

        assert "\x1b" not in source
        assert r"One\x1b[31m page." in source

    def test_requires_no_serial_of_a_platform_key(self, tmp_path: Path) -> None:
        parameters = (
            "parameters: [{name: Wechatpay-Serial, in: header, required: true, schema: {type: string}},"
            " {name: Other, in: header, required: true, schema: {type: string}}], "
        )
        text = answering("{type: string}").replace("things.get, ", f"things.get, {parameters}")

        things = package(tmp_path, text)

        assert to_dict(things.things.GetRequest(Other="a")) == {"header": {"Other": "a"}}
        assert wire_of(things.things.GetRequest.__attrs_attrs__[0]).name == "Wechatpay-Serial"
