"""What the gateway knows beside the row: each amount in its own place, each item of a list with its own."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client._batch.journal.comparison import Comparison, compare
from wxpay_client.api.examples import EXAMPLES


def receivers(**amounts: int) -> dict[str, Any]:
    return {"receivers": [receiver(account, amount) for account, amount in amounts.items()]}


def receiver(account: str, amount: int, kind: str = "MERCHANT_ID") -> dict[str, Any]:
    return {"type": kind, "account": account, "amount": amount}


class TestObjects:
    def test_what_is_the_same(self) -> None:
        body = {"out_trade_no": "T1", "amount": {"refund": 1, "total": 2, "currency": "CNY"}}
        assert compare(body, {**body, "more": 3}) == Comparison("", ("amount.refund", "amount.total"))

    def test_an_amount_that_differs(self) -> None:
        assert compare({"amount": 1}, {"amount": 2}).difference == "amount is 1 in this row, and 2 at the gateway"

    @pytest.mark.parametrize("known", [{}, {"amount": None}, {"amount": "1"}, {"amount": True}, None, []])
    def test_an_amount_that_is_not_told(self, known: Any) -> None:
        assert compare({"amount": 1}, known) == Comparison("", (), ("amount",))

    def test_whom_it_is_for(self) -> None:
        assert compare({"openid": "a"}, {"openid": "b"}).difference == "openid is another one at the gateway"
        assert compare({"openid": "a"}, {}) == Comparison()
        assert compare({"description": "a"}, {"description": "b"}) == Comparison()

    def test_one_object_more(self) -> None:
        assert compare({"total": 1}, {"batch": {"total": 1}}).confirmed == ("total",)
        assert compare({"total": 1}, {"batch": {"total": 2}}).difference
        # Which of the two is meant, nobody can tell.
        assert compare({"total": 1}, {"one": {"total": 1}, "two": {"total": 2}}).unconfirmed == ("total",)


class TestLists:
    def test_items_come_in_any_order(self) -> None:
        assert compare(receivers(a=1, b=2, c=3), receivers(c=3, a=1, b=2)).confirmed == ("receivers[].amount",)

    def test_two_amounts_that_are_swapped(self) -> None:
        # As many, of the same sum: and yet each gets what is the other's.
        compared = compare(receivers(a=100, b=200), receivers(a=200, b=100))
        assert compared.difference == "receivers[0].amount is 100 in this row, and 200 at the gateway"

    def test_another_receiver(self) -> None:
        compared = compare(receivers(a=1, b=2), receivers(a=1, c=2))
        assert compared.difference == "receivers[1].account is another one at the gateway"

    def test_one_account_of_another_kind(self) -> None:
        known = {"receivers": [receiver("a", 1, "PERSONAL_OPENID")]}
        assert compare(receivers(a=1), known).difference == "receivers[0].type is another one at the gateway"

    def test_a_receiver_that_is_missing(self) -> None:
        assert "receivers[1].account" in compare(receivers(a=1, b=2), receivers(a=1)).difference

    def test_more_of_them_at_the_gateway(self) -> None:
        # What is unfrozen for the merchant stands there as well.
        more = receivers(merchant=7, a=1)
        assert not compare(receivers(a=1), more, "merchant").difference
        assert not compare({**receivers(a=1), "sub_mchid": "merchant"}, more, "partner").difference
        assert not compare(receivers(a=1), receivers(a=1, b=0)).difference
        for mchid in ("", "another"):
            difference = compare(receivers(a=1), more, mchid).difference
            assert difference == "receivers has one more at the gateway, with account and an amount of its own"
        # The one that nothing is left for, in whatever place it stands.
        twice = {"receivers": [receiver("a", 1), receiver("a", 1)]}
        assert "one more" in compare(receivers(a=1), twice).difference

    @pytest.mark.parametrize("sent", [{}, {"receivers": []}])
    def test_receivers_of_a_write_that_is_for_nobody(self, sent: Any) -> None:
        # An unfreezing has none: what has some under its number is something else.
        assert "one more" in compare(sent, receivers(a=1), "merchant").difference
        assert not compare(sent, receivers(merchant=7), "merchant").difference

    def test_one_order_more_within_a_combined_one(self) -> None:
        orders = [
            {"mchid": "1", "out_trade_no": number, "amount": {"total_amount": 10}} for number in ("S1", "S2", "S3")
        ]
        assert "sub_orders has one more" in compare({"sub_orders": orders[:2]}, {"sub_orders": orders}, "1").difference

    def test_one_receiver_several_times(self) -> None:
        sent = {"receivers": [receiver("a", amount) for amount in (1, 2, 2)]}

        def at_the_gateway(*amounts: int) -> str:
            return compare(sent, {"receivers": [receiver("a", amount) for amount in amounts]}).difference

        assert at_the_gateway(2, 1, 2) == ""
        assert "one more" in at_the_gateway(2, 1, 7, 2)
        assert at_the_gateway(2, 1, 7) == "receivers[2] is there once more in this row than at the gateway"
        assert at_the_gateway(2, 2, 7) == "receivers[0] is none of those of its kind at the gateway"

    def test_one_receiver_several_times_and_once_at_the_gateway(self) -> None:
        sent = {"receivers": [receiver("a", 1), receiver("b", 5), receiver("a", 2)]}
        assert compare(sent, receivers(b=5, a=3)).confirmed == ("receivers[].amount",)
        assert "amount is 3 in this row, and 4 at the gateway" in compare(sent, receivers(b=5, a=4)).difference
        assert compare(sent, receivers(b=6, a=2)).difference
        # As many, and others: that is another write, though the sum is the same.
        split = {"receivers": [receiver("a", 0), receiver("a", 3), receiver("b", 5)]}
        assert compare(sent, split).difference
        nested = {"account": "a", "amount": {"total": 1}}
        assert compare({"orders": [nested, nested]}, {"orders": [nested]}).difference

    def test_an_item_that_tells_less_is_left_for_who_has_no_other(self) -> None:
        sent = {"receivers": [receiver("a", 1), receiver("a", 2)]}
        known = {"receivers": [{"account": "a"}, receiver("a", 1)]}
        compared = compare(sent, known)
        assert compared.difference == ""
        assert (compared.confirmed, compared.unconfirmed) == (("receivers[].amount",), ("receivers[].amount",))

    def test_an_empty_list_tells_nothing(self) -> None:
        assert compare(receivers(a=1), {"receivers": []}) == Comparison("", (), ("receivers[].amount",))

    def test_plain_numbers(self) -> None:
        assert compare({"amounts": [1, 2]}, {"amounts": [2, 1]}).confirmed == ("amounts[]",)
        assert compare({"amounts": [1, 2]}, {"amounts": [2, 3]}).difference

    def test_sub_orders_within_a_combined_one(self) -> None:
        body = EXAMPLES["combine_transactions.jsapi"]["request"]["body"]
        one = body["sub_orders"][0]
        orders = [
            {**one, "out_trade_no": number, "amount": {**one["amount"], "total_amount": amount}}
            for number, amount in (("S1", 10), ("S2", 20))
        ]
        swapped = json.loads(json.dumps(orders))
        swapped[0]["amount"], swapped[1]["amount"] = swapped[1]["amount"], swapped[0]["amount"]
        sent = {**body, "sub_orders": orders}
        assert not compare(sent, {"sub_orders": orders[::-1]}).difference
        difference = compare(sent, {"sub_orders": swapped}).difference
        assert difference == "sub_orders[0].amount.total_amount is 10 in this row, and 20 at the gateway"

    def test_a_thousand_details(self) -> None:
        details = [{"out_detail_no": f"D{number}", "transfer_amount": number} for number in range(1000)]
        shuffled = random.Random(7).sample(details, len(details))
        assert not compare({"details": details}, {"details": shuffled}).difference
        shuffled[500] = {**shuffled[500], "transfer_amount": 5000}
        assert "and 5000 at the gateway" in compare({"details": details}, {"details": shuffled}).difference

    @given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 3)), min_size=1, max_size=8), st.randoms())
    def test_a_list_is_the_same_in_any_order_and_not_with_one_amount_changed(
        self, given_items: list[tuple[str, int]], chance: random.Random
    ) -> None:
        items = [receiver(*item) for item in given_items]
        shuffled = chance.sample(items, len(items))
        assert not compare({"receivers": items}, {"receivers": shuffled}).difference
        assert compare({"receivers": items}, {"receivers": [*shuffled, receiver("d", 1)]}).difference
        place = chance.randrange(len(items))
        shuffled[place] = {**shuffled[place], "amount": 99}
        assert compare({"receivers": items}, {"receivers": shuffled}).difference
