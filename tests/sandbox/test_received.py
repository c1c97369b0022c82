from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from attrs.exceptions import FrozenInstanceError

from tests.support.sandbox.caller import NOTICE, NOTIFY, QUERY, Caller, to_json
from wxpay_client.sandbox.received import Headers

if TYPE_CHECKING:
    from wxpay_client.sandbox import Sandbox


def test_a_request_is_kept_as_it_came(sandbox: Sandbox, caller: Caller) -> None:
    reply = caller.notify()
    (received,) = sandbox.requests
    assert (received.method, received.url, received.body) == ("POST", NOTIFY, to_json(NOTICE))
    assert received.operation_id == "med_ins.refunds.notify"
    assert received.headers["user-agent"] == "caller/1"
    assert received.answer is not None
    assert (received.status, received.answer.body) == (204, b"")
    assert received.answer.headers["Wechatpay-Signature"] == reply.headers["Wechatpay-Signature"]


def test_a_request_that_cannot_be_read_has_no_message_and_no_operation(sandbox: Sandbox, caller: Caller) -> None:
    caller.get(headers={"Authorization": None})
    (received,) = sandbox.requests
    assert (received.status, received.message, received.operation_id) == (401, b"", None)


def test_a_request_with_a_wrong_parameter_is_known_by_its_operation(sandbox: Sandbox, caller: Caller) -> None:
    caller.notify(b"{}")
    (received,) = sandbox.requests
    assert (received.status, received.operation_id) == (400, "med_ins.refunds.notify")


def test_it_is_a_frozen_value_that_pickles(sandbox: Sandbox, caller: Caller) -> None:
    caller.get()
    (received,) = sandbox.requests
    assert pickle.loads(pickle.dumps(received)) == received
    with pytest.raises(FrozenInstanceError):
        received.url = "/"  # type: ignore[misc]


def test_the_repr_keeps_signatures_to_itself(sandbox: Sandbox, caller: Caller) -> None:
    caller.get()
    (received,) = sandbox.requests
    assert received.answer is not None
    for shown in (repr(received), repr(received.headers), repr(received.answer)):
        assert received.headers["Authorization"] not in shown
        assert received.answer.headers["Wechatpay-Signature"] not in shown


def test_the_repr_tells_what_was_called_and_answered(sandbox: Sandbox, caller: Caller) -> None:
    caller.get()
    assert QUERY in repr(sandbox.requests[0])
    assert "status=200" in repr(sandbox.requests[0])


def test_headers_are_found_in_any_case_and_listed_as_given() -> None:
    headers = Headers([("Accept", "a"), ("X-Y", "b")])
    assert (headers["ACCEPT"], "x-y" in headers, headers.get("z"), len(headers)) == ("a", True, None, 2)
    assert list(headers.items()) == [("Accept", "a"), ("X-Y", "b")]
    assert "z" not in headers
