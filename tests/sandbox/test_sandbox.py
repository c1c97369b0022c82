from __future__ import annotations

import base64
import json
import secrets
import socket
import ssl
import stat
import subprocess
import sys
import time
from http.client import HTTPSConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import wxpay_client.sandbox
from tests.support import openssl
from tests.support.examples import ExampleSandbox
from tests.support.sandbox.caller import NOTICE, NUMBER, QUERY, Caller
from tests.support.waiting import HANGS
from wxpay_client._wire.dicts import from_dict
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.errors import AuthenticationError
from wxpay_client.sandbox import Fault, Received, Sandbox

if TYPE_CHECKING:
    from wxpay_client.sandbox.credentials import Credentials

ROOT = Path(__file__).parents[2]


def files(sandbox: Sandbox) -> dict[str, Path]:
    """The platform's key files by serial or ID, as the environment variable has them."""
    pairs = (pair.partition("=") for pair in sandbox.env["WXPAY_PLATFORM_KEYS"].split(","))
    return {serial: Path(path) for serial, _, path in pairs}


def test_the_environment_holds_what_a_client_needs(sandbox: Sandbox) -> None:
    assert list(sandbox.env) == [
        "WXPAY_MCHID",
        "WXPAY_SERIAL_NO",
        "WXPAY_PRIVATE_KEY",
        "WXPAY_PLATFORM_KEYS",
        "WXPAY_APIV3_KEY",
        "WXPAY_ORIGIN",
    ]
    assert sandbox.env["WXPAY_ORIGIN"] == sandbox.origin
    assert list(files(sandbox)) == list(sandbox.credentials.platform_keys)


def test_its_clock_can_be_another(credentials: Credentials) -> None:
    with ExampleSandbox(credentials=credentials, clock=lambda: 1_600_000_000) as sandbox:
        caller = Caller(sandbox)
        refused = caller.get()
        assert (refused.status, refused.json["detail"]["field"]) == (401, "timestamp")
        assert refused.headers["Date"] == "Sun, 13 Sep 2020 12:26:40 GMT"
        assert caller.get(fields={"timestamp": "1600000300"}).status == 200


def test_its_files_are_private_and_go_with_it(credentials: Credentials) -> None:
    with ExampleSandbox(credentials=credentials) as sandbox:
        key = Path(sandbox.env["WXPAY_PRIVATE_KEY"])
        assert [stat.S_IMODE(path.stat().st_mode) for path in (key, key.parent)] == [0o600, 0o700]
    assert not key.parent.exists()


def test_openssl_signs_a_request_and_judges_the_answer(sandbox: Sandbox, caller: Caller, tmp_path: Path) -> None:
    timestamp, nonce = str(int(time.time())), secrets.token_hex(16)
    message = f"GET\n{QUERY}\n{timestamp}\n{nonce}\n\n".encode()
    signature = openssl.sign(Path(sandbox.env["WXPAY_PRIVATE_KEY"]), message)
    for serial, path in files(sandbox).items():
        pem = path.read_bytes()
        certified = b"CERTIFICATE" in pem
        public = tmp_path / f"{serial}.pem"
        public.write_bytes(openssl.openssl("x509", "-in", path, "-pubkey", "-noout") if certified else pem)
        reply = caller.get(
            headers={"Wechatpay-Serial": serial},
            fields={
                "timestamp": timestamp,
                "nonce_str": nonce,
                "signature": base64.b64encode(signature).decode(),
            },
        )
        assert reply.status in {200, 401}  # the second time it is a replay, and signed all the same
        sent = reply.headers
        lines = [sent["Wechatpay-Timestamp"].encode(), sent["Wechatpay-Nonce"].encode(), reply.body, b""]
        assert openssl.accepts(public, b"\n".join(lines), base64.b64decode(sent["Wechatpay-Signature"]))
    assert [received.status for received in sandbox.requests] == [200, 401]


def test_requests_are_kept_oldest_first(sandbox: Sandbox, caller: Caller) -> None:
    caller.get()
    caller.notify()
    assert [received.method for received in sandbox.requests] == ["GET", "POST"]


def test_only_the_latest_requests_are_kept(credentials: Credentials) -> None:
    with ExampleSandbox(credentials=credentials, keep=2) as sandbox:
        for number in range(3):
            Caller(sandbox).get(f"{QUERY}?mchid={number}")
        assert [received.url[-1] for received in sandbox.requests] == ["1", "2"]


def test_it_listens_on_loopback_alone(sandbox: Sandbox) -> None:
    host, _, port = sandbox.origin.removeprefix("http://").partition(":")
    assert host == "127.0.0.1"
    with pytest.raises(OSError, match=r"refused|assign|unreachable"):
        socket.create_connection(("127.0.0.2", int(port)))


def test_a_port_may_be_asked_for_again(credentials: Credentials) -> None:
    with ExampleSandbox(credentials=credentials) as sandbox:
        port = int(sandbox.origin.rpartition(":")[2])
        Caller(sandbox).get()
    with ExampleSandbox(credentials=credentials, port=port) as again:
        assert again.origin == f"http://127.0.0.1:{port}"


def test_a_port_in_use_is_an_error_that_leaves_nothing_behind(credentials: Credentials, sandbox: Sandbox) -> None:
    other = ExampleSandbox(credentials=credentials, port=int(sandbox.origin.rpartition(":")[2]))
    with pytest.raises(OSError, match="in use"):
        other.__enter__()
    assert repr(other) == "<Sandbox closed>"


def test_it_can_be_started_again_and_remembers(credentials: Credentials) -> None:
    sandbox = ExampleSandbox(credentials=credentials)
    for _ in range(2):
        with sandbox:
            Caller(sandbox).get()
    assert [received.status for received in sandbox.requests] == [200, 200]


def test_it_cannot_be_started_twice(sandbox: Sandbox) -> None:
    with pytest.raises(RuntimeError, match="running already"):
        sandbox.__enter__()


def test_a_closed_one_says_how_to_use_it(credentials: Credentials) -> None:
    closed = ExampleSandbox(credentials=credentials)
    with pytest.raises(RuntimeError, match="use it inside `with Sandbox"):
        _ = closed.origin


def test_the_repr_shows_where_it_is(sandbox: Sandbox) -> None:
    assert repr(sandbox) == f"<Sandbox {sandbox.origin}>"


def test_two_are_strangers(sandbox: Sandbox) -> None:
    with ExampleSandbox() as other:
        assert other.credentials.serial_no != sandbox.credentials.serial_no
        reply = Caller(sandbox).get(headers={"Authorization": Caller(other).authorization("GET", QUERY)})
    assert reply.json["detail"]["field"] == "serial_no"


def test_over_tls_it_is_trusted_by_its_own_authority_alone(credentials: Credentials) -> None:
    with ExampleSandbox(tls=True, credentials=credentials) as sandbox:
        port = int(sandbox.origin.rpartition(":")[2])
        assert sandbox.origin == f"https://localhost:{port}"
        trusting = ssl.create_default_context(cafile=sandbox.env["REQUESTS_CA_BUNDLE"])
        for host in ("localhost", "127.0.0.1"):
            connection = HTTPSConnection(host, port, context=trusting)
            caller = Caller.__new__(Caller)
            caller.credentials = credentials
            for _ in range(2):  # the second over the same connection
                assert caller.get(over=connection).json["out_refund_no"] == NUMBER
            connection.close()
        with pytest.raises(ssl.SSLCertVerificationError):
            HTTPSConnection("localhost", port, context=ssl.create_default_context()).connect()


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_it_makes_clients_of_itself(
    credentials: Credentials, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, tls: bool
) -> None:
    # What the environment says of authorities is of no concern to a client of the sandbox.
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path))
    notice = from_dict(RefundsNotifyRequest, {"query": {"mix_trade_no": "1"}, "body": NOTICE})
    with ExampleSandbox(tls, credentials=credentials) as sandbox:
        sandbox.client().send(notice)
        with pytest.raises(AuthenticationError, match="merchant is not known"):
            sandbox.client(mchid="1900000100").send(notice)
        assert [received.status for received in sandbox.requests] == [204, 401]


@pytest.mark.parametrize("package", ["werkzeug", "trustme"])
def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, credentials: Credentials, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=rf'needs {package}: pip install "wxpay-client\[sandbox\]"'):
        Sandbox(credentials=credentials)


def test_the_package_exports_what_it_says() -> None:
    exported = [getattr(wxpay_client.sandbox, name) for name in wxpay_client.sandbox.__all__]
    assert exported == [Fault, Received, Sandbox]
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = wxpay_client.sandbox.Nothing


def test_importing_the_plugin_loads_nothing_that_it_may_not_need() -> None:
    program = (
        "import sys, json, wxpay_client.sandbox.plugin;"
        "print(json.dumps([name for name in sys.argv[1:] if name in sys.modules]))"
    )
    heavy = ["werkzeug", "trustme", "cryptography", "requests", "cattrs", "attrs", "wxpay_client.api"]
    done = subprocess.run(
        [sys.executable, "-c", program, *heavy], cwd=ROOT, capture_output=True, check=True, timeout=HANGS
    )
    # pytest itself brings attrs where it finds it.
    assert [name for name in json.loads(done.stdout) if name != "attrs"] == []
