"""The sandbox decrypts as the gateway does: what is not encrypted, or for another key, is refused."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from tests.support import openssl, people
from tests.support.sandbox.caller import Caller, to_json
from wxpay_client import BadRequestError
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.checks.parameters import check
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.received import Headers, Received

CREATE = "/v3/people"


class Merchant:
    """A caller that encrypts by openssl, with the file that a merchant has of the platform's key."""

    def __init__(self, credentials: Credentials, caller: Caller, folder: Path) -> None:
        self._gateway = people.gateway(credentials)
        self._caller = caller
        self.serials = list(credentials.platform_keys)
        self._files = {serial: folder / f"{serial}.pem" for serial in self.serials}
        for serial, file in self._files.items():
            file.write_bytes(credentials.platform_files[serial])

    def encrypted(self, text: str | bytes, which: int = 0) -> str:
        plain = text if isinstance(text, bytes) else text.encode()
        return b64encode(openssl.encrypt(self._files[self.serials[which]], plain)).decode()

    def sends(self, person: Any, which: int = 0) -> Received:
        body = to_json(person)
        headers = self._caller.headers("POST", CREATE, body, {"Wechatpay-Serial": self.serials[which]})
        return self._gateway.receive("POST", CREATE, Headers(headers.items()), body)

    def is_refused(self, person: Any, which: int = 0) -> Any:
        received = self.sends(person, which)
        assert received.answer is not None
        answer = json.loads(received.answer.body)
        assert (received.status, answer["code"], received.decrypted) == (400, "PARAM_ERROR", {})
        return answer


@pytest.fixture
def merchant(credentials: Credentials, caller: Caller, tmp_path: Path) -> Merchant:
    return Merchant(credentials, caller, tmp_path)


@pytest.mark.parametrize("which", [0, 1], ids=["public key", "certificate"])
def test_what_is_encrypted_with_the_key_that_is_named_is_taken(merchant: Merchant, which: int) -> None:
    received = merchant.sends({"name": merchant.encrypted("张三", which), "city": "北京"}, which)
    assert (received.status, received.decrypted) == (204, {"/body/name": "张三"})
    assert "张三" not in repr(received)


NOT_ENCRYPTED = "expected a text encrypted with the key that Wechatpay-Serial names"


@pytest.mark.parametrize("text", ["张三", "", "AAAA", b64encode(bytes(256)).decode()])
def test_what_is_not_encrypted_is_refused(merchant: Merchant, text: str) -> None:
    told = merchant.is_refused({"name": text})
    assert told["message"] == f"/body/name: {NOT_ENCRYPTED}"
    assert told["detail"] == {"field": "/body/name", "location": "body", "issue": NOT_ENCRYPTED}


def test_what_is_encrypted_with_another_key_than_is_named_is_refused(merchant: Merchant) -> None:
    told = merchant.is_refused({"name": merchant.encrypted("张三", 1)}, 0)
    assert told["detail"]["issue"] == NOT_ENCRYPTED


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda text, plain: {"phones": [text, plain]}, "/body/phones/1"),
        (lambda text, plain: {"friends": [{"name": text}, {"name": plain}]}, "/body/friends/1/name"),
        (lambda text, plain: {"by_role": {"a/b": {"name": plain}}}, "/body/by_role/a~1b/name"),
        (lambda text, plain: {"joined": {"owner": plain}}, "/body/joined/owner"),
        (lambda text, plain: {"either": {"card": plain}}, "/body/either/card"),
        (lambda text, plain: {"held": json.dumps({"card": plain})}, "/body/held/card"),
        (lambda text, plain: {"secret": '{"pin":1}'}, "/body/secret"),
    ],
)
def test_one_in_plain_text_is_found_wherever_it_is(merchant: Merchant, make: Any, field: str) -> None:
    told = merchant.is_refused(make(merchant.encrypted("1"), "6222"))
    assert told["detail"]["field"] == field
    assert "6222" not in json.dumps(told)


@pytest.mark.parametrize(
    ("person", "issue"),
    [
        ({"name": ""}, "expected at least 1 characters, got 0"),
        ({"name": "x张三"}, "expected a match of ^[^x]"),
        ({"birthday": "张三"}, "expected a date such as 2018-06-08"),
        ({"secret": '{"pin":"张三"}'}, "expected a whole number, got text"),
    ],
)
def test_it_is_the_plain_text_that_is_checked_and_none_of_it_is_shown(
    merchant: Merchant, person: dict[str, str], issue: str
) -> None:
    told = merchant.is_refused({name: merchant.encrypted(text) for name, text in person.items()})
    assert told["detail"]["issue"] == issue
    assert "张三" not in json.dumps(told, ensure_ascii=False)


def test_nor_is_any_of_json_that_is_too_long(merchant: Merchant) -> None:
    told = merchant.is_refused({"held": json.dumps({"card": merchant.encrypted("6222" * 30)})})
    assert told["detail"]["issue"] == "expected at most 100 characters, got 132"
    assert "6222" not in json.dumps(told)


def test_what_is_no_utf_8_is_refused(merchant: Merchant) -> None:
    assert merchant.is_refused({"name": merchant.encrypted(b"\xff")})["detail"]["issue"] == NOT_ENCRYPTED


@pytest.mark.parametrize("value", [5, True, {"a": "b"}])
def test_what_is_no_text_is_refused_without_being_shown(merchant: Merchant, value: Any) -> None:
    told = merchant.is_refused({"name": value})
    assert (told["detail"]["field"], "value" in told["detail"]) == ("/body/name", False)


def test_a_check_without_a_key_takes_nothing_sensitive(merchant: Merchant) -> None:
    request = people.package().operations["people.create"]
    headers = Headers([("Content-Type", "application/json")])
    with pytest.raises(Refusal, match="no key"):
        check(request, {}, "", headers, to_json({"name": merchant.encrypted("张三")}))


def test_an_operation_of_another_padding_takes_that_alone(sandbox: Sandbox) -> None:
    client = sandbox.client()
    body = EXAMPLES["global_.customs.verify_certificate"]["request"]["body"]
    names = ("certificate_id", "certificate_name")
    client.global_.customs.verify_certificate(**body)
    assert sandbox.requests[-1].decrypted == {f"/body/{name}": body[name] for name in names}
    oaep = {**body, **{name: client.encrypt(body[name]) for name in names}}
    with pytest.raises(BadRequestError, match="expected a text encrypted by RSAES-PKCS1-v1_5, found one by RSAES-OAEP"):
        client.request("POST", "/v3/global/customs/verify-certificate", body=oaep)
    with pytest.raises(BadRequestError, match=NOT_ENCRYPTED):
        client.request("POST", "/v3/global/customs/verify-certificate", body=body)
