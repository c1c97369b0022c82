"""What is found, as a table and as data."""

import json
import platform
from pathlib import Path

from benchmarks.harness.figures import Row, Section, Target
from benchmarks.harness.report import present, record
from benchmarks.harness.rounds import Ratio

ROW = Row(
    what="query, TLS",
    variant="wxpay-client",
    figure=1234.5,
    unit="µs",
    ratio=Ratio(0.625, 0.6, 20.72),
    wall=0.7,
    targets=[Target(0.65, 0.625), Target(1 / 22, 0.05, "× wechatpayv3"), Target(1.6, 1.7, at_least=True)],
    remark="verifies",
)
SECTION = Section(
    name="calls",
    title="A call",
    measure="processor time",
    base="requests",
    rows=[ROW],
    notes=["35 variables."],
)


def test_a_row_shows_figure_ratios_and_targets():
    head, empty, title, note, row = present([SECTION]).splitlines()

    assert head.split() == ["what", "by", "figure", "×", "quartiles", "wall", "×", "targets"]
    assert empty == ""
    assert title == "A call (processor time; 1 is requests)"
    assert note == "35 variables."
    for cell in ("query, TLS", "wxpay-client", "1,234 µs", "0.62", "0.60–20.7", "0.70", "verifies"):
        assert f" {cell} " in f" {row} "
    assert row.endswith("≤ 0.65, reached; ≤ 1/22 × wechatpayv3: 1/20, NOT reached; ≥ 1.6, reached")


def test_sections_stand_under_each_other_in_the_same_columns():
    one, other = (line for line in present([SECTION, SECTION]).splitlines() if line.startswith("query"))

    assert one == other


def test_a_target_that_is_just_met_is_reached():
    assert Target(1, 1).reached
    assert Target(1, 1, at_least=True).reached
    assert not Target(1, 1.01).reached
    assert not Target(1, 0.99, at_least=True).reached


def test_the_record_is_json_and_tells_of_no_machine_in_particular():
    text = json.dumps(record([SECTION], 15))

    assert json.loads(text)["sections"][0]["rows"][0]["ratio"] == [0.625, 0.6, 20.72]
    assert json.loads(text)["machine"]["python"].endswith(platform.python_version())
    assert platform.node() not in text
    assert str(Path.cwd()) not in text
