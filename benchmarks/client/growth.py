"""Cost as work grows: with the operations of the package, and with the size of an answer."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from http.client import HTTPSConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import urlsplit

import requests

from benchmarks.client.programs import CERTIFICATES, WARM_UP, environment, said
from benchmarks.client.variants.by_hand import Hand
from benchmarks.client.variants.every import HTTP_CLIENT, REQUESTS
from benchmarks.client.variants.variant import TIMEOUT, Setting
from benchmarks.compiler.packages import first_uses, packages_of
from benchmarks.compiler.synthetic import IN_A_DOCUMENT
from benchmarks.gateway import rsa_keys
from benchmarks.gateway.process import GatewayProcess
from benchmarks.gateway.server import Mode
from benchmarks.harness.environment import fixed_environment
from benchmarks.harness.figures import OURS, Options, Row, Section
from benchmarks.harness.rounds import ratio
from benchmarks.harness.timing import Call, time_in_turn
from wxpay_client import Client

_SIZES: Final = (10, 100, 1_000)
_OPERATION: Final = "resource_000.list_goods"
_CALLS: Final = 100

_BYTES: Final = {"1 kB": 1_000, "10 kB": 10_000, "100 kB": 100_000, "1 MB": 1_000_000}
_MEASURE: Final = "the client's processor time"


def operations(options: Options, sizes: Sequence[int] = _SIZES) -> Section:
    """With more operations in the package, of which the same one is used."""
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(TemporaryDirectory(prefix="wxpay-bench-")))
        packages = packages_of(scratch, sizes, IN_A_DOCUMENT)
        found: dict[str, Mapping[int, list[float]]] = {
            step: {size: [cost.cpu for cost in costs] for size, costs in rounds.items()}
            for step, rounds in first_uses(scratch, options.rounds, packages).items()
        }
        found["a call"] = _calls(packages, options.rounds)
    return Section(
        name="operations",
        title="Operations in the package",
        measure="processor time, of whole processes but for a call",
        base=_named(sizes[0]),
        rows=[*_operations(found, sizes[0])],
    )


def _named(size: int) -> str:
    return f"{size:,} operations"


def _calls(packages: Mapping[int, Path], rounds: int) -> Mapping[int, list[float]]:
    """Seconds of processor that a call takes, by size of the package: the median of many, in each round."""
    one = next(iter(packages.values()))  # all have the resource, and one example of it
    path, answer = said("example", _OPERATION, environment={"PYTHONPATH": str(one)})
    answers = {path: answer, CERTIFICATES: json.dumps({"data": []})}
    found: dict[int, list[float]] = {size: [] for size in packages}
    with GatewayProcess(answers) as gateway, fixed_environment(gateway.merchant.ca):
        for number in range(rounds):
            for size in packages if number % 2 else reversed([*packages]):
                variables = environment(gateway.merchant, packages[size])
                found[size].append(median(said("calls", WARM_UP, _OPERATION, str(_CALLS), environment=variables)))
    return found


def _operations(found: Mapping[str, Mapping[int, list[float]]], base: int) -> Iterator[Row]:
    for step, by_size in found.items():
        for size, taken in by_size.items():
            yield Row(
                what=step,
                variant=_named(size),
                figure=median(taken) * 1e3,
                unit="ms",
                ratio=ratio(taken, by_size[base]),
            )


def answers(options: Options) -> Section:
    """A call whose answer is a list, ever longer: ours in typed values, those by hand as parsed JSON."""
    rows: list[Row] = []
    for name, size in _BYTES.items():
        body = _certificates(size)
        with (
            GatewayProcess({CERTIFICATES: body}) as gateway,
            fixed_environment(gateway.merchant.ca),
            ExitStack() as stack,
        ):
            setting = Setting(gateway.merchant, gateway.merchant.https, rsa_keys.load(gateway.merchant))
            makers = {REQUESTS: _requests, OURS: _ours, HTTP_CLIENT: _http_client}
            calls = {variant: make(setting, stack) for variant, make in makers.items()}
            _prove(gateway, calls, len(json.loads(body)["data"]))
            blocks = time_in_turn(calls, options.rounds, options.seconds)
        cpu = {variant: [block.cpu for block in found] for variant, found in blocks.items()}
        wall = {variant: [block.wall for block in found] for variant, found in blocks.items()}
        rows += [
            Row(
                what=f"an answer of {name}",
                variant=variant,
                figure=median(cpu[variant]) * 1e6,
                unit="µs",
                ratio=ratio(cpu[variant], cpu[REQUESTS]),
                wall=ratio(wall[variant], wall[REQUESTS]).typical,
            )
            for variant in calls
        ]
    return Section(
        name="answers",
        title="The size of an answer, over TLS on a kept connection",
        measure=_MEASURE,
        base=REQUESTS,
        rows=rows,
        notes=["Lists of platform certificates; by hand they are verified and parsed, and stay dicts."],
    )


def _certificates(size: int) -> str:
    """A list of platform certificates, of about so many bytes."""
    certificate = {
        "serial_no": "5157F09EFDC096DE15EBE81A47057A7232F1B8E1",
        "effective_time": "2018-06-08T10:34:56+08:00",
        "expire_time": "2028-06-08T10:34:56+08:00",
        "encrypt_certificate": {
            "algorithm": "AEAD_AES_256_GCM",
            "nonce": "61f9c719728a",
            "associated_data": "certificate",
            "ciphertext": "x" * 40,
        },
    }
    one = len(json.dumps(certificate)) + len(", ")
    return json.dumps({"data": [certificate] * max(1, round(size / one))})


def _ours(setting: Setting, stack: ExitStack) -> Call:
    client = Client(
        mchid=setting.merchant.mchid,
        serial_no=setting.merchant.serial_no,
        private_key=setting.keys.private,
        platform_keys={setting.merchant.platform_serial: setting.keys.platform},
        origin=setting.origin,
    )
    stack.callback(client.session.close)
    return lambda: len(client.certificates.download().data)


def _requests(setting: Setting, stack: ExitStack) -> Call:
    hand, session = Hand(setting), stack.enter_context(requests.Session())
    session.headers.update(hand.headers)
    url = f"{setting.origin}{CERTIFICATES}"

    def call() -> int:
        headers = {"Authorization": hand.authorization("GET", CERTIFICATES)}
        answer = session.get(url, headers=headers, timeout=TIMEOUT)
        answer.raise_for_status()
        hand.verify(answer.headers, answer.content)
        return len(answer.json()["data"])

    return call


def _http_client(setting: Setting, stack: ExitStack) -> Call:
    hand, parts = Hand(setting), urlsplit(setting.origin)
    context = ssl.create_default_context(cafile=setting.merchant.ca)
    connection = HTTPSConnection(parts.hostname or "", parts.port, timeout=TIMEOUT[1], context=context)
    stack.callback(connection.close)

    def call() -> int:
        headers = {**hand.headers, "Authorization": hand.authorization("GET", CERTIFICATES)}
        connection.request("GET", CERTIFICATES, headers=headers)
        answer = connection.getresponse()
        content = answer.read()
        hand.verify(answer.headers, content)
        data: list[Any] = json.loads(content)["data"]  # Any: JSON
        return len(data)

    return call


def _prove(gateway: GatewayProcess, calls: Mapping[str, Call], items: int) -> None:
    """See that each makes the call as it has to be made, and reads all of the answer.

    Raises:
        RuntimeError: One does not.
    """
    gateway.take(Mode.STRICT)
    read = {variant: call() for variant, call in calls.items()}
    report = gateway.take(Mode.CHEAP)
    if report.refused or set(read.values()) != {items}:
        raise RuntimeError(f"expected {items} items, got {read}; the gateway refused {report.refused}")
