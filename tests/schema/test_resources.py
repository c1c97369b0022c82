"""Groups of operations, as those who write tests of their own code meet them."""

from __future__ import annotations

import copy
import gc
import pickle
import weakref
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from unittest import mock

import pytest

from wxpay_client import Client, from_dict
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refunds import Refund
from wxpay_client.sandbox import Sandbox

NUMBER = "1217752501201407033233368018"
REFUND = from_dict(Refund, EXAMPLES["refunds.query_by_out_refund_no"]["answers"][200])


def state_of(client: Client, number: str) -> object:
    """What a user's own code does."""
    return client.refunds.query_by_out_refund_no(number).status


@pytest.mark.parametrize("autospec", [None, True])
def test_a_method_can_be_replaced(sandbox: Sandbox, client: Client, autospec: Any) -> None:
    with mock.patch.object(client.refunds, "query_by_out_refund_no", autospec=autospec, return_value=REFUND) as query:
        assert state_of(client, NUMBER) == "SUCCESS"
    query.assert_called_once_with(NUMBER)
    assert sandbox.requests == ()

    assert state_of(client, NUMBER) == "SUCCESS"
    assert len(sandbox.requests) == 1


def test_autospec_knows_the_arguments(client: Client) -> None:
    with mock.patch.object(client.refunds, "query_by_out_refund_no", autospec=True), pytest.raises(TypeError):
        client.refunds.query_by_out_refund_no(NUMBER, refund_no=NUMBER)


def test_a_method_of_a_group_within_a_group_can_be_replaced(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client.refund.domestic.refunds, "query_by_out_refund_no", lambda number: f"asked for {number}")

    assert client.refund.domestic.refunds.query_by_out_refund_no(NUMBER) == f"asked for {NUMBER}"


def test_another_client_keeps_its_own(sandbox: Sandbox, client: Client) -> None:
    others = [sandbox.client(), copy.copy(client), pickle.loads(pickle.dumps(client))]
    with mock.patch.object(client.refunds, "query_by_out_refund_no", side_effect=AssertionError):
        for other in [*others, copy.copy(client), pickle.loads(pickle.dumps(client))]:
            assert state_of(other, NUMBER) == "SUCCESS"


def test_threads_that_ask_first_at_once_find_the_same(sandbox: Sandbox) -> None:
    for _ in range(20):
        client = sandbox.client(private_key=sandbox.credentials.merchant_key)
        with ThreadPoolExecutor(4) as pool:
            assert len(set(pool.map(lambda _, client=client: id(client.refunds), range(16)))) == 1


def test_a_group_pickles_with_its_client(client: Client) -> None:
    for again in (pickle.loads(pickle.dumps(client.refunds)), copy.copy(client.refunds), copy.deepcopy(client.refunds)):
        assert again.query_by_out_refund_no(NUMBER) == client.refunds.query_by_out_refund_no(NUMBER)


def test_a_client_that_nobody_needs_any_more_goes(sandbox: Sandbox) -> None:
    client = sandbox.client()
    client.refunds.query_by_out_refund_no(NUMBER)
    gone = weakref.ref(client)

    client.close()
    del client
    gc.collect()

    assert gone() is None
