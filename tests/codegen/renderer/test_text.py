"""Text of a specification as Python source: nothing ends early, nothing runs, nothing is lost."""

from __future__ import annotations

import ast
import inspect
import tokenize
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.renderer.text import WIDTH, comment, docstring, literal

EVERYTHING = st.text(st.characters(exclude_categories=()))
NASTY = st.lists(
    st.sampled_from(
        ['"', '"""', "'''", "\\", "\\\\", "\n", "\r", "\r\n", "\t", "\\N{BULLET}", "{x}", "{", "}", "#", " ", "  ",
         "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x00", "\u202e", "\u200b", "\ufeff", "\ud800",
         "\U0001f600", "word", "\\x", "\\u", "%s", "*/", "coding: latin-1", "退款", "\u3000", "\xa0", "a: b", "- c",
         "Args:"]
    ),
    max_size=12,
).map("".join)  # fmt: skip
TEXTS = EVERYTHING | NASTY
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS | st.integers(), inner, max_size=4),
    max_leaves=12,
)


def shown(source: str) -> bool:
    """Whether every character is one that a reader sees as it is."""
    return all(c == "\n" or " " <= c <= "~" or (c > "\xa0" and c.isprintable()) for c in source)


class TestLiteral:
    @given(JSON)
    def test_evaluates_to_what_it_was_made_of(self, value):
        assert ast.literal_eval(literal(value)) == value

    @given(st.lists(TEXTS, max_size=3).map(tuple))
    def test_of_a_tuple_is_a_tuple(self, value):
        assert ast.literal_eval(literal(value)) == value

    @given(JSON)
    def test_stands_on_one_line_of_visible_characters(self, value):
        written = literal(value)

        assert "\n" not in written
        assert shown(written)

    @given(TEXTS)
    def test_is_one_token(self, value):
        tokens = list(tokenize.tokenize(BytesIO(literal(value).encode()).readline))

        assert [tokenize.tok_name[token.type] for token in tokens] == ["ENCODING", "STRING", "NEWLINE", "ENDMARKER"]

    @pytest.mark.parametrize(
        ("value", "written"),
        [
            ("退款", '"退款"'),
            ("café £5 – “x”", '"café £5 – “x”"'),
            ("\u202eevil", '"\\u202eevil"'),
            ("\xad", '"\\xad"'),
            ("\U0001f600", '"\\U0001f600"'),
            ("'", '"\'"'),
            (True, "True"),
            (1.5, "1.5"),
            ([], "[]"),
            (("a",), '("a",)'),
            ({"a": [1, None]}, '{"a": [1, None]}'),
        ],
    )
    def test_reads_as_a_person_would_write_it(self, value, written):
        assert literal(value) == written

    @pytest.mark.parametrize("value", [{1}, object(), b"bytes", float("inf"), float("-inf"), float("nan")])
    def test_of_what_no_json_holds_is_refused(self, value):
        with pytest.raises(TypeError, match="has no literal"):
            literal(value)


class TestDocstring:
    @given(TEXTS, st.sampled_from([0, 4, 8]))
    def test_is_the_one_docstring_of_what_it_stands_in(self, text, indent):
        written = docstring(text, indent)
        body = f"class C:\n{written}\n{' ' * indent}x = 1\n" if indent else f"{written}\nx = 1\n"
        if indent == 8:
            body = f"class D:\n    {body.replace('class C:', 'class C:', 1)}"
        statements = ast.parse(body).body
        for _ in range(indent // 4):
            statements = statements[0].body

        assert [type(statement).__name__ for statement in statements] == ["Expr"] * bool(written) + ["Assign"]

    @given(TEXTS)
    def test_keeps_every_word(self, text):
        found = ast.get_docstring(ast.parse(docstring(text, 0))) or ""

        assert "".join(found.split()) == "".join(text.split())

    @given(st.lists(st.sampled_from(["退款", "word", '"quoted"', "\\", "{x}", "long" * 50, "'"]), max_size=60))
    def test_of_plain_words_reads_as_they_did(self, words):
        found = ast.get_docstring(ast.parse(docstring(" ".join(words), 0))) or ""

        assert found.split() == words

    @given(TEXTS)
    def test_holds_visible_characters_alone(self, text):
        assert shown(docstring(text, 4))

    @given(st.lists(st.sampled_from(["word", "退款", "a"]), max_size=100), st.sampled_from([0, 4, 8]))
    def test_is_no_wider_than_a_page(self, words, indent):
        lines = docstring(" ".join(words), indent).split("\n")

        assert max(map(len, lines)) <= WIDTH + len('"""') * 2

    def test_of_nothing_is_nothing(self):
        assert docstring(" \n\u3000", 4) == ""

    def test_of_one_line_stays_on_it(self):
        assert docstring("A refund.", 4) == '    """A refund."""'

    def test_of_paragraphs_closes_on_a_line_of_its_own(self):
        assert docstring("One.\n\nTwo.", 4) == '    """One.\n\n    Two.\n    """'

    def test_hangs_the_lines_of_an_argument(self):
        text = "Call.\n\nArgs:\n    number: " + "word " * 30

        lines = docstring(text, 4).split("\n")

        assert [len(line) - len(line.lstrip()) for line in lines if line] == [4, 4, 8, 12, 4]

    def test_hangs_the_lines_of_an_item(self):
        lines = docstring("Kinds:\n\n- " + "word " * 30 + "\n10. " + "word " * 30, 4).split("\n")

        assert [len(line) - len(line.lstrip()) for line in lines if line] == [4, 4, 6, 4, 8, 4]

    @pytest.mark.parametrize("text", ['"', '""', '"""', 'ends with "', "ends with \\", '\\"', '"""\n"""', '\\"""'])
    def test_of_quotation_marks_and_backslashes_is_the_text(self, text):
        assert ast.get_docstring(ast.parse(docstring(text, 0))) == text

    def test_survives_inspect(self):
        namespace: dict[str, type] = {}
        exec(f"class C:\n{docstring('One.' + chr(10) * 2 + 'Two, {x} and back{slash}n.', 4)}", namespace)

        assert inspect.getdoc(namespace["C"]) == "One.\n\nTwo, {x} and back{slash}n."


class TestComment:
    @given(TEXTS)
    def test_is_one_comment_and_nothing_else(self, text):
        written = comment(text)
        tokens = list(tokenize.tokenize(BytesIO(written.encode()).readline))

        assert [tokenize.tok_name[t.type] for t in tokens] == ["ENCODING", "COMMENT", "NL", "ENDMARKER"]
        assert shown(written)

    @given(TEXTS)
    def test_never_tells_the_encoding_of_the_file(self, text):
        source = f"{comment(text)}\nx = '退款'\n".encode()

        encoding, _ = tokenize.detect_encoding(BytesIO(source).readline)

        assert encoding == "utf-8"

    @pytest.mark.parametrize("text", ["vim: set coding=latin-1", "-*- coding: utf-7 -*-", "coding:\tcp1252"])
    def test_with_the_words_that_would_tell_it_keeps_the_text_readable(self, text):
        namespace: dict[str, str] = {}

        exec(compile(f"{comment(text)}\nx = '退款'\n".encode(), "x", "exec"), namespace)

        assert namespace["x"] == "退款"

    def test_reads_as_it_was_written(self):
        assert comment("Generated from spec/refunds.yaml.") == "# Generated from spec/refunds.yaml."
