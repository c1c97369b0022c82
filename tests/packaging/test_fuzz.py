"""The targets of fuzzing, with inputs of hypothesis: quick, on every machine, in each run of the tests."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.targets import TARGETS, seeds
from wxpay_client._http.headers import Headers
from wxpay_client.callbacks import Callbacks
from wxpay_client.schema.events import Event


@pytest.mark.parametrize("target", TARGETS)
@given(data=st.data())
def test_nothing_but_documented_exceptions_comes_out(target: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(list(seeds(target))))
    start = data.draw(st.integers(0, len(seed)))
    end = data.draw(st.integers(start, len(seed)))

    TARGETS[target](seed[:start] + data.draw(st.binary(max_size=60)) + seed[end:])


@pytest.mark.parametrize("target", ["unsigned_callback", "signed_callback", "callback_resource"])
def test_one_input_to_begin_with_is_a_callback_that_is_read(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    parse = Callbacks.parse

    def reading(callbacks: Callbacks, headers: Headers, body: bytes) -> Event[Any]:
        event = parse(callbacks, headers, body)
        read.append(event.event_type)
        return event

    monkeypatch.setattr(Callbacks, "parse", reading)
    for seed in seeds(target):
        TARGETS[target](seed)

    assert read == ["REFUND.SUCCESS"]
