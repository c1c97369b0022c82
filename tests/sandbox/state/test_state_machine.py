"""Client and sandbox through random orders, payments, refunds, closes, faults and restarts, killed ones included.

Beside them a model keeps the books as the gateway's rules say. After every step each order and refund is as the model
has it, and the account holds what the payments less the refunds come to.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

import pytest
from attrs import define, field
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.support.sandbox.merchant import Merchant
from wxpay_client import OutcomeUnknownError
from wxpay_client.errors import APIError
from wxpay_client.sandbox import Fault, Sandbox

if TYPE_CHECKING:
    from wxpay_client.sandbox.credentials import Credentials

ROOT: Final = Path(__file__).parents[3]
LIFETIME: Final = 7 * 86400
SETTLED_AFTER: Final = 300
SPOILT: Final = [Fault.CUT, Fault.HTML_502, Fault.BAD_SIGNATURE, Fault.CUT_BODY]
"""Faults of an answer: what was asked for is done all the same."""

amounts = st.integers(1, 1_000)


@define
class Order:
    """What the model knows of an order."""

    total: int
    created: float
    state: str = "NOTPAY"
    refunds: dict[str, Refund] = field(factory=dict)

    @property
    def refunded(self) -> int:
        return sum(refund.amount for refund in self.refunds.values() if refund.status != "CLOSED")

    @property
    def trade_state(self) -> str:
        return "REFUND" if self.state == "SUCCESS" and self.refunded else self.state


@define
class Refund:
    """What the model knows of a refund."""

    amount: int
    created: float
    status: str = "PROCESSING"


def code_of(call: Any, *arguments: Any) -> str:
    """The error code that a call is refused with; `OK` where it is not, `UNKNOWN` where its answer was lost."""
    try:
        call(*arguments)
    except APIError as error:
        return error.code or "UNKNOWN"
    except OutcomeUnknownError:
        return "UNKNOWN"
    return "OK"


class Books(RuleBasedStateMachine):
    """The machine; `credentials` are made once, because making them takes long."""

    credentials: Credentials
    numbers = Bundle("numbers")

    @initialize()
    def start(self) -> None:
        self.folder = TemporaryDirectory()
        self.orders: dict[str, Order] = {}
        self.count = 0
        self.was_killed = False
        self.open()
        self.before = self.sandbox.balance

    @property
    def path(self) -> Path:
        return Path(self.folder.name) / "state.db"

    def open(self) -> None:
        self.sandbox = Sandbox(credentials=self.credentials, state=self.path)
        self.sandbox.__enter__()
        self.merchant = Merchant(self.sandbox)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.sandbox.__exit__(None, None, None)
            self.folder.cleanup()

    def number(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}{self.count:06}"

    # -- what a merchant does

    @rule(target=numbers, total=amounts)
    def create(self, total: int) -> str:
        number = self.number("ORDER")
        assert code_of(self.merchant.order, number, total) == "OK"
        self.orders[number] = Order(total, self.sandbox.clock())
        return number

    @rule(number=numbers, other=amounts)
    def create_again(self, number: str, other: int) -> None:
        order = self.orders[number]
        if other != order.total:
            expected = "OUT_TRADE_NO_USED"
        else:
            expected = {"NOTPAY": "OK", "CLOSED": "ORDER_CLOSED"}.get(order.state, "ORDERPAID")
        assert code_of(self.merchant.order, number, other) == expected

    @rule(number=numbers)
    def create_the_same(self, number: str) -> None:
        self.create_again(number, self.orders[number].total)

    @rule(number=numbers)
    def close(self, number: str) -> None:
        order = self.orders[number]
        expected = {"NOTPAY": "OK", "CLOSED": "ORDER_CLOSED"}.get(order.state, "ORDERPAID")
        assert code_of(self.merchant.close, number) == expected
        if expected == "OK":
            order.state = "CLOSED"

    @rule(number=numbers, amount=amounts)
    def refund(self, number: str, amount: int) -> None:
        order, own = self.orders[number], self.number("REFUND")
        fits = order.state == "SUCCESS" and amount <= order.total - order.refunded and len(order.refunds) < 50
        expected = "OK" if fits else "INVALID_REQUEST"
        assert code_of(self.merchant.refund, own, number, amount, order.total) == expected
        if fits:
            order.refunds[own] = Refund(amount, self.sandbox.clock())
            assert code_of(self.merchant.refund, own, number, amount, order.total) == "OK"

    @rule(number=numbers, amount=amounts, fault=st.sampled_from(SPOILT))
    def refund_without_an_answer(self, number: str, amount: int, fault: Fault) -> None:
        """The answer is lost; asked for again under the same number, the money goes back once."""
        order, own = self.orders[number], self.number("REFUND")
        if order.state != "SUCCESS" or amount > order.total - order.refunded or len(order.refunds) >= 50:
            return
        self.sandbox.fail_next(fault, operation="refund.domestic.refunds.create")
        self.merchant.refund(own, number, amount, order.total)
        order.refunds[own] = Refund(amount, self.sandbox.clock())

    # -- what users, banks and time do

    @rule(number=numbers)
    def pay(self, number: str) -> None:
        order = self.orders[number]
        try:
            self.sandbox.pay(number)
        except ValueError:
            assert order.state != "NOTPAY"
        else:
            assert order.state == "NOTPAY"
            order.state = "SUCCESS"

    @rule(number=numbers, status=st.sampled_from(["SUCCESS", "CLOSED", "ABNORMAL"]))
    def settle(self, number: str, status: str) -> None:
        for own, refund in self.orders[number].refunds.items():
            if refund.status == "PROCESSING":
                self.sandbox.settle(own, status=status)
                refund.status = status
                return

    @rule(seconds=st.sampled_from([1, 60, 301, 86_400, 7 * 86_400]))
    def wait(self, seconds: int) -> None:
        self.sandbox.clock.advance(seconds=seconds)
        now = self.sandbox.clock()
        for order in self.orders.values():
            if order.state == "NOTPAY" and order.created + LIFETIME <= now:
                order.state = "CLOSED"
            for refund in order.refunds.values():
                if refund.status == "PROCESSING" and refund.created + SETTLED_AFTER <= now:
                    refund.status = "SUCCESS"

    # -- restarts

    @rule()
    def restart(self) -> None:
        self.sandbox.__exit__(None, None, None)
        self.open()

    @precondition(lambda self: not self.was_killed)  # it takes long: once is enough for each run
    @rule(target=numbers, count=st.integers(1, 9))
    def be_killed(self, count: int) -> str:
        """Another process goes on with the same file, and is killed in the middle; what it told is there."""
        self.sandbox.__exit__(None, None, None)
        self.was_killed = True
        prefix = self.number("KILLED")
        told = killed(self.path, prefix, count)
        self.open()
        store = self.sandbox.state.store
        made = [number for number in self.sandbox.orders if number.startswith(prefix)]
        for number in made:
            found = self.sandbox.orders[number]
            order = Order(found["amount"]["total"], created_of(self.sandbox, number), found["trade_state"])
            if order.state == "REFUND":
                order.state = "SUCCESS"
            for record in store.children("refund", number):
                order.refunds[record.number] = Refund(record.data["amount"]["refund"], record.created)
            self.orders[number] = order
        for number, step in told:
            assert number in made
            assert step != "paid" or self.orders[number].state == "SUCCESS"
            assert step != "refunded" or self.orders[number].refunded
        # Of how many there are decides the time: what is drawn from must be the same in each run of the same steps.
        return made[0]

    # -- what always holds

    @invariant()
    def everything_is_as_the_books_have_it(self) -> None:
        if not hasattr(self, "orders"):
            return
        for number, order in self.orders.items():
            assert self.sandbox.orders[number]["trade_state"] == order.trade_state
            for own, refund in order.refunds.items():
                assert self.sandbox.refunds[own]["status"] == refund.status
        assert set(self.sandbox.orders) >= set(self.orders)
        paid = sum(order.total for order in self.orders.values() if order.state == "SUCCESS")
        refunded = sum(order.refunded for order in self.orders.values())
        assert self.sandbox.balance == self.before + paid - refunded


def created_of(sandbox: Sandbox, number: str) -> float:
    record = sandbox.state.store.get("order", number)
    assert record is not None
    return record.created


def killed(path: Path, prefix: str, count: int) -> list[tuple[str, str]]:
    """Let a sandbox's process and its merchant work, kill it after some steps, and give all that it told of."""
    program = [sys.executable, "-m", "tests.support.programs.merchant_without_end", str(path), prefix]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        lines = [worker.stdout.readline() for _ in range(count)]
        worker.kill()
        lines += worker.stdout.readlines()
    steps = [line.split() for line in lines if line.endswith("\n")]
    assert len(steps) >= count
    return [(number, step) for number, step in steps]


def test_what_a_killed_sandbox_told_is_there(wxpay_sandbox_credentials: Credentials) -> None:
    machine = Books()
    machine.credentials = wxpay_sandbox_credentials
    machine.start()
    try:
        machine.be_killed(7)
        assert len(machine.orders) >= 3
        machine.everything_is_as_the_books_have_it()
    finally:
        machine.teardown()


@pytest.mark.parametrize(
    ("examples", "steps"), [(3, 12), pytest.param(20, 40, marks=pytest.mark.slow)], ids=["some", "many"]
)
def test_the_books_agree(wxpay_sandbox_credentials: Credentials, examples: int, steps: int) -> None:
    class OfThese(Books):
        credentials = wxpay_sandbox_credentials

    # A step is over HTTP, with signatures: what is too slow for the health check is not for the test.
    run_state_machine_as_test(
        OfThese,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, suppress_health_check=[*HealthCheck], deadline=None
        ),
    )
