"""The merchant's numbers, keys and certificate and the platform's keys: what is wrong with a file is said in words."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_ec_key
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from tests.doctor.configurations import NOW, codes, wrong
from wxpay_client import Client
from wxpay_client._messages.findings import Language, Status
from wxpay_client.doctor.offline import check_offline
from wxpay_client.sandbox.credentials import Credentials

EC_KEY = generate_ec_key(SECP256R1())
SMALL_KEY = generate_private_key(65537, 1024)


@pytest.mark.parametrize("value", ["", " ", ",", " , "])
def test_no_platform_key(environ: dict[str, str], value: str) -> None:
    environ["WXPAY_PLATFORM_KEYS"] = value
    del environ["WXPAY_APIV3_KEY"]
    assert codes(environ) == ["unset"]


def test_no_platform_key_is_needed_where_certificates_are_fetched(environ: dict[str, str]) -> None:
    del environ["WXPAY_PLATFORM_KEYS"]
    assert codes(environ) == []
    assert Client.from_env(environ)


@pytest.mark.parametrize(
    ("variable", "value", "code"),
    [
        ("WXPAY_MCHID", "1900000100", "mchid-not-of-certificate"),
        ("WXPAY_MCHID", "shop-1", "mchid-unusual"),
        ("WXPAY_SERIAL_NO", "A" * 40, "serial-not-of-certificate"),
        ("WXPAY_SERIAL_NO", "PUB_KEY_ID_0116", "serial-is-public-key-id"),
        ("WXPAY_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----", "private-key-refused"),
        ("WXPAY_CERTIFICATE", "-----BEGIN CERTIFICATE-----", "certificate-refused"),
        ("WXPAY_CERTIFICATE", "nowhere.pem", "certificate-refused"),
        ("WXPAY_PLATFORM_KEYS", "PUB_KEY_ID_0116=nowhere.pem", "platform-keys-refused"),
        ("WXPAY_PLATFORM_KEYS", "PUB_KEY_ID_0116=-----BEGIN PUBLIC KEY-----", "platform-keys-refused"),
        ("WXPAY_PLATFORM_KEYS", "-----BEGIN PUBLIC KEY-----MII=", "platform-keys-malformed"),
        ("WXPAY_APIV3_KEY", "x" * 31, "apiv3-key-refused"),
    ],
)
def test_one_wrong_variable(environ: dict[str, str], variable: str, value: str, code: str) -> None:
    assert code in codes({**environ, variable: value})


def test_pem_in_variables_is_as_good_as_paths(environ: dict[str, str]) -> None:
    path = Path(environ["WXPAY_PRIVATE_KEY"])
    environ["WXPAY_PRIVATE_KEY"] = path.read_text()
    environ["WXPAY_CERTIFICATE"] = path.with_name("apiclient_cert.pem").read_text()
    serial, _, file = environ["WXPAY_PLATFORM_KEYS"].partition(",")[0].partition("=")
    environ["WXPAY_PLATFORM_KEYS"] = f"{serial}={Path(file).read_text()}"
    assert codes(environ) == []
    shown = [finding.text() for finding in check_offline(environ, NOW)]
    assert any("(WXPAY_PRIVATE_KEY)" in text for text in shown)
    assert any("(WXPAY_PLATFORM_KEYS)" in text for text in shown)
    assert "BEGIN" not in "".join(shown)


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
    assert any("2048 bits, PKCS#1" in finding.found for finding in check_offline(environ, NOW))


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
        (1810, ["certificate-ends-soon", "platform-certificate-ends-soon"]),
        (1860, ["certificate-expired", "platform-certificate-not-valid"]),
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


def test_a_platform_certificate_of_another_algorithm(environ: dict[str, str], tmp_path: Path) -> None:
    name = x509.Name([])
    builder = x509.CertificateBuilder(name, name, EC_KEY.public_key(), 1, NOW, NOW + timedelta(days=1))
    (tmp_path / "ec.pem").write_bytes(builder.sign(EC_KEY, SHA256()).public_bytes(Encoding.PEM))
    (finding,) = wrong({**environ, "WXPAY_PLATFORM_KEYS": f"01={tmp_path / 'ec.pem'}"})
    assert "found ECPublicKey in a certificate (" in finding.text()
    assert "看到：证书中的非 RSA 公钥（EC）（" in finding.text(Language.CHINESE)


def test_a_public_key_under_what_is_no_id(environ: dict[str, str]) -> None:
    path = environ["WXPAY_PLATFORM_KEYS"].partition("=")[2].partition(",")[0]
    assert codes({**environ, "WXPAY_PLATFORM_KEYS": f"pub={path}"}) == ["public-key-id-form"]


def test_white_space_around_entries_is_no_mistake(environ: dict[str, str]) -> None:
    environ["WXPAY_PLATFORM_KEYS"] = environ["WXPAY_PLATFORM_KEYS"].replace("=", " = ").replace(",", " , ")
    assert wrong(environ) == []
