# Generated from spec/hk/certificates.yaml, spec/certificates.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.hk.certificates` is made of."""

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, deprecated, frozen

from ..certificates import Certificates


@frozen(kw_only=True)
class DownloadRequest(Request[Certificates]):
    """A call of `hk.certificates.download`."""

    operation = Operation(
        id="hk.certificates.download",
        method="GET",
        path="/hk/v3/certificates",
        server="https://api.mch.weixin.qq.com/",
        answers={200: Certificates},
        errors=ErrorCodes("..errors", __package__),
    )


class HkCertificatesResource(Resource):
    """Platform certificates of the old cross-border system.

    The certificates that the cross-border system signs its answers and callbacks with (微信支付平台证书).

    Reached as `client.hk.certificates`.
    """

    __slots__ = ()

    @deprecated("use global_.certificates.download instead")
    def download(
        self, *, base_uri: str | None = None, timeout: Timeout | None = None, retries: RetryPolicy | None = None
    ) -> Certificates:
        """Download the platform certificates (获取平台证书列表).

        Gives every platform certificate that can be used now, each encrypted with the merchant's APIv3 key. While
        WeChat Pay changes from one certificate to the next there are several: the one that took effect last is to
        be used. The vendor asks to call it again in less than 12 hours.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-01-08.

        The vendor has deprecated this operation in favour of global_.certificates.download (since 2022-09-08).

        `GET /hk/v3/certificates` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012551764
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012715700

        Args:
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The platform certificates that can be used now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(DownloadRequest(), base_uri, timeout, retries)
