"""Documents to modules: what is sent where, under which names, and which clashes are errors."""

from __future__ import annotations

import datetime as dt
import inspect

import pytest

from codegen.builder.build import build
from codegen.diagnostics import Diagnostics
from tests.codegen.compiling import (
    GATEWAY,
    body_of,
    compiled,
    members_of,
    modelled,
    operations_of,
    prepared,
    read,
    refused,
)
from wxpay_client import from_dict, to_dict
from wxpay_client.errors import RequestError

EMPTY = '{"204": {description: Done.}}'


def operation(operation_id: str, path: str = "", method: str = "get", more: str = "") -> str:
    """A path with one operation that answers nothing."""
    more = f"\n      {more}" if more else ""
    return f"""\
  {path or "/v3/" + operation_id}:
    {method}:
      operationId: {operation_id}{more}
      responses: {EMPTY}
"""


def paths(*entries: str, rest: str = "") -> str:
    return "paths:\n" + "".join(entries) + rest


def answering(operation_id: str, schema: str, status: int = 200) -> str:
    responses = f'{{"{status}": {{description: It., content: {{application/json: {{schema: {schema}}}}}}}}}'
    return operation(operation_id).replace(EMPTY, responses)


class TestParameters:
    SPEC = """
    paths:
      /v3/things/{id}/parts/{part-no}:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string, maxLength: 8}}
          - {name: language, in: header, schema: {type: string}}
        get:
          operationId: things.parts.get
          parameters:
            - {name: limit, in: query, schema: {type: integer, maximum: 50}}
            - {name: kinds, in: query, schema: {type: array, items: {type: string, enum: [A, B]}}}
            - {name: X-Trace-Id, in: header, required: true, schema: {type: string}}
            - {name: part-no, in: path, required: true, schema: {type: integer}}
            - {name: since, in: query, schema: {type: string, format: date-time}}
            - {name: on, in: query, schema: {type: string, format: date}}
            - {name: all, in: query, schema: {type: boolean}}
          responses: {"204": {description: Done.}}
    """

    @pytest.fixture
    def things(self, tmp_path):
        return compiled(tmp_path, self.SPEC.replace("name: on,", 'name: "on",')).things

    def test_of_the_path_come_first_and_by_position(self, things):
        signature = inspect.signature(things.ThingsPartsResource.get)
        kinds = {name: parameter.kind.name for name, parameter in signature.parameters.items()}

        assert list(kinds)[:3] == ["self", "id", "part_no"]
        assert {name for name, kind in kinds.items() if kind == "POSITIONAL_OR_KEYWORD"} == {"self", "id", "part_no"}
        assert list(kinds)[3:] == [
            "limit", "kinds", "since", "on", "all", "language", "X_Trace_Id", "base_uri", "timeout", "retries",
        ]  # fmt: skip

    def test_are_required_where_the_specification_says_so(self, things):
        signature = inspect.signature(things.ThingsPartsResource.get)

        required = [name for name, p in signature.parameters.items() if p.default is inspect.Parameter.empty]
        assert required == ["self", "id", "part_no", "X_Trace_Id"]

    def test_travel_where_they_belong(self, things):
        request = things.PartsGetRequest(
            id="a/b ü",
            part_no=7,
            limit=5,
            kinds=["A", things.PartsGetRequestKinds.B],
            since=dt.datetime(2024, 2, 29, 1, 2, 3, tzinfo=dt.UTC),
            on=dt.date(2024, 2, 29),
            all=True,
            language="zh",
            X_Trace_Id="t-1",
        )

        sent = prepared(request)

        assert sent.method == "GET"
        assert sent.url == (
            f"{GATEWAY}/v3/things/a%2Fb%20%C3%BC/parts/7?limit=5&kinds=A&kinds=B"
            "&since=2024-02-29T01%3A02%3A03%2B00%3A00&on=2024-02-29&all=true"
        )
        assert (sent.headers["language"], sent.headers["X-Trace-Id"]) == ("zh", "t-1")
        assert sent.body is None

    def test_that_are_absent_are_not_sent(self, things):
        sent = prepared(things.PartsGetRequest(id="a", part_no=1, X_Trace_Id="t"))

        assert sent.url == f"{GATEWAY}/v3/things/a/parts/1"
        assert "language" not in sent.headers

    def test_travel_to_plain_data_and_back(self, things):
        request = things.PartsGetRequest(id="a", part_no=1, limit=2, X_Trace_Id="t")

        data = to_dict(request)

        assert data == {"path": {"id": "a", "part-no": 1}, "query": {"limit": 2}, "header": {"X-Trace-Id": "t"}}
        assert from_dict(things.PartsGetRequest, data) == request

    def test_are_checked_against_their_limits(self, things):
        with pytest.raises(
            RequestError, match=r"things\.parts\.get: id: expected at most 8 characters, got 9"
        ) as caught:
            prepared(things.PartsGetRequest(id="123456789", part_no=1, X_Trace_Id="t"))

        assert caught.value.parameter == "id"

    def test_of_an_operation_come_before_those_of_its_path(self, tmp_path):
        spec = """
        paths:
          /v3/things:
            parameters: [{name: limit, in: query, schema: {type: string}}]
            get:
              operationId: things.get
              parameters: [{name: limit, in: query, required: true, schema: {type: integer}}]
              responses: {"204": {description: Done.}}
            delete:
              operationId: things.delete
              responses: {"204": {description: Done.}}
        """
        things = compiled(tmp_path, spec).things

        assert things.GetRequest.__annotations__ == {"limit": int}
        assert things.DeleteRequest.__annotations__ == {"limit": str | None}

    def test_may_be_referred_to(self, tmp_path):
        spec = paths(
            operation("things.get", more="parameters: [{$ref: '#/components/parameters/Limit'}]"),
            rest="components: {parameters: {Limit: {name: limit, in: query, schema: {type: integer}}}}\n",
        )

        assert prepared(compiled(tmp_path, spec).things.GetRequest(limit=3)).url.endswith("/v3/things.get?limit=3")

    def test_and_answers_say_first_what_stands_beside_the_reference(self, tmp_path):
        spec = operation("things.get", more="parameters: [{$ref: '#/components/parameters/Limit', description: Mine.}]")
        spec = paths(
            spec.replace(EMPTY, "{'200': {$ref: '#/components/responses/Number', description: How many.}}"),
            rest="""components:
  parameters: {Limit: {name: limit, in: query, description: A limit., schema: {type: integer}}}
  responses: {Number: {description: A number., content: {application/json: {schema: {type: integer}}}}}
""",
        )

        source = compiled(tmp_path, spec).files["things.py"]

        assert [text in source for text in ("Mine.", "How many.", "A limit.", "A number.")] == [
            True,
            True,
            False,
            False,
        ]

    def test_may_have_a_name_for_python(self, tmp_path):
        more = "parameters: [{name: X-Id, in: header, schema: {type: string, x-python-name: number}}]"
        request = compiled(tmp_path, paths(operation("things.get", more=more))).things.GetRequest(number="1")

        assert prepared(request).headers["X-Id"] == "1"


class TestParameterNames:
    @pytest.mark.parametrize(
        ("wire", "python"),
        [
            ("self", "self_"), ("base_uri", "base_uri_"), ("timeout", "timeout_"), ("retries", "retries_"),
            ("operation", "operation_"),
            ("list", "list_"), ("str", "str_"), ("field", "field_"), ("fields", "fields_"), ("dt", "dt_"),
            ("Operation", "Operation_"), ("ErrorCode", "ErrorCode_"), ("GetRequest", "GetRequest_"),
            ("from", "from_"), ("1st", "n1st"), ("a-b", "a_b"), ("商户号", "商户号"), ("request", "request"),
            ("deprecated", "deprecated"), ("Request", "Request"), ("response", "response"), ("int", "int_"),
        ],
    )  # fmt: skip
    def test_are_free_of_what_methods_and_requests_need(self, tmp_path, wire, python):
        more = f"""parameters:
        - {{name: "{wire}", in: query, schema: {{type: string}}}}
        - {{name: last, in: query, schema: {{type: string, format: date}}}}"""
        codes = '{"204": {description: Done.}, "400": {description: No., x-error-codes: [{code: PARAM_ERROR}]}}'
        package = compiled(tmp_path, paths(operation("things.get", more=more)).replace(EMPTY, codes))
        resources = package.client()

        resources.things.get(**{python: "x"}, base_uri="https://apihk.mch.weixin.qq.com/", timeout=3, retries=None)

        ((request, base_uri, timeout, _),) = resources.sent
        assert to_dict(request) == {"query": {wire: "x"}}
        assert (base_uri, timeout) == ("https://apihk.mch.weixin.qq.com/", 3)
        assert request.operation.id == "things.get"

    def test_in_two_places_say_where_they_travel(self, tmp_path):
        spec = """
        paths:
          /v3/things/{id}:
            post:
              operationId: things.update
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: string}}
                - {name: id, in: header, schema: {type: string}}
              requestBody:
                content: {application/json: {schema: {type: object, properties: {id: {type: integer}}}}}
              responses: {"204": {description: Done.}}
        """
        request = compiled(tmp_path, spec).things.UpdateRequest(id="p", query_id="q", header_id="h", body_id=1)

        data = {"path": {"id": "p"}, "query": {"id": "q"}, "header": {"id": "h"}, "body": {"id": 1}}
        assert to_dict(request) == data
        assert from_dict(type(request), data) == request

    def test_that_another_would_take_are_kept_apart(self, tmp_path):
        spec = """
        paths:
          /v3/things/{id}/{query_id}:
            get:
              operationId: things.get
              parameters:
                - {name: query_id, in: path, required: true, schema: {type: string}}
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: string}}
              responses: {"204": {description: Done.}}
        """
        request = compiled(tmp_path, spec).things.GetRequest(id="1", query_id="2", query_query_id="3")

        assert to_dict(request) == {"path": {"query_id": "2", "id": "1"}, "query": {"id": "3"}}

    def test_of_the_merchant_number_is_that_of_its_field(self, tmp_path):
        more = """x-merchant-number: GetRequest
      parameters: [{name: GetRequest, in: query, schema: {type: string}}]"""
        request = compiled(tmp_path, paths(operation("things.get", more=more))).things.GetRequest

        assert request.operation.merchant_number == "GetRequest_"


class TestThePlatformsKey:
    def test_of_a_call_is_the_callers_where_the_operation_lets_it_be_said(self, tmp_path):
        more = "parameters: [{name: Wechatpay-Serial, in: header, schema: {type: string}}]"
        request = compiled(tmp_path, paths(operation("things.get", more=more))).things.GetRequest

        sent = [prepared(r).headers["Wechatpay-Serial"] for r in (request(Wechatpay_Serial="PUB_KEY_ID_02"), request())]
        assert sent == ["PUB_KEY_ID_02", "PUB_KEY_ID_01"]

    def test_of_a_call_has_to_be_one_that_answers_can_be_verified_with(self, tmp_path):
        more = "parameters: [{name: Wechatpay-Serial, in: header, schema: {type: string}}]"
        request = compiled(tmp_path, paths(operation("things.get", more=more))).things.GetRequest

        with pytest.raises(RequestError) as caught:
            prepared(request(Wechatpay_Serial="PUB_KEY_ID_03"))
        assert caught.value.parameter == "Wechatpay-Serial"


class TestPlaces:
    @pytest.mark.parametrize("place", ["path", "query", "header"])
    def test_outside_of_bodies_take_no_lists_of_lists(self, tmp_path, place):
        schema = "schema: {type: array, items: {type: array, items: {type: string}}}"
        more = f"parameters: [{{name: id, in: {place}, required: true, {schema}}}]"
        path = "/v3/things/{id}" if place == "path" else "/v3/things"

        errors = refused(tmp_path, paths(operation("things.get", path, more=more)))
        assert [error.code for error in errors] == ["unsupported"]

    def test_of_clients_are_not_taken_by_resources(self, tmp_path):
        package = compiled(tmp_path, paths(operation("send_many.get")))

        assert hasattr(package.root.Resources, "send_many_")

    def test_of_null_answers_are_annotated(self, tmp_path):
        package = compiled(tmp_path, paths(answering("things.get", '{type: [string, "null"]}')))

        assert inspect.signature(package.things.ThingsResource.get).return_annotation == str | None
        assert package.answer("things.get", None) is None


class TestBodies:
    @staticmethod
    def spec(schema: str, rest: str = "") -> str:
        more = f"requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}"
        return paths(operation("things.put", method="put", more=more), rest=rest)

    def test_of_an_object_are_its_members_in_their_order(self, tmp_path):
        inner = "{type: object, properties: {x: {type: string}}}"
        schema = (
            f"{{type: object, required: [c], properties: {{c: {{type: string}}, a: {{type: integer}}, b: {inner}}}}}"
        )
        things = compiled(tmp_path, self.spec(schema)).things

        sent = prepared(things.PutRequest(a=1, c="退款", b=things.PutRequestB(x="y")))

        assert sent.body == '{"c":"退款","a":1,"b":{"x":"y"}}'.encode()
        assert sent.headers["Content-Type"] == "application/json"
        assert list(inspect.signature(things.ThingsResource.put).parameters)[1:4] == ["c", "a", "b"]

    def test_may_hold_themselves(self, tmp_path):
        rest = (
            "components: {schemas: {Tree: {type: object, properties: {name: {type: string}, "
            "twigs: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}}\n"
        )
        things = compiled(tmp_path, self.spec("{$ref: '#/components/schemas/Tree'}", rest)).things

        request = things.PutRequest(name="oak", twigs=[things.Tree(name="a", twigs=[things.Tree(name="b")])])
        assert body_of(request) == {"name": "oak", "twigs": [{"name": "a", "twigs": [{"name": "b"}]}]}

    def test_of_a_component_name_what_they_hold_after_it(self, tmp_path):
        rest = "components: {schemas: {Part: {type: object, properties: {kind: {type: string, enum: [A]}}}}}\n"
        things = compiled(tmp_path, self.spec("{$ref: '#/components/schemas/Part'}", rest)).things

        assert things.PutRequest(kind=things.PartKind.A).kind is things.PartKind.A

    def test_that_is_no_plain_object_has_no_merchants_number(self, tmp_path):
        choice = "{oneOf: [{type: object, required: [number], properties: {number: {type: string}}}]}"
        more = f"x-merchant-number: number\n      requestBody: {{content: {{application/json: {{schema: {choice}}}}}}}"

        codes = {error.code for error in refused(tmp_path, paths(operation("things.put", method="put", more=more)))}
        assert codes == {"unsupported"}

    def test_of_a_component_are_its_members_too(self, tmp_path):
        rest = "components: {schemas: {PutRequest: {type: object, properties: {a: {type: string}}}}}\n"

        things = compiled(tmp_path, self.spec("{$ref: '#/components/schemas/PutRequest'}", rest)).things

        assert body_of(things.PutRequest(a="x")) == {"a": "x"}

    @pytest.mark.parametrize(
        ("schema", "value"),
        [
            ("{type: array, items: {type: integer}}", [1, 2]),
            ("{type: object, additionalProperties: {type: string}}", {"a": "b"}),
            ("{type: object}", {"a": [1]}),
            ("{type: string}", "text"),
            ("{}", {"a": 1}),
            ("{type: array, items: {type: object, properties: {a: {type: integer}}}}", [{"a": 1}]),
        ],
    )
    def test_of_anything_else_are_given_whole(self, tmp_path, schema, value):
        request = from_dict(compiled(tmp_path, self.spec(schema)).things.PutRequest, {"body": value})

        assert body_of(request) == value
        assert to_dict(request) == {"body": value}

    def test_that_are_given_whole_keep_to_their_limits(self, tmp_path):
        things = compiled(tmp_path, self.spec("{type: array, items: {type: integer}, maxItems: 1}")).things

        with pytest.raises(RequestError, match="expected at most 1 items, got 2"):
            prepared(things.PutRequest(body=[1, 2]))

    def test_hold_items_to_their_limits(self, tmp_path):
        schema = "{type: object, properties: {a: {type: array, items: {type: string, maxLength: 2}}}}"
        things = compiled(tmp_path, self.spec(schema)).things

        with pytest.raises(RequestError, match=r"a\[1\]: expected at most 2 characters, got 3"):
            prepared(things.PutRequest(a=["ok", "not"]))

    def test_may_be_referred_to(self, tmp_path):
        schema = "{type: object, properties: {a: {type: string}}}"
        rest = f"components: {{requestBodies: {{Put: {{content: {{application/json: {{schema: {schema}}}}}}}}}}}\n"
        spec = paths(
            operation("things.put", method="put", more="requestBody: {$ref: '#/components/requestBodies/Put'}"),
            rest=rest,
        )

        assert body_of(compiled(tmp_path, spec).things.PutRequest(a="x")) == {"a": "x"}

    def test_without_any_member_are_empty_objects(self, tmp_path):
        schema = "{type: object, properties: {a: {type: string}}}"

        assert prepared(compiled(tmp_path, self.spec(schema)).things.PutRequest()).body == b"{}"

    def test_record_the_other_spelling(self, tmp_path):
        schema = "{type: object, properties: {a__b: {type: string, x-vendor-name: a_b}}}"
        from wxpay_client._wire.encode.requests import encode_request

        request = compiled(tmp_path, self.spec(schema)).things.PutRequest(a__b="x")

        assert encode_request(request).body == {"a__b": "x"}
        assert encode_request(request, vendor_names=True).body == {"a_b": "x"}


class TestServers:
    def test_of_the_document_hold_for_all(self, tmp_path):
        things = compiled(tmp_path, paths(operation("things.get"))).things

        assert things.GetRequest.operation.server == "https://api.mch.weixin.qq.com/"

    def test_of_the_path_and_the_operation_come_first(self, tmp_path):
        spec = """
        paths:
          /v3/a:
            servers: [{url: "https://path.example.com/hk/"}]
            get: {operationId: things.a, responses: {"204": {description: Done.}}}
            put:
              operationId: things.b
              servers: [{url: "https://operation.example.com"}]
              responses: {"204": {description: Done.}}
        """
        things = compiled(tmp_path, spec).things

        assert prepared(things.ARequest()).url == "https://path.example.com/hk/v3/a"
        assert prepared(things.BRequest()).url == "https://operation.example.com/v3/a"

    def test_in_another_city_are_told_apart(self, tmp_path):
        servers = 'servers: [{url: "https://b.example.com/", x-standby: true}, {url: "https://a.example.com/"}]'
        request = compiled(tmp_path, paths(operation("things.get", more=servers))).things.GetRequest

        assert request.operation.server == "https://a.example.com/"
        assert request.operation.standby == ("https://b.example.com/",)

    def test_that_stand_by_for_none_are_used(self, tmp_path):
        servers = 'servers: [{url: "https://b.example.com/", x-standby: true}]'

        request = compiled(tmp_path, paths(operation("things.get", more=servers))).things.GetRequest

        assert request.operation.server == "https://b.example.com/"

    def test_marked_as_no_standby_are_none(self, tmp_path):
        servers = """servers:
        - {url: "https://a.example.com/", x-standby: false}
        - {url: "https://b.example.com/", x-standby: true}"""

        request = compiled(tmp_path, paths(operation("things.get", more=servers))).things.GetRequest

        assert (request.operation.server, request.operation.standby) == (
            "https://a.example.com/",
            ("https://b.example.com/",),
        )

    def test_that_are_missing_are_an_error(self, tmp_path):
        head = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'

        (error,) = refused(tmp_path, head + paths(operation("things.get")))

        assert (error.code, error.span.line) == ("no-server", 6)


class TestErrors:
    def test_are_listed_with_what_helps(self, tmp_path):
        responses = """
        "204": {description: Done.}
        "400":
          description: No.
          x-error-codes:
            - {code: PARAM_ERROR, cause: Wrong., remedy: Right it., cause-zh: 错, remedy-zh: 改}
            - {code: OTHER}
        "429": {$ref: "#/components/responses/TooMany"}"""
        codes = "[{code: RATELIMIT_EXCEEDED, cause: Many.}]"
        rest = f"components: {{responses: {{TooMany: {{description: Slow., x-error-codes: {codes}}}}}}}\n"
        package = compiled(tmp_path, paths(operation("things.get"), rest=rest).replace(EMPTY, responses))

        assert [tuple(error) for error in package.things.GetRequest.operation.error_codes] == [
            (400, "PARAM_ERROR", "Wrong.", "Right it.", "错", "改"),
            (400, "OTHER", "", "", "", ""),
            (429, "RATELIMIT_EXCEEDED", "Many.", "", "", ""),
        ]

    def test_of_an_operation_s_own_come_before_those_of_answers_that_are_shared(self, tmp_path):
        own = """x-error-codes:
        - {status: 202, code: USERPAYING, cause: Asked.}
        - {status: 403, code: NOT_ENOUGH, cause: Poor.}
        - {status: 429, code: MANY, cause: Own.}"""
        responses = """
        "204": {description: Done.}
        "429": {$ref: "#/components/responses/TooMany"}"""
        codes = "[{code: MANY, cause: Shared.}, {code: MORE}]"
        rest = f"components: {{responses: {{TooMany: {{description: Slow., x-error-codes: {codes}}}}}}}\n"
        package = compiled(tmp_path, paths(operation("things.get", more=own), rest=rest).replace(EMPTY, responses))

        assert [error[:3] for error in package.things.GetRequest.operation.error_codes] == [
            (202, "USERPAYING", "Asked."),
            (403, "NOT_ENOUGH", "Poor."),
            (429, "MANY", "Own."),
            (429, "MORE", ""),
        ]
        assert "    StillProcessingError: USERPAYING.\n" in package.things.ThingsResource.get.__doc__


class TestOperations:
    def test_know_their_outcome_and_merchant_number(self, tmp_path):
        more = """x-outcome: things.get
      x-merchant-number: no
      parameters: [{name: 'no', in: query, schema: {type: string}}]"""
        more = more.replace("number: no", "number: 'no'")
        spec = paths(operation("things.get"), operation("things.put", method="put", more=more))

        found = compiled(tmp_path, spec).operations["things.put"].operation

        assert (found.merchant_number, found.outcome, found.method) == ("no", "things.get", "PUT")

    def test_know_how_sensitive_members_are_encrypted(self, tmp_path):
        more = "x-sensitive-padding: PKCS1-v1_5"
        spec = paths(operation("things.get"), operation("things.put", method="put", more=more))

        found = compiled(tmp_path, spec).operations

        assert found["things.put"].operation.sensitive_padding == "PKCS1-v1_5"
        assert not found["things.get"].operation.sensitive_padding

    @pytest.mark.parametrize("method", ["get", "put", "post", "delete", "options", "head", "patch", "trace"])
    def test_are_of_every_method(self, tmp_path, method):
        request = compiled(tmp_path, paths(operation("things.do", method=method))).things.DoRequest()

        assert prepared(request).method == method.upper()

    def test_on_one_path_are_kept_apart(self, tmp_path):
        spec = """
        paths:
          /v3/a:
            get: {operationId: things.get, responses: {"204": {description: Done.}}}
            delete: {operationId: things.drop, responses: {"204": {description: Done.}}}
        """
        assert list(compiled(tmp_path, spec).operations) == ["things.drop", "things.get"]

    def test_that_delete_may_have_a_body(self, tmp_path):
        more = "requestBody: {content: {application/json: {schema: {properties: {why: {type: string}}}}}}"
        things = compiled(tmp_path, paths(operation("things.drop", method="delete", more=more))).things

        sent = prepared(things.DropRequest(why="old"))

        assert (sent.method, sent.body) == ("DELETE", b'{"why":"old"}')

    def test_on_paths_that_differ_by_a_parameters_name_alone_are_kept_apart(self, tmp_path):
        def of(name: str) -> str:
            return f"parameters: [{{name: {name}, in: path, required: true, schema: {{type: string}}}}]"

        spec = paths(
            operation("things.get", "/v3/things/{id}", more=of("id")),
            operation("things.put", "/v3/things/{number}", "put", more=of("number")),
        )
        things = compiled(tmp_path, spec).things

        assert prepared(things.GetRequest(id="1")).url == prepared(things.PutRequest(number="1")).url

    def test_on_paths_that_end_in_a_slash_keep_it(self, tmp_path):
        request = compiled(tmp_path, paths(operation("things.get", path="/v3/things/"))).things.GetRequest()

        assert prepared(request).url == f"{GATEWAY}/v3/things/"

    @pytest.mark.parametrize(
        ("successor", "told"),
        [
            ("{operationId: things.new}", "things.new"),
            ("{url: 'https://x.example.com/v3/{id}'}", "https://x.example.com/v3/{id}"),
            ("{operation: GET /v3/new, server: 'https://x.example.com/'}", "GET /v3/new on https://x.example.com/"),
            ("{path: /v3/new, since: '2022-09-08'}", "/v3/new (since 2022-09-08)"),
        ],
    )
    def test_that_were_replaced_say_by_what(self, tmp_path, successor, told):
        more = f"deprecated: true\n      x-successor: {successor}"
        spec = paths(operation("things.old", more=more), operation("things.new"))

        assert operations_of(modelled(tmp_path, spec))["things.old"].successor == told


class TestGroups:
    def test_nest_as_deep_as_their_ids(self, tmp_path):
        spec = paths(operation("a.get"), operation("a.b.get"), operation("a.b.c.get"), operation("z.get"))
        package = compiled(tmp_path, spec)
        resources = package.client()

        for group in (resources.a, resources.a.b, resources.a.b.c, resources.z):
            group.get()

        assert [request.operation.id for request, *_ in resources.sent] == ["a.get", "a.b.get", "a.b.c.get", "z.get"]
        assert type(resources.a.b.c).__name__ == "ABCResource"
        assert sorted(name for name in package.files if "/" not in name) == ["__init__.py", "a.py"]

    def test_may_come_from_several_documents(self, tmp_path):
        spec = {"one.yaml": paths(operation("a.x")), "two.yaml": paths(operation("a.y"))}
        package = compiled(tmp_path, spec)

        assert list(package.operations) == ["a.x", "a.y"]
        assert package.files["one.py"].startswith("# Generated from spec/one.yaml, spec/two.yaml by")
        assert "two.py" not in package.files

    def test_of_several_documents_share_no_components(self, tmp_path):
        def of(name: str, type_: str) -> str:
            rest = f"components: {{schemas: {{{name}: {{type: object, properties: {{a: {{type: {type_}}}}}}}}}}}\n"
            return paths(answering(f"a.{name.lower()}", f"{{$ref: '#/components/schemas/{name}'}}"), rest=rest)

        package = compiled(tmp_path, {"1.yaml": of("One", "string"), "2.yaml": of("Two", "integer")})

        assert package.answer("a.one", {"a": "x"}) == package.n1.One(a="x")
        assert package.answer("a.two", {"a": 1}) == package.n1.Two(a=1)

    def test_within_one_document_share_its_module(self, tmp_path):
        package = compiled(tmp_path, paths(operation("a.x"), operation("b.x")))

        assert package.a.XRequest is package.operations["a.x"]
        assert package.a.BXRequest is package.operations["b.x"]

    @pytest.mark.parametrize(
        "name", ["class", "import", "send", "prepare", "session", "from_env", "examples", "property"]
    )
    def test_are_free_of_what_clients_and_packages_have(self, tmp_path, name):
        package = compiled(tmp_path, paths(operation(f"{name}.get"), operation("zz.get")))
        resources = package.client()
        attribute = next(key for key in vars(package.root.Resources) if key.startswith(name))

        getattr(resources, attribute).get()
        resources.zz.get()

        assert [request.operation.id for request, *_ in resources.sent] == [f"{name}.get", "zz.get"]
        assert isinstance(package.operations[f"{name}.get"], type)
        assert package.examples[f"{name}.get"]["answers"] == {204: None}

    @pytest.mark.parametrize(
        "name", ["list", "class", "property", "str", "dt", "fields", "deprecated", "self", "import"]
    )
    def test_have_methods_of_any_name(self, tmp_path, name):
        spec = paths(
            operation(f"things.{name}"),
            operation("things.more", more="deprecated: true\n      x-successor: {operationId: things.zz}"),
            answering("things.zz", "{type: array, items: {type: string}}"),
            operation("things.zzz.get"),
        )
        resources = compiled(tmp_path, spec).client()
        method = next(key for key in dir(resources.things) if key.startswith(name))

        getattr(resources.things, method)()
        resources.things.zz()
        resources.things.zzz.get()

        assert [request.operation.id for request, *_ in resources.sent] == [
            f"things.{name}",
            "things.zz",
            "things.zzz.get",
        ]


class TestClashes:
    def test_of_a_method_and_a_group_show_both_places(self, tmp_path):
        (error,) = refused(tmp_path, paths(operation("a.b"), operation("a.b.c")))

        assert error.code == "method-group-clash"
        assert error.message == "a.b is a method here and a group of operations elsewhere"
        assert error.span.line == 7
        assert [(span.line, what) for span, what in error.related] == [(11, "the group is here")]

    @pytest.mark.parametrize(
        ("one", "other", "name"),
        [
            ("a.from", "a.from_", "from_"),
            ("a.from.x", "a.from_.x", "from_"),
            ("class.a", "class_.a", "class_"),
            ("send.a", "send_.a", "send_"),
            ("a_b.c", "a__b.c", "ABResource"),
        ],
    )
    def test_of_ids_that_python_takes_for_one_show_both_places(self, tmp_path, one, other, name):
        errors = [e for e in refused(tmp_path, paths(operation(one), operation(other))) if e.code == "name-clash"]

        assert {(e.span.line, e.related[0][0].line) for e in errors} in ({(11, 7)}, {(7, 11)})
        assert any(e.message.endswith(f"would both be named {name}") for e in errors)

    @pytest.mark.parametrize(("one", "other"), [("a.b_c", "a.b.c"), ("a.b_c.x", "a.b.c.x"), ("a.b_c.x", "a.b.c.y")])
    def test_of_classes_show_both_places(self, tmp_path, one, other):
        errors = refused(tmp_path, paths(operation(one), operation(other)))

        assert {error.code for error in errors} == {"class-name-clash"}
        assert {(error.span.line, error.related[0][0].line) for error in errors} <= {(7, 11), (11, 7)}

    def test_are_all_told_at_once(self, tmp_path):
        spec = paths(operation("a.b"), operation("a.b.c"), operation("d.from"), operation("d.from_"))

        assert {error.code for error in refused(tmp_path, spec)} >= {"method-group-clash", "name-clash"}


class TestOrder:
    SPECS = {  # noqa: RUF012
        "1.yaml": paths(operation("b.y"), operation("a.x"), operation("b.c.d")),
        "2.yaml": paths(operation("a.w"), operation("c.x")),
        "3.yaml": paths(operation("a.z")),
    }

    def test_of_documents_does_not_matter(self, tmp_path):
        documents = read(tmp_path, self.SPECS)

        assert build(documents, Diagnostics()) == build(documents[::-1], Diagnostics())

    def test_of_operations_does_not_matter(self, tmp_path):
        spec = {"1.yaml": paths(operation("b.c.d"), operation("a.x"), operation("b.y"))}

        assert modelled(tmp_path, self.SPECS | spec) == modelled(tmp_path, self.SPECS)

    def test_of_the_folder_does_not_matter(self, tmp_path, monkeypatch):
        one = modelled(tmp_path / "x" / "spec", self.SPECS)
        monkeypatch.chdir(tmp_path / "x" / "spec")

        assert modelled(tmp_path / "x" / "spec", self.SPECS) == one

    def test_of_modules_is_that_of_their_names(self, tmp_path):
        assert [module.name for module in modelled(tmp_path, self.SPECS).modules] == ["n1", "n2"]


def test_forty_errors_are_told_in_one_run(tmp_path):
    members = "\n".join(f"p{number}: {{type: string, format: binary}}" for number in range(40))

    assert len(refused(tmp_path, members_of(members))) == 40


def test_a_specification_without_operations_is_an_empty_package(tmp_path):
    package = compiled(tmp_path, "paths: {}\n")

    assert (len(package.operations), len(package.examples)) == (0, 0)
