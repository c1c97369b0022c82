"""Texts on the way to the gateway, step by step: DNS, TCP, TLS, and a signed call."""

from __future__ import annotations

from wxpay_client._messages import NOTHING, Text, finding, fine
from wxpay_client._messages.findings import Finding, Status


def _unreachable(subject: str, found: Text, remedy: Text) -> Finding:
    return finding("unreachable", subject, found, remedy=remedy)


def _call_failed(subject: str, found: Text, remedy: Text = NOTHING) -> Finding:
    return finding("call-failed", subject, found, remedy=remedy)


def _look(subject: str, found: Text) -> Finding:
    return finding("look", subject, found, status=Status.WARNING)


def nothing_called() -> Finding:
    return finding(
        "not-online",
        "online",
        Text("nothing was called: no client can be made of these settings", "没有发出任何请求：这些配置无法创建客户端"),
        status=Status.WARNING,
    )


# To the host. Each `reason` is the error beneath, in English.


def proxy_not_tried(proxy: str) -> Finding:
    return _look(
        "proxy",
        Text(
            f"{proxy} is not tried step by step; the call below goes through it",
            f"不逐步检查 {proxy}，下面的调用会经过它",
        ),
    )


def name_unknown(host: str, reason: str) -> Finding:
    return _unreachable(
        f"DNS {host}",
        Text(f"the name leads nowhere ({reason})", f"域名无法解析（{reason}）"),
        Text(
            "Check the name, the DNS server and whether a proxy has to be used",
            "请检查域名、DNS 服务器，以及是否需要代理",
        ),
    )


def name_found(host: str, addresses: str) -> Finding:
    return fine(f"DNS {host}", Text(addresses, addresses))


def connected(host: str, proxy: str) -> Finding:
    """There is a connection; `proxy` is empty without one."""
    through = _through(proxy)
    return fine(f"TCP {host}", Text(f"connected{through.en}", f"已连接{through.zh}"))


def not_connected(host: str, proxy: str, reason: str) -> Finding:
    """There is no connection; `proxy` is empty without one."""
    through = _through(proxy)
    return _unreachable(
        f"TCP {host}",
        Text(f"no connection{through.en} ({reason})", f"无法连接{through.zh}（{reason}）"),
        Text("Check firewall and proxy: the host has to be reached on this port", "请检查防火墙和代理"),
    )


def _through(proxy: str) -> Text:
    return Text(f" through the proxy {proxy}", f"（经代理 {proxy}）") if proxy else NOTHING


def ca_bundle_unusable(host: str, bundle: str, reason: str) -> Finding:
    return _unreachable(
        f"TLS {host}",
        Text(f"the CA bundle {bundle} cannot be used ({reason})", f"CA 文件 {bundle} 无法使用（{reason}）"),
        Text(
            "Correct REQUESTS_CA_BUNDLE, or take it out of the environment",
            "请更正 REQUESTS_CA_BUNDLE，或从环境变量中去掉",
        ),
    )


def certificate_not_trusted(host: str, issuer: str, reason: str) -> Finding:
    return _unreachable(
        f"TLS {host}",
        Text(
            f"the certificate of the host, issued by {issuer}, is not trusted: {reason}",
            f"由 {issuer} 签发的服务器证书不受信任：{reason}",
        ),
        Text(
            "If a proxy of yours opens TLS, put its authority into the bundle that REQUESTS_CA_BUNDLE names; otherwise "
            "do not send anything from here",
            "如果是自己的代理在解密 TLS，请把它的 CA 加入 REQUESTS_CA_BUNDLE 所指的文件；否则不要从这里发送任何请求",
        ),
    )


def no_tls(host: str, reason: str) -> Finding:
    return _unreachable(
        f"TLS {host}",
        Text(f"no TLS ({reason})", f"无法建立 TLS（{reason}）"),
        Text("Look for a proxy or firewall that takes TLS apart", "请检查是否有代理或防火墙干扰 TLS"),
    )


def secured(version: str, issuer: str, last: str) -> Text:
    """TLS in its version, with a certificate that is valid until the last day."""
    return Text(
        f"{version}, certificate issued by {issuer}, until {last}", f"{version}，证书由 {issuer} 签发，有效期至 {last}"
    )


def tls_fine(host: str, how: Text) -> Finding:
    return fine(f"TLS {host}", how)


def tls_certificate_ends_soon(host: str, how: Text) -> Finding:
    return _look(f"TLS {host}", Text(f"{how.en}, which is soon", f"{how.zh}，即将过期"))


def tls_by_own_authority(host: str, how: Text, bundle: str) -> Finding:
    return _look(
        f"TLS {host}",
        Text(
            f"{how.en}; trusted because of {bundle}, so it may be a proxy that opens TLS",
            f"{how.zh}；因 {bundle} 而受信任，可能是解密 TLS 的代理",
        ),
    )


# The clock, by the `Date` of an answer.


def no_date(host: str) -> Finding:
    return _look(f"clock, by {host}", Text("the answer has no Date", "应答没有 Date"))


def clock_wrong(host: str, offset: int, tolerance: int) -> Finding:
    """The clock of this machine is so many seconds ahead, or behind where `offset` is negative: too many."""
    off = _off(offset)
    return _call_failed(
        f"clock, by {host}",
        Text(f"{off.en}, more than {tolerance} s", f"{off.zh}，超过 {tolerance} 秒"),
        Text("Set it, best by NTP", "请校准（建议使用 NTP）"),
    )


def clock_inexact(host: str, offset: int) -> Finding:
    """The clock of this machine is so many seconds ahead, or behind where `offset` is negative."""
    return _look(f"clock, by {host}", _off(offset))


def _off(offset: int) -> Text:
    direction = Text("ahead", "快") if offset > 0 else Text("behind", "慢")
    return Text(
        f"the clock of this machine is {abs(offset)} s {direction.en}", f"本机时钟{direction.zh} {abs(offset)} 秒"
    )


def clock_fine(host: str, within: int) -> Finding:
    return fine(f"clock, by {host}", Text(f"within {within} s of it", f"相差不到 {within} 秒"))


# The call. `message` is that of the error, in English; `answered` is status and code.


def accepted(base: str) -> Finding:
    return fine(f"call {base}", Text("signed well, and the answer was verified", "签名被接受，应答验签通过"))


def refused_but_signed(base: str, answered: str) -> Finding:
    return fine(
        f"call {base}",
        Text(
            f"signed well, and the answer ({answered}, as expected) was verified",
            f"签名被接受，应答（{answered}，符合预期）验签通过",
        ),
    )


def refused_unverified(base: str, answered: str) -> Finding:
    return _look(
        f"call {base}",
        Text(
            f"signed well ({answered}, as expected); the answer is not signed, or not with one of platform_keys, so "
            "whether these are right was not seen",
            f"签名被接受（{answered}，符合预期）；应答没有可验证的签名，因此无法确认 platform_keys 是否正确",
        ),
    )


def no_verdict(base: str, answered: str) -> Finding:
    return _look(
        f"call {base}",
        Text(
            f"answered {answered}, which says nothing of the signature; try again later",
            f"应答 {answered}，无法判断签名是否正确，请稍后再试",
        ),
    )


def signature_refused(base: str, answered: str) -> Finding:
    return _call_failed(
        f"call {base}", Text(f"the signature was not accepted ({answered})", f"签名未被接受（{answered}）")
    )


def answered_by_another(base: str, answered: str, who: str) -> Finding:
    """Something in between answered; `who` is in brackets after a space, or empty."""
    return _call_failed(
        f"call {base}",
        Text(f"something else than WeChat Pay answered: {answered}{who}", f"应答不是来自微信支付：{answered}{who}"),
        Text("Check proxies and origin", "请检查代理和 origin"),
    )


def answer_not_verified(base: str, reason: str, message: str) -> Finding:
    return _call_failed(f"call {base}", Text(f"{reason}: {message}", f"验签失败（{reason}）：{message}"))


def no_answer(base: str, message: str) -> Finding:
    return _call_failed(f"call {base}", Text(message, f"没有得到应答：{message}"))


def not_callable(base: str, message: str) -> Finding:
    return _call_failed(f"call {base}", Text(message, f"无法调用：{message}"))
