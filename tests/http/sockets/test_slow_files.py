"""Files that come slowly: each piece is given out as it arrives, and all waits together have an end."""

from __future__ import annotations

import gzip
import pickle
import socket
import ssl
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

from tests.support.gateways.raw import CHUNKS, JSON, Leave, Play, Raw, Wire, leaving, say
from tests.support.shapes import DownloadRequest
from wxpay_client import Client, ConfigurationError, Download, OutcomeUnknownError, RetryPolicy, TransportError
from wxpay_client.api.bill import Bill
from wxpay_client.schema.bills import BillRow

DRIP = 0.02
"""Seconds between two pieces of what drips."""

SOON = RetryPolicy(attempts=1, download_deadline=0.3)


class WriteRequest(DownloadRequest):
    __slots__ = ()
    operation = DownloadRequest.operation._replace(id="shapes.write", method="POST")


def dripping(start: bytes, *pieces: bytes) -> Play:
    """Send pieces again and again, one at a time, until the other side leaves."""

    def play(connection: Wire) -> None:
        connection.sendall(start)
        while True:
            for piece in pieces:
                connection.sendall(piece)
                time.sleep(DRIP)

    return play


PACKED = b"Content-Encoding: gzip\r\n"
EMPTY_BLOCK = b"\x00\x00\x00\xff\xff"
"""Of what deflate packs: it stands for nothing at all."""

SLOW: dict[str, Play] = {
    "a body": dripping(JSON + b"Content-Length: 90000\r\n\r\n", b"x"),
    "a body without a length": dripping(JSON + b"\r\n", b"x"),
    "a chunk": dripping(CHUNKS + b"10000\r\n", b"x"),
    "chunks": dripping(CHUNKS, b"1\r\nx\r\n"),
    "a size": dripping(CHUNKS + b"2\r\nxx\r\n", b"0"),
    "lines after the chunks": dripping(CHUNKS + b"2\r\nxx\r\n0\r\n", b"A"),
    "what is packed": dripping(JSON + PACKED + b"\r\n" + gzip.compress(b"")[:10], EMPTY_BLOCK),
    "packed chunks": dripping(
        JSON + PACKED + b"Transfer-Encoding: chunked\r\n\r\na\r\n" + gzip.compress(b"")[:10] + b"\r\n",
        b"5\r\n" + EMPTY_BLOCK + b"\r\n",
    ),
}
READERS: dict[str, Callable[[Download, Path], object]] = {
    "read": lambda file, _: file.read(),
    "save": lambda file, path: file.save(path),
    "rows": lambda file, _: list(file.rows(BillRow)),
    "iterate": lambda file, _: list(file),
    "pickle": lambda file, _: pickle.dumps(file),
}


ClientOf = Callable[[Raw], Client]


def fails(file: Download, read: Callable[[Download], object]) -> TransportError:
    """What reading a file raises, within ten times its deadline: what is waited for lasts for ever."""
    began = time.monotonic()
    with pytest.raises(TransportError) as caught:
        read(file)
    assert time.monotonic() - began < 10 * 0.3
    return caught.value


def begun(client: Client) -> Download:
    return client.send(DownloadRequest(), retries=SOON).data


def pointed_to(client: Client) -> Download:
    """The same by way of an answer that points to it."""
    url = f"{client.prepare(DownloadRequest()).url}?token=1"
    return client.download(Bill(hash_type="SHA1", hash_value="0" * 40, download_url=url), retries=SOON)


@pytest.mark.parametrize("name", SLOW)
def test_no_file_is_waited_for_beyond_its_deadline(
    client_of: ClientOf, context: ssl.SSLContext | None, name: str
) -> None:
    with Raw(context, SLOW[name]) as server:
        error = fails(begun(client_of(server)), Download.read)
    assert error.sent
    assert "when the 0.3 s of download_deadline were over" in error.message


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("begin", [begun, pointed_to])
def test_however_it_is_read(
    client_of: ClientOf,
    context: ssl.SSLContext | None,
    begin: Callable[[Client], Download],
    reader: str,
    tmp_path: Path,
) -> None:
    with Raw(context, SLOW["lines after the chunks"]) as server:
        fails(begin(client_of(server)), lambda file: READERS[reader](file, tmp_path / "bill.csv"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("watched")
@pytest.mark.parametrize("name", SLOW)
def test_nor_is_one_of_a_call_that_is_watched(client_of: ClientOf, context: ssl.SSLContext | None, name: str) -> None:
    with Raw(context, SLOW[name]) as server:
        fails(begun(client_of(server)), Download.read)


def of_its_own(client: Client) -> Client:
    """A client whose calls an adapter of the user's own sends."""
    for scheme in ("http://", "https://"):
        client.session.mount(scheme, HTTPAdapter())
    return client


# Such an adapter's connections know no more than the time-out of one read, which is asked for piece by piece.
pieces = pytest.mark.parametrize("name", ["a body", "a body without a length", "a chunk", "chunks"])


@pieces
def test_nor_is_one_that_an_adapter_of_the_users_own_brings(
    client_of: ClientOf, context: ssl.SSLContext | None, name: str
) -> None:
    with Raw(context, SLOW[name]) as server:
        fails(begun(of_its_own(client_of(server))), Download.read)


@pieces
def test_nor_is_any_other_answer_that_such_an_adapter_brings(
    client_of: ClientOf, context: ssl.SSLContext | None, name: str
) -> None:
    with Raw(context, SLOW[name]) as server:
        client = of_its_own(client_of(server))
        began = time.monotonic()
        with pytest.raises(TransportError):
            client.request("GET", "/v3/any", retries=RetryPolicy(attempts=1, deadline=0.3))
        assert time.monotonic() - began < 10 * 0.3


def then_wait(start: bytes) -> Play:
    """Send something, and nothing more."""

    def play(connection: Wire) -> None:
        connection.sendall(start)
        connection.recv(1)

    return play


def test_a_silence_ends_with_the_deadline_whatever_brings_the_file(
    client_of: ClientOf, context: ssl.SSLContext | None
) -> None:
    with Raw(context, then_wait(JSON + b"Content-Length: 90000\r\n\r\nbegun")) as server:
        fails(begun(of_its_own(client_of(server))), Download.read)


def test_a_file_that_a_hook_has_read_is_read_from_it(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    def read(answer: requests.Response, **_: object) -> None:
        assert answer.content == b"file"

    with Raw(context, say(JSON + b"Content-Length: 4\r\n\r\nfile")) as server:
        client = client_of(server)
        client.session.hooks["response"].append(read)
        assert client.send(DownloadRequest()).data.read() == b"file"


def test_a_file_that_was_read_is_not_empty_for_whoever_kept_the_answer(
    client_of: ClientOf, context: ssl.SSLContext | None
) -> None:
    kept: list[requests.Response] = []

    def keep(answer: requests.Response, **_: object) -> None:
        kept.append(answer)

    with Raw(context, say(JSON + b"Content-Length: 4\r\n\r\nfile")) as server:
        client = client_of(server)
        client.session.hooks["response"].append(keep)
        assert client.send(DownloadRequest()).data.read() == b"file"
    with pytest.raises(RuntimeError, match="consumed"):
        _ = kept[0].content


class Shouting(HTTPResponse):
    """Reads a body in a way of its own."""

    def read(self, *args: Any, **kwargs: Any) -> bytes:
        return super().read(*args, **kwargs).upper()


def test_a_body_that_reads_itself_in_a_way_of_its_own_does(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    class Bringing(HTTPAdapter):
        def send(self, *args: Any, **kwargs: Any) -> requests.Response:
            answer = super().send(*args, **kwargs)
            answer.raw.__class__ = Shouting
            return answer

    with Raw(context, say(JSON + b"Content-Length: 4\r\n\r\nfile")) as server:
        client = client_of(server)
        for scheme in ("http://", "https://"):
            client.session.mount(scheme, Bringing())
        assert client.send(DownloadRequest()).data.read() == b"FILE"


class Plain:
    """A body that knows no other way to be read than this one."""

    closed = False

    def __init__(self, content: bytes) -> None:
        self._content = content

    def read(self, size: int) -> bytes:
        piece, self._content = self._content[:size], self._content[size:]
        return piece

    def close(self) -> None:
        self.closed = True


def test_so_does_one_that_is_no_servers(client_of: ClientOf) -> None:
    class Bringing(HTTPAdapter):
        def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
            body: Any = Plain(b"file")
            raw = HTTPResponse(body, status=200, preload_content=False)
            return self.build_response(request, raw)

    with Raw(None, say()) as server:
        client = client_of(server)
        client.session.mount("http://", Bringing())
        assert client.send(DownloadRequest()).data.read() == b"file"


def test_what_there_is_is_given_out_at_once(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    play = then_wait(JSON + b"Content-Length: 90000\r\n\r\nbegun")
    with Raw(context, play) as server, client_of(server).send(DownloadRequest()).data as file:
        assert next(file) == b"begun"


def test_a_loop_may_end_for_reasons_of_its_own(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    with Raw(context, SLOW["chunks"]) as server, client_of(server).send(DownloadRequest()).data as file:
        for count, chunk in enumerate(file):
            assert chunk == b"x"
            if count == 4:
                break


def test_what_the_reader_does_meanwhile_does_not_count(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    play = say(CHUNKS + b"1\r\na\r\n", b"1\r\nb\r\n", b"1\r\nc\r\n0\r\n\r\n", every=DRIP)
    with Raw(context, play) as server, begun(client_of(server)) as file:
        chunks: list[bytes] = []
        for chunk in file:
            time.sleep(0.2)
            chunks.append(chunk)
    assert b"".join(chunks) == b"abc"


def test_each_wait_lasts_no_longer_than_the_read_time_out(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    with Raw(context, then_wait(CHUNKS + b"1\r\na\r\n")) as server:
        file = client_of(server).send(DownloadRequest(), timeout=(5, 0.2)).data
        assert "download_deadline" not in fails(file, Download.read).message


def test_there_may_be_no_deadline(client_of: ClientOf, context: ssl.SSLContext | None) -> None:
    play = say(JSON + b"Content-Length: 2\r\n\r\n", b"a", b"b", every=DRIP)
    policy = RetryPolicy(attempts=1, deadline=0.3, download_deadline=None)
    with Raw(context, play) as server:
        assert client_of(server).send(DownloadRequest(), retries=policy).data.read() == b"ab"


def cut(connection: Wire) -> None:
    connection.shutdown(socket.SHUT_RDWR)


def tell_and_cut(connection: Any) -> None:
    connection.unwrap()
    cut(connection)


def test_a_file_without_a_length_is_whole_when_tls_says_so(
    client_of: ClientOf, server_tls: tuple[ssl.SSLContext, Path]
) -> None:
    def play(connection: Wire) -> None:
        connection.sendall(JSON + b"\r\na,b")
        end(connection)
        raise Leave

    end = cut
    with Raw(server_tls[0], play) as server:
        client = client_of(server)
        with pytest.raises(TransportError, match="closing alert"):
            client.send(DownloadRequest()).data.read()
        end = tell_and_cut
        assert client.send(DownloadRequest()).data.read() == b"a,b"


def test_one_that_tells_its_end_itself_is_whole_without(
    client_of: ClientOf, server_tls: tuple[ssl.SSLContext, Path]
) -> None:
    with Raw(
        server_tls[0],
        leaving(say(JSON + b"Content-Length: 3\r\n\r\na,b")),
        leaving(say(CHUNKS + b"1\r\na\r\n0\r\n\r\n")),
    ) as server:
        client = client_of(server)
        assert client.send(DownloadRequest()).data.read() == b"a,b"
        assert client.send(DownloadRequest()).data.read() == b"a"


@pytest.mark.parametrize("name", ["stream", "read"])
def test_who_watches_how_files_are_read_sees_it(
    client_of: ClientOf, context: ssl.SSLContext | None, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    original = getattr(HTTPResponse, name)
    seen: list[str] = []

    # Any: as the function that it calls takes them.
    def seeing(answer: HTTPResponse, *args: Any, **kwargs: Any) -> Any:
        seen.append(name)
        return original(answer, *args, **kwargs)

    monkeypatch.setattr(HTTPResponse, name, seeing)
    with Raw(context, say(JSON + b"Content-Length: 4\r\n\r\nfile")) as server:
        assert client_of(server).send(DownloadRequest()).data.read() == b"file"
    assert seen


def test_the_error_says_how_much_had_come_and_that_no_file_is_there(client_of: ClientOf, tmp_path: Path) -> None:
    path = tmp_path / "bill.csv"
    path.write_bytes(b"of yesterday")
    with Raw(None, then_wait(JSON + b"Content-Length: 90000\r\n\r\nbegun")) as server:
        error = fails(begun(client_of(server)), lambda file: file.save(path))
        call = f"shapes.download: GET {server.origin}/v3/files"
    assert error.message.startswith(
        f"{call}: an answer came, but reading it failed after 5 bytes, when the 0.3 s of download_deadline were over ("
    )
    assert error.message.endswith(
        f"); it only reads, so it can be retried\nThe file was not put at {path}, and what had come of it was deleted."
    )
    assert path.read_bytes() == b"of yesterday"
    assert list(tmp_path.iterdir()) == [path]


def test_of_a_write_the_outcome_is_unknown(client_of: ClientOf) -> None:
    with Raw(None, SLOW["chunks"]) as server:
        error = fails(client_of(server).send(WriteRequest(), retries=SOON).data, Download.read)
    assert type(error) is OutcomeUnknownError
    assert "download_deadline" in error.message


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), 86_401, True, "60"])
def test_a_deadline_that_is_none(seconds: Any) -> None:
    with pytest.raises(ConfigurationError, match="download_deadline"):
        RetryPolicy(download_deadline=seconds)
