"""Callbacks of payments and refunds in FastAPI. Run it by `uvicorn --factory examples.fastapi_callbacks:create_app`."""

from __future__ import annotations

import logging

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool

from wxpay_client import Client, DecodeError, VerificationError
from wxpay_client.api.pay.transactions import TransactionSuccessEvent
from wxpay_client.api.refund.domestic import RefundSuccessEvent

log = logging.getLogger(__name__)


def create_app(client: Client | None = None) -> FastAPI:
    """The application, for a client of one's own or that of the environment."""
    callbacks = (client or Client.from_env()).callbacks
    app = FastAPI()

    async def receive(request: Request) -> Response:
        # The raw bytes, not a model of FastAPI's: the signature is over every one of them.
        raw = await request.body()
        try:
            # Verifying may have to fetch a new platform certificate, so it does not belong on the event loop.
            event = await run_in_threadpool(callbacks.parse, request.headers, raw)
        except VerificationError as error:
            log.warning("%s", error)
            status, headers, body = callbacks.failure(status=401)
            return Response(body, status, headers)
        except DecodeError:
            log.exception("a genuine callback that cannot be read")
            status, headers, body = callbacks.failure()
            return Response(body, status, headers)
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
        return Response(body, status, headers)

    app.add_api_route("/wxpay/callbacks", receive, methods=["POST"])
    return app
