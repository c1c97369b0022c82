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
    from .med_ins import MedInsResource
    from .merchant import MerchantResource
    from .merchant_service import MerchantServiceResource
    from .pay import PayResource
    from .refund import RefundResource
    from .refunds import RefundsResource
    from .security import SecurityResource
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
        "refunds.query_by_out_refund_no": (".refunds", "QueryByOutRefundNoRequest"),
        "security.echo": (".security", "EchoRequest"),
    },
)
"""Operation ID to request class, loaded when asked for."""
# Any: the resources of all events have no type in common.
EVENTS: Mapping[str, type[Event[Any]]] = Table(
    __name__,
    {
        "TRANSACTION.SUCCESS": (".combine_transactions", "TransactionSuccessEvent"),
        "COMPLAINT.CREATE": (".merchant_service.complaints_v2", "ComplaintCreateEvent"),
        "COMPLAINT.STATE_CHANGE": (".merchant_service.complaints_v2", "ComplaintStateChangeEvent"),
        "REFUND.ABNORMAL": (".refunds", "RefundAbnormalEvent"),
        "REFUND.CLOSED": (".refunds", "RefundClosedEvent"),
        "REFUND.SUCCESS": (".refunds", "RefundSuccessEvent"),
        "SECURITY_ECHO.SUCCESS": (".security", "SecurityEchoSuccessEvent"),
    },
    {
        "TRANSACTION.SUCCESS": [
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
        """Cross-border refunds."""
        from .refunds import RefundsResource

        return RefundsResource(self)

    @property
    def security(self) -> "SecurityResource":
        """Tests of keys."""
        from .security import SecurityResource

        return SecurityResource(self)
