"""Sensitive members of what a callback tells travel encrypted once more, and are plain text to whoever reads it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.codegen.compiling import Package, compiled
from tests.support import people
from wxpay_client import Client, MisfitError, to_dict
from wxpay_client._crypto.encryption import encrypt
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.gateway import Gateway

HOOK = """\
webhooks:
  PERSON.NEW:
    post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}}}
components:
"""
SPEC = people.SPEC.replace("components:\n", HOOK, 1)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return compiled(tmp_path_factory.mktemp("people"), SPEC)


@pytest.fixture(autouse=True)
def _known(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wxpay_client.callbacks.EVENTS", package.root.EVENTS)


@pytest.fixture
def gateway(package: Package, wxpay_sandbox_credentials: Credentials) -> Gateway:
    return Gateway(wxpay_sandbox_credentials, package.operations, package.examples, events=package.root.EVENTS)


def test_they_are_read_in_plain_text_at_every_depth(gateway: Gateway, shared_client: Client) -> None:
    event = shared_client.callbacks.parse(*gateway.callbacks.make("PERSON.NEW", people.everything()))

    assert to_dict(event.resource) == people.everything()
    assert "张三" not in repr(event)


def test_the_gateway_sends_none_of_them_in_plain_text(
    gateway: Gateway, shared_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What an event that nobody knows holds comes as it is.
    monkeypatch.setattr("wxpay_client.callbacks.EVENTS", {})
    event = shared_client.callbacks.parse(*gateway.callbacks.make("PERSON.NEW", people.everything()))

    sent = json.dumps(event.resource, ensure_ascii=False)
    assert event.resource["city"] == "北京"
    assert people.shown_in(sent) == []


def test_one_for_another_key_is_told_with_its_place(
    shared_sandbox: Sandbox, shared_client: Client, wxpay_sandbox_credentials: Credentials
) -> None:
    stranger = next(iter(wxpay_sandbox_credentials.platform_keys.values())).public_key()
    told: dict[str, Any] = {"friends": [{"name": encrypt(stranger, "李四")}]}

    # This sandbox knows no such event, so it encrypts nothing itself.
    event = shared_client.callbacks.parse(*shared_sandbox.callbacks.make("PERSON.NEW", told))
    with pytest.raises(MisfitError, match="private_key does not decrypt") as caught:
        _ = event.resource.friends[0].name
    assert caught.value.path == "$.resource.friends[0].name"
    assert caught.value.value == told["friends"][0]["name"]
