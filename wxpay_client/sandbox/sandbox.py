"""The sandbox: the gateway, its server and the files that a client of it needs."""

from __future__ import annotations

import ssl
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar, overload

from wxpay_client._runtime.clock import unix_time
from wxpay_client._runtime.locks import InterruptSafeLock
from wxpay_client.sandbox.checks.routes import check_operation
from wxpay_client.sandbox.credentials import Credentials, Files
from wxpay_client.sandbox.exchanges import Exchanges
from wxpay_client.sandbox.faults import Fault, failure
from wxpay_client.sandbox.gateway import Gateway
from wxpay_client.sandbox.keys import keep_platform_certificate, kept_certificate, kept_credentials
from wxpay_client.sandbox.rules import users
from wxpay_client.sandbox.specification import Specification
from wxpay_client.sandbox.state.state import State
from wxpay_client.sandbox.state.views import Records

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from types import ModuleType, TracebackType

    from wxpay_client.client import Client
    from wxpay_client.sandbox.answers.told import Answering, Data
    from wxpay_client.sandbox.callbacks.callbacks import Callbacks
    from wxpay_client.sandbox.page.page import Page
    from wxpay_client.sandbox.page.serving.http import PageAnswer, PageRequest
    from wxpay_client.sandbox.received import Headers, Received
    from wxpay_client.sandbox.state.clock import Clock

C = TypeVar("C", bound="Client")


class _Running(NamedTuple):
    origin: str
    files: Files
    ca: Path | None
    stack: ExitStack


class Sandbox:
    """A local gateway on loopback, with keys of its own, that runs as long as its `with` block.

        with Sandbox() as sandbox:
            client = sandbox.client()
            client.pay.transactions.native(out_trade_no="ORDER-1", ...)
            sandbox.pay("ORDER-1")
            sandbox.fail_next("SYSTEM_ERROR")

    Args:
        tls: Serve HTTPS, with a certificate for `localhost` from an authority of its own.
        port: Port to listen on; 0 for any that is free.
        keep: How many of the latest requests and of the latest callbacks to keep; all by default.
        idle: Seconds after which a silent connection is closed; the gateway's own are 8.
        credentials: Keys made before: making them takes half a second.
        keys: Folder to keep the keys in: made once, the same at every start. By default one for the time it runs.
        hosts: Names or addresses that others reach this machine by: it then listens on all of its addresses instead of
            on loopback alone, the first of them is that of `origin`, and the HTTPS certificate holds them all.
        clock: Unix time in seconds, where the gateway's clock is to be another than this machine's.
        state: File that keeps what it remembers, from one run to the next; made where there is none. In memory by
            default.
        notify_hosts: Hosts that callbacks go out to by themselves, besides loopback ones.
        api: A package that `wxpay_client.codegen` generated: the sandbox knows its operations and events too.

    Attributes:
        credentials: Both sides' keys.
        callbacks: Makes the gateway's callbacks, and delivers them: `sandbox.callbacks.deliver(url, "REFUND.SUCCESS")`.
        orders: Order number to what a query for it is answered, in the shape of the wire. One may be put in: a typed
            object, or a dict, right or wrong.
        refunds: Refund number to the same of refunds.
        transfers: The merchant's number of a transfer to the same of transfers.
        clock: Its time: `sandbox.clock.advance(minutes=31)` lets expire what expires by then, and lets callbacks go out
            that are due. Signatures keep to the real time.
        state: All that it remembers, with its history, for tools that show it.

    Raises:
        ImportError: The extra `sandbox` is not installed.
        TypeError: `api` is no generated package.
        ValueError: The folder of the keys holds other files, or its keys have expired.
        OSError: The folder can neither be read nor made.
        sqlite3.Error: The file of the state cannot be opened, or is none.
    """

    callbacks: Callbacks
    orders: Records
    refunds: Records
    transfers: Records
    clock: Clock
    state: State

    def __init__(
        self,
        tls: bool = False,  # noqa: FBT001, FBT002 - Sandbox(tls) reads well enough
        *,
        port: int = 0,
        keep: int | None = None,
        idle: float = 8.0,
        credentials: Credentials | None = None,
        keys: Path | None = None,
        hosts: Sequence[str] = (),
        clock: Callable[[], float] = unix_time,
        api: ModuleType | None = None,
        state: str | Path | None = None,
        notify_hosts: Iterable[str] = (),
    ) -> None:
        _require_extra()
        known = Specification.of(api)
        self.credentials = credentials or (Credentials.generate() if keys is None else kept_credentials(keys))
        self._keys = keys
        self._hosts = tuple(hosts)
        self._tls = tls
        self._port = port
        self._idle = idle
        self._operations = known.operations
        self._client = known.client
        self.state = State(None if state is None else Path(state), clock, keep)
        self._gateway = Gateway(
            self.credentials,
            known.operations,
            known.examples,
            self.state,
            hosts=frozenset(host.lower() for host in notify_hosts),
            events=known.events,
            event_examples=known.event_examples,
        )
        self.callbacks = self._gateway.callbacks
        self.orders = Records(self.state, "order", "an order")
        self.refunds = Records(self.state, "refund", "a refund")
        self.transfers = Records(self.state, "transfer", "a transfer")
        self.clock = self.state.clock
        self._exchanges = Exchanges(keep, clock)
        self._page: Page | None = None
        self._lock = InterruptSafeLock()
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
            folder = self._keys or Path(stack.enter_context(TemporaryDirectory(prefix="wxpay-sandbox-")))
            files = self.credentials.write(folder)
            context, ca = _tls_context(folder, self._hosts) if self._tls else (None, None)
            address = "0.0.0.0" if self._hosts else "127.0.0.1"  # noqa: S104 - what hosts are given for
            server = Server(application(self._receive, self._show), self._port, self._idle, context, address)
            server.start()
            stack.callback(server.stop)
            self._gateway.deliveries.start()
            stack.callback(self._gateway.deliveries.stop)
            scheme, host = ("https", "localhost") if self._tls else ("http", "127.0.0.1")
            origin = f"{scheme}://{next(iter(self._hosts), host)}:{server.port}"
            self._running = _Running(origin, files, ca, stack.pop_all())
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
    def operations(self) -> Collection[str]:
        """IDs of the operations that it knows."""
        return self._operations.keys()

    @property
    def balance(self) -> int:
        """What the merchant's account holds, in fen: payments come in, refunds and transfers go out; it may be set."""
        return self.state.balance()

    @balance.setter
    def balance(self, amount: int) -> None:
        # A mistake in a test is best shown at its own line.
        if type(amount) is not int:
            raise TypeError(f"balance: expected whole fen, got {amount!r}")
        self.state.hold(amount)

    @property
    def fee_rate(self) -> Decimal:
        """What bills of trades say that WeChat Pay takes of a payment: 0.6 % by default; it may be set.

        The bills alone tell of it: `balance` has payments in full.
        """
        return self.state.fee_rate

    @fee_rate.setter
    def fee_rate(self, rate: Decimal) -> None:
        if not 0 <= rate < 1:
            raise ValueError(f'fee_rate: expected a part of one, such as Decimal("0.006"), got {rate!r}')
        # A float, which type checkers refuse, is taken as it reads.
        self.state.fee_rate = Decimal(str(rate))

    @property
    def requests(self) -> tuple[Received, ...]:
        """What it received, oldest first, at most the latest `keep`; each is here before it is answered."""
        return self._exchanges.received

    @overload
    def client(self, /, **overrides: Any) -> Client: ...
    @overload
    def client(self, kind: type[C], /, **overrides: Any) -> C: ...
    def client(self, kind: type[Client] | None = None, /, **overrides: Any) -> Client:
        """Make a client of this sandbox. It retries as any client does, but without waiting before.

        An answer that is not as specified is an error at once (`strict_answers`), since a test is to show it.

        Args:
            kind: The class of the client: by default `Client`, or that of `api`. `sandbox.client(my_pay.Client)` tells
                type checkers which it is.
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
        client = (kind or self._client or Client)(**{**arguments, **overrides})
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
        if operation is not None:
            check_operation(operation, self._operations)
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

    def answer(self, operation: str, data: Data | Answering, *, status: int | None = None) -> None:
        """Say what the calls of an operation are answered from now on, whatever the sandbox would answer by itself.

        Args:
            operation: ID of the operation, or method and path template of one that no specification describes:
                `"POST /v3/some/{thing}/new"`. Signatures are checked as always, and the parameters and the body of an
                operation.
            data: The answer: a typed object, or plain data in the shape of the wire, right or wrong, sensitive members
                in plain text; of an operation that gives a file, bytes or text; `None` for an empty answer. Of a list
                in pages it has all items. Or a function that makes it, of this page, of the call, whose `path`, `query`
                and `body` tell what was sent.
            status: HTTP status; by default the operation's own.

        Raises:
            TypeError: The data is not what JSON can hold.
            ValueError: There is no such operation.
        """
        self._gateway.answers.tell(operation, data, status)

    def pay(
        self,
        out_trade_no: str,
        *,
        openid: str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        bank_type: str = "OTHERS",
        trade_state: str = "SUCCESS",
    ) -> None:
        """Pay an order, as its user does; returns when its callback was posted, once.

        Args:
            out_trade_no: The merchant's order number; of orders that are paid as one, `combine_out_trade_no`.
            openid: Who pays, where the order does not say so.
            bank_type: What is paid with.
            trade_state: `SUCCESS`, or `PAYERROR` for a payment that fails, of a code payment.

        Raises:
            LookupError: There is no such order.
            ValueError: It is paid or closed, or the state is none of these.
        """
        with self._gateway.deliveries.acting():
            users.pay(self.state, out_trade_no, openid=openid, bank_type=bank_type, trade_state=trade_state)

    def settle(self, out_refund_no: str, *, status: str = "SUCCESS") -> None:
        """Settle a refund, as the bank does; returns when its callback was posted, once.

        Without this, a refund is settled five minutes after it was asked for, by `clock`.

        Args:
            out_refund_no: The merchant's refund number; or `out_request_no` of a withdrawal.
            status: `SUCCESS`, `CLOSED` or `ABNORMAL`; of a withdrawal, `SUCCESS`, `FAIL` or `REFUND`.

        Raises:
            LookupError: There is no such refund.
            ValueError: It is not being processed, or the status is none of these.
        """
        with self._gateway.deliveries.acting():
            users.settle(self.state, out_refund_no, status)

    def confirm_transfer(self, out_bill_no: str, *, state: str = "SUCCESS") -> None:
        """Confirm a transfer, as its user does; returns when its callback was posted, once.

        A transfer that is not confirmed within a day, by `clock`, fails.

        Args:
            out_bill_no: The merchant's number of the transfer; of one in a batch, whose money needs no confirmation but
                may not arrive, `out_batch_no/out_detail_no`.
            state: `SUCCESS`, or `FAIL`.

        Raises:
            LookupError: There is no such transfer.
            ValueError: It does not wait to be confirmed, or the state is none of these.
        """
        with self._gateway.deliveries.acting():
            users.confirm_transfer(self.state, out_bill_no, state)

    def confirm_authorization(self, number: str, *, openid: str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o") -> None:
        """Confirm an authorization, as its user does; returns when its callback was posted, once.

        Args:
            number: `out_authorization_no` of an authorization of transfers; `authorization_code` of one of service
                orders; `sub_mchid/out_apply_no` of one that a sub-merchant gives; `out_budget_no` of a budget of
                donations, which its sponsor confirms.
            openid: Who confirms it, where the authorization does not say so.

        Raises:
            LookupError: There is no such authorization.
            ValueError: It does not wait to be confirmed.
        """
        with self._gateway.deliveries.acting():
            users.confirm_authorization(self.state, number, openid)

    def confirm_service(self, out_order_no: str, *, openid: str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o") -> None:
        """Confirm a service order of WeChat Pay score, as its user does; returns when its callback was posted, once.

        Once the merchant completed it, `pay` pays it; without that, it is paid a minute later, by `clock`.

        Args:
            out_order_no: The merchant's number of the order.
            openid: Who confirms it, where the order does not say so.

        Raises:
            LookupError: There is no such order.
            ValueError: It does not wait to be confirmed.
        """
        with self._gateway.deliveries.acting():
            users.confirm_service(self.state, out_order_no, openid)

    def complain(
        self,
        out_trade_no: str,
        detail: str = "The goods did not arrive",
        *,
        problem_type: str = "OTHERS",
        apply_refund_amount: int | None = None,
    ) -> str:
        """Complain of an order, as its user does; returns when the callback was posted, once.

        Args:
            out_trade_no: The merchant's number of the order.
            detail: What the user says.
            problem_type: `REFUND`, `SERVICE_NOT_WORK` or `OTHERS`.
            apply_refund_amount: What the user wants back of a `REFUND`, in fen; all of it by default.

        Returns:
            The gateway's number of the complaint.

        Raises:
            LookupError: There is no such order.
            ValueError: It is not paid, or the problem is none of these.
        """
        with self._gateway.deliveries.acting():
            return users.complain(
                self.state,
                out_trade_no,
                self.credentials.mchid,
                detail=detail,
                problem=problem_type,
                amount=apply_refund_amount,
            )

    def rotate(self) -> str:
        """Change to a new platform certificate, as WeChat Pay does every few years.

        From now on it signs with that one wherever it signed with a certificate before, whichever of them is asked
        for; `v3/certificates` gives the old ones and the new one. At the next start with the same `keys`, or with the
        same `credentials` and `state`, it is so still.

        Returns:
            Serial number of the new certificate.

        Raises:
            ValueError: The merchant has a public key alone: `Credentials.generate(certificates=False)`.
        """
        issued = self._gateway.platform.rotate()
        if self._keys is not None:
            keep_platform_certificate(self._keys, issued)
        return issued.serial

    @property
    def _open(self) -> _Running:
        if self._running is None:
            raise RuntimeError("the sandbox is not running: use it inside `with Sandbox() as sandbox:`")
        return self._running

    def _show(self, request: PageRequest) -> PageAnswer:
        # Most sandboxes are never looked at.
        from wxpay_client.sandbox.page.page import Page

        with self._lock:
            if self._page is None:
                self._page = Page(self, self._gateway, self._exchanges, self._hosts)
        return self._page.answer(request)

    def _receive(self, method: str, url: str, headers: Headers, body: bytes) -> Received:
        received = self._gateway.receive(method, url, headers, body)
        self._exchanges.add(received)
        return received


def _tls_context(folder: Path, hosts: Iterable[str]) -> tuple[ssl.SSLContext, Path]:
    kept = kept_certificate(folder, ["localhost", "127.0.0.1", *hosts])
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(kept.server)
    return context, kept.ca


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
