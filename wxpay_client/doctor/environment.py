"""Checks of what the environment says of the way to the gateway: origin, proxies, CA bundle."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

import requests

from wxpay_client._http.access_points import base_uri_of, check_origin, is_loopback
from wxpay_client._messages import configuration as messages
from wxpay_client._messages.findings import Finding
from wxpay_client._messages.safe_repr import excerpt
from wxpay_client.api import OPERATIONS

__all__ = ["access_points", "check_environment", "without_password"]


def check_environment(environ: Mapping[str, str]) -> list[Finding]:
    """Check origin, proxies and CA bundle."""
    return [*_origin(environ), *_proxies(environ), *_ca_bundle(environ)]


def access_points(environ: Mapping[str, str]) -> dict[str, str]:
    """Base URI to access point of all that the operations name, standby hosts too, in their order."""
    try:
        origin = check_origin(environ["WXPAY_ORIGIN"]) if environ.get("WXPAY_ORIGIN") else None
    except ValueError:
        origin = None
    servers = [
        server for request in OPERATIONS.values() for server in (request.operation.server, *request.operation.standby)
    ]
    return {base_uri_of(server, origin): server for server in servers}


def without_password(proxy: str) -> str:
    """A proxy's URL without the user and password in it."""
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        return excerpt(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}")
    except ValueError:
        return "what is no URL"


def _origin(environ: Mapping[str, str]) -> list[Finding]:
    """What takes the place of the access points' scheme and host."""
    origin = environ.get("WXPAY_ORIGIN", "")
    if not origin:
        return [messages.origin_unset()]
    try:
        return [messages.origin_set(check_origin(origin))]
    except ValueError as error:
        return [messages.origin_malformed(str(error))]


def _proxies(environ: Mapping[str, str]) -> list[Finding]:
    """The proxies that calls would go through, one for each host."""
    found: dict[str, Finding] = {}
    for base in access_points(environ):
        host = urlsplit(base).hostname or ""
        if is_loopback(host):
            continue
        proxy = requests.utils.select_proxy(base, requests.utils.get_environ_proxies(base))
        if proxy:
            found[host] = messages.proxy_applies(host, without_password(proxy))
    return list(found.values()) or [messages.no_proxy_applies()]


def _ca_bundle(environ: Mapping[str, str]) -> list[Finding]:
    """The authorities that TLS certificates are checked against."""
    # `requests` takes the first of the two that is set.
    variable = next((name for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE") if environ.get(name)), None)
    if variable is None:
        return [messages.ca_bundle_unset()]
    path = environ[variable]
    if os.path.exists(path):  # noqa: PTH110 - raises nothing
        return [messages.ca_bundle_set(variable, path)]
    return [messages.ca_bundle_missing(variable, path)]
