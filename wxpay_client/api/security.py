# Generated from spec/security.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.security` is made of."""

from attrs import field

from wxpay_client.schema import ErrorCodes, Event, Operation, Request, Resource, RetryPolicy, Timeout, fields, frozen


@frozen(kw_only=True)
class EchoAnswer:
    """What was sent (回显信息)."""

    echo_message: str
    """The text (回显信息). Example: `"hello"`."""
    encrypted_echo_message: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """The text that travelled encrypted (平台证书或微信支付公钥加密测试字段). Travels encrypted; give and get plain text. Example:
    `"hello"`.
    """


@frozen(kw_only=True)
class EchoNotification:
    """What was sent (回显信息)."""

    echo_message: str
    """The text (回显消息). Example: `"hello"`."""
    encrypt_echo_message: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """The text that travelled encrypted (加密回显消息), under another name than in the answer. Travels encrypted; give and
    get plain text. Example: `"hello"`.
    """


@frozen(kw_only=True)
class EchoRequest(Request[EchoAnswer]):
    """A call of `security.echo`."""

    notify_url: str | None = field(default=None, metadata=fields.body(min_length=1))
    echo_message: str = field(metadata=fields.body(min_length=1))
    encrypted_echo_message: str | None = field(
        default=None, repr=False, metadata=fields.body(sensitive=True, min_length=1)
    )

    operation = Operation(
        id="security.echo",
        method="POST",
        path="/v3/security/echo",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: EchoAnswer},
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class SecurityEchoSuccessEvent(Event[EchoNotification]):
    """The echo of a test (商户签名验签／加解密测试).

    Comes to the `notify_url` of `echo`: where it can be read, signatures and encryption of callbacks work.

    Event type: `SECURITY_ECHO.SUCCESS`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4015164042
    Source: https://pay.weixin.qq.com/doc/v3/partner/4019605946
    """

    original_types = ("security",)
    resource: EchoNotification
    """What was sent (回显信息)."""


class SecurityResource(Resource):
    """Tests of keys.

    A test of signatures, keys and encryption, in both directions (商户签名验签／加解密测试).

    Reached as `client.security`.
    """

    __slots__ = ()

    def echo(
        self,
        *,
        notify_url: str | None = None,
        echo_message: str,
        encrypted_echo_message: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> EchoAnswer:
        """Test signatures and encryption with the gateway (商户签名验签／加解密测试).

        Answers with what it was sent: where the answer comes back and is the same, signing, verifying, encrypting
        and decrypting work, by the WeChat Pay public key or by a platform certificate, never by both in one call.
        It moves no money, and may be repeated at will. Where `notify_url` is given, the same comes to it as the
        event `SECURITY_ECHO.SUCCESS`, which tests callbacks and the APIv3 key.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2026-04-08.

        `POST /v3/security/echo` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4014551946
        Source: https://pay.weixin.qq.com/doc/v3/partner/4015139289

        Args:
            notify_url: URL that is told as well (商户回调地址); https, without a query. At least 1 character. Example:
                `"https://www.weixin.qq.com/v3/test"`.
            echo_message: A text of the caller's choice (回显信息). At least 1 character. Example: `"hello"`.
            encrypted_echo_message: A text that travels encrypted (平台证书或微信支付公钥加密测试字段), to and fro. At least 1
                character. Travels encrypted; give and get plain text. Example: `"hello"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            What was sent.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            EchoRequest(
                notify_url=notify_url, echo_message=echo_message, encrypted_echo_message=encrypted_echo_message
            ),
            base_uri,
            timeout,
            retries,
        )
