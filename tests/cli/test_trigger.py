"""`wxpay sandbox`, `wxpay trigger` and `wxpay callback`: events that are made, delivered, recorded and read again."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Pipe, Terminal
from wxpay_client import Client
from wxpay_client.api.papay import transactions as papay
from wxpay_client.api.vehicle import transactions as vehicle
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.keys import kept_credentials


class Receiver:
    """A merchant's server."""

    def __init__(self) -> None:
        self.status = 204
        self.received: list[tuple[dict[str, str], bytes]] = []
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.received.append((dict(self.headers), body))
                self.send_response(receiver.status)
                self.end_headers()
                if receiver.status != 204:
                    self.wfile.write(b"not \x1b[31mnow")

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/notify"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    found = Receiver()
    thread = threading.Thread(target=found.server.serve_forever)
    thread.start()
    yield found
    found.server.shutdown()
    thread.join()
    found.server.server_close()


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys") / "sandbox"
    kept_credentials(folder)
    return folder


def client_of(keys: Path) -> Client:
    return Sandbox(credentials=kept_credentials(keys)).client(origin="http://127.0.0.1:1")


def test_an_event_is_made_signed_and_delivered(terminal: Terminal, receiver: Receiver, keys: Path) -> None:
    with terminal("trigger", "REFUND.SUCCESS", "out_refund_no=R9", "--to", receiver.url, "--keys", str(keys)) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "✓ REFUND.SUCCESS" in shown
    with Sandbox(credentials=kept_credentials(keys)) as sandbox:
        event: Any = sandbox.client().callbacks.parse(*receiver.received[0])
    assert event.resource.out_refund_no == "R9"


def test_how_it_was_answered_is_shown(pipe: Pipe, terminal: Terminal, receiver: Receiver, keys: Path) -> None:
    receiver.status = 500
    command = ("trigger", "REFUND.SUCCESS", "--to", receiver.url, "--keys", str(keys))
    done = pipe(*command)
    assert (done.status, done.json["delivered"], done.json["status"]) == (1, False, 500)
    with terminal(*command) as wxpay:
        status, shown = wxpay.end()
    assert status == 1
    assert "not \\u001b[31mnow" in shown


def test_where_nobody_listens_it_says_so_shortly(terminal: Terminal, keys: Path) -> None:
    with terminal("trigger", "REFUND.SUCCESS", "--to", "http://127.0.0.1:1/", "--keys", str(keys)) as wxpay:
        status, shown = wxpay.end()
    assert status == 1
    assert "http://127.0.0.1:1/: ConnectionError: [Errno 111] Connection refused" in " ".join(shown.split())


def test_an_event_of_several_products(pipe: Pipe, receiver: Receiver, keys: Path) -> None:
    more = ("--to", receiver.url, "--keys", str(keys))
    for arguments in (
        ("out_trade_no=T1",),
        ("combine_out_trade_no=C1",),
        ("--of", "pay.partner.transactions", "sub_mchid=1900000100"),
    ):
        assert pipe("trigger", "TRANSACTION.SUCCESS", *arguments, *more).status == 0
    with Sandbox(credentials=kept_credentials(keys)) as sandbox:
        client = sandbox.client()
        events: list[Any] = [client.callbacks.parse(*one) for one in receiver.received]
    assert [type(one).__module__.partition(".api.")[2] for one in events] == [
        "pay.transactions",
        "combine_transactions",
        "pay.partner.transactions",
    ]
    assert events[0].resource.out_trade_no == "T1"


def test_an_event_whose_operations_are_not_described(pipe: Pipe, receiver: Receiver, keys: Path) -> None:
    more = ("--to", receiver.url, "--keys", str(keys))
    for arguments in (("parking_info.plate_number=粤B12345",), ("mchid=1900000100",)):
        assert pipe("trigger", "TRANSACTION.FAIL", *arguments, *more).status == 0
    with Sandbox(credentials=kept_credentials(keys)) as sandbox:
        client = sandbox.client()
        parking, contract = (client.callbacks.parse(*one) for one in receiver.received)
    assert isinstance(parking, vehicle.TransactionFailEvent)
    assert parking.resource.parking_info is not None
    assert parking.resource.parking_info.plate_number == "粤B12345"
    assert isinstance(contract, papay.TransactionFailEvent)
    assert contract.resource.mchid == "1900000100"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("REFUND.SUCESS", "--to", "http://127.0.0.1:1/"), "did you mean REFUND.SUCCESS"),
        (("REFUND.SUCCESS", "--to", "127.0.0.1"), "expected an http or https URL"),
        (("REFUND.SUCCESS", "no_such=1", "--to", "http://127.0.0.1:1/"), "has no 'no_such'"),
        (
            ("REFUND.SUCCESS", "--to", "http://127.0.0.1:1/", "--of", "pay"),
            "REFUND.SUCCESS is of refund.domestic, refunds",
        ),
    ],
)
def test_an_event_that_cannot_be_made(pipe: Pipe, keys: Path, arguments: tuple[str, ...], said: str) -> None:
    done = pipe("trigger", *arguments, "--keys", str(keys))
    assert done.status == 2
    assert said in " ".join(done.err.split())


def test_keys_that_no_sandbox_made_are_left_alone(pipe: Pipe, tmp_path: Path) -> None:
    (tmp_path / "apiclient_key.pem").write_text("real")
    done = pipe("trigger", "REFUND.SUCCESS", "--to", "http://127.0.0.1:1/", "--keys", str(tmp_path))
    assert done.status == 2
    assert [one.name for one in tmp_path.iterdir()] == ["apiclient_key.pem"]


def recorded(headers: dict[str, str], body: bytes) -> bytes:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST /notify HTTP/1.1\r\n{head}\r\n".encode() + body


@pytest.mark.parametrize("form", ["http", "with a line feed", "json"])
def test_a_recorded_callback(pipe: Pipe, terminal: Terminal, sandbox: Sandbox, tmp_path: Path, form: str) -> None:
    made = sandbox.callbacks.make("REFUND.SUCCESS")
    path = tmp_path / "callback"
    if form == "json":
        path.write_text(json.dumps({"headers": made.headers, "body": made.body.decode()}))
    else:
        path.write_bytes(recorded(made.headers, made.body) + (b"\n" if form != "http" else b""))
    done = pipe("callback", str(path))
    assert (done.status, done.json["verified"], done.json["event_type"]) == (0, True, "REFUND.SUCCESS")
    with terminal("callback", str(path)) as wxpay:
        status, shown = wxpay.end()
    assert status == 0
    assert "✓ verified" in shown
    assert "refund_status" in shown


def test_a_callback_of_long_ago_is_read(pipe: Pipe, sandbox: Sandbox, tmp_path: Path) -> None:
    with Sandbox(credentials=sandbox.credentials, clock=lambda: 1_700_000_000) as earlier:
        made = earlier.callbacks.make("REFUND.SUCCESS")
    path = tmp_path / "callback"
    path.write_bytes(recorded(made.headers, made.body))
    done = pipe("callback", str(path))
    assert (done.status, done.json["signed_at"]) == (0, "2023-11-14T22:13:20+00:00")


def test_a_callback_that_was_changed_is_refused(
    pipe: Pipe, terminal: Terminal, sandbox: Sandbox, tmp_path: Path
) -> None:
    made = sandbox.callbacks.make("REFUND.SUCCESS")
    path = tmp_path / "callback"
    path.write_bytes(recorded(made.headers, made.body.replace(b"REFUND.SUCCESS", b"REFUND.CLOSED ")))
    done = pipe("callback", str(path))
    assert (done.status, done.json["verified"]) == (1, False)
    with terminal("callback", str(path), "--lang", "zh") as wxpay:
        status, shown = wxpay.end()
    assert status == 1
    assert "✗" in shown


@pytest.mark.parametrize("content", [b"", b"{}", b"{", b"no headers", b"\xff\n\n\xff"])
def test_a_file_that_is_no_callback(pipe: Pipe, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "callback"
    path.write_bytes(content)
    assert pipe("callback", str(path)).status in {1, 2}


def test_what_travels_encrypted_in_a_callback_is_shown_on_demand_alone(
    pipe: Pipe, sandbox: Sandbox, tmp_path: Path
) -> None:
    made = sandbox.callbacks.make("UNKNOWN.EVENT", {"phone": "13800000000"})
    path = tmp_path / "callback"
    path.write_bytes(recorded(made.headers, made.body))
    assert "13800000000" not in pipe("callback", str(path)).out
    assert "13800000000" in pipe("callback", str(path), "--reveal").out


def test_the_sandbox_runs_and_stops(terminal: Terminal, tmp_path: Path) -> None:
    with terminal("sandbox", "--keys", str(tmp_path / "keys")) as wxpay:
        status, shown = wxpay.until(r"sandbox\.env").interrupt().end()
    assert status == 0
    assert "http://127.0.0.1:" in shown
    assert "WXPAY_MCHID" in (tmp_path / "keys" / "sandbox.env").read_text()
