"""A specification that means harm: whatever its texts and names hold, they stay texts and names."""

from __future__ import annotations

import ast
import inspect
import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from codegen.document.regular_expressions.patterns import as_python
from codegen.renderer.text import docstring, literal
from codegen.write import formatted
from tests.codegen.compiling import Refused, as_yaml, body_of, compiled, imported, shape, sources, strangers
from wxpay_client import from_dict, to_dict
from wxpay_client._wire.decode.structure import structure

pytestmark = pytest.mark.slow  # hundreds of specifications are compiled

RUN = "__import__('os').environ.__setitem__('PWNED','1')"
ATTACKS = [
    f'"""; {RUN}; """',
    f"'''; {RUN}; '''",
    f'")\n{RUN}\n("',
    f"'+{RUN}+'",
    '"',
    '""',
    '"""',
    '""""',
    "'''",
    "ends with a backslash \\",
    "ends with two \\\\",
    'ends with \\"',
    '\\"""',
    f"\\\n{RUN}",
    f"one\n{RUN}",
    f"one\r{RUN}",
    f"one\u2028{RUN}",
    f"one\u2029{RUN}",
    f"one\x85{RUN}",
    "\\N{BULLET} \\N{nothing} \\x \\u12 \\U",
    "{" + RUN + "}",
    "{0} {x!r} {{ }} %s %(x)s",
    "\u202e desrever \u2066 isolated \u2069",
    "zero\u200bwidth \ufeff soft\xadhyphen nbsp\xa0",
    "\\0 \\x00 \\u0000",
    "*/ // --> ]]> <!-- #",
    "# coding: latin-1",
    "# -*- coding: utf-7 -*-",
    "# type: ignore",
    "# fmt: off",
    "x" * 5000,
    "退" * 500,
    "\U0001f600\U000e0001\U0010ffff",
    "tab\tand  two   spaces ",
    "Args:\n    self: evil\n\nRaises:\n    Everything: always",
    ">>> " + RUN,
    "A call of `x`.\n\n",
    "class Evil: pass",
    "@decorator",
    "lambda: " + RUN,
]  # fmt: skip

# What may stand in YAML, less lone controls: the front end refuses those.
READABLE = st.characters(
    exclude_categories=("Cs",),
    exclude_characters="".join(
        map(chr, [*range(9), 11, 12, *range(14, 32), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF])
    ),
)
PIECES = st.sampled_from([*ATTACKS, '"', "\\", "\n", " ", "{", "}", "#", "'", "word", "退款"])
TEXTS = (st.text(READABLE, min_size=1) | st.lists(PIECES, min_size=1, max_size=4).map("".join)).filter(
    lambda t: len(t) < 9000
)


def spec(text: str, *, name: str = "x-y") -> dict[str, Any]:
    """A specification that has one text in every place that takes any."""
    schema = {
        "type": "object",
        "description": text,
        "properties": {
            "string": {"type": "string", "description": text, "examples": [text], "default": text, "title": text},
            "vendor": {"type": "string", "x-vendor-name": text, "format": text},
            "choice": {"type": "string", "enum": ["A", "B"], "x-enum-descriptions": {"A": text}, "description": text},
            "listed": {"type": "array", "x-key": text, "items": {"type": "string", "description": text}},
            name: {"type": "integer", "description": text},
        },
    }
    media = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}, "example": {"string": text}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text, "summary": text},
        "servers": [{"url": "https://api.mch.weixin.qq.com/", "description": text}],
        "tags": [{"name": text, "description": text}],
        "paths": {
            "/v3/things/{id}": {
                "summary": text,
                "description": text,
                "post": {
                    "operationId": "things.group.put",
                    "tags": [text],
                    "summary": text,
                    "description": text,
                    "deprecated": True,
                    "x-successor": {"operation": text, "path": text},
                    "x-rate-limit": text,
                    "x-role": [text],
                    "x-last-updated-at": text,
                    "parameters": [
                        {"name": "id", "in": "path", "required": True, "description": text,
                         "schema": {"type": "string"}, "example": text},
                        {"name": name, "in": "query", "description": text, "schema": {"type": "string"},
                         "examples": {"one": {"summary": text, "value": text}}},
                    ],
                    "requestBody": {"description": text, "content": media},
                    "responses": {
                        "200": {"description": text, "content": media,
                                "headers": {"Request-ID": {"description": text, "schema": {"type": "string"}}}},
                        "400": {"description": text, "x-error-codes": [
                            {"code": text, "cause": text, "remedy": text, "cause-zh": text, "remedy-zh": text},
                        ]},
                    },
                },
                "get": {
                    "operationId": "things.group.get",
                    "deprecated": True,
                    "x-replaced-by": [text],
                    "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                    "responses": {"204": {"description": text}},
                },
            }
        },
        "components": {"schemas": {"Thing": schema}},
    }  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_ran():
    os.environ.pop("PWNED", None)
    yield
    assert "PWNED" not in os.environ


@pytest.fixture(scope="module")
def harmless(tmp_path_factory):
    files = sources(tmp_path_factory.mktemp("harmless"), as_yaml(spec("harmless")))
    return {name: shape(source) for name, source in files.items() if name != "errors/__init__.py"}


def words(text: str) -> str:
    """A text without its white space, which docstrings may fold."""
    return "".join(text.split())


def docstrings(source: str) -> str:
    """All the docstrings of a file, those of attributes too, without white space."""
    found = [
        n.value.value
        for n in ast.walk(ast.parse(source))
        if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)
    ]
    return words("".join(found))


class TestTexts:
    @given(TEXTS)
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_change_nothing_but_texts(self, harmless, text):
        assume(words(text))
        with TemporaryDirectory() as folder:
            files = sources(Path(folder), as_yaml(spec(text)))

        # The code of an error is a name too.
        assert {n: shape(source) for n, source in files.items() if n != "errors/__init__.py"} == harmless

    @pytest.mark.parametrize("text", ATTACKS)
    def test_arrive_unchanged_and_run_nothing(self, tmp_path, text):
        package = compiled(tmp_path, as_yaml(spec(text)))
        request = package.operations["things.group.put"]

        (error,) = request.operation.error_codes
        line = " ".join(text.split())
        assert tuple(error) == (400, text, line, line, line, line)
        assert package.examples["things.group.put"] == {
            "request": {"path": {"id": text}, "query": {"x-y": text}, "body": {"string": text}},
            "answers": {200: {"string": text}},
        }
        assert words(text) in words(inspect.getdoc(package.things.ThingsGroupResource.put))
        assert words(text) in words(inspect.getdoc(package.things.Thing))
        assert docstrings(package.files["things.py"]).count(words(text)) >= 20

    @pytest.mark.parametrize("text", ATTACKS)
    def test_leave_only_what_generated_modules_hold(self, tmp_path, text):
        files = sources(tmp_path, as_yaml(spec(text)))

        assert {name: list(strangers(source)) for name, source in files.items()} == {name: [] for name in files}

    def test_survive_the_formatter(self, tmp_path):
        everything = "\n".join(ATTACKS)
        plain = imported(tmp_path, sources(tmp_path / "spec", as_yaml(spec(everything))))

        neat = imported(tmp_path, formatted(plain.files))

        assert (
            neat.operations["things.group.put"].operation.error_codes
            == plain.operations["things.group.put"].operation.error_codes
        )
        assert dict(neat.examples) == dict(plain.examples)
        assert docstrings(neat.files["things.py"]) == docstrings(plain.files["things.py"])

    def test_survive_the_formatter_one_by_one(self):
        # It folds a docstring's quotes and spaces; only the words have to be the same.
        sources = {f"a{n}.py": f"x = {literal(text)}\n{docstring(text, 0)}\n" for n, text in enumerate(ATTACKS)}

        files = formatted(sources)

        for text, source in zip(ATTACKS, files.values(), strict=True):
            statements = ast.parse(source).body
            assert ast.literal_eval(statements[0].value) == text
            assert words("".join(statement.value.value for statement in statements[1:])) == words(text)


class TestNames:
    @given(TEXTS)
    @settings(max_examples=60, deadline=None)
    def test_are_identifiers_and_travel_as_documented(self, name):
        assume(len(name) <= 190 and name not in {"string", "vendor", "choice", "listed"})
        with TemporaryDirectory() as folder:
            package = compiled(Path(folder), as_yaml(spec("harmless", name=name)))
            request_class = package.operations["things.group.put"]
        package.forget()

        assert [found for source in package.files.values() for found in strangers(source)] == []
        data = {"path": {"id": "1"}, "query": {name: "q"}, "body": {"string": "x", name: 5}}
        request = from_dict(request_class, data)
        assert to_dict(request) == data
        assert body_of(request) == data["body"]
        assert to_dict(structure(request_class.operation.answers[200], {name: 7})) == {name: 7}

    @given(st.lists(TEXTS, min_size=1, max_size=6, unique=True))
    @settings(max_examples=60, deadline=None)
    def test_of_enumeration_values_are_identifiers(self, values):
        document = spec("harmless")
        document["components"]["schemas"]["Thing"]["properties"]["choice"] = {
            "type": "string", "enum": values, "x-enum-descriptions": {v: v for v in values if len(v) < 190},
        }  # fmt: skip
        with TemporaryDirectory() as folder:
            package = compiled(Path(folder), as_yaml(document))
            enumeration = package.things.ThingChoice
        package.forget()

        assert [found for source in package.files.values() for found in strangers(source)] == []
        assert [member.value for member in enumeration] == values

    @pytest.mark.parametrize(
        "name",
        [
            "os", "Thing", "ThingChoice", "GroupPutRequest", "ErrorCode", "Operation", "field", "__class__",
            "__slots__", "__attrs_attrs__", "mro", "_call", "_sender", "print", "super",
        ],
    )  # fmt: skip
    def test_of_what_is_around_them_hide_nothing(self, tmp_path, name):
        package = compiled(tmp_path, as_yaml(spec("harmless", name=name)))
        data = {"path": {"id": "1"}, "query": {name: "q"}, "body": {"choice": "A", name: 5}}

        request = from_dict(package.operations["things.group.put"], data)
        package.client().things.group.put(**{f: getattr(request, f) for f in (a.name for a in request.__attrs_attrs__)})

        assert to_dict(request) == data

    @pytest.mark.parametrize("asked", ["Evil:pass", "x=1", "Evil(object)", "__import__('os')", "Ev il", "Evil\nx = 1"])
    def test_asked_for_that_are_none_never_reach_the_back_end(self, tmp_path, asked):
        document = spec("harmless")
        document["components"]["schemas"]["Thing"]["x-python-name"] = asked

        with pytest.raises(Refused, match="x-python-name"):
            sources(tmp_path, as_yaml(document))


class TestPatterns:
    @pytest.mark.parametrize(
        "pattern", ["^[\"']+$", "^\\\\$", '"""', "^[^\\n\\\\]{1,3}$", "^\\{x\\}$", "(退款|\\t)", "a#b"]
    )
    def test_arrive_as_they_are(self, tmp_path, pattern):
        document = spec("harmless")
        document["components"]["schemas"]["Thing"]["properties"]["string"] = {"type": "string", "pattern": pattern}
        del document["paths"]["/v3/things/{id}"]["post"]["requestBody"]["content"]["application/json"]["example"]

        package = compiled(tmp_path, as_yaml(document))
        attribute = next(a for a in package.things.Thing.__attrs_attrs__ if a.name == "string")

        assert [wire.pattern for wire in attribute.metadata.values()] == [as_python(pattern)]


class TestPlaces:
    @pytest.mark.parametrize(
        "path", ['/v3/"', "/v3/'", '/v3/"""', "/v3/%5C", "/v3/#{x}"[:4] + "x", "/v3/退款", "/v3/`x`", "/v3/$(x)"]
    )
    def test_in_paths_stay_in_the_path(self, tmp_path, path):
        document = spec("harmless")
        document["paths"] = {path + "/{id}": document["paths"]["/v3/things/{id}"]}

        package = compiled(tmp_path, as_yaml(document))

        assert package.operations["things.group.get"].operation.path == path + "/{id}"
        assert [found for source in package.files.values() for found in strangers(source)] == []

    @pytest.mark.parametrize(
        "url", ["https://x.example.com/'+f()+'/", "https://x.example.com/%22/", "https://x.example.com/`a`"]
    )
    def test_in_servers_stay_in_the_url(self, tmp_path, url):
        document = spec("harmless")
        document["servers"] = [{"url": url}, {"url": url, "x-standby": True}]

        operation = compiled(tmp_path, as_yaml(document)).operations["things.group.get"].operation

        assert (operation.server, operation.standby) == (url, (url,))

    @pytest.mark.parametrize(
        "source", ["https://x.example.com/'''", "https://x.example.com/\\", "https://x.example.com/{x}"]
    )
    def test_in_pages_stay_in_the_docstring(self, tmp_path, source):
        document = spec("harmless")
        document["paths"]["/v3/things/{id}"]["get"]["x-source"] = source

        package = compiled(tmp_path, as_yaml(document))

        assert f"Source: {source}" in inspect.getdoc(package.things.ThingsGroupResource.get)

    @pytest.mark.parametrize(
        "name",
        [
            'a".yaml', 'a""".yaml', "a'.yaml", "a\\.yaml", f"a\n{RUN}\n.yaml", "a\r.yaml", "# coding: latin-1.yaml",
            "vim: set fileencoding=latin-1 :.yaml", "coding=utf-7 .yaml", "退款.yaml", "a\u2028b.yaml", "{x}.yaml",
            "a # type: ignore.yaml", "\U0001f600.yaml", "a\udcffb.yaml",
        ],
    )  # fmt: skip
    @pytest.mark.skipif(sys.platform == "win32", reason="no such file names there")
    def test_in_file_names_stay_in_the_comment(self, tmp_path, name):
        try:
            package = compiled(tmp_path, {name: as_yaml(spec("退款"))})
        except (OSError, UnicodeEncodeError):
            pytest.skip("the file system has no such names")

        module = sys.modules[package.operations["things.group.put"].__module__]
        assert module.ThingsResource.__doc__.startswith("退款.")
        for source in package.files.values():
            tree = ast.parse(source)
            assert source.startswith("# Generated from ")
            assert isinstance(tree.body[0], ast.Expr)

    @pytest.mark.parametrize(
        "operation_id",
        ["things", "Things.get", "things.", "things..get", "a.b c", "a.__init__", "../a.b", "a/b.c", "a.b\n"],
    )
    def test_in_operation_ids_never_reach_the_back_end(self, tmp_path, operation_id):
        document = spec("harmless")
        document["paths"]["/v3/things/{id}"]["get"]["operationId"] = operation_id

        with pytest.raises(Refused, match="is no operation ID"):
            sources(tmp_path, as_yaml(document))


def test_examples_of_any_json_arrive_as_they_are(tmp_path):
    document = spec("harmless")
    example = {"string": "x", "free": json.loads('{"\\"\\"\\"": [1, -2.5, true, null, {"\\\\": "\\u2028"}], "": {}}')}
    document["components"]["schemas"]["Thing"]["properties"]["free"] = {}
    document["paths"]["/v3/things/{id}"]["post"]["responses"]["200"]["content"] = {
        "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}, "example": example}
    }

    assert compiled(tmp_path, as_yaml(document)).examples["things.group.put"]["answers"] == {200: example}
