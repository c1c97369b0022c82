"""Whatever moves money, the account has what its movements come to, and the bill of the day says the same."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.rules.bills.test_bills_of_state import begin_of_day, next_day
from tests.sandbox.rules.funds.test_withdrawals import withdraw
from tests.sandbox.rules.transfers.test_batches import batch, detail
from tests.sandbox.rules.transfers.test_state_transfers import transfer
from tests.sandbox.state.test_state_machine import code_of
from tests.support.sandbox.merchant import Merchant
from wxpay_client import FundFlowBillRow
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials

amounts = st.integers(30, 700)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("pay"), amounts),
        st.tuples(st.just("refund"), amounts),
        st.tuples(st.just("withdraw"), amounts, st.sampled_from(["SUCCESS", "FAIL", "REFUND", None])),
        st.tuples(st.just("transfer"), amounts, st.sampled_from(["SUCCESS", "FAIL", None])),
        st.tuples(st.just("batch"), st.lists(amounts, min_size=1, max_size=3), st.sampled_from(["SUCCESS", "FAIL"])),
        st.tuples(st.just("wait")),
    ),
    max_size=12,
)


class Account:
    """The model: what there is, and what is to come back."""

    def __init__(self, merchant: Merchant, holds: int) -> None:
        self.merchant = merchant
        self.sandbox = merchant.sandbox
        self.sandbox.balance = self.holds = holds
        self.count = 0

    def number(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}{self.count}"

    def pay(self, amount: int) -> None:
        self.merchant.paid(self.number("ORDER"), amount)
        self.holds += amount

    def refund(self, amount: int) -> None:
        order = self.number("ORDER")
        self.merchant.paid(order, amount)
        self.holds += amount
        self.merchant.refund(self.number("REFUND"), order, amount - 1, amount)
        self.holds -= amount - 1

    def withdraw(self, amount: int, ends: str | None) -> None:
        number = self.number("W")
        if self._is_done(amount, withdraw, self.merchant, number, amount) and ends is not None:
            self.sandbox.settle(number, status=ends)
            self.holds += amount if ends != "SUCCESS" else 0

    def transfer(self, amount: int, ends: str | None) -> None:
        number = self.number("T")
        if self._is_done(amount, transfer, self.merchant, number, amount) and ends is not None:
            self.sandbox.confirm_transfer(number, state=ends)
            self.holds += amount if ends == "FAIL" else 0

    def batch(self, each: list[int], ends: str) -> None:
        number = self.number("B")
        details = [detail(f"D{index}", amount) for index, amount in enumerate(each)]
        if self._is_done(sum(each), batch, self.merchant, number, *details):
            self.sandbox.confirm_transfer(f"{number}/D0", state=ends)
            self.holds += each[0] if ends == "FAIL" else 0

    def wait(self) -> None:
        self.sandbox.clock.advance(minutes=6)

    def _is_done(self, amount: int, call: Any, *arguments: Any) -> bool:
        """Whether the gateway does it: as long as the account bears it."""
        if amount > self.holds:
            assert code_of(call, *arguments) == "NOT_ENOUGH"
            return False
        call(*arguments)
        self.holds -= amount
        return True


@given(steps, st.integers(0, 1000))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_account_has_what_its_movements_come_to(
    credentials: Credentials, planned: list[tuple[Any, ...]], holds: int
) -> None:
    with Sandbox(credentials=credentials) as sandbox:
        merchant = Merchant(sandbox)
        begin_of_day(merchant)
        account = Account(merchant, holds)
        for name, *arguments in planned:
            getattr(account, name)(*arguments)
            assert sandbox.balance == account.holds
        moved = sandbox.balance - holds
        client: Any = merchant.client
        day = next_day(merchant)
        # What nobody confirmed came back on the next day: it is of that day's bill.
        if code_of(lambda: client.bill.fundflowbill(bill_date=day)) == "NO_STATEMENT_EXIST":
            assert moved == 0
            return
        pointed = client.bill.fundflowbill(bill_date=day)
        with client.download(pointed) as file:
            rows = file.rows(FundFlowBillRow)
            found = sum(row.amount * (1 if row.direction == "收入" else -1) for row in rows)
        assert found == moved
        assert rows.sums is not None
        assert Decimal(rows.sums.income - rows.sums.expense) == moved
