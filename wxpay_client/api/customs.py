# Generated from spec/customs.yaml, spec/common.yaml, spec/global/customs.yaml by `make codegen`. Do not edit.
"""What `client.customs` is made of."""

from collections.abc import Iterator

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Operation,
    Pages,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    deprecated,
    fields,
    frozen,
    made_once,
)

from .global_.customs import (
    CertificateType,
    Customs,
    CustomsCorrection,
    CustomsDeclaration,
    CustomsDeclarationItem,
    CustomsDeclarationList,
    CustomsIdentityCheck,
    CustomsOrderType,
    CustomsRedeclaration,
)


@frozen(kw_only=True)
class OrdersCreateRequest(Request[CustomsDeclaration]):
    """A call of `customs.orders.create`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    customs: Customs | str
    merchant_customs_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    duty: int | None = field(default=None, metadata=fields.body(minimum=0))
    sub_order_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    fee_type: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=16))
    order_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    transport_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    product_fee: int | None = field(default=None, metadata=fields.body(minimum=0))

    operation = Operation(
        id="customs.orders.create",
        method="POST",
        path="/global/v3/customs/orders",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CustomsDeclaration},
        merchant_number="out_trade_no",
        echoed={"out_trade_no": "out_trade_no"},
        outcome="customs.orders.query",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class OrdersQueryRequest(Request[CustomsDeclarationList]):
    """A call of `customs.orders.query`."""

    appid: str = field(metadata=fields.query(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.query(own_number=True, min_length=1, max_length=32))
    order_type: CustomsOrderType | str = field(metadata=fields.query())
    order_no: str = field(metadata=fields.query(min_length=1, max_length=32))
    customs: Customs | str = field(metadata=fields.query())
    offset: int | None = field(default=None, metadata=fields.query(minimum=0))
    limit: int | None = field(default=None, metadata=fields.query(minimum=1))

    operation = Operation(
        id="customs.orders.query",
        method="GET",
        path="/global/v3/customs/orders",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CustomsDeclarationList},
        pages=Pages(offset="offset", limit="limit", items="data", total="total_count"),
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class OrdersUpdateRequest(Request[CustomsCorrection]):
    """A call of `customs.orders.update`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    out_trade_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    customs: Customs | str
    merchant_customs_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    duty: int | None = field(default=None, metadata=fields.body(minimum=0))
    sub_order_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    fee_type: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=16))
    order_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    transport_fee: int | None = field(default=None, metadata=fields.body(minimum=0))
    product_fee: int | None = field(default=None, metadata=fields.body(minimum=0))

    operation = Operation(
        id="customs.orders.update",
        method="PATCH",
        path="/global/v3/customs/orders",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CustomsCorrection},
        merchant_number="out_trade_no",
        echoed={"out_trade_no": "out_trade_no"},
        outcome="customs.orders.query",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class RedeclareRequest(Request[CustomsRedeclaration]):
    """A call of `customs.redeclare`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    out_trade_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_order_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_order_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    customs: Customs | str
    merchant_customs_no: str = field(metadata=fields.body(min_length=1, max_length=32))

    operation = Operation(
        id="customs.redeclare",
        method="POST",
        path="/global/v3/customs/redeclare",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CustomsRedeclaration},
        merchant_number="out_trade_no",
        echoed={"out_trade_no": "out_trade_no"},
        outcome="customs.orders.query",
        errors=ErrorCodes(".errors", __package__),
    )


@frozen(kw_only=True)
class VerifyCertificateRequest(Request[CustomsIdentityCheck]):
    """A call of `customs.verify_certificate`."""

    appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    mchid: str | None = field(default=None, metadata=fields.body(own_number=True, min_length=1, max_length=32))
    out_trade_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    transaction_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    sub_order_no: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    customs: Customs | str
    merchant_customs_no: str = field(metadata=fields.body(min_length=1, max_length=32))
    certificate_type: CertificateType | str
    certificate_id: str = field(repr=False, metadata=fields.body(sensitive=True, min_length=1))
    certificate_name: str = field(repr=False, metadata=fields.body(sensitive=True, min_length=1))

    operation = Operation(
        id="customs.verify_certificate",
        method="POST",
        path="/global/v3/customs/verify-certificate",
        server="https://apihk.mch.weixin.qq.com/",
        standby=("https://apius.mch.weixin.qq.com/", "https://apieu.mch.weixin.qq.com/"),
        answers={200: CustomsIdentityCheck},
        merchant_number="out_trade_no",
        echoed={"out_trade_no": "out_trade_no"},
        sensitive_padding="PKCS1-v1_5",
        errors=ErrorCodes(".errors", __package__),
    )


class CustomsOrdersResource(Resource):
    """Reached as `client.customs.orders`."""

    __slots__ = ()

    @deprecated("use global_.customs.orders.create instead")
    def create(
        self,
        *,
        appid: str,
        mchid: str | None = None,
        out_trade_no: str,
        transaction_id: str,
        customs: Customs | str,
        merchant_customs_no: str,
        duty: int | None = None,
        sub_order_no: str | None = None,
        fee_type: str | None = None,
        order_fee: int | None = None,
        transport_fee: int | None = None,
        product_fee: int | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CustomsDeclaration:
        """Declare a payment, or a part of it, to the customs (报关).

        Tells WeChat Pay what the customs office has to know of a payment, which hands it on within minutes.
        Whether it is declared `orders.query` tells. What is declared is the payment in CNY, less what was
        refunded. A payment of goods in several parcels is declared in parts, at most 50, with a `sub_order_no`
        each; its amount is declared then. Only payments of users with an identity card of mainland China can be
        declared.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-03.

        The vendor has deprecated this operation in favour of global_.customs.orders.create (since 2022-09-08).

        `POST /global/v3/customs/orders` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_1.shtml
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_3.shtml
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_5.shtml

        Args:
            appid: The institution's app ID (机构APPID), or that of the direct merchant. 1 to 32 characters.
                Example: `"wxd678efh567hg6787"`.
            mchid: Number of the merchant or institution that declares (商户号); the client's own where it is left
                out. 1 to 32 characters. The client's own number where it is left out. Example: `"1230000109"`.
            out_trade_no: The merchant's order number (商户订单号). 1 to 32 characters. Example: `"20150806125346"`.
            transaction_id: WeChat Pay's order number (微信订单号). 1 to 32 characters. Example:
                `"1000320306201511078440737890"`.
            customs: The customs office (海关). Example: `"SHANGHAI_ZS"`.
            merchant_customs_no: The merchant's number at the customs office (商户海关备案号). 1 to 32 characters.
                Example: `"123456"`.
            duty: Customs duty (关税), in fen; the customs office is not told. At least 0. Example: `888`.
            sub_order_no: The merchant's number of the part (商户子订单号), where the order is split; of institutions. 1
                to 32 characters. Example: `"20150806125346"`.
            fee_type: Currency (货币类型), ISO 4217: `CNY` alone; needed where the order is split. 1 to 16 characters.
                Example: `"CNY"`.
            order_fee: Amount of the part (子订单金额), in fen: `transport_fee` and `product_fee` together, at most the
                payment; needed where the order is split. At least 0. Example: `888`.
            transport_fee: Part of it for the delivery (物流费用), in fen; needed where the order is split. At least
                0. Example: `88`.
            product_fee: Part of it for the goods (商品费用), in fen; needed where the order is split. At least 0.
                Example: `800`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The payment is being declared.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersCreateRequest(
                appid=appid,
                mchid=mchid,
                out_trade_no=out_trade_no,
                transaction_id=transaction_id,
                customs=customs,
                merchant_customs_no=merchant_customs_no,
                duty=duty,
                sub_order_no=sub_order_no,
                fee_type=fee_type,
                order_fee=order_fee,
                transport_fee=transport_fee,
                product_fee=product_fee,
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.customs.orders.query instead")
    def query(
        self,
        *,
        appid: str,
        mchid: str | None = None,
        order_type: CustomsOrderType | str,
        order_no: str,
        customs: Customs | str,
        offset: int | None = None,
        limit: int | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CustomsDeclarationList:
        """Query the declarations of a payment (报关查询).

        Gives the declarations of the payment that one of its numbers names, a part of them at a time.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-03.

        The vendor has deprecated this operation in favour of global_.customs.orders.query (since 2022-09-08).

        `GET /global/v3/customs/orders` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_1.shtml
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_3.shtml
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_5.shtml

        Args:
            appid: The institution's app ID (机构APPID), or that of the direct merchant. 1 to 32 characters.
                Example: `"wxd678efh567hg6787"`.
            mchid: Number of the merchant or institution that declares (商户号); the client's own where it is left
                out. 1 to 32 characters. The client's own number where it is left out. Example: `"1230000109"`.
            order_type: Which number `order_no` is (订单类型). Example: `"out_trade_no"`.
            order_no: The number, of the kind that `order_type` says (订单号). 1 to 32 characters. Example:
                `"20150806125346"`.
            customs: The customs office (海关). Example: `"SHANGHAI_ZS"`.
            offset: How many declarations to leave out before the first (偏移量); none where it is left out. At least
                0. Example: `0`.
            limit: How many declarations to give at most (请求最大记录条数); the vendor advises 20. At least 1. Example:
                `20`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The declarations of the payment.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersQueryRequest(
                appid=appid,
                mchid=mchid,
                order_type=order_type,
                order_no=order_no,
                customs=customs,
                offset=offset,
                limit=limit,
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.customs.orders.query instead")
    def iterate(
        self,
        *,
        appid: str,
        mchid: str | None = None,
        order_type: CustomsOrderType | str,
        order_no: str,
        customs: Customs | str,
        offset: int = 0,
        limit: int | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[CustomsDeclarationItem]:
        """Give the items of all pages of `query`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `query`, when a page is fetched.
        """
        return self._iterate(
            OrdersQueryRequest(
                appid=appid,
                mchid=mchid,
                order_type=order_type,
                order_no=order_no,
                customs=customs,
                offset=offset,
                limit=limit,
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.customs.orders.update instead")
    def update(
        self,
        *,
        appid: str,
        mchid: str | None = None,
        out_trade_no: str,
        transaction_id: str,
        customs: Customs | str,
        merchant_customs_no: str,
        duty: int | None = None,
        sub_order_no: str | None = None,
        fee_type: str | None = None,
        order_fee: int | None = None,
        transport_fee: int | None = None,
        product_fee: int | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CustomsCorrection:
        """Correct what was declared of a payment (报关信息修改).

        Gives the whole of what is declared, with the corrections; the customs office is told again. After a part
        was refunded, the payment is declared anew this way.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-03.

        The vendor has deprecated this operation in favour of global_.customs.orders.update (since 2022-09-08).

        `PATCH /global/v3/customs/orders` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_1.shtml
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_3.shtml
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_5.shtml

        Args:
            appid: The institution's app ID (机构APPID), or that of the direct merchant. 1 to 32 characters.
                Example: `"wxd678efh567hg6787"`.
            mchid: Number of the merchant or institution that declares (商户号); the client's own where it is left
                out. 1 to 32 characters. The client's own number where it is left out. Example: `"1230000109"`.
            out_trade_no: The merchant's order number (商户订单号). 1 to 32 characters. Example: `"20150806125346"`.
            transaction_id: WeChat Pay's order number (微信订单号). 1 to 32 characters. Example:
                `"1000320306201511078440737890"`.
            customs: The customs office (海关). Example: `"SHANGHAI_ZS"`.
            merchant_customs_no: The merchant's number at the customs office (商户海关备案号). 1 to 32 characters.
                Example: `"123456"`.
            duty: Customs duty (关税), in fen; the customs office is not told. At least 0. Example: `888`.
            sub_order_no: The merchant's number of the part (商户子订单号), where the order is split; of institutions. 1
                to 32 characters. Example: `"20150806125346"`.
            fee_type: Currency (货币类型), ISO 4217: `CNY` alone; needed where the order is split. 1 to 16 characters.
                Example: `"CNY"`.
            order_fee: Amount of the part (子订单金额), in fen: `transport_fee` and `product_fee` together, at most the
                payment; needed where the order is split. At least 0. Example: `888`.
            transport_fee: Part of it for the delivery (物流费用), in fen; needed where the order is split. At least
                0. Example: `88`.
            product_fee: Part of it for the goods (商品费用), in fen; needed where the order is split. At least 0.
                Example: `800`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The correction is being declared.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            OrdersUpdateRequest(
                appid=appid,
                mchid=mchid,
                out_trade_no=out_trade_no,
                transaction_id=transaction_id,
                customs=customs,
                merchant_customs_no=merchant_customs_no,
                duty=duty,
                sub_order_no=sub_order_no,
                fee_type=fee_type,
                order_fee=order_fee,
                transport_fee=transport_fee,
                product_fee=product_fee,
            ),
            base_uri,
            timeout,
            retries,
        )


class CustomsResource(Resource):
    """Customs declarations, by the old paths.

    Declarations of cross-border payments to the customs of mainland China (报关), by the paths of before 2022.

    Reached as `client.customs`.
    """

    __slots__ = ()

    @property
    @made_once
    def orders(self) -> CustomsOrdersResource:
        """The operations `customs.orders.*`."""
        return CustomsOrdersResource(self._sender)

    @deprecated("use global_.customs.redeclare instead")
    def redeclare(
        self,
        *,
        appid: str,
        mchid: str | None = None,
        out_trade_no: str | None = None,
        transaction_id: str | None = None,
        sub_order_no: str | None = None,
        sub_order_id: str | None = None,
        customs: Customs | str,
        merchant_customs_no: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CustomsRedeclaration:
        """Send a declaration to the customs again (报关重推).

        Sends what was declared of a payment once more, where the customs office has lost it: its state has to be
        SUCCESS or EXCEPT.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-03.

        The vendor has deprecated this operation in favour of global_.customs.redeclare (since 2022-09-08).

        `POST /global/v3/customs/redeclare` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_4.shtml

        Args:
            appid: The institution's app ID (机构APPID), or that of the direct merchant. 1 to 32 characters.
                Example: `"wxd678efh567hg6787"`.
            mchid: Number of the merchant or institution that declares (商户号); the client's own where it is left
                out. 1 to 32 characters. The client's own number where it is left out. Example: `"1230000109"`.
            out_trade_no: The merchant's order number (商户订单号). 1 to 32 characters. Example: `"20150806125346"`.
            transaction_id: WeChat Pay's order number (微信订单号). 1 to 32 characters. Example:
                `"1000320306201511078440737890"`.
            sub_order_no: The merchant's number of the part (商户子订单号), where the order is split; of institutions. 1
                to 32 characters. Example: `"20150806125346"`.
            sub_order_id: WeChat Pay's number of the part (微信子单号), where the order is split. 1 to 32 characters.
                Example: `"1000320306201511078440737891"`.
            customs: The customs office (海关). Example: `"SHANGHAI_ZS"`.
            merchant_customs_no: The merchant's number at the customs office (商户海关备案号). 1 to 32 characters.
                Example: `"123456"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The payment is being declared again.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            RedeclareRequest(
                appid=appid,
                mchid=mchid,
                out_trade_no=out_trade_no,
                transaction_id=transaction_id,
                sub_order_no=sub_order_no,
                sub_order_id=sub_order_id,
                customs=customs,
                merchant_customs_no=merchant_customs_no,
            ),
            base_uri,
            timeout,
            retries,
        )

    @deprecated("use global_.customs.verify_certificate instead")
    def verify_certificate(
        self,
        *,
        appid: str,
        mchid: str | None = None,
        out_trade_no: str | None = None,
        transaction_id: str | None = None,
        sub_order_no: str | None = None,
        customs: Customs | str,
        merchant_customs_no: str,
        certificate_type: CertificateType | str,
        certificate_id: str,
        certificate_name: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> CustomsIdentityCheck:
        """Check whether who ordered is who paid (身份信息校验).

        Compares the identity document of the person who ordered a declared payment with that of the person who
        paid. The customs office is told of the one who paid, whatever comes of it. Here alone the two sensitive
        members have to be encrypted by RSAES-PKCS1-v1_5, not by RSAES-OAEP, as the vendor's pages of 2020 to 2025
        say: this client does it.

        For: direct merchants (直连模式), institutions (机构模式).

        The vendor's page was last changed on 2020-04-03.

        The vendor has deprecated this operation in favour of global_.customs.verify_certificate (since
        2022-09-08).

        `POST /global/v3/customs/verify-certificate` on https://apihk.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/declarecustom_ch/chapter3_2.shtml

        Args:
            appid: The institution's app ID (机构APPID), or that of the direct merchant. 1 to 32 characters.
                Example: `"wxd678efh567hg6787"`.
            mchid: Number of the merchant or institution that declares (商户号); the client's own where it is left
                out. 1 to 32 characters. The client's own number where it is left out. Example: `"1230000109"`.
            out_trade_no: The merchant's order number (商户订单号). 1 to 32 characters. Example: `"20150806125346"`.
            transaction_id: WeChat Pay's order number (微信订单号). 1 to 32 characters. Example:
                `"1000320306201511078440737890"`.
            sub_order_no: The merchant's number of the part (商户子订单号), where the order is split; of institutions. 1
                to 32 characters. Example: `"20150806125346"`.
            customs: The customs office (海关). Example: `"SHANGHAI_ZS"`.
            merchant_customs_no: The merchant's number at the customs office (商户海关备案号). 1 to 32 characters.
                Example: `"123456"`.
            certificate_type: Kind of identity document (证件类型). Example: `"IDCARD"`.
            certificate_id: Number of the identity card (证件号), of mainland China; a letter in it is a capital. At
                least 1 character. Travels encrypted; give and get plain text. Example: `"330821198809085211"`.
            certificate_name: Name of the person (证件姓名), as in the document. At least 1 character. Travels
                encrypted; give and get plain text. Example: `"张三"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            What came of the comparison.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            VerifyCertificateRequest(
                appid=appid,
                mchid=mchid,
                out_trade_no=out_trade_no,
                transaction_id=transaction_id,
                sub_order_no=sub_order_no,
                customs=customs,
                merchant_customs_no=merchant_customs_no,
                certificate_type=certificate_type,
                certificate_id=certificate_id,
                certificate_name=certificate_name,
            ),
            base_uri,
            timeout,
            retries,
        )
