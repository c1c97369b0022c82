"""A server that says whatever it is told, and calls that are made of it."""

from __future__ import annotations

import select
import socket
import ssl
import struct
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.gateways.servers import Server, whole_request
from tests.support.shapes import MaybeRequest
from tests.support.waiting import HANGS
from wxpay_client import Client, OutcomeUnknownError, PermissionDeniedError, TransportError
from wxpay_client._http.connections import Connection
from wxpay_client.schema.operation import Request


class ReadRequest(MaybeRequest):
    __slots__ = ()
    operation = MaybeRequest.operation._replace(id="shapes.read", method="GET")


class NumberedRequest(MaybeRequest):
    __slots__ = ()
    operation = MaybeRequest.operation._replace(id="shapes.numbered", merchant_number="number")


KINDS: dict[str, Request[None]] = {
    "read": ReadRequest(),
    "numbered write": NumberedRequest(),
    "write": MaybeRequest(),
}


def call(client: Client, server: Server, kind: str, **options: Any) -> Any:
    return client.send(KINDS[kind], base_uri=server.origin, **options)


def is_unknown(error: TransportError, kind: str) -> bool:
    """Whether an error says that a call was sent, and nobody knows what became of it."""
    expected = TransportError if kind == "read" else OutcomeUnknownError
    return type(error) is expected and error.sent and error.__cause__ is not None


def is_refused(client: Client, server: Server, kind: str) -> bool:
    """Whether the next call is told what the server says of it."""
    try:
        call(client, server, kind)
    except PermissionDeniedError as error:
        return error.code == "NO_AUTH"
    return False


class Opened:
    """The sockets that clients connect, to wait for what comes on them between two calls."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._sockets: list[Any] = []
        connect = Connection.connect

        def connect_and_note(connection: Connection) -> None:
            connect(connection)
            self._sockets.append(connection.sock)

        monkeypatch.setattr(Connection, "connect", connect_and_note)

    def wait(self) -> None:
        """Wait until something has come on each that is still open: more of an answer, or the end."""
        for opened in self._sockets:
            if opened.fileno() >= 0:
                assert select.select([opened], [], [], HANGS)[0]


# --- the server

Wire = socket.socket
Play = Callable[[Wire], None]
"""What a server does once it has read a request; a connection is closed at its end where it raises `Leave`."""


class Leave(Exception):
    """The connection is not served any further."""


class Raw(Server):
    """Reads each request of each connection, and does as it is told next.

    Attributes:
        plays: What to do about each request, in turn; about those that come after, the last one.
        requests: What was read.
        connections: How many were accepted.
        greet: What to do as soon as a connection was made.
    """

    greet: Play | None = None

    def __init__(self, context: ssl.SSLContext | None, *plays: Play) -> None:
        super().__init__()
        self.plays = [*plays]
        self.requests: list[bytes] = []
        self.connections = 0
        self._context = context
        if context is not None:
            self.origin = f"https://{self.address}"

    def handle(self, connection: Wire) -> None:
        self.connections += 1
        if self._context is not None:
            connection = self.keep(self._context.wrap_socket(connection, server_side=True))
        if self.greet is not None:
            self.greet(connection)
        try:
            with connection.makefile("rb") as file:
                while request := whole_request(file):
                    self.requests.append(request)
                    (self.plays.pop(0) if len(self.plays) > 1 else self.plays[0])(connection)
        except Leave:
            pass
        connection.shutdown(socket.SHUT_RDWR)


# --- what it says


def say(*pieces: bytes, every: float = 0.0) -> Play:
    """Send pieces, one by one."""

    def play(connection: Wire) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(every)

    return play


def leaving(play: Play) -> Play:
    """Do it, and close the connection."""

    def leave(connection: Wire) -> None:
        play(connection)
        raise Leave

    return leave


def late(play: Play, more: bytes) -> Play:
    """Do it, and a little later send something more, before the next request is read."""

    # Not from another thread: while one reads from a TLS connection, none may write to it.
    def play_both(connection: Wire) -> None:
        play(connection)
        time.sleep(0.05)
        connection.sendall(more)

    return play_both


def reset(connection: Wire) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    raise Leave


def hang(connection: Wire) -> None:
    connection.recv(1)
    raise Leave


JSON = b"HTTP/1.1 200 OK\r\n"
CHUNKS = JSON + b"Transfer-Encoding: chunked\r\n\r\n"


REFUSAL = b'{"code":"NO_AUTH","message":"may not be"}'
REFUSED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: %d\r\n\r\n" % len(REFUSAL) + REFUSAL


def head_with(done: bytes, *lines: bytes) -> bytes:
    """A signed head with more lines."""
    return done[:-2] + b"".join(line + b"\r\n" for line in lines) + b"\r\n"
