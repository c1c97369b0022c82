"""Specifications for measuring."""

import pytest

from benchmarks.compiler.synthetic import specification, write
from codegen.compiler import model_of


@pytest.mark.parametrize("operations", [1, 2, 23])
def test_a_specification_compiles_and_has_as_many_operations_as_asked_for(tmp_path, operations):
    write(operations, tmp_path / "spec")

    api = model_of(tmp_path / "spec")

    assert sum(len(module.operations) for module in api.modules) == operations


def test_a_specification_of_one_size_is_always_the_same():
    assert list(specification(12)) == list(specification(12))


def test_a_larger_specification_begins_like_a_smaller_one():
    assert list(specification(30))[:2] == list(specification(20))
