"""What callers see of sensitive fields: plain text, and nothing of it in a repr or an error."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.support import people, samples
from tests.support.shapes import Model, Node, SendRequest
from wxpay_client import DecodeError, RequestError, from_dict, to_dict
from wxpay_client._wire.decode.structure import structure
from wxpay_client._wire.encode.requests import encode_request
from wxpay_client._wire.json import dump_json
from wxpay_client._wire.sensitive import (
    Sensitive,
    SensitiveJson,
    holds_sensitive,
    in_plain_text,
    replaced,
    sensitive_names,
)

people_api = people.package().people
CreateRequest, Person, Card = people_api.CreateRequest, people_api.Person, people_api.Card
PHONE = 13800138000


def test_a_request_is_plain_data_in_plain_text_both_ways() -> None:
    data = {"body": people.everything()}
    request = from_dict(CreateRequest, data)
    assert to_dict(request) == data
    assert request.birthday == date(2001, 2, 3)


def test_a_repr_shows_nothing_of_it() -> None:
    request = from_dict(CreateRequest, {"body": people.everything()})
    shown = repr(request) + repr(encode_request(request)) + repr(evolve(request, city="上海"))
    assert "北京" in shown
    assert not [text for text in people.SENSITIVE.values() if len(text) > 1 and text in shown]


def test_requests_are_values_still() -> None:
    request = from_dict(CreateRequest, {"body": people.everything()})
    assert pickle.loads(pickle.dumps(request)) == request
    assert evolve(request, name="other") != request


@pytest.mark.parametrize(
    ("values", "place", "expected"),
    [
        ({"name": PHONE}, "name", "str"),
        ({"phones": ["1", PHONE]}, "phones[1]", "str"),
        ({"phones": PHONE}, "phones", "a list"),
        ({"birthday": PHONE}, "birthday", "date"),
        ({"secret": people_api.PersonSecret(pin="x")}, "secret.pin", "int"),
        ({"friends": [Person(name=PHONE)]}, "friends[0].name", "str"),
        ({"held": Card(card=PHONE)}, "held.card", "str"),
    ],
)
def test_an_error_says_what_was_expected_and_never_what_was_found(values: Any, place: str, expected: str) -> None:
    with pytest.raises(RequestError) as caught:
        to_dict(CreateRequest(**values))
    assert str(caught.value) == f"people.create: {place}: expected {expected}, got something else; nothing was sent"


def test_an_error_about_a_model_does_not_show_it_either() -> None:
    with pytest.raises(RequestError) as caught:
        to_dict(Person(phones=[PHONE]))
    assert str(PHONE) not in str(caught.value)
    assert caught.value.parameter == "phones[0]"


@pytest.mark.parametrize("members", [{"name": PHONE}, {"phones": ["1", PHONE]}, {"friends": [{"name": PHONE}]}])
def test_an_answer_that_does_not_fit_does_not_show_it_either(members: Any) -> None:
    with pytest.raises(DecodeError) as caught:
        structure(Person, members)
    assert ": expected str, got int" in str(caught.value)
    assert str(PHONE) not in str(caught.value)
    with pytest.raises(RequestError) as refused:
        from_dict(CreateRequest, {"body": members})
    assert str(PHONE) not in str(refused.value)


def test_what_is_not_sensitive_is_shown_as_ever() -> None:
    with pytest.raises(DecodeError, match=r"\$.city: expected str, got int"):
        structure(Person, {"city": 5})


def test_a_text_cannot_slip_through_where_its_members_would_have_to_be_encrypted() -> None:
    with pytest.raises(RequestError, match="held: expected an object, so that its sensitive members can be encrypted"):
        to_dict(CreateRequest(held='{"card":"6222"}'))


def test_limits_of_held_json_are_those_of_the_plain_text() -> None:
    assert to_dict(CreateRequest(held=Card(card="6" * 89)))
    with pytest.raises(RequestError, match="held: expected at most 100 characters, got 101"):
        to_dict(CreateRequest(held=Card(card="6" * 90)))


def test_what_is_marked_cannot_be_sent_by_mistake() -> None:
    for marked in (Sensitive("张三", "name"), SensitiveJson({"card": Sensitive("6222", "held.card")})):
        with pytest.raises(TypeError):
            dump_json({"name": marked})


def test_marks_are_replaced_wherever_they_are() -> None:
    marked = {
        "a": [Sensitive("1", "a[0]"), {"b": Sensitive("2", "a[1].b")}],
        "c": SensitiveJson({"d": Sensitive("3", "c.d")}),
        "e": 5,
    }
    places = replaced(marked, lambda sensitive: sensitive.place)
    assert places == {"a": ["a[0]", {"b": "a[1].b"}], "c": '{"d":"c.d"}', "e": 5}
    assert in_plain_text(marked) == {"a": ["1", {"b": "2"}], "c": '{"d":"3"}', "e": 5}


@pytest.mark.parametrize(
    ("hint", "holds"),
    [
        (CreateRequest, True),
        (Person, True),
        (list[Person] | None, True),
        (dict[str, list[Card]], True),
        (people_api.Account, False),
        (people_api.Account | Card, True),
        (people_api.QueryResponse, True),
        (Node, False),
        (Model, False),
        (SendRequest, False),
        (type(samples.NOTICE), False),
        (None, False),
        (Any, False),
        (str, False),
    ],
)
def test_which_types_hold_sensitive_fields(hint: Any, holds: bool) -> None:  # noqa: FBT001
    assert holds_sensitive(hint) is holds


def test_the_names_of_sensitive_fields_are_found_at_any_depth() -> None:
    names = sensitive_names(Person)
    assert {"name", "phones", "birthday", "secret", "card"} <= names
    # A text that holds JSON may hold them.
    assert "held" in names
    assert sensitive_names(people_api.Account) == frozenset()
