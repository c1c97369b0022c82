"""What the sandbox encrypts for the merchant, read by openssl."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.support import openssl, people
from tests.support.sandbox.caller import Caller
from wxpay_client.sandbox.answers.encryption import encrypted
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.received import Headers

Decrypt: TypeAlias = Callable[[str], str]


@pytest.fixture
def decrypt(credentials: Credentials, tmp_path: Path) -> Decrypt:
    private_key = tmp_path / "private.pem"
    pem = credentials.merchant_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    private_key.write_bytes(pem)
    return lambda text: openssl.decrypt(private_key, b64decode(text, validate=True)).decode()


def test_an_answer_is_encrypted_for_the_merchant(credentials: Credentials, caller: Caller, decrypt: Decrypt) -> None:
    url = "/v3/people/1"
    received = people.gateway(credentials).receive("GET", url, Headers(caller.headers("GET", url).items()), b"")
    assert received.answer is not None
    (person,) = json.loads(received.answer.body)["data"]
    assert decrypt(person["name"]) == "张三"
    assert [decrypt(phone) for phone in person["phones"]] == ["1", "2"]
    assert decrypt(person["friends"][0]["name"]) == "李四"
    assert decrypt(person["either"]["card"]) == "6222"
    assert decrypt(json.loads(person["held"])["card"]) == "6223"


def test_an_example_that_is_a_ciphertext_itself_is_cut(decrypt: Decrypt, credentials: Credentials) -> None:
    kind = people.package().people.Person
    answer = encrypted({"name": "字" * 100, "held": "no JSON", "more": 1}, kind, credentials.merchant_key.public_key())
    assert decrypt(answer["name"]) == "字" * 71
    assert (answer["held"], answer["more"]) == ("no JSON", 1)


def test_json_in_a_text_without_anything_sensitive_stays_to_the_letter(credentials: Credentials) -> None:
    example = {"held": '{"unknown":  1}'}
    assert encrypted(example, people.package().people.Person, credentials.merchant_key.public_key()) == example


@pytest.mark.parametrize(("example", "kind"), [(["a"], str), ({"a": 1}, None), ("a", list[str]), (5, int)])
def test_an_example_without_anything_sensitive_stays_as_it_is(
    credentials: Credentials, example: Any, kind: Any
) -> None:
    assert encrypted(example, kind, credentials.merchant_key.public_key()) == example
