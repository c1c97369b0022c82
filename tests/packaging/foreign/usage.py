"""A package of three operations of others, used as its owner does; type checkers read this too."""

from __future__ import annotations

import pickle
from typing import assert_type

import my_pay
import pytest
from my_pay.parking import Lot

from wxpay_client import Client
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.refund.domestic import DomesticRefund
from wxpay_client.errors import NotFoundError, OutcomeUnknownError
from wxpay_client.sandbox import Sandbox

with Sandbox(api=my_pay) as sandbox, sandbox.client(my_pay.Client) as client:
    assert_type(client, my_pay.Client)
    assert isinstance(client, Client)
    assert type(sandbox.client()) is my_pay.Client
    assert type(pickle.loads(pickle.dumps(client))) is my_pay.Client

    # Its own operations, and those that are shipped, in groups of either.
    sandbox.answer("parking.lots.query", {"lot_no": "L1", "free": 5})
    sandbox.refunds["R1"] = EXAMPLES["refund.domestic.refunds.query_by_out_refund_no"]["answers"][200]
    sandbox.refunds["R2"] = EXAMPLES["refunds.query_by_out_refund_no"]["answers"][200]
    lot = client.parking.lots.query("L1")
    assert_type(lot, Lot)
    assert lot == Lot(lot_no="L1", free=5)
    assert_type(client.parking.lots.open(lot_no="L2", free=1), Lot)
    client.refund.domestic.refunds.release("R1", lot_no="L1")
    assert_type(client.refund.domestic.refunds.query_by_out_refund_no("R1"), DomesticRefund)
    client.refunds.query_by_out_refund_no("R2")
    assert [received.operation_id for received in sandbox.requests] == [
        "parking.lots.query",
        "parking.lots.open",
        "refund.domestic.refunds.release",
        "refund.domestic.refunds.query_by_out_refund_no",
        "refunds.query_by_out_refund_no",
    ]

    # Its error texts, and what to ask when no answer came.
    sandbox.fail_next("LOT_GONE", status=404, operation="parking.lots.query")
    with pytest.raises(NotFoundError, match=r"The lot was closed\. Ask for another\."):
        client.parking.lots.query("L1")
    sandbox.fail_next("cut", operation="refund.domestic.refunds.release", times=9)
    with pytest.raises(OutcomeUnknownError, match=r"refund\.domestic\.refunds\.query_by_out_refund_no"):
        client.refund.domestic.refunds.release("R1", lot_no="L1")

    # Its events, and those that are shipped.
    event = client.callbacks.parse(*sandbox.callbacks.make("PARKING.ENTERED"))
    assert isinstance(event, my_pay.EVENTS["PARKING.ENTERED"])
    assert event.resource == Lot(lot_no="L1", free=5)
    shipped = client.callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS"))
    assert type(shipped).__name__ == "RefundSuccessEvent"

print("used")  # noqa: T201 - the test waits for it
