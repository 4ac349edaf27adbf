"""From files on disk to a published generation; `Ingest.run` is the whole path."""

from __future__ import annotations

import contextlib
import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ingest import replies
from ingest.errors import FileNotRead
from ingest.files import find_files, hash_file, is_below
from ingest.reports import Failure, Outcome, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.progress import Progress
    from knowledge.catalogue import KnownSource
    from knowledge.catalogue_writer import CatalogueWriter
    from knowledge.documents import ParsedDocument, SourceFile
    from knowledge.embedders.port import Embedder

ID_LENGTH = 16
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for beside the paths.

    ``prune`` forgets documents whose files are gone below the paths, ``rebuild`` reads
    every file anew and builds the index anew, ``retry`` reads again the files that failed.
    """

    prune: bool = False
    rebuild: bool = False
    retry: bool = False


class Ingest:
    """Fills one data folder, which it holds for writing until closed."""

    def __init__(
        self, writer: CatalogueWriter, embedder: Embedder, progress: Progress, *, max_bytes: int
    ) -> None:
        self._writer = writer
        self._embedder = embedder
        self._progress = progress
        self._max_bytes = max_bytes

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self._writer.close()

    def run(self, paths: Sequence[Path], wishes: Wishes) -> Report:
        """Read what is new or changed, embed it, publish; readers see all of it or none.

        Killed anywhere, the published generation goes on answering and the next run takes
        up what was staged. Raises IndexMismatch under another embedder without ``rebuild``.
        """
        report = Report()
        if not wishes.rebuild:
            self._writer.require_embedder(self._embedder.id)
        with _timed(report, "total"):
            with _timed(report, "parse"):
                files = find_files(paths, skip=self._writer.data)
                self._take_in(files, wishes, report)
                if wishes.prune:
                    self._prune(paths, files, report)
            with _timed(report, "embed"):
                self._embed(report)
            with _timed(report, "index"):
                self._publish(wishes, report)
        return report

    def _take_in(self, files: Sequence[SourceFile], wishes: Wishes, report: Report) -> None:
        known = self._writer.known_sources()
        self._progress.begin(replies.READING, len(files))
        for done, file in enumerate(files, start=1):
            self._take(file, known.get(file.path), wishes, report)
            self._progress.reach(done)

    def _take(
        self, file: SourceFile, before: KnownSource | None, wishes: Wishes, report: Report
    ) -> None:
        """Stage one file; its fault is kept under its name and the rest goes on."""
        try:
            file = hash_file(file, max_bytes=self._max_bytes)
            if self._is_settled(file, before, wishes):
                _count_settled(file, before, report)
                return
            outcome = self._stage(file, before, wishes)
        except FileNotRead as fault:
            reason = replies.reason_of(fault)
            self._writer.record_failure(file, reason)
            report.failed.append(Failure(file.name, reason))
        else:
            report.count(outcome)

    def _is_settled(self, file: SourceFile, before: KnownSource | None, wishes: Wishes) -> bool:
        """Whether nothing has to be done: same place, same bytes, told before."""
        if before is None or before.file != file or wishes.rebuild:
            return False
        if before.failure is not None:
            return not wishes.retry
        return self._writer.has_document(file.sha256[:ID_LENGTH])

    def _stage(self, file: SourceFile, before: KnownSource | None, wishes: Wishes) -> Outcome:
        document_id = file.sha256[:ID_LENGTH]
        if wishes.rebuild or not self._writer.has_document(document_id):
            self._writer.stage(_parse(file, self._max_bytes))
        self._writer.link(file, document_id)
        if before is None or before.document_id is None:
            return Outcome.ADDED
        return Outcome.UNCHANGED if before.document_id == document_id else Outcome.CHANGED

    def _prune(self, paths: Sequence[Path], files: Sequence[SourceFile], report: Report) -> None:
        there = {file.path for file in files}
        gone = [
            path
            for path in self._writer.known_sources()
            if path not in there and is_below(path, paths)
        ]
        self._writer.mark_removed(gone)
        report.removed = len(gone)

    def _embed(self, report: Report) -> None:
        embedder, writer = self._embedder, self._writer
        self._progress.begin(replies.EMBEDDING, writer.missing_count(embedder.id))
        for batch in writer.missing_texts(embedder.id):
            vectors = embedder.embed_passages([text for _, text in batch])
            writer.save_embeddings(embedder.id, [key for key, _ in batch], vectors)
            report.embedded += len(batch)
            self._progress.reach(report.embedded)

    def _publish(self, wishes: Wishes, report: Report) -> None:
        begun = False

        def show(done: int, total: int) -> None:
            nonlocal begun
            if not begun:
                self._progress.begin(replies.INDEXING, total)
                begun = True
            self._progress.reach(done)

        made = self._writer.publish(
            self._embedder.id,
            self._embedder.dimensions,
            rebuild=wishes.rebuild,
            on_progress=show,
        )
        report.generation = made.number if made else None


def _parse(file: SourceFile, max_bytes: int) -> ParsedDocument:
    from ingest.parsing import parse_document  # the readers are heavy: only for what changed
    from ingest.reading import read_file

    try:
        return parse_document(file, read_file(Path(file.path), max_bytes=max_bytes))
    except FileNotRead:
        raise
    except Exception as fault:  # whatever one file does to a parser, the others are ingested
        LOG.exception("%s could not be parsed", file.name)
        raise _Unparsed(fault) from fault


class _Unparsed(FileNotRead):
    """A fault of ours or of a format's library while parsing one file."""

    def __init__(self, fault: Exception) -> None:
        from ingest.errors import Reason

        super().__init__(Reason.BROKEN, type(fault).__name__)


def _count_settled(file: SourceFile, before: KnownSource | None, report: Report) -> None:
    if before is not None and before.failure is not None:
        report.failed.append(Failure(file.name, before.failure))
    else:
        report.count(Outcome.UNCHANGED)


@contextlib.contextmanager
def _timed(report: Report, part: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        setattr(report.seconds, part, time.perf_counter() - started)
