"""What OpenAPI allows and nothing can be generated for: an error, since nothing may be dropped in silence."""

from __future__ import annotations

from typing import Final

from ..diagnostics import Diagnostics, listed, quoted
from ..document.parts import items
from ..document.schemas import Resolve, is_null, is_same, kinds_of, layers_of
from ..source import Node, Span

# Keywords that shape a value and do not go with `properties`.
_OF_OTHERS: Final = ("oneOf", "anyOf", "enum", "const", "items")
_BESIDE_CHOICES: Final = ("format", "items", "additionalProperties")


class Unsupported:
    """Reports what is not supported.

    Args:
        diagnostics: Takes the errors.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics

    def report(self, message: str, span: Span, *, hint: str = "spec/README.md lists what is understood") -> None:
        """Add an error."""
        self._diagnostics.error("unsupported", message, span, hint=hint)

    def nothing_for(self, what: str, span: Span) -> None:
        """Add an error: nothing can be generated for something."""
        self.report(f"nothing can be generated for {what}", span)

    def check_object(self, node: Node, resolve: Resolve) -> None:
        """Report what stands beside the properties of an object and does not go with them."""
        for keyword in ("oneOf", "anyOf"):
            if node.get(keyword) is not None:
                self.report(f"`{keyword}` cannot stand beside `properties`", node.key_span(keyword))
        if kinds_of(node) not in ([], ["object"]):
            self.report("what has `properties` is an object and nothing else", node.key_span("type"))
        additional = node.get("additionalProperties")
        if additional is not None and not isinstance(additional.value, bool):
            message = "an object has either properties or additional ones"
            self.report(message, node.key_span("additionalProperties"))
        self.check_parts(node, resolve)

    def check_parts(self, node: Node, resolve: Resolve) -> None:
        """Report parts of an `allOf` that are more than an object with properties."""
        for part in map(resolve, items(node.get("allOf"))):
            for keyword, value in part.mapping.items():
                if keyword in _OF_OTHERS or (keyword == "additionalProperties" and not isinstance(value.value, bool)):
                    self.report(f"`{keyword}` of one part of `allOf` cannot be kept", part.key_span(keyword))
            if kinds_of(part) not in ([], ["object"]):
                self.report("`allOf` joins nothing but objects", part.key_span("type"))
            self.check_parts(part, resolve)

    def check_beside(self, node: Node, resolve: Resolve) -> None:
        """Report what stands beside `allOf`, `oneOf` or `anyOf` and is not what they say."""
        for choice in (c for key in ("allOf", "oneOf", "anyOf") for c in items(node.get(key))):
            layers = layers_of(choice, resolve)
            for keyword in _BESIDE_CHOICES:
                own, said = node.get(keyword), [value for layer in layers if (value := layer.get(keyword)) is not None]
                if own is not None and not is_null(layers[-1]) and not any(is_same(own, value) for value in said):
                    self.report(f"{quoted(keyword)} beside what does not say the same", node.key_span(keyword))
            kinds = kinds_of(next((layer for layer in layers if kinds_of(layer)), node))
            if kinds_of(node) and not set(kinds) <= set(kinds_of(node)):
                self.report(f"a type beside another one, {listed(kinds)}", node.key_span("type"))
