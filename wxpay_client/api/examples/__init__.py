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
        "ecommerce.bill.fundflowbill": (".ecommerce.bill", "ECOMMERCE_BILL_FUNDFLOWBILL"),
        "fund_app.mch_transfer.elecsign.create_by_out_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "FUND_APP_MCH_TRANSFER_ELECSIGN_CREATE_BY_OUT_BILL_NO",
        ),
        "fund_app.mch_transfer.elecsign.create_by_transfer_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "FUND_APP_MCH_TRANSFER_ELECSIGN_CREATE_BY_TRANSFER_BILL_NO",
        ),
        "fund_app.mch_transfer.elecsign.query_by_out_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "FUND_APP_MCH_TRANSFER_ELECSIGN_QUERY_BY_OUT_BILL_NO",
        ),
        "fund_app.mch_transfer.elecsign.query_by_transfer_bill_no": (
            ".fund_app.mch_transfer.elecsign",
            "FUND_APP_MCH_TRANSFER_ELECSIGN_QUERY_BY_TRANSFER_BILL_NO",
        ),
        "fund_app.mch_transfer.partner.budget.electronic_receipts.create": (
            ".fund_app.mch_transfer.partner.budget",
            "FUND_APP_MCH_TRANSFER_PARTNER_BUDGET_ELECTRONIC_RECEIPTS_CREATE",
        ),
        "fund_app.mch_transfer.partner.budget.electronic_receipts.query": (
            ".fund_app.mch_transfer.partner.budget",
            "FUND_APP_MCH_TRANSFER_PARTNER_BUDGET_ELECTRONIC_RECEIPTS_QUERY",
        ),
        "fund_app.mch_transfer.partner.charity_budget.create": (
            ".fund_app.mch_transfer.partner.charity_budget",
            "FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_BUDGET_CREATE",
        ),
        "fund_app.mch_transfer.partner.charity_budget.query_by_out_budget_no": (
            ".fund_app.mch_transfer.partner.charity_budget",
            "FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_BUDGET_QUERY_BY_OUT_BUDGET_NO",
        ),
        "fund_app.mch_transfer.partner.charity_budget.unlock": (
            ".fund_app.mch_transfer.partner.charity_budget",
            "FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_BUDGET_UNLOCK",
        ),
        "fund_app.mch_transfer.partner.charity_transfer_bills.create": (
            ".fund_app.mch_transfer.partner.charity_transfer_bills",
            "FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_TRANSFER_BILLS_CREATE",
        ),
        "fund_app.mch_transfer.partner.charity_transfer_bills.query_by_out_transfer_no": (
            ".fund_app.mch_transfer.partner.charity_transfer_bills",
            "FUND_APP_MCH_TRANSFER_PARTNER_CHARITY_TRANSFER_BILLS_QUERY_BY_OUT_TRANSFER_NO",
        ),
        "fund_app.mch_transfer.partner.electronic_receipts.create": (
            ".fund_app.mch_transfer.partner.electronic_receipts",
            "FUND_APP_MCH_TRANSFER_PARTNER_ELECTRONIC_RECEIPTS_CREATE",
        ),
        "fund_app.mch_transfer.partner.electronic_receipts.query_by_out_bill_no": (
            ".fund_app.mch_transfer.partner.electronic_receipts",
            "FUND_APP_MCH_TRANSFER_PARTNER_ELECTRONIC_RECEIPTS_QUERY_BY_OUT_BILL_NO",
        ),
        "fund_app.mch_transfer.partner.sub_mch_authorizations.create": (
            ".fund_app.mch_transfer.partner.sub_mch_authorizations",
            "FUND_APP_MCH_TRANSFER_PARTNER_SUB_MCH_AUTHORIZATIONS_CREATE",
        ),
        "fund_app.mch_transfer.partner.sub_mch_authorizations.query_by_sub_mchid": (
            ".fund_app.mch_transfer.partner.sub_mch_authorizations",
            "FUND_APP_MCH_TRANSFER_PARTNER_SUB_MCH_AUTHORIZATIONS_QUERY_BY_SUB_MCHID",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.cancel": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_CANCEL",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.create": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_CREATE",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.pre_transfer_with_authorization": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_PRE_TRANSFER_WITH_AUTHORIZATION",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.query_by_out_bill_no": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_QUERY_BY_OUT_BILL_NO",
        ),
        "fund_app.mch_transfer.partner.transfer_bills.transfer": (
            ".fund_app.mch_transfer.partner.transfer_bills",
            "FUND_APP_MCH_TRANSFER_PARTNER_TRANSFER_BILLS_TRANSFER",
        ),
        "fund_app.mch_transfer.partner.user_confirm_authorizations.close": (
            ".fund_app.mch_transfer.partner.user_confirm_authorizations",
            "FUND_APP_MCH_TRANSFER_PARTNER_USER_CONFIRM_AUTHORIZATIONS_CLOSE",
        ),
        "fund_app.mch_transfer.partner.user_confirm_authorizations.create": (
            ".fund_app.mch_transfer.partner.user_confirm_authorizations",
            "FUND_APP_MCH_TRANSFER_PARTNER_USER_CONFIRM_AUTHORIZATIONS_CREATE",
        ),
        "fund_app.mch_transfer.partner.user_confirm_authorizations.query_by_out_authorization_no": (
            ".fund_app.mch_transfer.partner.user_confirm_authorizations",
            "FUND_APP_MCH_TRANSFER_PARTNER_USER_CONFIRM_AUTHORIZATIONS_QUERY_BY_OUT_AUTHORIZATION_NO",
        ),
        "fund_app.mch_transfer.transfer_bills.cancel": (
            ".fund_app.mch_transfer.transfer_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_BILLS_CANCEL",
        ),
        "fund_app.mch_transfer.transfer_bills.create": (
            ".fund_app.mch_transfer.transfer_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_BILLS_CREATE",
        ),
        "fund_app.mch_transfer.transfer_bills.pre_transfer_with_authorization": (
            ".fund_app.mch_transfer.transfer_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_BILLS_PRE_TRANSFER_WITH_AUTHORIZATION",
        ),
        "fund_app.mch_transfer.transfer_bills.query_by_out_bill_no": (
            ".fund_app.mch_transfer.transfer_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_BILLS_QUERY_BY_OUT_BILL_NO",
        ),
        "fund_app.mch_transfer.transfer_bills.query_by_transfer_bill_no": (
            ".fund_app.mch_transfer.transfer_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_BILLS_QUERY_BY_TRANSFER_BILL_NO",
        ),
        "fund_app.mch_transfer.transfer_bills.transfer": (
            ".fund_app.mch_transfer.transfer_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_BILLS_TRANSFER",
        ),
        "fund_app.mch_transfer.transfer_to_qq_wallet_bills.cancel": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_TO_QQ_WALLET_BILLS_CANCEL",
        ),
        "fund_app.mch_transfer.transfer_to_qq_wallet_bills.create": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_TO_QQ_WALLET_BILLS_CREATE",
        ),
        "fund_app.mch_transfer.transfer_to_qq_wallet_bills.query_by_out_bill_no": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "FUND_APP_MCH_TRANSFER_TRANSFER_TO_QQ_WALLET_BILLS_QUERY_BY_OUT_BILL_NO",
        ),
        "fund_app.mch_transfer.user_confirm_authorization.close": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "FUND_APP_MCH_TRANSFER_USER_CONFIRM_AUTHORIZATION_CLOSE",
        ),
        "fund_app.mch_transfer.user_confirm_authorization.create": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "FUND_APP_MCH_TRANSFER_USER_CONFIRM_AUTHORIZATION_CREATE",
        ),
        "fund_app.mch_transfer.user_confirm_authorization.query_by_out_authorization_no": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "FUND_APP_MCH_TRANSFER_USER_CONFIRM_AUTHORIZATION_QUERY_BY_OUT_AUTHORIZATION_NO",
        ),
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
        "statements.download": (".hk.statements", "STATEMENTS_DOWNLOAD"),
        "transactions.app": (".hk.transactions", "TRANSACTIONS_APP"),
        "transactions.close_by_out_trade_no": (".hk.transactions", "TRANSACTIONS_CLOSE_BY_OUT_TRADE_NO"),
        "transactions.close_by_transaction_id": (".hk.transactions", "TRANSACTIONS_CLOSE_BY_TRANSACTION_ID"),
        "transactions.jsapi": (".hk.transactions", "TRANSACTIONS_JSAPI"),
        "transactions.micropay": (".hk.transactions", "TRANSACTIONS_MICROPAY"),
        "transactions.mweb": (".hk.transactions", "TRANSACTIONS_MWEB"),
        "transactions.native": (".hk.transactions", "TRANSACTIONS_NATIVE"),
        "transactions.query_by_out_trade_no": (".hk.transactions", "TRANSACTIONS_QUERY_BY_OUT_TRADE_NO"),
        "transactions.query_by_transaction_id": (".hk.transactions", "TRANSACTIONS_QUERY_BY_TRANSACTION_ID"),
        "transactions.reverse_by_out_trade_no": (".hk.transactions", "TRANSACTIONS_REVERSE_BY_OUT_TRADE_NO"),
        "transactions.reverse_by_transaction_id": (".hk.transactions", "TRANSACTIONS_REVERSE_BY_TRANSACTION_ID"),
        "med_ins.orders.create": (".med_ins", "MED_INS_ORDERS_CREATE"),
        "med_ins.orders.query_by_mix_trade_no": (".med_ins", "MED_INS_ORDERS_QUERY_BY_MIX_TRADE_NO"),
        "med_ins.orders.query_by_out_trade_no": (".med_ins", "MED_INS_ORDERS_QUERY_BY_OUT_TRADE_NO"),
        "med_ins.refunds.notify": (".med_ins", "MED_INS_REFUNDS_NOTIFY"),
        "merchant.fund.balance.query_by_account_type": (
            ".merchant.fund",
            "MERCHANT_FUND_BALANCE_QUERY_BY_ACCOUNT_TYPE",
        ),
        "merchant.fund.dayendbalance.query_by_account_type": (
            ".merchant.fund",
            "MERCHANT_FUND_DAYENDBALANCE_QUERY_BY_ACCOUNT_TYPE",
        ),
        "merchant.fund.withdraw.create": (".merchant.fund", "MERCHANT_FUND_WITHDRAW_CREATE"),
        "merchant.fund.withdraw.query_by_bill_type": (".merchant.fund", "MERCHANT_FUND_WITHDRAW_QUERY_BY_BILL_TYPE"),
        "merchant.fund.withdraw.query_by_out_request_no": (
            ".merchant.fund",
            "MERCHANT_FUND_WITHDRAW_QUERY_BY_OUT_REQUEST_NO",
        ),
        "merchant.fund.withdraw.query_by_withdraw_id": (
            ".merchant.fund",
            "MERCHANT_FUND_WITHDRAW_QUERY_BY_WITHDRAW_ID",
        ),
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
        "merchantfund.merchant.income_records.list": (".merchantfund", "MERCHANTFUND_MERCHANT_INCOME_RECORDS_LIST"),
        "merchantfund.partner.income_records.list": (".merchantfund", "MERCHANTFUND_PARTNER_INCOME_RECORDS_LIST"),
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
        "payscore.merchant_bill.query": (".payscore.merchant_bill", "PAYSCORE_MERCHANT_BILL_QUERY"),
        "payscore.permissions.assess_user_risk_level": (
            ".payscore.permissions",
            "PAYSCORE_PERMISSIONS_ASSESS_USER_RISK_LEVEL",
        ),
        "payscore.permissions.create": (".payscore.permissions", "PAYSCORE_PERMISSIONS_CREATE"),
        "payscore.permissions.query_by_authorization_code": (
            ".payscore.permissions",
            "PAYSCORE_PERMISSIONS_QUERY_BY_AUTHORIZATION_CODE",
        ),
        "payscore.permissions.query_by_openid": (".payscore.permissions", "PAYSCORE_PERMISSIONS_QUERY_BY_OPENID"),
        "payscore.permissions.terminate_by_authorization_code": (
            ".payscore.permissions",
            "PAYSCORE_PERMISSIONS_TERMINATE_BY_AUTHORIZATION_CODE",
        ),
        "payscore.permissions.terminate_by_openid": (
            ".payscore.permissions",
            "PAYSCORE_PERMISSIONS_TERMINATE_BY_OPENID",
        ),
        "payscore.serviceorder.cancel": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_CANCEL"),
        "payscore.serviceorder.complete": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_COMPLETE"),
        "payscore.serviceorder.create": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_CREATE"),
        "payscore.serviceorder.direct_complete": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_DIRECT_COMPLETE"),
        "payscore.serviceorder.modify": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_MODIFY"),
        "payscore.serviceorder.pay": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_PAY"),
        "payscore.serviceorder.query": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_QUERY"),
        "payscore.serviceorder.send_pendingmessage": (
            ".payscore.serviceorder",
            "PAYSCORE_SERVICEORDER_SEND_PENDINGMESSAGE",
        ),
        "payscore.serviceorder.send_prepaidmessage": (
            ".payscore.serviceorder",
            "PAYSCORE_SERVICEORDER_SEND_PREPAIDMESSAGE",
        ),
        "payscore.serviceorder.sync": (".payscore.serviceorder", "PAYSCORE_SERVICEORDER_SYNC"),
        "profitsharing.bills.query": (".profitsharing", "PROFITSHARING_BILLS_QUERY"),
        "profitsharing.merchant_configs.query_by_sub_mchid": (
            ".profitsharing",
            "PROFITSHARING_MERCHANT_CONFIGS_QUERY_BY_SUB_MCHID",
        ),
        "profitsharing.orders.create": (".profitsharing", "PROFITSHARING_ORDERS_CREATE"),
        "profitsharing.orders.query_by_out_order_no": (".profitsharing", "PROFITSHARING_ORDERS_QUERY_BY_OUT_ORDER_NO"),
        "profitsharing.orders.unfreeze": (".profitsharing", "PROFITSHARING_ORDERS_UNFREEZE"),
        "profitsharing.receivers.add": (".profitsharing", "PROFITSHARING_RECEIVERS_ADD"),
        "profitsharing.receivers.delete": (".profitsharing", "PROFITSHARING_RECEIVERS_DELETE"),
        "profitsharing.return_orders.create": (".profitsharing", "PROFITSHARING_RETURN_ORDERS_CREATE"),
        "profitsharing.return_orders.query_by_out_return_no": (
            ".profitsharing",
            "PROFITSHARING_RETURN_ORDERS_QUERY_BY_OUT_RETURN_NO",
        ),
        "profitsharing.transactions.amounts": (".profitsharing", "PROFITSHARING_TRANSACTIONS_AMOUNTS"),
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
        "transfer.batches.create": (".transfer.batches", "TRANSFER_BATCHES_CREATE"),
        "transfer.batches.details.query_by_detail_id": (
            ".transfer.batches",
            "TRANSFER_BATCHES_DETAILS_QUERY_BY_DETAIL_ID",
        ),
        "transfer.batches.details.query_by_out_detail_no": (
            ".transfer.batches",
            "TRANSFER_BATCHES_DETAILS_QUERY_BY_OUT_DETAIL_NO",
        ),
        "transfer.batches.query_by_batch_id": (".transfer.batches", "TRANSFER_BATCHES_QUERY_BY_BATCH_ID"),
        "transfer.batches.query_by_out_batch_no": (".transfer.batches", "TRANSFER_BATCHES_QUERY_BY_OUT_BATCH_NO"),
        "transfer.bill_receipt.create": (".transfer.bill_receipt", "TRANSFER_BILL_RECEIPT_CREATE"),
        "transfer.bill_receipt.query_by_out_batch_no": (
            ".transfer.bill_receipt",
            "TRANSFER_BILL_RECEIPT_QUERY_BY_OUT_BATCH_NO",
        ),
        "transfer_detail.electronic_receipts.create": (
            ".transfer_detail.electronic_receipts",
            "TRANSFER_DETAIL_ELECTRONIC_RECEIPTS_CREATE",
        ),
        "transfer_detail.electronic_receipts.query": (
            ".transfer_detail.electronic_receipts",
            "TRANSFER_DETAIL_ELECTRONIC_RECEIPTS_QUERY",
        ),
        "transferdownload.elecvoucherfile": (".transferdownload", "TRANSFERDOWNLOAD_ELECVOUCHERFILE"),
        "transferdownload.signfile": (".transferdownload", "TRANSFERDOWNLOAD_SIGNFILE"),
    },
)
"""Operation ID to `{"request": …, "answers": {status: …}}`, loaded when asked for."""
EVENT_EXAMPLES: Mapping[str, Mapping[str, Any]] = Table(
    __name__,
    {
        "TRANSACTION.SUCCESS": (".combine_transactions", "EVENT_TRANSACTION_SUCCESS"),
        "MCHTRANSFER.BILL.FINISHED": (".fund_app.mch_transfer.transfer_bills", "EVENT_MCHTRANSFER_BILL_FINISHED"),
        "MCHTRANSFER.QQWALLETBILL.FINISHED": (
            ".fund_app.mch_transfer.transfer_to_qq_wallet_bills",
            "EVENT_MCHTRANSFER_QQWALLETBILL_FINISHED",
        ),
        "MCHTRANSFER.AUTHORIZATION.CLOSED": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "EVENT_MCHTRANSFER_AUTHORIZATION_CLOSED",
        ),
        "MCHTRANSFER.AUTHORIZATION.CONFIRMED": (
            ".fund_app.mch_transfer.user_confirm_authorization",
            "EVENT_MCHTRANSFER_AUTHORIZATION_CONFIRMED",
        ),
        "MEDICAL_INSURANCE.SUCCESS": (".med_ins", "EVENT_MEDICAL_INSURANCE_SUCCESS"),
        "MCHWITHDRAW.CHANGE": (".merchant.fund", "EVENT_MCHWITHDRAW_CHANGE"),
        "COMPLAINT.CREATE": (".merchant_service.complaints_v2", "EVENT_COMPLAINT_CREATE"),
        "COMPLAINT.STATE_CHANGE": (".merchant_service.complaints_v2", "EVENT_COMPLAINT_STATE_CHANGE"),
        "TRANSACTION.FAIL": (".papay.transactions", "EVENT_TRANSACTION_FAIL"),
        "PAYSCORE.USER_ACCEPTED": (".payscore.permissions", "EVENT_PAYSCORE_USER_ACCEPTED"),
        "PAYSCORE.USER_CLOSE_SERVICE": (".payscore.permissions", "EVENT_PAYSCORE_USER_CLOSE_SERVICE"),
        "PAYSCORE.USER_OPEN_SERVICE": (".payscore.permissions", "EVENT_PAYSCORE_USER_OPEN_SERVICE"),
        "PAYSCORE.BIND_SERVICE_ACCOUNT": (
            ".payscore.service_account_applications",
            "EVENT_PAYSCORE_BIND_SERVICE_ACCOUNT",
        ),
        "PAYSCORE.MCH_PREPAY": (".payscore.serviceorder", "EVENT_PAYSCORE_MCH_PREPAY"),
        "PAYSCORE.USER_CONFIRM": (".payscore.serviceorder", "EVENT_PAYSCORE_USER_CONFIRM"),
        "PAYSCORE.USER_PAID": (".payscore.serviceorder", "EVENT_PAYSCORE_USER_PAID"),
        "PAYSCORE.USER_CANCEL_SIGN_PLAN": (".payscore.sign_plan", "EVENT_PAYSCORE_USER_CANCEL_SIGN_PLAN"),
        "PAYSCORE.USER_SIGN_PLAN": (".payscore.sign_plan", "EVENT_PAYSCORE_USER_SIGN_PLAN"),
        "SETTLEMENT.SUCCESS": (".platsolution.ecommerce", "EVENT_SETTLEMENT_SUCCESS"),
        "PROFITSHARING.RETURN": (".profitsharing", "EVENT_PROFITSHARING_RETURN"),
        "PROFITSHARING.SUCCESS": (".profitsharing", "EVENT_PROFITSHARING_SUCCESS"),
        "REFUND.ABNORMAL": (".refunds", "EVENT_REFUND_ABNORMAL"),
        "REFUND.CLOSED": (".refunds", "EVENT_REFUND_CLOSED"),
        "REFUND.SUCCESS": (".refunds", "EVENT_REFUND_SUCCESS"),
        "SECURITY_ECHO.SUCCESS": (".security", "EVENT_SECURITY_ECHO_SUCCESS"),
        "MCHTRANSFER.BATCH.CLOSED": (".transfer.batches", "EVENT_MCHTRANSFER_BATCH_CLOSED"),
        "MCHTRANSFER.BATCH.FINISHED": (".transfer.batches", "EVENT_MCHTRANSFER_BATCH_FINISHED"),
    },
    {
        "TRANSACTION.SUCCESS": [
            (".global_.transactions", "EVENT_TRANSACTION_SUCCESS"),
            (".pay.partner.transactions", "EVENT_TRANSACTION_SUCCESS"),
            (".pay.transactions", "EVENT_TRANSACTION_SUCCESS"),
            (".profitsharing", "EVENT_TRANSACTION_SUCCESS"),
        ],
        "TRANSACTION.FAIL": [(".vehicle.transactions", "EVENT_TRANSACTION_FAIL")],
    },
)
"""Event type to `{"event": …}`, its resource decrypted, loaded when asked for."""
