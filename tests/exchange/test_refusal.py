"""What an error says of its code, however it is spelt."""

from __future__ import annotations

import json

import pytest
import requests

from wxpay_client._exchange.refusal import api_error
from wxpay_client.api import OPERATIONS
from wxpay_client.errors import APIError, Outcome
from wxpay_client.schema.operation import ErrorCode, Operation

SPELLINGS = (
    ("NOT_ENOUGH", "NOTENOUGH"),
    ("ORDER_NOT_EXIST", "ORDERNOTEXIST"),
    ("ORDER_CLOSED", "ORDERCLOSED"),
    ("ORDER_PAID", "ORDERPAID"),
    ("BIZ_ERR_NEED_RETRY", "BIZERR_NEED_RETRY"),
    ("ACCOUNT_ERROR", "ACCOUNTERROR"),
    ("BANK_ERROR", "BANKERROR"),
    ("RULE_LIMIT", "RULELIMIT"),
    ("SYSTEM_ERROR", "SYSTEMERROR"),
    ("NO_AUTH", "NOAUTH"),
)
"""Codes that the vendor's pages spell in two ways: one on one page, the other on another."""

BOTH = [
    (name, code, other)
    for name, request in OPERATIONS.items()
    for pair in SPELLINGS
    for code, other in (pair, pair[::-1])
    if any(known.code == code for known in request.operation.error_codes)
]


def refusal(operation: Operation, status: int, code: str) -> APIError:
    answer = requests.Response()
    answer.status_code, answer.url = status, "https://gateway/v3/x"
    answer._content = json.dumps({"code": code, "message": "why"}).encode()
    return api_error(operation, answer, verified=True, hint=str)


def says(error: APIError, known: ErrorCode) -> bool:
    lines = str(error).split("\n")
    return f"{known.cause} {known.remedy}" in lines and f"{known.cause_zh}。{known.remedy_zh}。" in lines


def test_money_that_does_not_suffice_is_spelt_in_two_ways() -> None:
    assert {"refund.domestic.refunds.create", "pay.transactions.codepay", "profitsharing.orders.create"} <= {
        name for name, code, _ in BOTH if code == "NOT_ENOUGH"
    }


def test_every_operation_explains_either_spelling_of_a_code() -> None:
    unexplained: list[tuple[str, str]] = []
    for name, code, other in BOTH:
        operation = OPERATIONS[name].operation
        known = [each for each in operation.error_codes if each.code == other] or [
            each for each in operation.error_codes if each.code == code
        ]
        if not says(refusal(operation, known[0].status, other), known[0]):
            unexplained.append((name, other))
    assert unexplained == []


@pytest.mark.parametrize("operation", ["global_.micropay.transactions.pay", "transactions.micropay"])
@pytest.mark.parametrize("status", [202, 403])
def test_a_user_who_is_about_to_pay_is_known_by_either_status(operation: str, status: int) -> None:
    error = refusal(OPERATIONS[operation].operation, status, "USERPAYING")

    assert "The user has to confirm the payment, and is about to." in str(error)
    assert error.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("code", ["NOT_ENOUGH", "NOTENOUGH"])
def test_a_code_is_explained_with_its_own_status_only(code: str) -> None:
    operation = OPERATIONS["profitsharing.orders.create"].operation

    assert len(str(refusal(operation, 403, code)).split("\n")) == 3
    assert len(str(refusal(operation, 404, code)).split("\n")) == 1


@pytest.mark.parametrize("code", ["NOT_EVEN_NEAR", "NOT", "ENOUGH", ""])
def test_a_code_that_no_page_has_is_not_explained(code: str) -> None:
    operation = OPERATIONS["refund.domestic.refunds.create"].operation

    error = refusal(operation, 403, code)

    assert not any(says(error, known) for known in operation.error_codes)
