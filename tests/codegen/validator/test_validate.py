"""What the front end accepts, and what it says of the rest."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diagnostics import Diagnostics, present
from codegen.document.references import resolve
from codegen.document.regular_expressions.patterns import why_refused
from codegen.loader.load import load
from codegen.validator.structure import subset
from codegen.validator.validate import validate
from codegen.validator.validators import StrictValidator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.codegen.conftest import Check, Marked

HEAD = """\
openapi: 3.1.0
info: {title: Books, version: '1'}
servers: [{url: 'https://api.example.com/'}]
"""
PATH = """\
paths:
  /v3/books/{isbn}:
"""
PARAMETERS = """\
      parameters:
        - {name: isbn, in: path, required: true, schema: {type: string}}
"""
RESPONSES = """\
      responses:
        '204': {description: Done.}
"""


def document(rest: str) -> str:
    return HEAD + textwrap.dedent(rest)


def operation(lines: str, method: str = "post", rest: str = "") -> str:
    """A document with one operation that holds these lines beside what it needs."""
    inner = textwrap.indent(textwrap.dedent(lines), " " * 6)
    needed = PARAMETERS * ("parameters:" not in lines) + RESPONSES * ("responses:" not in lines)
    identity = "      operationId: books.change\n" * (not lines.lstrip("▶").startswith("operationId:"))
    return f"{HEAD}{PATH}    {method}:\n{identity}{needed}{inner}{textwrap.dedent(rest)}"


ISBN = "{name: isbn, in: path, required: true, schema: {type: string}}"


def body(schema_: str) -> str:
    """The body of an operation."""
    return f"requestBody: {{content: {{application/json: {{schema: {schema_}}}}}}}\n"


def schema(lines: str, rest: str = "") -> str:
    """A document with one schema, of the name `Book`."""
    inner = textwrap.indent(textwrap.dedent(lines), " " * 6)
    others = textwrap.indent(textwrap.dedent(rest), " " * 4)
    return f"{HEAD}paths: {{}}\ncomponents:\n  schemas:\n    Book:\n{inner}{others}"


EVERYTHING = """\
openapi: 3.1.1
info:
  title: Books
  version: '1'
  summary: Of a library.
  description: All of them.
  termsOfService: https://example.com/terms
  contact: {name: Us, url: 'https://example.com', email: us@example.com}
  license: {name: MIT, identifier: MIT}
  x-source: https://example.com/docs
servers:
  - url: https://api.example.com/hk/
    description: Main.
  - {url: 'http://127.0.0.1:8080', x-standby: true}
tags:
  - {name: books, description: Books., externalDocs: {url: 'https://example.com', description: More.}}
externalDocs: {url: 'https://example.com'}
paths:
  /v3/books/{isbn}:
    summary: One book.
    description: Any.
    servers: [{url: 'https://api.example.com/eu'}]
    parameters:
      - $ref: '#/components/parameters/Isbn'
    get:
      operationId: books.query
      tags: [books]
      deprecated: true
      externalDocs: {url: 'https://example.com'}
      x-successor: {operationId: books.change, path: '/v3/books', since: '2022-09-08'}
      x-source: [https://example.com/a, https://example.com/b]
      x-rate-limit: 150 a second
      x-last-updated-at: 2024.07.11
      x-role: [merchant]
      parameters:
        - name: X-Trace
          in: header
          description: Trace.
          deprecated: true
          schema: {type: string}
          example: abc
        - name: limit
          in: query
          required: false
          schema: {type: integer, minimum: 1, maximum: 100, default: 20}
          examples: {few: {summary: A few., value: 5}, many: {$ref: '#/components/examples/Many'}}
      responses:
        '200':
          description: The book.
          headers:
            X-Left: {$ref: '#/components/headers/Left'}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Book', description: One.}
              example: {isbn: '1', price: 1.5, kind: novel, authors: [{name: A}]}
        '404': {$ref: '#/components/responses/Missing'}
    post:
      operationId: books.change
      summary: Change a book.
      description: At once.
      x-merchant-number: isbn
      x-outcome: books.query
      requestBody: {$ref: '#/components/requestBodies/Book'}
      responses: {'204': {description: Done.}}
  /v3/covers:
    post:
      deprecated: true
      x-replaced-by: ['/v3/books#post']
      operationId: books.covers.upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, properties: {file: {type: string, format: binary}, meta: {type: object}}}
            encoding: {meta: {contentType: application/json}}
      responses:
        '200': {description: An image., content: {image/*: {schema: {type: string, format: binary}}}}
components:
  parameters:
    Isbn: {name: isbn, in: path, required: true, schema: {type: string, minLength: 1, maxLength: 20}}
  headers:
    Left: {description: Calls left., required: true, schema: {type: integer}, example: 3}
  examples:
    Many: {value: 100}
  requestBodies:
    Book: {description: A book., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
  responses:
    Missing:
      description: There is none.
      x-error-codes: [{code: NOT_FOUND, cause: None., remedy: Ask., cause-zh: 没有, remedy-zh: 询问}]
  schemas:
    Book:
      title: A book
      type: object
      required: [isbn]
      additionalProperties: false
      x-is-sensitive: [owner]
      properties:
        isbn: {type: string, x-vendor-name: ISBN, x-python-name: number, readOnly: true}
        price: {type: [number, 'null'], exclusiveMinimum: 0, exclusiveMaximum: 1000, multipleOf: 0.5}
        kind: {type: string, enum: [novel, poem], x-enum-descriptions: {novel: Long., poem: Short.}, deprecated: true}
        owner: {type: string, writeOnly: true, contentMediaType: application/json, contentSchema: {type: object}}
        authors: {type: array, minItems: 1, maxItems: 9, uniqueItems: true, x-key: name,
          items: {$ref: '#/components/schemas/Author'}}
        more: {type: object, additionalProperties: {type: string}}
        sequel: {$ref: '#/components/schemas/Book'}
        code: {type: string, pattern: '^[A-Z]{2}\\d+$', examples: [AB12], const: AB12}
        either: {oneOf: [{type: string}, {type: integer}]}
        told: {anyOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}],
          discriminator: {propertyName: name, mapping: {a: Author, b: '#/components/schemas/Author'}}}
    Author:
      allOf:
        - {type: object, required: [name]}
        - {type: object, properties: {name: {type: string}}, externalDocs: {url: 'https://example.com'}}
    Any: {additionalProperties: true}
    Some: {anyOf: [{type: string, contentEncoding: base64}, {type: 'null'}]}
"""


Way = tuple[str | int, ...]


def _descendants(data: Any, way: Way) -> Iterator[Way]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield (*way, key)
        yield from _descendants(value, (*way, key))


def _put(data: Any, way: Way, value: object) -> None:
    """Put a value where the way leads, if an earlier change has left the way."""
    for step in way[:-1]:
        if not isinstance(data, dict | list) or isinstance(data, list) != isinstance(step, int):
            return
        if (isinstance(data, dict) and step not in data) or (isinstance(step, int) and step >= len(data)):
            return
        data = data[step]
    if isinstance(data, dict) or (isinstance(data, list) and isinstance(way[-1], int) and way[-1] < len(data)):
        data[way[-1]] = value


def test_the_whole_subset_is_accepted(check: Check) -> None:
    assert check(EVERYTHING).text == ""


def test_the_schema_of_the_subset_is_a_schema() -> None:
    StrictValidator.check_schema(subset().schema)


def test_a_reference_leads_over_others_to_its_target(check: Check) -> None:
    (read,) = check(
        schema(
            "$ref: '#/components/schemas/Tome'\ndescription: Thick.\n",
            "Tome: {$ref: '#/components/schemas/a.b'}\na.b: {type: object}\n",
        )
    ).documents
    schemas = read.root.mapping["components"].mapping["schemas"].mapping
    assert resolve(read, schemas["Book"]) is schemas["a.b"]
    assert resolve(read, schemas["a.b"]) is schemas["a.b"]


def test_a_reference_that_leads_nowhere_cannot_be_followed(check: Check) -> None:
    (read,) = check(schema("$ref: '#/components/schemas/Tome'\n")).documents
    node = read.root.mapping["components"].mapping["schemas"].mapping["Book"]
    with pytest.raises(LookupError, match=r"^spec\.yaml:8:13: #/components/schemas/Tome leads nowhere$"):
        resolve(read, node)


# Each text holds one mistake, at the mark, and must bring one error.
@pytest.mark.parametrize(
    ("code", "text"),
    [
        # The shape.
        ("missing-keyword", "▶info: {title: a, version: '1'}\n"),
        ("missing-keyword", "openapi: 3.1.0\n▶info: {title: a}\npaths: {}\n"),
        ("wrong-type", "▶[]\n"),
        # What is misspelt is missing as well: still one mistake.
        ("unknown-keyword", HEAD + "▶path: {}\n"),
        ("unknown-keyword", operation("▶response: {}\n").replace(RESPONSES, "")),
        ("wrong-form", "openapi: ▶3.0.3\ninfo: {title: a, version: '1'}\npaths: {}\n"),
        ("unknown-keyword", document("▶swagger: '2.0'\npaths: {}\n")),
        ("unknown-extension", document("▶x-mine: 1\npaths: {}\n")),
        ("wrong-type", document("paths: ▶[]\n")),
        ("wrong-type", document("paths: {}\ntags: ▶books\n")),
        ("wrong-type", document("paths: {}\ntags: [▶books]\n")),
        ("unknown-keyword", document("paths: {/a: {▶fetch: {}}}\n")),
        ("unknown-keyword", operation("▶callbacks: {}\n")),
        ("unknown-extension", operation("▶x-sucessor: {since: '2022-09-08'}\n")),
        ("unknown-keyword", operation("deprecated: true\nx-successor: {▶when: '2022'}\n")),
        ("wrong-form", operation("deprecated: true\nx-successor: {since: ▶September}\n")),
        ("wrong-value", operation("deprecated: true\nx-successor: ▶{}\n")),
        ("wrong-form", operation("x-source: ▶the docs\n")),
        ("wrong-value", operation("x-rate-limit: ▶''\n")),
        ("wrong-type", operation("deprecated: ▶'true'\n")),
        (
            "wrong-value",
            operation("parameters:\n  - {name: a, in: ▶cookie, schema: {}}\n").replace("/{isbn}", ""),
        ),
        (
            "unknown-keyword",
            operation("parameters:\n  - {name: a, in: query, schema: {}, ▶type: text}\n").replace("/{isbn}", ""),
        ),
        ("unknown-keyword", operation("responses: {'200': {description: x, ▶schema: {}}}\n")),
        ("missing-keyword", operation("responses: {▶'200': {}}\n")),
        (
            "missing-keyword",
            operation("responses: {'200': {description: x, content: {▶application/json: {}}}}\n"),
        ),
        ("wrong-form", operation("responses: {'200': {description: x, content: {▶json: {schema: {}}}}}\n")),
        (
            "missing-keyword",
            operation("responses: {'204': {description: x}, '400': {description: x, x-error-codes: [▶{cause: x}]}}\n"),
        ),
        ("wrong-value", operation("responses: ▶{}\n")),
        ("wrong-form", document("paths: {}\ncomponents: {schemas: {▶A B: {}}}\n")),
        ("wrong-type", schema("▶text\n")),
        ("unknown-keyword", schema("▶nullable: true\n")),
        ("unknown-keyword", schema("type: string\n▶descripton: x\n")),
        ("wrong-value", schema("type: ▶text\n")),
        ("wrong-value", schema("type: [string, ▶nil]\n")),
        ("wrong-value", schema("type: [string, ▶string]\n")),
        ("wrong-value", schema("type: ▶[]\n")),
        ("wrong-type", schema("required: ▶true\n")),
        ("wrong-type", schema("minLength: ▶'5'\n")),
        ("wrong-type", schema("minLength: ▶5.0\n")),
        ("wrong-value", schema("minLength: ▶-1\n")),
        ("wrong-value", schema("multipleOf: ▶0\n")),
        ("wrong-type", schema("additionalProperties: ▶none\n")),
        ("wrong-form", schema("x-python-name: ▶a-b\n")),
        # References.
        ("reference", schema("$ref: ▶'#/components/schemas/Boook'\n")),
        ("reference", schema("$ref: ▶other.yaml\n")),
        ("reference", schema("$ref: ▶'https://example.com/a.yaml#/b'\n")),
        ("reference", schema("$ref: ▶'#/components/parameters/A'\n")),
        ("reference", schema("$ref: ▶'#/components/schemas/Book/properties/a'\n")),
        ("reference", schema("$ref: ▶'#/info'\n")),
        (
            "reference",
            operation(
                "parameters: [{$ref: ▶'#/components/schemas/A'}]\n", rest="components: {schemas: {A: {}}}\n"
            ).replace("/{isbn}", ""),
        ),
        ("reference", operation("requestBody: {$ref: ▶'#/components/requestBodies/A'}\n")),
        ("circular-reference", schema("$ref: ▶'#/components/schemas/Book'\n")),
        (
            "circular-reference",
            schema("allOf: ▶[{$ref: '#/components/schemas/Book'}]\n").replace("▶", "").replace("{$ref: ", "{$ref: ▶"),
        ),
        (
            "circular-reference",
            schema("$ref: '#/components/schemas/Tome'\n", "Tome: {$ref: ▶'#/components/schemas/Book'}\n"),
        ),
        # Operation IDs.
        (
            "missing-keyword",
            operation("operationId: x.y\n").replace("      operationId: x.y\n", "").replace("post:", "▶post:"),
        ),
        ("operation-id", operation("operationId: ▶change\n")),
        ("operation-id", operation("operationId: ▶books.Change\n")),
        ("operation-id", operation("operationId: ▶books..change\n")),
        ("operation-id", operation("operationId: ▶'books.import os'\n")),
        # Paths and their parameters.
        ("path", document("paths: {▶v3/a: {}}\n")),
        ("path", document("paths: {▶'/v3/a?b=c': {}}\n")),
        ("path", document("paths: {▶'/v3/a#b': {}}\n")),
        ("path", document("paths: {▶/v3//a: {}}\n")),
        ("path", document("paths: {▶/v3/../a: {}}\n")),
        ("path", document("paths: {▶/v3/%2e%2E/a: {}}\n")),
        ("path", document("paths: {▶/v3/./a: {}}\n")),
        ("path", document("paths: {▶'/v3/{a': {}}\n")),
        ("path", document("paths: {▶'/v3/{a}}': {}}\n")),
        ("path", document("paths: {▶'/v3/{}': {}}\n")),
        ("path", document("paths: {▶'/v3/a b': {}}\n")),
        ("path", document('paths: {▶"/v3/a\\tb": {}}\n')),
        ("path", document("paths: {▶'/v3/{a}/{a}': {}}\n")),
        ("path-parameter", operation("parameters: []\n").replace("  /v3", "  ▶/v3")),
        (
            "path-parameter",
            operation(
                "parameters:\n  - {name: isbn, in: path, required: true, schema: {}}\n"
                "  - {name: ▶a, in: path, required: true, schema: {}}\n"
            ),
        ),
        ("path-parameter", operation("parameters: [{name: ▶isbn, in: path, schema: {}}]\n")),
        ("path-parameter", operation("parameters: [{name: isbn, in: path, required: ▶false, schema: {}}]\n")),
        (
            "duplicate-parameter",
            operation(
                "parameters:\n  - {name: isbn, in: path, required: true, schema: {}}\n"
                "  - ▶{name: isbn, in: path, required: true, schema: {}}\n"
            ),
        ),
        (
            "duplicate-parameter",
            operation(
                "parameters:\n  - {name: X-A, in: header, schema: {}}\n  - ▶{name: x-a, in: header, schema: {}}\n"
            ).replace("/{isbn}", ""),
        ),
        (
            "header-name",
            operation('parameters: [{name: ▶"X-A\\r\\nB", in: header, schema: {}}]\n')
            .replace("/{isbn}", "")
            .replace("\\r\\n", ": "),
        ),
        *(
            (
                "header-name",
                operation(f"parameters: [{{name: ▶{name}, in: header, schema: {{}}}}]\n").replace("/{isbn}", ""),
            )
            for name in ("Accept", "AUTHORIZATION", "content-length", "Content-Type", "Host", "User-Agent")
        ),
        (
            "duplicate-parameter",
            operation("parameters: [▶{name: x-a, in: header, schema: {}}]\n").replace(
                "  /v3/books/{isbn}:\n", "  /v3/books:\n    parameters: [{name: X-A, in: header, schema: {}}]\n"
            ),
        ),
        *(
            ("parameter-style", operation(f"parameters: [{{name: a, in: {place}, {said}}}]\n").replace("/{isbn}", ""))
            for place, said in (
                ("query", "style: ▶deepObject, schema: {type: object}"),
                ("query", "style: ▶simple, schema: {type: array}"),
                ("header", "style: ▶form, schema: {type: array}"),
                ("query", "▶allowReserved: true, schema: {type: string}"),
                ("query", "▶allowEmptyValue: true, schema: {type: string}"),
                ("query", "▶style: pipeDelimited, schema: {type: string}"),
                ("query", "style: spaceDelimited, ▶explode: true, schema: {type: array}"),
            )
        ),
        (
            "parameter-style",
            operation("parameters: [{name: isbn, in: path, required: true, style: ▶label, schema: {}}]\n"),
        ),
        ("wrong-type", operation("parameters: [{name: a, in: query, style: ▶5, schema: {}}]\n").replace("/{isbn}", "")),
        ("missing-keyword", operation("parameters: [▶{name: a, in: query}]\n").replace("/{isbn}", "")),
        *(
            (
                "said-twice",
                operation(
                    f"parameters: [{{name: a, in: query, ▶{said}, content: {{application/json: {{schema: {{}}}}}}}}]\n"
                ).replace("/{isbn}", ""),
            )
            for said in ("schema: {}", "style: form", "explode: false", "example: 5")
        ),
        (
            "unsupported",
            operation("parameters: [{name: a, in: query, content: {▶text/plain: {schema: {}}}}]\n").replace(
                "/{isbn}", ""
            ),
        ),
        (
            "example",
            operation(
                "parameters: [{name: a, in: query, content: {application/json: {schema: {type: integer}, "
                "example: ▶x}}}]\n"
            ).replace("/{isbn}", ""),
        ),
        # Servers.
        *(
            ("server", HEAD.replace("'https://api.example.com/'", f"▶'{url}'") + "paths: {}\n")
            for url in (
                "http://api.example.com/",
                "ftp://api.example.com/",
                "/v3",
                "https:///v3",
                "https://me:secret@api.example.com/",
                "https://api.example.com/?a=b",
                "https://api.example.com/#a",
                "https://{region}.example.com/",
                "https://api.example.com/a/../b",
                "https://api.example.com/a//b",
                "https://api.example.com:port/",
                "https://[::1/",
                "https://api.example.com/a b",
                "http://127.0.0.1.example.com/",
            )
        ),
        (
            "server",
            HEAD.replace(
                "com/'}", "com/'}, {url: 'https://b.example.com', x-standby: true}, ▶{url: 'https://c.example.com'}"
            )
            + "paths: {}\n",
        ),
        ("unknown-keyword", HEAD.replace("com/'", "com/', ▶variables: {}") + "paths: {}\n"),
        # Operations.
        ("body", operation("▶requestBody: {content: {application/json: {schema: {}}}}\n", "get")),
        ("body", operation("▶requestBody: {content: {application/json: {schema: {}}}}\n", "head")),
        ("status", operation("responses: {▶default: {description: x}}\n")),
        ("status", operation("responses: {▶2XX: {description: x}}\n")),
        ("status", operation("responses: {▶'2000': {description: x}}\n")),
        *(
            ("status", operation(f"responses: {{'204': {{description: x}}, ▶'{status}': {{description: x}}}}\n"))
            for status in ("101", "302", "600")
        ),
        # What follows from it is not told.
        (
            "status",
            operation("responses: {'204': {description: x}, ▶'302': {description: x, x-error-codes: [{code: A}]}}\n"),
        ),
        ("status", operation("▶responses: {'404': {description: x}}\n")),
        ("key-not-text", operation("responses: {▶200: {description: x}}\n")),
        (
            "misplaced-extension",
            operation("responses: {'200': {description: x, ▶x-error-codes: [{code: A}]}}\n"),
        ),
        *(
            ("wrong-value", operation(f"x-error-codes: [{{status: ▶{status}, code: A}}]\n"))
            for status in (201, 302, 600)
        ),
        ("unknown-operation", operation("x-outcome: ▶books.query\n")),
        ("unknown-operation", operation("deprecated: true\nx-successor: {operationId: ▶books.query}\n")),
        ("unknown-parameter", operation("x-merchant-number: ▶number\n")),
        ("successor", operation("▶x-successor: {since: '2022-09-08'}\n")),
        ("successor", operation("deprecated: false\n▶x-replaced-by: [/v3/a]\n")),
        (
            "successor",
            operation("deprecated: true\nx-successor: {since: '2022-09-08'}\n▶x-replaced-by: [/v3/a]\n"),
        ),
        *(
            ("successor", operation(f"deprecated: true\nx-successor: {{url: 'https://a.example.com/b', ▶{told}}}\n"))
            for told in ("path: /b", "operation: GET /b")
        ),
        # A number of the caller's own.
        *(
            ("own-number", operation(f"parameters: [{ISBN}, {{name: a, in: query, {told}}}]\n"))
            for told in (
                "▶x-own-number: true, schema: {type: string}",
                "required: false, ▶x-own-number: true, schema: {type: string}",
                "required: true, ▶x-own-number: true, schema: {type: integer}",
                "required: true, ▶x-own-number: true, schema: {}",
                "required: true, ▶x-own-number: true, schema: {type: string, enum: [a]}",
                "required: true, ▶x-own-number: true, schema: {type: [string, integer]}",
                "required: true, ▶x-own-number: true, schema: {oneOf: [{type: string}, {type: integer}]}",
                "required: true, ▶x-own-number: true, content: {application/json: {schema: {type: string}}}",
            )
        ),
        (
            "own-number",
            operation(
                f"parameters: [{ISBN}, {{name: a, in: query, required: true, x-own-number: true, schema: "
                "{type: string}}, {name: b, in: query, required: true, ▶x-own-number: true, schema: {type: string}}]\n"
            ),
        ),
        ("own-number", operation(body("{properties: {a: {type: string, ▶x-own-number: true}}}"))),
        ("own-number", operation(body("{required: [a], properties: {a: {type: array, ▶x-own-number: true}}}"))),
        *(
            ("misplaced-extension", operation(body(told)))
            for told in (
                "{type: string, ▶x-own-number: true}",
                "{properties: {a: {properties: {b: {type: string, ▶x-own-number: true}}}}}",
                "{properties: {a: {type: array, items: {type: string, ▶x-own-number: true}}}}",
                "{oneOf: [{required: [a], properties: {a: {type: string, ▶x-own-number: true}}}, {type: string}]}",
            )
        ),
        (
            "misplaced-extension",
            operation(
                "responses: {'200': {description: x, content: {application/json: {schema: "
                "{properties: {a: {type: string, ▶x-own-number: true}}}}}}}\n"
            ),
        ),
        (
            "misplaced-extension",
            operation(f"parameters: [{ISBN}, {{name: a, in: query, schema: {{type: string, ▶x-own-number: true}}}}]\n"),
        ),
        ("misplaced-extension", schema("properties: {a: {type: string, ▶x-own-number: true}}\n")),
        ("wrong-type", operation(body("{properties: {a: {type: string, x-own-number: ▶1}}}"))),
        # Schemas.
        ("undeclared-property", schema("required: [▶b]\nproperties: {a: {}}\nadditionalProperties: false\n")),
        ("sensitive", schema("properties: {a: {type: string}}\nx-is-sensitive: [a, ▶b]\n")),
        ("sensitive", schema("properties: {a: {type: integer}}\nx-is-sensitive: [▶a]\n")),
        ("wrong-value", schema("properties: {a: {type: string}}\nx-is-sensitive: [a, ▶a]\n")),
        ("vendor-name", schema("properties: {a: {x-vendor-name: ▶b}, b: {}}\n")),
        ("vendor-name", schema("properties: {b: {}, a: {x-vendor-name: ▶b}}\n")),
        ("vendor-name", schema("properties: {a: {x-vendor-name: c}, b: {x-vendor-name: ▶c}}\n")),
        (
            "vendor-name",
            schema(
                "allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {x-vendor-name: ▶a}}}]\n",
                "A: {properties: {a: {}}}\n",
            ),
        ),
        *(
            (
                "said-twice",
                schema(f"$ref: '#/components/schemas/A'\n▶{said}\n", "A: {type: object, properties: {a: {}}}\n"),
            )
            for said in (
                "type: string",
                "type: [object, 'null']",
                "enum: [a]",
                "const: a",
                "format: date",
                "properties: {b: {}}",
                "required: [a]",
                "items: {}",
                "additionalProperties: true",
                "allOf: [{}]",
                "oneOf: [{}]",
                "anyOf: [{}]",
                "x-is-sensitive: []",
            )
        ),
        *(
            ("said-twice", schema(f"{first}\n▶{second}\n"))
            for first, second in (
                ("enum: [a]", "const: a"),
                ("oneOf: [{}]", "anyOf: [{}]"),
                ("oneOf: [{}]", "enum: [a]"),
                ("anyOf: [{}]", "enum: [a]"),
                ("allOf: [{}]", "enum: [a]"),
                ("allOf: [{}]", "oneOf: [{}]"),
                ("allOf: [{}]", "anyOf: [{}]"),
            )
        ),
        (
            "said-twice",
            schema("$ref: '#/components/schemas/A'\n▶pattern: ^b\n", "A: {type: string, pattern: ^a}\n"),
        ),
        (
            "said-twice",
            schema(
                "$ref: '#/components/schemas/A'\n▶pattern: ^b\n",
                "A: {$ref: '#/components/schemas/B', pattern: ^a}\nB: {type: string}\n",
            ),
        ),
        ("said-twice", schema("allOf: [{type: string, pattern: ^a}]\n▶pattern: ^b\n")),
        ("said-twice", schema("allOf: [{type: integer, multipleOf: 2}]\n▶multipleOf: 3\n")),
        ("said-twice", schema("oneOf: [{type: string, pattern: ^a}, {type: 'null'}]\n▶pattern: ^b\n")),
        ("default", schema("type: string\nenum: [a, b]\ndefault: ▶c\n")),
        ("default", schema("type: string\nconst: a\ndefault: ▶c\n")),
        ("default", schema("type: integer\nmaximum: 3\ndefault: ▶4\n")),
        ("default", schema("type: string\npattern: ^a$\ndefault: ▶b\n")),
        ("default", schema("$ref: '#/components/schemas/A'\ndefault: ▶b\n", "A: {type: string, enum: [a]}\n")),
        ("unknown-value", schema("const: a\nx-enum-descriptions: {a: One., ▶b: Two.}\n")),
        ("misplaced-extension", schema("type: string\n▶x-enum-descriptions: {a: One.}\n")),
        (
            "misplaced-extension",
            schema("$ref: '#/components/schemas/A'\n▶x-enum-descriptions: {a: One.}\n", "A: {enum: [a]}\n"),
        ),
        (
            "pattern",
            schema("type: string\npattern: ▶'^(a+)+$'\nexamples: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab]\n"),
        ),
        ("example", schema("type: string\npattern: '^\\d+$'\nexamples: [▶'１']\n")),
        ("reference", schema("$ref: ▶'#/components/schemas/B%6ok'\n")),
        ("undeclared-property", schema("type: object\nrequired: [a, ▶b]\nproperties: {a: {}}\n")),
        ("undeclared-property", schema("allOf: [{required: [a, ▶b]}, {properties: {a: {}}}]\n")),
        (
            "undeclared-property",
            schema("type: object\nrequired: [▶a]\nproperties: {b: {required: [c], properties: {c: {}}}, c: {}}\n"),
        ),
        ("duplicate-value", schema("type: string\nenum: [a, b, ▶a]\n")),
        ("type-mismatch", schema("type: string\nenum: [a, ▶1]\n")),
        ("type-mismatch", schema("type: integer\nenum: [1, ▶'2']\n")),
        ("type-mismatch", schema("type: string\ndefault: ▶1\n")),
        ("type-mismatch", schema("type: integer\nconst: ▶true\n")),
        ("type-mismatch", schema("type: integer\ndefault: ▶45.0\n")),
        ("type-mismatch", schema("type: integer\n▶minLength: 1\n")),
        ("type-mismatch", schema("type: [string, 'null']\n▶minimum: 1\n")),
        ("type-mismatch", schema("type: array\n▶pattern: a\n")),
        ("type-mismatch", schema("type: string\n▶properties: {}\n")),
        ("unknown-value", schema("type: string\nenum: [a]\nx-enum-descriptions: {a: One., ▶b: Two.}\n")),
        ("empty-range", schema("minLength: 5\nmaxLength: ▶4\n")),
        ("empty-range", schema("minItems: 5\nmaxItems: ▶4\n")),
        ("empty-range", schema("minimum: 5\nmaximum: ▶4\n")),
        ("empty-range", schema("minimum: 5\nexclusiveMaximum: ▶5\n")),
        ("misplaced-extension", schema("type: string\n▶x-vendor-name: a\n")),
        ("misplaced-extension", schema("type: array\n▶x-one-or-many: true\n")),
        ("type-mismatch", schema("type: object\nproperties: {a: {type: string, ▶x-one-or-many: true}}\n")),
        ("type-mismatch", schema("type: object\nproperties: {a: {type: [array, string], ▶x-one-or-many: true}}\n")),
        (
            "type-mismatch",
            schema("type: object\nproperties: {a: {oneOf: [{type: array}, {}], ▶x-one-or-many: true}}\n"),
        ),
        ("wrong-type", schema("type: object\nproperties: {a: {type: array, x-one-or-many: ▶1}}\n")),
        ("pattern", schema("type: string\npattern: ▶'('\n")),
        ("pattern", schema("type: string\npattern: ▶'(?P<a>b)'\n")),
        # Examples.
        ("example", schema("type: string\nexamples: [a, ▶1]\n")),
        ("example", schema("type: integer\nexamples: [▶45.0]\n")),
        ("example", schema("type: string\nmaxLength: 3\nexamples: [▶abcd]\n")),
        ("example", schema("type: string\npattern: ^a$\nexamples: [▶b]\n")),
        (
            "example",
            schema("type: object\nproperties: {a: {type: array, items: {type: string}}}\nexamples: [{a: [x, ▶1]}]\n"),
        ),
        ("example", schema("type: object\nrequired: [a]\nproperties: {a: {}}\nexamples: [▶{}]\n")),
        (
            "example",
            schema("type: object\nproperties: {a: {}}\nadditionalProperties: false\nexamples: [{a: 1, ▶b: 2}]\n"),
        ),
        ("example", schema("anyOf: [{type: string}, {type: 'null'}]\nexamples: [▶5]\n")),
        ("example", schema("oneOf: [{type: number}, {type: integer}]\nexamples: [▶5]\n")),
        (
            "example",
            schema(
                "properties: {next: {$ref: '#/components/schemas/Book'}, a: {type: string}}\n"
                "examples: [{next: {next: {a: ▶5}}}]\n"
            ),
        ),
        (
            "example",
            operation("parameters: [{name: a, in: query, schema: {type: integer}, example: ▶'5'}]\n").replace(
                "/{isbn}", ""
            ),
        ),
        (
            "example",
            operation(
                "parameters: [{name: a, in: query, schema: {type: integer}, examples: {x: {value: ▶'5'}}}]\n"
            ).replace("/{isbn}", ""),
        ),
        (
            "example",
            operation("requestBody: {content: {application/json: {schema: {type: string}, example: ▶5}}}\n"),
        ),
        (
            "example",
            operation("responses: {'200': {description: x, headers: {A: {schema: {type: integer}, example: ▶x}}}}\n"),
        ),
        (
            "example",
            operation(
                "responses: {'200': {description: x, content: {application/json: "
                "{schema: {type: string}, examples: {a: {$ref: '#/components/examples/A'}}}}}}\n",
                rest="components: {examples: {A: {value: ▶5}}}\n",
            ),
        ),
    ],
)
def test_one_mistake_is_one_error_at_its_place(check: Check, marked: Marked, code: str, text: str) -> None:
    content, [place] = marked(text)
    told = check(content)
    assert told.places == [(code, *place)], told.text


@pytest.mark.parametrize(
    "text",
    [
        # What another branch, or what a reference leads to, declares may be required.
        schema("allOf: [{$ref: '#/components/schemas/A'}, {required: [a]}]\n", "A: {properties: {a: {}}}\n"),
        # Beside a reference may stand what its target says in the same words, and what only describes it.
        schema("$ref: '#/components/schemas/A'\ntype: string\ndescription: It.\n", "A: {type: string}\n"),
        schema(
            "$ref: '#/components/schemas/A'\ntype: string\n", "A: {$ref: '#/components/schemas/B'}\nB: {type: string}\n"
        ),
        schema("$ref: '#/components/schemas/A'\npattern: ^b\n", "A: {type: string}\n"),
        # Defaults may be written out.
        operation(
            "parameters: [{name: a, in: query, style: form, explode: true, allowReserved: false, "
            "allowEmptyValue: false, schema: {type: array}}]\n"
        ).replace("/{isbn}", ""),
        operation("parameters: [{name: isbn, in: path, required: true, style: simple, explode: false, schema: {}}]\n"),
        # Of several properties each alternative may require its own.
        schema("oneOf: [{required: [a]}, {required: [b]}]\nproperties: {a: {}, b: {}}\n"),
        schema("anyOf: [{required: [a]}, {required: [b]}]\nproperties: {a: {}, b: {}}\n"),
        # A vendor's name may be that of a member of another object, and one property may be declared twice.
        schema("properties: {a: {x-vendor-name: b}, c: {properties: {b: {}, d: {x-vendor-name: a}}}}\n"),
        schema("allOf: [{properties: {a: {x-vendor-name: b}}}, {properties: {a: {x-vendor-name: b}}}]\n"),
        # The meaning of a constant.
        schema("const: a\nx-enum-descriptions: {a: One.}\n"),
        schema("type: string\nenum: [a]\nminLength: 1\ndefault: a\n"),
        # The vendor documents this header, although the client sets it.
        operation("parameters: [{name: Wechatpay-Serial, in: header, schema: {}}]\n").replace("/{isbn}", ""),
        # An operation may replace a header of its path.
        operation("parameters: [{name: X-A, in: header, schema: {}}]\n").replace(
            "  /v3/books/{isbn}:\n", "  /v3/books:\n    parameters: [{name: X-A, in: header, schema: {}}]\n"
        ),
        operation("deprecated: true\nx-successor: {url: 'https://api.example.com/v3/a', since: '2022-09-08'}\n"),
        # What a call takes is found behind references.
        operation(
            "x-merchant-number: a\nrequestBody: {$ref: '#/components/requestBodies/A'}\n",
            rest="""\
                components:
                  requestBodies: {A: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
                  schemas: {A: {properties: {a: {}}}}
                """,
        ),
        operation(
            "x-merchant-number: a\nparameters: [{$ref: '#/components/parameters/A'}]\n",
            rest="components: {parameters: {A: {name: a, in: query, schema: {}}}}\n",
        ).replace("/{isbn}", ""),
        schema("type: object\nrequired: [a]\nadditionalProperties: {type: string}\n"),
        # A schema may hold itself, as long as it does so in a part of itself.
        schema("properties: {next: {anyOf: [{$ref: '#/components/schemas/Book'}, {type: 'null'}]}}\n"),
        # Enumerations are open, and so are their examples.
        schema("type: string\nenum: [a]\nexamples: [b]\n"),
        schema("type: integer\nenum: [1]\nexamples: [2]\n"),
        # A `$ref` within an example is data.
        schema("type: object\nexamples: [{$ref: '#/nowhere'}]\n"),
        schema("enum: [1, '1', true, 1.5, null]\n"),
        operation(
            "x-merchant-number: a\n"
            "requestBody: {content: {application/json: {schema: {allOf: [{properties: {a: {}}}]}}}}\n"
        ),
        HEAD.replace("https://api.example.com/", "http://localhost:8080/base") + "paths: {}\n",
        HEAD.replace("https://api.example.com/", "http://[::1]:8080") + "paths: {}\n",
    ],
)
def test_what_makes_sense_is_accepted(check: Check, text: str) -> None:
    assert check(text).text == ""


def test_errors_are_told_in_the_words_of_the_author(check: Check) -> None:
    text = schema("type: strng\nminLength: 'x'\nproprties: {}\nnullable: true\n")
    assert check(text).text == textwrap.dedent("""\
        spec.yaml:8:13: error: `type` must be `string`, `integer`, `number`, `boolean`, `object`, `array` or `null`, \
but is `strng` [wrong-value]
            8 |       type: strng
              |             ^~~~~
           = hint: did you mean `string`?
        spec.yaml:9:18: error: `minLength` must be a whole number, but is text [wrong-type]
            9 |       minLength: 'x'
              |                  ^~~
           = hint: write it without quotes
        spec.yaml:10:7: error: unknown keyword `proprties` in a schema [unknown-keyword]
           10 |       proprties: {}
              |       ^~~~~~~~~
           = hint: did you mean `properties`?
        spec.yaml:11:7: error: unknown keyword `nullable` in a schema [unknown-keyword]
           11 |       nullable: true
              |       ^~~~~~~~
           = hint: write `type: [string, "null"]`, with the type in question
        4 errors in 1 file""")


def test_an_example_is_told_with_what_was_expected(check: Check) -> None:
    text = schema("type: object\nproperties: {amount: {type: integer}}\nexamples: [{amount: '5'}]\n")
    assert check(text).text == textwrap.dedent("""\
        spec.yaml:10:27: warning: the example does not fit its schema: `amount` must be a whole number, \
but is text [example]
           10 |       examples: [{amount: '5'}]
              |                           ^~~
           = hint: write it without quotes
        1 warning in 1 file""")


def test_operation_ids_are_unique_over_all_documents(check: Check) -> None:
    told = check({"a.yaml": operation(""), "b.yaml": operation("")})
    assert told.text == textwrap.dedent("""\
        b.yaml:7:20: error: two operations have the ID `books.change` [operation-id]
            7 |       operationId: books.change
              |                    ^~~~~~~~~~~~
           = hint: each ID is the way to one method
           a.yaml:7:20: first used here
            7 |       operationId: books.change
              |                    ^~~~~~~~~~~~
        1 error in 1 file""")


def test_an_operation_of_another_document_tells_the_outcome(check: Check) -> None:
    other = operation("operationId: books.query\n", "get")
    assert check({"a.yaml": operation("x-outcome: books.query\n"), "b.yaml": other}).text == ""


def test_errors_of_every_kind_and_file_come_in_one_run(check: Check) -> None:
    told = check(
        {
            "a.yaml": operation("operationId: change\ndeprecated: yes\nx-mine: 1\n"),
            "b.yaml": schema("type: string\nminLength: 5\nmaxLength: 4\n"),
            "c.yaml": "a: [\n",
        }
    )
    assert [(item.span.path, item.code) for item in told.diagnostics] == [
        ("a.yaml", "operation-id"),
        ("a.yaml", "disputed-value"),
        ("a.yaml", "unknown-extension"),
        ("b.yaml", "empty-range"),
        ("c.yaml", "syntax"),
    ]


def test_a_mistake_in_what_is_aliased_is_told_once(check: Check, marked: Marked) -> None:
    content, [place] = marked(
        schema("properties: {a: &a {type: ▶text}, b: *a, c: *a}\n"),
    )
    assert check(content).places == [("wrong-value", *place)]


def test_a_long_chain_of_references_is_refused(check: Check) -> None:
    chain = "".join(f"A{i}: {{$ref: '#/components/schemas/A{i + 1}'}}\n" for i in range(2_000))
    told = check(schema("type: string\n", chain + "A2000: {type: string}\n"))
    assert [code for code, _, _ in told.places] == ["long-reference"]


def test_schemas_at_the_limit_of_depth_are_checked(check: Check) -> None:
    nested = "properties: {a: {" * 46 + "type: ▶string" + "}}" * 46
    assert check(schema(nested.replace("▶", "") + "\n")).text == ""


def test_an_example_at_the_limit_of_depth_is_checked(check: Check) -> None:
    deep = "{next: " * 90 + "{a: 5}" + "}" * 90
    told = check(
        schema(
            "anyOf: [{$ref: '#/components/schemas/A'}]\n",
            "A:\n  allOf:\n    - type: object\n      properties:\n        next: {$ref: '#/components/schemas/Book'}\n"
            f"        a: {{type: string}}\n  examples: [{deep}]\n",
        )
    )
    assert [code for code, _, _ in told.places] in (["example"], ["too-deep"])


PLACES = list(_descendants(yaml.safe_load(EVERYTHING), ()))
SCALARS = st.sampled_from(
    [
        "",
        "a",
        "object",
        "#/components/schemas/Book",
        "#/components/schemas/a~1b",
        "^(",
        "{",
        0,
        -1,
        2.5,
        True,
        None,
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["$ref", "type", "properties", "allOf", "schema", "name", "in", "content", "200", "value"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_whatever_stands_in_a_document_is_told_and_not_stumbled_over(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[Way, object]]
) -> None:
    data = yaml.safe_load(EVERYTHING)
    for way, value in changes:
        _put(data, way, value)
    file = tmp_path_factory.getbasetemp() / "changed.yaml"
    # JSON is YAML, and quotes what must be quoted.
    file.write_text(json.dumps(data), encoding="utf-8")
    diagnostics = Diagnostics()
    documents = load([file], diagnostics)
    validate(documents, diagnostics)
    assert documents
    assert all(item.message in present(diagnostics, documents) for item in diagnostics)


@pytest.mark.parametrize(
    "pattern",
    [
        "^a+$",
        r"\d{8}|\d{14}",
        "[^]x".replace("]x", r"\]x]"),
        "(?:a|b)*?",
        "(a*b)*",
        "(b(a+)?)*",
        "(?=a)(?!b)",
        "(?<=a)b",
        r"[\w.-]+@\S",
        r"(a)\1",
        "\\u9000",
        "",
    ],
)
def test_patterns_of_both_dialects_are_accepted(pattern: str) -> None:
    assert why_refused(pattern) == ""


@pytest.mark.parametrize(
    "pattern",
    ["(a+)?b", "(a+){1}", "(?:[0-9]{1,3}[.]){3}", "[(a+]+[)]+", r"\(a+\)+", "(?=a+)b*", "(a+|b)c*", "(?:ab)+"],
)
def test_a_repeat_that_is_not_repeated_itself_is_accepted(pattern: str) -> None:
    assert why_refused(pattern) == ""


def test_a_control_escape_is_refused_for_what_it_is() -> None:
    assert why_refused(r"\cA") == r"Python and ECMA-262 differ on control escapes, `\c…`"


MANY = [f"name{number:04}" for number in range(1_000)]


# What is told may not depend on the seed of Python's hashes, and so not on the order of a set.
@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (schema(f"required: [nam]\nproperties: {{name: {{}}, {', '.join(f'{n}: {{}}' for n in MANY)}}}\n"), "name"),
        (
            operation(
                "x-merchant-number: nam\nparameters:\n"
                + "".join(f"  - {{name: {n}, in: query, schema: {{}}}}\n" for n in ("name", *MANY))
            ).replace("/{isbn}", ""),
            "name",
        ),
        (
            operation("operationId: a.name\nx-outcome: a.nam\n")
            + "".join(
                f"  /v3/{n}: {{get: {{operationId: a.{n}, responses: {{'204': {{description: x}}}}}}}}\n" for n in MANY
            ),
            "a.name",
        ),
    ],
)
def test_of_many_names_the_first_are_compared(check: Check, text: str, hint: str) -> None:
    assert [item.hint for item in check(text).diagnostics] == [f"did you mean `{hint}`?"]


def test_places_of_one_name_are_told_in_their_order(check: Check) -> None:
    names = "jqhdaxkvbmzc"
    path = "".join(f"/{{{name}}}/{{{name}}}" for name in names)
    told = check(document(f"paths: {{'{path}': {{}}}}\n"))
    assert [item.message.split("`")[1] for item in told.diagnostics] == list(names)


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        "*a",
        "a**",
        "(?P<n>a)",
        "(?<n>a)",
        "(?i)a",
        "(?i:a)",
        "(?#c)",
        "(?>a)",
        "a++",
        "a{2}+",
        "a{,3}",
        r"\Aa\Z",
        r"\p{L}",
        r"\u{61}",
        r"\N{DIGIT ONE}",
        r"[a\S]",
        "(a+)+",
        "(?:a{2,}){2,}",
        "(a+){30}",
        "(b(a+)?a)*",
        r"(\(+)+",
        "(a){" + "9" * 5_000 + "}",
        r"\0",
        r"[\0]",
        r"\a",
        r"(a)\k<1>",
        "[]a]",
        "[^]a]",
        "[[a]",
        "[a--b]",
        "(?(1)a|b)",
        "(?<=a*)b",
        "a{99999999999}",
    ],
)
def test_patterns_of_one_dialect_are_refused(pattern: str) -> None:
    assert why_refused(pattern) != ""
