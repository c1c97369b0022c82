"""Whether private key, certificate, serial number and merchant number belong together."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from tests.support import samples
from wxpay_client import Client, ConfigurationError
from wxpay_client._diagnosis.merchant import Merchant, contradictions, misfits, serial_mistakes
from wxpay_client._diagnosis.merchant_certificate import MerchantCertificate, load_merchant_certificate
from wxpay_client._finding import Status
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


def codes(merchant: Merchant) -> list[str]:
    return [finding.code for finding in misfits(merchant)]


# What belongs together.


def test_what_belongs_together_has_no_misfit(merchant: Merchant) -> None:
    assert misfits(merchant) == []


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
def test_each_misfit_is_told_once(merchant: Merchant, changes: dict[str, Any], expected: list[str]) -> None:
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
        found = misfits(evolve(merchant, mchid=secret, serial_no=secret))
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
    with pytest.raises(ConfigurationError, match="WXPAY_CERTIFICATE: found PEM where a path belongs"):
        Client.from_env({**sandbox.env, "WXPAY_CERTIFICATE": sandbox.credentials.merchant_certificate.decode()})


def test_a_certificate_pickles_with_its_client(sandbox: Sandbox) -> None:
    import pickle

    certificate = x509.load_pem_x509_certificate(sandbox.credentials.merchant_certificate)
    for source in (certificate, sandbox.credentials.merchant_certificate, None):
        again = pickle.loads(pickle.dumps(sandbox.client(certificate=source)))
        state = again.__getstate__()
        assert (state["certificate"] is None) == (source is None)
        assert again.send(samples.QUERY).verified
