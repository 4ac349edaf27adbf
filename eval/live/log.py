"""What the journal holds of questions and answers, read without writing anything.

The journal is masked when it is written and forgets by ``HOIDAP_RETENTION_DAYS``; nothing that is
read here is kept anywhere else, unless it is exported on request.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.answers import AnswerStatus
from bot.journal import answers, ratings, turns
from bot.questions.routes import Route

if TYPE_CHECKING:
    from pathlib import Path

UNANSWERED = frozenset({AnswerStatus.NO_EVIDENCE, AnswerStatus.CLARIFY})


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and what became of it.

    ``completed`` stands alone where ``question`` was a follow-up to ``before``, the questions
    asked earlier in the conversation. ``citations`` are (document id, start, end); ``rating`` is
    the last one given, "up" or "down". Times are in milliseconds, ``at`` in the local zone.
    """

    answer_id: str
    at: dt.datetime
    question: str
    completed: str
    route: str
    status: AnswerStatus
    document_ids: tuple[str, ...]
    total_ms: float
    as_of: dt.date
    before: tuple[str, ...] = ()
    unit: str | None = None
    citations: tuple[tuple[str, int, int], ...] = ()
    rating: str | None = None
    comment: str | None = None

    @property
    def unanswered(self) -> bool:
        """Whether the documents were looked into and gave no answer."""
        return self.status in UNANSWERED


def read_log(path: Path, since: dt.date | None = None) -> list[Asked]:
    """Return the questions put since a day, oldest first, small talk left out.

    A journal of before answers were logged lacks citations; one that isn't there is empty.
    """
    if not path.is_file():
        return []
    engine = sa.create_engine(f"sqlite:///file:{path.resolve()}?mode=ro&uri=true")
    with engine.connect() as connection:
        rows = connection.execute(_query(connection)).mappings().all()
    engine.dispose()
    told: dict[str, list[str]] = {}
    log = []
    for row in rows:
        before = told.setdefault(row["conversation_id"], [])
        asked = _asked(row, tuple(before))
        before.append(row["question"])
        if row["route"] != Route.SMALL_TALK and (since is None or asked.at.date() >= since):
            log.append(asked)
    return log


def _query(connection: sa.Connection) -> sa.Select[tuple[object, ...]]:
    held = sa.inspect(connection).get_table_names()
    last = sa.select(sa.func.max(ratings.c.id)).group_by(ratings.c.answer_id)
    opinions = sa.select(ratings).where(ratings.c.id.in_(last)).subquery()
    source = turns.outerjoin(opinions, opinions.c.answer_id == turns.c.answer_id)
    columns = [*turns.c, opinions.c.rating, opinions.c.comment]
    if answers.name in held:
        source = source.outerjoin(answers, answers.c.answer_id == turns.c.answer_id)
        columns += [answers.c.as_of, answers.c.citations]
    return sa.select(*columns).select_from(source).order_by(turns.c.asked_at, turns.c.answer_id)


def _asked(row: sa.RowMapping, before: tuple[str, ...]) -> Asked:
    at = row["asked_at"].replace(tzinfo=dt.UTC).astimezone()
    return Asked(
        answer_id=row["answer_id"],
        at=at,
        question=row["question"],
        completed=row["completed"],
        route=row["route"],
        status=AnswerStatus(row["status"]),
        document_ids=tuple(json.loads(row["document_ids"])),
        total_ms=row["total_ms"],
        as_of=row.get("as_of") or at.date(),
        before=before if row["completed"] != row["question"] else (),
        unit=row["unit"],
        citations=tuple((name, start, end) for name, start, end in _json(row.get("citations"))),
        rating=row["rating"],
        comment=row["comment"],
    )


def _json(written: str | None) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = json.loads(written) if written else []
    return found
