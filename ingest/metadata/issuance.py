"""Number and symbol (số, ký hiệu) and date of issue (thời gian ban hành).

Decree 30/2020/NĐ-CP, Phụ lục I, II.3–4; guidance 36-HD/VPTW, II.3–4. Read only in the letterhead,
where a line is nothing but the number, or the place and date; laws give the day of their
adoption at the end. "Thực hiện Công văn số …" is another document's number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.metadata.periods import first_date
from ingest.metadata.titles import is_number_line
from ingest.structure.zones import Zone
from knowledge.documents import Span
from knowledge.kinds import kind_of_words
from knowledge.numbers import kind_of_number, number_key, number_spans
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.metadata.draft import Draft, Parts

_NUMBER = re.compile(r"\W*(?:(?:luat|bo luat|nghi quyet|phap lenh)\s+)?(?<![a-z])so\s*[:.;]?\s*")
_LATER_NUMBER = re.compile(r"\s{2,}so\s*:\s*")
_CITED = re.compile(r"\s*,?\s*ngay\s+[\d/. ]+(?:thang\s+\d+\s+nam\s+\d+)?\s*,?\s*cua\b")
_DATED = re.compile(r"\bngay\s{0,3}(?=\d)|^[^\d,]{2,40},\s*(?=\d{1,2}[/.]\d{1,2}[/.]\d{4}$)")
_STAMP = re.compile(r"(?:thoi gian ky|nguoi ky|ky so|email|ngay den|cong van den)\b")
_PASSED = re.compile(r"(?:luat|nghi quyet|phap lenh) nay (?:da )?duoc .{0,160}?thong qua")
_SIGNED = re.compile(
    r"ban hành (?P<kind>[^\d]{4,30}?) số (?P<number>\S+),?\s*"
    r"\(?(?P<date>ngày \d[\d/ ]+(?:tháng \d+ năm \d+)?)\)?,?\s*"
    r"(?:của (?P<issuer>[^,.;]{4,60}?) (?:về|Về)\s+(?P<title>[^.;]{10,400}))"
)
_BLANK = re.compile(r"\bso\s*[:.]?[\s.…_]*[/-]\s*(?P<sign>[a-z][a-z&/\-]+)")
_ATTACHED = re.compile(r"\(?\s*(?:ban hanh )?kem theo\b")
_DONE = re.compile(r"\W*(?:lam|ky|lap) tai [^,.;]{3,40}?,?\s+(?=ngay\s)")
TREATIES = frozenset({"Hiệp định", "Nghị định thư", "Bản ghi nhớ", "Bản thỏa thuận", "Tuyên bố"})
GAP = 2
DATE_WITHIN = 40


def read_number(draft: Draft, parts: Parts) -> None:
    """Read the number from its line; the sign names the kind where no line does."""
    for text, at in _number_places(parts):
        folded = fold(text)
        match = _NUMBER.match(folded) or _LATER_NUMBER.search(folded)
        found = number_spans(text[match.end() : match.end() + 60]) if match else []
        if match and found and found[0][0].start <= GAP:
            span = Span(match.end() + found[0][0].start, match.end() + found[0][0].end)
            if not _CITED.match(folded, span.end):
                placed = Span(at + span.start, at + span.end)
                draft.put("number", found[0][1], placed)
                draft.put("kind", kind_of_number(found[0][1]), placed)
                return


def _number_places(parts: Parts) -> Iterator[tuple[str, int]]:
    yield from parts.head_segments()
    for line in parts.of(Zone.TITLE):
        if is_number_line(line.text):
            yield line.text, line.span.start


def read_named_number(draft: Draft, parts: Parts) -> None:
    """Read a page that opens with nothing but the document's name: "Nghị quyết số 57-NQ/TW"."""
    if parts.of(Zone.KIND) or "number" in draft.values:
        return
    for line in parts.canonical.lines[:3]:
        found = number_spans(line.text)
        if len(found) == 1 and line.text[found[0][0].end :].strip(" .") == "":
            kind = kind_of_words(line.text[: found[0][0].start])
            before = fold(line.text[: found[0][0].start]).strip(" :")
            if kind and before.removesuffix("so").strip() == fold(kind):
                span = Span(line.span.start + found[0][0].start, line.span.start + found[0][0].end)
                draft.put("kind", kind, Span(line.span.start, span.start))
                draft.put("number", found[0][1], span)


def read_date(draft: Draft, parts: Parts) -> None:
    """Read the date beside the place, or that of the adoption; never that of a stamp."""
    for text, at in parts.head_segments():
        folded = fold(text)
        dated = None if _STAMP.search(folded) else _DATED.search(folded)
        stated = first_date(text[dated.start() :]) if dated else None
        if dated and stated and stated[1].start <= dated.end() - dated.start():
            start = at + dated.start()
            draft.put("issued_on", stated[0], _moved(stated[1], start))
    for line in parts.body:
        match = _PASSED.search(fold(line.text)) if "thông qua" in line.text else None
        passed = first_date(line.text[match.end() :]) if match else None
        if match and passed:
            draft.put("issued_on", passed[0], _moved(passed[1], line.span.start + match.end()))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def read_attached(draft: Draft, parts: Parts) -> None:
    """Read number and date where the letterhead left them blank and an attachment gives them.

    "(Kèm theo Quyết định số 12/QĐ-UBND ngày …)" below "Số:     /QĐ-UBND" of the same file is
    the document itself, by its kind and sign; alone in a file it is another.
    """
    head = fold(parts.head.of(parts.text).replace(" / ", "   "))
    blank = _BLANK.search(head)
    if blank is None or "number" in draft.values:
        return
    for line in parts.body:
        folded = fold(line.text)
        found = number_spans(line.text) if _ATTACHED.match(folded) else []
        if not found or kind_of_number(found[0][1]) != draft.values.get("kind"):
            continue
        span, number = found[0]
        if number_key(number).endswith("".join(blank["sign"].split())):
            draft.put("number", number, _moved(span, line.span.start), inferred=True)
            day = first_date(line.text[span.end : span.end + DATE_WITHIN])
            if day:
                draft.put(
                    "issued_on", day[0], _moved(day[1], line.span.start + span.end), inferred=True
                )
            return


def read_treaty_date(draft: Draft, parts: Parts) -> None:
    """Read "Làm tại Hà Nội ngày 22 tháng 11 năm 1994" at the end of an agreement."""
    if draft.values.get("kind") not in TREATIES:
        return
    for line in parts.body:
        match = _DONE.match(fold(line.text))
        day = first_date(line.text[match.end() :]) if match else None
        if match and day:
            draft.put("issued_on", day[0], _moved(day[1], line.span.start + match.end()))


def read_announcement(draft: Draft, parts: Parts) -> None:
    """Read the announcement "… đã ký ban hành Nghị quyết số 57-NQ/TW (ngày 22/12/2024) của …"."""
    for line in parts.introduction[:4]:
        match = _SIGNED.search(line.text)
        if not match or draft.values.get("number") != match["number"]:
            continue
        at = line.span.start
        day = first_date(match["date"])
        if day:
            draft.put("issued_on", day[0], Span(at + match.start("date"), at + match.end("date")))
        for name in ("issuer", "title"):
            draft.put(name, match[name], Span(at + match.start(name), at + match.end(name)))
