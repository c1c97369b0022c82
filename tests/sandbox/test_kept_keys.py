"""The folder that keeps a sandbox's keys."""

from __future__ import annotations

import json
import shlex
import stat
import subprocess
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from freezegun import freeze_time
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.waiting import HANGS
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.keys import CREDENTIALS, kept_certificate, kept_credentials, write_env

if TYPE_CHECKING:
    from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_keys_are_made_once_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "keys"
    made: list[dict[str, bytes]] = []
    for _ in range(2):
        with Sandbox(tls=True, keys=folder) as sandbox, sandbox.client() as client:
            assert client.certificates.download().data
        made.append(contents(folder))
    assert made[0] == made[1]


def test_a_certificate_that_was_changed_to_is_kept_with_them(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    serials: list[str] = []
    for _ in range(2):
        with Sandbox(keys=folder) as sandbox:
            serials.append(sandbox.rotate())
    with Sandbox(keys=folder) as sandbox, sandbox.client() as client:
        entries = client.certificates.download().data
        assert [entry.serial_no for entry in entries][1:] == serials
        assert [*sandbox.credentials.platform_keys][2:] == serials
        assert client.certificates.download().data
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {0o600}


def test_nobody_else_reads_them(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    with Sandbox(tls=True, keys=folder) as sandbox:
        write_env(folder, sandbox.env)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes.keys() >= {
        CREDENTIALS,
        "apiclient_key.pem",
        "apiclient_cert.pem",
        "ca.pem",
        "server.pem",
        "sandbox.env",
    }
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["apiclient_key.pem", "apiclient_cert.pem", "ca.pem", "server.pem", "sandbox.env"])
def test_files_of_others_are_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("theirs")
    with pytest.raises(ValueError, match=f"has {name}, which no sandbox made"):
        Sandbox(keys=tmp_path)
    assert contents(tmp_path) == {name: b"theirs"}


def test_a_key_that_was_put_in_the_place_of_ours_is_left_alone(tmp_path: Path) -> None:
    kept_credentials(tmp_path).write(tmp_path)
    (tmp_path / "apiclient_key.pem").write_text("theirs")
    with pytest.raises(FileExistsError, match=r"apiclient_key\.pem"), Sandbox(keys=tmp_path):
        pass
    assert (tmp_path / "apiclient_key.pem").read_text() == "theirs"


def test_keys_that_have_expired_are_told(tmp_path: Path) -> None:
    kept_credentials(tmp_path)
    with freeze_time(datetime.now(UTC) + timedelta(days=5 * 366)), pytest.raises(ValueError, match="expired on 20"):
        kept_credentials(tmp_path)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    kept_credentials(folder)
    return folder


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_whatever_the_file_holds_what_to_do_is_told(kept: Path, tmp_path: Path, data: st.DataObject) -> None:
    good = json.loads((kept / CREDENTIALS).read_bytes())
    name = data.draw(st.sampled_from(sorted(good)))
    other = st.none() | st.booleans() | st.integers() | st.lists(st.integers())
    value = data.draw(other if name in {"mchid", "serial_no", "apiv3_key"} else other | st.text())
    (tmp_path / CREDENTIALS).write_text(json.dumps({**good, name: value}))
    with pytest.raises(ValueError, match="not what a sandbox wrote: remove the folder"):
        kept_credentials(tmp_path)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"null", b"\xff"])
def test_a_file_that_was_cut_off_is_told(content: bytes, tmp_path: Path) -> None:
    (tmp_path / CREDENTIALS).write_bytes(content)
    with pytest.raises(ValueError, match="not what a sandbox wrote: remove the folder"):
        kept_credentials(tmp_path)


def test_the_certificate_is_made_anew_for_other_hosts_alone(tmp_path: Path) -> None:
    kept_certificate(tmp_path, ["localhost", "127.0.0.1", "sandbox.test"])
    made = contents(tmp_path)
    kept_certificate(tmp_path, ["127.0.0.1"])
    assert contents(tmp_path) == made
    kept_certificate(tmp_path, ["127.0.0.1", "10.0.0.1"])
    assert not made.items() & contents(tmp_path).items()
    assert made.keys() == contents(tmp_path).keys()


@pytest.mark.parametrize("name", ["ca.pem", "server.pem"])
def test_a_certificate_that_is_not_whole_is_made_anew(name: str, tmp_path: Path) -> None:
    kept_certificate(tmp_path, ["localhost"])
    made = contents(tmp_path)
    (tmp_path / name).unlink()
    kept_certificate(tmp_path, ["localhost"])
    assert not made.items() & contents(tmp_path).items()


def test_a_certificate_that_has_expired_is_made_anew(tmp_path: Path) -> None:
    kept_certificate(tmp_path, ["localhost"])
    made = contents(tmp_path)
    with freeze_time("4000-01-01"):
        kept_certificate(tmp_path, ["localhost"])
    assert made != contents(tmp_path)


def test_the_variables_are_those_of_the_latest_start(tmp_path: Path) -> None:
    write_env(tmp_path, {"WXPAY_ORIGIN": "http://127.0.0.1:1", "WXPAY_MCHID": "1"})
    path = write_env(tmp_path, {"WXPAY_ORIGIN": "http://127.0.0.1:2"})
    assert contents(tmp_path) == {path.name: b"WXPAY_ORIGIN=http://127.0.0.1:2\n"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20)
@given(value=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
def test_a_shell_reads_any_value(value: str, tmp_path: Path) -> None:
    path = write_env(tmp_path, {"WXPAY_ORIGIN": value})
    script = f'. {shlex.quote(str(path))} && printf %s "$WXPAY_ORIGIN"'
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=True, timeout=HANGS)
    assert done.stdout == value.encode()
