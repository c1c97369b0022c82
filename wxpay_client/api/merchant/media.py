# Generated from spec/merchant/media.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.merchant.media` is made of."""

from attrs import field

from wxpay_client.schema import ErrorCodes, Operation, Request, Resource, RetryPolicy, Timeout, Upload, fields, frozen

from ..common import UploadAnswer, UploadMeta


@frozen(kw_only=True)
class UploadRequest(Request[UploadAnswer]):
    """A call of `merchant.media.upload`."""

    meta: UploadMeta = field(metadata=fields.part())
    file: Upload = field(metadata=fields.part())

    operation = Operation(
        id="merchant.media.upload",
        method="POST",
        path="/v3/merchant/media/upload",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: UploadAnswer},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class VideoUploadRequest(Request[UploadAnswer]):
    """A call of `merchant.media.video_upload`."""

    meta: UploadMeta = field(metadata=fields.part())
    file: Upload = field(metadata=fields.part())

    operation = Operation(
        id="merchant.media.video_upload",
        method="POST",
        path="/v3/merchant/media/video_upload",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: UploadAnswer},
        errors=ErrorCodes("..errors", __package__),
    )


class MerchantMediaResource(Resource):
    """Files of merchants.

    Images and videos that applications and other forms refer to by their `media_id` (图片上传、视频上传).

    Reached as `client.merchant.media`.
    """

    __slots__ = ()

    def upload(
        self,
        *,
        meta: UploadMeta,
        file: Upload,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> UploadAnswer:
        """Upload an image (文件上传).

        Uploads a JPG, BMP or PNG, and gives its `media_id`. Most of the vendor's pages allow 2 MB, one of 2024
        allows 5 MB; the name has to end in `.jpg`, `.bmp` or `.png`. `Upload` knows the name and the digest that
        `meta` asks for: `UploadMeta(filename=file.filename, sha256=file.sha256)`. An upload may be repeated with
        no harm: it gives another `media_id`.

        For: all merchants (微信支付商户).

        The vendor's page was last changed on 2026-05-09.

        `POST /v3/merchant/media/upload` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760432
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760490
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012760509

        Args:
            meta: What is said of an uploaded file (媒体文件元信息); it is signed in place of the file.
            file: The image (图片文件).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The file is taken.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            file = Upload.from_path("demo.png")
            client.merchant.media.upload(
                meta=...,
                file=file,
            )
        """
        return self._call(UploadRequest(meta=meta, file=file), base_uri, timeout, retries)

    def video_upload(
        self,
        *,
        meta: UploadMeta,
        file: Upload,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> UploadAnswer:
        """Upload a video (视频上传).

        Uploads a video of at most 5 MB (avi, wmv, mpeg, mp4, mov, mkv, flv, f4v, m4v, rmvb), by which its name
        has to end, and gives its `media_id`. An upload may be repeated with no harm: it gives another `media_id`.

        For: all merchants (微信支付商户).

        The vendor's page was last changed on 2019-10-23.

        `POST /v3/merchant/media/video_upload` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012761084

        Args:
            meta: What is said of an uploaded file (媒体文件元信息); it is signed in place of the file.
            file: The video (视频文件).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The file is taken.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.

        Example:
            file = Upload.from_path("demo.png")
            client.merchant.media.video_upload(
                meta=...,
                file=file,
            )
        """
        return self._call(VideoUploadRequest(meta=meta, file=file), base_uri, timeout, retries)
