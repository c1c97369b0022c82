"""Names of a specification as names of Python, the same on every version of it."""

from __future__ import annotations

import builtins
import keyword
import sys
from enum import IntEnum, StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen import names
from codegen.names import class_name, constant, identifier, identifiers
from wxpay_client import Client
from wxpay_client.api import Resources
from wxpay_client.schema.resources import Resource

TEXTS = st.text(st.characters(exclude_categories=())) | st.sampled_from(
    [
        "",
        "from",
        "_",
        "__class__",
        "1st",
        "a-b",
        "a.b",
        "退款",
        "\uff21",
        "\ufb01eld",
        "ª",
        "self",
        "None",
        "a\n",
        "x" * 99,
    ]
)


class TestLists:
    def test_know_every_keyword_of_this_python(self):
        assert set(keyword.kwlist) == names.KEYWORDS

    def test_know_all_that_members_of_enumerations_inherit(self):
        class Text(StrEnum):
            A = "a"

        class Number(IntEnum):
            A = 1

        inherited = {*dir(str), *dir(int), *dir(Text), *dir(Number), *dir(type(Text))} - {"A"}

        assert {name for name in inherited if not name.startswith("_")} <= names.OF_ENUMS

    def test_know_all_that_a_client_has_besides_resources(self):
        public = {name for name in dir(Client) if not name.startswith("_")}

        assert public - set(vars(Resources)) <= names.OF_CLIENTS

    def test_know_the_parameters_that_every_method_has(self):
        assert {"base_uri", "timeout", "retries", "operation"} <= names.OF_REQUESTS

    def test_take_from_builtins_only_what_a_class_body_uses(self):
        taken = {name for name in names.IN_CLASS_BODY if hasattr(builtins, name)}

        assert taken == {"bool", "dict", "float", "int", "list", "property", "str"}


class TestIdentifier:
    @pytest.mark.parametrize(
        "name",
        [
            "mchid",
            "med_refund__gov_fee",
            "camelCase",
            "UPPER",
            "x",
            "退款金额",
            "id",
            "type",
            "a1",
            "trailing_",
            "match",
        ],
    )
    def test_of_a_name_that_python_allows_is_that_name(self, name):
        assert identifier(name) == name

    @pytest.mark.parametrize("name", sorted(names.KEYWORDS))
    def test_of_a_keyword_gets_an_underscore(self, name):
        assert identifier(name) == f"{name}_"

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("Wechatpay-Serial", "Wechatpay_Serial"),
            ("a.b", "a_b"),
            ("a b\tc", "a_b_c"),
            ("1st", "n1st"),
            ("_private", "private"),
            ("__class__", "class_"),
            ("", "empty"),
            ("--", "empty"),
            ("退款-金额", "退款_金额"),
            ("Ａ", "empty"),  # full width: NFKC would make it `A`, and the attribute another one
            ("ﬁeld", "eld"),  # a ligature, likewise
            ("new\n", "new"),
            ("__import__('os').system('x')", "import_os_system_x"),
            ("x" * 61, "x" * 61),
            ("x " * 61, "x_" * 29 + "x"),
        ],
    )
    def test_of_anything_else_keeps_the_words(self, name, expected):
        assert identifier(name) == expected

    def test_gives_way_to_a_reserved_name(self):
        assert identifier("list", {"list"}) == "list_"

    @given(TEXTS)
    def test_can_always_be_an_attribute(self, name):
        word = identifier(name, names.IN_CLASS_BODY)

        assert word.isidentifier()
        assert not keyword.iskeyword(word)
        assert not word.startswith("_")
        assert word not in names.IN_CLASS_BODY
        namespace: dict[str, object] = {}
        exec(f"class C:\n    {word} = 1", namespace)
        assert getattr(namespace["C"], word) == 1


class TestIdentifiers:
    @given(st.lists(TEXTS, max_size=8))
    def test_are_distinct_and_in_order(self, wanted):
        found = identifiers(wanted, names.IN_CLASS_BODY)

        assert len(found) == len(wanted)
        assert len(set(found)) == len(wanted)

    @given(st.lists(TEXTS, max_size=8))
    def test_leave_alone_what_can_stay(self, wanted):
        found = identifiers(wanted, names.IN_CLASS_BODY)

        stays = {name for name in wanted if identifier(name, names.IN_CLASS_BODY) == name}
        assert {name for name, word in zip(wanted, found, strict=True) if name == word} == stays

    @pytest.mark.parametrize(
        ("wanted", "found"),
        [
            (["from", "from_"], ["from__", "from_"]),
            (["a-b", "a.b", "a_b"], ["a_b_", "a_b_2", "a_b"]),
            (["a", "a"], ["a", "a_"]),
            (["a", "A"], ["a", "A"]),
            (["", "-", "empty"], ["empty_", "empty_2", "empty"]),
        ],
    )
    def test_of_names_that_would_be_one_differ(self, wanted, found):
        assert identifiers(wanted) == found

    def test_do_not_depend_on_the_order_of_those_that_stay(self):
        assert identifiers(["b", "a", "from"]) == ["b", "a", "from_"]
        assert identifiers(["from", "a", "b"]) == ["from_", "a", "b"]


class TestClassName:
    @pytest.mark.parametrize(
        ("pieces", "expected"),
        [
            (("med_ins", "refunds"), "MedInsRefunds"),
            (("query_by_out_refund_no",), "QueryByOutRefundNo"),
            (("alreadyCamel",), "AlreadyCamel"),
            (("3d_secure",), "N3dSecure"),
            (("a.b-c",), "ABC"),
            (("退款",), "退款"),
            (("",), "N"),
            (("any",), "Any_"),
            (("error", "code"), "ErrorCode_"),
            (("none",), "None_"),
        ],
    )
    def test_is_made_of_the_words(self, pieces, expected):
        assert class_name(*pieces) == expected

    @given(st.lists(TEXTS, max_size=3))
    def test_can_always_be_a_class(self, pieces):
        name = class_name(*pieces)

        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert name not in names.OF_MODULES


class TestConstant:
    def test_is_the_id_in_capitals(self):
        assert constant("med_ins.refunds.notify") == "MED_INS_REFUNDS_NOTIFY"


def test_no_resource_is_named_as_what_resources_have():
    assert {name for name in dir(Resource) if not name.startswith("_")} == set()


def test_the_lists_do_not_come_from_the_running_interpreter():
    source = sys.modules["codegen.names"].__file__

    with open(source, encoding="utf-8") as file:  # noqa: PTH123
        assert not {"keyword", "builtins"} & {line.split()[-1] for line in file if line.startswith(("import", "from"))}
