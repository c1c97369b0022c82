"""The whole benchmark, as short as it can be: what it prints and what it writes."""

import json
from xml.etree import ElementTree as ET

import pytest

from benchmarks.__main__ import main

SHORT = ["--rounds", "1", "--seconds", "0.001"]


@pytest.fixture
def bench(tmp_path, capsys):
    """Run some sections; what was printed, and the sections that were written, by name."""

    def bench(*only):
        assert main([*SHORT, "--only", *only, "--out", str(tmp_path)]) == 0
        found = json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))
        ET.parse(tmp_path / "bench.svg")
        return capsys.readouterr().out, {section["name"]: section for section in found["sections"]}

    return bench


@pytest.mark.parametrize("section", ["calls", "overhead", "connections"])
def test_calls_are_measured_beside_those_by_hand_and_judged_by_targets(bench, section):
    table, found = bench(section)
    rows = {row["variant"]: row for row in found[section]["rows"] if row["what"] == "query, TLS"}

    assert {"http.client by hand", "requests by hand", "wxpay-client"} <= rows.keys()
    assert rows["requests by hand"]["ratio"] == [1, 1, 1]
    assert rows["wxpay-client"]["targets"]
    assert rows["wxpay-client"]["remark"].startswith("verifies, ")
    assert "wxpay-client" in table


def test_threads_and_processes_are_measured_on_one_client(bench):
    _, found = bench("throughput")
    rows = {(row["what"], row["variant"]): row for row in found["throughput"]["rows"]}

    assert {what for what, _ in rows} == {
        "1 thread",
        *(f"{threads} threads" for threads in (2, 4, 8, 16, 32)),
        "2 processes",
    }
    assert all(row["figure"] > 0 for row in rows.values())
    # At no number of threads does our pool throw a connection away.
    overflows = [target for (_, who), row in rows.items() if who == "wxpay-client" for target in row["targets"]]
    assert {target["found"] for target in overflows if target["of"] == "overflows of the pool"} == {0}
