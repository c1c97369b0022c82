"""The functions under fuzzing: each takes any bytes, and returns unless something undocumented happens."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any, Final

import requests
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from requests.adapters import BaseAdapter
from urllib3 import HTTPResponse

from wxpay_client import (
    BillError,
    BillRow,
    Client,
    ConfigurationError,
    DecodeError,
    Download,
    RetryPolicy,
    VerificationError,
    WxPayError,
)
from wxpay_client._http.http1 import Answer, AnswerReader, AnswerTooLargeError, InvalidAnswerError
from wxpay_client.api import EVENTS
from wxpay_client.api.examples import EVENT_EXAMPLES
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.callbacks.callbacks import Callbacks
from wxpay_client.sandbox.checks.authorization import SignError, parse
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.state.state import State
from wxpay_client.schema.download import DownloadSource

_NAMES: Final = (
    "Wechatpay-Signature",
    "Wechatpay-Serial",
    "Wechatpay-Nonce",
    "Wechatpay-Timestamp",
    "Wechatpay-Signature-Type",
    "HTTP_WECHATPAY_SIGNATURE",
)


def unsigned_callback(data: bytes) -> None:
    """A callback from anybody: its headers, then its body."""
    *lines, body = data.split(b"\n", len(_NAMES))
    headers = [(name.encode(), line) for name, line in zip(_NAMES, lines, strict=False)]
    with suppress(VerificationError, DecodeError):
        _client().callbacks.parse(headers, body)


def signed_callback(data: bytes) -> None:
    """A callback of the gateway's with any body."""
    with suppress(DecodeError):
        _client().callbacks.parse(*_callbacks().sign(data))


def callback_resource(data: bytes) -> None:
    """A callback of the gateway's that tells anything."""
    with suppress(ValueError, RecursionError):
        resource = json.loads(data)
        if resource is not None:
            callback = _callbacks().make("REFUND.SUCCESS", resource)
            with suppress(DecodeError):
                _client().callbacks.parse(*callback)


def authorization(data: bytes) -> None:
    """The header that the sandbox reads, from any client."""
    with suppress(SignError):
        parse(data.decode("latin-1"))


def private_key(data: bytes) -> None:
    """A file given as the merchant's private key."""
    with suppress(ConfigurationError):
        _made(private_key=data)


def platform_key(data: bytes) -> None:
    """A file given as one of WeChat Pay's keys, under any ID."""
    serial, _, key = data.partition(b"\n")
    with suppress(ConfigurationError):
        _made(platform_keys={serial.decode("latin-1"): key})


def apiv3_key(data: bytes) -> None:
    """A text given as the APIv3 key."""
    with suppress(ConfigurationError):
        _made(apiv3_key=data.decode("latin-1"))


def unsigned_answer(data: bytes) -> None:
    """An answer from anybody: status, headers, body."""
    status, *lines, body = (data[:1] or b"\0", *data[1:].split(b"\n", len(_NAMES)))
    headers = {name: line.decode("latin-1") for name, line in zip(_NAMES, lines, strict=False)}
    _answered(200 + status[0] * 2, headers, body)


def signed_answer(data: bytes) -> None:
    """An answer of the gateway's with any status and body."""
    status = 200 + (data[:1] or b"\0")[0] * 2
    answer = _signer().answer(status, data[1:], next(iter(_credentials().platform_keys)), "/")
    if answer is not None:
        _answered(status, answer.headers, answer.body)


def answer_reader(data: bytes) -> None:
    """What a server sends, in pieces of any size: read alike however it is cut up, or refused alike."""
    size, content = (data[:1] or b"\0")[0] + 1, data[1:]
    whole = _read(content, max(len(content), 1))
    if _read(content, size) != whole:
        raise AssertionError(f"in pieces of {size} bytes it is another answer")


def _read(content: bytes, size: int) -> Answer | None:
    pieces = iter([content[start : start + size] for start in range(0, len(content), size)])
    reader = AnswerReader(b"", lambda: next(pieces, b""), 65536)
    try:
        # Whether bytes are left behind the answer is known of those that arrived.
        return reader.answer(reader.head(), "POST")._replace(is_last=False)
    except (InvalidAnswerError, AnswerTooLargeError):
        return None


def bill_rows(data: bytes) -> None:
    """A bill, in pieces of any size: read alike however it is cut up, or refused alike."""
    size, content = (data[:1] or b"\0")[0] + 1, data[1:]
    if _bill(content, size) != _bill(content, max(len(content), 1)):
        raise AssertionError(f"in pieces of {size} bytes it is another bill")


def _bill(content: bytes, size: int) -> tuple[list[BillRow], object]:
    call = DownloadSource("billdownload.file", "https://api.mch.weixin.qq.com/v3/billdownload/file", 200, None)
    pieces = (content[start : start + size] for start in range(0, len(content), size))
    rows = Download(pieces, lambda: None, call).rows()
    read: list[BillRow] = []
    try:
        read.extend(rows)
    except BillError as error:
        return read, str(error)
    return read, rows.sums


TARGETS: Final[Mapping[str, Callable[[bytes], None]]] = {
    target.__name__: target
    for target in (
        unsigned_callback,
        signed_callback,
        callback_resource,
        authorization,
        private_key,
        platform_key,
        apiv3_key,
        unsigned_answer,
        signed_answer,
        answer_reader,
        bill_rows,
    )
}


class _Adapter(BaseAdapter):
    """Answers each request with what it is told, without a network."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        super().__init__()
        self._answer = (status, headers, body)

    def send(self, request: requests.PreparedRequest, *_: object, **__: object) -> requests.Response:
        """Answer."""
        status, headers, body = self._answer
        answer = requests.Response()
        answer.status_code = status
        answer.headers.update(headers)
        answer.raw = HTTPResponse(io.BytesIO(body), status=status, preload_content=False)
        answer.url = request.url or ""
        answer.request = request
        return answer

    def close(self) -> None:
        """Nothing is open."""


def _answered(status: int, headers: Mapping[str, str], body: bytes) -> None:
    client = _client()
    client.session.mount("https://", _Adapter(status, headers, body))
    with suppress(WxPayError):
        client.send(QueryByOutRefundNoRequest(out_refund_no="R1"))


# Any: arguments of Client, which are of many types.
def _made(**changed: Any) -> Client:
    credentials = _credentials()
    arguments: dict[str, Any] = {
        "mchid": credentials.mchid,
        "serial_no": credentials.serial_no,
        "private_key": credentials.merchant_key,
        "platform_keys": {serial: key.public_key() for serial, key in credentials.platform_keys.items()},
        "apiv3_key": credentials.apiv3_key,
    }
    return Client(**{**arguments, **changed})


@cache
def _credentials() -> Credentials:
    return Credentials.generate()


@cache
def _client() -> Client:
    # Without waiting before repeats, so that an answer takes no longer than the work with it.
    client = _made(retries=RetryPolicy(base=0))
    # A callback may name a certificate that is looked for: not outside of this machine.
    client.session.mount("https://", _Adapter(404, {}, b""))
    return client


@cache
def _signer() -> Signer:
    import time

    return Signer(_credentials().platform_keys, time.time)


@cache
def _callbacks() -> Callbacks:
    credentials = _credentials()
    merchant = credentials.merchant_key.public_key()
    serial = next(iter(credentials.platform_keys))
    return Callbacks(_signer(), serial, credentials.apiv3_key, merchant, State(), EVENTS, {})


def seeds(target: str) -> Iterator[bytes]:
    """Inputs to begin with: what is right, so that changes of it come far."""
    credentials = _credentials()
    callback = _callbacks().make("REFUND.SUCCESS", EVENT_EXAMPLES["REFUND.SUCCESS"]["event"]["resource"])
    yield b""
    if target == "unsigned_callback":
        headers = [callback.headers[name] for name in _NAMES[:-1]]
        yield "\n".join(headers).encode() + b"\n" + callback.body
    elif target == "signed_callback":
        yield callback.body
    elif target == "callback_resource":
        yield json.dumps(EVENT_EXAMPLES["REFUND.SUCCESS"]["event"]["resource"]).encode()
    elif target == "answer_reader":
        yield b"\x04HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
        yield b"\x04HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\nT: 1\r\n\r\n"
        packed = gzip.compress(b"{}", mtime=0)
        yield b"\x04HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed
    elif target == "bill_rows":
        moved = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,"
        moved += (
            "资金变更提交申请人,备注,业务凭证号\n`2018-02-01 04:21:23,`1,`2,`退款,`退款,`支出,`0.02,`0.17,`a,`b,`c\n"
        )
        yield b"\x04" + f"{moved}资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n`1.0,`0.0,`0,`1.0,`0.02\n".encode()
        yield b"\x04" + "交易时间,标价币种,金额\n`2018-02-01 04:21:23,`HKD,`1.00\n总笔数,总金额\n`1,`1.00\n".encode(
            "gbk"
        )
        yield b"\x04a,b\n`1,`2\n"
    elif target == "authorization":
        fields = 'mchid="1900000109",nonce_str="N",signature="c2ln",timestamp="1",serial_no="5157F09E"'
        yield f"WECHATPAY2-SHA256-RSA2048 {fields}".encode()
    elif target == "private_key":
        yield credentials.merchant_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    elif target == "platform_key":
        for serial, pem in credentials.platform_files.items():
            yield serial.encode() + b"\n" + pem
    elif target == "signed_answer":
        yield b'\0{"id":"1","status":"SUCCESS","amount":{"refund":1}}'
        yield b'\xc8{"code":"SIGN_ERROR","detail":{"sign_information":{"method":"GET","url":"/"}}}'
