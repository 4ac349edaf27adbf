"""Spans of the steps: names and counts, never words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

QUESTION = "Cụm loa thông minh do ai trông coi?"


def test_each_step_of_an_answer_is_a_span_without_words(
    ask: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    ask(QUESTION)
    spans = {span.name: dict(span.attributes or {}) for span in exporter.get_finished_spans()}
    provider.shutdown()
    steps = ("answer", "understand", "compose", "model", "verify")
    assert {f"hoidap.{step}" for step in steps} <= set(spans)
    assert spans["hoidap.model"]["hoidap.tokens_in"] == 100
    assert "thông minh" not in str(spans)
