# Generated from spec/payscore/merchant_bill.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.payscore.merchant_bill` is made of."""

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..bill import BillAlgorithm, BillTarType, EncryptedBill


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

        The vendor's page was last changed on 2025-01-02.

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
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            Where the files of the bill are.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: NO_STATEMENT_EXIST, STATEMENT_CREATING.
            APIError: Another code, such as those that most operations have.
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
