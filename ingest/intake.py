"""Taking files in: each is read by a worker unless it is settled, and staged in file order."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import replies
from ingest.errors import FileNotRead
from ingest.files import hash_file
from ingest.holdings import Holdings, document_id_of
from ingest.parser_version import parser_version
from ingest.reports import Failure, Outcome, Waiting
from ingest.workers.jobs import Entry, Fault, Unpacked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from ingest.progress import Progress
    from ingest.reports import Report
    from ingest.workers.pool import Workers
    from knowledge.catalogue_writer import CatalogueWriter
    from knowledge.documents import SourceFile

AHEAD = 2  # files handed over before their turn, for each worker
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


@dataclass(frozen=True, slots=True)
class _Step:
    """A file on its way; ``number`` is its job's, null when no worker reads it."""

    file: SourceFile
    place: Path
    number: int | None = None
    fault: Fault | None = None
    settled: bool = False


class Intake:
    """Brings files into the staging area, once; the report is filled in on the way."""

    def __init__(
        self, writer: CatalogueWriter, workers: Workers, wishes: Wishes, report: Report
    ) -> None:
        self._writer, self._workers = writer, workers
        self._wishes, self._report = wishes, report
        self._held = Holdings(writer, parser_version(), rebuild=wishes.rebuild)
        self._begun: set[str] = set()
        self._faults: dict[str, Fault] = {}

    def take(self, files: Sequence[SourceFile], progress: Progress) -> None:
        """Stage what is new or changed; a file's fault is kept under its name."""
        progress.begin(replies.READING, len(files))
        arrivals = (Entry(file, Path(file.path)) for file in files)
        for done, step in enumerate(self._ahead(arrivals), start=1):
            self._finish(step)
            progress.reach(done)
        self._report.failed.sort(key=lambda failure: failure.source)

    def _ahead(self, arrivals: Iterable[Entry]) -> Iterator[_Step]:
        """Begin files some places before they are finished, so that no worker waits."""
        begun: deque[_Step] = deque()
        for arrival in arrivals:
            begun.append(self._begin(arrival))
            if len(begun) > AHEAD * self._workers.count:
                yield begun.popleft()
        yield from begun

    def _begin(self, arrival: Entry) -> _Step:
        file, place = arrival.source, arrival.place or Path()
        if arrival.fault is not None:
            return _Step(file, place, fault=arrival.fault)
        try:
            if not file.sha256:
                file = hash_file(file, max_bytes=self._workers.limits.bytes_for(file.path))
        except FileNotRead as fault:
            return _Step(file, place, fault=Fault.of(fault))
        if self._held.is_settled(file, retry=self._wishes.retry):
            return _Step(file, place, settled=True)
        document_id = document_id_of(file)
        if document_id in self._begun or self._held.is_read(document_id):
            return _Step(file, place)
        self._begun.add(document_id)
        return _Step(file, place, self._workers.submit(file, place))

    def _finish(self, step: _Step) -> None:
        if step.settled:
            self._count_settled(step.file)
        elif step.fault is not None:
            self._fail(step.file, step.fault)
        elif step.number is not None:
            self._keep(step, step.number)
        elif self._held.is_read(document_id_of(step.file)):
            self._link(step.file)
        elif (fault := self._faults.get(document_id_of(step.file))) is not None:
            self._fail(step.file, fault)
        else:  # an archive's bytes under a second name
            self._keep(step, self._workers.submit(step.file, step.place))

    def _keep(self, step: _Step, number: int) -> None:
        answer = self._workers.answer(number)
        if isinstance(answer, Fault):
            self._faults[document_id_of(step.file)] = answer
            self._fail(step.file, answer)
        elif isinstance(answer, Unpacked):
            self._take_entries(step.file, answer)
            self._workers.forget(number)
        else:
            self._forget_entries(step.file, keep=())
            self._writer.stage(answer, step.place)
            self._held.add(answer)
            self._link(step.file)

    def _take_entries(self, archive: SourceFile, unpacked: Unpacked) -> None:
        """Take an archive's entries in; the archive itself last, so that a killed run resumes."""
        self._forget_entries(archive, keep=[entry.source.path for entry in unpacked.entries])
        for step in self._ahead(unpacked.entries):
            self._finish(step)
            if step.place.is_file():
                step.place.unlink()
        self._writer.link_archive(archive, self._held.version)

    def _forget_entries(self, archive: SourceFile, keep: Collection[str]) -> None:
        """Forget what was in an earlier version of the archive and is there no more."""
        gone = {entry.file.path for entry in self._held.entries_of(archive.path)} - set(keep)
        self._writer.mark_removed(sorted(gone))
        self._report.removed += len(gone)

    def _link(self, file: SourceFile) -> None:
        document_id = document_id_of(file)
        waits_for = self._held.waits.get(document_id)
        self._writer.link(file, document_id, waits_for)
        self._report.count(self._outcome(file, document_id))
        if waits_for is not None:
            self._report.waiting.append(Waiting(file.name, waits_for))

    def _outcome(self, file: SourceFile, document_id: str) -> Outcome:
        before = self._held.known.get(file.path)
        if before is None or before.document_id is None:
            return Outcome.ADDED
        if before.document_id != document_id:
            return Outcome.CHANGED
        return Outcome.REREAD if document_id in self._begun else Outcome.UNCHANGED

    def _fail(self, file: SourceFile, fault: Fault) -> None:
        if fault.trace:
            LOG.error("%s could not be parsed: %s", file.name, fault.trace)
        reason = replies.reason_of(fault)
        self._writer.record_failure(file, reason, fault.waits_for, self._held.version)
        self._report.failed.append(Failure(file.name, reason, fault.waits_for))

    def _count_settled(self, file: SourceFile) -> None:
        before = self._held.known[file.path]
        if before.failure is not None:
            self._report.failed.append(Failure(file.name, before.failure, before.waits_for))
        elif before.document_id is None:
            for entry in self._held.entries_of(file.path):
                self._count_settled(entry.file)
        else:
            self._report.count(Outcome.UNCHANGED)
            if before.waits_for is not None:
                self._report.waiting.append(Waiting(file.name, before.waits_for))
