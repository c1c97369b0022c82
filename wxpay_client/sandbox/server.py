"""The HTTP server around the gateway: werkzeug's threaded one, with the gateway's keep-alive."""

from __future__ import annotations

import logging
import re
import socket
import ssl
import sys
from contextlib import closing, suppress
from http import HTTPStatus
from io import BytesIO
from itertools import chain, repeat
from selectors import EVENT_READ, DefaultSelector
from threading import Condition, Event, Thread
from typing import IO, TYPE_CHECKING, Any, Final, cast

from werkzeug.datastructures import EnvironHeaders
from werkzeug.serving import LISTEN_QUEUE, DechunkedInput, ThreadedWSGIServer, WSGIRequestHandler
from werkzeug.test import run_wsgi_app

from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.sandbox.checks.refusal import Refusal, printable
from wxpay_client.sandbox.faults import Fault
from wxpay_client.sandbox.page.serving.http import PageAnswer, PageRequest, is_of_page
from wxpay_client.sandbox.received import Headers, Received, Transmission

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

MAX_BODY: Final = 10 * 1024 * 1024
"""Most bytes of a body; no operation sends more."""

_log = logging.getLogger(__name__)


class CutError(Exception):
    """The connection is to be cut instead of being answered."""


class TransmissionError(Exception):
    """The answer does not go over the wire whole and once."""

    def __init__(self, transmission: Transmission) -> None:
        super().__init__(transmission)
        self.transmission = transmission


class StreamError(Exception):
    """The answer goes on for as long as the client stays."""

    def __init__(self, answer: PageAnswer, pieces: Generator[bytes]) -> None:
        super().__init__(answer, pieces)
        self.answer = answer
        self.pieces = pieces


def application(
    receive: Callable[[str, str, Headers, bytes], Received], page: Callable[[PageRequest], PageAnswer] | None = None
) -> WSGIApplication:
    """The gateway and its page as a WSGI application.

    Args:
        receive: Takes a request's method, target, headers and body.
        page: Answers what is asked of the page, where there is one.
    """

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = PageRequest(
            environ["REQUEST_METHOD"],
            environ["REQUEST_URI"],
            Headers(EnvironHeaders(environ).items()),
            environ["wsgi.input"].read(),
        )
        if page is not None and is_of_page(request.target):
            shown = page(request)
            if shown.stream is not None:
                raise StreamError(shown, shown.stream)
            phrase = HTTPStatus(shown.status).phrase
            headers = {**shown.headers, "Content-Length": str(len(shown.body))}
            start_response(f"{shown.status} {phrase}", list(headers.items()))
            return [shown.body]
        received = receive(*request)
        if received.answer is None:
            if received.fault is Fault.HANG:
                _wait_for_end(environ["werkzeug.socket"])
            raise CutError
        if received.answer.transmission is not None:
            raise TransmissionError(received.answer.transmission)
        status = HTTPStatus(received.answer.status)
        start_response(f"{status.value} {status.phrase}", list(received.answer.headers.items()))
        return [received.answer.body]

    return answer


class Handler(WSGIRequestHandler):
    """One connection.

    werkzeug's own handler closes the connection after each answer. The gateway keeps it, so here each body is
    read to its end before the request is looked at, and the next request begins where it should.
    """

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # an answer leaves in one piece

    def setup(self) -> None:
        """Prepare the connection; its TLS handshake is made here, in its own thread."""
        self.request.settimeout(cast("Server", self.server).idle)
        if isinstance(self.request, ssl.SSLSocket):
            self.request.do_handshake()
        super().setup()

    def finish(self) -> None:
        """End the connection, over TLS with the notice that it was meant to end."""
        super().finish()
        if isinstance(self.request, ssl.SSLSocket):
            self.request.settimeout(0)  # the notice is sent, the other side's not waited for
            with suppress(OSError, ValueError):
                self.request.unwrap()

    def handle_expect_100(self) -> bool:
        """Ask for the body of a client that waits to be asked."""
        asked = super().handle_expect_100()
        self.wfile.flush()
        return asked

    def run_wsgi(self) -> None:
        """Answer one request."""
        try:
            body = self._read_body()
            environ = self.make_environ()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        except ValueError:
            self._refuse(Refusal(400, "INVALID_REQUEST", "the request target is malformed"))
            return
        # http.server cuts a target's leading slashes to one; what was signed is what was sent.
        environ["REQUEST_URI"] = self.requestline.split()[1]
        environ["wsgi.input"] = BytesIO(body)
        try:
            content, status, headers = run_wsgi_app(self.server.app, environ, buffered=True)
        except CutError:
            # No notice of the end: that is what a cut is.
            self.close_connection = True
            socket.socket.shutdown(self.request, socket.SHUT_RDWR)
            return
        except TransmissionError as error:
            self._transmit(error.transmission)
            return
        except StreamError as error:
            self._stream(error.answer, error.pieces)
            return
        self._send(int(status.split()[0]), headers.items(), b"".join(content))

    def _read_body(self) -> bytes:
        if self.request_version == "HTTP/0.9":  # of which http.server has no headers, not even none
            raise Refusal(400, "INVALID_REQUEST", "expected HTTP/1.1, got HTTP/0.9")
        lengths = self.headers.get_all("Content-Length", [])
        encodings = self.headers.get_all("Transfer-Encoding", [])
        if encodings:
            if lengths or [encoding.strip().lower() for encoding in encodings] != ["chunked"]:
                raise Refusal(400, "INVALID_REQUEST", "the length of the body is not clear")
            return self._read_chunks()
        if not lengths:
            return b""
        if len(lengths) > 1 or not re.fullmatch(r"[0-9]{1,18}", lengths[0]):
            raise Refusal(400, "INVALID_REQUEST", "the length of the body is not clear")
        length = int(lengths[0])
        if length > MAX_BODY:
            raise Refusal(413, "INVALID_REQUEST", f"the body is larger than {MAX_BODY} bytes")
        body = self.rfile.read(length)
        if len(body) < length:
            raise ConnectionAbortedError("the client left within its request")
        return body

    def _read_chunks(self) -> bytes:
        stream = DechunkedInput(cast("IO[bytes]", self.rfile))  # the same thing by another name
        body = bytearray()
        try:
            while chunk := stream.read(65536):
                body += chunk
                if len(body) > MAX_BODY:
                    raise Refusal(413, "INVALID_REQUEST", f"the body is larger than {MAX_BODY} bytes")
        except TimeoutError:
            raise
        except (OSError, ValueError):
            raise Refusal(400, "INVALID_REQUEST", "the chunks of the body are malformed") from None
        return bytes(body)

    def _refuse(self, refusal: Refusal) -> None:
        """Refuse what cannot be read; where the next request would begin is not known, so it is the last."""
        self.close_connection = True
        _log.info("%s -> %s: %s", printable(self.requestline), refusal.status, refusal.reason)
        content = refusal.body()
        headers = {"Content-Type": "application/json; charset=utf-8", "Content-Length": str(len(content))}
        self._send(refusal.status, headers.items(), content)
        # Closing on unread data resets the connection, and the client would never see why.
        self.wfile.flush()
        self.request.shutdown(socket.SHUT_WR)
        left = 10 * MAX_BODY
        while left > 0 and (data := self.rfile.read1(65536)):
            left -= len(data)

    def _send(self, status: int, headers: Iterable[tuple[str, str]], content: bytes) -> None:
        self.send_response_only(status)
        promised = 0
        for name, value in headers:
            self.send_header(name, value)
            if name == "Content-Length":
                promised = int(value)
        self.send_header("Connection", "close" if self.close_connection else "keep-alive")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
        if promised > len(content):
            self.close_connection = True

    def _transmit(self, transmission: Transmission) -> None:
        pieces, pause, endless = transmission.pieces, transmission.pause, transmission.endless
        if not pause and not endless:
            pieces = (b"".join(pieces),)
        for number, piece in enumerate(chain(pieces, repeat(pieces[-1]) if endless else ())):
            if number and cast("Server", self.server).stopping.wait(pause):
                self.close_connection = True
                return
            self.request.sendall(piece)

    def _stream(self, answer: PageAnswer, pieces: Generator[bytes]) -> None:
        """Send pieces until the client leaves or the server stops."""
        self.close_connection = True
        with closing(pieces):
            first = next(pieces)
            self.send_response_only(answer.status)
            for name, value in {**answer.headers, "Connection": "close"}.items():
                self.send_header(name, value)
            self.end_headers()
            for piece in chain((first,), pieces):
                if cast("Server", self.server).stopping.is_set():
                    return
                self.wfile.write(piece)
                self.wfile.flush()

    # Names and Any as in the base class.
    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002
        """Log what http.server has to say; requests are logged by the gateway."""
        _log.debug(message, *args)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Do nothing: requests are logged by the gateway."""


class Server(ThreadedWSGIServer):
    """A server with a thread a connection, that closes at once when it is told to.

    Args:
        app: The application.
        port: Port to listen on; 0 for any that is free.
        idle: Seconds after which a silent connection is closed.
        ssl_context: For HTTPS.
        address: Address to listen on.

    Raises:
        OSError: The port is in use.
    """

    def __init__(
        self,
        app: WSGIApplication,
        port: int,
        idle: float,
        ssl_context: ssl.SSLContext | None,
        address: str = "127.0.0.1",
    ) -> None:
        # Bound here: werkzeug answers a port in use by ending the whole program.
        with socket.create_server((address, port), backlog=LISTEN_QUEUE) as listener:
            super().__init__(address, port, app, Handler, fd=listener.fileno())
        # Not given to werkzeug, which would make each handshake in the thread that accepts connections:
        # a single silent client could stop the server.
        self._tls = ssl_context
        self.idle = idle
        self.stopping = Event()
        self._lock = InterruptSafeLock()
        self._changed = Condition(self._lock)
        self._connections: set[socket.socket] = set()
        self.timeout = 0  # of `handle_request`, which is asked for what is there already
        self._wakeup, self._woken = socket.socketpair()
        self._thread = Thread(target=self._serve, name="wxpay-sandbox", daemon=True)

    def start(self) -> None:
        """Serve, in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Close every connection and the port, and wait until all is quiet."""
        self.stopping.set()
        self._wakeup.send(b"\0")  # closing it would not do: a process that was forked meanwhile has it open too
        self._thread.join()
        self._wakeup.close()
        self._woken.close()
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    # Of the plain socket: TLS's own would take its state away from under the reading thread.
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
            self._changed.wait_for(lambda: not self._connections, timeout=10)

    # `serve_forever` looks from time to time whether it is to end: every test that has a sandbox would wait for that.
    def _serve(self) -> None:
        with DefaultSelector() as ready:
            ready.register(self._woken, EVENT_READ)
            ready.register(self, EVENT_READ)
            while not self.stopping.is_set():
                ready.select()
                self.handle_request()
        self.server_close()

    def get_request(self) -> tuple[socket.socket, Any]:  # Any: an address, as in the base class
        """Accept a connection."""
        connection, address = super().get_request()
        if self._tls is not None:
            connection = self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        with self._lock:
            self._connections.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:  # Any: a socket, as in the base class
        """Close a connection."""
        super().shutdown_request(request)
        with self._lock:
            self._connections.discard(request)
            self._changed.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:  # Any: as in the base class
        """Log what went wrong on a connection; a client that left, or never spoke TLS, is nothing wrong."""
        if not isinstance(sys.exception(), OSError):
            _log.exception("The sandbox failed on a connection")


def _wait_for_end(connection: socket.socket) -> None:
    """Wait until the client leaves or the server closes the connection."""
    connection.settimeout(None)
    with suppress(OSError):
        while connection.recv(65536):
            pass
