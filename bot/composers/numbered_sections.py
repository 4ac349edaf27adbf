"""The section that a question names by its number ("Điều 2", "phần III"), or word that there is none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.sections import LISTING, LISTS, list_section, section_items, worded
from bot.drafts import plain
from bot.passages.expectations import expected
from bot.passages.ordinals import figure_of
from bot.questions.document_questions import KIND
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section
    from knowledge.library import Library

_NUMBERED = re.compile(
    r"\b(?P<what>dieu|muc|phan|chuong|phu luc)(?: so)?\s+(?P<which>[ivx]{1,5}|\d{1,3}(?:\.\d{1,2})*[a-z]?)\b|\b(?P<all>phu luc)\b"
)
_LABELLED = frozenset({"dieu", "chuong", "phu luc"})
_ARRANGED = frozenset({"muc", "phan"})
"""What may be numbered without its word ("III. TỔ CHỨC THỰC HIỆN"), in either script."""
_PAPER = re.compile(
    rf"(?<!\w)(?:{KIND}|luat)(?!\w)(?! (?:gi|nhung|ve|cai|dieu|viec|the nao|ra sao)\b)"
)
_CLAUSE = re.compile(r"\b(?P<what>khoan|diem|y)\s+(?P<which>\d{1,2})\b")


def compose_numbered(
    asked: Understanding, documents: Sequence[Document], library: Library, evidence: EvidenceList
) -> Draft | None:
    """List the section that the question names by number: "Điều 2", "mục III", "phụ lục".

    Where the one document meant has no such part, that is said: another would be passed off for it.
    """
    match = _NUMBERED.search(asked.folded)
    general = expected(asked.folded, figure=False) in LISTS and LISTING.search(asked.folded)
    if match is None or not general:
        return None
    for document in documents:
        found = _numbered(library.sections(document.id), match)
        if len(found) == 1 or (found and match["which"]):
            clause = _CLAUSE.search(asked.folded)
            if clause:
                return _clause_of(asked, document, found[0], clause, library, evidence)
            return list_section(document, found[0], library, evidence)
    lacking = len(documents) == 1 and match["which"] and _names_one_paper(asked.folded)
    if lacking and _lacks(documents[0], match, library):
        return _without(asked, documents[0], match.span())
    return None


def _numbered(sections: Sequence[Section], match: re.Match[str]) -> list[Section]:
    """Return the sections of a number; a highest part's counts in Roman or in Arabic figures."""
    found = [section for section in sections if _is_numbered(section, match)]
    if match["what"] not in _ARRANGED or (found and match["what"] != "phan"):
        return found
    value = _value(match["which"])
    highest = [section for section in sections if section.parent is None]
    return [s for s in highest if value and _value(_label(s)) == value] or found


def _is_numbered(section: Section, match: re.Match[str]) -> bool:
    """Whether a section bears the number asked for, as its label or as its heading's opening."""
    title = " ".join(fold(section.title).split())
    if match["all"]:
        return bool(re.match(r"\W*phu luc\b", title))
    what, which = match["what"], match["which"]
    named = re.match(rf"\W*{what}(?: so| thu)?\s+{re.escape(which)}\b", title)
    if what in _LABELLED:
        return bool(named)
    return bool(named) or _label(section) in (which, f"{what} {which}")


def _label(section: Section) -> str:
    return fold(section.label).strip(" .:)")


def _value(numeral: str) -> int | None:
    """Return what a folded numeral counts, null where it is none.

    >>> _value("iii"), _value("3"), _value("a")
    (3, 3, None)
    """
    figure = figure_of(numeral)
    return int(figure) if figure.isdigit() else None


def _names_one_paper(folded: str) -> bool:
    """Whether a question names one paper at most: of two, the part may be the other's.

    >>> _names_one_paper("dieu 9 nghi dinh 30 quy dinh gi")
    True
    >>> _names_one_paper("khoan 2 dieu 103 luat nha o quy dinh gi, theo nghi dinh 30")
    False
    """
    return len(_PAPER.findall(folded)) <= 1


def _lacks(document: Document, match: re.Match[str], library: Library) -> bool:
    """Whether a document numbers parts so, and begins no line with the one asked for."""
    what, which = match["what"], match["which"]
    alike = [s for s in library.sections(document.id) if _is_of_kind(s, what)]
    opening = rf"^\W*(?:{what}(?: so| thu)? )?{re.escape(which)}\b"
    folded = fold(library.text(document.id))
    return bool(alike) and not re.search(opening, folded, re.MULTILINE)


def _is_of_kind(section: Section, what: str) -> bool:
    if what in _ARRANGED:
        return section.parent is None and _value(_label(section)) is not None
    return bool(re.match(rf"\W*{what}(?: so)? (?:\d|[ivx]+\b)", fold(section.title)))


def _without(asked: Understanding, document: Document, named: tuple[int, int]) -> Draft:
    """Say that a document has no part of the name that stands there in the question."""
    part = asked.text[slice(*named)]
    said = replies.NO_SUCH_NUMBER.format(document=document_names.named(document), part=part)
    return replace(plain(AnswerStatus.NO_EVIDENCE, said, replies.ask_status()), about=document.id)


def _clause_of(
    asked: Understanding,
    document: Document,
    section: Section,
    clause: re.Match[str],
    library: Library,
    evidence: EvidenceList,
) -> Draft | None:
    """Quote the clause of an article that is asked for by number: "khoản 2 Điều 3", "mục III điểm 3"."""
    which = clause["which"]
    inner = [s for s in library.sections(document.id) if s.parent == section.position]
    numbered = next((s for s in inner if _label(s) == which), None)
    if numbered is not None and section_items(numbered, document, library):
        return list_section(document, numbered, library, evidence)
    text = library.text(document.id)
    lines = worded(text, section.heading.end, section.span.end)
    starts = [n for n, line in enumerate(lines) if re.match(r"\W*\d{1,2}[.)]\s", line.of(text))]
    first = [n for n in starts if re.match(rf"\W*{which}[.)]\s", lines[n].of(text))]
    if not first:
        sure = clause["what"] == "khoan" and _names_one_paper(asked.folded)
        if numbered is None and starts and sure:
            return _without(asked, document, _together(asked.folded, clause))
        return list_section(document, section, library, evidence)
    end = next((n for n in starts if n > first[0]), len(lines))
    return list_section(document, section, library, evidence, lines[first[0] : end])


def _together(folded: str, clause: re.Match[str]) -> tuple[int, int]:
    """Return where a clause and its article are named, if one beside the other: "khoản 9 Điều 3"."""
    beside = re.compile(rf"(?: cua)? {_NUMBERED.pattern}").match(folded, clause.end())
    return clause.start(), beside.end() if beside else clause.end()
