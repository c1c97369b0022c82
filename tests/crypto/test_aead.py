"""What is encrypted with the APIv3 key opens with that key alone, unchanged."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client._crypto.encryption import decrypt_aead

VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[1] / "vectors" / "wechatpay_java.json").read_text("utf-8"))
KEY = VECTORS["apiv3_key"].encode()
KNOWN = VECTORS["aes_256_gcm"]
SEALED = (KNOWN["nonce"], KNOWN["associated_data"], KNOWN["ciphertext"])
TEXTS = st.text(st.characters())  # lone surrogates too


def test_the_published_ciphertext_opens() -> None:
    assert decrypt_aead(KEY, *SEALED) == KNOWN["plaintext"].encode()


RAW = b64decode(KNOWN["ciphertext"])

CHANGED: dict[str, tuple[bytes, tuple[str, str, str], str]] = {
    "another key": (b"x" * 32, SEALED, "does not open with the APIv3 key"),
    "another nonce": (KEY, ("uluk4a9R25RX", *SEALED[1:]), "does not open"),
    "other associated data": (KEY, (SEALED[0], "", SEALED[2]), "does not open"),
    "a changed byte": (KEY, (*SEALED[:2], b64encode(bytes([RAW[0] ^ 1]) + RAW[1:]).decode()), "does not open"),
    "a shorter tag": (KEY, (*SEALED[:2], b64encode(RAW[:-1]).decode()), "does not open"),
    "less than a tag": (KEY, (*SEALED[:2], b64encode(RAW[:15]).decode()), "has 15 bytes, less than its tag of 16"),
    "nothing": (KEY, (*SEALED[:2], ""), "has 0 bytes"),
    "no base64": (KEY, (*SEALED[:2], f"{SEALED[2]}*"), "is not base64"),
    "text beyond ASCII": (KEY, (*SEALED[:2], "微信"), "is not base64"),
    "a short nonce": (KEY, ("x" * 7, *SEALED[1:]), "none that AES-GCM takes"),
    "a long nonce": (KEY, ("x" * 129, *SEALED[1:]), "none that AES-GCM takes"),
    "half a character": (KEY, ("\ud800" * 12, *SEALED[1:]), "none that AES-GCM takes"),
}


@pytest.mark.parametrize(("key", "sealed", "problem"), CHANGED.values(), ids=CHANGED)
def test_anything_else_does_not(key: bytes, sealed: tuple[str, str, str], problem: str) -> None:
    with pytest.raises(ValueError, match=problem) as caught:
        decrypt_aead(key, *sealed)
    # What debuggers and error trackers follow holds nothing of what was received.
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


@given(st.binary(), st.text(st.characters(exclude_categories=["Cs"]), min_size=8, max_size=32), st.text("abc微信"))
def test_whatever_is_encrypted_opens(plain: bytes, nonce: str, data: str) -> None:
    sealed = AESGCM(KEY).encrypt(nonce.encode(), plain, data.encode())
    assert decrypt_aead(KEY, nonce, data, b64encode(sealed).decode()) == plain


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_but_a_value_error_is_raised(nonce: str, data: str, ciphertext: str) -> None:
    with pytest.raises(ValueError, match=r"ciphertext|nonce") as caught:
        decrypt_aead(KEY, nonce, data, ciphertext)
    assert type(caught.value) is ValueError
