"""What a person reads of fields and operations: descriptions, limits in words, errors, examples."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from ..model import (
    Answer,
    Details,
    Doc,
    ErrorCode,
    Event,
    Field,
    Model,
    Named,
    Operation,
    Pages,
    Pattern,
    Plain,
)
from .text import is_list_item, literal

_ERRORS: Final = {
    202: "StillProcessingError",
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    429: "RateLimitError",
}

# Members of `meta` that tell of the file, under the names that the vendor gives them, and where they are found.
_OF_FILE: Final = {
    "filename": "filename",
    "file_name": "filename",
    "sha256": "sha256",
    "file_digest": "sha256",
}


def method_text(operation: Operation, models: Collection[Model], general: Collection[ErrorCode]) -> str:
    """The docstring of an operation's method.

    Args:
        operation: The operation.
        models: The models of its module.
        general: The error codes that the package tells of.
    """
    paragraphs = [*operation.doc.text.split("\n\n"), *operation.doc.notes]
    if operation.doc.deprecated:
        successor = f" in favour of {operation.successor}" if operation.successor else ""
        paragraphs.append(f"The vendor has deprecated this operation{successor}.")
    place = [f"`{operation.http_method} {operation.path}` on {operation.server}"]
    place += [f"Source: {url}" for url in operation.source]
    arguments = [f"    {f.name}: {_on_one_line(about(described(f)))}" for f in operation.fields]
    arguments += [
        "    base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.",
        "    timeout: Seconds to wait for the connection and for each read; the client's where not given.",
        "    retries: How often, how soon and for how long it is retried; the client's where not given.",
    ]
    sections = ["Args:\n" + "\n".join(arguments)]
    returned = [_returned(operation, a) for a in operation.answers if a.type is not None and a.text]
    if returned:
        sections.append("Returns:\n" + "\n".join(f"    {sentence(text)}" for text in returned))
    sections.append("Raises:\n" + "\n".join(_raised(operation, general)))
    if shown := usage(operation, models):
        sections.append("Example:\n" + textwrap.indent(shown, "    "))
    return "\n\n".join([*map(sentence, paragraphs), "\n".join(place), *sections])


def iterate_text(operation: Operation, pages: Pages) -> str:
    """The docstring of the method that iterates over what an operation lists in pages."""
    return (
        f"Give the items of all pages of `{operation.method_name}`, whose arguments it takes, one after the other.\n\n"
        f"It begins at `{pages.offset}`, and fetches a page of at most `{pages.limit}` items, retried as any call, "
        "when its first item is asked for, until the gateway says that there are no more or gives an empty page.\n\n"
        f"Raises:\n    DecodeError: The gateway gives a page again that it gave before.\n"
        f"    WxPayError: As of `{operation.method_name}`, when a page is fetched."
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def event_text(event: Event) -> str:
    """The docstring of an event's class."""
    facts = [f"Event type: `{event.type}`.", *(["Deprecated by the vendor."] if event.doc.deprecated else [])]
    paragraphs = [*map(sentence, event.doc.text.split("\n\n"))]
    paragraphs.append("\n".join([*facts, *(f"Source: {url}" for url in event.source)]))
    return "\n\n".join(filter(None, paragraphs))


def _returned(operation: Operation, answer: Answer) -> str:
    if answer.type != Plain("Download"):
        return answer.text
    proof = "checked against its signed digest" if operation.signed_digest else "which WeChat Pay does not sign"
    return f"{sentence(answer.text)} A file, {proof}: read it once, in a `with` block."


def _raised(operation: Operation, general: Collection[ErrorCode]) -> Iterator[str]:
    yield "    RequestError: A parameter is not as described here; nothing was sent."
    for kind, codes in _by_class(error for error in operation.errors if error not in general):
        yield f"    {kind}: {sentence(codes)}"
    if general:
        yield "    APIError: Another code, such as those that most operations have."
    if operation.http_method not in {"GET", "HEAD"}:
        yield "    OutcomeUnknownError: It was sent and no answer came."
    yield "    WxPayError: Anything else: no answer, an unverified one, or one that is not as described here."


def general_text(general: Iterable[ErrorCode]) -> str:
    """The codes that most operations have, as a paragraph; empty where there are none."""
    listed = "\n".join(f"- `{kind}`: {codes}" for kind, codes in _by_class(general))
    return listed and f"Most operations have these error codes besides their own:\n\n{listed}"


def _by_class(errors: Iterable[ErrorCode]) -> Iterator[tuple[str, str]]:
    """The class of exceptions of some error codes, and the codes."""
    found: dict[str, list[str]] = {}
    for error in sorted(errors, key=lambda error: error.status):
        kind = _ERRORS.get(error.status, "ServerError" if error.status >= 500 else "APIError")
        found.setdefault(kind, []).append(error.code)
    yield from ((kind, ", ".join(codes)) for kind, codes in found.items())


def described(field: Field) -> Doc:
    """A field's description with its limits in words."""
    notes = [*_limits(field.details), *field.doc.notes]
    return Doc(text=field.doc.text, example=field.doc.example, notes=tuple(notes), deprecated=field.doc.deprecated)


def _limits(details: Details) -> Iterator[str]:
    for unit, least, most in (
        ("characters", "min_length", "max_length"),
        ("bytes", "min_bytes", "max_bytes"),
        ("items", "min_items", "max_items"),
        ("", "minimum", "maximum"),
    ):
        low, high = details.get(least), details.get(most)
        if low is None and high is None:
            continue
        counted = unit.removesuffix("s") if (high if high is not None else low) == 1 else unit
        if low == high:
            words = f"Exactly {low}"
        elif low is None:
            words = f"At most {high}"
        else:
            words = f"At least {low}" if high is None else f"{low} to {high}"
        yield f"{words} {counted}".rstrip() + "."
    for name, text in (
        ("exclusive_minimum", "More than"),
        ("exclusive_maximum", "Less than"),
        ("multiple_of", "A multiple of"),
    ):
        if name in details:
            yield f"{text} `{details[name]}`."
    pattern = details.get("pattern")
    if isinstance(pattern, Pattern):
        yield f"Has to match `{pattern.written}`."
    tag = details.get("tag")
    if isinstance(tag, tuple):
        yield f"Tells this class from others: {' or '.join(f'`{literal(value)}`' for value in tag)}."
    if "delimiter" in details:
        yield f"Travels as one text, its items parted by `{details['delimiter']}`."
    if "json" in details:
        yield "Travels as JSON in a text."
    of_held = details.get("held")
    if isinstance(of_held, dict):
        yield from _limits(of_held)
    if "own_number" in details:
        yield "The client's own number where it is left out."
    if "file" in details:
        yield "`client.download` of this object gives the file, checked by its digest."
    if "sensitive" in details:
        yield "Travels encrypted; give and get plain text."
    if "unique_items" in details:
        yield "No two items are alike."
    of_items = details.get("items")
    if isinstance(of_items, dict):
        yield from (f"Each item: {limit[0].lower()}{limit[1:]}" for limit in _limits(of_items))
    if "vendor_name" in details:
        yield f"The vendor's own documents also spell it `{details['vendor_name']}`: see `Client(vendor_names=True)`."


def about(doc: Doc) -> str:
    """A description, the notes on it, and the example."""
    sentences = [sentence(doc.text), *doc.notes]
    if doc.deprecated:
        sentences.append("Deprecated by the vendor.")
    # What follows a list is a paragraph of its own.
    text = ("\n\n" if "\n" in doc.text else " ").join(filter(None, [sentences[0], " ".join(sentences[1:])]))
    if isinstance(doc.example, (str, int, float)):
        # It stands on the line of the description, but for one that has a list.
        text = f"{text}{chr(10) * 2 if chr(10) in text else ' '}Example: `{literal(doc.example)}`.".lstrip()
    return text


def sentence(text: str) -> str:
    """A text that ends as a sentence does."""
    text = text.strip()
    # Items of a list end as they do in the specification, all alike.
    if is_list_item(text.rpartition("\n")[2]):
        return text
    return text if not text or text[-1] in ".。!?！？:：" else f"{text}."


def usage(operation: Operation, models: Collection[Model]) -> str:
    """Lines of Python that call an operation; empty where neither an argument nor the answer is a file.

    Args:
        operation: The operation, its fields under their last names.
        models: The classes of its module.
    """
    group = operation.id.rpartition(".")[0]
    method = f"client.{group}.{operation.method_name}"
    file = next((field for field in operation.fields if field.type == Plain("Upload")), None)
    if file is not None:
        given = [f for f in operation.fields if f.required or f is file]
        arguments = [f"    {f.name}={_argument(f, file, models)}," for f in given]
        return "\n".join([f'{file.name} = Upload.from_path("demo.png")', f"{method}(", *arguments, ")"])
    if any(answer.type == Plain("Download") for answer in operation.answers):
        return f"with {method}(...) as download:\n    download.save(path)"
    return ""


def _argument(field: Field, file: Field, models: Collection[Model]) -> str:
    if field is file:
        return file.name
    model = next((model for model in models if isinstance(field.type, Named) and field.type.name == model.name), None)
    if model is None or not any(f.wire_name in _OF_FILE for f in model.fields):
        return "..."
    values = [
        f"        {f.name}={f'{file.name}.{_OF_FILE[f.wire_name]}' if f.wire_name in _OF_FILE else '...'},"
        for f in model.fields
        if f.required or f.wire_name in _OF_FILE
    ]
    return "\n".join([f"{model.name}(", *values, "    )"])
