# Generated from spec/ecommerce/bill.yaml, spec/bill.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.ecommerce.bill` is made of."""

import datetime as dt

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen

from ..bill import BillAccountType, BillAlgorithm, BillTarType, EncryptedBill


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
        The bill of a day is there from ten o'clock of the next, Beijing time, and for three months; the product
        下载二级商户资金账单 has to be opened for it.

        For: e-commerce platforms (电商平台).

        The vendor's page was last changed on 2024-07-29.

        `GET /v3/ecommerce/bill/fundflowbill` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760697

        Args:
            bill_date: Day of the bill (账单日期), Beijing time; of the last three months. Example: `"2019-06-11"`.
            account_type: Account whose movements the bill lists (资金账户类型). The vendor's page takes `ALL` alone.
                Example: `"ALL"`.
            tar_type: How the files are packed (压缩类型); not at all where it is left out. The digest is that of the
                unpacked file. Example: `"GZIP"`.
            algorithm: How the files are encrypted (加密算法). Example: `"AEAD_AES_256_GCM"`.
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
            FundflowbillRequest(bill_date=bill_date, account_type=account_type, tar_type=tar_type, algorithm=algorithm),
            base_uri,
            timeout,
            retries,
        )
