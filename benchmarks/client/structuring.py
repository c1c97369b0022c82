"""What it costs to make typed values of an answer, and plain data of them again, beside plain cattrs.

Plain cattrs is a converter with the hooks it cannot do without: for times, for what may be a text nobody documented,
for a union by one member. It takes what ours refuses: `1.9` for an `int`, `None` for a `str`.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from statistics import median
from typing import Any, Final, NamedTuple, Union, cast, get_args, get_origin

from cattrs import Converter

from benchmarks.client.payments import PAYMENT, Balance, Card, Payment
from benchmarks.harness.figures import OURS, Options, Row, Section, Target
from benchmarks.harness.rounds import ratio
from benchmarks.harness.timing import Call, time_in_turn
from wxpay_client import from_dict, to_dict
from wxpay_client._wire.decode import structure
from wxpay_client._wire.encode import encode_request
from wxpay_client.api.examples import EVENT_EXAMPLES, EXAMPLES
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refunds import QueryByOutRefundNoRequest, Refund, RefundNotification

CATTRS: Final = "plain cattrs"

# Any, in this module: JSON, and types as annotations hold them.

_REFUND: Final[Any] = EXAMPLES["refunds.query_by_out_refund_no"]["answers"][200]
_NOTIFICATION: Final[Any] = EVENT_EXAMPLES["REFUND.SUCCESS"]["event"]["resource"]


class _Case(NamedTuple):
    what: str
    hint: Any
    data: Any


_CASES: Final = (
    _Case("a refund", Refund, _REFUND),
    _Case("a refund that a callback tells of", RefundNotification, _NOTIFICATION),
    _Case("1,000 refunds", list[Refund], [_REFUND] * 1_000),
    _Case("a payment: unions, sensitive texts", Payment, PAYMENT),
)
_REQUESTS: Final = {
    "the query": from_dict(QueryByOutRefundNoRequest, EXAMPLES["refunds.query_by_out_refund_no"]["request"]),
    "the notification": from_dict(RefundsNotifyRequest, EXAMPLES["med_ins.refunds.notify"]["request"]),
}


def structuring(options: Options) -> Section:
    """Repeated use; for the first one see `first_use`."""
    return Section(
        name="structuring",
        title="Structuring an answer, and back",
        measure="processor time",
        base=CATTRS,
        rows=[*_rows(options)],
        notes=["Plain cattrs validates in detail, but coerces what ours refuses, and checks nothing that is sent."],
    )


def plain_converter() -> Converter:
    """Cattrs with no more than the hooks it needs."""
    converter = Converter(detailed_validation=True, omit_if_default=True)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook_factory(_is_open, _open)
    classes = {"BALANCE": Balance, "CARD": Card}
    hint: Any = Balance | Card | dict[str, Any]
    converter.register_structure_hook(hint, lambda data, _: converter.structure(data, classes[data["kind"]]))
    return converter


def _is_open(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType) and str in get_args(hint) and len(_kinds(hint)) == 1


def _kinds(hint: Any) -> list[Any]:
    return [member for member in get_args(hint) if member not in (str, types.NoneType)]


def _open(hint: Any) -> Callable[[Any, Any], Any]:
    """The hook of a value that is a time or of an enumeration, or else any text."""
    [kind] = _kinds(hint)
    read = datetime.fromisoformat if kind is datetime else kind

    def hook(value: Any, _: Any) -> Any:
        if value is None:
            return None
        try:
            return read(value)
        except ValueError:
            return value

    return hook


def _rows(options: Options) -> Iterator[Row]:
    converter = plain_converter()
    for what, hint, data in _CASES:
        calls: Mapping[str, Call] = {
            CATTRS: partial(converter.structure, data, hint),
            OURS: partial(structure, hint, data),
        }
        if calls[OURS]() != calls[CATTRS]():
            raise RuntimeError(f"{what}: plain cattrs makes something else of it")
        yield from _measured(what, calls, options, 1.0)
        value = structure(hint, data)
        back: Mapping[str, Call] = {
            CATTRS: partial(converter.unstructure, value),
            OURS: partial(to_dict, value),
        }
        if back[OURS]() != back[CATTRS]():
            raise RuntimeError(f"{what}: plain cattrs makes other data of it")
        yield from _measured(f"{what}, back", back, options)
    for what, request in _REQUESTS.items():
        sent: Mapping[str, Call] = {
            CATTRS: partial(converter.unstructure, request),
            OURS: partial(encode_request, request),
        }
        yield from _measured(f"{what}, encoded and checked", sent, options)


def _measured(what: str, calls: Mapping[str, Call], options: Options, limit: float | None = None) -> Iterator[Row]:
    blocks = time_in_turn(calls, options.rounds, options.seconds)
    cpu = {name: [block.cpu for block in found] for name, found in blocks.items()}
    for name in calls:
        times = ratio(cpu[name], cpu[CATTRS])
        aim = name == OURS and limit is not None
        yield Row(
            what=what,
            variant=name,
            figure=median(cpu[name]) * 1e6,
            unit="µs",
            ratio=times,
            targets=[Target(cast("float", limit), times.typical)] if aim else (),
        )
