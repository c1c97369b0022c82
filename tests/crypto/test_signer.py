"""The merchant's key may live elsewhere: whatever signs rightly will do, and what goes wrong there is told."""

from __future__ import annotations

import logging
import pickle
import socket
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from tests.support import openssl, samples
from tests.support.examples import ExampleSandbox
from wxpay_client import Client, ConfigurationError, Decrypter, RetryPolicy, Signer, SigningError, WxPayError
from wxpay_client._crypto.signer import LoadedKey, load_signer, signature_of
from wxpay_client.sandbox import Fault, Sandbox


class Remote:
    """A signer as a user would write one: it knows where the key is, and has it sign by openssl."""

    def __init__(self, key: Path) -> None:
        self.key = key

    def sign(self, message: bytes) -> bytes:
        return openssl.sign(self.key, message)


class Fixed:
    """Returns what it is told, or raises it."""

    def __init__(self, outcome: Any) -> None:
        self.outcome = outcome

    def sign(self, message: bytes) -> bytes:
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome


@pytest.fixture
def remote(sandbox: Sandbox) -> Remote:
    return Remote(Path(sandbox.env["WXPAY_PRIVATE_KEY"]))


@pytest.fixture
def key(sandbox: Sandbox) -> RSAPrivateKey:
    return sandbox.credentials.merchant_key


# What signs.


def test_a_signer_of_ones_own_signs_the_calls(sandbox: Sandbox, remote: Remote) -> None:
    client = sandbox.client(private_key=remote)
    assert client.send(samples.QUERY).verified
    assert client.send(samples.NOTICE).verified


def test_it_is_not_called_before_a_call_is_made(sandbox: Sandbox) -> None:
    sandbox.client(private_key=Fixed(AssertionError("called")))


def test_a_client_pickles_with_its_signer(sandbox: Sandbox, remote: Remote) -> None:
    again = pickle.loads(pickle.dumps(sandbox.client(private_key=remote)))
    assert again.send(samples.QUERY).verified
    assert again.__getstate__()["private_key"].key == remote.key


def test_openssl_and_a_loaded_key_sign_the_same(remote: Remote, key: RSAPrivateKey) -> None:
    assert LoadedKey(key).sign(b"message") == remote.sign(b"message")


def test_a_loaded_key_opens_what_openssl_encrypts_for_it(key: RSAPrivateKey, remote: Remote) -> None:
    options = ("-pkeyopt", "rsa_padding_mode:oaep", "-pkeyopt", "rsa_oaep_md:sha1")
    sealed = openssl.openssl("pkeyutl", "-encrypt", "-inkey", remote.key, *options, stdin="张三".encode())
    assert LoadedKey(key).decrypt(sealed).decode() == "张三"


def test_a_loaded_key_opens_nothing_else(key: RSAPrivateKey) -> None:
    sealed = key.public_key().encrypt(b"x", OAEP(MGF1(SHA256()), SHA256(), None))
    for ciphertext in (sealed, b"", b"x" * 256):
        with pytest.raises(ValueError, match=r"Ciphertext length|[Dd]ecryption failed"):
            LoadedKey(key).decrypt(ciphertext)


def test_only_what_decrypts_is_a_decrypter(key: RSAPrivateKey, remote: Remote) -> None:
    assert isinstance(LoadedKey(key), Signer)
    assert isinstance(LoadedKey(key), Decrypter)
    assert isinstance(remote, Signer)
    assert not isinstance(remote, Decrypter)


def test_the_public_half_is_known_of_loaded_keys_alone(key: RSAPrivateKey, remote: Remote) -> None:
    assert load_signer(key)[1] == key.public_key()
    assert load_signer(remote.key)[1] == key.public_key()
    assert load_signer(remote) == (remote, None)


# What cannot be one.


class Lacking:
    def sign(self) -> bytes:
        raise AssertionError("called")


class Demanding:
    def sign(self, message: bytes, algorithm: str) -> bytes:
        raise AssertionError("called")


class Later:
    async def sign(self, message: bytes) -> bytes:
        raise AssertionError("called")


class Constant:
    sign = b"signature"


BAD: dict[str, tuple[Any, str]] = {
    "a sign without a message": (Lacking(), "private_key: Lacking.sign does not take one message"),
    "a sign that wants more": (Demanding(), "private_key: Demanding.sign does not take one message"),
    "a class in place of its instance": (Remote, "private_key: Remote.sign does not take one message"),
    "an asynchronous sign": (Later(), "private_key: Later.sign is asynchronous"),
    "a sign that is no method": (Constant(), "private_key: Constant.sign does not take one message"),
    "an elliptic key": (ec.generate_private_key(ec.SECP256R1()), "private_key: found ECPrivateKey"),
    "an Edwards key": (ed25519.Ed25519PrivateKey.generate(), "private_key: found Ed25519PrivateKey"),
    "anything else": (object(), "private_key: found object"),
}


@pytest.mark.parametrize(("signer", "problem"), BAD.values(), ids=BAD)
def test_what_cannot_sign_is_refused_when_the_client_is_made(
    shared_sandbox: Sandbox, signer: Any, problem: str
) -> None:
    with pytest.raises(ConfigurationError, match=f"^{problem}") as caught:
        shared_sandbox.client(private_key=signer)
    assert caught.value.parameter == "private_key"


# What goes wrong there.


@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
def test_a_signer_that_fails_is_the_cause_and_nothing_is_sent(sandbox: Sandbox, request_: Any) -> None:
    failure = OSError("the HSM with the PIN hunter2 is away")
    with pytest.raises(SigningError) as caught:
        sandbox.client(private_key=Fixed(failure)).send(request_)
    error = caught.value
    assert error.__cause__ is failure
    assert error.operation == request_.operation.id
    assert error.message.startswith(f"{request_.operation.id}: the signer failed (Fixed.sign raised OSError), so ")
    assert "hunter2" not in error.message
    assert sandbox.requests == ()


class Leaving:
    """Signs once, and fails from then on."""

    def __init__(self, key: RSAPrivateKey, failure: Exception | None) -> None:
        self.key: RSAPrivateKey | None = key
        self.failure = failure

    def sign(self, message: bytes) -> bytes:
        key, self.key = self.key, None
        if key is not None:
            return LoadedKey(key).sign(message)
        if self.failure is not None:
            raise self.failure
        return b"no signature"


def test_a_signature_that_is_none_at_a_repeat_is_said_so(sandbox: Sandbox, key: RSAPrivateKey) -> None:
    sandbox.fail_next("SYSTEM_ERROR")
    with pytest.raises(WxPayError) as caught:
        sandbox.client(private_key=Leaving(key, None), retries=RetryPolicy(base=0)).send(samples.NOTICE)
    assert caught.value.message.endswith("\nNot retried: the signer failed.")


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.BAD_SIGNATURE, "SYSTEM_ERROR"])
@pytest.mark.parametrize("request_", [samples.QUERY, samples.NOTICE], ids=["read", "write"])
def test_a_signer_that_fails_at_a_repeat_hides_nothing_of_what_was_sent(
    sandbox: Sandbox, key: RSAPrivateKey, request_: Any, fault: Fault | str
) -> None:
    client = sandbox.client(private_key=Leaving(key, OSError("hunter2")), retries=RetryPolicy(base=0))
    alone = sandbox.client(private_key=key)
    for once in (client, alone):
        sandbox.fail_next(fault)
        with pytest.raises(WxPayError) as caught:
            once.send(request_)
        if once is client:
            error = caught.value
    assert type(error) is type(caught.value)
    assert not isinstance(error, SigningError)
    assert error.message.endswith("\nNot retried: the signer failed (OSError).")
    assert "nothing was sent" not in error.message
    assert len(error.attempts) == 1
    assert pickle.loads(pickle.dumps(error)).attempts == error.attempts


def test_a_signer_that_fails_at_a_repeat_where_nothing_was_sent(sandbox: Sandbox, key: RSAPrivateKey) -> None:
    failure = OSError("hunter2")
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{bound.getsockname()[1]}"
        client = sandbox.client(private_key=Leaving(key, failure), origin=nowhere, retries=RetryPolicy(base=0))
        with pytest.raises(SigningError) as caught:
            client.send(samples.NOTICE)
    error = caught.value
    assert (error.__cause__, error.operation) == (failure, samples.NOTICE.operation.id)
    assert error.message.startswith(f"{samples.NOTICE.operation.id}: the signer failed (Leaving.sign raised OSError)")
    assert "hunter2" not in error.message
    assert len(error.attempts) == 1


def test_an_interrupt_passes_through(sandbox: Sandbox) -> None:
    with pytest.raises(KeyboardInterrupt):
        sandbox.client(private_key=Fixed(KeyboardInterrupt())).send(samples.QUERY)


NO_SIGNATURES: dict[str, tuple[Callable[[bytes], Any], str]] = {
    "base64": (b64encode, "344 bytes of text"),
    "base64 as text": (lambda raw: b64encode(raw).decode(), "str"),
    "hexadecimal": (lambda raw: raw.hex().encode(), "512 bytes of text"),
    "a digest": (lambda raw: b"\xff" + raw[:31], "32 bytes"),
    "nothing": (lambda raw: b"", "0 bytes"),
    "None": (lambda raw: None, "NoneType"),
    "a bytearray": (bytearray, "bytearray"),
}


@pytest.mark.parametrize(("spoil", "found"), NO_SIGNATURES.values(), ids=NO_SIGNATURES)
def test_what_is_no_raw_signature_is_not_sent(
    sandbox: Sandbox, key: RSAPrivateKey, spoil: Callable[[bytes], Any], found: str
) -> None:
    raw = key.sign(b"message", PKCS1v15(), SHA256())
    with pytest.raises(SigningError) as caught:
        sandbox.client(private_key=Fixed(spoil(raw))).send(samples.QUERY)
    assert f"Fixed.sign returned {found}, so nothing was sent; expected a raw signature" in caught.value.message
    assert sandbox.requests == ()


def test_what_it_returns_is_shown_nowhere(
    sandbox: Sandbox, key: RSAPrivateKey, caplog: pytest.LogCaptureFixture
) -> None:
    text = b64encode(key.sign(b"message", PKCS1v15(), SHA256())).decode()
    with caplog.at_level(logging.DEBUG), pytest.raises(SigningError) as caught:
        sandbox.client(private_key=Fixed(text)).send(samples.QUERY)
    assert text not in f"{caught.value!r}{vars(caught.value)}{caplog.text}"


def test_a_wrong_key_behind_a_signer_is_the_gateways_to_find(sandbox: Sandbox) -> None:
    # Nobody here knows the public half, so SIGN_ERROR is the first to tell.
    with ExampleSandbox() as other, pytest.raises(Exception, match="SIGN_ERROR"):
        sandbox.client(private_key=Remote(Path(other.env["WXPAY_PRIVATE_KEY"]))).send(samples.QUERY)


def test_the_merchants_certificate_is_still_no_platform_key(sandbox: Sandbox, remote: Remote) -> None:
    credentials = sandbox.credentials
    with pytest.raises(ConfigurationError, match="the merchant's own key or certificate"):
        sandbox.client(
            private_key=remote, platform_keys={credentials.serial_no: credentials.merchant_certificate.decode()}
        )


def test_a_signer_that_fails_while_certificates_are_fetched(sandbox: Sandbox) -> None:
    failure = OSError("away")
    with pytest.raises(SigningError) as caught:
        sandbox.client(private_key=Fixed(failure), platform_keys=None).send(samples.QUERY)
    assert caught.value.__cause__ is failure
    assert sandbox.requests == ()


@given(st.binary(max_size=600))
def test_bytes_are_a_signature_or_a_signing_error(value: bytes) -> None:
    try:
        assert signature_of(Fixed(value), b"message") == value
    except SigningError:
        assert len(value) < 256 or value.isascii()
    else:
        assert len(value) >= 256
        assert not value.isascii()


def test_a_client_of_a_signer_shows_no_signature(sandbox: Sandbox, remote: Remote) -> None:
    client: Client = sandbox.client(private_key=remote)
    assert "Remote" not in repr(client)
