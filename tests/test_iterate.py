"""`iterate`: the items of all pages of a list, over HTTP."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest

from tests.support.gateways.gateways import Served, served
from wxpay_client import DecodeError, RequestError, RetryPolicy
from wxpay_client.api.merchantfund import MerchantIncomeRecord, MerchantIncomeRecordsListRequest
from wxpay_client.sandbox.faults import Failure

if TYPE_CHECKING:
    from wxpay_client import Client
    from wxpay_client.sandbox.credentials import Credentials

LIST = MerchantIncomeRecordsListRequest.operation.id


class Answers(Mapping[str, Any]):
    """Examples of which each is answered once, the last one from then on."""

    def __init__(self, *pages: Mapping[str, Any]) -> None:
        self._pages = list(pages)

    def __getitem__(self, key: str) -> Any:
        if key != LIST:
            raise KeyError(key)
        return {"answers": {200: self._pages.pop(0) if len(self._pages) > 1 else self._pages[0]}}

    def __iter__(self) -> Iterator[str]:
        return iter([LIST])

    def __len__(self) -> int:
        return 1


@contextmanager
def listing(credentials: Credentials, *pages: Mapping[str, Any]) -> Iterator[Served]:
    with served(credentials, MerchantIncomeRecordsListRequest, examples=Answers(*pages)) as gateway:
        yield gateway


def page(*numbers: int, **told: int) -> Mapping[str, Any]:
    return {"data": [{"income_record_id": str(number)} for number in numbers], **told}


def iterate(gateway: Served, *, limit: int = 2, **given: Any) -> Iterator[MerchantIncomeRecord]:
    records = gateway.client.merchantfund.merchant.income_records
    return records.iterate(account_type="BASIC", date=dt.date(2026, 11, 28), limit=limit, **given)


def numbers(found: Iterator[MerchantIncomeRecord]) -> list[int]:
    return [int(str(record.income_record_id)) for record in found]


def offsets(gateway: Served) -> list[int]:
    return [int(parse_qs(received.url.partition("?")[2])["offset"][0]) for received in gateway.received]


@pytest.fixture
def credentials(wxpay_sandbox_credentials: Credentials) -> Credentials:
    return wxpay_sandbox_credentials


def test_one_page_is_fetched_at_a_time_until_all_are_there(credentials: Credentials) -> None:
    with listing(credentials, page(1, 2, total_count=3), page(3, total_count=3)) as gateway:
        found = iterate(gateway)
        assert offsets(gateway) == []

        assert numbers(islice(found, 2)) == [1, 2]
        assert offsets(gateway) == [0]
        assert numbers(found) == [3]
        assert offsets(gateway) == [0, 2]


def test_the_total_counts_and_not_how_full_a_page_is(credentials: Credentials) -> None:
    with listing(credentials, page(1, total_count=3), page(2), page(3)) as gateway:
        assert numbers(iterate(gateway)) == [1, 2, 3]
        assert offsets(gateway) == [0, 1, 2]


@pytest.mark.parametrize("untold", [{}, {"total_count": 0}])
def test_a_total_that_later_pages_do_not_tell_ends_nothing(credentials: Credentials, untold: Mapping[str, int]) -> None:
    with listing(credentials, page(1, 2, total_count=5), page(3, 4, **untold), page(5, **untold)) as gateway:
        assert numbers(iterate(gateway)) == [1, 2, 3, 4, 5]
        assert offsets(gateway) == [0, 2, 4]


def test_a_list_that_begins_where_no_total_is_told_goes_on_while_pages_are_full(credentials: Credentials) -> None:
    with listing(credentials, page(3, 4, total_count=0), page(5, total_count=0)) as gateway:
        assert numbers(iterate(gateway, offset=2)) == [3, 4, 5]
        assert offsets(gateway) == [2, 4]


def test_it_begins_where_it_is_told(credentials: Credentials) -> None:
    with listing(credentials, page(41, 42, total_count=42)) as gateway:
        assert numbers(iterate(gateway, offset=40)) == [41, 42]
        assert offsets(gateway) == [40]


@pytest.mark.parametrize("last", [page(total_count=100), {}, {"total_count": 100}])
def test_a_page_without_items_ends_it(credentials: Credentials, last: Mapping[str, Any]) -> None:
    with listing(credentials, page(1, 2, total_count=100), last) as gateway:
        assert numbers(iterate(gateway)) == [1, 2]
        assert offsets(gateway) == [0, 2]


def test_where_nothing_tells_a_page_that_is_not_full_is_the_last(credentials: Credentials) -> None:
    with listing(credentials, page(1, 2), page(3)) as gateway:
        assert numbers(iterate(gateway)) == [1, 2, 3]
        assert offsets(gateway) == [0, 2]


@pytest.mark.parametrize("told", [{}, {"total_count": 1000}])
@pytest.mark.parametrize("cycle", [1, 2, 3, 5])
def test_pages_that_come_again_are_an_error_and_no_endless_list(
    credentials: Credentials, cycle: int, told: Mapping[str, int]
) -> None:
    pages = [page(2 * number, 2 * number + 1, **told) for number in range(cycle)]
    with listing(credentials, *pages * 20) as gateway:
        with pytest.raises(DecodeError, match="those of an earlier page again") as caught:
            numbers(iterate(gateway))
        assert len(gateway.received) <= 4 * cycle
    assert caught.value.operation == LIST
    assert caught.value.content


def test_each_page_is_retried_by_the_policy(credentials: Credentials) -> None:
    with listing(credentials, page(1, 2, total_count=3), page(3, total_count=3)) as gateway:
        found = iterate(gateway, retries=RetryPolicy(attempts=2))
        assert numbers(islice(found, 2)) == [1, 2]
        gateway.gateway.faults.add(Failure(fault="SYSTEM_ERROR", status=500))

        assert numbers(found) == [3]
        assert offsets(gateway) == [0, 2, 2]


def test_a_wrong_argument_is_refused_when_the_first_item_is_asked_for(credentials: Credentials) -> None:
    with listing(credentials, page()) as gateway:
        with pytest.raises(RequestError, match="limit"):
            next(iterate(gateway, limit=1000))
        assert offsets(gateway) == []


def test_all_pages_of_the_sandbox(client: Client) -> None:
    complaints = client.merchant_service.complaints_v2
    day = dt.date(2019, 1, 1)

    assert len(list(complaints.iterate(begin_date=day, end_date=day))) == 1
    history = complaints.negotiation_historys("200201820200101080076610000").data
    assert list(complaints.iterate_negotiation_historys("200201820200101080076610000")) == history
    assert list(complaints.iterate_negotiation_historys("200201820200101080076610000", offset=1)) == (history or [])[1:]
