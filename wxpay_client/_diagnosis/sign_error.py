"""Why the gateway did not accept a signature: everything that an answer, a request and a merchant's settings tell.

Whatever an answer holds, a diagnosis comes
of it and no exception: it is made while another error is being raised.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from wxpay_client._crypto.keys import CLOCK_TOLERANCE
from wxpay_client._crypto.signature import SCHEME
from wxpay_client._diagnosis.merchant import Merchant, misfits, shown
from wxpay_client._diagnosis.merchant_certificate import check_dates
from wxpay_client._diagnosis.sign_information import CanonicalMessage, SignInformation, compare, read
from wxpay_client._finding import Diagnosis, Finding, Status
from wxpay_client._http.headers import date_of, intermediaries, request_id_of, who_answered

if TYPE_CHECKING:
    import requests

__all__ = ["SentSignature", "clock_offset", "diagnose", "sent_signature"]

_FIELD: Final = re.compile(r'([a-z_]+)="([^"]*)"')
_SECONDS: Final = re.compile(r"[0-9]{1,12}")


@frozen(kw_only=True)
class SentSignature:
    """What a request said of its own signature.

    Attributes:
        mchid: The merchant's number, as sent.
        serial_no: The serial number, as sent.
        signature: The signature.
        message: What was signed, as far as the request tells.
    """

    mchid: str
    serial_no: str
    signature: str = field(repr=False)
    message: CanonicalMessage = field(repr=False)


def sent_signature(prepared: requests.PreparedRequest) -> SentSignature | None:
    """What a request that was sent says of its signature; `None` where it carries none that this library made."""
    header: object = prepared.headers.get("Authorization") if prepared.headers else None
    if isinstance(header, bytes):
        header = header.decode("latin-1")
    if not isinstance(header, str) or not header.startswith(f"{SCHEME} "):
        return None
    if prepared.method is None or prepared.url is None:
        return None
    fields = dict(_FIELD.findall(header))
    # Of an upload one part is signed, not the body.
    upload = str(prepared.headers.get("Content-Type", "")).lower().startswith("multipart/")
    return SentSignature(
        mchid=fields.get("mchid", ""),
        serial_no=fields.get("serial_no", ""),
        signature=fields.get("signature", ""),
        message=CanonicalMessage(
            prepared.method,
            prepared.path_url,
            fields.get("timestamp", ""),
            fields.get("nonce_str", ""),
            None if upload else _bytes(prepared.body),
        ),
    )


def _bytes(body: object) -> bytes | None:
    """A body's bytes; `None` for a stream."""
    if isinstance(body, str):
        return body.encode(errors="replace")
    return b"" if body is None else body if isinstance(body, bytes) else None


def clock_offset(timestamp: str, headers: Mapping[str, str]) -> int | None:
    """Seconds that a request's timestamp was ahead of the answer's `Date`; negative where it was behind."""
    date = date_of(headers)
    return None if date is None or not _SECONDS.fullmatch(timestamp) else int(timestamp) - date


def diagnose(
    sent: SentSignature | None, headers: Mapping[str, str], detail: object, merchant: Merchant, now: datetime
) -> Diagnosis:
    """Find out why a signature was not accepted.

    Args:
        sent: What the request said of its signature.
        headers: The answer's headers.
        detail: The answer's `detail`, of any shape.
        merchant: What the client was told of its merchant.
        now: The time by this machine's clock.

    Returns:
        The findings, the likeliest cause first.
    """
    seen = read(detail)
    certain = misfits(merchant)
    if merchant.certificate is not None:
        certain += check_dates(merchant.certificate, now)
    if sent is None:
        certain.append(_replaced("no Authorization header of this client", "没有本客户端生成的 Authorization 请求头"))
    else:
        certain += _as_sent(sent, merchant)
        certain += compare(sent.message, seen, signature=sent.signature)
        offset = clock_offset(sent.message.timestamp, headers)
        if offset is not None and abs(offset) > CLOCK_TOLERANCE:
            certain.append(_clock(offset))
    if request_id_of(headers) is None:
        certain.append(_not_the_gateway(headers))
    causes = [finding for finding in certain if finding.status is Status.PROBLEM]
    rest = [finding for finding in certain if finding.status is not Status.PROBLEM]
    if not any(finding.code != "no-request-id" for finding in causes):
        rest += _remaining(merchant, seen)
    if (causes or seen.message is None) and intermediaries(headers):
        rest.append(_passers(headers))
    # What the gateway itself names goes first.
    causes.sort(key=lambda finding: finding.subject != seen.at_fault)
    rest.sort(key=lambda finding: (not causes and finding.subject != seen.at_fault, finding.code == "intermediaries"))
    return Diagnosis((*causes, *rest))


def _as_sent(sent: SentSignature, merchant: Merchant) -> list[Finding]:
    """Whether the request that was sent still is the one that was signed."""
    if (sent.mchid, sent.serial_no) != (merchant.mchid, merchant.serial_no):
        return [_replaced("an Authorization header of another merchant", "另一商户的 Authorization 请求头")]
    message = sent.message
    if merchant.public_key is None or message.body is None:
        return []
    signed = message.head.encode(errors="replace") + message.body + b"\n"
    try:
        merchant.public_key.verify(b64decode(sent.signature), signed, PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError):
        return [_replaced("another request than the one that was signed", "与签名时不同的请求")]
    return []


def _replaced(what: str, what_zh: str) -> Finding:
    return Finding(
        code="changed-after-signing",
        subject="session",
        found=f"what was sent is {what}",
        expected="the request exactly as the client signed it",
        remedy="Look at adapters, hooks and auth of your own on client.session: none may change a request",
        found_zh=f"发出的是{what_zh}",
        expected_zh="客户端签名后的原请求",
        remedy_zh="请检查 client.session 上自己的适配器、钩子和 auth：都不得修改请求",
    )


def _clock(offset: int) -> Finding:
    direction, direction_zh = ("ahead of", "快") if offset > 0 else ("behind", "慢")
    return Finding(
        code="clock-off",
        subject="timestamp",
        found=f"the request's timestamp, this machine's clock, is {abs(offset)} s {direction} the answer's Date",
        expected=f"at most {CLOCK_TOLERANCE} s",
        remedy="Set the clock of this machine, best by NTP; in a container or virtual machine that of its host",
        found_zh=f"请求的时间戳（本机时钟）比应答的 Date {direction_zh} {abs(offset)} 秒",
        expected_zh=f" ±{CLOCK_TOLERANCE} 秒以内",
        remedy_zh="请校准本机时钟（建议使用 NTP）；容器或虚拟机请校准宿主机",
    )


def _not_the_gateway(headers: Mapping[str, str]) -> Finding:
    return Finding(
        code="no-request-id",
        subject="answer",
        found=f"the answer has no Request-ID{who_answered(headers)}",
        expected="a Request-ID, as each answer of WeChat Pay's has",
        remedy="Something in between answered in its place, or took headers away: check proxies and `origin`",
        found_zh=f"应答没有 Request-ID{who_answered(headers)}",
        expected_zh="带 Request-ID 的应答，微信支付的应答都有",
        remedy_zh="中间有代理代为应答或删除了响应头：请检查代理和 origin",
    )


def _passers(headers: Mapping[str, str]) -> Finding:
    traces = ", ".join(intermediaries(headers))
    return Finding(
        code="intermediaries",
        subject="answer",
        status=Status.WARNING,
        found=f"it passed through something that leaves traces: {traces}",
        remedy="A proxy must leave URL, Authorization and body as they are",
        found_zh=f"应答经过了会留下痕迹的中间环节：{traces}",
        remedy_zh="代理不得改动 URL、Authorization 和请求体",
    )


def _remaining(merchant: Merchant, seen: SignInformation) -> list[Finding]:
    """What is left when nothing that can be seen is wrong."""
    same = "the gateway verified the very message that was signed" if seen.message else "nothing that can be seen here"
    same_zh = "网关验签的正是所签的内容" if seen.message else "从应答中看不出差异"
    where = "商户平台 → 账户中心 → API安全 → 商户API证书"
    key = Finding(
        code="maybe-key",
        subject="private_key",
        status=Status.WARNING,
        found=f"{same}; so the private key may not be the one of serial_no",
        expected=f"the key that the certificate {shown(merchant.serial_no)} was made with",
        remedy=f"Was the certificate renewed ({where})? Key and serial_no change together. Give the certificate as "
        "Client(certificate=…), and this is checked at once",
        found_zh=f"{same_zh}，因此私钥可能与 serial_no 不符",
        expected_zh=f"证书 {shown(merchant.serial_no)} 的私钥",
        remedy_zh=f"证书是否更换过（{where}）？私钥和 serial_no 要一起更换。传入 Client(certificate=…) 即可立即核对",
    )
    serial = Finding(
        code="maybe-serial",
        subject="serial_no",
        status=Status.WARNING,
        found="it may be the serial number of another merchant's certificate, or of one that was replaced",
        expected=f"that of the certificate in use of merchant {shown(merchant.mchid)}",
        remedy=f"Compare it with {where}",
        found_zh="可能是其他商户的证书序列号，或已被更换的证书",
        expected_zh=f"商户 {shown(merchant.mchid)} 当前使用的证书序列号",
        remedy_zh=f"请与 {where} 核对",
    )
    mchid = Finding(
        code="maybe-mchid",
        subject="mchid",
        status=Status.WARNING,
        found="it may be the number of another merchant",
        expected="the number that the API certificate was issued to, the CN of its subject",
        remedy="Compare it with 商户平台 → 账户中心 → 商户信息; a service provider gives its own",
        found_zh="可能是其他商户的商户号",
        expected_zh="API 证书所属的商户号（证书主题的 CN）",
        remedy_zh="请与商户平台 → 账户中心 → 商户信息核对；服务商填写自己的商户号",
    )
    if merchant.certificate is None:
        return [key, serial, mchid]
    return [
        evolve(
            serial,
            code="certificate-not-in-use",
            found=f"{same}, and private key, certificate, serial_no and mchid belong together; so the gateway does not "
            "know the certificate: it was replaced, revoked or not yet put to use",
            found_zh=f"{same_zh}，且私钥、证书、serial_no、mchid 一致；因此网关不认该证书：已被更换、作废或尚未启用",
        ),
        Finding(
            code="ask-support",
            subject="answer",
            status=Status.WARNING,
            found="if the certificate is the one in use, nothing here is wrong",
            remedy="Ask the vendor's support, with the Request-ID",
            found_zh="如果证书正在使用，则本地没有问题",
            remedy_zh="请携带 Request-ID 咨询微信支付技术支持",
        ),
    ]
