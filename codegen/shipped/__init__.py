# Generated from spec/ by `make codegen`. Do not edit: edit the specification instead.
"""The groups and the operations of the shipped client."""

GROUPS = {
    "bill": ("wxpay_client.api.bill", "BillResource"),
    "billdownload": ("wxpay_client.api.billdownload", "BilldownloadResource"),
    "certificates": ("wxpay_client.api.certificates", "CertificatesResource"),
    "med_ins": ("wxpay_client.api.med_ins", "MedInsResource"),
    "med_ins.refunds": ("wxpay_client.api.med_ins", "MedInsRefundsResource"),
    "pay": ("wxpay_client.api.pay", "PayResource"),
    "pay.transactions": ("wxpay_client.api.pay.transactions", "PayTransactionsResource"),
    "refund": ("wxpay_client.api.refund", "RefundResource"),
    "refund.domestic": ("wxpay_client.api.refund.domestic", "RefundDomesticResource"),
    "refund.domestic.refunds": ("wxpay_client.api.refund.domestic", "RefundDomesticRefundsResource"),
    "refunds": ("wxpay_client.api.refunds", "RefundsResource"),
}
"""Group of operations to the module and the name of its class."""
OPERATIONS = frozenset(
    (
        "bill.fundflowbill",
        "bill.sub_merchant_fundflowbill",
        "bill.tradebill",
        "billdownload.file",
        "certificates.download",
        "med_ins.refunds.notify",
        "pay.transactions.app",
        "pay.transactions.app_with_contract",
        "pay.transactions.close",
        "pay.transactions.codepay",
        "pay.transactions.exposure",
        "pay.transactions.h5",
        "pay.transactions.jsapi",
        "pay.transactions.jsapi_with_contract",
        "pay.transactions.native",
        "pay.transactions.query_by_out_trade_no",
        "pay.transactions.query_by_transaction_id",
        "pay.transactions.reverse",
        "refund.domestic.refunds.apply_abnormal_refund",
        "refund.domestic.refunds.create",
        "refund.domestic.refunds.query_by_out_refund_no",
        "refunds.query_by_out_refund_no",
    )
)
"""The IDs of the operations."""
