from __future__ import annotations

import json
import os
import re
import shlex
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.support.sandbox.commands import ROOT, env_of, terminal, variables
from tests.support.waiting import HANGS, until
from wxpay_client.api.pay.transactions import OrderAmount
from wxpay_client.doctor.__main__ import main as doctor
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.command import main

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.credentials import Credentials

pytestmark = pytest.mark.slow  # each is a process


GUIDES = sorted((ROOT / "docs").glob("wxpay-sandbox*.md"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_logs_requests_and_stops_when_told(number: signal.Signals) -> None:
    with terminal() as (process, line):
        env = env_of(line)
        connection = HTTPConnection(variables(env)["WXPAY_ORIGIN"].removeprefix("http://"), timeout=HANGS)
        connection.request("GET", "/v3/nothing?secret=%1b", headers={"Authorization": "WECHATPAY2 x"})
        assert connection.getresponse().read().startswith(b'{"code":"INVALID_REQUEST"')
        connection.request("BREW", "/", headers={"Content-Length": "x"})
        assert connection.getresponse().status == 400
        connection.close()
        process.send_signal(number)
        printed, log = process.communicate(timeout=HANGS)
    assert (process.returncode, printed) == (0, "")
    assert log == (
        "GET /v3/nothing?secret=%1b -> 400: INVALID_REQUEST: the header Accept is missing\n"
        "BREW / HTTP/1.1 -> 400: INVALID_REQUEST: the length of the body is not clear\n"
    )
    assert not env.parent.exists()


def order(environment: Mapping[str, str], *, new: bool) -> str:
    """What a program in a process of its own says of an order, with nothing but those variables."""
    program = (
        "import sys\n"
        "from wxpay_client import Client\n"
        "from wxpay_client.api.pay.transactions import OrderAmount\n"
        "with Client.from_env() as client:\n"
        "    if sys.argv[1:]:\n"
        "        client.pay.transactions.native(\n"
        "            appid='wxd678efh567hg6787', description='tea', out_trade_no='ORDER-1',\n"
        "            amount=OrderAmount(total=100),\n"
        "            notify_url='https://shop.test/callbacks',\n"
        "        )\n"
        "    print(client.pay.transactions.query_by_out_trade_no('ORDER-1').trade_state)\n"
    )
    return subprocess.run(
        [sys.executable, "-c", program, *(["new"] if new else [])],
        cwd=ROOT,
        env={**environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=HANGS,
    ).stdout


def test_a_client_needs_the_variables_alone_and_finds_keys_and_orders_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = tmp_path / "a folder" / "keys"
    found: list[dict[str, str]] = []
    for _ in range(2):
        with terminal("--tls", "--keys", str(keys), "--state", str(tmp_path / "state.db")) as (process, line):
            assert env_of(line) == keys / "sandbox.env"
            found.append(variables(keys / "sandbox.env"))
            assert order(found[-1], new=len(found) == 1) == "NOTPAY\n"
            process.kill()
    one, two = ({**each, "WXPAY_ORIGIN": ""} for each in found)
    assert one == two
    monkeypatch.setattr(os, "environ", dict(os.environ))  # the doctor puts there what the file says
    assert doctor(["--env-file", str(keys / "sandbox.env")]) == 0
    assert stat.S_IMODE((tmp_path / "state.db").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "told"), [("notes.txt", "file is not a database"), ("no/where.db", "unable to open database file")]
)
def test_a_file_that_keeps_no_state_is_told(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Bread, milk, and a hundred other things.")
    with terminal("--state", name, folder=tmp_path) as (process, line):
        process.communicate(timeout=HANGS)
    assert (process.returncode, line) == (1, f"wxpay-sandbox: --state {name}: {told}\n")
    assert (tmp_path / "notes.txt").read_text() == "Bread, milk, and a hundred other things."


@pytest.fixture
def owing(tmp_path: Path, credentials: Credentials) -> Path:
    """A state that owes a callback to another machine, which was not to be reached at the first try."""
    state = tmp_path / "state.db"
    with Sandbox(credentials=credentials, state=state, notify_hosts=["shop.test"]) as sandbox:
        sandbox.client().pay.transactions.native(
            appid="wxd678efh567hg6787",
            description="tea",
            out_trade_no="ORDER-1",
            amount=OrderAmount(total=100),
            notify_url="http://shop.test/callbacks",
        )
        sandbox.pay("ORDER-1")
    with closing(sqlite3.connect(state)) as file, file:
        file.execute("UPDATE records SET due = due - 60 WHERE due IS NOT NULL")  # as if a minute had gone by
    return state


@pytest.mark.parametrize(
    ("arguments", "told"),
    [([], "not sent: 'shop.test' is not on loopback"), (["--notify-host", "Shop.test"], "Connection")],
)
def test_callbacks_go_to_hosts_that_are_named_alone(arguments: list[str], told: str, owing: Path) -> None:
    def reasons() -> list[str]:
        with closing(sqlite3.connect(owing)) as file:
            ((data,),) = file.execute("SELECT data FROM records WHERE kind = 'delivery'")
        return [post["reason"] for post in json.loads(data)["posts"]]

    with terminal("--state", str(owing), *arguments):
        until(lambda: len(reasons()) >= 2)
    assert reasons()[1].startswith(told)


def test_a_folder_may_be_given_relative_to_the_current_one(tmp_path: Path) -> None:
    with terminal("--keys", "keys", folder=tmp_path):
        assert variables(tmp_path / "keys" / "sandbox.env")["WXPAY_PRIVATE_KEY"] == str(
            tmp_path / "keys" / "apiclient_key.pem"
        )


def test_a_shell_reads_what_it_prints_when_asked() -> None:
    with terminal("--print-env") as (process, line):
        process.terminate()
        printed, _ = process.communicate(timeout=HANGS)
    script = printed + 'printf %s "$WXPAY_PRIVATE_KEY"'
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True, timeout=HANGS)
    assert done.stdout == str(env_of(line).parent / "apiclient_key.pem")


@pytest.mark.parametrize(
    ("kind", "beginnings"),
    [("both", {"P", "0"}), ("certificate", {"0"}), ("public-key", {"P"})],
)
def test_the_merchant_knows_the_platform_by_what_is_asked_for(kind: str, beginnings: set[str], tmp_path: Path) -> None:
    with terminal("--keys", str(tmp_path), "--platform-key", kind):
        entries = variables(tmp_path / "sandbox.env")["WXPAY_PLATFORM_KEYS"].split(",")
    assert {entry[0] for entry in entries} == beginnings


def test_others_reach_it_by_the_names_that_are_given(tmp_path: Path) -> None:
    # All of 127.0.0.0/8 is this machine; 127.0.0.9 is not what it listens on by default.
    with terminal("--tls", "--keys", str(tmp_path), "--host", "127.0.0.9", "--host", "Sandbox.test"):
        found = variables(tmp_path / "sandbox.env")
        assert found["WXPAY_ORIGIN"].startswith("https://127.0.0.9:")
        assert order(found, new=True) == "NOTPAY\n"


def test_by_default_no_other_address_reaches_it(tmp_path: Path) -> None:
    with terminal("--keys", str(tmp_path)):
        port = variables(tmp_path / "sandbox.env")["WXPAY_ORIGIN"].rpartition(":")[2]
        connection = HTTPConnection("127.0.0.9", int(port), timeout=HANGS)
        with pytest.raises(ConnectionRefusedError):
            connection.connect()


def test_a_package_of_ones_own_is_found_from_the_current_folder(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("raise ImportError('reached')")
    with terminal("--api", "mine", folder=tmp_path) as (process, line):
        process.communicate(timeout=HANGS)
    assert (process.returncode, line) == (1, "wxpay-sandbox: reached\n")


@pytest.mark.parametrize(
    ("package", "told"),
    [
        ("not_there", "--api not_there: No module named 'not_there'"),
        ("json", "api: expected a package generated by `python -m wxpay_client.codegen`, got json"),
    ],
)
def test_a_package_that_is_none_is_told(package: str, told: str) -> None:
    with terminal("--api", package) as (process, line):
        printed, _ = process.communicate(timeout=HANGS)
    assert (process.returncode, printed, line) == (1, "", f"wxpay-sandbox: {told}\n")


def test_a_port_in_use_is_told(sandbox: Sandbox) -> None:
    with terminal("--port", sandbox.origin.rpartition(":")[2]) as (process, line):
        printed, _ = process.communicate(timeout=HANGS)
    assert (process.returncode, printed) == (1, "")
    assert re.fullmatch(r"wxpay-sandbox: .*in use.*\n", line)


def test_a_folder_with_keys_of_another_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "apiclient_key.pem").write_text("real")
    with terminal("--keys", str(tmp_path)) as (process, line):
        process.communicate(timeout=HANGS)
    assert process.returncode == 1
    assert "apiclient_key.pem, which no sandbox made" in line
    assert [path.read_text() for path in tmp_path.iterdir()] == ["real"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "x"], "argument --port: expected a number from 0 to 65535, got 'x'"),
        (["--port", "65536"], "argument --port: expected a number from 0 to 65535, got '65536'"),
        (["--host", "https://sandbox"], "argument --host: expected a host name or an IPv4 address"),
        (["--host", "::1"], "argument --host: expected a host name or an IPv4 address"),
        (["--platform-key", "x"], "argument --platform-key: invalid choice: 'x'"),
    ],
)
def test_wrong_usage_is_told(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_guide_names_every_option(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    rows = "".join(line for line in guide.read_text().splitlines() if line.startswith("| `--"))
    assert set(re.findall(r"--[a-z-]+", rows)) == options
    assert len(GUIDES) == 2


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_what_the_guide_runs_in_a_container_works(guide: Path, tmp_path: Path) -> None:
    (found,) = re.findall(r"^```yaml\n(.*?)^```", guide.read_text(), re.MULTILINE | re.DOTALL)
    services = yaml.safe_load(found)["services"]
    # The folders and ports of a container are not this machine's.
    command = services["sandbox"]["command"][2].replace("/keys", shlex.quote(str(tmp_path))).replace("8443", "0")
    program, *arguments = shlex.split(command.partition("exec ")[2])
    assert program == "wxpay-sandbox"
    with terminal(*arguments):
        shop = services["shop"]["command"][2].replace("/keys", shlex.quote(str(tmp_path)))
        script = shop.replace("exec python shop.py", 'printf %s "$WXPAY_ORIGIN"')
        done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True, timeout=HANGS)
    assert done.stdout.startswith("https://sandbox:")
    assert {path.name for path in tmp_path.iterdir()} > {
        Path(services["shop"]["environment"]["NODE_EXTRA_CA_CERTS"]).name
    }
