"""Every check of a configuration: all that is wrong is said at once, in both languages, and no secret with it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_ec_key
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wxpay_client._finding import Finding, Language, Status
from wxpay_client.doctor.checks import client, examine
from wxpay_client.sandbox.credentials import Credentials

NOW = datetime.now(UTC)
EC_KEY = generate_ec_key(SECP256R1())
SMALL_KEY = generate_private_key(65537, 1024)


@pytest.fixture
def credentials(wxpay_sandbox_credentials: Credentials) -> Credentials:
    return wxpay_sandbox_credentials


@pytest.fixture
def environ(credentials: Credentials, tmp_path: Path) -> dict[str, str]:
    """A configuration of the live system that is right."""
    files = credentials.write(tmp_path)
    return {
        "WXPAY_MCHID": credentials.mchid,
        "WXPAY_SERIAL_NO": credentials.serial_no,
        "WXPAY_PRIVATE_KEY": str(files.private_key),
        "WXPAY_PLATFORM_KEYS": ",".join(f"{serial}={path}" for serial, path in files.platform_keys.items()),
        "WXPAY_APIV3_KEY": credentials.apiv3_key,
    }


def wrong(environ: dict[str, str], now: datetime = NOW) -> list[Finding]:
    return [finding for finding in examine(environ, now) if finding.status is not Status.FINE]


def codes(environ: dict[str, str], now: datetime = NOW) -> list[str]:
    return [finding.code for finding in wrong(environ, now)]


def test_a_right_configuration_is_fine(environ: dict[str, str]) -> None:
    assert wrong(environ) == []
    assert [finding.subject.partition("[")[0] for finding in examine(environ, NOW)] == [
        "mchid",
        "serial_no",
        "private_key",
        "private_key file",
        "certificate",
        "merchant",
        "platform_keys",
        "platform_keys",
        "apiv3_key",
        "origin",
        "proxy",
        "CA bundle",
        "client",
    ]
    assert client(environ) is not None


def test_all_problems_are_told_at_once(environ: dict[str, str]) -> None:
    environ |= {"WXPAY_MCHID": "", "WXPAY_SERIAL_NO": "a b", "WXPAY_APIV3_KEY": "short", "WXPAY_ORIGIN": "http://x/y"}
    environ["WXPAY_PLATFORM_KEYS"] += ",nonsense"
    assert codes(environ) == [
        "unset",
        "serial_no-malformed",
        "serial-not-of-certificate",
        "platform-keys-malformed",
        "apiv3-key-refused",
        "origin-malformed",
    ]
    assert client(environ) is None


def test_nothing_at_all(tmp_path: Path) -> None:
    assert codes({}) == ["unset", "unset", "unset", "no-certificate", "unset"]


@pytest.mark.parametrize("value", ["", " ", ",", " , "])
def test_no_platform_key(environ: dict[str, str], value: str) -> None:
    environ["WXPAY_PLATFORM_KEYS"] = value
    del environ["WXPAY_APIV3_KEY"]
    assert codes(environ) == ["unset"]


def test_no_platform_key_is_needed_where_certificates_are_fetched(environ: dict[str, str]) -> None:
    del environ["WXPAY_PLATFORM_KEYS"]
    assert codes(environ) == []
    assert client(environ) is not None


@pytest.mark.parametrize(
    ("variable", "value", "code"),
    [
        ("WXPAY_MCHID", "1900000100", "mchid-not-of-certificate"),
        ("WXPAY_MCHID", "shop-1", "mchid-unusual"),
        ("WXPAY_SERIAL_NO", "A" * 40, "serial-not-of-certificate"),
        ("WXPAY_SERIAL_NO", "PUB_KEY_ID_0116", "serial-is-public-key-id"),
        ("WXPAY_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----", "pem-as-path"),
        ("WXPAY_CERTIFICATE", "-----BEGIN CERTIFICATE-----", "pem-as-path"),
        ("WXPAY_CERTIFICATE", "nowhere.pem", "certificate-refused"),
        ("WXPAY_PLATFORM_KEYS", "PUB_KEY_ID_0116=nowhere.pem", "platform-keys-refused"),
        ("WXPAY_APIV3_KEY", "x" * 31, "apiv3-key-refused"),
        ("WXPAY_ORIGIN", "https://proxy.example/", "origin-set"),
        ("WXPAY_ORIGIN", "http://proxy.example/", "origin-malformed"),
        ("REQUESTS_CA_BUNDLE", "nowhere.pem", "ca-bundle-missing"),
        ("CURL_CA_BUNDLE", "nowhere.pem", "ca-bundle-missing"),
    ],
)
def test_one_wrong_variable(environ: dict[str, str], variable: str, value: str, code: str) -> None:
    assert code in codes({**environ, variable: value})


def pkcs1(credentials: Credentials) -> bytes:
    return credentials.merchant_key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())


def encrypted(credentials: Credentials) -> bytes:
    return credentials.merchant_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"x"))


def pkcs12(credentials: Credentials) -> bytes:
    return serialize_key_and_certificates(None, credentials.merchant_key, None, None, NoEncryption())


def der(credentials: Credentials) -> bytes:
    return credentials.merchant_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def in_pem(key: object) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())  # type: ignore[attr-defined]


WRONG_KEYS: dict[str, tuple[Callable[[Credentials], bytes], str, str]] = {
    "a certificate": (lambda c: c.merchant_certificate, "found a certificate", "看到：证书"),
    "a public key": (lambda c: next(iter(c.platform_files.values())), "found a public key", "看到：公钥"),
    "a password": (encrypted, "found a private key with a password", "看到：有密码的私钥"),
    "PKCS#12": (pkcs12, "found PKCS#12", "看到：PKCS#12"),
    "DER": (der, "found binary DER", "看到：二进制 DER"),
    "an elliptic curve": (lambda _: in_pem(EC_KEY), "found ECPrivateKey", "看到：非 RSA 私钥"),
    "a small key": (lambda _: in_pem(SMALL_KEY), "found an RSA key of 1024 bits", "看到：1024 位的 RSA 密钥"),
    "nothing": (lambda _: b" \n", "found nothing, it is empty", "看到：空文件"),
    "a text": (lambda _: b"hello", "found 5 bytes without a BEGIN line", "看到：5 字节，没有 BEGIN 行"),
    "half a key": (lambda c: pkcs1(c)[:-40], "found PEM that breaks off", "看到：不完整的 PEM"),
    "a damaged key": (lambda c: pkcs1(c).replace(b"MII", b"MIX"), "found a private key that is damaged", "看到：损坏"),
    "two keys": (lambda c: pkcs1(c) * 2, "found several things", "看到：多项内容（私钥、私钥）"),
    "another kind": (lambda _: b"-----BEGIN X-----\n-----END X-----", "found a PEM block of another", "看到：其他类型"),
    "a large file": (lambda _: b"x" * 70_000, "found a file of more than 65536 bytes", "看到：超过 65536 字节的文件"),
}


@pytest.mark.parametrize(("make", "english", "chinese"), WRONG_KEYS.values(), ids=WRONG_KEYS)
def test_a_file_that_is_no_private_key(
    environ: dict[str, str],
    credentials: Credentials,
    make: Callable[[Credentials], bytes],
    english: str,
    chinese: str,
) -> None:
    Path(environ["WXPAY_PRIVATE_KEY"]).write_bytes(make(credentials))
    (finding,) = [finding for finding in wrong(environ) if finding.code == "private-key-refused"]
    assert english in finding.text()
    assert chinese in finding.text(Language.CHINESE)
    # Nothing is left in English but names of files and formats.
    told = finding.text(Language.CHINESE).replace(environ["WXPAY_PRIVATE_KEY"], "")
    assert not re.search(r"\b(the|a|of|with|that)\b", told)


def test_a_key_of_the_old_form_is_fine(environ: dict[str, str], credentials: Credentials) -> None:
    Path(environ["WXPAY_PRIVATE_KEY"]).write_bytes(pkcs1(credentials))
    assert wrong(environ) == []
    assert any("2048 bits, PKCS#1" in finding.found for finding in examine(environ, NOW))


@pytest.mark.skipif(os.name != "posix", reason="who may read a file is told otherwise here")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_private_key_that_others_may_read(environ: dict[str, str], mode: int) -> None:
    Path(environ["WXPAY_PRIVATE_KEY"]).chmod(mode)
    (finding,) = wrong(environ)
    assert (finding.code, finding.status) == ("private-key-readable", Status.WARNING)
    assert f"(mode {mode:o})" in finding.found


def test_another_merchants_private_key(environ: dict[str, str]) -> None:
    Path(environ["WXPAY_PRIVATE_KEY"]).write_bytes(in_pem(Credentials.generate().merchant_key))
    assert codes(environ) == ["key-not-of-certificate"]


def test_without_a_certificate_nothing_is_compared(environ: dict[str, str]) -> None:
    Path(environ["WXPAY_PRIVATE_KEY"]).with_name("apiclient_cert.pem").unlink()
    assert codes(environ) == ["no-certificate"]
    assert codes({**environ, "WXPAY_SERIAL_NO": "A" * 40}) == ["no-certificate"]


def test_a_certificate_elsewhere(environ: dict[str, str], tmp_path: Path) -> None:
    moved = shutil.move(tmp_path / "apiclient_cert.pem", tmp_path / "cert.pem")
    assert wrong({**environ, "WXPAY_CERTIFICATE": str(moved)}) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, []),
        (350, ["certificate-ends-soon", "platform-certificate-ends-soon"]),
        (400, ["certificate-expired", "platform-certificate-not-valid"]),
        (-10, ["certificate-not-yet-valid", "platform-certificate-not-valid"]),
    ],
)
def test_dates(environ: dict[str, str], days: int, expected: list[str]) -> None:
    assert codes(environ, NOW + timedelta(days=days)) == expected


def test_one_platform_key_under_two_ids(environ: dict[str, str]) -> None:
    path = environ["WXPAY_PLATFORM_KEYS"].partition("=")[2].partition(",")[0]
    environ["WXPAY_PLATFORM_KEYS"] += f",PUB_KEY_ID_0117={path}"
    (finding,) = wrong(environ)
    assert (finding.code, finding.subject) == ("same-platform-key", 'platform_keys["PUB_KEY_ID_0117"]')


def test_the_merchants_own_key_for_a_platform_key(environ: dict[str, str], tmp_path: Path) -> None:
    environ["WXPAY_PLATFORM_KEYS"] = f"{environ['WXPAY_SERIAL_NO']}={tmp_path / 'apiclient_cert.pem'}"
    findings = wrong(environ)
    assert "the merchant's own key or certificate" in findings[-1].found
    assert "看到：商户自己的密钥或证书" in findings[-1].found_zh


def test_a_public_key_under_what_is_no_id(environ: dict[str, str]) -> None:
    path = environ["WXPAY_PLATFORM_KEYS"].partition("=")[2].partition(",")[0]
    assert codes({**environ, "WXPAY_PLATFORM_KEYS": f"pub={path}"}) == ["public-key-id-form"]


def test_proxies_are_told_without_their_passwords(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://name:hunter2@proxy.example:3128")
    findings = wrong(environ)
    assert {finding.code for finding in findings} == {"proxy"}
    assert len(findings) == 2  # one a host
    assert all("http://proxy.example:3128" in finding.found for finding in findings)
    assert not any("hunter2" in str(finding) for finding in findings)
    # None of them is on the way to this machine itself.
    assert codes({**environ, "WXPAY_ORIGIN": "http://127.0.0.1:1"}) == ["origin-set"]


def test_white_space_around_entries_is_no_mistake(environ: dict[str, str]) -> None:
    environ["WXPAY_PLATFORM_KEYS"] = environ["WXPAY_PLATFORM_KEYS"].replace("=", " = ").replace(",", " , ")
    assert wrong(environ) == []


SWAPPED = ["WXPAY_MCHID", "WXPAY_SERIAL_NO", "WXPAY_PRIVATE_KEY", "WXPAY_CERTIFICATE", "WXPAY_PLATFORM_KEYS"]


@pytest.mark.parametrize("variable", [*SWAPPED, "WXPAY_ORIGIN"])
@pytest.mark.parametrize("kind", ["apiv3 key", "apiv3 key in hexadecimal", "private key", "line of a private key"])
def test_a_secret_in_the_wrong_variable_is_not_shown(
    environ: dict[str, str], credentials: Credentials, variable: str, kind: str
) -> None:
    lines = pkcs1(credentials).decode().splitlines()
    secret = {
        "apiv3 key": credentials.apiv3_key,
        "apiv3 key in hexadecimal": "0123456789abcdef0123456789ABCDEF",
        "private key": "\n".join(lines),
        "line of a private key": lines[1],
    }[kind]
    entries = [f"{secret}={secret}", f"PUB_KEY_ID_1={secret}"] if variable == "WXPAY_PLATFORM_KEYS" else []
    for value in (secret, *entries):
        findings = examine({**environ, variable: value}, NOW)
        assert any(finding.status is not Status.FINE for finding in findings)
        shown = " ".join(f"{finding.text()} {finding.text(Language.CHINESE)}" for finding in findings)
        assert lines[1] not in shown
        if variable in {"WXPAY_MCHID", "WXPAY_SERIAL_NO", "WXPAY_ORIGIN"}:
            assert secret.upper() not in shown.upper()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.sampled_from([*SWAPPED, "WXPAY_APIV3_KEY", "WXPAY_ORIGIN", "REQUESTS_CA_BUNDLE"]), st.text()))
def test_any_configuration_is_examined(environ: dict[str, str], changes: dict[str, str]) -> None:
    findings = examine({**environ, **changes}, NOW)
    refused = any(finding.status is Status.PROBLEM for finding in findings)
    assert refused or client({**environ, **changes}) is not None
