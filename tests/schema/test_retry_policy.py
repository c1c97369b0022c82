"""The retry policy: what it takes, and how long it waits."""

from __future__ import annotations

import math
import pickle
from typing import Any

import attrs
import pytest

from tests.support import samples
from wxpay_client import Client, ConfigurationError, RequestError, RetryPolicy
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.sandbox import Fault, Sandbox


def test_its_defaults() -> None:
    policy = RetryPolicy()
    times = {"base": 0.5, "cap": 8.0, "retry_after": 30.0, "deadline": 60.0, "download_deadline": 3600.0}
    assert attrs.asdict(policy) == {"attempts": 3, **times}


def test_none_makes_one_attempt_and_sets_no_deadline() -> None:
    policy = RetryPolicy.none()
    assert (policy.attempts, policy.deadline) == (1, None)


def test_it_is_a_value() -> None:
    policy = RetryPolicy(attempts=5)
    assert pickle.loads(pickle.dumps(policy)) == policy == RetryPolicy(attempts=5)
    assert len({policy, RetryPolicy(attempts=5), RetryPolicy()}) == 2
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        policy.attempts = 6  # type: ignore[misc]


NO_SECONDS: list[Any] = [-1, -0.1, True, None, "1", math.nan, math.inf, 86401, 10**400]


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        *(("attempts", value) for value in (0, -1, 101, True, 3.0, "3", None)),
        *((name, value) for name in ("base", "cap", "retry_after") for value in NO_SECONDS),
        *(("deadline", value) for value in (0, *(value for value in NO_SECONDS if value is not None))),
    ],
)
def test_what_it_refuses(parameter: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"^RetryPolicy: {parameter}: expected .*, got ") as caught:
        RetryPolicy(**{parameter: value})
    assert caught.value.parameter == parameter


@pytest.mark.parametrize(
    "values",
    [{"attempts": 1}, {"attempts": 100}, {"base": 0}, {"cap": 0.5}, {"retry_after": 0}, {"deadline": 0.1}, {"base": 1}],
)
def test_what_it_takes(values: dict[str, Any]) -> None:
    assert attrs.asdict(RetryPolicy(**values)).items() >= values.items()


# --- back-off


@pytest.mark.parametrize(
    ("repeat", "most"), [(1, 0.5), (2, 1.0), (3, 2.0), (4, 4.0), (5, 8.0), (6, 8.0), (7, 8.0), (100, 8.0)]
)
def test_the_range_of_a_wait_doubles_up_to_the_cap(repeat: int, most: float) -> None:
    assert RetryPolicy().backoff(repeat, jitter=lambda low, high: high) == most
    assert RetryPolicy().backoff(repeat, jitter=lambda low, high: low) == 0


def test_a_wait_is_anything_within_its_range() -> None:
    waits = [RetryPolicy(base=1).backoff(2) for _ in range(400)]
    assert all(0 <= wait <= 2 for wait in waits)
    # All of these on one side of the middle, by chance: once in 10**120.
    assert min(waits) < 1 < max(waits)


def test_without_a_base_there_is_no_wait() -> None:
    assert {RetryPolicy(base=0).backoff(repeat) for repeat in range(1, 101)} == {0.0}


# --- where it is given


@pytest.mark.parametrize("value", [None, 3, False, "none", RetryPolicy])
def test_a_client_takes_nothing_else(shared_sandbox: Sandbox, value: Any) -> None:
    with pytest.raises(
        ConfigurationError, match=r"^retries: expected a RetryPolicy, got .*; RetryPolicy\.none"
    ) as caught:
        shared_sandbox.client(retries=value)
    assert caught.value.parameter == "retries"


@pytest.mark.parametrize("value", [3, False, "none", RetryPolicy])
def test_a_call_takes_nothing_else(shared_sandbox: Sandbox, shared_client: Client, value: Any) -> None:
    before = len(shared_sandbox.requests)
    with pytest.raises(RequestError, match=r": retries: expected a RetryPolicy, got .*; nothing was sent") as caught:
        shared_client.send(QueryByOutRefundNoRequest(out_refund_no="R1"), retries=value)
    assert caught.value.parameter == "retries"
    assert len(shared_sandbox.requests) == before


def test_a_method_takes_one(sandbox: Sandbox, client: Client) -> None:
    sandbox.refunds["R1"] = samples.REFUND
    sandbox.fail_next(Fault.CUT, times=2)
    assert client.refunds.query_by_out_refund_no("R1", retries=RetryPolicy(base=0)).out_refund_no == "R1"
    assert len(sandbox.requests) == 3
    with pytest.raises(RequestError, match=r": retries: expected a RetryPolicy, got 3 \(int\)"):
        client.refunds.query_by_out_refund_no("R1", retries=3)  # type: ignore[arg-type]
