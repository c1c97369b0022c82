"""A user's file: it is never run, mypy and pyright check it with the package, both strict."""

import datetime as dt
import os
from collections.abc import Iterator
from concurrent.futures import Executor
from importlib import resources
from pathlib import Path
from typing import Any, assert_type

import requests

from wxpay_client import (
    AccessPoint,
    APIError,
    Attempt,
    Batch,
    Client,
    DecodeError,
    Decrypter,
    Download,
    Event,
    Misfit,
    MisfitError,
    OutcomeUnknownError,
    PKCS12File,
    RateLimitError,
    Response,
    RetryPolicy,
    SignatureAuth,
    Signer,
    SigningError,
    StillProcessingError,
    TransportError,
    Upload,
    VerificationError,
    WxPayError,
    from_dict,
    to_dict,
)
from wxpay_client.api import OPERATIONS
from wxpay_client.api.global_.refunds import CrossBorderRefundListItem
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.merchant_service.complaints_v2 import ComplaintHistoryEntry
from wxpay_client.api.refunds import (
    PromotionDetail,
    QueryByOutRefundNoRequest,
    Refund,
    RefundAmount,
    RefundChannel,
    RefundStatus,
)
from wxpay_client.errors import NotFoundError
from wxpay_client.sandbox import Fault, Received, Sandbox
from wxpay_client.schema.operation import Request


def make() -> Client:
    """A client from everything there is to give."""
    assert_type(Client.from_env(), Client)
    assert_type(Client.from_env(os.environ), Client)
    client = Client(
        mchid="1900000109",
        serial_no="5157F09E",
        retries=RetryPolicy(attempts=5, base=1, cap=4.5, retry_after=10, deadline=None),
        private_key=Path("apiclient_key.pem"),
        platform_keys={"PUB_KEY_ID_0116": Path("pub_key.pem"), "5157F09F": "-----BEGIN CERTIFICATE-----", "A": b"PEM"},
        apiv3_key="x" * 32,
        timeout=(5.0, 15.0),
        origin=None,
        vendor_names=False,
        access_points={AccessPoint.MAIN_HK: AccessPoint.HONG_KONG},
    )
    assert_type(Client(mchid="1", serial_no="A", private_key=b"PEM", apiv3_key=b"x" * 32, platform_ca="ca.pem"), Client)
    both = PKCS12File(resources.files("my_app") / "apiclient_cert.p12", password="1900000109")
    ca = resources.files("my_app") / "ca.pem"
    keys = {"A": resources.files("my_app") / "pub_key.pem"}
    assert_type(
        Client(mchid="1", serial_no="A", private_key=both, certificate=both, platform_keys=keys, platform_ca=ca), Client
    )
    client.session.proxies = {"https": "http://127.0.0.1:3128"}
    client.session.verify = "ca.pem"
    assert_type(client.session, requests.Session)
    return client


class Kms:
    """A signer of the user's own: nothing of ours to inherit from."""

    def sign(self, message: bytes) -> bytes:
        """Ask the KMS."""
        return message


def elsewhere(signer: Signer) -> Client:
    """The private key lives in a KMS."""
    if isinstance(signer, Decrypter):
        assert_type(signer.decrypt(b""), bytes)
    Client(mchid="1", serial_no="A", private_key=signer, platform_keys={"PUB_KEY_ID_1": b"PEM"})
    return Client(mchid="1", serial_no="A", private_key=Kms(), platform_keys={"PUB_KEY_ID_1": b"PEM"})


def by_keyword(client: Client) -> Refund:
    """Both operations as methods."""
    refund = client.refunds.query_by_out_refund_no("R1", sp_mchid="1900000100", sub_mchid="1900000109", timeout=5)
    assert_type(refund, Refund)
    assert_type(refund.amount, RefundAmount)
    assert_type(refund.amount.refund, int)
    assert_type(refund.amount.currency, str | None)
    assert_type(refund.detail, PromotionDetail | None)
    assert_type(refund.promotion_detail, list[PromotionDetail] | None)
    assert_type(refund.create_time, dt.datetime)
    assert_type(refund.success_time, dt.datetime | None)
    client.refunds.query_by_out_refund_no(out_refund_no="R1", base_uri=AccessPoint.MAIN_HK, timeout=(1, 2.5))
    client.refunds.query_by_out_refund_no("R1", base_uri="https://egress.example/hk/", retries=RetryPolicy(attempts=5))
    client.med_ins.refunds.notify(
        mix_trade_no="1217752501201407033233368318",
        sub_mchid="1900000109",
        med_refund_total_fee=45000,
        med_refund__gov_fee=15000,
        med_refund__self_fee=15000,
        med_refund__other_fee=15000,
        refund_time=dt.datetime.now(dt.UTC),
        out_refund_no="R1",
    )
    return refund


def by_request(client: Client) -> None:
    """Both operations as values."""
    query = QueryByOutRefundNoRequest(out_refund_no="R1", mchid="1900000109")
    response = client.send(query, base_uri=AccessPoint.STANDBY, timeout=1.5)
    assert_type(response, Response[Refund])
    assert_type(response.data, Refund)
    assert_type(response.content, bytes)
    assert_type(response.request_id, str | None)
    assert_type(response.elapsed, dt.timedelta)
    assert_type(response.attempts[-1].status_code, int | None)
    assert_type(client.send(query, retries=RetryPolicy(attempts=5)), Response[Refund])
    assert_type(client.send(query, retries=RetryPolicy.none()).attempts, tuple[Attempt, ...])
    notice = from_dict(RefundsNotifyRequest, to_dict(query))
    assert_type(notice, RefundsNotifyRequest)
    assert_type(client.send(notice), Response[None])
    assert_type(client.prepare(notice), requests.PreparedRequest)
    assert_type(from_dict(Refund, {"id": "1"}), Refund)
    assert_type(OPERATIONS["refunds.query_by_out_refund_no"], type[Request[Any]])


def what_does_not_fit(client: Client, response: Response[Refund], event: Event[Any]) -> None:
    """It is an error of the run, not of the types; a misspelt attribute is one of those."""
    assert_type(response.misfits, tuple[Misfit, ...])
    assert_type(event.misfits, tuple[Misfit, ...])
    for path, expected, got in response.misfits:
        assert_type((path, expected, got), tuple[str, str, str])
    try:
        assert_type(response.data.amount.refund, int)
    except MisfitError as error:
        assert_type((error.path, error.expected, error.got), tuple[str, str, str])
        assert_type(error.value, Any)
        assert_type(error.decrypted, bytes)
    except StillProcessingError as error:
        assert_type(error.data, Any)
    _ = response.data.amuont  # type: ignore[attr-defined]
    Client(mchid="1", serial_no="A", private_key=b"PEM", apiv3_key=b"x" * 32, strict_answers=True)


def by_path(client: Client) -> None:
    """An operation that nothing describes."""
    assert_type(client.request("GET", "/v3/certificates"), Response[Any])
    response = client.request(
        "POST",
        "/v3/some/{thing}/new",
        path={"thing": "a/b", "number": 5},
        query={"limit": 5, "states": ["A", "B"], "all": True, "maybe": None},
        header={"Accept-Language": "zh-CN"},
        body={"out_trade_no": "1", "amount": {"total": 5}, "file": Upload("a.png", b"")},
        merchant_number="out_trade_no",
        base_uri=AccessPoint.MAIN_HK,
        timeout=(1, 2.5),
        retries=RetryPolicy.none(),
        stream=False,
    )
    assert_type(response.data, Any)
    client.request("POST", "/v3/lists", body=[{"name": client.encrypt("张三")}])
    assert_type(client.sign(b"message"), str)
    assert_type(client.decrypt(client.encrypt("text")), str)


def by_hand() -> None:
    """Plain requests, signed."""
    auth = SignatureAuth("1900000109", "5157F09E", Path("apiclient_key.pem"))
    requests.get("https://api.mch.weixin.qq.com/v3/certificates", auth=auth, timeout=5)
    requests.post("https://api.mch.weixin.qq.com/v3/x", data=b"", auth=auth.over(b"{}"), timeout=5)
    with make() as client:
        assert_type(client, Client)
    client.close()


def many(client: Client, queries: list[QueryByOutRefundNoRequest], executor: Executor) -> None:
    """Many calls: of one operation, of several, of any."""
    with client.send_many(queries, concurrency=16, rate=150, executor=executor, ordered=True) as batch:
        assert_type(batch, Batch[QueryByOutRefundNoRequest, Refund])
        for request, result in batch:
            assert_type(request, QueryByOutRefundNoRequest)
            assert_type(result, Response[Refund] | WxPayError)
            if isinstance(result, WxPayError):
                continue
            assert_type(result.data, Refund)
    assert_type(batch.unfinished, tuple[QueryByOutRefundNoRequest, ...])
    pairs: Iterator[tuple[Request[Refund], Response[Refund] | WxPayError]] = client.send_many(iter(queries))
    next(pairs)
    mixed: list[QueryByOutRefundNoRequest | RefundsNotifyRequest] = [*queries]
    for _, either in client.send_many(mixed):
        assert_type(either, Response[Refund | None] | WxPayError)
    anyhow: list[Request[Any]] = [*mixed]
    assert_type(client.send_many(anyhow, base_uri=AccessPoint.MAIN, timeout=5, rate=0.5), Batch[Request[Any], Any])


def generic(client: Client, request: Request[Refund]) -> Refund:
    """A request is known by its answer alone, and any request is one of something."""
    anything(client, request)
    return client.send(request).data


def anything(client: Client, request: Request[object]) -> None:
    """Takes every request."""
    assert_type(client.send(request), Response[object])


def enumerations(refund: Refund) -> str:
    """They are open: a member, or a text that nobody knew of."""
    assert_type(refund.status, RefundStatus | str)
    assert_type(refund.channel, RefundChannel | str | None)
    match refund.status:
        case RefundStatus.SUCCESS:
            return "done"
        case RefundStatus():
            return refund.status.name
        case unknown:
            return unknown


def errors(client: Client) -> str | None:
    """What to do when something goes wrong."""
    try:
        by_keyword(client)
    except NotFoundError as error:
        assert_type(error.detail, Any)
        return error.code
    except RateLimitError as error:
        return "later" if error.retryable and error.verified else error.request_id
    except APIError as error:
        assert_type(error.status_code, int)
        return error.headers.get("Request-ID")
    except OutcomeUnknownError as error:
        return error.query or error.merchant_number
    except TransportError as error:
        return error.url if error.sent else error.reason
    except VerificationError as error:
        return error.serial
    except SigningError as error:
        return error.operation
    except DecodeError as error:
        return ", ".join(error.errors) + error.content.decode()
    except WxPayError as error:
        assert_type(error.attempts, tuple[Attempt, ...])
        return error.message
    return None


def files(client: Client, request: Request[Download]) -> bytes:
    """Files, both ways."""
    image = Upload.from_path(Path("a.png"))
    assert_type(Upload("a.png", b"").sha256, str)
    assert_type(image.content_type, str)
    with client.send(request).data as download:
        assert_type(download, Download)
        assert_type(download.filename, str | None)
        for chunk in download:
            assert_type(chunk, bytes)
        download.save("a.png", sha1="0" * 40)
    return client.send(request).data.read(sha256=image.sha256)


def pages(client: Client) -> None:
    """Lists that come in pages."""
    refunds = client.global_.refunds.iterate(out_trade_no="1", mchid="2", count=20)
    assert_type(refunds, Iterator[CrossBorderRefundListItem])
    complaints = client.merchant_service.complaints_v2.iterate_negotiation_historys("1", limit=50)
    for entry in complaints:
        assert_type(entry, ComplaintHistoryEntry)


def sandboxed() -> tuple[Received, ...]:
    """A test of the user's own."""
    with Sandbox() as sandbox:
        client = sandbox.client(timeout=1)
        assert_type(client, Client)
        sandbox.refunds["R1"] = by_keyword(client)
        assert_type(sandbox.rotate(), str)
        sandbox.fail_next(Fault.HANG)
        sandbox.fail_next("RATELIMIT_EXCEEDED", retry_after=1)
        sandbox.fail_next("SYSTEM_ERROR", operation="refunds.query_by_out_refund_no")
        return sandbox.requests
