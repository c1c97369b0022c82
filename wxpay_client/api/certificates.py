# Generated from spec/certificates.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.certificates` is made of."""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


class CertificateAlgorithm(StrEnum):
    """Kind of the certificates' keys (证书算法版本)."""

    RSA = "RSA"
    """RSA."""
    SM2 = "SM2"
    """SM2, of merchants that sign by it (国密)."""
    ALL = "ALL"
    """Both."""


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
    """A call of `certificates.download`."""

    algorithm_type: CertificateAlgorithm | str | None = field(default=None, metadata=fields.query())

    operation = Operation(
        id="certificates.download",
        method="GET",
        path="/v3/certificates",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Certificates},
        errors=ErrorCodes(".errors", __package__),
    )


class CertificatesResource(Resource):
    """Platform certificates.

    The certificates that WeChat Pay signs its answers and callbacks with (微信支付平台证书), for merchants that have any:
    merchants that joined since about September 2024 have a WeChat Pay public key (微信支付公钥) alone. The client calls
    this itself when it needs to.

    Reached as `client.certificates`.
    """

    __slots__ = ()

    def download(
        self,
        *,
        algorithm_type: CertificateAlgorithm | str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Certificates:
        """Download the platform certificates (下载平台证书).

        Gives every platform certificate that can be used now, each encrypted with the merchant's APIv3 key. While
        WeChat Pay changes from one certificate to the next there are several: the one that took effect last is to
        be used. The vendor asks to call it again in less than 12 hours.

        Rate limit: 1,000 calls a second for each merchant.

        For: all merchants (微信支付商户).

        The vendor's page was last changed on 2022-11-16.

        `GET /v3/certificates` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012551764
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012715700

        Args:
            algorithm_type: Which certificates to give (证书算法版本); those of RSA where it is left out. The client
                verifies by RSA. Example: `"RSA"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The platform certificates that can be used now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: PARAM_ERROR, INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: RESOURCE_NOT_EXISTS.
            RateLimitError: FREQUENCY_LIMITED.
            ServerError: SYSTEM_ERROR.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(DownloadRequest(algorithm_type=algorithm_type), base_uri, timeout, retries)
