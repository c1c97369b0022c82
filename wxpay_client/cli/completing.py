"""What a shell is told to complete: operations, events, and names of what an operation takes.

The scripts are Click's, but that a name which a value or another name follows gets no space, and that bash, which takes
`=` for the end of a word, completes values too.
"""

from __future__ import annotations

import os
from typing import ClassVar

import attrs
import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

from wxpay_client._messages.findings import Language
from wxpay_client.api import EVENTS, OPERATIONS
from wxpay_client.cli.framework import WrongUsageError, terminal_of
from wxpay_client.cli.values.assignments import target_of
from wxpay_client.cli.values.members import Member, alternatives, guide_of, members_of, values_of
from wxpay_client.schema.upload import Upload

__all__ = [
    "complete_assignments",
    "complete_events",
    "complete_operations",
    "complete_operations_and_events",
    "take_shells",
]


class _Bash(BashComplete):
    source_template: ClassVar[str] = """\
%(complete_func)s() {
    # The words as they were typed: bash breaks them at "=" as well.
    local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} typed type value
    typed=${line##*[[:space:]]}
    [[ $word == [=:] ]] && word=
    while IFS=, read -r type value; do
        case $type in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            plain)
                [[ $value == *[=.] ]] && compopt -o nospace
                COMPREPLY+=("${value#"${typed%%"$word"}"}")
                ;;
        esac
    done < <(env COMP_WORDS="$line" %(complete_var)s=bash_complete "$1")
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        """As Click has it."""
        line = os.environ["COMP_WORDS"]
        words = split_arg_string(line)[1:]
        return words, "" if not words or line[-1:].isspace() else words.pop()


class _Zsh(ZshComplete):
    source_template: ClassVar[str] = """\
#compdef %(prog_name)s

%(complete_func)s() {
    local -a open closed response
    local type key descr shown
    (( ! $+commands[%(prog_name)s] )) && return 1

    response=("${(@f)$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) %(complete_var)s=zsh_complete \
        %(prog_name)s)}")

    for type key descr in ${response}; do
        case $type in
            dir) _path_files -/ ;;
            file) _path_files -f ;;
            plain)
                shown=$key
                [[ $descr == _ ]] || shown="$key:$descr"
                if [[ $key == *[=.] ]]; then open+=("$shown"); else closed+=("$shown"); fi
                ;;
        esac
    done

    (( $#open )) && _describe -V open open -U -S ''
    (( $#closed )) && _describe -V closed closed -U
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""


def take_shells() -> None:
    """Have these scripts used instead of Click's."""
    add_completion_class(_Bash)
    add_completion_class(_Zsh)


def complete_operations(context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """IDs of operations."""
    is_chinese = terminal_of(context).language is Language.CHINESE
    return [
        CompletionItem(name, help=guide_of(name).term if is_chinese else guide_of(name).summary)
        for name in OPERATIONS
        if name.startswith(incomplete)
    ]


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
    names = [(f"{before}{dot}{member.name}{'.' if member.models else '='}", _short(member)) for member in members]
    return [CompletionItem(name, help=text) for name, text in names if name.startswith(incomplete)]


def _short(member: Member) -> str:
    """What a member is, in a line."""
    return member.text.partition("\n")[0].partition(". ")[0]


def _within(member: Member) -> list[Member]:
    models = [
        one for one in alternatives(member.hint) if isinstance(one, type) and attrs.has(one) and one is not Upload
    ]
    return [inner for one in models for inner in members_of(one)]
