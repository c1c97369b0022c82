"""What the page needs of a sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from wxpay_client.client import Client
    from wxpay_client.sandbox.callbacks.callbacks import Callbacks
    from wxpay_client.sandbox.credentials import Credentials
    from wxpay_client.sandbox.state.clock import Clock


class Desk(Protocol):
    """The sandbox as the page uses it: `Sandbox` has all of it."""

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        ...

    @property
    def env(self) -> Mapping[str, str]:
        """The WXPAY_ variables."""
        ...

    @property
    def credentials(self) -> Credentials:
        """Both sides' keys."""
        ...

    @property
    def callbacks(self) -> Callbacks:
        """Makes callbacks, and delivers them."""
        ...

    @property
    def clock(self) -> Clock:
        """Its time."""
        ...

    @property
    def operations(self) -> Collection[str]:
        """IDs of the operations that it knows."""
        ...

    def fail_next(
        self,
        fault: str,
        *,
        status: int | None = None,
        message: str | None = None,
        retry_after: int | str | None = None,
        delay: float | None = None,
        times: int = 1,
        operation: str | None = None,
    ) -> None:
        """Let the next call fail."""

    def client(self) -> Client:
        """Make a client of it."""
        ...

    def pay(self, out_trade_no: str, *, trade_state: str = "SUCCESS") -> None:
        """Pay an order, as its user does."""

    def settle(self, out_refund_no: str, *, status: str = "SUCCESS") -> None:
        """Settle a refund, as the bank does."""

    def confirm_transfer(self, out_bill_no: str, *, state: str = "SUCCESS") -> None:
        """Confirm a transfer, as its user does."""

    def confirm_authorization(self, number: str) -> None:
        """Confirm an authorization, as its user does."""

    def confirm_service(self, out_order_no: str) -> None:
        """Confirm a service order, as its user does."""

    def complain(self, out_trade_no: str) -> str:
        """Complain of an order, as its user does."""
        ...
