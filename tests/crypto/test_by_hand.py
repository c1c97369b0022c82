"""`client.sign`, `client.encrypt`, `client.decrypt`: what a caller does by hand, as the other side reads it."""

from __future__ import annotations

import pickle
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from tests.support.openssl import accepts
from wxpay_client import Client, ConfigurationError, DecodeError, Outcome, RequestError, SigningError
from wxpay_client._crypto.encryption import encrypt
from wxpay_client._crypto.signer import SENSITIVE_PADDING
from wxpay_client.sandbox import Sandbox

texts = st.text(st.characters(codec="utf-8"), max_size=50)


@given(st.binary(max_size=200))
def test_a_message_is_signed(shared_sandbox: Sandbox, shared_client: Client, message: bytes) -> None:
    signature = b64decode(shared_client.sign(message), validate=True)
    shared_sandbox.credentials.merchant_key.public_key().verify(signature, message, PKCS1v15(), SHA256())


def test_openssl_accepts_a_signature(shared_sandbox: Sandbox, shared_client: Client, tmp_path: Path) -> None:
    key = shared_sandbox.credentials.merchant_key.public_key()
    path = tmp_path / "public.pem"
    path.write_bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    message = b"wx1\n1554208460\nabc\nprepay_id=1\n"
    assert accepts(path, message, b64decode(shared_client.sign(message)))


@given(texts)
def test_a_text_is_encrypted_for_the_key_that_calls_name(
    shared_sandbox: Sandbox, shared_client: Client, text: str
) -> None:
    ciphertext = shared_client.encrypt(text)
    key = shared_sandbox.credentials.platform_keys[next(iter(shared_sandbox.credentials.platform_keys))]
    assert key.decrypt(b64decode(ciphertext, validate=True), SENSITIVE_PADDING).decode() == text


@given(texts)
def test_a_text_for_the_merchant_is_decrypted(shared_sandbox: Sandbox, shared_client: Client, text: str) -> None:
    ciphertext = encrypt(shared_sandbox.credentials.merchant_key.public_key(), text)
    assert shared_client.decrypt(ciphertext) == text


@pytest.mark.parametrize("text", ["", "张*", "6222****", "AAAA"])
def test_what_is_no_ciphertext_stays(shared_client: Client, text: str) -> None:
    assert shared_client.decrypt(text) == text


def test_a_text_for_another_is_told(shared_client: Client) -> None:
    ciphertext = encrypt(generate_private_key(65537, 2048).public_key(), "hunter2")
    with pytest.raises(DecodeError, match="does not decrypt") as caught:
        shared_client.decrypt(ciphertext)
    assert caught.value.outcome is Outcome.NOT_SENT
    assert caught.value.__context__ is None
    pickle.loads(pickle.dumps(caught.value))


def test_a_text_that_is_too_long_is_refused(shared_client: Client) -> None:
    with pytest.raises(RequestError, match="at most 214 bytes") as caught:
        shared_client.encrypt("微" * 72)
    assert caught.value.parameter == "text"
    assert "微" not in str(caught.value)


@pytest.mark.parametrize("value", [None, 5, b"text", ["text"], "hunter2\ud800"])
def test_what_is_no_text_is_refused(sandbox: Sandbox, client: Client, value: Any) -> None:
    for method in (client.encrypt, client.decrypt):
        with pytest.raises(RequestError, match=r"^text: expected") as caught:
            method(value)
        assert caught.value.__context__ is None
        assert "hunter2" not in str(caught.value)
    assert sandbox.requests == ()


@pytest.mark.parametrize("value", [None, 5, "message", bytearray(b"message")])
def test_what_is_no_bytes_is_refused(client: Client, value: Any) -> None:
    with pytest.raises(RequestError, match=r"^message: expected bytes"):
        client.sign(value)


def test_certificates_are_fetched_to_encrypt(sandbox: Sandbox) -> None:
    client = sandbox.client(platform_keys=None)
    with pytest.raises(RequestError):
        client.encrypt(None)  # type: ignore[arg-type]
    assert sandbox.requests == ()
    assert client.encrypt("text")
    assert [request.operation_id for request in sandbox.requests] == ["certificates.download"]


class Broken:
    """A signer that does not sign."""

    def sign(self, message: bytes) -> bytes:
        raise OSError("the KMS is down")


def test_a_signer_of_one_s_own_that_fails_is_told(sandbox: Sandbox) -> None:
    client = sandbox.client(private_key=Broken())
    with pytest.raises(SigningError, match="the signer failed"):
        client.sign(b"message")
    assert client.encrypt("text")
    ciphertext = encrypt(sandbox.credentials.merchant_key.public_key(), "text")
    with pytest.raises(DecodeError, match="has no decrypt"):
        client.decrypt(ciphertext)


def test_without_a_key_there_is_nothing_to_encrypt_for(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError):
        sandbox.client(platform_keys={}, apiv3_key=None)
