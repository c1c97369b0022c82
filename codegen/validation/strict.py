"""The validator of jsonschema that has the last word.

Imported only where something does not fit, or asks for what `fitting` does not judge: importing jsonschema takes longer
than compiling a small specification.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from jsonschema import Draft202012Validator, ValidationError, validators

from codegen.patterns import as_python

if TYPE_CHECKING:
    from jsonschema import TypeChecker

__all__ = ["StrictValidator"]


def _is_whole(_: TypeChecker, value: object) -> bool:
    # JSON Schema takes 45.0 for an integer; the API does not.
    return isinstance(value, int) and not isinstance(value, bool)


# Any: jsonschema's own signature.
def _match(_: Any, pattern: str, value: object, __: Any) -> Iterator[ValidationError]:
    # As the client will check it.
    if isinstance(value, str) and re.search(as_python(pattern), value) is None:
        yield ValidationError("no match")


# Any: jsonschema makes its classes when it is imported, so that they have no type.
_MAKE: Final[Any] = getattr(validators, "extend")  # noqa: B009 - untyped
StrictValidator: Final[Any] = _MAKE(
    Draft202012Validator,
    validators={"pattern": _match},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole),
)
