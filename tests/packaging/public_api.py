"""The public face as text: each name that a user may import, each public member, with its signature.

`python -m tests.packaging.public_api` prints it, for public_api.txt.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any, get_origin

MODULES = (
    "wxpay_client",
    "wxpay_client.errors",
    "wxpay_client.response",
    "wxpay_client.callbacks",
    "wxpay_client.front_end",
    "wxpay_client.api",
    "wxpay_client.api.examples",
    "wxpay_client.api.certificates",
    "wxpay_client.api.med_ins",
    "wxpay_client.api.refunds",
    "wxpay_client.schema",
    "wxpay_client.sandbox",
    "wxpay_client.sandbox.credentials",
    "wxpay_client.doctor",
)

_GIVEN = frozenset({"Batch", "BillRows", "Callbacks", "Download", "FrontEnd"})
"""Classes whose instances a user is given, and does not make."""


def public_api() -> list[str]:
    return [line for name in MODULES for line in _module(import_module(name))]


def _module(module: ModuleType) -> Iterator[str]:
    own = [name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__]
    own += [name for name in vars(module) if name.isupper() and module.__name__.startswith("wxpay_client.api")]
    names = getattr(module, "__all__", own)
    for name in sorted(set(names)):
        if name.startswith("_") and name != "__version__":
            continue
        value = getattr(module, name)
        yield f"{module.__name__}.{name}{'' if name in _GIVEN else _signature(value)}"
        # What is public under two names is described once, where it is defined or given out first.
        if inspect.isclass(value) and module.__name__ in {value.__module__, "wxpay_client"}:
            yield from _members(f"{module.__name__}.{name}", value)


def _members(path: str, cls: type[Any]) -> Iterator[str]:
    for name in sorted(vars(cls) if not cls.__bases__[0].__module__.startswith("wxpay_client") else dir(cls)):
        if name.startswith("_") or name in dir(Exception):
            continue
        value = inspect.getattr_static(cls, name)
        if isinstance(value, (classmethod, staticmethod)):
            value = value.__func__
        yield f"{path}.{name}{_signature(value) if inspect.isfunction(value) else ''}"


def _signature(value: Any) -> str:
    is_alias = get_origin(value) is not None  # of which some Pythons know a signature
    if is_alias or not callable(value) or (inspect.isclass(value) and issubclass(value, str)):
        return ""
    try:
        signature = str(inspect.signature(value))
    except (TypeError, ValueError):
        return ""
    signature = re.sub(r"(?: object)? at 0x[0-9a-f]+", "", signature)  # another one in each process
    return re.sub(r"ForwardRef\('([^']*)'\)", r"\1", signature)  # of a NamedTuple, until Python 3.14


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in public_api())
