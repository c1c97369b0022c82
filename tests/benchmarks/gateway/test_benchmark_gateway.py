"""The gateway that is measured against."""

import http.client
import json
from urllib.parse import urlsplit

import pytest
from cryptography.exceptions import InvalidSignature

from benchmarks.client.variants.by_hand import Hand, notify_body, notify_target, query_target
from benchmarks.client.variants.variant import Setting
from benchmarks.gateway.server import FRESH, NOTIFY_BODY, REFUND, Mode, PreparedAnswer
from tests.support.waiting import HANGS
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.credentials import Credentials


@pytest.fixture
def hand(merchant, keys):
    return Hand(Setting(merchant, merchant.http, keys))


@pytest.fixture
def exchange(merchant):
    """Send something, and return status, headers and body of the answer."""
    connection = http.client.HTTPConnection(urlsplit(merchant.http).netloc, timeout=HANGS)

    def exchange(method, target, body, headers):
        connection.request(method, target, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()

    yield exchange
    connection.close()


@pytest.fixture
def query(hand, exchange):
    """Send a query, with some things other than they ought to be."""

    def query(*, method="GET", target=None, signed=None, body=None, authorization=None, **headers):
        target = target or query_target()
        all_headers = {
            **hand.headers,
            "Authorization": authorization or hand.authorization(method, signed or target, body or b""),
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return exchange(method, target, body, {name: value for name, value in all_headers.items() if value})

    return query


@pytest.fixture
def notify(hand, exchange):
    """Send a notification with a body, having signed another one."""

    def notify(body=None, signed=None, target=None, content_type="application/json"):
        body, target = body or notify_body(), target or notify_target()
        authorization = hand.authorization("POST", target, signed or body)
        headers = {**hand.headers, "Authorization": authorization, "Content-Type": content_type}
        return exchange("POST", target, body, headers)

    return notify


@pytest.mark.parametrize("mode", [Mode.CHEAP, Mode.STRICT])
def test_answers_both_operations_signed(gateway, hand, query, notify, mode):
    gateway.take(mode)

    status, headers, body = query()
    hand.verify(headers, body)
    assert (status, json.loads(body)) == (200, REFUND)

    status, headers, body = notify()
    hand.verify(headers, body)
    assert (status, body) == (204, b"")


def test_answers_as_much_as_it_was_told_to(hand, query):
    status, headers, body = query(target="/v3/large")

    hand.verify(headers, body)
    assert status == 200
    assert len(json.loads(body)["text"]) == 1_000_000


def test_counts_calls_and_connections(gateway, query):
    query()
    query()

    assert gateway.report()[:3] == (2, 1, [])
    assert gateway.report()[:3] == (0, 0, [])


def test_forges_when_told_to(gateway, hand, query):
    gateway.take(Mode.FORGED)

    _, headers, body = query()

    with pytest.raises(InvalidSignature):
        hand.verify(headers, body)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"Authorization": ""}, "the Authorization header is missing"),
        ({"signed": "/v3/refunds/out-refund-no/1"}, "sign not match"),
        ({"target": query_target().removeprefix("/hk")}, "there is no /v3/refunds/"),
        ({"target": f"{query_target()}&mchid=2"}, "query"),
        ({"target": query_target().replace("no/1", "no/2")}, "path"),
        ({"Accept": ""}, "Accept is missing"),
        ({"User_Agent": ""}, "User-Agent is missing"),
        ({"Wechatpay_Serial": "PUB_KEY_ID_1"}, "Wechatpay-Serial"),
        ({"Wechatpay_Serial": ""}, "Wechatpay-Serial"),
        ({"method": "POST", "body": b"{}"}, "method"),
        ({"body": b"{}"}, "a query has none"),
    ],
)
def test_refuses_a_query_that_is_not_in_order(gateway, query, wrong, why):
    gateway.take(Mode.STRICT)

    status, _, body = query(**wrong)

    assert status in {400, 401, 404}
    assert why in json.loads(body)["message"]
    assert why in gateway.report().refused[0]


def test_refuses_a_request_that_is_sent_twice(gateway, hand, query):
    gateway.take(Mode.STRICT)
    authorization = hand.authorization("GET", query_target())

    assert query(authorization=authorization)[0] == 200
    assert query(authorization=authorization)[0] == 401


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"signed": b"{}"}, "sign not match"),
        ({"body": json.dumps({**NOTIFY_BODY, "med_refund_total_fee": 1}).encode()}, "not the notification"),
        ({"body": b"med_refund_total_fee=45000"}, "not the notification"),
        ({"target": notify_target().partition("?")[0]}, "query"),
        ({"content_type": "text/plain"}, "Content-Type"),
    ],
)
def test_refuses_a_notification_that_is_not_in_order(gateway, notify, wrong, why):
    gateway.take(Mode.STRICT)

    status, _, body = notify(**wrong)

    assert status in {400, 401}
    assert why in json.loads(body)["message"]


def test_signs_an_answer_again_when_it_has_aged():
    credentials = Credentials.generate(certificates=False)
    [serial] = credentials.platform_keys
    now = [1.0]
    answer = PreparedAnswer(Signer(credentials.platform_keys, lambda: now[0]), serial, 204, b"", lambda: now[0])

    first = answer.signed()
    now[0] += FRESH - 1
    assert answer.signed() == first
    now[0] += 1
    assert answer.signed() != first
