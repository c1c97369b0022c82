"""The targets of fuzzing, with inputs of hypothesis: quick, on every machine, in each run of the tests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.targets import TARGETS, seeds


@pytest.mark.parametrize("target", TARGETS)
@given(data=st.data())
def test_nothing_but_documented_exceptions_comes_out(target: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(list(seeds(target))))
    start = data.draw(st.integers(0, len(seed)))
    end = data.draw(st.integers(start, len(seed)))

    TARGETS[target](seed[:start] + data.draw(st.binary(max_size=60)) + seed[end:])
