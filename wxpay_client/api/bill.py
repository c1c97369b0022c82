# Generated from spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.bill` is made of."""

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


class BillHashType(StrEnum):
    """Kind of the digest (哈希类型)."""

    SHA1 = "SHA1"
    """SHA-1."""


class SubMerchantBillAccountType(StrEnum):
    """Account of a sub-merchant whose movements a bill lists (资金账户类型)."""

    BASIC = "BASIC"
    """The basic account (基本账户)."""
    OPERATION = "OPERATION"
    """The operating account (运营账户)."""
    FEES = "FEES"
    """The account of fees (手续费账户)."""
    ALL = "ALL"
    """All accounts (所有账户); the vendor's Java SDK has it, its page says that it is of another bill."""
    DEPOSIT = "DEPOSIT"
    """The account of deposits (保证金账户)."""


class BillAlgorithm(StrEnum):
    """How the files of a bill are encrypted (加密算法)."""

    AEAD_AES_256_GCM = "AEAD_AES_256_GCM"
    """By AES-256-GCM."""
    SM4_GCM = "SM4_GCM"
    """By SM4-GCM with a key of 128 bits (国密). `client.download` does not decrypt it."""


class BillType(StrEnum):
    """What a bill lists (账单类型)."""

    ALL = "ALL"
    """All orders that were paid or refunded on the day (当日所有订单信息), refunds of recharges aside."""
    SUCCESS = "SUCCESS"
    """Orders that were paid (当日成功支付的订单), refunds of recharges aside."""
    REFUND = "REFUND"
    """Refunds (当日退款订单), refunds of recharges aside."""
    RECHARGE_REFUND = "RECHARGE_REFUND"
    """Refunds of recharges (当日充值退款订单)."""
    ALL_SPECIAL = "ALL_SPECIAL"
    """All orders of the day, in the layout of the merchant's own choice (个性化账单当日所有订单信息)."""
    SUC_SPECIAL = "SUC_SPECIAL"
    """Orders that were paid, in that layout (个性化账单当日成功支付的订单)."""
    REF_SPECIAL = "REF_SPECIAL"
    """Refunds, in that layout (个性化账单当日退款订单)."""


@frozen(kw_only=True)
class Bill:
    """Where a bill is (账单下载信息)."""

    hash_type: BillHashType | str | None = None
    """Kind of the digest (哈希类型). Example: `"SHA1"`."""
    hash_value: str | None = None
    """Digest of the unpacked file (哈希值), in hexadecimal, that `client.download(answer)` checks the file by. Example:
    `"79bb0f45fc4c42234a918000b2668d689e2bde04"`.
    """
    download_url: str = field(
        metadata=fields.body(file=fields.file(digest="hash_value", digest_type="hash_type", packed="gzip"))
    )
    """URL of the bill (账单下载地址), valid for five minutes, or thirty seconds by older pages of the vendor's;
    `client.download(answer)` takes it from the answer. `client.download` of this object gives the file, checked
    by its digest. Example: `"https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx"`.
    """


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
class FundflowbillRequest(Request[Bill]):
    """A call of `bill.fundflowbill`."""

    bill_date: dt.date = field(metadata=fields.query())
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    account_type: BillAccountType | str | None = field(default=None, metadata=fields.query())
    tar_type: BillTarType | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="bill.fundflowbill",
        method="GET",
        path="/v3/bill/fundflowbill",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Bill},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class SubMerchantFundflowbillRequest(Request[EncryptedBill]):
    """A call of `bill.sub_merchant_fundflowbill`."""

    sub_mchid: str = field(metadata=fields.query(min_length=1, max_length=32))
    bill_date: dt.date = field(metadata=fields.query())
    account_type: SubMerchantBillAccountType | str = field(metadata=fields.query())
    algorithm: BillAlgorithm | str = field(metadata=fields.query())
    tar_type: BillTarType | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="bill.sub_merchant_fundflowbill",
        method="GET",
        path="/v3/bill/sub-merchant-fundflowbill",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: EncryptedBill},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class TradebillRequest(Request[Bill]):
    """A call of `bill.tradebill`."""

    bill_date: dt.date = field(metadata=fields.query())
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    bill_type: BillType | str | None = field(default=None, metadata=fields.query())
    tar_type: BillTarType | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="bill.tradebill",
        method="GET",
        path="/v3/bill/tradebill",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Bill},
        errors=ErrorCodes(".errors", __package__),
    )


class BillResource(Resource):
    """Bills.

    The bills of a day (账单), of what was paid and refunded and of what came into and went out of the merchant's
    accounts. A call gives where the bill is and its digest; `client.download(answer)` gives the file itself,
    unpacked and checked.

    Reached as `client.bill`.
    """

    __slots__ = ()

    def fundflowbill(
        self,
        *,
        bill_date: dt.date,
        sub_mchid: str | None = None,
        account_type: BillAccountType | str | None = None,
        tar_type: BillTarType | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Bill:
        """Ask for the bill of a day's movements of an account (申请资金账单).

        Gives where the bill of all that came into and went out of one of the merchant's accounts on a day can be
        downloaded, for `client.download(answer)`. The bill of a day is there from ten o'clock of the next,
        Beijing time, and for three months. Amounts in the file are in yuan, and a backtick stands before each
        value; `Download.rows()` gives them in fen.

        Rate limit: 3 calls a second for each merchant.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2024-07-29.

        `GET /v3/bill/fundflowbill` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791867
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070400
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012810609

        Args:
            bill_date: Day of the bill (账单日期), Beijing time; of the last three months. Example: `"2019-06-11"`.
            sub_mchid: The sub-merchant's number (二级商户号). The vendor's pages of today do not have it:
                `sub_merchant_fundflowbill` gives the bill of a sub-merchant's account. 1 to 32 characters.
                Example: `"1900000109"`.
            account_type: Account whose movements the bill lists (资金账户类型); the basic account where it is left out.
                Example: `"BASIC"`.
            tar_type: How the file is packed (压缩类型); not at all where it is left out. The digest is that of the
                unpacked file: `client.download(answer)` unpacks the file and checks it. Example: `"GZIP"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            Where the bill is.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            FundflowbillRequest(bill_date=bill_date, sub_mchid=sub_mchid, account_type=account_type, tar_type=tar_type),
            base_uri,
            timeout,
            retries,
        )

    def sub_merchant_fundflowbill(
        self,
        *,
        sub_mchid: str,
        bill_date: dt.date,
        account_type: SubMerchantBillAccountType | str,
        algorithm: BillAlgorithm | str,
        tar_type: BillTarType | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> EncryptedBill:
        """Ask for the bill of a day's movements of one sub-merchant's account (申请单个子商户资金账单).

        Gives where the files of the bill can be downloaded, which are encrypted, each with a key of its own. The
        key travels encrypted too; the client gives it in plain, and `client.download(file)` decrypts and unpacks
        each of `download_bill_list`. The files of a large bill belong together in the order of `bill_sequence`.
        The bill of a day is there from ten o'clock of the next, Beijing time, and for three months; the product
        下载二级商户资金账单 has to be opened for it.

        For: service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2024-07-29.

        `GET /v3/bill/sub-merchant-fundflowbill` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760249
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012710630
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012886329

        Args:
            sub_mchid: The sub-merchant's number (子商户号). 1 to 32 characters. Example: `"1900000109"`.
            bill_date: Day of the bill (账单日期), Beijing time; of the last three months. Example: `"2019-06-11"`.
            account_type: Account whose movements the bill lists (资金账户类型). Example: `"BASIC"`.
            algorithm: How the files are encrypted (加密算法). Example: `"AEAD_AES_256_GCM"`.
            tar_type: How the file is packed (压缩类型); not at all where it is left out. The digest is that of the
                unpacked file: `client.download(answer)` unpacks the file and checks it. Example: `"GZIP"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            Where the files of the bill are.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            SubMerchantFundflowbillRequest(
                sub_mchid=sub_mchid,
                bill_date=bill_date,
                account_type=account_type,
                algorithm=algorithm,
                tar_type=tar_type,
            ),
            base_uri,
            timeout,
            retries,
        )

    def tradebill(
        self,
        *,
        bill_date: dt.date,
        sub_mchid: str | None = None,
        bill_type: BillType | str | None = None,
        tar_type: BillTarType | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Bill:
        """Ask for the bill of a day's payments and refunds (申请交易账单).

        Gives where the bill of the payments and refunds of a day can be downloaded, for
        `client.download(answer)`. The bill of a day is there from ten o'clock of the next, Beijing time, and for
        three months. Only orders that were paid are in it, and refunds that were accepted, whose state there does
        not change any more: query a refund for it. Amounts in the file are in yuan, and a backtick stands before
        each value; `Download.rows()` gives them in fen.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2024-07-29.

        `GET /v3/bill/tradebill` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791866
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070395
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012810606

        Args:
            bill_date: Day of the bill (账单日期), Beijing time; of the last three months. Example: `"2019-06-11"`.
            sub_mchid: The sub-merchant's number (子商户号、二级商户号), of service providers and e-commerce platforms; the
                bill of all of them where it is left out, which alone has micro-merchants (小微商户). 1 to 32
                characters. Example: `"1900000109"`.
            bill_type: What the bill lists (账单类型); everything where it is left out. Example: `"ALL"`.
            tar_type: How the file is packed (压缩类型); not at all where it is left out. The digest is that of the
                unpacked file: `client.download(answer)` unpacks the file and checks it. Example: `"GZIP"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            Where the bill is.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            TradebillRequest(bill_date=bill_date, sub_mchid=sub_mchid, bill_type=bill_type, tar_type=tar_type),
            base_uri,
            timeout,
            retries,
        )
