"""A client and the platform's keys, in each of the situations a merchant can be in, against the sandbox."""

from __future__ import annotations

import logging
import os
import pickle
import socket
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Event
from typing import Any

import pytest
import requests
from attrs import evolve

from tests.support import samples
from tests.support.examples import ExampleSandbox
from tests.support.forks import in_a_fork
from tests.support.gateways.servers import Rewriter, Scripted, Server, plain, signed, whole_request
from tests.support.waiting import HANGS, until
from wxpay_client import (
    AccessPoint,
    Client,
    ConfigurationError,
    NotFoundError,
    Outcome,
    RateLimitError,
    RequestError,
    RetryPolicy,
    ServerError,
    TransportError,
    VerificationError,
    VerificationReason,
    WxPayError,
)
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials

DOWNLOAD = "certificates.download"


def fetches(sandbox: Sandbox) -> int:
    return len([received for received in sandbox.requests if received.operation_id == DOWNLOAD])


def calls(sandbox: Sandbox) -> int:
    return len(sandbox.requests) - fetches(sandbox)


def public(sandbox: Sandbox) -> dict[str, bytes]:
    """The public key, as a merchant gives it."""
    return dict([*sandbox.credentials.platform_files.items()][:1])


def certified(sandbox: Sandbox) -> dict[str, bytes]:
    """The certificate the platform began with."""
    return dict([*sandbox.credentials.platform_files.items()][1:])


def fetching(sandbox: Sandbox, **settings: Any) -> Client:
    """A client that has nothing but the APIv3 key to begin with."""
    return sandbox.client(private_key=sandbox.credentials.merchant_key, platform_keys=None, **settings)


class Holding(Server):
    """Reads each request, and says `answer`, or nothing for as long as anybody waits.

    Attributes:
        requests: Each request.
    """

    def __init__(self, answer: bytes | None) -> None:
        super().__init__()
        self.requests: list[bytes] = []
        self._answer = answer

    def handle(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as file:
            self.requests.append(whole_request(file))
            if self._answer is None:
                file.read()
            else:
                connection.sendall(self._answer)
        connection.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def of_public_key() -> Iterator[Sandbox]:
    """The gateway of a merchant that has a public key alone."""
    with ExampleSandbox(credentials=Credentials.generate(certificates=False)) as sandbox:
        yield sandbox


# The three situations.


def test_with_a_public_key_nothing_is_fetched(of_public_key: Sandbox) -> None:
    client = of_public_key.client()
    assert client.send(samples.QUERY).verified
    assert client.send(samples.NOTICE).verified
    assert fetches(of_public_key) == 0


def test_with_certificates_they_are_fetched_with_the_first_call(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    assert sandbox.requests == ()
    assert client.send(samples.NOTICE).verified
    assert client.send(samples.QUERY).verified
    assert [received.operation_id for received in sandbox.requests] == [
        DOWNLOAD,
        samples.NOTICE.operation.id,
        samples.QUERY.operation.id,
    ]
    (serial,) = certified(sandbox)
    assert sandbox.requests[0].url == "/v3/certificates"
    assert "Wechatpay-Serial" not in sandbox.requests[0].headers
    assert sandbox.requests[1].headers["Wechatpay-Serial"] == serial
    assert f"platform_keys=['{serial}']" in repr(client)


def test_with_a_certificate_given_nothing_is_fetched_until_there_is_a_new_one(sandbox: Sandbox) -> None:
    client = sandbox.client(platform_keys=certified(sandbox))
    client.send(samples.QUERY)
    assert fetches(sandbox) == 0
    serial = sandbox.rotate()
    client.send(samples.QUERY)
    client.send(samples.QUERY)
    assert fetches(sandbox) == 1
    assert sandbox.requests[-1].headers["Wechatpay-Serial"] == serial


def test_in_migration_both_count_and_the_public_key_stays_the_one_to_ask_for(sandbox: Sandbox) -> None:
    client = sandbox.client()
    (public_key_id,) = public(sandbox)
    # An answer signed with a certificate, old or new, is verified all the same.
    for serial in (*certified(sandbox), sandbox.rotate()):
        answer = sandbox._gateway._signer.answer(200, b"{}", serial, "/")
        assert answer is not None
        client._exchange.verifier.verify(answer.headers, answer.body)
    client.send(samples.QUERY)
    assert sandbox.requests[-1].headers["Wechatpay-Serial"] == public_key_id
    # The list itself was asked to be signed with the public key.
    (fetch,) = [received for received in sandbox.requests if received.operation_id == DOWNLOAD]
    assert fetch.headers["Wechatpay-Serial"] == public_key_id


def test_in_migration_the_list_may_be_signed_with_the_public_key_unasked(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    (public_key_id,), serial = public(sandbox), sandbox.rotate()
    monkeypatch.setattr(sandbox._gateway.platform, "signing", lambda named: named or public_key_id)
    client = sandbox.client(platform_keys={**certified(sandbox), **public(sandbox)})
    assert client._platform_keys.key(serial) is not None
    fetch = sandbox.requests[-1]
    assert (fetch.operation_id, "Wechatpay-Serial" in fetch.headers) == (DOWNLOAD, False)


def test_from_env_without_platform_keys(sandbox: Sandbox) -> None:
    client = Client.from_env({**sandbox.env, "WXPAY_PLATFORM_KEYS": ""})
    assert client.send(samples.QUERY).verified
    assert fetches(sandbox) == 1


def test_to_prepare_a_call_takes_a_key_too(sandbox: Sandbox) -> None:
    prepared = fetching(sandbox).prepare(samples.QUERY)
    assert [prepared.headers["Wechatpay-Serial"]] == [*certified(sandbox)]
    assert (fetches(sandbox), calls(sandbox)) == (1, 0)


def test_they_are_fetched_from_the_main_system_wherever_the_call_goes(sandbox: Sandbox) -> None:
    fetching(sandbox).send(samples.QUERY, base_uri=f"{sandbox.origin}/hk/")
    assert [received.url.split("/")[1] for received in sandbox.requests] == ["v3", "hk"]
    assert str(AccessPoint.MAIN) == sandbox._operations[DOWNLOAD].operation.server


def test_the_list_is_an_operation_like_any_other(sandbox: Sandbox) -> None:
    for client in (fetching(sandbox), sandbox.client()):
        (entry,) = client.certificates.download().data
        assert [entry.serial_no] == [*certified(sandbox)]


# A change of certificates.


@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
def test_the_answer_that_brings_a_new_certificates_signature_is_verified_after_all(
    sandbox: Sandbox, request_: Any
) -> None:
    client = fetching(sandbox)
    client.send(samples.QUERY)
    serial = sandbox.rotate()
    response = client.send(request_)
    assert (response.verified, response.headers["Wechatpay-Serial"]) == (True, serial)
    # It was not sent a second time.
    assert (fetches(sandbox), calls(sandbox)) == (2, 2)


def test_an_error_answer_is_verified_with_a_new_certificate_too(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    client.send(samples.QUERY)
    sandbox.rotate()
    with pytest.raises(NotFoundError) as caught:
        client.refunds.query_by_out_refund_no("R404")
    assert caught.value.verified


def test_a_hundred_threads_meet_a_new_certificate_and_it_is_fetched_once(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    client.send(samples.QUERY)
    sandbox.rotate()
    together = Barrier(100, timeout=HANGS)

    def hold(answer: requests.Response, **_: object) -> None:
        # All have their answers then, signed with the new certificate, and none has looked at it.
        if not answer.url.endswith("/v3/certificates"):
            together.wait()

    def call(_: int) -> bool:
        return client.send(samples.QUERY).verified

    client.session.hooks["response"].append(hold)
    with ThreadPoolExecutor(100) as pool:
        assert all(pool.map(call, range(100)))
    assert (fetches(sandbox), calls(sandbox)) == (2, 101)


def test_a_hundred_threads_begin_without_a_key_and_it_is_fetched_once(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    together = Barrier(100, timeout=HANGS)

    def call(_: int) -> bool:
        together.wait()
        return client.send(samples.QUERY).verified

    with ThreadPoolExecutor(100) as pool:
        assert all(pool.map(call, range(100)))
    assert (fetches(sandbox), calls(sandbox)) == (1, 100)


def test_no_call_fails_while_certificates_change(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    stop = Event()

    def work() -> int:
        made = 0
        while not stop.is_set():
            assert client.send(samples.QUERY).verified
            assert client.send(samples.NOTICE).verified
            made += 2
        return made

    with ThreadPoolExecutor(8) as pool:
        workers = [pool.submit(work) for _ in range(8)]
        try:
            for _ in range(4):
                wait_for_calls(sandbox, workers, calls(sandbox) + 40)
                sandbox.rotate()
            wait_for_calls(sandbox, workers, calls(sandbox) + 40)
        finally:
            stop.set()
        assert sum(worker.result(HANGS) for worker in workers) == calls(sandbox)
    assert fetches(sandbox) == 5


def wait_for_calls(sandbox: Sandbox, workers: list[Future[int]], number: int) -> None:
    until(lambda: calls(sandbox) >= number or any(worker.done() for worker in workers))


# What goes wrong.


def test_a_merchant_without_certificates_is_told_what_to_give(of_public_key: Sandbox) -> None:
    client = fetching(of_public_key)
    for _ in range(3):
        with pytest.raises(ConfigurationError) as caught:
            client.send(samples.NOTICE)
        assert caught.value.parameter == "platform_keys"
        message = caught.value.message
        assert f"the gateway gives this merchant no platform certificates ({DOWNLOAD}: " in message
        assert 'give platform_keys={"PUB_KEY_ID_…": Path("pub_key.pem")}' in message
        assert isinstance(caught.value.__cause__, NotFoundError)
    # Nothing but one fetch was sent.
    assert (fetches(of_public_key), calls(of_public_key)) == (1, 0)


@pytest.mark.parametrize(
    "answer",
    [plain(403, b'{"code":"NO_AUTH","message":"no"}'), plain(404), plain(500)],
    ids=["403", "404", "500"],
)
def test_so_is_one_that_is_answered_in_another_way(sandbox: Sandbox, scripted: Scripted, answer: bytes) -> None:
    scripted.answer = answer
    client = fetching(sandbox, origin=scripted.origin)
    for _ in range(3):
        with pytest.raises(ConfigurationError, match="gives this merchant no platform certificates"):
            client.send(samples.NOTICE)
    assert len(scripted.requests) == 1


def test_so_is_one_with_a_public_key_whose_list_is_empty(sandbox: Sandbox, scripted: Scripted) -> None:
    scripted.answer = signed(sandbox.credentials, 200, b'{"data":[]}')
    client = sandbox.client(platform_keys={**ended(sandbox), **public(sandbox)}, origin=scripted.origin)
    assert client._platform_keys.key(f"{0xBAD:040X}") is None
    reason = (
        "without success (platform_keys: the gateway gives this merchant no platform certificates (its list is empty)"
    )
    assert reason in client._platform_keys.why_not(f"{0xBAD:040X}")


def test_an_empty_list_that_is_not_signed_is_not_the_gateways_word(sandbox: Sandbox, scripted: Scripted) -> None:
    scripted.answer = plain(200, b'{"data":[]}')
    client = fetching(sandbox, origin=scripted.origin)
    with pytest.raises(VerificationError) as caught:
        client.send(samples.NOTICE)
    assert caught.value.reason is VerificationReason.UNSIGNED
    assert caught.value.message.endswith(" was not sent: no platform key is known.")


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.BAD_SIGNATURE, VerificationError),
        (Fault.UNKNOWN_SERIAL, VerificationError),
        (Fault.MISSING_HEADERS, VerificationError),
        (Fault.CLOCK_SKEW, VerificationError),
        (Fault.WRONG_JSON, VerificationError),
        (Fault.HTML_502, ServerError),
        (Fault.CUT, TransportError),
        ("FREQUENCY_LIMITED", RateLimitError),
    ],
)
def test_any_other_failure_of_a_fetch_is_raised_as_it_is_where_there_is_no_key(
    sandbox: Sandbox, fault: Fault | str, kind: type[WxPayError]
) -> None:
    client = fetching(sandbox)
    sandbox.fail_next(fault, operation=DOWNLOAD)
    with pytest.raises(kind) as caught:
        client.send(samples.NOTICE)
    assert caught.value.message.startswith(f"{DOWNLOAD}: GET {sandbox.origin}/v3/certificates")
    assert caught.value.message.endswith(f"\n{samples.NOTICE.operation.id} was not sent: no platform key is known.")
    assert caught.value.message.count("was not sent") == 1
    assert vars(caught.value)["operation"] == DOWNLOAD
    assert pickle.loads(pickle.dumps(caught.value)).outcome is caught.value.outcome is Outcome.NOT_SENT
    assert (fetches(sandbox), calls(sandbox)) == (1, 0)


@pytest.mark.parametrize("option", ["timeout", "retries", "base_uri"])
def test_what_is_refused_anyway_causes_no_fetch(sandbox: Sandbox, option: str) -> None:
    options: dict[str, Any] = {option: -1}
    with pytest.raises(RequestError, match=f"{option}: .*; nothing was sent"):
        fetching(sandbox).send(samples.NOTICE, **options)
    assert sandbox.requests == ()


def test_a_network_that_failed_once_does_not_stop_the_call(sandbox: Sandbox) -> None:
    client = fetching(sandbox, retries=RetryPolicy(base=0))
    sandbox.fail_next(Fault.CUT, operation=DOWNLOAD)
    assert client.send(samples.NOTICE).verified


# What becomes of one fetch: no answer, none within the time-out, one of something before the gateway.
DOWN = {"cut": b"", "silent": None, "a page": plain(502, b"<html>")}


def forged_callback(number: int) -> tuple[dict[str, str], bytes]:
    """What anybody may post to a `notify_url`: all is right but the signature, of a certificate that nobody knows."""
    headers = {
        "Wechatpay-Timestamp": str(int(time.time())),
        "Wechatpay-Nonce": f"nonce{number}",
        "Wechatpay-Serial": f"{0xBAD0 + number:040X}",
        "Wechatpay-Signature": "AAAA",
    }
    return headers, b"{}"


@pytest.mark.parametrize("answer", DOWN.values(), ids=DOWN)
def test_forged_callbacks_share_one_fetch_that_fails(
    sandbox: Sandbox, answer: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    with Holding(answer) as gateway:
        client = fetching(sandbox, origin=gateway.origin, retries=RetryPolicy(base=0), timeout=(5, 0.2))
        together = Barrier(12, timeout=HANGS)

        def post(number: int) -> str:
            if number < 12:
                together.wait()
            with pytest.raises(VerificationError) as caught:
                client.callbacks.parse(*forged_callback(number))
            return caught.value.message

        with ThreadPoolExecutor(12) as pool:
            messages = [*pool.map(post, range(12)), *map(post, range(12, 32))]
        assert len(gateway.requests) == 3  # the attempts of one fetch
        # Calls do not ask again either: they are told what the fetch met.
        with pytest.raises(WxPayError, match="platform certificates are asked for again in") as caught:
            client.send(samples.NOTICE)
        assert caught.value.message.endswith(f"{samples.NOTICE.operation.id} was not sent: no platform key is known.")
        assert len(gateway.requests) == 3
    assert all("certificates were asked for" in message and "without success" in message for message in messages)
    assert sum("fetching the platform certificates failed" in message for message in caplog.messages) == 1


def test_a_fetch_counts_into_the_deadline_of_each_call_that_needs_it(sandbox: Sandbox) -> None:
    with Holding(None) as gateway:
        client = fetching(sandbox, origin=gateway.origin, timeout=20, retries=RetryPolicy(base=0))
        together = Barrier(8, timeout=HANGS)

        def call(_: int) -> str:
            together.wait()
            with pytest.raises(TransportError) as caught:
                client.send(samples.NOTICE, retries=RetryPolicy(deadline=0.5))
            return caught.value.message

        with ThreadPoolExecutor(8) as pool:
            messages = [*pool.map(call, range(8))]
        assert all(message.endswith("was not sent: no platform key is known.") for message in messages)
        # Its first attempt would have waited for 20 s, and others have come after it.
        assert len(gateway.requests) == 1


def test_so_does_one_for_the_key_that_the_caller_names(sandbox: Sandbox) -> None:
    with Holding(None) as gateway:
        client = fetching(sandbox, origin=gateway.origin, timeout=20, retries=RetryPolicy(base=0))
        with pytest.raises(
            RequestError, match=r"platform_keys \(none\).*deadline left no time to fetch platform certif"
        ):
            client.request("GET", "/v3/x", header={"Wechatpay-Serial": "5157F09E"}, retries=RetryPolicy(deadline=0.5))
        assert len(gateway.requests) == 1


def test_a_fetch_in_vain_is_part_of_what_is_told_of_a_key_that_the_caller_names(sandbox: Sandbox) -> None:
    client, (serial,) = fetching(sandbox), certified(sandbox)
    sandbox.fail_next("NO_AUTH", operation=DOWNLOAD)
    with pytest.raises(
        RequestError, match=r"platform_keys \(none\): .* asked for 0 s ago, without success \(.*NO_AUTH"
    ):
        client.request("GET", "/v3/x", header={"Wechatpay-Serial": serial})


def test_so_does_one_that_is_needed_to_verify_an_answer(sandbox: Sandbox) -> None:
    with Rewriter(sandbox.origin) as gateway:
        client = fetching(sandbox, origin=gateway.origin, timeout=20)
        client.send(samples.QUERY)
        serial = sandbox.rotate()
        let_go = Event()

        def hold(head: str, body: bytes) -> tuple[str, bytes]:
            if "/v3/certificates" in head:
                assert let_go.wait(HANGS)
            return head, body

        gateway.request = hold
        with pytest.raises(VerificationError) as caught:
            client.send(samples.NOTICE, retries=RetryPolicy(attempts=1, deadline=0.5))
        assert (caught.value.reason, caught.value.serial) == (VerificationReason.UNKNOWN_SERIAL, serial)
        assert "The call's deadline left no time to fetch platform certificates" in caught.value.message
        assert "What became of the call is unknown." in caught.value.message
        let_go.set()


def test_a_wrong_apiv3_key_is_named(sandbox: Sandbox) -> None:
    client = fetching(sandbox, apiv3_key="0123456789abcdef0123456789ABCDEF")
    with pytest.raises(VerificationError, match="apiv3_key has to be the one set last"):
        client.send(samples.QUERY)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [(Fault.BAD_SIGNATURE, "Wechatpay-Signature does not fit"), ("NO_AUTH", "gives this merchant no platform")],
)
def test_a_fetch_in_vain_is_part_of_what_is_told_of_an_unknown_serial(
    sandbox: Sandbox, fault: Fault | str, reason: str
) -> None:
    client = sandbox.client(platform_keys=certified(sandbox))
    serial = sandbox.rotate()
    sandbox.fail_next(fault, operation=DOWNLOAD)
    with pytest.raises(VerificationError) as caught:
        client.send(samples.NOTICE)
    (known,), error = certified(sandbox), caught.value
    assert f"names a key that is not known: '{serial}'; known: {known}. The platform cert" in error.message
    assert "certificates were asked for 0 s ago, without success (" in error.message
    assert reason in error.message
    assert (error.serial, error.known, error.operation) == (serial, (known,), samples.NOTICE.operation.id)
    assert (fetches(sandbox), calls(sandbox)) == (1, 1)


def test_made_up_serials_cause_no_more_than_one_fetch(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.UNKNOWN_SERIAL, times=20)
    for _ in range(20):
        with pytest.raises(VerificationError, match=r"were fetched [0-9]+ s ago, and it is none of them"):
            client.send(samples.QUERY)
    assert (fetches(sandbox), calls(sandbox)) == (1, 20)


def test_what_is_wrong_anyway_causes_none(sandbox: Sandbox, client: Client) -> None:
    answer = sandbox._gateway._signer.answer(200, b"{}", next(iter(certified(sandbox))), "/", Fault.UNKNOWN_SERIAL)
    assert answer is not None
    for changes in (
        {"Wechatpay-Timestamp": "1554209980"},
        {"Wechatpay-Signature": "no base64"},
        {"Wechatpay-Signature": "WECHATPAY/SIGNTEST/x"},
        {"Wechatpay-Nonce": ""},
        {"Wechatpay-Serial": "PUB_KEY_ID_9"},
    ):
        with pytest.raises(VerificationError):
            client._exchange.verifier.verify({**answer.headers, **changes}, answer.body)
    assert sandbox.requests == ()


def test_without_an_apiv3_key_nothing_is_fetched(sandbox: Sandbox) -> None:
    client = sandbox.client(apiv3_key=None)
    sandbox.fail_next(Fault.UNKNOWN_SERIAL)
    with pytest.raises(VerificationError, match="or give apiv3_key, with which platform certificates are fetched"):
        client.send(samples.QUERY)
    assert fetches(sandbox) == 0


def test_without_keys_and_without_an_apiv3_key_there_is_no_client(sandbox: Sandbox) -> None:
    for nothing in ({}, None):
        with pytest.raises(ConfigurationError, match=r"^platform_keys: found no key at all; expected") as caught:
            sandbox.client(platform_keys=nothing, apiv3_key=None)
        assert caught.value.parameter == "platform_keys"


def test_a_hook_of_the_users_that_calls_within_the_fetch_does_not_hang(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    within: list[WxPayError] = []

    def call(_: requests.Response, **__: object) -> None:
        if not within:
            with pytest.raises(ConfigurationError) as caught:
                client.send(samples.QUERY)
            within.append(caught.value)

    client.session.hooks["response"].append(call)
    assert client.send(samples.QUERY).verified
    assert len(within) == 1


def test_the_caller_may_name_a_certificate_that_is_not_at_hand_yet(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    (serial,) = certified(sandbox)
    key = client._exchange._platform_key(samples.QUERY, serial)
    assert key is not None
    assert key.serial == serial
    with pytest.raises(RequestError, match=f"expected one of platform_keys \\({serial}\\)"):
        client._exchange._platform_key(samples.QUERY, "5157F09E")


# The authority.


def test_certificates_of_the_authority_are_taken(sandbox: Sandbox) -> None:
    client = fetching(sandbox, platform_ca=sandbox.credentials.authority_certificate)
    assert client.send(samples.QUERY).verified
    assert pickle.loads(pickle.dumps(client)).send(samples.QUERY).verified


def test_those_of_another_are_not(sandbox: Sandbox) -> None:
    another = Credentials.generate(certificates=False).authority_certificate
    client = fetching(sandbox, platform_ca=another)
    for each in (client, pickle.loads(pickle.dumps(client))):
        with pytest.raises(VerificationError, match="was not issued by a certificate of platform_ca"):
            each.send(samples.QUERY)


# Dates.


def ended(sandbox: Sandbox) -> dict[str, bytes]:
    """A certificate that ended yesterday, as files of merchants do."""
    issued = sandbox.credentials.issue(datetime.now(UTC) - timedelta(days=1827))
    return {issued.serial: issued.pem}


def test_a_certificate_that_ended_is_told_when_the_client_is_made(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match=r'^platform_keys: found \["[0-9A-F]{40}"\], which counts') as caught:
        sandbox.client(platform_keys=ended(sandbox), apiv3_key=None)
    assert caught.value.parameter == "platform_keys"


def test_with_an_apiv3_key_it_is_replaced(sandbox: Sandbox) -> None:
    assert sandbox.client(platform_keys=ended(sandbox)).send(samples.QUERY).verified
    assert fetches(sandbox) == 1


def test_with_another_key_it_is_warned_of(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    past = ended(sandbox)
    client = sandbox.client(platform_keys={**past, **public(sandbox)}, apiv3_key=None)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert f"platform certificate {next(iter(past))} counts from" in caplog.text
    assert client.send(samples.QUERY).verified


# Threads, processes, merchants.


def test_a_pickled_client_fetches_anew(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    client.send(samples.QUERY)
    again = pickle.loads(pickle.dumps(client))
    assert again.send(samples.QUERY).verified
    assert fetches(sandbox) == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork has nothing to survive")
@pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")
def test_a_child_forked_while_its_parent_fetches(sandbox: Sandbox) -> None:
    client = fetching(sandbox)
    answered, forked = Event(), Event()

    def hold(_: requests.Response, **__: object) -> None:
        answered.set()
        assert forked.wait(HANGS)

    def query() -> bool:
        client.session.hooks["response"].clear()
        return client.send(samples.QUERY).verified

    client.session.hooks["response"].append(hold)
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(client.send, samples.QUERY)
        assert answered.wait(HANGS)
        said = in_a_fork(query)
        forked.set()
        assert call.result(HANGS).verified
    assert said == "True"


def test_two_merchants_share_nothing(sandbox: Sandbox) -> None:
    credentials = evolve(Credentials.generate(), mchid="1900000200")
    with ExampleSandbox(credentials=credentials) as other:
        one, two = fetching(sandbox), fetching(other)
        for client, mchid in ((one, sandbox.credentials.mchid), (two, credentials.mchid)):
            assert client.send(evolve(samples.QUERY, mchid=mchid)).verified
        assert (fetches(sandbox), fetches(other)) == (1, 1)
        assert set(one._platform_keys).isdisjoint(two._platform_keys)


def test_no_secret_is_logged(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client = fetching(sandbox)
        client.send(samples.QUERY)
        sandbox.rotate()
        sandbox.fail_next(Fault.BAD_SIGNATURE, operation=DOWNLOAD)
        with pytest.raises(VerificationError):
            client.send(samples.QUERY)
    assert "fetched the platform certificates" in caplog.text
    assert "fetching the platform certificates failed" in caplog.text
    assert sandbox.credentials.apiv3_key not in caplog.text
    for received in sandbox.requests:
        assert received.answer is not None
        assert received.answer.headers["Wechatpay-Signature"] not in caplog.text
        assert received.headers["Authorization"] not in caplog.text


def test_given_as_a_path_they_are_read_like_keys(sandbox: Sandbox, tmp_path: Path) -> None:
    file = tmp_path / "ca.pem"
    file.write_bytes(sandbox.credentials.authority_certificate)
    assert fetching(sandbox, platform_ca=file).send(samples.QUERY).verified
