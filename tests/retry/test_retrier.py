"""Calls retried: every cell of the table over real sockets, and the loop's own limits."""

from __future__ import annotations

import math
import pickle
import re
import socket
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from email.utils import formatdate
from itertools import count
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from attrs import fields_dict, frozen
from hypothesis import given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from tests.support import samples
from tests.support.examples import ExampleSandbox
from tests.support.gateways.faults import IN_THE_ANSWER
from tests.support.gateways.servers import Proxy
from wxpay_client import (
    APIError,
    Attempt,
    BadRequestError,
    Client,
    ConfigurationError,
    DecodeError,
    Outcome,
    OutcomeUnknownError,
    RateLimitError,
    Response,
    RetryPolicy,
    ServerError,
    SignatureProbeError,
    StillProcessingError,
    TransportError,
    VerificationError,
    VerificationReason,
    WxPayError,
)
from wxpay_client._crypto.signer import load_signer
from wxpay_client._http.transmission import Transmission
from wxpay_client._retry.hosts import DEAD_FOR
from wxpay_client._retry.retrier import Retrier
from wxpay_client.api.global_.customs import RedeclareRequest
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.faults import Faults
from wxpay_client.schema.operation import Operation, Request

READ, NUMBERED, UNSAFE = "read", "numbered write", "unsafe write"
KINDS = [READ, NUMBERED, UNSAFE]
CHANGES = {READ: {}, NUMBERED: {}, UNSAFE: {"merchant_number": "", "outcome": "refunds.query_by_out_refund_no"}}
NOW = RetryPolicy(base=0)


def call_of(kind: str, server: str, *standby: str) -> Request[Any]:
    """A call whose specification names these hosts."""
    request: Any = samples.QUERY if kind == READ else samples.NOTICE
    cls = type(request)
    prefix = "/hk/" if kind == READ else "/"
    operation = cls.operation._replace(
        server=server + prefix, standby=tuple(origin + prefix for origin in standby), **CHANGES[kind]
    )
    moved = type(f"Moved{cls.__name__}", (cls,), {"operation": operation, "__slots__": ()})
    return moved(**{name: getattr(request, name) for name in fields_dict(cls)})


class Pair:
    """A main system and its standby, and a client of both."""

    def __init__(self, main: Sandbox, standby: Sandbox) -> None:
        self.main = main
        self.standby = standby
        self.client = self.new_client()

    def new_client(self, **overrides: Any) -> Client:
        key = self.main.credentials.merchant_key
        return self.main.client(**{"origin": None, "private_key": key, "retries": NOW, **overrides})

    def call(self, kind: str) -> Request[Any]:
        return call_of(kind, self.main.origin, self.standby.origin)

    def call_alone(self, kind: str) -> Request[Any]:
        return call_of(kind, self.main.origin)

    @property
    def received(self) -> tuple[int, int]:
        return len(self.main.requests), len(self.standby.requests)


@pytest.fixture
def pair(sandbox: Sandbox, wxpay_sandbox_credentials: Credentials) -> Iterator[Pair]:
    with ExampleSandbox(credentials=wxpay_sandbox_credentials) as standby:
        yield Pair(sandbox, standby)


@pytest.fixture
def nowhere() -> Iterator[str]:
    """An origin that refuses connections: its port is taken, and nobody listens on it."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


def hosts(attempts: tuple[Attempt, ...]) -> list[str]:
    return [f"http://{attempt.host}" for attempt in attempts]


# --- sent, and then

Play = tuple[Fault | str, int | None]
ELSEWHERE: list[Play] = [
    (fault, None)
    for fault in (
        Fault.CUT,
        Fault.CUT_BODY,
        Fault.HANG,
        Fault.BAD_SIGNATURE,
        Fault.CLOCK_SKEW,
        Fault.MISSING_HEADERS,
        Fault.UNKNOWN_SERIAL,
        Fault.HTML_502,
    )
]
HERE: list[Play] = [
    (Fault.PROBE, None),
    ("SYSTEM_ERROR", None),
    ("BAD_GATEWAY", 502),
    ("SERVICE_UNAVAILABLE", None),
    ("GATEWAY_TIMEOUT", 504),
    ("FREQUENCY_LIMITED", None),
    ("RATELIMIT_EXCEEDED", None),
]
FINAL: list[Play] = [
    (Fault.WRONG_JSON, None),
    (Fault.NOT_JSON, None),
    (Fault.REDIRECT, None),
    ("PROCESSING", 202),
    ("PARAM_ERROR", None),
    ("SIGN_ERROR", None),
    ("RULE_LIMIT", None),
    ("RESOURCE_NOT_EXISTS", None),
    ("CONFLICT", 409),
    ("NOT_IMPLEMENTED", 501),
]
IDS: Any = lambda play: str(play[0]) if isinstance(play, tuple) else None  # noqa: E731


def timeout(play: Play) -> tuple[float, float]:
    """A short one where nothing comes; whatever comes may take its time on a busy machine."""
    return (5, 0.3 if play[0] is Fault.HANG else 15)


def test_every_fault_has_its_cells() -> None:
    assert {fault for fault, _ in ELSEWHERE + HERE + FINAL} > set(IN_THE_ANSWER)


@pytest.mark.parametrize("kind", [READ, NUMBERED])
@pytest.mark.parametrize(
    ("play", "received"),
    [*((play, (1, 1)) for play in ELSEWHERE), *((play, (2, 0)) for play in HERE)],
    ids=IDS,
)
def test_what_is_made_again(pair: Pair, kind: str, play: Play, received: tuple[int, int]) -> None:
    fault, status = play
    pair.main.fail_next(fault, status=status)
    response = pair.client.send(pair.call(kind), timeout=timeout(play))
    assert response.verified
    assert pair.received == received
    failed, answered = response.attempts
    assert hosts(response.attempts) == [pair.main.origin, pair.standby.origin if received[1] else pair.main.origin]
    assert failed.reason
    assert (answered.status_code, answered.reason, answered.elapsed) == (response.status_code, "", response.elapsed)


@pytest.mark.parametrize("kind", [READ, NUMBERED])
@pytest.mark.parametrize("play", ELSEWHERE + HERE, ids=IDS)
def test_without_a_standby_it_is_made_again_on_the_same_host(pair: Pair, kind: str, play: Play) -> None:
    pair.main.fail_next(play[0], status=play[1], times=2)
    response = pair.client.send(pair.call_alone(kind), timeout=timeout(play))
    assert len(response.attempts) == 3
    assert pair.received == (3, 0)


@pytest.mark.parametrize(
    ("kind", "play"),
    [(kind, play) for kind in KINDS for play in FINAL] + [(UNSAFE, play) for play in ELSEWHERE + HERE],
    ids=IDS,
)
def test_what_is_not_made_again(pair: Pair, kind: str, play: Play) -> None:
    fault, status = play
    pair.main.fail_next(fault, status=status)
    with pytest.raises((TransportError, APIError, VerificationError, DecodeError)) as caught:
        pair.client.send(pair.call(kind), timeout=timeout(play))
    (attempt,) = caught.value.attempts
    assert attempt.host == urlsplit(pair.main.origin).netloc
    assert pair.received == (1, 0)


@pytest.mark.parametrize("kind", [READ, NUMBERED])
@pytest.mark.parametrize("play", ELSEWHERE + HERE, ids=IDS)
def test_in_the_end_the_last_error_is_raised_with_every_attempt(pair: Pair, kind: str, play: Play) -> None:
    fault, status = play
    for sandbox in (pair.main, pair.standby):
        sandbox.fail_next(fault, status=status, times=3)
    with pytest.raises((TransportError, APIError, VerificationError)) as caught:
        pair.client.send(pair.call(kind), timeout=timeout(play))
    error = caught.value
    assert sum(pair.received) == len(error.attempts) == 3
    lines = error.message.splitlines()
    met = (f"{one.host}: {one.status_code or ''} {one.reason}".replace(":  ", ": ") for one in error.attempts)
    assert f"3 attempts: {'; '.join(met)}." in lines
    again = pickle.loads(pickle.dumps(error))
    assert (again.attempts, str(again), again.message) == (error.attempts, error.message, error.message)


@pytest.mark.parametrize(
    ("play", "kind", "error"),
    [
        ((Fault.CUT, None), READ, TransportError),
        ((Fault.CUT, None), NUMBERED, OutcomeUnknownError),
        ((Fault.CUT, None), UNSAFE, OutcomeUnknownError),
        ((Fault.BAD_SIGNATURE, None), UNSAFE, OutcomeUnknownError),
        ((Fault.BAD_SIGNATURE, None), NUMBERED, VerificationError),
        ((Fault.PROBE, None), UNSAFE, OutcomeUnknownError),
        ((Fault.PROBE, None), READ, SignatureProbeError),
        ((Fault.HTML_502, None), UNSAFE, OutcomeUnknownError),
        ((Fault.HTML_502, None), NUMBERED, ServerError),
        (("SYSTEM_ERROR", None), UNSAFE, ServerError),
        (("RATELIMIT_EXCEEDED", None), NUMBERED, RateLimitError),
        (("PROCESSING", 202), NUMBERED, StillProcessingError),
        ((Fault.WRONG_JSON, None), READ, DecodeError),
    ],
)
def test_the_class_of_the_error(pair: Pair, play: Play, kind: str, error: type[WxPayError]) -> None:
    pair.main.fail_next(play[0], status=play[1], times=3)
    with pytest.raises(error) as caught:
        pair.client.send(pair.call_alone(kind))
    assert type(caught.value) is error
    assert caught.value.attempts


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (Fault.CUT, requests.ConnectionError),
        (Fault.BAD_SIGNATURE, VerificationError),
        (Fault.PROBE, SignatureProbeError),
        (Fault.HTML_502, ServerError),
    ],
)
def test_an_unsafe_write_names_what_tells_its_outcome(pair: Pair, fault: Fault, cause: type[Exception]) -> None:
    pair.main.fail_next(fault)
    with pytest.raises(OutcomeUnknownError, match=r"Ask refunds\.query_by_out_refund_no what became of it\.") as caught:
        pair.new_client().send(pair.call(UNSAFE))
    assert caught.value.query == "refunds.query_by_out_refund_no"
    assert caught.value.operation == pair.call(UNSAFE).operation.id
    assert caught.value.url.startswith(f"{pair.main.origin}/")
    assert type(caught.value.__cause__) is cause
    if fault is not Fault.CUT:
        assert caught.value.reason == cause.__name__
    assert len(caught.value.attempts) == 1


@pytest.mark.parametrize(
    ("named_by", "sent"), [({"out_trade_no": "20150806125346"}, 3), ({"transaction_id": samples.NUMBER}, 1)]
)
@pytest.mark.parametrize("fault", [Fault.CUT, Fault.BAD_SIGNATURE, Fault.HTML_502, "SYSTEM_ERROR"])
def test_a_write_that_leaves_its_number_out_goes_out_once(
    pair: Pair, named_by: dict[str, str], sent: int, fault: Fault | str
) -> None:
    declared: dict[str, Any] = {
        "appid": "wxd678efh567hg6787",
        "customs": "SHANGHAI_ZS",
        "merchant_customs_no": "123456",
    }
    request = RedeclareRequest(mchid="1230000109", **declared, **named_by)
    pair.main.fail_next(fault, times=3)
    with pytest.raises(WxPayError) as caught:
        pair.main.client(retries=NOW).send(request)
    assert pair.received == (sent, 0)
    assert caught.value.outcome is Outcome.UNKNOWN
    assert ("with out_trade_no unchanged" in str(caught.value)) is (sent > 1)


@pytest.mark.parametrize("kind", [READ, NUMBERED])
def test_every_attempt_is_the_same_request_signed_afresh(pair: Pair, kind: str) -> None:
    pair.main.fail_next("SYSTEM_ERROR")
    pair.main.fail_next(Fault.CUT_BODY)
    pair.client.send(pair.call(kind))
    received = [*pair.main.requests, *pair.standby.requests]
    assert len(received) == 3
    assert len({(one.method, one.url, one.body) for one in received}) == 1
    assert received[0].body == (b"" if kind == READ else samples.NOTICE_BODY)
    assert len({one.headers["Authorization"] for one in received}) == 3
    assert len({re.search('nonce_str="(.*?)"', one.headers["Authorization"])[1] for one in received}) == 3  # type: ignore[index]
    assert {name: {one.headers[name] for one in received} for name in received[0].headers}.keys() >= {
        "Wechatpay-Serial"
    }


def test_a_policy_of_more_attempts(pair: Pair) -> None:
    pair.main.fail_next("SYSTEM_ERROR", times=6)
    client = pair.new_client(retries=RetryPolicy(attempts=7, base=0))
    assert len(client.send(pair.call(NUMBERED)).attempts) == 7


def test_none_makes_one_attempt(pair: Pair) -> None:
    pair.main.fail_next("SYSTEM_ERROR")
    with pytest.raises(ServerError) as caught:
        pair.new_client(retries=RetryPolicy.none()).send(pair.call(READ))
    assert len(caught.value.attempts) == 1
    assert "attempts" not in caught.value.message


def test_the_policy_of_a_call_goes_before_the_clients(pair: Pair) -> None:
    pair.main.fail_next("SYSTEM_ERROR")
    with pytest.raises(ServerError):
        pair.client.send(pair.call(READ), retries=RetryPolicy.none())
    pair.main.fail_next("SYSTEM_ERROR")
    once = pair.new_client(retries=RetryPolicy.none())
    assert len(once.send(pair.call(READ), retries=NOW).attempts) == 2


def test_a_client_keeps_its_policy_in_a_pickle(pair: Pair) -> None:
    pair.main.fail_next("SYSTEM_ERROR", times=4)
    client = pickle.loads(pickle.dumps(pair.new_client(retries=RetryPolicy(attempts=5, base=0))))
    assert len(client.send(pair.call(READ)).attempts) == 5


def test_a_client_makes_calls_again_unless_told_otherwise(sandbox: Sandbox) -> None:
    credentials = sandbox.credentials
    client = Client(
        mchid=credentials.mchid,
        serial_no=credentials.serial_no,
        private_key=credentials.merchant_key,
        platform_keys={serial: key.public_key() for serial, key in credentials.platform_keys.items()},
        origin=sandbox.origin,
    )
    sandbox.fail_next(Fault.PROBE, times=2)
    assert len(client.send(samples.QUERY).attempts) == 3


def test_a_client_of_the_sandbox_makes_calls_again_without_waiting(wxpay_sandbox: Sandbox) -> None:
    client = wxpay_sandbox.client()
    slept: list[float] = []
    client._retrier = Retrier(sleep=slept.append)
    wxpay_sandbox.answer("med_ins.refunds.notify", None)
    wxpay_sandbox.fail_next("SYSTEM_ERROR", times=2)
    assert len(client.send(samples.NOTICE).attempts) == 3
    assert slept == []


# --- nothing was sent


@pytest.fixture(
    params=["refused", "no such host", "TLS", pytest.param("connect time-out", marks=pytest.mark.slow), "proxy"]
)
def unreachable(
    request: pytest.FixtureRequest,
    nowhere: str,
    tls_sandbox: Sandbox,
    proxy: Proxy,
    pair: Pair,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """The origin of a main system that nothing can be sent to."""
    match request.param:
        case "refused":
            yield nowhere
        case "no such host":
            resolve = socket.getaddrinfo

            def answer(host: str, *rest: Any, **options: Any) -> Any:
                if host == "pay.invalid":
                    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
                return resolve(host, *rest, **options)

            monkeypatch.setattr(socket, "getaddrinfo", answer)
            yield "https://pay.invalid"
        case "TLS":
            yield tls_sandbox.origin
        case "proxy":
            proxy.refuses = True
            pair.client.session.proxies = {"https": proxy.origin}
            yield tls_sandbox.origin
        case _:
            with socket.socket() as listener:
                listener.bind(("127.0.0.1", 0))
                listener.listen(0)
                # They fill the queue of connections, so that one more waits.
                waiting = [socket.socket() for _ in range(4)]
                for one in waiting:
                    one.setblocking(False)  # noqa: FBT003 - a socket's own interface
                    one.connect_ex(listener.getsockname())
                yield f"http://127.0.0.1:{listener.getsockname()[1]}"
                for one in waiting:
                    one.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_call_that_was_not_sent_turns_to_the_standby(pair: Pair, unreachable: str, kind: str) -> None:
    response = pair.client.send(call_of(kind, unreachable, pair.standby.origin), timeout=(0.5, 15))
    failed, answered = response.attempts
    assert failed.reason.startswith("nothing was sent (")
    assert failed.status_code is None
    assert [failed.host, answered.host] == [urlsplit(unreachable).netloc, urlsplit(pair.standby.origin).netloc]
    assert len(pair.standby.requests) == 1
    assert response.url.startswith(pair.standby.origin)


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_standby_it_is_tried_again_on_the_same_host(pair: Pair, unreachable: str, kind: str) -> None:
    with pytest.raises(TransportError) as caught:
        pair.client.send(call_of(kind, unreachable), timeout=(0.5, 15))
    assert type(caught.value) is TransportError
    assert not caught.value.sent
    assert Counter(attempt.host for attempt in caught.value.attempts) == {urlsplit(unreachable).netloc: 3}
    assert re.search(r"\n3 attempts: (\S+: nothing was sent \(\w+\)(; )?){3}\.$", caught.value.message)


def test_a_dead_host_is_passed_over_and_tried_again_after_a_while(pair: Pair) -> None:
    now = time.monotonic()  # as by the clock of the client, which says when a call's deadline is
    retrier = pair.client._retrier = Retrier(clock=lambda: now)
    with ExampleSandbox(credentials=pair.main.credentials) as main:
        port, call = urlsplit(main.origin).port or 0, call_of(NUMBERED, main.origin, pair.standby.origin)
    assert len(pair.client.send(call).attempts) == 2
    now += DEAD_FOR - 0.001
    assert hosts(pair.client.send(call).attempts) == [pair.standby.origin]
    assert pair.client._retrier is retrier
    with ExampleSandbox(credentials=pair.main.credentials, port=port) as main:
        assert hosts(pair.client.send(call).attempts) == [pair.standby.origin]
        now += 0.001
        assert hosts(pair.client.send(call).attempts) == [main.origin]


def test_a_dead_host_that_answers_another_call_is_asked_first_again(pair: Pair) -> None:
    with ExampleSandbox(credentials=pair.main.credentials) as main:
        port, call = urlsplit(main.origin).port or 0, call_of(NUMBERED, main.origin, pair.standby.origin)
    assert len(pair.client.send(call).attempts) == 2
    with ExampleSandbox(credentials=pair.main.credentials, port=port) as main:
        pair.client.send(call_of(NUMBERED, main.origin))
        assert hosts(pair.client.send(call).attempts) == [main.origin]


def test_a_host_that_cannot_be_reached_until_the_deadline_is_dead(pair: Pair, nowhere: str) -> None:
    # Each look at the clock takes 0.25 s: it fails 0.2 s before the deadline.
    pair.client._retrier = Retrier(clock=count(time.monotonic(), 0.25).__next__)
    with pytest.raises(TransportError, match="nothing was sent"):
        pair.client.send(call_of(NUMBERED, nowhere), retries=RetryPolicy(attempts=1, deadline=1.2))
    assert hosts(pair.client.send(call_of(NUMBERED, nowhere, pair.standby.origin)).attempts) == [pair.standby.origin]


def test_what_is_signed_is_right_where_the_standby_is_the_first(pair: Pair, nowhere: str) -> None:
    call = call_of(READ, nowhere, pair.standby.origin)
    pair.client.send(call)
    assert pair.client.send(call).verified
    assert [received.url for received in pair.standby.requests] == [f"/hk{samples.QUERY_TARGET}"] * 2


def test_another_client_has_to_find_out_for_itself(pair: Pair, nowhere: str) -> None:
    call = call_of(READ, nowhere, pair.standby.origin)
    pair.client.send(call)
    assert len(pair.new_client().send(call).attempts) == 2


def test_where_both_are_dead_each_is_tried(pair: Pair, nowhere: str) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        other = f"http://127.0.0.1:{bound.getsockname()[1]}"
        with pytest.raises(TransportError) as caught:
            pair.client.send(call_of(UNSAFE, nowhere, other))
        assert hosts(caught.value.attempts) == [nowhere, other, nowhere]
        with pytest.raises(TransportError) as caught:
            pair.client.send(call_of(UNSAFE, nowhere, other), retries=RetryPolicy.none())
    # The first one has been dead for longer at first; then it was asked again.
    assert hosts(caught.value.attempts) == [other]


# --- one thing, then another


def test_an_unsafe_write_goes_out_once_even_after_a_host_that_is_dead(pair: Pair, nowhere: str) -> None:
    pair.standby.fail_next(Fault.CUT)
    with pytest.raises(OutcomeUnknownError) as caught:
        pair.client.send(call_of(UNSAFE, nowhere, pair.standby.origin))
    assert [attempt.reason.split(" (")[0] for attempt in caught.value.attempts] == [
        "nothing was sent",
        "sent, but no answer came",
    ]
    assert len(pair.standby.requests) == 1


@pytest.mark.parametrize(("kind", "error"), [(READ, TransportError), (NUMBERED, OutcomeUnknownError)])
def test_what_was_sent_once_is_never_said_not_to_have_been(
    pair: Pair, nowhere: str, kind: str, error: type[TransportError]
) -> None:
    pair.main.fail_next(Fault.CUT)
    with pytest.raises(error) as caught:
        pair.client.send(call_of(kind, pair.main.origin, nowhere), retries=RetryPolicy(attempts=2, base=0))
    assert caught.value.sent
    assert hosts(caught.value.attempts) == [pair.main.origin, nowhere]
    assert caught.value.url.startswith(pair.main.origin)
    assert "\n2 attempts: " in str(caught.value)


def test_a_refusal_says_nothing_of_an_attempt_between(pair: Pair, nowhere: str) -> None:
    pair.standby.fail_next(Fault.CUT)
    pair.standby.fail_next("INVALID_REQUEST")
    with pytest.raises(APIError, match="An attempt before that one may have been carried out") as caught:
        pair.client.send(call_of(NUMBERED, nowhere, pair.standby.origin))
    assert caught.value.outcome is Outcome.UNKNOWN
    assert hosts(caught.value.attempts) == [nowhere, pair.standby.origin, pair.standby.origin]


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.HTML_502])
def test_settings_that_forbid_the_next_attempt_say_nothing_of_the_one_before(pair: Pair, fault: Fault) -> None:
    pair.client.session.mount(pair.standby.origin, requests.adapters.HTTPAdapter(max_retries=3))
    pair.main.fail_next(fault)
    with pytest.raises((TransportError, APIError)) as caught:
        pair.client.send(pair.call(NUMBERED))
    assert caught.value.outcome is Outcome.UNKNOWN
    assert len(caught.value.attempts) == 1
    assert "Not retried: client.session: HTTPAdapter would send a call again" in str(caught.value)
    assert pair.received == (1, 0)


def test_where_nothing_was_sent_before_they_are_what_is_told(pair: Pair, nowhere: str) -> None:
    pair.client.session.mount(pair.standby.origin, requests.adapters.HTTPAdapter(max_retries=3))
    with pytest.raises(ConfigurationError) as caught:
        pair.client.send(call_of(NUMBERED, nowhere, pair.standby.origin))
    assert caught.value.outcome is Outcome.NOT_SENT
    assert hosts(caught.value.attempts) == [nowhere]
    assert "Not retried" not in str(caught.value)


@pytest.mark.parametrize(
    "fault", [Fault.CUT, Fault.BAD_SIGNATURE, Fault.HTML_502, Fault.PROBE, "SYSTEM_ERROR", "RATELIMIT_EXCEEDED"]
)
def test_a_refusal_says_nothing_of_an_earlier_attempt_at_a_write(pair: Pair, fault: Fault | str) -> None:
    pair.main.fail_next(fault)
    for sandbox in (pair.main, pair.standby):
        sandbox.fail_next("INVALID_REQUEST")
    with pytest.raises(BadRequestError) as caught:
        pair.client.send(pair.call(NUMBERED))
    assert "An attempt before that one may have been carried out. Retry it with" in caught.value.message
    assert caught.value.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("fault", [Fault.CUT, "SYSTEM_ERROR", "RATELIMIT_EXCEEDED"])
def test_nor_is_that_said_of_a_read(pair: Pair, fault: Fault | str) -> None:
    pair.main.fail_next(fault)
    for sandbox in (pair.main, pair.standby):
        sandbox.fail_next("INVALID_REQUEST")
    with pytest.raises(BadRequestError) as caught:
        pair.client.send(pair.call(READ))
    assert len(caught.value.attempts) == 2
    assert "may have been carried out" not in caught.value.message
    assert caught.value.outcome is Outcome.REFUSED


# --- never to another system


@pytest.mark.parametrize("kind", KINDS)
def test_a_standby_of_another_system_is_none(pair: Pair, kind: str) -> None:
    wrong = call_of(kind, pair.main.origin)
    prefix = "/" if kind == READ else "/hk/"
    operation = wrong.operation._replace(standby=(pair.standby.origin + prefix,))
    request = type("WrongRequest", (type(wrong),), {"operation": operation, "__slots__": ()})(
        **{name: getattr(wrong, name) for name in fields_dict(type(wrong))}
    )
    pair.main.fail_next(Fault.CUT, times=3)
    with pytest.raises(TransportError):
        pair.client.send(request)
    assert pair.standby.requests == ()


@pytest.mark.parametrize("own", ["origin", "base_uri"])
def test_what_the_user_gives_has_no_standby(pair: Pair, own: str) -> None:
    call = call_of(NUMBERED, "https://pay.invalid", pair.standby.origin)
    pair.main.fail_next(Fault.CUT, times=2)
    if own == "origin":
        response = pair.new_client(origin=pair.main.origin).send(call)
    else:
        response = pair.client.send(call, base_uri=pair.main.origin)
    assert hosts(response.attempts) == [pair.main.origin] * 3
    assert pair.received == (3, 0)


# --- waiting


class Slept:
    """Sleep and time that a test looks at: nobody waits."""

    def __init__(self) -> None:
        # As by the clock of the client, which says when a call's deadline is.
        self.now = time.monotonic()
        self.waits: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def slept(pair: Pair) -> Slept:
    slept = Slept()
    pair.client._retrier = Retrier(clock=slept.clock, sleep=slept.sleep)
    return slept


def test_the_same_host_is_asked_again_after_a_wait(pair: Pair, slept: Slept) -> None:
    pair.main.fail_next("SYSTEM_ERROR", times=3)
    pair.client.send(pair.call(READ), retries=RetryPolicy(attempts=4, base=1, cap=1.5))
    first, second, third = slept.waits
    assert 0 < first <= 1
    assert 0 < second <= 1.5
    assert 0 < third <= 1.5


def test_the_standby_is_asked_at_once_and_neither_twice_without_a_wait(pair: Pair, slept: Slept) -> None:
    for sandbox in (pair.main, pair.standby):
        sandbox.fail_next(Fault.CUT, times=2)
    pair.client.send(pair.call(READ), retries=RetryPolicy(attempts=5))
    assert len(slept.waits) == 3
    assert pair.received == (3, 2)


def test_a_probe_is_answered_at_once(pair: Pair, slept: Slept) -> None:
    pair.main.fail_next(Fault.PROBE, times=2)
    pair.client.send(pair.call(READ), retries=RetryPolicy())
    assert slept.waits == []
    assert pair.received == (3, 0)


@pytest.mark.parametrize("code", ["RATELIMIT_EXCEEDED", "SYSTEM_ERROR", "SERVICE_UNAVAILABLE"])
def test_retry_after_is_honoured(pair: Pair, slept: Slept, code: str) -> None:
    pair.main.fail_next(code, retry_after=7)
    pair.client.send(pair.call(READ))
    assert slept.waits == [7]


def test_a_date_is_honoured_too(pair: Pair, slept: Slept) -> None:
    # It counts from the answer's own date, which is now, or a second ago.
    pair.main.fail_next("RATELIMIT_EXCEEDED", retry_after=formatdate(time.time() + 20, usegmt=True))
    pair.client.send(pair.call(READ))
    (wait,) = slept.waits
    assert 0 < wait <= 21


def test_retry_after_is_the_least_and_not_the_most(pair: Pair, slept: Slept) -> None:
    pair.main.fail_next("RATELIMIT_EXCEEDED", retry_after=0)
    pair.client.send(pair.call(READ), retries=RetryPolicy(base=10, cap=10))
    (wait,) = slept.waits
    assert wait > 0


def test_a_longer_retry_after_ends_the_call(pair: Pair, slept: Slept) -> None:
    pair.main.fail_next("RATELIMIT_EXCEEDED", retry_after=31)
    with pytest.raises(RateLimitError) as caught:
        pair.client.send(pair.call(READ), retries=RetryPolicy())
    assert caught.value.message.endswith("\nNot retried: Retry-After says more than 30 s.")
    assert len(caught.value.attempts) == 1
    assert slept.waits == []


def test_a_wait_beyond_the_deadline_ends_the_call(pair: Pair, slept: Slept) -> None:
    pair.main.fail_next("RATELIMIT_EXCEEDED", retry_after=20)
    with pytest.raises(RateLimitError) as caught:
        pair.client.send(pair.call(READ), retries=RetryPolicy(deadline=19.5))
    assert caught.value.message.endswith("\nNot retried: the call's deadline of 19.5 s leaves no time for it.")
    assert slept.waits == []


def test_the_deadline_cuts_what_an_attempt_may_take(pair: Pair) -> None:
    pair.main.fail_next(Fault.HANG, times=3)
    timeout = 10
    with pytest.raises(OutcomeUnknownError) as caught:
        pair.client.send(pair.call_alone(NUMBERED), timeout=timeout, retries=RetryPolicy(base=0, deadline=0.3))
    (attempt,) = caught.value.attempts
    assert attempt.elapsed < timedelta(seconds=timeout)
    assert "leaves no time for it" in caught.value.message


class SlowSigner:
    """One that takes longer to sign than a call may last."""

    def __init__(self, key: Any) -> None:
        self._signer, _ = load_signer(key)

    def sign(self, message: bytes) -> bytes:
        time.sleep(0.06)
        return self._signer.sign(message)


@pytest.mark.parametrize("adapter", [None, requests.adapters.HTTPAdapter()], ids=["own adapter", "another adapter"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_call_whose_time_is_over_before_it_is_sent_is_not_sent(
    pair: Pair, kind: str, adapter: requests.adapters.HTTPAdapter | None
) -> None:
    client = pair.new_client(private_key=SlowSigner(pair.main.credentials.merchant_key))
    if adapter is not None:
        client.session.mount("http://", adapter)
    client.send(pair.call(kind))  # there is a connection now, on which it could leave at once
    with pytest.raises(TransportError, match=r"nothing was sent .* the time for the whole call is over") as caught:
        client.send(pair.call(kind), retries=RetryPolicy(deadline=0.05))
    assert caught.value.outcome is Outcome.NOT_SENT
    assert caught.value.url.startswith(f"{pair.main.origin}/")
    assert pair.received == (1, 0)
    client.send(pair.call(kind))
    assert pair.received == (2, 0)  # the host is no deader than it was


def test_without_a_deadline_there_is_only_the_timeout(pair: Pair) -> None:
    pair.main.fail_next(Fault.HANG, times=2)
    policy = RetryPolicy(base=0, deadline=None)
    assert len(pair.client.send(pair.call_alone(READ), timeout=0.2, retries=policy).attempts) == 3


# --- passing through


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit])
def test_an_interruption_passes_at_once(pair: Pair, interrupt: type[BaseException]) -> None:
    def hook(answer: requests.Response, **_: object) -> None:
        answer.close()
        raise interrupt

    pair.client.session.hooks["response"].append(hook)
    with pytest.raises(interrupt):
        pair.client.send(pair.call(READ))
    assert pair.received == (1, 0)


def test_hooks_are_called_once_an_attempt(pair: Pair) -> None:
    calls: list[int] = []
    pair.client.session.hooks["response"].append(lambda answer, **_: calls.append(answer.status_code))
    pair.main.fail_next("SYSTEM_ERROR", times=2)
    pair.client.send(pair.call(READ))
    assert calls == [500, 500, 200]


def test_an_error_has_no_context_of_earlier_attempts(pair: Pair) -> None:
    pair.main.fail_next("SYSTEM_ERROR", times=3)
    with pytest.raises(ServerError) as caught:
        pair.client.send(pair.call(READ))
    assert caught.value.__context__ is None


# --- any sequence of events

codes = st.sampled_from(["SYSTEM_ERROR", "RATELIMIT_EXCEEDED", "SERVICE_UNAVAILABLE", "PARAM_ERROR", "NO_AUTH"])
faults = st.sampled_from([fault for fault in IN_THE_ANSWER if fault is not Fault.HANG]) | codes


@pytest.fixture(scope="module")
def shared_pair(shared_sandbox: Sandbox, wxpay_sandbox_credentials: Credentials) -> Iterator[Pair]:
    with ExampleSandbox(credentials=wxpay_sandbox_credentials) as standby:
        yield Pair(shared_sandbox, standby)


@given(st.sampled_from(KINDS), st.lists(faults, max_size=5), st.lists(faults, max_size=5), st.integers(1, 6))
def test_any_sequence_of_faults_ends_well_or_in_a_documented_error(
    shared_pair: Pair, kind: str, main: list[Fault | str], standby: list[Fault | str], attempts: int
) -> None:
    pair, before = shared_pair, shared_pair.received
    for sandbox, played in ((pair.main, main), (pair.standby, standby)):
        sandbox._gateway.faults = Faults()  # without what the example before left
        for fault in played:
            sandbox.fail_next(fault)
    try:
        made = pair.client.send(pair.call(kind), retries=RetryPolicy(attempts=attempts, base=0)).attempts
    except (TransportError, APIError, VerificationError, DecodeError) as error:
        made = error.attempts
    sent = sum(pair.received) - sum(before)
    assert sent == len(made)
    silent = sum("closed meanwhile" in attempt.reason for attempt in made)
    assert len(made) - min(silent, 1) <= (1 if kind == UNSAFE else attempts)


# --- the loop itself, in a time of its own


@frozen
class Event:
    """What an attempt meets, and after how many seconds at most."""

    outcome: str
    seconds: float
    retry_after: str | None = None


SENT = ["idle", "lost", "probe", "unverified", "foreign", "failed", "limited", "final", "misfit", "answered"]
events = st.builds(
    Event,
    outcome=st.sampled_from(["not sent", *SENT]),
    seconds=st.floats(0, 40),
    retry_after=st.none() | st.sampled_from(["0", "3", "29", "31", "soon"]),
)
policies = st.builds(
    RetryPolicy,
    attempts=st.integers(1, 8),
    base=st.floats(0, 10),
    cap=st.floats(0, 30),
    retry_after=st.floats(0, 60),
    deadline=st.none() | st.floats(0.01, 120),
)
OPERATIONS = {
    READ: samples.QUERY.operation,
    NUMBERED: samples.NOTICE.operation,
    UNSAFE: samples.NOTICE.operation._replace(merchant_number=""),
}


def failure(event: Event, operation: Operation, url: str) -> WxPayError:
    """The error that an attempt ends in."""
    status = {"foreign": 502, "failed": 500, "limited": 429, "final": 400}.get(event.outcome)
    headers: Mapping[str, str] = CaseInsensitiveDict(
        {} if event.retry_after is None else {"Retry-After": event.retry_after}
    )
    match event.outcome:
        case "not sent":
            return TransportError("nothing", operation=operation.id, url=url, sent=False)
        case "idle" | "lost":
            error = TransportError("lost", operation=operation.id, url=url, sent=True)
            error.__cause__ = ConnectionResetError()
            return error
        case "probe":
            return SignatureProbeError("probe", reason=VerificationReason.PROBE)
        case "unverified":
            return VerificationError("unverified", reason=VerificationReason.MISMATCH)
        case "misfit":
            return DecodeError("misfit", errors=())
    assert status is not None
    return APIError(
        "answered",
        operation=operation.id,
        url=url,
        status_code=status,
        code=None if event.outcome == "foreign" else "CODE",
        detail=None,
        request_id=None,
        verified=event.outcome != "foreign",
        retryable=False,
        headers=headers,
        content=b"",
    )


class Simulation:
    """A call whose attempts meet given events, in a time that only they and sleeping let pass."""

    def __init__(self, kind: str, happening: list[Event]) -> None:
        self.time = Slept()
        self.happening = iter(happening)
        self.operation = OPERATIONS[kind]
        self.met: list[tuple[str, str]] = []
        self.retrier = Retrier(clock=self.time.clock, sleep=self.time.sleep)
        self.result: Response[Any] | WxPayError | None = None

    def exchange(
        self, prepared: requests.PreparedRequest, transmission: Transmission, before: Sequence[Attempt]
    ) -> Response[Any]:
        url = prepared.url or ""
        event = next(self.happening, Event("answered", 0.0))
        limit = min(transmission.deadline - self.time.now, 20.0)
        self.time.now += min(event.seconds, limit)
        self.met.append((urlsplit(url).netloc, event.outcome))
        transmission.was_closed = event.outcome == "idle"
        if event.outcome != "answered":
            raise failure(event, self.operation, url)
        elapsed = timedelta(seconds=event.seconds)
        return Response(
            data=None,
            status_code=200,
            headers={},
            content=b"",
            request_id=None,
            url=url,
            elapsed=elapsed,
            attempts=(*before, Attempt(host=urlsplit(url).netloc, status_code=200, elapsed=elapsed)),
            verified=True,
        )

    def run(self, policy: RetryPolicy, standbys: list[str]) -> None:
        prepared = requests.Request("GET", "https://main.example/v3/x?a=b").prepare()
        try:
            self.result = self.retrier.run(
                self.operation,
                prepared,
                lambda prepared: prepared,
                self.exchange,
                policy=policy,
                timeout=(5.0, 15.0),
                standbys=standbys,
                deadline=math.inf if policy.deadline is None else self.time.now + policy.deadline,
            )
        except WxPayError as error:
            self.result = error


def test_a_second_kept_connection_that_was_closed_is_a_failure_of_the_host() -> None:
    simulation = Simulation(READ, [Event("idle", 0.0), Event("idle", 0.0)])
    simulation.run(RetryPolicy(base=0), ["https://standby.example"])
    assert [host for host, _ in simulation.met] == ["main.example", "main.example", "standby.example"]


def test_nobody_waits_until_the_deadline_itself() -> None:
    simulation = Simulation(READ, [Event("limited", 1.0, "3")])
    simulation.run(RetryPolicy(base=0, deadline=4.0), [])
    assert "the call's deadline of 4 s leaves no time for it" in str(simulation.result)
    assert simulation.time.waits == []


def test_what_the_policy_allows_at_most_is_waited_for() -> None:
    simulation = Simulation(READ, [Event("limited", 1.0, "3")])
    simulation.run(RetryPolicy(base=0, retry_after=3), [])
    assert simulation.time.waits == [3.0]


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        ("not sent", "nothing was sent"),
        ("idle", "sent on a kept connection that had been closed meanwhile"),
        ("lost", "sent, but no answer came"),
        ("probe", "a signature probe"),
        ("unverified", "not verified"),
        ("misfit", "not as specified"),
        ("foreign", "no error code of WeChat Pay's"),
        ("failed", "CODE"),
    ],
)
def test_of_each_attempt_it_is_told_why_it_failed(outcome: str, reason: str) -> None:
    simulation = Simulation(READ, [Event(outcome, 0.0)])
    simulation.run(RetryPolicy(attempts=1), [])
    assert simulation.result is not None
    assert simulation.result.attempts[0].reason == reason


def test_a_host_that_answers_with_an_error_is_dead_no_longer() -> None:
    simulation = Simulation(READ, [Event("not sent", 0.0), Event("final", 0.0), Event("answered", 0.0)])
    simulation.run(RetryPolicy(attempts=2, base=0), [])
    simulation.run(RetryPolicy(), ["https://standby.example"])
    assert simulation.met == [
        ("main.example", "not sent"),
        ("main.example", "final"),
        ("main.example", "answered"),
    ]


@given(
    st.sampled_from(KINDS),
    st.lists(events, max_size=10),
    policies,
    st.lists(st.sampled_from(["https://s1.example", "https://s2.example"]), max_size=2, unique=True),
)
def test_the_loop_keeps_its_limits(kind: str, happening: list[Event], policy: RetryPolicy, standbys: list[str]) -> None:
    simulation = Simulation(kind, happening)
    began = simulation.time.now
    simulation.run(policy, standbys)
    outcomes = [outcome for _, outcome in simulation.met]
    # It ends in an answer or in a documented error, which tells of every attempt.
    assert simulation.result is not None
    attempts = simulation.result.attempts
    assert [attempt.host for attempt in attempts] == [host for host, _ in simulation.met]
    assert (outcomes[-1] == "answered") == isinstance(simulation.result, Response)
    assert isinstance(simulation.result, Response | TransportError | APIError | VerificationError | DecodeError)
    # Never more attempts than the policy has, one silent reconnect aside.
    assert len(outcomes) <= policy.attempts + min(outcomes.count("idle"), 1)
    # Never later than the deadline.
    if policy.deadline is not None:
        assert simulation.time.now - began <= policy.deadline + 0.002
    assert all(0 < wait <= max(policy.cap, policy.retry_after) for wait in simulation.time.waits)
    # Never an unsafe write after something was sent.
    sent = [outcome for outcome in outcomes if outcome != "not sent"]
    if kind == UNSAFE:
        assert len(sent) <= 1
        assert outcomes[: len(outcomes) - len(sent)] == ["not sent"] * (len(outcomes) - len(sent))
    # Never anything after an answer that the next would repeat.
    assert not {"final", "misfit", "answered"} & set(outcomes[:-1])
    # Never the word that nothing was sent, where something was.
    if isinstance(simulation.result, TransportError) and sent:
        assert simulation.result.sent
    # Never to a host that is none of the call's.
    assert {host for host, _ in simulation.met} <= {"main.example", "s1.example", "s2.example"}


def test_only_one_reconnect_is_silent() -> None:
    simulation = Simulation(READ, [Event("idle", 0), Event("idle", 0), Event("idle", 0)])
    simulation.run(RetryPolicy(attempts=2), [])
    assert [outcome for _, outcome in simulation.met] == ["idle", "idle", "idle"]
    assert isinstance(simulation.result, TransportError)
    assert len(simulation.time.waits) == 1


def test_a_silent_reconnect_is_no_attempt_of_the_policys() -> None:
    simulation = Simulation(READ, [Event("idle", 0)])
    simulation.run(RetryPolicy.none(), [])
    assert isinstance(simulation.result, Response)
    assert simulation.time.waits == []


def test_a_kept_connection_that_dies_costs_no_change_of_host() -> None:
    simulation = Simulation(READ, [Event("idle", 0)])
    simulation.run(RetryPolicy(), ["https://s1.example"])
    assert [host for host, _ in simulation.met] == ["main.example", "main.example"]


def test_a_dead_standby_is_not_turned_to_from_a_host_that_lives() -> None:
    simulation = Simulation(READ, [Event("lost", 0), Event("not sent", 0), Event("lost", 0)])
    simulation.run(RetryPolicy(attempts=4), ["https://s1.example"])
    assert [host for host, _ in simulation.met] == ["main.example", "s1.example", "main.example", "main.example"]
