"""The compose.yaml of the documentation, with network namespaces for containers: two hosts, and TLS between them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.docs.test_docs_pages import DOCS, ROOT, blocks
from tests.support.waiting import HANGS, until

SHOP: Final = ROOT / "tests/support/programs/compose_shop.py"
ADDRESSES: Final = {"sandbox": "10.0.0.1", "shop": "10.0.0.2"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0 or shutil.which("ip") is None,
        reason="network namespaces need Linux, root and the command ip",
    ),
]


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, timeout=HANGS)


@pytest.fixture
def hosts() -> Iterator[Mapping[str, str]]:
    """Name of each service to its network namespace: each resolves the names of all, and reaches no other network."""
    spaces = {name: f"wxpay-{name}-{os.getpid()}" for name in ADDRESSES}
    names = "".join(f"{address} {name}\n" for name, address in ADDRESSES.items())
    with ExitStack() as stack:
        for space in spaces.values():
            made = subprocess.run(
                ["ip", "netns", "add", space], check=False, capture_output=True, text=True, timeout=HANGS
            )
            if made.returncode:
                pytest.skip(f"no network namespaces here: {made.stderr}")
            stack.callback(ip, "netns", "delete", space)
            folder = Path("/etc/netns", space)
            folder.mkdir(parents=True)
            stack.callback(shutil.rmtree, folder)
            (folder / "hosts").write_text(f"127.0.0.1 localhost\n{names}")
        ends = [f"wx{os.getpid()}a", f"wx{os.getpid()}b"]
        ip("link", "add", ends[0], "type", "veth", "peer", "name", ends[1])
        for end, (name, space) in zip(ends, spaces.items(), strict=True):
            ip("link", "set", end, "netns", space)
            ip("-n", space, "address", "add", f"{ADDRESSES[name]}/24", "dev", end)
            for device in (end, "lo"):
                ip("-n", space, "link", "set", device, "up")
        yield spaces


# Any: YAML.
def services_of(page: Path, keys: Path) -> Mapping[str, Any]:
    """The services of a page's compose.yaml, with a folder in place of the volume."""
    (text,) = [code for language, code in blocks(page) if language == "yaml" and "# compose.yaml" in code]
    return yaml.safe_load(text.replace("/keys", str(keys)))["services"]


def within(space: str, command: list[str], **options: Any) -> subprocess.Popen[str]:
    """Run what a service runs on its host. Any: as `subprocess.Popen`."""
    scripts = Path(sys.executable).parent
    environ = {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(["ip", "netns", "exec", space, *command], env=environ, text=True, **options)


@pytest.mark.parametrize("page", [DOCS / "wxpay-sandbox.md", DOCS / "wxpay-sandbox.zh.md"], ids=lambda page: page.name)
def test_a_payment_between_the_services(page: Path, hosts: Mapping[str, str], tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.mkdir()
    services = services_of(page, keys)
    shell, option, script = services["sandbox"]["command"]
    install, _, start = script.partition(" && ")
    assert install.startswith("pip install ")
    shutil.copy(SHOP, tmp_path / "shop.py")
    with within(hosts["sandbox"], [shell, option, start], stderr=subprocess.PIPE) as sandbox:
        try:
            kind, *check = services["sandbox"]["healthcheck"]["test"]
            assert kind == "CMD"
            until(lambda: within(hosts["sandbox"], check, stderr=subprocess.DEVNULL).wait(HANGS) == 0)
            with within(
                hosts["shop"], services["shop"]["command"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            ) as shop:
                printed, complained = shop.communicate(timeout=HANGS)
        finally:
            sandbox.terminate()
    assert (printed, complained, shop.returncode) == ("TRANSACTION.SUCCESS SUCCESS 4200\n", "", 0)
