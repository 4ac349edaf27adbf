"""A small holding of fictional papers, taken in by the real pipeline and opened for reading."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from bot.answering import Answering
from bot.answers import Question
from bot.journal import Journal
from ingest.pipeline import Ingest, Wishes
from ingest.progress import open_progress
from ingest.workers.limits import Limits
from ingest.workers.pool import TEMPORARY, Workers
from knowledge.catalogue_writer import CatalogueWriter
from knowledge.embedders.opening import open_embedder
from knowledge.library import Library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.answers import Answer
    from knowledge.documents import Document

PAPERS = Path(__file__).parent / "papers"
TODAY = dt.date(2026, 10, 1)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The papers beside this file, read, embedded and indexed as `hoidap ingest` does."""
    data = tmp_path_factory.mktemp("answering")
    embedder = open_embedder("default", cache=data / "models")
    writer = CatalogueWriter.open(data)
    workers = Workers(data / TEMPORARY, Limits())
    with Ingest(writer, embedder, open_progress(io.StringIO()), workers) as work:
        report = work.run([PAPERS], Wishes())
    assert not report.failed
    opened = Library.open(Settings(data=data, _env_file=None), embedder)
    yield opened
    opened.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.sqlite", retention_days=30)
    yield opened
    opened.close()


class Ask(Protocol):
    def __call__(
        self,
        text: str,
        *,
        conversation: str = ...,
        as_of: dt.date = ...,
        unit: str | None = ...,
        document_ids: tuple[str, ...] = ...,
    ) -> Answer: ...


@pytest.fixture
def ask(library: Library, journal: Journal) -> Ask:
    """Ask one question on 1 October 2026; each in a conversation of its own unless named."""
    answering = Answering(library, journal)

    def answer(
        text: str,
        *,
        conversation: str = "",
        as_of: dt.date = TODAY,
        unit: str | None = None,
        document_ids: tuple[str, ...] = (),
    ) -> Answer:
        about = conversation or uuid.uuid4().hex
        return answering.answer(Question(text, as_of, about, unit, document_ids))

    return answer


class AskThere(Protocol):
    def __call__(self, *turns: str) -> Answer: ...


@pytest.fixture
def ask_of(
    tmp_path: Path, library: Library, journal: Journal
) -> Iterator[Callable[[Sequence[str]], AskThere]]:
    """Take in the texts of a few papers; ask the turns of one talk there, for the last answer.

    A text that opens with a heading of Markdown is taken in as such, with its tables.
    """
    with contextlib.ExitStack() as closing:

        def taken_in(texts: Sequence[str]) -> AskThere:
            papers, data = tmp_path / "few", tmp_path / "data"
            papers.mkdir()
            for number, text in enumerate(texts):
                suffix = "md" if text.startswith("#") else "txt"
                (papers / f"{number}.{suffix}").write_text(text, encoding="utf-8")
            workers = Workers(data / TEMPORARY, Limits())
            progress = open_progress(io.StringIO())
            with Ingest(CatalogueWriter.open(data), library.embedder, progress, workers) as work:
                assert not work.run([papers], Wishes()).failed
            opened = Library.open(Settings(data=data, _env_file=None), library.embedder)
            closing.callback(opened.close)
            answering = Answering(opened, journal)

            def answer(*turns: str) -> Answer:
                talk = uuid.uuid4().hex
                return [answering.answer(Question(turn, TODAY, talk)) for turn in turns][-1]

            return answer

        yield taken_in


class Named(Protocol):
    def __call__(self, source: str) -> Document: ...


@pytest.fixture
def paper(library: Library) -> Named:
    """Find a held document by its file name, without the suffix."""
    by_stem = {Path(document.source).stem: document for document in library.documents()}
    return by_stem.__getitem__


@pytest.fixture
def today() -> dt.date:
    return TODAY
