# Generated from spec/payscore/serviceorder.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `payscore`."""

from typing import TYPE_CHECKING

from wxpay_client.schema import Resource

if TYPE_CHECKING:
    from .serviceorder import PayscoreServiceorderResource


class PayscoreResource(Resource):
    """Reached as `client.payscore`."""

    __slots__ = ()

    @property
    def serviceorder(self) -> "PayscoreServiceorderResource":
        """Service orders."""
        from .serviceorder import PayscoreServiceorderResource

        return PayscoreServiceorderResource(self._sender)
