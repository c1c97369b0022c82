"""What is wrong with a specification, and how it is shown to the person who wrote it."""

from __future__ import annotations

import sys
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .source import Document, Span

_WIDEST = 110  # terminal cells of a source line that are shown
_LEAD = 50  # of them, at most, before the place that is meant
_LONGEST_QUOTE = 80  # characters of a piece of a specification within a message
_MOST_NAMES = 12  # names of an enumeration within a message
_MOST_ASTRAY = 5  # characters that a name and the one that was meant differ in length
_MOST_COMPARED = 100  # names that one is compared with


@frozen
class Diagnostic:
    """One finding.

    Attributes:
        code: Its kind, which `python -m codegen explain` takes: `duplicate-key`.
        message: What is wrong, in one line.
        span: Where.
        hint: What to do about it.
        related: Other places that matter, each with what it is: "first defined here".
        is_error: Whether nothing right can be generated; what is found is a warning else.
    """

    code: str
    message: str
    span: Span
    hint: str = ""
    related: tuple[tuple[Span, str], ...] = ()
    is_error: bool = True


class Diagnostics:
    """The errors and warnings of one run, and the lines of the files they were found in.

    A warning leaves the generated code right; nothing is generated where there is an error.

    Args:
        strict: Whether warnings count as errors.
    """

    def __init__(self, *, strict: bool = False) -> None:
        self.strict: Final = strict
        self._items: dict[tuple[Span, str, str], Diagnostic] = {}
        self._lines: dict[str, Sequence[str]] = {}

    def error(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        hint: str = "",
        related: Iterable[tuple[Span, str]] = (),
    ) -> None:
        """Add an error; one that is here already is not added again."""
        self._items.setdefault((span, code, message), Diagnostic(code, message, span, hint, tuple(related)))

    def warning(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        hint: str = "",
        related: Iterable[tuple[Span, str]] = (),
    ) -> None:
        """Add a warning, as `error` does."""
        found = Diagnostic(code, message, span, hint, tuple(related), is_error=False)
        self._items.setdefault((span, code, message), found)

    def include(self, other: Diagnostics) -> None:
        """Add what another run found."""
        for item in other:
            self._items.setdefault((item.span, item.code, item.message), item)

    def make_errors(self, span: Span) -> None:
        """Let the warnings of a place be errors."""
        for key, item in self._items.items():
            if item.span == span and not item.is_error:
                self._items[key] = evolve(item, is_error=True)

    def remember(self, path: str, lines: Sequence[str]) -> None:
        """Keep the lines of a file, to be shown with its errors: a file that cannot be read becomes no document."""
        self._lines[path] = lines

    @property
    def items(self) -> list[Diagnostic]:
        """All errors and warnings, by path, line and column."""
        return sorted(self._items.values(), key=lambda item: item.span[:3])

    @property
    def errors(self) -> list[Diagnostic]:
        """What keeps a package from being generated, in the same order: the errors; where this is strict, all."""
        return [item for item in self.items if item.is_error or self.strict]

    @property
    def lines(self) -> Mapping[str, Sequence[str]]:
        """Path to the lines of that file."""
        return self._lines

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)


class Reporter:
    """Takes what one stage finds, but not where an earlier stage found something: a mistake is reported once.

    What an earlier stage warned of is an error where this one finds that it leaves nothing right.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._found = {item.span[:3]: item.span for item in diagnostics.items}

    def error(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        hint: str = "",
        related: Iterable[tuple[Span, str]] = (),
    ) -> None:
        """Add an error, as `Diagnostics.error` does."""
        if span[:3] in self._found:
            self._diagnostics.make_errors(self._found[span[:3]])
        else:
            self._diagnostics.error(code, message, span, hint=hint, related=related)

    def warning(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        hint: str = "",
        related: Iterable[tuple[Span, str]] = (),
    ) -> None:
        """Add a warning, as `Diagnostics.warning` does."""
        if span[:3] not in self._found:
            self._diagnostics.warning(code, message, span, hint=hint, related=related)


class SpecError(Exception):
    """The specification has errors.

    Attributes:
        diagnostics: All of them, and the warnings.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return present(self.diagnostics, ())


def quoted(text: str) -> str:
    """A piece of a specification as it stands in a message: on one line, and not too long."""
    return f"`{_visible(text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + '…')}`"


def listed(names: Iterable[str], last: str = "or") -> str:
    """Pieces of a specification, enumerated: `a`, `b` or `c`."""
    shown = [quoted(name) for name in names]
    if len(shown) > _MOST_NAMES:
        kept = _MOST_NAMES - 2
        shown = [*shown[:kept], f"{len(shown) - kept} more"]
    return f" {last} ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint with the known name that is most like this one; empty where none is."""
    # Of a long list only a part is compared: a document of ten thousand errors ends in bounded time too.
    alike = [candidate for candidate in known if abs(len(candidate) - len(name)) <= _MOST_ASTRAY][:_MOST_COMPARED]
    near = get_close_matches(name, alike, 1)
    return f"did you mean {quoted(near[0])}?" if near else ""


def present(diagnostics: Diagnostics, documents: Iterable[Document]) -> str:
    """Errors and warnings as a compiler shows them, a caret under each source line; empty where there are none."""
    lines = {**diagnostics.lines, **{document.path: document.lines for document in documents}}
    items = diagnostics.items
    if not items:
        return ""
    files = len({item.span.path for item in items})
    errors = len(diagnostics.errors)
    counts = {"error": errors, "warning": len(items) - errors}
    found = " and ".join(f"{count} {noun}{'s' * (count != 1)}" for noun, count in counts.items() if count)
    total = f"{found} in {files} file{'s' * (files != 1)}"
    return "\n".join([*(row for item in items for row in _rows(item, lines, strict=diagnostics.strict)), total])


def show(text: str) -> None:
    """Print a text as it is; characters that the terminal does not know are escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _rows(item: Diagnostic, lines: Mapping[str, Sequence[str]], *, strict: bool) -> Iterator[str]:
    kind = "error" if item.is_error or strict else "warning"
    yield f"{_place(item.span)}: {kind}: {_visible(item.message)} [{item.code}]"
    yield from _excerpt(item.span, lines)
    if item.hint:
        yield f"   = hint: {_visible(item.hint)}"
    for span, what in item.related:
        yield f"   {_place(span)}: {_visible(what)}"
        yield from _excerpt(span, lines)


def _place(span: Span) -> str:
    return f"{_visible(span.path)}:{span.line}:{span.column}"


def _excerpt(span: Span, lines: Mapping[str, Sequence[str]]) -> Iterator[str]:
    known = lines.get(span.path, ())
    if not 0 < span.line <= len(known):
        return
    line, first, end = _window(known[span.line - 1], span.column - 1, max(span.end_column - 1, span.column))
    before, marked = line[:first], line[first:end]
    # A tab stays a tab, so that the caret stands under its character whatever the terminal makes of tabs.
    margin = "".join(c if c == "\t" else " " * _cells(c) for c in before)
    yield f"{span.line:>5} | {line}"
    yield f"{'':>5} | {margin}^{'~' * (_cells(marked) - 1)}"


def _window(line: str, first: int, end: int) -> tuple[str, int, int]:
    """The part of a line that is shown, and where in it the place lies that is meant."""
    start = max(0, first - _WIDEST)
    # Long lines are cut before anything looks at every character of them.
    near = _visible(line[start : first + _WIDEST + 1])
    if start == 0 and len(near) == len(line) and _cells(near) <= _WIDEST:
        return near, first, end
    left = _back(near, first - start, _LEAD)
    right = _forth(near, left, _WIDEST)
    left_mark, right_mark = "…" * (start + left > 0), "…" * (start + right < len(line))
    shown = f"{left_mark}{near[left:right]}{right_mark}"
    shift = start + left - len(left_mark)
    return shown, first - shift, min(end - shift, len(shown) - len(right_mark))


def _back(line: str, index: int, cells: int) -> int:
    """The first character that lies at most so many cells before the one at `index`."""
    while index > 0 and (cells := cells - _cells(line[index - 1])) >= 0:
        index -= 1
    return index


def _forth(line: str, index: int, cells: int) -> int:
    """The end of the characters from `index` on that fit into so many cells."""
    while index < len(line) and (cells := cells - _cells(line[index])) >= 0:
        index += 1
    return index


def _cells(text: str) -> int:
    """How many cells of a terminal a text takes; a tab counts as one."""
    return sum(_width(character) for character in text) if not text.isascii() else len(text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(text: str) -> str:
    """The text with a mark in place of whatever a terminal would obey, hide or refuse to print."""
    if text.isprintable():
        return text
    return "".join("�" if c != "\t" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else c for c in text)
