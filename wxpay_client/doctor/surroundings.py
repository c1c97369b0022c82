"""Checks of what surrounds the calls: origin, proxies, CA bundle; and the access points there are to call."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

import requests

from wxpay_client._finding import Finding, Status
from wxpay_client._http.access_points import base_uri_of, check_origin, is_loopback
from wxpay_client._safe_repr import excerpt
from wxpay_client.api import OPERATIONS
from wxpay_client.doctor.loading import fine

__all__ = ["access_points", "ca_bundle", "checked_origin", "origin", "proxies", "without_password"]


def access_points(origin: str | None) -> dict[str, str]:
    """Base URI to access point of all that the operations name, standby hosts too, in their order.

    Args:
        origin: Replaces scheme and host of each, checked.
    """
    servers = [
        server for request in OPERATIONS.values() for server in (request.operation.server, *request.operation.standby)
    ]
    return {base_uri_of(server, origin): server for server in servers}


def checked_origin(environ: Mapping[str, str]) -> str | None:
    """The origin, where one is set that can be used."""
    try:
        return check_origin(environ["WXPAY_ORIGIN"]) if environ.get("WXPAY_ORIGIN") else None
    except ValueError:
        return None


def origin(environ: Mapping[str, str]) -> list[Finding]:
    """What takes the place of the access points' scheme and host."""
    subject, origin = "origin", environ.get("WXPAY_ORIGIN", "")
    if not origin:
        return [fine(subject, "not set: calls go to WeChat Pay's own hosts", "未设置：直接访问微信支付的域名")]
    try:
        checked = check_origin(origin)
    except ValueError as error:
        return [
            Finding(
                code="origin-malformed",
                subject=subject,
                found=f"WXPAY_ORIGIN {error}",
                remedy="Leave it out to call WeChat Pay itself",
                found_zh="WXPAY_ORIGIN 不符合要求",
                expected_zh=" https://主机[:端口]，不带路径、查询参数和密码（仅本机地址可用 http）",
                remedy_zh="直接访问微信支付时不要设置",
            )
        ]
    return [
        Finding(
            code="origin-set",
            subject=subject,
            status=Status.WARNING,
            found=f"calls go to {checked}, not to WeChat Pay's own hosts",
            remedy="Leave WXPAY_ORIGIN out unless that is a sandbox, a standby or an egress proxy of yours",
            found_zh=f"请求发往 {checked}，而不是微信支付的域名",
            remedy_zh="除非它是你的沙箱、备用或出口代理，否则不要设置 WXPAY_ORIGIN",
        )
    ]


def proxies(environ: Mapping[str, str]) -> list[Finding]:
    """The proxies that calls would go through, as the environment says."""
    found: dict[str, Finding] = {}
    for base in access_points(checked_origin(environ)):
        host = urlsplit(base).hostname or ""
        proxy = (
            None if is_loopback(host) else requests.utils.select_proxy(base, requests.utils.get_environ_proxies(base))
        )
        if proxy:
            found[host] = Finding(
                code="proxy",
                subject="proxy",
                status=Status.WARNING,
                found=f"calls to {host} go through {without_password(proxy)}, as the environment says",
                remedy="It must not change URLs, headers or bodies; to go without, add the host to NO_PROXY",
                found_zh=f"按环境变量，访问 {host} 时经过代理 {without_password(proxy)}",
                remedy_zh="代理不得改动 URL、请求头和请求体；不需要代理时请把域名加入 NO_PROXY",
            )
    return list(found.values()) or [fine("proxy", "none that applies", "没有生效的代理")]


def without_password(proxy: str) -> str:
    """A proxy's URL without the user and password in it."""
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        return excerpt(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}")
    except ValueError:
        return "what is no URL"


def ca_bundle(environ: Mapping[str, str]) -> list[Finding]:
    """The authorities that TLS certificates are checked against."""
    # `requests` takes the first of the two that is set.
    variable = next((name for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE") if environ.get(name)), None)
    if variable is None:
        return [fine("CA bundle", "the usual public authorities", "使用公共证书机构")]
    path = environ[variable]
    if os.path.exists(path):  # noqa: PTH110 - raises nothing
        text = f"{variable} replaces the usual public authorities: {path}"
        return [fine("CA bundle", text, f"{variable} 替换了公共证书机构：{path}")]
    return [
        Finding(
            code="ca-bundle-missing",
            subject="CA bundle",
            found=f"{variable} names no file: {path}",
            expected="the path of a PEM file of authorities",
            remedy="Correct it, or take it out of the environment",
            found_zh=f"{variable} 指向的文件不存在：{path}",
            expected_zh=" CA 证书（PEM）的路径",
            remedy_zh="请更正，或从环境变量中去掉",
        )
    ]
