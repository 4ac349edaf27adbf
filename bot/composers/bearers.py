"""Who does what a sentence tells, where the sentence itself doesn't say.

Plans set the unit down once, in a heading or the lead of a list, and below it what it does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.composers.sources import readable
from bot.passages.expectations import expected, names_body
from bot.passages.expected_kinds import Expected
from bot.passages.item_lines import lead_above
from bot.passages.table_rows import is_row
from bot.questions.task_questions import Aspect, aspects_asked, kind_asked
from bot.units.register import register_of
from knowledge.documents import Role

if TYPE_CHECKING:
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section, Span
    from knowledge.library import Library

_SUBJECT, _OPENING = 2, 60
_LONGEST_BODY = 120
_MOST = 3
_VERB = re.compile(r"Tổ chức(?! (?:nào|có|phải|được)\b)(?=\s)")
"""What opens a sentence as a verb, though it may name a body: "Tổ chức 03 cuộc diễn tập"."""


def bearers_above(asked: Understanding, candidate: Candidate, library: Library) -> tuple[Span, ...]:
    """Return the places above a sentence that name who does it, when that is asked; else none.

    A lead that names a body says most; else they are the units that the task is given to, else
    a heading that names a body.
    """
    if not asks_who_does(asked) and expected(asked.folded, figure=False) is not Expected.WHO:
        return ()
    position = candidate.passage.section_position
    section = None if position is None else library.sections(candidate.document.id)[position]
    return bearers_of(candidate.document, candidate.span, section, library)


def bearers_of(
    document: Document, place: Span, section: Section | None, library: Library
) -> tuple[Span, ...]:
    """Return the places above a sentence, of a section, that name who does it; else none."""
    text = library.text(document.id)
    sentence = readable(place.of(text))
    if names_body(" ".join(sentence.split()[:_SUBJECT])) and not _VERB.match(sentence):
        return ()
    lead = lead_above(text, place.start)
    if lead is not None and names_body(lead.of(text)) and not names_body(sentence[:_OPENING]):
        return (lead,)
    heading = _heading_of(section, place, text)
    units = _given_to(document, place, library)
    if units:
        return heading if heading and all(map(heading[0].covers, units)) else units
    return heading if not names_body(sentence[:_OPENING]) else ()


def asks_who_does(asked: Understanding) -> bool:
    """Whether it is asked who does something: the answer has to name them."""
    return Aspect.WHO in aspects_asked(asked.folded)


def says_who(asked: Understanding, candidate: Candidate, library: Library) -> bool:
    """Whether a sentence names a body or people, or what stands above it does.

    Asked "sở nào", it has to name a department.
    """
    text = library.text(candidate.document.id)
    sentence, above = candidate.span.of(text), bearers_above(asked, candidate, library)
    if kind_asked(asked.folded) == "so":
        return any(_DEPARTMENT.search(w) for w in (sentence, *(span.of(text) for span in above)))
    return names_body(sentence) or bool(above)


_DEPARTMENT = re.compile(r"\bsở\b", re.IGNORECASE)


def _given_to(document: Document, place: Span, library: Library) -> tuple[Span, ...]:
    """Return the places outside a task's words that name whose it is, or who joins in it."""
    tasks = [
        each.task
        for each in register_of(library).meeting(document.id, place)
        if not each.task.unit_span.meets(each.task.span)
    ]
    mainly = [task for task in tasks if task.role is not Role.COORDINATING] or tasks
    return tuple(dict.fromkeys(task.unit_span for task in mainly))[:_MOST]


def _heading_of(section: Section | None, place: Span, text: str) -> tuple[Span, ...]:
    """Return the heading above a sentence where it is a body's name."""
    if section is None or is_row(place.of(text)):
        return ()
    heading = readable(section.title)
    names = len(heading) <= _LONGEST_BODY and not heading.isupper() and names_body(heading)
    return (section.heading,) if names and not section.heading.covers(place) else ()
