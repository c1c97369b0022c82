"""The adapter beside that of `requests`: the same on the wire, the same answers, the same errors, the same trust."""

from __future__ import annotations

import copy
import functools
import gc
import gzip
import http.client
import inspect
import logging
import os
import pickle
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import requests
import requests.adapters
import trustme
import urllib3
import urllib3.connectionpool
from hypothesis import example, given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict
from urllib3.util import SKIP_HEADER

from tests.support import samples
from tests.support.gateways.servers import Keeping, Proxy, SecuredProxy, Together, kept_open, signed
from tests.support.openssl import openssl
from wxpay_client import Client, TransportError
from wxpay_client._http.headers import headers_of
from wxpay_client._http.session import Session
from wxpay_client._http.transmission import Transmission
from wxpay_client.sandbox import Sandbox


def limits(session: requests.Session, connect: float = 5, read: float = 5) -> Any:
    """Time-outs as the client gives them to its own adapter, and to others."""
    transmission = Transmission(connect=connect, read=read)
    return transmission if isinstance(session, Session) else transmission.as_timeout()


OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@pytest.fixture
def keeping() -> Iterator[Keeping]:
    with Keeping() as server:
        yield server


@pytest.fixture
def ours() -> Iterator[Session]:
    with Session() as session:
        yield session


@pytest.fixture
def theirs() -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


def prepared(url: str, method: str = "POST", body: bytes | None = b"{}", **headers: Any) -> requests.PreparedRequest:
    """A request as the client prepares them, all of whose headers are known."""
    usual = {"User-Agent": "tests", "Accept-Encoding": "gzip", "Accept": "*/*"}
    request = requests.Request(method, url, data=body).prepare()
    given = {name.replace("_", "-"): value for name, value in (usual | headers).items()}
    request.headers.update({name: value for name, value in given.items() if value is not None})
    return request


# --- what is sent


def sent_by(session: requests.Session, server: Keeping, request: requests.PreparedRequest) -> list[bytes] | type:
    """What of a request reached the server, or the kind of error."""
    before = len(server.requests)
    try:
        session.send(request, timeout=limits(session))
    except (requests.RequestException, ValueError) as error:
        assert server.requests[before:] == []
        return type(error)
    return server.requests[before:]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"method": "GET", "body": None},
        {"method": "DELETE", "body": None},
        {"method": "HEAD", "body": None},
        {"body": b""},
        {"body": b"x" * 300_000},
        {"X": "caf\xe9"},
        {"X": b"caf\xc3\xa9"},
        {"X": ""},
        {"X": "folded\r\n line"},
        {"X": "two\r\nY: lines"},
        {"X": "two\nY: lines"},
        {"X": "two\rY: lines"},
        {"X": "\u652f"},
        {"X: Y": "1"},
        {" X": "1"},
        {"": "1"},
        {"X\r\nY": "1"},
        {"\xe9": "1"},
        {"Host": "elsewhere.example"},
        {"Host": SKIP_HEADER},
        {"User_Agent": None},
        {"User_Agent": SKIP_HEADER},
        {"Accept_Encoding": None},
        {"Accept_Encoding": SKIP_HEADER},
        {"method": "GET", "body": None, "Transfer_Encoding": "chunked"},
        {"Transfer_Encoding": "chunked"},
        {"method": "G ET"},
        {"method": "GET / HTTP/1.1\r\nX:"},
    ],
)
def test_a_request_travels_as_that_of_requests(
    keeping: Keeping, ours: Session, theirs: requests.Session, changes: dict[str, Any]
) -> None:
    request = prepared(f"{keeping.origin}/v3/a%2Fb?c=d", **changes)
    expected = sent_by(theirs, keeping, request)
    assert sent_by(ours, keeping, request) == expected


texts = st.text(st.characters(max_codepoint=0x17F), max_size=8)


@given(
    st.dictionaries(st.text("aB-1_ :\r\n\xe9", max_size=6), texts | texts.map(str.encode), max_size=4),
    st.none() | st.binary(max_size=20),
)
@example({"a": "1\r\n\r\nb: 2"}, None)
def test_any_request_travels_so(headers: dict[str, Any], body: bytes | None) -> None:
    with Keeping() as server, Session() as ours, requests.Session() as theirs:
        request = prepared(f"{server.origin}/", body=body)
        request.headers.update(headers)
        expected = sent_by(theirs, server, request)
        assert sent_by(ours, server, request) == expected


def test_a_body_without_its_length_is_sent_in_chunks(keeping: Keeping, ours: Session, theirs: requests.Session) -> None:
    request = prepared(f"{keeping.origin}/")
    del request.headers["Content-Length"]
    expected = sent_by(theirs, keeping, request)
    assert sent_by(ours, keeping, request) == expected


def test_a_host_by_its_ipv6_address(ours: Session, theirs: requests.Session) -> None:
    try:
        server = Keeping(host="::1")
    except OSError:
        pytest.skip("no IPv6 here")
    with server:
        request = prepared(f"{server.origin}/")
        expected = sent_by(theirs, server, request)
        assert sent_by(ours, server, request) == expected


def test_hosts_whose_urls_end_without_a_path_are_told_apart(ours: Session) -> None:
    adapter: Any = ours.get_adapter("https://")
    request = requests.PreparedRequest()
    for host in ("a.example", "a.exampld", "a.example:81", "a.example:82"):
        request.url = f"http://{host}"
        pool = adapter.get_connection_with_tls_context(request, verify=True)
        assert (pool.host, pool.port or 80) == (host.partition(":")[0], int(host.partition(":")[2] or 80))


# --- what is answered

PACKED = gzip.compress(b'{"packed":true}')
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
GZIP = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
LENGTH = b"Content-Length: 2\r\n"

# Head and body of each.
ANSWERS = {
    "plain": (b"HTTP/1.1 200 OK\r\n" + LENGTH + b"\r\n", b"{}"),
    "empty": (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b""),
    "no content": (b"HTTP/1.1 204 No Content\r\nRequest-ID: 1\r\n\r\n", b""),
    "no content, and no length": (b"HTTP/1.1 204 No Content\r\nA: 1\r\nA: 2\r\nContent-Length: 0\r\n\r\n", b""),
    "not modified": (b"HTTP/1.1 304 Not Modified\r\nContent-Encoding: gzip\r\n\r\n", b""),
    "no reason": (b"HTTP/1.1 200\r\n" + LENGTH + b"\r\n", b"{}"),
    "a reason in Latin-1": (b"HTTP/1.1 404 Caf\xe9\r\n" + LENGTH + b"\r\n", b"{}"),
    "to the end": (b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"{}"),
    "HTTP/1.0": (b"HTTP/1.0 200 OK\r\n" + LENGTH + b"\r\n", b"{}"),
    "closing": (b"HTTP/1.1 200 OK\r\nConnection: close\r\n" + LENGTH + b"\r\n", b"{}"),
    "chunked": (CHUNKED, b"1\r\n{\r\n1;extension=1\r\n}\r\n0\r\nTrailer: 1\r\n\r\n"),
    "gzip": (GZIP + b"Content-Length: %d\r\n\r\n" % len(PACKED), PACKED),
    "gzip, chunked": (
        GZIP + b"Transfer-Encoding: chunked\r\n\r\n",
        b"%x\r\n%b\r\n0\r\n\r\n" % (len(PACKED), PACKED),
    ),
    "gzip of nothing": (GZIP + b"Content-Length: 0\r\n\r\n", b""),
    "an unknown encoding": (b"HTTP/1.1 200 OK\r\nContent-Encoding: rot13\r\n" + LENGTH + b"\r\n", b"{}"),
    "headers twice": (b"HTTP/1.1 200 OK\r\nA: 1\r\na: 2\r\nSet-Cookie: b=1\r\n" + LENGTH + b"A: 3\r\n\r\n", b"{}"),
    "a header in Latin-1": (b"HTTP/1.1 200 OK\r\nA: caf\xe9\r\n" + LENGTH + b"\r\n", b"{}"),
    "to be continued": (b"HTTP/1.1 100 Continue\r\nA: 1\r\n\r\nHTTP/1.1 200 OK\r\n" + LENGTH + b"\r\n", b"{}"),
    "99 headers": (b"HTTP/1.1 200 OK\r\n" + LENGTH + b"A: 1\r\n" * 98 + b"\r\n", b"{}"),
    "text": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n" + LENGTH + b"\r\n", b"\xd6\xa7"),
}


def received_by(session: requests.Session, server: Keeping, method: str) -> tuple[object, ...]:
    """What two calls bring, and how many connections they take and leave open."""
    before = len(server.connections)
    for _ in range(2):
        answer = session.send(prepared(f"{server.origin}/", method), timeout=limits(session))
    return (
        (answer.status_code, answer.reason, [*answer.headers.items()], answer.content),
        (answer.text, answer.encoding, answer.url, answer.ok, b"".join(answer.iter_content(1)), answer.is_redirect),
        (answer.history, answer.request.method, answer.connection is session.get_adapter(answer.url)),
        pickle.loads(pickle.dumps(answer)).content,
        len(server.connections) - before,
    )


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
@pytest.mark.parametrize("kind", ANSWERS)
def test_an_answer_is_read_as_by_requests(
    keeping: Keeping, ours: Session, theirs: requests.Session, kind: str, method: str
) -> None:
    head, body = ANSWERS[kind]
    keeping.answer = head if method == "HEAD" else head + body
    keeping.closes = b"Connection: close" in head
    expected = received_by(theirs, keeping, method)
    assert received_by(ours, keeping, method) == expected


# Head and body of each; read as by `requests`, but on a connection that carries no other call.
LAST_ANSWERS = {
    "no content, but a length": (b"HTTP/1.1 204 No Content\r\n" + LENGTH + b"\r\n", b""),
    "not modified, but a length": (b"HTTP/1.1 304 Not Modified\r\n" + LENGTH + b"\r\n", b""),
    "HTTP/1.0, kept": (b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n" + LENGTH + b"\r\n", b"{}"),
    "a length twice": (b"HTTP/1.1 200 OK\r\n" + LENGTH * 2 + b"\r\n", b"{}"),
}


@pytest.mark.parametrize("kind", LAST_ANSWERS)
def test_where_anything_may_follow_the_connection_is_not_used_again(
    keeping: Keeping, ours: Session, theirs: requests.Session, kind: str
) -> None:
    head, body = LAST_ANSWERS[kind]
    keeping.answer = head + body
    *expected, connections = received_by(theirs, keeping, "GET")
    assert connections == 1
    assert received_by(ours, keeping, "GET") == (*expected, 2)


@pytest.mark.usefixtures("way")
def test_so_it_is_where_the_head_alone_tells_of_two_ends(keeping: Keeping, ours: Session) -> None:
    keeping.answer = CHUNKED.replace(b"\r\n\r\n", b"\r\n" + LENGTH + b"\r\n")
    for _ in range(2):
        assert ours.send(prepared(f"{keeping.origin}/", "HEAD"), timeout=limits(ours)).ok
    assert len(keeping.connections) == 2


FAULTS = {
    "nothing": b"",
    "no HTTP": b"no HTTP at all\r\n\r\n",
    "a status that is none": b"HTTP/1.1 two-hundred OK\r\n\r\n",
    "half a status": b"HTTP/1.1 20",
    "100 headers": b"HTTP/1.1 200 OK\r\n%b\r\n" % (b"A: 1\r\n" * 100),
    "a long line": b"HTTP/1.1 200 OK\r\nA: %b\r\n\r\n" % (b"1" * 70_000),
    "a long status": b"HTTP/1.1 200 %b\r\n\r\n" % (b"1" * 70_000),
    "half a body": b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
    "a chunk that is none": CHUNKED + b"zz\r\n",
    "half a chunk": CHUNKED + b"9\r\n{}",
}


def error_of(session: requests.Session, server: Keeping) -> type:
    with pytest.raises(requests.RequestException) as caught:
        session.send(prepared(f"{server.origin}/"), timeout=limits(session))
    return type(caught.value)


# A reset may overtake what was sent before it.
@pytest.mark.parametrize(("kind", "resets"), [*((kind, False) for kind in FAULTS), ("nothing", True)])
def test_what_is_no_answer_raises_what_requests_raises(
    keeping: Keeping,
    ours: Session,
    theirs: requests.Session,
    kind: str,
    resets: bool,  # noqa: FBT001
) -> None:
    keeping.answer, keeping.closes, keeping.resets = FAULTS[kind], True, resets
    assert error_of(ours, keeping) is error_of(theirs, keeping)
    assert len(keeping.requests) == 2


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", [*FAULTS, "gzip of something else"])
def test_a_connection_that_failed_is_closed(keeping: Keeping, ours: Session, kind: str) -> None:
    keeping.answer = FAULTS.get(kind, b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")
    # Where nothing more comes, the server has to end what it began.
    keeping.closes = kind in {"nothing", "half a status", "half a body", "half a chunk"}
    error_of(ours, keeping)
    keeping.answer, keeping.closes = OK, False
    assert ours.send(prepared(f"{keeping.origin}/"), timeout=limits(ours)).content == b"{}"
    assert keeping.open() == 1


@pytest.mark.usefixtures("way")
def test_a_server_that_says_nothing(keeping: Keeping, ours: Session, theirs: requests.Session) -> None:
    keeping.answer = b""
    for session in (ours, theirs):
        request = prepared(f"{keeping.origin}/")
        with pytest.raises(requests.ReadTimeout) as caught:
            session.send(request, timeout=limits(session, read=0.1))
        assert caught.value.request is request
        assert keeping.open() == 0


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("more", [b"", b"Connection: close\r\n"])
def test_a_connection_is_closed_at_an_answer_of_two_ends_whoever_keeps_the_error(
    keeping: Keeping, ours: Session, more: bytes
) -> None:
    keeping.answer = CHUNKED.replace(b"\r\n\r\n", b"\r\n" + LENGTH + more + b"\r\n")
    with pytest.raises(requests.RequestException) as caught:
        ours.send(prepared(f"{keeping.origin}/"), timeout=limits(ours))
    assert keeping.open() == 0
    assert "both Content-Length and Transfer-Encoding" in str(caught.value)


def test_a_session_used_by_itself_waits_as_long_as_it_is_told(keeping: Keeping, ours: Session) -> None:
    keeping.answer = b""
    for stream in (False, True):
        with pytest.raises(requests.ReadTimeout):
            ours.post(keeping.origin, timeout=0.1, stream=stream)


def test_or_for_ever(keeping: Keeping, ours: Session) -> None:
    for stream in (False, True):
        assert ours.post(keeping.origin, timeout=None, stream=stream).content == b"{}"


def test_an_answer_tells_how_long_it_took(keeping: Keeping, ours: Session) -> None:
    began = time.monotonic()
    answer = ours.send(prepared(f"{keeping.origin}/"), timeout=limits(ours))
    assert 0 < answer.elapsed.total_seconds() <= time.monotonic() - began


def test_an_answer_is_complete_as_the_adapter_makes_it(
    keeping: Keeping, ours: Session, theirs: requests.Session
) -> None:
    # What a session adds, such as how long it took, is not there yet.
    request = prepared(f"{keeping.origin}/")
    began = time.monotonic()
    answer, expected = (
        session.get_adapter(keeping.origin).send(request, timeout=limits(session)) for session in (ours, theirs)
    )
    assert 0 < answer.elapsed.total_seconds() <= time.monotonic() - began
    assert [*answer.iter_content(1)] == [*expected.iter_content(1)] == [b"{", b"}"]
    for name in ("status_code", "reason", "headers", "url", "request", "history", "next", "links", "cookies"):
        assert getattr(answer, name) == getattr(expected, name), name
    assert (answer.raw.status, answer.raw.reason, answer.raw.version) == (
        expected.raw.status,
        expected.raw.reason,
        expected.raw.version,
    )


def test_a_port_where_nobody_listens(ours: Session, theirs: requests.Session) -> None:
    with Keeping() as server:
        pass
    assert error_of(ours, server) is error_of(theirs, server) is requests.ConnectionError


def test_a_port_where_one_more_connection_has_to_wait(full: int, ours: Session, theirs: requests.Session) -> None:
    kinds: list[type] = []
    for session in (ours, theirs):
        with pytest.raises(requests.RequestException) as caught:
            session.send(prepared(f"http://127.0.0.1:{full}/"), timeout=limits(session, connect=0.2))
        kinds.append(type(caught.value))
    assert kinds == [requests.ConnectTimeout] * 2


def test_a_proxy_that_makes_no_tunnel(ours: Session, theirs: requests.Session, proxy: Proxy) -> None:
    proxy.refuses = True
    for session in (ours, theirs):
        with pytest.raises(requests.exceptions.ProxyError, match="Tunnel connection failed: 403"):
            session.send(prepared("https://127.0.0.1:1/"), timeout=limits(session), proxies={"https": proxy.origin})


def test_plain_http_goes_through_a_proxy_too(keeping: Keeping, ours: Session, proxy: Proxy) -> None:
    proxies = {"http": proxy.origin}
    assert ours.send(prepared(f"{keeping.origin}/"), timeout=limits(ours), proxies=proxies).ok
    assert proxy.lines == [f"POST {keeping.origin}/ HTTP/1.1"]


def test_a_body_that_is_not_read_leaves_nothing_open(keeping: Keeping, ours: Session) -> None:
    keeping.answer = OK.replace(b"Length: 2", b"Length: 20")
    answer = ours.send(prepared(f"{keeping.origin}/"), timeout=limits(ours), stream=True)
    assert keeping.open() == 1
    answer.close()
    assert keeping.open() == 0


# --- the session by itself


def test_the_session_may_be_used_as_any(keeping: Keeping, ours: Session) -> None:
    assert ours.get(f"{keeping.origin}/a b?c=[d]", timeout=5).content == b"{}"
    assert ours.post(keeping.origin, json={"a": 1}).json() == {}
    assert ours.post(keeping.origin, data=iter([b"a", b"b"]), stream=True).raw.read() == b"{}"
    keeping.answer, keeping.closes = FAULTS["half a body"], True
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        ours.get(keeping.origin, timeout=5)


@pytest.mark.skipif(not hasattr(socket, "MSG_DONTWAIT"), reason="there is no asking whether a connection is open")
def test_not_every_host_ever_called_is_remembered(ours: Session) -> None:
    with ExitStack() as stack:
        count = requests.adapters.DEFAULT_POOLSIZE
        servers = [stack.enter_context(Keeping()) for _ in range(2 * count + 1)]
        for server in servers[:count] + servers:
            ours.send(prepared(f"{server.origin}/"), timeout=limits(ours))
            gc.collect()
            assert 1 <= sum(each.open() for each in servers) <= count
        assert {len(each.connections) for each in servers} == {1}


def test_it_goes_on_after_it_was_closed(keeping: Keeping, ours: Session) -> None:
    for count in (1, 2):
        assert ours.send(prepared(f"{keeping.origin}/"), timeout=limits(ours)).ok
        assert keeping.open() == 1
        ours.close()
        assert (keeping.open(), len(keeping.connections)) == (0, count)


# --- many threads


def test_as_many_connections_as_threads(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    count = 80
    with Together(count, lambda: kept_open(signed(sandbox.credentials, 204))) as server:
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        with caplog.at_level(logging.WARNING), ThreadPoolExecutor(count) as threads:
            for _ in range(2):
                assert all(answer.verified for answer in threads.map(client.send, [samples.NOTICE] * count))
        assert len(server.connections) == count
        assert "pool is full" not in caplog.text
        client.session.close()


# --- what is trusted


class Authority:
    """A CA, its bundle on disk, and a server that it vouches for."""

    def __init__(self, folder: Path, name: str) -> None:
        self.ca = trustme.CA(organization_name=name)
        self.bundle = folder / f"{name}.pem"
        self.ca.cert_pem.write_to_path(self.bundle)
        self.folder = folder

    def context(self, host: str = "127.0.0.1") -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ca.issue_cert(host).configure_cert(context)
        return context


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path, "one")


@pytest.fixture
def other(tmp_path: Path) -> Authority:
    return Authority(tmp_path, "other")


@pytest.fixture
def trusting(sandbox: Sandbox, authority: Authority) -> Iterator[tuple[Client, Keeping]]:
    """A client, and the server that it trusts."""
    with Keeping(authority.context()) as server:
        server.answer = lambda: kept_open(signed(sandbox.credentials, 204))
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        client.session.verify = str(authority.bundle)
        yield client, server
        client.session.close()


def is_trusted(client: Client) -> bool:
    try:
        return client.send(samples.NOTICE).verified
    except TransportError as error:
        if error.sent:
            raise
        return False


class Somewhere(os.PathLike[str]):
    """A path that does not show itself as text."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __fspath__(self) -> str:
        return str(self._path)


@pytest.mark.parametrize("kind", [str, Path, Somewhere])
def test_a_ca_bundle_is_any_path(trusting: tuple[Client, Keeping], authority: Authority, kind: Any) -> None:
    client, _ = trusting
    client.session.verify = kind(authority.bundle)
    assert is_trusted(client)


def test_a_ca_bundle_may_be_a_folder(trusting: tuple[Client, Keeping], authority: Authority, tmp_path: Path) -> None:
    client, _ = trusting
    folder = tmp_path / "certificates"
    folder.mkdir()
    client.session.verify = str(folder)
    assert not is_trusted(client)
    digest = openssl("x509", "-noout", "-hash", "-in", authority.bundle).decode().strip()
    (folder / f"{digest}.0").write_bytes(authority.bundle.read_bytes())
    client.session.close()
    assert is_trusted(client)


def test_whom_the_session_trusts_may_change(
    trusting: tuple[Client, Keeping], authority: Authority, other: Authority
) -> None:
    # A connection that is open already is none of those that another bundle vouches for.
    client, server = trusting
    assert is_trusted(client)
    client.session.verify = str(other.bundle)
    assert not is_trusted(client)
    client.session.verify = str(authority.bundle)
    assert is_trusted(client)
    assert len(server.requests) == 2


def test_a_bundle_that_was_written_anew_counts_once_the_session_is_closed(
    trusting: tuple[Client, Keeping], authority: Authority, other: Authority
) -> None:
    client, _ = trusting
    assert is_trusted(client)
    authority.bundle.write_bytes(other.bundle.read_bytes() * 2)
    client.session.close()
    assert not is_trusted(client)


@pytest.mark.usefixtures("way")
def test_a_bundle_is_read_once_for_all_connections(
    trusting: tuple[Client, Keeping], monkeypatch: pytest.MonkeyPatch
) -> None:
    # It takes longer than everything else that a connection needs.
    read: list[str] = []
    load = ssl.SSLContext.load_verify_locations

    # Any: as the method that it stands for.
    def load_and_note(context: ssl.SSLContext, cafile: Any = None, *rest: Any, **options: Any) -> None:
        read.append(cafile)
        load(context, cafile, *rest, **options)

    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", load_and_note)
    client, server = trusting
    server.closes = True
    for _ in range(3):
        assert is_trusted(client)
    assert len(server.connections) == 3
    assert read == [client.session.verify]


@pytest.mark.usefixtures("way")
def test_plain_http_needs_no_files_for_tls(ours: Session, keeping: Keeping) -> None:
    ours.verify, ours.cert = "no/such/bundle", "no/such/certificate"
    keeping.answer = OK
    assert ours.send(prepared(f"{keeping.origin}/"), timeout=limits(ours)).ok


def test_a_host_by_another_name_is_not_trusted(
    trusting: tuple[Client, Keeping], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, server = trusting
    assert is_trusted(client)
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, *rest, **options: resolve("127.0.0.1", *rest, **options))
    elsewhere = server.origin.replace("127.0.0.1", "pay.example")
    with pytest.raises(TransportError, match="Hostname mismatch"):
        client.send(samples.NOTICE, base_uri=elsewhere)
    assert len(server.requests) == 1


@pytest.fixture
def replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has put a class of connections in the place of urllib3's."""
    pool = urllib3.connectionpool.HTTPSConnectionPool
    monkeypatch.setattr(pool, "ConnectionCls", type("Recorded", (pool.ConnectionCls,), {}))


@pytest.mark.parametrize(
    ("kind", "way"),
    [("str", None), ("Path", None), ("pair", None), ("list", None), ("pair", "watched"), ("pair", "replaced")],
)
def test_a_client_certificate_is_any_path(
    sandbox: Sandbox,
    authority: Authority,
    tmp_path: Path,
    kind: str,
    way: str | None,
    request: pytest.FixtureRequest,
) -> None:
    if way is not None:
        request.getfixturevalue(way)
    issued = authority.ca.issue_cert("merchant.example")
    issued.private_key_and_cert_chain_pem.write_to_path(tmp_path / "both.pem")
    issued.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    issued.private_key_pem.write_to_path(tmp_path / "key.pem")
    cert: Any = {
        "str": str(tmp_path / "both.pem"),
        "Path": tmp_path / "both.pem",
        "pair": (tmp_path / "cert.pem", str(tmp_path / "key.pem")),
        "list": [str(tmp_path / "cert.pem"), tmp_path / "key.pem"],
    }[kind]
    context = authority.context()
    authority.ca.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    with Keeping(context) as server:
        server.answer = lambda: kept_open(signed(sandbox.credentials, 204))
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        client.session.verify = str(authority.bundle)
        client.session.cert = cert
        assert is_trusted(client)
        # Nor is the connection that showed one used for calls that show none.
        client.session.cert = None
        with pytest.raises(TransportError):
            client.send(samples.NOTICE)
        assert len(server.requests) == 1
        client.session.close()


def test_nobody_is_asked_for_the_password_of_a_key(authority: Authority, tmp_path: Path) -> None:
    # OpenSSL would ask at the terminal, or, where there is none, as here, by way of standard error.
    issued = authority.ca.issue_cert("merchant.example")
    issued.private_key_pem.write_to_path(tmp_path / "key.pem")
    both = tmp_path / "both.pem"
    openssl("pkcs8", "-topk8", "-v2", "aes128", "-passout", "pass:hunter2", "-in", tmp_path / "key.pem", "-out", both)
    issued.cert_chain_pems[0].write_to_path(both, append=True)
    script = """if True:
        import sys
        from wxpay_client._http.session import Session
        Session().get("https://127.0.0.1:1", cert=sys.argv[1], timeout=1)
    """
    ended = subprocess.run(
        [sys.executable, "-c", script, both],
        input="",
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    assert "no client certificate with its key could be read" in ended.stderr
    assert "phrase" not in ended.stdout + ended.stderr


def test_a_session_used_by_itself_may_leave_tls_unverified_and_still_show_a_certificate(
    authority: Authority, tmp_path: Path, ours: Session
) -> None:
    both = tmp_path / "both.pem"
    authority.ca.issue_cert("merchant.example").private_key_and_cert_chain_pem.write_to_path(both)
    context = authority.context()
    authority.ca.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    with Keeping(context) as server:
        request = prepared(f"{server.origin}/")
        with pytest.warns(urllib3.exceptions.InsecureRequestWarning):
            assert ours.send(request, timeout=limits(ours), verify=False, cert=str(both)).ok
        # That connection is none for a call that shows no certificate, nor for one that verifies who is there.
        with pytest.warns(urllib3.exceptions.InsecureRequestWarning), pytest.raises(requests.RequestException):
            ours.send(request, timeout=limits(ours), verify=False)
        for send in (ours.send, ours.get_adapter(server.origin).send):
            with pytest.raises(requests.exceptions.SSLError):
                send(request, timeout=limits(ours), cert=str(both))
        assert len(server.requests) == 1
        assert ours.send(request, timeout=limits(ours), verify=str(authority.bundle), cert=str(both)).ok


@pytest.mark.parametrize("trusted", [True, False])
def test_a_proxy_reached_over_tls_is_held_to_the_same_bundle(
    trusting: tuple[Client, Keeping],
    authority: Authority,
    other: Authority,
    trusted: bool,  # noqa: FBT001
) -> None:
    client, server = trusting
    with SecuredProxy((authority if trusted else other).context()) as proxy:
        client.session.proxies = {"https": proxy.origin}
        if trusted:
            assert is_trusted(client)
        else:
            with pytest.raises(TransportError, match="CERTIFICATE_VERIFY_FAILED"):
                client.send(samples.NOTICE)
        assert len(proxy.lines) == len(server.requests) == trusted


def test_a_connection_through_such_a_proxy_is_used_again(
    trusting: tuple[Client, Keeping], authority: Authority
) -> None:
    client, server = trusting
    with SecuredProxy(authority.context()) as proxy:
        client.session.proxies = {"https": proxy.origin}
        for _ in range(3):
            assert is_trusted(client)
        assert (len(proxy.lines), len(server.requests)) == (1, 3)


# --- others who look on


def test_what_is_open_is_given_up_once_somebody_begins_to_watch(
    keeping: Keeping, ours: Session, request: pytest.FixtureRequest
) -> None:
    keeping.answer = OK
    for _ in range(2):
        ours.post(keeping.origin, data=b"{}", timeout=5)
    assert len(keeping.connections) == 1
    request.getfixturevalue("watched")
    for _ in range(2):
        ours.post(keeping.origin, data=b"{}", timeout=5)
    assert (len(keeping.connections), keeping.open()) == (2, 1)


FUNCTIONS = [
    (requests.adapters.HTTPAdapter, "send"),
    (urllib3.connectionpool.HTTPConnectionPool, "urlopen"),
    (http.client.HTTPConnection, "putrequest"),
    (http.client.HTTPConnection, "getresponse"),
]


@pytest.mark.parametrize(("owner", "name"), FUNCTIONS, ids=[name for _, name in FUNCTIONS])
@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
def test_a_call_passes_those_who_watch(
    client: Client, monkeypatch: pytest.MonkeyPatch, owner: type, name: str, request_: Any
) -> None:
    seen: list[str] = []
    original = getattr(owner, name)

    @functools.wraps(original)
    def watch(*arguments: Any, **options: Any) -> Any:
        seen.append(name)
        return original(*arguments, **options)

    client.send(request_)
    monkeypatch.setattr(owner, name, watch)
    assert client.send(request_).verified
    assert seen == [name]


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("way", [None, "replaced"])
def test_they_are_told_what_requests_would_tell_them(
    keeping: Keeping,
    ours: Session,
    monkeypatch: pytest.MonkeyPatch,
    stream: bool,  # noqa: FBT001
    way: str | None,
    request: pytest.FixtureRequest,
) -> None:
    if way is not None:
        request.getfixturevalue(way)
    seen: list[inspect.BoundArguments] = []
    original = requests.adapters.HTTPAdapter.send

    def watch(*arguments: Any, **options: Any) -> requests.Response:
        seen.append(inspect.signature(original).bind(*arguments, **options))
        return original(*arguments, **options)

    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", watch)
    told = {"stream": stream, "timeout": 5, "verify": "bundle.pem", "cert": __file__}
    proxies = {"https": "http://proxy.example"}
    ours.post(keeping.origin, data=b"{}", proxies=proxies, **told).close()
    (call,) = seen
    assert call.arguments | told | {"proxies": proxies} == call.arguments


def test_a_test_that_mocks_all_calls_mocks_these(sandbox: Sandbox, client: Client) -> None:
    with (
        mock.patch("requests.adapters.HTTPAdapter.send", side_effect=requests.ConnectionError("mocked")),
        pytest.raises(TransportError, match="mocked"),
    ):
        client.send(samples.NOTICE)
    assert sandbox.requests == ()


def test_headers_are_found_in_any_case_and_are_those_of_requests_when_they_pickle() -> None:
    headers = headers_of({"request-id": ("Request-ID", "08-1")})
    assert headers.get("Request-ID") == headers.get("REQUEST-ID") == headers["request-id"] == "08-1"
    assert (headers.get("Date"), headers.get("Date", "never")) == (None, "never")
    for again in (pickle.loads(pickle.dumps(headers)), copy.deepcopy(headers)):
        assert type(again) is CaseInsensitiveDict
        assert [*again.items()] == [*headers.items()] == [("Request-ID", "08-1")]
