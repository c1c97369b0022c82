"""Who replaces a function of `requests`, urllib3 or `http.client` sees or stops the calls of a client too."""

from __future__ import annotations

import functools
import gc
import http.client
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import FunctionType, SimpleNamespace
from typing import Any
from unittest import mock

import pytest
import requests
import requests.adapters
import urllib3.connectionpool
import urllib3.poolmanager

from tests.http.conftest import LIMIT
from tests.support.gateways.raw import JSON, Raw, call, say
from tests.support.gateways.servers import Proxy
from tests.support.shapes import MaybeRequest
from wxpay_client import Client, Outcome, TransportError
from wxpay_client._http import originals


class Stopped(Exception):
    """What a mock raises."""


PASSED = [(holder, name) for holder, names in originals._passed() for name in names.split() if hasattr(holder, name)]
FUNCTIONS = [(holder, name) for holder, name in PASSED if isinstance(getattr(holder, name), FunctionType)]


def in_words(passed: list[tuple[Any, str]]) -> list[str]:
    return [f"{getattr(holder, '__module__', '')}.{holder.__name__}.{name}" for holder, name in passed]


# What a call passes when it was sent already stops none.
AFTERWARDS = {"__init__", "_raw_read", "_read_status", "begin", "close", "getresponse", "makefile", "read", "readinto",
              "recv", "recv_into", "release_conn", "stream", "build_response", "parse_headers"}  # fmt: skip
BEFORE = [(holder, name) for holder, name in FUNCTIONS if name not in AFTERWARDS]


@pytest.fixture
def client(trusting_client: Client) -> Client:
    return trusting_client


@pytest.fixture
def server(done: bytes) -> Iterator[Raw]:
    with Raw(None, say(done)) as server:
        yield server


def sent_by_requests(server: Raw) -> int:
    """How many requests of a session of stock `requests` reach the server."""
    before = len(server.requests)
    with requests.Session() as session, suppress(Exception):
        session.post(server.origin, data=b"{}", timeout=5)
    return len(server.requests) - before


def sent_by(client: Client, server: Raw) -> int:
    """How many requests of a client do, and that nothing else but a documented error comes of it."""
    before = len(server.requests)
    with suppress(TransportError):
        call(client, server, "write")
    return len(server.requests) - before


# Where a step is mocked, `requests` leaves sockets open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.slow
@pytest.mark.parametrize("is_open", [False, True], ids=["", "open"])
@pytest.mark.parametrize(("holder", "name"), BEFORE)
def test_no_call_goes_out_where_requests_makes_none(
    client: Client,
    server: Raw,
    holder: Any,
    name: str,
    is_open: bool,  # noqa: FBT001
) -> None:
    if is_open:
        assert sent_by(client, server) == 1
    with mock.patch.object(holder, name, side_effect=Stopped):
        expected = sent_by_requests(server)
        assert sent_by(client, server) <= expected
    assert sent_by(client, server) == 1
    gc.collect()


@pytest.mark.parametrize(("holder", "name"), FUNCTIONS, ids=in_words(FUNCTIONS))
@pytest.mark.parametrize("wraps", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_a_wrapper_sees_what_it_sees_of_requests(
    client: Client,
    server: Raw,
    monkeypatch: pytest.MonkeyPatch,
    holder: Any,
    name: str,
    wraps: bool,  # noqa: FBT001
) -> None:
    original = getattr(holder, name)
    seen: list[str] = []

    def wrapper(*args: Any, **kwargs: Any) -> Any:
        seen.append(name)
        return original(*args, **kwargs)

    assert sent_by(client, server) == 1
    monkeypatch.setattr(holder, name, functools.wraps(original)(wrapper) if wraps else wrapper)
    assert sent_by_requests(server) == 1
    expected = bool(seen)
    seen.clear()
    for _ in range(3):
        assert sent_by(client, server) == 1
    client.session.close()
    assert bool(seen) >= expected


class Proxied:
    """Passes for a function in all but its type, as the wrappers of tracers do."""

    def __init__(self, function: Any, seen: list[str]) -> None:
        object.__setattr__(self, "_function", function)
        object.__setattr__(self, "_seen", seen)

    def __getattribute__(self, name: str) -> Any:
        if name in {"_function", "_seen"}:
            return object.__getattribute__(self, name)
        return getattr(self._function, name)

    def __eq__(self, other: object) -> bool:
        return self._function == other

    def __hash__(self) -> int:
        return hash(self._function)

    def __get__(self, instance: Any, owner: Any) -> Any:
        # Another one each time, as those tracers have it.
        seen = object.__getattribute__(self, "_seen")
        return Proxied(self._function, seen) if instance is None else functools.partial(self, instance)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self._seen.append(self._function.__name__)
        return self._function(*args, **kwargs)


METHODS = [(holder, name) for holder, name in FUNCTIONS if isinstance(holder, type) and name in vars(holder)]


@pytest.mark.parametrize(("holder", "name"), METHODS)
def test_one_that_passes_for_the_original_is_none(
    client: Client, server: Raw, monkeypatch: pytest.MonkeyPatch, holder: Any, name: str
) -> None:
    assert sent_by(client, server) == 1
    assert originals.look().is_original
    monkeypatch.setattr(holder, name, Proxied(vars(holder)[name], []))
    view = originals.look()
    assert not view.is_original
    assert originals.look() is view
    monkeypatch.undo()
    assert originals.look().is_original


@pytest.mark.parametrize(("home", "tells"), [("http.client", True), ("http.of_a_tool", False)])
def test_nor_is_one_that_a_tool_compiled_as_if_it_were_of_the_library(
    monkeypatch: pytest.MonkeyPatch,
    home: str,
    tells: bool,  # noqa: FBT001
) -> None:
    original, made = http.client.HTTPConnection.putrequest, dict[str, Any]()
    source = "def putrequest(*args, **kwargs): return original(*args, **kwargs)"
    exec(compile(source, http.client.__file__, "exec"), {"original": original}, made)
    wrapper = made["putrequest"]
    if tells:
        functools.update_wrapper(wrapper, original)
    wrapper.__module__ = home
    monkeypatch.setattr(http.client.HTTPConnection, "putrequest", wrapper)
    assert not originals.look().is_original


def test_classes_of_connections_are_seen(client: Client, done: bytes) -> None:
    made: list[str] = []

    class Recorded(urllib3.connectionpool.HTTPConnectionPool.ConnectionCls):  # type: ignore[misc,name-defined]
        def connect(self) -> None:
            made.append(self.host)
            raise Stopped

    with Raw(None, say(done)) as server:
        assert sent_by(client, server) == 1
        with mock.patch.object(urllib3.connectionpool.HTTPConnectionPool, "ConnectionCls", Recorded):
            assert sent_by(client, server) == 0
        assert made == ["127.0.0.1"]
        assert sent_by(client, server) == 1
        pools = {"http": SimpleNamespace, "https": SimpleNamespace}
        with mock.patch.dict(urllib3.poolmanager.pool_classes_by_scheme, pools):
            assert sent_by(client, server) == 0
        assert sent_by(client, server) == 1


def test_a_call_on_connections_of_another_class_goes_by_the_sessions_proxy(
    client: Client, server: Raw, proxy: Proxy
) -> None:
    class Recorded(urllib3.connectionpool.HTTPConnectionPool.ConnectionCls):  # type: ignore[misc,name-defined]
        pass

    client.session.proxies = {"http": proxy.origin}
    with mock.patch.object(urllib3.connectionpool.HTTPConnectionPool, "ConnectionCls", Recorded):
        assert sent_by(client, server) == 1
    assert len(proxy.lines) == 1


@pytest.mark.parametrize(
    ("holder", "name"),
    [(requests.adapters, "proxy_from_url"), (urllib3.poolmanager.ProxyManager, "connection_from_host")],
)
@pytest.mark.parametrize("is_open", [False, True], ids=["", "open"])
def test_so_is_what_a_call_passes_on_its_way_to_a_proxy(
    client: Client,
    done: bytes,
    proxy: Proxy,
    server_tls: tuple[ssl.SSLContext, Path],
    holder: Any,
    name: str,
    is_open: bool,  # noqa: FBT001
) -> None:
    client.session.proxies = {"https": proxy.origin}
    with Raw(server_tls[0], say(done)) as server:
        if is_open:
            assert sent_by(client, server) == 1
        with mock.patch.object(holder, name, side_effect=Stopped):
            assert sent_by(client, server) == 0
    assert len(proxy.lines) == int(is_open)


def parts_of(session: requests.Session, server: Raw) -> dict[str, tuple[Any, str]]:
    """What a call passes of one session, and of the classes that it is made of."""
    adapter = session.get_adapter(server.origin)
    assert isinstance(adapter, requests.adapters.HTTPAdapter)
    return {
        "session": (session, f"send get_adapter {originals.OF_SESSIONS}"),
        "its class": (type(session), f"send get_adapter {originals.OF_SESSIONS}"),
        "adapter": (adapter, originals.OF_ADAPTERS),
        "its class of adapters": (type(adapter), originals.OF_ADAPTERS),
        "manager": (adapter.poolmanager, originals.OF_MANAGERS),
    }


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("is_open", [False, True], ids=["", "open"])
@pytest.mark.parametrize("part", ["session", "its class", "adapter", "its class of adapters", "manager"])
def test_so_is_what_was_put_into_a_session_or_its_parts(
    client: Client,
    server: Raw,
    part: str,
    is_open: bool,  # noqa: FBT001
) -> None:
    def comes_of(session: requests.Session, name: str) -> tuple[int, bool]:
        """How many requests reach the server while a method is mocked, and whether the mock was called."""
        if is_open:
            post(session)
        before = len(server.requests)
        with mock.patch.object(parts_of(session, server)[part][0], name, side_effect=Stopped) as mocked:
            post(session)
        session.close()
        return len(server.requests) - before, mocked.called

    def post(session: requests.Session) -> None:
        with suppress(TransportError, Stopped):
            call(client, server, "write") if session is client.session else session.post(server.origin, timeout=5)

    with requests.Session() as stock:
        for name in parts_of(stock, server)[part][1].split():
            (sent, seen), (expected, expected_seen) = comes_of(client.session, name), comes_of(stock, name)
            assert sent <= expected, name
            assert seen >= expected_seen, name
    assert sent_by(client, server) == 1
    gc.collect()


def test_settings_of_a_manager_count(client: Client, server: Raw) -> None:
    adapter: Any = client.session.get_adapter(server.origin)
    assert sent_by(client, server) == 1
    with mock.patch.dict(adapter.poolmanager.connection_pool_kw, {"source_address": ("192.0.2.1", 0)}):
        assert sent_by(client, server) == 0
    with mock.patch.dict(adapter.poolmanager.pool_classes_by_scheme, {"http": mock.Mock(side_effect=Stopped)}):
        assert sent_by(client, server) == 0
    adapter.init_poolmanager(1, 1, source_address=("192.0.2.1", 0))
    assert sent_by(client, server) == 0


def test_a_manager_of_ones_own_is_asked(client: Client, server: Raw) -> None:
    assert sent_by(client, server) == 1
    adapter: Any = client.session.get_adapter(server.origin)
    with mock.patch.object(adapter, "poolmanager") as manager:
        manager.connection_from_host.side_effect = Stopped
        assert sent_by(client, server) == 0
        manager.connection_from_host.assert_called_once()


def test_a_session_that_is_mocked_sends_nothing(client: Client, server: Raw) -> None:
    assert sent_by(client, server) == 1
    with mock.patch.object(client.session, "send", side_effect=requests.ConnectionError("mocked")):
        assert sent_by(client, server) == 0
    with mock.patch("requests.Session.send", side_effect=requests.ConnectionError("mocked")):
        assert sent_by(client, server) == 0
    with mock.patch("requests.Session.get_adapter", side_effect=requests.exceptions.InvalidSchema("mocked")):
        assert sent_by(client, server) == 0
    assert sent_by(client, server) == 1


@pytest.mark.parametrize("name", ["request", "post", "prepare_request", "send"])
def test_what_a_mock_returns_is_no_answer(client: Client, server: Raw, name: str) -> None:
    assert sent_by(client, server) == 1
    with (
        mock.patch.object(requests.Session, name) as mocked,
        pytest.raises(TransportError) as caught,
    ):
        call(client, server, "write")
    mocked.assert_called_once()
    assert caught.value.outcome is Outcome.UNKNOWN
    assert len(server.requests) == 1


class ReportRequest(MaybeRequest):
    """By a method that `requests` has no function for."""

    __slots__ = ()
    operation = MaybeRequest.operation._replace(id="shapes.report", method="REPORT")


class TestWhereRequestsAreWatched:
    @pytest.fixture
    def seen(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bytes]]:
        """The method and the body of each request that `requests` is told to make."""
        seen: list[tuple[str, bytes]] = []
        request = requests.Session.request

        # Any: as the function that it calls takes them.
        def watch(session: requests.Session, method: str, url: str, **options: Any) -> requests.Response:
            seen.append((method, options["data"]))
            return request(session, method, url, **options)

        monkeypatch.setattr(requests.Session, "request", watch)
        return seen

    @pytest.mark.parametrize("kind", [MaybeRequest, ReportRequest])
    def test_what_is_seen_is_what_is_sent(
        self, client: Client, server: Raw, seen: list[tuple[str, bytes]], kind: type[MaybeRequest]
    ) -> None:
        assert client.send(kind(content=[1, 2]), base_uri=server.origin).verified
        assert seen == [(kind.operation.method, b"[1,2]")]
        assert server.requests[0].startswith(f"{kind.operation.method} /".encode())
        assert server.requests[0].endswith(b"[1,2]")

    @pytest.mark.usefixtures("seen")
    def test_hooks_see_no_answer_that_is_too_large(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        hook = mock.Mock(return_value=None)
        monkeypatch.setitem(client.session.hooks, "response", [hook])
        with (
            Raw(None, say(JSON + b"Content-Length: %d\r\n\r\n" % (LIMIT + 1) + bytes(LIMIT + 1))) as server,
            pytest.raises(TransportError, match=f"more than {LIMIT} bytes"),
        ):
            call(client, server, "write")
        hook.assert_not_called()


@pytest.mark.usefixtures("watched")
def test_two_threads_that_see_the_same_at_once_share_connections(
    client: Client, server: Raw, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sent_by(client, server) == 1
    monkeypatch.setattr(originals, "_last", None)  # as it was when the other one looked
    assert sent_by(client, server) == 1
    assert server.connections == 1
    monkeypatch.setattr(requests.Session, "send", Proxied(requests.Session.send, []))
    assert sent_by(client, server) == 1
    assert server.connections == 2


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(("holder", "name"), PASSED, ids=in_words(PASSED))
def test_whatever_a_call_passes_is_seen_to_be_another(monkeypatch: pytest.MonkeyPatch, holder: Any, name: str) -> None:
    before = originals.look()
    assert originals.look() is before
    monkeypatch.setattr(holder, name, object())
    assert originals.look() is not before
    monkeypatch.undo()
    assert originals.look().is_original


@pytest.mark.usefixtures("way")
def test_what_is_gone_is_seen_to_be_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    view = originals.look()
    monkeypatch.delattr(urllib3.connectionpool, "is_connection_dropped")
    assert originals.look() is not view


@pytest.mark.parametrize("is_open", [False, True], ids=["", "open"])
def test_what_http_client_is_told_to_print_is_printed(
    client: Client,
    server: Raw,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    is_open: bool,  # noqa: FBT001
) -> None:
    if is_open:
        call(client, server, "read")
    monkeypatch.setattr(http.client.HTTPConnection, "debuglevel", 1)
    assert call(client, server, "read").status_code == 204
    printed = capsys.readouterr().out
    assert printed.startswith("send: b'GET /v3/maybe HTTP/1.1\\r\\n")
    assert "reply: 'HTTP/1.1 204 " in printed


class NoSocket:
    """As tools have it that mock calls: what is to be answered is there before anybody asks."""

    answer = b""

    def __init__(self, *_: object) -> None:
        self.sent = b""

    def fileno(self) -> int:
        return -1

    def sendall(self, data: bytes) -> None:
        self.sent += data

    def recv(self, _: int) -> bytes:
        return self.answer[:1]

    def makefile(self, mode: str = "r", bufsize: int = -1) -> BytesIO:
        assert (mode, bufsize) == ("rb", 0)
        return BytesIO(self.answer if self.sent else b"")

    def connect(self, *_: object) -> None:
        pass

    setsockopt = settimeout = close = connect


class Green(NoSocket):
    """As eventlet has it over TLS: that nothing is there yet it calls a time-out."""

    number = -1

    def fileno(self) -> int:
        return self.number

    def recv(self, _: int) -> bytes:
        raise TimeoutError("timed out")


@pytest.mark.parametrize("kind", [NoSocket, Green])
def test_a_socket_of_another_kind_answers(client: Client, server: Raw, done: bytes, kind: type[NoSocket]) -> None:
    with (
        socket.socket() as real,
        mock.patch.object(Green, "number", real.fileno()),
        mock.patch("socket.socket", kind),
        mock.patch.object(kind, "answer", done),
    ):
        assert call(client, server, "write") is not None
        client.session.close()
    assert server.requests == []


class Early(NoSocket):
    """As gevent has it, a socket all the same, on which something came before anybody asked."""

    number = -1

    def fileno(self) -> int:
        return self.number


def test_what_came_before_the_request_is_no_answer_on_such_a_one_either(
    client: Client, server: Raw, done: bytes
) -> None:
    with (
        socket.socket() as real,
        mock.patch.object(Early, "number", real.fileno()),
        mock.patch("socket.socket", Early),
        mock.patch.object(Early, "answer", done),
        pytest.raises(TransportError) as caught,
    ):
        call(client, server, "write")
    client.session.close()
    assert caught.value.outcome is Outcome.NOT_SENT
    assert server.requests == []


BEFORE_IMPORT = """
import sys, http.client, urllib3.connectionpool
{}
from wxpay_client import Client
from wxpay_client.sandbox import Sandbox
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api import OPERATIONS
from wxpay_client import from_dict
with Sandbox() as sandbox:
    client = sandbox.client()
    sandbox.answer("med_ins.refunds.notify", None)
    request = from_dict(OPERATIONS["med_ins.refunds.notify"], EXAMPLES["med_ins.refunds.notify"]["request"])
    for _ in range(3):
        assert client.send(request).verified
    {}
"""
WRAPPED = """
begin = http.client.HTTPResponse.begin
def traced(self, *args):
    seen.append(1)
    return begin(self, *args)
seen = []
http.client.HTTPResponse.begin = traced
"""
CLASSES = """
class Traced(urllib3.connectionpool.HTTPConnectionPool.ConnectionCls):
    def request(self, *args, **kwargs):
        seen.append(1)
        return super().request(*args, **kwargs)
seen = []
urllib3.connection.HTTPConnection = Traced
urllib3.connectionpool.HTTPConnectionPool.ConnectionCls = Traced
"""


@pytest.mark.parametrize("replaced", [WRAPPED, CLASSES], ids=["a function", "a class"])
def test_what_was_replaced_before_the_import_is_no_original(replaced: str) -> None:
    code = BEFORE_IMPORT.format(replaced, "assert len(seen) == 3, seen")
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# Parts of functions that are looked at; nothing of their own is sent or read by them.
WITHIN = {
    "_check_close",
    "_encode_request",
    "_output",
    "_validate_method",
    "_validate_path",
    "_wrap_ipv6",
    "_is_method_retryable",
    "flush",
    "host",
    "is_closed",
    "isclosed",
    "_close_conn",
    "_error_catcher",
    "_init_decoder",
    "get_redirect_target",
    "register_hook",
    "resolve_redirects",
    "_fp_read",
    "_init_length",
    "closed",
}
SEAMS = (
    requests.Session,
    requests.Request,
    requests.PreparedRequest,
    requests.adapters.HTTPAdapter,
    urllib3.poolmanager.PoolManager,
    urllib3.connectionpool.HTTPConnectionPool,
    urllib3.connection.HTTPConnection,
    urllib3.response.HTTPResponse,
    http.client.HTTPConnection,
    http.client.HTTPResponse,
)


def test_all_that_a_call_of_requests_passes_is_looked_at(server: Raw) -> None:
    owners = {
        function.__code__: name
        for seam in SEAMS
        for owner in seam.__mro__
        for name, member in vars(owner).items()
        if isinstance(function := getattr(member, "fget", member), FunctionType)
    }
    passed: set[str] = set()

    def follow(frame: Any, event: str, _: Any) -> None:
        if event == "call" and frame.f_code in owners:
            passed.add(owners[frame.f_code])

    with requests.Session() as session:
        session.get(server.origin, timeout=5)
        sys.setprofile(follow)
        try:
            session.post(server.origin, data=b"{}", timeout=5)
        finally:
            sys.setprofile(None)
    looked_at = {name for _, names in originals._passed() for name in names.split()}
    assert {"post", "prepare_auth", "send", "urlopen", "putrequest", "begin"} <= passed
    assert passed - looked_at - WITHIN == set()
