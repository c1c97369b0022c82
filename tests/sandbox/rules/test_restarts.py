"""A sandbox that is started again in the middle goes on where it was: each flow, with the same state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.rules.funds.test_withdrawals import balance, query, withdraw
from tests.sandbox.rules.payscore.test_permissions import ask, of_user
from tests.sandbox.rules.test_customs import naming
from tests.sandbox.rules.test_customs import query as declared
from tests.sandbox.rules.transfers.test_authorizations import authorize, pay
from tests.sandbox.rules.transfers.test_batches import batch, detail
from tests.sandbox.rules.transfers.test_receipts import ELECSIGN, downloaded
from tests.sandbox.rules.transfers.test_state_transfers import transfer
from tests.support.sandbox.merchant import Merchant
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials


def receipts(merchant: Merchant) -> Iterator[None]:
    transfer(merchant, "FRIEND1", 4207)
    yield
    merchant.sandbox.confirm_transfer("FRIEND1")
    yield
    merchant.call(f"{ELECSIGN}.create_by_out_bill_no", {"out_bill_no": "FRIEND1"})
    yield
    merchant.sandbox.clock.advance(minutes=1)
    yield
    content = downloaded(merchant, f"{ELECSIGN}.query_by_out_bill_no", "FRIEND1")
    yield
    assert downloaded(merchant, f"{ELECSIGN}.query_by_out_bill_no", "FRIEND1") == content


def authorizations(merchant: Merchant) -> Iterator[None]:
    authorize(merchant, "AUTH1")
    yield
    merchant.sandbox.confirm_authorization("AUTH1")
    yield
    pay(merchant, "FRIEND1", out_authorization_no="AUTH1")
    yield
    merchant.sandbox.clock.advance(minutes=1)
    yield
    assert merchant.sandbox.transfers["FRIEND1"]["state"] == "SUCCESS"


def batches(merchant: Merchant) -> Iterator[None]:
    before = merchant.sandbox.balance
    created = batch(merchant, "MAY1", detail("A1", 100), detail("A2", 50))
    yield
    assert batch(merchant, "MAY1", detail("A1", 100), detail("A2", 50)) == created
    merchant.sandbox.confirm_transfer("MAY1/A2", state="FAIL")
    yield
    merchant.sandbox.clock.advance(minutes=1)
    yield
    assert merchant.sandbox.balance == before - 100
    assert batch(merchant, "MAY1", detail("A1", 100), detail("A2", 50))["batch_status"] == "FINISHED"


def withdrawals(merchant: Merchant) -> Iterator[None]:
    before = balance(merchant)
    withdraw(merchant, "W1", 500)
    yield
    merchant.sandbox.clock.advance(minutes=1)
    yield
    assert query(merchant, "W1")["status"] == "SUCCESS"
    merchant.sandbox.settle("W1", status="REFUND")
    yield
    assert balance(merchant) == before


def declarations(merchant: Merchant) -> Iterator[None]:
    merchant.paid("KITE-1", 1000)
    yield
    merchant.call("customs.orders.create", naming(merchant, "KITE-1"))
    yield
    merchant.sandbox.clock.advance(minutes=1)
    yield
    assert declared(merchant, "out_trade_no", "KITE-1")["data"][0]["state"] == "SUCCESS"


def permissions(merchant: Merchant) -> Iterator[None]:
    ask(merchant, "CODE1")
    yield
    merchant.sandbox.confirm_authorization("CODE1", openid="o1")
    yield
    assert of_user(merchant, "o1")["authorization_state"] == "AVAILABLE"


@pytest.mark.parametrize("flow", [receipts, authorizations, batches, withdrawals, declarations, permissions])
def test_it_goes_on_after_each_step(
    flow: Callable[[Merchant], Iterator[None]], credentials: Credentials, tmp_path: Path
) -> None:
    # Any: the merchant is another object after each start, and the flow has the one that it began with.
    merchant: Any = Merchant.__new__(Merchant)
    steps = flow(merchant)
    while True:
        with Sandbox(credentials=credentials, state=tmp_path / "state") as sandbox:
            merchant.__init__(sandbox)
            with merchant.client:
                if next(steps, ...) is ...:
                    break
