"""OpenTelemetry spans of the answering steps; nothing at all unless an operator wants them.

They go where the standard variables say (``OTEL_EXPORTER_OTLP_ENDPOINT``), and hold names, counts
and outcomes, never words of a question or an answer. Needs the extra ``otel``.
"""

from __future__ import annotations

import logging
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import Any

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"
log = logging.getLogger(__name__)


def step(name: str) -> AbstractContextManager[Any]:
    """Return a span around a step, "hoidap.NAME"; one that does nothing where nobody traces."""
    trace = sys.modules.get("opentelemetry.trace")
    if trace is None:
        return nullcontext()
    span: AbstractContextManager[Any] = trace.get_tracer("hoidap").start_as_current_span(
        f"hoidap.{name}"
    )
    return span


def note(**facts: str | float | bool) -> None:
    """Add facts to the span that is open."""
    trace = sys.modules.get("opentelemetry.trace")
    if trace is not None:
        span = trace.get_current_span()
        for name, value in facts.items():
            span.set_attribute(f"hoidap.{name}", value)


def open_telemetry() -> None:
    """Send spans where the environment says; not without an endpoint, nor over another set-up."""
    if not os.environ.get(ENDPOINT):
        return
    try:
        from opentelemetry import trace
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as missing:
        log.warning("%s is set, but spans need the extra 'otel': %s", ENDPOINT, missing)
        return
    if isinstance(trace.get_tracer_provider(), TracerProvider):
        return
    provider = TracerProvider(resource=Resource.create({"service.name": "hoidap"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
