"""The samples of the documentation, as requests and as they are on the wire."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from attrs import evolve

from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.pay.transactions import CloseRequest
from wxpay_client.api.refunds import QueryByOutRefundNoRequest

NUMBER = "1217752501201407033233368018"
CHINA = timezone(timedelta(hours=8))

QUERY = QueryByOutRefundNoRequest(
    out_refund_no=NUMBER, mchid="1900000109", sub_mchid="1900000109", sp_mchid="1900000100"
)
QUERY_TARGET = f"/v3/refunds/out-refund-no/{NUMBER}?mchid=1900000109&sub_mchid=1900000109&sp_mchid=1900000100"

NOTICE = RefundsNotifyRequest(
    mix_trade_no="1217752501201407033233368318",
    sub_mchid="1900000109",
    med_refund_total_fee=45000,
    med_refund__gov_fee=45000,
    med_refund__self_fee=45000,
    med_refund__other_fee=45000,
    refund_time=datetime(2018, 6, 8, 10, 34, 56, tzinfo=CHINA),
    out_refund_no="R202204022005169952975171534816",
)
NOTICE_TARGET = "/v3/med-ins/refunds/notify?mix_trade_no=1217752501201407033233368318"
NOTICE_BODY = (
    b'{"sub_mchid":"1900000109","med_refund_total_fee":45000,"med_refund__gov_fee":45000,'
    b'"med_refund__self_fee":45000,"med_refund__other_fee":45000,'
    b'"refund_time":"2018-06-08T10:34:56+08:00","out_refund_no":"R202204022005169952975171534816"}'
)

REFUND: dict[str, Any] = {
    "id": "50000000382019052709732678859",
    "out_refund_no": NUMBER,
    "transaction_id": NUMBER,
    "out_trade_no": NUMBER,
    "create_time": "2018-06-08T10:34:56+08:00",
    "status": "SUCCESS",
    "amount": {
        "refund": 888,
        "payer_refund": 751,
        "payer_currency": "CNY",
        "exchange_rate": {"type": "SETTLEMENT_RATE", "rate": 8457207},
    },
}
"""An answer that holds what is always there, and no more."""


def query(**changes: Any) -> QueryByOutRefundNoRequest:
    return evolve(QUERY, **changes)


def notice(**changes: Any) -> RefundsNotifyRequest:
    return evolve(NOTICE, **changes)


def close(out_trade_no: str = NUMBER) -> CloseRequest:
    return CloseRequest(out_trade_no=out_trade_no, mchid="1900000109")
