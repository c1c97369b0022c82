"""`client.download`: the file that an answer points to, over HTTP, unpacked and checked."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from tests.support.examples import ExampleSandbox
from tests.support.gateways.servers import Scripted, plain, signed
from wxpay_client import (
    APIError,
    BillRow,
    BillRows,
    Client,
    Download,
    FundFlowBillRow,
    RequestError,
    TradeBillRow,
    TransportError,
    VerificationError,
    from_dict,
)
from wxpay_client._wire.pointed_files import Pointer, opened
from wxpay_client.api.bill import Bill, EncryptedBill, EncryptedBillFile
from wxpay_client.errors import VerificationReason
from wxpay_client.response import Response
from wxpay_client.sandbox import Fault, Sandbox
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.schema.download import DownloadSource

DAY = dt.date(2019, 6, 11)


@pytest.fixture
def sandbox(wxpay_sandbox_credentials: Credentials) -> Iterator[Sandbox]:
    with ExampleSandbox(credentials=wxpay_sandbox_credentials) as sandbox:
        yield sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[Client]:
    with sandbox.client() as client:
        yield client


@pytest.mark.parametrize("tar_type", [None, "GZIP"])
def test_a_bill_comes_unpacked_and_checked(client: Client, tmp_path: Path, tar_type: str | None) -> None:
    bill = client.bill.tradebill(bill_date=DAY, tar_type=tar_type)

    with client.download(bill) as file:
        assert file.signed
        file.save(tmp_path / "bill.csv")

    content = (tmp_path / "bill.csv").read_bytes()
    assert hashlib.sha1(content).hexdigest() == bill.hash_value
    assert content.decode("utf-8-sig").startswith("交易时间,")


def test_so_does_one_of_a_response(client: Client) -> None:
    from wxpay_client.api.bill import FundflowbillRequest

    with client.download(client.send(FundflowbillRequest(bill_date=DAY))) as file:
        assert file.read().decode("utf-8-sig").startswith("记账时间,")


@pytest.mark.parametrize("tar_type", [None, "GZIP"])
def test_a_sub_merchants_bill_comes_decrypted(client: Client, tar_type: str | None) -> None:
    answer = client.bill.sub_merchant_fundflowbill(
        sub_mchid="1900000109", bill_date=DAY, account_type="BASIC", algorithm="AEAD_AES_256_GCM", tar_type=tar_type
    )

    assert answer.download_bill_list is not None
    for part in answer.download_bill_list:
        with client.download(part) as file:
            assert file.read().decode("utf-8-sig").startswith("记账时间,")
    with client.download(answer) as file:
        assert file.read()


def test_of_several_files_one_has_to_be_given(client: Client) -> None:
    one = EncryptedBillFile(download_url="https://api.mch.weixin.qq.com/v3/billdownload/file?token=1")

    with pytest.raises(RequestError, match=r"give one of answer\.download_bill_list\[0\], answer\.download_bill_list"):
        client.download(EncryptedBill(download_bill_list=[one, one]))


@pytest.mark.parametrize("fault", [Fault.CUT_BODY])
def test_an_incomplete_file_is_an_error_and_leaves_nothing(
    sandbox: Sandbox, client: Client, tmp_path: Path, fault: Fault
) -> None:
    bill = client.bill.tradebill(bill_date=DAY)
    sandbox.fail_next(fault)

    with client.download(bill) as file, pytest.raises(TransportError, match="billdownload/file"):
        file.save(tmp_path / "bill.csv")

    assert list(tmp_path.iterdir()) == []


def test_a_wrong_file_is_an_error_and_leaves_nothing(client: Client, tmp_path: Path) -> None:
    bill = evolve(client.bill.tradebill(bill_date=DAY), hash_value="0" * 40)

    with client.download(bill) as file, pytest.raises(VerificationError, match="sha1 is") as caught:
        file.save(tmp_path / "bill.csv")

    assert caught.value.reason is VerificationReason.DIGEST
    assert "billdownload/file" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


URL = "https://api.mch.weixin.qq.com/v3/billdownload/file?token=x"
SHA1 = "0" * 40


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ({"download_url": "https://example.com/v3/billdownload/file?token=x"}, "neither WeChat Pay's nor the client's"),
        ({"download_url": "https://api.mch.weixin.qq.com.example.com/file"}, "neither WeChat Pay's nor the client's"),
        ({"download_url": "https://api.mch.weixin.qq.com@example.com/file"}, "user name or password"),
        ({"download_url": "http://api.mch.weixin.qq.com/file"}, "scheme"),
        ({"download_url": "file:///etc/passwd"}, "no host"),
        ({"download_url": f"{URL}#x"}, "expected an absolute URL"),
        ({"download_url": "https://api.mch.weixin.qq.com/v3/../file"}, "expected an absolute URL"),
        ({"download_url": "https://api.mch.weixin.qq.com/v3/file?a=b c"}, "expected an absolute URL"),
        ({"download_url": URL, "hash_type": "MD5"}, "hash_type is MD5, and digests of SHA1, SHA256"),
        ({"download_url": URL, "hash_value": "x"}, "hash_value is no SHA1 in hexadecimal"),
        ({"download_url": ""}, "there is no file yet"),
    ],
)
def test_what_cannot_be_checked_is_not_downloaded(
    sandbox: Sandbox, client: Client, answer: dict[str, Any], problem: str
) -> None:
    bill = from_dict(Bill, {"hash_type": "SHA1", "hash_value": SHA1, **answer})

    with pytest.raises(RequestError, match="nothing was sent") as caught:
        client.download(bill)

    assert problem in str(caught.value)
    assert sandbox.requests == ()


@pytest.mark.parametrize("answer", [None, 1, "https://api.mch.weixin.qq.com/", [], EncryptedBill()])
def test_nor_what_points_to_no_file(client: Client, answer: object) -> None:
    with pytest.raises(RequestError, match="expected an answer that points to a file"):
        client.download(answer)


def test_an_encrypted_file_needs_its_key(client: Client) -> None:
    part = EncryptedBillFile(download_url=URL, hash_type="SHA1", hash_value=SHA1, encrypt_key="short", nonce="12345678")

    with pytest.raises(RequestError, match="encrypt_key is no key of AES-256-GCM"):
        client.download(part)


def test_described_downloads_stay_on_the_vendors_hosts_too(client: Client) -> None:
    with pytest.raises(RequestError, match="neither WeChat Pay's nor the client's origin"):
        client.billdownload.file(token="x", base_uri="https://example.com/")


# -- unpacking and decrypting, whatever the chunks

KEY, NONCE = b"k" * 32, b"n" * 12


def _file(content: bytes, pointer: Pointer, size: int) -> Download:
    call = DownloadSource("GET /file", "https://api.mch.weixin.qq.com/file", 200, None)
    chunks = iter([content[start : start + size] for start in range(0, len(content), size)])
    download = Download(chunks, lambda: None, call)
    response: Response[Download] = Response(
        data=download, status_code=200, headers={}, content=b"", request_id=None, url=call.url,
        elapsed=dt.timedelta(), attempts=(), verified=False,
    )  # fmt: skip
    return opened(response, "GET /file", pointer)


def _pointer(content: bytes, *, key: bool) -> Pointer:
    return Pointer("", "sha1", hashlib.sha1(content).hexdigest(), packed=True, key=(KEY, NONCE) if key else None)


@given(st.lists(st.binary(max_size=200), max_size=3), st.booleans(), st.booleans(), st.integers(1, 50))
def test_whatever_was_packed_comes_back(parts: list[bytes], pack: bool, encrypt: bool, size: int) -> None:  # noqa: FBT001
    content = b"a" + b"".join(parts)
    travelling = b"".join(gzip.compress(part) for part in (b"a", *parts)) if pack else content
    if encrypt:
        travelling = AESGCM(KEY).encrypt(NONCE, travelling, None)

    assert _file(travelling, _pointer(content, key=encrypt), size).read() == content


@given(st.data(), st.booleans())
def test_whatever_is_missing_or_changed_is_told(data: st.DataObject, encrypt: bool) -> None:  # noqa: FBT001
    content = b"abc" * 100
    travelling = gzip.compress(content)
    if encrypt:
        travelling = AESGCM(KEY).encrypt(NONCE, travelling, None)
    # A byte of gzip's header says when and where it was packed: those change nothing of the file.
    index = data.draw(st.integers(0 if encrypt else 10, len(travelling) - 1))
    changed = bytearray(travelling)
    changed[index] ^= 0x40
    wrong = data.draw(st.sampled_from([travelling[:index], bytes(changed)]))

    read = b""
    with suppress(VerificationError):
        read = _file(wrong, _pointer(content, key=encrypt), 7).read()

    # What unpacks to the same may be written in several ways.
    assert read in ({b""} if encrypt else {b"", content})


def test_a_file_that_ends_too_soon_is_told() -> None:
    packed = gzip.compress(b"abc" * 100)

    with pytest.raises(VerificationError, match="ends too soon to be unpacked") as caught:
        _file(packed[:-4], _pointer(b"abc" * 100, key=False), 7).read()

    assert caught.value.reason is VerificationReason.DIGEST


def test_a_small_file_that_unpacks_to_a_large_one_is_read_in_pieces() -> None:
    content = bytes(50_000_000)
    file = _file(gzip.compress(content), _pointer(content, key=False), 65536)

    assert max(map(len, file)) <= 65536


def test_a_server_that_sends_something_else_is_told(sandbox: Sandbox) -> None:
    bill = Bill(download_url=URL, hash_type="SHA1", hash_value=SHA1)
    with (
        Scripted() as server,
        sandbox.client(origin=server.origin) as client,
    ):
        for answer in (plain(200, b"<html>", {"Content-Type": "text/html"}), signed(sandbox.credentials, 204)):
            server.answer = answer
            with client.download(bill) as file, pytest.raises(VerificationError, match="sha1 is"):
                file.read()


def test_a_redirect_is_not_followed(sandbox: Sandbox) -> None:
    bill = Bill(download_url=URL, hash_type="SHA1", hash_value=SHA1)
    with Scripted() as server, Scripted() as elsewhere, sandbox.client(origin=server.origin) as client:
        server.answer = plain(302, b"", {"Location": f"{elsewhere.origin}/v3/billdownload/file"})

        with pytest.raises(APIError, match="Redirects are never followed"):
            client.download(bill)

        assert (len(server.requests), len(elsewhere.requests)) == (1, 0)


def test_the_digest_of_the_packed_file_is_not_that_of_the_bill() -> None:
    content = b"a,b\n`1,`2\n"
    packed = gzip.compress(content)
    pointer = Pointer("", "sha1", hashlib.sha1(packed).hexdigest(), packed=True, key=None)

    with pytest.raises(VerificationError, match="sha1 is"):
        _file(packed, pointer, 7).read()


def test_rows_of_a_small_file_that_unpacks_to_a_large_one_take_no_memory() -> None:
    bomb = gzip.compress(b"a,b\n" + bytes(50_000_000))
    pointer = Pointer("", "sha1", SHA1, packed=True, key=None)

    tracemalloc.start()
    with pytest.raises(VerificationError):
        list(_file(bomb, pointer, 65536).rows())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 5_000_000


@pytest.mark.parametrize("tar_type", [None, "GZIP"])
def test_rows_come_of_all_bills_that_the_gateway_makes(client: Client, tar_type: str | None) -> None:
    trade = client.bill.tradebill(bill_date=DAY, tar_type=tar_type)
    moved = client.bill.fundflowbill(bill_date=DAY, tar_type=tar_type)
    encrypted = client.ecommerce.bill.fundflowbill(
        bill_date=DAY, account_type="ALL", algorithm="AEAD_AES_256_GCM", tar_type=tar_type
    )
    assert encrypted.download_bill_list is not None
    parts = iter(encrypted.download_bill_list)
    assert all(row.flow_id for row in BillRows.joined(map(client.download, parts), FundFlowBillRow))

    for answer, row in ((trade, TradeBillRow), (moved, FundFlowBillRow), (encrypted.download_bill_list[0], BillRow)):
        with client.download(answer) as file:
            rows = file.rows(row)
            assert all(isinstance(each, row) for each in rows)
            assert rows.sums is not None
