"""A list of certificates is believed only where it is of WeChat Pay's making, whole and of today."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from tests.support.gateways.authority import APIV3_KEY, DAY, YEAR, Authority, entry, listing
from wxpay_client import ConfigurationError, VerificationError
from wxpay_client._crypto.keys import PlatformKey
from wxpay_client._platform_certificates import CertificateVerifier, load_issuers, read_certificates
from wxpay_client._wire.decode.structure import structure
from wxpay_client.api.certificates import Certificates

VECTORS: dict[str, Any] = json.loads((Path(__file__).parent / "vectors" / "wechatpay_java.json").read_text("utf-8"))
PUBLISHED = VECTORS["certificates_response"]
NOW = 1700000000
PUBLIC_KEY_ID = "PUB_KEY_ID_0116"


@pytest.fixture(scope="module")
def key() -> RSAPrivateKey:
    return generate_private_key(65537, 2048)


@pytest.fixture(scope="module")
def authority(key: RSAPrivateKey) -> Authority:
    return Authority(key)


@pytest.fixture(scope="module")
def current(authority: Authority) -> x509.Certificate:
    return authority.issue(0xA1, NOW - YEAR, NOW + YEAR)


def verifier(**settings: Any) -> CertificateVerifier:
    return CertificateVerifier(**{"apiv3_key": APIV3_KEY, "known": {}, "clock": lambda: NOW, **settings})


def signed(key: RSAPrivateKey, serial: str, body: bytes) -> Mapping[str, str]:
    signature = key.sign(b"%d\nnonce\n%b\n" % (NOW, body), PKCS1v15(), SHA256())
    return {
        "Wechatpay-Timestamp": str(NOW),
        "Wechatpay-Nonce": "nonce",
        "Wechatpay-Serial": serial,
        "Wechatpay-Signature": b64encode(signature).decode(),
    }


def name(certificate: x509.Certificate) -> str:
    return f"{certificate.serial_number:040X}"


def refusal(verifier: CertificateVerifier, headers: Mapping[str, str], body: bytes) -> str:
    with pytest.raises(VerificationError) as caught:
        verifier.verify(headers, body)
    assert verifier.certificates == {}
    return caught.value.message


# What is believed.


def test_a_list_is_verified_with_a_certificate_that_it_brings(key: RSAPrivateKey, current: x509.Certificate) -> None:
    body = listing(entry(current))
    judge = verifier()
    judge.verify(signed(key, name(current), body), body)
    assert judge.certificates == {name(current): PlatformKey(name(current), key.public_key(), current)}


def test_the_published_list_opens() -> None:
    listed = structure(Certificates, json.loads(PUBLISHED["body"]))
    ((serial, key),) = read_certificates(listed, VECTORS["apiv3_key"].encode(), (), NOW).items()
    assert serial == key.serial == PUBLISHED["serial_no"]
    assert key.certificate is not None
    assert f"{key.certificate.serial_number:X}" == serial
    assert key.public_key == key.certificate.public_key()


def test_the_certificate_of_tomorrow_comes_along(
    key: RSAPrivateKey, authority: Authority, current: x509.Certificate
) -> None:
    tomorrow = authority.issue(0xA2, NOW + DAY, NOW + YEAR)
    body = listing(entry(current), entry(tomorrow))
    judge = verifier()
    judge.verify(signed(key, name(current), body), body)
    assert list(judge.certificates) == [name(current), name(tomorrow)]


def test_a_known_public_key_may_have_signed_it(key: RSAPrivateKey, current: x509.Certificate) -> None:
    body = listing(entry(current))
    judge = verifier(known={PUBLIC_KEY_ID: PlatformKey(PUBLIC_KEY_ID, key.public_key())})
    judge.verify(signed(key, PUBLIC_KEY_ID, body), body)
    assert list(judge.certificates) == [name(current)]


def test_a_serial_number_may_be_spelt_as_the_gateway_likes(key: RSAPrivateKey, current: x509.Certificate) -> None:
    body = listing(entry(current, "a1"))
    judge = verifier()
    judge.verify(signed(key, "a1", body), body)
    assert list(judge.certificates) == ["a1"]


def test_an_empty_list_brings_nothing(key: RSAPrivateKey) -> None:
    judge = verifier(known={PUBLIC_KEY_ID: PlatformKey(PUBLIC_KEY_ID, key.public_key())})
    judge.verify(signed(key, PUBLIC_KEY_ID, listing()), listing())
    assert judge.certificates == {}


# What is not.


def test_another_certificates_signature_is_none(key: RSAPrivateKey, current: x509.Certificate) -> None:
    body = listing(entry(current))
    for serial in (PUBLIC_KEY_ID, f"{0xA2:040X}"):
        assert f"names a key that is not known: '{serial}'" in refusal(verifier(), signed(key, serial, body), body)


def test_another_body_is_not_what_was_signed(key: RSAPrivateKey, current: x509.Certificate) -> None:
    body = listing(entry(current))
    message = refusal(verifier(), signed(key, name(current), body), body + b" ")
    assert message.startswith("Wechatpay-Signature does not fit")


@pytest.mark.parametrize("entries", [0, 1])
def test_no_signature_is_none(current: x509.Certificate, entries: int) -> None:
    assert "not signed by WeChat Pay" in refusal(verifier(), {}, listing(*[entry(current)] * entries))


def test_an_empty_list_that_nobody_can_verify_tells_what_to_give(key: RSAPrivateKey) -> None:
    message = refusal(verifier(), signed(key, PUBLIC_KEY_ID, listing()), listing())
    assert "names a key that is not known" in message
    assert "is empty: merchants new since about September 2024 have a WeChat Pay public key alone: give" in message


def public_pem(certificate: x509.Certificate) -> str:
    return certificate.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


WRONG: dict[str, tuple[Callable[[x509.Certificate], dict[str, Any]], str]] = {
    "of another serial number": (
        lambda certificate: entry(certificate, f"{0xA2:040X}"),
        "a certificate with the serial number A1 under another one",
    ),
    "under the ID of a public key": (
        lambda certificate: entry(certificate, PUBLIC_KEY_ID),
        "a certificate with the serial number A1 under the ID of a public key",
    ),
    "a bare public key": (
        lambda certificate: entry(certificate, plain=public_pem(certificate)),
        "found a bare public key where a certificate belongs",
    ),
    "a path": (lambda certificate: entry(certificate, plain="/etc/passwd"), "found 11 bytes without a BEGIN line"),
    "a serial number that is none": (lambda certificate: entry(certificate, "a b"), "where the serial belongs"),
    "another algorithm": (
        lambda certificate: entry(certificate, algorithm="AEAD_SM4_GCM"),
        "an entry is encrypted in another way; expected AEAD_AES_256_GCM",
    ),
    "another nonce": (lambda certificate: entry(certificate, nonce="x" * 12), "does not open with the APIv3 key"),
    "other associated data": (lambda certificate: entry(certificate, associated_data=""), "does not open"),
}


@pytest.mark.parametrize(("make", "problem"), WRONG.values(), ids=WRONG)
def test_one_wrong_entry_spoils_the_list(
    key: RSAPrivateKey,
    authority: Authority,
    current: x509.Certificate,
    make: Callable[[x509.Certificate], dict[str, Any]],
    problem: str,
) -> None:
    other = authority.issue(0xA3, NOW - YEAR, NOW + YEAR)
    body = listing(entry(other), make(current))
    message = refusal(verifier(), signed(key, name(other), body), body)
    assert message.startswith("the platform certificates in it cannot be used: ")
    assert problem in message


def test_another_apiv3_key_opens_nothing(key: RSAPrivateKey, current: x509.Certificate) -> None:
    body = listing(entry(current))
    judge = verifier(apiv3_key=b"x" * 32)
    assert "apiv3_key has to be the one set last" in refusal(judge, signed(key, name(current), body), body)


@pytest.mark.parametrize(
    ("start", "end"), [(NOW - YEAR, NOW - 301), (NOW + 301, NOW + YEAR)], ids=["ended", "not begun"]
)
def test_a_list_of_none_that_is_valid_is_refused(
    key: RSAPrivateKey, authority: Authority, start: int, end: int
) -> None:
    certificate = authority.issue(0xA4, start, end)
    body = listing(entry(certificate))
    message = refusal(verifier(), signed(key, name(certificate), body), body)
    assert f"none is valid now, so check the clock of this machine: {name(certificate)} counts from 20" in message


@pytest.mark.parametrize(("start", "end"), [(NOW - YEAR, NOW - 300), (NOW + 300, NOW + YEAR)])
def test_clocks_may_differ_by_five_minutes(key: RSAPrivateKey, authority: Authority, start: int, end: int) -> None:
    certificate = authority.issue(0xA4, start, end)
    body = listing(entry(certificate))
    judge = verifier()
    judge.verify(signed(key, name(certificate), body), body)
    assert list(judge.certificates) == [name(certificate)]


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b'{"data":5}', b'{"data":[{}]}', b"\xff", b"[" * 10**5])
def test_what_is_no_list_is_verified_like_any_answer(key: RSAPrivateKey, body: bytes) -> None:
    judge = verifier(known={PUBLIC_KEY_ID: PlatformKey(PUBLIC_KEY_ID, key.public_key())})
    judge.verify(signed(key, PUBLIC_KEY_ID, body), body)
    assert "names a key that is not known" in refusal(verifier(), signed(key, "A1", body), body)


@given(st.binary())
def test_nothing_but_a_verification_error_is_raised(body: bytes) -> None:
    refusal(verifier(), {}, body)


# The authority.


def test_a_certificate_of_the_given_authority_is_believed(
    key: RSAPrivateKey, authority: Authority, current: x509.Certificate
) -> None:
    body = listing(entry(current))
    judge = verifier(issuers=(Authority(key, "Another").certificate, authority.certificate))
    judge.verify(signed(key, name(current), body), body)
    assert list(judge.certificates) == [name(current)]


@pytest.mark.parametrize("known_as", ["Authority", "Another"])
def test_one_of_another_authority_is_not_whatever_that_is_called(
    key: RSAPrivateKey, current: x509.Certificate, known_as: str
) -> None:
    body = listing(entry(current))
    judge = verifier(issuers=(Authority(key, known_as).certificate,))
    message = refusal(judge, signed(key, name(current), body), body)
    assert f"{name(current)} was not issued by a certificate of platform_ca that is valid now" in message


def test_an_authority_that_ended_vouches_for_nothing(key: RSAPrivateKey) -> None:
    ended = Authority(key, dates=(0, NOW - 301))
    certificate = ended.issue(0xA5, NOW - DAY, NOW + DAY)
    body = listing(entry(certificate))
    judge = verifier(issuers=(ended.certificate,))
    assert "not issued by" in refusal(judge, signed(key, name(certificate), body), body)


def test_authorities_load_like_keys(key: RSAPrivateKey, authority: Authority, tmp_path: Path) -> None:
    other = Authority(key, "Another").certificate
    pem = authority.certificate.public_bytes(Encoding.PEM)
    file = tmp_path / "ca.pem"
    file.write_bytes(pem + other.public_bytes(Encoding.PEM))
    assert load_issuers(authority.certificate) == (authority.certificate,)
    assert load_issuers(pem) == load_issuers(pem.decode()) == (authority.certificate,)
    assert load_issuers(file) == load_issuers(str(file)) == (authority.certificate, other)


def unreadable(authority: Authority) -> x509.Certificate:
    """A certificate with an extension that cryptography cannot read: an alternative name which is an X.400 address."""
    own = authority.certificate
    dates = own.not_valid_before_utc, own.not_valid_after_utc
    builder = x509.CertificateBuilder(own.issuer, own.subject, authority.key.public_key(), 1, *dates)
    address = x509.UnrecognizedExtension(x509.ExtensionOID.SUBJECT_ALTERNATIVE_NAME, bytes.fromhex("3002a300"))
    return builder.add_extension(address, critical=False).sign(authority.key, SHA256())


def test_what_is_no_authority_is_refused_by_name(
    key: RSAPrivateKey, authority: Authority, current: x509.Certificate
) -> None:
    plain = Authority(key, is_authority=False).certificate
    # Any: what a caller without a type checker gives.
    cases: list[tuple[Any, str]] = [
        (public_pem(current), "a public key"),
        (current, "a certificate that may not issue others"),
        (plain.public_bytes(Encoding.PEM), "a certificate that may not issue others"),
        (unreadable(authority), "a certificate that may not issue others"),
        (5, "int"),
        (b"", "nothing, it is empty"),
    ]
    for source, found in cases:
        with pytest.raises(ConfigurationError, match=f"^platform_ca: found {found}") as caught:
            load_issuers(source)
        assert caught.value.parameter == "platform_ca"
