"""Files that come down: streamed, checked, never short."""

from __future__ import annotations

import gzip
import hashlib
import pickle
import resource
import socket
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import requests
from attrs import frozen
from hypothesis import example, given
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter

from tests.support.gateways.gateways import Served, served
from tests.support.gateways.servers import Scripted, Server, plain, signed
from tests.support.openssl import openssl
from tests.support.shapes import DownloadRequest, ProvenRequest
from wxpay_client import (
    Client,
    DecodeError,
    Download,
    NotFoundError,
    OutcomeUnknownError,
    RequestError,
    Response,
    RetryPolicy,
    ServerError,
    TransportError,
    VerificationError,
)
from wxpay_client._http.adapter import KeepAliveAdapter
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.answers.files import File
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.faults import Fault, failure
from wxpay_client.schema.download import CHUNK, filename_of
from wxpay_client.schema.operation import Request

BILL = b"a,b\r\n" * 40_000
SHA1 = hashlib.sha1(BILL).hexdigest()
SHA256 = hashlib.sha256(BILL).hexdigest()
HEADERS = {"Content-Type": "text/csv", "Request-ID": "08F7-0"}
READERS: dict[str, Callable[[Download, Path], object]] = {
    "read": lambda download, _: download.read(),
    "save": lambda download, folder: download.save(folder / "bill.csv"),
    "iterate": lambda download, _: list(download),
}
readers = pytest.mark.parametrize("reader", READERS.values(), ids=READERS)


@frozen(kw_only=True)
class WriteRequest(Request[Download]):
    """A call that may have changed something, and answers with a file."""

    operation = DownloadRequest.operation._replace(id="shapes.write", method="POST")


@frozen(kw_only=True)
class HeadRequest(Request[Download]):
    """A call whose answer tells of a file, and does not bring it."""

    operation = DownloadRequest.operation._replace(id="shapes.head", method="HEAD")


class Many(Server):
    """Answers every request of a connection with a file.

    Attributes:
        connections: How many there were.
    """

    connections = 0

    def handle(self, connection: socket.socket) -> None:
        self.connections += 1
        data = b""
        while more := connection.recv(65536):
            data += more
            if data.endswith(b"\r\n\r\n"):
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfile")
                data = b""


class Slow(Server):
    """Sends the beginning of a file at once, and the rest when more than a second is over."""

    def __init__(self, head: bytes) -> None:
        super().__init__()
        self._head = head

    def handle(self, connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(self._head + b"fi")
        time.sleep(1.3)
        connection.sendall(b"le")
        connection.shutdown(socket.SHUT_RDWR)


class Endless(Server):
    """Sends the beginning of a file, and never the end; `left` tells that the client did."""

    def __init__(self) -> None:
        super().__init__()
        self.left = Event()

    def handle(self, connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n" + bytes(CHUNK))
        try:
            connection.recv(1)
        finally:
            self.left.set()


@pytest.fixture
def to_many() -> Iterator[Many]:
    with Many() as server:
        yield server


@pytest.fixture
def endless() -> Iterator[Endless]:
    with Endless() as server:
        yield server


@pytest.fixture
def to_script(sandbox: Sandbox, scripted: Scripted) -> Client:
    """A client of the scripted server."""
    return sandbox.client(private_key=sandbox.credentials.merchant_key, origin=scripted.origin)


def answer(scripted: Scripted, body: bytes = BILL, **headers: str) -> None:
    scripted.answer = plain(200, body, {**HEADERS, **{name.replace("_", "-"): text for name, text in headers.items()}})


@pytest.fixture
def response(scripted: Scripted, to_script: Client) -> Response[Download]:
    answer(scripted)
    return to_script.send(DownloadRequest())


@pytest.fixture
def download(response: Response[Download]) -> Iterator[Download]:
    with response.data as download:
        yield download


class TestResponse:
    def test_says_that_the_file_is_not_verified(self, response: Response[Download]) -> None:
        assert (response.status_code, response.verified, response.content) == (200, False, b"")
        assert response.request_id == "08F7-0"
        assert response.data.read() == BILL

    def test_pickles_with_its_file(self, response: Response[Download]) -> None:
        assert pickle.loads(pickle.dumps(response)).data.read() == BILL

    def test_was_asked_for_as_it_is(self, sandbox: Sandbox, scripted: Scripted, download: Download) -> None:
        head = scripted.requests[0].lower()
        assert f"\r\nwechatpay-serial: {next(iter(sandbox.credentials.platform_keys)).lower()}\r\n".encode() in head
        assert b"\r\naccept: */*\r\n" in head
        assert b"\r\naccept-encoding: identity\r\n" in head


class TestReading:
    def test_whole(self, download: Download) -> None:
        assert download.read() == BILL

    def test_of_one_that_is_only_asked_about(self, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = plain(200, BILL, HEADERS).removesuffix(BILL)
        with to_script.send(HeadRequest()).data as download:
            assert (download.content_type, download.read()) == ("text/csv", b"")

    def test_chunk_by_chunk(self, download: Download) -> None:
        chunks = list(download)
        assert b"".join(chunks) == BILL
        assert len(chunks) > 1
        assert max(map(len, chunks)) <= CHUNK

    def test_chunk_by_chunk_with_a_pause(self, download: Download) -> None:
        first = next(iter(download))
        assert first + b"".join(download) == BILL

    def test_to_a_path(self, download: Download, tmp_path: Path) -> None:
        download.save(tmp_path / "bill.csv")
        assert (tmp_path / "bill.csv").read_bytes() == BILL
        assert list(tmp_path.iterdir()) == [tmp_path / "bill.csv"]

    def test_to_a_path_as_text_in_place_of_what_is_there(self, download: Download, tmp_path: Path) -> None:
        path = tmp_path / "bill.csv"
        path.write_bytes(b"old")
        download.save(str(path))
        assert path.read_bytes() == BILL

    def test_of_an_empty_file(self, scripted: Scripted, to_script: Client) -> None:
        answer(scripted, b"")
        assert to_script.send(DownloadRequest()).data.read() == b""

    def test_of_chunks_on_the_wire(self, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        assert to_script.send(DownloadRequest()).data.read() == b"abcde"

    def test_of_what_a_proxy_compressed_all_the_same(self, scripted: Scripted, to_script: Client) -> None:
        answer(scripted, gzip.compress(BILL), Content_Encoding="gzip")
        assert to_script.send(DownloadRequest()).data.read(sha1=SHA1) == BILL

    def test_gives_the_connection_back(self, sandbox: Sandbox, to_many: Many) -> None:
        client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=to_many.origin)
        for _ in range(3):
            assert client.send(DownloadRequest()).data.read() == b"file"
        assert to_many.connections == 1

    def test_twice_is_refused(self, download: Download, tmp_path: Path) -> None:
        download.read()
        for reader in READERS.values():
            with pytest.raises(RequestError, match=r"shapes\.download: the download was read to its end already"):
                reader(download, tmp_path)
        assert list(tmp_path.iterdir()) == []

    def test_what_was_begun_is_refused(self, download: Download, tmp_path: Path) -> None:
        next(iter(download))
        for reader in (READERS["read"], READERS["save"]):
            with pytest.raises(RequestError, match="was begun already") as caught:
                reader(download, tmp_path)
        assert (caught.value.operation, caught.value.parameter) == ("shapes.download", "download")
        assert list(tmp_path.iterdir()) == []

    def test_next_after_the_end_is_the_end(self, download: Download) -> None:
        list(download)
        assert next(download, None) is None  # type: ignore[call-overload]


class TestMakingItAgain:
    POLICY = RetryPolicy(base=0)

    @pytest.fixture
    def gateway(self, sandbox: Sandbox) -> Iterator[Served]:
        examples = {"shapes.download": {"answers": {200: "a,b\r\n"}, "media_types": {200: "text/csv"}}}
        with served(sandbox.credentials, DownloadRequest, examples=examples) as gateway:
            yield gateway

    @pytest.mark.parametrize("fault", [Fault.CUT, Fault.HTML_502, "SYSTEM_ERROR"])
    def test_before_the_head_of_its_answer_came(self, gateway: Served, fault: Fault | str) -> None:
        gateway.gateway.faults.add(failure(fault, times=2))
        response = gateway.client.send(DownloadRequest(), retries=self.POLICY)
        assert len(response.attempts) == len(gateway.received) == 3
        assert response.data.read() == b"a,b\r\n"

    def test_never_once_it_is_read(self, gateway: Served) -> None:
        gateway.gateway.faults.add(failure(Fault.CUT_BODY))
        response = gateway.client.send(DownloadRequest(), retries=self.POLICY)
        with pytest.raises(TransportError):
            response.data.read()
        assert len(response.attempts) == len(gateway.received) == 1

    @pytest.mark.parametrize(
        ("head", "adapter"),
        [
            (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", KeepAliveAdapter),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\n", KeepAliveAdapter),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", HTTPAdapter),
        ],
        ids=["kept open", "closed at its end", "through an adapter of the user's own"],
    )
    def test_the_deadline_ends_where_reading_begins(
        self, sandbox: Sandbox, head: bytes, adapter: type[HTTPAdapter]
    ) -> None:
        with Slow(head) as server:
            client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=server.origin)
            client.session.mount("http://", adapter())
            response = client.send(DownloadRequest(), retries=RetryPolicy(deadline=1))
            assert response.data.read() == b"file"

    def test_the_time_out_goes_for_each_read(self, sandbox: Sandbox, endless: Endless) -> None:
        client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=endless.origin)
        download = client.send(DownloadRequest(), timeout=(5, 0.1), retries=RetryPolicy(deadline=30)).data
        with pytest.raises(TransportError):
            download.read()


class TestClosing:
    @readers
    def test_leaves_nothing_to_read(
        self, download: Download, tmp_path: Path, reader: Callable[[Download, Path], object]
    ) -> None:
        with download as same:
            assert same is download
        with pytest.raises(RequestError, match="was closed"):
            reader(download, tmp_path)
        assert list(tmp_path.iterdir()) == []

    def test_in_the_middle_is_no_end(self, download: Download) -> None:
        chunks = iter(download)
        next(chunks)
        download.close()
        with pytest.raises(RequestError, match="was closed"):
            next(chunks)

    def test_closes_the_connection(self, sandbox: Sandbox, endless: Endless) -> None:
        client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=endless.origin)
        with client.send(DownloadRequest()).data as download:
            next(iter(download))
        assert endless.left.wait(30)

    def test_twice_does_nothing(self, download: Download) -> None:
        download.close()
        download.close()


class TestDigests:
    @pytest.mark.parametrize(
        "given", [{"sha1": SHA1}, {"sha256": SHA256}, {"sha1": SHA1.upper(), "sha256": SHA256}, {"sha1": None}]
    )
    def test_that_are_right(self, response: Response[Download], tmp_path: Path, given: dict[str, Any]) -> None:
        whole = pickle.dumps(response.data)
        assert pickle.loads(whole).read(**given) == BILL
        pickle.loads(whole).save(tmp_path / "bill.csv", **given)
        assert (tmp_path / "bill.csv").read_bytes() == BILL

    @pytest.mark.parametrize("name", ["sha1", "sha256"])
    def test_that_are_wrong(self, response: Response[Download], name: str) -> None:
        digits = {"sha1": SHA1, "sha256": SHA256}[name]
        wrong = digits[:-1] + ("0" if digits[-1] != "0" else "1")
        with pytest.raises(VerificationError) as caught:
            response.data.read(**{name: wrong})
        error = pickle.loads(pickle.dumps(caught.value))
        assert f"the file's {name} is {digits}; expected {wrong}" in error.message
        assert (error.operation, error.url, error.status_code) == ("shapes.download", response.url, 200)
        assert error.request_id == "08F7-0"

    def test_that_are_wrong_leave_what_was_there(self, download: Download, tmp_path: Path) -> None:
        path = tmp_path / "bill.csv"
        path.write_bytes(b"old")
        with pytest.raises(VerificationError):
            download.save(path, sha1="0" * 40)
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("given", ["", "x", SHA1[:-1], SHA1 + "0", SHA1 + "\n", "g" * 40, SHA256, 5])
    def test_that_are_none(self, download: Download, tmp_path: Path, given: Any) -> None:
        with pytest.raises(RequestError, match="sha1: expected 40 hexadecimal digits") as caught:
            download.read(sha1=given)
        assert caught.value.parameter == "sha1"
        with pytest.raises(RequestError):
            download.save(tmp_path / "a", sha1=given)
        # Nothing was read so far.
        assert download.read() == BILL

    def test_are_those_of_openssl(self, download: Download, tmp_path: Path) -> None:
        path = tmp_path / "bill.csv"
        path.write_bytes(BILL)
        said = {name: openssl("dgst", f"-{name}", "-r", path).split()[0].decode() for name in ("sha1", "sha256")}
        assert download.read(**said) == BILL


class TestFailures:
    @readers
    @pytest.mark.parametrize(
        "broken",
        [
            plain(200, BILL)[:-1],
            plain(200, BILL)[:100],
            b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\nabc",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
            plain(200, gzip.compress(BILL, mtime=0)[:50], {"Content-Encoding": "gzip"})[:-1],
            plain(200, b"no gzip", {"Content-Encoding": "gzip"}),
        ],
    )
    def test_a_short_file_is_none(
        self,
        scripted: Scripted,
        to_script: Client,
        tmp_path: Path,
        broken: bytes,
        reader: Callable[[Download, Path], object],
    ) -> None:
        scripted.answer = broken
        download = to_script.send(DownloadRequest()).data
        with pytest.raises(TransportError, match="an answer came, but reading it failed") as caught:
            reader(download, tmp_path)
        assert type(caught.value) is TransportError
        assert (caught.value.operation, caught.value.sent) == ("shapes.download", True)
        assert "it only reads, so it can be retried" in caught.value.message
        assert list(tmp_path.iterdir()) == []
        with pytest.raises(RequestError, match="was closed"):
            list(download)

    @pytest.mark.parametrize("encoding", ["", "gzip"])
    def test_a_short_file_is_none_for_a_library_that_takes_it(
        self, scripted: Scripted, to_script: Client, encoding: str
    ) -> None:
        class Lenient(HTTPAdapter):
            """Takes what it gets, as urllib3 1.26 does by itself."""

            def send(self, *arguments: Any, **options: Any) -> requests.Response:
                answer = super().send(*arguments, **options)
                answer.raw.enforce_content_length = False
                return answer

        to_script.session.mount("http://", Lenient())
        body = gzip.compress(BILL) if encoding else BILL
        scripted.answer = plain(200, body, {"Content-Encoding": encoding} if encoding else {})[:-1]
        with pytest.raises(TransportError, match=f"{len(body) - 1} of {len(body)} bytes came"):
            to_script.send(DownloadRequest()).data.read()

    def test_are_told_without_what_the_caller_was_handling(self, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = plain(200, BILL)[:-1]
        download = to_script.send(DownloadRequest()).data
        try:
            {}["something else"]
        except KeyError:
            with pytest.raises(TransportError) as caught:
                download.read()
        assert f"reading it failed after {len(BILL) - 1} bytes (" in caught.value.message
        assert "KeyError" not in caught.value.message

    def test_of_a_write_leave_its_outcome_unknown(self, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = plain(200, BILL)[:-1]
        with pytest.raises(OutcomeUnknownError, match="it may have been carried out or not"):
            to_script.send(WriteRequest()).data.read()

    def test_waiting_too_long(self, sandbox: Sandbox, endless: Endless) -> None:
        client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=endless.origin)
        download = client.send(DownloadRequest(), timeout=(5, 0.2)).data
        with pytest.raises(TransportError, match="reading it failed"):
            download.read()

    def test_what_cannot_be_written(self, download: Download, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            download.save(tmp_path / "none" / "bill.csv")
        (tmp_path / "folder").mkdir()
        with pytest.raises(IsADirectoryError):
            download.save(tmp_path / "folder")
        assert list(tmp_path.iterdir()) == [tmp_path / "folder"]
        # Nothing was read so far: another place will do.
        download.save(tmp_path / "bill.csv")
        assert (tmp_path / "bill.csv").read_bytes() == BILL

    def test_no_room_for_it(self, download: Download, tmp_path: Path) -> None:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
        try:
            with pytest.raises(OSError, match="File too large"):
                download.save(tmp_path / "bill.csv")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert list(tmp_path.iterdir()) == []
        with pytest.raises(RequestError, match="was closed"):
            download.read()

    @pytest.mark.parametrize(("status", "kind"), [(404, NotFoundError), (502, ServerError)])
    def test_an_error_is_read_whole(
        self, scripted: Scripted, to_script: Client, status: int, kind: type[NotFoundError | ServerError]
    ) -> None:
        body = b'{"code":"NO_STATEMENT_EXIST","message":"none"}'
        scripted.answer = plain(status, body)
        with pytest.raises(kind) as caught:
            to_script.send(DownloadRequest())
        assert (caught.value.content, caught.value.code) == (body, "NO_STATEMENT_EXIST")

    def test_an_error_that_breaks_off(self, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = plain(404, b"{}")[:-1]
        with pytest.raises(TransportError, match="an answer came, but reading it failed"):
            to_script.send(DownloadRequest())

    def test_another_success_has_to_be_signed(self, sandbox: Sandbox, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = plain(206, BILL)
        with pytest.raises(VerificationError):
            to_script.send(DownloadRequest())
        scripted.answer = signed(sandbox.credentials, 206, b"{}")
        with pytest.raises(DecodeError, match="status: expected 200, got 206"):
            to_script.send(DownloadRequest())


class TestPickling:
    def test_before_reading(self, download: Download) -> None:
        copy = pickle.loads(pickle.dumps(download))
        assert (copy.content_type, copy.filename, repr(copy)) == ("text/csv", None, repr(download))
        assert (copy.read(sha1=SHA1), download.read(sha256=SHA256)) == (BILL, BILL)

    def test_while_reading(self, download: Download) -> None:
        first = next(iter(download))
        copy = pickle.loads(pickle.dumps(download))
        assert first + b"".join(copy) == first + b"".join(download) == BILL

    def test_while_reading_it_stays_begun(self, download: Download) -> None:
        next(iter(download))
        with pytest.raises(RequestError, match="begun"):
            pickle.loads(pickle.dumps(download)).read()

    def test_after_reading(self, download: Download) -> None:
        download.read()
        with pytest.raises(RequestError, match="read to its end"):
            pickle.loads(pickle.dumps(download)).read()

    def test_after_closing(self, download: Download) -> None:
        download.close()
        with pytest.raises(RequestError, match="closed"):
            pickle.loads(pickle.dumps(download)).read()

    def test_of_a_short_file_fails(self, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = plain(200, BILL)[:-1]
        download = to_script.send(DownloadRequest()).data
        with pytest.raises(TransportError):
            pickle.dumps(download)


class TestSignedDigest:
    """The gateway signs the file's SHA-1 in its place."""

    def answered(self, sandbox: Sandbox, content: bytes = BILL, sent: bytes | None = None, **changes: str) -> bytes:
        file = File(content, "text/csv", "Wechatpay-Statement-Sha1")
        serial = next(iter(sandbox.credentials.platform_keys))
        made = Signer(sandbox.credentials.platform_keys, time.time).answer(200, content, serial, "/", file=file)
        assert made is not None
        headers = {name: value for name, value in made.headers.items() if name != "Content-Length"}
        headers |= {name.replace("_", "-"): value for name, value in changes.items()}
        return plain(200, content if sent is None else sent, headers)

    def test_is_verified(self, sandbox: Sandbox, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = self.answered(sandbox)
        response = to_script.send(ProvenRequest())
        assert (response.verified, response.content) == (True, b"")
        assert response.data.read() == BILL

    def test_of_another_file(self, sandbox: Sandbox, scripted: Scripted, to_script: Client, tmp_path: Path) -> None:
        for reader in READERS.values():
            scripted.answer = self.answered(sandbox, sent=BILL[:-1] + b"x")
            with pytest.raises(VerificationError, match="the file's sha1 is") as caught:
                reader(to_script.send(ProvenRequest()).data, tmp_path)
            assert f"expected {SHA1}" in caught.value.message
        assert list(tmp_path.iterdir()) == []

    def test_of_another_file_is_told_when_it_is_pickled(
        self, sandbox: Sandbox, scripted: Scripted, to_script: Client
    ) -> None:
        scripted.answer = self.answered(sandbox, sent=b"x")
        download = to_script.send(ProvenRequest()).data
        with pytest.raises(VerificationError):
            pickle.dumps(download)

    def test_is_checked_when_a_file_is_pickled_in_the_middle(
        self, sandbox: Sandbox, scripted: Scripted, to_script: Client
    ) -> None:
        scripted.answer = self.answered(sandbox)
        download = to_script.send(ProvenRequest()).data
        first = next(iter(download))
        assert first + b"".join(pickle.loads(pickle.dumps(download))) == BILL

    @pytest.mark.parametrize(
        "changes",
        [
            {"Wechatpay_Statement_Sha1": "0" * 40},
            {"Wechatpay_Statement_Sha1": SHA1.upper()},
            {"Wechatpay_Statement_Sha1": ""},
            {"Wechatpay_Statement_Sha1": SHA1 + "0"},
            {"Wechatpay_Statement_Sha1": '"}'},
            {"Wechatpay_Signature": "AAAA"},
            {"Wechatpay_Timestamp": "1"},
        ],
        ids=str,
    )
    def test_that_is_not_signed(
        self, sandbox: Sandbox, scripted: Scripted, to_script: Client, changes: dict[str, str]
    ) -> None:
        scripted.answer = self.answered(sandbox, **changes)
        with pytest.raises(VerificationError) as caught:
            to_script.send(ProvenRequest())
        error = caught.value
        assert (error.operation, error.status_code, error.content) == ("shapes.proven", 200, b"")

    def test_that_is_missing(self, scripted: Scripted, to_script: Client) -> None:
        answer(scripted)
        with pytest.raises(VerificationError, match="Wechatpay-Statement-Sha1 is missing"):
            to_script.send(ProvenRequest())

    def test_a_signature_over_the_file_itself_is_none(
        self, sandbox: Sandbox, scripted: Scripted, to_script: Client
    ) -> None:
        scripted.answer = signed(sandbox.credentials, 200, BILL, Wechatpay_Statement_Sha1=SHA1)
        with pytest.raises(VerificationError, match="does not fit"):
            to_script.send(ProvenRequest())


class TestLargeFiles:
    SIZE = 50_000_000

    @pytest.fixture
    def large(self, scripted: Scripted, to_script: Client) -> Download:
        answer(scripted, bytes(self.SIZE))
        return to_script.send(DownloadRequest()).data

    def peak(self, read: Callable[[], object]) -> float:
        tracemalloc.start()
        try:
            read()
            return tracemalloc.get_traced_memory()[1] / self.SIZE
        finally:
            tracemalloc.stop()

    def test_are_not_held_while_they_are_saved(self, large: Download, tmp_path: Path) -> None:
        assert self.peak(lambda: large.save(tmp_path / "large")) < 0.05
        assert (tmp_path / "large").stat().st_size == self.SIZE

    def test_are_not_held_while_they_are_read_chunk_by_chunk(self, large: Download) -> None:
        sizes: list[int] = []
        assert self.peak(lambda: sizes.extend(map(len, large))) < 0.05
        assert sum(sizes) == self.SIZE

    def test_are_held_once_when_they_are_read(self, large: Download) -> None:
        assert self.peak(large.read) < 1.5

    def test_are_not_read_by_sending(self, sandbox: Sandbox, endless: Endless) -> None:
        client = sandbox.client(private_key=sandbox.credentials.merchant_key, origin=endless.origin)
        client.send(DownloadRequest()).data.close()


class TestNames:
    @pytest.mark.parametrize(
        ("header", "name"),
        [
            ("", None),
            ("attachment", None),
            ("attachment; filename=bill.csv", "bill.csv"),
            ('attachment; filename="a b.csv"', "a b.csv"),
            ("inline; FILENAME=bill.csv", "bill.csv"),
            ("attachment; filename*=UTF-8''%E8%B4%A6%E5%8D%95.csv", "账单.csv"),
            ("attachment; filename=x.csv; filename*=UTF-8''%E8%B4%A6.csv", "账.csv"),
            ('attachment; filename="账单.csv"'.encode().decode("latin-1"), "账单.csv"),
            ('attachment; filename="caf\xe9.csv"', "café.csv"),
            ('attachment; filename="../../etc/passwd"', "passwd"),
            ('attachment; filename="C:\\\\folder\\\\a.csv"', "a.csv"),
            ('attachment; filename=".."', None),
            ('attachment; filename="a/"', None),
            ('attachment; filename="a\x00\x1b[31m.csv"', "a[31m.csv"),
            ("attachment; filename*=no-such-charset''%80.csv", ".csv"),
            ("attachment; filename*=idna''bill.csv", None),
            ("attachment; filename*=undefined''bill.csv", None),
            ("attachment; filename*=punycode''%80.csv", None),
            ("attachment; filename*=\x00''bill.csv", None),
            (f"attachment; filename*{'9' * 5000}=bill.csv", None),
        ],
    )
    def test_of_files(self, header: str, name: str | None) -> None:
        assert filename_of(header) == name

    @given(st.text(st.characters(max_codepoint=255)) | st.text("ab;=\"'*%/\\. filenameUTF-8\xe9\r\n"))
    @example("attachment; filename*0=a; filename*1=b")
    @example("; filename=")
    def test_never_lead_elsewhere(self, tail: str) -> None:
        name = filename_of(f"attachment; filename{tail}")
        assert name is None or Path("folder", name).parent == Path("folder")
        assert name is None or name.isprintable()

    def test_are_told(self, scripted: Scripted, to_script: Client) -> None:
        answer(scripted, Content_Disposition='attachment; filename="bill.csv"')
        with to_script.send(DownloadRequest()).data as download:
            assert (download.filename, download.content_type) == ("bill.csv", "text/csv")

    def test_are_none_where_none_is_told(self, scripted: Scripted, to_script: Client) -> None:
        scripted.answer = plain(200, b"x")
        with to_script.send(DownloadRequest()).data as download:
            assert (download.filename, download.content_type) == (None, None)


def test_its_repr_tells_how_far_it_is(download: Download) -> None:
    shown = [repr(download)]
    next(iter(download))
    shown.append(repr(download))
    list(download)
    assert [*shown, repr(download)] == [
        f"<Download None, text/csv, {state}>" for state in ("not read yet", "begun", "read")
    ]
