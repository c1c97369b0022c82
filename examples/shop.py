"""A merchant's day: a payment by JSAPI, a refund of a part of it, profit sharing, the bill, and a transfer to a user.

`python examples/shop.py` runs it against the sandbox, which plays the gateway and the users: no money moves. For the
real gateway make the `Shop` with `Client.from_env()`, and receive callbacks in your web framework, as the examples for
Flask, Django and FastAPI do: WeChat Pay wants an https `notify_url`, without a query. Amounts are in fen.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

from wxpay_client import Client, DecodeError, Event, TradeBillRow, TradeBillSums, VerificationError
from wxpay_client.api.common import OrderAmount, SettleInfo, TransferSceneReportInfo
from wxpay_client.api.fund_app.mch_transfer.transfer_bills import MchtransferBillFinishedEvent
from wxpay_client.api.pay.transactions import (
    JsapiPayer,
    TransactionSuccessEvent,
)
from wxpay_client.api.profitsharing import ProfitSharingOrder, ShareRequest
from wxpay_client.api.refund.domestic import (
    DomesticRefund,
    RefundAbnormalEvent,
    RefundClosedEvent,
    RefundRequestAmount,
    RefundSuccessEvent,
)
from wxpay_client.callbacks import Answer
from wxpay_client.front_end import JsapiParameters, TransferParameters
from wxpay_client.sandbox import Sandbox

BEIJING = timezone(timedelta(hours=8))


@dataclass
class Order:
    """What the shop knows of an order of its own; kept in its database in real use."""

    total: int
    transaction_id: str | None = None

    @property
    def paid(self) -> bool:
        """Whether a callback told of its payment."""
        return self.transaction_id is not None


class Shop:
    """Every number that begins with `out_` is the shop's own: kept before the call, and the same when it is retried.

    Args:
        client: Calls the gateway, and reads its callbacks.
        appid: App ID of the official account that the users' open IDs belong to.

    Attributes:
        notify_url: Where callbacks come to; set before the first order.
    """

    def __init__(self, client: Client, appid: str, notify_url: str = "") -> None:
        self.client = client
        self.appid = appid
        self.notify_url = notify_url
        self.orders: dict[str, Order] = {}
        self.refunds: dict[str, str] = {}
        self.transfers: dict[str, str] = {}

    def sell(self, out_trade_no: str, openid: str, total: int) -> JsapiParameters:
        """Make an order, and what the page that sells opens the payment with."""
        self.orders[out_trade_no] = Order(total)
        prepared = self.client.pay.transactions.jsapi(
            appid=self.appid,
            description="A kite",
            out_trade_no=out_trade_no,
            notify_url=self.notify_url,
            amount=OrderAmount(total=total),
            payer=JsapiPayer(openid=openid),
            settle_info=SettleInfo(profit_sharing=True),  # else there is nothing to share: the money is not kept back
        )
        return self.client.front_end.jsapi(appid=self.appid, prepay_id=prepared.prepay_id)

    def refund(self, out_refund_no: str, out_trade_no: str, amount: int) -> DomesticRefund:
        """Ask for a refund of a part; whether the user got it, the callback tells."""
        return self.client.refund.domestic.refunds.create(
            out_refund_no=out_refund_no,
            out_trade_no=out_trade_no,
            notify_url=self.notify_url,
            amount=RefundRequestAmount(refund=amount, total=self.orders[out_trade_no].total, currency="CNY"),
        )

    def share(self, out_order_no: str, out_trade_no: str, mchid: str, amount: int) -> ProfitSharingOrder:
        """Give another merchant a share of a payment, and keep the rest."""
        transaction_id = self.orders[out_trade_no].transaction_id
        if transaction_id is None:
            raise ValueError(f"order {out_trade_no} is not paid: there is nothing to share")
        self.client.profitsharing.receivers.add(
            appid=self.appid, type="MERCHANT_ID", account=mchid, name="Kites & Co.", relation_type="SUPPLIER"
        )
        return self.client.profitsharing.orders.create(
            appid=self.appid,
            transaction_id=transaction_id,
            out_order_no=out_order_no,
            receivers=[ShareRequest(type="MERCHANT_ID", account=mchid, amount=amount, description="For the kite")],
            unfreeze_unsplit=True,
        )

    def bill(self, day: date) -> tuple[list[TradeBillRow], TradeBillSums]:
        """All payments and refunds of a day, and their sums; there from ten o'clock of the next day."""
        with self.client.download(self.client.bill.tradebill(bill_date=day)) as file:
            rows = file.rows(TradeBillRow)
            # Nothing of it is used before the last row: only then digest and sums are known to be right.
            listed = list(rows)
        if not isinstance(rows.sums, TradeBillSums):
            raise TypeError(f"expected the sums of a trade bill, got {rows.sums!r}")
        return listed, rows.sums

    def transfer(self, out_bill_no: str, openid: str, amount: int) -> TransferParameters | None:
        """Transfer to a user: what the page opens the confirmation with; `None` where there is none to give."""
        transfer = self.client.fund_app.mch_transfer.transfer_bills.create(
            appid=self.appid,
            out_bill_no=out_bill_no,
            openid=openid,
            transfer_amount=amount,
            transfer_remark="Thank you",
            notify_url=self.notify_url,
            transfer_scene_id="1000",
            transfer_scene_report_infos=[
                TransferSceneReportInfo(info_type="活动名称", info_content="Bring a friend"),
                TransferSceneReportInfo(info_type="奖励说明", info_content="For each friend"),
            ],
        )
        if transfer.package_info is None:
            return None
        return self.client.front_end.transfer(appid=self.appid, package_info=transfer.package_info)

    def receive(self, headers: Mapping[str, str], body: bytes) -> Answer:
        """Take a callback, and say what it is answered: what could not be taken comes again."""
        callbacks = self.client.callbacks
        try:
            self.take(callbacks.parse(headers, body))
        except VerificationError as error:
            print(f"  refused: {error}")
            return callbacks.failure(status=401)
        except (DecodeError, ValueError) as error:
            print(f"  not taken: {error}")
            return callbacks.failure()
        return callbacks.success()

    # Any: an event is of any product.
    def take(self, event: Event[Any]) -> None:
        """Note what an event tells. The same may come many times, so this sets what is so, and adds nothing up.

        Raises:
            ValueError: A payment is not of an order of this shop, or not of its amount.
            MisfitError: The event lacks what is read of it.
        """
        match event:
            case TransactionSuccessEvent():
                paid = event.resource
                order = self.orders.get(paid.out_trade_no)
                if order is None or order.total != paid.amount.total:
                    raise ValueError(f"{paid.out_trade_no}: {paid.amount.total} fen were paid, and not asked for")
                order.transaction_id = paid.transaction_id
                print(f"  {paid.out_trade_no} is paid: {paid.amount.total} fen")
            case RefundSuccessEvent() | RefundClosedEvent() | RefundAbnormalEvent():
                refund = event.resource
                self.refunds[refund.out_refund_no] = refund.refund_status
                print(f"  {refund.out_refund_no} of {refund.amount.refund} fen: {refund.refund_status}")
            case MchtransferBillFinishedEvent():
                transfer = event.resource
                self.transfers[transfer.out_bill_no] = transfer.state
                print(f"  {transfer.out_bill_no}: {transfer.state}")
            case _:
                print(f"  {event.event_type}: nothing that this shop waits for")


@contextmanager
def callback_server(receive: Callable[[Mapping[str, str], bytes], Answer]) -> Generator[str]:
    """A small server for callbacks, on this machine alone; gives its URL."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            # The raw bytes: the signature is over every one of them.
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, headers, content = receive(dict(self.headers.items()), body)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)  # HTTP/1.0: it ends where the connection does

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
            """Say nothing of each request."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))  # seconds until it sees that it is to end
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def main() -> None:
    with Sandbox() as sandbox:
        shop = Shop(sandbox.client(), appid="wxd678efh567hg6787")
        with callback_server(shop.receive) as shop.notify_url:
            day(shop, sandbox)


def day(shop: Shop, sandbox: Sandbox) -> None:
    """A day of the shop. Users and banks, and time, are the sandbox's; callbacks come by themselves."""
    openid = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"

    print("A user buys a kite of 10 yuan")
    parameters = shop.sell("KITE20261129001", openid, 1000)
    print(f"  the page pays by prepay_id, signed {parameters['signType']}")
    sandbox.pay("KITE20261129001", openid=openid)

    print("Its tail is missing: 2.50 yuan go back")
    refund = shop.refund("TAIL20261129001", "KITE20261129001", 250)
    print(f"  {refund.out_refund_no}: {refund.status}")
    sandbox.settle("TAIL20261129001")

    print("The kite's maker gets 2 yuan of it")
    sharing = shop.share("SHARE20261129001", "KITE20261129001", "86693852", 200)
    print(f"  {sharing.out_order_no}: {sharing.state}")

    print("A user who brought a friend gets 1 yuan")
    page = shop.transfer("FRIEND20261129001", openid, 100)
    print("  the page asks the user to confirm it" if page else "  there is nothing for the user to confirm")
    sandbox.confirm_transfer("FRIEND20261129001")

    print("What came in and went out, the next day")
    yesterday = datetime.fromtimestamp(sandbox.clock(), BEIJING).date()
    sandbox.clock.advance(days=1)
    rows, sums = shop.bill(yesterday)
    for row in rows:
        print(f"  {row.trade_state} {row.out_trade_no}: {row.total} fen in, {row.refund} fen out")
    print(f"  {sums.count} rows: {sums.total} fen in, {sums.refund} fen out")


if __name__ == "__main__":
    main()
