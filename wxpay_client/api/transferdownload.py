# Generated from spec/transferdownload.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.transferdownload` is made of."""

from attrs import field

from wxpay_client.schema import Download, ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


@frozen(kw_only=True)
class ElecvoucherfileRequest(Request[Download]):
    """A call of `transferdownload.elecvoucherfile`."""

    token: str = field(metadata=fields.query(min_length=1))
    source: str = field(metadata=fields.query(min_length=1))

    operation = Operation(
        id="transferdownload.elecvoucherfile",
        method="GET",
        path="/v3/transferdownload/elecvoucherfile",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Download},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class SignfileRequest(Request[Download]):
    """A call of `transferdownload.signfile`."""

    token: str = field(metadata=fields.query(min_length=1))

    operation = Operation(
        id="transferdownload.signfile",
        method="GET",
        path="/v3/transferdownload/signfile",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Download},
        errors=ErrorCodes(".errors", __package__),
    )


class TransferdownloadResource(Resource):
    """Download of receipts.

    The files that receipts of transfers point to (下载电子回单).

    Reached as `client.transferdownload`.
    """

    __slots__ = ()

    def elecvoucherfile(
        self,
        *,
        token: str,
        source: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Download:
        """Download the receipt of a transfer to a user (下载电子回单).

        Streams the file that an answer such as that of `fund_app.mch_transfer.elecsign.query_by_out_bill_no`
        points to. WeChat Pay does not sign it: `client.download(answer)` takes the URL from that answer, and
        gives the file checked by the answer's digest, which is of the kind that `hash_type` names.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2023-12-04.

        `GET /v3/transferdownload/elecvoucherfile` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012716436
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012716455

        Args:
            token: The `token` of the URL that the receipt's answer gives, decoded; valid for ten minutes. At
                least 1 character. Example: `"X8Uk3sD4a4eZVPTBvqNDoUqcYMlZ9uuD"`.
            source: The `source` of that URL. At least 1 character. Example: `"elecsign"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receipt, as a PDF. A file, which WeChat Pay does not sign: read it once, in a `with` block.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            with client.transferdownload.elecvoucherfile(...) as download:
                download.save(path)
        """
        return self._call(ElecvoucherfileRequest(token=token, source=source), base_uri, timeout, retries)

    def signfile(
        self,
        *,
        token: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Download:
        """Download the receipt of a batch or of its transfers (下载电子回单).

        Streams the file that an answer such as that of `transfer.bill_receipt.query_by_out_batch_no` points to.
        WeChat Pay does not sign it: `client.download(answer)` takes the URL from that answer, and gives the file
        checked by the answer's digest, which is of the kind that `hash_type` names.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2023-12-04.

        `GET /v3/transferdownload/signfile` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012269010
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012158314
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012163403

        Args:
            token: The `token` of the URL that the receipt's answer gives, decoded; valid for ten minutes. At
                least 1 character. Example: `"X8Uk3sD4a4eZVPTBvqNDoUqcYMlZ9uuD"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The receipt, as a PDF. A file, which WeChat Pay does not sign: read it once, in a `with` block.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            with client.transferdownload.signfile(...) as download:
                download.save(path)
        """
        return self._call(SignfileRequest(token=token), base_uri, timeout, retries)
