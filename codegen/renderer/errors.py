"""Error codes with what causes each and what helps, as Python: they are loaded when an error is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from ..model import Api, ErrorCode, Operation
from ..names import constant, identifiers
from .files import part_file, part_name, parts_of
from .text import docstring, header, joined, literal

MODULE: Final = "errors"
"""The module that they are in."""

_TEXT: Final = "The documented error codes, with what causes each and what helps, in English and in Chinese."
_RESERVED: Final = frozenset({"ERRORS", "ErrorCode"})
_FEW: Final = 20


def error_files(api: Api) -> Iterator[tuple[str, str]]:
    """The files of the error codes; none where no code is documented."""
    operations = [each for module in api.modules for each in module.operations if each.errors]
    # Those of one code beside each other, whichever operations have them.
    codes = sorted({code for each in operations for code in each.errors}, key=_order)
    names = dict(zip(codes, identifiers((constant(each.code) for each in codes), _RESERVED), strict=True))
    parts = parts_of(operations, lambda operation: [*operation.errors, operation.id])
    for number, part in enumerate(parts, 1):
        more = part_name(number + 1) if number < len(parts) else ""
        yield part_file(MODULE, number), _part(api, part, names, more)


def general_codes(api: Api) -> frozenset[ErrorCode]:
    """The codes that more than half of the operations have, and that say nothing of one; of few operations, none."""
    operations = [each for module in api.modules for each in module.operations]
    counts = Counter(code for each in operations for code in each.errors)
    most = max(len(operations), _FEW) / 2
    return frozenset(code for code, count in counts.items() if count > most)


def _order(code: ErrorCode) -> tuple[str, int, str, str, str, str]:
    return code.code, code.status, code.cause, code.remedy, code.cause_zh, code.remedy_zh


def _part(api: Api, operations: list[Operation], names: Mapping[ErrorCode, str], more: str) -> str:
    used = {code for operation in operations for code in operation.errors}
    return joined(
        [
            header(api.sources),
            docstring(_TEXT, 0),
            # However long its texts, a code is one row.
            "# fmt: off",
            "from wxpay_client.schema import ErrorCode",
            *([f"from .{more} import ERRORS as _MORE"] if more else []),
            "",
            *(f"{name} = ErrorCode({_arguments(code)})" for code, name in names.items() if code in used),
            "",
            "ERRORS = {",
            *(f"    {literal(each.id)}: {_named(each, names)}," for each in operations),
            *(["    **_MORE,"] if more else []),
            "}",
            docstring("Operation ID to its error codes.", 0),
        ]
    )


def _arguments(code: ErrorCode) -> str:
    values: list[str | int] = [code.status, code.code, code.cause, code.remedy, code.cause_zh, code.remedy_zh]
    while values[-1] == "":
        values.pop()
    return ", ".join(map(literal, values))


def _named(operation: Operation, names: Mapping[ErrorCode, str]) -> str:
    found = ", ".join(names[code] for code in operation.errors)
    return f"({found}{',' * (len(operation.errors) == 1)})"
