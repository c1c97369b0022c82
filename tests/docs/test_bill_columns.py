"""The page on the columns of bills lists every field, with the names of its column, in both languages."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import attrs
import pytest

from wxpay_client.schema.bills.fund_flow import FUND_FLOW
from wxpay_client.schema.bills.profit_sharing import PROFIT_SHARING
from wxpay_client.schema.bills.statement import STATEMENT
from wxpay_client.schema.bills.tables import Kind
from wxpay_client.schema.bills.trade import TRADE

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| [^|]+ \|$", re.MULTILINE)
KINDS = [TRADE, FUND_FLOW, PROFIT_SHARING, STATEMENT]


@pytest.mark.parametrize("page", ["bills.md", "bills.zh.md"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.row.__name__)
def test_every_field_is_listed_with_its_columns(page: str, kind: Kind) -> None:
    text = (REFERENCE / page).read_text("utf-8")
    section = text.partition(f"`{kind.row.__name__}`\n")[2].partition("\n## ")[0]

    listed = {name: tuple(re.split(r", |、", titles)) for name, titles in ROW.findall(section)}
    assert listed == {name: column.titles for name, column in kind.columns.items()}
    sums = {field.name for field in attrs.fields(kind.sums)} - {"unknown"}
    assert all(f"`{name}`" in section for name in sums if kind.ends_with_sums)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.row.__name__)
def test_every_field_has_a_column_and_says_which(kind: Kind) -> None:
    fields = {field.name for field in attrs.fields(kind.row)} - {"unknown"}
    assert fields == {*kind.columns}
    assert {field.name for field in attrs.fields(kind.sums)} - {"unknown"} == {*kind.totals}
    entries = re.findall(r"^ {4}(\w+): ((?:.|\n {8})+)", inspect.cleandoc(kind.row.__doc__ or ""), re.MULTILINE)
    documented = dict(entries)
    assert {*documented} == fields
    for name, column in kind.columns.items():
        assert any(f"({title.partition('(')[0]})" in documented[name] for title in column.titles), name
