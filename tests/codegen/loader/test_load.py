"""YAML into nodes that know their places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.diagnostics import Diagnostics, present
from codegen.loader.load import LONGEST_KEY, load
from codegen.loader.scalars import LONGEST_INTEGER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from codegen.source import Node
    from tests.codegen.conftest import Marked, Read


def test_values_know_where_they_stand(read: Read) -> None:
    (document,) = read("paths:\n  /v3/a~b: {get: [one, 'two'], n: 5}\n").documents
    path = document.root.mapping["paths"].mapping["/v3/a~b"]
    two = path.mapping["get"].sequence[1]
    assert two.span == ("spec.yaml", 2, 24, 29)
    assert two.pointer == "/paths/~1v3~1a~0b/get/1"
    assert two.text == "two"
    assert path.keys["n"] == ("spec.yaml", 2, 32, 33)
    assert path.key_span("missing") == path.span
    assert document.root.plain() == {"paths": {"/v3/a~b": {"get": ["one", "two"], "n": 5}}}
    assert document.path == "spec.yaml"
    assert document.lines[1] == "  /v3/a~b: {get: [one, 'two'], n: 5}"


def test_columns_count_characters(read: Read) -> None:
    (document,) = read("\ufeff退款: {状态: 成功}\n").documents
    assert document.root.mapping["退款"].mapping["状态"].span == ("spec.yaml", 1, 10, 12)


def test_a_value_of_several_lines_ends_with_its_first(read: Read) -> None:
    (document,) = read("a: |  \n  x\nb:\n  c: 1\n  d: 2\n").documents
    assert document.root.mapping["a"].span == ("spec.yaml", 1, 4, 5)
    assert document.root.mapping["b"].span == ("spec.yaml", 4, 3, 7)


@pytest.mark.parametrize("kind", ["mapping", "sequence", "text"])
def test_a_node_is_asked_only_for_what_it_is(read: Read, kind: str) -> None:
    (document,) = read("a: 5\n").documents
    with pytest.raises(TypeError, match=r"^spec\.yaml:1:4: expected .* got int$"):
        getattr(document.root.mapping["a"], kind)
    assert document.root.mapping["a"].get("x") is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("-12", -12),
        ("0", 0),
        ("1.5", 1.5),
        ("-0.25", -0.25),
        ("1.0e+2", 100.0),
        ("text", "text"),
        ("2022.08.04", "2022.08.04"),
        ("3.1.0", "3.1.0"),
        ("'no'", "no"),
        ('"\\u9000"', "退"),
        ("''", ""),
        ("!!str 123", "123"),
        ("!!int '5'", 5),
        ("!!float 1", 1.0),
        ("nope", "nope"),
        ("1a", "1a"),
        ("-", "-"),
        ("a:b", "a:b"),
    ],
)
def test_scalars_are_read_as_they_look(read: Read, written: str, value: object) -> None:
    told = read(f"a: [{written}]\n" if written != "-" else "a: ['-']\n")
    assert told.text == ""
    read_value = told.documents[0].root.plain()["a"][0]
    assert read_value == value
    assert type(read_value) is type(value)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "No",
        "NO",
        "yes",
        "on",
        "off",
        "y",
        "Y",
        "n",
        "N",
        "True",
        "FALSE",
        "~",
        "Null",
        "010",
        "08",
        "0x1F",
        "0b11",
        "0o17",
        "1_000",
        "1:30",
        "190:20:30.15",
        ".inf",
        "-.Inf",
        ".nan",
        ".5",
        "5.",
        "1e3",
        "+86",
        "2020-01-01",
        "2015-09-01T10:00:00+08:00",
        "=",
        "<<",
    ],
)
def test_what_readers_of_yaml_disagree_on_is_refused(read: Read, written: str) -> None:
    told = read(f"a: {written}\n")
    assert told.places == [("disputed-value", 1, 4)]
    assert f"quote it if it is text: '{written}'" in told.text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("duplicate-key", "a: 1\nb: {}\n▶a: 2\n"),
        ("key-not-text", "a:\n  ▶200: x\n"),
        ("key-not-text", "a: 1\n▶no: x\n"),
        ("key-not-text", "▶null: x\n"),
        ("key-not-text", "▶[a]: x\n"),
        ("key-not-text", "?▶\n: x\n"),
        ("disputed-value", "▶y: x\n"),
        ("merge-key", "a: {}\n▶<<: {b: 1}\n"),
        ("empty-value", "a:▶\nb: 1\n"),
        ("tag", "a: ▶!!python/object/apply:os.system [ls]\n"),
        ("tag", "a: ▶!mine x\n"),
        ("tag", "a: ▶!!binary aGk=\n"),
        ("tag", "a: ▶!!set {x: null}\n"),
        ("tag", "a: ▶!!timestamp '2020-01-01'\n"),
        ("tag", "a: ▶!!bool 'yes'\n"),
        ("several-documents", "a: 1\n▶---\nb: 2\n"),
        ("unprintable", "a: b\x00c\n".replace("\x00", "▶\x00")),
        ("unprintable", "a: 退▶\x1b\n"),
        ("unprintable", 'a: ▶"\\0"\n'),
        ("syntax", 'a: "\\u▶d800"\n'),
        ("syntax", "a: ▶*unknown\n"),
        ("syntax", "a: [1, 2\nb▶: 3\n"),
        ("syntax", "a: b▶: c\n"),
        # libyaml marks it on a line that is none.
        ("syntax", "a: [▶"),
        ("syntax", "▶\ta: 1\n"),
        ("self-reference", "a: ▶&a [1, *a]\n"),
        ("empty-file", "▶# nothing\n"),
        ("long-number", f"a: ▶{'9' * (LONGEST_INTEGER + 1)}\n"),
        ("long-number", "a: ▶1.0e+999\n"),
        ("long-key", f"▶{'k' * (LONGEST_KEY + 1)}: 1\n"),
        ("too-deep", "[" * 100 + "▶[" + "]" * 101),
        ("too-deep", "[" * 100 + "▶[" + "[" * 9_900),
        ("too-deep", "{a: " * 100 + "▶{a: " + "{a: " * 9_900),
        ("too-deep", "- " * 100 + "▶- " + "- " * 9_900 + "a"),
        ("too-deep", "? " * 100 + "▶? " + "? " * 9_900 + "a"),
        ("too-deep", "".join(f"{'  ' * i}{'▶' * (i == 100)}a:\n" for i in range(3_000))),
        ("too-deep", f"a: &a {'[' * 60}{']' * 60}\nb: {'[' * 18}▶{'[' * 41}*a{']' * 59}\n"),
    ],
)
def test_each_error_has_its_place(read: Read, marked: Marked, code: str, text: str) -> None:
    content, [place] = marked(text)
    assert read(content).places == [(code, *place)]


@pytest.mark.parametrize("text", ["\ta: 1\n", "a:\n\tb: 1\n", "a:\n  b: 1\n\tc: 2\n", "a: |\n\tb\n"])
def test_a_tab_is_told_as_one(read: Read, text: str) -> None:
    assert [item.hint for item in read(text).diagnostics] == ["indent with spaces"]


def test_a_sign_that_begins_no_value_is_to_be_quoted(read: Read) -> None:
    assert [item.hint for item in read("a: @b\n").diagnostics] == ["quote the value"]


def test_a_second_key_shows_the_first(read: Read) -> None:
    assert read("status: 1\nother: 2\nstatus: 3\n").text == (
        "spec.yaml:3:1: error: the key `status` is here a second time [duplicate-key]\n"
        "    3 | status: 3\n"
        "      | ^~~~~~\n"
        "   = hint: delete one of the two, or give it another name\n"
        "   spec.yaml:1:1: first defined here\n"
        "    1 | status: 1\n"
        "      | ^~~~~~\n"
        "1 error in 1 file"
    )


def test_bytes_that_are_no_utf8_are_shown_with_their_offset(read: Read) -> None:
    assert read(b"\xef\xbb\xbfa: 1\n\xe9\x80\x80: \xff\n").text == (
        "spec.yaml:2:4: error: byte 0xFF at offset 13 is no UTF-8 [not-utf-8]\n"
        "    2 | 退: �\n"
        "      |     ^\n"
        "   = hint: save the file as UTF-8\n"
        "1 error in 1 file"
    )


def test_all_errors_of_a_file_are_told_and_the_rest_of_it_stays(read: Read) -> None:
    told = read("a: no\nb: 010\nc: fine\nc: again\n")
    assert told.places == [("disputed-value", 1, 4), ("disputed-value", 2, 4), ("duplicate-key", 4, 1)]
    assert told.documents[0].root.plain() == {"a": "no", "b": "010", "c": "fine"}


def test_an_alias_is_the_node_it_stands_for(read: Read) -> None:
    (document,) = read("a: &x {b: [1]}\nc: *x\nd: [*x, *x]\n").documents
    assert document.root.mapping["c"] is document.root.mapping["a"]
    assert document.root.plain() == {"a": {"b": [1]}, "c": {"b": [1]}, "d": [{"b": [1]}] * 2}


def test_a_few_aliases_that_stand_for_billions_are_refused(read: Read) -> None:
    laughs = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 60))
    assert read(laughs).places == [("too-large", 1, 1)]


def test_a_document_at_the_limit_of_depth_can_be_used(read: Read) -> None:
    (document,) = read("[" * 100 + "]" * 100).documents
    value, depth = document.root.plain(), 0
    while value:
        value, depth = value[0], depth + 1
    assert depth == 99


@pytest.mark.slow
def test_a_hundred_thousand_lines_are_read(read: Read) -> None:
    (document,) = read("".join(f"key{i}: 值 {i}\n" for i in range(100_000))).documents
    assert document.root.mapping["key99999"].span == ("spec.yaml", 100_000, 11, 18)


def test_a_folder_is_read_by_name_and_nothing_else_in_it(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "README.md", ".hidden.yaml", "c.json"):
        (tmp_path / name).write_text(f"name: {name}\n")
    (tmp_path / "d.yaml").mkdir()
    diagnostics = Diagnostics()
    documents = load([tmp_path, tmp_path / "b.yaml"], diagnostics, root=tmp_path)
    assert [document.path for document in documents] == ["a.yml", "b.yaml"]
    assert not diagnostics


def test_folders_within_a_folder_are_read_too(tmp_path: Path) -> None:
    spec = tmp_path / "spec"
    for name in ("b.yaml", "b/z.yaml", "b/c/d.yml", ".git/e.yaml", "f.yaml/g.yaml", "b/h.md"):
        (spec / name).parent.mkdir(parents=True, exist_ok=True)
        (spec / name).write_text(f"name: {name}\n")
    (spec / "i").symlink_to(spec / "b")
    diagnostics = Diagnostics()
    documents = load([spec], diagnostics, root=tmp_path)
    assert [document.path for document in documents] == [
        "spec/b/c/d.yml", "spec/b/z.yaml", "spec/b.yaml", "spec/f.yaml/g.yaml",
    ]  # fmt: skip
    assert [document.place for document in documents] == [tuple(document.path.split("/")) for document in documents]
    assert all(document.given for document in documents)
    assert not diagnostics


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ([""], ("spec", "b", "c.yaml")),
        (["b/c.yaml"], ("b", "c.yaml")),
        (["b/c.yaml", "a.yaml"], ("spec", "b", "c.yaml")),
        (["a.yaml", "b"], ("spec", "b", "c.yaml")),
    ],
)
def test_a_file_has_its_place_in_the_outermost_folder(tmp_path: Path, given: list[str], place: tuple[str, ...]) -> None:
    for name in ("a.yaml", "b/c.yaml"):
        (tmp_path / "spec" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "spec" / name).write_text(f"name: {name}\n")
    documents = load([tmp_path / "spec" / name for name in given], Diagnostics())
    assert [document.place for document in documents if document.path.endswith("c.yaml")] == [place]


def test_paths_are_shown_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "a.yaml").write_text("a: 1\n")
    monkeypatch.chdir(tmp_path)
    (relative,) = load([Path("spec")], Diagnostics())
    (absolute,) = load([tmp_path / "spec"], Diagnostics())
    assert relative.path == absolute.path == "spec/a.yaml"


def test_a_file_that_is_no_yaml_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: [\n")
    (tmp_path / "b.yaml").write_text("b: no\n")
    diagnostics = Diagnostics()
    documents = load([tmp_path], diagnostics, root=tmp_path)
    assert [document.path for document in documents] == ["b.yaml"]
    assert [(item.code, item.span.path) for item in diagnostics] == [
        ("syntax", "a.yaml"),
        ("disputed-value", "b.yaml"),
    ]


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    diagnostics = Diagnostics()
    assert load([tmp_path / "missing.yaml", tmp_path / "empty"], diagnostics, root=tmp_path) == []
    assert present(diagnostics, ()) == (
        "empty:1:1: error: the folder holds no YAML file [no-files]\n"
        "   = hint: put a document with the ending .yaml or .yml there\n"
        "missing.yaml:1:1: error: there is no such file or folder [no-files]\n"
        "2 errors in 2 files"
    )


def test_no_paths_are_an_error() -> None:
    diagnostics = Diagnostics()
    assert load([], diagnostics) == []
    assert [item.code for item in diagnostics] == ["no-files"]


# YAML 1.1 cannot hold these as they are.
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=30)
DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


class Quoting(yaml.SafeDumper):
    """Quotes every text: PyYAML leaves some bare that other readers take for booleans or numbers, as we do."""


def _quote(dumper: Quoting, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'")


Quoting.add_representer(str, _quote)


@settings(deadline=None)
@given(data=DATA, flow=st.booleans(), unicode=st.booleans())
def test_what_pyyaml_writes_is_read_back(read: Read, data: Any, *, flow: bool, unicode: bool) -> None:
    told = read(yaml.dump(data, Dumper=Quoting, default_flow_style=flow, allow_unicode=unicode))
    assert told.text == ""
    assert told.documents[0].root.plain() == data


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")))
@example(b"\xff\xfea\x00:\x00")
@example(b"%YAML 9.9\n---\na")
@example(b"%TAG ! tag:x,2000:\n---\n!y z")
@example(b"--- |\n a\n...\n--- b")
@example("a: \u2028 b: \x85".encode())
@example(b"? 0")
def test_any_bytes_end_in_a_document_or_in_errors(read: Read, content: bytes) -> None:
    told = read(content)
    assert bool(told.documents) or bool(told.diagnostics)
    assert told.text.isprintable() or "\n" in told.text


@settings(deadline=None)
@given(st.text("ab: -[]{}&*!|>'\"%@`#,?\n\t~<=01._\\x", max_size=60))
def test_anything_that_looks_like_yaml_ends_in_a_document_or_in_errors(read: Read, content: str) -> None:
    told = read(content)
    assert bool(told.documents) or bool(told.diagnostics)
    for document in told.documents:
        _assert_in_file(document.root, document.lines)


@settings(deadline=None)
@given(st.dictionaries(TEXTS.filter(bool), st.lists(TEXTS, max_size=3), min_size=1, max_size=4))
def test_the_span_of_a_text_is_what_was_written(read: Read, data: dict[str, list[str]]) -> None:
    (document,) = read(yaml.safe_dump(data, default_style="'", allow_unicode=True, width=10**6)).documents
    for node in (item for value in document.root.mapping.values() for item in value.sequence):
        line = document.lines[node.span.line - 1]
        written = line[node.span.column - 1 : node.span.end_column - 1]
        if written[:1] == "'" and written[-1:] == "'":
            assert written[1:-1].replace("''", "'") == node.text


def _assert_in_file(node: Node, lines: Sequence[str]) -> None:
    line = lines[node.span.line - 1]
    assert 1 <= node.span.column <= len(line) + 1
    assert node.span.column <= node.span.end_column <= len(line) + 1
    for child in node.value.values() if isinstance(node.value, dict) else ():
        _assert_in_file(child, lines)
    for child in node.value if isinstance(node.value, list) else ():
        _assert_in_file(child, lines)
