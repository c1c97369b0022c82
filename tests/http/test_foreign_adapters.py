"""Adapters of a user's own: what they raise counts as sent, and what they bring is read up to a bound."""

from __future__ import annotations

import gzip
import pickle
import socket
import ssl
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, cast

import pytest
import requests
import urllib3
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter, HTTPAdapter

from tests.http.conftest import LIMIT
from tests.support import samples
from tests.support.gateways.raw import (
    JSON,
    KINDS,
    REFUSED,
    Raw,
    Wire,
    call,
    hang,
    head_with,
    is_refused,
    is_unknown,
    say,
)
from tests.support.gateways.servers import Scripted, plain
from tests.support.shapes import DownloadRequest, MaybeRequest
from wxpay_client import APIError, Client, OutcomeUnknownError, RetryPolicy, TransportError
from wxpay_client.sandbox import Sandbox
from wxpay_client.schema.download import CHUNK

NOW = RetryPolicy(base=0)


@pytest.fixture
def client(trusting_client: Client) -> Client:
    return trusting_client


@pytest.fixture
def server(done: bytes) -> Iterator[Raw]:
    with Raw(None, say(done)) as server:
        yield server


class Audited(HTTPAdapter):
    """Sends, and then writes to a log of its own, which fails."""

    def __init__(self, failure: Exception) -> None:
        super().__init__()
        self._failure = failure

    def send(self, *args: Any, **kwargs: Any) -> Response:
        super().send(*args, **kwargs).close()
        raise self._failure


LOG = urllib3.connection.HTTPConnection("log")
FAILURES = [
    FileNotFoundError("Could not find the log"),
    OSError("Could not find the log"),
    OSError("Tunnel connection failed: 403 to the log"),
    ConnectionRefusedError(),
    ssl.SSLCertVerificationError("of the log"),
    requests.exceptions.InvalidURL("of the log"),
    requests.exceptions.InvalidSchema("of the log"),
    requests.exceptions.ConnectTimeout("of the log"),
    requests.ConnectionError(
        urllib3.exceptions.NewConnectionError(urllib3.connection.HTTPConnection("log"), "refused")
    ),
    urllib3.exceptions.ConnectTimeoutError(LOG, "late"),
    urllib3.exceptions.LocationParseError("log"),
    KeyError("log"),
    TypeError("log"),
    ValueError("log"),
    OverflowError("log"),
    MemoryError("log"),
    RecursionError("log"),
    AssertionError("log"),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
def test_what_fails_after_sending_is_sent_once(client: Client, server: Raw, failure: Exception) -> None:
    client.session.mount("http://", Audited(failure))
    with pytest.raises(OutcomeUnknownError) as caught:
        call(client, server, "write", retries=NOW)
    assert is_unknown(caught.value, "write")
    assert caught.value.__cause__ is failure
    assert len(server.requests) == 1


AMBIGUOUS = {
    "a length and chunks": JSON + b"Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks twice": JSON + b"Transfer-Encoding: chunked, chunked\r\nContent-Length: 0\r\n\r\n",
    "two lengths": JSON + b"Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
    "an unknown transfer": JSON + b"Transfer-Encoding: cow\r\nContent-Length: 0\r\n\r\n",
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_an_answer_whose_end_nobody_knows_is_none(client: Client, kind: str, name: str) -> None:
    client.session.mount("http://", HTTPAdapter())
    with Raw(None, say(AMBIGUOUS[name]), say(REFUSED)) as server:
        with pytest.raises(TransportError) as caught:
            call(client, server, kind)
        assert is_unknown(caught.value, kind)
        assert is_refused(client, server, kind)
        assert server.connections == 2


@pytest.mark.parametrize("line", [b"Content-Length: 5", b"Transfer-Encoding: chunked\r\nContent-Length: 5"])
def test_a_body_that_must_not_be_ends_the_connection(client: Client, kind: str, line: bytes, done: bytes) -> None:
    client.session.mount("http://", HTTPAdapter())
    with Raw(None, say(head_with(done, line)), say(REFUSED)) as server:
        assert call(client, server, kind).verified
        assert is_refused(client, server, kind)
        assert server.connections == 2


def test_chunks_are_none_of_http_1_0(client: Client, done: bytes) -> None:
    client.session.mount("http://", HTTPAdapter())
    head = head_with(done.replace(b"HTTP/1.1 204 ", b"HTTP/1.0 200 "), b"Transfer-Encoding: chunked")
    with (
        Raw(None, say(head + b"0\r\n\r\n")) as server,
        pytest.raises(OutcomeUnknownError, match="other than that of chunks"),
    ):
        call(client, server, "write")


class LookRequest(MaybeRequest):
    __slots__ = ()
    operation = MaybeRequest.operation._replace(id="shapes.look", method="HEAD")


def test_to_head_an_answer_may_tell_of_a_body_that_is_not_there(client: Client, done: bytes) -> None:
    client.session.mount("http://", HTTPAdapter())
    with Raw(None, say(head_with(done.replace(b" 204 ", b" 200 "), b"Transfer-Encoding: gzip"))) as server:
        assert client.send(LookRequest(), base_uri=server.origin).verified
        assert client.send(LookRequest(), base_uri=server.origin).verified
        assert server.connections == 1


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
@pytest.mark.parametrize("part", ["session", "adapter", "adapter of requests", "manager"])
def test_so_is_what_fails_in_a_method_that_was_put_there(
    client: Client, server: Raw, part: str, failure: Exception
) -> None:
    def send(*_: object, **__: object) -> Response:
        requests.post(server.origin, timeout=5)
        raise failure

    if part == "adapter of requests":
        client.session.mount("http://", HTTPAdapter())
    # Any: what is put there is none of the class.
    adapter: Any = client.session.get_adapter(server.origin)
    holder, name = {"session": (client.session, "send"), "manager": (adapter.poolmanager, "connection_from_host")}.get(
        part, (adapter, "send")
    )
    setattr(holder, name, send)
    with pytest.raises(OutcomeUnknownError) as caught:
        call(client, server, "write", retries=NOW)
    assert is_unknown(caught.value, "write")
    assert len(server.requests) == 1


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
def test_a_hook_that_fails_does_not_hide_that_an_answer_came(client: Client, server: Raw, failure: Exception) -> None:
    def hook(answer: Response, **_: object) -> None:
        raise failure

    client.session.hooks["response"].append(hook)
    with pytest.raises(OutcomeUnknownError, match="an answer came") as caught:
        call(client, server, "write", retries=NOW)
    assert caught.value.__cause__ is failure
    assert len(server.requests) == 1


@pytest.mark.parametrize("failure", [KeyError("hunter2"), ValueError("hunter2"), AssertionError("hunter2")])
def test_the_text_of_foreign_code_is_not_shown(client: Client, server: Raw, kind: str, failure: Exception) -> None:
    client.session.mount("http://", Audited(failure))
    with pytest.raises(TransportError) as caught:
        call(client, server, kind)
    assert "hunter2" not in str(caught.value)
    assert f"({type(failure).__name__})" in str(caught.value)


@pytest.fixture
def refusing() -> Iterator[str]:
    """An origin that refuses connections: its port is taken, and nobody listens on it."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


class Tuned(HTTPAdapter):
    """Makes its pools otherwise, and sends as `requests` does."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, socket_options=[])


@pytest.mark.parametrize("adapter", [HTTPAdapter, Tuned])
def test_of_what_sends_as_requests_does_it_is_known_that_nothing_was_sent(
    client: Client, kind: str, refusing: str, adapter: type[HTTPAdapter]
) -> None:
    client.session.mount("http://", adapter())
    with pytest.raises(TransportError, match="nothing was sent") as caught:
        client.send(KINDS[kind], base_uri=refusing)
    assert not caught.value.sent


class Own(HTTPAdapter):
    """Does what it likes before and after sending."""

    def send(self, *args: Any, **kwargs: Any) -> Response:
        return super().send(*args, **kwargs)


def test_of_any_other_it_is_not(client: Client, kind: str, refusing: str) -> None:
    client.session.mount("http://", Own())
    with pytest.raises(TransportError) as caught:
        client.send(KINDS[kind], base_uri=refusing)
    assert is_unknown(caught.value, kind)


def test_where_there_is_none_nothing_was_sent(client: Client, kind: str) -> None:
    client.session.adapters.clear()
    with pytest.raises(TransportError, match="nothing was sent"):
        client.send(KINDS[kind], base_uri="http://127.0.0.1:1")


# --- what they bring


class Bringing(BaseAdapter):
    """Brings an answer without a network."""

    def __init__(self, make: Callable[[], Response]) -> None:
        super().__init__()
        self._make = make

    def send(self, request: PreparedRequest, *args: Any, **kwargs: Any) -> Response:
        answer = self._make()
        answer.request, answer.url = request, request.url or ""
        return answer

    def close(self) -> None:
        pass


def answer(status: int, sent: dict[str, str] | None = None, **parts: Any) -> Callable[[], Response]:
    def make() -> Response:
        made = Response()
        made.status_code = status
        made.headers.update(sent or {})
        vars(made).update({name: value() if callable(value) else value for name, value in parts.items()})
        return made

    return make


LARGE = bytes(LIMIT + 1)
PACKED = {"Content-Encoding": "gzip"}


def by_urllib3(body: bytes, headers: dict[str, str] | None = None) -> urllib3.HTTPResponse:
    return urllib3.HTTPResponse(BytesIO(body), headers=headers, preload_content=False)


UNREADABLE = {
    "an interim answer": answer(103, raw=None),
    "switching protocols": answer(101, raw=None),
    "too large": answer(200, raw=lambda: BytesIO(LARGE)),
    "too large, by urllib3": answer(200, raw=lambda: by_urllib3(LARGE)),
    "too large, read already": answer(200, _content=LARGE),
    "too large when unpacked": answer(
        200, {"Content-Encoding": "gzip"}, raw=lambda: BytesIO(gzip.compress(bytes(1000 * LIMIT)))
    ),
    "packed twice": answer(
        200, {"Content-Encoding": "gzip, gzip"}, raw=lambda: BytesIO(gzip.compress(gzip.compress(bytes(1000 * LIMIT))))
    ),
    "no gzip": answer(200, {"Content-Encoding": "gzip"}, raw=lambda: BytesIO(b"no gzip")),
    "not to be read": answer(200, raw=object),
    "a text": answer(200, _content="{}"),
    "without a status": answer(cast("int", None)),
    "a status that is a text": answer(cast("int", "200")),
    "without headers": answer(403, headers=None, raw=None),
    "a header that is a number": answer(403, headers=lambda: {"Request-ID": 1}, raw=None),
    "a header of bytes": answer(403, headers=lambda: {b"Request-ID": "1"}, raw=None),
}
NONE = {
    "no answer": object,
    "nothing": lambda: None,
    "without a duration": answer(403, elapsed=None, raw=None),
}


@pytest.mark.parametrize("name", [name for name in UNREADABLE if name.startswith("too large")])
def test_of_one_that_is_too_large_the_bound_is_told(client: Client, name: str) -> None:
    client.session.mount("http://", Bringing(UNREADABLE[name]))
    with pytest.raises(OutcomeUnknownError, match=f"more than {LIMIT} bytes"):
        client.send(KINDS["write"], base_uri="http://127.0.0.1:1")


TOLD = {
    "what came is a str, and no requests.Response": lambda: cast("Response", "answer"),
    "of another type than requests has it is status_code, elapsed": answer(cast("int", None), elapsed=None),
    "of another type than requests has it is headers": answer(403, headers=[], raw=None),
    "of another type than requests has it is a header": UNREADABLE["a header of bytes"],
    "its body is a str, and no bytes": UNREADABLE["a text"],
    "nothing but an interim answer came": UNREADABLE["an interim answer"],
}


@pytest.mark.parametrize("told", TOLD)
def test_of_any_other_it_is_told_what_is_wrong(client: Client, monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setattr(client.session, "send", lambda *_, **__: TOLD[told]())
    with pytest.raises(OutcomeUnknownError, match=rf"\(InvalidAnswerError: [^(]*{told}\)"):
        client.send(KINDS["write"], base_uri="http://127.0.0.1:1")


@pytest.mark.parametrize("empty", [{"raw": None}, {"_content": None}], ids=["raw", "read already"])
def test_one_without_a_body_is_empty(client: Client, kind: str, empty: dict[str, None]) -> None:
    client.session.mount("http://", Bringing(answer(403, **empty)))
    with pytest.raises(APIError) as caught:
        client.send(KINDS[kind], base_uri="http://127.0.0.1:1")
    assert (caught.value.status_code, caught.value.content) == (403, b"")


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_answer_that_cannot_be_read_is_none(client: Client, kind: str, name: str) -> None:
    client.session.mount("http://", Bringing(UNREADABLE[name]))
    with pytest.raises(TransportError, match="an answer came, but reading it failed") as caught:
        client.send(KINDS[kind], base_uri="http://127.0.0.1:1")
    assert is_unknown(caught.value, kind)


@pytest.mark.parametrize("name", [*UNREADABLE, *NONE])
def test_nor_where_somebody_sends_it_without_asking_for_hooks(
    client: Client, kind: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client.session, "send", lambda *_, **__: {**UNREADABLE, **NONE}[name]())
    with pytest.raises(TransportError, match="an answer came, but reading it failed") as caught:
        client.send(KINDS[kind], base_uri="http://127.0.0.1:1")
    assert is_unknown(caught.value, kind)


# What a hook brings `requests` reads, as it is.
@pytest.mark.parametrize("name", [name for name in UNREADABLE if "pack" not in name and name != "no gzip"])
def test_nor_where_a_hook_brings_it(client: Client, server: Raw, kind: str, name: str) -> None:
    client.session.hooks["response"].append(lambda *_, **__: UNREADABLE[name]())
    with pytest.raises(TransportError, match="an answer came, but reading it failed") as caught:
        call(client, server, kind)
    assert is_unknown(caught.value, kind)


class Endless:
    """A body without end, which comes in pieces of the size that is asked for."""

    def __init__(self) -> None:
        self.read_so_far = 0

    def read(self, size: int) -> bytes:
        self.read_so_far += size
        return bytes(size)


def test_a_body_without_end_is_read_up_to_the_bound(client: Client) -> None:
    body = Endless()
    client.session.mount("http://", Bringing(answer(200, raw=lambda: body)))
    with pytest.raises(OutcomeUnknownError, match=f"its body has more than {LIMIT} bytes"):
        client.send(KINDS["write"], base_uri="http://127.0.0.1:1")
    assert body.read_so_far <= LIMIT + CHUNK


def hang_in_a_file(connection: Wire) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
    hang(connection)


def test_a_file_is_waited_for_as_long_as_each_read_may_take(sandbox: Sandbox) -> None:
    with Raw(None, hang_in_a_file) as server:
        client = sandbox.client(origin=server.origin, private_key=sandbox.credentials.merchant_key)
        client.session.mount("http://", HTTPAdapter())
        file = client.send(DownloadRequest(), timeout=(5, 0.2)).data
        with pytest.raises(TransportError, match="timed out"):
            file.read()


REFUSAL = b'{"code":"NO_AUTH","message":"no"}'
LARGEST = REFUSAL.ljust(LIMIT)
READABLE = {
    "a file": answer(403, raw=lambda: BytesIO(REFUSAL)),
    "by urllib3": answer(403, raw=lambda: by_urllib3(REFUSAL)),
    "read already": answer(403, _content=REFUSAL),
    "packed": answer(403, PACKED, raw=lambda: BytesIO(gzip.compress(REFUSAL))),
    "packed, by urllib3": answer(403, PACKED, raw=lambda: by_urllib3(gzip.compress(REFUSAL), PACKED)),
    "as large as may be": answer(403, raw=lambda: BytesIO(LARGEST)),
    "as large as may be, by urllib3": answer(403, raw=lambda: by_urllib3(LARGEST)),
    "as large as may be, read already": answer(403, _content=LARGEST),
    "packed otherwise": answer(403, {"Content-Encoding": "utf-8"}, raw=lambda: BytesIO(REFUSAL)),
}


@pytest.mark.parametrize("name", READABLE)
def test_one_that_can_be_read_is_one(client: Client, kind: str, name: str) -> None:
    client.session.mount("http://", Bringing(READABLE[name]))
    with pytest.raises(Exception, match="403 NO_AUTH"):
        client.send(KINDS[kind], base_uri="http://127.0.0.1:1")


@pytest.mark.parametrize("name", READABLE)
def test_so_is_one_that_somebody_gets_without_asking_for_hooks(
    client: Client, kind: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client.session, "send", Bringing(READABLE[name]).send)
    with pytest.raises(Exception, match="403 NO_AUTH"):
        client.send(KINDS[kind], base_uri="http://127.0.0.1:1")


@pytest.mark.parametrize("name", ["a file", "by urllib3", "packed"])
def test_a_hook_may_go_through_it_in_pieces(client: Client, name: str) -> None:
    seen: list[bytes] = []

    def hook(answer: Response, **_: object) -> None:
        seen.append(b"".join(answer.iter_content(2)))

    client.session.mount("http://", Bringing(READABLE[name]))
    client.session.hooks["response"].append(hook)
    with pytest.raises(APIError):
        client.send(KINDS["read"], base_uri="http://127.0.0.1:1")
    assert seen == [REFUSAL]


def test_what_travelled_packed_is_unpacked_once(client: Client, kind: str, scripted: Scripted) -> None:
    client.session.mount("http://", HTTPAdapter())
    scripted.answer = plain(403, gzip.compress(REFUSAL), PACKED)
    with pytest.raises(Exception, match="403 NO_AUTH"):
        client.send(KINDS[kind], base_uri=scripted.origin)


def test_a_file_may_be_without_a_connection(client: Client) -> None:
    client.session.mount("http://", Bringing(answer(200, raw=lambda: BytesIO(b"a,b"))))
    assert client.send(DownloadRequest()).data.read() == b"a,b"


def test_headers_may_be_copied_and_pickled(client: Client) -> None:
    found: list[Any] = []

    class Copying(HTTPAdapter):
        def send(self, request: PreparedRequest, *args: Any, **kwargs: Any) -> Response:
            copied = request.headers.copy()
            copied["X-More"] = "1"
            found.extend([dict(request.headers), pickle.loads(pickle.dumps(request.headers)), copied])
            return super().send(request, *args, **kwargs)

    client.session.mount("http://", Copying())
    assert client.send(samples.QUERY).verified
    headers, pickled, copied = found
    assert "X-More" not in headers
    assert dict(pickled) == headers
    assert dict(copied) == {**headers, "X-More": "1"}
