"""Both operations against the sandbox, with real signatures: what is sent, what comes back. Run it by `make demo`."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

from wxpay_client import Client, NotFoundError, Response
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refunds import QueryByOutRefundNoRequest
from wxpay_client.sandbox import Sandbox

BEIJING = timezone(timedelta(hours=8))


def main() -> None:
    with Sandbox() as sandbox:
        client = sandbox.client()
        # It remembers nothing at first: these are the documented examples.
        sandbox.refunds["1217752501201407033233368018"] = EXAMPLES["refunds.query_by_out_refund_no"]["answers"][200]
        sandbox.answer("med_ins.refunds.notify", None)
        print(f"The sandbox is a local gateway at {sandbox.origin}: it verifies requests and signs its answers.")

        title("Query one cross-border refund")
        query = QueryByOutRefundNoRequest(
            out_refund_no="1217752501201407033233368018",
            mchid="1900000109",
            sub_mchid="1900000109",
            sp_mchid="1900000100",
        )
        refund = show(client, sandbox, query).data
        print(f"\nAs an object: refund.status is {refund.status!r}, refund.amount.refund is {refund.amount.refund}")

        title("Tell WeChat Pay of a medical-insurance refund")
        notice = RefundsNotifyRequest(
            mix_trade_no="1217752501201407033233368318",
            sub_mchid="1900000109",
            med_refund_total_fee=45000,
            med_refund__gov_fee=30000,
            med_refund__self_fee=10000,
            med_refund__other_fee=5000,
            refund_time=datetime(2018, 6, 8, 10, 34, 56, tzinfo=BEIJING),
            out_refund_no="R202204022005169952975171534816",
        )
        show(client, sandbox, notice)

        title("Query a refund that does not exist")
        try:
            client.refunds.query_by_out_refund_no("no-such-refund")
        except NotFoundError as error:
            print(f"{type(error).__name__}: {error}")


def show(client: Client, sandbox: Sandbox, request: Any) -> Response[Any]:
    """Send a request, and print it as the gateway saw it."""
    # Any: a request of any operation.
    response = client.send(request)
    received = sandbox.requests[-1]
    print(f"{received.method} {response.url}")
    print("\nThe canonical message, which the gateway found to be signed right:")
    print("\n".join(f"  | {line}" for line in received.message.decode().removesuffix("\n").split("\n")))
    print(f"\nThe answer, signature verified: {response.status_code}, Request-ID {response.request_id}")
    if response.content:
        body = json.dumps(json.loads(response.content), ensure_ascii=False, indent=2)
        print("\n".join(f"  | {line}" for line in body.split("\n")))
    return response


def title(text: str) -> None:
    print(f"\n{text}\n{'=' * len(text)}")


if __name__ == "__main__":
    main()
