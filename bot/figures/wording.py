"""How one figure is told: in the words of its own clause, with its time and place proven.

Whatever stands outside the clause (a year in a heading, the row of a table) is said only
together with the place where it is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.figures.times import SAID_YEAR
from bot.figures.words import measured
from bot.numerals import unsupported
from bot.passages.held import Held
from bot.passages.item_lines import line_around
from bot.passages.needs import untold
from bot.passages.row_keys import keys_of
from bot.passages.table_rows import cells, is_row, short_cells
from bot.passages.tables import table_around
from knowledge.documents import Span
from knowledge.places import province_spans
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.figures.index import Stated
    from bot.passages.needs import Need
    from knowledge.library import Library

LONG = 320
MOST_LEAD = 140
_HOLDS = 0.7
_OPENING = re.compile(
    r"^(?:[x×][^=]*=\s*)?(?:(?:và|với|còn|trong đó|riêng|đồng thời|hoặc|nhưng)\s+)*", re.IGNORECASE
)
_CONTINUES = re.compile(r"(?:và|hoặc)\s", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-–•+*]\s*|(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|\(\d+\))\s+)")
_PART = re.compile(r"\s+(?:tỉnh\s+)?(?:[Qq]uý|[Tt]háng)\s+(?:[IVX]{1,3}|\d{1,2})\b")
_NATION = re.compile(r"\b(?:cả nước|toàn quốc)\b", re.IGNORECASE)
_PROVINCE = re.compile(r"\b(?:của tỉnh|toàn tỉnh|GRDP)\b")
_TIME = re.compile(
    r"(?:năm học|giai đoạn|nhiệm kỳ|đến năm|năm)\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:năm|tháng|quý|kỳ) (?:nay|ngoái|này|trước|sau|tới)|cùng kỳ")
_OWN_TIME = re.compile(
    r"^\W*(?:khi|lúc|hồi|ban đầu|trước đây|thời điểm|tính đến|đến ngày|từ ngày)\b",
    re.IGNORECASE,
)
"""A time of a sentence's own, which its document's year isn't: "Khi thành lập, …"."""
_ANNOUNCES = re.compile(
    r"\s*[x×][^=]*=$|,?\s*\b(?:(?:bao )?gồm(?: có)?|trong đó|cụ thể(?: như sau)?|như sau)\s*:?$"
)
_NAMED_CASE = re.compile(
    r"(?<!\w)(?:mức|nhóm|loại|hạng|bậc|vùng|khu vực|đợt|trường hợp) (?:\d{1,2}|[IVX]+|[A-Z])[,:]?\s+$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,:]?\s*\(?(?:(?:bao )?gồm|trong đó|chia ra)(?: có)?(?P<all>:)?\s+\S")
_END = re.compile(r"[;,]\s|\.\s+(?=[A-ZĐÀ-Ỹ])|(?=\n)")
_VALUE = re.compile(r"\d[\d.,]*")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in words, and the places that prove them: the first states the value."""

    words: str
    proofs: tuple[Span, ...]


def told(
    stated: Stated, library: Library, years: Sequence[int] = (), needs: Sequence[Need] = ()
) -> Told:
    """Return a figure in words: what, how much, of which time and place.

    ``years`` are those asked for: said from the document's title when the figure has none.
    ``needs`` are what else is asked: its sentence or row is told whole where that tells more.
    """
    text = library.text(stated.document.id)
    words = _row(stated, text) if stated.clause.row else _clause(stated)
    quoted = quoted_span(stated)
    said = quoted.of(text)
    missing = untold(words, needs)
    line = line_around(text, stated.span)
    if missing and is_row(line.of(text)):
        quoted, said = line, line.of(text)
        words = short_cells(said)
    elif missing:
        quoted = _wider(stated, needs, text)
        said = quoted.of(text)
        words = _ANNOUNCES.sub("", " ".join(said.split()).rstrip(" .;,/"))
        words = capitalised(_BULLET.sub("", words))
    scope = [part for part in (_period(stated, years), _place(stated)) if part]
    scope = [p for p in scope if not _within(p, words) and not _RELATIVE.fullmatch(p.lower())]
    absent = [part for part in scope if not _proves(said, part)]
    scope = [part for part in scope if not (part in absent and _is_otherwise(part, stated))]
    absent = [part for part in absent if part in scope]
    proofs = _proofs(absent, stated, text)
    shown = [part for part in scope if part not in absent or part in proofs]
    if shown:
        words = f"{words} ({', '.join(map(_scope, shown))})"
    return Told(words, tuple(dict.fromkeys([quoted, *proofs.values(), *_unit_above(stated, text)])))


def _unit_above(stated: Stated, text: str) -> list[Span]:
    """Return where the unit of a cell is written, where it stands above the table and not in its row."""
    unit = stated.figure.unit
    if not (unit and stated.clause.row) or fold(unit) in fold(stated.sentence):
        return []
    written = table_around(text, stated.span).unit(text)
    return [written] if written is not None and _within(unit, written.of(text)) else []


def _is_otherwise(part: str, stated: Stated) -> bool:
    """Whether a figure's sentence tells another time than a year that it is said to be of."""
    timed = _OWN_TIME.search(stated.before) or _OWN_TIME.match(stated.clause_text)
    return timed is not None and SAID_YEAR.search(part) is not None


def _wider(stated: Stated, needs: Sequence[Need], text: str) -> Span:
    """Return what leaves least untold: what follows the clause, as far as need be, or its sentence.

    A clause that goes on from another ("72 xã và 23 phường") is told with all that leads to it.
    Where nothing tells for sure, all that follows: whoever asks more reads what stands beside.
    """
    clause = stated.clause.span
    starts = [stated.clause.lead.start if stated.clause.lead else clause.start]
    starts = [stated.span.start, *starts] if _CONTINUES.match(clause.of(text)) else starts
    ends = [at.start() for at in _END.finditer(text, clause.end, stated.span.end)]
    told_to = [*ends, stated.span.end]
    near = [Span(start, at) for start in starts for at in told_to if at - start <= LONG + MOST_LEAD]
    near += [stated.span] if len(stated.sentence) <= LONG else []
    left = [len(untold(span.of(text), needs)) for span in near]
    sure = left and min(left) < len(untold(stated.clause_text, needs))
    return near[left.index(min(left))] if sure else max(near, key=_length, default=clause)


def _length(span: Span) -> int:
    return span.end - span.start


def named_alone(stated: Stated) -> str:
    """Return what a figure measures, of which time and place, without its value."""
    header = stated.clause_text.rpartition(": ")[0] if stated.clause.row else ""
    words = " ".join(f"{measured(stated)} {_lowered(header) if header else ''}".split())
    words = _BULLET.sub("", words.strip('"“” ,;:'))
    scope = [part for part in (stated.figure.period, stated.figure.place) if part]
    scope = [" ".join(part.split()) for part in scope if not _within(part, words)]
    scope = [p for p in scope if _proves(stated.sentence, p) or not _is_otherwise(p, stated)]
    return capitalised(f"{words} ({', '.join(map(_scope, scope))})" if scope else words)


def with_parts(stated: Stated) -> Span | None:
    """Return where a figure is told with those that make it up: "64 đơn vị, gồm 55 xã và 9 phường".

    Null when its sentence gives none of them.
    """
    parts = _PARTS.match(stated.after)
    if stated.clause.row or parts is None:
        return None
    end = -1 if parts["all"] else stated.after.find(";")
    told = stated.after if end < 0 else stated.after[:end]
    if not any(map(str.isdigit, told)):
        return None
    return Span(stated.clause.span.start, stated.clause.span.end + len(told.rstrip(" .")))


def quoted_span(stated: Stated) -> Span:
    """Return what is cited: the sentence or row, or of a very long one the clause and its lead-in."""
    if stated.clause.row or len(stated.sentence) <= LONG:
        return stated.span
    start = stated.clause.lead.start if stated.clause.lead else stated.clause.span.start
    near = Span(start, stated.clause.span.end)
    return near if near.end - near.start <= 2 * LONG else stated.clause.span


def _clause(stated: Stated) -> str:
    """Return the clause, with its lead-in or indicator before it when it doesn't name what is measured."""
    words = _whole_phrase(stated)
    named = _NAMED_CASE.search(stated.before)
    words = _ANNOUNCES.sub("", f"{named[0]}{_lowered(words)}" if named else words)
    indicator = {word for word in syllables(fold(stated.figure.indicator)) if not word[0].isdigit()}
    held = Held.of(words).words
    if len(indicator & held) >= _HOLDS * len(indicator) and len(words.split()) > 3:  # noqa: PLR2004 - a bare number with its unit names nothing
        return capitalised(words)
    lead = _BULLET.sub("", " ".join(stated.lead_text.split())).rstrip(" :")
    if lead and len(lead) <= MOST_LEAD:
        return capitalised(f"{lead}: {words}")
    own = Held.of(stated.sentence).words
    if _NATION.search(words) and _PROVINCE.search(stated.figure.indicator):
        return capitalised(_BULLET.sub("", " ".join(stated.sentence.split())).rstrip(" ."))
    if _shares_another(stated):
        return capitalised(_BULLET.sub("", " ".join(stated.sentence.split())).rstrip(" .;"))
    if indicator <= own and not indicator <= held:
        return capitalised(f"{_PART.sub('', stated.figure.indicator)}: {words}")
    return capitalised(words)


def _whole_phrase(stated: Stated) -> str:
    """Return the clause with the rest of a phrase that it breaks off in the middle.

    "01 đội | xung kích từ 10 người" begins behind another value, "tại 63 điểm thuộc | 14 xã" ends
    before what its last word leads to.
    """
    words = " ".join(stated.clause_text.split())
    if stated.clause.row or len(stated.sentence) > LONG:
        return _OPENING.sub("", _BULLET.sub("", words))
    own = _OPENING.sub("", words)
    begun = _BEGUN.search(stated.before)
    joined = len(own) < len(words)
    if joined and not (len(own.split()) <= _BARE and _OWN_TIME.search(stated.before)):
        begun = None  # "… và 50 triệu đồng/nhà vệ sinh" names what it is of itself
    if begun and any(map(str.isdigit, begun["words"])):
        whole = _FROM_ITS_OPENING.search(stated.before) or begun
        words = f"{' '.join(whole['words'].split())} {words}"
    broken = _DANGLING.search(words) or _ANOTHER_VALUE.match(stated.after)
    goes_on = _GOES_ON.match(stated.after) if broken else None
    if goes_on:
        words = f"{words} {' '.join(goes_on[0].split())}"
    words = _with_share_and_cap(_bracketed(words, stated), stated)
    return _OPENING.sub("", _BULLET.sub("", words))


def _with_share_and_cap(words: str, stated: Stated) -> str:
    """Return a clause of a level with its other half: "yếu thế 60%, | không quá 500 triệu đồng"."""
    share = _SHARE_BEFORE.search(stated.before) if _CAP.match(fold(words)) else None
    cap = _CAP_AFTER.match(stated.after) if "%" in words and not share else None
    if share:
        return f"{' '.join(share['words'].split())}, {words}"
    return f"{words}{' '.join(cap[0].split(' '))}" if cap else words


_CAP = re.compile(r"(?:nhung )?(?:khong (?:qua|vuot)|toi da|cao nhat)\b")
_SHARE_BEFORE = re.compile(
    r"(?:^|[;:]\s)\W*(?P<words>(?:[^;:.]|(?<=\d)\.(?=\d)){0,120}\d\s?%(?:[^;:.,%]){0,60}),\s$"
)
_CAP_AFTER = re.compile(
    r",\s(?:nhưng )?(?:không quá|không vượt|tối đa|cao nhất)(?:[^;:,.]|(?<=\d)[.,](?=\d)){2,70}(?=[;,.]|$)"
)


def _bracketed(words: str, stated: Stated) -> str:
    """Return a clause without a bracket that it opens behind its value, or with that one's end."""
    if words.count("(") <= words.count(")"):
        return words
    opened = words.rindex("(")
    if stated.value_text in words[:opened]:
        return words[:opened].rstrip(" ,")
    rest = stated.after.partition(")")
    return f"{words}{' '.join(rest[0].split())})" if rest[1] else words


_BARE = 3
_BEGUN = re.compile(r"(?:^|[;:.,]\s)\s*(?P<words>(?:[^;:,.]|(?<=\d)[.,](?=\d)){2,60}\s)$")
_FROM_ITS_OPENING = re.compile(r"(?:^|[;:]\s)\W*(?P<words>(?:[^;:.]|(?<=\d)\.(?=\d)){2,90}\s)$")
_GOES_ON = re.compile(r"\s*(?:[^;,.]|(?<=\d)[.,](?=\d)){1,60}(?=[;,.]|$)")
_ANOTHER_VALUE = re.compile(r"\s*\d")
"""Nothing parts two values: "một lần | 25 triệu đồng", "cho khoảng | 21.400 trẻ"."""
_DANGLING = re.compile(
    r"\b(?:thuộc|tại|với|của|cho|và|trong|trên|từ|đến|ở|về|theo|là|bằng|gồm|do|so với|đối với)$"
)


def _shares_another(stated: Stated) -> bool:
    """Whether an indicator has words that only stand behind another value before it.

    "Lên 70% cho giáo viên, 30% cho nhân viên": what is for teachers is not for staff.
    """
    first, _, behind = _VALUE.sub("\0", stated.before, count=1).partition("\0")
    indicator, after = Held.of(stated.figure.indicator).pairs, Held.of(behind).pairs
    return bool(indicator & after - Held.of(f"{first}; {stated.clause_text}").pairs)


def _row(stated: Stated, text: str) -> str:
    """Return a cell as "row – column: value unit", with what tells its row from others called the same."""
    header, _, value = stated.clause_text.rpartition(": ")
    figure = stated.figure
    unit = figure.unit or ""
    bare = _IN_BRACKETS.sub("", header)
    if unit and fold(unit) not in fold(value):
        value = f"{value}{unit}" if unit.startswith("%") else f"{value} {unit}"
    subject = stated.lead_text or figure.indicator
    keys = keys_of(text, table_around(text, stated.span).rows, stated.sentence)
    told_apart = (v for h, v in cells(stated.sentence) if h in keys and h != header)
    subject = " – ".join((subject, *told_apart))
    if not bare or fold(bare) in fold(subject):
        return f"{capitalised(subject)}: {value}"
    return f"{capitalised(subject)} – {_lowered(bare)}: {value}"


def _period(stated: Stated, years: Sequence[int]) -> str | None:
    """Return the figure's time as written, or that of its headings and title if it is asked for."""
    period = stated.figure.period
    if period:
        return " ".join(period.split())
    for words in (*(section.title for section in stated.sections), stated.document.metadata.title):
        for match in _TIME.finditer(words or ""):
            if any(str(year) in match.group() for year in years):
                return match.group()
    return None


def _place(stated: Stated) -> str | None:
    """Return the figure's place as written; none that a line's end cut off or another column names."""
    place, whole = stated.figure.place, fold(stated.document.metadata.place or "")
    if not place:
        return None
    bare = fold(place).split(" ", 1)[-1]
    is_cut = whole != bare and whole.startswith(f"{bare} ")
    own = f"{stated.lead_text} {stated.clause_text}"
    of_a_neighbour = (
        stated.clause.row and not _within(place, own) and _within(place, stated.sentence)
    )
    return None if is_cut or of_a_neighbour else place


def _within(part: str, words: str) -> bool:
    """Whether all that a time or place says is said: its numbers and its words."""
    asked = set(syllables(fold(part))) - {"nam", "tinh", "thanh", "pho", "trong", "vao"}
    return asked <= set(syllables(fold(words)))


def _proofs(parts: Sequence[str], stated: Stated, text: str) -> dict[str, Span]:
    """Return where each time or place is written above a figure, one place for both if there is.

    Headings come first, then the words before it in its line, then the title.
    """
    above = [span for span in _above(stated, text) if span.of(text).strip()]
    found: dict[str, Span] = {}
    for wanted in (parts, *((part,) for part in parts)):
        for span in above:
            words = span.of(text)
            if all(part not in found and _proves(words, part) for part in wanted):
                found.update(dict.fromkeys(wanted, span))
                break
    return found


def _proves(words: str, part: str) -> bool:
    return _within(part, words) and not unsupported(part, [words])


def _above(stated: Stated, text: str) -> Iterable[Span]:
    line = text.rfind("\n", 0, stated.span.start) + 1
    if line < stated.span.start:
        yield Span(line, stated.span.start)
    for section in stated.sections:
        yield section.heading
    for name in ("title", "applies_from", "place"):
        reading = stated.document.metadata.readings.get(name)
        if reading is not None:
            yield reading.span


def capitalised(words: str) -> str:
    """Return words as they open a sentence, the rest left as written."""
    return words[:1].upper() + words[1:]


def _scope(part: str) -> str:
    """Return a period or place as it stands inside a sentence; a bare province keeps its capitals.

    >>> _scope("Tỉnh Lâm Đồng"), _scope("Lâm Đồng")
    ('tỉnh Lâm Đồng', 'Lâm Đồng')
    """
    bare = any(span.start == 0 for span, _ in province_spans(part))
    return part if bare else _lowered(part)


def _lowered(words: str) -> str:
    """Return a heading's or sentence's first words as they stand inside a sentence.

    >>> _lowered("NĂM 2026"), _lowered("Đến năm 2030"), _lowered("GRDP")
    ('năm 2026', 'đến năm 2030', 'GRDP')
    """
    first, *rest = words.split(" ", 1)
    if len(first) > 1 and first.isupper() and not rest:
        return words
    if words.isupper() and len(words) > 1:
        return words.lower()
    return " ".join([first.lower() if first.istitle() else first, *rest])
