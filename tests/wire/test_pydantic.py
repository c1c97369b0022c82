"""Models as FastAPI and pydantic meet them: by the names of the wire, without a wish of theirs in the models."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from threading import Thread
from typing import Annotated, Any

import pytest
import requests
import uvicorn
from fastapi import Body, FastAPI
from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.support import samples
from tests.support.waiting import join, until
from wxpay_client import from_dict, to_dict
from wxpay_client.api.med_ins import RefundsNotifyRequest
from wxpay_client.api.refunds import Refund, RefundSuccessEvent

# With what the specification does not know, and with a null.
CAME = {**samples.REFUND, "new_member": [1, {"a": None}], "recv_account": None}
MISFITTING = {**samples.REFUND, "create_time": 5}


class Order(BaseModel):
    number: int
    refunds: list[Refund]


def app() -> FastAPI:
    served = FastAPI()

    def one() -> Refund:
        return from_dict(Refund, CAME)

    def misfitting() -> Refund:
        return from_dict(Refund, MISFITTING)

    def several() -> Order:
        return Order(number=1, refunds=[from_dict(Refund, CAME)])

    def posted(refund: Annotated[Refund, Body()]) -> dict[str, Any]:
        return {"status": refund.status, "year": refund.create_time.year}

    served.get("/one")(one)
    served.get("/misfitting")(misfitting)
    served.get("/several")(several)
    served.post("/posted")(posted)
    return served


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(app(), port=0, log_level="error", lifespan="off"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    join(thread)


@pytest.mark.parametrize(
    ("path", "body"),
    [("/one", CAME), ("/misfitting", MISFITTING), ("/several", {"number": 1, "refunds": [CAME]})],
)
def test_a_route_answers_with_what_came(url: str, path: str, body: Any) -> None:
    assert requests.get(f"{url}{path}", timeout=60).json() == body


def test_a_body_becomes_a_model(url: str) -> None:
    answer = requests.post(f"{url}/posted", json=samples.REFUND, timeout=60)
    assert (answer.status_code, answer.json()) == (200, {"status": samples.REFUND["status"], "year": 2018})


@pytest.mark.parametrize("body", [MISFITTING, {}, [], "x"])
def test_a_body_that_does_not_fit_is_the_callers_fault(url: str, body: Any) -> None:
    answer = requests.post(f"{url}/posted", json=body, timeout=60)
    assert answer.status_code == 422
    assert "expected" in answer.json()["detail"][0]["msg"]


def test_the_documentation_names_the_members(url: str) -> None:
    document = requests.get(f"{url}/openapi.json", timeout=60).json()
    schema = document["paths"]["/one"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema["properties"]["create_time"] == {"type": "string", "format": "date-time"}
    assert schema["properties"]["status"] == {"type": "string"}
    assert "out_refund_no" in schema["required"]


def test_a_request_goes_there_and_back() -> None:
    adapter = TypeAdapter(RefundsNotifyRequest)
    written = adapter.dump_json(samples.NOTICE)
    assert json.loads(written) == to_dict(samples.NOTICE)
    assert adapter.validate_json(written) == samples.NOTICE
    with pytest.raises(ValidationError, match="expected a mapping"):
        adapter.validate_python({"body": 1})


def test_a_name_of_pythons_own_is_written_as_documented() -> None:
    event = TypeAdapter(RefundSuccessEvent)
    assert event.json_schema()["properties"]["event_type"] == {"type": "string"}


def test_nothing_imports_pydantic_by_itself() -> None:
    code = (
        "import sys; from wxpay_client import Client, from_dict, to_dict; from wxpay_client.api.refunds import Refund; "
        "to_dict(from_dict(Refund, {})); print([name for name in sys.modules if 'pydantic' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
