"""What is told of bodies that can be neither sent nor read."""

from __future__ import annotations

import pytest

from tests.codegen.conftest import Check, Marked

HEAD = """\
openapi: 3.1.0
info: {title: Books, version: '1'}
servers: [{url: 'https://api.example.com/'}]
"""
FILE = "file: {type: string, format: binary}"
META = "meta: {type: object}"


def upload(schema: str, rest: str = "") -> str:
    return f"""\
{HEAD}paths:
  /v3/covers:
    post:
      operationId: covers.upload
      requestBody:
        content:
          multipart/form-data:
            schema: {schema}
            {rest}
      responses: {{'204': {{description: Done.}}}}
components:
  schemas:
    Meta: {{type: object, properties: {{sha256: {{type: string}}}}}}
    File: {{type: string, format: binary}}
    Text: {{type: string}}
    Body: {{type: object, properties: {{{FILE}, {META}}}}}
"""


def properties(parts: str, rest: str = "") -> str:
    return upload(f"{{type: object, properties: {{{parts}}}}}", rest)


def answer(content: str, rest: str = "", status: str = "200") -> str:
    return f"""\
{HEAD}paths:
  /v3/covers:
    get:
      operationId: covers.download
      responses:
        '{status}':
          description: It.
          content: {{{content}}}
          {rest}
        '201': {{description: Done.}}
"""


@pytest.mark.parametrize(
    "content",
    [
        properties(f"{FILE}, {META}"),
        properties(META),
        properties("meta: {$ref: '#/components/schemas/Meta'}"),
        properties("meta: {additionalProperties: {type: string}}"),
        properties("meta: {properties: {a: {type: string}}}"),
        properties("meta: {allOf: [{$ref: '#/components/schemas/Meta'}, {type: object, properties: {b: {}}}]}"),
        properties("meta: {type: [object, 'null']}"),
        properties("meta: {oneOf: [{$ref: '#/components/schemas/Meta'}, {type: object}]}"),
        upload("{$ref: '#/components/schemas/Body'}"),
        upload("{allOf: [{$ref: '#/components/schemas/Body'}, {properties: {a: {type: string}}}]}"),
        properties(
            f"{META}, a: {{enum: [A, B]}}, b: {{const: 3}}, c: {{oneOf: [{{type: string}}, {{type: integer}}]}}"
        ),
        properties(f"{META}, a: {{type: array, items: {{type: object}}}}, b: {{type: [integer, 'null']}}"),
        properties(
            f"{FILE}, {META}", "encoding: {file: {contentType: image/*}, meta: {contentType: application/json}}"
        ),
        properties(f"{META}, a: {{type: string}}", "encoding: {a: {contentType: text/plain}}"),
        upload("{allOf: [{$ref: '#/components/schemas/Body'}, {properties: {file: {description: It.}}}]}"),
        upload("{allOf: [{$ref: '#/components/schemas/Body'}, {properties: {meta: {description: It.}}}]}"),
        upload(f"{{x-is-sensitive: [a], properties: {{{META}, a: {{type: string}}}}}}"),
        answer("text/csv: {schema: {type: string}}"),
        answer("application/json: {schema: {type: object}}"),
        answer("'*/*': {}", "x-signed-digest: Wechatpay-Statement-Sha1"),
        answer("application/json: {schema: {type: object}}, text/html: {schema: {type: object}}", status="404"),
    ],
)
def test_what_is_right_is_taken(check: Check, content: str) -> None:
    assert check(content).text == ""


META_WRONG = [
    upload(f"▶{{type: object, properties: {{{FILE}}}}}"),
    properties(f"{FILE}, meta: ▶{{type: string}}"),
    properties(f"{FILE}, meta: ▶{{$ref: '#/components/schemas/Text'}}"),
    properties(f"{FILE}, meta: ▶{{type: string, format: binary}}"),
    properties(f"{FILE}, meta: ▶{{type: array, items: {{type: object}}}}"),
    properties(f"{FILE}, meta: ▶{{}}"),
    properties(f"{FILE}, meta: ▶{{type: [object, string]}}"),
    properties(f"{FILE}, meta: ▶{{oneOf: [{{type: object}}, {{type: string}}]}}"),
    properties(f"{FILE}, meta: ▶{{type: string, contentSchema: {{type: object}}}}"),
]


@pytest.mark.parametrize("content", META_WRONG)
def test_a_multipart_body_without_meta(check: Check, marked: Marked, content: str) -> None:
    text, [place] = marked(content)
    told = check(text)
    assert told.places == [("multipart-meta", *place)]
    assert "the signature covers the JSON of `meta`" in told.text


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("multipart", upload("{type: string}").replace("multipart/form", "▶multipart/form")),
        ("multipart", upload("{type: array, items: {type: object}}").replace("multipart/form", "▶multipart/form")),
        ("multipart", upload("{type: object}").replace("multipart/form", "▶multipart/form")),
        ("multipart", properties(f"{META}, a: ▶{{}}")),
        ("multipart", properties(f"{META}, a: ▶{{type: array}}")),
        ("multipart", properties(f"{META}, a: ▶{{type: array, items: {{type: array, items: {{type: string}}}}}}")),
        ("multipart", properties(f"{META}, a: ▶{{type: [string, object]}}")),
        ("multipart", properties(f"{META}, a: ▶{{oneOf: [{{type: string}}, {{type: object}}]}}")),
        ("multipart", properties(f"{META}, 'a\"b': ▶{{type: string}}")),
        ("multipart", properties(f"{META}, 'a\\b': ▶{{type: string}}")),
        ("multipart", properties(f"{META}, 名: ▶{{type: string}}")),
        ("multipart", properties(f"{META}, '': ▶{{type: string}}")),
        ("multipart", properties(f"{META}, f: {{type: string, format: binary, ▶pattern: a}}")),
        ("multipart", properties(f"{META}, f: {{type: array, items: {{format: binary, ▶enum: [a]}}}}")),
        ("multipart", properties(f"{FILE}, {META}", "encoding: {▶fil: {contentType: image/png}}")),
        ("multipart", properties(META, "encoding: {meta: {contentType: ▶text/plain}}")),
        ("multipart", properties(f"{META}, a: {{type: string}}", "encoding: {a: {contentType: ▶application/json}}")),
        ("multipart", properties(f"{META}, a: {{type: string}}", "encoding: {a: {contentType: ▶text/*}}")),
        ("sensitive", upload(f"{{x-is-sensitive: [f], properties: {{{META}, f: ▶{{format: binary, type: string}}}}}}")),
        (
            "sensitive",
            upload(
                f"{{x-is-sensitive: [f], properties: {{{META}, f: ▶{{type: string, contentMediaType: "
                "application/octet-stream}}}"
            ),
        ),
        ("wrong-form", properties(f"{FILE}, {META}", "encoding: {file: {contentType: ▶png}}")),
        ("wrong-form", properties(f"{FILE}, {META}", 'encoding: {file: {contentType: ▶"image/png\\r\\nX: y"}}')),
        (
            "missing-keyword",
            upload("{}")
            .replace("            schema: {}\n", "")
            .replace("multipart/form-data:", "▶multipart/form-data: {}"),
        ),
        ("missing-keyword", answer("▶application/json: {}")),
        ("download", answer("application/json: {schema: {type: object}}, ▶text/csv: {}")),
        ("download", answer("▶image/*: {}, application/json: {schema: {type: object}}")),
        ("download", answer("▶application/problem+json: {}")),
        ("download", answer("▶text/json: {}")),
        ("download", answer("text/csv: {schema: ▶{type: object}}")),
        ("download", answer("text/csv: {schema: ▶{type: integer}}")),
        ("download", answer("text/csv: {schema: ▶{type: array, items: {type: string}}}")),
        ("download", answer("text/csv: {schema: ▶{properties: {a: {type: string}}}}")),
        ("download", answer("text/csv: {schema: ▶{oneOf: [{type: string}, {type: integer}]}}")),
        ("wrong-form", answer("▶application/JSON: {}")),
        ("wrong-form", answer("▶'text/csv; charset=utf-8': {}")),
        ("wrong-form", answer("▶'*/csv': {}")),
        ("wrong-form", answer("text/csv: {}", "x-signed-digest: ▶'a: b'")),
        ("misplaced-extension", answer("application/json: {schema: {}}", "▶x-signed-digest: X-Digest")),
        ("misplaced-extension", answer("text/csv: {}", "▶x-signed-digest: X-Digest", status="404")),
        (
            "download",
            answer("text/csv: {}", "x-signed-digest: X-One").replace(
                "{description: Done.}", "{description: It., content: {text/csv: {}}, x-signed-digest: ▶X-Two}"
            ),
        ),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(check: Check, marked: Marked, code: str, content: str) -> None:
    text, [place] = marked(content)
    assert check(text).places == [(code, *place)]


def test_a_part_that_is_misspelt_is_guessed(check: Check) -> None:
    told = check(properties(f"{FILE}, {META}", "encoding: {fil: {contentType: image/png}}"))
    assert "did you mean `file`?" in told.text
