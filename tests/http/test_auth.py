"""`SignatureAuth` alone, with plain requests; how it signs is in tests/crypto/test_signature.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.support import samples
from wxpay_client import ConfigurationError, SignatureAuth, Upload
from wxpay_client.sandbox import Sandbox


@pytest.fixture
def auth(sandbox: Sandbox) -> SignatureAuth:
    key = Path(sandbox.env["WXPAY_PRIVATE_KEY"])
    return SignatureAuth(mchid=sandbox.credentials.mchid, serial_no=sandbox.credentials.serial_no, private_key=key)


@pytest.fixture
def serial(sandbox: Sandbox) -> dict[str, str]:
    return {"Wechatpay-Serial": next(iter(sandbox.credentials.platform_keys))}


def test_plain_requests_are_accepted(sandbox: Sandbox, auth: SignatureAuth, serial: dict[str, str]) -> None:
    url = f"{sandbox.origin}/hk{samples.QUERY_TARGET}"
    assert requests.get(url, auth=auth, headers=serial, timeout=5).json()["out_refund_no"] == samples.NUMBER
    notice: dict[str, Any] = json.loads(samples.NOTICE_BODY)
    for body in ({"json": notice}, {"data": samples.NOTICE_BODY}, {"data": samples.NOTICE_BODY.decode()}):
        headers = {**serial, "Content-Type": "application/json"}
        answer = requests.post(
            f"{sandbox.origin}{samples.NOTICE_TARGET}", auth=auth, headers=headers, timeout=5, **body
        )
        assert answer.status_code == 204


def test_a_session_signs_each_request(sandbox: Sandbox, auth: SignatureAuth, serial: dict[str, str]) -> None:
    with requests.Session() as session:
        session.auth = auth
        session.headers.update(serial)
        for _ in range(3):
            assert session.get(f"{sandbox.origin}/v3/certificates", timeout=5).status_code == 200
    assert len({request.headers["Authorization"] for request in sandbox.requests}) == 3


def test_an_upload_is_signed_over_its_meta(sandbox: Sandbox, auth: SignatureAuth, serial: dict[str, str]) -> None:
    file = Upload("a.png", b"png")
    meta = json.dumps({"filename": file.filename, "sha256": file.sha256})
    parts: Any = {
        "meta": (None, meta, "application/json"),
        "file": (file.filename, file.content, file.content_type),
    }
    url = f"{sandbox.origin}/v3/nothing"
    answer = requests.post(url, files=parts, auth=auth.over(meta.encode()), headers=serial, timeout=5)
    assert answer.json()["code"] == "NOT_FOUND"
    assert requests.post(url, files=parts, auth=auth, headers=serial, timeout=5).json()["code"] == "SIGN_ERROR"


class Elsewhere:
    """A signer of the user's own."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._key = sandbox.credentials.merchant_key

    def sign(self, message: bytes) -> bytes:
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.hashes import SHA256

        return self._key.sign(message, PKCS1v15(), SHA256())


@pytest.mark.parametrize(
    "key",
    [
        lambda sandbox: sandbox.credentials.merchant_key,
        lambda sandbox: Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_text(),
        lambda sandbox: Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_bytes(),
        Elsewhere,
    ],
    ids=["loaded", "text", "bytes", "a signer of one's own"],
)
def test_a_key_as_a_client_takes_it(sandbox: Sandbox, serial: dict[str, str], key: Any) -> None:
    auth = SignatureAuth(sandbox.credentials.mchid, sandbox.credentials.serial_no, key(sandbox))
    assert requests.get(f"{sandbox.origin}/v3/certificates", auth=auth, headers=serial, timeout=5).ok


@pytest.mark.parametrize(
    ("changes", "parameter"),
    [
        ({"mchid": '1",x="'}, "mchid"),
        ({"mchid": 1900000109}, "mchid"),
        ({"serial_no": "A\nB"}, "serial_no"),
        ({"private_key": "hunter2"}, "private_key"),
        ({"private_key": None}, "private_key"),
    ],
)
def test_what_is_no_merchant(sandbox: Sandbox, changes: dict[str, Any], parameter: str) -> None:
    given: dict[str, Any] = {"mchid": "1", "serial_no": "A", "private_key": sandbox.credentials.merchant_key}
    with pytest.raises(ConfigurationError) as caught:
        SignatureAuth(**{**given, **changes})
    assert caught.value.parameter == parameter
    assert "hunter2" not in str(caught.value)
