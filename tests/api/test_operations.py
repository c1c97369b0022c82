"""Every operation of the specification, by the examples that it gives.

That they are whole is what `codegen generate --strict` asks of our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import reduce
from operator import getitem
from typing import Any

import pytest

from tests.support.examples import MADE_BY_THE_SANDBOX
from tests.support.operations import is_whole
from wxpay_client import Client, Download, from_dict, to_dict
from wxpay_client._wire.decode.structure import structure
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.sandbox import Sandbox

OF_FILES = {"download_url", "hash_value"}
"""Members that the sandbox makes, so that each answer points to a file of its own that is there."""

OPTIONAL = [
    ("combine_transactions.h5", "body.scene_info.h5_info"),
    ("pay.partner.transactions.miniprogram", "body.sp_appid"),
]
"""What a page of the vendor's calls optional, and other sources required."""

every_operation = pytest.mark.parametrize("operation_id", [each for each in sorted(OPERATIONS) if is_whole(each)])


def examples_of_answers(operation_id: str) -> Iterator[tuple[Any, Any]]:
    """The type of each answer, with its example."""
    for status, answer in EXAMPLES[operation_id]["answers"].items():
        yield OPERATIONS[operation_id].operation.answers[status], answer


def without_files(answer: Any) -> Any:
    """An answer without what it says of files."""
    if isinstance(answer, list):
        return [without_files(item) for item in answer]
    if isinstance(answer, dict):
        return {name: without_files(value) for name, value in answer.items() if name not in OF_FILES}
    return answer


@every_operation
def test_the_example_of_a_request_is_read_and_written_as_it_stands(operation_id: str) -> None:
    example = EXAMPLES[operation_id]["request"]
    assert to_dict(from_dict(OPERATIONS[operation_id], example)) == example


@pytest.mark.parametrize(("operation_id", "path"), OPTIONAL)
def test_a_request_does_without_what_a_page_calls_optional(operation_id: str, path: str) -> None:
    example = deepcopy(EXAMPLES[operation_id]["request"])
    *way, name = path.split(".")
    del reduce(getitem, way, example)[name]
    assert to_dict(from_dict(OPERATIONS[operation_id], example)) == example


@every_operation
def test_the_example_of_an_answer_is_read_and_written_as_it_stands(operation_id: str) -> None:
    for type_, answer in examples_of_answers(operation_id):
        if type_ is None:
            assert answer is None
        elif type_ is not Download:
            assert to_dict(structure(type_, answer)) == answer


@every_operation
def test_the_example_travels_signed_and_within_its_limits(
    operation_id: str, shared_sandbox: Sandbox, shared_client: Client
) -> None:
    """The sandbox refuses a wrong signature and a value outside its limits; the client an answer that does not fit."""
    example = EXAMPLES[operation_id]
    response = shared_client.send(from_dict(OPERATIONS[operation_id], example["request"]))

    assert shared_sandbox.requests[-1].operation_id == operation_id
    if isinstance(response.data, Download):
        with response.data as download:
            assert download.read()
    else:
        assert response.verified
        if operation_id not in MADE_BY_THE_SANDBOX:
            assert without_files(to_dict(response.data)) == without_files(example["answers"][response.status_code])


def points_to_a_file(value: Any) -> bool:
    """Whether an example of an answer tells the URL and the digest of a file, itself or within a list."""
    if isinstance(value, list):
        return any(map(points_to_a_file, value))
    if isinstance(value, dict):
        return value.keys() >= OF_FILES or any(map(points_to_a_file, value.values()))
    return False


@pytest.mark.parametrize(
    "operation_id",
    [each for each in sorted(OPERATIONS) if any(points_to_a_file(answer) for _, answer in examples_of_answers(each))],
)
def test_the_file_that_an_answer_points_to_is_downloaded_and_checked(operation_id: str, shared_client: Client) -> None:
    answer = shared_client.send(from_dict(OPERATIONS[operation_id], EXAMPLES[operation_id]["request"]))

    with shared_client.download(answer) as file:
        assert file.read()


def test_those_of_the_first_release_are_among_them() -> None:
    assert all(map(is_whole, ("refunds.query_by_out_refund_no", "med_ins.refunds.notify")))
