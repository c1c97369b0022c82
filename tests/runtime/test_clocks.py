"""Clocks are looked up when they are read: tests of those who freeze time are tests of this library too."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from freezegun import freeze_time

from tests.support.examples import ExampleSandbox
from wxpay_client import Client, ConfigurationError, RateLimitError, RetryPolicy, VerificationError, VerificationReason
from wxpay_client._retry.hosts import DEAD_FOR, DeadHosts
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials

NOON = datetime(2021, 5, 1, 12, tzinfo=UTC)
REQUEST = QueryByOutRefundNoRequest(out_refund_no="1217752501201407033233368018")
FIVE_MINUTES = timedelta(minutes=5)


def test_a_call_is_signed_at_the_time_that_a_test_sets(client: Client) -> None:
    with freeze_time(NOON):
        prepared = client.prepare(REQUEST)

    assert f'timestamp="{NOON.timestamp():.0f}"' in prepared.headers["Authorization"]


def test_a_front_end_gets_a_signature_of_the_time_that_a_test_sets(client: Client) -> None:
    front_end = client.front_end
    with freeze_time(NOON):
        parameters = front_end.mini_program(appid="wx2421b1c4370ec43b", prepay_id="wx20")

    assert parameters["timeStamp"] == f"{NOON.timestamp():.0f}"


def test_a_callback_counts_for_five_minutes_of_the_time_that_a_test_sets(sandbox: Sandbox, client: Client) -> None:
    with freeze_time(NOON):
        callback = sandbox.callbacks.make("REFUND.SUCCESS")

    with freeze_time(NOON + FIVE_MINUTES):
        assert client.callbacks.parse(*callback).create_time == NOON
    with freeze_time(NOON + FIVE_MINUTES + timedelta(seconds=1)), pytest.raises(VerificationError) as caught:
        client.callbacks.parse(*callback)
    assert caught.value.reason is VerificationReason.CLOCK_SKEW


def test_a_whole_call_may_be_made_at_the_time_that_a_test_sets(sandbox: Sandbox, client: Client) -> None:
    with freeze_time(NOON) as frozen:
        response = client.send(REQUEST)
        frozen.tick(FIVE_MINUTES)
        client.send(REQUEST)

    assert response.headers["Wechatpay-Timestamp"] == f"{NOON.timestamp():.0f}"
    assert response.headers["Date"] == format_datetime(NOON, usegmt=True)
    assert client.send(REQUEST).data == response.data


def test_a_platform_certificate_ends_at_the_time_that_a_test_sets(sandbox: Sandbox) -> None:
    *_, (serial, certificate) = sandbox.credentials.platform_files.items()
    settings = {"platform_keys": {serial: certificate}, "apiv3_key": None}
    client = sandbox.client(**settings)

    with freeze_time(datetime.now(UTC) + timedelta(days=365 * 30)):
        with pytest.raises(ConfigurationError, match="valid now"):
            client.prepare(REQUEST)
        with pytest.raises(ConfigurationError, match="valid now"):
            sandbox.client(**settings)
    client.prepare(REQUEST)


def test_a_date_in_retry_after_counts_from_the_time_that_a_test_sets(sandbox: Sandbox, client: Client) -> None:
    # The sandbox's answers have that time as well.
    sandbox.fail_next("RATELIMIT_EXCEEDED", retry_after=format_datetime(NOON + timedelta(hours=1), usegmt=True))

    with freeze_time(NOON), pytest.raises(RateLimitError, match="Retry-After says more than"):
        client.send(REQUEST, retries=RetryPolicy(base=0))


def test_a_host_is_dead_until_the_clock_has_gone_on() -> None:
    hosts = DeadHosts()
    with freeze_time(NOON) as frozen:
        hosts.mark_dead("one")
        assert hosts.choose(["one", "other"]) == "other"
        frozen.tick(DEAD_FOR)
        assert hosts.choose(["one", "other"]) == "one"


def test_a_sandbox_begun_while_time_stands_still(wxpay_sandbox_credentials: Credentials) -> None:
    with freeze_time(NOON), ExampleSandbox(credentials=wxpay_sandbox_credentials) as sandbox:
        assert sandbox.client().send(REQUEST).verified
        assert sandbox.client().callbacks.parse(*sandbox.callbacks.make("REFUND.SUCCESS")).create_time == NOON


# freezegun puts a class of its own in the place of `datetime`: what is imported meanwhile has it in its annotations.
PROGRAM = """
import sys
from importlib import import_module

from freezegun import freeze_time

with freeze_time("2021-05-01"):
    for module in sys.argv[1:]:
        import_module(module)

from datetime import datetime

from wxpay_client import from_dict, to_dict
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refunds import Refund

def there_and_back():
    data = EXAMPLES["refunds.query_by_out_refund_no"]["answers"][200]
    refund = from_dict(Refund, data)
    assert isinstance(refund.create_time, datetime)
    assert to_dict(refund) == data
    plain = EXAMPLES["med_ins.refunds.notify"]["request"]
    assert to_dict(from_dict(RefundsNotifyRequest, plain)) == plain

there_and_back()
with freeze_time("2022-05-01"):
    there_and_back()
there_and_back()
"""


@pytest.mark.parametrize("frozen", [[], ["wxpay_client._wire.dicts"], ["wxpay_client.api.refunds"]])
def test_modules_may_be_imported_while_time_stands_still(frozen: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *frozen],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stderr == ""
    assert done.returncode == 0
