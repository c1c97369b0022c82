"""The ways to make the two calls, those that need no package beside our own."""

from functools import partial

import pytest

from benchmarks.client.variants.by_hand import Hand
from benchmarks.client.variants.every import HTTP_CLIENT, REQUESTS, RSA, every
from benchmarks.client.variants.http_client import HttpClient
from benchmarks.client.variants.ours import Ours
from benchmarks.client.variants.requests_session import RequestsSession
from benchmarks.client.variants.variant import Setting
from benchmarks.gateway import rsa_keys
from benchmarks.gateway.proof import remark
from benchmarks.gateway.server import Mode

CALLING = [HttpClient, RequestsSession, Ours]


@pytest.fixture(params=CALLING, ids=lambda variant: variant.__name__)
def make(request, merchant, keys):
    """Make a variant."""
    made = []

    def make(scheme="https", keys=keys, *, kept=True):
        made.append(request.param(Setting(merchant, getattr(merchant, scheme), keys, kept)))
        return made[-1]

    yield make
    for variant in made:
        variant.close()


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_makes_both_calls_as_the_gateway_asks_for(gateway, make, scheme):
    variant = make(scheme)
    gateway.take(Mode.STRICT)

    assert variant.query() == 888
    assert variant.notify() is None
    assert gateway.report()[:3] == (2, 1, [])


def test_proves_that_it_verifies_and_keeps_its_connection(gateway, make):
    assert remark(gateway, make().query, calls=True) == "verifies, keeps its connection"


def test_connects_each_time_where_it_is_to(gateway, make):
    assert remark(gateway, make(kept=False).notify, calls=True) == "verifies, connects each time"


def test_makes_both_calls_with_stubs_of_its_keys(gateway, make, keys):
    variant = make(keys=rsa_keys.stubbed(keys))

    assert variant.query() == 888
    assert variant.notify() is None
    # Nothing is verified any more.
    gateway.take(Mode.FORGED)
    assert variant.query() == 888


def test_is_refused_with_stubs_of_its_keys_where_signatures_are_verified(gateway, make, keys):
    variant = make(keys=rsa_keys.stubbed(keys))
    gateway.take(Mode.STRICT)

    with pytest.raises(Exception, match="401"):
        variant.query()


def test_what_does_not_verify_is_told_of(gateway, merchant, keys, monkeypatch):
    monkeypatch.setattr(Hand, "verify", lambda *_: None)
    variant = HttpClient(Setting(merchant, merchant.http, keys))

    assert remark(gateway, variant.query, calls=True) == "does NOT verify, keeps its connection"
    variant.close()


def test_what_answers_anything_else_stops_the_run(gateway, merchant, keys):
    variant = HttpClient(Setting(merchant, merchant.http, keys))

    def wrong():
        return variant.query() + 1

    with pytest.raises(RuntimeError, match="889"):
        remark(gateway, wrong, calls=True)
    variant.close()


def test_what_calls_nobody_stops_the_run(gateway):
    with pytest.raises(RuntimeError, match="calls=0"):
        remark(gateway, partial(int, 888), calls=True)


def test_every_variant_that_needs_no_other_package_is_there(merchant, keys):
    assert {RSA, HTTP_CLIENT, REQUESTS, "wxpay-client"} <= every().keys()


def test_signing_and_verifying_alone_calls_nobody(gateway, merchant, keys):
    alone = every()[RSA](Setting(merchant, merchant.https, keys))

    assert alone.query() == 888
    assert gateway.report().calls == 0
