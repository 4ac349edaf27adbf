"""What the process counts for Prometheus; prometheus_client stops here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.answers import Answer, StepTaken, Writing
    from bot.channels.tallies import Tally

MEDIA_TYPE = CONTENT_TYPE_LATEST
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The counters of one application, in a registry of its own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        self._requests = Counter(
            "hoidap_requests_total",
            "HTTP requests.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "hoidap_request_seconds",
            "Time to answer an HTTP request.",
            ("route",),
            buckets=SECONDS,
            registry=self._registry,
        )
        self._answers = Counter(
            "hoidap_answers_total", "Answers by outcome.", ("status",), registry=self._registry
        )
        self._answer_seconds = Histogram(
            "hoidap_answer_seconds",
            "Time of each answering step.",
            ("step",),
            buckets=SECONDS,
            registry=self._registry,
        )
        self._feedback = Counter(
            "hoidap_feedback_total", "Feedback by rating.", ("rating",), registry=self._registry
        )
        self._writings = Counter(
            "hoidap_model_answers_total",
            "Answers that a language model was asked to write, by outcome.",
            ("outcome", "fault"),
            registry=self._registry,
        )
        self._steps = Counter(
            "hoidap_model_steps_total",
            "Optional steps that a language model was asked to take, by outcome.",
            ("step", "outcome"),
            registry=self._registry,
        )
        self._tokens = Counter(
            "hoidap_model_tokens_total",
            "Tokens that models read (in) and wrote (out).",
            ("direction",),
            registry=self._registry,
        )
        self._cost = Counter(
            "hoidap_model_cost_total",
            "What models cost, in the currency of the operator's prices.",
            registry=self._registry,
        )
        self._model_seconds = Histogram(
            "hoidap_model_seconds",
            "Time that an answer waited for a model.",
            buckets=(*SECONDS, 20.0, 60.0),
            registry=self._registry,
        )
        self._claims = Counter(
            "hoidap_model_sentences_total",
            "Sentences that models wrote: kept, or fallen at verification.",
            ("verdict",),
            registry=self._registry,
        )
        self._ready = Gauge(
            "hoidap_ready",
            "1 when the index is open and the model loaded.",
            registry=self._registry,
        )
        self._documents = Gauge(
            "hoidap_documents", "Documents that can be cited.", registry=self._registry
        )

        self._channels = Gauge(
            "hoidap_channel_rows",
            "Events accepted (inbox) and messages to send (outbox), by channel and state.",
            ("box", "channel", "state"),
            registry=self._registry,
        )
        self._channel_alarms = Gauge(
            "hoidap_channel_alarm",
            "1 while a channel can't send until an operator acts (hoidap channels status).",
            ("channel",),
            registry=self._registry,
        )

    def set_channels(self, tallies: Iterable[Tally], alarms: Mapping[str, str]) -> None:
        """Record where the events and messages of the channels stand, and who cries for help."""
        for channel, alarm in alarms.items():
            self._channel_alarms.labels(channel).set(bool(alarm))
        self._channels.clear()
        for each in tallies:
            self._channels.labels(each.box, each.channel, each.state).set(each.count)

    def count_request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one HTTP request under its route's pattern, never its raw path."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def count_answer(self, answer: Answer) -> None:
        """Count an answer and the time of its steps."""
        self._answers.labels(answer.status.value).inc()
        timing = answer.timing
        for step in ("understand", "retrieve", "compose", "total"):
            self._answer_seconds.labels(step).observe(getattr(timing, step) / 1000)
        if answer.writing:
            self._count_writing(answer.writing)
        for taken in answer.steps:
            self._count_step(taken)

    def _count_writing(self, writing: Writing) -> None:
        self._writings.labels(writing.outcome.value, writing.fault).inc()
        self._claims.labels("kept").inc(writing.kept)
        self._claims.labels("fallen").inc(writing.fallen)
        self._count_calls(writing)

    def _count_step(self, taken: StepTaken) -> None:
        self._steps.labels(taken.step, taken.outcome.value).inc()
        self._count_calls(taken)

    def _count_calls(self, asked: Writing | StepTaken) -> None:
        self._tokens.labels("in").inc(asked.tokens_in)
        self._tokens.labels("out").inc(asked.tokens_out)
        self._cost.inc(asked.cost)
        if asked.calls:
            self._model_seconds.observe(asked.seconds)

    def count_feedback(self, rating: str) -> None:
        """Count one opinion, ``up`` or ``down``."""
        self._feedback.labels(rating).inc()

    def set_ready(self, documents: int) -> None:
        """Record that the service is open and how many documents it holds."""
        self._ready.set(1)
        self._documents.set(documents)

    def exposition(self) -> bytes:
        """Return the text format that Prometheus reads."""
        return generate_latest(self._registry)
