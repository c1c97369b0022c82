"""The sandbox: the gateway, its server and the files that a client of it needs."""

from __future__ import annotations

import ssl
from collections import deque
from contextlib import ExitStack
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from wxpay_client._clock import unix_time
from wxpay_client.sandbox.credentials import Credentials, Files, write_private
from wxpay_client.sandbox.faults import Fault, failure
from wxpay_client.sandbox.gateway import Gateway

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from wxpay_client.client import Client
    from wxpay_client.sandbox.answers.refunds import Refunds
    from wxpay_client.sandbox.callbacks import Callbacks
    from wxpay_client.sandbox.received import Headers, Received


class _Running(NamedTuple):
    origin: str
    files: Files
    ca: Path | None
    stack: ExitStack


class Sandbox:
    """A local gateway on loopback, with keys of its own, that runs as long as its `with` block.

        with Sandbox() as sandbox:
            client = sandbox.client()
            sandbox.refunds["R1"] = {"status": "PROCESSING", ...}
            sandbox.fail_next("SYSTEM_ERROR")

    Args:
        tls: Serve HTTPS, with a certificate for `localhost` from an authority of its own.
        port: Port to listen on; 0 for any that is free.
        keep: How many of the latest requests to keep in `requests`.
        idle: Seconds after which a silent connection is closed; the gateway's own are 8.
        credentials: Keys made before: making them takes half a second.
        clock: Unix time in seconds, where the gateway's clock is to be another than this machine's.

    Attributes:
        credentials: Both sides' keys.
        callbacks: Makes the gateway's callbacks, and delivers them: `sandbox.callbacks.deliver(url, "REFUND.SUCCESS")`.
        refunds: Refund number to what a query for it is answered: a typed `Refund`, or a dict in the shape of
            the wire. Holds the specification's example at first. Unknown numbers are answered 404
            RESOURCE_NOT_EXISTS.

    Raises:
        ImportError: The extra `sandbox` is not installed.
    """

    callbacks: Callbacks
    refunds: Refunds

    def __init__(
        self,
        tls: bool = False,  # noqa: FBT001, FBT002 - Sandbox(tls) reads well enough
        *,
        port: int = 0,
        keep: int = 10_000,
        idle: float = 8.0,
        credentials: Credentials | None = None,
        clock: Callable[[], float] = unix_time,
    ) -> None:
        _require_extra()
        from wxpay_client.api import EVENTS, OPERATIONS
        from wxpay_client.api.examples import EVENT_EXAMPLES, EXAMPLES

        self.credentials = credentials or Credentials.generate()
        self._tls = tls
        self._port = port
        self._idle = idle
        self._operations = OPERATIONS
        self._gateway = Gateway(
            self.credentials, OPERATIONS, EXAMPLES, clock, events=EVENTS, event_examples=EVENT_EXAMPLES
        )
        self.callbacks = self._gateway.callbacks
        self.refunds = self._gateway.refunds
        self._lock = Lock()
        self._received: deque[Received] = deque(maxlen=keep)
        self._running: _Running | None = None

    def __enter__(self) -> Self:
        """Start it.

        Raises:
            OSError: The port is in use.
            RuntimeError: It is running already.
        """
        from wxpay_client.sandbox.server import Server, application

        if self._running is not None:
            raise RuntimeError("the sandbox is running already")
        with ExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="wxpay-sandbox-")))
            files = self.credentials.write(folder)
            context, ca = _tls_context(folder) if self._tls else (None, None)
            server = Server(application(self._receive), self._port, self._idle, context)
            server.start()
            stack.callback(server.stop)
            host = "https://localhost" if self._tls else "http://127.0.0.1"
            self._running = _Running(f"{host}:{server.port}", files, ca, stack.pop_all())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close every connection, free the port, remove the files."""
        running, self._running = self._running, None
        if running is not None:
            running.stack.close()

    def __repr__(self) -> str:
        return f"<Sandbox {'closed' if self._running is None else self._running.origin}>"

    @property
    def origin(self) -> str:
        """Scheme, host and port: `http://127.0.0.1:54321`, over TLS `https://localhost:54321`."""
        return self._open.origin

    @property
    def env(self) -> dict[str, str]:
        """The WXPAY_ variables that `Client.from_env()` reads; over TLS also REQUESTS_CA_BUNDLE."""
        files, ca = self._open.files, self._open.ca
        variables = {
            "WXPAY_MCHID": self.credentials.mchid,
            "WXPAY_SERIAL_NO": self.credentials.serial_no,
            "WXPAY_PRIVATE_KEY": str(files.private_key),
            "WXPAY_PLATFORM_KEYS": ",".join(f"{serial}={path}" for serial, path in files.platform_keys.items()),
            "WXPAY_APIV3_KEY": self.credentials.apiv3_key,
            "WXPAY_ORIGIN": self.origin,
        }
        return variables if ca is None else {**variables, "REQUESTS_CA_BUNDLE": str(ca)}

    @property
    def requests(self) -> tuple[Received, ...]:
        """What it received, oldest first, at most the latest `keep`; each is here before it is answered."""
        with self._lock:
            return tuple(self._received)

    def client(self, **overrides: Any) -> Client:
        """Make a client of this sandbox. It retries as any client does, but without waiting before.

        An answer that is not as specified is an error at once (`strict_answers`), since a test is to show it.

        Args:
            overrides: Arguments of `Client` instead of the sandbox's own. Any: whatever those take.
        """
        from wxpay_client.client import Client
        from wxpay_client.schema.retry_policy import RetryPolicy

        running = self._open
        arguments: dict[str, Any] = {
            "mchid": self.credentials.mchid,
            "serial_no": self.credentials.serial_no,
            "private_key": running.files.private_key,
            "platform_keys": dict(running.files.platform_keys),
            "apiv3_key": self.credentials.apiv3_key,
            "origin": running.origin,
            "retries": RetryPolicy(base=0),
            "strict_answers": True,
        }
        client = Client(**{**arguments, **overrides})
        if running.ca is not None:
            client.session.verify = str(running.ca)
        return client

    def fail_next(
        self,
        fault: Fault | str,
        *,
        status: int | None = None,
        message: str | None = None,
        detail: object = None,
        retry_after: int | str | None = None,
        delay: float | None = None,
        times: int = 1,
        operation: str | None = None,
    ) -> None:
        """Let the next call that is in order fail. Asked for several times, the faults are played in turn.

        Args:
            fault: One of `Fault`, or an error code: `"SYSTEM_ERROR"`.
            status: HTTP status of an error code; for the common ones it is known.
            message: Its message; else the one the specification documents for it.
            detail: Its `detail`: any JSON value.
            retry_after: Its `Retry-After`: seconds or an HTTP date.
            delay: Seconds that a fault waits, of those that wait: before the answer, or between two pieces of it. By
                default 60 of `SLOW`, 0.01 of the endless ones, and 0.2 of the others.
            times: On how many calls.
            operation: ID of the operation whose calls are meant; all by default, but for `certificates.download`,
                which clients call on their own account.

        Raises:
            ValueError: There is no such fault or operation, or the arguments do not go together.
        """
        if operation is not None and operation not in self._operations:
            near = get_close_matches(operation, self._operations, 1)
            hint = f": did you mean {near[0]!r}?" if near else ""
            raise ValueError(f"there is no operation {operation!r}{hint}")
        self._gateway.faults.add(
            failure(
                fault,
                status=status,
                message=message,
                detail=detail,
                retry_after=retry_after,
                delay=delay,
                times=times,
                operation=operation,
            )
        )

    def rotate(self) -> str:
        """Change to a new platform certificate, as WeChat Pay does every few years.

        From now on it signs with that one wherever it signed with a certificate before, whichever of them is asked
        for; `v3/certificates` gives the old ones and the new one.

        Returns:
            Serial number of the new certificate.

        Raises:
            ValueError: The merchant has a public key alone: `Credentials.generate(certificates=False)`.
        """
        return self._gateway.platform.rotate()

    @property
    def _open(self) -> _Running:
        if self._running is None:
            raise RuntimeError("the sandbox is not running: use it inside `with Sandbox() as sandbox:`")
        return self._running

    def _receive(self, method: str, url: str, headers: Headers, body: bytes) -> Received:
        received = self._gateway.receive(method, url, headers, body)
        with self._lock:
            self._received.append(received)
        return received


def _tls_context(folder: Path) -> tuple[ssl.SSLContext, Path]:
    import trustme

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf = authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem
    context.load_cert_chain(write_private(folder / "server.pem", leaf.bytes()))
    return context, write_private(folder / "ca.pem", authority.cert_pem.bytes())


def _require_extra() -> None:
    try:
        import trustme
        import werkzeug
    except ModuleNotFoundError as error:
        if error.name not in {"trustme", "werkzeug"}:
            raise
        message = f'the sandbox needs {error.name}: pip install "wxpay-client[sandbox]"'
        raise ImportError(message, name=error.name) from None
    del trustme, werkzeug
