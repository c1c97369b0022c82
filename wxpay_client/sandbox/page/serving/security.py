"""Who may see the page, and who may change something by it.

Whoever reaches the port reaches the page: it is not signed for, as calls are. Other sites in the same browser must not.
So the Host header has to name this machine (a name that an attacker points to it does not), and a write has to come
from the page itself: it carries the page's Origin, and a token that only the page was given.
"""

from __future__ import annotations

import re
import secrets
from hmac import compare_digest
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from wxpay_client.sandbox.page.serving.http import PageError, PageRequest

if TYPE_CHECKING:
    from collections.abc import Collection

TOKEN_HEADER: Final = "X-Sandbox-Token"  # noqa: S105 - a header's name

HEADERS: Final = {
    "Content-Security-Policy": "; ".join(  # noqa: FLY002 - a directive a line
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            # Text never becomes HTML: the browser itself refuses innerHTML and what is like it.
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Headers of every answer of the page's."""

_HOST: Final = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z._-]+)(?::[0-9]{1,5})?")


class Guard:
    """Lets requests pass, or not.

    Args:
        scheme: `http` or `https`.
        hosts: Names and addresses that the sandbox was given to be reached by, besides those of loopback.

    Attributes:
        token: What a write has to carry in the header `X-Sandbox-Token`.
    """

    def __init__(self, scheme: str, hosts: Collection[str]) -> None:
        self._scheme = scheme
        self._hosts = {_plain(host) for host in hosts}
        self.token = secrets.token_urlsafe(32)

    def check(self, request: PageRequest) -> None:
        """Let a request pass.

        Raises:
            PageError: 421 where the Host header names neither this machine itself nor a given host; 403 where another
                site asks, or a write has not the page's Origin and token.
        """
        host = request.headers.get("Host", "")
        name = _HOST.fullmatch(host)
        if name is None or not (_is_loopback(_plain(name[1])) or _plain(name[1]) in self._hosts):
            raise PageError(
                421, "Host: expected localhost, a loopback address, or the host that the sandbox was started with"
            )
        # A link on another site may lead to the page, but nothing else of it is for other sites.
        site = request.headers.get("Sec-Fetch-Site", "none")
        if site not in {"none", "same-origin"} and (request.path != "/" or request.method != "GET"):
            raise PageError(403, f"Sec-Fetch-Site: expected same-origin, got {site!a}: another site asks")
        if request.method == "POST":
            self._check_write(request, host)

    def _check_write(self, request: PageRequest, host: str) -> None:
        if request.headers.get("Origin") != f"{self._scheme}://{host}":
            raise PageError(403, "Origin: expected the page's own")
        if not compare_digest(request.headers.get(TOKEN_HEADER, "").encode(), self.token.encode()):
            raise PageError(
                403, f"{TOKEN_HEADER}: expected the token that the page was given; reload the page", "token"
            )
        if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            raise PageError(415, "Content-Type: expected application/json")


def _plain(host: str) -> str:
    return host.lower().removeprefix("[").removesuffix("]").removesuffix(".")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
