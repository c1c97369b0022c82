"""What it costs to make typed values of an answer, and plain data of them again, beside plain cattrs.

Plain cattrs is a converter with the hooks it cannot do without: for times, for what may be a text nobody documented,
for a union by one member. It takes what ours refuses: `1.9` for an `int`, `None` for a `str`.
"""

from __future__ import annotations

import gc
import json
import tracemalloc
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
from wxpay_client._wire.decode.structure import structure
from wxpay_client._wire.encode.requests import encode_request
from wxpay_client.api.examples import EVENT_EXAMPLES, EXAMPLES
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refund.domestic import RefundNotification
from wxpay_client.api.refunds import QueryByOutRefundNoRequest, Refund

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


_FITTING: Final = "a refund"
_KEPT: Final[Mapping[str, Any]] = {
    _FITTING: _REFUND,
    "one with a member that nobody documented": {**_REFUND, "refund_fee": 0},
    "one with a null": {**_REFUND, "channel": None},
    "one with a time in UTC": {**_REFUND, "create_time": "2018-06-08T02:34:56Z"},
    "one with a misfit": {**_REFUND, "status": 5},
}
_MOST_KEPT: Final = 1.3
_MANY: Final = 1_000


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


def memory(options: Options) -> Section:
    """What is kept of an answer that is not as specified to the letter."""
    held = {what: _bytes(data, options.rounds) for what, data in _KEPT.items()}
    fitting = held[_FITTING]
    rows = [
        Row(
            what=what,
            variant=OURS,
            figure=median(found),
            unit="B",
            ratio=ratio(found, fitting),
            targets=[Target(_MOST_KEPT, ratio(found, fitting).typical)] if what != _FITTING else (),
        )
        for what, found in held.items()
    ]
    return Section(name="memory", title="What an answer takes in memory", measure="memory", base=_FITTING, rows=rows)


def _bytes(data: Any, rounds: int) -> list[float]:
    """Bytes that a refund takes, with the values that it holds, in each round."""
    text, found = json.dumps(data), list[float]()
    for _ in range(rounds):
        gc.collect()
        tracemalloc.start()
        made = [from_dict(Refund, json.loads(text)) for _ in range(_MANY)]
        gc.collect()
        found.append(tracemalloc.get_traced_memory()[0] / len(made))
        tracemalloc.stop()
    return found


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
        yield from _measured(f"{what}, back", back, options, 1.0)
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
