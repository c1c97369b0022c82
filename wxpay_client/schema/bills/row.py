"""What the rows of all bills have in common; and all that is known of a bill of no known kind."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from wxpay_client.schema.bills.tables import Kind, count


@frozen(kw_only=True)
class BillRow:
    """A row of a bill. Of a bill of a known kind it is a row of that kind, which is a class of its own.

    Of any other bill `unknown` has all of it: what a number or an amount there means is for its reader to know.

    Attributes:
        unknown: The columns that no field is known for: title to value, as the bill has it, without its backtick.
    """

    unknown: Mapping[str, str] = field(factory=dict[str, str], hash=False)


@frozen(kw_only=True)
class BillSums:
    """The sums of a bill whose sums are not known, as it tells them: `unknown` has all that are not their number.

    Attributes:
        count: How many rows there are; `None` where the bill does not tell.
        unknown: The sums that no field is known for: title to value, as the bill has it, without its backtick.
    """

    count: int | None = None
    unknown: Mapping[str, str] = field(factory=dict[str, str], hash=False)


TOTALS = {"count": count("总交易单数", "资金流水总笔数", "总条数", "总笔数")}
"""What is understood of the sums of any bill."""

ANY = Kind(BillRow, {}, marks=frozenset(), sums=BillSums, totals=TOTALS)
"""A bill of no known kind."""
