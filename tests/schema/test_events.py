"""Events as values."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any

import pytest
from attrs import evolve, exceptions, frozen

from wxpay_client import from_dict, to_dict
from wxpay_client.schema.events import Event, UnknownEvent


@frozen(kw_only=True)
class Paid:
    total: int
    at: dt.datetime | str


@frozen(kw_only=True)
class PaidEvent(Event[Paid]):
    resource: Paid


WIRE = {
    "id": "EV-1",
    "create_time": "2018-06-08T10:34:56+08:00",
    "event_type": "THING.PAID",
    "resource_type": "encrypt-resource",
    "summary": "支付成功",
    "original_type": "thing",
    "resource": {"total": 5, "at": "some day"},
    "associated_data": "thing",
}


def told(event: Event[Any]) -> object:
    match event:
        case PaidEvent(resource=paid):
            return paid.total
        case UnknownEvent(resource=data):
            return data
        case _:
            return None


def test_an_event_is_matched_with_its_resource():
    assert told(from_dict(PaidEvent, WIRE)) == 5
    assert told(from_dict(UnknownEvent, WIRE)) == {"total": 5, "at": "some day"}


def test_an_event_goes_back_to_what_it_was():
    event = from_dict(PaidEvent, WIRE)

    assert event.create_time == dt.datetime(2018, 6, 8, 10, 34, 56, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    assert to_dict(event) == WIRE


@pytest.mark.parametrize("class_", [PaidEvent, UnknownEvent])
def test_an_event_is_a_value(class_):
    event = from_dict(class_, WIRE)

    assert pickle.loads(pickle.dumps(event)) == event
    assert evolve(event, id="EV-2") != event
    with pytest.raises(exceptions.FrozenInstanceError):
        event.id = "EV-2"


def test_nothing_but_the_associated_data_may_be_left_out():
    for name in WIRE:
        less = {key: value for key, value in WIRE.items() if key != name}
        if name == "associated_data":
            assert from_dict(PaidEvent, less).associated_data is None
        else:
            with pytest.raises(TypeError, match=name):
                PaidEvent(**less)
