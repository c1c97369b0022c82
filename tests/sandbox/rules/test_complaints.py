"""Complaints: made by users, answered and completed by the merchant."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from tests.support.sandbox.merchant import Merchant, Receiver, refused
from wxpay_client import Upload
from wxpay_client.api.common import UploadMeta

GROUP = "merchant_service.complaints_v2"
URL = "merchant_service.complaint_notifications"
WHOSE = {"complainted_mchid": "1900000109"}


def query(merchant: Merchant, number: str) -> Any:
    return merchant.call(f"{GROUP}.query_by_complaint_id", None, {"complaint_id": number})


def listed(merchant: Merchant) -> list[str]:
    day = datetime.fromtimestamp(merchant.sandbox.clock(), timezone(timedelta(hours=8))).date().isoformat()
    found = merchant.call(f"{GROUP}.list", None, None, {"begin_date": day, "end_date": day})
    assert found["total_count"] == len(found["data"])
    return [complaint["complaint_id"] for complaint in found["data"]]


def test_a_user_complains_and_the_merchant_answers(merchant: Merchant, receiver: Receiver) -> None:
    merchant.call(f"{URL}.create", {"url": receiver.url})
    merchant.paid("KITE-1")
    number = merchant.sandbox.complain("KITE-1", "It does not fly", problem_type="REFUND", apply_refund_amount=100)
    found = query(merchant, number)
    assert (found["complaint_state"], found["complaint_detail"]) == ("PENDING", "It does not fly")
    assert found["complaint_order_info"][0]["out_trade_no"] == "KITE-1"
    assert merchant.client.decrypt(found["payer_phone"]) == "13800138000"
    assert listed(merchant) == [number]

    path = {"complaint_id": number}
    merchant.call(f"{GROUP}.response", {**WHOSE, "response_content": "Wait for wind"}, path)
    assert query(merchant, number)["complaint_state"] == "PROCESSING"
    merchant.call(f"{GROUP}.update_refund_progress", {"action": "APPROVE", "launch_refund_day": 1}, path)
    merchant.call(f"{GROUP}.complete", WHOSE, path)
    merchant.call(f"{GROUP}.complete", WHOSE, path)
    assert query(merchant, number)["complaint_state"] == "PROCESSED"
    history = merchant.call(f"{GROUP}.negotiation_historys", None, path)
    assert [entry["operate_type"] for entry in history["data"]] == [
        "MERCHANT_CONFIRM_COMPLETE",
        "MERCHANT_APPROVE_REFUND",
        "MERCHANT_RESPONSE",
        "USER_CREATE_COMPLAINT",
    ]
    merchant.sandbox.clock.advance()  # what the merchant did is told by the sandbox's own thread
    actions = [event.resource.action_type for event in receiver.events if event.event_type.startswith("COMPLAINT")]
    # In any order: this thread takes the next one while the sandbox's own is still at one.
    assert sorted(actions) == [
        "CREATE_COMPLAINT",
        "MERCHANT_APPROVE_REFUND",
        "MERCHANT_CONFIRM_COMPLETE",
        "MERCHANT_RESPONSE",
    ]
    with refused("INVALID_REQUEST"):
        merchant.call(f"{GROUP}.response", {**WHOSE, "response_content": "Too late"}, path)


def test_it_tells_whether_all_was_refunded(merchant: Merchant) -> None:
    number = merchant.sandbox.complain(merchant.paid("KITE-1", 100))
    day = datetime.fromtimestamp(merchant.sandbox.clock(), timezone(timedelta(hours=8))).date().isoformat()
    for refund, amount, whole in (("R1", 99, False), ("R2", 1, True)):
        merchant.refund(refund, "KITE-1", amount, 100)
        assert query(merchant, number)["complaint_full_refunded"] is whole
        (listed_,) = merchant.call(f"{GROUP}.list", None, None, {"begin_date": day, "end_date": day})["data"]
        assert listed_["complaint_full_refunded"] is whole


def test_images_of_an_answer_can_be_downloaded(merchant: Merchant) -> None:
    number, images = merchant.sandbox.complain(merchant.paid("KITE-1")), merchant.client.merchant_service.images
    for name, content, media_type in (
        ("reply.png", b"\x89PNG\r\n\x1a\n one", "image/png"),
        ("回复.jpg", b"\xff\xd8\xff another", "image/jpeg"),
        ("b.bmp", b"BM a third", "image/bmp"),
    ):
        file = Upload(name, content)
        uploaded = images.upload(meta=UploadMeta(filename=file.filename, sha256=file.sha256), file=file)
        body = {**WHOSE, "response_content": "See", "response_images": [uploaded.media_id]}
        merchant.call(f"{GROUP}.response", body, {"complaint_id": number})
        (entry, *_) = merchant.call(f"{GROUP}.negotiation_historys", None, {"complaint_id": number})["data"]
        (media,) = entry["complaint_media_list"]
        assert media["media_type"] == "OPERATION_IMAGE"
        with images.download(media["media_url"][0].rpartition("/")[2]) as image:
            assert (image.read(), image.content_type) == (content, media_type)


def test_a_message_is_sent_once_under_its_number(merchant: Merchant) -> None:
    number = merchant.sandbox.complain(merchant.paid("KITE-1"))
    path = {"complaint_id": number}

    def say(words: str, idempotent_id: str = "1") -> Any:
        message = {"blocks": [{"type": "TEXT", "text": {"text": words, "color": "DEFAULT", "is_bold": False}}]}
        body = {**WHOSE, "message": message, "idempotent_id": idempotent_id}
        return merchant.call(f"{GROUP}.response_immediate_service", body, path)

    first = say("Wait for wind")
    assert say("Wait for wind") == first
    with refused("INVALID_REQUEST"):
        say("Wait for rain")
    assert say("Wait for wind", "2") != first
    history = merchant.call(f"{GROUP}.negotiation_historys", None, path)["data"]
    assert [entry["log_id"] for entry in history][1] == first["log_id"]
    assert len(history) == 3
    assert history[0]["normal_message"]["blocks"][0]["text"]["text"] == "Wait for wind"
    merchant.call(f"{GROUP}.complete", WHOSE, path)
    assert say("Wait for wind") == first
    with refused("INVALID_REQUEST"):
        say("Too late", "3")


def test_one_whose_refund_is_refused_is_done_with(merchant: Merchant) -> None:
    number = merchant.sandbox.complain(merchant.paid("KITE-1"), "No kite came")
    path = {"complaint_id": number}
    merchant.call(f"{GROUP}.update_refund_progress", {"action": "REJECT", "reject_reason": "It flies"}, path)
    assert query(merchant, number)["complaint_state"] == "PROCESSED"
    latest = merchant.call(f"{GROUP}.negotiation_historys", None, path)["data"][0]
    assert (latest["operate_type"], latest["operate_details"]) == ("MERCHANT_REFUSE_RERUND", "It flies")


def test_the_url_is_set_changed_and_removed(merchant: Merchant) -> None:
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.call(f"{URL}.query")
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.call(f"{URL}.update", {"url": "https://shop.example/"})
    merchant.call(f"{URL}.create", {"url": "https://shop.example/"})
    with refused("INVALID_REQUEST"):
        merchant.call(f"{URL}.create", {"url": "https://shop.example/"})
    assert merchant.call(f"{URL}.update", {"url": "https://shop.example/2"})["url"] == "https://shop.example/2"
    assert merchant.call(f"{URL}.query") == {"mchid": "1900000109", "url": "https://shop.example/2"}
    merchant.call(f"{URL}.delete")
    with refused("RESOURCE_NOT_EXISTS"):
        merchant.call(f"{URL}.delete")


def test_nobody_complains_of_what_was_not_paid(merchant: Merchant) -> None:
    with pytest.raises(LookupError, match="there is no order 'NEVER-1'"):
        merchant.sandbox.complain("NEVER-1")
    merchant.order("KITE-1")
    with pytest.raises(ValueError, match="it is NOTPAY"):
        merchant.sandbox.complain("KITE-1")
    with pytest.raises(ValueError, match="expected one of REFUND, SERVICE_NOT_WORK, OTHERS, got 'WEATHER'"):
        merchant.sandbox.complain("KITE-1", problem_type="WEATHER")
    with refused("RESOURCE_NOT_EXISTS"):
        query(merchant, "2002")
