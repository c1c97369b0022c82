"""A file's URL has a token that opens it: nothing that a person logs of a download that failed shows it."""

from __future__ import annotations

import logging
import socket
import ssl
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import requests
from requests.adapters import HTTPAdapter

from tests.support.gateways.raw import CHUNKS, JSON, REFUSED, Play, Raw, Wire, hang, leaving, reset, say
from wxpay_client import Client, RetryPolicy, TradeBillRow, TransportError, WxPayError
from wxpay_client.api.bill import Bill
from wxpay_client.api.billdownload import FileRequest
from wxpay_client.schema import Download

TOKEN = "T0KEN/that+opens=it"
QUOTED = quote(TOKEN, safe="")
PATH = "/v3/billdownload/file"
TARGET = f"{PATH}?token={QUOTED}"
SOON = RetryPolicy(base=0, attempts=2, download_deadline=0.5)

ClientOf = Callable[[Raw], Client]
Begin = Callable[[Client], Download]


@pytest.fixture
def client_of(client_of: Callable[..., Client]) -> ClientOf:
    return partial(client_of, timeout=0.5)


def file(content: bytes, *headers: bytes) -> bytes:
    lines = b"".join(header + b"\r\n" for header in headers)
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n%b\r\n%b" % (len(content), lines, content)


def stopping(start: bytes) -> Play:
    def play(connection: Wire) -> None:
        connection.sendall(start)
        hang(connection)

    return play


ECHO = TARGET.encode()
ERROR = b'{"code":"NO_AUTH","message":"GET %b"}' % ECHO

BEGINNING: dict[str, Play] = {
    "closed": leaving(say()),
    "reset": reset,
    "silence": hang,
    "not HTTP": leaving(say(b"GET " + ECHO + b" is none of mine\r\n\r\n")),
    "a header that is none": leaving(say(b"HTTP/1.1 200 OK\r\n" + ECHO + b"\r\n\r\n")),
    "half a head": leaving(say(b"HTTP/1.1 200 OK\r\nX: " + ECHO)),
    "a head that lacks its end": leaving(say(b"HTTP/1.1 200 OK\r\nX: 1\r\n")),
    "a head of no body that lacks its end": leaving(say(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n")),
    "a head that has begun": leaving(say(b"HTTP/1.1 200 OK\r\n")),
    "a head without end": leaving(say(b"HTTP/1.1 200 OK\r\nX: " + ECHO * 5000 + b"\r\n\r\n")),
    "nothing final": leaving(say(b"HTTP/1.1 101 Switching Protocols\r\n\r\n")),
    "a wrong length": leaving(say(JSON + b"Content-Length: " + ECHO + b"\r\n\r\nx")),
    "a refusal": leaving(say(REFUSED)),
    "a refusal that tells": leaving(say(b"HTTP/1.1 403 No\r\nContent-Length: %d\r\n\r\n%b" % (len(ERROR), ERROR))),
    "a page": leaving(say(b"HTTP/1.1 502 Bad\r\nContent-Length: %d\r\n\r\n%b" % (len(ECHO), ECHO))),
    "another place": leaving(say(b"HTTP/1.1 302 Found\r\nLocation: " + ECHO + b"\r\nContent-Length: 0\r\n\r\n")),
}
READING: dict[str, Play] = {
    "closed": leaving(say(JSON + b"Content-Length: 9\r\n\r\nx")),
    "silence": stopping(JSON + b"Content-Length: 9\r\n\r\nx"),
    "a chunk that is none": leaving(say(CHUNKS + ECHO + b"\r\nx")),
    "half a chunk": leaving(say(CHUNKS + b"9\r\nx")),
    "not packed": leaving(say(file(ECHO, b"Content-Encoding: gzip"))),
    "another file": leaving(say(file(ECHO))),
}


def described(client: Client) -> Download:
    return client.send(FileRequest(token=TOKEN), retries=SOON).data


def undescribed(client: Client) -> Download:
    return client.request("GET", PATH, query={"token": TOKEN}, stream=True, retries=SOON).data


def pointed_to(client: Client) -> Download:
    url = f"{client.prepare(FileRequest(token=TOKEN)).url}"
    assert url.endswith(TARGET)
    return client.download(Bill(hash_type="SHA1", hash_value="0" * 40, download_url=url), retries=SOON)


WAYS: dict[str, Begin] = {"described": described, "undescribed": undescribed, "pointed to": pointed_to}


@pytest.fixture(params=WAYS)
def begin(request: pytest.FixtureRequest) -> Begin:
    return WAYS[request.param]


def assert_is_hidden(error: BaseException, caplog: pytest.LogCaptureFixture) -> None:
    """See that no log shows it: neither the error nor what led to it."""
    try:
        raise error
    except WxPayError:
        logging.getLogger("user").exception("a download failed")
    assert isinstance(error, WxPayError)
    assert PATH in f"{getattr(error, 'url', PATH)}"
    logged = [caplog.handler.format(record) for record in caplog.records]
    assert "Traceback" in logged[-1]
    texts = [*logged, *traceback.format_exception(error)]
    one: BaseException | None = error
    while one is not None:
        texts += [repr(one), *(value for value in vars(one).values() if isinstance(value, str))]
        one = one.__cause__ or one.__context__
    assert [text for text in texts if TOKEN in text or QUOTED in text] == []


@pytest.mark.parametrize("name", BEGINNING)
def test_a_download_that_does_not_begin(
    client_of: ClientOf, context: ssl.SSLContext | None, begin: Begin, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    with Raw(context, BEGINNING[name]) as server:
        client = client_of(server)
        with pytest.raises(WxPayError) as caught:
            begin(client)
        assert QUOTED.encode() in server.requests[0]
    assert_is_hidden(caught.value, caplog)


@pytest.mark.parametrize("name", READING)
def test_one_that_breaks_off(
    client_of: ClientOf, context: ssl.SSLContext | None, begin: Begin, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    with Raw(context, READING[name]) as server:
        download = begin(client_of(server))
        sha1 = None if begin is pointed_to else "0" * 40
        with pytest.raises(WxPayError) as caught:
            download.read(sha1=sha1)
    assert_is_hidden(caught.value, caplog)


def test_rows_that_are_none(
    client_of: ClientOf, context: ssl.SSLContext | None, begin: Begin, caplog: pytest.LogCaptureFixture
) -> None:
    with Raw(context, leaving(say(file(b"no bill")))) as server, pytest.raises(WxPayError) as caught:
        list(begin(client_of(server)).rows(TradeBillRow))
    assert_is_hidden(caught.value, caplog)


def test_a_response(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    with Raw(context, leaving(say(file(b"x")))) as server:
        response = client_of(server).send(FileRequest(token=TOKEN))
        assert response.url == f"{server.origin}{PATH}"
        assert response.data.read() == b"x"


@pytest.mark.parametrize("kind", [b"multipart/mixed", b"multipart/mixed; boundary=x", b"text/plain"])
def test_a_file_of_any_type(client_of: ClientOf, context: ssl.SSLContext | None, kind: bytes) -> None:
    with Raw(context, leaving(say(file(b"x", b"Content-Type: " + kind)))) as server:
        assert described(client_of(server)).read() == b"x"


def refuse_to_connect(client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    client.session.proxies = {"https": f"http://127.0.0.1:{port}", "http": f"http://127.0.0.1:{port}"}


def mount_nothing(client: Client) -> None:
    client.session.adapters.clear()


def distrust(client: Client) -> None:
    client.session.verify = requests.certs.where()


def fail_in_a_hook(client: Client) -> None:
    def fail(answer: requests.Response, **_: object) -> None:
        raise RuntimeError(f"{answer.url} is not to be read", answer.url)

    client.session.hooks["response"].append(fail)


class Telling(HTTPAdapter):
    """Somebody's adapter that tells all it knows."""

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        try:
            Path(f"/no/record/of/{request.url}").read_bytes()
        except FileNotFoundError as error:
            raise requests.ConnectionError(f"{request.url} failed", request=request) from error


def tell(client: Client) -> None:
    for prefix in ("http://", "https://"):
        client.session.mount(prefix, Telling())


@pytest.mark.parametrize("spoil", [refuse_to_connect, mount_nothing, distrust, fail_in_a_hook, tell])
def test_a_client_that_cannot_fetch_it(
    client_of: ClientOf,
    context: ssl.SSLContext | None,
    begin: Begin,
    spoil: Callable[[Client], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    with Raw(context, leaving(say(file(b"x")))) as server:
        client = client_of(server)
        spoil(client)
        if spoil is distrust and context is None:
            pytest.skip("nothing is trusted without TLS")
        with pytest.raises(WxPayError) as caught:
            begin(client)
    assert_is_hidden(caught.value, caplog)


def test_a_call_of_another_kind_is_shown_whole(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    with Raw(context, reset) as server:
        client = client_of(server)
        with pytest.raises(TransportError) as caught:
            client.request("GET", "/v3/orders", query={"limit": "20"}, retries=SOON)
    assert caught.value.url == f"{server.origin}/v3/orders?limit=20"
