# Generated from spec/global/statements.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.global_.statements` is made of."""

from attrs import field

from wxpay_client.schema import Download, ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


@frozen(kw_only=True)
class DownloadRequest(Request[Download]):
    """A call of `global_.statements.download`."""

    date: str = field(metadata=fields.query(pattern="^[0-9]{8}\\Z"))
    mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sp_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))
    sub_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=32))

    operation = Operation(
        id="global_.statements.download",
        method="GET",
        path="/v3/global/statements",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: Download},
        signed_digest="Wechatpay-Statement-Sha1",
        errors=ErrorCodes("..errors", __package__),
    )


class GlobalStatementsResource(Resource):
    """Cross-border statements.

    The statements of a day's payments and refunds, of merchants outside mainland China (境外对账单).

    Reached as `client.global_.statements`.
    """

    __slots__ = ()

    def download(
        self,
        *,
        date: str,
        mchid: str | None = None,
        sp_mchid: str | None = None,
        sub_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Download:
        """Download the statement of a day (下载对账单).

        Streams the statement of a day's payments and refunds, which is made by 10:00 on the next day, Beijing
        time: a line of titles, then a line for each, parted by commas, with a backtick before each value. WeChat
        Pay signs its SHA-1 in place of the file, in the header `Wechatpay-Statement-Sha1`: the signature is
        verified before the download is returned, and the SHA-1 when it is read.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2025-01-07.

        `GET /v3/global/statements` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4013013869
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354444
        Source: https://pay.weixin.qq.com/doc/global/v3/zh/4012354484

        Args:
            date: Day of the statement (账单日期), such as `20180130`, within the last 180 days. Has to match
                `^[0-9]{8}$`. Example: `"20180130"`.
            mchid: The merchant's number (商户号). Direct merchants send it. 1 to 32 characters. Example:
                `"1900000109"`.
            sp_mchid: The institution's number (机构商户号). Institutions send it. 1 to 32 characters. Example:
                `"1900000100"`.
            sub_mchid: The sub-merchant's number (子商户号), of institutions; the statement of all where it is left
                out. 1 to 32 characters. Example: `"1900000109"`.
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
            with client.global_.statements.download(...) as download:
                download.save(path)
        """
        return self._call(
            DownloadRequest(date=date, mchid=mchid, sp_mchid=sp_mchid, sub_mchid=sub_mchid), base_uri, timeout, retries
        )
