"""Which operations have a rule: a new one is decided on purpose."""

from __future__ import annotations

from wxpay_client.api import OPERATIONS
from wxpay_client.sandbox.checks.routes import CERTIFICATES
from wxpay_client.sandbox.rules.rules import RULES

WITHOUT_RULES = {
    # Files that answers of other operations point to: each is under the URL that was told.
    "billdownload.file",
    "transferdownload.elecvoucherfile",
    "transferdownload.signfile",
    # What is uploaded goes into applications of merchants, which are not described.
    "merchant.media.upload",
    "merchant.media.video_upload",
    # What banks transfer is made by no operation: nothing came in, unless a test says so by `sandbox.answer`.
    "merchantfund.merchant.income_records.list",
    "merchantfund.partner.income_records.list",
    # Judgements of WeChat Pay about a user, and a call that answers with what it was sent.
    "pay.partner.transactions.exposure",
    "pay.transactions.exposure",
    "payscore.permissions.assess_user_risk_level",
    "security.echo",
}


def test_each_operation_has_a_rule_or_needs_none() -> None:
    assert OPERATIONS.keys() - RULES.keys() - CERTIFICATES == WITHOUT_RULES


def test_each_rule_is_of_an_operation() -> None:
    assert RULES.keys() - OPERATIONS.keys() == set()
