"""`wxpay call` and `wxpay request`: one call of an operation that is described here, or of any other."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

from wxpay_client._messages.safe_repr import excerpt
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.dicts import from_dict
from wxpay_client._wire.json import parse_json
from wxpay_client._wire.untyped import untyped_request
from wxpay_client.api import OPERATIONS
from wxpay_client.cli.completing import complete_assignments, complete_operations
from wxpay_client.cli.framework import Argument, Option, WrongUsageError, command
from wxpay_client.cli.sending import OPTIONS, perform, settings_of, show_answer
from wxpay_client.cli.terminal import standard_input
from wxpay_client.cli.texts import about
from wxpay_client.cli.texts import calls as texts
from wxpay_client.cli.values.assignments import parse_assignment, plain_request, set_value, untyped_value
from wxpay_client.client import Client

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wxpay_client.cli.terminal import Terminal
    from wxpay_client.schema.operation import Request

__all__ = ["ASSIGNMENTS", "COMMANDS", "OPERATION", "operation_class", "request_of"]

_BODY: Final = Option("--body", text=about.BODY, metavar="@FILE|-")
OPERATION: Final = Argument("operation", text=about.OPERATION, metavar="OPERATION", shell_complete=complete_operations)
ASSIGNMENTS: Final = Argument(
    "assignments", text=about.ASSIGNMENTS, metavar="[NAME=VALUE]…", nargs=-1, shell_complete=complete_assignments
)

# Any, throughout: calls of whatever operation.


def operation_class(name: str) -> type[Request[Any]]:
    """The class of the requests of an operation.

    Raises:
        WrongUsageError: There is no such operation.
    """
    if name in OPERATIONS:
        return OPERATIONS[name]
    beginning = [known for known in OPERATIONS if known.startswith(name)]
    likely = beginning or get_close_matches(name, list(OPERATIONS))
    raise WrongUsageError(texts.no_operation(excerpt(name), likely[:3]))


def request_of(name: str, assignments: Sequence[str], body: str | None = None) -> Request[Any]:
    """The request of an operation, of what the command line says.

    Raises:
        WrongUsageError: There is no such operation, or it takes no such thing.
        RequestError: It is not what the specification describes.
    """
    cls = operation_class(name)
    given = None if body is None else _body(body)
    request: Request[Any] = from_dict(cls, plain_request(cls, map(parse_assignment, assignments), given))
    return request


@command(
    "call",
    OPERATION,
    ASSIGNMENTS,
    _BODY,
    *OPTIONS,
    about=about.CALL,
    examples=[
        "wxpay call refund.domestic.refunds.create out_trade_no=T1 out_refund_no=R1 \\\n"  # noqa: ISC004
        "    amount.refund=100 amount.total=100 amount.currency=CNY",
        "wxpay call pay.transactions.query_by_out_trade_no out_trade_no=T1 --json | jq .trade_state",
    ],
    keys=True,
)
def call(terminal: Terminal, operation: str, assignments: Sequence[str], body: str | None, **options: Any) -> None:
    settings = settings_of(options)
    request = request_of(operation, assignments, body)
    with Client.from_env() as client:
        response = perform(terminal, client, request, settings)
        if response is not None:
            show_answer(terminal, request, response, settings)


@command(
    "request",
    Argument("method", text=about.METHOD, metavar="METHOD"),
    Argument("path", text=about.PATH, metavar="PATH"),
    Argument("assignments", text=about.REQUEST_VALUES, metavar="[NAME=VALUE]…", nargs=-1),
    _BODY,
    Option("--merchant-number", text=about.MERCHANT_NUMBER, metavar="NAME"),
    *OPTIONS,
    about=about.REQUEST,
    examples=[
        "wxpay request GET '/v3/pay/transactions/out-trade-no/T1?mchid=1900000109'",
        "wxpay request POST /v3/pay/transactions/out-trade-no/T1/close mchid=1900000109",
    ],
    keys=True,
)
def request(
    terminal: Terminal,
    method: str,
    path: str,
    assignments: Sequence[str],
    body: str | None,
    merchant_number: str | None,
    **options: Any,
) -> None:
    settings = settings_of(options)
    given: Any = None if body is None else _body(body)
    for assignment in map(parse_assignment, assignments):
        given = {} if given is None else given
        set_value(given, assignment.path, untyped_value(assignment), assignment.name)
    template, _, query = path.partition("?")
    pairs: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        pairs.setdefault(name, []).append(value)
    untyped = untyped_request(
        method.upper(),
        template,
        query={name: values if len(values) > 1 else values[0] for name, values in pairs.items()},
        body=given,
        merchant_number=merchant_number,
    )
    with Client.from_env() as client:
        response = perform(terminal, client, untyped, settings)
        if response is not None:
            show_answer(terminal, untyped, response, settings)


def _body(source: str) -> Any:
    path = source.removeprefix("@")
    problem = texts.EXPECTED_JSON
    try:
        content = standard_input() if path == "-" else Path(path).read_bytes()
        body = parse_json(content)
        if is_mapping(body) or is_list(body):
            return body
    except OSError as error:
        problem = texts.unreadable(error.strerror or type(error).__name__)
    except ValueError:
        pass
    raise WrongUsageError(texts.no_body(path, problem))


COMMANDS: Final = {"call": call, "request": request}
