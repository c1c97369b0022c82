"""What a shell is told to complete: operations, events, and names of what an operation takes."""

from __future__ import annotations

import attrs
import click
from click.shell_completion import CompletionItem

from wxpay_client.api import EVENTS, OPERATIONS
from wxpay_client.cli.framework import WrongUsageError
from wxpay_client.cli.values.assignments import target_of
from wxpay_client.cli.values.members import Member, alternatives, guide_of, members_of, values_of
from wxpay_client.schema.upload import Upload

__all__ = ["complete_assignments", "complete_events", "complete_operations", "complete_operations_and_events"]


def complete_operations(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """IDs of operations."""
    return [CompletionItem(name, help=guide_of(name).summary) for name in OPERATIONS if name.startswith(incomplete)]


def complete_events(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Types of events."""
    return [CompletionItem(name) for name in EVENTS if name.startswith(incomplete)]


def complete_operations_and_events(
    context: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Both."""
    return [*complete_operations(context, param, incomplete), *complete_events(context, param, incomplete)]


def complete_assignments(context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of what the operation takes, and after `=` the values of an enumeration."""
    cls = OPERATIONS.get(str(context.params.get("operation")))
    if cls is None:
        return []
    name, equals, _ = incomplete.partition("=")
    if equals:
        try:
            target = target_of(cls, name.split("."))
        except WrongUsageError:
            return []
        values = [f"{name}={value}" for value in [*values_of(target.hint)]]
        return [CompletionItem(value) for value in values if value.startswith(incomplete)]
    before, dot, _ = name.rpartition(".")
    try:
        members = members_of(cls) if not dot else _within(target_of(cls, before.split(".")).member)
    except WrongUsageError:
        return []
    names = [(f"{before}{dot}{member.name}{'.' if member.models else '='}", member.text) for member in members]
    return [CompletionItem(name, help=text) for name, text in names if name.startswith(incomplete)]


def _within(member: Member) -> list[Member]:
    models = [
        one for one in alternatives(member.hint) if isinstance(one, type) and attrs.has(one) and one is not Upload
    ]
    return [inner for one in models for inner in members_of(one)]
