"""Finds a unit's tasks in the documents that a question leaves, and what they must be about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.passages.changed_values import wholly_adjusting
from bot.tasks.documents import (
    Subject,
    carrying_out,
    documents_meant,
    documents_on,
    documents_speaking_of,
    each_paper,
    subject_left,
)
from bot.units.closing_formulas import is_formula, is_general_call, is_opening
from bot.units.lookup import UnitMatch, find_unit
from bot.units.names import read_unit
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.units.register import Assignment, UnitRegister
    from knowledge.documents import Document
    from knowledge.library import Library

NEARBY = 80


@dataclass(frozen=True, slots=True)
class Found:
    """The unit with its tasks in the documents meant.

    ``subject`` is what the tasks must be about, empty when all count; those of the documents
    ``on_subject`` all are. ``limited`` when the question names the documents, ``no_document``
    when none held is called so. ``known`` when a document gives the unit a task of its own.
    ``strange`` when no document says that the unit belongs to the parent asked for.
    """

    unit: UnitMatch
    subject: str = ""
    on_subject: frozenset[str] = frozenset()
    limited: bool = False
    no_document: bool = False
    known: bool = False
    strange: bool = False


class TaskSearch:
    """Looks for one unit, as written, under one question."""

    def __init__(
        self,
        asked: Understanding,
        written: str,
        library: Library,
        vocabulary: Vocabulary,
        register: UnitRegister,
    ) -> None:
        self._asked = asked
        self._written = written
        self._vocabulary = vocabulary
        self._register = register
        self._library = library
        self._allowed = documents_meant(asked, library)

    def found(self) -> Found:
        """Return the unit with its tasks."""
        found = self._found()
        known = bool(found.unit.own) or self._is_known()
        return replace(found, known=known, strange=self._is_strange(found.unit))

    def _is_known(self) -> bool:
        return bool(find_unit(self._written, self._register).own)

    def _found(self) -> Found:
        unit = self._unit(self._allowed)
        if self._asked.numbers and not unit.own:
            elsewhere = self._unit(carrying_out(self._asked, self._library.documents()))
            unit = elsewhere if elsewhere.own else unit
        limited = bool(self._asked.numbers or self._asked.document_ids)
        subject = subject_left(self._asked.text, self._written, self._asked.places)
        if not subject.words:
            return Found(unit, limited=limited)
        if subject.names_document and not limited:
            told = [d for paper in each_paper(subject) for d in self._named(paper, unit)]
            meant = self._with_newer(list({each.id: each for each in told}.values()))
            return Found(self._unit(meant), limited=True, no_document=not meant)
        documents = {each.document.id: each.document for each in (*unit.own, *unit.shared)}
        whole = self._with_adjusting(self._with_newer(self._on(subject, list(documents.values()))))
        of_others = not whole and self._on(subject, self._allowed)
        about = subject.words if (subject.marked or whole or of_others) and not limited else ""
        return Found(unit, subject=about, on_subject=whole, limited=limited)

    def _with_newer(self, meant: Sequence[Document]) -> list[Document]:
        """Add what replaced or adjusts a document meant by its subject: that is what holds now."""
        newer = {later for each in meant for later in each.replaced_by}
        newer |= self._with_adjusting(meant)
        newer -= {each.id for each in meant}
        return [*meant, *(each for each in self._allowed if each.id in newer)]

    def _with_adjusting(self, documents: Sequence[Document]) -> frozenset[str]:
        """Return the ids of documents and of the papers that adjust them: those are on their subject."""
        ids = [each.id for each in documents]
        return frozenset(ids).union(*(wholly_adjusting(each, self._library) for each in ids))

    def _on(self, subject: Subject, documents: Sequence[Document]) -> list[Document]:
        return documents_on(self._asked, subject, documents, self._vocabulary)

    def _named(self, paper: Subject, unit: UnitMatch) -> list[Document]:
        """Return the documents that one paper named may be: by their titles, else by their text."""
        return self._on(paper, self._allowed) or self._speaking_of(paper, unit)

    def _speaking_of(self, subject: Subject, unit: UnitMatch) -> list[Document]:
        """Return those of a unit's documents that hold the subject by which one is named.

        People name a paper by what it is of in their own life, which its title need not say.
        """
        given = {each.document.id: each.document for each in (*unit.own, *unit.shared)}
        return documents_speaking_of(
            self._asked, subject, given.values(), self._library, self._vocabulary
        )

    def _unit(self, documents: Sequence[Document]) -> UnitMatch:
        """Return the unit with its tasks in documents."""
        ids = {document.id for document in documents}
        unit = find_unit(
            self._written,
            self._register,
            places=self._asked.places,
            within=lambda each: each.document.id in ids,
        )
        own = tuple(each for each in unit.own if not self._gives_nothing(each))
        shared = tuple(each for each in unit.shared if not self._calls_only(each))
        return replace(unit, own=own or unit.own, shared=shared)

    def _gives_nothing(self, each: Assignment) -> bool:
        """Whether a line is a formula, or only opens the list of a unit's tasks."""
        words = self._words(each)
        calls_on = fold(words).rstrip().endswith(f"{fold(each.task.unit)}:")  # "đề nghị UBND xã:"
        return calls_on or is_formula(words) or (not each.name.many and is_opening(words))

    def _calls_only(self, each: Assignment) -> bool:
        """Whether words to many only call on them, or only open the list of their tasks."""
        words = self._words(each)
        return is_general_call(words) or is_opening(words)

    def _words(self, each: Assignment) -> str:
        return each.task.span.of(self._library.text(each.document.id))

    def _is_strange(self, unit: UnitMatch) -> bool:
        """Whether a parent is asked for that no document puts beside the unit."""
        parent = read_unit(self._written, self._register.places).parent
        if not parent or not unit.own or any(each.name.parent for each in unit.own):
            return False
        beginning = " ".join(parent.split()[:3])
        documents = {each.document.id: each for each in unit.own}
        return not any(self._beside(each, beginning) for each in documents.values())

    def _beside(self, each: Assignment, parent: str) -> bool:
        """Whether a document is the parent's own or speaks of the unit beside the parent."""
        if parent in fold(each.document.metadata.issuer or ""):
            return True
        text = fold(self._library.text(each.document.id))
        return any(
            parent in text[max(at.start() - NEARBY, 0) : at.end() + NEARBY]
            for at in re.finditer(re.escape(fold(each.task.unit)), text)
        )
