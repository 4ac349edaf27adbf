"""From files on disk to a published generation; `Ingest.run` is the whole path."""

from __future__ import annotations

import contextlib
import time
from pathlib import PurePath
from typing import TYPE_CHECKING, Self

from ingest import replies
from ingest.files import find_files, is_below
from ingest.intake import Intake, Wishes
from ingest.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ingest.progress import Progress
    from ingest.workers.pool import Workers
    from knowledge.catalogue_writer import CatalogueWriter
    from knowledge.documents import SourceFile
    from knowledge.embedders.port import Embedder

__all__ = ["Ingest", "Wishes"]


class Ingest:
    """Fills one data folder, which it holds for writing until closed."""

    def __init__(
        self, writer: CatalogueWriter, embedder: Embedder, progress: Progress, workers: Workers
    ) -> None:
        self._writer = writer
        self._embedder = embedder
        self._progress = progress
        self._workers = workers

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self._workers.close()
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
                with self._workers as workers:
                    Intake(self._writer, workers, wishes, report).take(files, self._progress)
                if wishes.prune:
                    self._prune(paths, files, report)
            with _timed(report, "embed"):
                self._embed(report)
            with _timed(report, "index"):
                self._publish(wishes, report)
        return report

    def _prune(self, paths: Sequence[Path], files: Sequence[SourceFile], report: Report) -> None:
        there = {file.path for file in files}
        gone = [
            path
            for path in self._writer.known_sources()
            if is_below(path, paths)
            and there.isdisjoint([path, *map(str, PurePath(path).parents)])  # archives' entries
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


@contextlib.contextmanager
def _timed(report: Report, part: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        setattr(report.seconds, part, time.perf_counter() - started)
