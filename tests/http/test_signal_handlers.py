"""An exception from a signal handler ends the call at any step: it stays the user's, and leaves nothing behind."""

from __future__ import annotations

import _thread
import functools
import gc
import os
import random
import signal
import socket
import ssl
import sys
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from requests import Session
from requests.adapters import BaseAdapter

from tests.support.gateways.raw import REFUSED, Raw, Wire, call, hang, head_with, is_refused, say
from tests.support.gateways.servers import Server, whole_request
from tests.support.shapes import MaybeRequest
from tests.support.waiting import HANGS
from wxpay_client import Client, RetryPolicy, TransportError
from wxpay_client._http import connections, pool
from wxpay_client._http.channel import Channel

# Loaded by the first call otherwise; an interrupt of loading is another matter.
assert connections
assert pool

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a system without timers interrupts nobody")


class SoftTimeLimitExceeded(Exception):
    pass


class OtherCallError(TransportError):
    """What a call that the handler makes itself has met."""

    def __init__(self, message: str) -> None:
        super().__init__(message, operation="another.call", url="", sent=False)


KINDS_OF_INTERRUPT = [SoftTimeLimitExceeded, TimeoutError, ConnectionResetError, OtherCallError, KeyboardInterrupt]


@pytest.fixture(params=KINDS_OF_INTERRUPT)
def interrupt(request: pytest.FixtureRequest) -> Iterator[type[BaseException]]:
    """The class of what the handler of the alarm raises."""

    def handler(number: int, frame: FrameType | None) -> None:
        raise request.param("of the user's")

    before = signal.signal(signal.SIGALRM, handler)
    # Hypothesis times collections by a callback; what is raised there reaches nobody.
    gc.disable()
    yield request.param
    gc.enable()
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


class Echo(Server):
    """Answers each request with the content that it brought."""

    def __init__(self, context: ssl.SSLContext | None, done: Callable[[], bytes]) -> None:
        super().__init__()
        self._context = context
        self._done = done
        if context is not None:
            self.origin = f"https://{self.address}"

    def handle(self, connection: Wire) -> None:
        if self._context is not None:
            connection = self.keep(self._context.wrap_socket(connection, server_side=True))
        with connection.makefile("rb") as file:
            while request := whole_request(file):
                content = request.rpartition(b"\r\n\r\n")[2]
                connection.sendall(head_with(self._done(), b"Echo: " + content))


# On a busy machine it comes while TLS begins, when two objects own the socket: that is left to be closed with them,
# which is not left to a later test.
@pytest.mark.filterwarnings("ignore:unclosed <(socket|ssl)[.]:ResourceWarning")
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("seconds", [0.05, 0.1])
def test_the_users_own_exception_ends_the_call(
    trusting_client: Client,
    context: ssl.SSLContext | None,
    kind: str,
    interrupt: type[BaseException],
    seconds: float,
) -> None:
    with Raw(context, hang) as server:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        with pytest.raises(interrupt, match="of the user's"):
            call(trusting_client, server, kind, retries=RetryPolicy(base=0))
        assert len(server.requests) <= 1
        server.plays = [say(REFUSED)]
        assert is_refused(trusting_client, server, kind)
    gc.collect()


@pytest.mark.usefixtures("way")
def test_also_while_a_name_is_looked_up(
    trusting_client: Client, interrupt: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Its error, if it is one of the system's, is no sign that there is no such name.
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: signal.raise_signal(signal.SIGALRM))
    with pytest.raises(interrupt, match="of the user's"):
        trusting_client.send(MaybeRequest(), base_uri="https://host.example", retries=RetryPolicy(base=0))


@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_also_while_a_kept_connection_is_looked_at(
    trusting_client: Client, interrupt: type[BaseException], done: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_ready = Channel._is_ready

    # Any: as the method that it stands for.
    def be_interrupted(kept: Channel, *args: Any, **options: Any) -> bool:
        monkeypatch.setattr(Channel, "_is_ready", is_ready)
        signal.raise_signal(signal.SIGALRM)
        return is_ready(kept, *args, **options)

    with Raw(None, say(done), say(REFUSED)) as server:
        assert call(trusting_client, server, "write").verified
        monkeypatch.setattr(Channel, "_is_ready", be_interrupted)
        with pytest.raises(interrupt, match="of the user's"):
            call(trusting_client, server, "write", retries=RetryPolicy(base=0))
        assert len(server.requests) == 1
    gc.collect()


@pytest.mark.usefixtures("way")
def test_what_comes_while_a_thread_is_started_is_not_taken_for_one_too_many(
    trusting_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def handler(number: int, frame: FrameType | None) -> None:
        raise RuntimeError("of the user's")

    start = _thread.start_new_thread

    # Any: as the function that it stands for.
    def be_interrupted(function: Any, *rest: Any, **options: Any) -> int:
        if function.__name__ == "ask":
            signal.raise_signal(signal.SIGALRM)
        return start(function, *rest, **options)

    monkeypatch.setattr(_thread, "start_new_thread", be_interrupted)
    before = signal.signal(signal.SIGALRM, handler)
    try:
        with pytest.raises(RuntimeError, match="of the user's"):
            trusting_client.send(MaybeRequest(), base_uri="https://localhost:1", retries=RetryPolicy(base=0))
    finally:
        signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("way")
def test_also_while_an_adapter_is_looked_for(trusting_client: Client, interrupt: type[BaseException]) -> None:
    session = trusting_client.session
    alarms = iter((signal.SIGALRM,))

    def get_adapter(url: str) -> BaseAdapter:
        signal.raise_signal(next(alarms, signal.SIGURG))  # which is ignored
        return Session.get_adapter(session, url)

    session.get_adapter = get_adapter  # type: ignore[method-assign]
    with pytest.raises(interrupt, match="of the user's"):
        trusting_client.send(MaybeRequest(), base_uri="https://host.example", retries=RetryPolicy(base=0))


def interrupted(client: Client, server: Server, interrupt: type[BaseException], count: int) -> tuple[int, int]:
    """Make so many calls into which the alarm comes at any moment: how many were answered, and how many ended."""
    answered = ended = 0
    randomly = random.Random(7)
    for number in range(count):
        try:
            try:
                signal.setitimer(signal.ITIMER_REAL, randomly.uniform(0.00005, 0.004))
                answer = client.send(MaybeRequest(content=number), base_uri=server.origin, timeout=HANGS)
                assert answer.headers["Echo"] == str(number)
                answered += 1
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
        except interrupt as error:
            # An encoding of Python's may put its own words before.
            assert "of the user's" in str(error)  # noqa: PT017 - it comes, or not
            ended += 1
    return answered, ended


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("count", [150, pytest.param(3000, marks=pytest.mark.slow)])
def test_an_interrupt_at_any_step_leaves_nothing_behind(
    trusting_client: Client,
    context: ssl.SSLContext | None,
    interrupt: type[BaseException],
    count: int,
    newly_done: Callable[[], bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Where it comes while Python calls back from C, it is lost; and what tells of that is interrupted as well.
    monkeypatch.setattr(sys, "unraisablehook", lambda _: None)
    with Echo(context, newly_done) as server:
        answered, ended = interrupted(trusting_client, server, interrupt, count)
        assert answered + ended >= count - 1
        assert ended > count / 20
        gc.collect()
        # Nothing is locked: other threads make their calls, and each gets its own answer.
        with ThreadPoolExecutor(4) as threads:
            requests = [MaybeRequest(content=number) for number in range(40)]
            send = functools.partial(trusting_client.send, base_uri=server.origin, timeout=HANGS)
            answers = threads.map(send, requests)
            assert [answer.headers["Echo"] for answer in answers] == [str(number) for number in range(40)]


def test_a_socket_that_tls_begins_on_has_one_owner_whatever_interrupts_it(
    server_tls: tuple[ssl.SSLContext, Path], newly_done: Callable[[], bytes], interrupt: type[BaseException]
) -> None:
    # Two would close it, the second one when its number is somebody else's.
    context = ssl.create_default_context(cafile=server_tls[1])
    create = ssl.SSLSocket.__dict__["_create"].__func__.__code__
    owned: list[int] = []
    with Echo(server_tls[0], newly_done) as server:
        host, _, port = server.address.partition(":")
        for line in sorted({number for *_, number in create.co_lines() if number}):

            def trace(frame: FrameType, event: str, _: object, line: int = line) -> Any:
                if frame.f_code is not create:
                    return None if event == "line" else trace
                if event == "line" and frame.f_lineno == line:
                    signal.raise_signal(signal.SIGALRM)
                return trace

            connection = connections.SecureConnection(host, int(port), timeout=HANGS, ssl_context=context)
            sys.settrace(trace)
            try:
                connection.connect()
            except interrupt as error:
                frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
                held = {id(value): value for frame in frames for value in frame.f_locals.values()}
                sockets = [value for value in held.values() if isinstance(value, socket.socket)]
                descriptors = [number for one in sockets if (number := one.detach()) >= 0]
                owned.append(len(descriptors))
                for number in descriptors:
                    os.close(number)
            finally:
                sys.settrace(None)
            connection.close()
    assert len(owned) > 10
    # At what is an error of the system's, `ssl` has closed it by itself in some places.
    assert set(owned) == ({0, 1} if issubclass(interrupt, OSError) else {1})
