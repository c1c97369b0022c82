"""Texts on a SIGN_ERROR: where the request that arrived differs from the signed one, and other causes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wxpay_client._messages import API_SECURITY, Text, finding
from wxpay_client._messages.findings import Finding, Status

_API_CERTIFICATE: Final = f"{API_SECURITY} → 商户API证书"

# What was sent is not what was signed.

NO_AUTHORIZATION: Final = Text("no Authorization header of this client", "没有本客户端生成的 Authorization 请求头")
AUTHORIZATION_OF_ANOTHER_MERCHANT: Final = Text(
    "an Authorization header of another merchant", "另一商户的 Authorization 请求头"
)
ANOTHER_REQUEST: Final = Text("another request than the one that was signed", "与签名时不同的请求")


def changed_after_signing(sent: Text) -> Finding:
    return finding(
        "changed-after-signing",
        "session",
        Text(f"what was sent is {sent.en}", f"发出的是{sent.zh}"),
        expected=Text("the request exactly as the client signed it", "客户端签名后的原请求"),
        remedy=Text(
            "Look at adapters, hooks and auth of your own on client.session: none may change a request",
            "请检查 client.session 上自己的适配器、钩子和 auth：都不得修改请求",
        ),
    )


# What arrived is not what was sent. Texts from the answer come as excerpts.


def method_changed(received: str, signed: str) -> Finding:
    return finding(
        "method-changed",
        "method",
        Text(
            f"the gateway received {received}, signed was {signed}", f"网关收到的方法是 {received}，签名用的是 {signed}"
        ),
        expected=Text("the same method", "同一方法"),
        remedy=Text(
            "Look for a proxy that changes methods, or answers from a cache",
            "请检查是否有代理改写了方法，或返回了缓存的应答",
        ),
    )


PATH_ENCODING: Final = Text("the path's percent-encoding was changed", "路径的百分号编码被改写")
QUERY_ENCODING: Final = Text("the query's percent-encoding was changed", "查询参数的百分号编码被改写")
QUERY_ORDER: Final = Text("the query's parameters arrived in another order", "查询参数的顺序被改变")


def path_lost(prefix: str) -> Text:
    return Text(f"the path lost its beginning {prefix}", f"路径开头的 {prefix} 丢失")


def path_given(prefix: str) -> Text:
    return Text(f"the path was given the beginning {prefix}", f"路径开头被加上了 {prefix}")


def path_differs(character: int) -> Text:
    """Where the path differs; the first character is number 1."""
    return Text(f"the path differs from character {character}", f"路径从第 {character} 个字符起不同")


def query_lost(names: Sequence[str]) -> Text:
    return Text(f"the query lost {', '.join(names)}", f"查询参数 {'、'.join(names)} 丢失")


def query_given(names: Sequence[str]) -> Text:
    return Text(f"the query was given {', '.join(names)}", f"查询参数被加上了 {'、'.join(names)}")


def query_differs(character: int) -> Text:
    """Where the query differs; the first character is number 1."""
    return Text(f"the query differs from character {character}", f"查询参数从第 {character} 个字符起不同")


def path_changed(difference: Text, received: str, signed: str) -> Finding:
    found = Text(
        f"{difference.en}: the gateway received {received}, signed was {signed}",
        f"{difference.zh}：网关收到 {received}，签名用的是 {signed}",
    )
    return _url_changed("path-changed", found)


def query_changed(difference: Text) -> Finding:
    return _url_changed("query-changed", difference)


def _url_changed(code: str, found: Text) -> Finding:
    return finding(
        code,
        "url",
        found,
        expected=Text("path and query to arrive byte for byte as they were signed", "路径和查询参数与签名时逐字节相同"),
        remedy=Text(
            "Something in between rewrites URLs: make the proxy, or what `origin` names, forward them as they are",
            "中间有代理改写了 URL：请让代理或 origin 所指的服务原样转发",
        ),
    )


TIMESTAMP: Final = Text("timestamp", "时间戳")
NONCE: Final = Text("nonce", "随机串")


def attempt_changed(lines: Sequence[Text]) -> Finding:
    """One or both of the lines that are of a single attempt are those of another."""
    names, names_zh = " and ".join(line.en for line in lines), "和".join(line.zh for line in lines)
    return finding(
        "attempt-changed",
        "authorization",
        Text(f"the gateway verified another {names} than was signed", f"网关验签用的{names_zh}与签名时不同"),
        expected=Text(
            "the Authorization header to arrive as it was sent, and the answer to be the one to this attempt",
            "Authorization 请求头原样到达，且应答对应本次请求",
        ),
        remedy=Text(
            "Look for something in between that rewrites headers, sends requests again or answers from a cache",
            "请检查是否有代理改写请求头、重发请求或返回缓存的应答",
        ),
    )


def body_changed(received: int, signed: int, difference: int, *, whole: bool, same_json: bool) -> Finding:
    """The bodies are of so many bytes, and differ from byte `difference` on; `whole` is whether all was received."""
    found = Text(
        f"the gateway received another body, {'' if whole else 'at least '}{received} bytes, signed were {signed} "
        f"bytes; the first difference is at byte {difference}"
        + (" (the same JSON, written in another way)" if same_json else ""),
        f"网关收到的请求体不同：{'' if whole else '至少 '}{received} 字节，签名时为 {signed} 字节，"
        f"首个差异在第 {difference} 字节" + ("（JSON 内容相同但写法不同）" if same_json else ""),
    )
    return _body_changed("body-changed", found)


def length_changed(received: int, size: int, characters: int) -> Finding:
    """The canonical messages are of another length, in whatever the gateway counts."""
    found = Text(
        f"the gateway's canonical message is {received} long, signed were {size} bytes ({characters} characters); "
        "as far as it is shown it is the same, so the body differs further on",
        f"网关的签名串长度为 {received}，签名时为 {size} 字节（{characters} 个字符）；"
        "已显示的部分相同，差异在请求体后部",
    )
    return _body_changed("length-changed", found)


def _body_changed(code: str, found: Text) -> Finding:
    return finding(
        code,
        "body",
        found,
        expected=Text("the body to arrive byte for byte as it was signed", "请求体与签名时逐字节相同"),
        remedy=Text(
            "Something in between rewrites bodies (another encoding, JSON rewritten, a line feed): make it forward "
            "them as they are",
            "中间有代理改写了请求体（转码、重排 JSON、增加换行）：请让它原样转发",
        ),
    )


# The clock, and who answered.


def clock_off(offset: int, tolerance: int) -> Finding:
    """The clock of this machine is so many seconds ahead, or behind where `offset` is negative."""
    direction = Text("ahead of", "快") if offset > 0 else Text("behind", "慢")
    return finding(
        "clock-off",
        "timestamp",
        Text(
            f"the request's timestamp, this machine's clock, is {abs(offset)} s {direction.en} the answer's Date",
            f"请求的时间戳（本机时钟）比应答的 Date {direction.zh} {abs(offset)} 秒",
        ),
        expected=Text(f"at most {tolerance} s", f" ±{tolerance} 秒以内"),
        remedy=Text(
            "Set the clock of this machine, best by NTP; in a container or virtual machine that of its host",
            "请校准本机时钟（建议使用 NTP）；容器或虚拟机请校准宿主机",
        ),
    )


def no_request_id(who_answered: str) -> Finding:
    """The answer is not the gateway's; `who_answered` is in brackets after a space, or empty."""
    return finding(
        "no-request-id",
        "answer",
        Text(f"the answer has no Request-ID{who_answered}", f"应答没有 Request-ID{who_answered}"),
        expected=Text("a Request-ID, as each answer of WeChat Pay's has", "带 Request-ID 的应答，微信支付的应答都有"),
        remedy=Text(
            "Something in between answered in its place, or took headers away: check proxies and `origin`",
            "中间有代理代为应答或删除了响应头：请检查代理和 origin",
        ),
    )


def passed_through(headers: Sequence[str]) -> Finding:
    """Something in between left its headers on the answer."""
    return finding(
        "intermediaries",
        "answer",
        Text(
            f"it passed through something that leaves traces: {', '.join(headers)}",
            f"应答经过了会留下痕迹的中间环节：{', '.join(headers)}",
        ),
        remedy=Text(
            "A proxy must leave URL, Authorization and body as they are", "代理不得改动 URL、Authorization 和请求体"
        ),
        status=Status.WARNING,
    )


# What is left when nothing that can be seen is wrong.

VERIFIED_AS_SIGNED: Final = Text("the gateway verified the very message that was signed", "网关验签的正是所签的内容")
NOTHING_SEEN: Final = Text("nothing that can be seen here", "从应答中看不出差异")


def maybe_key(seen: Text, serial_no: str) -> Finding:
    return finding(
        "maybe-key",
        "private_key",
        Text(
            f"{seen.en}; so the private key may not be the one of serial_no",
            f"{seen.zh}，因此私钥可能与 serial_no 不符",
        ),
        expected=Text(f"the key that the certificate {serial_no} was made with", f"证书 {serial_no} 的私钥"),
        remedy=Text(
            f"Was the certificate renewed ({_API_CERTIFICATE})? Key and serial_no change together. Give the "
            "certificate as Client(certificate=…), and this is checked at once",
            f"证书是否更换过（{_API_CERTIFICATE}）？私钥和 serial_no 要一起更换。"
            "传入 Client(certificate=…) 即可立即核对",
        ),
        status=Status.WARNING,
    )


def maybe_serial(mchid: str) -> Finding:
    found = Text(
        "it may be the serial number of another merchant's certificate, or of one that was replaced",
        "可能是其他商户的证书序列号，或已被更换的证书",
    )
    return _serial("maybe-serial", found, mchid)


def certificate_not_in_use(seen: Text, mchid: str) -> Finding:
    found = Text(
        f"{seen.en}, and private key, certificate, serial_no and mchid belong together; so the gateway does not know "
        "the certificate: it was replaced, revoked or not yet put to use",
        f"{seen.zh}，且私钥、证书、serial_no、mchid 一致；因此网关不认该证书：已被更换、作废或尚未启用",
    )
    return _serial("certificate-not-in-use", found, mchid)


def _serial(code: str, found: Text, mchid: str) -> Finding:
    return finding(
        code,
        "serial_no",
        found,
        expected=Text(f"that of the certificate in use of merchant {mchid}", f"商户 {mchid} 当前使用的证书序列号"),
        remedy=Text(f"Compare it with {_API_CERTIFICATE}", f"请与 {_API_CERTIFICATE} 核对"),
        status=Status.WARNING,
    )


def maybe_mchid() -> Finding:
    return finding(
        "maybe-mchid",
        "mchid",
        Text("it may be the number of another merchant", "可能是其他商户的商户号"),
        expected=Text(
            "the number that the API certificate was issued to, the CN of its subject",
            "API 证书所属的商户号（证书主题的 CN）",
        ),
        remedy=Text(
            "Compare it with 商户平台 → 账户中心 → 商户信息; a service provider gives its own",
            "请与商户平台 → 账户中心 → 商户信息核对；服务商填写自己的商户号",
        ),
        status=Status.WARNING,
    )


def ask_support() -> Finding:
    return finding(
        "ask-support",
        "answer",
        Text("if the certificate is the one in use, nothing here is wrong", "如果证书正在使用，则本地没有问题"),
        remedy=Text("Ask the vendor's support, with the Request-ID", "请携带 Request-ID 咨询微信支付技术支持"),
        status=Status.WARNING,
    )
