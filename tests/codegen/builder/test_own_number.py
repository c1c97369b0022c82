"""`x-own-number`: what may be left out, since the client knows it."""

from __future__ import annotations

import inspect
import json
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.codegen.compiling import HEAD, Package, compiled
from tests.support.gateways.gateways import Served, served
from tests.support.sandbox.caller import Caller
from wxpay_client import RequestError, Upload, from_dict, to_dict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wxpay_client.sandbox.credentials import Credentials

SPEC = f"""\
{HEAD}paths:
  /v3/orders/{{number}}/of/{{shop}}:
    get:
      operationId: orders.query
      parameters:
        - {{name: shop, in: path, required: true, schema: {{type: string}}}}
        - {{name: number, in: path, required: true, x-own-number: true, schema: {{type: string, maxLength: 32}}}}
        - {{name: scope, in: query, required: true, schema: {{type: string}}}}
      responses: {{"204": {{description: Done.}}}}
  /v3/orders:
    get:
      operationId: orders.list
      parameters: [{{$ref: "#/components/parameters/Mchid"}}]
      responses: {{"204": {{description: Done.}}}}
    post:
      operationId: orders.create
      requestBody: {{content: {{application/json: {{schema: {{$ref: "#/components/schemas/Order"}}}}}}}}
      responses:
        "200": {{description: It., content: {{application/json: {{schema: {{$ref: "#/components/schemas/Order"}}}}}}}}
  /v3/images:
    post:
      operationId: orders.upload
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [meta, mchid, file]
              properties:
                meta: {{type: object, properties: {{sha256: {{type: string}}}}}}
                mchid: {{type: string, x-own-number: true}}
                file: {{type: string, format: binary}}
      responses: {{"204": {{description: Done.}}}}
components:
  parameters:
    Mchid:
      name: mchid
      in: query
      required: true
      x-own-number: true
      description: The merchant's number (商户号).
      schema: {{type: string, minLength: 1, maxLength: 32}}
      example: "1900000109"
  schemas:
    Merchant: {{type: object, required: [mchid], properties: {{mchid: {{$ref: "#/components/schemas/Number"}}}}}}
    Order:
      allOf:
        - {{$ref: "#/components/schemas/Merchant"}}
        - type: object
          required: [out_trade_no]
          properties:
            mchid: {{x-own-number: true, x-vendor-name: mch_id}}
            out_trade_no: {{type: string}}
      examples: [{{mchid: "1900000109", out_trade_no: "1"}}]
    Number: {{type: string, maxLength: 32}}
"""


FILE = Upload("a.png", b"a")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return compiled(tmp_path_factory.mktemp("own"), SPEC)


@pytest.fixture
def gateway(wxpay_sandbox_credentials: Credentials, package: Package) -> Iterator[Served]:
    with served(wxpay_sandbox_credentials, *package.operations.values(), examples=package.examples) as gateway:
        yield gateway


def request(package: Package, operation: str, **given: Any) -> Any:
    needed: dict[str, Any] = {
        "orders.query": {"shop": "a", "scope": "b"},
        "orders.list": {},
        "orders.create": {"out_trade_no": "1"},
        "orders.upload": {"meta": package.orders.UploadRequestMeta(sha256=FILE.sha256), "file": FILE},
    }[operation]
    return package.operations[operation](**needed, **given)


NAMES = {"orders.query": "number", "orders.list": "mchid", "orders.create": "mchid", "orders.upload": "mchid"}
each = pytest.mark.parametrize("operation", NAMES)


@each
def test_it_is_filled_in_where_it_is_left_out(package: Package, gateway: Served, operation: str) -> None:
    response = gateway.client.send(request(package, operation))
    assert response.verified
    assert _number(gateway, operation) == gateway.credentials.mchid


@each
def test_it_stays_where_it_is_given(package: Package, gateway: Served, operation: str) -> None:
    gateway.client.send(request(package, operation, **{NAMES[operation]: "1900000200"}))
    assert _number(gateway, operation) == "1900000200"


def _number(gateway: Served, operation: str) -> str:
    received = gateway.received[-1]
    assert received.operation_id == operation
    match operation:
        case "orders.query":
            return received.url.split("/")[3]
        case "orders.list":
            return received.url.partition("?mchid=")[2]
        case "orders.create":
            return str(json.loads(received.body)["mchid"])
        case _:
            return received.body.partition(b'name="mchid"\r\n\r\n')[2].partition(b"\r\n")[0].decode()


@each
def test_a_request_stays_without_it(package: Package, operation: str) -> None:
    made = request(package, operation)
    assert getattr(made, NAMES[operation]) is None
    assert not any(NAMES[operation] in part for part in to_dict(made).values())
    assert from_dict(type(made), to_dict(made)) == made == pickle.loads(pickle.dumps(made))


def test_it_is_of_whoever_sends(package: Package, gateway: Served) -> None:
    one, made = gateway.client, request(package, "orders.list")
    state = one.__getstate__()
    other = type(one)(**{**{name: state[name] for name in state if name != "session"}, "mchid": "1900000300"})
    assert "mchid=1900000300" in (other.prepare(made).url or "")
    assert f"mchid={gateway.credentials.mchid}" in (one.prepare(made).url or "")


def test_it_travels_under_the_vendors_name_too(package: Package, gateway: Served) -> None:
    state = gateway.client.__getstate__()
    client = type(gateway.client)(**{**{k: state[k] for k in state if k != "session"}, "vendor_names": True})
    assert json.loads(client.prepare(request(package, "orders.create")).body or b"")["mch_id"] == client._mchid


@each
def test_its_limits_hold(package: Package, gateway: Served, operation: str) -> None:
    with pytest.raises(RequestError, match=f"{NAMES[operation]}: expected"):
        gateway.client.send(request(package, operation, **{NAMES[operation]: 1900000109}))
    with pytest.raises(RequestError, match=rf"{NAMES[operation]}: expected"):
        gateway.client.send(request(package, operation, **{NAMES[operation]: "" if operation == "orders.query" else 5}))
    assert gateway.received == []


def test_methods_may_leave_it_out(package: Package) -> None:
    resource = package.orders.OrdersResource
    for method, parameters in (
        (resource.query, ["self", "shop", "number", "scope"]),
        (resource.list, ["self", "mchid"]),
        (resource.create, ["self", "mchid", "out_trade_no"]),
    ):
        found = inspect.signature(method).parameters
        assert [name for name in found if name not in {"base_uri", "timeout", "retries"}] == parameters
        own = found["number" if "number" in found else "mchid"]
        assert (own.default, own.kind) == (None, inspect.Parameter.KEYWORD_ONLY)
        assert "The client's own number where it is left out." in " ".join((method.__doc__ or "").split())


def test_an_answer_holds_it_as_ever(package: Package) -> None:
    order = package.answer("orders.create", {"mchid": "1", "out_trade_no": "2"})
    assert (order.mchid, to_dict(order)) == ("1", {"mchid": "1", "out_trade_no": "2"})


def test_the_gateway_of_tests_asks_for_it(gateway: Served) -> None:
    reply = Caller(gateway).call("GET", "/v3/orders")
    assert (reply.status, reply.json["code"]) == (400, "PARAM_ERROR")
    assert "the field is missing" in reply.json["message"]


def test_a_component_may_be_marked_where_it_is_a_body(tmp_path: Path) -> None:
    marked = SPEC.replace("mchid: {x-own-number: true, x-vendor-name: mch_id}", "mchid: {x-vendor-name: mch_id}")
    marked = marked.replace(
        '{mchid: {$ref: "#/components/schemas/Number"}}',
        '{mchid: {$ref: "#/components/schemas/Number", x-own-number: true}}',
    )
    assert marked.count("x-own-number") == SPEC.count("x-own-number")
    method = compiled(tmp_path, marked).orders.OrdersResource.create
    assert inspect.signature(method).parameters["mchid"].default is None
