"""The journal: what was asked and answered, kept for a while, for follow-ups and feedback.

One SQLite file of its own beside the catalogue, so that answering never waits for an
ingest. Rows older than the retention setting are deleted.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import threading
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.answers import AnswerStatus
from bot.safety.masking import masked
from bot.sqlite_files import open_sqlite, wipe_log
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.answers import Answer, StepTaken, Writing

TABLES = sa.MetaData()

turns = sa.Table(
    "turns",
    TABLES,
    sa.Column("answer_id", sa.String, primary_key=True),
    sa.Column("conversation_id", sa.String, nullable=False, index=True),
    sa.Column("asked_at", sa.DateTime, nullable=False, index=True),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("completed", sa.Text, nullable=False),
    sa.Column("route", sa.String, nullable=False),
    sa.Column("status", sa.String, nullable=False),
    sa.Column("document_ids", sa.Text, nullable=False),
    sa.Column("unit", sa.Text),
    sa.Column("total_ms", sa.Float, nullable=False),
)
answers = sa.Table(
    "answers",
    TABLES,
    sa.Column("answer_id", sa.String, primary_key=True),
    sa.Column("answered_at", sa.DateTime, nullable=False, index=True),
    sa.Column("as_of", sa.Date),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("citations", sa.Text, nullable=False),
    sa.Column("timing", sa.Text, nullable=False),
)
writings = sa.Table(
    "writings",
    TABLES,
    sa.Column("answer_id", sa.String, primary_key=True),
    sa.Column("written_at", sa.DateTime, nullable=False, index=True),
    sa.Column("model", sa.String, nullable=False),
    sa.Column("prompt", sa.String, nullable=False),
    sa.Column("outcome", sa.String, nullable=False),
    sa.Column("writing", sa.Text, nullable=False),
)
steps = sa.Table(
    "model_steps",
    TABLES,
    sa.Column("answer_id", sa.String, index=True, nullable=False),
    sa.Column("taken_at", sa.DateTime, nullable=False, index=True),
    sa.Column("step", sa.String, nullable=False),
    sa.Column("prompt", sa.String, nullable=False),
    sa.Column("outcome", sa.String, nullable=False),
    sa.Column("taken", sa.Text, nullable=False),
)
ratings = sa.Table(
    "ratings",
    TABLES,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("answer_id", sa.String, nullable=False, index=True),
    sa.Column("rated_at", sa.DateTime, nullable=False),
    sa.Column("rating", sa.String, nullable=False),
    sa.Column("comment", sa.Text),
)


class JournalUnavailable(Exception):
    """The journal's file can't be opened for writing."""

    def __init__(self, path: Path | None) -> None:
        super().__init__(
            f"the journal {path} cannot be written: check the folder's rights and space"
        )


_ASIDES = ("small_talk", "declined")
MOST_LINES = 60
TURNS_REMEMBERED = 8
_LISTED = re.compile(r"^- (.+?)(?:\s*\[\d+\])*\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question of a conversation, completed so that it stands alone.

    ``lines`` are what its answer lists: the choices offered where ``clarifies``, else items;
    ``told`` is its text, ``cited`` the ids of documents with the places that it cites, in order;
    ``earlier`` is the turn before it, as far back as is remembered; ``typed`` the question as it came in.
    """

    completed: str
    route: str
    document_ids: tuple[str, ...]
    unit: str | None
    clarifies: bool = False
    lines: tuple[str, ...] = ()
    told: str = ""
    cited: tuple[tuple[str, Span], ...] = ()
    earlier: Turn | None = None
    typed: str = ""

    def back(self) -> Iterator[Turn]:
        """Yield this turn and those before it, the newest first."""
        turn: Turn | None = self
        while turn is not None:
            yield turn
            turn = turn.earlier


_NEWEST = (
    sa.select(turns, answers.c.text, answers.c.citations)
    .outerjoin(answers, answers.c.answer_id == turns.c.answer_id)
    .where(turns.c.conversation_id == sa.bindparam("conversation"), turns.c.route.not_in(_ASIDES))
    .order_by(turns.c.asked_at.desc())
    .limit(TURNS_REMEMBERED)
)
"""The turns that a follow-up may build on; written once, since writing it costs more than asking."""


class Journal:
    """Durable turns and ratings; safe to share between threads.

    Without a path they last as long as the process. Raises JournalUnavailable when the
    file can't be written.
    """

    def __init__(self, path: Path | None, *, retention_days: int) -> None:
        self._engine = open_sqlite(path)
        self._retention = dt.timedelta(days=retention_days)
        self._lock = threading.Lock()
        try:
            TABLES.create_all(self._engine)
            self.forget_old()
        except sa.exc.OperationalError as fault:
            self._engine.dispose()
            raise JournalUnavailable(path) from fault

    def last_turn(self, conversation_id: str) -> Turn | None:
        """Return the newest turn of a conversation that a follow-up may build on, with those before."""
        asked = {"conversation": conversation_id}
        with self._engine.connect() as connection:
            newest = [_turn(row) for row in connection.execute(_NEWEST, asked).mappings()]
        last: Turn | None = None
        for turn in reversed(newest):
            last = replace(turn, earlier=last)
        return last

    def record(  # noqa: PLR0913 - one for each thing that a row keeps
        self,
        answer: Answer,
        *,
        question: str,
        completed: str,
        route: str,
        unit: str | None,
        about: Sequence[str] = (),
        as_of: dt.date | None = None,
    ) -> None:
        """Keep one turn, and what was answered with the time of each step.

        Its documents are those cited; where none is, those that it was ``about``.
        """
        documents = list(dict.fromkeys(item.document.id for item in answer.citations))
        row = {
            "answer_id": answer.id,
            "conversation_id": answer.conversation_id,
            "asked_at": _now(),
            "question": question,
            "completed": completed,
            "route": route,
            "status": str(answer.status),
            "document_ids": json.dumps(documents or list(about)),
            "unit": unit,
            "total_ms": answer.timing.total,
        }
        with self._lock, self._engine.begin() as connection:
            connection.execute(turns.insert(), row)
            connection.execute(answers.insert(), _logged(answer, as_of))
            if answer.writing:
                connection.execute(writings.insert(), _written(answer.id, answer.writing))
            for taken in answer.steps:
                connection.execute(steps.insert(), _taken(answer.id, taken))

    def rate(self, answer_id: str, rating: str, comment: str | None) -> bool:
        """Keep a rating, identifiers in its comment struck out; false for an unknown answer."""
        known = sa.select(turns.c.answer_id).where(turns.c.answer_id == answer_id)
        with self._lock, self._engine.begin() as connection:
            if connection.execute(known).first() is None:
                return False
            row = {
                "answer_id": answer_id,
                "rated_at": _now(),
                "rating": rating,
                "comment": masked(comment) if comment else None,
            }
            connection.execute(ratings.insert(), row)
        return True

    def exported(self, conversation_ids: Sequence[str]) -> list[dict[str, object]]:
        """Return what conversations left: turns with their answers and ratings, oldest first."""
        query = (
            sa.select(turns, answers.c.text, ratings.c.rating, ratings.c.comment)
            .outerjoin(answers, answers.c.answer_id == turns.c.answer_id)
            .outerjoin(ratings, ratings.c.answer_id == turns.c.answer_id)
            .where(turns.c.conversation_id.in_(conversation_ids))
            .order_by(turns.c.asked_at)
        )
        with self._engine.connect() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def forget(self, conversation_ids: Sequence[str]) -> None:
        """Delete conversations with their answers and ratings, for good."""
        with self._lock, self._engine.begin() as connection:
            query = sa.select(turns.c.answer_id).where(
                turns.c.conversation_id.in_(conversation_ids)
            )
            ids = list(connection.scalars(query))
            for table in (turns, answers, ratings, writings, steps):
                connection.execute(table.delete().where(table.c.answer_id.in_(ids)))
        wipe_log(self._engine)

    def forget_old(self) -> None:
        """Delete what is older than the retention setting."""
        limit = _now() - self._retention
        with self._lock, self._engine.begin() as connection:
            connection.execute(turns.delete().where(turns.c.asked_at < limit))
            connection.execute(answers.delete().where(answers.c.answered_at < limit))
            connection.execute(ratings.delete().where(ratings.c.rated_at < limit))
            connection.execute(writings.delete().where(writings.c.written_at < limit))
            connection.execute(steps.delete().where(steps.c.taken_at < limit))

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()


def _turn(row: sa.RowMapping) -> Turn:
    return Turn(
        row["completed"],
        row["route"],
        tuple(json.loads(row["document_ids"])),
        row["unit"],
        clarifies=row["status"] == AnswerStatus.CLARIFY,
        lines=tuple(_LISTED.findall(row["text"] or "")[:MOST_LINES]),
        told=row["text"] or "",
        cited=tuple((i, Span(a, b)) for i, a, b in json.loads(row["citations"] or "[]")),
        typed=row["question"],
    )


def _logged(answer: Answer, as_of: dt.date | None) -> dict[str, object]:
    """Return the row of an answer; a citation is kept as its document's id and its span."""
    spans = [(c.document.id, c.span.start, c.span.end) for c in answer.citations]
    return {
        "answer_id": answer.id,
        "answered_at": _now(),
        "as_of": as_of,
        "text": masked(answer.text),
        "citations": json.dumps(spans),
        "timing": json.dumps(asdict(answer.timing)),
    }


def _written(answer_id: str, writing: Writing) -> dict[str, object]:
    """Return the row of what a model did for an answer, with its prompt's version."""
    return {
        "answer_id": answer_id,
        "written_at": _now(),
        "model": writing.model,
        "prompt": writing.prompt,
        "outcome": writing.outcome.value,
        "writing": json.dumps(asdict(writing)),
    }


def _taken(answer_id: str, taken: StepTaken) -> dict[str, object]:
    """Return the row of an optional step of a model, with its prompt's version."""
    return {
        "answer_id": answer_id,
        "taken_at": _now(),
        "step": taken.step,
        "prompt": taken.prompt,
        "outcome": taken.outcome.value,
        "taken": json.dumps(asdict(taken)),
    }


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC).replace(tzinfo=None)
