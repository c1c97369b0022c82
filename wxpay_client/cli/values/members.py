"""What an operation takes, and what it is answered, member by member: types, limits, and what is written about them.

Descriptions are docstrings: of the generated methods, and beneath the attributes of the generated classes.
"""

from __future__ import annotations

import datetime as dt
import inspect
import re
import types
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Union, get_args, get_origin

import attrs

from wxpay_client._messages import Text
from wxpay_client._messages.findings import Language
from wxpay_client.api import Resources
from wxpay_client.cli.texts import types as texts
from wxpay_client.schema.download import Download
from wxpay_client.schema.events import Event
from wxpay_client.schema.fields import Wire, attributes_of, cached, name_of, wire_name, wire_of
from wxpay_client.schema.help import described
from wxpay_client.schema.operation import Table, is_request_class
from wxpay_client.schema.upload import Upload

__all__ = [
    "Guide",
    "Member",
    "alternatives",
    "class_text",
    "event_classes",
    "guide_of",
    "guide_of_event",
    "limits_of",
    "members_of",
    "models_of",
    "named",
    "term_of",
    "type_name",
    "type_text",
    "values_of",
    "without_term",
]

# Any, throughout: a member may be of any type that a specification describes.

_TERM: Final = re.compile(r" ?\(([^()]*[\u3400-\u9fff][^()]*)\)")
_SOURCE: Final = "Source: "
_SECTION: Final = re.compile(r"^(Args|Returns|Yields|Raises|Example):\n", re.MULTILINE)
_ARGUMENT: Final = re.compile(r"(\w+): (.*)")
_FEN: Final = re.compile(r"\bin fen\b")


class Member(NamedTuple):
    """A member of a request, of an answer or of an object within.

    Attributes:
        name: Its name on the wire.
        attribute: Its name in Python.
        hint: Its type.
        wire: What the specification says beyond the type.
        required: Whether it has to be there.
        text: What is written about it.
    """

    name: str
    attribute: str
    hint: Any
    wire: Wire
    required: bool
    text: str

    @property
    def in_fen(self) -> bool:
        """Whether it is an amount in fen."""
        return int in alternatives(self.hint) and _FEN.search(self.text) is not None

    @property
    def models(self) -> list[type[Any]]:
        """The classes of objects that it is, or that are in it."""
        return models_of(self.hint)


class Guide(NamedTuple):
    """What is written about an operation, or about an event.

    Attributes:
        summary: What it does, in a line, without the vendor's term.
        term: The vendor's own name of it.
        paragraphs: More about it.
        sources: The vendor's pages.
        product: What it is a part of.
        parameters: What is written about each parameter, by its name in Python.
        returns: What its answer is.
    """

    summary: str
    term: str
    paragraphs: tuple[str, ...]
    sources: tuple[str, ...]
    product: str = ""
    parameters: Mapping[str, str] = MappingProxyType({})
    returns: str = ""


class _Nobody(Resources):
    """Leads to the methods of operations, and sends nothing."""

    def send(self, *_: Any, **__: Any) -> Any:
        raise TypeError("it only shows what there is")


@cache
def guide_of(operation: str) -> Guide:
    """What is written about an operation, by its ID."""
    group: Any = _Nobody()
    *groups, method = operation.split(".")
    for name in groups:
        group = getattr(group, name)
    text = inspect.getdoc(getattr(group, method)) or ""
    text, *sections = _SECTION.split(text)
    section = dict(zip(sections[::2], sections[1::2], strict=True))
    return _guide(text)._replace(
        product=_flat((inspect.getdoc(group.__class__) or "").partition("Reached as")[0]),
        parameters=_arguments(section.get("Args", "")),
        returns=_flat(section.get("Returns", "")),
    )


def guide_of_event(cls: type[Event[Any]]) -> Guide:
    """What is written about an event."""
    return _guide(_docstring(cls))


def _guide(text: str) -> Guide:
    first, *others = text.split("\n\n")
    sources = re.findall(rf"^{_SOURCE}(\S+)", text, re.MULTILINE)
    paragraphs = [_flat(one) for one in others if one.strip() and not one.startswith(("`", _SOURCE, "Event type:"))]
    return Guide(without_term(_flat(first)), term_of(first), tuple(paragraphs), tuple(sources))


def term_of(text: str) -> str:
    """The vendor's own term in a text: the first in parentheses; empty where there is none."""
    found = _TERM.search(text)
    return found[1] if found else ""


def without_term(text: str) -> str:
    """A text without the vendor's own term."""
    return _TERM.sub("", text, count=1)


def named(text: str, language: Language, term: str = "") -> str:
    """A text for a reader of a language: for one of Chinese, what the vendor itself calls it comes first.

    Args:
        text: The text, with or without the term in it.
        language: The language.
        term: The term, where it is not in the text.
    """
    if language is Language.CHINESE:
        found = term or term_of(text)
        return f"{found}：{without_term(text)}" if found else text
    return f"{text} ({term})" if term else text


@cached
def members_of(cls: type[Any]) -> tuple[Member, ...]:
    """The members of a request, a model or an event, in the order of the specification."""
    texts = guide_of(cls.operation.id).parameters if is_request_class(cls) else _attribute_texts(cls)
    return tuple(
        Member(
            name=wire_name(attribute),
            attribute=name_of(attribute),
            hint=attribute.type,
            wire=wire_of(attribute),
            required=attribute.default is attrs.NOTHING,
            text=texts.get(attribute.name) or texts.get(name_of(attribute), ""),
        )
        for attribute in attributes_of(cls)
    )


def class_text(cls: type[Any]) -> str:
    """What is written about a class."""
    return _flat(_docstring(cls))


def _docstring(cls: type[Any]) -> str:
    # The descriptions of its fields come by themselves.
    return (inspect.getdoc(cls) or "").partition("\n\nAttributes:\n")[0]


def values_of(hint: Any) -> dict[str, str]:
    """The documented values of an enumeration, or of a list of them, with what each means; empty for anything else."""
    found: dict[str, str] = {}
    for one in _deep(hint):
        if isinstance(one, type) and issubclass(one, Enum):
            texts = _attribute_texts(one)
            found |= {str(member.value): texts.get(member.name, "") for member in one}
    return found


def models_of(hint: Any) -> list[type[Any]]:
    """The classes of objects that a hint stands for, those within lists and mappings too."""
    return [one for one in _deep(hint) if isinstance(one, type) and attrs.has(one) and one is not Upload]


@cached
def alternatives(hint: Any) -> tuple[Any, ...]:
    """The types that a hint stands for, without `None`."""
    if get_origin(hint) in {Union, types.UnionType}:
        return tuple(one for part in get_args(hint) for one in alternatives(part))
    return () if hint is type(None) else (hint,)


def type_name(hint: Any) -> str:
    """A type in the words of JSON."""
    return type_text(hint).en


def type_text(hint: Any) -> Text:
    """A type in the words of JSON, in both languages."""
    names: dict[Text, None] = {}
    for one in alternatives(hint):
        origin = get_origin(one)
        if origin is list:
            name = texts.list_of(type_text(get_args(one)[0]))
        elif origin is dict or one is Any:
            name = texts.OBJECT if origin is dict else texts.ANY
        elif one is Upload or one is Download:
            name = texts.FILE
        elif issubclass(one, dt.datetime):
            name = texts.TIME
        elif issubclass(one, dt.date):
            name = texts.DATE
        elif attrs.has(one):
            name = texts.OBJECT
        else:
            name = texts.TEXT if issubclass(one, str) else _SCALARS.get(one, Text(one.__name__, one.__name__))
        names[name] = None
    return Text(" or ".join(name.en for name in names), "或".join(name.zh for name in names))


_SCALARS: Final = {int: texts.INTEGER, float: texts.DECIMAL, bool: texts.BOOLEAN}


_LIMITS: Final = (
    "sensitive",
    "min_length",
    "max_length",
    "pattern",
    "minimum",
    "maximum",
    "exclusive_minimum",
    "exclusive_maximum",
    "multiple_of",
    "min_items",
    "max_items",
    "unique_items",
    "min_bytes",
    "max_bytes",
    "content_type",
)


def limits_of(wire: Wire) -> dict[str, Any]:
    """The limits of a member, as far as it has any."""
    found = {name: getattr(wire, name) for name in _LIMITS}
    return {name: value for name, value in found.items() if value is not None and value is not False}


def _deep(hint: Any) -> Iterator[Any]:
    """The types that a hint stands for, and those of the items of lists and mappings."""
    for one in alternatives(hint):
        if get_origin(one) in {list, dict}:
            yield from _deep(get_args(one)[-1])
        else:
            yield one


def _arguments(text: str) -> dict[str, str]:
    """What is written about each parameter, those of the call itself, which every method has, too."""
    found: dict[str, str] = {}
    name = ""
    for written in inspect.cleandoc(f"\n{text}").splitlines():
        match = _ARGUMENT.fullmatch(written)
        if match is not None and not written.startswith(" "):
            name = match[1]
            found[name] = match[2]
        elif name:
            found[name] += f" {written.strip()}"
    return found


@cached
def _attribute_texts(cls: type[Any]) -> Mapping[str, str]:
    """What is written beneath each attribute of a class, those of its bases too."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if base.__module__.partition(".")[0] == "wxpay_client":
            attributes = described(base.__module__).get(base.__qualname__, {})
            found |= {name: _flat(attribute.text) for name, attribute in attributes.items()}
    return found


def _flat(text: str) -> str:
    """Paragraphs on a line each."""
    return "\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def event_classes(event_type: str, events: Mapping[str, type[Event[Any]]]) -> list[type[Event[Any]]]:
    """The classes of an event type, of which several products may have one."""
    return list(events.get_all(event_type)) if isinstance(events, Table) else [events[event_type]]
