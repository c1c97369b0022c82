"""Sub-merchants that allow their service provider to transfer their money."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant

GROUP = "fund_app.mch_transfer.partner.sub_mch_authorizations"


def ask(merchant: Merchant, number: str, whose: str = "1900001121") -> Any:
    return merchant.call(f"{GROUP}.create", {"sub_mchid": whose, "out_apply_no": number})


def query(merchant: Merchant, whose: str = "1900001121") -> Any:
    return merchant.call(f"{GROUP}.query_by_sub_mchid", None, {"sub_mchid": whose})


def test_transfers_are_allowed_once_the_sub_merchant_says_so(merchant: Merchant) -> None:
    assert query(merchant) == {"sub_mchid": "1900001121", "state": "UNAUTHORIZED"}
    asked = ask(merchant, "APPLY1")
    assert asked["state"] == "INVITED"
    assert ask(merchant, "APPLY1") == asked
    assert query(merchant) == {"sub_mchid": "1900001121", "state": "UNAUTHORIZED", "apply_order": asked}

    merchant.sandbox.confirm_authorization("1900001121/APPLY1")
    found = query(merchant)
    assert (found["state"], found["apply_order"]["state"]) == ("AUTHORIZED", "PASSED")
    assert found["authorization_time"] == found["apply_order"]["update_time"]
    with pytest.raises(ValueError, match="it is PASSED"):
        merchant.sandbox.confirm_authorization("1900001121/APPLY1")
    with pytest.raises(LookupError):
        merchant.sandbox.confirm_authorization("1900001121/APPLY2")


def test_the_number_is_the_sub_merchants_own(merchant: Merchant) -> None:
    ask(merchant, "APPLY1")
    ask(merchant, "APPLY1", "1900001122")
    merchant.sandbox.confirm_authorization("1900001122/APPLY1")
    assert [query(merchant, whose)["state"] for whose in ("1900001121", "1900001122")] == ["UNAUTHORIZED", "AUTHORIZED"]


def test_the_last_application_is_told(merchant: Merchant) -> None:
    for number in ("APPLY1", "APPLY2"):
        ask(merchant, number)
    assert query(merchant)["apply_order"]["out_apply_no"] == "APPLY2"
