"""What a document says of itself: kind, number, title, issuer, place, date, signatory, period.

State documents: decree 30/2020/NĐ-CP, Phụ lục I. Party documents: guidance 36-HD/VPTW.
A value is read from the letterhead, title and closing, where those rules put it; what only
the body tells is marked inferred. A number that is merely cited is never taken.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ingest import markers
from ingest.issuers import (
    issuing_unit,
    letterhead_issuer,
    office_unit,
    without_other_lines,
)
from ingest.periods import (
    effect_date,
    effect_on_signing,
    first_date,
    stated_period,
    title_period,
)
from ingest.signatures import find_signatory
from ingest.zones import Zone
from knowledge.capitals import compile_capitals
from knowledge.documents import Metadata, Reading, Span
from knowledge.kinds import kind_named, kind_of_words, kind_opening
from knowledge.numbers import kind_of_number, number_spans
from knowledge.places import province_named, province_spans
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.canonical import CanonicalText, Line
    from ingest.outline import Outline
    from ingest.zones import Layout

_PLACE_DATE = re.compile(r"(?P<place>[^\n,/|]{2,40}?)\s*,\s*(?:/\s*)?ngày", re.IGNORECASE)
_AUTHORITY_PLACE = compile_capitals(
    r"(?:TỈNH(?: [ỦU]Y| UỶ)?|THÀNH (?:PHỐ|[ỦU]Y))(?:\s|\s?/\s)+(?![ỦU]Y\b|UỶ\b)(?P<place>[A-ZĐÀ-Ỹ]+(?:\s[A-ZĐÀ-Ỹ]+){0,3})(?=\s*(?:/|\n|$))"
)
_ABSTRACT = re.compile(r"V/v:?\s+(?P<title>[^\n]+)|^Về việc\s+[^\n]+", re.IGNORECASE)
_CENTRAL = re.compile(
    r"(?:chinh phu|thu tuong|quoc hoi|uy ban thuong vu quoc hoi|bo (?!chi huy)|van phong chinh phu|van phong quoc hoi|ban bi thu"
    r"|bo chinh tri|ban chap hanh trung uong|dang doan quoc hoi|chu tich nuoc|.*\btrung uong(?: dang)?$|toa an nhan dan toi cao)"
)
_PASSED = re.compile(r"(?:luat|nghi quyet|phap lenh) nay (?:da )?duoc .{0,160}?thong qua")
_SELF = re.compile(r"(?P<kind>[a-z ]{4,24}?) nay (?:pho bien|co hieu luc|thay the|duoc|da duoc)\b")
_SIGNED = re.compile(
    r"ban hành (?P<kind>[^\d]{4,30}?) số (?P<number>\S+),?\s*\(?(?P<date>ngày \d[\d/ ]+(?:tháng \d+ năm \d+)?)\)?,?\s*(?:của (?P<issuer>[^,.;]{4,60}?) (?:về|Về))"
)
_RULE = re.compile(r"[\s\-–—_*=.~]+$")
NEAR_END = 20
INTRODUCTION = 12


@dataclass(slots=True)
class _Draft:
    """Values and their readings while they are being found."""

    values: dict[str, Any] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)

    def put(self, name: str, value: object, span: Span, *, inferred: bool = False) -> None:
        if value and name not in self.values:
            self.values[name] = value
            self.readings[name] = Reading(span, inferred)


def read_metadata(canonical: CanonicalText, layout: Layout, outline: Outline) -> Metadata:
    """Return what the document says of itself, each value with the place that says it."""
    draft = _Draft()
    head = _head_span(canonical, layout)
    body = [canonical.lines[n] for n in layout.of(Zone.BODY)]
    introduction = _introduction(canonical, layout, outline)
    _read_kind_and_title(draft, canonical, layout)
    _read_number(draft, canonical, head, layout)
    _read_date(draft, canonical, head, body)
    _read_announcement(draft, introduction)
    _read_issuer(draft, canonical, head, introduction)
    _read_last_words(draft, body)
    _read_place(draft, canonical, head)
    _read_signatory(draft, canonical, layout)
    _read_period(draft, canonical, body)
    return replace(Metadata(readings=draft.readings), **draft.values)


def _head_span(canonical: CanonicalText, layout: Layout) -> Span:
    heads = layout.of(Zone.HEAD)
    return Span(0, canonical.lines[heads[-1]].span.end) if heads else Span(0, 0)


def _introduction(canonical: CanonicalText, layout: Layout, outline: Outline) -> list[Line]:
    """Return the lines between the title and the first heading."""
    lines: list[Line] = []
    for n in range(layout.opening, len(canonical.lines)):
        node = outline.nodes[n]
        if len(lines) >= INTRODUCTION and not canonical.lines[n].text.startswith(
            ("Căn cứ", "Theo")
        ):
            break
        if (
            node
            and node.marker
            and (n in outline.headings or node.marker.style in {"roman", "dieu"})
        ):
            break
        lines.append(canonical.lines[n])
    return lines


def _read_kind_and_title(draft: _Draft, canonical: CanonicalText, layout: Layout) -> None:
    parts: list[Span] = []
    for n in layout.of(Zone.KIND):
        line = canonical.lines[n]
        named = kind_named(line.text)
        opened = (named, len(line.text)) if named else kind_opening(line.text)
        if opened:
            kind, end = opened
            draft.put("kind", kind, Span(line.span.start, line.span.start + end))
            if line.text[end:].strip(" .:*"):
                parts.append(Span(line.span.start + end, line.span.end))
    for n in layout.of(Zone.TITLE):
        line = canonical.lines[n]
        if not (_RULE.match(line.text) or line.text.startswith("(") or _is_number_line(line.text)):
            parts.append(line.span)
    if parts:
        title = " ".join(part.of(canonical.text).strip(" .:*_-–") for part in parts)
        draft.put("title", " ".join(title.split()), Span(parts[0].start, parts[-1].end))


def _is_number_line(text: str) -> bool:
    return len(text) < 40 and bool(re.match(r"\(?(?:luật\s+)?số\b", text, re.IGNORECASE))  # noqa: PLR2004 - a line that is only a number


def _read_number(draft: _Draft, canonical: CanonicalText, head: Span, layout: Layout) -> None:
    places = [head] + [
        canonical.lines[n].span
        for n in layout.of(Zone.TITLE)
        if _is_number_line(canonical.lines[n].text)
    ]
    for place in places:
        text = place.of(canonical.text).replace(" / ", "   ")
        for match in re.finditer(r"\bsố\s*:?\s*", text, re.IGNORECASE):
            found = number_spans(text[match.end() : match.end() + 60])
            if found and found[0][0].start <= 2:  # noqa: PLR2004 - nothing but blanks before it
                start = place.start + match.end()
                _put_number(
                    draft, found[0][1], Span(start + found[0][0].start, start + found[0][0].end)
                )
                break
    _read_abstract(draft, canonical, head)
    if "number" not in draft.values:
        _read_named_number(draft, canonical, layout)


def _put_number(draft: _Draft, number: str, span: Span) -> None:
    draft.put("number", number, span)
    draft.put("kind", kind_of_number(number), span)


def _read_abstract(draft: _Draft, canonical: CanonicalText, head: Span) -> None:
    """Công văn: no kind is written; "V/v …" stands below the number."""
    if "kind" in draft.values:
        return
    text = canonical.text[: head.end + 400]
    match = re.search(r"\bV/v:?\s+(?P<title>[^\n]+)", text, re.IGNORECASE)
    if match and (head.end or match.start() < 200):  # noqa: PLR2004 - within the opening lines
        title = re.split(r"\s{3,}| / (?=[A-ZĐ][^/]*, ngày)", match["title"])[0].replace(" / ", " ")
        span = Span(match.start("title"), match.start("title") + len(title))
        draft.put("title", " ".join(title.split()).strip(" ."), span)
        draft.put("kind", "Công văn", Span(match.start(), match.end()), inferred=True)


def _read_named_number(draft: _Draft, canonical: CanonicalText, layout: Layout) -> None:
    """Read a page that opens with nothing but the document's name: "Nghị quyết số 57-NQ/TW"."""
    if layout.of(Zone.KIND):
        return
    for line in canonical.lines[:3]:
        found = number_spans(line.text)
        if len(found) == 1 and line.text[found[0][0].end :].strip(" .") == "":
            kind = kind_of_words(line.text[: found[0][0].start])
            if kind and fold(line.text).startswith(fold(kind)):
                span = Span(line.span.start + found[0][0].start, line.span.start + found[0][0].end)
                draft.put("kind", kind, Span(line.span.start, span.start))
                draft.put("number", found[0][1], span)


def _read_date(draft: _Draft, canonical: CanonicalText, head: Span, body: Sequence[Line]) -> None:
    text = head.of(canonical.text).replace(" / ", "   ").replace("\n", " ")
    stated = first_date(text)
    if stated:
        draft.put(
            "issued_on", stated[0], Span(head.start + stated[1].start, head.start + stated[1].end)
        )
    for line in body:
        match = _PASSED.search(fold(line.text)) if "thông qua" in line.text else None
        passed = first_date(line.text[match.end() :]) if match else None
        if match and passed:
            start = line.span.start + match.end()
            draft.put("issued_on", passed[0], Span(start + passed[1].start, start + passed[1].end))


def _read_announcement(draft: _Draft, introduction: Sequence[Line]) -> None:
    """Read the announcement "… đã ký ban hành Nghị quyết số 57-NQ/TW (ngày 22/12/2024) của …"."""
    for line in introduction[:4]:
        match = _SIGNED.search(line.text)
        if not match or draft.values.get("number") != match["number"]:
            continue
        at = line.span.start
        day = first_date(match["date"])
        if day:
            draft.put("issued_on", day[0], Span(at + match.start("date"), at + match.end("date")))
        draft.put(
            "issuer", match["issuer"], Span(at + match.start("issuer"), at + match.end("issuer"))
        )


def _read_issuer(
    draft: _Draft, canonical: CanonicalText, head: Span, introduction: Sequence[Line]
) -> None:
    found = letterhead_issuer(without_other_lines(head.of(canonical.text)))
    said = next((issued for line in introduction if (issued := issuing_unit(line.text))), None)
    if found and not (said and said[0] != found[0] and said[0].startswith(found[0])):
        draft.put("issuer", found[0], Span(head.start + found[1].start, head.start + found[1].end))
    for line in introduction:
        if markers.is_capitals(line.text) and len(line.text) < 120 and not line.text.endswith(":"):  # noqa: PLR2004 - an authority's line
            office = office_unit(line.text)
            if office:
                draft.put("issuer", office, line.span)
    for line in introduction:
        issued = issuing_unit(line.text) if "issuer" not in draft.values else None
        if issued:
            span = Span(line.span.start + issued[1].start, line.span.start + issued[1].end)
            draft.put("issuer", issued[0], span, inferred=True)


def _read_last_words(draft: _Draft, body: Sequence[Line]) -> None:
    """Take the kind from a last sentence such as "Nghị quyết này phổ biến đến chi bộ."."""
    for line in body[-NEAR_END:]:
        match = _SELF.match(fold(line.text)) if "kind" not in draft.values else None
        kind = kind_named(match["kind"]) if match else None
        if match and kind:
            draft.put(
                "kind", kind, Span(line.span.start, line.span.start + len(kind)), inferred=True
            )


def _read_place(draft: _Draft, canonical: CanonicalText, head: Span) -> None:
    issuer = str(draft.values.get("issuer") or "")
    if not issuer or _CENTRAL.match(fold(issuer)):
        return
    named = province_spans(issuer)
    if named:
        draft.put("place", named[-1][1], draft.readings["issuer"].span)
    text = head.of(canonical.text)
    for match in _AUTHORITY_PLACE.finditer(text):
        span = Span(head.start + match.start("place"), head.start + match.end("place"))
        draft.put("place", " ".join(match["place"].split()).title(), span)
    for match in _PLACE_DATE.finditer(text):
        place = province_named(match["place"].rsplit("  ", 1)[-1])
        if place:
            draft.put(
                "place",
                place,
                Span(head.start + match.start("place"), head.start + match.end("place")),
            )
    if "place" not in draft.values:
        mentions = province_spans(canonical.text)
        if mentions and len({name for _, name in mentions}) == 1:
            draft.put("place", mentions[0][1], mentions[0][0], inferred=True)


def _read_signatory(draft: _Draft, canonical: CanonicalText, layout: Layout) -> None:
    found = find_signatory(canonical, layout)
    if found:
        draft.put("signatory", found.of(canonical.text).strip(" ."), found)


def _read_period(draft: _Draft, canonical: CanonicalText, body: Sequence[Line]) -> None:
    number = str(draft.values.get("number") or "")
    permanent = draft.values.get("kind") in _PERMANENT or bool(_NORMATIVE.search(number))
    effect = effect_date(body)
    if effect:
        _put_period(draft, effect[0], effect[1], effect[2])
    title = draft.readings.get("title")
    period = title_period(title.span.of(canonical.text)) if title else None
    if title and period and not permanent and not effect:
        span = Span(title.span.start + period.span.start, title.span.start + period.span.end)
        _put_period(draft, period.start, period.end, span)
    planned = draft.values.get("kind") in _PLANNED and not period and not effect
    stated = stated_period(body) if planned else None
    known = draft.values.get("issued_on")
    if stated and not (known and stated.end and stated.end < known):
        _put_period(draft, stated.start, stated.end, stated.span)
    signing = effect_on_signing(body) if "applies_from" not in draft.values else None
    issued = draft.values.get("issued_on")
    if signing and isinstance(issued, dt.date) and not period:
        draft.put("applies_from", issued, signing)


def _put_period(draft: _Draft, start: dt.date | None, end: dt.date | None, span: Span) -> None:
    draft.put("applies_from", start, span)
    draft.put("applies_to", end, span)


_NORMATIVE = re.compile(r"/(?:19|20)\d\d/|QH\d")
_PLANNED = frozenset(
    {"Kế hoạch", "Hướng dẫn", "Chương trình", "Chương trình hành động", "Phương án", "Đề án"}
)
_PERMANENT = frozenset({"Luật", "Nghị định", "Thông tư", "Quy định", "Quy chế", "Hiến pháp"})
