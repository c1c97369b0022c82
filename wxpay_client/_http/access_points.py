"""Access points: where the systems of WeChat Pay are reached, and how a call's URL comes about.

`/hk/v3/…` and `/v3/…` are different systems, so an access point's path prefix always stays in the URL and in what is
signed; only scheme and host can be replaced, by the client's `origin`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from ipaddress import ip_address
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NoReturn, TypeAlias
from urllib.parse import SplitResult, urlsplit

from attrs import field, frozen

from wxpay_client._runtime.typeguards import is_mapping

if TYPE_CHECKING:
    from requests import PreparedRequest


class AccessPoint(StrEnum):
    """The vendor's access points, for `base_uri`. Any other URL may be given instead."""

    MAIN = "https://api.mch.weixin.qq.com/"
    """Mainland system."""

    STANDBY = "https://api2.mch.weixin.qq.com/"
    """The mainland system in another city."""

    MAIN_HK = "https://api.mch.weixin.qq.com/hk/"
    """Cross-border system, called from mainland China."""

    HONG_KONG = "https://apihk.mch.weixin.qq.com/"
    """Cross-border system, called from Hong Kong and the rest of Asia."""

    US = "https://apius.mch.weixin.qq.com/"
    """Cross-border system, called from America."""

    EU = "https://apieu.mch.weixin.qq.com/"
    """Cross-border system, called from Europe, the Middle East and Africa."""


_SYSTEMS: Final = (
    frozenset({AccessPoint.MAIN, AccessPoint.STANDBY}),
    frozenset({AccessPoint.MAIN_HK, AccessPoint.HONG_KONG, AccessPoint.US, AccessPoint.EU}),
)

_VENDOR: Final = re.compile(r"(?:.+\.)?mch\.weixin\.qq\.com\.?")
"""The hosts of the access points, and whatever else lies within their domain."""

_LABEL: Final = "[0-9A-Za-z_](?:[0-9A-Za-z_-]{0,61}[0-9A-Za-z_])?"
_AUTHORITY: Final = re.compile(rf"(?:{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9A-Fa-f:.]+\])(?::[0-9]{{1,5}})?")
"""Host and port that `requests` takes, and takes as they are."""


def check_base_uri(url: object) -> str:
    """Check an access point's URL and return it without a slash at the end.

    Raises:
        ValueError: It is no absolute https URL (or http to a loopback address), or it holds more than scheme, host,
            port and path.
    """
    parts = _split(url)
    if any(segment in {".", ".."} for segment in parts.path.split("/")) or "//" in parts.path:
        _refuse(f"has {parts.path!r} as its path", "one without empty, `.` or `..` segments")
    return f"{_origin(parts)}{parts.path.rstrip('/')}"


def check_origin(url: object) -> str:
    """Check a replacement for scheme and host, and return it without a slash at the end.

    Raises:
        ValueError: As `check_base_uri`; also where it has a path.
    """
    parts = _split(url)
    if parts.path not in {"", "/"}:
        _refuse(
            f"has the path {parts.path!r}",
            "scheme and host alone: the path prefix of each access point (`/hk/`) is kept, and signed, as it is",
        )
    return _origin(parts)


def check_access_points(value: object) -> Mapping[AccessPoint, AccessPoint]:
    """Check which access points are used in place of which, and return them.

    Raises:
        ValueError: It is no mapping, or it names something else than access points of one system.
    """
    if not is_mapping(value):
        _refuse(f"is no mapping but {type(value).__name__}", "such as {AccessPoint.MAIN_HK: AccessPoint.HONG_KONG}")
    found: dict[AccessPoint, AccessPoint] = {}
    for named in value.items():
        try:
            point, other = map(AccessPoint, named)
        except ValueError:
            _refuse("names something that is no AccessPoint", f"those of {', '.join(AccessPoint.__members__)}")
        if not any({point, other} <= system for system in _SYSTEMS):
            _refuse(f"has {other.name} for {point.name}, which is another system", "an access point of the same one")
        found[point] = other
    return found


def is_vendors(url: str) -> bool:
    """Whether the host of a URL is the vendor's."""
    return _VENDOR.fullmatch(urlsplit(url).hostname or "") is not None


# As nearly all URLs begin; to split one that was not split before takes ten times as long.
_USUAL: Final = re.compile(r"https?://([0-9A-Za-z.:_-]+)/")


def origin_of(url: str) -> str:
    """Scheme and host of a URL, with the port where there is one."""
    usual = _USUAL.match(url)
    return usual[0][:-1] if usual else _origin(urlsplit(url))


_TARGET: Final = re.compile(r"https?://[^/?#]+(/[^?#]*(?:\?[^#]+)?)")


def target_of(request: PreparedRequest) -> str:
    """Path and query of a request, as they are signed and sent."""
    found = _TARGET.fullmatch(request.url or "")
    # As nearly all URLs are; `requests` takes three times as long.
    return found[1] if found else request.path_url


def host_of(url: str) -> str:
    """Host of a URL, with the port where there is one."""
    usual = _USUAL.match(url)
    return usual[1] if usual else urlsplit(url).netloc


def base_uri_of(server: str, origin: str | None) -> str:
    """The base URI of an operation: its access point, with scheme and host replaced by a checked `origin`."""
    parts = urlsplit(server)
    return f"{origin or _origin(parts)}{parts.path.rstrip('/')}"


_Hosts: TypeAlias = tuple[str, tuple[str, ...]]
"""The URL of one, and those of its standbys."""


@frozen(eq=False, repr=False)
class BaseUris:
    """Where the calls of one client go.

    Attributes:
        origin: Stands in place of scheme and host of every access point; checked.
        access_points: The access points that are used in place of others; checked.
    """

    origin: str | None = None
    access_points: Mapping[AccessPoint, AccessPoint] = MappingProxyType({})
    # No more than there are access points in specifications.
    _known: dict[_Hosts, _Hosts] = field(factory=dict[_Hosts, _Hosts], init=False)

    def of(self, server: str, standby: tuple[str, ...] = ()) -> _Hosts:
        """The base URI of an operation, and the origins of its standbys: none where an `origin` replaces them.

        Args:
            server: URL of its access point.
            standby: URLs of the same system in another city.
        """
        found = self._known.get((server, standby))
        if found is None:
            found = self._known[server, standby] = self._found(server, standby)
        return found

    def _found(self, server: str, standby: tuple[str, ...]) -> _Hosts:
        point = self._used(server)
        base = base_uri_of(point, self.origin)
        if self.origin is not None:
            return base, ()
        origins = standbys_of(point, map(self._used, standby))
        return base, tuple(origin for origin in origins if origin != origin_of(base))

    def given(self, base_uri: object) -> str:
        """The base URI that a call gives in place of what the specification says.

        Raises:
            ValueError: It cannot be one.
        """
        base = check_base_uri(base_uri)
        return base_uri_of(base, self.origin) if is_vendors(base) else base

    def given_for_file(self, base_uri: object) -> str:
        """The same for a file, which nothing but the host that it comes from proves to be WeChat Pay's.

        Raises:
            ValueError: It cannot be one, or is of a host that is neither the vendor's nor the client's `origin`.
        """
        base = self.given(base_uri)
        if not is_vendors(base) and origin_of(base) != self.origin:
            _refuse(
                "is of a host that is neither WeChat Pay's nor the client's origin",
                "one of these, since files are not signed",
            )
        return base

    def systems(self, base_uri: str | None) -> tuple[str | None, str | None]:
        """Which gateway calls go to, whichever of its hosts: of the client's `origin`, and of a given base URI.

        Neither knows what another one was told: the sandbox, the mainland and the cross-border system.
        """
        origin = None if self.origin is None else _system_of(self.origin)
        if origin == AccessPoint.MAIN:
            origin = None  # where calls go anyway: each to the system of its operation
        return origin, None if base_uri is None else _system_of(self.given(base_uri))

    def _used(self, url: str) -> str:
        slashed = f"{url.rstrip('/')}/"  # a specification may leave it out
        return next((other for point, other in self.access_points.items() if point == slashed), url)


def standbys_of(server: str, standby: Iterable[str]) -> tuple[str, ...]:
    """Scheme and host of the standbys of an access point, without those of another system.

    A specification that names one by mistake moves no call: mainland and cross-border are told by the path prefix
    (`/hk/`), and by the hosts that are cross-border as a whole. Nor does one whose URL could be no base URI.
    """
    system = _system(urlsplit(server))
    found: list[str] = []
    for url in standby:
        try:
            parts = urlsplit(check_base_uri(url))
        except ValueError:
            continue
        if _system(parts) == system:
            found.append(_origin(parts))
    return tuple(found)


def is_loopback(host: str) -> bool:
    """Whether a host name or address stays on this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


_CROSS_BORDER: Final = frozenset(
    urlsplit(point).hostname for point in (AccessPoint.HONG_KONG, AccessPoint.US, AccessPoint.EU)
)


def _system_of(url: str) -> str:
    """The first access point of the system that a URL leads to; of none of the vendor's the URL itself."""
    point = f"{url.lower()}/"
    return next((min(system).value for system in _SYSTEMS if point in system), url)


def _origin(parts: SplitResult) -> str:
    return f"{parts.scheme}://{parts.netloc}"


def _system(parts: SplitResult) -> tuple[str, bool]:
    return parts.path.rstrip("/"), parts.hostname in _CROSS_BORDER


def _split(url: object) -> SplitResult:
    # Any stray character would be dropped or quoted by `requests` later, after this check.
    if not isinstance(url, str) or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        _refuse("is not a URL of printable ASCII characters", "https://HOST/PATH")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        _refuse("is not a URL", "https://HOST/PATH")
    if not host:
        _refuse("has no host", "https://HOST/PATH")
    if "@" in parts.netloc:
        _refuse("holds a user name or password", "https://HOST/PATH")  # not echoed: a password may be in it
    if not _AUTHORITY.fullmatch(parts.netloc) or port == 0:
        _refuse("has a host or port that cannot be one", "https://HOST/PATH")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        _refuse("holds a query or fragment", "https://HOST/PATH")
    if "%" in parts.path:
        _refuse("holds percent-encoding", "https://HOST/PATH")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        _refuse(
            f"has the scheme {parts.scheme or 'none'!r}",
            "https (http only to a loopback address such as 127.0.0.1)",
        )
    return parts


def _refuse(found: str, expected: str) -> NoReturn:
    raise ValueError(f"{found}; expected {expected}")
