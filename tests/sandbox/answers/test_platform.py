from __future__ import annotations

import base64
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.support import openssl
from tests.support.sandbox.caller import NUMBER, QUERY, Caller, public_key, verify
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CERTIFICATES = "/v3/certificates"
WITHOUT_SERIAL = {"Wechatpay-Serial": None}


@pytest.fixture
def of_public_key() -> Iterator[Sandbox]:
    with Sandbox(credentials=Credentials.generate(certificates=False)) as sandbox:
        yield sandbox


def opened(entry: dict[str, Any], credentials: Credentials) -> bytes:
    """The PEM of an entry."""
    sealed = entry["encrypt_certificate"]
    assert sealed["algorithm"] == "AEAD_AES_256_GCM"
    return AESGCM(credentials.apiv3_key.encode()).decrypt(
        sealed["nonce"].encode(), base64.b64decode(sealed["ciphertext"]), sealed["associated_data"].encode()
    )


def test_the_certificates_are_those_it_signs_with(sandbox: Sandbox, caller: Caller) -> None:
    reply = caller.get(CERTIFICATES, headers=WITHOUT_SERIAL)
    (entry,) = reply.json["data"]
    pem = opened(entry, sandbox.credentials)
    assert verify(reply, sandbox.credentials) == entry["serial_no"]
    certificate = x509.load_pem_x509_certificate(pem)
    assert pem == sandbox.credentials.platform_files[entry["serial_no"]]
    assert f"{certificate.serial_number:040X}" == entry["serial_no"]
    assert datetime.fromisoformat(entry["effective_time"]) == certificate.not_valid_before_utc
    assert datetime.fromisoformat(entry["expire_time"]) == certificate.not_valid_after_utc
    assert entry["effective_time"].endswith("+08:00")


def test_openssl_finds_them_issued_by_the_authority(sandbox: Sandbox, caller: Caller, tmp_path: Path) -> None:
    sandbox.rotate()
    (tmp_path / "ca.pem").write_bytes(sandbox.credentials.authority_certificate)
    for entry in caller.get(CERTIFICATES).json["data"]:
        (tmp_path / "leaf.pem").write_bytes(opened(entry, sandbox.credentials))
        assert b": OK" in openssl.openssl("verify", "-CAfile", tmp_path / "ca.pem", tmp_path / "leaf.pem")


def test_the_list_may_be_asked_for_without_naming_a_key_but_not_with_a_wrong_one(caller: Caller) -> None:
    assert caller.get(CERTIFICATES, headers=WITHOUT_SERIAL).status == 200
    assert caller.get(CERTIFICATES, headers={"Wechatpay-Serial": "5157F09E"}).status == 400


def test_after_a_change_the_list_has_both_and_the_new_one_signs(sandbox: Sandbox, caller: Caller) -> None:
    public_key_id, before = sandbox.credentials.platform_keys
    new = sandbox.rotate()
    entries = caller.get(CERTIFICATES).json["data"]
    assert [entry["serial_no"] for entry in entries] == [before, new]
    assert entries[0]["effective_time"] < entries[1]["effective_time"]
    for named in (before, new):
        reply = caller.get(headers={"Wechatpay-Serial": named})
        assert (reply.status, reply.headers["Wechatpay-Serial"]) == (200, new)
    assert caller.get(CERTIFICATES, headers=WITHOUT_SERIAL).headers["Wechatpay-Serial"] == new
    # A public key is no certificate: who asks for it gets it.
    assert caller.get(headers={"Wechatpay-Serial": public_key_id}).headers["Wechatpay-Serial"] == public_key_id


def test_the_new_ones_signature_is_its_own(sandbox: Sandbox, caller: Caller) -> None:
    new = sandbox.rotate()
    pem = opened(caller.get(CERTIFICATES).json["data"][1], sandbox.credentials)
    reply = caller.get(headers={"Wechatpay-Serial": new})
    known = sandbox.credentials.platform_files
    assert public_key(pem) != public_key(known[[*known][1]])
    assert verify_with(pem, reply, new)


def verify_with(pem: bytes, reply: Any, serial: str) -> bool:
    from types import SimpleNamespace

    # Any: nothing but its files is asked of the credentials.
    only: Any = SimpleNamespace(platform_files={serial: pem})
    return verify(reply, only) == serial


def test_a_change_is_of_one_sandbox_alone(sandbox: Sandbox) -> None:
    sandbox.rotate()
    with Sandbox(credentials=sandbox.credentials) as other:
        assert len(Caller(other).get(CERTIFICATES).json["data"]) == 1


def test_a_change_is_kept_in_the_state(sandbox: Sandbox, tmp_path: Path) -> None:
    state = tmp_path / "state"
    with Sandbox(credentials=sandbox.credentials, state=state) as first:
        new = [first.rotate(), first.rotate()]
    with Sandbox(credentials=sandbox.credentials, state=state) as second, second.client() as client:
        caller = Caller(second)
        assert [entry["serial_no"] for entry in caller.get(CERTIFICATES).json["data"]][1:] == new
        assert caller.get(headers={"Wechatpay-Serial": new[0]}).headers["Wechatpay-Serial"] == new[1]
        # A client that knows nothing of it fetches what it needs.
        assert client.certificates.download().data
    # Of other keys it is not.
    with Sandbox(state=state) as other:
        assert len(Caller(other).get(CERTIFICATES).json["data"]) == 1


def test_a_merchant_with_a_public_key_alone_has_none(of_public_key: Sandbox) -> None:
    reply = Caller(of_public_key).get(CERTIFICATES, headers=WITHOUT_SERIAL)
    assert (reply.status, reply.json["code"]) == (404, "RESOURCE_NOT_EXISTS")
    assert verify(reply, of_public_key.credentials).startswith("PUB_KEY_ID_")
    with pytest.raises(ValueError, match="its merchant has a public key alone"):
        of_public_key.rotate()


def test_faults_of_any_operation_are_not_played_on_the_list(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.fail_next("SYSTEM_ERROR")
    assert caller.get(CERTIFICATES).status == 200
    assert caller.get(QUERY).status == 500
    assert caller.get(QUERY).json["out_refund_no"] == NUMBER
    sandbox.fail_next(Fault.HTML_502, operation="certificates.download")
    assert caller.get(QUERY).status == 200
    assert caller.get(CERTIFICATES).status == 502
