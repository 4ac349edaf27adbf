"""Whether a sentence gives any value of the kind that a question asks for.

A sentence found by its meaning may hold numbers of another kind: "trả bao nhiêu tiền một tháng?"
is not answered by "không quá 1,5 lần".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.figures.asked_units import asked_unit
from bot.figures.bounds import asks_least, asks_most, bound_fits
from bot.figures.counted import asks_people, counts_more, counts_places
from bot.figures.each import asks_of_each, is_of_all
from bot.figures.index import figure_index
from bot.figures.likeness import says_anew
from bot.figures.measures import share_of_itself
from bot.figures.question import asks_sum, kind_asked
from bot.figures.subject import ASKS, asking_in
from bot.figures.territory_scope import of_other_territory
from bot.figures.times import of_some_days
from bot.figures.turns import opposite
from bot.figures.units import kind_of, unit_fits
from bot.figures.words import is_sum
from bot.passages.asked_columns import class_denied
from bot.passages.clauses import measured, without_numbering
from bot.passages.held import Held
from bot.passages.scope import of_country
from bot.passages.table_rows import bare_numbers, cells, is_row, priced_each, row_told
from bot.passages.tables import table_around
from bot.passages.terms import content_terms
from bot.questions.completed_text import parted
from knowledge.documents import Span
from knowledge.measure_units import UnitKind, unit_at
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.figures.index import Stated
    from bot.questions.understanding import Understanding
    from knowledge.library import Library
from knowledge.measure_units import Unit

_YEAR = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?![\w.,]*\d)")
_VALUE = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?![/\d])")


@dataclass(frozen=True, slots=True)
class AskedValue:
    """The kind of value that a question asks for, read once for all the sentences found.

    Null ``kind`` when none is told, or when what is counted is called otherwise by the documents.
    """

    asked: Understanding
    library: Library
    unit: Unit | None
    kind: UnitKind | None

    @classmethod
    def of(cls, asked: Understanding, library: Library) -> AskedValue:
        """Read what a question asks for in the units of the figures held."""
        text = asking_in(asked.subject)
        unit = asked_unit(text, figure_index(library).units)
        kind = unit.kind if unit else kind_asked(fold(text))
        unknown = unit is not None and not (unit.known or fold(unit.text) in _GRADES)
        if unknown or (unit is None and kind not in _TELLING):
            kind = None
        return cls(asked, library, unit, kind)

    def given_by(self, document_id: str, span: Span) -> bool:
        """Whether the values of a span may be of the kind asked for; true when none is told.

        Money asked for without a unit ("mức hỗ trợ là bao nhiêu") may be a share, too; what is
        counted may be called otherwise, but is neither money nor a share.
        """
        words = span.of(self.library.text(document_id))
        named = None if self.asked.pieces else _COUNTED_THING.search(fold(self.asked.subject))
        if named and not _counts(named["thing"], fold(words)):
            return False
        index = figure_index(self.library)
        held = [index.held[at] for at in index.within(document_id, span)]
        if held and asks_people(self.asked.folded) and all(map(counts_places, held)):
            return False
        if self._parts_of_a_sum(document_id, held):
            return False
        if asks_of_each(self.asked.folded) and any(map(is_of_all, held)):
            return False
        if held and all(counts_more(self.asked.folded, each) for each in held):
            return False
        if not self._of_scope(words, held) or self._tells_no_count(words, held):
            return False
        if self._given_in_money(document_id, span, held):
            return False
        priced = self._priced(document_id, span, whole=not any(each.lead_text for each in held))
        return self.kind is None or self.of_kind(words, held) or priced

    def _tells_no_count(self, words: str, held: Sequence[Stated]) -> bool:
        """Whether a thing that no figure counts is asked for, and words only tell shares of another.

        "Được phân về bao nhiêu liều" is not answered by "tỷ lệ tiêm đạt 81,4%".
        """
        unit = self.unit
        if unit is None or unit.known or unit.kind is not UnitKind.COUNT or not held:
            return False
        if fold(unit.text) in _PARTS:
            return False
        _, found = _kinds_in(words, held)
        return found == {UnitKind.SHARE} and not Held.of(words).names(unit.text)

    def _priced(self, document_id: str, span: Span, *, whole: bool) -> bool:
        """Whether money is asked for, and a row's values are said to be above its table.

        All of them, or those of a column whose header tells so: "Kinh phí hỗ trợ: 3.270". Of a
        ``whole`` row called by a range ("Từ 04 đến 06 phòng") no figure was read.
        """
        text = self.library.text(document_id)
        row = span.of(text)
        sums = is_row(row) and any(v[:1].isdigit() and _SUMS.search(fold(h)) for h, v in cells(row))
        bare = whole and is_row(row) and bare_numbers(row, [header for header, _ in cells(row)[1:]])
        if self.kind is not UnitKind.MONEY or not (sums or bare or priced_each(row)):
            return False
        stated = table_around(text, span).unit(text)
        return stated is not None and "dong" in fold(stated.of(text))

    def _given_in_money(self, document_id: str, span: Span, held: Sequence[Stated]) -> bool:
        """Whether a measure is asked for, and a row's numbers are sums: "bao nhiêu mét đường hoa"."""
        if self.unit is None or self.unit.kind is not UnitKind.PHYSICAL or not held:
            return False
        if any(kind_of(each.figure.unit) is not UnitKind.MONEY for each in held):
            return False
        return is_row(span.of(self.library.text(document_id)))

    def _parts_of_a_sum(self, document_id: str, held: Sequence[Stated]) -> bool:
        """Whether the sum is asked for, and values are of a row, not named, of a table with a sum."""
        asked = self.asked.folded
        if not held or not asks_sum(asked):
            return False
        if not all(each.clause.row and not is_sum(each) for each in held):
            return False
        named = set(syllables(asked))
        rows = [set(content_terms(each.lead_text)) for each in held]
        if any(len(row & named) >= ROW_NAMED * len(row) for row in rows):
            return False
        index = figure_index(self.library)
        whole = Span(0, len(self.library.text(document_id)))
        sums = (index.held[at] for at in index.within(document_id, whole))
        place = held[0].figure.section_position
        return any(is_sum(each) and each.figure.section_position == place for each in sums)

    def _of_scope(self, words: str, held: Sequence[Stated]) -> bool:
        """Whether words tell of the part, the country or province, and the time that are asked for."""
        if not _names_part(self.asked, words):
            return False
        if _of_country(self.asked, words) or _of_province(self.asked, words):
            return False
        denied = class_denied(self.asked.folded)  # one column of a row may be of it, no other is
        if opposite(self.asked.query or self.asked.text, row_told(words) if denied else words):
            return False
        return not held or not all(
            of_some_days(self.asked, stated) or of_other_territory(self.asked, stated)
            for stated in held
        )

    def of_kind(self, words: str, held: Sequence[Stated]) -> bool:
        """Whether words hold a value of the unit asked for, or of its kind."""
        thing = self._one_thing
        if thing:
            return _counts(thing, fold(words))
        if any(unit_fits(self.unit, stated) for stated in held if self.unit):
            return True
        written, found = _kinds_in(words, held)
        of_no_money = held and not any(map(tells_money, held)) and UnitKind.MONEY not in found
        if self.kind is UnitKind.MONEY and of_no_money:
            return False
        if self.kind is UnitKind.PHYSICAL and self.unit is None:
            return not found or self.kind in found
        if self.kind in _PINNED:
            return not found or bool(found & ({self.kind} if self.unit else _PINNED))
        if not found and self.kind is UnitKind.COUNT:
            return False
        if (
            self.kind is UnitKind.COUNT
            and found == {UnitKind.TIME}
            and self.unit
            and self.unit.known
        ):
            return None in written  # a number of a thing that is called otherwise
        return not found or bool(found - _PINNED)

    @property
    def least(self) -> bool:
        """Whether the least is asked for."""
        return asks_least(self.asked.folded)

    @property
    def most(self) -> bool:
        """Whether the most is asked for."""
        return asks_most(self.asked.folded)

    def bounded_by(self, document_id: str, span: Span) -> bool:
        """Whether a span lays down the bound that is asked for ("thấp nhất", "tối đa")."""
        index = figure_index(self.library)
        held = (index.held[at] for at in index.within(document_id, span))
        fitting = (each for each in held if unit_fits(self.unit, each))
        return any(bound_fits(self, each) and not share_of_itself(each) for each in fitting)

    def said_anew(self, earlier: tuple[str, Span], later: tuple[str, Span]) -> bool:
        """Whether a place (document and span) says a value of another, which its document amends."""
        index = figure_index(self.library)
        before, after = (
            [index.held[at] for at in index.within(*place)] for place in (earlier, later)
        )
        return any(says_anew(one, other) for one in after for other in before)

    @property
    def _one_thing(self) -> str:
        """What is counted, folded, where it has no other name: "bao nhiêu xã", not "người"."""
        unit = fold(self.unit.text) if self.unit else ""
        what = fold(measured(self.asked.subject))
        return unit if unit in _GRADES else what if what in _ONE_THING else ""


def _kinds_in(words: str, held: Sequence[Stated]) -> tuple[list[Unit | None], set[UnitKind]]:
    """Return the units written behind the values of words, and the kinds of all their values."""
    said = _YEAR.sub(" ", without_numbering(words))
    written = [unit_at(said, match.end(), len(said)) for match in _VALUE.finditer(said)]
    found = {each.kind for each in written if each} | {kind_of(s.figure.unit) for s in held}
    return written, found - {UnitKind.BARE}


def tells_money(stated: Stated) -> bool:
    """Whether a value is money, or a share of what is money and not of itself: "50% học phí"."""
    if kind_of(stated.figure.unit) is not UnitKind.SHARE:
        return kind_of(stated.figure.unit) is UnitKind.MONEY
    return not share_of_itself(stated) and bool(_MONEY.search(fold(stated.clause_text)))


_TELLING = frozenset({UnitKind.MONEY, UnitKind.PHYSICAL})
"""Kinds that the words of a question tell without a unit: "mức phạt", "rộng bao nhiêu"."""
_SUMS = re.compile(r"\b(?:kinh phi|chi phi|von|tien|gia|du toan|hoc phi|tong muc dau tu)\b")
_MONEY = re.compile(
    r"\b(?:tien|phi|gia|vay|lai|thue|kinh phi|von|luong|thu nhap|phu cap|tro cap|ho tro|chi|thu|muc|ngan sach|thuong|phat|boi thuong|den bu)\b"
)


def _counts(thing: str, words: str) -> bool:
    """Whether folded words count a thing, behind its number or at the head of its column.

    >>> _counts("hop tac xa", "100% hop tac xa co nhat ky"), _counts("hop tac xa", "co 12 hop tac xa")
    (False, True)
    >>> _counts("diem", "cai cach the che | diem muc tieu: 8,2/10"), _counts("diem", "tang 03 bac")
    (True, False)
    """
    behind = re.search(rf"\d(?: [^\W\d]+){{0,{_NEAR}}} {thing}\b", words)
    return bool(behind or re.search(rf"(?:^|[|;/(]\s?){thing}\b[^|:;]*: ?\d", words))


_NEAR = 5  # "64 đơn vị hành chính cấp xã"
_ONE_THING = frozenset(
    "xa phuong thon huyen tinh ho truong lop benh vien tram duong cau bai mau cuon tau thuyen ao gieng".split()
)
_COUNTED_THING = re.compile(
    r"\b(?:bao nhieu|may) (?P<thing>hop tac xa|to hop tac|trang trai|lang nghe|nha may|khu cong nghiep|cum cong nghiep|thu vien|bao tang|di tich|le hoi|tram y te|khach san|nha hang|bai giu xe|san van dong)\b"
)
"""Things that documents call by one name alone, too, of more than one syllable."""
_GRADES = frozenset("diem bac hang sao".split())
_PARTS = frozenset({"phan"})
_PINNED = frozenset({UnitKind.MONEY, UnitKind.SHARE})


def _of_country(asked: Understanding, words: str) -> bool:
    """Whether a province is asked about and a sentence tells of the country."""
    of_one = asked.places or _PROVINCE.search(asked.folded)
    return bool(of_one and not _COUNTRY.search(asked.folded) and of_country(words))


def _of_province(asked: Understanding, words: str) -> bool:
    """Whether the country alone is asked about and a sentence tells of a province alone."""
    if asked.places or not _COUNTRY.search(asked.folded) or _PROVINCE.search(asked.folded):
        return False
    said = fold(words)
    return bool(_PROVINCE.search(said)) and not _COUNTRY.search(said)


_PROVINCE = re.compile(r"\b(?:grdp|(?:toan|cua|trong|dia ban) tinh)\b(?! (?:hinh|trang)\b)")
_COUNTRY = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|dat nuoc|quoc gia)\b")


def _names_part(asked: Understanding, words: str) -> bool:
    """Whether words name the part asked for of a figure told before; true when none is asked for."""
    part, matter = parted(asked.subject)
    if not (asked.followed and matter and ASKS.search(fold(part))):
        return True
    terms = content_terms(part)
    held = Held.of(words).words
    return sum(term in held for term in terms) >= LEAST_NAMED * len(terms)


LEAST_NAMED = 0.5
ROW_NAMED = 0.6
