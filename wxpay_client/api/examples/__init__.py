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
        "TRANSACTION.SUCCESS": (".global_.transactions", "EVENT_TRANSACTION_SUCCESS"),
        "MEDICAL_INSURANCE.SUCCESS": (".med_ins", "EVENT_MEDICAL_INSURANCE_SUCCESS"),
        "SETTLEMENT.SUCCESS": (".platsolution.ecommerce", "EVENT_SETTLEMENT_SUCCESS"),
        "REFUND.ABNORMAL": (".refunds", "EVENT_REFUND_ABNORMAL"),
        "REFUND.CLOSED": (".refunds", "EVENT_REFUND_CLOSED"),
        "REFUND.SUCCESS": (".refunds", "EVENT_REFUND_SUCCESS"),
    },
)
"""Event type to `{"event": …}`, its resource decrypted, loaded when asked for."""
