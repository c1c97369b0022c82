"""Contestants in turn, and their ratios."""

from benchmarks.harness.rounds import in_turn, ratio


def test_contestants_take_turns_and_each_is_first_once():
    order = []

    def run(name):
        order.append(name)
        return len(order)

    found = in_turn({"a": lambda: run("a"), "b": lambda: run("b")}, 2)

    assert found == {"a": [1, 4], "b": [2, 3]}
    assert order == ["a", "b", "b", "a"]


def test_a_ratio_is_the_median_of_the_rounds_own():
    # In the third round the machine was ten times slower, for both.
    assert ratio([2, 3, 70], [1, 1, 10]) == (3, 2.5, 5)


def test_the_ratio_of_one_round_has_no_spread():
    assert ratio([3], [2]) == (1.5, 1.5, 1.5)
