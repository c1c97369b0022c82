# Generated from spec/hk/certificates.yaml, spec/certificates.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.hk.certificates` is made of."""

import datetime as dt

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, deprecated, frozen


@frozen(kw_only=True)
class EncryptCertificate:
    """A certificate as PEM, encrypted with the merchant's APIv3 key (证书信息)."""

    algorithm: str
    """How it is encrypted (加密证书的算法), always AEAD_AES_256_GCM. Example: `"AEAD_AES_256_GCM"`."""
    nonce: str
    """Nonce of the encryption (加密证书的随机串). Example: `"61f9c719728a"`."""
    associated_data: str | None = None
    """Data that the encryption protects besides (加密证书的附加数据), always `certificate`. Example: `"certificate"`."""
    ciphertext: str
    """The encrypted certificate (加密后的证书内容), as base64. Example:
    `"sRvt4fPt9mWYMxcSYKGZBhXoEoSU2eYVpUpTSoVkRjXgFq8vXHvz"`.
    """


@frozen(kw_only=True)
class Certificate:
    """One platform certificate, encrypted (平台证书)."""

    serial_no: str
    """Serial number of the certificate (证书序列号), as in the header Wechatpay-Serial. Example:
    `"5157F09EFDC096DE15EBE81A47057A7232F1B8E1"`.
    """
    effective_time: dt.datetime
    """When the certificate takes effect (证书启用时间). Example: `"2018-06-08T10:34:56+08:00"`."""
    expire_time: dt.datetime
    """When the certificate ends (证书弃用时间). Example: `"2023-06-08T10:34:56+08:00"`."""
    encrypt_certificate: EncryptCertificate
    """A certificate as PEM, encrypted with the merchant's APIv3 key (证书信息)."""


@frozen(kw_only=True)
class Certificates:
    """The platform certificates that can be used now (平台证书列表)."""

    data: list[Certificate]
    """One entry for each certificate (平台证书); none where the merchant has none. The items are told apart by
    `serial_no`.
    """


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

        The vendor's page is of 2020-01-08.

        The vendor has deprecated this operation in favour of global_.certificates.download (since 2022-09-08).

        `GET /hk/v3/certificates` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012551764
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012715700

        Args:
            base_uri: Another access point, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to connect and for each read; the client's where not given.
            retries: When it is retried; the client's where not given.

        Returns:
            The platform certificates that can be used now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST.
            AuthenticationError: SIGN_ERROR.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: RESOURCE_NOT_EXISTS.
            RateLimitError: FREQUENCY_LIMITED, RATELIMIT_EXCEEDED, RATELIMIT_EXCEED, RATE_LIMITED,
                FREQUENCY_LIMIT_EXCEED, FREQUENCY_LIMIT.
            ServerError: SYSTEM_ERROR.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(DownloadRequest(), base_uri, timeout, retries)
