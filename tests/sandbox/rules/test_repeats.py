"""Every write under a number of the merchant's: again with the same content, and with other content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest

from tests.sandbox.rules.test_profit_sharing import share
from tests.sandbox.rules.transfers.test_authorizations import authorize
from tests.sandbox.rules.transfers.test_batches import batch, detail
from tests.sandbox.rules.transfers.test_donations import ask as ask_for_budget
from tests.sandbox.rules.transfers.test_state_transfers import transfer
from tests.support.sandbox.merchant import Merchant, refused
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES

MCHID: Final = "1900000109"
SUB_MCHID: Final = "1900000111"
JUDGEMENTS: Final = {"pay.transactions.exposure", "pay.partner.transactions.exposure"}
"""They move nothing, and are answered from the specification's types."""

WRITES: Final = sorted(
    name for name, kind in OPERATIONS.items() if kind.operation.merchant_number and name not in JUDGEMENTS
)

# Any, throughout: JSON of whatever shape an operation has.


class Write:
    """A write as its specification's example has it, by this merchant, of what was made ready for it."""

    def __init__(self, merchant: Merchant, operation: str) -> None:
        example = EXAMPLES[operation]["request"]
        self._merchant = merchant
        self.operation = operation
        self.path: dict[str, Any] = dict(example.get("path", {}))
        self.query: dict[str, Any] = dict(example.get("query", {}))
        self.body: dict[str, Any] = owned(example.get("body", {}))

    def set(self, **values: Any) -> None:
        """Give parameters and members other values, wherever they stand; `None` leaves one out."""
        for name, value in values.items():
            place = next((each for each in (self.path, self.query) if name in each), self.body)
            place[name] = value
            if value is None:
                del place[name]

    def send(self, **other: Any) -> Any:
        return self._merchant.call(self.operation, {**self.body, **other}, self.path, self.query)


def owned(value: Any) -> Any:
    """An example with this merchant's numbers, and with times that are to come."""
    if isinstance(value, list):
        return [owned(each) for each in value]
    if not isinstance(value, dict):
        return value
    given = {"mchid": MCHID, "sp_mchid": MCHID, "combine_mchid": MCHID, "time_expire": "2099-01-01T00:00:00+08:00"}
    return {name: given.get(name, owned(each)) for name, each in value.items()}


# --- what has to be there before


def nothing(merchant: Merchant, write: Write) -> None:
    """It is the first of all."""


def an_order(merchant: Merchant, write: Write) -> None:
    group, _, _ = write.operation.rpartition(".")
    body = {"description": "a kite", "out_trade_no": "KITE-1", "notify_url": merchant.notify_url}
    partner = {"sp_appid": "wx1", "sp_mchid": MCHID, "sub_mchid": SUB_MCHID}
    own = partner if "partner" in group else {"appid": "wx1", "mchid": MCHID}
    across = {"trade_type": "NATIVE", "merchant_category_code": "4111"} if not group.startswith("pay.") else {}
    amount = {"total": 4200, "currency": "HKD" if across else "CNY"}
    merchant.call(f"{group}.native", {**body, **own, **across, "amount": amount})
    write.set(out_trade_no="KITE-1", **({"sub_mchid": SUB_MCHID} if "partner" in group else {}))


def an_order_known_by_its_id(merchant: Merchant, write: Write) -> None:
    an_order(merchant, write)
    write.set(out_trade_no=None, transaction_id="4200")
    order = merchant.sandbox.state.store.get("order", "KITE-1")
    assert order is not None
    order.id = "4200"
    merchant.sandbox.state.store.put(order, "")


def a_basket(merchant: Merchant, write: Write) -> None:
    created = Write(merchant, "combine_transactions.native")
    created.send()
    write.set(combine_out_trade_no=created.body["combine_out_trade_no"])
    parts = [{"mchid": MCHID, "out_trade_no": part["out_trade_no"]} for part in created.body["sub_orders"]]
    write.set(sub_orders=parts)


def a_code_payment(merchant: Merchant, write: Write) -> None:
    group = write.operation.partition(".transactions")[0]
    paid = {
        "pay": "pay.transactions.codepay",
        "pay.partner": "pay.partner.transactions.codepay",
        "global_.micropay": "global_.micropay.transactions.pay",
    }.get(group, "transactions.micropay")
    created = Write(merchant, paid)
    created.set(amount={**created.body["amount"], "total": 100})
    numbers = {"transaction_id": created.send().get("id"), **created.body}
    write.path = {name: numbers[name] for name in write.path}
    write.body = {name: numbers.get(name, value) for name, value in write.body.items()}


def a_payment(merchant: Merchant, write: Write) -> None:
    merchant.paid("KITE-1", 1000)
    payment = merchant.query("KITE-1")["transaction_id"]
    amount = {"refund": 100, "total": 1000, "currency": "CNY"}
    write.set(transaction_id=payment, **({"amount": amount} if "amount" in write.body else {}))


def a_payment_across_the_border(merchant: Merchant, write: Write) -> None:
    created = Write(merchant, "transactions.native")
    created.send()
    merchant.sandbox.pay(created.body["out_trade_no"])
    total = created.body["amount"]
    amount = {"refund": total["total"] // 2, "total": total["total"], "currency": total["currency"]}
    write.set(transaction_id=None, out_trade_no=created.body["out_trade_no"], amount=amount)


def an_abnormal_refund(merchant: Merchant, write: Write) -> None:
    merchant.paid("KITE-1")
    refund = merchant.refund("R1", "KITE-1", 100)
    merchant.sandbox.settle("R1", status="ABNORMAL")
    write.set(refund_id=refund["refund_id"], out_refund_no="R1")


def a_payment_to_declare(merchant: Merchant, write: Write) -> None:
    a_payment(merchant, write)
    parts = {"transport_fee": 1, "product_fee": 2, "order_fee": 3}
    write.set(out_trade_no="KITE-1", **{name: fee for name, fee in parts.items() if name in write.body})


def a_declaration(merchant: Merchant, write: Write) -> None:
    group = write.operation.partition("customs.")[0]
    created = Write(merchant, f"{group}customs.orders.create")
    a_payment_to_declare(merchant, created)
    numbers = {**created.send(), **created.body}
    merchant.sandbox.clock.advance(minutes=1)
    write.body = {name: numbers.get(name, value) for name, value in write.body.items()}


def a_sharable_payment(merchant: Merchant, write: Write) -> None:
    merchant.order("KITE-1", 1000, settle_info={"profit_sharing": True})
    merchant.sandbox.pay("KITE-1")
    write.set(transaction_id=merchant.query("KITE-1")["transaction_id"])
    receiver = {"appid": "wx1", "type": "MERCHANT_ID", "account": "86693852", "name": "K", "relation_type": "SUPPLIER"}
    merchant.call("profitsharing.receivers.add", receiver)
    if "receivers" in write.body:
        shared = {"type": "MERCHANT_ID", "account": "86693852", "amount": 100, "description": "a part"}
        write.set(receivers=[shared], sub_mchid=None, sub_appid=None)
    if "unfreeze" in write.operation:
        write.set(sub_mchid=None)


def a_share(merchant: Merchant, write: Write) -> None:
    payment = Write(merchant, "profitsharing.orders.create")
    a_sharable_payment(merchant, payment)
    share(merchant, "SHARE1", payment.body["transaction_id"], 100)
    merchant.sandbox.clock.advance(minutes=1)
    write.set(order_id=None, out_order_no="SHARE1", return_mchid="86693852", amount=50, sub_mchid=None)


def a_transfer(merchant: Merchant, write: Write) -> None:
    created = Write(merchant, f"{write.operation.rpartition('.')[0]}.create")
    created.send()
    write.set(out_bill_no=created.body["out_bill_no"])


def a_transfer_that_arrived(merchant: Merchant, write: Write) -> None:
    more = {"sub_mchid": SUB_MCHID} if "partner" in write.operation else {}
    if more:
        created = Write(merchant, "fund_app.mch_transfer.partner.transfer_bills.create")
        created.set(out_bill_no="FRIEND1", **more)
        created.send()
        write.set(**more)
    else:
        transfer(merchant, "FRIEND1")
    merchant.sandbox.confirm_transfer("FRIEND1")
    own = merchant.sandbox.transfers["FRIEND1"]["transfer_bill_no"]
    write.set(**({"transfer_bill_no": own} if "transfer_bill_no" in write.body else {"out_bill_no": "FRIEND1"}))


def an_authorization_in_effect(merchant: Merchant, write: Write) -> None:
    authorize(merchant, "AUTH1")
    merchant.sandbox.confirm_authorization("AUTH1")
    found = merchant.sandbox.state.store.get("transfer_authorization", "AUTH1")
    assert found is not None
    write.set(authorization_id=found.id)


def an_authorization(merchant: Merchant, write: Write) -> None:
    created = Write(merchant, f"{write.operation.rpartition('.')[0]}.create")
    created.send()
    write.set(out_authorization_no=created.body["out_authorization_no"])


def a_finished_batch(merchant: Merchant, write: Write) -> None:
    batch(merchant, "MAY1", detail("A1", 100))
    merchant.sandbox.clock.advance(minutes=1)
    write.set(out_batch_no="MAY1", **({"out_detail_no": "A1"} if "out_detail_no" in write.body else {}))


def a_budget(merchant: Merchant, write: Write) -> None:
    ask_for_budget(merchant)
    merchant.sandbox.confirm_authorization("BUDGET1")
    write.set(out_budget_no="BUDGET1")
    if "amount" in write.body:
        write.set(amount=100, transaction_info=None)


def a_permission(merchant: Merchant, write: Write) -> None:
    created = Write(merchant, "payscore.permissions.create")
    created.send()
    code = created.body["authorization_code"]
    merchant.sandbox.confirm_authorization(code, openid="o1")
    write.set(service_id=created.body["service_id"])
    write.set(**({"openid": "o1"} if "openid" in write.path else {"authorization_code": code}))


def a_service(merchant: Merchant, write: Write) -> None:
    created = Write(merchant, "payscore.serviceorder.create")
    created.send()
    merchant.sandbox.confirm_service(created.body["out_order_no"])
    write.set(out_order_no=created.body["out_order_no"], service_id=created.body["service_id"])
    if "post_payments" in write.body:
        write.set(post_payments=[{"name": "rent", "amount": 300}], post_discounts=[], total_amount=300)


def a_completed_service(merchant: Merchant, write: Write) -> None:
    completed = Write(merchant, "payscore.serviceorder.complete")
    a_service(merchant, completed)
    completed.send()
    write.set(out_order_no=completed.path["out_order_no"], service_id=completed.body["service_id"])
    if "post_payments" in write.body:
        write.set(post_payments=[{"name": "rent", "amount": 200}], post_discounts=[], total_amount=200)


def a_complaint(merchant: Merchant, write: Write) -> None:
    write.set(complaint_id=merchant.sandbox.complain(merchant.paid("KITE-1")))


def an_insured_order(merchant: Merchant, write: Write) -> None:
    made = Write(merchant, "med_ins.orders.create").send()
    write.set(mix_trade_no=made["mix_trade_no"])


READY: Final[Mapping[str, Callable[[Merchant, Write], None]]] = {
    "combine_transactions.close": a_basket,
    "customs.orders.create": a_payment_to_declare,
    "customs.verify_certificate": a_payment_to_declare,
    "customs.": a_declaration,
    "elecsign.": a_transfer_that_arrived,
    "partner.electronic_receipts.": a_transfer_that_arrived,
    "charity_budget.unlock": a_budget,
    "charity_transfer_bills.": a_budget,
    "_bills.cancel": a_transfer,
    "transfer_bills.transfer": an_authorization_in_effect,
    "authorization.close": an_authorization,
    "authorizations.close": an_authorization,
    ".reverse": a_code_payment,
    "close_by_transaction_id": an_order_known_by_its_id,
    ".close": an_order,
    "refund.domestic.refunds.create": a_payment,
    "refunds.create": a_payment_across_the_border,
    "apply_abnormal_refund": an_abnormal_refund,
    "med_ins.refunds.notify": an_insured_order,
    "response_immediate_service": a_complaint,
    "permissions.terminate": a_permission,
    "serviceorder.complete": a_service,
    "serviceorder.cancel": a_service,
    "serviceorder.modify": a_completed_service,
    "serviceorder.pay": a_completed_service,
    "serviceorder.sync": a_completed_service,
    "profitsharing.orders.": a_sharable_payment,
    "profitsharing.return_orders.": a_share,
    "bill_receipt": a_finished_batch,
    "transfer_detail.": a_finished_batch,
}
"""Part of an operation ID to what makes ready for it; the first that fits."""

OVER: Final[Mapping[str, str]] = {
    "transactions.close": "ORDER_CLOSED",
    "payscore.permissions.terminate": "INVALID_REQUEST",
    "payscore.serviceorder.sync": "ORDER_DONE",
    "med_ins.orders.create": "ALREADY_EXISTS",
    "customs.redeclare": "INVALID_REQUEST",
}
"""Part of an operation ID to the error code that the vendor documents of what is done already."""

USED: Final[Mapping[str, str]] = {
    "combine_transactions.close": "INVALID_REQUEST",
    "combine_transactions.": "OUT_TRADE_NO_USED",
    "customs.orders.create": "INVALID_REQUEST",
    "partner.charity_budget.unlock": "INVALID_REQUEST",
    "fund_app.mch_transfer.": "ALREADY_EXISTS",
    "refund.domestic.refunds.": "INVALID_REQUEST",
    "refunds.create": "OUT_REFUND_NO_USED",
    "med_ins.orders.create": "ALREADY_EXISTS",
    "merchant.fund.withdraw.": "PARAM_ERROR",
    "merchant_service.": "INVALID_REQUEST",
    "payscore.serviceorder.complete": "INVALID_ORDER_STATE",
    "payscore.serviceorder.cancel": "ORDER_CANCELED",
    "payscore.": "INVALID_REQUEST",
    "profitsharing.": "INVALID_REQUEST",
    "transfer.batches.": "INVALID_REQUEST",
    "transactions.": "OUT_TRADE_NO_USED",
}
"""Part of an operation ID to the error code of a number that was used with other content."""

CHANGED: Final[Mapping[str, Any]] = {
    "description": "another",
    "transfer_remark": "another",
    "activity_remark": "another",
    "unlock_remark": "another",
    "batch_remark": "another",
    "remark": "another",
    "reason": "another",
    "risk_fund": {"name": "DEPOSIT", "amount": 1},
    "duty": 7,
    "message": {"blocks": [{"type": "TEXT", "text": {"text": "another", "color": "DEFAULT", "is_bold": False}}]},
    "user_display_name": "another",
    "transfer_scene_id": "1001",
    "callback_url": "https://shop.example/another",
    "notify_url": "https://shop.example/another",
    "unfreeze_unsplit": False,
    "real_name": "another",
    "post_payments": [{"name": "rent", "amount": 301}],
}
"""Members of bodies, to what else may stand there."""

FREE: Final = {
    # What they do to what was made under the number may be done in other ways each time: the last one counts.
    "customs.orders.update",
    "customs.redeclare",
    "customs.verify_certificate",
    "global_.customs.orders.update",
    "global_.customs.redeclare",
    "global_.customs.verify_certificate",
    "med_ins.refunds.notify",
    "payscore.serviceorder.modify",
    "payscore.serviceorder.pay",
    "payscore.serviceorder.sync",
    "profitsharing.receivers.add",
    "profitsharing.receivers.delete",
}


WHO_AND_WHICH: Final = {
    *("mchid", "sp_mchid", "sub_mchid", "appid", "sp_appid", "sub_appid", "service_id"),
    *(
        "out_trade_no",
        "out_bill_no",
        "transfer_bill_no",
        "out_apply_no",
        "accept_type",
        "out_batch_no",
        "out_detail_no",
    ),
}
"""Members of bodies that say who calls and what is meant."""


def has_content(operation: str) -> bool:
    """Whether there is anything in a body that could be other content under the same number."""
    return bool(EXAMPLES[operation]["request"].get("body", {}).keys() - WHO_AND_WHICH)


def told(table: Mapping[str, Any], operation: str) -> Any:
    return next((value for part, value in table.items() if part in operation), None)


def ready(merchant: Merchant, operation: str) -> Write:
    write = Write(merchant, operation)
    (told(READY, operation) or nothing)(merchant, write)
    return write


def other(body: Mapping[str, Any]) -> dict[str, Any]:
    """One member of a body, with another value."""
    if "sub_orders" in body:
        return {"sub_orders": [{**body["sub_orders"][0], "out_trade_no": "OTHER"}, *body["sub_orders"][1:]]}
    return next({name: value} for name, value in CHANGED.items() if name in body and body[name] != value)


@pytest.mark.parametrize("operation", [name for name in WRITES if name not in FREE and has_content(name)])
def test_other_content_is_refused(merchant: Merchant, operation: str) -> None:
    write = ready(merchant, operation)
    write.send()
    balance = merchant.sandbox.balance
    with refused(told(USED, operation)):
        write.send(**other(write.body))
    assert merchant.sandbox.balance == balance


@pytest.mark.parametrize("operation", WRITES)
def test_the_same_again_is_answered_the_same(merchant: Merchant, operation: str) -> None:
    write = ready(merchant, operation)
    first, balance = write.send(), merchant.sandbox.balance
    over = told(OVER, operation)
    if over is None:
        assert write.send() == first
    else:
        with refused(over):
            write.send()
    assert merchant.sandbox.balance == balance
