"""Other people's SDKs take a payment through the sandbox, over HTTPS, and verify what it answers and sends.

They are installed for it, as their lock files say; where no registry can be reached, the tests are skipped.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from tests.support.sandbox.commands import env_of, terminal, variables
from tests.support.waiting import HANGS
from wxpay_client.sandbox import Fault, Sandbox

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from wxpay_client.sandbox.credentials import Credentials, PlatformKey

pytestmark = pytest.mark.slow

SDKS: Final = Path(__file__).parents[1] / "support" / "sdks"

_OUT_OF_REACH: Final = re.compile(
    "from versions: none|NewConnectionError|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|E(NET|HOST)UNREACH"
)


class Program:
    """A shop in another language, in a process of its own: told what to do in lines of JSON, as it answers."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    # Any: JSON.
    def do(self, todo: str, **given: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"todo": todo, **given}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the program has ended: its standard error says why"
        return json.loads(line)


class Installed(NamedTuple):
    """An SDK: the command of a shop on it, and the variables that the command needs."""

    command: list[str]
    variables: dict[str, str]

    @contextmanager
    def runs(self, variables: dict[str, str]) -> Generator[Program]:
        trusted = {"NODE_EXTRA_CA_CERTS": variables["REQUESTS_CA_BUNDLE"]}
        with subprocess.Popen(
            self.command,
            env={"PATH": os.environ["PATH"], **trusted, **variables, **self.variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                yield Program(process)
            finally:
                process.kill()


def install(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode and _OUT_OF_REACH.search(done.stdout + done.stderr):
        pytest.skip(f"the registry is out of reach: {' '.join(command[:4])} …")
    assert done.returncode == 0, done.stdout + done.stderr


def wechatpayv3(folder: Path) -> Installed:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1"]
    locked = ["--no-deps", "--require-hashes", "--requirement", str(SDKS / "requirements.txt")]
    install([*pip, "--target", str(folder), *locked], folder)
    return Installed([sys.executable, str(SDKS / "on_wechatpayv3.py")], {"PYTHONPATH": str(folder)})


def wechatpay_axios_plugin(folder: Path) -> Installed:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("node and npm are not installed")
    for name in ("package.json", "package-lock.json", "on_axios.js"):
        shutil.copy(SDKS / name, folder)
    install([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"], folder)
    return Installed([node, str(folder / "on_axios.js")], {})


@pytest.fixture(scope="module", params=[wechatpayv3, wechatpay_axios_plugin], ids=lambda sdk: sdk.__name__)
def sdk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return request.param(tmp_path_factory.mktemp("sdk"))


@pytest.fixture(params=["certificate", "public-key"])
def platform_key(request: pytest.FixtureRequest) -> PlatformKey:
    return request.param


@pytest.fixture
def sandbox(platform_key: PlatformKey, credentials: Credentials) -> Iterator[Sandbox]:
    with Sandbox(tls=True, credentials=credentials.limited_to(platform_key)) as sandbox:
        yield sandbox


@contextmanager
def listener() -> Generator[tuple[str, Queue[dict[str, Any]]]]:
    """A `notify_url`, and what is posted to it."""
    posted: Queue[dict[str, Any]] = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            posted.put({"headers": dict(self.headers), "body": body})
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/callbacks", posted
        server.shutdown()


def test_a_shop_takes_a_payment_and_gives_it_back(sdk: Installed, sandbox: Sandbox) -> None:
    with sdk.runs(sandbox.env) as shop, listener() as (url, posted):
        created = shop.do("create", out_trade_no="PAID-1", amount=100, notify_url=url)
        assert created["status"] == 200
        assert created["data"]["code_url"].startswith("weixin://")
        assert shop.do("query", out_trade_no="PAID-1")["data"]["trade_state"] == "NOTPAY"

        sandbox.pay("PAID-1")
        event = shop.do("callback", **posted.get(timeout=HANGS))
        assert event["event_type"] == "TRANSACTION.SUCCESS"
        paid = event["resource"]
        assert (paid["out_trade_no"], paid["trade_state"], paid["amount"]["total"]) == ("PAID-1", "SUCCESS", 100)
        assert shop.do("query", out_trade_no="PAID-1")["data"]["transaction_id"] == paid["transaction_id"]

        refund = {"out_trade_no": "PAID-1", "out_refund_no": "BACK-1", "amount": 30, "total": 100, "notify_url": url}
        given_back = shop.do("refund", **refund)
        assert (given_back["status"], given_back["data"]["amount"]["refund"]) == (200, 30)
        sandbox.settle("BACK-1")
        event = shop.do("callback", **posted.get(timeout=HANGS))
        assert event["event_type"] == "REFUND.SUCCESS"
        assert (event["resource"]["out_refund_no"], event["resource"]["amount"]["refund"]) == ("BACK-1", 30)


def test_a_shop_needs_what_the_command_writes_alone(sdk: Installed, platform_key: PlatformKey, tmp_path: Path) -> None:
    arguments = ["--tls", "--keys", str(tmp_path), "--platform-key", platform_key]
    with terminal(*arguments) as (_, line), sdk.runs(variables(env_of(line))) as shop:
        shop.do("create", out_trade_no="CLOSED-1", amount=100, notify_url="https://shop.test/callbacks")
        assert shop.do("close", out_trade_no="CLOSED-1") == {"status": 204, "data": None}
        assert shop.do("query", out_trade_no="CLOSED-1")["data"]["trade_state"] == "CLOSED"


def test_refusals_are_read(sdk: Installed, sandbox: Sandbox) -> None:
    with sdk.runs(sandbox.env) as shop:
        refused = shop.do("query", out_trade_no="NOTHING-1")
        assert (refused["status"], refused["data"]["code"]) == (404, "ORDER_NOT_EXIST")


def test_what_is_not_signed_rightly_is_not_believed(sdk: Installed, sandbox: Sandbox) -> None:
    with sdk.runs(sandbox.env) as shop:
        sandbox.fail_next("bad-signature")
        told = shop.do("create", out_trade_no="FORGED-1", amount=100, notify_url="https://shop.test/callbacks")
        assert told.keys() == {"error"}
        good = sandbox.callbacks.make("REFUND.SUCCESS")
        assert shop.do("callback", headers=good.headers, body=good.body.decode())["event_type"] == "REFUND.SUCCESS"
        forged = sandbox.callbacks.make("REFUND.SUCCESS", fault=Fault.BAD_SIGNATURE)
        assert shop.do("callback", headers=forged.headers, body=forged.body.decode()) is None
