"""Lists of units in running text: in headings, in cells of tables, as subjects of clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.unit_grammar import DESCRIBED, LONGEST_UNIT, PUBLIC, SITUATED
from knowledge.unit_groups import trimmed
from knowledge.unit_names import UnitRun, read_units
from knowledge.unit_words import HEAD, PLACE, verbs

_PREFIX = re.compile(
    r"\s*(?:(?:Các [Ôô]ng(?: ?\([Bb]à\)|, [Bb]à)?:?|Đề nghị|đề nghị|Giao|giao|Yêu cầu|yêu cầu|Trách nhiệm của|Nhiệm vụ của|(?:Trách nhiệm|Nhiệm vụ)(?:,| và) (?:quyền hạn|thẩm quyền|nhiệm vụ) của|Đối với|đối với|Về phía"
    r"|Phân công|phân công|Ủy quyền cho|Ủy quyền|Trách nhiệm|Nhiệm vụ|Giao nhiệm vụ cho|Về trách nhiệm của"
    r"|Kính đề nghị|(?:Kính )?[Mm]ời|Trân trọng đề nghị|Khuyến khích|[Pp]hân cấp(?: thẩm quyền)?|ủy quyền)(?: cho)?:?\s+)?"
)
_PLURAL = re.compile(r"Các |Thủ trưởng|Lãnh đạo")
_UNKNOWN_WORK = re.compile(
    r"\s+(?!và|về|tại|ở|với|cho|do|là|có|từ|đến|trong|ngoài|trên|dưới|bằng|này|đó|khác|số|năm|thứ|như|hoặc|nêu|nơi|giai|nhiệm|đối)"
    r"[a-zà-ỹđ](?=\w+\s+\w+)"
)
_TAIL = re.compile(
    r"[\s.:;,…]*(?:(?:,\s*(?:bao )?gồm|(?:,\s*)?(?:nhất là|đặc biệt là|trong đó có))\b.*)?[\s.:;,…]*(?:\([^()]*\))?[\s.:;,…/]*$",
    re.DOTALL,
)
_CELL_MARK = re.compile(r"[\s\-–•*.,]*(?:\d{1,2}[.)]\s+)?")
_MEASURED = re.compile(
    r"\s(?:có|đạt) (?:tỷ lệ|tỉ lệ|số|tổng|diện tích|dân số|mức|quy mô|kết quả)\b[^.;:]{0,120}?\b(?:dưới|trên|từ|quá|đến|chưa đạt|không đạt|thấp hơn|cao hơn)\s[^.;:]{0,30}?\d[\d.,]*%?(?!\s?tuổi)"
)
"""Which bodies of a group are meant, by what they have more or less of: "có tỷ lệ … dưới 25%"."""
_SITUATION = 80
_DESCRIPTION = 200
_LEVELLED = re.compile(
    r"^[^,;:]*\s(?:quốc gia|tỉnh|thành phố|xã|phường|Trung ương|khu vực)[\s.;]*$"
)
_DUTY = re.compile(
    r"(?<= )(?:có trách nhiệm|chịu trách nhiệm|chủ động|có nhiệm vụ|khẩn trương|cần|phải)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Units that have to do what follows at ``end``; ``ordered`` after "Giao", "Đề nghị"."""

    units: tuple[Span, ...]
    end: int
    ordered: bool


def unit_list(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the units that a heading lists, nothing else standing there.

    Empty when the words don't begin with a unit, or say something else beside units.

    >>> text = "Đề nghị các sở, ban, ngành, UBND các xã, phường:"
    >>> [span.of(text) for span in unit_list(text)]
    ['các sở, ban, ngành', 'UBND các xã, phường']
    >>> unit_list("Sở Nội vụ chủ trì")
    []
    """
    stop = len(text) if end is None else end
    run = read_units(text, skip_prefix(text, start), stop)
    return list(run.units) if run.units and _TAIL.match(text[run.end : stop]) else []


def cell_units(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the units of a table's cell or of a labelled line, whatever their names.

    >>> text = "- Văn phòng Sở; VTV, VOV; các xã, phường."
    >>> [span.of(text) for span in cell_units(text)]
    ['Văn phòng Sở', 'VTV', 'VOV', 'các xã, phường']
    """
    stop = len(text) if end is None else end
    spans: list[Span] = []
    for part in re.finditer(r"(?:[^;+]|\+(?!\s))+", text[start:stop]):
        first = start + part.start()
        last = start + part.end()
        mark = _CELL_MARK.match(text, first, last)
        first = mark.end() if mark else first
        spans += _part_units(text, skip_prefix(text, first), last)
    return spans


def _part_units(text: str, first: int, last: int) -> list[Span]:
    run = read_units(text, first, last, cell=True)
    if run.units:
        return list(run.units)
    for mark in re.finditer(r",\s+|\s(?:và|cùng)\s+", text[first:last]):
        if HEAD.match(text, first + mark.end(), last):
            return list(read_units(text, first + mark.end(), last, cell=True).units)
    if PUBLIC.match(text, first, last):
        return []
    span = trimmed(text, first, last)
    worded = re.search(r"[^\W\d_]{2}", span.of(text))
    return [span] if worded and span.end - span.start <= LONGEST_UNIT else []


def subject(text: str, start: int = 0, end: int | None = None) -> Subject | None:
    """Return the units that open a clause and have to do what follows, null when none do.

    >>> text = "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính"
    >>> found = subject(text)
    >>> [span.of(text) for span in found.units], text[found.end:], found.ordered
    (['Sở Nội vụ'], 'chủ trì, phối hợp với Sở Tài chính', True)
    >>> text = "Các xã có tỷ lệ hộ dùng nước sạch dưới 60% lập kế hoạch khắc phục"
    >>> text[subject(text).end:]
    'lập kế hoạch khắc phục'
    """
    stop = len(text) if end is None else end
    first = skip_prefix(text, start)
    run = read_units(text, first, stop)
    units = run.units
    if not units and (place := PLACE.match(text, first, stop)):
        run = _place_run(text, place, stop)
        units = run.units
    if not units:
        return None
    gap = re.compile(r"[\s,]*").match(text, run.end, stop)
    at = gap.end() if gap else run.end
    if SITUATED.match(text, run.end, stop) and not text.startswith("đối", at):
        until = min(stop, at + _SITUATION)
        at = _own_verb(text, at, until) or _first_verb(text, at, until)
    if bound := _MEASURED.search(text, first, min(stop, run.end + 1)):
        units = _cut_at(bound.start(), units)
        at = _first_verb(text, bound.end(), min(stop, bound.end() + _SITUATION))
    ordered = bool(text[start:first].strip())
    if described := DESCRIBED.match(text, at, stop):
        at = _own_verb(text, described.end(), min(stop, at + _DESCRIPTION)) or at
    if at < stop and (text[at] == ":" or verbs().match(text, at, stop)):
        return Subject(units, at, ordered=ordered)
    return _strict_subject(text, first, stop, ordered=ordered)


def _cut_at(place: int, units: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return units without what stands behind a place: which of a group are meant."""
    return tuple(Span(u.start, min(u.end, place)) for u in units if u.start < place)


def _own_verb(text: str, at: int, stop: int) -> int | None:
    """Return where the duty begins after a clause that says which bodies: "được phân công …"."""
    duty = _DUTY.search(text, at, stop)
    return duty.start() if duty else None


def _strict_subject(text: str, first: int, stop: int, *, ordered: bool) -> Subject | None:
    """Return a subject whose verb we don't know: what follows the names of single units."""
    run = read_units(text, first, stop, strict=True)
    single = all(
        text[span.start].isupper() and not _PLURAL.match(text, span.start) for span in run.units
    )
    follows = _UNKNOWN_WORK.match(text, run.end, stop)
    if follows and _LEVELLED.match(text, run.end, stop):
        return None  # a name after all: "Ban chỉ đạo phòng thủ dân sự quốc gia."
    return (
        Subject(run.units, follows.end() - 1, ordered=ordered)
        if run.units and single and follows
        else None
    )


def _first_verb(text: str, at: int, stop: int) -> int:
    words = re.compile(r"(?<!\w)[a-zà-ỹđ]\w*").finditer(text, at, stop)
    return next((word.start() for word in words if verbs().match(text, word.start(), stop)), stop)


def _place_run(text: str, place: re.Match[str], stop: int) -> UnitRun:
    """Read "tỉnh Sơn La cần …": a place that has to do something."""
    name = compile_capitals(r"[A-ZĐÀ-Ỹ][^\W_]*(?:\s[A-ZĐÀ-Ỹ][^\W_]*)*").match(
        text, place.end(), stop
    )
    if name and re.match(
        r"\s+(?:cần|phải|có trách nhiệm|khẩn trương|tiếp tục)\b", text[name.end() :]
    ):
        return UnitRun((Span(place.start(), name.end()),), name.end())
    return UnitRun((), place.start())


def skip_prefix(text: str, start: int) -> int:
    """Return where the units begin after "Đề nghị", "Giao" and the like."""
    prefix = _PREFIX.match(text, start)
    return prefix.end() if prefix else start
