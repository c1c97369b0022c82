"""Reads the YAML of a specification into nodes that know their places.

YAML is read by libyaml as far as the node graph; from there on by this module, which knows six kinds of value and
constructs nothing else. Whatever readers of YAML disagree about (`no`, `010`, `1:30`, a date, a second key of the
same name) is an error, so that the file means to a machine what it means to a person.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, cast

import yaml

from ..diagnostics import Diagnostics, quoted
from ..source import LOADER, Document, Node, Span, Trail, Value
from .linked_files import Files
from .scalars import UNPRINTABLE, Refusal, read_key, read_scalar, refused_tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DEEPEST: Final = 100  # levels of nesting
MOST_ALIASED: Final = 100_000  # values that aliases may add to a file
LONGEST_KEY: Final = 200  # characters

# The breaks that YAML 1.1, and so libyaml's line numbers, know.
_BREAK: Final = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_SCALAR: Final = (1, 0)  # values and levels
_CORE: Final = "tag:yaml.org,2002:"
_NO_KEYS: Final[Mapping[str, Span]] = MappingProxyType({})


def load(paths: Sequence[Path], diagnostics: Diagnostics, *, root: Path | None = None) -> list[Document]:
    """Read the files of a specification, and those that references in them lead to.

    Args:
        paths: Files, and folders whose `*.yaml` and `*.yml` are read, those in folders within them too. References
            lead to further ones; none is opened outside of these folders, and of those that the files are in.
        diagnostics: Takes the errors. A file that is no YAML is left out of what is returned; other errors leave
            the document usable, so that the next stage can tell of further ones.
        root: Folder that the paths in messages are relative to; the current one by default.

    Returns:
        The documents, each file once; those that were not asked for come last.
    """
    base = (root or Path()).resolve()

    def read(path: Path, reference: Node | None) -> Document | None:
        return _document(path, _shown(path, base), diagnostics, None if reference is None else reference.span)

    folders = [(path if path.is_dir() else path.parent).resolve() for path in paths]
    files = Files(read, folders, diagnostics)
    for path in _files(paths, diagnostics, base):
        files.add(path)
    files.follow()
    return files.documents


def _shown(path: Path, base: Path) -> str:
    resolved = path.resolve()
    return (resolved.relative_to(base) if resolved.is_relative_to(base) else path).as_posix()


def _files(paths: Sequence[Path], diagnostics: Diagnostics, base: Path) -> Iterator[Path]:
    if not paths:
        diagnostics.error("no-files", "no file of a specification was given", Span(".", 1, 1, 1))
    for path in paths:
        span = Span(_shown(path, base), 1, 1, 1)
        try:
            if path.is_dir():
                found = sorted(_below(path), key=lambda file: file.parts)
                if not found:
                    hint = "put a document with the ending .yaml or .yml there"
                    diagnostics.error("no-files", "the folder holds no YAML file", span, hint=hint)
                yield from found
            elif path.is_file():
                yield path
            else:
                diagnostics.error("no-files", "there is no such file or folder", span)
        except OSError as error:
            diagnostics.error("unreadable", f"cannot be read: {error.strerror}", span)


def _below(folder: Path) -> Iterator[Path]:
    """The YAML files of a folder and of those within it; a link to another folder is not followed."""
    for file in folder.iterdir():
        if file.name.startswith("."):
            continue
        if file.is_dir():
            yield from () if file.is_symlink() else _below(file)
        elif file.suffix in {".yaml", ".yml"} and file.is_file():
            yield file


def _document(path: Path, shown: str, diagnostics: Diagnostics, reference: Span | None) -> Document | None:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"{'cannot' if reference is None else f'{quoted(shown)} cannot'} be read: {error.strerror}"
        diagnostics.error("unreadable", message, reference or Span(shown, 1, 1, 1))
        return None
    text = _text(data, shown, diagnostics)
    if text is None:
        return None
    # All are kept for messages, and many are alike.
    known: dict[str, str] = {}
    lines = [known.setdefault(line, line) for line in _BREAK.split(text)]
    diagnostics.remember(shown, lines)
    return _Reader(shown, text, lines, diagnostics).document()


def _text(data: bytes, shown: str, diagnostics: Diagnostics) -> str | None:
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        lines = _BREAK.split(readable)
        diagnostics.remember(shown, _BREAK.split(data.decode("utf-8", "replace").removeprefix("\ufeff")))
        column = len(lines[-1]) + 1
        diagnostics.error(
            "not-utf-8",
            f"byte 0x{data[error.start]:02X} at offset {error.start} is no UTF-8",
            Span(shown, len(lines), column, column + 1),
            hint="save the file as UTF-8",
        )
        return None


def _rest(source: yaml.Node) -> tuple[int, int] | None:
    start, end = source.start_mark, source.end_mark
    return None if end.line == start.line else (end.line + 1, end.column + 1)


class _Mark(Protocol):
    """A place in a file as PyYAML tells it; libyaml's is of another class."""

    line: int
    column: int


class _Reader:
    """Reads the text of one file."""

    def __init__(self, path: str, text: str, lines: Sequence[str], diagnostics: Diagnostics) -> None:
        self._path = path
        self._text = text
        self._lines = lines
        self._diagnostics = diagnostics
        # By identity of the YAML node: the node made of it, `None` while it is being made; how many values and
        # levels it holds.
        self._made: dict[int, Node | None] = {}
        self._extent: dict[int, tuple[int, int]] = {}
        # Keys, and many values, are the same few texts again and again: kept once.
        self._texts: dict[str, str] = {}

    def document(self) -> Document | None:
        """The document; `None`, and an error, where the text as a whole is of no use."""
        if self._unprintable():
            return None
        try:
            if not self._scanned():
                return None
            loader = LOADER(self._text)
            try:
                top = loader.get_single_node()
            finally:
                loader.dispose()
        except yaml.YAMLError as error:
            self._syntax(error)
            return None
        if top is None:
            span = Span(self._path, 1, 1, 1)
            self._diagnostics.error("empty-file", "the file holds no document", span)
            return None
        root = self._node(top, None)
        values, depth = self._extent[id(top)]
        if values - len(self._extent) > MOST_ALIASED:
            self._diagnostics.error(
                "too-large",
                f"written out, the aliases stand for more than {MOST_ALIASED:,} values",
                root.span,
                hint="use fewer of them within one another; `$ref` is the way to share a schema",
            )
            return None
        if depth > DEEPEST:  # by way of aliases; reported already
            return None
        return Document(self._path, self._lines, root)

    def _unprintable(self) -> bool:
        wrong = UNPRINTABLE.search(self._text)
        if wrong is None:
            return False
        before = _BREAK.split(self._text[: wrong.start()])
        column = len(before[-1]) + 1
        self._diagnostics.error(
            "unprintable",
            f"the character U+{ord(wrong[0]):04X} may not stand in YAML",
            Span(self._path, len(before), column, column + 1),
            hint="delete it",
        )
        return True

    def _scanned(self) -> bool:
        """Whether the text is YAML that can be composed: the composer calls itself for each level of nesting."""
        depth = documents = 0
        for event in yaml.parse(self._text, Loader=LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    self._too_deep(self._mark(event.start_mark))
                    return False
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._diagnostics.error(
                        "several-documents",
                        "a second document begins here",
                        self._mark(event.start_mark, 3),
                        hint="write one document a file",
                    )
                    return False
        return True

    def _too_deep(self, span: Span) -> None:
        self._diagnostics.error(
            "too-deep",
            f"nested more than {DEEPEST} levels deep",
            span,
            hint="move the inner part to `components` and refer to it",
        )

    def _syntax(self, error: yaml.YAMLError) -> None:
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        mark = getattr(error, "problem_mark", None)
        context, begun = getattr(error, "context", None), getattr(error, "context_mark", None)
        hint = ""
        if "Unicode character escape" in problem:
            hint = 'write the character itself, or "\\U0001F600" in place of a pair of surrogates'
        elif "tab character" in problem or self._text_at(mark) == "\t":
            hint = "indent with spaces"
        elif "cannot start any token" in problem:
            hint = "quote the value"
        elif "mapping values are not allowed" in problem:
            hint = "quote a text that holds `: `, or check the indentation"
        related = [(self._mark(begun), context)] if begun is not None and context and begun is not mark else []
        self._diagnostics.error("syntax", f"no valid YAML: {problem}", self._mark(mark), hint=hint, related=related)

    def _text_at(self, mark: _Mark | None) -> str:
        return self._lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(self._lines) else ""

    def _mark(self, mark: _Mark | None, length: int = 1) -> Span:
        if mark is None:
            return Span(self._path, 1, 1, 1)
        # An error at the end of the file is marked on the line after the last.
        line = min(mark.line + 1, len(self._lines))
        column = mark.column + 1 if line == mark.line + 1 else len(self._lines[line - 1]) + 1
        return Span(self._path, line, column, column + length)

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        if start.line >= len(self._lines):  # an empty value at the end of the file
            return self._mark(start, 0)
        line, column = start.line + 1, start.column + 1
        if end.line == start.line:
            return Span(self._path, line, column, end.column + 1)
        here = self._lines[start.line] if start.line < len(self._lines) else ""
        return Span(self._path, line, column, max(column, len(here.rstrip()) + 1))

    def _node(self, source: yaml.Node, trail: Trail) -> Node:
        span = self._span(source)
        known = self._made.get(id(source))
        if known is not None:
            return known
        if id(source) in self._made:
            self._diagnostics.error("self-reference", "the value contains itself", span, hint="write no such alias")
            return Node(None, span, _NO_KEYS, trail)
        self._made[id(source)] = None
        if isinstance(source, yaml.MappingNode):
            made = self._mapping(source, span, trail)
        elif isinstance(source, yaml.SequenceNode):
            made = self._sequence(source, span, trail)
        else:
            made = Node(self._scalar(cast("yaml.ScalarNode", source), span), span, _NO_KEYS, trail, _rest(source))
            self._extent[id(source)] = _SCALAR
        self._made[id(source)] = made
        return made

    def _mapping(self, source: yaml.MappingNode, span: Span, trail: Trail) -> Node:
        self._check_tag(source, span, "map")
        members: dict[str, Node] = {}
        keys: dict[str, Span] = {}
        for key_source, value_source in source.value:
            key = self._key(key_source)
            place = self._span(key_source)
            if key is not None and key in keys:
                self._diagnostics.error(
                    "duplicate-key",
                    f"the key {quoted(key)} is here a second time",
                    place,
                    hint="delete one of the two, or give it another name",
                    related=[(keys[key], "first defined here")],
                )
                key = None
            # A value without a usable key is still read, for its own errors.
            value = self._node(value_source, (trail, key or ""))
            if key is not None:
                keys[key] = place
                members[key] = value
        self._measure(source, [value for _, value in source.value], span)
        return Node(members, span, keys, trail, _rest(source))

    def _sequence(self, source: yaml.SequenceNode, span: Span, trail: Trail) -> Node:
        self._check_tag(source, span, "seq")
        items = [self._node(item, (trail, index)) for index, item in enumerate(source.value)]
        self._measure(source, source.value, span)
        return Node(items, span, _NO_KEYS, trail, _rest(source))

    def _measure(self, source: yaml.Node, parts: Sequence[yaml.Node], span: Span) -> None:
        """Note how large the node is once every alias in it is written out."""
        values, depth = 1, 0
        for part in parts:
            more, deep = self._extent.get(id(part), _SCALAR)
            values, depth = values + more, max(depth, deep)
        if depth == DEEPEST:
            self._too_deep(span)
        self._extent[id(source)] = (values, depth + 1)

    def _key(self, source: yaml.Node) -> str | None:
        span = self._span(source)
        if not isinstance(source, yaml.ScalarNode):
            self._diagnostics.error("key-not-text", "a key must be text", span)
            return None
        key = self._texts.setdefault(source.value, source.value)
        if len(key) > LONGEST_KEY:
            self._diagnostics.error("long-key", f"the key has more than {LONGEST_KEY} characters", span)
            return None
        refusal = read_key(key, source.tag.removeprefix(_CORE), plain=not source.style)
        if refusal is not None:
            self._refuse(refusal, span)
            if refusal.code == "merge-key" or not key:
                return None
        return key

    def _scalar(self, source: yaml.ScalarNode, span: Span) -> Value:
        """The value of a scalar; its text, after an error or a warning, where readers of YAML do not agree on it."""
        text = self._texts.setdefault(source.value, source.value)
        value = read_scalar(text, source.tag.removeprefix(_CORE), plain=not source.style)
        if isinstance(value, Refusal):
            self._refuse(value, span)
            return text
        return value

    def _check_tag(self, source: yaml.Node, span: Span, kind: str) -> None:
        if source.tag != _CORE + kind:
            self._refuse(refused_tag(source.tag.removeprefix(_CORE)), span)

    def _refuse(self, refusal: Refusal, span: Span) -> None:
        add = self._diagnostics.error if refusal.is_error else self._diagnostics.warning
        add(refusal.code, refusal.message, span, hint=refusal.hint)
