"""The refunds that the sandbox knows of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import has

from wxpay_client._typeguards import is_mapping
from wxpay_client.sandbox.checks.refusal import Refusal, to_json

if TYPE_CHECKING:
    from wxpay_client.api.refunds import Refund

QUERY: Final = "refunds.query_by_out_refund_no"
"""ID of the operation that answers from this store."""

# Any: JSON of whatever shape a test wants to be answered, right or wrong.
Stored: TypeAlias = "Refund | Mapping[str, Any]"


class Refunds(MutableMapping[str, Stored]):
    """The merchant's refund numbers, each with what a query for it is answered.

    A refund is put in as a typed `Refund`, or as a wire-shaped dict, right or wrong. The answer's
    `out_refund_no` is always the number that was asked for. Safe between threads: every step is one step of
    a dict.
    """

    def __init__(self) -> None:
        self._refunds: dict[str, Stored] = {}

    def __getitem__(self, out_refund_no: str) -> Stored:
        return self._refunds[out_refund_no]

    def __setitem__(self, out_refund_no: str, refund: Stored) -> None:
        # Checked here, because a mistake in a test is best shown at its own line.
        _check(out_refund_no, refund)
        self._refunds[out_refund_no] = refund

    def __delitem__(self, out_refund_no: str) -> None:
        del self._refunds[out_refund_no]

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._refunds))

    def __len__(self) -> int:
        return len(self._refunds)

    def __repr__(self) -> str:
        return f"<Refunds {', '.join(self)}>"

    def answer(self, out_refund_no: str) -> dict[str, Any]:
        """The wire-shaped answer to a query.

        Raises:
            Refusal: 404, the number is not known.
        """
        refund = self._refunds.get(out_refund_no)
        if refund is None:
            raise Refusal(404, "RESOURCE_NOT_EXISTS", f"there is no refund of the number {out_refund_no}")
        if not isinstance(refund, Mapping):
            from wxpay_client._wire.dicts import to_dict

            refund = to_dict(refund)
        return {**refund, "out_refund_no": out_refund_no}


def _check(out_refund_no: object, refund: object) -> None:
    if not isinstance(out_refund_no, str):
        raise TypeError(f"a refund number is a str, not {type(out_refund_no).__name__}")
    if is_mapping(refund):
        try:
            to_json({**refund})
        except (TypeError, ValueError) as error:
            raise TypeError(f"a refund's dict holds what JSON can hold: {error}") from None
    elif not has(type(refund)):
        raise TypeError(f"a refund is a Refund or a dict of that shape, not {type(refund).__name__}")
