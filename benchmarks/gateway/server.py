"""A local gateway that costs next to nothing, so that what is measured is the client.

It runs in a process of its own, `python -m benchmarks.gateway.server`, on raw sockets, a thread for each connection;
its answers are made beforehand, and signed once a minute, those to writes each time. It listens twice on loopback, over
TLS and without. How it takes requests is one of `Mode`; in `STRICT` each is verified in full, by code that shares
nothing with what is measured.

The process that started it talks to it in lines of JSON, and it ends when that one does: see `process`.
"""

from __future__ import annotations

import json
import math
import os
import re
import socket
import ssl
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final
from urllib.parse import parse_qsl

import certifi
import trustme

from wxpay_client.api.examples import EXAMPLES
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.checks.authorization import SignError, Verifier, parse
from wxpay_client.sandbox.credentials import Credentials, write_private
from wxpay_client.sandbox.faults import Fault
from wxpay_client.sandbox.received import Answer, Headers
from wxpay_client.sandbox.state.store import Store

# Any, in this module: JSON-like data.

_QUERY: Final[Mapping[str, Any]] = EXAMPLES["refunds.query_by_out_refund_no"]
_NOTIFY: Final[Mapping[str, Any]] = EXAMPLES["med_ins.refunds.notify"]

OUT_REFUND_NO: Final[str] = _QUERY["request"]["path"]["out_refund_no"]
QUERY_PATH: Final = "/hk/v3/refunds/out-refund-no/"
QUERY_PARAMETERS: Final[Mapping[str, str]] = {"mchid": "1900000109"}
REFUND: Final[Mapping[str, Any]] = _QUERY["answers"][200]
"""The answer to every query, wire-shaped."""

NOTIFY_PATH: Final = "/v3/med-ins/refunds/notify"
NOTIFY_PARAMETERS: Final[Mapping[str, str]] = _NOTIFY["request"]["query"]
NOTIFY_BODY: Final[Mapping[str, Any]] = _NOTIFY["request"]["body"]

FRESH: Final = 60.0
"""Seconds after which an answer is signed again; a client takes it for 300."""

_CODES: Final = {400: "PARAM_ERROR", 401: "SIGN_ERROR", 404: "RESOURCE_NOT_EXISTS"}
_READS: Final = frozenset({b"GET", b"HEAD"})
_LENGTH: Final = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)


class Mode(StrEnum):
    """How requests are taken."""

    CHEAP = "cheap"
    """Anything is answered."""
    STRICT = "strict"
    """Whatever is not in order to the letter is refused, saying why."""
    FORGED = "forged"
    """Answers are signed wrongly: who verifies them, refuses them."""


class Gateway:
    """The gateway's side of a connection.

    Args:
        credentials: Both sides' keys.
        answers: Bodies to answer with, by path, beside the two operations; any JSON of any size.
    """

    def __init__(self, credentials: Credentials, answers: Mapping[str, bytes]) -> None:
        self.mode = Mode.CHEAP
        self._serial = next(iter(credentials.platform_keys))
        self._judge = Verifier(
            credentials.mchid,
            credentials.serial_no,
            credentials.merchant_key.public_key(),
            time.time,
            Store().is_new,
        )
        signer = Signer(credentials.platform_keys, time.time)
        refund = PreparedAnswer(signer, self._serial, 200, json.dumps(REFUND, ensure_ascii=False).encode())
        self._answers = {
            NOTIFY_PATH.encode(): PreparedAnswer(signer, self._serial, 204, b""),
            **{path.encode(): PreparedAnswer(signer, self._serial, 200, body) for path, body in answers.items()},
        }
        self._refund = refund
        self._lock = Lock()
        self._connections = self._calls = 0
        self._refused: list[str] = []

    def serve(self, listener: socket.socket, context: ssl.SSLContext | None) -> None:
        """Take connections, for ever."""
        while True:
            connection, _ = listener.accept()
            Thread(target=self._keep, args=(connection, context), daemon=True).start()

    def report(self) -> dict[str, Any]:
        """What came since the last report, and seconds of processor that all of it took."""
        with self._lock:
            found = {"calls": self._calls, "connections": self._connections, "refused": self._refused}
            self._connections = self._calls = 0
            self._refused = []
        return {**found, "cpu": time.process_time()}

    def _keep(self, connection: socket.socket, context: ssl.SSLContext | None) -> None:
        # Whoever closes a connection, or cannot open one, ends its thread and nothing else.
        with suppress(OSError):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            wire = connection if context is None else context.wrap_socket(connection, server_side=True)
            with wire:
                with self._lock:
                    self._connections += 1
                self._converse(wire)

    def _converse(self, wire: socket.socket) -> None:
        received = b""
        while True:
            while (end := received.find(b"\r\n\r\n") + 4) < 4:
                if not (data := wire.recv(65536)):
                    return
                received += data
            head, received = received[:end], received[end:]
            found = _LENGTH.search(head)
            length = int(found[1]) if found else 0
            while len(received) < length:
                if not (data := wire.recv(65536)):
                    return
                received += data
            body, received = received[:length], received[length:]
            with self._lock:
                self._calls += 1
            wire.sendall(self._answer(head, body))

    def _answer(self, head: bytes, body: bytes) -> bytes:
        method, target, _ = head.split(b" ", 2)
        path, _, query = target.partition(b"?")
        prepared = self._answers.get(path)
        if prepared is None:
            if not path.startswith(QUERY_PATH.encode()):
                return self._refuse(404, f"there is no {path.decode('latin-1')}")
            prepared = self._refund
        # Clients remember answers to writes, and take none twice.
        signed = prepared.signed if method in _READS else prepared.signed_anew
        if self.mode is Mode.CHEAP:
            return signed()
        if self.mode is Mode.FORGED:
            return prepared.forged()
        try:
            self._verify(head.decode("latin-1"), path.decode("latin-1"), query.decode("latin-1"), body)
        except (SignError, _RefusedError) as refused:
            return self._refuse(401 if isinstance(refused, SignError) else 400, ": ".join(refused.args))
        return signed()

    def _refuse(self, status: int, why: str) -> bytes:
        with self._lock:
            self._refused.append(why)
        body = json.dumps({"code": _CODES[status], "message": why}).encode()
        headers = Headers([("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
        return _wire(Answer(status=status, headers=headers, body=body))

    def _verify(self, head: str, path: str, query: str, body: bytes) -> None:
        """See that a request is what the vendor asks for, to the letter.

        Raises:
            SignError: It is not signed as it has to be.
            _RefusedError: Anything else is wrong with it.
        """
        first, *lines = head.removesuffix("\r\n\r\n").split("\r\n")
        method, target, version = first.split(" ")
        headers = Headers([(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)])
        authorization = parse(headers.get("Authorization"))
        self._judge.verify(authorization, authorization.canonical_message(method, target, body))
        _expect(version == "HTTP/1.1", f"version: {version}")
        for name in ("Host", "Accept", "User-Agent"):
            _expect(bool(headers.get(name)), f"{name} is missing")
        _expect(headers.get("Wechatpay-Serial") == self._serial, "Wechatpay-Serial: not the platform's key")
        parameters = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))
        if path == NOTIFY_PATH:
            _expect(method == "POST", f"method: {method}")
            _expect(parameters == [*NOTIFY_PARAMETERS.items()], f"query: {query}")
            _expect(headers.get("Content-Type", "").startswith("application/json"), "Content-Type: not JSON")
            _expect(_is_notification(body), "body: not the notification")
            return
        _expect(method == "GET", f"method: {method}")
        _expect(not body, "body: a query has none")
        if path.startswith(QUERY_PATH):
            _expect(path == QUERY_PATH + OUT_REFUND_NO, f"path: {path}")
            _expect(parameters == [*QUERY_PARAMETERS.items()], f"query: {query}")


class _RefusedError(Exception):
    """A request is not what it has to be."""


class PreparedAnswer:
    """One answer as it travels, signed beforehand.

    Args:
        signer: Signs it.
        serial: With which key.
        status: HTTP status.
        body: The body.
        timer: Monotonic seconds.
    """

    def __init__(
        self, signer: Signer, serial: str, status: int, body: bytes, timer: Callable[[], float] = time.monotonic
    ) -> None:
        self._signer = signer
        self._serial = serial
        self._status = status
        self._body = body
        self._timer = timer
        self._signed = b""
        self._until = -math.inf

    def signed(self) -> bytes:
        """The answer, signed not long ago."""
        if self._timer() >= self._until:
            self._signed = self._wire(None)
            self._until = self._timer() + FRESH
        return self._signed

    def signed_anew(self) -> bytes:
        """The answer, with a nonce that no other one has."""
        return self._wire(None)

    def forged(self) -> bytes:
        """The answer under a signature of another body."""
        return self._wire(Fault.BAD_SIGNATURE)

    def _wire(self, fault: Fault | None) -> bytes:
        answer = self._signer.answer(self._status, self._body, self._serial, "", fault)
        assert answer is not None  # noqa: S101 - neither of the two faults is that there is none
        return _wire(answer)


def _wire(answer: Answer) -> bytes:
    lines = [f"HTTP/1.1 {answer.status} -", *(f"{name}: {value}" for name, value in answer.headers.items()), "", ""]
    return "\r\n".join(lines).encode() + answer.body


def _is_notification(body: bytes) -> bool:
    try:
        return bool(json.loads(body) == NOTIFY_BODY)
    except ValueError:
        return False


def _expect(fulfilled: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not fulfilled:
        raise _RefusedError(otherwise)


def _main(folder: Path) -> None:
    # A merchant of today: the platform has a public key and no certificate.
    credentials = Credentials.generate(certificates=False)
    files = credentials.write(folder)
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf = authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem
    context.load_cert_chain(write_private(folder / "server.pem", leaf.bytes()))
    # Its authority is one more in the bundle that everybody has: reading that is part of what is measured.
    bundle = Path(certifi.where()).read_bytes() + b"\n" + authority.cert_pem.bytes()
    gateway = Gateway(credentials, {path: body.encode() for path, body in json.loads(sys.stdin.readline()).items()})
    ports: dict[str, int] = {}
    for scheme, secured in (("https", context), ("http", None)):
        listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        ports[scheme] = listener.getsockname()[1]
        Thread(target=gateway.serve, args=(listener, secured), daemon=True).start()
    [(serial, platform_key)] = files.platform_keys.items()
    merchant = {
        "mchid": credentials.mchid,
        "serial_no": credentials.serial_no,
        "private_key": str(files.private_key),
        "platform_serial": serial,
        "platform_key": str(platform_key),
        "ca": str(write_private(folder / "ca.pem", bundle)),
        **{scheme: f"{scheme}://127.0.0.1:{port}" for scheme, port in ports.items()},
    }
    print(json.dumps(merchant), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        if "mode" in order:
            gateway.mode = Mode(order["mode"])
        print(json.dumps(gateway.report()), flush=True)
    os._exit(0)  # its connections are still open, and nobody waits for them


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
