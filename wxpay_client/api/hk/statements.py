# Generated from spec/hk/statements.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.statements` is made of."""

from attrs import field

from wxpay_client.schema import (
    Download,
    ErrorCodes,
    Operation,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    deprecated,
    fields,
    frozen,
)


@frozen(kw_only=True)
class StatementsDownloadRequest(Request[Download]):
    """A call of `statements.download`."""

    date: str = field(metadata=fields.query(pattern="^[0-9]{8}\\Z"))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="statements.download",
        method="GET",
        path="/v3/statements",
        server="https://api.mch.weixin.qq.com/hk/",
        answers={200: Download},
        signed_digest="Wechatpay-Statement-Sha1",
        errors=ErrorCodes("..errors", __package__),
    )


class StatementsResource(Resource):
    """Statements in the old cross-border system.

    The statements of a day's payments and refunds, of merchants outside mainland China (境外对账单).

    Reached as `client.statements`.
    """

    __slots__ = ()

    @deprecated("use global_.statements.download instead")
    def download(
        self,
        *,
        date: str,
        mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Download:
        """Download the statement of a day (下载对账单).

        Streams the statement of a day's payments and refunds: a line of titles, then a line for each, parted by
        commas, with a backtick before each value. WeChat Pay signs its SHA-1 in place of the file, in the header
        `Wechatpay-Statement-Sha1`: the signature is verified before the download is returned, and the SHA-1 when
        it is read.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of global_.statements.download (since 2022-09-08).

        `GET /v3/statements` on https://api.mch.weixin.qq.com/hk/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_5.shtml

        Args:
            date: Day of the statement (账单日期), such as `20180130`. Has to match `^[0-9]{8}$`. Example:
                `"20180130"`.
            mchid: The merchant's number (商户号). Direct merchants send it. 1 to 32 characters. Example:
                `"1900000109"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The statement. Headers: Wechatpay-Statement-Sha1. A file, checked against its signed digest: read it
            once, in a `with` block.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: NO_STATEMENT_EXIST, STATEMENT_CREATING.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            with client.statements.download(...) as download:
                download.save(path)
        """
        return self._call(StatementsDownloadRequest(date=date, mchid=mchid), base_uri, timeout, retries)
