from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen

from wxpay_client.sandbox.checks.routes import Routes
from wxpay_client.schema.operation import Operation, Request

MAIN = "https://api.mch.weixin.qq.com/"


def placed(identity: str, method: str, path: str, server: str = MAIN) -> type[Request[Any]]:
    @frozen
    class Placed(Request[None]):
        operation = Operation(identity, method, path, server, {204: None})

    return Placed


ROUTES = Routes(
    [
        placed("a.get", "GET", "/v3/things/{number}"),
        placed("a.remove", "POST", "/v3/things/{number}"),
        placed("a.count", "GET", "/v3/things/count"),
        placed("a.part", "GET", "/v3/{kind}/{number}/part"),
        placed("b.get", "GET", "/v3/things/{id}", f"{MAIN}hk/"),
        placed("c.get", "GET", "/v3/things/{id}", "https://apius.mch.weixin.qq.com"),
    ]
)


def found(method: str, path: str) -> list[tuple[str, dict[str, str]]]:
    return [(request.operation.id, values) for request, values in ROUTES.find(method, path)]


def test_path_values_stay_as_on_the_wire() -> None:
    assert found("POST", "/v3/things/%2F%25") == [("a.remove", {"number": "%2F%25"})]


def test_every_host_with_the_path_is_found() -> None:
    assert found("GET", "/v3/things/1") == [("a.get", {"number": "1"}), ("c.get", {"id": "1"})]


def test_a_literal_goes_before_a_parameter() -> None:
    assert found("GET", "/v3/things/count")[0] == ("a.count", {})


def test_the_access_points_prefix_counts() -> None:
    assert found("GET", "/hk/v3/things/1") == [("b.get", {"id": "1"})]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "*",
        "v3/things/1",
        "/v3/things",
        "/v3/things/",
        "/v3/things/1/",
        "/V3/things/1",
        "/hkv3/things/1",
    ],
)
def test_nothing_is_there(path: str) -> None:
    assert found("GET", path) == []


def test_several_parameters_are_found() -> None:
    assert found("GET", "/v3/x/y/part") == [("a.part", {"kind": "x", "number": "y"})]


def test_near_is_another_method_or_access_point() -> None:
    assert ROUTES.near("/hk/v3/things/1") == [
        "a.get is GET /v3/things/{number}",
        "a.remove is POST /v3/things/{number}",
        "b.get is GET /hk/v3/things/{id}",
        "c.get is GET /v3/things/{id}",
    ]
