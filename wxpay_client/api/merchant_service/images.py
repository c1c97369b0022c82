# Generated from spec/merchant_service/images.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.merchant_service.images` is made of."""

from attrs import field

from wxpay_client.schema import (
    Download,
    ErrorCodes,
    Operation,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    Upload,
    fields,
    frozen,
)

from ..common import UploadAnswer, UploadMeta


@frozen(kw_only=True)
class DownloadRequest(Request[Download]):
    """A call of `merchant_service.images.download`."""

    media_id: str = field(metadata=fields.path(min_length=1))

    operation = Operation(
        id="merchant_service.images.download",
        method="GET",
        path="/v3/merchant-service/images/{media_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Download},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class UploadRequest(Request[UploadAnswer]):
    """A call of `merchant_service.images.upload`."""

    meta: UploadMeta = field(metadata=fields.part())
    file: Upload = field(metadata=fields.part())

    operation = Operation(
        id="merchant_service.images.upload",
        method="POST",
        path="/v3/merchant-service/images/upload",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: UploadAnswer},
        errors=ErrorCodes("..errors", __package__),
    )


class MerchantServiceImagesResource(Resource):
    """Images of complaints.

    Images that come with complaints and with the answers to them (反馈图片).

    Reached as `client.merchant_service.images`.
    """

    __slots__ = ()

    def download(
        self,
        media_id: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Download:
        """Download an image of a complaint (图片下载).

        Gives an image that a complaint or its history names: `media_id` is what follows `/images/` in its
        `media_url`, with escapes like `%2B` undone.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商).

        The vendor's page was last changed on 2025-09-02.

        `GET /v3/merchant-service/images/{media_id}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012467251
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012467223

        Args:
            media_id: Number of the image (媒体文件ID). At least 1 character. Example:
                `"ChsyMDAyMDE4MjAyMDAxMDEwODAwNzY2MTAwMDA"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The image; no signature comes with it. A file, which WeChat Pay does not sign: read it once, in a
            `with` block.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            with client.merchant_service.images.download(...) as download:
                download.save(path)
        """
        return self._call(DownloadRequest(media_id=media_id), base_uri, timeout, retries)

    def upload(
        self,
        *,
        meta: UploadMeta,
        file: Upload,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> UploadAnswer:
        """Upload an image for an answer to a complaint (商户上传反馈图片).

        Uploads a JPG, BMP or PNG of at most 2 MB, and gives the `media_id` that answers to complaints take. An
        upload may be repeated with no harm: it gives another `media_id`.

        Rate limit: 60 calls a minute.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商).

        The vendor's page was last changed on 2025-09-01.

        `POST /v3/merchant-service/images/upload` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012467250
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012467222

        Args:
            meta: What is said of an uploaded file (媒体文件元信息); it is signed in place of the file.
            file: The image (图片文件).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The image is taken.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            file = Upload.from_path("demo.png")
            client.merchant_service.images.upload(
                meta=...,
                file=file,
            )
        """
        return self._call(UploadRequest(meta=meta, file=file), base_uri, timeout, retries)
