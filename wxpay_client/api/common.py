# Generated from spec/common.yaml by `make codegen`. Do not edit.
"""What operations share.

How the gateway says that something is wrong, the answers that are the same everywhere, and what orders and
payments of several products are made of.
"""

import datetime as dt
from enum import StrEnum

from attrs import field

from wxpay_client.schema import fields, frozen


class IdentityType(StrEnum):
    """Kind of document that tells who a person is (证件类型)."""

    IDCARD = "IDCARD"
    """Identity card of mainland China (居民身份证)."""
    HONGKONG_MACAO = "HONGKONG_MACAO"
    """Travel permit to the mainland, of residents of Hong Kong and Macao (港澳居民来往内地通行证)."""
    HONGKONG_MACAO_RESIDENT = "HONGKONG_MACAO_RESIDENT"
    """Residence permit, of residents of Hong Kong and Macao (港澳居民居住证)."""
    TAIWAN_RESIDENT = "TAIWAN_RESIDENT"
    """Residence permit, of residents of Taiwan (台湾居民居住证)."""
    FOREIGN_RESIDENT = "FOREIGN_RESIDENT"
    """Permanent residence permit, of foreigners (外国人永久居留证)."""
    OVERSEA_PASSPORT = "OVERSEA_PASSPORT"
    """Passport of another country (境外护照)."""
    PHONE_NUMBER = "PHONE_NUMBER"
    """Phone number (手机号)."""


class SubsidyPeriodType(StrEnum):
    """How the interest that is subsidised is charged (贴息方案类型)."""

    DAILY = "DAILY"
    """By the day (按日计息)."""
    PERIOD = "PERIOD"
    """By the instalment (按期计息)."""


class OrderPromotionScope(StrEnum):
    """What the discount applies to (优惠范围)."""

    GLOBAL = "GLOBAL"
    """The whole order (全场代金券)."""
    SINGLE = "SINGLE"
    """Single goods (单品优惠)."""


class OrderPromotionType(StrEnum):
    """Kind of the discount (优惠类型), which tells how it is settled."""

    CASH = "CASH"
    """A prepaid coupon (充值型代金券); the merchant is paid the full amount."""
    NOCASH = "NOCASH"
    """A coupon that nobody pays for (免充值型代金券); the merchant is paid the amount less the discount."""


class TradeType(StrEnum):
    """How an order is paid (交易类型)."""

    JSAPI = "JSAPI"
    """In an official account or a mini program (公众号支付、小程序支付)."""
    NATIVE = "NATIVE"
    """By a QR code that the user scans (扫码支付)."""
    APP = "APP"
    """In the merchant's app (APP支付)."""
    MICROPAY = "MICROPAY"
    """By a payment code that the merchant scans (付款码支付)."""
    MWEB = "MWEB"
    """In a browser on the phone (H5支付)."""
    FACEPAY = "FACEPAY"
    """By the user's face (刷脸支付)."""


class TradeState(StrEnum):
    """State of an order (交易状态)."""

    SUCCESS = "SUCCESS"
    """It is paid (支付成功)."""
    REFUND = "REFUND"
    """It is paid, and a refund was asked for, of all or a part (转入退款); query the refund for its state."""
    NOTPAY = "NOTPAY"
    """It is not paid (未支付), and may still be, even where a payment failed; close it before taking it for failed."""
    CLOSED = "CLOSED"
    """It is closed (已关闭), by the merchant or for it was not paid in days, and cannot be paid any more."""
    REVOKED = "REVOKED"
    """It is reversed (已撤销), of payment codes only."""
    USERPAYING = "USERPAYING"
    """The user is about to pay (用户支付中), of payment codes only; ask again later."""
    PAYERROR = "PAYERROR"
    """The payment failed (支付失败), of payment codes only."""
    ACCEPT = "ACCEPT"
    """The payment is accepted, and will be deducted (已接收，等待扣款)."""


class LimitPay(StrEnum):
    """A limit on how the user may pay (支付方式)."""

    no_balance = "no_balance"
    """Not from the user's balance (不能使用余额)."""
    no_credit = "no_credit"
    """Not by credit card (不能使用信用卡)."""
    no_debit = "no_debit"
    """Not by debit card (不能使用借记卡)."""
    balance_only = "balance_only"
    """Only from the user's balance (只能使用余额)."""


class TradeScenario(StrEnum):
    """What kind of trade it is (交易场景)."""

    RECOMMERCE = "RECOMMERCE"
    """Used goods (二手交易、二手回收)."""
    INDIVIDUALTRADE = "INDIVIDUALTRADE"
    """Between individuals (个人交易)."""


class CrossBorderExchangeRateType(StrEnum):
    """Kind of the exchange rate (汇率类型)."""

    USERPAYMENT_RATE = "USERPAYMENT_RATE"
    """The rate of the user's payment (用户支付汇率)."""
    SETTLEMENT_RATE = "SETTLEMENT_RATE"
    """The rate of the settlement (结算汇率)."""


class CrossBorderPromotionType(StrEnum):
    """Kind of the discount (优惠类型), which tells how it is settled."""

    COUPON = "COUPON"
    """A coupon, settled with the merchant (代金券)."""
    DISCOUNT = "DISCOUNT"
    """A discount, not settled with the merchant (优惠券)."""


class TransferState(StrEnum):
    """State of a transfer to a user (转账单据状态)."""

    ACCEPTED = "ACCEPTED"
    """It is accepted (转账已受理), and can be asked for again with the same data."""
    PROCESSING = "PROCESSING"
    """The merchant's account is being charged (转账锁定资金中). Where this lasts, the account may lack the money: recharge
    it, then ask for the transfer again with the same data.
    """
    WAIT_USER_CONFIRM = "WAIT_USER_CONFIRM"
    """The user has to confirm it (待收款用户确认), on the page that the front end opens."""
    TRANSFERING = "TRANSFERING"
    """The user is being paid (转账中); ask again later. The page of confirmation may be opened once more."""
    SUCCESS = "SUCCESS"
    """The user is paid (转账成功)."""
    FAIL = "FAIL"
    """It failed (转账失败), and moves no money any more; `fail_reason` tells why."""
    CANCELING = "CANCELING"
    """It is being cancelled (商户撤销请求受理成功，该笔转账正在撤销中); ask again later."""
    CANCELLED = "CANCELLED"
    """It is cancelled (转账撤销完成), and moves no money any more."""


class TransferSceneId(StrEnum):
    """What a transfer to a user is for (转账场景ID); each has to be applied for."""

    n1000 = "1000"
    """A promotion in money (现金营销); tell 活动名称 and 奖励说明; the user sees 活动奖励, or 现金奖励."""
    n1002 = "1002"
    """A subsidy of an administration (行政补贴); tell 补贴类型; the user sees 行政补贴, or 行政奖励."""
    n1004 = "1004"
    """A claim on an insurance (保险理赔); tell 保险产品备案编号, 保险名称 and 保险操作单号; the user sees 保险理赔款."""
    n1005 = "1005"
    """A commission or pay (佣金报酬); tell 岗位类型 and 报酬说明; the user sees 劳务报酬, or 报销款, 企业补贴, 开工利是."""
    n1006 = "1006"
    """What an employee spent for the merchant (企业报销)."""
    n1009 = "1009"
    """The price of what was bought from the user (采购货款); tell 采购商品名称; the user sees 货款."""
    n1010 = "1010"
    """The price of used goods (二手回收); tell 回收商品名称; the user sees 二手回收货款."""
    n1011 = "1011"
    """A compensation (企业赔付); tell 赔付原因; the user sees 退款, or 商家赔付."""
    n1013 = "1013"
    """An aid of a charity (公益补助); tell 公益活动名称 and 公益活动备案编号; the user sees 公益补助金."""


class TransferFailReason(StrEnum):
    """Why a transfer to a user failed (失败原因)."""

    ACCOUNT_FROZEN = "ACCOUNT_FROZEN"
    """The user's account is frozen (该用户账户被冻结)."""
    ACCOUNT_NOT_EXIST = "ACCOUNT_NOT_EXIST"
    """The user's account does not exist (该用户账户不存在)."""
    BANK_CARD_ACCOUNT_ABNORMAL = "BANK_CARD_ACCOUNT_ABNORMAL"
    """The account of the user's bank card is abnormal (用户银行卡账户异常)."""
    BANK_CARD_BANK_INFO_WRONG = "BANK_CARD_BANK_INFO_WRONG"
    """The bank of the user's card is wrong (用户银行卡开户行信息有误)."""
    BANK_CARD_CARD_INFO_WRONG = "BANK_CARD_CARD_INFO_WRONG"
    """The user's bank card is wrong (用户银行卡卡号或户名有误)."""
    BANK_CARD_COLLECTIONS_ABOVE_QUOTA = "BANK_CARD_COLLECTIONS_ABOVE_QUOTA"
    """The user's bank card reached the limit of what it may receive (用户银行卡收款超过限额)."""
    BANK_CARD_PARAM_ERROR = "BANK_CARD_PARAM_ERROR"
    """The data of the user's bank card are wrong (用户收款卡信息错误)."""
    BANK_CARD_STATUS_ABNORMAL = "BANK_CARD_STATUS_ABNORMAL"
    """The user's bank card is abnormal (用户银行卡状态异常)."""
    BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH = "BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH"
    """The user reached the limit of what the scene gives in a month (用户本月该场景收款已达上限)."""
    BLOCK_B2C_USERLIMITAMOUNT_MONTH = "BLOCK_B2C_USERLIMITAMOUNT_MONTH"
    """The user reached the limit of what may be received in a month (用户账户存在风险收款受限，本月收款已达上限)."""
    BUDGET_NOT_ENOUGH = "BUDGET_NOT_ENOUGH"
    """What is left of the budget does not suffice (预算不足)."""
    DAY_RECEIVED_COUNT_EXCEED = "DAY_RECEIVED_COUNT_EXCEED"
    """The user received too often today (超过用户单日收款笔数)."""
    DAY_RECEIVED_QUOTA_EXCEED = "DAY_RECEIVED_QUOTA_EXCEED"
    """The user reached the limit of what may be received in a day (超过用户单日收款额度)."""
    EXCEEDED_ESTIMATED_AMOUNT = "EXCEEDED_ESTIMATED_AMOUNT"
    """It comes to more than what was estimated (转账金额超过预约金额范围)."""
    ID_CARD_NOT_CORRECT = "ID_CARD_NOT_CORRECT"
    """The number of the identity card is wrong (收款人身份证校验不通过)."""
    MCH_CANCEL = "MCH_CANCEL"
    """The merchant cancelled it (商户撤销付款)."""
    MERCHANT_NOT_CONFIRM = "MERCHANT_NOT_CONFIRM"
    """The merchant did not confirm it in time (商户员工未在时限内确认)."""
    MERCHANT_REJECT = "MERCHANT_REJECT"
    """The merchant's staff refused it (商户员工驳回转账)."""
    MONTH_RECEIVED_QUOTA_EXCEED = "MONTH_RECEIVED_QUOTA_EXCEED"
    """The user reached the limit of what may be received in a month (超过用户单月收款额度)."""
    NAME_NOT_CORRECT = "NAME_NOT_CORRECT"
    """The user's name is wrong (收款人姓名校验不通过)."""
    OPENID_INVALID = "OPENID_INVALID"
    """The open ID is wrong, or none of the app ID (OpenID格式错误或者不属于商家公众账号)."""
    OTHER_FAIL_REASON_TYPE = "OTHER_FAIL_REASON_TYPE"
    """Another reason (其它失败原因)."""
    OVERDUE_CLOSE = "OVERDUE_CLOSE"
    """It was not finished in time, and closed (超过系统重试期，系统自动关闭)."""
    PAYEE_ACCOUNT_ABNORMAL = "PAYEE_ACCOUNT_ABNORMAL"
    """The user's account is abnormal (用户账户收款异常); let the user look at it."""
    PAYER_ACCOUNT_ABNORMAL = "PAYER_ACCOUNT_ABNORMAL"
    """The merchant's account is abnormal (商户账户付款受限)."""
    PRODUCT_AUTH_CHECK_FAIL = "PRODUCT_AUTH_CHECK_FAIL"
    """The merchant may not transfer, or not from here (未开通该权限或权限被冻结)."""
    REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED = "REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED"
    """The user's name is not verified enough for the amount (用户账户收款受限，请引导用户在微信支付查看详情)."""
    REAL_NAME_CHECK_FAIL = "REAL_NAME_CHECK_FAIL"
    """The user's name is not verified (收款人未实名认证)."""
    RECEIVE_ACCOUNT_NOT_CONFIGURE = "RECEIVE_ACCOUNT_NOT_CONFIGURE"
    """The merchant did not set where users receive (请前往商户平台配置收款账户)."""
    RECEIVE_ACCOUNT_NOT_PERMMIT = "RECEIVE_ACCOUNT_NOT_PERMMIT"
    """Users may not receive there (收款账户不在收款账户列表)."""
    RELATED_ORDER_TRANSFER_AMOUNT_EXCEED = "RELATED_ORDER_TRANSFER_AMOUNT_EXCEED"
    """It comes to more than the order it belongs to allows (关联订单转账金额超限)."""
    RELATED_ORDER_TRANSFER_COUNT_EXCEED = "RELATED_ORDER_TRANSFER_COUNT_EXCEED"
    """The order it belongs to had too many transfers (关联订单转账次数超限)."""
    RESERVATION_INFO_NOT_MATCH = "RESERVATION_INFO_NOT_MATCH"
    """It does not fit its reservation (转账信息与预约信息不一致)."""
    RESERVATION_SCENE_NOT_MATCH = "RESERVATION_SCENE_NOT_MATCH"
    """Its scene is not that of its reservation (转账场景与预约场景不一致)."""
    RESERVATION_STATE_INVALID = "RESERVATION_STATE_INVALID"
    """Its reservation is not in effect (预约单状态异常)."""
    TRANSFER_QUOTA_EXCEED = "TRANSFER_QUOTA_EXCEED"
    """It comes to more than the user may receive at once (超过用户单笔收款额度)."""
    TRANSFER_REMARK_SET_FAIL = "TRANSFER_REMARK_SET_FAIL"
    """The remark may not be shown (转账备注设置失败，请调整后重新再试)."""
    TRANSFER_RISK = "TRANSFER_RISK"
    """It was stopped as a risk (该笔转账可能存在风险，已被微信拦截)."""
    TRANSFER_SCENE_INVALID = "TRANSFER_SCENE_INVALID"
    """The scene is wrong (你尚未获取该转账场景或场景已失效)."""
    TRANSFER_SCENE_UNAVAILABLE = "TRANSFER_SCENE_UNAVAILABLE"
    """The scene may not be used (该转账场景暂不可用，请确认转账场景ID是否正确)."""


class FundAccountType(StrEnum):
    """Kind of a merchant's account (账户类型)."""

    BASIC = "BASIC"
    """The basic account (基本账户)."""
    OPERATION = "OPERATION"
    """The operating account (运营账户)."""
    FEES = "FEES"
    """The account of fees (手续费账户)."""


@frozen(kw_only=True)
class OrderAmount:
    """Amount of an order (订单金额)."""

    total: int = field(metadata=fields.body(minimum=1))
    """Amount of the order (总金额), in fen. At least 1. Example: `100`."""
    currency: str | None = None
    """Currency (货币类型), ISO 4217; `CNY`, also where it is left out. Example: `"CNY"`."""


@frozen(kw_only=True)
class OrderGoods:
    """Goods of one kind in an order (单品)."""

    merchant_goods_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the goods (商户侧商品编码). 1 to 32 characters. Example: `"1246464644"`."""
    wechatpay_goods_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """WeChat Pay's number of the goods (微信支付商品编码), where they have one. 1 to 32 characters. Example: `"1001"`."""
    goods_name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    """Name of the goods (商品名称). 1 to 256 characters. Example: `"iPhoneX 256G"`."""
    quantity: int = field(metadata=fields.body(minimum=1))
    """How many are bought (商品数量). At least 1. Example: `1`."""
    unit_price: int = field(metadata=fields.body(minimum=0))
    """Price of one (商品单价), in fen; after the merchant's own discount, where there is one. At least 0. Example:
    `528800`.
    """


@frozen(kw_only=True)
class OrderDetail:
    """The goods of an order (优惠功能), which discounts of single goods look at."""

    cost_price: int | None = field(default=None, metadata=fields.body(minimum=0))
    """Price of the order before the merchant's own discounts (订单原价), in fen. At least 0. Example: `608800`."""
    invoice_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """Number of the receipt (商品小票ID). 1 to 32 characters. Example: `"微信123"`."""
    goods_detail: list[OrderGoods] | None = None
    """The goods (单品列表)."""


@frozen(kw_only=True)
class StoreInfo:
    """The store (商户门店信息)."""

    id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the store (门店编号). Needed where the store is given, says the vendor's SDK. 1 to 32
    characters. Example: `"0001"`.
    """
    name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    """Name of the store (门店名称). 1 to 256 characters. Example: `"腾讯大厦分店"`."""
    area_code: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """Administrative area code of the store (地区编码). 1 to 32 characters. Example: `"440305"`."""
    address: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=512))
    """Full address of the store (详细地址). 1 to 512 characters. Example: `"广东省深圳市南山区科技中一道10000号"`."""
    out_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The merchant's own code of the store (商家自定义编码). At least 1 character. Example: `"A1111"`."""


@frozen(kw_only=True)
class H5Info:
    """Which app or site the payment in a browser comes from (H5场景信息)."""

    type: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """Kind of the scene (场景类型): `iOS`, `Android` or `Wap`. The vendor's SDK says that it is needed. 1 to 32
    characters. Example: `"Wap"`.
    """
    app_name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=64))
    """Name of the app (应用名称). 1 to 64 characters. Example: `"王者荣耀"`."""
    app_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """URL of the site (网站URL). 1 to 128 characters. Example: `"https://pay.qq.com"`."""
    bundle_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """Bundle ID of the app on iOS (iOS平台BundleID). 1 to 128 characters. Example: `"com.tencent.wzryiOS"`."""
    package_name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """Package name of the app on Android (Android平台PackageName). 1 to 128 characters. Example:
    `"com.tencent.tmgp.sgame"`.
    """


@frozen(kw_only=True)
class PayerIdentity:
    """The person who alone may pay the order (实名支付)."""

    type: IdentityType | str
    """Kind of document that tells who a person is (证件类型). Example: `"IDCARD"`."""
    number: str = field(repr=False, metadata=fields.body(sensitive=True, min_length=1))
    """Number of the document (证件号). At least 1 character. Travels encrypted; give and get plain text. Example:
    `"110101199003071234"`.
    """
    name: str = field(repr=False, metadata=fields.body(sensitive=True, min_length=1))
    """Name of the person (姓名), as in the document. At least 1 character. Travels encrypted; give and get plain text.
    Example: `"张三"`.
    """


@frozen(kw_only=True)
class SettleInfo:
    """How the payment is settled (结算信息)."""

    profit_sharing: bool | None = None
    """Whether the payment is frozen when it arrives, to be shared out (是否指定分账). It is not where this is left out.
    Example: `False`.
    """
    subsidy_amount: int | None = field(default=None, metadata=fields.body(minimum=0))
    """What the platform adds to the payment (补差金额), in fen; of platforms, with `profit_sharing`. At least 0.
    Example: `10`.
    """


@frozen(kw_only=True)
class SubsidyPlan:
    """The subsidy for one number of instalments (贴息方案)."""

    subsidy_installment_num: int
    """Number of instalments (贴息期数): 3, 6 or 12. Example: `3`."""
    subsidy_percent: int
    """Share of the interest that the merchant pays (贴息比例), in per cent: 0 or 100. Example: `100`."""


@frozen(kw_only=True)
class SubsidyDetail:
    """A subsidy of instalments (贴息详情)."""

    subsidy_period_type: SubsidyPeriodType | str
    """How the interest that is subsidised is charged (贴息方案类型). Example: `"PERIOD"`."""
    subsidy_plan: list[SubsidyPlan]
    """What is paid for how many instalments (贴息方案列表)."""


@frozen(kw_only=True)
class SubsidyInfo:
    """What the merchant pays of the interest of instalments (贴息信息)."""

    subsidy_detail: list[SubsidyDetail] | None = None
    """The subsidies (贴息详情列表)."""


@frozen(kw_only=True)
class InstallmentInfo:
    """Which subsidy of instalments was used (使用的商户贴息信息)."""

    use_subsidy: bool | None = None
    """Whether the merchant's subsidy was used (是否使用了商户贴息). Example: `True`."""
    selected_installment_number: int | None = None
    """Number of instalments that the user chose (用户实际选择分期期数). Example: `3`."""


@frozen(kw_only=True)
class OrderPromotionGoods:
    """Goods that a discount was given for (单品)."""

    goods_id: str | None = None
    """The merchant's number of the goods (商品编码). Example: `"1246464644"`."""
    quantity: int | None = None
    """How many (商品数量). Example: `1`."""
    unit_price: int | None = None
    """Price of one (商品单价), in fen. Example: `100`."""
    discount_amount: int | None = None
    """Discount of the goods (商品优惠金额), in fen. Example: `10`."""
    goods_remark: str | None = None
    """Remark on the goods (商品备注). Example: `"商品备注信息"`."""


@frozen(kw_only=True)
class OrderPromotion:
    """A discount that the payment used (优惠详情)."""

    coupon_id: str | None = None
    """Number of the coupon (券ID). Example: `"109519"`."""
    name: str | None = None
    """Name of the promotion (优惠名称). Example: `"单品惠-6"`."""
    scope: OrderPromotionScope | str | None = None
    """What the discount applies to (优惠范围). Example: `"SINGLE"`."""
    type: OrderPromotionType | str | None = None
    """Kind of the discount (优惠类型), which tells how it is settled. Example: `"CASH"`."""
    amount: int | None = None
    """Amount of the discount (优惠券面额), in fen. Example: `10`."""
    stock_id: str | None = None
    """Number of the promotion that the coupon is of (活动ID). Example: `"931386"`."""
    activity_id: str | None = None
    """Number of the promotion in the merchant platform (活动批次ID). Example: `"931386"`."""
    wechatpay_contribute: int | None = None
    """Part of the discount that WeChat Pay pays (微信出资), in fen. Example: `0`."""
    merchant_contribute: int | None = None
    """Part of the discount that the merchant pays (商户出资), in fen. Example: `10`."""
    other_contribute: int | None = None
    """Part of the discount that others pay (其他出资), in fen. Example: `0`."""
    currency: str | None = None
    """Currency of the discount (优惠币种), ISO 4217. Example: `"CNY"`."""
    goods_detail: list[OrderPromotionGoods] | None = None
    """The goods that the discount was given for (单品列表)."""


@frozen(kw_only=True)
class PrepayAnswer:
    """An order that waits for its payment (预支付交易会话)."""

    prepay_id: str
    """What the front end starts the payment with (预支付交易会话标识); valid for two hours. It is no proof of a payment.
    Example: `"wx201410272009395522657a690389285100"`.
    """


@frozen(kw_only=True)
class H5Answer:
    """An order that waits for its payment in a browser."""

    h5_url: str
    """URL that the user's browser has to open to pay (支付跳转链接); valid for five minutes. Example:
    `"https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241"`.
    """


@frozen(kw_only=True)
class NativeAnswer:
    """An order that waits for its payment by a QR code."""

    code_url: str
    """What the QR code has to hold (二维码链接); valid for two hours. It is not to be opened as a page. Example:
    `"weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00"`.
    """


@frozen(kw_only=True)
class OrderSceneInfo:
    """Where the payment is made (场景信息)."""

    payer_client_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the user's device, IPv4 or IPv6 (用户终端IP). Needed where the scene of an order is given, says the
    vendor's SDK. 1 to 45 characters. Example: `"14.23.150.211"`.
    """
    device_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the terminal, store or till (商户端设备号). 1 to 32 characters. Example:
    `"013467007045764"`.
    """
    device_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the merchant's terminal (商户端设备IP), of payment codes. 1 to 45 characters. Example: `"128.0.0.1"`."""
    store_info: StoreInfo | None = None
    """The store (商户门店信息)."""


@frozen(kw_only=True)
class OrderH5SceneInfo:
    """Where the payment in a browser is made (场景信息). The vendor asks for `payer_client_ip` and `h5_info`."""

    payer_client_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the user's device, IPv4 or IPv6 (用户终端IP). Needed where the scene of an order is given, says the
    vendor's SDK. 1 to 45 characters. Example: `"14.23.150.211"`.
    """
    device_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the terminal, store or till (商户端设备号). 1 to 32 characters. Example:
    `"013467007045764"`.
    """
    device_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the merchant's terminal (商户端设备IP), of payment codes. 1 to 45 characters. Example: `"128.0.0.1"`."""
    store_info: StoreInfo | None = None
    """The store (商户门店信息)."""
    h5_info: H5Info | None = None
    """Which app or site the payment in a browser comes from (H5场景信息)."""


@frozen(kw_only=True)
class CodepayGoods:
    """Goods of one kind in an order by payment code (单品)."""

    merchant_goods_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the goods (商品编码). 1 to 32 characters. Example: `"1246464644"`."""
    wxpay_goods_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """WeChat Pay's number of the goods (微信支付商品编码), where they have one; so named here alone. 1 to 32 characters.
    Example: `"1001"`.
    """
    goods_name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    """Name of the goods (商品名称). 1 to 256 characters. Example: `"iPhoneX 256G"`."""
    quantity: int = field(metadata=fields.body(minimum=1))
    """How many are bought (商品数量). At least 1. Example: `1`."""
    unit_price: int = field(metadata=fields.body(minimum=0))
    """Price of one (商品单价), in fen; after the merchant's own discount, where there is one. At least 0. Example:
    `528800`.
    """


@frozen(kw_only=True)
class CodepayDetail:
    """The goods of an order (优惠功能), which discounts of single goods look at."""

    cost_price: int | None = field(default=None, metadata=fields.body(minimum=0))
    """Price of the order before the merchant's own discounts (订单原价), in fen. At least 0. Example: `608800`."""
    invoice_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """Number of the receipt (商品小票ID). 1 to 32 characters. Example: `"微信123"`."""
    goods_detail: list[CodepayGoods] | None = None
    """The goods (单品列表)."""


@frozen(kw_only=True)
class CodepayPayer:
    """Who pays, by the payment code (支付者)."""

    auth_code: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The payment code that the user shows (授权码): 18 digits. It is used once, and expires in a minute. 1 to 32
    characters. Example: `"130061098828009406"`.
    """


@frozen(kw_only=True)
class JsapiContractInfo:
    """The contract that is made with the payment (签约授权信息); its members depend on its kind."""

    token: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Token of a contract that was prepared before (扣费服务预授权token). At least 1 character. Example:
    `"201710180325670965"`.
    """
    password_free_contract_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Number of the contract on payments without a password (免密协议ID). At least 1 character. Example:
    `"201710180325670965"`.
    """
    plan_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Number of the contract's template (模板ID). At least 1 character. Example: `"3484306348"`."""
    contract_mchid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """Number of the merchant that the contract is made with (签约商户号); it has to be that of the order. 1 to 32
    characters. Example: `"1200009811"`.
    """
    contract_appid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """App ID that the contract is made with (签约AppID); it has to be that of the order. 1 to 32 characters. Example:
    `"wxcbda96de0b165486"`.
    """
    contract_code: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The merchant's number of the contract (签约协议号). At least 1 character. Example: `"100001256"`."""
    request_serial: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The merchant's number of the request for the contract (请求序列号). At least 1 character. Example: `"1695"`."""
    contract_display_account: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Name of the user's account, as the contract's page shows it (用户账户展示名称). At least 1 character. Example:
    `"123456"`.
    """
    contract_notify_url: str | None = field(default=None, metadata=fields.body(min_length=1))
    """URL that is told what came of the contract (签约信息通知URL); https, without a query. At least 1 character. Example:
    `"https://yoursite.com"`.
    """


@frozen(kw_only=True)
class AppContractInfo:
    """The contract that is made with the payment (签约授权信息)."""

    plan_id: str = field(metadata=fields.body(min_length=1))
    """Number of the contract's template (模板ID). At least 1 character. Example: `"3484306348"`."""
    contract_mchid: str = field(metadata=fields.body(min_length=1, max_length=32))
    """Number of the merchant that the contract is made with (签约商户号); it has to be that of the order. 1 to 32
    characters. Example: `"1200009811"`.
    """
    contract_appid: str = field(metadata=fields.body(min_length=1, max_length=32))
    """App ID that the contract is made with (签约AppID); it has to be that of the order. 1 to 32 characters. Example:
    `"wxcbda96de0b165486"`.
    """
    contract_code: str = field(metadata=fields.body(min_length=1))
    """The merchant's number of the contract (签约协议号). At least 1 character. Example: `"100001256"`."""
    request_serial: str = field(metadata=fields.body(min_length=1))
    """The merchant's number of the request for the contract (请求序列号). At least 1 character. Example: `"1695"`."""
    contract_display_account: str = field(metadata=fields.body(min_length=1))
    """Name of the user's account, as the contract's page shows it (用户账户展示名称). At least 1 character. Example:
    `"123456"`.
    """
    contract_notify_url: str | None = field(default=None, metadata=fields.body(min_length=1))
    """URL that is told what came of the contract (签约信息通知URL); https, without a query. At least 1 character. Example:
    `"https://yoursite.com"`.
    """


@frozen(kw_only=True)
class TransactionAmount:
    """Amount of the order, and what was paid (订单金额)."""

    total: int | None = None
    """Amount of the order (总金额), in fen. Example: `100`."""
    payer_total: int | None = None
    """What the user paid (用户支付金额), in fen; the amount less the discounts. Only once it is paid. Example: `90`."""
    currency: str | None = None
    """Currency of the order (货币类型), ISO 4217. Example: `"CNY"`."""
    payer_currency: str | None = None
    """Currency that the user paid in (用户支付币种), ISO 4217. Example: `"CNY"`."""


@frozen(kw_only=True)
class TransactionSceneInfo:
    """Where the payment was made (场景信息)."""

    device_id: str | None = None
    """The merchant's number of the terminal, store or till (商户端设备号). Example: `"013467007045764"`."""


@frozen(kw_only=True)
class IdentifiedPayer:
    """Who alone may pay (支付者), where not everybody may."""

    identity: PayerIdentity | None = None
    """The person who alone may pay the order (实名支付)."""


@frozen(kw_only=True)
class ExposureAnswer:
    """Whether to offer the user to pay later."""

    fqf_exposure: bool
    """Whether to show the offer (是否建议曝光微信分付). Example: `True`."""
    market_exposure_token: str | None = None
    """Token of the offer that is shown (曝光凭证), for the `package` that the front end starts the payment with.
    Example: `"Dfkdsf324+-LKFD="`.
    """


@frozen(kw_only=True)
class UploadMeta:
    """What is said of an uploaded file (媒体文件元信息); it is signed in place of the file."""

    filename: str = field(metadata=fields.body(min_length=1, max_length=128))
    """Name of the file, with its suffix (文件名称). 1 to 128 characters. Example: `"example.png"`."""
    sha256: str = field(metadata=fields.body(min_length=64, max_length=64))
    """SHA-256 of the file, in hexadecimal (文件摘要). Exactly 64 characters. Example:
    `"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"`.
    """


@frozen(kw_only=True)
class UploadAnswer:
    """The file that was taken."""

    media_id: str
    """Number of the file (媒体文件标识ID), by which others refer to it. Example:
    `"6uqyGjGrCf2GtyXP8bxrbuH9-aAoTjH-rKeSl3Lf4_So6kdkQu4w8BYVP3bzLtvR38lxt4PjtCDXsQpzqge_hQEovHzOhsLleGFQVRF-U_0"`.
    """


@frozen(kw_only=True)
class CrossBorderPayer:
    """The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`."""

    openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `appid` (用户标识), of direct merchants. 1 to 128 characters. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    sp_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sp_appid` (用户标识), of institutions. 1 to 128 characters. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """
    sub_openid: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=128))
    """The user's open ID under `sub_appid` (用户标识), of institutions. 1 to 128 characters. Example:
    `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`.
    """


@frozen(kw_only=True)
class CrossBorderCodePayer:
    """The user (支付者), by the payment code."""

    auth_code: str = field(metadata=fields.body(min_length=1, max_length=32))
    """What the user's payment code says (授权码), of 18 digits. 1 to 32 characters. Example: `"120061098828009406"`."""


@frozen(kw_only=True)
class CrossBorderOrderAmount:
    """Amount of an order (订单金额)."""

    total: int = field(metadata=fields.body(minimum=1))
    """Amount of the order (总金额), in the minor unit of `currency`. At least 1. Example: `888`."""
    currency: str | None = field(default=None, metadata=fields.body(min_length=3, max_length=16))
    """Currency of the order (货币类型), ISO 4217; the vendor's pages and samples always give it. 3 to 16 characters.
    Example: `"HKD"`.
    """


@frozen(kw_only=True)
class CrossBorderSceneInfo:
    """Where the payment is made (场景信息)."""

    device_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the terminal, store or till (商户端设备号). 1 to 32 characters. Example:
    `"013467007045764"`.
    """
    device_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the merchant's terminal (商户端设备IP). 1 to 45 characters. Example: `"128.0.0.1"`."""
    payer_client_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the user's device (用户终端IP). 1 to 45 characters. Example: `"128.0.0.1"`."""
    operator_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the cashier (操作员ID). 1 to 32 characters. Example: `"123145"`."""
    store_info: StoreInfo | None = None
    """The store (商户门店信息)."""


@frozen(kw_only=True)
class CrossBorderBrowserSceneInfo:
    """Where the payment in a browser is made (场景信息)."""

    device_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the terminal, store or till (商户端设备号). 1 to 32 characters. Example:
    `"013467007045764"`.
    """
    device_ip: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=45))
    """IP address of the merchant's terminal (商户端设备IP). 1 to 45 characters. Example: `"128.0.0.1"`."""
    payer_client_ip: str = field(metadata=fields.body(min_length=1, max_length=45))
    """IP address of the user's device (用户终端IP). 1 to 45 characters. Example: `"128.0.0.1"`."""
    operator_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the cashier (操作员ID). 1 to 32 characters. Example: `"123145"`."""
    store_info: StoreInfo | None = None
    """The store (商户门店信息)."""


@frozen(kw_only=True)
class CrossBorderOrderGoods:
    """Goods of one kind in an order (单品)."""

    goods_id: str = field(metadata=fields.body(min_length=1, max_length=32))
    """The merchant's number of the goods (商品编码). 1 to 32 characters. Example: `"12345"`."""
    wxpay_goods_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """WeChat Pay's number of the goods (微信侧商品编码), where they have one. 1 to 32 characters. Example: `"1001"`."""
    goods_name: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=256))
    """Name of the goods (商品名称). 1 to 256 characters. Example: `"iPhone6s 16G"`."""
    quantity: int = field(metadata=fields.body(minimum=1))
    """How many are bought (商品数量). At least 1. Example: `1`."""
    price: int = field(metadata=fields.body(minimum=0))
    """Price of one (商品单价), in the currency's minor unit. At least 0. Example: `528800`."""


@frozen(kw_only=True)
class CrossBorderOrderDetail:
    """The goods of an order (优惠功能), which discounts of single goods look at."""

    cost_price: int | None = field(default=None, metadata=fields.body(minimum=0))
    """Price of the order before the merchant's own discounts (订单原价), in the currency's minor unit. At least 0.
    Example: `608800`.
    """
    receipt_id: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=32))
    """Number of the receipt (商品小票ID). 1 to 32 characters. Example: `"wx123"`."""
    goods_detail: list[CrossBorderOrderGoods] | None = None
    """The goods (单品列表)."""


@frozen(kw_only=True)
class CrossBorderMwebAnswer:
    """An order that waits for its payment in a browser."""

    mweb_url: str
    """URL that the user's browser has to open to pay (支付跳转链接); valid for five minutes. Example:
    `"https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016121516420242444321ca0631331346&package=1405458241"`.
    """


@frozen(kw_only=True)
class CrossBorderExchangeRate:
    """Exchange rate between the two currencies (汇率信息)."""

    type: CrossBorderExchangeRateType | str | None = None
    """Kind of the exchange rate (汇率类型). Example: `"SETTLEMENT_RATE"`."""
    rate: int | str | None = None
    """The rate (汇率值) times 100,000,000, as an integer or its digits; 80000000 is a rate of 0.8. Example: `80000000`."""


@frozen(kw_only=True)
class CrossBorderTransactionAmount:
    """Amount of the order, and what was paid (订单金额)."""

    total: int | None = None
    """Amount of the order (订单金额), in the minor unit of `currency`. Example: `888`."""
    payer_total: int | None = None
    """What the user paid (用户支付金额), in the minor unit of `payer_currency`; only once it is paid. Example: `710`."""
    currency: str | None = None
    """Currency of the order (订单标价币种), ISO 4217. Example: `"HKD"`."""
    payer_currency: str | None = None
    """Currency that the user paid in (用户支付币种), ISO 4217. Example: `"CNY"`."""
    payer_currency_: str | None = field(default=None, metadata=fields.body(name="payer _currency"))
    """The same, under the name with a blank that a page of the vendor's has. Example: `"CNY"`."""
    exchange_rate: CrossBorderExchangeRate | None = None
    """Exchange rate between the two currencies (汇率信息)."""


@frozen(kw_only=True)
class CrossBorderPromotionGoods:
    """Goods that a discount was given for (单品)."""

    goods_id: str | None = None
    """The merchant's number of the goods (商品编码). Example: `"12345"`."""
    goods_remark: str | None = None
    """Remark on the goods (商品备注). Example: `"1001"`."""
    discount_amount: int | None = None
    """Discount of the goods (商品优惠金额), in the currency's minor unit. Example: `5`."""
    quantity: int | None = None
    """How many (商品数量). Example: `1`."""
    price: int | None = None
    """Price of one (商品价格), in the currency's minor unit. Example: `528800`."""


@frozen(kw_only=True)
class CrossBorderPromotion:
    """A discount that the payment used (优惠功能)."""

    promotion_id: str | None = None
    """Number of the coupon (券ID). Example: `"109519"`."""
    name: str | None = None
    """Name of the promotion (优惠名称). Example: `"单品惠-6"`."""
    scope: OrderPromotionScope | str | None = None
    """What the discount applies to (优惠范围). Example: `"SINGLE"`."""
    type: CrossBorderPromotionType | str | None = None
    """Kind of the discount (优惠类型), which tells how it is settled. Example: `"DISCOUNT"`."""
    amount: int | None = None
    """Amount of the discount (优惠券面额), in the minor unit of `currency`. Example: `5`."""
    refund_amount: int | None = None
    """Part of the discount that was refunded (优惠券退款额), in the minor unit of `currency`. Example: `5`."""
    currency: str | None = None
    """Currency of the discount (优惠币种), ISO 4217. Example: `"HKD"`."""
    activity_id: str | None = None
    """Number of the promotion that the coupon is of (活动ID). Example: `"931386"`."""
    wxpay_contribute_amount: int | None = None
    """Part of the discount that WeChat Pay pays (微信出资), in the minor unit of `currency`. Example: `0`."""
    wechatpay_contribute_amount: int | None = None
    """The same, under the name that the vendor's samples have. Example: `0`."""
    merchant_contribute_amount: int | None = None
    """Part of the discount that the merchant pays (商户出资), in the minor unit of `currency`. Example: `0`."""
    other_contribute_amount: int | None = None
    """Part of the discount that others pay (其他出资), in the minor unit of `currency`. Example: `5`."""
    goods_detail: list[CrossBorderPromotionGoods] | None = None
    """The goods that the discount was given for (单品列表)."""


@frozen(kw_only=True)
class CrossBorderTransaction:
    """One cross-border order, as it stands now (订单); one that is not paid has no `id` and no payer."""

    mchid: str | None = None
    """The merchant's number (商户号), of direct merchants. Example: `"1900000109"`."""
    appid: str | None = None
    """App ID of the order (APPID), of direct merchants. Example: `"wx8888888888888888"`."""
    sp_mchid: str | None = None
    """The institution's number (机构商户号), of institutions. Example: `"1900000100"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of institutions. Example: `"1900000109"`."""
    sp_appid: str | None = None
    """The institution's app ID (机构APPID), of institutions. Example: `"wx8888888888888888"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户APPID), of institutions. Example: `"wxd678efh567hg6999"`."""
    out_trade_no: str | None = None
    """The merchant's order number (商户订单号). Example: `"1217752501201407033233368018"`."""
    id: str | None = None
    """WeChat Pay's order number (微信支付订单号), which other operations call `transaction_id`. Example:
    `"1217752501201407033233368018"`.
    """
    attach: str | None = None
    """The merchant's own text, as it was given with the order (商户数据). Example: `"自定义数据"`."""
    trade_type: TradeType | str | None = None
    """How an order is paid (交易类型). Example: `"JSAPI"`."""
    bank_type: str | None = None
    """Bank and kind of card that was paid with (付款银行), such as `CMB_DEBIT`; `OTHERS` for others. Example: `"CMC"`."""
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); only once it is. Example: `"2018-06-08T10:34:56+08:00"`."""
    trade_state: TradeState | str
    """State of an order (交易状态). Example: `"SUCCESS"`."""
    trade_state_desc: str | None = None
    """State of the order in words (交易状态描述), for people. Example: `"支付成功"`."""
    payer: CrossBorderPayer | None = None
    """The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`."""
    amount: CrossBorderTransactionAmount | None = None
    """Amount of the order, and what was paid (订单金额)."""
    promotion_detail: list[CrossBorderPromotion] | None = None
    """The discounts that the payment used (优惠功能)."""


@frozen(kw_only=True)
class CrossBorderCodePayment:
    """One cross-border order by payment code, as it stands now (付款码支付结果)."""

    mchid: str | None = None
    """The merchant's number (商户号), of direct merchants. Example: `"1900000109"`."""
    appid: str | None = None
    """App ID of the order (APPID), of direct merchants. Example: `"wx8888888888888888"`."""
    sp_mchid: str | None = None
    """The institution's number (机构商户号), of institutions. Example: `"1900000100"`."""
    sub_mchid: str | None = None
    """The sub-merchant's number (子商户号), of institutions. Example: `"1900000109"`."""
    sp_appid: str | None = None
    """The institution's app ID (机构APPID), of institutions. Example: `"wx8888888888888888"`."""
    sub_appid: str | None = None
    """The sub-merchant's app ID (子商户APPID), of institutions. Example: `"wxd678efh567hg6999"`."""
    out_trade_no: str | None = None
    """The merchant's order number (商户订单号). Example: `"1217752501201407033233368018"`."""
    id: str | None = None
    """WeChat Pay's order number (微信支付订单号), which other operations call `transaction_id`. Example:
    `"1217752501201407033233368018"`.
    """
    attach: str | None = None
    """The merchant's own text, as it was given with the order (商户数据). Example: `"自定义数据"`."""
    trade_type: TradeType | str | None = None
    """How an order is paid (交易类型). Example: `"JSAPI"`."""
    bank_type: str | None = None
    """Bank and kind of card that was paid with (付款银行), such as `CMB_DEBIT`; `OTHERS` for others. Example: `"CMC"`."""
    success_time: dt.datetime | None = None
    """When it was paid (支付完成时间); only once it is. Example: `"2018-06-08T10:34:56+08:00"`."""
    trade_state: TradeState | str
    """State of an order (交易状态). Example: `"SUCCESS"`."""
    trade_state_desc: str | None = None
    """State of the order in words (交易状态描述), for people. Example: `"支付成功"`."""
    payer: CrossBorderPayer | None = None
    """The user (支付者), by an open ID; institutions give one of `sp_openid` and `sub_openid`."""
    amount: CrossBorderTransactionAmount | None = None
    """Amount of the order, and what was paid (订单金额)."""
    promotion_detail: list[CrossBorderPromotion] | None = None
    """The discounts that the payment used (优惠功能)."""
    detail: list[CrossBorderPromotion] | None = None
    """The same as `promotion_detail` (优惠功能), under the name that some of the vendor's pages have."""


@frozen(kw_only=True)
class TransferSceneReportInfo:
    """What a transfer's scene demands to be told (转账场景报备信息); users do not see it."""

    info_type: str = field(metadata=fields.body(min_length=1, max_length=15))
    """What is told (信息类型), by the name that the scene demands, such as 活动名称 and 奖励说明. 1 to 15 characters. Example:
    `"活动名称"`.
    """
    info_content: str = field(metadata=fields.body(min_length=1, max_length=32))
    """What there is to be told (信息内容). 1 to 32 characters. Example: `"注册会员有礼"`."""
