"""Error codes with what causes each and what helps, as Python: they are loaded when an error is made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from ..model import Api, ErrorCode, Module, Operation
from ..names import COMMON, constant, identifiers
from .files import mirrored, packages_of, relative
from .text import docstring, header, joined, literal

FOLDER: Final = "errors"
"""The package that they are in."""

_TEXT: Final = "The documented error codes, with what causes each and what helps, in English and in Chinese."
_RESERVED: Final = frozenset({"ERRORS", "ErrorCode"})


def error_files(api: Api) -> Iterator[tuple[str, str]]:
    """The files of the package of error codes; none where no code is documented."""
    codes = {module.name: _codes_of(module.operations) for module in api.modules}
    shared = {code for found in codes.values() for code in found if code.common}
    common = sorted(shared, key=lambda code: (code.status, code.code, code.cause, code.cause_zh))
    modules = [module for module in api.modules if codes[module.name] or (module.name == COMMON and common)]
    packages = packages_of(module.name for module in modules)
    found = {module.name: _module(module, common, is_package=module.name in packages) for module in modules}
    if found:
        yield f"{FOLDER}/__init__.py", joined([header(api.sources), docstring(_TEXT, 0)])
        yield from mirrored(FOLDER, _TEXT, api.sources, found)


def _codes_of(operations: Iterable[Operation]) -> list[ErrorCode]:
    return list(dict.fromkeys(code for operation in operations for code in operation.errors))


def _module(module: Module, common: Collection[ErrorCode], *, is_package: bool) -> str:
    used = _codes_of(module.operations)
    # Those of common.yaml have the same names wherever they are.
    names = dict(zip(common, identifiers((constant(each.code) for each in common), _RESERVED), strict=True))
    imported = {} if module.name == COMMON else {code: name for code, name in names.items() if code in used}
    defined = dict(names) if module.name == COMMON else {}
    own = [code for code in used if code not in names]
    taken = [*imported.values(), *defined.values()]
    words = identifiers([*taken, *(constant(code.code) for code in own)], _RESERVED)
    defined.update(zip(own, words[len(taken) :], strict=True))
    return joined(
        [
            header(module.sources),
            docstring(f"Error codes of `{module.name}`.", 0),
            # However long its texts, a code is one row.
            "# fmt: off",
            *(("from wxpay_client.schema import ErrorCode", "") if defined else ()),
            *_imports(module, imported.values(), is_package=is_package),
            *(f"{name} = ErrorCode({_arguments(code)})" for code, name in defined.items()),
            *_table(module.operations, {**imported, **defined}),
        ]
    )


def _imports(module: Module, names: Collection[str], *, is_package: bool) -> Iterator[str]:
    if names:
        source = relative(f"{FOLDER}.{COMMON}", f"{FOLDER}.{module.name}", is_package=is_package)
        yield f"from {source} import {', '.join(sorted(names))}"
        yield ""


def _arguments(code: ErrorCode) -> str:
    values: list[str | int] = [code.status, code.code, code.cause, code.remedy, code.cause_zh, code.remedy_zh]
    while values[-1] == "":
        values.pop()
    return ", ".join(map(literal, values))


def _table(operations: Iterable[Operation], names: Mapping[ErrorCode, str]) -> Iterator[str]:
    codes = {operation.id: ", ".join(names[code] for code in operation.errors) for operation in operations}
    rows = [f"    {literal(id_)}: ({found}{',' * (', ' not in found)})," for id_, found in codes.items() if found]
    if rows:
        yield from ("", "ERRORS = {", *rows, "}")
        yield docstring("Operation ID to its error codes.", 0)
