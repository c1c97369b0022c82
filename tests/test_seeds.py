"""The documentation's own samples give exactly its URL, query and body, in its order."""

from __future__ import annotations

from tests.support import samples
from wxpay_client import AccessPoint, Client
from wxpay_client.api import OPERATIONS
from wxpay_client.sandbox import Sandbox

MAIN = "https://api.mch.weixin.qq.com"


def test_the_query_goes_to_the_cross_border_system(live_client: Client) -> None:
    prepared = live_client.prepare(samples.QUERY)
    assert (prepared.method, prepared.url, prepared.body) == ("GET", f"{MAIN}/hk{samples.QUERY_TARGET}", None)


def test_the_query_with_the_samples_base_uri_goes_to_the_same_url(live_client: Client) -> None:
    prepared = live_client.prepare(samples.QUERY, base_uri="https://api.mch.weixin.qq.com/hk/")
    assert prepared.url == live_client.prepare(samples.QUERY).url


def test_a_trailing_slash_of_the_base_uri_does_not_matter(live_client: Client) -> None:
    prepared = live_client.prepare(samples.QUERY, base_uri="https://api.mch.weixin.qq.com/hk")
    assert prepared.url == live_client.prepare(samples.QUERY, base_uri=AccessPoint.MAIN_HK).url


def test_an_origin_replaces_scheme_and_host_alone(shared_sandbox: Sandbox) -> None:
    client = shared_sandbox.client(origin="https://egress.example:8443/")
    assert client.prepare(samples.QUERY).url == f"https://egress.example:8443/hk{samples.QUERY_TARGET}"
    assert client.prepare(samples.NOTICE).url == f"https://egress.example:8443{samples.NOTICE_TARGET}"


def test_an_origin_replaces_the_vendors_hosts_in_a_base_uri_too(shared_sandbox: Sandbox, shared_client: Client) -> None:
    prepared = shared_client.prepare(samples.QUERY, base_uri=AccessPoint.HONG_KONG)
    assert prepared.url == f"{shared_sandbox.origin}{samples.QUERY_TARGET}"
    prepared = shared_client.prepare(samples.QUERY, base_uri="https://egress.example/hk/")
    assert prepared.url == f"https://egress.example/hk{samples.QUERY_TARGET}"


def test_the_notice_goes_to_the_main_system(live_client: Client) -> None:
    prepared = live_client.prepare(samples.NOTICE)
    assert (prepared.method, prepared.url) == ("POST", f"{MAIN}{samples.NOTICE_TARGET}")
    assert prepared.headers["Content-Type"] == "application/json"


def test_the_notices_body_has_the_samples_names_in_their_order(live_client: Client) -> None:
    assert live_client.prepare(samples.NOTICE).body == samples.NOTICE_BODY


def test_the_vendors_other_names_take_the_same_places(shared_sandbox: Sandbox) -> None:
    prepared = shared_sandbox.client(vendor_names=True).prepare(samples.NOTICE)
    assert prepared.body == samples.NOTICE_BODY.replace(b"med_refund__", b"med_refund_")
    assert prepared.path_url == samples.NOTICE_TARGET


def test_the_query_arrives_so(sandbox: Sandbox, client: Client) -> None:
    client.refunds.query_by_out_refund_no(
        samples.NUMBER, mchid="1900000109", sub_mchid="1900000109", sp_mchid="1900000100"
    )
    (received,) = sandbox.requests
    assert (received.method, received.url, received.body) == ("GET", f"/hk{samples.QUERY_TARGET}", b"")


def test_the_query_without_numbers_has_no_query_string(sandbox: Sandbox, client: Client) -> None:
    client.refunds.query_by_out_refund_no(samples.NUMBER)
    assert sandbox.requests[0].url == f"/hk/v3/refunds/out-refund-no/{samples.NUMBER}"


def test_the_notice_arrives_so(sandbox: Sandbox, client: Client) -> None:
    client.med_ins.refunds.notify(
        mix_trade_no="1217752501201407033233368318",
        sub_mchid="1900000109",
        med_refund_total_fee=45000,
        med_refund__gov_fee=45000,
        med_refund__self_fee=45000,
        med_refund__other_fee=45000,
        refund_time=samples.NOTICE.refund_time,
        out_refund_no="R202204022005169952975171534816",
    )
    (received,) = sandbox.requests
    assert (received.method, received.url) == ("POST", samples.NOTICE_TARGET)
    assert received.body == samples.NOTICE_BODY


def test_the_operations_are_listed_by_their_ids() -> None:
    assert OPERATIONS["refunds.query_by_out_refund_no"] is type(samples.QUERY)
    assert OPERATIONS["med_ins.refunds.notify"] is type(samples.NOTICE)
