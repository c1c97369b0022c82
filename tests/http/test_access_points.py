"""Where calls go: nothing but https, nothing but what `requests` takes as it is, and prefixes always stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxpay_client._http.access_points import (
    AccessPoint,
    base_uri_of,
    check_base_uri,
    check_origin,
    is_loopback,
    standbys_of,
)


@pytest.mark.parametrize(
    ("given_", "checked"),
    [
        (AccessPoint.MAIN, "https://api.mch.weixin.qq.com"),
        (AccessPoint.MAIN_HK, "https://api.mch.weixin.qq.com/hk"),
        ("https://api.mch.weixin.qq.com/hk", "https://api.mch.weixin.qq.com/hk"),
        ("HTTPS://proxy.example:8443/a/b/", "https://proxy.example:8443/a/b"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.8.9.10", "http://127.8.9.10"),
        ("http://localhost:1/hk/", "http://localhost:1/hk"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]"),
        ("https://host.example.:443/", "https://host.example.:443"),
    ],
)
def test_base_uris(given_: str, checked: str) -> None:
    assert check_base_uri(given_) == checked


MALFORMED = [
    "",
    "api.mch.weixin.qq.com",
    "//api.mch.weixin.qq.com",
    "https://",
    "https:///path",
    "ftp://api.mch.weixin.qq.com",
    "file:///etc/passwd",
    "http://api.mch.weixin.qq.com",
    "http://10.0.0.1",
    "http://0.0.0.0",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://127.1",
    "http://[::ffff:10.0.0.1]",
    "https://name:password@host.example",
    "https://127.0.0.1@host.example",
    "http://127.0.0.1@host.example",
    "http://host.example\\@127.0.0.1",
    "https://host.example?query",
    "https://host.example?",
    "https://host.example#fragment",
    "https://host.example/#",
    "https://host.example/%2e%2e/",
    "https://ho%73t.example",
    "https://host .example",
    "https://host.example/\t",
    "https://host.example\n",
    " https://host.example",
    "https://höst.example",
    "https://host.example/微信",
    "https://*.example",
    "https://.example",
    "https://a..example",
    "https://-host.example",
    "https://a,b.example",
    "https://a^b.example",
    "https://" + "a" * 64 + ".example",
    "https://host.example:",
    "https://host.example:0",
    "https://host.example:65536",
    "https://host.example:port",
    "https://[::1",
    "https://[name]",
    None,
    b"https://host.example",
    443,
]


@pytest.mark.parametrize("url", MALFORMED)
def test_neither_takes_what_is_malformed(url: object) -> None:
    for check in (check_base_uri, check_origin):
        with pytest.raises(ValueError, match="; expected "):
            check(url)


@pytest.mark.parametrize("path", ["/.", "/..", "/hk/../v3", "/hk/./", "//", "/hk//"])
def test_a_base_uri_has_no_path_that_would_be_rewritten(path: str) -> None:
    with pytest.raises(ValueError, match="segments"):
        check_base_uri(f"https://host.example{path}")


@pytest.mark.parametrize("path", ["/hk/", "/hk", "/.", "//", "/;"])
def test_an_origin_has_no_path(path: str) -> None:
    with pytest.raises(ValueError, match="kept"):
        check_origin(f"https://host.example{path}")


@pytest.mark.parametrize("slash", ["", "/"])
def test_an_origin(slash: str) -> None:
    assert check_origin(f"https://host.example:8443{slash}") == "https://host.example:8443"


def test_a_password_is_not_repeated() -> None:
    with pytest.raises(ValueError, match="user name or password") as caught:
        check_origin("https://name:hunter2@host.example")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("server", "origin", "base"),
    [
        ("https://api.mch.weixin.qq.com/hk/", None, "https://api.mch.weixin.qq.com/hk"),
        ("https://api.mch.weixin.qq.com/hk/", "http://127.0.0.1:1", "http://127.0.0.1:1/hk"),
        ("https://api.mch.weixin.qq.com/", "http://127.0.0.1:1", "http://127.0.0.1:1"),
        ("https://api.mch.weixin.qq.com", None, "https://api.mch.weixin.qq.com"),
    ],
)
def test_an_origin_leaves_the_access_points_prefix(server: str, origin: str | None, base: str) -> None:
    assert base_uri_of(server, origin) == base


MAINLAND, CROSS_BORDER = (
    [AccessPoint.MAIN, AccessPoint.STANDBY],
    [AccessPoint.HONG_KONG, AccessPoint.US, AccessPoint.EU],
)


@pytest.mark.parametrize(
    ("server", "standby", "origins"),
    [
        (AccessPoint.MAIN, [AccessPoint.STANDBY], ("https://api2.mch.weixin.qq.com",)),
        ("https://api.mch.weixin.qq.com", ["https://api2.mch.weixin.qq.com/"], ("https://api2.mch.weixin.qq.com",)),
        (AccessPoint.MAIN_HK, ["https://api2.mch.weixin.qq.com/hk"], ("https://api2.mch.weixin.qq.com",)),
        (AccessPoint.HONG_KONG, [AccessPoint.US], ("https://apius.mch.weixin.qq.com",)),
        (
            "https://a.example",
            ["https://b.example", "https://c.example:8443/"],
            ("https://b.example", "https://c.example:8443"),
        ),
        (AccessPoint.MAIN, [], ()),
    ],
)
def test_standbys(server: str, standby: list[str], origins: tuple[str, ...]) -> None:
    assert standbys_of(server, standby) == origins


@pytest.mark.parametrize(
    ("server", "standby"),
    [
        *((AccessPoint.MAIN_HK, point) for point in [*MAINLAND, *CROSS_BORDER]),
        *((point, AccessPoint.MAIN_HK) for point in [*MAINLAND, *CROSS_BORDER]),
        *((one, other) for one in MAINLAND for other in CROSS_BORDER),
        *((one, other) for one in CROSS_BORDER for other in MAINLAND),
        (AccessPoint.MAIN, "https://APIHK.mch.weixin.qq.com/"),
        (AccessPoint.MAIN, "https://apihk.mch.weixin.qq.com:443/"),
    ],
)
def test_another_system_is_no_standby(server: str, standby: str) -> None:
    assert standbys_of(server, [standby]) == ()


@pytest.mark.parametrize("url", MALFORMED)
def test_nor_is_what_could_be_no_base_uri(url: object) -> None:
    assert standbys_of(AccessPoint.MAIN, [url, AccessPoint.STANDBY]) == ("https://api2.mch.weixin.qq.com",)  # type: ignore[list-item]


@pytest.mark.parametrize("host", ["localhost", "LocalHost", "127.0.0.1", "127.255.255.254", "::1"])
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "localhost.", "localhost.example", "127.0.0.1.example", "128.0.0.1", "::2"])
def test_not_loopback(host: str) -> None:
    assert not is_loopback(host)


@given(st.text() | st.from_regex(r"https?://[ -~]*", fullmatch=True))
def test_any_text_is_a_url_without_surprises_or_a_value_error(text: str) -> None:
    try:
        checked = check_base_uri(text)
    except ValueError:
        return
    assert not set("@?#% \\\n\t") & set(checked)
    assert check_base_uri(checked) == checked
