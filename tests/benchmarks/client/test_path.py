"""Which modules a query passes."""

from __future__ import annotations

from benchmarks.client.path import entries
from wxpay_client import from_dict
from wxpay_client._http.access_points import host_of
from wxpay_client.api.refunds import ExchangeRate


def test_a_module_is_entered_once_for_what_it_does_by_itself() -> None:
    assert entries(lambda: host_of("https://api.mch.weixin.qq.com/v3")) == ["_http/access_points"]


def test_coming_back_is_entering() -> None:
    from_dict(ExchangeRate, {"type": "USERPAYMENT_RATE", "rate": 1})  # makes the reader
    way = entries(lambda: from_dict(ExchangeRate, {"type": "USERPAYMENT_RATE", "rate": 1}))
    assert way[0] == way[-1] == "_wire/dicts"
    assert "_wire/decode/structure" in way
