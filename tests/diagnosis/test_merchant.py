"""The API certificate in any form; and whether key, certificate, serial number and merchant number belong together."""

from __future__ import annotations

import os
import pickle
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_ec_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from tests.support import samples
from tests.support.openssl import openssl
from wxpay_client import Client, ConfigurationError, PKCS12File
from wxpay_client._diagnosis.merchant import (
    Merchant,
    MerchantCertificate,
    certificate_beside,
    check_dates,
    contradictions,
    load_merchant_certificate,
    mistakes,
    serial_mistakes,
)
from wxpay_client._messages.findings import Status
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.credentials import Credentials

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def credentials(wxpay_sandbox_credentials: Credentials) -> Credentials:
    return wxpay_sandbox_credentials


@pytest.fixture(scope="module")
def certificate(credentials: Credentials) -> MerchantCertificate:
    return load_merchant_certificate(credentials.merchant_certificate)


@pytest.fixture(scope="module")
def merchant(credentials: Credentials, certificate: MerchantCertificate) -> Merchant:
    return Merchant(
        mchid=credentials.mchid,
        serial_no=credentials.serial_no,
        public_key=credentials.merchant_key.public_key(),
        certificate=certificate,
        platform_serials=tuple(credentials.platform_keys),
    )


# Loading the certificate.


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
    # Of fresh keys, which differ between the processes that share the tests, no name is made.
    ids=["a public key", "damaged", "not RSA", "no PEM", "no file", "a number"],
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


def test_the_certificate_is_found_in_the_file_of_the_key(credentials: Credentials, tmp_path: Path) -> None:
    certificate = x509.load_pem_x509_certificate(credentials.merchant_certificate)
    file = tmp_path / "apiclient_cert.p12"
    file.write_bytes(serialize_key_and_certificates(None, credentials.merchant_key, certificate, None, NoEncryption()))
    found = certificate_beside(PKCS12File(file, ""))
    assert found is not None
    assert found.serial == certificate.serial_number
    assert certificate_beside(PKCS12File(file, "wrong")) is None


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
        (1794, []),
        (1796, ["certificate-ends-soon"]),
        (1826, ["certificate-expired"]),
    ],
)
def test_the_dates_of_a_certificate(certificate: MerchantCertificate, days: int, expected: list[str]) -> None:
    begin = certificate.not_before + timedelta(days=1)
    assert [finding.code for finding in check_dates(certificate, begin + timedelta(days=days))] == expected


# What belongs together.


def codes(merchant: Merchant) -> list[str]:
    return [finding.code for finding in mistakes(merchant)]


def test_what_belongs_together_has_no_mistake(merchant: Merchant) -> None:
    assert mistakes(merchant) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"serial_no": "A" * 40}, ["serial-not-of-certificate"]),
        ({"mchid": "1900000100"}, ["mchid-not-of-certificate"]),
        ({"mchid": "1", "serial_no": "B" * 40}, ["serial-not-of-certificate", "mchid-not-of-certificate"]),
        ({"serial_no": "PUB_KEY_ID_01"}, ["serial-is-public-key-id"]),
        ({"serial_no": "PUB_KEY_ID_01", "certificate": None}, ["serial-is-public-key-id"]),
        ({"serial_no": "xyz", "certificate": None}, ["serial-not-hexadecimal"]),
        ({"serial_no": "5157F09E", "certificate": None}, ["serial-spelling"]),
        ({"serial_no": "a" * 40, "certificate": None}, ["serial-spelling"]),
        ({"serial_no": "A" * 40, "certificate": None}, []),
    ],
)
def test_each_mistake_is_found_once(merchant: Merchant, changes: dict[str, Any], expected: list[str]) -> None:
    assert codes(evolve(merchant, **changes)) == expected


def test_a_platform_certificates_serial_is_known_as_one(merchant: Merchant, credentials: Credentials) -> None:
    serial = list(credentials.platform_keys)[1]
    for spelt in (serial, serial.lstrip("0"), serial.lower()):
        assert codes(evolve(merchant, serial_no=spelt)) == ["serial-is-platforms"]


def test_another_private_key_is_told(merchant: Merchant, credentials: Credentials) -> None:
    other = next(iter(credentials.platform_keys.values())).public_key()
    (finding,) = contradictions(evolve(merchant, public_key=other))
    assert (finding.code, finding.status) == ("key-not-of-certificate", Status.PROBLEM)


def test_zeros_and_case_do_not_make_another_certificate(merchant: Merchant, credentials: Credentials) -> None:
    assert contradictions(evolve(merchant, serial_no=f"00{credentials.serial_no.lower()}")) == []


def test_without_a_certificate_nothing_contradicts_it(merchant: Merchant) -> None:
    assert contradictions(evolve(merchant, certificate=None, mchid="1", serial_no="B")) == []


@given(st.text())
def test_any_serial_number_is_judged(serial_no: str) -> None:
    findings = serial_mistakes(Merchant(mchid="1", serial_no=serial_no, platform_serials=("PUB_KEY_ID_1", "0AB")))
    assert all(finding.text().isprintable() for finding in findings)


def test_what_may_be_the_apiv3_key_is_not_shown(merchant: Merchant) -> None:
    for secret in ("0123456789abcdef" * 2, "x" * 32):
        found = mistakes(evolve(merchant, mchid=secret, serial_no=secret))
        assert len(found) == 2
        assert not any(secret.upper() in str(finding).upper() for finding in found)


# Where a client is made.


def test_a_client_takes_the_certificate(sandbox: Sandbox) -> None:
    pem = sandbox.credentials.merchant_certificate
    assert sandbox.client(certificate=pem).send(samples.QUERY).verified


@pytest.mark.parametrize(
    ("changes", "told", "untold"),
    [
        ({"mchid": "1900000100"}, ["mchid: '1900000100'"], ["serial_no: ", "private_key: "]),
        ({"serial_no": "A" * 40}, ["serial_no: "], ["mchid: ", "private_key: "]),
        ({"mchid": "1", "serial_no": "B" * 40}, ["mchid: '1'", "serial_no: 'BB"], ["private_key: "]),
    ],
)
def test_a_client_says_which_does_not_belong(
    sandbox: Sandbox, changes: dict[str, str], told: list[str], untold: list[str]
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        sandbox.client(certificate=sandbox.credentials.merchant_certificate, **changes)
    assert caught.value.parameter == "certificate"
    assert all(text in caught.value.message for text in told)
    assert not any(text in caught.value.message for text in untold)


def test_a_client_says_that_the_key_does_not_belong(sandbox: Sandbox) -> None:
    other = Credentials.generate().merchant_key
    with pytest.raises(ConfigurationError, match="private_key: the private key is not the one"):
        sandbox.client(certificate=sandbox.credentials.merchant_certificate, private_key=other)


def test_the_environment_names_the_certificate(sandbox: Sandbox) -> None:
    path = str(Path(sandbox.env["WXPAY_PRIVATE_KEY"]).with_name("apiclient_cert.pem"))
    assert Client.from_env({**sandbox.env, "WXPAY_CERTIFICATE": path}).send(samples.QUERY).verified
    with pytest.raises(ConfigurationError, match="mchid: '1' is not the merchant of the certificate"):
        Client.from_env({**sandbox.env, "WXPAY_CERTIFICATE": path, "WXPAY_MCHID": "1"})


def test_a_certificate_pickles_with_its_client(sandbox: Sandbox) -> None:
    certificate = x509.load_pem_x509_certificate(sandbox.credentials.merchant_certificate)
    for source in (certificate, sandbox.credentials.merchant_certificate, None):
        again = pickle.loads(pickle.dumps(sandbox.client(certificate=source)))
        state = again.__getstate__()
        assert (state["certificate"] is None) == (source is None)
        assert again.send(samples.QUERY).verified
