"""What speaks against a sentence: another year, place, number, unit or ordinal than asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.document_lookup import bears, carries_out, may_bear
from bot.passages.animals import counts_other_animals
from bot.passages.asked_forms import Form, grants
from bot.passages.clauses import counts, holds
from bot.passages.contacts import of_other_office
from bot.passages.contrasts import (
    labelled_other,
    other_of_kind,
    tells_apart,
    titled_other_school,
)
from bot.passages.day_rows import other_day
from bot.passages.deputies import only_deputies
from bot.passages.earlier_states import of_aim, of_later, of_result
from bot.passages.existing_counts import counts_none
from bot.passages.expectations import (
    asks_deadline,
    names_no_month,
    only_due,
    only_lasts,
    without_what_was,
)
from bot.passages.expected_kinds import Expected
from bot.passages.formalities import disclaims, is_to_fill_in
from bot.passages.held import Held
from bot.passages.made_words import misses_made_word
from bot.passages.measures_of import measure_of_another
from bot.passages.named_days import other_date, other_month, other_occasion, other_sitting
from bot.passages.named_for_sure import Told, misses
from bot.passages.named_issuers import of_other_issuer
from bot.passages.named_sources import sources_named
from bot.passages.named_things import asks_how_many, of_another
from bot.passages.ordinals import other_class, other_ordinal
from bot.passages.paid_once import of_another_payment
from bot.passages.people import counts_nobody, counts_people
from bot.passages.quarters import other_months, other_quarter
from bot.passages.quoted_names import misses_quoted
from bot.passages.ranges import of_months, outside
from bot.passages.receivers import of_other_receiver
from bot.passages.row_numbers import other_label
from bot.passages.scope import has_span, other_scope, other_span, without_gdp
from bot.passages.social_classes import labelled_for_others
from bot.passages.spoken_about import misses_aim
from bot.passages.table_rows import holds_only_numbers, is_row, row_told
from bot.passages.terms import content_terms
from bot.passages.whether import asks_only_whether
from bot.passages.years_told import year_fits
from bot.questions.completed_text import asked_now, leans
from bot.questions.routes import Route
from knowledge.text import fold, folded_words, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.sought import Sought
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage


def bears_number(asked: Understanding, document: Document) -> bool:
    """Whether a document is, carries out, or may be one whose number is asked for."""
    return may_bear(asked, document) or any(
        bears(number, document) or carries_out(number, document) for number in asked.numbers
    )


def faults_of(
    sought: Sought,
    document: Document,
    passage: Passage,
    sentence: str,
    caption: str,
    *,
    bears: bool,
) -> tuple[str, ...]:
    """Return each fault: term, year, place, number, source, figure, person, rule, and so on.

    ``caption`` names the table of a row, with its unit. ``bears`` when the document is one of the numbers asked for (`bears_number`).
    """
    asked = sought.asked
    form = Form.of(asked.folded)
    around = (passage.text, " ".join(passage.section), document.metadata.title or "")
    issuer = document.metadata.issuer or ""
    told = Told(sentence, (caption, *reversed(passage.section)), around[2], passage.text)
    named = misses(asked, sought.wanted, told, amount=_is_of_figures(sought))
    against = {
        "term": any(
            not _held(term, sought, document, passage, sentence) for term in sought.required
        ),
        "year": other_span(asked.text, sentence, f"{around[1]} {around[2]}")
        or (
            sought.expects is Expected.VALUE
            and not has_span(f"{sentence} {around[1]}")
            and other_span(asked.text, around[2])
        )
        or (bool(asked.years) and not year_fits(sought, document, passage, sentence)),
        "place": bool(asked.places) and not _place_fits(asked, document, passage, sentence),
        "number": (
            bool(asked.numbers)
            and not (bears or any(_names(number, asked, passage.text) for number in asked.numbers))
        )
        or (
            (
                sought.expects in _BY_NUMBER
                or _CLASS_ASKED.search(asked.folded)
                or (of_months(asked.folded) and not sought.whether)
            )
            and outside(asked.folded, row_told(sentence))
        )
        or (sought.whether and is_row(sentence) and outside(asked.folded, sentence)),
        "source": not _from_source(asked.folded, document, sentence, around)
        or (
            asked.names_no_paper and of_other_issuer(asked.folded, document, sentence, *around[1:])
        ),
        "figure": not holds(sentence, sought.expects)
        or names_no_month(asked.folded, sentence)
        or (sought.since and only_due(sentence) and not _DUE_ASKED.search(asked.folded))
        or (sought.since and sought.expects in _CALENDAR and only_lasts(sentence))
        or (asks_deadline(asked.folded) and not holds(without_what_was(sentence), sought.expects)),
        "money": form.misses_sum(
            sentence, f"{around[0] if is_row(sentence) else ''} {around[1]} {caption}"
        )
        or "money" in named
        or of_another_payment(asked.folded, sentence, caption, around[1]),
        "kind": counts_none(asked.folded, sentence)
        or counts_other_animals(asked.text, f"{sentence} {caption} {around[1]}")
        or not form.is_shown(sought.expects, f"{sentence} {around[1]} {caption}")
        or measure_of_another(asked.text, f"{sentence} {around[1]} {around[2]}")
        or "kind" in named
        or misses_made_word(
            asked.text, sought.wanted, (sentence, caption, *around), plain=asked.plain
        ),
        "person": form.misses_person(sentence)
        or counts_nobody(asked.folded, f"{sentence} {caption}")
        or of_other_receiver(asked.folded, sought.wanted, sentence, caption, *passage.section),
        "rule": form.only_announced(sentence)
        or disclaims(sentence, asked.folded)
        or is_to_fill_in(sentence, asked.folded)
        or (sought.whether and _LEAVE_ASKED.search(asked.folded) and holds_only_numbers(sentence))
        or not grants(asked.folded, f"{around[0]} {sentence} {around[1]}")
        or _is_unwieldy(asked.text, sentence)
        or of_later(asked.folded, sentence, around[1])
        or of_result(asked.folded, sentence, *reversed(passage.section))
        or of_aim(asked.folded, sentence, *reversed(passage.section)),
        "measure": bool(sought.measure) and not _measures(f"{sentence} {caption}", sought.measure),
        "scope": (_is_of_figures(sought) and other_scope(asked.folded, sentence))
        or without_gdp(asked.folded, *around[:2]),
        "body": (
            sought.unit.startswith("so ")
            and not _unit_fits(_head_of(sought.unit), document, passage, sentence)
        )
        or of_another(
            sought.things,
            sentence,
            *passage.section,
            caption,
            around[2],
            issuer,
            counts=asks_how_many(asked.folded),
        )
        or of_other_office(
            asked.text,
            f"{_just_before(passage, sentence)} {sentence}",
            *passage.section,
            issuer,
        ),
        "unit": bool(sought.unit) and not _unit_fits(sought.unit, document, passage, sentence),
        "date": other_date(asked.text, *around)
        or (is_row(sentence) and other_day(asked.folded, sentence))
        or other_occasion(asked.folded, *around)
        or other_sitting(asked.folded, sentence, *around)
        or (
            sought.expects is Expected.VALUE
            and (
                other_month(asked.folded, sentence)
                or other_quarter(asked.folded, sentence, caption, *around)
                or other_months(asked.folded, sentence, caption, *around)
            )
        ),
        "other": misses_aim(asked.text, sought.wanted, (sentence, caption, *around))
        or titled_other_school(
            asked.folded, fold(around[2]), fold(f"{sentence} {' '.join(around)}")
        )
        or misses_quoted(asked.text, sentence, caption, *around[1:])
        or (
            (sought.expects is Expected.VALUE or leans(asked.text))
            and labelled_for_others(asked.folded, sentence.partition(": ")[0], sentence)
        )
        or (
            tells_apart(asked.folded)
            and (
                other_of_kind(asked.folded, fold(sentence), fold(f"{sentence} {' '.join(around)}"))
                or (sought.expects is Expected.VALUE and labelled_other(asked.folded, sentence))
            )
        ),
        "deputy": only_deputies(asked.folded, sentence),
        "ordinal": other_ordinal(asked.folded, *around)
        or other_class(asked.folded, sentence)
        or (not is_row(sentence) and other_label(asked.folded, sentence)),
        "denied": form.misses_denial(f"{sentence} {around[1]}")
        or form.is_denied(sentence, " ".join(passage.section[-1:])),
    }
    return tuple(name for name, holds_against in against.items() if holds_against)


_CALENDAR = frozenset({Expected.TIME, Expected.DAY})
_BY_NUMBER = frozenset({Expected.VALUE, Expected.WHO})
"""What is told of a number may be another for the next one: a sum, who decides."""
_CLASS_ASKED = re.compile(
    r"\b(?:xep|dat|duoc|la|thuoc|vao|o)(?: vao| theo)? (?:loai|hang|muc|bac|nhom|hoc luc|danh hieu)(?: (?:gi|nao)| may)\b"
)
"""Into which class a number falls: "80 điểm thì xếp loại gì"."""
_DUE_ASKED = re.compile(
    r"\b(?:truoc (?:ngay|khi|luc|thang)|han|cham nhat|muon nhat|xong|nop|hoan thanh)\b"
)
"""By when a thing is due: "nộp trước ngày nào mỗi loại" asks no beginning."""


_LEAVE_ASKED = re.compile(
    r"(?!.*\d)(?:.*\b(?:co|con) (?:duoc|phai|bi|can)\b|.*\bduoc (?:khong|ko|chua)\b)"
)
"""Whether one may or must, which a row of numbers leaves open; one's own number it may bound."""


def _just_before(passage: Passage, sentence: str) -> str:
    """Return the end of what stands before a sentence in its passage: the name over an address."""
    return passage.text.partition(sentence)[0][-_NEAR:]


_NEAR = 200


def _is_unwieldy(asked: str, sentence: str) -> bool:
    """Whether a row is so long that its cells repeat a question's words by turns, and none says yes or no."""
    if len(sentence) <= LONGEST_ROW or not is_row(sentence):
        return False
    matter = asked_now(asked)
    if not asks_only_whether(matter):
        return False
    terms = {*content_terms(matter)}
    most = max(len(terms & Held.of(cell).words) for cell in sentence.split(" | "))
    return len(terms) >= NAMING and most < IN_ONE_CELL * len(terms)


LONGEST_ROW, IN_ONE_CELL, NAMING = 700, 0.5, 3


def _is_of_figures(sought: Sought) -> bool:
    """Whether an amount answers: what applies in the whole country applies in a province, too."""
    return sought.expects is Expected.VALUE or sought.asked.route is Route.FIGURE


def _names(number: str, asked: Understanding, text: str) -> bool:
    """Whether a text names a document's number; a bare one with the kind and subject asked for."""
    if not number.isdigit() or not asked.kinds:
        return number.lower() in text.lower()
    kinds = "|".join(re.escape(fold(kind)) for kind in asked.kinds)
    words = fold(text)
    subject = re.search(rf"\b{number} (?P<of>(?:ve|quy dinh ve) \w+ \w+)", asked.folded)
    told = subject is None or subject["of"].rpartition("ve ")[2] in words
    return told and bool(re.search(rf"\b(?:{kinds})(?: so)? {number}\b", words))


def _from_source(asked: str, document: Document, sentence: str, around: Sequence[str]) -> bool:
    """Whether a sentence stands in, or speaks of, each law or decree that the question names."""
    named = sources_named(asked)
    if not named:
        return True
    words = " ".join(fold(" ".join((sentence, *around[1:], document.metadata.kind or ""))).split())
    title = fold(f"{document.metadata.kind or ''} {document.metadata.title or ''}")
    return all(source.is_spoken_of(document, f"{words} {title}") for source in named)


def _held(term: str, sought: Sought, document: Document, passage: Passage, sentence: str) -> bool:
    """Whether a term, or what may stand for it, is in the sentence or around it."""
    around = (sentence, " ".join(passage.section), titled(document), passage.text)
    texts = [Held.of(text) for text in around]
    if any(term in each.words for each in texts):
        return True
    others = next((t.others for t in sought.wanted.terms if t.folded == term), ())
    return any(each.says_any(others) for each in texts)


def titled(document: Document) -> str:
    """Return the words that name a document: kind, title, place, number."""
    said = document.metadata
    return " ".join(part for part in (said.kind, said.title, said.place, said.number) if part)


def _place_fits(asked: Understanding, document: Document, passage: Passage, sentence: str) -> bool:
    said = document.metadata
    around = (
        f"{sentence} {' '.join(passage.section)} {said.title or ''} {said.issuer or ''}".lower()
    )
    return said.place in asked.places or any(place.lower() in around for place in asked.places)


def _head_of(body: str) -> str:
    """Return the words of a body's name that tell it from others of its kind, folded.

    >>> _head_of("so giao duc tuyen"), _head_of("so y te")
    ('so giao duc', 'so y te')
    """
    return " ".join(body.split()[:_TELLING_APART])


_TELLING_APART = 3  # with its kind: no two offices of a province share so many


def _unit_fits(unit: str, document: Document, passage: Passage, sentence: str) -> bool:
    said = document.metadata
    named = " ".join((sentence, *passage.section, said.issuer or "", said.title or ""))
    words = folded_words(named)
    return unit in words or bool((whole := _whole_name(unit)) and whole.search(words))


@lru_cache(maxsize=64)
def _whole_name(unit: str) -> re.Pattern[str] | None:
    """Return what finds a unit's name with words in it that people leave out; None for a short one.

    >>> _whole_name("trung tam hanh chinh cong").search("trung tam phuc vu hanh chinh cong tinh")[0]
    'trung tam phuc vu hanh chinh cong'
    >>> _whole_name("so y te") is None
    True
    """
    kind, rest = unit.split()[:_KIND], unit.split()[_KIND:]
    if len(rest) < _TELLING_APART:
        return None
    return re.compile(rf"\b{' '.join(kind)} (?:\w+ ){{0,3}}{' '.join(rest)}\b")


_KIND = 2


def _measures(sentence: str, what: str) -> bool:
    """Whether a sentence names what is counted, with its marks: a "phông" is no "phòng"."""
    if fold(what) == "nguoi" and counts_people(sentence):
        return True
    return Held.of(sentence).names(what) or (not has_diacritics(what) and counts(sentence, what))
