"""Small servers on loopback: one that answers what it is told, a relay that counts connections, proxies."""

from __future__ import annotations

import socket
import ssl
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import parse_headers
from io import BufferedReader, BytesIO
from threading import Barrier, Event, Lock, Thread
from typing import Self
from urllib.parse import urlsplit

from tests.support.waiting import HANGS, join
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.credentials import Credentials


class Server:
    """Accepts connections on loopback, each in a thread of its own, until its `with` block ends."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, 0), family=family)
        self.address = f"{f'[{host}]' if ':' in host else host}:{self._listener.getsockname()[1]}"
        self.origin = f"http://{self.address}"
        self._lock = Lock()
        self._open: list[socket.socket] = []
        self._threads: list[Thread] = []

    def __enter__(self) -> Self:
        self._run(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        # A socket that only listens wakes its accept() when it is shut down.
        with self._lock:
            for one in (self._listener, *self._open):
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
        join(*self._threads)
        for one in (self._listener, *self._open):
            one.close()

    def handle(self, connection: socket.socket) -> None:
        raise NotImplementedError

    def keep(self, connection: socket.socket) -> socket.socket:
        """Remember a socket, to close it in the end."""
        with self._lock:
            self._open.append(connection)
        return connection

    def pipe(self, one: socket.socket, other: socket.socket, seen: Callable[[bytes], None] = lambda _: None) -> None:
        """Carry bytes both ways until one side ends; `seen` is told those of the first."""

        def carry(source: socket.socket, sink: socket.socket, tell: Callable[[bytes], None]) -> None:
            with suppress(OSError):
                while data := source.recv(65536):
                    tell(data)
                    sink.sendall(data)
            for end in (source, sink):
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

        self._run(carry, other, one, lambda _: None)
        carry(one, other, seen)

    def _run(self, target: Callable[..., None], *arguments: object) -> None:
        thread = Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection = self.keep(self._listener.accept()[0])
                self._run(self._guarded, connection)

    def _guarded(self, connection: socket.socket) -> None:
        with suppress(OSError):
            self.handle(connection)


Said = bytes | Callable[[], bytes]
"""What a server sends back, or what makes it: an answer to a write is believed once."""


class Scripted(Server):
    """Reads one request a connection, then says `answer`, byte for byte.

    Attributes:
        answer: What is sent back.
        requests: The head of each request: request line and headers.
        closed: Set when a connection was closed.
    """

    answer: Said = b""

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[bytes] = []
        self.closed = Event()

    def handle(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as file:
            head = read_request(file)
        if not head:
            return
        self.requests.append(head)
        connection.sendall(said(self.answer))
        connection.shutdown(socket.SHUT_RDWR)
        self.closed.set()


class Secured(Scripted):
    """The same over TLS."""

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__()
        self.origin = f"https://{self.address}"
        self._context = context

    def handle(self, connection: socket.socket) -> None:
        with self._context.wrap_socket(connection, server_side=True) as secured:
            super().handle(secured)


class Keeping(Server):
    """Answers each request of each connection with `answer`, whatever that is worth, and keeps what was sent.

    Attributes:
        answer: What is sent back.
        closes: Whether it ends a connection after its first answer.
        resets: Whether it does so by a reset.
        requests: Each request, to the letter.
        connections: What the connections were accepted as.
    """

    answer: Said = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
    closes = False
    resets = False

    def __init__(self, context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        super().__init__(host)
        self.requests: list[bytes] = []
        self.connections: list[socket.socket] = []
        self._context = context
        if context is not None:
            self.origin = f"https://{self.address}"

    def handle(self, connection: socket.socket) -> None:
        self.connections.append(connection)
        resets = False
        if self._context is not None:
            connection = self.keep(self._context.wrap_socket(connection, server_side=True))
        with connection.makefile("rb") as file:
            while request := whole_request(file):
                self.requests.append(request)
                resets, ends = self.resets, self.closes or self.resets
                connection.sendall(said(self.answer))
                if ends:
                    break
        if resets:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()
        else:
            connection.shutdown(socket.SHUT_RDWR)

    def open(self) -> int:
        """How many connections the other side has not closed."""
        return sum(is_open(connection) for connection in self.connections)


class Together(Keeping):
    """Answers only when so many ask at once, until it lets them pass one by one."""

    def __init__(self, count: int, answer: Callable[[], bytes]) -> None:
        super().__init__()
        self._barrier = Barrier(count, timeout=HANGS)
        self._passing = False
        self._answer = answer

    @property
    def answer(self) -> bytes:  # type: ignore[override]
        if not self._passing:
            self._barrier.wait()
        return self._answer()

    def let_pass(self) -> None:
        self._passing = True


class Closing(Server):
    """Answers the first request of each connection, and closes the connection on the second one without an answer.

    So it looks when the gateway closes an idle connection while a request is on its way to it.

    Args:
        answer: Makes the answer.
        context: For TLS.
        reset: Close by a reset rather than by an end.

    Attributes:
        answered: The head of each request that was answered.
        dropped: The head of each request that was not.
    """

    def __init__(
        self, answer: Callable[[], bytes], *, context: ssl.SSLContext | None = None, reset: bool = False
    ) -> None:
        super().__init__()
        self.answer = answer
        self.context = context
        self.reset = reset
        self.answered: list[bytes] = []
        self.dropped: list[bytes] = []
        if context is not None:
            self.origin = f"https://{self.address}"

    def handle(self, connection: socket.socket) -> None:
        if self.context is not None:
            connection = self.keep(self.context.wrap_socket(connection, server_side=True))
        with connection.makefile("rb") as file:
            self.answered.append(read_request(file))
            connection.sendall(self.answer().replace(b"Connection: close\r\n", b""))
            if head := read_request(file):
                self.dropped.append(head)
        if self.reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()


class Relay(Server):
    """Carries each connection to another server.

    Attributes:
        connections: What each connection brought from the client, in the order they were made.
    """

    def __init__(self, origin: str) -> None:
        super().__init__()
        parts = urlsplit(origin)
        self._target = (parts.hostname, parts.port)
        self.connections: list[bytearray] = []

    def handle(self, connection: socket.socket) -> None:
        sent = bytearray()
        self.connections.append(sent)
        self.pipe(connection, self.keep(socket.create_connection(self._target)), sent.extend)


class Rewriter(Server):
    """Forwards each request to another server, and changes request and answer on the way.

    Attributes:
        request: What becomes of a request: head and body in, head and body out.
        answer: What becomes of its answer.
    """

    def __init__(self, origin: str) -> None:
        super().__init__()
        parts = urlsplit(origin)
        self._target = (parts.hostname, parts.port)
        self.request: Callable[[str, bytes], tuple[str, bytes]] = lambda head, body: (head, body)
        self.answer: Callable[[str, bytes], tuple[str, bytes]] = lambda head, body: (head, body)

    def handle(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as file:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                line = file.readline()
                if not line:
                    return
                head += line
            headers = parse_headers(BytesIO(head.partition(b"\r\n")[2]))
            body = file.read(int(headers.get("Content-Length", "0")))
        request, body = self.request(head.decode("latin-1").replace("keep-alive", "close"), body)
        with socket.create_connection(self._target) as server, server.makefile("rb") as file:
            server.sendall(request.encode("latin-1") + body)
            answer, _, content = file.read().partition(b"\r\n\r\n")
        answer_head, content = self.answer(f"{answer.decode('latin-1')}\r\n\r\n", content)
        connection.sendall(answer_head.encode("latin-1") + content)
        connection.shutdown(socket.SHUT_RDWR)


class Proxy(Server):
    """An HTTP proxy.

    Attributes:
        refuses: Whether it answers 403 instead of making a tunnel.
        lines: The first request line of each connection.
        heads: Its whole head.
    """

    refuses = False

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.heads: list[bytes] = []

    def handle(self, connection: socket.socket) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            data += connection.recv(65536)
        line = data.partition(b"\r\n")[0].decode()
        self.heads.append(data.partition(b"\r\n\r\n")[0])
        self.lines.append(line)
        method, target, _ = line.split()
        if method == "CONNECT" and self.refuses:
            connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            return
        parts = urlsplit(f"//{target}" if method == "CONNECT" else target)
        server = self.keep(socket.create_connection((parts.hostname, parts.port)))
        if method == "CONNECT":
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            server.sendall(data.replace(f"http://{parts.netloc}".encode(), b"", 1))
        self.pipe(connection, server)


class SecuredProxy(Proxy):
    """A proxy that is itself reached over TLS."""

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__()
        self._context = context
        self.origin = f"https://{self.address}"

    def handle(self, connection: socket.socket) -> None:
        super().handle(self.keep(self._context.wrap_socket(connection, server_side=True)))


class SocksProxy(Server):
    """A SOCKS5 proxy.

    Attributes:
        targets: Where each connection was to go.
        refuses: Whether it makes none.
    """

    refuses = False

    def __init__(self) -> None:
        super().__init__()
        self.origin = f"socks5h://{self.address}"
        self.targets: list[str] = []

    def handle(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as file:
            file.read(file.read(2)[1])  # the ways to log in
            connection.sendall(b"\x05\x00")
            kind = file.read(4)[3]
            host = socket.inet_ntoa(file.read(4)) if kind == 1 else file.read(file.read(1)[0]).decode()
            port = int.from_bytes(file.read(2), "big")
        self.targets.append(f"{host}:{port}")
        connection.sendall(b"\x05%c\x00\x01" % (2 if self.refuses else 0) + bytes(6))
        if not self.refuses:
            self.pipe(connection, self.keep(socket.create_connection((host, port))))


def said(answer: Said) -> bytes:
    """What a server sends back this time."""
    return answer() if callable(answer) else answer


def read_request(file: BufferedReader) -> bytes:
    """The head of the next request on a connection, its body read too; empty where there is none."""
    head, end, _ = whole_request(file).partition(b"\r\n\r\n")
    return head + end


def whole_request(file: BufferedReader) -> bytes:
    """The next request on a connection, its body too; empty where there is none."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = file.readline()
        if not line:
            return b""
        head += line
    headers = parse_headers(BytesIO(head.partition(b"\r\n")[2]))
    if "chunked" in headers.get("Transfer-Encoding", "") and "Content-Length" not in headers:
        while not head.endswith(b"0\r\n\r\n") and (line := file.readline()):
            head += line
        return head
    return head + file.read(int(headers.get("Content-Length", "0")))


def is_open(connection: socket.socket) -> bool:
    """Whether the other side has not closed a connection."""
    try:
        return connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


def plain(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> bytes:
    """An HTTP answer."""
    lines = [f"HTTP/1.1 {status} {'-'}", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def signed(credentials: Credentials, status: int, body: bytes = b"", **changes: str) -> bytes:
    """An HTTP answer, signed as the gateway does; `changes` replace headers, `_` for `-`."""
    serial = next(iter(credentials.platform_keys))
    answer = Signer(credentials.platform_keys, time.time).answer(status, body, serial, "/")
    assert answer is not None
    headers = {name: value for name, value in answer.headers.items() if name != "Content-Length"}
    return plain(status, body, headers | {name.replace("_", "-"): value for name, value in changes.items()})


def kept_open(answer: bytes) -> bytes:
    """An answer after which the connection stays open."""
    return answer.replace(b"Connection: close\r\n", b"")
