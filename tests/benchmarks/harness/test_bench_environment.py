"""The environment to measure in."""

import os
from pathlib import Path

import pytest

from benchmarks.harness.environment import NUMBER, fixed_environment


def test_is_the_same_everywhere_and_has_no_proxy(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")

    with fixed_environment(Path("ca.pem")):
        assert len(os.environ) == NUMBER
        assert os.environ["REQUESTS_CA_BUNDLE"] == "ca.pem"
        assert "HTTPS_PROXY" not in os.environ


def test_is_gone_afterwards_whatever_happened(monkeypatch):
    monkeypatch.setenv("WHO", "me")
    before = dict(os.environ)

    with pytest.raises(KeyboardInterrupt), fixed_environment(Path("ca.pem")):
        raise KeyboardInterrupt

    assert dict(os.environ) == before
