"""Cold start, first use and growth, as short as they can be."""

import pytest

from benchmarks import ROOT
from benchmarks.client import first_use, growth, start, structuring
from benchmarks.client.programs import environment, said
from benchmarks.gateway.server import OUT_REFUND_NO, QUERY_PARAMETERS, REFUND, Mode
from benchmarks.harness.figures import OURS, Options

SHORT = Options(rounds=1, seconds=0.001)


def by_what(section):
    """The rows of a section, by what was done and by whom."""
    return {(row.what, row.variant): row for row in section.rows}


def test_a_cold_start_is_measured_in_stages_beside_requests_by_hand():
    rows = by_what(start.start(SHORT))

    for what in ("imported", "ready to call", "the first verified answer, over TLS"):
        assert rows[what, "requests by hand"].ratio == (1, 1, 1)
        assert " MB, " in rows[what, OURS].remark
    assert [target.of for target in rows["imported", OURS].targets] == ["× an empty interpreter"]
    assert rows["the first verified answer, over TLS", OURS].targets[0].limit == 0.85


@pytest.mark.parametrize("program", ["start_ours", "start_requests"])
def test_a_program_reads_the_answer_and_is_refused_a_forged_one(gateway, program):
    order = (program, "answer", OUT_REFUND_NO, QUERY_PARAMETERS["mchid"])
    variables = environment(gateway.merchant)

    gateway.take(Mode.STRICT)
    assert said(*order, environment=variables) == REFUND["amount"]["refund"]
    gateway.take(Mode.FORGED)
    with pytest.raises(RuntimeError, match=r"InvalidSignature|VerificationError"):
        said(*order, environment=variables)


def test_the_first_use_of_a_resource_is_what_the_first_call_costs_beyond_the_others():
    rows = by_what(first_use.first_use(SHORT))

    assert {what for what, _ in rows} == {"client.refunds", "client.med_ins", "a resource of 50 classes"}
    for row in rows.values():
        assert row.ratio.typical > 1
        assert row.targets[0].found == row.figure > 0


def test_structuring_is_measured_beside_plain_cattrs_which_makes_the_same_values():
    rows = by_what(structuring.structuring(SHORT))

    read = [row for (what, who), row in rows.items() if who == OURS and not what.endswith(("back", "checked"))]
    assert len(read) == 4
    assert all(row.targets for row in read)
    assert all(row.ratio.typical == 1 for (_, who), row in rows.items() if who == structuring.CATTRS)
    back = [row for (what, who), row in rows.items() if who == OURS and what.endswith("back")]
    assert len(back) == 4
    assert all(row.targets for row in back)


def test_what_is_kept_of_an_answer_takes_at_most_a_third_of_it():
    section = structuring.memory(SHORT)

    assert section.rows[0].ratio.typical == 1
    assert all(row.targets[0].reached for row in section.rows[1:])


def test_answers_of_all_sizes_are_verified_and_read():
    section = growth.answers(SHORT)
    rows = by_what(section)

    assert {who for _, who in rows} == {OURS, "requests by hand", "http.client by hand"}
    figures = [rows[f"an answer of {size}", OURS].figure for size in ("1 kB", "1 MB")]
    assert figures == sorted(figures)


@pytest.mark.parametrize("size", [1_000, 10_000, 1_000_000])
def test_an_answer_has_the_size_it_is_called_by(size):
    assert len(growth._certificates(size)) == pytest.approx(size, rel=0.3)


def test_packages_of_two_sizes_are_measured_with_the_same_operation():
    rows = by_what(growth.operations(SHORT, (10, 20)))

    steps = {"an empty interpreter", "import wxpay_client", "make a client", "use a first resource", "a call"}
    assert {what for what, _ in rows} == steps
    assert {who for _, who in rows} == {"10 operations", "20 operations"}
    assert all(row.figure > 0 for row in rows.values())


def test_a_program_that_fails_says_why():
    with pytest.raises(RuntimeError, match=r"(?s)example failed:.*KeyError: 'nothing'"):
        said("example", "nothing", environment={"PYTHONPATH": str(ROOT)})
