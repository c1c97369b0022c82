# Generated from spec/ by `make codegen`. Do not edit.
"""The operations of the API, grouped as the client offers them.

Most operations have these error codes besides their own:

- `BadRequestError`: INVALID_REQUEST, PARAM_ERROR
- `AuthenticationError`: SIGN_ERROR
- `PermissionDeniedError`: NO_AUTH
- `RateLimitError`: FREQUENCY_LIMIT, FREQUENCY_LIMITED, FREQUENCY_LIMIT_EXCEED, RATELIMIT_EXCEED,
  RATELIMIT_EXCEEDED, RATE_LIMITED
- `ServerError`: SYSTEM_ERROR
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wxpay_client.schema import Event, Request, Sender, Table, made_once

if TYPE_CHECKING:
    from .bill import BillResource
    from .billdownload import BilldownloadResource
    from .certificates import CertificatesResource
    from .combine_transactions import CombineTransactionsResource
    from .customs import CustomsResource
    from .ecommerce import EcommerceResource
    from .fund_app import FundAppResource
    from .global_ import GlobalResource
    from .hk import HkResource
    from .hk.statements import StatementsResource
    from .hk.transactions import TransactionsResource
    from .med_ins import MedInsResource
    from .merchant import MerchantResource
    from .merchant_service import MerchantServiceResource
    from .merchantfund import MerchantfundResource
    from .pay import PayResource
    from .payscore import PayscoreResource
    from .profitsharing import ProfitsharingResource
    from .refund import RefundResource
    from .refunds import RefundsResource
    from .security import SecurityResource
    from .settle import SettleResource
    from .transfer import TransferResource
    from .transfer_detail import TransferDetailResource
    from .transferdownload import TransferdownloadResource
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
        "ecommerce.bill.fundflowbill": (".ecommerce.bill", "FundflowbillRequest"),
        "fund_app.mch_transfer.elecsign.create_by_out_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "CreateByOutBillNoRequest",
        ),
        "fund_app.mch_transfer.elecsign.create_by_transfer_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "CreateByTransferBillNoRequest",
        ),
        "fund_app.mch_transfer.elecsign.query_by_out_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "QueryByOutBillNoRequest",
        ),
        "fund_app.mch_transfer.elecsign.query_by_transfer_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "QueryByTransferBillNoRequest",
        ),
        "fund_app.mch_transfer.partner.budget.electronic_receipts.create": (
            ".fund_app.mch_transfer.partner.budget",
            "ElectronicReceiptsCreateRequest",
        ),
        "fund_app.mch_transfer.partner.budget.electronic_receipts.query": (
            ".fund_app.mch_transfer.partner.budget",
            "ElectronicReceiptsQueryRequest",
        ),
        "fund_app.mch_transfer.partner.charity_budget.create": (
            ".fund_app.mch_transfer.partner.charity_budget",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no": (
            ".fund_app.mch_transfer.partner.charity_budget",
            "QueryByOutBudgetNoRequest",
        ),
        "fund_app.mch_transfer.partner.charity_budget.unlock": (
            ".fund_app.mch_transfer.partner.charity_budget",
            "UnlockRequest",
        ),
        "fund_app.mch_transfer.partner.charity_transfer_bills.create": (
            ".fund_app.mch_transfer.partner.charity_transfer_bills",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.partner.charity_transfer_bills.query_by_out_transfer_no": (
            ".fund_app.mch_transfer.partner.charity_transfer_bills",
            "QueryByOutTransferNoRequest",
        ),
        "fund_app.mch_transfer.partner.electronic_receipts.create": (
            ".fund_app.mch_transfer.partner.electronic_receipts",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.partner.electronic_receipts.query_by_out_bill_no": (
            ".fund_app.mch_transfer.partner.electronic_receipts",
            "QueryByOutBillNoRequest",
        ),
        "fund_app.mch_transfer.partner.sub_mch_authorizations.create": (
            ".fund_app.mch_transfer.partner.sub_mch_authorizations",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.partner.sub_mch_authorizations.query_by_sub_mchid": (
            ".fund_app.mch_transfer.partner.sub_mch_authorizations",
            "QueryBySubMchidRequest",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.cancel": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "CancelRequest",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.create": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.pre_transfer_with_authorization": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "PreTransferWithAuthorizationRequest",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "QueryByOutBillNoRequest",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.transfer": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "TransferRequest",
        ),
        "fund_app.mch_transfer.partner.user_confirm_authorizations.close": (
            ".fund_app.mch_transfer.partner.user_confirm_authorizations",
            "CloseRequest",
        ),
        "fund_app.mch_transfer.partner.user_confirm_authorizations.create": (
            ".fund_app.mch_transfer.partner.user_confirm_authorizations",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.partner.user_confirm_authorizations.query_by_out_authorization_no": (
            ".fund_app.mch_transfer.partner.user_confirm_authorizations",
            "QueryByOutAuthorizationNoRequest",
        ),
        "fund_app.mch_transfer.transfer_bills.cancel": (".fund_app.mch_transfer.transfer_bills", "CancelRequest"),
        "fund_app.mch_transfer.transfer_bills.create": (".fund_app.mch_transfer.transfer_bills", "CreateRequest"),
        "fund_app.mch_transfer.transfer_bills.pre_transfer_with_authorization": (
            ".fund_app.mch_transfer.transfer_bills",
            "PreTransferWithAuthorizationRequest",
        ),
        "fund_app.mch_transfer.transfer_bills.query_by_out_bill_no": (
            ".fund_app.mch_transfer.transfer_bills",
            "QueryByOutBillNoRequest",
        ),
        "fund_app.mch_transfer.transfer_bills.query_by_transfer_bill_no": (
            ".fund_app.mch_transfer.transfer_bills",
            "QueryByTransferBillNoRequest",
        ),
        "fund_app.mch_transfer.transfer_bills.transfer": (".fund_app.mch_transfer.transfer_bills", "TransferRequest"),
        "fund_app.mch_transfer.transfer_to_qq_wallet_bills.cancel": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "CancelRequest",
        ),
        "fund_app.mch_transfer.transfer_to_qq_wallet_bills.create": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.transfer_to_qq_wallet_bills.query_by_out_bill_no": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "QueryByOutBillNoRequest",
        ),
        "fund_app.mch_transfer.user_confirm_authorization.close": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "CloseRequest",
        ),
        "fund_app.mch_transfer.user_confirm_authorization.create": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "CreateRequest",
        ),
        "fund_app.mch_transfer.user_confirm_authorization.query_by_out_authorization_no": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "QueryByOutAuthorizationNoRequest",
        ),
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
        "statements.download": (".hk.statements", "StatementsDownloadRequest"),
        "transactions.app": (".hk.transactions", "TransactionsAppRequest"),
        "transactions.close_by_out_trade_no": (".hk.transactions", "TransactionsCloseByOutTradeNoRequest"),
        "transactions.close_by_transaction_id": (".hk.transactions", "TransactionsCloseByTransactionIdRequest"),
        "transactions.jsapi": (".hk.transactions", "TransactionsJsapiRequest"),
        "transactions.micropay": (".hk.transactions", "TransactionsMicropayRequest"),
        "transactions.mweb": (".hk.transactions", "TransactionsMwebRequest"),
        "transactions.native": (".hk.transactions", "TransactionsNativeRequest"),
        "transactions.query_by_out_trade_no": (".hk.transactions", "TransactionsQueryByOutTradeNoRequest"),
        "transactions.query_by_transaction_id": (".hk.transactions", "TransactionsQueryByTransactionIdRequest"),
        "transactions.reverse_by_out_trade_no": (".hk.transactions", "TransactionsReverseByOutTradeNoRequest"),
        "transactions.reverse_by_transaction_id": (".hk.transactions", "TransactionsReverseByTransactionIdRequest"),
        "med_ins.orders.create": (".med_ins", "OrdersCreateRequest"),
        "med_ins.orders.query_by_mix_trade_no": (".med_ins", "OrdersQueryByMixTradeNoRequest"),
        "med_ins.orders.query_by_out_trade_no": (".med_ins", "OrdersQueryByOutTradeNoRequest"),
        "med_ins.refunds.notify": (".med_ins", "RefundsNotifyRequest"),
        "merchant.fund.balance.query_by_account_type": (".merchant.fund", "BalanceQueryByAccountTypeRequest"),
        "merchant.fund.dayendbalance.query_by_account_type": (
            ".merchant.fund",
            "DayendbalanceQueryByAccountTypeRequest",
        ),
        "merchant.fund.withdraw.create": (".merchant.fund", "WithdrawCreateRequest"),
        "merchant.fund.withdraw.query_by_bill_type": (".merchant.fund", "WithdrawQueryByBillTypeRequest"),
        "merchant.fund.withdraw.query_by_out_request_no": (".merchant.fund", "WithdrawQueryByOutRequestNoRequest"),
        "merchant.fund.withdraw.query_by_withdraw_id": (".merchant.fund", "WithdrawQueryByWithdrawIdRequest"),
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
        "merchantfund.merchant.income_records.list": (".merchantfund", "MerchantIncomeRecordsListRequest"),
        "merchantfund.partner.income_records.list": (".merchantfund", "PartnerIncomeRecordsListRequest"),
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
        "payscore.merchant_bill.query": (".payscore.merchant_bill", "QueryRequest"),
        "payscore.permissions.assess_user_risk_level": (".payscore.permissions", "AssessUserRiskLevelRequest"),
        "payscore.permissions.create": (".payscore.permissions", "CreateRequest"),
        "payscore.permissions.query_by_authorization_code": (
            ".payscore.permissions",
            "QueryByAuthorizationCodeRequest",
        ),
        "payscore.permissions.query_by_openid": (".payscore.permissions", "QueryByOpenidRequest"),
        "payscore.permissions.terminate_by_authorization_code": (
            ".payscore.permissions",
            "TerminateByAuthorizationCodeRequest",
        ),
        "payscore.permissions.terminate_by_openid": (".payscore.permissions", "TerminateByOpenidRequest"),
        "payscore.serviceorder.cancel": (".payscore.serviceorder", "CancelRequest"),
        "payscore.serviceorder.complete": (".payscore.serviceorder", "CompleteRequest"),
        "payscore.serviceorder.create": (".payscore.serviceorder", "CreateRequest"),
        "payscore.serviceorder.direct_complete": (".payscore.serviceorder", "DirectCompleteRequest"),
        "payscore.serviceorder.modify": (".payscore.serviceorder", "ModifyRequest"),
        "payscore.serviceorder.pay": (".payscore.serviceorder", "PayRequest"),
        "payscore.serviceorder.query": (".payscore.serviceorder", "QueryRequest"),
        "payscore.serviceorder.send_pendingmessage": (".payscore.serviceorder", "SendPendingmessageRequest"),
        "payscore.serviceorder.send_prepaidmessage": (".payscore.serviceorder", "SendPrepaidmessageRequest"),
        "payscore.serviceorder.sync": (".payscore.serviceorder", "SyncRequest"),
        "profitsharing.bills.query": (".profitsharing", "BillsQueryRequest"),
        "profitsharing.merchant_configs.query_by_sub_mchid": (
            ".profitsharing",
            "MerchantConfigsQueryBySubMchidRequest",
        ),
        "profitsharing.orders.create": (".profitsharing", "OrdersCreateRequest"),
        "profitsharing.orders.query_by_out_order_no": (".profitsharing", "OrdersQueryByOutOrderNoRequest"),
        "profitsharing.orders.unfreeze": (".profitsharing", "OrdersUnfreezeRequest"),
        "profitsharing.receivers.add": (".profitsharing", "ReceiversAddRequest"),
        "profitsharing.receivers.delete": (".profitsharing", "ReceiversDeleteRequest"),
        "profitsharing.return_orders.create": (".profitsharing", "ReturnOrdersCreateRequest"),
        "profitsharing.return_orders.query_by_out_return_no": (
            ".profitsharing",
            "ReturnOrdersQueryByOutReturnNoRequest",
        ),
        "profitsharing.transactions.amounts": (".profitsharing", "TransactionsAmountsRequest"),
        "refund.domestic.refunds.apply_abnormal_refund": (".refund.domestic", "RefundsApplyAbnormalRefundRequest"),
        "refund.domestic.refunds.create": (".refund.domestic", "RefundsCreateRequest"),
        "refund.domestic.refunds.query_by_out_refund_no": (".refund.domestic", "RefundsQueryByOutRefundNoRequest"),
        "refunds.create": (".refunds", "CreateRequest"),
        "refunds.list": (".refunds", "ListRequest"),
        "refunds.query_by_out_refund_no": (".refunds", "QueryByOutRefundNoRequest"),
        "refunds.query_by_refund_id": (".refunds", "QueryByRefundIdRequest"),
        "security.echo": (".security", "EchoRequest"),
        "settle.settlements.list": (".settle.settlements", "ListRequest"),
        "transfer.batches.create": (".transfer.batches", "CreateRequest"),
        "transfer.batches.details.query_by_detail_id": (".transfer.batches", "DetailsQueryByDetailIdRequest"),
        "transfer.batches.details.query_by_out_detail_no": (".transfer.batches", "DetailsQueryByOutDetailNoRequest"),
        "transfer.batches.query_by_batch_id": (".transfer.batches", "QueryByBatchIdRequest"),
        "transfer.batches.query_by_out_batch_no": (".transfer.batches", "QueryByOutBatchNoRequest"),
        "transfer.bill_receipt.create": (".transfer.bill_receipt", "CreateRequest"),
        "transfer.bill_receipt.query_by_out_batch_no": (".transfer.bill_receipt", "QueryByOutBatchNoRequest"),
        "transfer_detail.electronic_receipts.create": (".transfer_detail.electronic_receipts", "CreateRequest"),
        "transfer_detail.electronic_receipts.query": (".transfer_detail.electronic_receipts", "QueryRequest"),
        "transferdownload.elecvoucherfile": (".transferdownload", "ElecvoucherfileRequest"),
        "transferdownload.signfile": (".transferdownload", "SignfileRequest"),
    },
)
"""Operation ID to request class, loaded when asked for."""
# Any: the resources of all events have no type in common.
EVENTS: Mapping[str, type[Event[Any]]] = Table(
    __name__,
    {
        "TRANSACTION.SUCCESS": (".combine_transactions", "TransactionSuccessEvent"),
        "MCHTRANSFER.BILL.FINISHED": (".fund_app.mch_transfer.transfer_bills", "MchtransferBillFinishedEvent"),
        "MCHTRANSFER.QQWALLETBILL.FINISHED": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "MchtransferQqwalletbillFinishedEvent",
        ),
        "MCHTRANSFER.AUTHORIZATION.CLOSED": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "MchtransferAuthorizationClosedEvent",
        ),
        "MCHTRANSFER.AUTHORIZATION.CONFIRMED": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "MchtransferAuthorizationConfirmedEvent",
        ),
        "MEDICAL_INSURANCE.SUCCESS": (".med_ins", "MedicalInsuranceSuccessEvent"),
        "MCHWITHDRAW.CHANGE": (".merchant.fund", "MchwithdrawChangeEvent"),
        "COMPLAINT.CREATE": (".merchant_service.complaints_v2", "ComplaintCreateEvent"),
        "COMPLAINT.STATE_CHANGE": (".merchant_service.complaints_v2", "ComplaintStateChangeEvent"),
        "TRANSACTION.FAIL": (".papay.transactions", "TransactionFailEvent"),
        "PAYSCORE.USER_ACCEPTED": (".payscore.permissions", "PayscoreUserAcceptedEvent"),
        "PAYSCORE.USER_CLOSE_SERVICE": (".payscore.permissions", "PayscoreUserCloseServiceEvent"),
        "PAYSCORE.USER_OPEN_SERVICE": (".payscore.permissions", "PayscoreUserOpenServiceEvent"),
        "PAYSCORE.BIND_SERVICE_ACCOUNT": (".payscore.service_account_applications", "PayscoreBindServiceAccountEvent"),
        "PAYSCORE.MCH_PREPAY": (".payscore.serviceorder", "PayscoreMchPrepayEvent"),
        "PAYSCORE.USER_CONFIRM": (".payscore.serviceorder", "PayscoreUserConfirmEvent"),
        "PAYSCORE.USER_PAID": (".payscore.serviceorder", "PayscoreUserPaidEvent"),
        "PAYSCORE.USER_CANCEL_SIGN_PLAN": (".payscore.sign_plan", "PayscoreUserCancelSignPlanEvent"),
        "PAYSCORE.USER_SIGN_PLAN": (".payscore.sign_plan", "PayscoreUserSignPlanEvent"),
        "SETTLEMENT.SUCCESS": (".platsolution.ecommerce", "SettlementSuccessEvent"),
        "PROFITSHARING.RETURN": (".profitsharing", "ProfitsharingReturnEvent"),
        "PROFITSHARING.SUCCESS": (".profitsharing", "ProfitsharingSuccessEvent"),
        "REFUND.ABNORMAL": (".refund.domestic", "RefundAbnormalEvent"),
        "REFUND.CLOSED": (".refund.domestic", "RefundClosedEvent"),
        "REFUND.SUCCESS": (".refund.domestic", "RefundSuccessEvent"),
        "SECURITY_ECHO.SUCCESS": (".security", "SecurityEchoSuccessEvent"),
        "MCHTRANSFER.BATCH.CLOSED": (".transfer.batches", "MchtransferBatchClosedEvent"),
        "MCHTRANSFER.BATCH.FINISHED": (".transfer.batches", "MchtransferBatchFinishedEvent"),
    },
    {
        "TRANSACTION.SUCCESS": [
            (".global_.transactions", "TransactionSuccessEvent"),
            (".pay.partner.transactions", "TransactionSuccessEvent"),
            (".pay.transactions", "TransactionSuccessEvent"),
            (".profitsharing", "TransactionSuccessEvent"),
        ],
        "REFUND.ABNORMAL": [(".refunds", "RefundAbnormalEvent")],
        "REFUND.CLOSED": [(".refunds", "RefundClosedEvent")],
        "REFUND.SUCCESS": [(".refunds", "RefundSuccessEvent")],
        "TRANSACTION.FAIL": [(".vehicle.transactions", "TransactionFailEvent")],
    },
)
"""Event type to event class, loaded when asked for."""


class Resources(Sender):
    """What a client offers: one property for each resource, which is loaded when first used."""

    @property
    @made_once
    def bill(self) -> "BillResource":
        """Bills."""
        from .bill import BillResource

        return BillResource(self)

    @property
    @made_once
    def billdownload(self) -> "BilldownloadResource":
        """Download of bills."""
        from .billdownload import BilldownloadResource

        return BilldownloadResource(self)

    @property
    @made_once
    def certificates(self) -> "CertificatesResource":
        """Platform certificates."""
        from .certificates import CertificatesResource

        return CertificatesResource(self)

    @property
    @made_once
    def combine_transactions(self) -> "CombineTransactionsResource":
        """Combined payments."""
        from .combine_transactions import CombineTransactionsResource

        return CombineTransactionsResource(self)

    @property
    @made_once
    def customs(self) -> "CustomsResource":
        """Customs declarations, by the old paths."""
        from .customs import CustomsResource

        return CustomsResource(self)

    @property
    @made_once
    def ecommerce(self) -> "EcommerceResource":
        """The operations `ecommerce.*`."""
        from .ecommerce import EcommerceResource

        return EcommerceResource(self)

    @property
    @made_once
    def fund_app(self) -> "FundAppResource":
        """The operations `fund_app.*`."""
        from .fund_app import FundAppResource

        return FundAppResource(self)

    @property
    @made_once
    def global_(self) -> "GlobalResource":
        """The operations `global_.*`."""
        from .global_ import GlobalResource

        return GlobalResource(self)

    @property
    @made_once
    def hk(self) -> "HkResource":
        """The operations `hk.*`."""
        from .hk import HkResource

        return HkResource(self)

    @property
    @made_once
    def med_ins(self) -> "MedInsResource":
        """Medical insurance."""
        from .med_ins import MedInsResource

        return MedInsResource(self)

    @property
    @made_once
    def merchant(self) -> "MerchantResource":
        """The operations `merchant.*`."""
        from .merchant import MerchantResource

        return MerchantResource(self)

    @property
    @made_once
    def merchant_service(self) -> "MerchantServiceResource":
        """The operations `merchant_service.*`."""
        from .merchant_service import MerchantServiceResource

        return MerchantServiceResource(self)

    @property
    @made_once
    def merchantfund(self) -> "MerchantfundResource":
        """Money from banks."""
        from .merchantfund import MerchantfundResource

        return MerchantfundResource(self)

    @property
    @made_once
    def pay(self) -> "PayResource":
        """The operations `pay.*`."""
        from .pay import PayResource

        return PayResource(self)

    @property
    @made_once
    def payscore(self) -> "PayscoreResource":
        """The operations `payscore.*`."""
        from .payscore import PayscoreResource

        return PayscoreResource(self)

    @property
    @made_once
    def profitsharing(self) -> "ProfitsharingResource":
        """Profit sharing."""
        from .profitsharing import ProfitsharingResource

        return ProfitsharingResource(self)

    @property
    @made_once
    def refund(self) -> "RefundResource":
        """The operations `refund.*`."""
        from .refund import RefundResource

        return RefundResource(self)

    @property
    @made_once
    def refunds(self) -> "RefundsResource":
        """Refunds in the old cross-border system; those in mainland China are `client.refund.domestic.refunds`."""
        from .refunds import RefundsResource

        return RefundsResource(self)

    @property
    @made_once
    def security(self) -> "SecurityResource":
        """Tests of keys."""
        from .security import SecurityResource

        return SecurityResource(self)

    @property
    @made_once
    def settle(self) -> "SettleResource":
        """The operations `settle.*`."""
        from .settle import SettleResource

        return SettleResource(self)

    @property
    @made_once
    def statements(self) -> "StatementsResource":
        """Statements in the old cross-border system."""
        from .hk.statements import StatementsResource

        return StatementsResource(self)

    @property
    @made_once
    def transactions(self) -> "TransactionsResource":
        """Payments in the old cross-border system; those in mainland China are `client.pay.transactions`."""
        from .hk.transactions import TransactionsResource

        return TransactionsResource(self)

    @property
    @made_once
    def transfer(self) -> "TransferResource":
        """The operations `transfer.*`."""
        from .transfer import TransferResource

        return TransferResource(self)

    @property
    @made_once
    def transfer_detail(self) -> "TransferDetailResource":
        """The operations `transfer_detail.*`."""
        from .transfer_detail import TransferDetailResource

        return TransferDetailResource(self)

    @property
    @made_once
    def transferdownload(self) -> "TransferdownloadResource":
        """Download of receipts."""
        from .transferdownload import TransferdownloadResource

        return TransferdownloadResource(self)
