"""What the generated modules look like: signatures, docstrings, and nothing that is not needed."""

from __future__ import annotations

import ast
import inspect
import json
import subprocess
import sys
import warnings
from typing import get_type_hints

import pytest

from tests.codegen.compiling import HEAD, compiled, members_of, sources, strangers
from tests.support.waiting import HANGS
from wxpay_client import RetryPolicy

SPEC = """
openapi: 3.1.0
info: {title: Refunds of things, version: "1"}
servers: [{url: "https://api.mch.weixin.qq.com/hk/"}]
paths:
  /v3/things/{id}/refunds:
    post:
      operationId: things.refunds.create
      summary: Give the money back (申请退款).
      description: Takes up to three days. Ask again after that.
      x-source: [https://pay.weixin.qq.com/doc/1, https://pay.weixin.qq.com/doc/2]
      x-rate-limit: 150 calls a second
      deprecated: true
      x-successor: {operationId: things.refunds.create_again, since: "2022-09-08"}
      parameters:
        - name: id
          in: path
          required: true
          description: The thing's number (编号).
          schema: {type: string, minLength: 1, maxLength: 32}
          example: "12175"
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [amount]
              properties:
                amount: {type: integer, minimum: 1, description: What to give back, examples: [888]}
                reason: {type: string, maxLength: 80, default: none, deprecated: true}
                code: {type: string, pattern: '^[A-Z]"\\\\w$'}
      responses:
        "200":
          description: The refund.
          content: {application/json: {schema: {$ref: "#/components/schemas/Refund"}}}
        "400": {description: No., x-error-codes: [{code: PARAM_ERROR, cause: A parameter is wrong}, {code: BARE}]}
        "404": {description: No., x-error-codes: [{code: NOT_FOUND, cause: There is none.}]}
        "418": {description: No., x-error-codes: [{code: TEAPOT, cause: It is one.}]}
        "503": {description: No., x-error-codes: [{code: DOWN, cause: It is down.}]}
  /v3/again:
    get:
      operationId: things.refunds.create_again
      responses: {"204": {description: Done.}}
  /v3/gone:
    get:
      operationId: things.gone
      deprecated: true
      responses: {"204": {description: Done.}}
components:
  schemas:
    Refund:
      type: object
      description: A refund (退款单).
      required: [status]
      properties:
        status: {type: string, enum: [OK, "NO"], x-enum-descriptions: {OK: It worked (成功)}, description: How it went}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return compiled(tmp_path_factory.mktemp("render"), SPEC)


@pytest.fixture
def method(package):
    return package.things.ThingsRefundsResource.create


class TestMethods:
    def test_have_the_signature_of_the_specification(self, package, method):
        assert str(inspect.signature(method)).replace(package.root.__name__ + ".things.", "") == (
            "(self, id: str, *, amount: int, reason: str | None = None, code: str | None = None, "
            "base_uri: str | None = None, timeout: float | tuple[float, float] | None = None, "
            "retries: wxpay_client.schema.retry_policy.RetryPolicy | None = None) -> Refund"
        )

    def test_say_all_that_a_caller_needs(self, method):
        assert inspect.getdoc(method) == inspect.cleandoc(
            """
            Give the money back (申请退款).

            Takes up to three days. Ask again after that.

            Rate limit: 150 calls a second.

            The vendor has deprecated this operation in favour of things.refunds.create_again (since 2022-09-08).

            `POST /v3/things/{id}/refunds` on https://api.mch.weixin.qq.com/hk/
            Source: https://pay.weixin.qq.com/doc/1
            Source: https://pay.weixin.qq.com/doc/2

            Args:
                id: The thing's number (编号). 1 to 32 characters. Example: `"12175"`.
                amount: What to give back. At least 1. Example: `888`.
                reason: At most 80 characters. The gateway's default: `none`. Deprecated by the vendor.
                code: Has to match `^[A-Z]"\\\\\\\\w$`.
                base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
                timeout: Seconds to wait for the connection and for each read; the client's where not given.
                retries: How often, how soon and for how long it is retried; the client's where not given.

            Returns:
                The refund.

            Raises:
                RequestError: A parameter is not as described here; nothing was sent.
                BadRequestError: PARAM_ERROR, BARE.
                NotFoundError: NOT_FOUND.
                APIError: TEAPOT.
                ServerError: DOWN.
                OutcomeUnknownError: It was sent and no answer came.
                WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """.replace("\\\\\\\\", "\\\\")
        )

    def test_leave_to_the_package_what_most_operations_answer(self, tmp_path):
        own = ", x-error-codes: [{status: 400, code: TOO_LATE, cause: It is over.}]"
        general = '"401": {description: No., x-error-codes: [{code: SIGN_ERROR, cause: It does not fit.}]}'
        paths = "".join(
            f"  /v3/{number}:\n    get: {{operationId: things.get{number}{own if number == 7 else ''}, "
            f'responses: {{"204": {{description: Done.}}, {general}}}}}\n'
            for number in range(20)
        )
        package = compiled(tmp_path, f"{HEAD}paths:\n{paths}")

        assert "- `AuthenticationError`: SIGN_ERROR" in (package.root.__doc__ or "")
        told = package.things.ThingsResource.get7.__doc__ or ""
        assert "BadRequestError: TOO_LATE." in told
        assert "APIError: Another code, such as those that most operations have." in told
        assert "SIGN_ERROR" not in told
        codes = package.operations["things.get7"].operation.error_codes
        assert [code.code for code in codes] == ["TOO_LATE", "SIGN_ERROR"]

    def test_that_read_have_no_outcome_to_be_unsure_of(self, package):
        assert "OutcomeUnknownError" not in package.things.ThingsRefundsResource.create_again.__doc__

    def test_hand_over_the_request_and_what_is_of_the_call(self, package):
        resources = package.client()

        once = RetryPolicy.none()
        resources.things.refunds.create("1", amount=2, base_uri="https://x.example.com", timeout=(1, 2), retries=once)

        request = package.things.RefundsCreateRequest(id="1", amount=2)
        assert resources.sent == [(request, "https://x.example.com", (1, 2), once)]


class TestDeprecation:
    def test_is_marked_for_type_checkers(self, package):
        source = package.files["things.py"]

        assert source.count('@deprecated("use things.refunds.create_again instead")') == 1
        assert source.count('@deprecated("the vendor has deprecated this operation")') == 1

    def test_is_written_down_where_there_is_none(self, package):
        assert "The vendor has deprecated this operation." in package.things.ThingsResource.gone.__doc__

    def test_warns_nobody_at_run_time(self, package):
        resources = package.client()

        with warnings.catch_warnings():
            warnings.simplefilter("error")
            resources.things.refunds.create("1", amount=2)
            resources.things.gone()

        assert len(resources.sent) == 2

    def test_is_not_imported_where_nothing_is_replaced(self, tmp_path):
        assert "deprecat" not in sources(tmp_path, members_of("a: {}"))["things.py"]


class TestModels:
    def test_describe_themselves_and_each_field(self, package):
        source = package.files["things.py"]

        assert package.things.Refund.__doc__.startswith("A refund (退款单).\n\nAttributes:\n    status (")
        assert package.things.RefundStatus.__doc__ == "How it went."
        assert '    status: RefundStatus | str\n    """How it went."""' in source
        assert '    OK = "OK"\n    """It worked (成功)."""' in source

    def test_without_description_have_their_name(self, tmp_path):
        assert compiled(tmp_path, members_of("a: {}")).things.GetResponse.__doc__.startswith("GetResponse.\n")

    def test_are_frozen_comparable_and_by_keyword(self, package):
        refund = package.things.Refund(status="OK")

        assert refund == package.things.Refund(status="OK")
        assert hash(refund) == hash(package.things.Refund(status="OK"))
        with pytest.raises(AttributeError):
            refund.status = "NO"
        with pytest.raises(TypeError):
            package.things.Refund("OK")

    def test_name_in_quotes_only_what_is_not_there_yet(self, tmp_path):
        spec = (
            members_of("a: {$ref: '#/components/schemas/A'}")
            + """\
components:
  schemas:
    A: {type: object, properties: {a: {$ref: "#/components/schemas/A"}, b: {$ref: "#/components/schemas/B"}}}
    B: {type: object, properties: {c: {type: string}}}
"""
        )
        source = sources(tmp_path, spec)["things.py"]

        assert '    a: "A | None" = None' in source
        assert "    b: B | None = None" in source
        assert source.index("class B:") < source.index("class A:") < source.index("class GetResponse:")

    def test_resolve_their_annotations(self, package):
        module = package.things

        for cls in (module.Refund, module.RefundsCreateRequest):
            assert get_type_hints(cls).keys() - {"operation"} == {a.name for a in cls.__attrs_attrs__}


class TestFields:
    @pytest.mark.parametrize(
        ("schema", "told"),
        [
            ("{type: string, minLength: 2, maxLength: 3}", "2 to 3 characters."),
            ("{type: string, minLength: 1}", "At least 1 character."),
            ("{type: string, minLength: 2}", "At least 2 characters."),
            ("{type: string, maxLength: 3}", "At most 3 characters."),
            ("{type: array, minItems: 1}", "At least 1 item."),
            ("{type: array, minItems: 0, maxItems: 9}", "0 to 9 items."),
            ("{type: integer, minimum: 0}", "At least 0."),
            ("{type: integer, minimum: -1, maximum: 1}", "-1 to 1."),
            ("{type: number, exclusiveMinimum: 0}", "More than `0`."),
            ("{type: number, exclusiveMaximum: 1.5}", "Less than `1.5`."),
            ("{type: integer, multipleOf: 100}", "A multiple of `100`."),
            ("{type: string, pattern: '^a$'}", "Has to match `^a$`."),
            ("{type: string, default: abc}", "The gateway's default: `abc`."),
            ("{type: integer, description: Price (价格)。, examples: [5]}", "Price (价格)。\n\nExample: `5`."),
            ("{type: boolean, examples: [true]}", "Example: `True`."),
            ("{title: Only a title}", "Only a title."),
            ("{x-vendor-name: a_}", "The vendor's own documents also spell it `a_`: see `Client(vendor_names=True)`."),
        ],
    )
    def test_say_their_limits_in_words(self, tmp_path, schema, told):
        tree = ast.parse(sources(tmp_path, members_of(f"a: {schema}"))["things.py"])
        model = next(n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == "GetResponse")

        assert [ast.unparse(model.body[1])[:2], inspect.cleandoc(model.body[2].value.value).split()] == [
            "a:",
            told.split(),
        ]

    def test_without_anything_to_say_are_bare(self, tmp_path):
        lines = sources(tmp_path, members_of("a: {type: string}", required="a"))["things.py"].split("\n")

        assert "    a: str" in lines


class TestModules:
    def test_import_only_what_they_use(self, tmp_path, package):
        for source in [*package.files.values(), *sources(tmp_path, members_of("a: {}")).values()]:
            tree = ast.parse(source)
            imported = {
                alias.asname or alias.name
                for node in ast.walk(tree)
                if isinstance(node, ast.Import | ast.ImportFrom)
                for alias in node.names
            }
            used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
            quoted = " ".join(
                n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            )
            assert {name for name in imported if name not in used and name not in quoted} == set()

    def test_say_what_they_were_generated_from(self, package):
        for name, source in package.files.items():
            written_from = "spec/things.yaml" if name == "things.py" else "spec/"
            assert source.partition("\n")[0] == (f"# Generated from {written_from} by `make codegen`. Do not edit.")

    def test_hold_only_what_generated_modules_hold(self, package):
        assert [found for source in package.files.values() for found in strangers(source)] == []

    def test_have_no_name_twice(self, package):
        tree = ast.parse(package.files["things.py"])
        names = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]

        assert len(names) == len(set(names))

    def test_are_loaded_when_asked_for(self, tmp_path):
        one = 'paths: {/v3/a: {get: {operationId: one.get, responses: {"204": {description: Done.}}}}}'
        package = compiled(tmp_path, {"one.yaml": one, "two.yaml": one.replace("one", "two")})
        prefix = package.root.__name__

        assert {name for name in sys.modules if name.startswith(f"{prefix}.")} == set()
        package.operations["one.get"]
        package.client().two.get()
        assert f"{prefix}.one" in sys.modules
        assert f"{prefix}.two" in sys.modules


class TestLists:
    TEXT = '"When it is closed:\\n- by the payer\\n- by the merchant,\\n  at any time\\n\\nElse never."'

    def test_in_descriptions_of_fields_keep_their_lines(self, tmp_path):
        package = compiled(tmp_path, members_of(f"a: {{type: string, maxLength: 9, description: {self.TEXT}}}"))

        assert (
            '    """When it is closed:\n\n    - by the payer\n    - by the merchant, at any time\n\n'
            '    Else never.\n\n    At most 9 characters.\n    """'
        ) in package.files["things.py"]

    def test_in_descriptions_of_operations_keep_their_lines(self, tmp_path):
        spec = members_of("a: {}").replace("      operationId", f"      description: {self.TEXT}\n      operationId")
        package = compiled(tmp_path, spec)

        doc = inspect.getdoc(package.things.ThingsResource.get)
        assert doc is not None
        assert doc.startswith("When it is closed:\n\n- by the payer\n- by the merchant, at any time\n\nElse never.\n\n")

    def test_in_descriptions_of_arguments_are_on_one_line(self, tmp_path):
        spec = (
            members_of("a: {}")
            .replace(
                "      responses",
                f"      parameters: [{{name: b, in: query, description: {self.TEXT}, schema: {{}}}}]\n      responses",
            )
            .replace("schema: {}", "schema: {type: string}")
        )
        package = compiled(tmp_path, spec)

        assert "b: When it is closed: - by the payer - by the merchant, at any time Else never.\n" in (
            inspect.getdoc(package.things.ThingsResource.get) or ""
        )


@pytest.mark.slow
class TestTypeCheckers:
    USE = """\
from typing import assert_type
from {name} import Resources
from {name}.things import Refund, RefundStatus

def use(client: Resources) -> None:
    refund = client.things.refunds.create("1", amount=2, reason=None)
    assert_type(refund, Refund)
    assert_type(refund.status, RefundStatus | str)
    client.things.gone()
"""

    def test_see_the_types_and_the_deprecation(self, tmp_path, package):
        name = package.root.__name__
        user = tmp_path / "user.py"
        user.write_text(self.USE.format(name=name), encoding="utf-8")
        folder = package.root.__path__[0].removesuffix(name)
        options = [
            "--strict",
            "--enable-error-code=deprecated",
            f"--cache-dir={tmp_path}",
            "--config-file=",
            "--output=json",
        ]

        run = subprocess.run(
            [sys.executable, "-m", "mypy", *options, str(user)],
            env={"MYPYPATH": folder, "PATH": ""}, capture_output=True, text=True, check=False, timeout=HANGS,
        )  # fmt: skip

        found = [json.loads(line) for line in run.stdout.splitlines()]
        assert [(error["line"], error["code"]) for error in found] == [(6, "deprecated"), (9, "deprecated")], (
            run.stdout + run.stderr
        )
        assert "use things.refunds.create_again instead" in found[0]["message"]
