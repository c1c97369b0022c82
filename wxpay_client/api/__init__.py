# Generated from spec/ by `make codegen`. Do not edit: edit the specification instead.
"""The operations of the API, grouped as the client offers them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wxpay_client.schema import Event, Request, Sender, Table

if TYPE_CHECKING:
    from .bill import BillResource
    from .billdownload import BilldownloadResource
    from .certificates import CertificatesResource
    from .combine_transactions import CombineTransactionsResource
    from .customs import CustomsResource
    from .global_ import GlobalResource
    from .hk import HkResource
    from .med_ins import MedInsResource
    from .merchant import MerchantResource
    from .merchant_service import MerchantServiceResource
    from .pay import PayResource
    from .refund import RefundResource
    from .refunds import RefundsResource
    from .security import SecurityResource
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
        "combine_transactions.app": (".combine_transactions", "AppRequest"),
        "combine_transactions.close": (".combine_transactions", "CloseRequest"),
        "combine_transactions.h5": (".combine_transactions", "H5Request"),
        "combine_transactions.jsapi": (".combine_transactions", "JsapiRequest"),
        "combine_transactions.miniprogram": (".combine_transactions", "MiniprogramRequest"),
        "combine_transactions.native": (".combine_transactions", "NativeRequest"),
        "combine_transactions.query_by_combine_out_trade_no": (
            ".combine_transactions",
            "QueryByCombineOutTradeNoRequest",
        ),
        "combine_transactions.query_by_combine_transaction_id": (
            ".combine_transactions",
            "QueryByCombineTransactionIdRequest",
        ),
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
        "merchant.media.upload": (".merchant.media", "UploadRequest"),
        "merchant.media.video_upload": (".merchant.media", "VideoUploadRequest"),
        "merchant_service.complaint_notifications.create": (
            ".merchant_service.complaint_notifications",
            "CreateRequest",
        ),
        "merchant_service.complaint_notifications.delete": (
            ".merchant_service.complaint_notifications",
            "DeleteRequest",
        ),
        "merchant_service.complaint_notifications.query": (".merchant_service.complaint_notifications", "QueryRequest"),
        "merchant_service.complaint_notifications.update": (
            ".merchant_service.complaint_notifications",
            "UpdateRequest",
        ),
        "merchant_service.complaints_v2.complete": (".merchant_service.complaints_v2", "CompleteRequest"),
        "merchant_service.complaints_v2.list": (".merchant_service.complaints_v2", "ListRequest"),
        "merchant_service.complaints_v2.negotiation_historys": (
            ".merchant_service.complaints_v2",
            "NegotiationHistorysRequest",
        ),
        "merchant_service.complaints_v2.query_by_complaint_id": (
            ".merchant_service.complaints_v2",
            "QueryByComplaintIdRequest",
        ),
        "merchant_service.complaints_v2.response": (".merchant_service.complaints_v2", "ResponseRequest"),
        "merchant_service.complaints_v2.response_immediate_service": (
            ".merchant_service.complaints_v2",
            "ResponseImmediateServiceRequest",
        ),
        "merchant_service.complaints_v2.update_refund_progress": (
            ".merchant_service.complaints_v2",
            "UpdateRefundProgressRequest",
        ),
        "merchant_service.images.download": (".merchant_service.images", "DownloadRequest"),
        "merchant_service.images.upload": (".merchant_service.images", "UploadRequest"),
        "pay.partner.transactions.app": (".pay.partner.transactions", "AppRequest"),
        "pay.partner.transactions.app_with_contract": (".pay.partner.transactions", "AppWithContractRequest"),
        "pay.partner.transactions.close": (".pay.partner.transactions", "CloseRequest"),
        "pay.partner.transactions.codepay": (".pay.partner.transactions", "CodepayRequest"),
        "pay.partner.transactions.exposure": (".pay.partner.transactions", "ExposureRequest"),
        "pay.partner.transactions.h5": (".pay.partner.transactions", "H5Request"),
        "pay.partner.transactions.jsapi": (".pay.partner.transactions", "JsapiRequest"),
        "pay.partner.transactions.jsapi_with_contract": (".pay.partner.transactions", "JsapiWithContractRequest"),
        "pay.partner.transactions.miniprogram": (".pay.partner.transactions", "MiniprogramRequest"),
        "pay.partner.transactions.native": (".pay.partner.transactions", "NativeRequest"),
        "pay.partner.transactions.query_by_out_trade_no": (".pay.partner.transactions", "QueryByOutTradeNoRequest"),
        "pay.partner.transactions.query_by_transaction_id": (
            ".pay.partner.transactions",
            "QueryByTransactionIdRequest",
        ),
        "pay.partner.transactions.reverse": (".pay.partner.transactions", "ReverseRequest"),
        "pay.partner.transactions.scannedpos": (".pay.partner.transactions", "ScannedposRequest"),
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
        "security.echo": (".security", "EchoRequest"),
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
        "TRANSACTION.SUCCESS": (".combine_transactions", "TransactionSuccessEvent"),
        "MEDICAL_INSURANCE.SUCCESS": (".med_ins", "MedicalInsuranceSuccessEvent"),
        "COMPLAINT.CREATE": (".merchant_service.complaints_v2", "ComplaintCreateEvent"),
        "COMPLAINT.STATE_CHANGE": (".merchant_service.complaints_v2", "ComplaintStateChangeEvent"),
        "SETTLEMENT.SUCCESS": (".platsolution.ecommerce", "SettlementSuccessEvent"),
        "REFUND.ABNORMAL": (".refunds", "RefundAbnormalEvent"),
        "REFUND.CLOSED": (".refunds", "RefundClosedEvent"),
        "REFUND.SUCCESS": (".refunds", "RefundSuccessEvent"),
        "SECURITY_ECHO.SUCCESS": (".security", "SecurityEchoSuccessEvent"),
    },
    {
        "TRANSACTION.SUCCESS": [
            (".global_.transactions", "TransactionSuccessEvent"),
            (".pay.partner.transactions", "TransactionSuccessEvent"),
            (".pay.transactions", "TransactionSuccessEvent"),
        ],
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
    def combine_transactions(self) -> "CombineTransactionsResource":
        """Combined payments."""
        from .combine_transactions import CombineTransactionsResource

        return CombineTransactionsResource(self)

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
    def merchant(self) -> "MerchantResource":
        """The operations `merchant.*`."""
        from .merchant import MerchantResource

        return MerchantResource(self)

    @property
    def merchant_service(self) -> "MerchantServiceResource":
        """The operations `merchant_service.*`."""
        from .merchant_service import MerchantServiceResource

        return MerchantServiceResource(self)

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
    def security(self) -> "SecurityResource":
        """Tests of keys."""
        from .security import SecurityResource

        return SecurityResource(self)

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
