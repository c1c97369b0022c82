# Generated from spec/payscore/merchant_bill.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.payscore.merchant_bill` is made of."""

from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


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
class QueryRequest(Request[EncryptedBill]):
    """A call of `payscore.merchant_bill.query`."""

    bill_date: str = field(metadata=fields.query(min_length=10, max_length=10))
    service_id: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    tar_type: BillTarType | str | None = field(default=None, metadata=fields.query())
    encryption_algorithm: BillAlgorithm | str | None = field(default=None, metadata=fields.query())
    algorithm: BillAlgorithm | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="payscore.merchant_bill.query",
        method="GET",
        path="/v3/payscore/merchant-bill",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: EncryptedBill},
        errors=ErrorCodes("..errors", __package__),
    )


class PayscoreMerchantBillResource(Resource):
    """Bills of services.

    Bills of service orders (支付分对账单), of an hour each.

    Reached as `client.payscore.merchant_bill`.
    """

    __slots__ = ()

    def query(
        self,
        *,
        bill_date: str,
        service_id: str | None = None,
        tar_type: BillTarType | str | None = None,
        encryption_algorithm: BillAlgorithm | str | None = None,
        algorithm: BillAlgorithm | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> EncryptedBill:
        """Ask for the bill of an hour's service orders (申请获取对账单).

        Gives where the files of the bill can be downloaded, which are encrypted, each with a key of its own; they
        are decrypted first and unpacked afterwards. The key travels encrypted too; the client gives it in plain.
        The bills of three months are there. The vendor's page of January 2025 asks for the hour; until 2021 it
        asked for the day.

        For: direct merchants (直连商户).

        The vendor's page is of 2025-01-02.

        `GET /v3/payscore/merchant-bill` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013394586

        Args:
            bill_date: Hour of the bill (账单日期), Beijing time: `2021010122` is the one from ten o'clock in the
                evening. Of the last three months. Exactly 10 characters. Example: `"2021010122"`.
            service_id: Number of the service (服务ID). The vendor's page asks for it. 1 to 32 characters. Example:
                `"2002000000000558128851361561536"`.
            tar_type: How the files are packed (账单压缩类型). The vendor's page asks for it. The digest is that of the
                unpacked file. Example: `"GZIP"`.
            encryption_algorithm: How the files are encrypted (加密算法): the vendor's page knows AES-256-GCM alone,
                and asks for it. Example: `"AEAD_AES_256_GCM"`.
            algorithm: The same, as one SDK has it. Example: `"AEAD_AES_256_GCM"`.
            base_uri: Another access point, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to connect and for each read; the client's where not given.
            retries: When it is retried; the client's where not given.

        Returns:
            Where the files of the bill are.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: NO_STATEMENT_EXIST, STATEMENT_CREATING, PARAM_ERROR, INVALID_REQUEST.
            AuthenticationError: SIGN_ERROR.
            PermissionDeniedError: NO_AUTH.
            RateLimitError: FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, RATELIMIT_EXCEED, RATE_LIMITED,
                FREQUENCY_LIMIT_EXCEED, FREQUENCY_LIMIT.
            ServerError: SYSTEM_ERROR.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            QueryRequest(
                bill_date=bill_date,
                service_id=service_id,
                tar_type=tar_type,
                encryption_algorithm=encryption_algorithm,
                algorithm=algorithm,
            ),
            base_uri,
            timeout,
            retries,
        )
