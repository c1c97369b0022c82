"""The tree of exceptions: complete, as it is drawn, and picklable down to a user's own subclasses."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

import wxpay_client
from wxpay_client import Attempt, errors
from wxpay_client._messages.findings import Diagnosis, Finding

CLASSES = [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, errors.WxPayError)]


class OurError(errors.BadRequestError):
    """A subclass of a user's, with arguments of its own."""

    def __init__(self, order: str, cause: errors.BadRequestError) -> None:
        super().__init__(**{**vars(cause), "message": f"{order}: {cause.message}"})
        self.order = order


ATTEMPTS = (
    Attempt(host="host.example", status_code=None, elapsed=timedelta(seconds=1), reason="nothing was sent (gaierror)"),
    Attempt(host="host.example", status_code=400, elapsed=timedelta(seconds=2), reason="PARAM_ERROR"),
)


def sample(cls: type[errors.WxPayError]) -> errors.WxPayError:
    """An exception of a class, with everything it can hold."""
    error = bare(cls)
    error.attempts = ATTEMPTS
    return error


def bare(cls: type[errors.WxPayError]) -> errors.WxPayError:
    text = "what happened"
    if issubclass(cls, errors.APIError):
        return cls(
            text,
            operation="a.b",
            url="https://host.example/",
            status_code=400,
            code="PARAM_ERROR",
            detail={"field": ["x"]},
            request_id="08-1",
            verified=True,
            retryable=False,
            headers=CaseInsensitiveDict({"Request-ID": "08-1"}),
            content=b"{}",
            diagnosis=Diagnosis((Finding(code="x", subject="url", found="y", found_zh="z"),)),
        )
    if issubclass(cls, errors.VerificationError):
        error = cls(text, reason=errors.VerificationReason.MISMATCH, serial="5157", known=("A", "B"))
        error.status_code, error.url, error.request_id, error.content = 200, "https://host.example/", "08-1", b"{}"
        return error
    if issubclass(cls, errors.OutcomeUnknownError):
        return cls(text, operation="a.b", url="https://host.example/", query="a.c", merchant_number="out_refund_no")
    if issubclass(cls, errors.TransportError):
        return cls(text, operation="a.b", url="https://host.example/", sent=True, reason="ConnectionResetError")
    if issubclass(cls, errors.BillError):
        return cls(text, line=5, sums={"total": (991, 990)})
    if issubclass(cls, errors.JournalError):
        return cls(text, reason=errors.JournalReason.CHANGED, path="job.sqlite", row=5, number="R5")
    if issubclass(cls, errors.DecodeError):
        decode = cls(text, errors=("$.a: expected int, got str",))
        decode.operation, decode.status_code, decode.content = "a.b", 200, b"{}"
        decode.headers = CaseInsensitiveDict({"Request-ID": "08-1"})
        return decode
    if issubclass(cls, errors.RequestError):
        return cls(text, parameter="base_uri", operation="a.b")
    if issubclass(cls, errors.ConfigurationError):
        return cls(text, parameter="private_key")
    return cls(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(json_values)
def test_any_detail_pickles(detail: Any) -> None:
    error = bare(errors.APIError)
    assert isinstance(error, errors.APIError)
    error.detail = detail
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert again.detail == detail
        assert type(again.detail) is type(detail)


@pytest.mark.parametrize("way", [pickle.dumps, copy.deepcopy], ids=["pickle", "deepcopy"])
def test_so_does_one_that_is_nested_deeper_than_pickle_follows(way: Callable[[object], Any]) -> None:
    detail: Any = "inside"
    for level in range(20_000):
        detail = {"a": level, "in": [detail], "z": {}}
    error = bare(errors.APIError)
    assert isinstance(error, errors.APIError)
    error.detail = detail
    again = way(error)
    inner = (pickle.loads(again) if isinstance(again, bytes) else again).detail
    for level in reversed(range(20_000)):
        assert [*inner] == ["a", "in", "z"]
        assert inner["a"] == level
        (inner,) = inner["in"]
    assert inner == "inside"


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_exception_pickles_whole(cls: type[errors.WxPayError]) -> None:
    error = sample(cls)
    error.add_note("a note")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is cls
        assert str(again) == again.message == "what happened"
        assert vars(again) == vars(error)


def test_a_users_own_subclass_pickles() -> None:
    cause = sample(errors.BadRequestError)
    assert isinstance(cause, errors.BadRequestError)
    error = OurError("order 7", cause)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is OurError
    assert (again.order, again.status, again.message) == ("order 7", 400, "order 7: what happened")


def test_all_is_complete() -> None:
    assert set(errors.__all__) == {cls.__name__ for cls in CLASSES} | {"JournalReason", "Outcome", "VerificationReason"}
    assert set(errors.__all__) <= set(wxpay_client.__all__)


def test_the_tree_in_the_docstring_is_the_one_of_the_classes() -> None:
    parents: dict[str, str] = {}
    path: list[str] = []
    for mark, name in re.findall(r"^ *([*·+]) (\w+)", errors.__doc__ or "", re.MULTILINE):
        path[" *·+".index(mark) - 1 :] = [name]
        parents[name] = path[-2] if len(path) > 1 else "Exception"
    assert parents == {cls.__name__: cls.__base__.__name__ for cls in CLASSES if cls.__base__ is not None}


def test_every_exception_is_documented() -> None:
    assert all(inspect.getdoc(cls) for cls in CLASSES)


def test_status_is_status_code() -> None:
    error = sample(errors.NotFoundError)
    assert isinstance(error, errors.APIError)
    assert error.status == error.status_code == 400


@pytest.mark.parametrize("cls", CLASSES)
def test_an_error_of_no_call_has_no_attempts(cls: type[errors.WxPayError]) -> None:
    assert bare(cls).attempts == ()


@pytest.mark.parametrize("cls", CLASSES)
def test_a_line_more_is_in_the_message_and_stays_there(cls: type[errors.WxPayError]) -> None:
    error = sample(cls)
    error.add_line("what else")
    for again in (error, pickle.loads(pickle.dumps(error))):
        assert str(again) == again.message == "what happened\nwhat else"
