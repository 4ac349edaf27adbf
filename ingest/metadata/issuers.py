"""The issuer (cơ quan ban hành) from the letterhead, or from the sentence that issues.

Decree 30/2020/NĐ-CP, Phụ lục I, II.2: the body above on the first line, the issuer below
it, the larger. Guidance 36-HD/VPTW: the same for the Party.
"""

from __future__ import annotations

import re

from ingest.structure import markers
from knowledge.documents import Span
from knowledge.text import fold
from knowledge.units import proper_name

_UNIT = (
    r"(?:truong (?:dai hoc|cao dang)|doan dai bieu|hoi lien hiep|tong cong ty|cong ty|hoc vien|benh vien|thu vien|bao tang|ban quan ly|bch |btv |lien hiep|cong doan|quy "
    r"|uy ban |ub mttq|mttq |ubnd|hdnd|hoi dong|quoc hoi|thu tuong|van phong|so |bo |ban |cuc |tong cuc"
    r"|chi cuc|trung tam|phong |dang uy|dang bo|dang doan|tinh uy|thanh uy|huyen uy|mat tran|(?<!xa )hoi (?!nghi\b|thi\b|thao\b)|chi bo|doan |lien doan|cong an|vien |truong |toa an|thanh tra"
    r"|tinh doan|chu tich nuoc|tong lien doan|ngan hang|bao hiem|kho bac|chinh phu|dai |bao |tap doan|hiep hoi|thuong truc)"
)
_START = re.compile(rf"(?<![^\W_]){_UNIT}")
_INNER = re.compile(
    r"(?:bch|btv|truc|uy|hoi dong|dang doan|dang uy|uy ban thuong vu|doan dai bieu|cac|uy ban|ub|ban can su dang|van phong|thu tuong|bo|ban|thuong vu|chap hanh|ban can su|mat tran to quoc|so|(?<!bo )cong an|chanh|cua|va|kiem tra|thanh tra|giam doc|cuc|thuc|moi|thi|nha|hien)\s+$"
)
_OF_LEVEL = re.compile(
    r"\b(?:tinh|thanh pho|tp\.?|thi xa|thi tran|huyen|quan|xa|phuong|dac khu|thon)[ \t]+$"
)
"""What makes the words behind it a place's name, on one line: "TỈNH TRƯỜNG GIANG" is no school."""
_MOTTO = re.compile(
    r"cong\s+h?oa\s+xa\s+h[o0]i\s+ch?u\s+nghia\s+viet\s+nam"
    r"|doan\s+(?:tncs|thanh nien cong san)\s+ho\s+chi\s+minh"
    r"|doc\s+lap[^a-z\n]{1,6}tu\s+do[^a-z\n]{1,6}hanh\s+phuc|dang\s+cong\s+san\s+viet\s+nam"
)
_NUMBER_LINE = re.compile(
    r"(?:(?:luật|nghị quyết|pháp lệnh) )?\bs[ốôo]\s*(?::|(?=[\d.…_ ]*[-/]))[^\n]*?(?=\s{3}|\n|$)",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"[^\n,]{0,40},?\s*ngay\s+[^\n]*|v/v[^\n]*|[^\n]{0,60}\d{1,2} thang \d{1,2} nam \d{4}[^\n]*"
)
LONGEST_LETTERHEAD = 160
_BARE = frozenset({"Ban Chấp hành", "Ban Thường vụ", "Ban Thường trực", "Văn phòng", "Thường trực"})
_TERM = re.compile(r"\s*[,-]?\s*kh[oó][aá]\s+[ivxlc]+\b.*$", re.IGNORECASE)
_SHORT_FORM = re.compile(r"\s*\([^()]*\)?\s*$")
"""What a name is called by from there on: "Sở … (GDĐT)", "… (sau đây gọi là Ban Chỉ đạo)"."""
_RULE = re.compile(r"[-–—_*=.]{2,}")
_SHORT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
}
_JOINT = re.compile(r"\s*[-–]\s*$")
_SET_WORDS = ("ủy ban nhân dân", "hội đồng nhân dân", "thành phố", "văn phòng", "chính phủ")
_ISSUES = re.compile(
    r"(?P<unit>(?:Ban Thường vụ |Ban Chấp hành |Đảng ủy |Đảng đoàn |Thường trực |Sở |Ban |Bộ |Ủy ban |Uỷ ban |UBND |HĐND |Hội đồng |Tỉnh ủy|Thành ủy|Huyện ủy"
    r"|Chính phủ|Quốc hội|Văn phòng |Trung tâm |Phòng |Công an |Hội |Tỉnh đoàn|Đoàn |Cục |Chi cục |Liên đoàn |Mặt trận )[^.;:]{0,120}?)\s*"
    r"(?P<verb>ban hành|xây dựng|hướng dẫn|đề ra|triển khai|thông báo|báo cáo|yêu cầu|quyết định)"
    r"(?:\s+(?:(?:Kế hoạch|kế hoạch|Nghị định|Thông tư|Luật|Pháp lệnh|Quy chế|Hướng dẫn|Chương trình|chương trình|Nghị quyết|Chỉ thị|Quyết định|Quy định|Thông báo|Đề án|tập trung)\b|như sau|một số nội dung|việc|thực hiện|triển khai)|(?<=hướng dẫn)\s+\w|(?<=ban hành)\s+[A-ZĐ])"
)
_ANOTHER = re.compile(r"\s+[^\d,.;]{4,30}? số \d")  # a number of its own: another document
_QUOTED = re.compile(r"\b(?:của|số|ngày|theo|tại|cho|về việc)\s+$")


def letterhead_units(text: str) -> list[tuple[str, Span]]:
    """Return the units of a letterhead cell from the highest to the issuer, and their places.

    >>> [name for name, _ in letterhead_units("UBND TỈNH SƠN LA / SỞ NỘI VỤ")]
    ['Ủy ban nhân dân tỉnh Sơn La', 'Sở Nội vụ']
    >>> [name for name, _ in letterhead_units("UỶ BAN NHÂN / DÂN / TỈNH SƠN LA / --------")]
    ['Ủy ban nhân dân tỉnh Sơn La']
    >>> [name for name, _ in letterhead_units("ỦY BAN NHÂN DÂN TỈNH SƠN LA / VĂN PHÒNG")]
    ['Ủy ban nhân dân tỉnh Sơn La', 'Văn phòng Ủy ban nhân dân tỉnh Sơn La']
    >>> [name for name, _ in letterhead_units("HỘI ĐỒNG NHÂN DÂN / TỈNH TRƯỜNG GIANG")]
    ['Hội đồng nhân dân tỉnh Trường Giang']
    >>> [name for name, _ in letterhead_units("UBND XÃ / TRƯỜNG TIỂU HỌC LA NGÀ")][-1]
    'Trường tiểu học La Ngà'
    """
    flat = text.replace("\n", " ")
    flat = _RULE.sub(lambda m: " " * len(m[0]), flat.replace("/", " ").replace("|", " "))
    folded = fold(flat)
    squeezed = re.sub(r"\s+", " ", folded)
    positions = _positions(folded)
    starts = [
        m.start() for m in _START.finditer(squeezed) if not _INNER.search(squeezed[: m.start()])
    ]
    starts = [at for at in starts if not (at and squeezed[at:].startswith("chinh phu"))]
    starts = [at for at in starts if flat[positions[at] :][:2].lower() != "số"]
    starts = [at for at in starts if not _OF_LEVEL.search(fold(text[: positions[at]]))]
    if not starts or squeezed[: starts[0]].strip():
        starts = [0] if squeezed.strip() and _START.search(squeezed) else []
    ends = [*starts[1:], len(squeezed)][: len(starts)]
    units: list[tuple[str, Span]] = []
    for begin, end in zip(starts, ends, strict=True):
        span = _trimmed(
            flat, positions[begin], positions[end] if end < len(squeezed) else len(flat)
        )
        span = Span(span.start, span.start + len(_TERM.sub("", span.of(flat))))
        span = Span(span.start, span.start + len(_SHORT_FORM.sub("", span.of(flat))))
        name = _once(_written_out(proper_name(span.of(flat))))
        if units and _JOINT.search(flat[units[-1][1].end : span.start]):
            above, placed = units.pop()
            units.append((f"{above} - {name}", Span(placed.start, span.end)))
            continue
        if units and fold(units[-1][0]) == fold(name):
            continue
        if name in _BARE and units:
            name = f"{name} {units[-1][0]}"
        units.append((name, span))
    return units


def _trimmed(text: str, begin: int, end: int) -> Span:
    """Cut rules and blanks off; a name in capitals also ends where small letters begin."""
    while begin < end and not text[begin].isalnum():
        begin += 1
    words = list(re.finditer(r"\S+", text[begin:end]))
    if words and markers.is_capitals(words[0][0]):
        noise = next((word for word in words if not _shouted(word[0])), None)
        end = begin + noise.start() if noise else end
    return Span(begin, begin + len(text[begin:end].rstrip(" .:*-–—_'`|")))


def _once(name: str) -> str:
    """Return a name that the letterhead gives twice once.

    >>> _once("Bộ Công an bộ Công an")
    'Bộ Công an'
    """
    words = name.split()
    half = len(words) // 2
    twice = fold(" ".join(words[:half])) == fold(" ".join(words[half:]))
    return " ".join(words[:half]) if words and twice else name


def _shouted(word: str) -> bool:
    return not any(c.islower() or c in "<>“”|=" for c in word)


def _written_out(name: str) -> str:
    """Write abbreviations out, and set words right that character recognition misread."""
    for short, long in _SHORT.items():
        name = re.sub(rf"^{short}\b", long, name, flags=re.IGNORECASE)
    folded = fold(name)
    for words in _SET_WORDS:
        at = folded.find(fold(words))
        if at >= 0 and fold(name[at : at + len(words)]) == fold(words):
            right = words[:1].upper() + words[1:] if at == 0 else words
            if name[at : at + len(words)].lower() != words.lower():
                name = name[:at] + right + name[at + len(words) :]
    return name


def _positions(folded: str) -> list[int]:
    """Where each character of the text with single blanks stood before."""
    positions: list[int] = []
    for n, character in enumerate(folded):
        if not (character.isspace() and n and folded[n - 1].isspace()):
            positions.append(n)
    return positions or [0]


def issuing_unit(text: str) -> tuple[str, Span] | None:
    """Return the unit that a sentence says issues the document.

    >>> issuing_unit("Thực hiện Công văn số 1/UBND của UBND tỉnh về A, Sở Nội vụ ban hành Kế hoạch như sau:")[0]
    'Sở Nội vụ'
    """
    best: tuple[str, Span] | None = None
    for verb in re.finditer(r"ban hành|xây dựng|hướng dẫn|đề ra|yêu cầu|triển khai", text):
        clause = max(
            text.rfind(", ", 0, verb.start()),
            text.rfind(". ", 0, verb.start()),
            text.rfind("; ", 0, verb.start()),
        )
        found = None
        for start in _clause_starts(text, clause, verb.start()):
            match = _ISSUES.match(text, start)
            if _ANOTHER.match(text, verb.end()) or _QUOTED.search(text[:start]):
                continue
            if match and match.start("verb") == verb.start():
                found = match
        if found:
            unit = _SHORT_FORM.sub("", found["unit"])
            span = Span(found.start("unit"), found.start("unit") + len(unit))
            name = re.sub(r"\s+", " ", span.of(text)).strip(" ,")
            best = (name.replace("Uỷ ban", "Ủy ban"), Span(span.start, span.start + len(name)))
            if "như sau" in text[verb.start() :] or "ban hành" in verb[0]:
                return best
    return best


def _clause_starts(text: str, clause: int, verb: int) -> list[int]:
    """Where the subject may begin: after the last comma, or earlier ones within a unit's name."""
    starts = []
    at = clause
    while at >= 0 and verb - at < 200:  # noqa: PLR2004 - a unit's name is shorter
        starts.append(at + 2)
        at = max(text.rfind(", ", 0, at), text.rfind(". ", 0, at), text.rfind("; ", 0, at))
    if at < 0:
        starts.append(0)
    return starts[:3]


_OFFICE = re.compile(
    r"(?:(?:phó\s+)?(?:bộ trưởng|chủ tịch|tổng giám đốc|giám đốc|cục trưởng|chi cục trưởng|trưởng ban|chủ nhiệm|chánh)\s+)(?=\S)",
    re.IGNORECASE,
)


def names_unit(line: str) -> bool:
    """Whether a line begins with the name of a unit."""
    return bool(_START.match(fold(line.strip(" *"))))


def office_unit(line: str) -> str | None:
    """Return the unit that an authority's line names: "BỘ TRƯỞNG BỘ CÔNG THƯƠNG".

    >>> office_unit("BỘ TRƯỞNG BỘ CÔNG THƯƠNG"), office_unit("QUỐC HỘI"), office_unit("QUYẾT ĐỊNH")
    ('Bộ Công Thương', 'Quốc hội', None)
    """
    unit = _OFFICE.sub("", line.strip(" .*"), count=1)
    return proper_name(unit) if _START.match(fold(unit)) else None


def without_other_lines(head: str) -> str:
    """Blank what isn't the issuer in a letterhead, keeping every position."""
    text = head.replace(" / ", "   ")
    for pattern in (_MOTTO, _NUMBER_LINE, _DATE_LINE):
        for match in pattern.finditer(text if pattern is _NUMBER_LINE else fold(text)):
            text = _blanked(text, match.start(), match.end())
    at, unit = 0, False
    for line in text.split("\n"):
        unit = names_unit(line) or (unit and markers.is_capitals(line))
        if not unit or len(line) > LONGEST_LETTERHEAD or ": " in line:
            text = _blanked(text, at, at + len(line))
        at += len(line) + 1
    return text


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
