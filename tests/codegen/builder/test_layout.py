"""A specification in folders: which module each operation, event and class is in, and when it is loaded."""

from __future__ import annotations

import subprocess
import sys
from textwrap import dedent

import pytest

from tests.codegen.compiling import HEAD, Package, as_yaml, compiled, imported, modelled, refused, sources, strangers

DONE = '{"204": {description: Done.}}'


def operations(*ids: str, more: str = "") -> str:
    """A document with an operation for each of these IDs."""
    paths = "".join(f"  /v3/{id_}:\n    get: {{operationId: {id_}, responses: {DONE}}}\n" for id_ in ids)
    return f"{HEAD}paths:\n{paths}{more}"


def answering(id_: str, reference: str, more: str = "") -> str:
    """A document with an operation that answers with what a reference leads to."""
    content = f"{{application/json: {{schema: {{$ref: '{reference}'}}}}}}"
    return f"""\
{HEAD}paths:
  /v3/{id_}:
    get:
      operationId: {id_}
      responses: {{"200": {{description: It., content: {content}}}}}
{more}"""


TREE = {
    "pay/transactions.yaml": operations("pay.transactions.jsapi"),
    "pay/partner/transactions.yaml": operations("pay.partner.transactions.jsapi"),
    "refund/domestic.yaml": operations("refund.domestic.refunds.create"),
    "refunds.yaml": operations("refunds.query"),
    "global/refunds.yaml": operations("global_.refunds.query"),
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return compiled(tmp_path_factory.mktemp("tree"), TREE)


class TestModules:
    def test_mirror_the_documents(self, package):
        assert {id_: request.__module__.partition(".")[2] for id_, request in package.operations.items()} == {
            "global_.refunds.query": "global_.refunds",
            "pay.partner.transactions.jsapi": "pay.partner.transactions",
            "pay.transactions.jsapi": "pay.transactions",
            "refund.domestic.refunds.create": "refund.domestic",
            "refunds.query": "refunds",
        }

    def test_are_files_that_say_which_document_they_come_from(self, package):
        made = {
            name: source.partition(" by ")[0]
            for name, source in package.files.items()
            if name != "examples/__init__.py"
        }

        assert made == {
            "__init__.py": "# Generated from spec/",
            "global_/__init__.py": "# Generated from spec/global/refunds.yaml",
            "global_/refunds.py": "# Generated from spec/global/refunds.yaml",
            "pay/__init__.py": "# Generated from spec/pay/partner/transactions.yaml, spec/pay/transactions.yaml",
            "pay/partner/__init__.py": "# Generated from spec/pay/partner/transactions.yaml",
            "pay/partner/transactions.py": "# Generated from spec/pay/partner/transactions.yaml",
            "pay/transactions.py": "# Generated from spec/pay/transactions.yaml",
            "refund/__init__.py": "# Generated from spec/refund/domestic.yaml",
            "refund/domestic.py": "# Generated from spec/refund/domestic.yaml",
            "refunds.py": "# Generated from spec/refunds.yaml",
        }
        assert [found for source in package.files.values() for found in strangers(source)] == []

    def test_of_events_alone_say_so_in_their_folders_too(self, tmp_path):
        event = "webhooks: {IT.WENT: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}}}}\n"
        package = compiled(tmp_path, {"a/b.yaml": f"{HEAD}{event}"})

        assert package.files["a/__init__.py"].startswith("# Generated from spec/a/b.yaml by ")

    def test_name_classes_by_what_their_own_name_does_not_say(self, package):
        assert {request.__name__ for request in package.operations.values()} == {
            "JsapiRequest", "QueryRequest", "RefundsCreateRequest",
        }  # fmt: skip

    def test_have_their_examples_in_one(self, package):
        assert set(package.examples) == set(package.operations)
        assert package.examples["pay.partner.transactions.jsapi"] == {"request": {}, "answers": {204: None}}

    def test_of_errors_and_examples_are_parted_where_they_would_be_too_long(self, tmp_path):
        codes = "x-error-codes: [" + ", ".join(f"{{status: 400, code: {word}_%d}}" for word in ("A", "B", "C")) + "]"
        paths = "".join(
            f"  /v3/{number}:\n    get: {{operationId: things.get{number}, responses: {DONE}, {codes}}}\n"
            % (number, number, number)
            for number in range(700)
        )
        package = compiled(tmp_path, f"{HEAD}paths:\n{paths}")

        assert {
            "errors/__init__.py",
            "errors/_part2.py",
            "examples/__init__.py",
            "examples/_part2.py",
        } <= package.files.keys()
        parts = [source for name, source in package.files.items() if "errors" in name or "examples" in name]
        assert max(source.count("\n") for source in parts) < 3_000
        assert package.examples.keys() == package.operations.keys()
        last = package.operations["things.get699"].operation
        assert [code.code for code in last.error_codes] == ["A_699", "B_699", "C_699"]
        assert [found for source in parts for found in strangers(source)] == []

    def test_of_a_document_beside_a_folder_of_its_name_are_the_package(self, tmp_path):
        tree = {"pay.yaml": operations("pay.close", "pay.codes.get"), "pay/orders.yaml": operations("pay.orders.get")}
        package = compiled(tmp_path, tree)

        assert package.operations["pay.close"].__module__ == f"{package.root.__name__}.pay"
        assert package.operations["pay.codes.get"].__name__ == "CodesGetRequest"
        assert "pay.py" not in package.files
        resources = package.client()
        resources.pay.close()
        resources.pay.codes.get()
        resources.pay.orders.get()
        assert [request.operation.id for request, *_ in resources.sent] == [
            "pay.close", "pay.codes.get", "pay.orders.get",
        ]  # fmt: skip

    def test_of_a_group_that_several_documents_describe_are_that_of_the_first(self, tmp_path):
        tree = {
            "z/first.yaml": operations("pay.orders.close", "pay.codes.get"),
            "pay/orders.yaml": operations("pay.orders.get"),
            "zz.yaml": operations("pay.orders.query"),
        }
        package = compiled(tmp_path, tree)

        of_group = [request for id_, request in package.operations.items() if id_.startswith("pay.orders.")]
        assert [request.__module__.partition(".")[2] for request in of_group] == ["pay.orders"] * 3
        assert package.operations["pay.codes.get"].__module__.endswith(".z.first")
        assert package.operations["pay.codes.get"].__name__ == "PayCodesGetRequest"
        assert "zz.py" not in package.files
        resources = package.client()
        resources.pay.orders.query()
        resources.pay.codes.get()
        assert len(resources.sent) == 2

    def test_are_named_as_python_and_disks_allow(self, tmp_path):
        tree = {"combine-transactions.yaml": operations("combine_transactions.app"), "Import/A.yaml": operations("b.c")}
        package = compiled(tmp_path, tree)

        assert package.operations["combine_transactions.app"].__module__.endswith(".combine_transactions")
        assert package.operations["combine_transactions.app"].__name__ == "AppRequest"
        assert package.operations["b.c"].__module__.endswith(".import_.a")

    @pytest.mark.parametrize("file", ["pay/fields.yaml", "pay/dt.yaml", "errors/x.yaml", "examples.yaml"])
    def test_hide_nothing_that_generated_code_uses(self, tmp_path, file):
        schema = "{type: object, required: [at], properties: {at: {type: string, format: date-time}}}"
        more = f"components: {{schemas: {{Thing: {schema}}}}}\n"
        tree = {"pay.yaml": answering("pay.get", "#/components/schemas/Thing", more), file: operations("pay.x.get")}
        package = compiled(tmp_path, tree)

        package.client().pay.x.get()

        assert package.answer("pay.get", {"at": "2018-06-08T10:34:56+08:00"}).at.year == 2018
        assert dict(package.examples)

    def test_of_two_files_are_not_one(self, tmp_path):
        (error,) = refused(tmp_path, {"a-b.yaml": operations("x.get"), "a_b.yaml": operations("y.get")})

        assert (error.code, error.span.path.rpartition("/")[2]) == ("name-clash", "a_b.yaml")
        assert error.message.endswith("would both be the module a_b")

    def test_do_not_depend_on_the_order_of_files(self, tmp_path):
        backwards = dict(reversed(TREE.items()))

        assert sources(tmp_path / "a" / "spec", TREE) == sources(tmp_path / "b" / "spec", backwards)

    @pytest.mark.slow  # a type checker
    def test_are_typed(self, tmp_path, package):
        files = sources(tmp_path / "spec", TREE)
        typed = imported(tmp_path, files)
        user = tmp_path / "user.py"
        user.write_text(
            dedent(
                f"""
                from {typed.root.__name__} import Resources
                from {typed.root.__name__}.pay.transactions import PayTransactionsResource

                def use(client: Resources) -> PayTransactionsResource:
                    client.pay.partner.transactions.jsapi()
                    client.global_.refunds.query()
                    return client.pay.transactions
                """
            ),
            encoding="utf-8",
        )
        options = ["--strict", f"--cache-dir={tmp_path / 'cache'}", "--config-file=", "--no-error-summary"]
        run = subprocess.run(
            [sys.executable, "-m", "mypy", *options, str(user), str(tmp_path / typed.root.__name__)],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip

        assert run.stdout == ""


class TestLoading:
    PROGRAM = """
    import sys
    sys.path.insert(0, {folder!r})
    import {name} as api

    class Client(api.Resources):
        def send(self, request, *, base_uri=None, timeout=None):
            raise RuntimeError(request.operation.id)

    def loaded():
        return sorted(each.partition(".")[2] for each in sys.modules if each.startswith("{name}."))

    client = Client()
    print(loaded())
    pay = client.pay
    print(loaded())
    pay.transactions
    print(loaded())
    pay.partner
    print(loaded())
    pay.partner.transactions
    print(loaded())
    """

    def test_of_a_group_loads_none_of_those_within_it(self, package):
        folder, name = package.root.__path__[0].rpartition("/")[0], package.root.__name__
        program = dedent(self.PROGRAM).format(folder=folder, name=name)

        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

        assert run.stdout.split("\n") == [
            "[]",
            "['pay']",
            "['pay', 'pay.transactions']",
            "['pay', 'pay.partner', 'pay.transactions']",
            "['pay', 'pay.partner', 'pay.partner.transactions', 'pay.transactions']",
            "",
        ]


MONEY = """\
components:
  schemas:
    Money:
      type: object
      description: An amount of money.
      properties: {total: {type: integer}, currency: {type: string, enum: [CNY]}}
    Unused: {type: object, properties: {a: {type: string}}}
"""
SHARED = "common.yaml#/components/schemas/Money"


class TestComponents:
    """Of documents that refer to one another, `common.yaml` aside."""

    def test_have_one_class_in_the_module_of_their_document(self, tmp_path):
        tree = {
            "orders.yaml": answering("orders.get", "pay/refunds.yaml#/components/schemas/Money"),
            "pay/refunds.yaml": answering("pay.refunds.get", "#/components/schemas/Money", MONEY),
        }
        package = compiled(tmp_path, tree)

        money = package.module("pay.refunds").Money
        assert [request.operation.answers for request in package.operations.values()] == [{200: money}] * 2
        assert package.orders.Money is money
        assert sum(source.count("class MoneyCurrency") for source in package.files.values()) == 1
        assert [found for source in package.files.values() for found in strangers(source)] == []

    def test_have_one_even_where_their_own_document_has_no_use_for_it(self, tmp_path):
        tree = {
            "a.yaml": answering("a.get", "b.yaml#/components/schemas/Money"),
            "b.yaml": operations("b.get", more=MONEY),
        }
        package = compiled(tmp_path, tree)

        assert package.operations["a.get"].operation.answers == {200: package.b.Money}

    @pytest.mark.parametrize("names", [("a", "b"), ("pay.a", "pay.b"), ("pay.a", "pay"), ("pay", "pay.a")])
    def test_of_documents_that_refer_to_each_other_have_one_in_each_module(self, tmp_path, names):
        def document(name: str, own: str, other: str) -> str:
            way = "../" * name.count(".") + other.replace(".", "/")
            schema = f"components: {{schemas: {{{own}: {{type: object, properties: {{x: {{type: string}}}}}}}}}}\n"
            reference = f"{way}.yaml#/components/schemas/{'Two' if own == 'One' else 'One'}"
            return answering(f"{name}.get", reference, schema)

        one, two = names
        tree = {
            f"{one.replace('.', '/')}.yaml": document(one, "One", two),
            f"{two.replace('.', '/')}.yaml": document(two, "Two", one),
        }
        package = compiled(tmp_path, tree)

        for name in names:
            (answer,) = package.operations[f"{name}.get"].operation.answers.values()
            assert answer.__module__ == f"{package.root.__name__}.{name}"
            assert package.answer(f"{name}.get", {"x": "1"}) == answer(x="1")

    def test_of_a_package_are_loaded_without_a_circle(self, tmp_path):
        # To import `pay.a` is to import `pay` first, which may import from `b`: each has its own.
        more = "components: {schemas: {Own: {type: object, properties: {x: {type: string}}}}}\n"
        tree = {
            "b.yaml": answering("b.get", "pay/a.yaml#/components/schemas/Own", MONEY),
            "pay.yaml": answering("pay.get", "b.yaml#/components/schemas/Money"),
            "pay/a.yaml": operations("pay.a.get", more=more),
        }
        package = compiled(tmp_path, tree)

        assert package.operations["b.get"].operation.answers == {200: package.b.Own}
        assert package.operations["pay.get"].operation.answers == {200: package.pay.Money}
        assert package.operations["pay.a.get"]

    def test_are_not_confused_with_ones_like_them(self, tmp_path):
        own = "components: {schemas: {Money: {type: object, properties: {x: {type: string}}}}}\n"
        both = (
            "components: {schemas: {Both: {type: object, properties: {a: {$ref: 'b.yaml#/components/schemas/Money'}, "
            "b: {$ref: '#/components/schemas/Money'}}}, Money: {type: object, properties: {x: {type: string}}}}}\n"
        )
        tree = {
            "a.yaml": answering("a.get", "#/components/schemas/Both", both),
            "b.yaml": answering("b.get", "#/components/schemas/Money", own),
        }
        package = compiled(tmp_path, tree)

        answer = package.answer("a.get", {"a": {"x": "1"}, "b": {"x": "1"}})
        assert answer.a == answer.b == package.b.Money(x="1")


class TestCommon:
    TREE = {  # noqa: RUF012
        "common.yaml": HEAD + MONEY,
        "orders.yaml": answering("orders.get", SHARED),
        "pay/refunds.yaml": answering("pay.refunds.get", f"../{SHARED}"),
    }

    def test_schemas_have_one_class_in_a_module_of_their_own(self, tmp_path):
        package = compiled(tmp_path, self.TREE)

        money = package.common.Money
        assert [request.operation.answers for request in package.operations.values()] == [{200: money}] * 2
        assert package.answer("orders.get", {"total": 1, "currency": "CNY"}) == money(total=1, currency="CNY")
        assert money.__module__ == f"{package.root.__name__}.common"
        assert package.common.MoneyCurrency.CNY == "CNY"
        for name in ("orders.py", "pay/refunds.py"):
            assert "class Money" not in package.files[name]
            assert list(strangers(package.files[name])) == []
        assert package.files["common.py"].startswith("# Generated from spec/common.yaml by")
        assert package.files["orders.py"].startswith("# Generated from spec/orders.yaml, spec/common.yaml by")

    def test_schemas_that_nothing_uses_have_none(self, tmp_path):
        assert "Unused" not in compiled(tmp_path, self.TREE).files["common.py"]

    def test_classes_are_in_the_order_of_the_document(self, tmp_path):
        schemas = "components: {schemas: {B: {type: string, enum: [x]}, A: {type: string, enum: [x]}}}\n"
        one, two = (answering(f"{name}.get", f"common.yaml#/components/schemas/{name.upper()}") for name in "ab")
        tree = {"common.yaml": HEAD + schemas, "1.yaml": one, "2.yaml": two}

        (module,) = (module for module in modelled(tmp_path, tree).modules if module.name == "common")

        assert [enumeration.name for enumeration in module.enums] == ["B", "A"]

    def test_objects_are_members_of_other_classes(self, tmp_path):
        more = f"components: {{schemas: {{Order: {{properties: {{paid: {{$ref: '{SHARED}'}}}}}}}}}}\n"
        tree = {"common.yaml": HEAD + MONEY, "orders.yaml": answering("orders.get", "#/components/schemas/Order", more)}
        package = compiled(tmp_path, tree)

        answer = package.answer("orders.get", {"paid": {"total": 1}})

        assert answer == package.orders.Order(paid=package.common.Money(total=1))

    def test_objects_may_be_a_body_or_a_part_of_another_object(self, tmp_path):
        text = f"""
        paths:
          /v3/a:
            post:
              operationId: orders.pay
              requestBody: {{content: {{application/json: {{schema: {{$ref: '{SHARED}'}}}}}}}}
              responses: {DONE}
        components:
          schemas:
            Both: {{allOf: [{{$ref: '{SHARED}'}}, {{properties: {{note: {{type: string}}}}}}]}}
        """
        whole = answering("orders.get", "#/components/schemas/Both").partition("paths:\n")[2]
        tree = {"common.yaml": HEAD + MONEY, "orders.yaml": dedent(text).replace("paths:\n", f"paths:\n{whole}", 1)}
        package = compiled(tmp_path, tree)

        request = package.operations["orders.pay"](total=1, currency=package.common.MoneyCurrency.CNY)
        answer = package.answer("orders.get", {"currency": "CNY", "note": "x"})

        assert request.currency is answer.currency is package.common.MoneyCurrency.CNY
        assert "Currency(" not in package.files["orders.py"]

    def test_classes_are_told_apart_by_discriminators_of_other_modules(self, tmp_path):
        pets = "".join(
            f"    {name}: {{type: object, required: [kind], properties: {{kind: {{type: string}}, {own}: {{}}}}}}\n"
            for name, own in (("Cat", "lives"), ("Dog", "tricks"))
        )
        choice = "components:\n  schemas:\n    Pet:\n      discriminator: {propertyName: kind}\n      oneOf:\n"
        choice += "".join(f"        - $ref: 'common.yaml#/components/schemas/{name}'\n" for name in ("Cat", "Dog"))
        tree = {
            "common.yaml": f"{HEAD}components:\n  schemas:\n{pets}",
            "pets.yaml": answering("pets.get", "#/components/schemas/Pet", choice),
        }
        package = compiled(tmp_path, tree)

        answer = package.answer("pets.get", {"kind": "Dog", "tricks": 1})

        assert answer == package.common.Dog(kind="Dog", tricks=1)

    def test_names_are_nobody_elses_where_they_are_used(self, tmp_path):
        own = "components: {schemas: {Money: {type: object, properties: {x: {type: string}}}, "
        own += f"Both: {{properties: {{a: {{$ref: '{SHARED}'}}, b: {{$ref: '#/components/schemas/Money'}}}}}}}}}}\n"
        tree = {"common.yaml": HEAD + MONEY, "orders.yaml": answering("orders.get", "#/components/schemas/Both", own)}

        assert {error.code for error in refused(tmp_path, tree)} == {"class-name-clash"}

    def test_answers_have_their_error_codes_once(self, tmp_path):
        codes = "[{code: SIGN_ERROR, cause: It does not fit.}, {code: OTHER, cause-zh: 其他}]"
        common = f"{HEAD}components: {{responses: {{Refused: {{description: No., x-error-codes: {codes}}}}}}}\n"
        refusal = "{$ref: '%scommon.yaml#/components/responses/Refused'}"
        own = "{description: No., x-error-codes: [{code: SIGN_ERROR, cause: Not this time.}]}"
        tree = {
            "common.yaml": common,
            "a.yaml": operations("a.get").replace("Done.}", f"Done.}}, '401': {refusal % ''}, '403': {own}"),
            "b/c.yaml": operations("b.c.get").replace("Done.}", f"Done.}}, '401': {refusal % '../'}"),
        }
        package = compiled(tmp_path, tree)

        first, second = (request.operation.error_codes for request in package.operations.values())

        assert [(code.status, code.code, code.cause, code.cause_zh) for code in first] == [
            (401, "SIGN_ERROR", "It does not fit.", ""),
            (401, "OTHER", "", "其他"),
            (403, "SIGN_ERROR", "Not this time.", ""),
        ]
        assert second == first[:2]
        (source,) = (source for source in package.files.values() if "It does not fit." in source)
        assert source.count("It does not fit.") == 1
        assert source == package.files["errors/__init__.py"]
        assert "common.py" not in package.files  # there is no class in it
        assert [found for source in package.files.values() for found in strangers(source)] == []

    def test_documents_of_any_text_are_harmless(self, tmp_path):
        text = '"""; __import__("os"); # \\ 退款'
        common = {
            "openapi": "3.1.0",
            "info": {"title": text, "version": "1", "description": text},
            "components": {"schemas": {"Money": {"type": "object", "description": text, "properties": {text: {}}}}},
        }
        files = sources(tmp_path, {"common.yaml": as_yaml(common), "orders.yaml": answering("orders.get", SHARED)})

        assert [found for source in files.values() for found in strangers(source)] == []
