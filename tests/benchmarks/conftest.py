"""The benchmark's gateway, one for a module's tests; all of these tests are slow ones."""

from pathlib import Path

import pytest

from benchmarks.gateway import rsa_keys
from benchmarks.gateway.process import GatewayProcess
from benchmarks.gateway.server import Mode
from benchmarks.harness.environment import fixed_environment

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="module")
def running():
    with GatewayProcess({"/v3/large": '{"text": "' + "x" * 1_000_000 + '"}'}) as gateway:
        yield gateway


@pytest.fixture
def gateway(running):
    """The gateway, cheap and with nothing to report, and the environment in which it is trusted."""
    running.take(Mode.CHEAP)
    with fixed_environment(running.merchant.ca):
        yield running


@pytest.fixture
def merchant(gateway):
    return gateway.merchant


@pytest.fixture
def keys(merchant):
    return rsa_keys.load(merchant)
