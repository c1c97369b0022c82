"""Only what WeChat Pay signed, exactly as it was signed and in time, passes."""

from __future__ import annotations

import json
import pickle
import re
import string
import traceback
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given, settings
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from tests.support import openssl
from wxpay_client._crypto.key_store import KeyStore
from wxpay_client._crypto.keys import CLOCK_TOLERANCE, PlatformKey, load_platform_keys
from wxpay_client._crypto.nonces import REMEMBERED_FOR
from wxpay_client._crypto.verification import Verifier, is_signed, response_message
from wxpay_client.errors import SignatureProbeError, VerificationError, VerificationReason

VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[1] / "vectors" / "wechatpay_java.json").read_text("utf-8"))
SERIAL = VECTORS["platform_serial_no"]
ID = "PUB_KEY_ID_0116"
NOW = 1554209980
DURING = 1700000000
"""Within the dates of the published certificate."""
ALL: tuple[str, ...] = ("Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature")


def headers_of(vector: Mapping[str, str]) -> dict[str, str]:
    return {name: vector[name.removeprefix("Wechatpay-").lower()] for name in ALL}


SIGNED = headers_of(VECTORS["response_signature"])
BODY = VECTORS["response_signature"]["body"].encode()
PUBLISHED = load_platform_keys(
    {SERIAL: VECTORS["platform_certificate"]},
    merchant=RSAPublicNumbers(65537, 2**2047 + 1).public_key(),
    serial_no=VECTORS["merchant_serial_no"],
)


def verifier_at(now: float, **settings_: int) -> Verifier:
    # The published signature is older than the certificate, whose dates are no matter here.
    return Verifier(KeyStore(PUBLISHED, clock=lambda: DURING), clock=lambda: now, **settings_)


def verifier_of(keys: Mapping[str, PlatformKey]) -> Verifier:
    return Verifier(KeyStore(keys, clock=lambda: DURING), clock=lambda: NOW)


@pytest.fixture
def verifier() -> Verifier:
    return verifier_at(NOW)


@pytest.fixture(scope="module")
def key() -> RSAPrivateKey:
    return generate_private_key(65537, 2048)


def signed_by(key: RSAPrivateKey, serial: str, body: bytes) -> dict[str, str]:
    message = b"%d\nnonce\n%b\n" % (NOW, body)
    signature = b64encode(key.sign(message, PKCS1v15(), SHA256())).decode()
    return dict(zip(ALL, (str(NOW), "nonce", serial, signature), strict=True))


def refused(verifier: Verifier, headers: Mapping[str, str], body: bytes = BODY) -> VerificationError:
    with pytest.raises(VerificationError) as caught:
        verifier.verify(headers, body)
    return caught.value


# What passes.


def test_the_known_signature_passes(verifier: Verifier) -> None:
    verifier.verify(SIGNED, BODY)


def test_a_signature_over_an_empty_body_passes(verifier: Verifier) -> None:
    verifier.verify(headers_of(VECTORS["empty_response_signature"]), b"")


def test_the_message_is_three_lines_and_the_body_as_it_is() -> None:
    body = b"\xff\x00\r\n\n"
    assert response_message("1554209980", "nonce", body) == b"1554209980\nnonce\n" + body + b"\n"


def test_what_openssl_signs_passes(key: RSAPrivateKey, tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    signature = openssl.sign(file, b"1554209980\nnonce\n" + BODY + b"\n")
    headers = dict(zip(ALL, (str(NOW), "nonce", ID, b64encode(signature).decode()), strict=True))
    verifier_of({ID: PlatformKey(ID, key.public_key())}).verify(headers, BODY)


def test_it_counts_no_longer_than_it_is_remembered_by() -> None:
    first, last = NOW - CLOCK_TOLERANCE, NOW + CLOCK_TOLERANCE + 0.999
    for moment in (first, last):
        verifier_at(moment).verify(SIGNED, BODY)
    assert last - first < REMEMBERED_FOR


REWRITINGS: dict[str, Callable[[dict[str, str]], Mapping[str, str]]] = {
    "small": lambda headers: {name.lower(): value for name, value in headers.items()},
    "capital": lambda headers: {name.upper(): value for name, value in headers.items()},
    "of requests": lambda headers: CaseInsensitiveDict({name.swapcase(): headers[name] for name in headers}),
    "among others": lambda headers: {"Content-Type": "application/json", **headers},
    "with a type": lambda headers: {**headers, "WECHATPAY-SIGNATURE-TYPE": "WECHATPAY2-SHA256-RSA2048"},
}


@pytest.mark.parametrize("rewrite", REWRITINGS.values(), ids=REWRITINGS)
def test_header_names_have_no_case(verifier: Verifier, rewrite: Callable[[dict[str, str]], Mapping[str, str]]) -> None:
    verifier.verify(rewrite(SIGNED), BODY)
    assert is_signed(rewrite(SIGNED))


def test_several_keys_are_known_at_once(key: RSAPrivateKey) -> None:
    verifier = verifier_of({ID: PlatformKey(ID, key.public_key()), **PUBLISHED})
    verifier.verify(SIGNED, BODY)
    verifier.verify(signed_by(key, ID, BODY), BODY)
    # Each signature counts under its own serial only.
    refused(verifier, {**SIGNED, "Wechatpay-Serial": ID})
    refused(verifier, signed_by(key, SERIAL, BODY))


@pytest.mark.parametrize("serial", [SERIAL.lower(), f"00{SERIAL}"])
def test_serials_are_opaque_so_case_and_leading_zeros_count(verifier: Verifier, serial: str) -> None:
    with pytest.raises(VerificationError, match="names a key that is not known"):
        verifier.verify({**SIGNED, "Wechatpay-Serial": serial}, BODY)


@pytest.mark.parametrize("off", [-300, -1, 0, 1, 300, 300.9])
def test_a_clock_may_be_five_minutes_off(off: float) -> None:
    verifier_at(NOW + off).verify(SIGNED, BODY)


def test_the_tolerance_can_be_another() -> None:
    verifier_at(NOW + 7, tolerance=7).verify(SIGNED, BODY)
    refused(verifier_at(NOW + 8, tolerance=7), SIGNED)
    assert "1 s ahead of" in refused(verifier_at(NOW - 1, tolerance=0), SIGNED).message


def test_the_clock_is_the_machines_where_none_is_given() -> None:
    assert "behind this machine's clock" in refused(Verifier(KeyStore(PUBLISHED)), SIGNED).message


# Whether there is a signature.


def test_what_carries_a_signature_is_signed() -> None:
    assert is_signed(SIGNED)
    assert is_signed({"wechatpay-signature": ""})
    assert not is_signed({name: SIGNED[name] for name in ALL if name != "Wechatpay-Signature"})
    assert not is_signed({})


# What does not pass.

PROBE = "WECHATPAY/SIGNTEST/0123456789 not base64"
PROXY = "missing: not signed by WeChat Pay, or stripped by a proxy on the way"

NO_SECONDS = [
    "soon",
    "-1554209980",
    "+1554209980",
    "1554209980.0",
    " 1554209980",
    "1554209980\n",
    "1_554",
    "١٥٥٤٢٠٩٩٨٠",
    "²",
    "0x5ca3",
    "9" * 5000,
]

FAILURES: dict[str, tuple[dict[str, str | None], str]] = {
    "no timestamp": ({"Wechatpay-Timestamp": None}, f"Wechatpay-Timestamp {PROXY}"),
    "no nonce": ({"Wechatpay-Nonce": None}, f"Wechatpay-Nonce {PROXY}"),
    "no serial": ({"Wechatpay-Serial": None}, f"Wechatpay-Serial {PROXY}"),
    "no signature": ({"Wechatpay-Signature": None}, f"Wechatpay-Signature {PROXY}"),
    "nothing": (dict.fromkeys(ALL), f"{', '.join(ALL)} {PROXY}"),
    "an empty nonce": ({"Wechatpay-Nonce": ""}, f"Wechatpay-Nonce {PROXY}"),
    **{
        f"timestamp {text!r}": ({"Wechatpay-Timestamp": text}, "Wechatpay-Timestamp is not a number")
        for text in NO_SECONDS
    },
    "a nonce with a line feed": ({"Wechatpay-Nonce": "a\nb"}, "Wechatpay-Nonce holds characters"),
    "a nonce beyond ASCII": ({"Wechatpay-Nonce": "é"}, "Wechatpay-Nonce holds characters"),
    "an old timestamp": (
        {"Wechatpay-Timestamp": str(NOW - 301)},
        "Wechatpay-Timestamp is 301 s behind this machine's clock (limit ±300 s): check the clock",
    ),
    "a timestamp to come": (
        {"Wechatpay-Timestamp": str(NOW + 301)},
        "Wechatpay-Timestamp is 301 s ahead of this machine's clock (limit ±300 s): check the clock",
    ),
    "another signature type": (
        {"Wechatpay-Signature-Type": "WECHATPAY2-SM2-WITH-SM3"},
        "Wechatpay-Signature-Type is none that is known here; expected WECHATPAY2-SHA256-RSA2048",
    ),
    "an empty signature type": ({"Wechatpay-Signature-Type": ""}, "Wechatpay-Signature-Type is none"),
    "an unknown serial": (
        {"Wechatpay-Serial": ID},
        f"Wechatpay-Serial names a key that is not known: '{ID}'; known: {SERIAL}.",
    ),
    "a serial of 64 characters": ({"Wechatpay-Serial": "x" * 64}, f"not known: '{'x' * 64}'; known"),
    "a longer serial": ({"Wechatpay-Serial": "x" * 65}, f"not known: '{'x' * 64}…'; known"),
    "no base64": ({"Wechatpay-Signature": "*" * 344}, "Wechatpay-Signature is not base64"),
    "URL-safe base64": ({"Wechatpay-Signature": f"{'-_' * 171}=="}, "Wechatpay-Signature is not base64"),
    "base64 without padding": (
        {"Wechatpay-Signature": SIGNED["Wechatpay-Signature"].rstrip("=")},
        "Wechatpay-Signature is not base64",
    ),
    "base64 with a space": (
        {"Wechatpay-Signature": f" {SIGNED['Wechatpay-Signature']}"},
        "Wechatpay-Signature is not base64",
    ),
    "base64 and more": (
        {"Wechatpay-Signature": f"{SIGNED['Wechatpay-Signature']}AA=="},
        "Wechatpay-Signature is not base64",
    ),
    "base64 written in another way": (
        {"Wechatpay-Signature": f"{SIGNED['Wechatpay-Signature'][:-3]}h=="},
        "Wechatpay-Signature is not base64",
    ),
    "a short signature": ({"Wechatpay-Signature": "AAAA"}, "Wechatpay-Signature does not fit"),
    "another signature": (
        {"Wechatpay-Signature": b64encode(bytes(256)).decode()},
        "Wechatpay-Signature does not fit: the body or a header was changed on the way",
    ),
    "a probe": ({"Wechatpay-Signature": PROBE}, "Wechatpay-Signature is a probe (WECHATPAY/SIGNTEST/…)"),
}


@pytest.mark.parametrize(("changes", "message"), FAILURES.values(), ids=FAILURES)
def test_each_failure_says_what_it_is(verifier: Verifier, changes: dict[str, str | None], message: str) -> None:
    headers = {name: value for name, value in {**SIGNED, **changes}.items() if value is not None}
    error = refused(verifier, headers)
    assert message in error.message
    assert error.known == (SERIAL,)
    assert error.serial == (headers.get("Wechatpay-Serial") or None)
    assert isinstance(error, SignatureProbeError) == (headers.get("Wechatpay-Signature") == PROBE)
    restored = pickle.loads(pickle.dumps(error))
    assert (type(restored), restored.message, restored.serial) == (type(error), error.message, error.serial)


REASONS = {
    "no timestamp": VerificationReason.HEADER_MISSING,
    "no signature": VerificationReason.HEADER_MISSING,
    "nothing": VerificationReason.UNSIGNED,
    "timestamp 'soon'": VerificationReason.MALFORMED,
    "a nonce with a line feed": VerificationReason.MALFORMED,
    "another signature type": VerificationReason.MALFORMED,
    "no base64": VerificationReason.MALFORMED,
    "an old timestamp": VerificationReason.CLOCK_SKEW,
    "a timestamp to come": VerificationReason.CLOCK_SKEW,
    "an unknown serial": VerificationReason.UNKNOWN_SERIAL,
    "another signature": VerificationReason.MISMATCH,
    "a probe": VerificationReason.PROBE,
}


@pytest.mark.parametrize(("name", "reason"), REASONS.items())
def test_each_failure_has_its_reason(verifier: Verifier, name: str, reason: VerificationReason) -> None:
    headers = {name: value for name, value in {**SIGNED, **FAILURES[name][0]}.items() if value is not None}
    error = refused(verifier, headers)
    assert error.reason is reason
    assert pickle.loads(pickle.dumps(error)).reason is reason


def test_a_key_that_stands_under_the_wrong_id_is_named(key: RSAPrivateKey) -> None:
    swapped = {
        ID: PlatformKey(ID, PUBLISHED[SERIAL].public_key),
        SERIAL: PlatformKey(SERIAL, key.public_key()),
    }
    error = refused(verifier_of(swapped), SIGNED)
    assert error.reason is VerificationReason.KEY_UNDER_WRONG_ID
    assert f"does not fit the key given for '{SERIAL}'. It was made with the key given for {ID}:" in error.message


def test_of_an_unknown_serial_too_the_key_that_fits_is_named() -> None:
    misnamed = {ID: PlatformKey(ID, PUBLISHED[SERIAL].public_key)}
    error = refused(verifier_of(misnamed), SIGNED)
    assert error.reason is VerificationReason.UNKNOWN_SERIAL
    assert f"It was made with the key given for {ID}:" in error.message


@pytest.mark.parametrize(("changes", "message"), FAILURES.values(), ids=FAILURES)
def test_no_failure_shows_the_signature(verifier: Verifier, changes: dict[str, str | None], message: str) -> None:
    headers = {name: value for name, value in {**SIGNED, **changes}.items() if value is not None}
    error = refused(verifier, headers)
    shown = "".join([repr(error), repr(vars(error)), *traceback.format_exception(error)])
    signature = headers.get("Wechatpay-Signature", "").removeprefix("WECHATPAY/SIGNTEST/")
    assert not [run for i in range(len(signature) - 7) if (run := signature[i : i + 8]) in shown]


@pytest.mark.parametrize(
    "changes",
    [
        {"Wechatpay-Serial": "unknown"},
        {"Wechatpay-Serial": None},
        {"Wechatpay-Timestamp": "0"},
        {"Wechatpay-Timestamp": None, "Wechatpay-Nonce": None},
        {"Wechatpay-Signature-Type": "unknown"},
    ],
)
def test_a_probe_is_one_whatever_else_is_wrong(verifier: Verifier, changes: dict[str, str | None]) -> None:
    headers = {**SIGNED, "Wechatpay-Signature": PROBE, **changes}
    error = refused(verifier, {name: value for name, value in headers.items() if value is not None})
    assert isinstance(error, SignatureProbeError)
    assert error.known == (SERIAL,)
    assert error.serial == headers["Wechatpay-Serial"]


def test_only_the_beginning_makes_a_probe(verifier: Verifier) -> None:
    for signature in (
        "wechatpay/signtest/",
        "WECHATPAY/SIGNTEST",
        " WECHATPAY/SIGNTEST/",
        "x/WECHATPAY/SIGNTEST/",
    ):
        assert type(refused(verifier, {**SIGNED, "Wechatpay-Signature": signature})) is VerificationError


def test_without_keys_nothing_passes() -> None:
    error = refused(verifier_of({}), SIGNED)
    assert "known: none." in error.message
    assert error.known == ()


def test_all_known_serials_are_listed(key: RSAPrivateKey) -> None:
    verifier = verifier_of({ID: PlatformKey(ID, key.public_key()), **PUBLISHED})
    error = refused(verifier, {**SIGNED, "Wechatpay-Serial": "other"})
    assert f"known: {ID}, {SERIAL}." in error.message
    assert error.known == (ID, SERIAL)


# Tampering. The clock is no help to these: it is off by as much as one likes.


@pytest.fixture
def patient() -> Verifier:
    return verifier_at(NOW, tolerance=10**20)


def tampered_bytes(whole: bytes) -> Iterator[bytes]:
    for i, byte in enumerate(whole):
        yield whole[:i] + bytes([byte ^ 1]) + whole[i + 1 :]
        yield whole[:i] + whole[i + 1 :]
        yield whole[:i] + b" " + whole[i:]
    yield whole + b"\n"
    yield whole + b"\0"
    yield whole + b" "
    yield b"\xef\xbb\xbf" + whole
    yield b""


def test_every_byte_of_the_body_counts(patient: Verifier) -> None:
    for body in tampered_bytes(BODY):
        assert "does not fit" in refused(patient, SIGNED, body).message


def test_an_equal_document_in_other_bytes_is_another_body(patient: Verifier) -> None:
    for body in (json.dumps(json.loads(BODY)).encode(), BODY.decode().encode("gbk")):
        assert "does not fit" in refused(patient, SIGNED, body).message


@pytest.mark.parametrize("name", ["Wechatpay-Timestamp", "Wechatpay-Nonce"])
def test_every_character_of_a_signed_header_counts(patient: Verifier, name: str) -> None:
    value = SIGNED[name]
    for i, character in enumerate(value):
        other = "1" if character == "0" else "0"
        for changed in (
            value[:i] + other + value[i + 1 :],
            value[:i] + value[i + 1 :],
            f"{value[:i]}0{value[i:]}",
        ):
            if changed != value:
                assert "does not fit" in refused(patient, {**SIGNED, name: changed}).message


def test_every_character_of_the_signature_counts(patient: Verifier) -> None:
    value = SIGNED["Wechatpay-Signature"]
    alphabet = string.ascii_letters + string.digits + "+/="
    for i, character in enumerate(value):
        other = alphabet[(alphabet.index(character) + 1) % len(alphabet)]
        refused(patient, {**SIGNED, "Wechatpay-Signature": value[:i] + other + value[i + 1 :]})
        refused(patient, {**SIGNED, "Wechatpay-Signature": value[:i] + value[i + 1 :]})


def test_the_border_between_nonce_and_body_cannot_be_moved(key: RSAPrivateKey) -> None:
    verifier = verifier_of({ID: PlatformKey(ID, key.public_key())})
    headers = signed_by(key, ID, b"first\nsecond")
    verifier.verify(headers, b"first\nsecond")
    refused(verifier, {**headers, "Wechatpay-Nonce": "nonce\nfirst"}, b"second")


def test_the_signature_of_one_answer_is_not_that_of_another(patient: Verifier) -> None:
    refused(patient, headers_of(VECTORS["empty_response_signature"]), BODY)
    refused(patient, SIGNED, b"")


def test_another_hash_or_padding_is_another_signature(key: RSAPrivateKey) -> None:
    verifier = verifier_of({ID: PlatformKey(ID, key.public_key())})
    message = response_message(str(NOW), "nonce", BODY)
    headers = signed_by(key, ID, BODY)
    verifier.verify(headers, BODY)
    for signature in (
        key.sign(message, PKCS1v15(), SHA1()),
        key.sign(message, PSS(MGF1(SHA256()), 32), SHA256()),
    ):
        refused(verifier, {**headers, "Wechatpay-Signature": b64encode(signature).decode()})


# Anything at all.

NAMES = st.sampled_from([*ALL, *(name.lower() for name in ALL), "Wechatpay-Signature-Type", "Request-ID"])
TEXTS = st.text(st.characters())  # lone surrogates too: that is how Python writes bytes that are no text


@given(st.dictionaries(st.one_of(NAMES, TEXTS), TEXTS), st.binary())
def test_any_headers_are_refused_and_nothing_else_is_raised(headers: dict[str, str], body: bytes) -> None:
    refused(verifier_at(NOW), headers, body)


@settings(deadline=None)
@given(st.sampled_from(ALL), TEXTS)
def test_any_other_text_in_one_header_is_refused(name: str, text: str) -> None:
    if text != SIGNED[name]:
        refused(verifier_at(NOW), {**SIGNED, name: text})


@given(st.binary())
def test_any_other_body_is_refused(body: bytes) -> None:
    if body != BODY:
        refused(verifier_at(NOW), SIGNED, body)


@settings(deadline=None)
@given(st.binary())
def test_any_signed_body_passes(key: RSAPrivateKey, body: bytes) -> None:
    verifier_of({ID: PlatformKey(ID, key.public_key())}).verify(signed_by(key, ID, body), body)


def test_the_known_signature_is_strict_base64() -> None:
    assert len(b64decode(SIGNED["Wechatpay-Signature"], validate=True)) == 256
    assert re.fullmatch(r"[0-9A-Za-z+/]{342}==", SIGNED["Wechatpay-Signature"])
