# Generated from spec/ by `make codegen`. Do not edit: edit the specification instead.
"""Example requests and answers of the operations, and example events, for the sandbox."""

from collections.abc import Mapping
from typing import Any

from wxpay_client.schema import Table

# Any: an example is any JSON.
EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(
    __name__,
    {
        "bill.fundflowbill": (".bill", "BILL_FUNDFLOWBILL"),
        "bill.sub_merchant_fundflowbill": (".bill", "BILL_SUB_MERCHANT_FUNDFLOWBILL"),
        "bill.tradebill": (".bill", "BILL_TRADEBILL"),
        "billdownload.file": (".billdownload", "BILLDOWNLOAD_FILE"),
        "certificates.download": (".certificates", "CERTIFICATES_DOWNLOAD"),
        "combine_transactions.app": (".combine_transactions", "COMBINE_TRANSACTIONS_APP"),
        "combine_transactions.close": (".combine_transactions", "COMBINE_TRANSACTIONS_CLOSE"),
        "combine_transactions.h5": (".combine_transactions", "COMBINE_TRANSACTIONS_H5"),
        "combine_transactions.jsapi": (".combine_transactions", "COMBINE_TRANSACTIONS_JSAPI"),
        "combine_transactions.miniprogram": (".combine_transactions", "COMBINE_TRANSACTIONS_MINIPROGRAM"),
        "combine_transactions.native": (".combine_transactions", "COMBINE_TRANSACTIONS_NATIVE"),
        "combine_transactions.query_by_combine_out_trade_no": (
            ".combine_transactions",
            "COMBINE_TRANSACTIONS_QUERY_BY_COMBINE_OUT_TRADE_NO",
        ),
        "combine_transactions.query_by_combine_transaction_id": (
            ".combine_transactions",
            "COMBINE_TRANSACTIONS_QUERY_BY_COMBINE_TRANSACTION_ID",
        ),
        "customs.orders.create": (".customs", "CUSTOMS_ORDERS_CREATE"),
        "customs.orders.query": (".customs", "CUSTOMS_ORDERS_QUERY"),
        "customs.orders.update": (".customs", "CUSTOMS_ORDERS_UPDATE"),
        "customs.redeclare": (".customs", "CUSTOMS_REDECLARE"),
        "customs.verify_certificate": (".customs", "CUSTOMS_VERIFY_CERTIFICATE"),
        "global_.certificates.download": (".global_.certificates", "GLOBAL__CERTIFICATES_DOWNLOAD"),
        "global_.customs.orders.create": (".global_.customs", "GLOBAL__CUSTOMS_ORDERS_CREATE"),
        "global_.customs.orders.query": (".global_.customs", "GLOBAL__CUSTOMS_ORDERS_QUERY"),
        "global_.customs.orders.update": (".global_.customs", "GLOBAL__CUSTOMS_ORDERS_UPDATE"),
        "global_.customs.redeclare": (".global_.customs", "GLOBAL__CUSTOMS_REDECLARE"),
        "global_.customs.verify_certificate": (".global_.customs", "GLOBAL__CUSTOMS_VERIFY_CERTIFICATE"),
        "global_.micropay.transactions.pay": (".global_.micropay.transactions", "GLOBAL__MICROPAY_TRANSACTIONS_PAY"),
        "global_.micropay.transactions.reverse_by_out_trade_no": (
            ".global_.micropay.transactions",
            "GLOBAL__MICROPAY_TRANSACTIONS_REVERSE_BY_OUT_TRADE_NO",
        ),
        "global_.micropay.transactions.reverse_by_transaction_id": (
            ".global_.micropay.transactions",
            "GLOBAL__MICROPAY_TRANSACTIONS_REVERSE_BY_TRANSACTION_ID",
        ),
        "global_.refund.partner.recharge_balance.query_by_sub_mchid": (
            ".global_.refund",
            "GLOBAL__REFUND_PARTNER_RECHARGE_BALANCE_QUERY_BY_SUB_MCHID",
        ),
        "global_.refund.recharge_balance.query": (".global_.refund", "GLOBAL__REFUND_RECHARGE_BALANCE_QUERY"),
        "global_.refunds.create": (".global_.refunds", "GLOBAL__REFUNDS_CREATE"),
        "global_.refunds.list": (".global_.refunds", "GLOBAL__REFUNDS_LIST"),
        "global_.refunds.query_by_out_refund_no": (".global_.refunds", "GLOBAL__REFUNDS_QUERY_BY_OUT_REFUND_NO"),
        "global_.refunds.query_by_refund_id": (".global_.refunds", "GLOBAL__REFUNDS_QUERY_BY_REFUND_ID"),
        "global_.settle.settlements.list": (".global_.settle.settlements", "GLOBAL__SETTLE_SETTLEMENTS_LIST"),
        "global_.statements.download": (".global_.statements", "GLOBAL__STATEMENTS_DOWNLOAD"),
        "global_.transactions.app": (".global_.transactions", "GLOBAL__TRANSACTIONS_APP"),
        "global_.transactions.close_by_out_trade_no": (
            ".global_.transactions",
            "GLOBAL__TRANSACTIONS_CLOSE_BY_OUT_TRADE_NO",
        ),
        "global_.transactions.close_by_transaction_id": (
            ".global_.transactions",
            "GLOBAL__TRANSACTIONS_CLOSE_BY_TRANSACTION_ID",
        ),
        "global_.transactions.jsapi": (".global_.transactions", "GLOBAL__TRANSACTIONS_JSAPI"),
        "global_.transactions.mweb": (".global_.transactions", "GLOBAL__TRANSACTIONS_MWEB"),
        "global_.transactions.native": (".global_.transactions", "GLOBAL__TRANSACTIONS_NATIVE"),
        "global_.transactions.query_by_out_trade_no": (
            ".global_.transactions",
            "GLOBAL__TRANSACTIONS_QUERY_BY_OUT_TRADE_NO",
        ),
        "global_.transactions.query_by_transaction_id": (
            ".global_.transactions",
            "GLOBAL__TRANSACTIONS_QUERY_BY_TRANSACTION_ID",
        ),
        "hk.certificates.download": (".hk.certificates", "HK_CERTIFICATES_DOWNLOAD"),
        "med_ins.orders.create": (".med_ins", "MED_INS_ORDERS_CREATE"),
        "med_ins.orders.query_by_mix_trade_no": (".med_ins", "MED_INS_ORDERS_QUERY_BY_MIX_TRADE_NO"),
        "med_ins.orders.query_by_out_trade_no": (".med_ins", "MED_INS_ORDERS_QUERY_BY_OUT_TRADE_NO"),
        "med_ins.refunds.notify": (".med_ins", "MED_INS_REFUNDS_NOTIFY"),
        "merchant.media.upload": (".merchant.media", "MERCHANT_MEDIA_UPLOAD"),
        "merchant.media.video_upload": (".merchant.media", "MERCHANT_MEDIA_VIDEO_UPLOAD"),
        "merchant_service.complaint_notifications.create": (
            ".merchant_service.complaint_notifications",
            "MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_CREATE",
        ),
        "merchant_service.complaint_notifications.delete": (
            ".merchant_service.complaint_notifications",
            "MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_DELETE",
        ),
        "merchant_service.complaint_notifications.query": (
            ".merchant_service.complaint_notifications",
            "MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_QUERY",
        ),
        "merchant_service.complaint_notifications.update": (
            ".merchant_service.complaint_notifications",
            "MERCHANT_SERVICE_COMPLAINT_NOTIFICATIONS_UPDATE",
        ),
        "merchant_service.complaints_v2.complete": (
            ".merchant_service.complaints_v2",
            "MERCHANT_SERVICE_COMPLAINTS_V2_COMPLETE",
        ),
        "merchant_service.complaints_v2.list": (
            ".merchant_service.complaints_v2",
            "MERCHANT_SERVICE_COMPLAINTS_V2_LIST",
        ),
        "merchant_service.complaints_v2.negotiation_historys": (
            ".merchant_service.complaints_v2",
            "MERCHANT_SERVICE_COMPLAINTS_V2_NEGOTIATION_HISTORYS",
        ),
        "merchant_service.complaints_v2.query_by_complaint_id": (
            ".merchant_service.complaints_v2",
            "MERCHANT_SERVICE_COMPLAINTS_V2_QUERY_BY_COMPLAINT_ID",
        ),
        "merchant_service.complaints_v2.response": (
            ".merchant_service.complaints_v2",
            "MERCHANT_SERVICE_COMPLAINTS_V2_RESPONSE",
        ),
        "merchant_service.complaints_v2.response_immediate_service": (
            ".merchant_service.complaints_v2",
            "MERCHANT_SERVICE_COMPLAINTS_V2_RESPONSE_IMMEDIATE_SERVICE",
        ),
        "merchant_service.complaints_v2.update_refund_progress": (
            ".merchant_service.complaints_v2",
            "MERCHANT_SERVICE_COMPLAINTS_V2_UPDATE_REFUND_PROGRESS",
        ),
        "merchant_service.images.download": (".merchant_service.images", "MERCHANT_SERVICE_IMAGES_DOWNLOAD"),
        "merchant_service.images.upload": (".merchant_service.images", "MERCHANT_SERVICE_IMAGES_UPLOAD"),
        "pay.partner.transactions.app": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_APP"),
        "pay.partner.transactions.app_with_contract": (
            ".pay.partner.transactions",
            "PAY_PARTNER_TRANSACTIONS_APP_WITH_CONTRACT",
        ),
        "pay.partner.transactions.close": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_CLOSE"),
        "pay.partner.transactions.codepay": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_CODEPAY"),
        "pay.partner.transactions.exposure": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_EXPOSURE"),
        "pay.partner.transactions.h5": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_H5"),
        "pay.partner.transactions.jsapi": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_JSAPI"),
        "pay.partner.transactions.jsapi_with_contract": (
            ".pay.partner.transactions",
            "PAY_PARTNER_TRANSACTIONS_JSAPI_WITH_CONTRACT",
        ),
        "pay.partner.transactions.miniprogram": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_MINIPROGRAM"),
        "pay.partner.transactions.native": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_NATIVE"),
        "pay.partner.transactions.query_by_out_trade_no": (
            ".pay.partner.transactions",
            "PAY_PARTNER_TRANSACTIONS_QUERY_BY_OUT_TRADE_NO",
        ),
        "pay.partner.transactions.query_by_transaction_id": (
            ".pay.partner.transactions",
            "PAY_PARTNER_TRANSACTIONS_QUERY_BY_TRANSACTION_ID",
        ),
        "pay.partner.transactions.reverse": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_REVERSE"),
        "pay.partner.transactions.scannedpos": (".pay.partner.transactions", "PAY_PARTNER_TRANSACTIONS_SCANNEDPOS"),
        "pay.transactions.app": (".pay.transactions", "PAY_TRANSACTIONS_APP"),
        "pay.transactions.app_with_contract": (".pay.transactions", "PAY_TRANSACTIONS_APP_WITH_CONTRACT"),
        "pay.transactions.close": (".pay.transactions", "PAY_TRANSACTIONS_CLOSE"),
        "pay.transactions.codepay": (".pay.transactions", "PAY_TRANSACTIONS_CODEPAY"),
        "pay.transactions.exposure": (".pay.transactions", "PAY_TRANSACTIONS_EXPOSURE"),
        "pay.transactions.h5": (".pay.transactions", "PAY_TRANSACTIONS_H5"),
        "pay.transactions.jsapi": (".pay.transactions", "PAY_TRANSACTIONS_JSAPI"),
        "pay.transactions.jsapi_with_contract": (".pay.transactions", "PAY_TRANSACTIONS_JSAPI_WITH_CONTRACT"),
        "pay.transactions.native": (".pay.transactions", "PAY_TRANSACTIONS_NATIVE"),
        "pay.transactions.query_by_out_trade_no": (".pay.transactions", "PAY_TRANSACTIONS_QUERY_BY_OUT_TRADE_NO"),
        "pay.transactions.query_by_transaction_id": (".pay.transactions", "PAY_TRANSACTIONS_QUERY_BY_TRANSACTION_ID"),
        "pay.transactions.reverse": (".pay.transactions", "PAY_TRANSACTIONS_REVERSE"),
        "refund.domestic.refunds.apply_abnormal_refund": (
            ".refund.domestic",
            "REFUND_DOMESTIC_REFUNDS_APPLY_ABNORMAL_REFUND",
        ),
        "refund.domestic.refunds.create": (".refund.domestic", "REFUND_DOMESTIC_REFUNDS_CREATE"),
        "refund.domestic.refunds.query_by_out_refund_no": (
            ".refund.domestic",
            "REFUND_DOMESTIC_REFUNDS_QUERY_BY_OUT_REFUND_NO",
        ),
        "refunds.create": (".refunds", "REFUNDS_CREATE"),
        "refunds.list": (".refunds", "REFUNDS_LIST"),
        "refunds.query_by_out_refund_no": (".refunds", "REFUNDS_QUERY_BY_OUT_REFUND_NO"),
        "refunds.query_by_refund_id": (".refunds", "REFUNDS_QUERY_BY_REFUND_ID"),
        "security.echo": (".security", "SECURITY_ECHO"),
        "settle.settlements.list": (".settle.settlements", "SETTLE_SETTLEMENTS_LIST"),
        "statements.download": (".statements", "STATEMENTS_DOWNLOAD"),
        "transactions.app": (".transactions", "TRANSACTIONS_APP"),
        "transactions.close_by_out_trade_no": (".transactions", "TRANSACTIONS_CLOSE_BY_OUT_TRADE_NO"),
        "transactions.close_by_transaction_id": (".transactions", "TRANSACTIONS_CLOSE_BY_TRANSACTION_ID"),
        "transactions.jsapi": (".transactions", "TRANSACTIONS_JSAPI"),
        "transactions.micropay": (".transactions", "TRANSACTIONS_MICROPAY"),
        "transactions.mweb": (".transactions", "TRANSACTIONS_MWEB"),
        "transactions.native": (".transactions", "TRANSACTIONS_NATIVE"),
        "transactions.query_by_out_trade_no": (".transactions", "TRANSACTIONS_QUERY_BY_OUT_TRADE_NO"),
        "transactions.query_by_transaction_id": (".transactions", "TRANSACTIONS_QUERY_BY_TRANSACTION_ID"),
        "transactions.reverse_by_out_trade_no": (".transactions", "TRANSACTIONS_REVERSE_BY_OUT_TRADE_NO"),
        "transactions.reverse_by_transaction_id": (".transactions", "TRANSACTIONS_REVERSE_BY_TRANSACTION_ID"),
    },
)
"""Operation ID to `{"request": …, "answers": {status: …}}`, loaded when asked for."""
EVENT_EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(
    __name__,
    {
        "TRANSACTION.SUCCESS": (".combine_transactions", "EVENT_TRANSACTION_SUCCESS"),
        "MEDICAL_INSURANCE.SUCCESS": (".med_ins", "EVENT_MEDICAL_INSURANCE_SUCCESS"),
        "COMPLAINT.CREATE": (".merchant_service.complaints_v2", "EVENT_COMPLAINT_CREATE"),
        "COMPLAINT.STATE_CHANGE": (".merchant_service.complaints_v2", "EVENT_COMPLAINT_STATE_CHANGE"),
        "SETTLEMENT.SUCCESS": (".platsolution.ecommerce", "EVENT_SETTLEMENT_SUCCESS"),
        "REFUND.ABNORMAL": (".refunds", "EVENT_REFUND_ABNORMAL"),
        "REFUND.CLOSED": (".refunds", "EVENT_REFUND_CLOSED"),
        "REFUND.SUCCESS": (".refunds", "EVENT_REFUND_SUCCESS"),
        "SECURITY_ECHO.SUCCESS": (".security", "EVENT_SECURITY_ECHO_SUCCESS"),
    },
    {
        "TRANSACTION.SUCCESS": [
            (".global_.transactions", "EVENT_TRANSACTION_SUCCESS"),
            (".pay.partner.transactions", "EVENT_TRANSACTION_SUCCESS"),
            (".pay.transactions", "EVENT_TRANSACTION_SUCCESS"),
        ],
    },
)
"""Event type to `{"event": …}`, its resource decrypted, loaded when asked for."""
