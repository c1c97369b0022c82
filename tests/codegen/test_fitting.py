"""The quick judge of values, against jsonschema as the one that has the last word."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.diagnostics import Diagnostics
from codegen.load import load
from codegen.validation import fitting
from codegen.validation.fitting import Fitting
from codegen.validation.strict import StrictValidator
from codegen.validation.structure import subset

ROOT = Path(__file__).resolve().parents[2]

NAMES = st.sampled_from(["a", "b", "$ref", "ü"])
TEXTS = st.sampled_from(["", "a", "b", "ab", "aaa", "é\n", "1"])
NUMBERS = st.integers(-2, 4) | st.sampled_from([0.0, 0.5, 1.0, 2.0, -0.0])
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=6
)
COUNTS = st.integers(0, 3)
TYPES = st.sampled_from(["string", "integer", "number", "boolean", "null", "object", "array"])


# What schemas within schemas are: these can be told apart by the values above.
INNER = st.booleans() | st.fixed_dictionaries(
    {}, optional={"type": TYPES, "maxLength": COUNTS, "minimum": NUMBERS, "required": st.just(["a"])}
)
KEYWORDS = {
    "$ref": st.sampled_from(["#/$defs/one", "#/$defs/two"]),
    "type": TYPES | st.lists(TYPES, min_size=1, unique=True),
    "properties": st.dictionaries(NAMES, INNER, min_size=1, max_size=3),
    "additionalProperties": INNER,
    "propertyNames": INNER,
    "required": st.lists(NAMES, unique=True, min_size=1, max_size=2),
    "items": INNER,
    "uniqueItems": st.booleans(),
    "enum": st.lists(TEXTS, min_size=1),
    "pattern": st.sampled_from(["^a", "b$", "^[a-z]+$", "é"]),
    "if": INNER,
    "then": INNER,
    "else": INNER,
    "allOf": st.lists(INNER, min_size=1, max_size=2),
    "anyOf": st.lists(INNER, min_size=1, max_size=2),
    "minLength": COUNTS,
    "maxLength": COUNTS,
    "minItems": COUNTS,
    "maxItems": COUNTS,
    "minProperties": COUNTS,
    "minimum": NUMBERS,
    "maximum": NUMBERS,
    "exclusiveMinimum": NUMBERS,
    "exclusiveMaximum": NUMBERS,
}
TOGETHER = {
    "additionalProperties": ["properties"],
    "if": ["then", "else"],
    "then": ["if"],
    "else": ["if"],
}


def texts_alone(value):
    """Whether no list within a value holds anything but texts: of those the quick judge knows which are alike."""
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return (not isinstance(value, list) or all(isinstance(item, str) for item in value)) and all(
        map(texts_alone, inner)
    )


@pytest.mark.parametrize("keyword", KEYWORDS)
@given(data=st.data())
def test_what_fits_is_what_jsonschema_finds_valid(keyword, data):
    beside = {name: KEYWORDS[name] for name in TOGETHER.get(keyword, [])}
    root = data.draw(st.fixed_dictionaries({keyword: KEYWORDS[keyword]}, optional=beside))
    root["$defs"] = {"one": data.draw(INNER), "two": data.draw(INNER)}
    value = data.draw(VALUES)

    if Fitting(root).fits(value, root):
        assert StrictValidator(root).is_valid(value)
    elif keyword != "uniqueItems" or texts_alone(value):
        assert not StrictValidator(root).is_valid(value)


OTHERS_ARE_TEXTS = {"properties": {"a": True}, "additionalProperties": {"type": "string"}}


@pytest.mark.parametrize(
    ("schema", "value", "fits"),
    [
        ({"type": "integer"}, 1, True),
        ({"type": "integer"}, True, False),
        ({"type": "integer"}, 1.0, False),
        ({"type": "number"}, 1, True),
        ({"type": "number"}, False, False),
        (OTHERS_ARE_TEXTS, {"a": 1, "b": "x"}, True),
        (OTHERS_ARE_TEXTS, {"a": 1, "b": 1}, False),
        ({"pattern": "b"}, "ab", True),
        ({"pattern": "b$"}, "ab\n", False),
        ({"uniqueItems": True}, ["a", "b"], True),
        ({"uniqueItems": True}, ["a", "a"], False),
        ({"uniqueItems": False}, ["a", "a"], True),
    ],
)
def test_cases_that_are_easily_missed(schema, value, fits):
    assert Fitting(schema).fits(value, schema) is fits
    assert StrictValidator(schema).is_valid(value) is fits


@given(schema=st.fixed_dictionaries({}, optional=KEYWORDS), one=INNER, two=INNER, value=VALUES)
def test_keywords_hold_beside_one_another(schema, one, two, value):
    root = {**schema, "$defs": {"one": one, "two": two}}

    if Fitting(root).fits(value, root):
        assert StrictValidator(root).is_valid(value)


@pytest.mark.parametrize("name", ["med_ins.yaml", "refunds.yaml"])
def test_the_projects_own_documents_fit_without_jsonschema(name):
    [document] = load([ROOT / "spec" / name], Diagnostics())
    shape = subset()

    assert Fitting(shape).fits(document.root.plain(), shape)


@pytest.mark.parametrize(
    "schema",
    [
        {"const": 1},
        {"enum": [1, "1"]},
        {"oneOf": [True]},
        {"not": False},
        {"multipleOf": 1},
        {"prefixItems": [True]},
        {"patternProperties": {"a": True}},
        {"dependentRequired": {"a": []}},
        {"unevaluatedProperties": True},
        {"contains": True},
        {"maxProperties": 5},
        {"$id": "https://example.com/"},
        {"$dynamicRef": "#"},
        {"$ref": "#"},
        {"$ref": "#/$defs/a%20b", "$defs": {"a%20b": True}},
        {"$ref": "#/$defs/a~1b", "$defs": {"a~1b": True}},
        {"$ref": "other.yaml#/$defs/a", "$defs": {"a": True}},
        {"$ref": "#/$defs/nothing"},
        {"$ref": "#/$ref"},
    ],
)
def test_what_it_does_not_judge_is_left_to_jsonschema(schema):
    assert not Fitting(schema).fits(1, schema)
    assert not Fitting({"below": schema}).fits({"a": 1}, {"properties": {"a": schema}})


def test_a_list_whose_items_are_no_texts_is_left_to_jsonschema():
    schema = {"uniqueItems": True}

    assert Fitting(schema).fits(["a", "b"], schema)
    assert not Fitting(schema).fits([1, 2], schema)


def test_a_schema_that_goes_round_in_a_circle_is_left_to_jsonschema():
    schema = {"$ref": "#/$defs/round", "$defs": {"round": {"$ref": "#/$defs/round"}}}

    assert not Fitting(schema).fits(1, schema)


def test_a_value_that_is_nested_too_deeply_is_left_to_jsonschema():
    schema = {"items": {"$ref": "#/$defs/list"}, "$defs": {"list": {"items": {"$ref": "#/$defs/list"}}}}
    value = []
    for _ in range(5_000):
        value = [value]

    assert not Fitting(schema).fits(value, schema)


def test_each_keyword_of_jsonschema_is_judged_or_left_to_it():
    judged = fitting._MAKERS.keys() | {"$ref", "format"}
    assert not judged & fitting.UNJUDGED
    # `$id` is none that it judges by, but changes what references mean.
    assert set(StrictValidator.VALIDATORS) == judged | fitting.UNJUDGED - {"$id"}
