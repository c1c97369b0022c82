"""The environment to measure in."""

import os
from pathlib import Path

import pytest

from benchmarks.surroundings import NUMBER, surroundings


def test_is_the_same_everywhere_and_has_no_proxy(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")

    with surroundings(Path("ca.pem")):
        assert len(os.environ) == NUMBER
        assert os.environ["REQUESTS_CA_BUNDLE"] == "ca.pem"
        assert "HTTPS_PROXY" not in os.environ


def test_is_gone_afterwards_whatever_happened(monkeypatch):
    monkeypatch.setenv("WHO", "me")
    before = dict(os.environ)

    with pytest.raises(KeyboardInterrupt), surroundings(Path("ca.pem")):
        raise KeyboardInterrupt

    assert dict(os.environ) == before
