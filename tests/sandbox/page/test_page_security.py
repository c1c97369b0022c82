"""Who may see the page, and who may change something by it."""

from __future__ import annotations

import re
from contextlib import ExitStack
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sandbox.caller import Caller
from tests.support.sandbox.visitor import Visitor
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.page.serving.http import PageError, PageRequest
from wxpay_client.sandbox.page.serving.security import Guard
from wxpay_client.sandbox.received import Headers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox.credentials import Credentials

READS = ["/", "/sandbox/static/page.js", "/sandbox/exchange/1", "/sandbox/before/2", "/sandbox/events"]
WRITES = ["env", "fail", "reveal"]


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "127.0.0.1@evil.example",
        "evil.example#127.0.0.1",
        "127.0.0.1, evil.example",
        "10.0.0.1:{port}",
        "0.0.0.0:{port}",
        "[::]",
        "[fe80::1]",
        "::1",
        "",
        None,
    ],
)
@pytest.mark.parametrize("target", READS)
def test_a_host_that_is_not_this_machine_is_misdirected(visitor: Visitor, target: str, host: str | None) -> None:
    port = visitor.address.rpartition(":")[2]
    reply = visitor.get(target, Host=None if host is None else host.format(port=port))
    assert reply.status == 421
    assert "Host" in reply.json["message"]


def test_a_write_to_another_host_is_misdirected_whatever_else_is_right(visitor: Visitor) -> None:
    reply = visitor.post("env", Host="evil.example", Origin="http://evil.example")
    assert reply.status == 421
    assert b"PRIVATE KEY" not in reply.body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "127.0.0.1", "127.9.9.9:1", "[::1]", "[::1]:65535"])
def test_this_machine_has_several_names(visitor: Visitor, host: str) -> None:
    assert visitor.get(Host=host).status == 200


def test_a_host_that_was_given_will_do() -> None:
    guard = Guard("http", ["Pay.Test", "fd00::7"])
    for host in ("pay.test:8443", "[FD00::7]:80", "localhost"):
        guard.check(PageRequest("GET", "/", Headers([("Host", host)]), b""))
    with pytest.raises(PageError, match="Host"):
        guard.check(PageRequest("GET", "/", Headers([("Host", "pay.test.evil")]), b""))


def test_the_gateway_itself_does_not_look_at_the_host(caller: Caller) -> None:
    assert caller.get(headers={"Host": "api.mch.weixin.qq.com"}).status == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"Origin": None},
        {"Origin": "null"},
        {"Origin": "http://evil.example"},
        {"Origin": "http://localhost"},
        {"Origin": "https://{address}"},
        {"Origin": "http://{address}/"},
        {"X_Sandbox_Token": None},
        {"X_Sandbox_Token": ""},
        {"X_Sandbox_Token": "guessed"},
        {"X_Sandbox_Token": "\u00e9"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
@pytest.mark.parametrize("action", WRITES)
def test_a_write_is_the_pages_own(visitor: Visitor, action: str, changes: dict[str, str | None]) -> None:
    given = {name: value and value.format(address=visitor.address) for name, value in changes.items()}
    reply = visitor.post(action, **given)
    assert reply.status == 403
    assert b"PRIVATE KEY" not in reply.body


def test_a_form_of_another_site_cannot_be_a_write(visitor: Visitor) -> None:
    assert visitor.post("env", Content_Type="text/plain").status == 415
    assert visitor.post("env", Content_Type=None).status == 415
    assert visitor.post("env", Content_Type="Application/JSON ; charset=utf-8").status == 200


@pytest.mark.parametrize("action", WRITES)
def test_nothing_is_done_by_a_get(visitor: Visitor, action: str) -> None:
    reply = visitor.get(f"/sandbox/{action}")
    assert (reply.status, reply.headers["Allow"]) == (405, "POST")


@pytest.mark.parametrize("target", READS[1:])
def test_other_sites_read_nothing(visitor: Visitor, caller: Caller, target: str) -> None:
    caller.get()
    assert visitor.get(target, Sec_Fetch_Site="cross-site").status == 403
    assert visitor.get(target, Sec_Fetch_Site="same-site").status == 403


def test_a_link_on_another_site_may_lead_to_the_page(visitor: Visitor) -> None:
    assert visitor.get("/", Sec_Fetch_Site="cross-site").status == 200


@pytest.mark.parametrize("target", [*READS[:4], "/sandbox/nothing", "/sandbox/env"])
def test_every_answer_says_what_a_browser_may_do(visitor: Visitor, target: str) -> None:
    headers = visitor.get(target).headers
    policy = dict(directive.split(" ", 1) for directive in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize(
    "name", ["index.html", "../page.py", "%2e%2e/page.py", "..", "", "/etc/passwd", "static/page.js", "page.js/"]
)
def test_only_files_of_the_page_are_given_out(visitor: Visitor, name: str) -> None:
    assert visitor.get(f"/sandbox/static/{name}").status == 404


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b'"text"', b"\xff", b"[" * 100_000])
def test_a_write_is_an_object(visitor: Visitor, body: bytes) -> None:
    assert visitor.post("fail", body=body).status == 400


def test_each_sandbox_has_a_token_of_its_own(visitor: Visitor, sandbox: Sandbox) -> None:
    with type(sandbox)(credentials=sandbox.credentials) as other:
        assert Visitor(other).token() != visitor.token()
        assert visitor.token() == visitor.token()


def test_the_page_is_no_request_to_the_gateway(visitor: Visitor, sandbox: Sandbox) -> None:
    visitor.get()
    visitor.get("/sandbox/nothing")
    assert sandbox.requests == ()


def test_open_pages_are_limited(visitor: Visitor) -> None:
    with ExitStack() as stack:
        for _ in range(32):
            assert next(stack.enter_context(visitor.events()))[0] == "run"
        assert visitor.get("/sandbox/events").status == 503


def test_a_sandbox_with_a_host_answers_to_its_name(credentials: Credentials) -> None:
    with Sandbox(credentials=credentials, hosts=["pay.test"]) as sandbox:
        port = sandbox.origin.rpartition(":")[2]
        visitor = Visitor(sandbox)
        visitor.address = f"127.0.0.1:{port}"
        assert visitor.get(Host=f"pay.test:{port}").status == 200
        assert visitor.get(Host=f"127.0.0.1:{port}").status == 200
        assert visitor.get(Host=f"shop.test:{port}").status == 421
        assert visitor.post("env", Host=f"pay.test:{port}", Origin=f"http://pay.test:{port}").status == 200
        assert visitor.post("env", Host=f"pay.test:{port}", Origin=f"http://127.0.0.1:{port}").status == 403


def test_over_tls_the_origin_is_that_of_tls(credentials: Credentials) -> None:
    with Sandbox(tls=True, credentials=credentials) as sandbox, requests.Session() as session:
        session.verify = sandbox.env["REQUESTS_CA_BUNDLE"]
        found = re.search(r'name="token" content="([^"]+)"', session.get(sandbox.origin).text)
        assert found is not None
        headers = {"X-Sandbox-Token": found[1], "Content-Type": "application/json"}
        url = f"{sandbox.origin}/sandbox/env"
        statuses = [
            session.post(url, data="{}", headers={**headers, "Origin": origin}).status_code
            for origin in (sandbox.origin, sandbox.origin.replace("https", "http"))
        ]
        assert statuses == [200, 403]
        with session.get(f"{sandbox.origin}/sandbox/events", stream=True) as events:
            assert next(events.iter_lines(chunk_size=1)) == b"retry: 1000"


# What an attacker, or a mistake, may post.
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
MEMBERS = [
    *("action", "kind", "number", "id", "exchange", "delivery", "seconds"),
    *("fault", "times", "delay", "status", "message", "operation", "url", "event_type", "resource"),
]


@pytest.fixture(scope="module")
def opened(credentials: Credentials) -> Iterator[Visitor]:
    with Sandbox(credentials=credentials) as sandbox:
        yield Visitor(sandbox)


@given(
    action=st.sampled_from(["again", "clock", "do", "env", "fail", "reveal", "send"]),
    document=st.dictionaries(st.sampled_from(MEMBERS), JSON),
)
def test_no_document_makes_the_page_fail(opened: Visitor, action: str, document: dict[str, object]) -> None:
    assert opened.post(action, document).status in {200, 400, 404}


@given(
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "X"]),
    name=st.sampled_from(["", "static/", "record/order/", "delivery/", "exchange/", "qr/", "example/", "records/"]),
    rest=st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=20)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(quote),
)
def test_no_path_makes_the_page_fail(opened: Visitor, method: str, name: str, rest: str) -> None:
    reply = opened.get(f"/sandbox/{name}{rest}", method)
    assert reply.status in {200, 403, 404, 405}
    assert "Content-Security-Policy" in reply.headers
