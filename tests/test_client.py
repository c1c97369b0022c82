"""The client: what it is made from, what it refuses, and that what it signs is what arrives."""

from __future__ import annotations

import json
import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Barrier
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import requests
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.support import samples
from tests.support.examples import ExampleSandbox
from tests.support.programs import processes
from tests.support.shapes import ListRequest, MaybeRequest, Model, Node, SendRequest
from tests.support.waiting import HANGS
from wxpay_client import (
    AccessPoint,
    Client,
    ConfigurationError,
    NotFoundError,
    OutcomeUnknownError,
    RequestError,
    VerificationError,
)
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.sandbox import Fault, Received, Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.schema.operation import Request

BAD_QUERIES: list[tuple[str, dict[str, Any]]] = [
    ("out_refund_no", {"out_refund_no": value})
    for value in ("", ".", "..", "x" * 65, "微" * 65, "\ud800", "x\udfff", None, 5, True, b"R1", ["R1"], Path("R1"))
] + [(name, {name: value}) for name in ("mchid", "sub_mchid", "sp_mchid") for value in ("", "1" * 33, 1900000109)]

EAST = timezone(timedelta(hours=8, seconds=1))
BAD_NOTICES: list[tuple[str, dict[str, Any]]] = (
    [
        (name, {name: value})
        for name in (
            "med_refund_total_fee",
            "med_refund__gov_fee",
            "med_refund__self_fee",
            "med_refund__other_fee",
        )
        for value in (True, False, 45.0, 45000.5, "45000", None, -1, 2**64, 10**5000, float("nan"), [45000], b"1", 1j)
    ]
    + [
        ("refund_time", {"refund_time": value})
        for value in (
            datetime(2018, 6, 8, 10, 34, 56),  # noqa: DTZ001 - naive is the point
            datetime(2018, 6, 8, 10, 34, 56, tzinfo=EAST),
            "2018-06-08T10:34:56+08:00",
            1528425296,
            None,
            samples.NOTICE.refund_time.date(),
        )
    ]
    + [("mix_trade_no", {"mix_trade_no": value}) for value in ("", "1" * 33, None, 12)]
    + [("out_refund_no", {"out_refund_no": value}) for value in ("", "1" * 65, None, "\ud83d")]
    + [("sub_mchid", {"sub_mchid": value}) for value in ("", "1" * 33, None, 1900000109)]
)


@pytest.mark.parametrize(("parameter", "changes"), BAD_QUERIES)
def test_a_bad_query_is_refused_by_name(
    shared_sandbox: Sandbox, shared_client: Client, parameter: str, changes: dict[str, Any]
) -> None:
    before = len(shared_sandbox.requests)
    arguments = {"out_refund_no": "R1", **changes}
    with pytest.raises(RequestError, match=f"^refunds.query_by_out_refund_no: {parameter}: ") as caught:
        shared_client.refunds.query_by_out_refund_no(**arguments)
    assert (caught.value.parameter, caught.value.operation) == (parameter, "refunds.query_by_out_refund_no")
    assert len(shared_sandbox.requests) == before


@pytest.mark.parametrize(("parameter", "changes"), BAD_NOTICES)
def test_a_bad_notice_is_refused_by_name(
    shared_sandbox: Sandbox, shared_client: Client, parameter: str, changes: dict[str, Any]
) -> None:
    before = len(shared_sandbox.requests)
    with pytest.raises(RequestError, match=f"^med_ins.refunds.notify: {parameter}: ") as caught:
        shared_client.send(samples.notice(**changes))
    assert (caught.value.parameter, caught.value.operation) == (parameter, "med_ins.refunds.notify")
    assert len(shared_sandbox.requests) == before


def test_the_limits_themselves_are_fine(sandbox: Sandbox, client: Client) -> None:
    sandbox.refunds["x" * 64] = samples.REFUND
    refund = client.refunds.query_by_out_refund_no("x" * 64, mchid="1" * 32, sp_mchid=sandbox.credentials.mchid)
    assert refund.out_refund_no == "x" * 64
    client.send(samples.notice(mix_trade_no="1" * 32, out_refund_no="微" * 64, med_refund_total_fee=0))


@pytest.mark.parametrize(
    "base_uri",
    [
        "",
        "http://api.mch.weixin.qq.com/hk/",
        "http://10.0.0.1/",
        "api.mch.weixin.qq.com",
        "https://api.mch.weixin.qq.com/hk/?x=1",
        "https://api.mch.weixin.qq.com/hk/../",
        "https://name:password@api.mch.weixin.qq.com/",
        "https://*.example/",
        "http://127.0.0.1:1/hk\\",
        5,
        b"https://api.mch.weixin.qq.com/",
        Path("/"),
    ],
)
def test_a_bad_base_uri_is_refused(shared_sandbox: Sandbox, shared_client: Client, base_uri: Any) -> None:
    before = len(shared_sandbox.requests)
    for request in (samples.QUERY, samples.NOTICE):
        with pytest.raises(RequestError, match=": base_uri: ") as caught:
            shared_client.send(request, base_uri=base_uri)
        assert caught.value.parameter == "base_uri"
    assert len(shared_sandbox.requests) == before


@pytest.mark.parametrize("request_", [None, "R1", {}, QueryByOutRefundNoRequest, object(), 5])
def test_what_is_no_request_is_refused(sandbox: Sandbox, client: Client, request_: Any) -> None:
    for options in ({}, {"timeout": -1}, {"base_uri": 5}):
        with pytest.raises(RequestError, match="expected a request such as QueryByOutRefundNoRequest") as caught:
            client.send(request_, **options)
        assert caught.value.parameter == "request"
    assert sandbox.requests == ()


def test_deep_bodies_are_refused(client: Client) -> None:
    node = Node(name="leaf")
    for _ in range(5000):
        node = Node(name="n", child=node)
    with pytest.raises(RequestError, match="nested too deeply"):
        client.send(ListRequest(items=[node]))


BAD_SETTINGS: list[tuple[str, Any]] = [
    *(("origin", value) for value in ("http://api.mch.weixin.qq.com", "https://host.example/hk/", "", "host", 5)),
    *(("origin", f"https://{value}") for value in ("host.example?x=1", "host.example#x", "name:hunter2@host.example")),
    *(("timeout", value) for value in (0, -1, True, (5, False), float("nan"), float("inf"), 10**400, 1e9, None, "5")),
    *(("timeout", value) for value in ((5,), (5, 15, 1), (5, None), {5, 15})),
    *(("mchid", value) for value in ("", None, 1900000109, "1900 0001", '1"', "1\n", "１９", b"1900000109")),
    *(("serial_no", value) for value in ("", None, 5157, 'A"', "A\n")),
    *(("vendor_names", value) for value in ("False", 1, 0, None)),
    *(("private_key", value) for value in ("", None, 5, b"", Path("/no/such/key.pem"))),
    *(("platform_keys", value) for value in ([], "PUB_KEY_ID_1", {"PUB_KEY_ID_1": None})),
    *(("platform_ca", value) for value in (5, "", b"", Path("/no/such/ca.pem"))),
    *(("apiv3_key", value) for value in ("", "short", "x" * 33, 5)),
]


@pytest.mark.parametrize(("parameter", "value"), BAD_SETTINGS)
def test_a_client_that_cannot_be_made_is_a_configuration_error(
    shared_sandbox: Sandbox, parameter: str, value: Any
) -> None:
    with pytest.raises(ConfigurationError, match=rf"^{parameter}(\[.*\]| \(.*\))?: ") as caught:
        shared_sandbox.client(**{parameter: value})
    assert caught.value.parameter == parameter
    assert "hunter2" not in caught.value.message


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("", "an empty text"),
        ("hunter2\n", "a text that holds something else: white space, a colon, a line feed?"),
        ("mchid:hunter2", "a text that holds something else: white space, a colon, a line feed?"),
        (b"hunter2", "bytes"),
    ],
)
def test_a_number_that_is_none_is_described_and_not_echoed(shared_sandbox: Sandbox, value: Any, found: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        shared_sandbox.client(mchid=value)
    assert f"got {found}; the merchant platform" in caught.value.message
    assert "hunter2" not in caught.value.message


@pytest.mark.parametrize("timeout", [1, 0.5, (5, 15), [5.0, 15.0], 86400])
def test_timeouts_of_a_client(shared_sandbox: Sandbox, timeout: Any) -> None:
    assert shared_sandbox.client(timeout=timeout).send(samples.QUERY).verified


def test_its_repr_names_numbers_and_ids(shared_sandbox: Sandbox, shared_client: Client) -> None:
    credentials = shared_sandbox.credentials
    assert repr(shared_client) == (
        f"Client(mchid='1900000109', serial_no='{credentials.serial_no}', "
        f"platform_keys={list(credentials.platform_keys)!r}, origin='{shared_sandbox.origin}')"
    )


# --- from_env


def test_from_env(sandbox: Sandbox) -> None:
    client = Client.from_env(sandbox.env)
    assert repr(client) == repr(sandbox.client())
    assert client.send(samples.NOTICE).verified


def test_from_env_reads_the_environment(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in sandbox.env.items():
        monkeypatch.setenv(name, value)
    assert Client.from_env().send(samples.QUERY).verified


@pytest.mark.parametrize("name", ["WXPAY_MCHID", "WXPAY_SERIAL_NO", "WXPAY_PRIVATE_KEY"])
def test_a_missing_variable_is_named(sandbox: Sandbox, name: str) -> None:
    for environ in ({**sandbox.env, name: ""}, {key: value for key, value in sandbox.env.items() if key != name}):
        with pytest.raises(ConfigurationError, match=f"the environment variable {name} is not set, or empty") as caught:
            Client.from_env(environ)
        assert caught.value.parameter == name


def test_all_variables_that_are_missing_are_named_at_once() -> None:
    with pytest.raises(ConfigurationError) as caught:
        Client.from_env({"WXPAY_SERIAL_NO": "", "WXPAY_PRIVATE_KEY": "key.pem"})
    missing = "variables WXPAY_MCHID, WXPAY_SERIAL_NO and WXPAY_PLATFORM_KEYS"
    assert caught.value.message == f"the environment {missing} are not set, or empty"
    assert caught.value.parameter == "WXPAY_MCHID, WXPAY_SERIAL_NO, WXPAY_PLATFORM_KEYS"


def test_platform_keys_are_missed_only_without_an_apiv3_key(sandbox: Sandbox) -> None:
    environ = {**sandbox.env, "WXPAY_PLATFORM_KEYS": "", "WXPAY_APIV3_KEY": ""}
    with pytest.raises(ConfigurationError, match="WXPAY_PLATFORM_KEYS is not set, or empty") as caught:
        Client.from_env(environ)
    assert caught.value.parameter == "WXPAY_PLATFORM_KEYS"


@pytest.mark.parametrize("name", ["WXPAY_PLATFORM_KEYS", "WXPAY_APIV3_KEY", "WXPAY_ORIGIN"])
def test_some_variables_may_be_missing(sandbox: Sandbox, name: str) -> None:
    for environ in ({**sandbox.env, name: ""}, {key: value for key, value in sandbox.env.items() if key != name}):
        assert isinstance(Client.from_env(environ), Client)


@pytest.mark.parametrize(
    ("name", "value", "parameter"),
    [
        ("WXPAY_MCHID", "19 00", "mchid"),
        ("WXPAY_SERIAL_NO", '"', "serial_no"),
        ("WXPAY_PRIVATE_KEY", "/no/such/key.pem", "private_key"),
        ("WXPAY_PLATFORM_KEYS", "/a/path/alone.pem", "WXPAY_PLATFORM_KEYS"),
        ("WXPAY_PLATFORM_KEYS", "PUB_KEY_ID_1=", "WXPAY_PLATFORM_KEYS"),
        ("WXPAY_PLATFORM_KEYS", "=/path.pem", "WXPAY_PLATFORM_KEYS"),
        ("WXPAY_PLATFORM_KEYS", "A=/x.pem,A=/y.pem", "WXPAY_PLATFORM_KEYS"),
        ("WXPAY_PLATFORM_KEYS", " , ,", "WXPAY_PLATFORM_KEYS"),
        ("WXPAY_PLATFORM_KEYS", "-----BEGIN PUBLIC KEY-----MII=", "WXPAY_PLATFORM_KEYS"),
        ("WXPAY_PLATFORM_KEYS", "A=CN=B-----BEGIN PUBLIC KEY-----", "WXPAY_PLATFORM_KEYS"),
        ("WXPAY_PLATFORM_KEYS", "PUB_KEY_ID_1=-----BEGIN PUBLIC KEY-----", "platform_keys"),
        ("WXPAY_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----", "private_key"),
        ("WXPAY_CERTIFICATE", "-----BEGIN CERTIFICATE-----", "certificate"),
        ("WXPAY_PLATFORM_KEYS", "PUB_KEY_ID_1=/no/such/key.pem", "platform_keys"),
        ("WXPAY_APIV3_KEY", "short", "apiv3_key"),
        ("WXPAY_ORIGIN", "http://api.mch.weixin.qq.com", "origin"),
    ],
)
def test_a_broken_variable_is_named(sandbox: Sandbox, name: str, value: str, parameter: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{parameter}") as caught:
        Client.from_env({**sandbox.env, name: value})
    assert caught.value.parameter == parameter


def test_the_environment_may_hold_the_keys_themselves(sandbox: Sandbox) -> None:
    pem = Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_text()
    entries = [entry.partition("=") for entry in sandbox.env["WXPAY_PLATFORM_KEYS"].split(",")]
    keys = ",".join(f"{serial}={Path(path).read_text()}" for serial, _, path in entries)
    certificate = sandbox.credentials.merchant_certificate.decode()
    held = {"WXPAY_PRIVATE_KEY": pem, "WXPAY_PLATFORM_KEYS": keys, "WXPAY_CERTIFICATE": certificate}
    for line_end in ("\n", "\r\n", "\\n"):
        environ = {**sandbox.env, **{name: text.replace("\n", line_end) for name, text in held.items()}}
        client = Client.from_env(environ)
        assert repr(client) == repr(sandbox.client())
        assert client.send(samples.NOTICE).verified


def test_a_key_and_a_path_may_stand_side_by_side(sandbox: Sandbox) -> None:
    (first, path), *others = (entry.split("=") for entry in sandbox.env["WXPAY_PLATFORM_KEYS"].split(","))
    assert others
    keys = ",".join([f"{first}={Path(path).read_text()}", *("=".join(entry) for entry in others)])
    client = Client.from_env({**sandbox.env, "WXPAY_PLATFORM_KEYS": keys})
    assert repr(client) == repr(sandbox.client())


def test_a_part_of_a_key_in_place_of_its_path_is_not_echoed(sandbox: Sandbox) -> None:
    pem = Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_text()
    for value in (pem[:-30], pem.replace("\n", "\\n")[:-30], pem.splitlines()[1], pem.splitlines()[5]):
        with pytest.raises(ConfigurationError) as caught:
            Client.from_env({**sandbox.env, "WXPAY_PRIVATE_KEY": value})
        assert not any(line in str(caught.value) for line in pem.splitlines()[1:-1])


def test_spaces_and_a_comma_at_the_end_of_the_platform_keys_do_no_harm(sandbox: Sandbox) -> None:
    keys = sandbox.env["WXPAY_PLATFORM_KEYS"].replace(",", " , ").replace("=", " = ")
    assert Client.from_env({**sandbox.env, "WXPAY_PLATFORM_KEYS": f" {keys} ,"}).send(samples.QUERY).verified


# --- what is signed is what arrives

texts = st.text(st.characters(exclude_categories=["Cs"]))
segments = texts.filter(lambda text: text not in {"", ".", ".."})
numbers = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=64).filter(
    lambda no: no not in {".", ".."}
)
legal_numbers = st.from_regex(r"[0-9A-Za-z_\-|*@]{1,64}", fullmatch=True)
merchants = st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=32)
free_json = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
)
tokens = st.from_regex(r"[!-~]([ -~]{0,20}[!-~])?", fullmatch=True)


@given(numbers | legal_numbers, merchants, merchants)
def test_a_query_arrives_as_it_was_signed(
    shared_sandbox: Sandbox,
    shared_client: Client,
    out_refund_no: str,
    mchid: str | None,
    sub_mchid: str | None,
) -> None:
    shared_sandbox.refunds[out_refund_no] = samples.REFUND
    # Whatever merchants it names, the caller has to be one of them.
    numbers = {"mchid": mchid, "sub_mchid": sub_mchid, "sp_mchid": shared_sandbox.credentials.mchid}
    refund = shared_client.refunds.query_by_out_refund_no(out_refund_no, **numbers)
    assert refund.out_refund_no == out_refund_no
    received = shared_sandbox.requests[-1]
    path, _, query = received.url.partition("?")
    assert unquote(path.removeprefix("/hk/v3/refunds/out-refund-no/")) == out_refund_no
    assert parse_qsl(query, keep_blank_values=True) == [(k, v) for k, v in numbers.items() if v is not None]
    assert received.message.startswith(f"GET\n{received.url}\n".encode())


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=32),
    numbers,
    st.lists(st.integers(0, 2**63 - 1), min_size=4, max_size=4),
    st.datetimes(timezones=st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))),
)
def test_a_notice_arrives_as_it_was_signed(
    shared_sandbox: Sandbox, shared_client: Client, mix_trade_no: str, number: str, fees: list[int], when: datetime
) -> None:
    names = ["med_refund_total_fee", "med_refund__gov_fee", "med_refund__self_fee", "med_refund__other_fee"]
    amounts = dict(zip(names, fees, strict=True))
    shared_client.send(samples.notice(mix_trade_no=mix_trade_no, out_refund_no=number, refund_time=when, **amounts))
    received = shared_sandbox.requests[-1]
    body = json.loads(received.body)
    assert {name: body[name] for name in names} == amounts
    assert body["out_refund_no"] == number
    assert datetime.fromisoformat(body["refund_time"]) == when.replace(microsecond=0)
    assert parse_qsl(urlsplit(received.url).query) == [("mix_trade_no", mix_trade_no)]
    assert received.message.endswith(b"\n" + received.body + b"\n")


def arrived(sandbox: Sandbox, client: Client, request: Request[Any], **options: Any) -> Received:
    """What arrived of a call that the sandbox has no operation for: it says so only once the signature is right."""
    with pytest.raises(NotFoundError) as caught:
        client.send(request, **options)
    assert caught.value.code == "NOT_FOUND"
    received = sandbox.requests[-1]
    assert received.message.startswith(f"{received.method}\n{received.url}\n".encode())
    assert received.message.endswith(b"\n" + received.body + b"\n")
    return received


@given(segments, segments, texts, st.lists(texts, max_size=3), st.none() | tokens, free_json)
def test_any_call_arrives_as_it_was_signed(
    shared_sandbox: Sandbox,
    shared_client: Client,
    first: str,
    second: str,
    word: str,
    words: list[str],
    token: str | None,
    free: Any,
) -> None:
    request = SendRequest(first=first, second=second, word=word, words=words, switch=True, token=token, free=free)
    received = arrived(shared_sandbox, shared_client, request)
    path, _, query = received.url.partition("?")
    assert [unquote(part) for part in path.split("/")] == ["", "v3", "shapes", first, "to", second]
    pairs = [("word", word), *(("words[]", item) for item in words), ("switch", "true")]
    assert parse_qsl(query, keep_blank_values=True) == pairs
    assert received.headers.get("X-Token") == token
    assert json.loads(received.body) == {"free": free}


@given(free_json)
def test_any_whole_body_arrives_as_it_was_signed(shared_sandbox: Sandbox, shared_client: Client, content: Any) -> None:
    assert json.loads(arrived(shared_sandbox, shared_client, MaybeRequest(content=content)).body) == content


def test_a_body_that_is_left_out_arrives_as_none(shared_sandbox: Sandbox, shared_client: Client) -> None:
    received = arrived(shared_sandbox, shared_client, MaybeRequest())
    assert received.body == b""
    assert "Content-Type" not in received.headers


prefixes = st.lists(st.from_regex(r"[0-9A-Za-z._~!$&'()*+,;=:-]{1,12}", fullmatch=True), max_size=3).filter(
    lambda parts: not {".", ".."} & set(parts)
)


@given(prefixes, st.sampled_from(["", "/"]), segments)
def test_a_prefix_of_the_base_uri_stays_and_is_signed(
    shared_sandbox: Sandbox, shared_client: Client, parts: list[str], slash: str, first: str
) -> None:
    base_uri = "/".join([shared_sandbox.origin, *parts]) + slash
    received = arrived(shared_sandbox, shared_client, SendRequest(first=first, second="b"), base_uri=base_uri)
    path = received.url.split("/")
    assert path[1 : 1 + len(parts)] == parts
    assert [unquote(part) for part in path[1 + len(parts) :]] == ["v3", "shapes", first, "to", "b"]


@given(st.from_regex(r"(/[!-~]{1,8}){1,2}", fullmatch=True))
def test_any_base_uri_is_refused_or_signed_as_it_arrives(
    shared_sandbox: Sandbox, shared_client: Client, path: str
) -> None:
    try:
        shared_client.prepare(MaybeRequest(), base_uri=shared_sandbox.origin + path)
    except RequestError:
        return
    received = arrived(shared_sandbox, shared_client, MaybeRequest(), base_uri=shared_sandbox.origin + path)
    assert unquote(received.url) == f"{path.rstrip('/')}/v3/maybe"


def test_a_call_never_moves_to_the_other_system(shared_sandbox: Sandbox, shared_client: Client) -> None:
    shared_client.send(samples.QUERY)
    assert shared_sandbox.requests[-1].url.startswith("/hk/v3/")
    with pytest.raises(NotFoundError) as caught:
        shared_client.send(samples.QUERY, base_uri=shared_sandbox.origin)
    assert caught.value.code == "NOT_FOUND"
    shared_client.send(samples.NOTICE)
    assert shared_sandbox.requests[-1].url.startswith("/v3/")


# --- prepare


BAD_HEADERS: list[tuple[Any, Any]] = [
    ("X-Shop", "微信"),
    ("X-Shop", "a\nb"),
    ("X-Shop", 5),
    ("X-Shop", "\ud800"),
    ("X-店", "shop"),
    ("X:Shop", "shop"),
    (b"X-Shop", "shop"),
]


@pytest.mark.parametrize(("name", "value"), BAD_HEADERS)
def test_a_header_of_the_sessions_that_cannot_be_one_is_refused(
    sandbox: Sandbox, client: Client, name: Any, value: Any
) -> None:
    client.session.headers[name] = value
    for request in (samples.QUERY, samples.NOTICE):
        with pytest.raises(
            RequestError, match=r": session\.headers: expected names in ASCII and texts in Latin-1"
        ) as caught:
            client.send(request)
        assert caught.value.parameter == "session.headers"
    assert sandbox.requests == ()


def test_prepare_sends_nothing(sandbox: Sandbox, client: Client) -> None:
    prepared = client.prepare(samples.NOTICE)
    assert sandbox.requests == ()
    assert (prepared.body, prepared.headers["Content-Length"]) == (samples.NOTICE_BODY, str(len(samples.NOTICE_BODY)))


def test_a_read_has_no_body(client: Client) -> None:
    prepared = client.prepare(samples.QUERY)
    assert prepared.body is None
    assert "Content-Length" not in prepared.headers


def test_what_was_prepared_can_be_sent_by_the_session(sandbox: Sandbox, client: Client) -> None:
    assert client.session.send(client.prepare(samples.NOTICE), timeout=5).status_code == 204


def test_every_call_is_signed_afresh(shared_client: Client) -> None:
    signatures = {shared_client.prepare(samples.QUERY).headers["Authorization"] for _ in range(3)}
    assert len(signatures) == 3


def test_access_points_by_name(live_client: Client) -> None:
    for point in AccessPoint:
        url = live_client.prepare(samples.NOTICE, base_uri=point).url
        assert url == f"{point}{samples.NOTICE_TARGET.removeprefix('/')}"


# --- several clients, threads, processes


def test_two_merchants_in_one_process(sandbox: Sandbox) -> None:
    credentials = evolve(Credentials.generate(), mchid="1900000200")
    with ExampleSandbox(credentials=credentials) as other:
        one, two = sandbox.client(), other.client()
        for client, box, mchid in ((one, sandbox, "1900000109"), (two, other, "1900000200")) * 2:
            assert client.send(evolve(samples.QUERY, mchid=mchid)).verified
            assert f'mchid="{mchid}"' in box.requests[-1].headers["Authorization"]
        with pytest.raises(VerificationError):
            # The other platform's key proves nothing here, whatever it is called.
            sandbox.client(platform_keys=dict([renamed(other, sandbox)])).send(samples.NOTICE)


def renamed(of: Sandbox, to: Sandbox) -> tuple[str, bytes]:
    """The public key of one sandbox under the ID of another's."""
    return next(iter(to.credentials.platform_keys)), next(iter(of.credentials.platform_files.values()))


def test_many_threads_share_a_client(sandbox: Sandbox, client: Client) -> None:
    numbers = [f"R{number}" for number in range(160)]
    for number in numbers:
        sandbox.refunds[number] = {**samples.REFUND, "id": f"id of {number}"}
    together = Barrier(16, timeout=HANGS)

    def work(share: list[str]) -> Iterator[tuple[str, str]]:
        together.wait()
        answers = [(number, client.refunds.query_by_out_refund_no(number)) for number in share]
        return iter([(f"{number} id of {number}", f"{r.out_refund_no} {r.id}") for number, r in answers])

    with ThreadPoolExecutor(16) as pool:
        pairs = [pair for part in pool.map(work, [numbers[start::16] for start in range(16)]) for pair in part]
    assert len(pairs) == 160
    assert all(asked == answered for asked, answered in pairs)
    assert len({received.headers["Authorization"] for received in sandbox.requests}) == 160


def test_threads_that_fail_do_not_disturb_the_others(sandbox: Sandbox, client: Client) -> None:
    sandbox.fail_next(Fault.CUT_BODY, times=8, operation="med_ins.refunds.notify")

    def work(number: int) -> str:
        if number % 2:
            return client.send(samples.QUERY).data.out_refund_no
        with pytest.raises(OutcomeUnknownError):
            client.send(samples.NOTICE)
        return samples.NUMBER

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(work, range(16))) == {samples.NUMBER}


def test_more_threads_than_a_pool_has_by_default_throw_no_connection_away(
    sandbox: Sandbox, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    together = Barrier(32, timeout=HANGS)

    def hold(_: requests.Response, **__: object) -> None:
        together.wait()  # all have their connection now, and none has given it back

    client.session.hooks["response"].append(hold)
    with ThreadPoolExecutor(32) as pool:
        assert all(response.verified for response in pool.map(client.send, [samples.QUERY] * 32))
    assert "Connection pool is full" not in caplog.text


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


def test_a_client_works_in_another_process(sandbox: Sandbox, client: Client, pool: ProcessPoolExecutor) -> None:
    read, written = pool.submit(processes.call, client).result(HANGS)
    assert read.data == client.send(samples.QUERY).data
    assert (written.data, written.verified) == (None, True)
    assert len(sandbox.requests) == 3


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (samples.query(out_refund_no="R404"), NotFoundError),
        (samples.notice(med_refund_total_fee=True), RequestError),
    ],
)
def test_an_exception_comes_from_another_process(
    client: Client, pool: ProcessPoolExecutor, request_: Request[Any], kind: type[Exception]
) -> None:
    with pytest.raises(kind) as caught:
        pool.submit(processes.send, client, request_).result(HANGS)
    assert vars(caught.value)["operation"] == request_.operation.id


def test_what_was_set_on_the_session_goes_with_the_client(tls_sandbox: Sandbox, pool: ProcessPoolExecutor) -> None:
    client = tls_sandbox.client()
    assert pool.submit(processes.call, client).result(HANGS)[0].verified
    client.session.proxies = {"http": "http://127.0.0.1:1"}
    client.session.headers["X-Egress"] = "east"
    client.session.cert = ("a.pem", "b.pem")
    client.session.trust_env = False
    assert pool.submit(processes.proxies, client).result(HANGS) == processes.proxies(client)


def test_headers_of_the_sessions_pickle(sandbox: Sandbox, client: Client) -> None:
    client.session.headers["X-Egress"] = "east"
    pickle.loads(pickle.dumps(client)).send(samples.QUERY)
    assert sandbox.requests[0].headers["X-Egress"] == "east"


def test_an_apiv3_key_pickles(sandbox: Sandbox) -> None:
    key = "0123456789abcdef0123456789ABCDEF"
    assert key.encode() in pickle.dumps(sandbox.client(apiv3_key=key))
    assert pickle.loads(pickle.dumps(sandbox.client(apiv3_key=key))).__getstate__()["apiv3_key"] == key.encode()


@pytest.mark.parametrize("how", [lambda key: key, Path.read_text, Path.read_bytes], ids=["path", "text", "bytes"])
def test_settings_pickle(sandbox: Sandbox, how: Callable[[Path], Any]) -> None:
    client = sandbox.client(private_key=how(Path(sandbox.env["WXPAY_PRIVATE_KEY"])), vendor_names=True, timeout=(1, 2))
    again = pickle.loads(pickle.dumps(client))
    assert repr(again) == repr(client)
    assert again.__getstate__() == client.__getstate__()
    assert again.prepare(samples.NOTICE).body == client.prepare(samples.NOTICE).body
    assert again.send(samples.QUERY).verified


def test_loaded_keys_pickle(sandbox: Sandbox) -> None:
    credentials = sandbox.credentials
    keys: dict[str, Any] = {serial: key.public_key() for serial, key in credentials.platform_keys.items()}
    keys.pop(list(keys)[1])
    client = sandbox.client(private_key=credentials.merchant_key, platform_keys=keys)
    assert pickle.loads(pickle.dumps(client)).send(samples.QUERY).verified


def test_a_pickle_holds_no_key_that_was_given_as_a_path(sandbox: Sandbox) -> None:
    pickled = pickle.dumps(sandbox.client(apiv3_key=None))
    secret = Path(sandbox.env["WXPAY_PRIVATE_KEY"]).read_bytes()
    assert b"BEGIN" not in pickled
    assert not any(line in pickled for line in secret.splitlines())


def test_a_model_may_be_sent_and_received_by_the_same_class(shared_sandbox: Sandbox, shared_client: Client) -> None:
    model = Model(text="x", nodes=[Node(name="n")], from_="here")
    received = arrived(shared_sandbox, shared_client, SendRequest(first="a", second="b", model=model))
    assert received.body == b'{"model":{"text":"x","nodes":[{"name":"n"}],"from":"here"}}'
