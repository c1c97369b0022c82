"""Callbacks of payments and refunds in Flask. Run it by `flask --app examples/flask_callbacks run`."""

from __future__ import annotations

from flask import Flask, Response, request

from wxpay_client import Client, DecodeError, VerificationError
from wxpay_client.api.pay.transactions import TransactionSuccessEvent
from wxpay_client.api.refund.domestic import RefundSuccessEvent


def create_app(client: Client | None = None) -> Flask:
    """The application, for a client of one's own or that of the environment."""
    callbacks = (client or Client.from_env()).callbacks
    app = Flask(__name__)

    @app.post("/wxpay/callbacks")
    def receive() -> Response:
        try:
            # The raw bytes, not request.json: the signature is over every one of them.
            event = callbacks.parse(request.headers, request.get_data())
        except VerificationError as error:
            app.logger.warning("%s", error)
            status, headers, body = callbacks.failure(status=401)
            return Response(body, status, headers)
        except DecodeError:
            app.logger.exception("a genuine callback that cannot be read")
            status, headers, body = callbacks.failure()
            return Response(body, status, headers)
        # The same event may come again: whatever is done here has to be done once for each event.id.
        match event:
            case TransactionSuccessEvent():
                # Compare the amount with that of the order, before anything is handed over.
                paid = event.resource
                app.logger.warning("%s: order %s is paid: %d fen", event.id, paid.out_trade_no, paid.amount.total)
            case RefundSuccessEvent():
                app.logger.warning("%s: refund %s succeeded", event.id, event.resource.out_refund_no)
            case _:
                app.logger.warning("%s: %s", event.id, event.event_type)
        status, headers, body = callbacks.success()
        return Response(body, status, headers)

    return app
