"""Callbacks of payments and refunds in Django, as a view.

In `urls.py`: `path("wxpay/callbacks", receiver(Client.from_env()))`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from wxpay_client import Client, DecodeError, VerificationError
from wxpay_client.api.pay.transactions import TransactionSuccessEvent
from wxpay_client.api.refund.domestic import RefundSuccessEvent

log = logging.getLogger(__name__)


def receiver(client: Client) -> Callable[[HttpRequest], HttpResponse]:
    """The view of a client's callbacks."""
    callbacks = client.callbacks

    # WeChat Pay proves itself by its signature, not by a token of a form.
    @csrf_exempt
    @require_POST
    def receive(request: HttpRequest) -> HttpResponse:
        try:
            # The raw bytes, not request.POST: the signature is over every one of them. What was recorded and is sent
            # again is refused by way of the cache: one that all processes share, as Django's default does not.
            event = callbacks.parse(
                request.headers, request.body, remember=lambda key, seconds: cache.add(key, 1, seconds)
            )
        except VerificationError as error:
            log.warning("%s", error)
            status, headers, body = callbacks.failure(status=401)
            return HttpResponse(body, status=status, headers=headers)
        except DecodeError:
            log.exception("a genuine callback that cannot be read")
            status, headers, body = callbacks.failure()
            return HttpResponse(body, status=status, headers=headers)
        # The same event may come again: whatever is done here has to be done once for each event.id.
        match event:
            case TransactionSuccessEvent():
                # Compare the amount with that of the order, before anything is handed over.
                paid = event.resource
                log.warning("%s: order %s is paid: %d fen", event.id, paid.out_trade_no, paid.amount.total)
            case RefundSuccessEvent():
                log.warning("%s: refund %s succeeded", event.id, event.resource.out_refund_no)
            case _:
                log.warning("%s: %s", event.id, event.event_type)
        status, headers, body = callbacks.success()
        return HttpResponse(body, status=status, headers=headers)

    return receive
