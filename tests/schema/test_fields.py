"""What generated classes say of their fields."""

from __future__ import annotations

from datetime import datetime

import attrs
import pytest

from tests.support.shapes import ListRequest, Model, Node, SendRequest
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.schema import fields


def wires(cls: type) -> dict[str, fields.Wire]:
    return {a.name: fields.wire_of(a) for a in fields.attributes_of(cls)}


@pytest.mark.parametrize(
    ("name", "location"),
    [("first", "path"), ("word", "query"), ("token", "header"), ("code", "body"), ("free", "body")],
)
def test_a_field_says_where_it_travels(name: str, location: str) -> None:
    assert wires(SendRequest)[name].location == location


def test_a_bare_field_travels_in_the_body_without_limits() -> None:
    assert wires(Node)["name"] == fields.IN_BODY == fields.Wire()


def test_only_a_whole_body_is_one() -> None:
    assert wires(ListRequest)["items"].whole
    assert not wires(SendRequest)["code"].whole


def test_a_field_has_its_documented_name() -> None:
    names = {a.name: fields.wire_name(a) for a in fields.attributes_of(Model)}
    assert (names["from_"], names["text"]) == ("from", "text")


def test_the_disputed_names_have_the_vendors_other_spelling() -> None:
    spelt = {name: wire.vendor_name for name, wire in wires(RefundsNotifyRequest).items() if wire.vendor_name}
    assert spelt == {
        "med_refund__gov_fee": "med_refund_gov_fee",
        "med_refund__self_fee": "med_refund_self_fee",
        "med_refund__other_fee": "med_refund_other_fee",
    }


def test_types_are_resolved() -> None:
    types = {a.name: a.type for a in fields.attributes_of(Node)}
    assert types["child"] == Node | None
    assert next(a for a in attrs.fields(Model) if a.name == "time").type == datetime | None
