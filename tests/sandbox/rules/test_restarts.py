"""A sandbox that is started again in the middle goes on where it was: each flow, with the same state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.rules.funds.test_withdrawals import balance, query, withdraw
from tests.sandbox.rules.payments.test_combined import PATH, basket
from tests.sandbox.rules.payscore.test_permissions import ask, of_user
from tests.sandbox.rules.test_customs import naming
from tests.sandbox.rules.test_customs import query as declared
from tests.sandbox.rules.transfers import test_donations as donations
from tests.sandbox.rules.transfers import test_sub_merchants as allowed
from tests.sandbox.rules.transfers.test_authorizations import authorize, pay
from tests.sandbox.rules.transfers.test_batches import batch, detail
from tests.sandbox.rules.transfers.test_receipts import ELECSIGN, downloaded
from tests.sandbox.rules.transfers.test_state_transfers import transfer
from tests.support.sandbox.merchant import Merchant, refused
from wxpay_client import Upload
from wxpay_client.api.common import UploadMeta
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


def donated(merchant: Merchant) -> Iterator[None]:
    donations.ask(merchant)
    yield
    merchant.sandbox.confirm_authorization("BUDGET1")
    yield
    given = donations.give(merchant, "GIFT1", 200_00)
    yield
    assert donations.give(merchant, "GIFT1", 200_00) == given
    merchant.sandbox.clock.advance(seconds=5)
    yield
    assert donations.donation(merchant, "GIFT1")["state"] == "SUCCESS"
    assert donations.unlock(merchant)["unlocked_amount"] == 300_00
    yield
    assert donations.budget(merchant)["state"] == "FINISHED"


def sub_merchants(merchant: Merchant) -> Iterator[None]:
    allowed.ask(merchant, "APPLY1")
    yield
    merchant.sandbox.confirm_authorization("1900001121/APPLY1")
    yield
    assert allowed.query(merchant)["state"] == "AUTHORIZED"


def combined_orders(merchant: Merchant) -> Iterator[None]:
    merchant.call("combine_transactions.native", basket("https://shop.example/"))
    yield
    merchant.sandbox.pay("BASKET-1")
    yield
    merchant.refund("R1", "KITE-2", 199, 200)
    yield
    with refused("INVALID_REQUEST"):
        merchant.refund("R2", "KITE-2", 2, 200)
    merchant.refund("R2", "KITE-2", 1, 200)
    yield
    merchant.sandbox.settle("R1", status="CLOSED")
    yield
    merchant.refund("R3", "KITE-2", 199, 200)
    yield
    found = merchant.call("combine_transactions.query_by_combine_out_trade_no", None, PATH)
    assert [part["trade_state"] for part in found["sub_orders"]] == ["SUCCESS", "REFUND"]


def images(merchant: Merchant) -> Iterator[None]:
    file = Upload("reply.png", b"\x89PNG\r\n\x1a\n one")
    meta = UploadMeta(filename=file.filename, sha256=file.sha256)
    uploaded = merchant.client.merchant_service.images.upload(meta=meta, file=file)
    yield
    with merchant.client.merchant_service.images.download(uploaded.media_id) as image:
        assert image.read() == file.content


FLOWS = [
    *(receipts, authorizations, batches, withdrawals, declarations, permissions),
    *(donated, sub_merchants, combined_orders, images),
]


@pytest.mark.parametrize("flow", FLOWS)
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
