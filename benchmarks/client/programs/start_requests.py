"""`requests` by hand from the start of a process: `python start_requests.py import`, `ready`, `answer NUMBER MCHID`."""

import os
import secrets
import sys
import time
from base64 import b64decode, b64encode
from pathlib import Path
from urllib.parse import quote

import requests
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key


def main() -> None:
    """Go as far as is asked for."""
    stage, *numbers = sys.argv[1:]
    if stage == "import":
        return
    private = load_pem_private_key(Path(os.environ["WXPAY_PRIVATE_KEY"]).read_bytes(), None)
    serial, _, path = os.environ["WXPAY_PLATFORM_KEYS"].partition("=")
    platform = load_pem_public_key(Path(path).read_bytes())
    assert isinstance(private, RSAPrivateKey)  # noqa: S101 - for type checkers
    assert isinstance(platform, RSAPublicKey)  # noqa: S101
    session = requests.Session()
    session.headers.update({"Accept": "application/json", "User-Agent": "by hand", "Wechatpay-Serial": serial})
    if stage == "ready":
        return
    target = f"/hk/v3/refunds/out-refund-no/{quote(numbers[0], safe='')}?mchid={numbers[1]}"
    now, nonce = int(time.time()), secrets.token_hex(16)
    signature = private.sign(f"GET\n{target}\n{now}\n{nonce}\n\n".encode(), PKCS1v15(), SHA256())
    authorization = (
        f'WECHATPAY2-SHA256-RSA2048 mchid="{os.environ["WXPAY_MCHID"]}",nonce_str="{nonce}",'
        f'signature="{b64encode(signature).decode()}",timestamp="{now}",serial_no="{os.environ["WXPAY_SERIAL_NO"]}"'
    )
    url = f"{os.environ['WXPAY_ORIGIN']}{target}"
    answer = session.get(url, headers={"Authorization": authorization}, timeout=(5, 15))
    answer.raise_for_status()
    timestamp, nonce = answer.headers["Wechatpay-Timestamp"], answer.headers["Wechatpay-Nonce"]
    if answer.headers["Wechatpay-Serial"] != serial or abs(time.time() - int(timestamp)) > 300:
        raise ValueError(timestamp)
    message = f"{timestamp}\n{nonce}\n".encode() + answer.content + b"\n"
    platform.verify(b64decode(answer.headers["Wechatpay-Signature"]), message, PKCS1v15(), SHA256())
    print(answer.json()["amount"]["refund"])


main()
