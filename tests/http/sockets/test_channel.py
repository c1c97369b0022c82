"""A connection: one exchange after the other, on a pair of sockets."""

from __future__ import annotations

import os
import select
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import RemoteDisconnected
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.gateways.raw import REFUSAL, REFUSED
from tests.support.waiting import HANGS, join, until
from wxpay_client._http import channel as module
from wxpay_client._http import transmission as limits
from wxpay_client._http.channel import Channel, IdleConnectionError, UnexpectedDataError
from wxpay_client._http.http1 import AnswerTooLargeError, InvalidAnswerError
from wxpay_client._http.transmission import Transmission

MESSAGE = b"POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n"
LARGE = MESSAGE.replace(b" 0", b" 8000000") + b"x" * 8_000_000
"""More than sockets hold while nobody reads."""


class Ends(NamedTuple):
    """Both ends of a connection."""

    ours: Any
    theirs: Any


@pytest.fixture(params=["poll", "select"], autouse=True)
def _way_to_wait(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "select":
        monkeypatch.delattr(select, "poll", raising=False)


@pytest.fixture(params=["plain", "TLS"])
def ends(request: pytest.FixtureRequest, server_tls: tuple[ssl.SSLContext, Path]) -> Iterator[Ends]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        ours: Any = socket.create_connection(listener.getsockname())
        theirs: Any = listener.accept()[0]
    if request.param == "TLS":
        context, bundle = server_tls
        theirs = context.wrap_socket(theirs, server_side=True, do_handshake_on_connect=False)
        handshake = threading.Thread(target=theirs.do_handshake)
        handshake.start()
        ours = ssl.create_default_context(cafile=bundle).wrap_socket(ours, server_hostname="127.0.0.1")
        join(handshake)
    theirs.settimeout(HANGS)
    with ours, theirs:
        yield Ends(ours, theirs)


@pytest.fixture
def channel(ends: Ends) -> Channel:
    return Channel(ends.ours)


def transmission(**limits: Any) -> Transmission:
    return Transmission(**{"connect": 5, "read": HANGS, **limits})


def answered(theirs: Any, *says: bytes, then: Callable[[Any], None] | None = None) -> bytes:
    """Read a request, say something, and then do something."""
    message = b""
    while not message.endswith(b"\r\n\r\n"):
        message += theirs.recv(65536)
    for piece in says:
        theirs.sendall(piece)
    if then is not None:
        then(theirs)
    return message


@contextmanager
def meanwhile(target: Callable[..., object], *arguments: Any, **options: Any) -> Iterator[None]:
    thread = threading.Thread(target=target, args=arguments, kwargs=options)
    thread.start()
    yield
    join(thread)


def end(theirs: Any) -> None:
    """Close a connection, over TLS with the notice that nothing follows."""
    if isinstance(theirs, ssl.SSLSocket):
        theirs.settimeout(0)
        with pytest.raises(ssl.SSLWantReadError):
            theirs.unwrap()
    socket.socket.shutdown(theirs, socket.SHUT_WR)


def cut(theirs: Any) -> None:
    """End a connection without a notice."""
    socket.socket.shutdown(theirs, socket.SHUT_WR)


def reset(theirs: Any) -> None:
    theirs.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    theirs.close()


ENDINGS = pytest.mark.parametrize("ending", [end, cut, reset])


def arrived(ends: Ends) -> None:
    """Wait until something has come."""
    assert select.select([ends.ours], [], [], HANGS)[0]


def exchange(channel: Channel, ends: Ends, *says: bytes) -> Transmission:
    sent = transmission()
    with meanwhile(answered, ends.theirs, *(says or (REFUSED,))):
        assert channel.exchange(MESSAGE, "POST", sent).content == REFUSAL
    return sent


# --- an exchange


def test_a_request_goes_out_and_its_answer_comes_in(
    channel: Channel, ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "monotonic", lambda: 7.0)
    sent, messages = transmission(), list[bytes]()
    with meanwhile(lambda: messages.append(answered(ends.theirs, REFUSED))):
        answer = channel.exchange(MESSAGE, "POST", sent)
    assert messages == [MESSAGE]
    assert (answer.head.status, answer.content, answer.is_last) == (403, REFUSAL, False)
    assert (sent.sent, sent.answered, sent.was_closed) == (True, True, False)
    assert channel.last_used == 7.0


def test_a_connection_is_used_when_it_is_made(ends: Ends, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "monotonic", lambda: 7.0)
    assert Channel(ends.ours).last_used == 7.0


def test_one_exchange_follows_the_other(channel: Channel, ends: Ends) -> None:
    for pieces in ((REFUSED,), (REFUSED[:20], REFUSED[20:]), (REFUSED[:-1], REFUSED[-1:])):
        sent = exchange(channel, ends, *pieces)
        assert (sent.sent, sent.answered, sent.was_closed) == (True, True, False)


def test_the_method_decides_whether_there_is_a_body(channel: Channel, ends: Ends) -> None:
    with meanwhile(answered, ends.theirs, REFUSED.removesuffix(REFUSAL)):
        assert channel.exchange(MESSAGE, "HEAD", transmission()).content == b""


def test_a_large_request_and_a_large_answer_come_through(channel: Channel, ends: Ends) -> None:
    large = b"HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n" + b"y" * 3_000_000

    def serve() -> None:
        left = len(LARGE)
        while left:
            left -= len(ends.theirs.recv(min(left, 65536)))
        ends.theirs.sendall(large)

    for _ in range(2):
        with meanwhile(serve):
            assert channel.exchange(LARGE, "POST", transmission()).content == b"y" * 3_000_000


def test_an_answer_is_as_large_as_it_may_be(channel: Channel, ends: Ends) -> None:
    sent = transmission(max_response_size=len(REFUSAL) - 1)
    with meanwhile(answered, ends.theirs, REFUSED), pytest.raises(AnswerTooLargeError):
        channel.exchange(MESSAGE, "POST", sent)
    assert sent.answered


# --- what was there before


def test_what_came_before_the_first_request_is_nobodys_answer(channel: Channel, ends: Ends) -> None:
    ends.theirs.sendall(REFUSED)
    until(channel.unexpected)
    sent = transmission()
    with pytest.raises(UnexpectedDataError, match=r"^something came before the request was sent$"):
        channel.exchange(MESSAGE, "POST", sent)
    assert sent.sent is None


@pytest.mark.parametrize("ending", [end, cut])
def test_on_a_new_connection_that_ended_nothing_is_sent(
    channel: Channel, ends: Ends, ending: Callable[[Any], None]
) -> None:
    ending(ends.theirs)
    if isinstance(ends.ours, ssl.SSLSocket):
        until(channel.unexpected)
    else:
        arrived(ends)
    sent = transmission()
    with pytest.raises((UnexpectedDataError, ssl.SSLError)) as caught:
        channel.exchange(MESSAGE, "POST", sent)
    if isinstance(caught.value, UnexpectedDataError):
        assert str(caught.value) == "the connection was closed before the request was sent"
    assert sent.sent is None


def test_a_new_connection_that_was_reset_tells_so(channel: Channel, ends: Ends) -> None:
    reset(ends.theirs)
    sent = transmission()
    with pytest.raises(OSError) as caught:  # noqa: PT011 - plain and TLS have different ones
        channel.exchange(MESSAGE, "POST", sent)
    assert not isinstance(caught.value, TimeoutError)


def test_an_open_connection_on_which_nothing_came_is_quiet(channel: Channel, ends: Ends) -> None:
    if isinstance(ends.ours, ssl.SSLSocket):
        arrived(ends)  # the ticket of the session
    assert channel.unexpected() is None
    exchange(channel, ends)
    assert channel.unexpected() is None


def test_one_on_which_something_came_is_not(channel: Channel, ends: Ends) -> None:
    exchange(channel, ends)
    ends.theirs.sendall(b"\n")
    arrived(ends)
    assert channel.unexpected()


@ENDINGS
def test_nor_is_one_that_ended(channel: Channel, ends: Ends, ending: Callable[[Any], None]) -> None:
    exchange(channel, ends)
    ending(ends.theirs)
    arrived(ends)
    assert channel.unexpected()


@pytest.mark.parametrize("ends", ["TLS"], indirect=True)
def test_nor_is_one_on_which_tls_has_something_left(channel: Channel, ends: Ends) -> None:
    exchange(channel, ends)
    ends.theirs.sendall(b"ab")
    arrived(ends)
    assert ends.ours.recv(1) == b"a"
    # On the socket itself nothing is left.
    assert not select.select([ends.ours], [], [], 0)[0]
    assert channel.unexpected()


def test_nor_is_one_behind_whose_answer_something_is_left(
    channel: Channel, ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of TLS it is in memory then, and not on the socket.
    monkeypatch.setattr(module, "_PIECE", len(REFUSED))
    exchange(channel, ends, REFUSED + b"ab")
    assert channel.unexpected()


def test_a_closed_channel_closes_its_socket(channel: Channel, ends: Ends) -> None:
    channel.close()
    assert ends.ours.fileno() == -1


def test_so_does_one_whose_descriptor_somebody_closed(channel: Channel, ends: Ends) -> None:
    exchange(channel, ends)
    os.close(ends.ours.fileno())
    assert channel.unexpected()
    channel.close()
    assert ends.ours.fileno() == -1


# --- no answer


@ENDINGS
def test_the_end_of_a_kept_connection_is_told_from_a_lost_answer(
    channel: Channel, ends: Ends, ending: Callable[[Any], None]
) -> None:
    exchange(channel, ends)
    sent = transmission()
    with (
        meanwhile(answered, ends.theirs, then=ending),
        pytest.raises(IdleConnectionError, match=r"^the connection had been kept open, and was closed meanwhile$") as c,
    ):
        channel.exchange(MESSAGE, "POST", sent)
    assert (sent.sent, sent.answered, sent.was_closed) == (True, False, True)
    assert isinstance(c.value.__cause__, (ConnectionError, ssl.SSLError))


@ENDINGS
def test_that_of_a_new_one_is_not(channel: Channel, ends: Ends, ending: Callable[[Any], None]) -> None:
    sent = transmission()
    with meanwhile(answered, ends.theirs, then=ending), pytest.raises((ConnectionError, ssl.SSLError)) as caught:
        channel.exchange(MESSAGE, "POST", sent)
    assert not isinstance(caught.value, IdleConnectionError)
    if isinstance(caught.value, RemoteDisconnected):
        assert str(caught.value) == "the connection was closed without an answer"
    assert (sent.sent, sent.answered, sent.was_closed) == (True, False, False)


@pytest.mark.parametrize("said", [REFUSED[:20], REFUSED[:-1]], ids=["head", "body"])
def test_nor_is_that_within_an_answer(channel: Channel, ends: Ends, said: bytes) -> None:
    exchange(channel, ends)
    sent = transmission()
    with meanwhile(answered, ends.theirs, said, then=end), pytest.raises(InvalidAnswerError):
        channel.exchange(MESSAGE, "POST", sent)
    assert (sent.sent, sent.answered, sent.was_closed) == (True, said == REFUSED[:-1], False)


# --- time


def test_no_wait_is_longer_than_one_may_be(channel: Channel) -> None:
    began = time.monotonic()
    with pytest.raises(TimeoutError, match=r"^nothing came in time$"):
        channel.exchange(MESSAGE, "POST", transmission(read=0.05))
    assert 0.05 <= time.monotonic() - began < HANGS / 10


def test_nor_does_it_last_beyond_the_deadline(channel: Channel, ends: Ends) -> None:
    began = time.monotonic()
    with meanwhile(answered, ends.theirs, REFUSED[:-1]), pytest.raises(TimeoutError):
        channel.exchange(MESSAGE, "POST", transmission(deadline=began + 0.2))
    assert 0.2 <= time.monotonic() - began < HANGS / 10


def test_after_the_deadline_nothing_is_sent(channel: Channel) -> None:
    sent = transmission(deadline=time.monotonic() - 1)
    with pytest.raises(TimeoutError, match=r"^the time for the whole call is over$"):
        channel.exchange(MESSAGE, "POST", sent)
    assert sent.sent is None


def test_a_request_that_is_not_taken_is_not_waited_for_either(channel: Channel) -> None:
    sent = transmission(read=0.05)
    began = time.monotonic()
    with pytest.raises(TimeoutError, match=r"^the connection took none of the request in time$") as caught:
        channel.exchange(LARGE, "POST", sent)
    assert 0.05 <= time.monotonic() - began < HANGS / 10
    assert sent.sent
    assert caught.value.__context__ is None


# --- what sockets do once in a while


class Odd:
    """A socket whose steps fail as they are told to before they work."""

    def __init__(self, wire: socket.socket) -> None:
        self._wire = wire
        self.sending: list[Exception] = []
        self.receiving: list[Exception | None] = []
        self.reads = 0
        self.before: Callable[[], None] = lambda: None

    def send(self, data: memoryview) -> int:
        self.before()
        if self.sending:
            raise self.sending.pop(0)
        return self._wire.send(data)

    def recv(self, size: int) -> bytes:
        self.reads += 1
        failure = self.receiving.pop(0) if self.receiving else None
        if failure is not None:
            raise failure
        return self._wire.recv(size)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._wire, name)


class TestASocketThatIsOdd:
    @pytest.fixture(params=["plain"])
    def ends(self) -> Iterator[Ends]:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            theirs.settimeout(HANGS)
            yield Ends(Odd(ours), theirs)

    @pytest.fixture
    def kept(self, channel: Channel, ends: Ends) -> Channel:
        exchange(channel, ends)
        return channel

    def test_may_read_before_it_writes(self, kept: Channel, ends: Ends) -> None:
        ends.theirs.sendall(REFUSED)
        ends.ours.sending = [ssl.SSLWantReadError(), ssl.SSLWantWriteError(), BlockingIOError()]
        assert kept.exchange(MESSAGE, "POST", transmission()).content == REFUSAL
        assert ends.ours.sending == []

    def test_is_not_waited_for_as_if_it_could_write(self, kept: Channel, ends: Ends) -> None:
        ends.ours.sending = [ssl.SSLWantReadError()]
        with pytest.raises(TimeoutError, match=r"^nothing came in time$"):
            kept.exchange(MESSAGE, "POST", transmission(read=0.05))
        ends.theirs.settimeout(0)
        with pytest.raises(BlockingIOError):
            ends.theirs.recv(1)

    def test_may_write_before_it_reads(self, kept: Channel, ends: Ends) -> None:
        ends.theirs.sendall(REFUSED)
        ends.ours.receiving = [ssl.SSLWantWriteError(), ssl.SSLWantReadError(), BlockingIOError()]
        assert kept.exchange(MESSAGE, "POST", transmission()).content == REFUSAL
        assert ends.ours.receiving == []

    def test_is_waited_for_until_it_can_read(self, kept: Channel, ends: Ends) -> None:
        ends.theirs.sendall(REFUSED[:20])
        ends.ours.receiving = [None, ssl.SSLWantWriteError()]
        ends.ours.reads = 0
        with pytest.raises(TimeoutError, match=r"^nothing came in time$"):
            kept.exchange(MESSAGE, "POST", transmission(read=0.05))
        # Some bytes; that it had to write first, which it could at once; and nothing.
        assert ends.ours.reads == 3

    def test_that_always_has_a_little_more_is_read_until_the_deadline(
        self, kept: Channel, ends: Ends, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        now = 1000.0

        def receive_a_byte(_: int) -> bytes:
            nonlocal now
            now += 1
            return ends.ours._wire.recv(1)

        monkeypatch.setattr(limits, "monotonic", lambda: now)
        monkeypatch.setattr(ends.ours, "recv", receive_a_byte)
        ends.theirs.sendall(REFUSED)
        with pytest.raises(TimeoutError, match=r"^the time for the whole call is over$"):
            kept.exchange(MESSAGE, "POST", transmission(deadline=now + 10))
        assert now == 1010

    @pytest.mark.parametrize("closed", [BrokenPipeError, ConnectionResetError, ssl.SSLEOFError, ssl.SSLZeroReturnError])
    def test_that_breaks_off_the_request_may_bring_an_answer(
        self, kept: Channel, ends: Ends, closed: type[OSError]
    ) -> None:
        ends.theirs.sendall(REFUSED)
        ends.ours.sending = [closed()]
        assert kept.exchange(MESSAGE, "POST", transmission()).content == REFUSAL

    def test_that_breaks_off_the_request_without_one_was_closed(self, kept: Channel, ends: Ends) -> None:
        broken = BrokenPipeError()
        ends.ours.sending = [broken]
        ends.theirs.close()
        sent = transmission()
        with pytest.raises(IdleConnectionError) as caught:
            kept.exchange(MESSAGE, "POST", sent)
        assert caught.value.__cause__ is broken
        assert (sent.sent, sent.was_closed) == (True, True)

    def test_that_does_so_at_once_was_not_kept(self, channel: Channel, ends: Ends) -> None:
        broken = BrokenPipeError()
        ends.ours.sending = [broken]
        ends.ours.before = ends.theirs.close
        sent = transmission()
        with pytest.raises(BrokenPipeError) as caught:
            channel.exchange(MESSAGE, "POST", sent)
        assert caught.value is broken
        assert (sent.sent, sent.was_closed) == (True, False)

    def test_any_other_failure_is_that_of_the_call(self, kept: Channel, ends: Ends) -> None:
        failure = OSError("no buffer space")
        ends.ours.sending = [failure]
        sent = transmission()
        with pytest.raises(OSError, match="no buffer space") as caught:
            kept.exchange(MESSAGE, "POST", sent)
        assert caught.value is failure
        assert not sent.was_closed

    @pytest.mark.parametrize("nothing", [BlockingIOError, ssl.SSLWantReadError])
    def test_is_quiet_where_there_was_nothing_to_read(
        self, channel: Channel, ends: Ends, nothing: type[OSError]
    ) -> None:
        ends.theirs.sendall(b"x")
        ends.ours.receiving = [nothing()]
        assert channel.unexpected() is None
        assert channel.unexpected()
