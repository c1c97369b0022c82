# Generated from spec/ by `make codegen`. Do not edit: edit the specification instead.
"""The operations of the API, grouped as the client offers them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wxpay_client.schema import Event, Request, Sender, Table

if TYPE_CHECKING:
    from .bill import BillResource
    from .billdownload import BilldownloadResource
    from .certificates import CertificatesResource
    from .customs import CustomsResource
    from .global_ import GlobalResource
    from .hk import HkResource
    from .med_ins import MedInsResource
    from .pay import PayResource
    from .refund import RefundResource
    from .refunds import RefundsResource
    from .settle import SettleResource
    from .statements import StatementsResource
    from .transactions import TransactionsResource
# Any: the answers of all operations have no type in common.
OPERATIONS: Mapping[str, type[Request[Any]]] = Table(
    __name__,
    {
        "bill.fundflowbill": (".bill", "FundflowbillRequest"),
        "bill.sub_merchant_fundflowbill": (".bill", "SubMerchantFundflowbillRequest"),
        "bill.tradebill": (".bill", "TradebillRequest"),
        "billdownload.file": (".billdownload", "FileRequest"),
        "certificates.download": (".certificates", "DownloadRequest"),
        "customs.orders.create": (".customs", "OrdersCreateRequest"),
        "customs.orders.query": (".customs", "OrdersQueryRequest"),
        "customs.orders.update": (".customs", "OrdersUpdateRequest"),
        "customs.redeclare": (".customs", "RedeclareRequest"),
        "customs.verify_certificate": (".customs", "VerifyCertificateRequest"),
        "global_.certificates.download": (".global_.certificates", "DownloadRequest"),
        "global_.customs.orders.create": (".global_.customs", "OrdersCreateRequest"),
        "global_.customs.orders.query": (".global_.customs", "OrdersQueryRequest"),
        "global_.customs.orders.update": (".global_.customs", "OrdersUpdateRequest"),
        "global_.customs.redeclare": (".global_.customs", "RedeclareRequest"),
        "global_.customs.verify_certificate": (".global_.customs", "VerifyCertificateRequest"),
        "global_.micropay.transactions.pay": (".global_.micropay.transactions", "PayRequest"),
        "global_.micropay.transactions.reverse_by_out_trade_no": (
            ".global_.micropay.transactions",
            "ReverseByOutTradeNoRequest",
        ),
        "global_.micropay.transactions.reverse_by_transaction_id": (
            ".global_.micropay.transactions",
            "ReverseByTransactionIdRequest",
        ),
        "global_.refund.partner.recharge_balance.query_by_sub_mchid": (
            ".global_.refund",
            "PartnerRechargeBalanceQueryBySubMchidRequest",
        ),
        "global_.refund.recharge_balance.query": (".global_.refund", "RechargeBalanceQueryRequest"),
        "global_.refunds.create": (".global_.refunds", "CreateRequest"),
        "global_.refunds.list": (".global_.refunds", "ListRequest"),
        "global_.refunds.query_by_out_refund_no": (".global_.refunds", "QueryByOutRefundNoRequest"),
        "global_.refunds.query_by_refund_id": (".global_.refunds", "QueryByRefundIdRequest"),
        "global_.settle.settlements.list": (".global_.settle.settlements", "ListRequest"),
        "global_.statements.download": (".global_.statements", "DownloadRequest"),
        "global_.transactions.app": (".global_.transactions", "AppRequest"),
        "global_.transactions.close_by_out_trade_no": (".global_.transactions", "CloseByOutTradeNoRequest"),
        "global_.transactions.close_by_transaction_id": (".global_.transactions", "CloseByTransactionIdRequest"),
        "global_.transactions.jsapi": (".global_.transactions", "JsapiRequest"),
        "global_.transactions.mweb": (".global_.transactions", "MwebRequest"),
        "global_.transactions.native": (".global_.transactions", "NativeRequest"),
        "global_.transactions.query_by_out_trade_no": (".global_.transactions", "QueryByOutTradeNoRequest"),
        "global_.transactions.query_by_transaction_id": (".global_.transactions", "QueryByTransactionIdRequest"),
        "hk.certificates.download": (".hk.certificates", "DownloadRequest"),
        "med_ins.orders.create": (".med_ins", "OrdersCreateRequest"),
        "med_ins.orders.query_by_mix_trade_no": (".med_ins", "OrdersQueryByMixTradeNoRequest"),
        "med_ins.orders.query_by_out_trade_no": (".med_ins", "OrdersQueryByOutTradeNoRequest"),
        "med_ins.refunds.notify": (".med_ins", "RefundsNotifyRequest"),
        "pay.transactions.app": (".pay.transactions", "AppRequest"),
        "pay.transactions.app_with_contract": (".pay.transactions", "AppWithContractRequest"),
        "pay.transactions.close": (".pay.transactions", "CloseRequest"),
        "pay.transactions.codepay": (".pay.transactions", "CodepayRequest"),
        "pay.transactions.exposure": (".pay.transactions", "ExposureRequest"),
        "pay.transactions.h5": (".pay.transactions", "H5Request"),
        "pay.transactions.jsapi": (".pay.transactions", "JsapiRequest"),
        "pay.transactions.jsapi_with_contract": (".pay.transactions", "JsapiWithContractRequest"),
        "pay.transactions.native": (".pay.transactions", "NativeRequest"),
        "pay.transactions.query_by_out_trade_no": (".pay.transactions", "QueryByOutTradeNoRequest"),
        "pay.transactions.query_by_transaction_id": (".pay.transactions", "QueryByTransactionIdRequest"),
        "pay.transactions.reverse": (".pay.transactions", "ReverseRequest"),
        "refund.domestic.refunds.apply_abnormal_refund": (".refund.domestic", "RefundsApplyAbnormalRefundRequest"),
        "refund.domestic.refunds.create": (".refund.domestic", "RefundsCreateRequest"),
        "refund.domestic.refunds.query_by_out_refund_no": (".refund.domestic", "RefundsQueryByOutRefundNoRequest"),
        "refunds.create": (".refunds", "CreateRequest"),
        "refunds.list": (".refunds", "ListRequest"),
        "refunds.query_by_out_refund_no": (".refunds", "QueryByOutRefundNoRequest"),
        "refunds.query_by_refund_id": (".refunds", "QueryByRefundIdRequest"),
        "settle.settlements.list": (".settle.settlements", "ListRequest"),
        "statements.download": (".statements", "DownloadRequest"),
        "transactions.app": (".transactions", "AppRequest"),
        "transactions.close_by_out_trade_no": (".transactions", "CloseByOutTradeNoRequest"),
        "transactions.close_by_transaction_id": (".transactions", "CloseByTransactionIdRequest"),
        "transactions.jsapi": (".transactions", "JsapiRequest"),
        "transactions.micropay": (".transactions", "MicropayRequest"),
        "transactions.mweb": (".transactions", "MwebRequest"),
        "transactions.native": (".transactions", "NativeRequest"),
        "transactions.query_by_out_trade_no": (".transactions", "QueryByOutTradeNoRequest"),
        "transactions.query_by_transaction_id": (".transactions", "QueryByTransactionIdRequest"),
        "transactions.reverse_by_out_trade_no": (".transactions", "ReverseByOutTradeNoRequest"),
        "transactions.reverse_by_transaction_id": (".transactions", "ReverseByTransactionIdRequest"),
    },
)
"""Operation ID to request class, loaded when asked for."""
# Any: the resources of all events have no type in common.
EVENTS: Mapping[str, type[Event[Any]]] = Table(
    __name__,
    {
        "TRANSACTION.SUCCESS": (".global_.transactions", "TransactionSuccessEvent"),
        "MEDICAL_INSURANCE.SUCCESS": (".med_ins", "MedicalInsuranceSuccessEvent"),
        "SETTLEMENT.SUCCESS": (".platsolution.ecommerce", "SettlementSuccessEvent"),
        "REFUND.ABNORMAL": (".refunds", "RefundAbnormalEvent"),
        "REFUND.CLOSED": (".refunds", "RefundClosedEvent"),
        "REFUND.SUCCESS": (".refunds", "RefundSuccessEvent"),
    },
)
"""Event type to event class, loaded when asked for."""


class Resources(Sender):
    """What a client offers: one property for each resource, which is loaded when first used."""

    @property
    def bill(self) -> "BillResource":
        """Bills."""
        from .bill import BillResource

        return BillResource(self)

    @property
    def billdownload(self) -> "BilldownloadResource":
        """Download of bills."""
        from .billdownload import BilldownloadResource

        return BilldownloadResource(self)

    @property
    def certificates(self) -> "CertificatesResource":
        """Platform certificates."""
        from .certificates import CertificatesResource

        return CertificatesResource(self)

    @property
    def customs(self) -> "CustomsResource":
        """Customs declarations, by the old paths."""
        from .customs import CustomsResource

        return CustomsResource(self)

    @property
    def global_(self) -> "GlobalResource":
        """The operations `global_.*`."""
        from .global_ import GlobalResource

        return GlobalResource(self)

    @property
    def hk(self) -> "HkResource":
        """The operations `hk.*`."""
        from .hk import HkResource

        return HkResource(self)

    @property
    def med_ins(self) -> "MedInsResource":
        """Medical insurance."""
        from .med_ins import MedInsResource

        return MedInsResource(self)

    @property
    def pay(self) -> "PayResource":
        """The operations `pay.*`."""
        from .pay import PayResource

        return PayResource(self)

    @property
    def refund(self) -> "RefundResource":
        """The operations `refund.*`."""
        from .refund import RefundResource

        return RefundResource(self)

    @property
    def refunds(self) -> "RefundsResource":
        """Refunds in the old cross-border system; those in mainland China are `client.refund.domestic.refunds`."""
        from .refunds import RefundsResource

        return RefundsResource(self)

    @property
    def settle(self) -> "SettleResource":
        """The operations `settle.*`."""
        from .settle import SettleResource

        return SettleResource(self)

    @property
    def statements(self) -> "StatementsResource":
        """Statements in the old cross-border system."""
        from .statements import StatementsResource

        return StatementsResource(self)

    @property
    def transactions(self) -> "TransactionsResource":
        """Payments in the old cross-border system; those in mainland China are `client.pay.transactions`."""
        from .transactions import TransactionsResource

        return TransactionsResource(self)
