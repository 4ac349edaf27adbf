"""Another row or column of the table that the answer before told: "còn tổ 3 thì sao?".

Where the talk stands in a table, its rows and headers say what a follow-up leaves out: nothing
of the question before has to be put in the place of something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.rows import told_with_unit
from bot.drafts import Draft
from bot.passages.asked_columns import columns_asked
from bot.passages.asked_rows import row_asked
from bot.passages.expectations import also_expected, asking_words, heads_column
from bot.passages.expected_kinds import Expected
from bot.passages.held import OTHER_MARKS, Held
from bot.passages.item_lines import line_around
from bot.passages.ordinals import ordinals_in_words
from bot.passages.ranges import outside
from bot.passages.row_numbers import labels_in
from bot.passages.table_rows import cells, is_row, repeats_headers, tells_all
from bot.passages.tables import table_around
from bot.passages.wanted import Wanted
from bot.questions.completions import own_words, root, without_opener
from bot.questions.matters import asks
from bot.questions.mentions import document_numbers
from bot.questions.periods import years_in
from bot.questions.routes import OF_TEXT
from bot.safety.typed_patterns import typed
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.passages.tables import Table
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Span

_OF_NO_HEADER = frozenset({Expected.VALUE, Expected.MONEY, Expected.FEE, Expected.WORDS})
"""Kinds of answer that headers of any name give."""
_COUNTED = re.compile(r"\b(?:bao nhieu|may) ([a-z]+)")
_DONE_AT = typed(
    r"\b(?:học|sống|làm|gửi|đỗ|bán|mua|nộp|khám|tiêm|thi) (?=(?:ở|tại|bên|trong|ngoài)\b)"
)
"""What is done somewhere names no row: "học" of "học ở phường" no "học sinh"."""
_MEASURES = frozenset("tien dong trieu nghin ngan ty ti phan".split())
_UNDER = " / "
"""Between a header and the one that it stands under."""


@dataclass(frozen=True, slots=True)
class InTable:
    """What a follow-up asks of the table just told, and its row; ``another`` than was told before."""

    draft: Draft
    document: Document
    row: Span
    values: tuple[str, ...]
    another: bool

    def rather_than(self, draft: Draft, evidence: EvidenceList) -> Draft:
        """Return this answer; of another row one by other means that tells as much, and of no third.

        One that tells the whole row, or nearly, chose nothing of it.
        """
        cited = [evidence.items[n - 1] for sentence in draft.sentences for n in sentence.cites]
        here = [place for place in cited if place.document.id == self.document.id]
        rows = {place.span for place in here if is_row(place.quote)}
        said = "\n".join(sentence.text for sentence in draft.sentences)
        as_much = rows <= {self.row} and all(_stands_in(value, said) for value in self.values)
        row = self.row.of(evidence.library.text(self.document.id))
        return draft if self.another and as_much and not self._tells_more(row, said) else self.draft

    def _tells_more(self, row: str, said: str) -> bool:
        """Whether words tell the whole row, or columns that stand under one with those asked for."""
        labelled = {
            header: value for header, value in cells(row)[1:] if f"{header}: {value}" in said
        }
        asked = {header for header, value in labelled.items() if value in self.values}
        under = {header.rpartition(_UNDER)[0] for header in asked} - {""}
        besides = {header.rpartition(_UNDER)[0] for header in labelled.keys() - asked}
        return tells_all(row, said) or bool(under & besides)


def compose_in_table(
    asked: Understanding, before: Turn | None, vocabulary: Vocabulary, evidence: EvidenceList
) -> InTable | None:
    """Tell the row, or the cells, that a follow-up names in the table just told; null if it names none.

    All that it says must be said by the row, above it, or by the question before.
    """
    if before is None or not {asked.route, before.route} <= OF_TEXT:
        return None
    here = _TableTold.of(before, evidence)
    if here is None or document_numbers(asked.alone) or not here.tells_years(asked.alone):
        return None
    if asked.term and not here.heads(asked.term):
        return None  # "nợ quá hạn là gì" asks for no "Thời hạn"
    subject = _DONE_AT.sub("", without_opener(asked.alone))
    follow_up = _Words.of(subject, vocabulary)
    turned = _turned_to(follow_up.text, here)
    row = turned.row if turned else _row_meant(follow_up, here)
    said = turned.said if turned else frozenset[str]()
    if row is None or outside(fold(follow_up.text), here.words(row)):
        return None
    if not follow_up.are_told(f"{here.around(row)} ; {root(before.completed)}", said):
        return None
    columns, another = follow_up.columns(here.words(row)), row not in here.told
    if another and years_in(asked.alone):
        return None
    columns = [header for header in columns if turned is None or header != turned.header]
    if not _asks_otherwise(follow_up, before):
        told = here.columns_told(_Words.of(root(before.completed), vocabulary), before.told)
        crossed = follow_up.crossing(told, here.words(row))
        columns = [h for h in crossed if h in columns] or crossed or columns
        columns = columns or (told if another else [])
    if not columns:
        return None
    values = tuple(value for header, value in cells(here.words(row)) if header in columns)
    naming = [turned.header] if turned else follow_up.naming(here.words(row))
    draft = _told(here, row, [*columns, *naming], evidence)
    return InTable(draft, here.document, row, values, another)


@dataclass(frozen=True, slots=True)
class _TableTold:
    """The table of the first row that an answer cited, and those of its rows that it told."""

    document: Document
    text: str
    table: Table
    told: tuple[Span, ...]

    @classmethod
    def of(cls, before: Turn, evidence: EvidenceList) -> _TableTold | None:
        for document_id, span in before.cited:
            document = evidence.documents.get(document_id)
            text = evidence.library.text(document_id) if document else ""
            if document and is_row(span.of(text)):
                table = table_around(text, span)
                cited = {line_around(text, at) for id_, at in before.cited if id_ == document_id}
                rows = tuple(row for row in table.rows if row in cited)
                return cls(document, text, table, rows)
        return None

    def words(self, row: Span) -> str:
        return row.of(self.text)

    def tells_years(self, question: str) -> bool:
        """Whether each year that a question names has a column of its own."""
        headers = _headers(self.words(self.table.rows[0]))
        return all(str(year) in headers for year in years_in(question))

    def heads(self, term: str) -> bool:
        """Whether a column is called by all the words of a term."""
        words = {*syllables(fold(term))}
        headers = (header for header, _ in cells(self.words(self.table.rows[0])))
        return any(words <= {*syllables(fold(header))} for header in headers)

    def around(self, row: Span) -> str:
        """Return a row with the titles above it."""
        return " ; ".join(map(self.words, (row, *self.table.titles)))

    def columns_told(self, earlier: _Words, answer: str) -> list[str]:
        """Return the headers of what the talk has been about: asked for first, and answered last."""
        row = self.words(self.told[0])
        values = [(header, value) for header, value in cells(row)[1:] if value]
        said = _MARKS.sub("", answer)
        labelled = [
            header for header, value in values if f"{header}: {value}".lower() in said.lower()
        ]
        answered = labelled or [header for header, value in values if _stands_in(value, said)]
        asked = earlier.columns(row)
        whole = len(answered) == len(values)
        if whole and earlier.counted and 0 < len(asked) <= len(earlier.kinds):
            return answered  # "bao nhiêu mét, hạn ngày nào": a header announces but one of them
        if labelled and not whole:  # of columns alike the talk has gone on to the one told last
            heads = {_head(header) for header in labelled}
            told = {header for header, value in values if _stands_in(value, said)}
            asked = [header for header in asked if header in told or _head(header) not in heads]
        return [*asked, *(() if whole and asked else answered)]


def _head(header: str) -> str:
    """Return the word by which columns of one kind are called: "Khu vực I", "Khu vực II"."""
    return next(iter(syllables(fold(header))), "")


_MARKS = re.compile(r" ?\[\d+\]")
"""The numbers of citations, which are no values."""


def _stands_in(value: str, answer: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(value)}(?!\w)", answer) is not None


@dataclass(frozen=True, slots=True)
class _Words:
    """A question's words, and which of them tell what it is about."""

    text: str
    wanted: Wanted
    own: frozenset[str]

    @classmethod
    def of(cls, question: str, vocabulary: Vocabulary) -> _Words:
        text = ordinals_in_words(question)
        asking = asking_words(fold(text))
        return cls(
            text,
            Wanted.from_question(text, vocabulary, asking),
            own_words(fold(text)) - asking,
        )

    def row_among(self, rows: Sequence[str]) -> int | None:
        """Return which row the own words name that no header says; null where none or several."""
        of_rows = self.own - {word for row in rows for word in self._held(_headers(row))}
        naming = self.wanted.of_terms(t for t in self.wanted.terms if t.folded in of_rows)
        at = row_asked(fold(self.text), naming, rows)
        named = at is not None and (self._held(rows[at]) & of_rows or labels_in(fold(self.text)))
        return at if named else None

    @property
    def kinds(self) -> frozenset[Expected]:
        """The kinds of answer asked for that a header may announce."""
        return frozenset(also_expected(fold(self.text))) - _OF_NO_HEADER

    def are_told(self, words: str, said: frozenset[str] = frozenset()) -> bool:
        """Whether words hold all that tells what the question is about, besides the syllables ``said``."""
        telling = {term.folded for term in self.wanted.terms if term.telling}
        return self.own & telling <= self._held(words) | said

    def columns(self, row: str) -> list[str]:
        """Return the headers of a row that the question names, or that announce what it asks for."""
        (kind, subject), *others = cells(row)
        headers = [header for header, _ in others]
        entitled = _holding(self.text, headers)
        if not all(headers):
            return []
        if len(entitled) == 1:
            return [headers[entitled[0]]]
        chosen = columns_asked(self.text, self.wanted, subject, headers, years_in(self.text))
        announced = [h for h in chosen if self._is_announced_by(h)]
        of_row = labels_in(fold(self.text)) | self._held(f"{kind} {subject}")
        return announced or [header for header in chosen if self._held(header) - of_row]

    def crossing(self, told: Collection[str], row: str) -> list[str]:
        """Return the columns of a row that differ from those told in the one part that is named now.

        After "Tại xã / Ban đêm", "ở phường thì sao" asks for "Tại phường / Ban đêm".
        """
        found = []
        (kind, name), *others = cells(row)
        in_name = self._credits(f"{kind} {name}")
        for header, _ in others:
            parts = header.split(_UNDER)
            for other in (other.split(_UNDER) for other in told):
                turned = [at for at, part in enumerate(parts) if other[at : at + 1] != [part]]
                if len(turned) != 1 or not 1 < len(parts) == len(other):
                    continue
                here, there = (self._credits(each[turned[0]]) for each in (parts, other))
                named = zip(here, there, in_name, strict=True)
                if any(one > max(OTHER_MARKS, two, of_row) for one, two, of_row in named):
                    found.append(header)
        return list(dict.fromkeys(found))

    def _credits(self, words: str) -> list[float]:
        return self.wanted.credits(Held.of(words))

    def naming(self, row: str) -> list[str]:
        """Return the headers of the cells, besides the first, by which the question names a row."""
        labels, subject = labels_in(fold(self.text)), self._held(cells(row)[0][1])
        return [
            header
            for header, value in cells(row)[1:]
            if self._held(value) - subject or labels & {*syllables(fold(header))[:1]}
        ]

    def _is_announced_by(self, header: str) -> bool:
        """Whether a header is of the kind asked for, or of what is counted: "mấy giờ", "Giờ thu gom"."""
        folded = fold(header)
        counts = any(re.match(rf"(?:so |khung )?{noun}\b", folded) for noun in self.counted)
        return counts or any(heads_column(header, kind) for kind in self.kinds)

    @property
    def counted(self) -> list[str]:
        """The folded nouns after "mấy" and "bao nhiêu", without measures."""
        return [noun for noun in _COUNTED.findall(fold(self.text)) if noun not in _MEASURES]

    def _held(self, words: str) -> frozenset[str]:
        """Return the own words that are held."""
        found = zip(self.wanted.terms, self.wanted.credits(Held.of(words)), strict=True)
        return self.own & {term.folded for term, credit in found if credit > OTHER_MARKS}


def _row_meant(follow_up: _Words, here: _TableTold) -> Span | None:
    """Return the row that a follow-up names, else the only one that was told; null if neither."""
    rows = [row for row in here.table.rows if not repeats_headers(here.words(row))]
    texts = [*map(here.words, rows)]
    at = _entitled(follow_up.text, texts)
    at = follow_up.row_among(texts) if at is None else at
    if at is not None:
        return rows[at]
    return here.told[0] if len(here.told) == 1 else None


@dataclass(frozen=True, slots=True)
class _Turn:
    """Another row of the same name, by the one of its cells that a follow-up says whole."""

    row: Span
    header: str
    said: frozenset[str]


def _turned_to(text: str, here: _TableTold) -> _Turn | None:
    """Return the row beside the only one told that is called alike and whose turn is asked for.

    "Thứ Hai, buổi sáng" was told, "chiều thì ai" asks for the other row of "Thứ Hai".
    """
    if len(here.told) != 1:
        return None
    (_, name), *cells_told = cells(here.words(here.told[0]))
    asked = f" {' '.join(syllables(fold(text)))} "
    found = [
        _Turn(row, header, frozenset(words.split()))
        for row in here.table.rows
        if row not in here.told and cells(here.words(row))[0][1] == name
        for header, value in cells(here.words(row))[1:]
        if (words := _turn_of(value))
        and f" {words} " in asked
        and (header, value) not in cells_told
    ]
    return found[0] if len(found) == 1 else None


def _turn_of(value: str) -> str:
    """Return a cell's folded words without what only says that they are of a day.

    >>> _turn_of("Buổi chiều"), _turn_of("Ca tối"), _turn_of("6 giờ")
    ('chieu', 'toi', '')
    """
    words = [w for w in syllables(fold(value)) if w not in {"buoi", "ca"}]
    return "" if not words or any(map(str.isdigit, words)) else " ".join(words)


def _entitled(name: str, rows: Sequence[str]) -> int | None:
    """Return which one row has all of a name in its first cell, word by word; null for several.

    >>> _entitled("người thứ năm", ["Ai: Người thứ tư | Giá: 5", "Ai: Từ người thứ năm | Giá: 4"])
    1
    """
    found = _holding(name, [cells(row)[0][1] for row in rows])
    return found[0] if len(found) == 1 else None


def _holding(name: str, labels: Sequence[str]) -> list[int]:
    """Return which labels have all of a name, word by word, whatever the marks.

    >>> _holding("ban ngày", ["Ban ngày (lượt)", "Ban đêm (lượt)"])
    [0]
    """
    phrase = " ".join(syllables(fold(name)))
    words = (" ".join(syllables(fold(label))) for label in labels)
    return [at for at, each in enumerate(words) if phrase and f" {phrase} " in f" {each} "]


def _headers(row: str) -> str:
    return " ; ".join(header for header, _ in cells(row))


def _asks_otherwise(follow_up: _Words, before: Turn) -> bool:
    """Whether another kind of answer is asked for than before."""
    return asks(follow_up.text) and not follow_up.kinds <= {*also_expected(fold(before.completed))}


def _told(
    here: _TableTold,
    row: Span,
    shown: Collection[str],
    evidence: EvidenceList,
) -> Draft:
    words, unit = told_with_unit(here.table, here.text, row, (), shown)
    marks = [evidence.cite(here.document, at) for at in (row, unit) if at]
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    draft.say(f"{document_names.attributed(here.document)}: {words}", *marks)
    return draft
