"""What a call costs: in full, without RSA, and on a new TLS connection.

Each round is a process of its own. Where its memory happens to lie makes one and the same call up to 7 % faster or
slower than in the next process, and each contestant in another way: rounds of one process would all tell the same tale.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from statistics import median
from typing import Final, NamedTuple

from benchmarks.client.variants.every import HTTP_CLIENT, REQUESTS, RSA, WECHATPAYV3, Maker, every
from benchmarks.client.variants.variant import Setting
from benchmarks.gateway import rsa_keys
from benchmarks.gateway.process import GatewayProcess, Merchant
from benchmarks.gateway.proof import remark
from benchmarks.harness.environment import NUMBER, fixed_environment
from benchmarks.harness.figures import OURS, Options, Row, Section, Target
from benchmarks.harness.rounds import ratio
from benchmarks.harness.timing import Block, Call, time_in_turn


class _Case(NamedTuple):
    """What is called how."""

    what: str
    scheme: str
    operation: str


_MEASURE: Final = "the client's processor time"

_QUERY: Final = _Case("query, TLS", "https", "query")
_CALL_LIMITS: Final = {REQUESTS: 0.56, HTTP_CLIENT: 1.1, WECHATPAYV3: 1 / 22}
_WARM_UP: Final = 20
"""So many calls of a function, and Python has specialized it."""

_OVER_TLS_ALONE: Final = {WECHATPAYV3}
"""What connects each time: only over TLS does that cost much."""

_CASES: Final = (_QUERY, _Case("notify, TLS", "https", "notify"), _Case("query, no TLS", "http", "query"))


def calls(options: Options) -> Section:
    """A call in full, on a kept connection where the variant keeps one."""
    return Section(
        name="calls",
        title="A call on a kept connection",
        measure=_MEASURE,
        base=REQUESTS,
        rows=_measured(options, every(), _CASES, _CALL_LIMITS),
        notes=[
            f"{NUMBER} environment variables. wechatpayv3 keeps no connection. 1.0 × {HTTP_CLIENT} is the moonshot."
        ],
    )


def overhead(options: Options) -> Section:
    """All but RSA: keys that sign and verify in no time."""
    variants = {name: make for name, make in every().items() if name != RSA}
    return Section(
        name="overhead",
        title="The overhead alone, RSA stubbed out",
        measure=_MEASURE,
        base=REQUESTS,
        rows=_measured(options, variants, _CASES, {REQUESTS: 0.32}, stubbed=True),
    )


def connections(options: Options) -> Section:
    """A call that has to connect first, as most do that come more than 8 seconds after the one before."""
    variants = {name: make for name, make in every().items() if name != RSA}
    return Section(
        name="connections",
        title="A call on a new connection",
        measure=_MEASURE,
        base=REQUESTS,
        rows=_measured(options, variants, [_QUERY], {REQUESTS: 0.1}, kept=False),
        notes=["The gateway closes idle connections after 8 s: for most merchants this is the usual call."],
    )


def _measured(
    options: Options,
    variants: Mapping[str, Maker],
    cases: Sequence[_Case],
    limits: Mapping[str, float],
    *,
    stubbed: bool = False,
    kept: bool = True,
) -> Sequence[Row]:
    """The rows of some cases.

    Args:
        options: How long to measure.
        variants: By whom.
        cases: What.
        limits: What ours is to be at most, in terms of others.
        stubbed: Whether RSA is left out.
        kept: Whether connections are kept.
    """
    rows: list[Row] = []
    with ExitStack() as stack:
        gateway = stack.enter_context(GatewayProcess())
        merchant = gateway.merchant
        stack.enter_context(fixed_environment(merchant.ca))
        # Spawned, not forked: a copy of this process would have its memory where this one has it.
        processes = stack.enter_context(multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1))
        for case in cases:
            with _made(variants, case, merchant, stubbed=False, kept=kept) as made:
                remarks = {name: remark(gateway, call, name != RSA) for name, call in made.items()}
            given = ([*variants], case, merchant, stubbed, kept, options.seconds)
            rounds = [processes.apply(_round, given) for _ in range(options.rounds)]
            found = {name: [blocks[name] for blocks in rounds] for name in variants}
            rows.extend(_rows(case, found, remarks, limits))
    return rows


def _round(
    names: Sequence[str],
    case: _Case,
    merchant: Merchant,
    stubbed: bool,  # noqa: FBT001 - how a pool passes them on
    kept: bool,  # noqa: FBT001
    seconds: float,
) -> Mapping[str, Block]:
    """A round, in a process of its own."""
    variants = every()
    with _made({name: variants[name] for name in names}, case, merchant, stubbed=stubbed, kept=kept) as made:
        for call in made.values():
            for _ in range(_WARM_UP):
                call()
        return {name: blocks[0] for name, blocks in time_in_turn(made, 1, seconds).items()}


@contextmanager
def _made(
    variants: Mapping[str, Maker], case: _Case, merchant: Merchant, *, stubbed: bool, kept: bool
) -> Generator[Mapping[str, Call]]:
    """The calls of a case."""
    keys = rsa_keys.load(merchant)
    origin: str = getattr(merchant, case.scheme)
    setting = Setting(merchant, origin, rsa_keys.stubbed(keys) if stubbed else keys, kept)
    with ExitStack() as stack:
        made = {name: make(setting) for name, make in variants.items()}
        for variant in made.values():
            stack.callback(variant.close)
        yield {name: getattr(variant, case.operation) for name, variant in made.items()}


def _rows(
    case: _Case, found: Mapping[str, Sequence[Block]], remarks: Mapping[str, str], limits: Mapping[str, float]
) -> Iterator[Row]:
    cpu = {name: [block.cpu for block in blocks] for name, blocks in found.items()}
    wall = {name: [block.wall for block in blocks] for name, blocks in found.items()}
    targets = [
        Target(limit, ratio(cpu[OURS], cpu[other]).typical, "" if other == REQUESTS else f"× {other}")
        for other, limit in limits.items()
        if other in cpu and (case.scheme == "https" or other not in _OVER_TLS_ALONE)
    ]
    for name in found:
        yield Row(
            what=case.what,
            variant=name,
            figure=median(cpu[name]) * 1e6,
            unit="µs",
            ratio=ratio(cpu[name], cpu[REQUESTS]),
            wall=ratio(wall[name], wall[REQUESTS]).typical,
            targets=targets if name == OURS else (),
            remark=remarks[name],
            charted=case is _QUERY,
        )
