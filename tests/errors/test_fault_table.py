"""Every fault of the sandbox, over plain HTTP and TLS: the one thing that comes of a call that meets it.

After each fault a second call is refused by the gateway: that it is told so shows that no call takes the answer of
another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pytest

from tests.support import samples
from tests.support.examples import ExampleSandbox
from tests.support.waiting import until
from wxpay_client import Client, Outcome, RetryPolicy, errors, from_dict
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.merchant_service.complaints_v2 import CompleteRequest
from wxpay_client.api.refunds import CreateRequest
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.faults import ACCEPTED, OF_CALLBACKS, STATUS_OF
from wxpay_client.schema.operation import Request

CALLS: Final[dict[str, Request[Any]]] = {
    "read": samples.QUERY,
    "numbered write": from_dict(CreateRequest, EXAMPLES[CreateRequest.operation.id]["request"]),
    "write": from_dict(CompleteRequest, EXAMPLES[CompleteRequest.operation.id]["request"]),
}
"""A read, a write under a number of the merchant's, and one without, whose answer is empty."""

ATTEMPTS: Final = 2
"""How often each call is made where it may be, the fault met each time."""

Error = type[errors.WxPayError]


class Expected(NamedTuple):
    """What becomes of a call.

    Attributes:
        error: The class of the error that it ends in, no subclass of it; `None` where it is answered.
        outcome: What the error says of it.
        requests: How many reach the gateway.
    """

    error: Error | None
    outcome: Outcome | None
    requests: int


Row = tuple[Expected, Expected, Expected]
"""What is expected of each of the calls."""


def unknown(read: Error, numbered: Error, write: Error) -> Row:
    """The outcome is unknown: what may be retried, was."""
    return (
        Expected(read, Outcome.UNKNOWN, ATTEMPTS),
        Expected(numbered, Outcome.UNKNOWN, ATTEMPTS),
        Expected(write, Outcome.UNKNOWN, 1),
    )


def at_once(error: Error, outcome: Outcome) -> Row:
    """Whatever it is, the same call would meet it again."""
    expected = Expected(error, outcome, 1)
    return expected, expected, expected


HERE: Final = Expected(None, None, 1)
ANSWERED: Final = (HERE, HERE, HERE)
NO_ANSWER: Final = unknown(errors.TransportError, errors.OutcomeUnknownError, errors.OutcomeUnknownError)
# The deadline leaves no time to retry it.
TOO_LATE: Final = tuple(expected._replace(requests=1) for expected in NO_ANSWER)
UNVERIFIED: Final = unknown(errors.VerificationError, errors.VerificationError, errors.OutcomeUnknownError)
UNREADABLE: Final = at_once(errors.DecodeError, Outcome.ACCEPTED)
FAILED: Final = unknown(errors.ServerError, errors.ServerError, errors.ServerError)
LIMITED: Final = unknown(errors.RateLimitError, errors.RateLimitError, errors.RateLimitError)
REFUSED: Final = {
    400: at_once(errors.BadRequestError, Outcome.REFUSED),
    401: at_once(errors.AuthenticationError, Outcome.REFUSED),
    403: at_once(errors.PermissionDeniedError, Outcome.REFUSED),
    404: at_once(errors.NotFoundError, Outcome.REFUSED),
}

FAULTS: Final[dict[Fault, Any]] = {
    Fault.BAD_SIGNATURE: UNVERIFIED,
    Fault.PROBE: unknown(errors.SignatureProbeError, errors.SignatureProbeError, errors.OutcomeUnknownError),
    Fault.CLOCK_SKEW: UNVERIFIED,
    Fault.MISSING_HEADERS: UNVERIFIED,
    Fault.UNKNOWN_SERIAL: UNVERIFIED,
    Fault.WRONG_JSON: UNREADABLE,
    Fault.NOT_JSON: UNREADABLE,
    Fault.HTML_502: unknown(errors.ServerError, errors.ServerError, errors.OutcomeUnknownError),
    Fault.REDIRECT: at_once(errors.APIError, Outcome.UNKNOWN),
    Fault.CUT: NO_ANSWER,
    Fault.CUT_BODY: NO_ANSWER,
    Fault.HANG: NO_ANSWER,
    Fault.SLOW: NO_ANSWER,
    Fault.DRIP_HEAD: TOO_LATE,
    Fault.DRIP_BODY: TOO_LATE,
    Fault.DRIP_CHUNKS: TOO_LATE,
    Fault.INTERIM_100: ANSWERED,
    Fault.INTERIM_101: NO_ANSWER,
    Fault.INTERIM_102: ANSWERED,
    Fault.INTERIM_103: ANSWERED,
    Fault.INTERIM_199: ANSWERED,
    Fault.EXTRA_ANSWER: ANSWERED,
    # What is described with a body came without one.
    Fault.BODY_OF_204: (*UNREADABLE[:2], HERE),
    # The memory is of answers to writes: what a read is told again, was true a moment ago.
    Fault.REPLAY: (HERE, Expected(errors.ReplayError, Outcome.UNKNOWN, ATTEMPTS), UNVERIFIED[2]),
    Fault.LENGTH_AND_CHUNKS: NO_ANSWER,
    Fault.TWO_LENGTHS: NO_ANSWER,
    Fault.LARGE_BODY: NO_ANSWER,
    Fault.GZIP_BOMB: NO_ANSWER,
    Fault.GZIP_TWICE: NO_ANSWER,
    Fault.ENDLESS_INTERIM: NO_ANSWER,
    Fault.ENDLESS_HEAD: NO_ANSWER,
    Fault.ENDLESS_BODY: NO_ANSWER,
    Fault.ENDLESS_TRAILERS: NO_ANSWER,
}

CODES: Final[dict[str, Row]] = {
    "PARAM_ERROR": REFUSED[400],
    "INVALID_REQUEST": REFUSED[400],
    "APPID_MCHID_NOT_MATCH": REFUSED[400],
    "MCH_NOT_EXISTS": REFUSED[400],
    "ALREADY_EXISTS": REFUSED[400],
    "ORDERPAID": REFUSED[400],
    "ORDER_CLOSED": REFUSED[400],
    "SIGN_ERROR": REFUSED[401],
    "NO_AUTH": REFUSED[403],
    "NOT_ENOUGH": REFUSED[403],
    "RULE_LIMIT": REFUSED[403],
    "ACCOUNT_ERROR": REFUSED[403],
    "TRADE_ERROR": REFUSED[403],
    "OUT_TRADE_NO_USED": REFUSED[403],
    # The user may yet pay.
    "USERPAYING": at_once(errors.PermissionDeniedError, Outcome.UNKNOWN),
    "RESOURCE_NOT_EXISTS": REFUSED[404],
    "NOT_FOUND": REFUSED[404],
    "ORDER_NOT_EXIST": REFUSED[404],
    "FREQUENCY_LIMITED": LIMITED,
    "RATELIMIT_EXCEEDED": LIMITED,
    "SYSTEM_ERROR": FAILED,
    "SERVICE_UNAVAILABLE": FAILED,
}
STILL_PROCESSING: Final = at_once(errors.StillProcessingError, Outcome.UNKNOWN)

# Seconds that those faults wait; without an entry, none.
PAUSES: Final[dict[Fault, tuple[float, ...]]] = {
    Fault.SLOW: (60,),
    **dict.fromkeys((Fault.DRIP_HEAD, Fault.DRIP_BODY, Fault.DRIP_CHUNKS), (0.2,)),
    **dict.fromkeys((fault for fault in Fault if fault.startswith("interim-")), (0, 0.05)),
    **dict.fromkeys((Fault.EXTRA_ANSWER, Fault.BODY_OF_204), (0,)),
    **dict.fromkeys((fault for fault in Fault if fault.startswith("endless-")), (0,)),
}

PLAYS: Final = [(fault, pause) for fault in FAULTS for pause in PAUSES.get(fault, (None,))]


def test_no_fault_is_missing() -> None:
    assert {*FAULTS} == {*Fault} - OF_CALLBACKS
    assert {*CODES} == {*STATUS_OF}


@pytest.fixture(params=[pytest.param("plain", marks=pytest.mark.slow), "TLS"])
def gateway(request: pytest.FixtureRequest, wxpay_sandbox_credentials: Credentials) -> Iterator[Sandbox]:
    with ExampleSandbox(request.param == "TLS", credentials=wxpay_sandbox_credentials) as gateway:
        yield gateway


@pytest.fixture
def payer(gateway: Sandbox) -> Iterator[Client]:
    client = gateway.client(
        private_key=gateway.credentials.merchant_key, retries=RetryPolicy(attempts=ATTEMPTS, base=0)
    )
    with client.session:
        yield client


@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize(("fault", "pause"), PLAYS)
def test_what_comes_of_a_fault(gateway: Sandbox, payer: Client, kind: str, fault: Fault, pause: float | None) -> None:
    expected = FAULTS[fault][[*CALLS].index(kind)]
    options: dict[str, Any] = {}
    if fault is Fault.REPLAY or expected in TOO_LATE:
        payer.send(CALLS[kind])
    if fault in {Fault.HANG, Fault.SLOW}:
        options["timeout"] = (15, 0.3)
    if expected in TOO_LATE:
        # Each byte comes in time. It begins on a connection that is there, and ends long before the answer does.
        options["retries"] = RetryPolicy(attempts=ATTEMPTS, base=0, deadline=1)
    gateway.fail_next(fault, delay=pause, times=expected.requests)
    check(gateway, payer, kind, expected, options)


@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize("code", CODES)
def test_what_comes_of_an_error_code(gateway: Sandbox, payer: Client, kind: str, code: str) -> None:
    expected = CODES[code][[*CALLS].index(kind)]
    gateway.fail_next(code, times=expected.requests)
    check(gateway, payer, kind, expected, {})


@pytest.mark.parametrize("kind", CALLS)
def test_what_comes_of_an_answer_that_work_goes_on(gateway: Sandbox, payer: Client, kind: str) -> None:
    gateway.fail_next("PROCESSING", status=ACCEPTED)
    check(gateway, payer, kind, STILL_PROCESSING[[*CALLS].index(kind)], {})


# Any: the options of a call.
def check(gateway: Sandbox, client: Client, kind: str, expected: Expected, options: dict[str, Any]) -> None:
    """Make a call, and one that is refused, and see what becomes of them, and what reaches the gateway."""
    call = CALLS[kind]

    def arrived() -> int:
        return sum(received.operation_id == call.operation.id for received in gateway.requests) - before

    before = 0
    before = arrived()
    if expected.error is None:
        assert client.send(call, **options).verified
    else:
        with pytest.raises(expected.error) as caught:
            client.send(call, **options)
        assert type(caught.value) is expected.error
        assert caught.value.outcome is expected.outcome
        assert len(caught.value.attempts) == expected.requests
    # A call that gave up may have been quicker than the gateway.
    until(lambda: arrived() >= expected.requests)
    gateway.fail_next("NO_AUTH")
    with pytest.raises(errors.PermissionDeniedError) as refused:
        client.send(call)
    assert (refused.value.code, refused.value.verified) == ("NO_AUTH", True)
    assert arrived() == expected.requests + 1
