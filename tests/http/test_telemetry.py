"""OpenTelemetry's instrumentation of `requests` sees every attempt, and breaks none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from opentelemetry.instrumentation.requests import RequestsInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from tests.support import samples
from wxpay_client import Client, RetryPolicy
from wxpay_client.sandbox import Fault, Sandbox


@pytest.fixture
def exporter() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    instrumentor = RequestsInstrumentor()
    instrumentor.instrument(tracer_provider=provider)
    yield exporter
    instrumentor.uninstrument()
    provider.shutdown()


def test_each_attempt_is_a_span(sandbox: Sandbox, client: Client, exporter: InMemorySpanExporter) -> None:
    sandbox.fail_next("SYSTEM_ERROR")
    sandbox.fail_next(Fault.CUT_BODY)
    assert client.send(samples.NOTICE, retries=RetryPolicy(base=0)).verified
    spans = exporter.get_finished_spans()
    assert len(spans) == len(sandbox.requests) == 3
    assert {span.name for span in spans} == {"POST"}
    statuses = [(span.attributes or {}).get("http.status_code") for span in spans]
    assert (statuses[0], statuses[-1]) == (500, 204)
    assert spans[1].status.status_code is StatusCode.ERROR
    assert len({span.context.span_id for span in spans if span.context}) == 3


def test_the_context_travels_with_each_attempt(
    sandbox: Sandbox, client: Client, exporter: InMemorySpanExporter
) -> None:
    sandbox.fail_next("SYSTEM_ERROR")
    client.send(samples.QUERY, retries=RetryPolicy(base=0))
    sent = [received.headers["traceparent"].split("-")[2] for received in sandbox.requests]
    assert sent == [f"{span.context.span_id:016x}" for span in exporter.get_finished_spans() if span.context]


def test_no_signature_is_in_a_span(sandbox: Sandbox, client: Client, exporter: InMemorySpanExporter) -> None:
    client.send(samples.NOTICE)
    (span,) = exporter.get_finished_spans()
    assert sandbox.requests[0].headers["Authorization"] not in span.to_json()
