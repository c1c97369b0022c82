"""The API certificate is read in any form, found beside the private key, and says when it is valid."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_ec_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from tests.support.openssl import openssl
from wxpay_client import ConfigurationError
from wxpay_client._diagnosis.merchant_certificate import (
    MerchantCertificate,
    certificate_beside,
    check_dates,
    load_merchant_certificate,
)
from wxpay_client.sandbox.credentials import Credentials

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def credentials(wxpay_sandbox_credentials: Credentials) -> Credentials:
    return wxpay_sandbox_credentials


@pytest.fixture(scope="module")
def certificate(credentials: Credentials) -> MerchantCertificate:
    return load_merchant_certificate(credentials.merchant_certificate)


# Loading.


def test_a_certificate_says_what_openssl_reads_in_it(credentials: Credentials, tmp_path: Path) -> None:
    file = tmp_path / "apiclient_cert.pem"
    file.write_bytes(credentials.merchant_certificate)
    certificate = load_merchant_certificate(file)
    serial = openssl("x509", "-in", file, "-noout", "-serial").decode().strip().removeprefix("serial=")
    subject = openssl("x509", "-in", file, "-noout", "-subject", "-nameopt", "multiline").decode()
    assert certificate.serial_no == serial.zfill(40)
    assert f"= {certificate.mchid}\n" in subject


def test_a_certificate_is_given_in_any_form(credentials: Credentials, tmp_path: Path) -> None:
    pem = credentials.merchant_certificate
    file = tmp_path / "cert.pem"
    file.write_bytes(pem)
    for source in (file, str(file), pem, pem.decode(), x509.load_pem_x509_certificate(pem)):
        assert load_merchant_certificate(source).serial_no == credentials.serial_no


def certificate_of_another_kind() -> bytes:
    key = generate_ec_key(SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "x")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    dated = builder.serial_number(1).not_valid_before(NOW).not_valid_after(NOW + timedelta(days=1))
    return dated.sign(key, SHA256()).public_bytes(Encoding.PEM)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (b"-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----", "found a public key; expected"),
        (b"-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----", "found a certificate that is damaged"),
        (certificate_of_another_kind(), "found a certificate of a key that is not RSA"),
        (b"nothing", "found 7 bytes without a BEGIN line"),
        (Path("nowhere.pem"), "found no file that can be read"),
        (5, "found int; expected the merchant's API certificate"),
    ],
)
def test_what_is_no_certificate_is_refused_by_name(source: Any, found: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^certificate") as caught:
        load_merchant_certificate(source)
    assert found in caught.value.message
    assert caught.value.parameter == "certificate"


@given(st.binary())
def test_any_bytes_are_loaded_or_refused(content: bytes) -> None:
    with pytest.raises(ConfigurationError):
        load_merchant_certificate(b"-----BEGIN CERTIFICATE-----\n" + content + b"\n-----END CERTIFICATE-----\n")


# Beside the private key.


def test_the_certificate_is_found_beside_the_key(credentials: Credentials, tmp_path: Path) -> None:
    (tmp_path / "apiclient_cert.pem").write_bytes(credentials.merchant_certificate)
    for key in (tmp_path / "apiclient_key.pem", str(tmp_path / "other.pem")):
        found = certificate_beside(key)
        assert found is not None
        assert found.serial_no == credentials.serial_no


@pytest.mark.parametrize("source", [None, 5, b"x", "", "/", Path(), Path("nowhere/key.pem"), "\0", "-----BEGIN x"])
def test_where_there_is_none_none_is_found(source: object) -> None:
    assert certificate_beside(source) is None


def test_whatever_lies_beside_the_key_is_tolerated(tmp_path: Path) -> None:
    key, beside = tmp_path / "apiclient_key.pem", tmp_path / "apiclient_cert.pem"
    for content in (b"", b"\xff", b"-----BEGIN CERTIFICATE-----", b"0" * 100_000):
        beside.write_bytes(content)
        assert certificate_beside(key) is None
    beside.unlink()
    os.mkfifo(beside)  # nobody ever writes into it
    assert certificate_beside(key) is None
    beside.unlink()
    beside.mkdir()
    assert certificate_beside(key) is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-2, ["certificate-not-yet-valid"]),
        (0, []),
        (334, []),
        (336, ["certificate-ends-soon"]),
        (366, ["certificate-expired"]),
    ],
)
def test_the_dates_of_a_certificate(certificate: MerchantCertificate, days: int, expected: list[str]) -> None:
    begin = certificate.not_before + timedelta(days=1)
    assert [finding.code for finding in check_dates(certificate, begin + timedelta(days=days))] == expected
