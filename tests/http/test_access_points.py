"""Where calls go: nothing but https, nothing but what `requests` takes as it is, and prefixes always stay."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from requests import PreparedRequest

from tests.support import samples
from wxpay_client import Client, ConfigurationError
from wxpay_client._http.access_points import (
    AccessPoint,
    BaseUris,
    base_uri_of,
    check_access_points,
    check_base_uri,
    check_origin,
    host_of,
    is_loopback,
    is_vendors,
    origin_of,
    standbys_of,
    target_of,
)
from wxpay_client.api import OPERATIONS
from wxpay_client.sandbox import Sandbox


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
        ("https://gateway.example/X/", None, "https://gateway.example/X"),
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
    assert standbys_of(server, tuple(standby)) == origins


def test_a_cross_border_operation_turns_to_america_then_to_europe() -> None:
    found = {
        name: request.operation.standby
        for name, request in OPERATIONS.items()
        if request.operation.server == AccessPoint.HONG_KONG
    }
    assert {"global_.transactions.jsapi", "global_.refunds.create", "customs.orders.create"} <= found.keys()
    assert {*found.values()} == {(AccessPoint.US, AccessPoint.EU)}


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
    assert standbys_of(server, (standby,)) == ()


@pytest.mark.parametrize("url", MALFORMED)
def test_nor_is_what_could_be_no_base_uri(url: object) -> None:
    assert standbys_of(AccessPoint.MAIN, (url, AccessPoint.STANDBY)) == ("https://api2.mch.weixin.qq.com",)  # type: ignore[arg-type]


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


# --- other access points


@pytest.mark.parametrize(
    ("points", "server", "standby", "base", "origins"),
    [
        ({}, AccessPoint.MAIN, [AccessPoint.STANDBY], AccessPoint.MAIN, [AccessPoint.STANDBY]),
        ({AccessPoint.MAIN: AccessPoint.MAIN}, AccessPoint.MAIN, [AccessPoint.STANDBY], AccessPoint.MAIN, ["api2"]),
        ({AccessPoint.MAIN: AccessPoint.STANDBY}, AccessPoint.MAIN, [AccessPoint.STANDBY], AccessPoint.STANDBY, []),
        ({AccessPoint.STANDBY: AccessPoint.MAIN}, AccessPoint.MAIN, [AccessPoint.STANDBY], AccessPoint.MAIN, []),
        (
            {AccessPoint.MAIN: AccessPoint.STANDBY, AccessPoint.STANDBY: AccessPoint.MAIN},
            "https://api.mch.weixin.qq.com",
            ["https://api2.mch.weixin.qq.com"],
            AccessPoint.STANDBY,
            ["api"],
        ),
        ({AccessPoint.MAIN_HK: AccessPoint.HONG_KONG}, AccessPoint.MAIN_HK, [], AccessPoint.HONG_KONG, []),
        ({AccessPoint.MAIN_HK: AccessPoint.HONG_KONG}, AccessPoint.MAIN, [], AccessPoint.MAIN, []),
        ({AccessPoint.US: AccessPoint.MAIN_HK}, AccessPoint.US, [AccessPoint.EU], AccessPoint.MAIN_HK, []),
        ({AccessPoint.US: AccessPoint.EU}, AccessPoint.US, [AccessPoint.HONG_KONG], AccessPoint.EU, ["apihk"]),
    ],
)
def test_an_access_point_in_place_of_another(
    points: dict[AccessPoint, AccessPoint], server: str, standby: list[str], base: str, origins: list[str]
) -> None:
    uris = BaseUris(None, check_access_points(points))
    found, others = uris.of(server, tuple(standby))
    assert found == base.rstrip("/")
    # What is kept of one is no other's.
    assert uris.of(server) == (found, ())
    assert uris.of(server, tuple(standby)) == (found, others)
    hosts = {"api": AccessPoint.MAIN, "api2": AccessPoint.STANDBY, "apihk": AccessPoint.HONG_KONG}
    assert others == tuple(hosts.get(origin, origin).rstrip("/") for origin in origins)
    replaced, others = BaseUris("https://egress.example", points).of(server, tuple(standby))
    assert (replaced, others) == (f"https://egress.example{found.partition('.com')[2]}", ())


@pytest.mark.parametrize(
    "url",
    [
        "https://api.mch.weixin.qq.com/v3/refund?mchid=1900000109&a=%E5%BC%A0",
        "http://127.0.0.1:8080/hk/v3/refund",
        "https://api.mch.weixin.qq.com/v3/refund?",
        "https://api.mch.weixin.qq.com/v3/refund??a=/b?",
        "https://api.mch.weixin.qq.com/v3/refund#part",
        "https://api.mch.weixin.qq.com/v3/refund?a=b#part?c",
        "https://api.mch.weixin.qq.com//v3/refund;a=b",
        "https://api.mch.weixin.qq.com/",
        "https://api.mch.weixin.qq.com",
        "https://api.mch.weixin.qq.com?a=b",
        "HTTPS://api.mch.weixin.qq.com/v3/refund",
        "https:///v3/refund",
        "/v3/refund?a=b",
        "",
    ],
)
def test_the_target_is_what_requests_would_send(url: str) -> None:
    request = PreparedRequest()
    request.url = url
    assert target_of(request) == request.path_url


URLS = st.tuples(
    st.sampled_from(["https://", "http://", "HTTPS://", "//", "https:/", " https://", ""]),
    st.text("aZ09.:-_@[]%é\t\\ ", max_size=8),
    st.sampled_from(["/", "?", "#", ""]),
    st.text("a/?#:@", max_size=4),
).map("".join)


@given(URLS)
@example("https://api.mch.weixin.qq.com/v3/refund?a=https://b.example/")
@example("HTTPS://A.example:443/")
@example("https://a\tb/")
@example("https://a?/")
@example("https://a\\b/")
def test_origin_and_host_are_what_the_standard_library_reads(url: str) -> None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return
    assert origin_of(url) == f"{parts.scheme}://{parts.netloc}"
    assert host_of(url) == parts.netloc


BAD_POINTS = [
    *({one: other} for one in MAINLAND for other in [AccessPoint.MAIN_HK, *CROSS_BORDER]),
    *({one: other} for one in [AccessPoint.MAIN_HK, *CROSS_BORDER] for other in MAINLAND),
    {AccessPoint.MAIN: AccessPoint.MAIN, AccessPoint.US: AccessPoint.MAIN},
    {AccessPoint.MAIN: "https://egress.example/"},
    {"https://egress.example/": AccessPoint.MAIN},
    {AccessPoint.MAIN: None},
    {"MAIN": "STANDBY"},
    [(AccessPoint.MAIN, AccessPoint.STANDBY)],
    AccessPoint.MAIN,
    5,
]


@pytest.mark.parametrize("points", BAD_POINTS)
def test_no_call_is_moved_to_another_system(shared_sandbox: Sandbox, points: object) -> None:
    with pytest.raises(ConfigurationError, match=r"^access_points: ") as caught:
        shared_sandbox.client(access_points=points)
    assert caught.value.parameter == "access_points"


def test_an_access_point_by_its_url(shared_sandbox: Sandbox) -> None:
    points = {"https://api.mch.weixin.qq.com/hk/": "https://apihk.mch.weixin.qq.com/"}
    client = shared_sandbox.client(origin=None, access_points=points)
    assert (client.prepare(samples.QUERY).url or "").startswith("https://apihk.mch.weixin.qq.com/v3/refunds/")


def test_other_access_points_pickle(shared_sandbox: Sandbox) -> None:
    client = shared_sandbox.client(origin=None, access_points={AccessPoint.MAIN_HK: AccessPoint.EU})
    again: Client = pickle.loads(pickle.dumps(client))
    assert again.prepare(samples.QUERY).url == f"https://apieu.mch.weixin.qq.com{samples.QUERY_TARGET}"
    assert again.prepare(samples.QUERY, base_uri=AccessPoint.US).url == f"{AccessPoint.US}{samples.QUERY_TARGET[1:]}"


# --- an origin and the vendor's hosts


VENDORS = [
    *AccessPoint,
    *("https://API.mch.weixin.qq.com/", "https://api.mch.weixin.qq.com./hk", "https://api.mch.weixin.qq.com:443/"),
    *("https://api.mch.weixin.qq.com:8443/hk/", "https://api3.mch.weixin.qq.com", "https://mch.weixin.qq.com/"),
]
OTHERS = [
    *("https://egress.example/hk/", "https://mch.weixin.qq.com.example/", "https://xmch.weixin.qq.com/"),
    *("http://127.0.0.1:8080/", "https://[2001:db8::1]/", "https://weixin.qq.com/", "https://api-mch.weixin.qq.com"),
]


@pytest.mark.parametrize("url", VENDORS)
def test_with_an_origin_no_call_leaves_it_for_a_vendors_host(shared_sandbox: Sandbox, url: str) -> None:
    assert is_vendors(url)
    for client in (shared_sandbox.client(), pickle.loads(pickle.dumps(shared_sandbox.client()))):
        prepared = client.prepare(samples.NOTICE, base_uri=url)
        prefix = "/hk" if "/hk" in url else ""
        assert prepared.url == f"{shared_sandbox.origin}{prefix}{samples.NOTICE_TARGET}"
        assert prepared.path_url == f"{prefix}{samples.NOTICE_TARGET}"


def test_nor_do_many(sandbox: Sandbox, client: Client) -> None:
    for executor in (None, Other()):
        with client.send_many([samples.QUERY], base_uri=AccessPoint.MAIN_HK, executor=executor) as batch:
            assert [result.url.startswith(sandbox.origin) for _, result in batch] == [True]  # type: ignore[union-attr]


def test_nor_does_a_client_of_the_environment(sandbox: Sandbox) -> None:
    client = Client.from_env(sandbox.env)
    assert client.refunds.query_by_out_refund_no(samples.NUMBER, base_uri=AccessPoint.MAIN_HK).id
    assert sandbox.requests[0].url.startswith("/hk/v3/")


@pytest.mark.parametrize("url", OTHERS)
def test_another_host_stays_what_was_asked_for(shared_client: Client, url: str) -> None:
    assert not is_vendors(url)
    prepared = shared_client.prepare(samples.NOTICE, base_uri=url)
    assert (prepared.url or "").startswith(url)


@given(st.from_regex(r"[a-zA-Z0-9.:-]{1,20}", fullmatch=True))
def test_any_base_uri_is_the_vendors_or_not(host: str) -> None:
    try:
        given_ = BaseUris("https://egress.example").given(f"https://{host}mch.weixin.qq.com/hk")
    except ValueError:
        return
    stays = "." not in host.partition(":")[0][-1:]
    assert given_ == (f"https://{host}mch.weixin.qq.com/hk" if stays else "https://egress.example/hk")


class Other(ThreadPoolExecutor):
    """Takes tasks as bytes, as one that has them made in other processes does."""

    def submit(self, function: Any, /, *arguments: Any, **options: Any) -> Any:
        return super().submit(function, *pickle.loads(pickle.dumps(arguments)), **options)


MAIN, HONG_KONG = AccessPoint.MAIN.value, AccessPoint.MAIN_HK.value


@pytest.mark.parametrize(
    ("origin", "base_uri", "systems"),
    [
        (None, None, (None, None)),
        ("https://api.mch.weixin.qq.com", None, (None, None)),
        ("https://API2.mch.weixin.qq.com", None, (None, None)),
        ("https://apieu.mch.weixin.qq.com", None, (HONG_KONG, None)),
        ("http://127.0.0.1:4600", None, ("http://127.0.0.1:4600", None)),
        (None, AccessPoint.MAIN, (None, MAIN)),
        (None, AccessPoint.STANDBY, (None, MAIN)),
        (None, "https://api2.mch.weixin.qq.com", (None, MAIN)),
        (None, AccessPoint.MAIN_HK, (None, HONG_KONG)),
        (None, AccessPoint.US, (None, HONG_KONG)),
        (None, "https://egress.example/pay", (None, "https://egress.example/pay")),
        ("https://egress.example", AccessPoint.MAIN, ("https://egress.example", "https://egress.example")),
        ("https://egress.example", AccessPoint.STANDBY, ("https://egress.example", "https://egress.example")),
        ("https://egress.example", AccessPoint.MAIN_HK, ("https://egress.example", "https://egress.example/hk")),
    ],
)
def test_the_hosts_of_one_system_are_one_gateway(
    origin: str | None, base_uri: str | None, systems: tuple[str | None, str | None]
) -> None:
    assert BaseUris(None if origin is None else check_origin(origin)).systems(base_uri) == systems
