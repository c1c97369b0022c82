"""Texts on origin, proxies and CA bundle, and on a configuration as a whole."""

from __future__ import annotations

from wxpay_client._messages import Text, finding, fine
from wxpay_client._messages.findings import Finding, Status

# What the environment says of the way to the gateway.


def origin_unset() -> Finding:
    return fine("origin", Text("not set: calls go to WeChat Pay's own hosts", "未设置：直接访问微信支付的域名"))


def origin_malformed(problem: str) -> Finding:
    """The origin cannot be used; `problem` says in English what it has and what was expected."""
    return finding(
        "origin-malformed",
        "origin",
        Text(f"WXPAY_ORIGIN {problem}", "WXPAY_ORIGIN 不符合要求"),
        expected=Text("", " https://主机[:端口]，不带路径、查询参数和密码（仅本机地址可用 http）"),
        remedy=Text("Leave it out to call WeChat Pay itself", "直接访问微信支付时不要设置"),
    )


def origin_set(origin: str) -> Finding:
    return finding(
        "origin-set",
        "origin",
        Text(f"calls go to {origin}, not to WeChat Pay's own hosts", f"请求发往 {origin}，而不是微信支付的域名"),
        remedy=Text(
            "Leave WXPAY_ORIGIN out unless that is a sandbox, a standby or an egress proxy of yours",
            "除非它是你的沙箱、备用或出口代理，否则不要设置 WXPAY_ORIGIN",
        ),
        status=Status.WARNING,
    )


def proxy_applies(host: str, proxy: str) -> Finding:
    return finding(
        "proxy",
        "proxy",
        Text(
            f"calls to {host} go through {proxy}, as the environment says",
            f"按环境变量，访问 {host} 时经过代理 {proxy}",
        ),
        remedy=Text(
            "It must not change URLs, headers or bodies; to go without, add the host to NO_PROXY",
            "代理不得改动 URL、请求头和请求体；不需要代理时请把域名加入 NO_PROXY",
        ),
        status=Status.WARNING,
    )


def no_proxy_applies() -> Finding:
    return fine("proxy", Text("none that applies", "没有生效的代理"))


def ca_bundle_unset() -> Finding:
    return fine("CA bundle", Text("the usual public authorities", "使用公共证书机构"))


def ca_bundle_set(variable: str, path: str) -> Finding:
    return fine(
        "CA bundle",
        Text(f"{variable} replaces the usual public authorities: {path}", f"{variable} 替换了公共证书机构：{path}"),
    )


def ca_bundle_missing(variable: str, path: str) -> Finding:
    return finding(
        "ca-bundle-missing",
        "CA bundle",
        Text(f"{variable} names no file: {path}", f"{variable} 指向的文件不存在：{path}"),
        expected=Text("the path of a PEM file of authorities", " CA 证书（PEM）的路径"),
        remedy=Text("Correct it, or take it out of the environment", "请更正，或从环境变量中去掉"),
    )


# The configuration as a whole.


def client_fine() -> Finding:
    return fine("client", Text("can be made of these settings", "可以用这些配置创建"))


def no_client(message: str) -> Finding:
    """No client can be made; `message` is that of the error."""
    return finding("no-client", "client", Text(message, message))


def summary(problems: int, warnings: int) -> Text:
    return Text(
        f"{problems} problem{'s' * (problems != 1)}, {warnings} warning{'s' * (warnings != 1)}",
        f"{problems} 个问题，{warnings} 个提醒",
    )
