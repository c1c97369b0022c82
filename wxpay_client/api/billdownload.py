# Generated from spec/billdownload.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.billdownload` is made of."""

from attrs import field

from wxpay_client.schema import Download, ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


@frozen(kw_only=True)
class FileRequest(Request[Download]):
    """A call of `billdownload.file`."""

    token: str = field(metadata=fields.query(min_length=1))
    tartype: str | None = field(default=None, metadata=fields.query(min_length=1))

    operation = Operation(
        id="billdownload.file",
        method="GET",
        path="/v3/billdownload/file",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Download},
        errors=ErrorCodes(".errors", __package__),
    )


class BilldownloadResource(Resource):
    """Download of bills.

    The files that the bills' operations point to (下载账单).

    Reached as `client.billdownload`.
    """

    __slots__ = ()

    def file(
        self,
        *,
        token: str,
        tartype: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Download:
        """Download a bill (下载账单).

        Streams the file that an answer such as that of `bill.tradebill` points to, as it is: packed, encrypted
        and not checked. WeChat Pay does not sign it. `client.download(answer)` takes the URL from the answer, and
        gives the file unpacked, decrypted and checked by the answer's digest, so that it is known to be whole and
        WeChat Pay's.

        For: direct merchants (直连商户), service providers (服务商), e-commerce platforms (电商平台).

        The vendor's page was last changed on 2020-11-30.

        `GET /v3/billdownload/file` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012791868
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4013070401
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012810615

        Args:
            token: The `token` of the URL that the bill's answer gives, decoded; valid for as short as the URL. At
                least 1 character. Example: `"6XIv5TUPto7pByrTQKhd6kwvyKLG2uY2wMMR8cNXqaA_Cv_isgaUtBzp4QtiozLO"`.
            tartype: The `tartype` of that URL, where it has one; `gzip`. At least 1 character. Example: `"gzip"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The bill, as text, or packed by gzip where it was asked for so. A file, which WeChat Pay does not
            sign: read it once, in a `with` block.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            with client.billdownload.file(...) as download:
                download.save(path)
        """
        return self._call(FileRequest(token=token, tartype=tartype), base_uri, timeout, retries)
