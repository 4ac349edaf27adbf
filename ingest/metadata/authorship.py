"""Issuer (cơ quan ban hành) with the body above it, and its province (địa danh).

Decree 30/2020/NĐ-CP, Phụ lục I, II.2 and II.4: the body above on the first line of the
letterhead, the issuer below it, the larger; the place beside the date. Guidance 36-HD/VPTW: the
same for the Party. Central bodies have no province.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.metadata.issuers import issuing_unit, letterhead_units, office_unit, without_other_lines
from ingest.structure import markers
from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.identities import issuers_agree
from knowledge.places import own_province_spans, province_named, province_spans
from knowledge.text import fold
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.metadata.draft import Draft, Parts

Unit = tuple[str, Span]
_PLACE_DATE = re.compile(r"(?P<place>[^\n,/|]{2,40}?)\s*,\s*(?:/\s*)?ngày", re.IGNORECASE)
_AUTHORITY_PLACE = compile_capitals(
    r"(?:TỈNH(?: [ỦU]Y| UỶ| ĐOÀN)?|THÀNH (?:PHỐ|[ỦU]Y))(?:\s|\s?/\s)+(?![ỦU]Y\b|UỶ\b|ĐOÀN\b)"
    r"(?P<place>[A-ZĐÀ-Ỹ]+(?:\s[A-ZĐÀ-Ỹ]+){0,3})(?=\s*(?:/|\n|$))"
)
_CENTRAL = re.compile(
    r"(?:chinh phu|thu tuong|quoc hoi|uy ban thuong vu quoc hoi|bo (?!chi huy)|van phong chinh phu"
    r"|van phong quoc hoi|ban bi thu|bo chinh tri|ban chap hanh trung uong|dang doan quoc hoi"
    r"|chu tich nuoc|.*\b(?:trung uong(?: dang)?|viet nam)$|toa an nhan dan toi cao|kiem toan nha nuoc|tong cuc"
    r"|vien kiem sat nhan dan toi cao)"
)
_LOCAL = re.compile(
    r"(?:\btỉnh|\bthành phố|\b[Tt]ỉnh [ủu]y|\b[Tt]hành [ủu]y|địa bàn(?: tỉnh| thành phố)?|Báo(?: và [^.;,]{4,40})?"
    r"|UBND|HĐND|MTTQ|Đài [^.;,]{4,40}|Đảng bộ(?: tỉnh)?|đảng bộ tỉnh|viết về)\s+$"
)
LONGEST_AUTHORITY = 120


def read_issuer(draft: Draft, parts: Parts) -> None:
    """Read the issuer from the letterhead, or below the kind, or from the sentence that issues.

    That sentence also decides between the units of a letterhead on which a stamp was put.
    """
    head = parts.head
    units = letterhead_units(without_other_lines(head.of(parts.text)))
    said = next((unit for line in parts.introduction if (unit := issuing_unit(line.text))), None)
    chosen = _chosen(units, said)
    if chosen is not None:
        own = units[chosen][1].of(head.of(parts.text))
        fuller = said and (_goes_on(said[0], units[chosen][0]) or _goes_on(said[0], own))
        name = said[0] if said and fuller else _as_spoken(units[chosen][0], parts.text)
        _put(draft, "issuer", (name, units[chosen][1]), head.start)
        if chosen:
            _put(draft, "parent_issuer", units[chosen - 1], head.start)
    for line in parts.introduction:
        shouted = markers.is_capitals(line.text) and not line.text.endswith(":")
        office = office_unit(line.text) if shouted and len(line.text) < LONGEST_AUTHORITY else None
        draft.put("issuer", office, line.span)
    for line in parts.introduction:
        issued = issuing_unit(line.text) if "issuer" not in draft.values else None
        if issued:
            _put(draft, "issuer", issued, line.span.start, inferred=True)


def _as_spoken(name: str, text: str) -> str:
    """Return the name with the capitals that running text gives it, which a letterhead hides."""
    spoken = re.finditer(rf"(?<![^\W_]){re.escape(fold(name))}(?![^\W_])", fold(text))
    writings = [text[match.start() : match.end()] for match in spoken]
    spoken_of = [each for each in writings if not markers.is_capitals(each)]
    alike = [each for each in spoken_of if each.lower() == name.lower()]
    if spoken_of and not alike:  # a scan's capitals lose marks: "SƠ NỘI VỤ", "Sở Nội vụ"
        return spoken_of[0]
    proper = (each for each in writings if _capitals(each) > _capitals(name))
    return next((each for each in proper if not markers.is_capitals(each)), name)


def _capitals(name: str) -> int:
    return sum(character.isupper() for character in name)


def _chosen(units: Sequence[Unit], said: Unit | None) -> int | None:
    """Return the index of the issuer: the lowest unit, unless the text names one above it."""
    if not units:
        return None
    last = len(units) - 1
    if said is None or issuers_agree(said[0], units[last][0]):
        return last
    same = (n for n in range(last) if unit_key(units[n][0]) in unit_key(said[0]))
    return next(same, last)


def _goes_on(said: str, found: str) -> bool:
    """Whether the text names the letterhead's unit more fully."""
    return said != found and unit_key(said).startswith(f"{unit_key(found)} ")


def _put(draft: Draft, name: str, unit: Unit, at: int, *, inferred: bool = False) -> None:
    draft.put(name, unit[0], Span(at + unit[1].start, at + unit[1].end), inferred=inferred)


def read_place(draft: Draft, parts: Parts) -> None:
    """Read the province: in the issuer's name, the letterhead, beside the date; else infer it."""
    issuer = str(draft.values.get("issuer") or "")
    dated = _beside_date(parts)
    in_issuer = province_spans(issuer) or own_province_spans(issuer)
    if in_issuer and not (dated and _said_once(in_issuer[-1][1], parts.text)):
        draft.put("place", in_issuer[-1][1], draft.readings["issuer"].span)
    above = str(draft.values.get("parent_issuer") or "")
    in_parent = own_province_spans(above)
    if in_parent and not (dated and _said_once(in_parent[-1][1], parts.text)):
        draft.put("place", in_parent[-1][1], draft.readings["parent_issuer"].span)
    if any(_CENTRAL.match(fold(body)) for body in (issuer, above) if body):
        return
    head, text = parts.head, parts.head.of(parts.text)
    for match in _AUTHORITY_PLACE.finditer(text):
        named = " ".join(match["place"].split()).title()
        if not (dated and _said_once(named, parts.text)):
            draft.put("place", named, _group(match, head.start))
    for name, span in dated:
        draft.put("place", name, span)
    if "place" not in draft.values and (issuer or not text):
        near = parts.introduction[-1].span.end if parts.introduction else 0
        _infer_place(draft, parts.text if issuer else parts.text[:near], only_own=not issuer)


def _beside_date(parts: Parts) -> list[tuple[str, Span]]:
    """Return the provinces that stand beside a date of the letterhead."""
    found = []
    for match in _PLACE_DATE.finditer(parts.head.of(parts.text)):
        beside = match["place"].rsplit("  ", 1)[-1].strip()
        named = province_named(beside) or _own(beside, parts.text)
        found += [(named, _group(match, parts.head.start))] if named else []
    return found


def _said_once(place: str, text: str) -> bool:
    """Whether a place is in no list and stands in the letterhead alone: likely misread there."""
    return not province_named(place) and fold(text).count(fold(place)) <= 1


def _own(beside: str, text: str) -> str | None:
    """Return the place beside the date when bodies of the text are named after it."""
    return next((name for _, name in own_province_spans(text) if fold(name) == fold(beside)), None)


def _group(match: re.Match[str], at: int) -> Span:
    return Span(at + match.start("place"), at + match.end("place"))


def _infer_place(draft: Draft, text: str, *, only_own: bool) -> None:
    """Take the only province of the text, or the only one that it calls its own.

    One mention is enough, however deep ("trên địa bàn tỉnh X"); two provinces that could both
    be meant are a contradiction and leave the place unknown. Where the issuer is unknown too,
    only what the introduction calls its own counts (``only_own``).
    """
    mentions = province_spans(text)
    listed = {name for _, name in mentions}
    new = [(span, name) for span, name in own_province_spans(text) if name not in listed]
    own = new + [
        (span, name)
        for span, name in mentions
        if _LOCAL.search(text[max(0, span.start - 60) : span.start])
    ]
    for found in (own,) if only_own else (mentions + new, own):
        if found and len({name for _, name in found}) == 1:
            draft.put("place", found[0][1], found[0][0], inferred=True)
            return
