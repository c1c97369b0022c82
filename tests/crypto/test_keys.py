"""Keys in every form that people have them, and what is said where it is another."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import re
import socket
import sys
import traceback
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, ParamSpec
from zipfile import Path as ArchivePath
from zipfile import ZipFile

import pytest
from attrs import frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    pkcs12,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import openssl
from wxpay_client._crypto.keys import PlatformKey, check_apiv3_key, load_platform_keys, load_private_key, picklable
from wxpay_client._crypto.sources import PKCS12File
from wxpay_client._diagnosis.merchant import load_merchant_certificate
from wxpay_client.errors import ConfigurationError

VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[1] / "vectors" / "wechatpay_java.json").read_text("utf-8"))

ID = "PUB_KEY_ID_0116000000012024010100000000000001"
SERIAL = 0x0A1B2C3D4E5F60718293A4B5C6D7E8F901234567
SERIAL_TEXT = f"0{SERIAL:X}"
MERCHANT_SERIAL = 0x5157F09EFDC096DE15EBE81A47057A7232F1B8E1
MERCHANT_SERIAL_TEXT = f"{MERCHANT_SERIAL:X}"

Given = ParamSpec("Given")
PrivateKey = rsa.RSAPrivateKey | dsa.DSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def private_pem(
    key: PrivateKey,
    form: PrivateFormat = PrivateFormat.PKCS8,
    encryption: KeySerializationEncryption | None = None,
) -> str:
    return key.private_bytes(Encoding.PEM, form, encryption or NoEncryption()).decode()


def public_pem(key: PrivateKey) -> str:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def certificate(key: PrivateKey, serial: int, signer: rsa.RSAPrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Tenpay.com Root CA")])
    day = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), serial, day, day + dt.timedelta(1800))
    return builder.sign(signer, SHA256())


def pem_of(given: x509.Certificate) -> str:
    return given.public_bytes(Encoding.PEM).decode()


def of_version_9(given: x509.Certificate) -> str:
    """A certificate as PEM with one byte changed: its version, which says one less."""
    der = given.public_bytes(Encoding.DER).replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x08", 1)
    return f"-----BEGIN CERTIFICATE-----\n{b64encode(der).decode()}\n-----END CERTIFICATE-----\n"


class Keys(NamedTuple):
    """What a merchant has known, and what belongs to someone else."""

    merchant: rsa.RSAPrivateKey
    merchant_certificate: x509.Certificate
    platform: rsa.RSAPrivateKey
    platform_certificate: x509.Certificate
    short: rsa.RSAPrivateKey
    elliptic: ec.EllipticCurvePrivateKey
    edwards: ed25519.Ed25519PrivateKey
    dsa: dsa.DSAPrivateKey


@pytest.fixture(scope="module")
def keys() -> Keys:
    merchant, platform = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    return Keys(
        merchant=merchant,
        merchant_certificate=certificate(merchant, MERCHANT_SERIAL, platform),
        platform=platform,
        platform_certificate=certificate(platform, SERIAL, platform),
        short=rsa.generate_private_key(65537, 2047),
        elliptic=ec.generate_private_key(ec.SECP256R1()),
        edwards=ed25519.Ed25519PrivateKey.generate(),
        dsa=dsa.generate_private_key(1024),
    )


def refused(load: Callable[Given, object], *args: Given.args, **kwargs: Given.kwargs) -> ConfigurationError:
    with pytest.raises(ConfigurationError) as caught:
        load(*args, **kwargs)
    error = caught.value
    assert error.finding is not None
    # The same in both languages, the file in its own place.
    assert error.finding.expected in error.message
    assert error.finding.found.partition(" (")[0] in error.message
    assert error.finding.found_zh.startswith("看到：")
    assert pickle.loads(pickle.dumps(error)).finding == error.finding
    return error


def assert_not_shown(error: ConfigurationError, secret: str) -> None:
    """No six characters in a row of a secret are in anything that a person or a log may see of an error."""
    assert error.finding is not None
    in_chinese = error.finding.found_zh
    shown = "\n".join([str(error), repr(error), error.message, in_chinese, *traceback.format_exception(error)])
    assert not [run for i in range(len(secret) - 5) if (run := secret[i : i + 6]) in shown]
    # Debuggers and error trackers follow the chain, and a UnicodeDecodeError or an OSError holds what it was given.
    assert error.__context__ is None
    assert error.__cause__ is None


def body_of(pem: str) -> str:
    return "".join(line for line in pem.split("\n") if "-----" not in line)


# A merchant that has nothing to do with any of them.
STRANGER = rsa.RSAPublicNumbers(65537, 2**2047 + 1).public_key()


def load_platform_key(serial: str, source: Any) -> PlatformKey:
    # Any: what a caller without a type checker gives.
    return load_platform_keys({serial: source}, merchant=STRANGER, serial_no="STRANGER")[serial]


# Sources.


def archived(folder: Path, content: bytes) -> ArchivePath:
    """A file in an archive, as `importlib.resources.files` gives that of a package that is one."""
    with ZipFile(folder / "package.zip", "w") as archive:
        archive.writestr("my_app/key.pem", content)
    return ArchivePath(folder / "package.zip", "my_app/key.pem")


@pytest.fixture(params=["path", "path as str", "text", "bytes", "file in an archive"])
def given_as(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], Any]:
    """A way to give PEM."""
    # Any: a union of types that each loader takes as a whole.

    def give(pem: str) -> Any:
        file = tmp_path / "key.pem"
        file.write_text(pem)
        if request.param == "file in an archive":
            return archived(tmp_path, pem.encode())
        return {"path": file, "path as str": str(file), "text": pem, "bytes": pem.encode()}[request.param]

    return give


@pytest.mark.parametrize("form", [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL])
def test_a_private_key_loads(keys: Keys, given_as: Callable[[str], Any], form: PrivateFormat) -> None:
    loaded = load_private_key(given_as(private_pem(keys.merchant, form)))
    assert loaded.private_numbers() == keys.merchant.private_numbers()


@pytest.mark.parametrize("form", [PublicFormat.SubjectPublicKeyInfo, PublicFormat.PKCS1])
def test_a_public_key_loads(keys: Keys, given_as: Callable[[str], Any], form: PublicFormat) -> None:
    pem = keys.platform.public_key().public_bytes(Encoding.PEM, form).decode()
    assert load_platform_key(ID, given_as(pem)) == PlatformKey(ID, keys.platform.public_key(), None)


def test_a_certificate_loads(keys: Keys, given_as: Callable[[str], Any]) -> None:
    loaded = load_platform_key(SERIAL_TEXT, given_as(pem_of(keys.platform_certificate)))
    assert loaded == PlatformKey(SERIAL_TEXT, keys.platform.public_key(), keys.platform_certificate)


def test_loaded_keys_are_taken_as_they_are(keys: Keys) -> None:
    assert load_private_key(keys.merchant) is keys.merchant
    assert load_platform_key(ID, keys.platform.public_key()).public_key == keys.platform.public_key()
    assert load_platform_key(SERIAL_TEXT, keys.platform_certificate).certificate is keys.platform_certificate


def test_the_published_keys_of_the_vendors_own_tests_load() -> None:
    serial = VECTORS["platform_serial_no"]
    from_certificate = load_platform_key(serial, VECTORS["platform_certificate"])
    assert from_certificate.public_key == load_platform_key(ID, VECTORS["platform_public_key"]).public_key


def test_keys_made_by_openssl_load(tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(openssl.openssl("genrsa", "2048"))
    pkcs8 = openssl.openssl("pkcs8", "-topk8", "-nocrypt", "-in", key)
    spki = openssl.openssl("rsa", "-in", key, "-pubout")
    pkcs1_public = openssl.openssl("rsa", "-in", key, "-RSAPublicKey_out")
    subject = ("-subj", "/CN=wxpay", "-set_serial", f"0x{SERIAL_TEXT}")
    own_certificate = openssl.openssl("req", "-x509", "-new", "-key", key, "-days", "30", *subject)
    assert b"BEGIN RSA PRIVATE KEY" in openssl.pkcs1(key)

    loaded = load_private_key(key)
    assert load_private_key(openssl.pkcs1(key)).private_numbers() == loaded.private_numbers()
    assert load_private_key(pkcs8).private_numbers() == loaded.private_numbers()
    for serial, source in {ID: spki, "PUB_KEY_ID_2": pkcs1_public, SERIAL_TEXT: own_certificate}.items():
        assert load_platform_key(serial, source).public_key == loaded.public_key()


REWRITINGS: dict[str, Callable[[str], str | bytes]] = {
    "byte-order mark": lambda pem: b"\xef\xbb\xbf" + pem.encode(),
    "byte-order mark in a text": lambda pem: "\ufeff" + pem,
    "UTF-16": lambda pem: pem.encode("utf-16"),
    "big-endian UTF-16": lambda pem: b"\xfe\xff" + pem.encode("utf-16-be"),
    "CRLF": lambda pem: pem.replace("\n", "\r\n"),
    "CR": lambda pem: pem.replace("\n", "\r"),
    "CRLF in bytes": lambda pem: pem.replace("\n", "\r\n").encode(),
    "white space around": lambda pem: f"\n\n  \t{pem}  \n\n",
    "indented": lambda pem: pem.replace("\n", "\n    "),
    "text around": lambda pem: f"Bag Attributes\n    friendlyName: Schlüssel\n{pem}and after",
    "literal line feeds": lambda pem: pem.replace("\n", "\\n"),
    "literal carriage returns": lambda pem: pem.replace("\n", "\\r\\n"),
    "quoted": lambda pem: f'"{pem}"',
    "one line": lambda pem: pem.strip().replace("\n", " "),
    "no last line feed": lambda pem: pem.rstrip("\n"),
}


@pytest.mark.parametrize("rewrite", REWRITINGS.values(), ids=REWRITINGS)
def test_pem_loads_however_editors_and_environments_rewrite_it(
    keys: Keys, rewrite: Callable[[str], str | bytes]
) -> None:
    private = load_private_key(rewrite(private_pem(keys.merchant)))
    assert private.private_numbers() == keys.merchant.private_numbers()
    assert load_platform_key(ID, rewrite(public_pem(keys.platform))).public_key == keys.platform.public_key()
    from_certificate = load_platform_key(SERIAL_TEXT, rewrite(pem_of(keys.platform_certificate)))
    assert from_certificate.certificate == keys.platform_certificate


def test_a_private_key_is_found_beside_its_certificate(keys: Keys) -> None:
    both = pem_of(keys.merchant_certificate) + private_pem(keys.merchant)
    assert load_private_key(both).private_numbers() == keys.merchant.private_numbers()


def test_the_first_certificate_of_a_chain_counts(keys: Keys) -> None:
    chain = pem_of(keys.platform_certificate) + pem_of(keys.merchant_certificate)
    assert load_platform_key(SERIAL_TEXT, chain).certificate == keys.platform_certificate


def test_2048_bits_are_enough(keys: Keys) -> None:
    assert keys.merchant.key_size == 2048
    assert load_private_key(keys.merchant).key_size == 2048


# Refusals of anything, whatever it was given for.


@frozen
class Case:
    """Something that is no key of the right kind, and what the error calls it."""

    # Any: what a caller without a type checker gives.
    make: Callable[[Keys], Any]
    found: str


ANYWHERE: dict[str, Case] = {
    "None": Case(lambda _: None, "NoneType"),
    "a number": Case(lambda _: 42, "int"),
    "an open file": Case(lambda _: sys.stdin, type(sys.stdin).__name__),
    "an empty text": Case(lambda _: "", "an empty text"),
    "empty bytes": Case(lambda _: b"", "nothing, it is empty"),
    "white space": Case(lambda _: b" \r\n\t", "nothing, it is empty"),
    "no PEM": Case(lambda _: b"QWERTZUIOPASDFGH", "16 bytes without a BEGIN line"),
    "a text that begins as DER does": Case(lambda _: b"0QWERTZUIOPASDFG", "16 bytes without a BEGIN line"),
    "binary": Case(lambda _: bytes(range(128, 228)), "100 bytes without a BEGIN line"),
    "a key without its BEGIN line": Case(
        lambda keys: body_of(private_pem(keys.merchant)), "a text that is neither PEM nor the path of a file"
    ),
    "a short key without its BEGIN line": Case(
        lambda keys: body_of(private_pem(keys.edwards)), "a text that is neither PEM nor the path of a file"
    ),
    "a private key as DER": Case(
        lambda keys: keys.merchant.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
        "binary DER (`openssl pkey` or `openssl x509`, with `-inform DER -in FILE`, turns it into PEM)",
    ),
    "a certificate as DER": Case(lambda keys: keys.merchant_certificate.public_bytes(Encoding.DER), "binary DER"),
    "PKCS#12": Case(
        lambda keys: pkcs12.serialize_key_and_certificates(
            b"x", keys.merchant, keys.merchant_certificate, None, BestAvailableEncryption(b"1900000109")
        ),
        "PKCS#12 such as apiclient_cert.p12 (`openssl pkcs12 -in FILE -nodes` turns it into PEM, and "
        "wxpay_client.PKCS12File(FILE, PASSWORD) reads it as it is)",
    ),
    "PEM that breaks off": Case(
        lambda keys: private_pem(keys.merchant)[:900],
        "PEM that breaks off, a BEGIN line without its END line",
    ),
    "PEM without its last dash": Case(lambda keys: public_pem(keys.platform).rstrip("\n")[:-1], "PEM that breaks off"),
    "one PEM that breaks off before another": Case(
        lambda keys: public_pem(keys.platform)[:200] + public_pem(keys.platform), "PEM that breaks off"
    ),
    "PEM with other words": Case(
        lambda _: "-----BEGIN OF THE END-----\nAAAA\n-----END OF THE END-----", "a PEM block of another kind"
    ),
    "a certificate request": Case(
        lambda keys: (
            x509.CertificateSigningRequestBuilder(x509.Name([]))
            .sign(keys.merchant, SHA256())
            .public_bytes(Encoding.PEM)
        ),
        "a certificate request",
    ),
    "an OpenSSH key": Case(
        lambda keys: private_pem(keys.merchant, PrivateFormat.OpenSSH),
        "a private key in OpenSSH's own format",
    ),
}

AS_PRIVATE_KEY: dict[str, Case] = {
    "a certificate": Case(lambda keys: pem_of(keys.merchant_certificate), "a certificate"),
    "a public key": Case(lambda keys: public_pem(keys.merchant), "a public key"),
    "a loaded public key": Case(lambda keys: keys.merchant.public_key(), "RSAPublicKey"),
    "a loaded certificate": Case(lambda keys: keys.merchant_certificate, "Certificate"),
    "a certificate and a public key": Case(
        lambda keys: pem_of(keys.merchant_certificate) + public_pem(keys.merchant),
        "several things (a certificate, a public key)",
    ),
    "two private keys": Case(
        lambda keys: private_pem(keys.merchant) + private_pem(keys.platform),
        "several things (a private key, a private key)",
    ),
    "an encrypted key": Case(
        lambda keys: private_pem(keys.merchant, encryption=BestAvailableEncryption(b"password")),
        "a private key with a password (`openssl pkcs8 -topk8 -nocrypt -in FILE` removes it)",
    ),
    "an encrypted PKCS#1 key": Case(
        lambda keys: private_pem(keys.merchant, PrivateFormat.TraditionalOpenSSL, BestAvailableEncryption(b"password")),
        "a private key with a password",
    ),
    "2047 bits": Case(lambda keys: private_pem(keys.short), "an RSA key of 2047 bits"),
    "a loaded key of 2047 bits": Case(lambda keys: keys.short, "an RSA key of 2047 bits"),
    "an elliptic-curve key": Case(lambda keys: private_pem(keys.elliptic), "ECPrivateKey"),
    "an elliptic-curve key of the old form": Case(
        lambda keys: private_pem(keys.elliptic, PrivateFormat.TraditionalOpenSSL), "ECPrivateKey"
    ),
    "an Ed25519 key": Case(lambda keys: private_pem(keys.edwards), "Ed25519PrivateKey"),
    "a loaded elliptic-curve key": Case(lambda keys: keys.elliptic, "ECPrivateKey"),
    "a private key that lost a line": Case(
        lambda keys: "\n".join(line for i, line in enumerate(private_pem(keys.merchant).split("\n")) if i != 5),
        "a private key that is damaged, copied in part or of an unknown algorithm",
    ),
    "a DSA key": Case(lambda keys: private_pem(keys.dsa), "DSAPrivateKey"),
    "a DSA key of the old form": Case(
        lambda keys: private_pem(keys.dsa, PrivateFormat.TraditionalOpenSSL), "DSAPrivateKey"
    ),
    "a private key with an asterisk": Case(
        lambda keys: private_pem(keys.merchant).replace("MII", "MII*", 1), "a private key that is damaged"
    ),
    "a private key with a foreign character": Case(
        lambda keys: private_pem(keys.merchant).replace("MII", "MII…", 1), "a private key that is damaged"
    ),
}

AS_PLATFORM_KEY: dict[str, Case] = {
    "a private key": Case(lambda keys: private_pem(keys.platform), "a private key"),
    "an encrypted private key": Case(
        lambda keys: private_pem(keys.platform, encryption=BestAvailableEncryption(b"password")),
        "a private key",
    ),
    "a loaded private key": Case(lambda keys: keys.platform, "RSAPrivateKey"),
    "a private key after a certificate": Case(
        lambda keys: pem_of(keys.platform_certificate) + private_pem(keys.platform),
        "several things (a certificate, a private key)",
    ),
    "two public keys": Case(lambda keys: public_pem(keys.platform) * 2, "several things (a public key, a public key)"),
    "a public key and a certificate": Case(
        lambda keys: public_pem(keys.platform) + pem_of(keys.platform_certificate),
        "several things (a public key, a certificate)",
    ),
    "2047 bits": Case(lambda keys: public_pem(keys.short), "an RSA key of 2047 bits"),
    "a certificate of 2047 bits": Case(
        lambda keys: certificate(keys.short, SERIAL, keys.platform), "an RSA key of 2047 bits"
    ),
    "an elliptic-curve key": Case(lambda keys: public_pem(keys.elliptic), "ECPublicKey;"),
    "an Ed25519 key": Case(lambda keys: public_pem(keys.edwards), "Ed25519PublicKey;"),
    "a certificate of an elliptic-curve key": Case(
        lambda keys: pem_of(certificate(keys.elliptic, SERIAL, keys.platform)), "ECPublicKey in a certificate"
    ),
    "a damaged public key": Case(
        lambda keys: public_pem(keys.platform).replace("MII", "AII", 1),
        "a public key that is damaged, copied in part or of an unknown algorithm",
    ),
    "a damaged certificate": Case(
        lambda keys: pem_of(keys.platform_certificate).replace("MII", "AII", 1),
        "a certificate that is damaged, copied in part or of an unknown algorithm",
    ),
    "a certificate of a version that does not exist": Case(
        lambda keys: of_version_9(keys.platform_certificate),
        "a certificate that is damaged, copied in part or of an unknown algorithm",
    ),
}


def secret_of(source: object) -> str:
    if isinstance(source, bytes):
        source = source.decode("latin-1")
    return body_of(source) if isinstance(source, str) else ""


@pytest.mark.parametrize("case", [*ANYWHERE.values(), *AS_PRIVATE_KEY.values()], ids=[*ANYWHERE, *AS_PRIVATE_KEY])
def test_what_is_no_private_key_is_refused_by_name(keys: Keys, case: Case) -> None:
    source = case.make(keys)
    error = refused(load_private_key, source)
    assert error.parameter == "private_key"
    assert error.message.startswith(f"private_key: found {case.found}")
    assert "expected the merchant's RSA private key" in error.message
    assert "apiclient_key.pem" in error.message
    assert "商户平台 → 账户中心 → API安全" in error.message
    assert_not_shown(error, secret_of(source))


@pytest.mark.parametrize("case", [*ANYWHERE.values(), *AS_PLATFORM_KEY.values()], ids=[*ANYWHERE, *AS_PLATFORM_KEY])
def test_what_is_no_platform_key_is_refused_by_name(keys: Keys, case: Case) -> None:
    source = case.make(keys)
    error = refused(load_platform_key, SERIAL_TEXT, source)
    assert error.parameter == "platform_keys"
    assert error.message.startswith(f'platform_keys["{SERIAL_TEXT}"]: found {case.found}')
    assert "expected an RSA public key" in error.message
    assert "pub_key.pem" in error.message
    assert "商户平台 → 账户中心 → API安全" in error.message
    assert_not_shown(error, secret_of(source))


def test_errors_name_the_argument_that_they_are_told() -> None:
    error = refused(load_private_key, b"", parameter="WXPAY_PRIVATE_KEY")
    assert error.parameter == "WXPAY_PRIVATE_KEY"
    assert error.message.startswith("WXPAY_PRIVATE_KEY: found")


# PKCS#12.


def p12(keys: Keys, password: bytes = b"1900000109", authority: list[x509.Certificate] | None = None) -> bytes:
    encryption = BestAvailableEncryption(password) if password else NoEncryption()
    return pkcs12.serialize_key_and_certificates(
        b"Tenpay Certificate", keys.merchant, keys.merchant_certificate, authority, encryption
    )


def test_pkcs12_holds_the_private_key_and_the_certificate(keys: Keys, tmp_path: Path) -> None:
    content = p12(keys, authority=[keys.platform_certificate])
    file = tmp_path / "apiclient_cert.p12"
    file.write_bytes(content)
    for source in (file, str(file), content, archived(tmp_path, content)):
        for password in ("1900000109", b"1900000109"):
            both = PKCS12File(source, password)
            assert load_private_key(both).private_numbers() == keys.merchant.private_numbers()
            assert load_merchant_certificate(both).serial == MERCHANT_SERIAL
            pickled = pickle.loads(pickle.dumps(picklable(both)))
            assert load_private_key(pickled).private_numbers() == keys.merchant.private_numbers()


def test_pkcs12_may_have_an_empty_password(keys: Keys) -> None:
    assert load_private_key(PKCS12File(p12(keys, b""), "")).private_numbers() == keys.merchant.private_numbers()


def test_pkcs12_made_by_openssl_loads(keys: Keys, tmp_path: Path) -> None:
    pem = tmp_path / "both.pem"
    pem.write_text(private_pem(keys.merchant) + pem_of(keys.merchant_certificate))
    # The vendor's tool is old, and encrypts as OpenSSL 1 did.
    modern = not openssl.openssl("version").startswith((b"OpenSSL 1", b"LibreSSL"))
    for legacy in ((), ("-legacy",)) if modern else ((),):
        content = openssl.openssl("pkcs12", "-export", *legacy, "-in", pem, "-passout", "pass:1900000109")
        assert load_private_key(PKCS12File(content, "1900000109")).private_numbers() == keys.merchant.private_numbers()


def test_pkcs12_that_does_not_open_is_refused_without_its_password(keys: Keys, tmp_path: Path) -> None:
    file = tmp_path / "apiclient_cert.p12"
    file.write_bytes(p12(keys))
    error = refused(load_private_key, PKCS12File(file, "QXZJqxzj"))
    assert error.message.startswith(
        f"private_key ({file}): found what does not open as PKCS#12: its password is another"
    )
    assert_not_shown(error, "QXZJqxzj")
    assert "QXZJqxzj" not in repr(PKCS12File(file, "QXZJqxzj"))
    for content in (b"", b"0", private_pem(keys.merchant).encode(), p12(keys)[:-100]):
        assert "found what does not open as PKCS#12" in refused(load_private_key, PKCS12File(content, "x")).message


def test_pkcs12_lacks_what_it_lacks(keys: Keys) -> None:
    only = pkcs12.serialize_key_and_certificates(None, None, keys.merchant_certificate, None, NoEncryption())
    assert "found a certificate;" in refused(load_private_key, PKCS12File(only, "")).message
    elliptic = pkcs12.serialize_key_and_certificates(None, keys.elliptic, None, None, NoEncryption())
    assert "found ECPrivateKey;" in refused(load_private_key, PKCS12File(elliptic, "")).message
    assert "found a private key;" in refused(load_merchant_certificate, PKCS12File(elliptic, "")).message


# Files.


def test_a_file_that_does_not_exist_is_shown(tmp_path: Path) -> None:
    missing = tmp_path / "apiclient_key.pem"
    for source in (missing, str(missing)):
        error = refused(load_private_key, source)
        assert error.message.startswith(f"private_key ({missing}): found no file that can be read: No such file")
        assert error.__context__ is None


@pytest.mark.parametrize(
    "path",
    [
        "apiclient_key.pem",
        "/home/runner/work/shop/shop/secrets/apiclient_key.pem",
        "/Users/JoeBloggs/Documents/WechatPay2/keys/apiclient_key.pem",
        f"/var/lib/docker/overlay2/{'ab12' * 16}/merged/key.pem",
        f"keys/{MERCHANT_SERIAL_TEXT}/apiclient_key.pem",
        r"C:\Users\me\My Documents\apiclient_key.pem",
        f"/etc/wxpay/{ID}.pem",
        "密钥/商户.pem",
    ],
)
def test_the_path_of_no_file_is_shown_as_it_is(path: str) -> None:
    for source in (path, Path(path)):
        assert refused(load_private_key, source).message.startswith(f"private_key ({path}): found no file that can be")


@pytest.mark.parametrize("around", ["{}", "/{}", "/etc/keys/{}", "{}.pem", " {}\n", "keys/{}/key.pem"])
@settings(deadline=None)
@given(seed=st.integers(0))
def test_what_may_be_a_line_of_a_key_is_not_shown_as_a_path(around: str, seed: int) -> None:
    line = b64encode(Random(seed).randbytes(48)).decode()
    for source in (around.format(line), Path(around.format(line))):
        assert_not_shown(refused(load_private_key, source), line)


def test_what_may_be_an_apiv3_key_is_not_shown_as_a_path() -> None:
    for key in ("0123456789abcdef0123456789abcdef", "q" * 32):
        assert_not_shown(refused(load_private_key, key), key)


def test_a_file_that_is_not_in_the_archive_is_named(tmp_path: Path) -> None:
    missing = archived(tmp_path, b"").parent / "apiclient_key.pem"
    error = refused(load_private_key, missing)
    assert error.message.startswith("private_key (apiclient_key.pem): found no file that can be read")
    assert error.__context__ is None


def test_what_is_read_has_to_be_bytes() -> None:
    class Text:
        def read_bytes(self) -> Any:
            return "QXZJqxzj"

    error = refused(load_private_key, Text())
    assert error.message.startswith("private_key: found no file that can be read: its read_bytes() returned str;")
    assert_not_shown(error, "QXZJqxzj")


def test_a_file_with_the_wrong_contents_is_shown(tmp_path: Path, keys: Keys) -> None:
    file = tmp_path / "apiclient_cert.pem"
    file.write_text(pem_of(keys.merchant_certificate))
    for source in (file, str(file)):
        assert refused(load_private_key, source).message.startswith(f"private_key ({file}): found a certificate;")
    file.write_text(private_pem(keys.merchant))
    assert refused(load_platform_key, ID, file).message.startswith(
        f'platform_keys["{ID}"] ({file}): found a private key;'
    )


def test_a_directory_is_none(tmp_path: Path) -> None:
    for source in (tmp_path, str(tmp_path)):
        assert f"({tmp_path}): found a directory;" in refused(load_private_key, source).message


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.touch()
    assert f"({file}): found nothing, it is empty" in refused(load_private_key, file).message


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path, keys: Keys) -> None:
    file = tmp_path / "key.pem"
    pem = private_pem(keys.merchant)
    file.write_text(pem.rjust(65536))
    assert load_private_key(file).key_size == 2048
    file.write_text(pem.rjust(65537))
    assert "found a file of more than 65536 bytes" in refused(load_private_key, file).message


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs a file that nobody can open")
def test_a_file_that_cannot_be_opened_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as unreadable:
        unreadable.bind("key.pem")
        for source in ("key.pem", Path("key.pem")):
            error = refused(load_private_key, source)
            assert error.message.startswith("private_key (key.pem): found no file that can be read: ")
            assert error.__context__ is None


@pytest.mark.parametrize("text", ["key\0.pem", "key\ud800.pem", "k" * 5000])
def test_an_impossible_path_is_no_file(text: str) -> None:
    assert "neither PEM nor the path" in refused(load_private_key, text).message
    assert "found no file that can be read" in refused(load_private_key, Path(text)).message


def test_a_key_that_was_made_a_path_is_not_shown(keys: Keys) -> None:
    for key in (keys.merchant, keys.elliptic, keys.edwards):
        body = body_of(private_pem(key))
        for text in (body, f"  {body}", f"/{body}"):
            assert_not_shown(refused(load_private_key, Path(text)), body)
    pem = private_pem(keys.merchant)
    error = refused(load_private_key, Path(pem))
    assert "found PEM given as a Path; give it as a str" in error.message
    assert_not_shown(error, body_of(pem))


def test_a_path_that_is_too_long_to_be_meant_is_not_shown() -> None:
    for source in (str, Path):
        assert "x./" * 84 in refused(load_private_key, source("x./" * 84 + "x.x")).message
        assert "x./x" not in refused(load_private_key, source("x./" * 85 + "x")).message


# Serials.


@pytest.mark.parametrize("serial", [f"{SERIAL:X}", f"{SERIAL:x}", f"000{SERIAL:X}", f"0{SERIAL:x}"])
def test_a_certificates_serial_is_refused_in_another_spelling_than_the_gateways(keys: Keys, serial: str) -> None:
    # Answers name it in the gateway's: the key would never be found.
    error = refused(load_platform_key, serial, keys.platform_certificate)
    assert f"a certificate under a serial number that the gateway spells {SERIAL_TEXT}: write it so;" in error.message


@pytest.mark.parametrize("spelling", ["0ABC", f"{0xABC:040X}"])
def test_a_short_serial_is_padded_to_an_even_number_of_digits_or_to_40(keys: Keys, spelling: str) -> None:
    short = certificate(keys.platform, 0xABC, keys.platform)
    assert load_platform_key(spelling, short).serial == spelling
    for other in ("ABC", "00ABC", "000ABC", "0abc"):
        assert "the gateway spells 0ABC: " in refused(load_platform_key, other, short).message


def test_a_public_keys_serial_is_opaque(keys: Keys) -> None:
    for serial in ("PUB_KEY_ID_0116", "abc", "Any-thing/at=all.", "x" * 128):
        assert load_platform_key(serial, keys.platform.public_key()).serial == serial


def test_another_certificate_than_the_one_named_is_refused(keys: Keys) -> None:
    for serial in (f"{SERIAL:X}0", f"{SERIAL + 1:X}", "not-hexadecimal", "0"):
        error = refused(load_platform_key, serial, keys.platform_certificate)
        assert f"found a certificate with the serial number {SERIAL:X} under another one;" in error.message


def test_a_certificate_under_the_id_of_a_public_key_is_refused(keys: Keys) -> None:
    error = refused(load_platform_key, ID, keys.platform_certificate)
    assert f"a certificate with the serial number {SERIAL:X} under the ID of a public key;" in error.message


@pytest.mark.parametrize(
    ("serial", "found"),
    [
        ("", "a text that is empty or holds something else"),
        ("QWERTZ UIOPAS", "a text that is empty or holds something else"),
        ("QWERTZ,UIOPAS", "a text that is empty or holds something else"),
        ('QWERTZ"UIOPAS', "a text that is empty or holds something else"),
        ("QWERTZ'UIOPAS", "a text that is empty or holds something else"),
        ("QWERTZ\\UIOPAS", "a text that is empty or holds something else"),
        ("QWERTZ\r\nUIOPAS", "a text that is empty or holds something else"),
        ("QWERTZUIOPAS\n", "a text that is empty or holds something else"),
        ("QWERTZ\x7fUIOPAS", "a text that is empty or holds something else"),
        ("微信支付公钥编号是", "a text that is empty or holds something else"),
        ("QWERTZUI" * 16 + "Q", "a text that is empty or holds something else"),
        (None, "NoneType"),
        (42, "int"),
        (b"QWERTZUIOPAS", "bytes"),
    ],
)
def test_a_serial_has_to_fit_into_a_header(keys: Keys, serial: Any, found: str) -> None:
    # Any: what a caller without a type checker gives.
    error = refused(load_platform_key, serial, keys.platform.public_key())
    assert error.parameter == "platform_keys"
    assert error.message.startswith(f"platform_keys: found {found}, where the serial belongs; expected the ID")
    assert_not_shown(error, serial if isinstance(serial, str) else "QWERTZUIOPAS")


def test_serial_and_key_in_each_others_place_are_not_shown(keys: Keys) -> None:
    pem = private_pem(keys.merchant)
    for text in (pem, body_of(pem)):
        assert_not_shown(refused(load_platform_key, text, ID), body_of(pem))


# Several keys.


def test_platform_keys_keep_their_order(keys: Keys) -> None:
    # Any: a key, or PEM.
    sources: dict[str, Any] = {
        ID: keys.platform.public_key(),
        SERIAL_TEXT: pem_of(keys.platform_certificate),
    }
    for ordered in (sources, dict(reversed(sources.items()))):
        loaded = load_platform_keys(ordered, merchant=keys.merchant.public_key(), serial_no=MERCHANT_SERIAL_TEXT)
        assert list(loaded) == [key.serial for key in loaded.values()]
        assert list(loaded) == [load_platform_key(serial, ordered[serial]).serial for serial in ordered]


def load_all(keys: Keys, sources: Any) -> ConfigurationError:
    # Any: what a caller without a type checker gives.
    return refused(
        load_platform_keys,
        sources,
        merchant=keys.merchant.public_key(),
        serial_no=MERCHANT_SERIAL_TEXT.lower(),
    )


OWN: dict[str, Callable[[Keys], tuple[str, Any]]] = {
    "public key": lambda keys: (ID, public_pem(keys.merchant)),
    "certificate under an ID": lambda keys: (ID, pem_of(keys.merchant_certificate)),
    "certificate under its own number": lambda keys: (
        MERCHANT_SERIAL_TEXT,
        pem_of(keys.merchant_certificate),
    ),
    "certificate under another number": lambda keys: (SERIAL_TEXT, keys.merchant_certificate),
    "renewed certificate": lambda keys: ("AB", certificate(keys.merchant, 0xAB, keys.platform)),
    "certificate of another key": lambda keys: (
        MERCHANT_SERIAL_TEXT,
        certificate(keys.platform, MERCHANT_SERIAL, keys.platform),
    ),
}


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_the_merchants_own_key_is_no_platform_key(keys: Keys, own: Callable[[Keys], tuple[str, Any]]) -> None:
    serial, source = own(keys)
    error = load_all(keys, {"PUB_KEY_ID_0": keys.platform.public_key(), serial: source})
    assert error.parameter == "platform_keys"
    assert error.message.startswith(
        f'platform_keys["{serial}"]: found the merchant\'s own key or certificate (apiclient_cert.pem);'
    )


def test_the_merchants_own_serial_number_names_no_platform_key(keys: Keys) -> None:
    error = load_all(keys, {MERCHANT_SERIAL_TEXT: keys.platform.public_key()})
    assert "found a key under the serial number of the merchant's own certificate (serial_no);" in error.message


def test_platform_keys_are_a_mapping(keys: Keys) -> None:
    # Any: what a caller without a type checker gives.
    cases: list[tuple[Any, str]] = [
        (None, "NoneType"),
        ([(ID, public_pem(keys.platform))], "list"),
        (public_pem(keys.platform), "str"),
    ]
    for sources, found in cases:
        error = load_all(keys, sources)
        assert error.parameter == "platform_keys"
        assert error.message.startswith(f"platform_keys: found {found}; expected a mapping of the ID")
        assert_not_shown(error, body_of(public_pem(keys.platform)))


# The APIv3 key.


def test_an_apiv3_key_is_32_bytes() -> None:
    assert check_apiv3_key(VECTORS["apiv3_key"]) == VECTORS["apiv3_key"].encode()
    assert check_apiv3_key(bytes(range(32))) == bytes(range(32))


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("QWERTZUIOPASDFGHJKLYXCVBNMQWERT", "31 bytes;"),
        ("QWERTZUIOPASDFGHJKLYXCVBNMQWERTZU", "33 bytes;"),
        ("QWERTZUIOPASDFGHJKLYXCVBNMQWERTZ\n", "33 bytes, white space around them counted;"),
        (b"QWERTZ", "6 bytes;"),
        ("", "0 bytes;"),
        ("微信QWERTZUIOPASDFGHJKLYXCVBNMQWERT"[:32], "32 characters that are not all ASCII;"),
        ("\ud800QWERTZUIOPASDFGHJKLYXCVBNMQWERT", "32 characters that are not all ASCII;"),
        (None, "NoneType;"),
        (12345678901234567890123456789012, "int;"),
    ],
)
def test_any_other_apiv3_key_is_refused_by_its_length(key: Any, found: str) -> None:
    # Any: what a caller without a type checker gives.
    error = refused(check_apiv3_key, key)
    assert error.parameter == "apiv3_key"
    assert error.message.startswith(f"apiv3_key: found {found} expected the 32 ASCII characters")
    assert "商户平台 → 账户中心 → API安全 → APIv3密钥" in error.message
    assert_not_shown(error, key if isinstance(key, str) else str(key) * (key is not None))


# What is seen of keys.


def test_a_platform_key_shows_its_serial_and_no_more(keys: Keys) -> None:
    assert repr(load_platform_key(ID, keys.platform.public_key())) == f"PlatformKey(serial='{ID}')"


def test_sources_pickle(keys: Keys, tmp_path: Path) -> None:
    sources = (
        picklable(keys.merchant),
        picklable(keys.platform.public_key()),
        picklable(keys.platform_certificate),
    )
    private, public, from_certificate = pickle.loads(pickle.dumps(sources))
    assert load_private_key(private).private_numbers() == keys.merchant.private_numbers()
    assert load_platform_key(ID, public).public_key == keys.platform.public_key()
    assert load_platform_key(SERIAL_TEXT, from_certificate).certificate == keys.platform_certificate
    for source in (Path("apiclient_key.pem"), "apiclient_key.pem", b"PEM"):
        assert picklable(source) is source
    assert picklable(archived(tmp_path, b"PEM")) == b"PEM"


# Anything at all.

LABELS = st.sampled_from(
    [f"{kind}PRIVATE KEY" for kind in ("", "RSA ", "EC ", "ENCRYPTED ", "OPENSSH ")]
    + [f"{kind}PUBLIC KEY" for kind in ("", "RSA ")]
    + ["CERTIFICATE", "CERTIFICATE REQUEST", "X509 CRL"]
)
# Letters that no message has six in a row of, so that a run of them in a message is an echo.
SECRETS = st.text("QXZJqxzj+/=", min_size=6)
# What is too short may be the path of a file, and is shown as that.
LINES = st.text("QXZJqxzj+", min_size=30)


@st.composite
def pem_like(draw: st.DrawFn, bodies: st.SearchStrategy[str]) -> tuple[str, str]:
    """A text that has the shape of PEM, and the part of it that must not be shown."""
    body, label = draw(bodies), draw(LABELS)
    end = draw(st.one_of(st.just(label), LABELS))
    line = draw(st.sampled_from(["\n", "\r\n", "\\n", " ", ""]))
    return f"-----BEGIN {label}-----{line}{body}{line}-----END {end}-----", body


@settings(deadline=None)
@given(st.one_of(st.text(), st.binary(), st.text().map(Path), pem_like(st.text()).map(lambda pair: pair[0])))
def test_whatever_is_given_is_a_configuration_error(source: str | bytes | Path) -> None:
    refused(load_private_key, source)
    refused(load_platform_key, ID, source)


@settings(deadline=None)
@given(st.one_of(LINES.map(lambda text: (text, text)), pem_like(SECRETS)))
def test_no_error_shows_what_it_was_given(source_and_secret: tuple[str, str]) -> None:
    source, secret = source_and_secret
    for given_source in (source, source.encode(), source.encode("utf-16")):
        assert_not_shown(refused(load_private_key, given_source), secret)
        assert_not_shown(refused(load_platform_key, ID, given_source), secret)
    if len(secret) != 32:
        assert_not_shown(refused(check_apiv3_key, secret), secret)


# A damaged serial number may be negative, of which cryptography warns whoever loads the certificate.
@pytest.mark.filterwarnings("ignore:Parsed a serial number:cryptography.utils.CryptographyDeprecationWarning")
@settings(deadline=None)
@given(st.data())
def test_a_damaged_file_is_a_configuration_error_or_a_key(keys: Keys, data: st.DataObject) -> None:
    whole = data.draw(
        st.sampled_from([private_pem(keys.merchant), public_pem(keys.platform), pem_of(keys.platform_certificate)])
    ).encode()
    place = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:place] + data.draw(st.binary(max_size=3)) + whole[place + data.draw(st.integers(0, 3)) :]
    for load in (lambda: load_private_key(damaged), lambda: load_platform_key(SERIAL_TEXT, damaged)):
        try:
            load()
        except ConfigurationError as error:
            body = re.sub(r"-----[^-]*-----|\s", "", damaged.decode("latin-1"))
            assert_not_shown(error, body)


@settings(deadline=None)
@given(place=st.integers(0, 1190), flipped=st.integers(1, 255))
def test_a_private_key_of_other_numbers_signs_rightly_or_is_refused(keys: Keys, place: int, flipped: int) -> None:
    der = bytearray(
        keys.merchant.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption()),
    )
    der[place % len(der)] ^= flipped
    pem = f"-----BEGIN RSA PRIVATE KEY-----\n{b64encode(der).decode()}\n-----END RSA PRIVATE KEY-----\n"
    try:
        key = load_private_key(pem)
    except ConfigurationError:
        return
    key.public_key().verify(key.sign(b"message", PKCS1v15(), SHA256()), b"message", PKCS1v15(), SHA256())


def test_a_private_key_whose_signatures_do_not_fit_is_told_as_such(keys: Keys) -> None:
    der = keys.merchant.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    # The public exponent, 65537.
    changed = der.replace(b"\x02\x03\x01\x00\x01", b"\x02\x03\x01\x00\x03", 1)
    pem = f"-----BEGIN RSA PRIVATE KEY-----\n{b64encode(changed).decode()}\n-----END RSA PRIVATE KEY-----\n"
    error = refused(load_private_key, pem)
    assert "what it signs does not fit its own public half" in error.message


@given(st.one_of(st.text(), st.binary()))
def test_an_apiv3_key_is_32_bytes_or_a_configuration_error(key: str | bytes) -> None:
    if (key.isascii() if isinstance(key, str) else True) and len(key) == 32:
        assert len(check_apiv3_key(key)) == 32
    else:
        refused(check_apiv3_key, key)
