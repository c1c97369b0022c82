"""Importing the package: light, complete, without a warning."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

import wxpay_client
from tests.support.waiting import HANGS
from wxpay_client.api import Resources

HEAVY = ("requests", "urllib3", "cryptography", "cattrs", "attrs", "attr", "werkzeug", "trustme")


def run(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANGS)


def test_importing_it_loads_nothing_heavy() -> None:
    found = run(f"import sys, wxpay_client; print([name for name in {HEAVY!r} if name in sys.modules])")
    assert (found.stdout.strip(), found.stderr) == ("[]", "")


def test_a_client_loads_nothing_of_what_only_many_calls_need() -> None:
    many = ("concurrent.futures", "multiprocessing", "wxpay_client._batch.batch")
    found = run(f"import sys, wxpay_client.client; print([name for name in {many!r} if name in sys.modules])")
    assert (found.stdout.strip(), found.stderr) == ("[]", "")


def test_looking_at_it_loads_nothing_heavy() -> None:
    code = "import sys, wxpay_client; dir(wxpay_client), wxpay_client.__all__, wxpay_client.__version__; "
    found = run(f"{code} print([name for name in {HEAVY!r} if name in sys.modules])")
    assert (found.stdout.strip(), found.stderr) == ("[]", "")


def test_the_public_api_is_as_it_was() -> None:
    """Whoever changes it on purpose writes the new one down: `python -m tests.packaging.public_api`."""
    recorded = (Path(__file__).parent / "public_api.txt").read_text("utf-8").splitlines()
    # By itself: a module that another test loads while it freezes time keeps that time's classes in its annotations.
    found = run(
        "from tests.packaging.public_api import public_api; print(*public_api(), sep=chr(10))"
    ).stdout.splitlines()
    # What is generated may become more: a fork has operations of its own.
    groups = {f"wxpay_client.Client.{name}" for name in dir(Resources)}
    new = {name for name in set(found) - set(recorded) - groups if not name.startswith("wxpay_client.api.")}

    assert {"gone": set(recorded) - set(found), "new": new} == {"gone": set(), "new": set()}


@pytest.mark.parametrize(
    "name",
    [
        "api",
        "client",
        "doctor",
        "errors",
        "sandbox",
        "schema",
        "schema.operation",
        "_wire.dicts",
        "schema.retry_policy",
    ],
)
def test_a_module_can_be_the_first_that_is_imported(name: str) -> None:
    found = run(f"import wxpay_client.{name}")
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize("name", wxpay_client.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(wxpay_client, name) is not None
    assert name in dir(wxpay_client)


def test_all_is_sorted_and_holds_no_name_twice() -> None:
    assert sorted(set(wxpay_client.__all__)) == list(wxpay_client.__all__)


def test_star_import() -> None:
    found = run("from wxpay_client import *; print(Client.__name__, AccessPoint.MAIN, to_dict.__name__)")
    assert found.stdout.split() == ["Client", "https://api.mch.weixin.qq.com/", "to_dict"]


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"module 'wxpay_client' has no attribute 'Klient'"):
        import_module("wxpay_client").Klient  # noqa: B018


def test_the_version_is_the_installed_ones() -> None:
    assert wxpay_client.__version__ == version("wxpay-client")


def test_it_says_that_it_is_typed() -> None:
    assert (Path(wxpay_client.__file__).parent / "py.typed").is_file()
