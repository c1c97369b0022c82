"""What a front end needs: the vendor's messages and names, its HMAC, RSA by openssl."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from tests.support.openssl import accepts, openssl
from wxpay_client import Client, RequestError
from wxpay_client.front_end import FrontEnd, _hmac
from wxpay_client.sandbox.credentials import Credentials

# The vendor's own example (wechatpay-skills, basic payment, on signing).
APPID = "wx2421b1c4370ec43b"
TIMESTAMP = 1554208460
NONCE = "593BEC0C930BF1AFEB40B4A08C8FB242"
PREPAY_ID = "wx201410272009395522657a690389285100"
KEY = "192006250b4c09247ec02edce69f6a2d"
MCHID = "1900000109"


class Recorder:
    """Signs nothing, and remembers what it was given."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []

    def sign(self, message: bytes) -> str:
        self.messages.append(message)
        return "signature"


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def front_end(recorder: Recorder) -> FrontEnd:
    return FrontEnd(MCHID, recorder.sign, clock=lambda: TIMESTAMP + 0.9, nonce=lambda: NONCE)


PAYMENT = {
    "timeStamp": "1554208460",
    "nonceStr": NONCE,
    "package": f"prepay_id={PREPAY_ID}",
    "signType": "RSA",
    "paySign": "signature",
}
OF_JSAPI = f"{APPID}\n1554208460\n{NONCE}\nprepay_id={PREPAY_ID}\n".encode()


def test_jsapi(front_end: FrontEnd, recorder: Recorder) -> None:
    assert front_end.jsapi(appid=APPID, prepay_id=PREPAY_ID) == {"appId": APPID, **PAYMENT}
    assert recorder.messages == [OF_JSAPI]


def test_mini_program(front_end: FrontEnd, recorder: Recorder) -> None:
    assert front_end.mini_program(appid=APPID, prepay_id=PREPAY_ID) == PAYMENT
    assert recorder.messages == [OF_JSAPI]


@pytest.mark.parametrize("way", ["app", "harmony"])
def test_app(front_end: FrontEnd, recorder: Recorder, way: str) -> None:
    assert getattr(front_end, way)(appid=APPID, prepay_id=PREPAY_ID) == {
        "appId": APPID,
        "partnerId": MCHID,
        "prepayId": PREPAY_ID,
        "packageValue": "Sign=WXPay",
        "nonceStr": NONCE,
        "timeStamp": "1554208460",
        "sign": "signature",
    }
    assert recorder.messages == [f"{APPID}\n1554208460\n{NONCE}\n{PREPAY_ID}\n".encode()]
    assert getattr(front_end, way)(appid=APPID, prepay_id=PREPAY_ID, partnerid="1")["partnerId"] == "1"


def test_medical_insurance(front_end: FrontEnd, recorder: Recorder) -> None:
    found = front_end.med_ins(mix_trade_no="42", appid=APPID, prepay_id=PREPAY_ID)

    assert found == {"mixTradeNo": "42", "appId": APPID, **PAYMENT}
    assert recorder.messages == [OF_JSAPI]
    assert front_end.med_ins(mix_trade_no="42") == {"mixTradeNo": "42"}
    with pytest.raises(RequestError, match="expected appid and prepay_id, or neither"):
        front_end.med_ins(mix_trade_no="42", appid=APPID)


def test_transfer(front_end: FrontEnd, recorder: Recorder) -> None:
    assert front_end.transfer(appid=APPID, package_info="affffddafdfafddffda==") == {
        "mchId": MCHID,
        "appId": APPID,
        "package": "affffddafdfafddffda==",
    }
    partner = front_end.transfer(appid=APPID, package_info="a", mchid="1", sub_mchid="2", sub_appid="wx3", openid="o4")
    assert partner == {
        "mchId": "1", "appId": APPID, "package": "a", "subMchId": "2", "subAppId": "wx3", "openId": "o4",
    }  # fmt: skip
    assert recorder.messages == []


def _hmac_by_openssl(message: str) -> str:
    return openssl("dgst", "-sha256", "-hmac", KEY, stdin=message.encode()).decode().split()[-1].upper()


def test_payscore(front_end: FrontEnd, recorder: Recorder) -> None:
    assert front_end.payscore_confirm(package="a b") == {"package": "a b"}
    assert front_end.payscore_enable(apply_permissions_token="t") == {"apply_permissions_token": "t"}
    assert front_end.payscore_confirm(package="a", apiv2_key=KEY) == {
        "mch_id": MCHID,
        "package": "a",
        "timestamp": "1554208460",
        "nonce_str": NONCE,
        "sign_type": "HMAC-SHA256",
        "sign": _hmac_by_openssl(
            f"mch_id={MCHID}&nonce_str={NONCE}&package=a&sign_type=HMAC-SHA256&timestamp=1554208460&key={KEY}"
        ),
    }
    assert front_end.payscore_detail(service_id="5", out_order_no="6", apiv2_key=KEY) == {
        "mch_id": MCHID,
        "service_id": "5",
        "out_order_no": "6",
        "timestamp": "1554208460",
        "nonce_str": NONCE,
        "sign_type": "HMAC-SHA256",
        "sign": _hmac_by_openssl(
            f"mch_id={MCHID}&nonce_str={NONCE}&out_order_no=6&service_id=5&sign_type=HMAC-SHA256"
            f"&timestamp=1554208460&key={KEY}"
        ),
    }
    partner = front_end.payscore_detail(service_id="5", out_order_no="6", apiv2_key=KEY, sub_mchid="7")
    assert (partner.get("sp_mchid"), partner.get("sub_mchid"), "mch_id" in partner) == (MCHID, "7", False)
    assert recorder.messages == []


def test_the_hmac_is_the_vendors() -> None:
    fields = {
        "appid": "wxd930ea5d5a258f4f",
        "body": "test",
        "device_info": "1000",
        "mch_id": "10000100",
        "nonce_str": "ibuaiVcKdpRxkhJA",
        "sign": "not signed",
        "empty": "",
    }

    assert _hmac("", fields, KEY) == "6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6"


def test_the_signature_is_the_clients_and_openssl_verifies_it(tmp_path: Path) -> None:
    credentials = Credentials.generate(certificates=False)
    files = credentials.write(tmp_path)
    client = Client(
        mchid=credentials.mchid,
        serial_no=credentials.serial_no,
        private_key=files.private_key,
        platform_keys=dict(files.platform_keys),
    )

    found = client.front_end.jsapi(appid=APPID, prepay_id=PREPAY_ID)

    lines = (found["appId"], found["timeStamp"], found["nonceStr"], found["package"])
    public = tmp_path / "public.pem"
    public.write_bytes(openssl("rsa", "-in", files.private_key, "-pubout"))
    assert accepts(public, "".join(f"{line}\n" for line in lines).encode(), b64decode(found["paySign"]))
    assert found["nonceStr"] != client.front_end.jsapi(appid=APPID, prepay_id=PREPAY_ID)["nonceStr"]


def test_a_missing_key_is_told_plainly(front_end: FrontEnd) -> None:
    with pytest.raises(RequestError, match=r"APIv2 key, and none was given.*another key than the APIv3 key"):
        front_end.payscore_detail(service_id="5", out_order_no="6")


@pytest.mark.parametrize("key", ["short", "退" * 32, b"k" * 32])
def test_a_wrong_key_is_told_and_not_shown(front_end: FrontEnd, key: Any) -> None:
    with pytest.raises(RequestError, match="expected a text of 32 ASCII characters") as caught:
        front_end.payscore_confirm(package="a", apiv2_key=key)

    assert str(key) not in str(caught.value)


@pytest.mark.parametrize("value", ["", "a\nb", None, 5, "prepay_id=wx20"])
def test_what_would_change_the_message_is_refused(front_end: FrontEnd, recorder: Recorder, value: Any) -> None:
    for way in (front_end.jsapi, front_end.mini_program, front_end.app):
        with pytest.raises(RequestError, match="nothing was signed"):
            way(appid=APPID, prepay_id=value)
    assert recorder.messages == []
