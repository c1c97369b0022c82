"""The rows of WeChat Pay's bills, typed, and their sums: `Download.rows()`.

A bill is a table: a line of titles, a line for each row with a backtick before each value, and two lines of sums at its
end. Amounts are written in yuan there, and are fen here, converted exactly.

A kind of bill is a class of rows, one of sums, and a table that says which title becomes which field, and how its
values are read. A bill of no kind that is known has rows too: `BillRow`, every value of it by its title, as written.
"""

from wxpay_client.schema.bills.fund_flow import FundFlowBillRow, FundFlowBillSums
from wxpay_client.schema.bills.profit_sharing import ProfitSharingBillRow
from wxpay_client.schema.bills.row import BillRow, BillSums
from wxpay_client.schema.bills.rows import BillRows
from wxpay_client.schema.bills.statement import StatementRow
from wxpay_client.schema.bills.trade import TradeBillRow, TradeBillSums

__all__ = [
    "BillRow",
    "BillRows",
    "BillSums",
    "FundFlowBillRow",
    "FundFlowBillSums",
    "ProfitSharingBillRow",
    "StatementRow",
    "TradeBillRow",
    "TradeBillSums",
]
