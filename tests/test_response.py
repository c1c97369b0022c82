"""What comes back from a call."""

from __future__ import annotations

import pickle
import re
from datetime import timedelta
from urllib.parse import urlsplit

from tests.support import samples
from wxpay_client import Client, from_dict, to_dict
from wxpay_client.api.refunds import Refund
from wxpay_client.sandbox import Sandbox


def test_a_read(sandbox: Sandbox, client: Client) -> None:
    sandbox.refunds[samples.NUMBER] = samples.REFUND
    response = client.send(samples.QUERY)
    assert response.data == from_dict(Refund, samples.REFUND)
    assert (response.status_code, response.verified) == (200, True)
    assert response.url == f"{sandbox.origin}/hk{samples.QUERY_TARGET}"
    answer = sandbox.requests[0].answer
    assert answer is not None
    assert response.content == answer.body
    assert response.request_id == answer.headers["Request-ID"]
    assert response.headers["wechatpay-NONCE"] == answer.headers["Wechatpay-Nonce"]


def test_a_write(sandbox: Sandbox, client: Client) -> None:
    response = client.send(samples.NOTICE)
    assert (response.data, response.status_code, response.content, response.verified) == (None, 204, b"", True)


def test_its_one_attempt(sandbox: Sandbox, client: Client) -> None:
    response = client.send(samples.QUERY)
    (attempt,) = response.attempts
    assert (attempt.host, attempt.status_code, attempt.reason) == (urlsplit(sandbox.origin).netloc, 200, "")
    assert timedelta() < attempt.elapsed == response.elapsed


def test_fields_that_nobody_knows_are_kept(sandbox: Sandbox, client: Client) -> None:
    sandbox.refunds[samples.NUMBER] = {**samples.REFUND, "new_field": "new", "status": "NEW_STATE"}
    response = client.send(samples.QUERY)
    assert b'"new_field":"new"' in response.content
    assert response.data.status == "NEW_STATE"
    assert response.misfits == ()
    assert to_dict(response.data) == {**samples.REFUND, "new_field": "new", "status": "NEW_STATE"}


def test_nulls_read_as_absent(sandbox: Sandbox, client: Client) -> None:
    sandbox.refunds[samples.NUMBER] = {**samples.REFUND, "channel": None, "detail": None}
    refund = client.send(samples.QUERY).data
    assert (refund.channel, refund.detail) == (None, None)
    assert refund == from_dict(Refund, samples.REFUND)
    assert to_dict(refund) == {**samples.REFUND, "channel": None, "detail": None}


def test_it_pickles(client: Client) -> None:
    for request in (samples.QUERY, samples.NOTICE):
        response = client.send(request)
        assert pickle.loads(pickle.dumps(response)) == response


def test_its_repr_shows_neither_headers_nor_body(client: Client) -> None:
    response = client.send(samples.QUERY)
    assert response.headers["Wechatpay-Signature"] not in repr(response)
    assert "headers" not in repr(response)
    assert "content" not in repr(response)


def test_its_repr_tells_what_is_set(client: Client, sandbox: Sandbox) -> None:
    sandbox.refunds[samples.NUMBER] = samples.REFUND
    response = client.send(samples.QUERY)
    shown = repr(response)
    assert shown.startswith(
        f"Response(data={response.data!r}, status_code=200, request_id='{response.request_id}', url='"
    )
    assert shown.endswith(f", attempts={response.attempts!r}, verified=True)")
    assert re.fullmatch(
        r"Attempt\(host='127.0.0.1:\d+', status_code=200, elapsed=\d+\.\d{3} s\)", repr(response.attempts[0])
    )
    assert "None" not in shown
