# Generated from spec/ecommerce/bill.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.ecommerce.bill` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


class BillAccountType(StrEnum):
    """Account whose movements a bill lists (资金账户类型)."""

    BASIC = "BASIC"
    """The basic account (基本账户)."""
    OPERATION = "OPERATION"
    """The operating account (运营账户)."""
    FEES = "FEES"
    """The account of fees (手续费账户)."""
    ALL = "ALL"
    """All accounts (所有账户), of the bill of a platform's sub-merchants, `ecommerce.bill.fundflowbill`, alone."""


class BillTarType(StrEnum):
    """How a bill is packed (压缩类型)."""

    GZIP = "GZIP"
    """By gzip, as a `.gz` file (返回格式为.gzip的压缩包账单)."""


class BillAlgorithm(StrEnum):
    """How the files of a bill are encrypted (加密算法)."""

    AEAD_AES_256_GCM = "AEAD_AES_256_GCM"
    """By AES-256-GCM."""
    SM4_GCM = "SM4_GCM"
    """By SM4-GCM with a key of 128 bits (国密). `client.download` does not decrypt it."""


class BillHashType(StrEnum):
    """Kind of the digest (哈希类型)."""

    SHA1 = "SHA1"
    """SHA-1."""


@frozen(kw_only=True)
class EncryptedBillFile:
    """Where an encrypted file of a bill is, and its key (下载信息明细)."""

    bill_sequence: int | None = None
    """Which file of the bill it is (账单文件序号), from 1. The files are one bill, one after the other in this order,
    which `BillRows.joined` reads. Example: `1`.
    """
    download_url: str = field(
        metadata=fields.body(
            file=fields.file(
                digest="hash_value", digest_type="hash_type", packed="gzip", key="encrypt_key", nonce="nonce"
            )
        )
    )
    """URL of the bill (账单下载地址), valid for five minutes, or thirty seconds by older pages of the vendor's;
    `client.download(answer)` takes it from the answer. `client.download` of this object gives the file, checked
    by its digest. Example: `"https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx"`.
    """
    encrypt_key: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """Key that the file is encrypted with (加密密钥). Travels encrypted; give and get plain text. Example:
    `"5K8264ILTKCH16CQ2502SI8ZNMTM67VS"`.
    """
    hash_type: BillHashType | str | None = None
    """Kind of the digest (哈希类型). Example: `"SHA1"`."""
    hash_value: str | None = None
    """Digest of the unpacked file (哈希值), in hexadecimal, that `client.download(answer)` checks the file by. Example:
    `"79bb0f45fc4c42234a918000b2668d689e2bde04"`.
    """
    nonce: str | None = None
    """Nonce that the file is encrypted with (随机字符串). Example: `"a8607ef79034c49c"`."""


@frozen(kw_only=True)
class EncryptedBill:
    """Where the encrypted files of a bill are (账单下载信息)."""

    download_bill_count: int | None = None
    """How many files the bill has (下载信息总数). Example: `1`."""
    download_bill_list: list[EncryptedBillFile] | None = None
    """The files of the bill (下载信息明细)."""


@frozen(kw_only=True)
class FundflowbillRequest(Request[EncryptedBill]):
    """A call of `ecommerce.bill.fundflowbill`."""

    bill_date: dt.date = field(metadata=fields.query())
    account_type: BillAccountType | str = field(metadata=fields.query())
    tar_type: BillTarType | str | None = field(default=None, metadata=fields.query())
    algorithm: BillAlgorithm | str = field(metadata=fields.query())

    operation = Operation(
        id="ecommerce.bill.fundflowbill",
        method="GET",
        path="/v3/ecommerce/bill/fundflowbill",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: EncryptedBill},
        errors=ErrorCodes("..errors", __package__),
    )


class EcommerceBillResource(Resource):
    """Bills of platforms.

    The bill of what came into and went out of the accounts of a platform's sub-merchants (二级商户资金账单).

    Reached as `client.ecommerce.bill`.
    """

    __slots__ = ()

    def fundflowbill(
        self,
        *,
        bill_date: dt.date,
        account_type: BillAccountType | str,
        tar_type: BillTarType | str | None = None,
        algorithm: BillAlgorithm | str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> EncryptedBill:
        """Ask for the bill of a day's movements of all sub-merchants' accounts (申请二级商户资金账单).

        Gives where the files of the bill can be downloaded, which are encrypted, each with a key of its own. The
        key travels encrypted too; the client gives it in plain, and `client.download(file)` decrypts and unpacks
        each of `download_bill_list`. The files of a large bill belong together in the order of `bill_sequence`.
        The bill of a day is there from ten o'clock of the next, Beijing time, and for three months.

        For: e-commerce platforms (电商平台).

        The vendor's page is of 2024-07-29.

        `GET /v3/ecommerce/bill/fundflowbill` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760697

        Args:
            bill_date: Day of the bill (账单日期), Beijing time; of the last three months. Example: `"2019-06-11"`.
            account_type: Account whose movements the bill lists (资金账户类型). The vendor's page takes `ALL` alone.
                Example: `"ALL"`.
            tar_type: How the files are packed (压缩类型); not at all where it is left out. The digest is that of the
                unpacked file. Example: `"GZIP"`.
            algorithm: How the files are encrypted (加密算法). Example: `"AEAD_AES_256_GCM"`.
            base_uri: Another access point, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to connect and for each read; the client's where not given.
            retries: When it is retried; the client's where not given.

        Returns:
            Where the files of the bill are.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR.
            AuthenticationError: SIGN_ERROR.
            PermissionDeniedError: NO_AUTH.
            RateLimitError: FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, RATELIMIT_EXCEED, RATE_LIMITED,
                FREQUENCY_LIMIT_EXCEED, FREQUENCY_LIMIT.
            ServerError: SYSTEM_ERROR.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            FundflowbillRequest(bill_date=bill_date, account_type=account_type, tar_type=tar_type, algorithm=algorithm),
            base_uri,
            timeout,
            retries,
        )
