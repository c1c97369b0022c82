"""What is shown: to a person on a terminal, or as JSON.

Whatever comes from outside may hold escape sequences, which a terminal would obey: nothing is shown but through here,
where whatever is not visible is escaped.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO, cast

from rich.console import Console
from rich.console import Group as Renderables
from rich.table import Table
from rich.text import Text as Styled

from wxpay_client._messages import Text
from wxpay_client._messages.findings import Language

if TYPE_CHECKING:
    from rich.console import ConsoleOptions, RenderableType, RenderResult

__all__ = [
    "OutputLostError",
    "Row",
    "Terminal",
    "columns",
    "drop_output",
    "is_typed_at",
    "line",
    "rows",
    "standard_input",
    "title",
    "visible",
]

_INVISIBLE: Final = re.compile(r"[^\n\x20-\x7e]")
_GAP: Final = 2
_NARROWEST: Final = 10
_WIDEST_NAMES: Final = 36


def visible(text: str) -> str:
    """A text with whatever is not visible escaped, but for line feeds."""
    return _INVISIBLE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    # The wide space of Chinese texts is one that people see.
    if character.isprintable() or character == "\u3000":
        return character
    # As JSON has it, so that JSON stays what it is.
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


class Row(NamedTuple):
    """A line of a list of names and values.

    Attributes:
        name: What it is.
        value: The value.
        note: What it means, in a few words; may be empty.
        depth: How far it is indented, being a part of one before.
    """

    name: str
    value: str
    note: str = ""
    depth: int = 0


class OutputLostError(Exception):
    """A result could not be written: whoever read has enough, or the disk is full.

    Attributes:
        reason: Why; empty where nobody reads any more.
    """

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.reason = "" if isinstance(error, BrokenPipeError) else error.strerror or type(error).__name__


def drop_output(descriptor: int) -> None:
    """Let what is written to a file go nowhere: Python would try it once more at its end, and end with 120."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)


class _Beside:
    """A file for what is said beside a result: that it cannot be written changes nothing.

    Args:
        file: The file; `None` where there is none.
    """

    def __init__(self, file: TextIO | None) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write a text, if that is possible."""
        if self._file is not None:
            try:
                self._file.write(text)
            except OSError:
                self._give_up(self._file)
        return len(text)

    def flush(self) -> None:
        """Write what waits, if that is possible."""
        if self._file is not None:
            try:
                self._file.flush()
            except OSError:
                self._give_up(self._file)

    def _give_up(self, file: TextIO) -> None:
        with suppress(OSError):  # it may be no file of the system's
            drop_output(file.fileno())

    # Any: whatever the file has.
    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class Terminal:
    """Where a command shows what it has to say, in which language and form.

    Standard output gets results, standard error all that is said beside them.

    Attributes:
        language: The language.
        as_json: Whether results are JSON: where it is asked for, and where nobody is looking.
        err: The console of standard error; progress is shown there.
    """

    def __init__(self, language: Language, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.language = language
        self.err = _console(cast("TextIO", _Beside(err or sys.stderr)))
        self._out = _console(out or sys.stdout)
        self.as_json = not self._out.is_terminal

    def text(self, text: Text) -> str:
        """A text in the language that is spoken here."""
        return text.zh if self.language is Language.CHINESE else text.en

    # Any: JSON.
    def result(self, value: Any) -> None:
        """Show a result as JSON."""
        shown = json.dumps(value, ensure_ascii=False, indent=2 if self._out.is_terminal else None)
        self._write(visible(shown))

    def show(self, *renderables: RenderableType) -> None:
        """Show a result to a person."""
        with _written():
            for renderable in renderables:
                self._out.print(renderable)

    def raw(self, text: str) -> None:
        """Write a result that is to be taken as it is, such as a command to be pasted; not wrapped."""
        self._write(visible(text))

    def help(self, text: str) -> None:
        """Write a text of our own, which may have colours."""
        self._write(text)

    def tell(self, text: Text | str, style: str = "") -> None:
        """Say something beside the result."""
        shown = text if isinstance(text, str) else self.text(text)
        # A line of a file is one line.
        self.err.print(Styled(visible(shown), style=style), soft_wrap=not self.err.is_terminal)

    # Any: JSON.
    def tell_json(self, value: Any) -> None:
        """Say something beside the result, as JSON."""
        self.err.file.write(f"{visible(json.dumps(value, ensure_ascii=False))}\n")

    def _write(self, text: str) -> None:
        file = self._out.file
        with _written():
            file.write(f"{text}\n")
            file.flush()


@contextmanager
def _written() -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise OutputLostError(error) from None


def is_typed_at() -> bool:
    """Whether somebody may type an answer: there is no standard input at all where it was closed."""
    return sys.stdin is not None and sys.stdin.isatty()  # pyright: ignore[reportUnnecessaryComparison]


def standard_input() -> bytes:
    """All of standard input; nothing where it was closed."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read()  # pyright: ignore[reportUnnecessaryComparison]


def _console(file: TextIO) -> Console:
    # A terminal that has no ✓ is no reason to fail.
    reconfigure = getattr(file, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return Console(file=file, highlight=False, markup=False, emoji=False)


def title(text: str) -> Styled:
    """A heading."""
    return Styled(visible(text), style="bold")


class _Paragraph:
    """Text that is wrapped and stays indented, without blanks at the end of its lines.

    Args:
        text: The text.
        indent: Columns before it.
        head: What stands there in the first line.
    """

    def __init__(self, text: Styled, indent: int, head: Styled | None = None) -> None:
        self._text = text
        self._indent = indent
        self._head = head

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        wrapped = list(self._text.wrap(console, max(options.max_width - self._indent, _NARROWEST))) or [Styled("")]
        for number, written in enumerate(wrapped):
            before = self._head if self._head is not None and number == 0 else Styled()
            if before.cell_len > self._indent - _GAP and number == 0 and self._head is not None:
                yield before
                before = Styled()
            whole = before.copy()
            whole.append(" " * (self._indent - before.cell_len)).append_text(written)
            whole.rstrip()
            yield whole


def line(text: str | Styled, style: str = "", indent: int = 0) -> RenderableType:
    """A paragraph, which is wrapped and stays indented."""
    return _Paragraph(Styled(visible(text), style=style) if isinstance(text, str) else text, indent)


def rows(lines: Iterable[Row]) -> RenderableType:
    """Names, values and what they mean: the names in a column of their own."""
    given = [*lines]
    heads = [Styled(" " * (_GAP * (row.depth + 1)) + visible(row.name), style="cyan") for row in given]
    column = min(max((head.cell_len for head in heads), default=0) + _GAP, _WIDEST_NAMES)
    paragraphs: list[RenderableType] = []
    for row, head in zip(given, heads, strict=True):
        text = Styled(visible(row.value))
        if row.note:
            text.append(f"  {visible(row.note)}", style="dim")
        paragraphs.append(_Paragraph(text, column, head))
    return Renderables(*paragraphs)


def columns(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> RenderableType:
    """A table with a head."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(head, overflow="fold")
    for cells in lines:
        table.add_row(*(Styled(visible(cell)) for cell in cells))
    return table
