"""Names of a specification as names of Python.

A documented name stays letter for letter where Python allows it. The lists of what Python does not allow stand here
rather than being asked of the running interpreter: the same specification gives the same names on every version.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

KEYWORDS: Final = frozenset(
    """False None True and as assert async await break class continue def del elif else except finally for from
    global if import in is lambda nonlocal not or pass raise return try while with yield""".split()
)

BUILTINS: Final = frozenset("bool dict float int list property str".split())
"""Builtins that a generated class uses; where a member of a resource hides one, its class asks `builtins` for it."""

IN_CLASS_BODY: Final = BUILTINS | frozenset("Any dt field fields self".split())
"""Names that a generated class uses: a member of that name would hide them from those that follow."""

OF_FILES: Final = frozenset({"Download", "Upload"})
"""Classes that it imports too; alone among those, many names of operations begin with them: `UploadRequest`."""

OF_REQUESTS: Final = OF_FILES | frozenset("ErrorCode Operation base_uri operation retries timeout".split())
"""Names that a request class or a method has for purposes of its own."""

OF_DEPRECATION: Final = frozenset({"deprecated"})
"""Names that a class with deprecated members uses besides."""

OF_RESOURCES: Final = (IN_CLASS_BODY - BUILTINS) | OF_DEPRECATION | {"builtins", "made_once"}
"""Names that a resource class uses, builtins aside: `client.refunds.list` is called what the vendor's path says."""

OF_CLIENTS: Final = frozenset(
    """callbacks close decrypt download encrypt from_env front_end made_once prepare property request send send_many
    session sign""".split()
)
"""Names that the client has, or its class body uses, for purposes of its own."""

OF_MODULES: Final = frozenset(
    """Any Enum ErrorCode Event IntEnum Mapping Operation Request Resource RetryPolicy StrEnum Timeout
    TYPE_CHECKING deprecated dt field fields frozen made_once""".split()
)
"""Names that a generated module imports."""

COMMON: Final = "common"
"""The module of what documents share: that of `common.yaml`."""

OF_PACKAGE: Final = frozenset({"errors", "examples"})
"""Modules of the generated package that mirror no document."""

_OF_STR: Final = frozenset(
    """capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha
    isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower
    lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split
    splitlines startswith strip swapcase title translate upper zfill""".split()
)
_OF_INT: Final = frozenset(
    """as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag is_integer numerator real
    to_bytes""".split()
)
OF_ENUMS: Final = _OF_STR | _OF_INT | {"mro", "name", "value"}
"""Names that the members of an enumeration inherit."""

_LONGEST: Final = 60


def identifier(name: str, reserved: Collection[str] = ()) -> str:
    """A documented name as a Python identifier that is neither a keyword nor reserved."""
    word = name if _is_plain(name) else _cleaned(name)
    return f"{word}_" if word in KEYWORDS or word in reserved else word


def identifiers(names: Iterable[str], reserved: Collection[str] = ()) -> list[str]:
    """Documented names as distinct identifiers, in their order.

    Those that can stay as they are do; of the others each takes what is left.
    """
    wanted = list(names)
    words = [identifier(name, reserved) for name in wanted]
    taken: set[str] = set()
    tried: Counter[str] = Counter()
    for index in sorted(range(len(wanted)), key=lambda index: words[index] != wanted[index]):
        word = words[index]
        while words[index] in taken:
            tried[word] += 1
            words[index] = f"{word}_" if tried[word] == 1 else f"{word}_{tried[word]}"
        taken.add(words[index])
    return words


def class_name(*pieces: str) -> str:
    """A class name of the words of several names: `med_ins`, `refunds` to `MedInsRefunds`."""
    words = [word for piece in pieces for word in re.split(r"[^0-9A-Za-z\u4e00-\u9fff]+", piece) if word]
    name = "".join(word[0].upper() + word[1:] for word in words)
    if not name or name[0].isdigit():
        name = f"N{name}"
    return f"{name}_" if name in OF_MODULES or name in KEYWORDS else name


def shipped_name(class_: str) -> str:
    """The name under which a class of the shipped client is imported beside one of the same name."""
    return f"Shipped{class_}"


def module_name(steps: Iterable[str]) -> str:
    """The dotted name of a module of the names of folders and a file, or of the parts of an ID.

    It is in small letters, whatever the disk makes of others: so it is no class's of the package that it is in.
    """
    first, *others = (step.lower() for step in steps)
    return ".".join((identifier(first, OF_PACKAGE), *(identifier(each, OF_MODULES) for each in others)))


def within(module: str, steps: Sequence[str]) -> Sequence[str]:
    """What of the parts of an ID tells it from others of its module."""
    depth = module.count(".") + 1
    return steps[depth:] if depth < len(steps) and module_name(steps[:depth]) == module else steps


def constant(name: str) -> str:
    """The name of a module's constant."""
    return identifier(name.replace(".", "_").upper())


def _is_plain(name: str) -> bool:
    # Python reads identifiers in NFKC; a name that is not in it would become another one.
    return (
        name.isidentifier() and not name.startswith("_") and unicodedata.normalize("NFKC", name) == name
    ) and re.fullmatch(r"[0-9A-Za-z_\u4e00-\u9fff]+", name) is not None


def _cleaned(name: str) -> str:
    words = re.findall(r"[0-9A-Za-z\u4e00-\u9fff]+", name)
    word = "_".join(words)[:_LONGEST].strip("_") or "empty"
    return f"n{word}" if word[0].isdigit() else word
