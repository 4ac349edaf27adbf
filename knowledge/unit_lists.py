"""Lists of units in running text: where each name begins and ends, and where the list ends.

"Giao Sở Văn hóa, Thể thao và Du lịch, UBND các xã, phường và các đơn vị có liên quan chủ trì
…" names three units; commas inside a name, and inside a group, belong to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.unit_words import (
    ACRONYM,
    HEAD,
    MANY,
    PLACE,
    STRONG,
    known_names,
    organisations,
    verbs,
)

LONGEST_UNIT = 200
_SITUATION = 80
_TRAILING = " .,:;…-–/"
_PREFIX = re.compile(
    r"\s*(?:(?:Đề nghị|đề nghị|Giao|giao|Yêu cầu|yêu cầu|Trách nhiệm của|Nhiệm vụ của|Đối với|đối với|Về phía"
    r"|Phân công|phân công|Ủy quyền cho|Ủy quyền|Trách nhiệm|Nhiệm vụ|Giao nhiệm vụ cho|Về trách nhiệm của"
    r"|Kính đề nghị|Trân trọng đề nghị|Khuyến khích|[Pp]hân cấp(?: thẩm quyền)?|ủy quyền)(?: cho)?:?\s+)?"
)
_SEPARATOR = re.compile(
    r"\s*(?:[,;]\s*(?:(?:và|cùng|hoặc)\s+)?|\s(?:và|cùng với|cùng|hoặc)\s+|&\s+)"
)
_WORD = re.compile(r"\s*((?:TP|Tp|TX|P)\.(?=\s?[A-ZĐ])|[^\W_]+(?:[/&.-]?[^\W_]+)*)")
_DASH = re.compile(r"\s*[-–]\s*[^\W\d_]+|/(?=[^\W_])")
_QUOTED = re.compile(r"\s*[“\"][^”\"]{1,60}[”\"]")
_BRACKET = re.compile(r"\s*\([^()]{0,160}\)")
_BARE = re.compile(
    r"(?:Ban|Trung tâm|Phòng|Chi cục|Cục|Tổng cục|Quỹ|Tổ|Hội đồng|Viện|Trạm|Đội|Trường|Văn phòng|Công ty|Cơ quan"
    r"|Nhà máy|Đoàn|Hội|Ủy ban|Bộ phận|cơ quan|[Bb]an)\s*$"
)
_NOUNS = re.compile(
    r"(?:dự án|đầu tư|công tác|công trình|cơ quan|chương trình|hoạt động|khu|lĩnh vực|vốn|phạm vi|thẩm quyền|địa bàn|nhà nước"
    r"|chức năng|nhiệm vụ|được|dịch vụ|chi nhánh|lực lượng|phòng|tổ|ban|đội|quỹ|bộ phận|chế độ|các|những|việc|và|tài sản"
    r"|hệ thống|người|chủ|đối tượng|kế hoạch|đề án|nơi|có|giáo dục|an toàn|đã|đang)\s*$"
)
_FIELD = re.compile(
    r"(?:Trung tâm|Viện|Ban|Quỹ|Phòng|Cục|Chi cục|Vụ|Trường|Công ty) (?:Nghiên cứu|Xúc tiến|Hỗ trợ|Bồi dưỡng|Kiểm định|Quản lý"
    r"|Bảo vệ|Ứng dụng|Chuyển giao|Tư vấn|Đầu tư|Phát triển|Khai thác|Giám sát|Điều hành|Chuyển đổi|Xây dựng|Bảo tồn)(?: và|,| -)?\s*$"
)
_USED = re.compile(
    r"(?:quản lý|sử dụng|kinh doanh|sản xuất|hoạt động|khai thác|vận hành|tham mưu|đào tạo|đóng)\b"
)
_USERS = re.compile(
    r"(?:đơn vị|doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ|cơ quan|trường|công ty)\s*$", re.IGNORECASE
)
_ORGANISED = re.compile(
    r"tổ chức (?=chính trị|đảng|đoàn thể|xã hội|hội|tôn giáo|có |liên|khác|thành viên|kinh tế|nghề)"
)
_RELATIVE = re.compile(
    r"được (?:giao|phân công|cấp|ủy quyền|mời|chọn|lựa chọn|thành lập|phân cấp|chỉ định)\b"
)
_TAIL = re.compile(
    r"[\s.:;,…]*(?:(?:,\s*)?(?:nhất là|đặc biệt là|trong đó có|bao gồm|gồm)\b.*)?[\s.:;,…]*(?:\([^()]*\))?[\s.:;,…/]*$",
    re.DOTALL,
)
_FIELDS = compile_capitals(r":\s*(?=[A-ZĐÀ-Ỹ][^\W_]*(?:\s[^\W_]+){0,6}\s*[,;])")
_ASIDE = re.compile(
    r"(?:nhất là|đặc biệt|trong đó|bao gồm|gồm|cũng như|như|kể cả|có|nơi|qua|trên|tại|với|bằng|từ|đến|trước|sau|về|do|là|mà"
    r"|thì|đúng|vì|bởi|ngay|cùng|chỉ|mỗi|mọi|tất cả|không|một|các)\b"
)
_FUNCTION = re.compile(
    r"(?:để|nhằm|theo|khi|nếu|trong quá trình|trong việc|trong phạm vi|trên cơ sở|cần|phải|sẽ|nên|đã|đang|vẫn|cũng|luôn|đều|còn|chưa|tùy|tuỳ)\b"
)
_CELL_MARK = re.compile(r"[\s\-–•*.,]*(?:\d{1,2}[.)]\s+)?")
_SITUATED = re.compile(r"\s+ở\s+(?:các|những|mọi)\b")
_PLURAL_BODY = re.compile(
    r"\b[Cc]ác (?:[Ss]ở|[Bb]ộ|[Pp]hòng|[Bb]an|[Bb]an, ngành|[Ss]ở, ngành|[Bb]ộ, ngành|[Cc]ơ quan|[Hh]ội|[Tt]ỉnh|[Đđ]ơn vị|[Xx]ã|[Bb]ộ, cơ quan|[Tt]rường|[Tt]rung tâm|[Đđ]oàn thể)$"
)


@dataclass(frozen=True, slots=True)
class UnitRun:
    """Units that stand one after the other, and where the words after them begin."""

    units: tuple[Span, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Units that have to do what follows at ``end``; ``ordered`` after "Giao", "Đề nghị"."""

    units: tuple[Span, ...]
    end: int
    ordered: bool


def read_units(text: str, start: int = 0, end: int | None = None, *, cell: bool = False) -> UnitRun:
    """Return the units that begin exactly at ``start``; none when no unit does.

    In a ``cell`` of a table verbs and unknown names are parts of names, for nothing else
    stands there.

    >>> text = "Sở Nội vụ, Công an tỉnh và các cơ quan, đơn vị có liên quan, hoàn thành việc"
    >>> [span.of(text) for span in read_units(text).units]
    ['Sở Nội vụ', 'Công an tỉnh', 'các cơ quan, đơn vị có liên quan']
    """
    stop = len(text) if end is None else end
    units: list[Span] = []
    at = start
    while True:
        begun = _opening(text, at, stop, cell=cell, first=not units)
        if begun is None and units and (member := MANY.match(text, at, stop)):
            begun = member.end()
        if begun is None:
            break
        name_end, following = _Name(text, at, begun, stop, cell=cell).read()
        span = _trimmed(text, at, name_end)
        if 0 < span.end - span.start <= LONGEST_UNIT:
            units.append(span)
        if following is None and cell and HEAD.match(text, gap := _gap(text, name_end), stop):
            following = gap
        if following is None:
            return UnitRun(tuple(units), name_end)
        at = following
    return UnitRun(tuple(units), at if not units else max(at, units[-1].end))


def _gap(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _opening(text: str, at: int, stop: int, *, cell: bool, first: bool) -> int | None:
    """Return where the head of the unit that begins here ends."""
    match = HEAD.match(text, at, stop) or organisations().match(text, at, stop)
    if match is None and not first:
        match = ACRONYM.match(text, at, stop)
    if match is None and cell and at < stop and (text[at].isupper() or text[at].isdigit()):
        match = _WORD.match(text, at, stop)
    return match.end() if match else None


class _Name:
    """One unit's name, read word by word from the end of its head."""

    def __init__(self, text: str, start: int, at: int, stop: int, *, cell: bool) -> None:
        self.text, self.start, self.stop, self.cell = text, start, stop, cell
        known = known_names().match(text, at, stop)
        self.at = known.end() if known else at
        self.relative = False

    def read(self) -> tuple[int, int | None]:
        """Return where the name ends and where the next unit of the list begins, if one does."""
        while self.at < self.stop:
            separator = _SEPARATOR.match(self.text, self.at, self.stop)
            if separator:
                before = self.at
                taken = self._separate(separator)
                if taken is not None:
                    return before, taken
                if self.at == before:
                    return self._closed(before)
            elif not self._take():
                return self._closed(self.at)
        return self._closed(self.at)

    def _closed(self, end: int) -> tuple[int, None]:
        return (self.start if self.relative and not self.cell else end), None

    def _separate(self, separator: re.Match[str]) -> int | None:
        """Return the start of another unit after the separator; else move over it, or stay."""
        at, text = separator.end(), self.text
        if _opening(text, at, self.stop, cell=False, first=False) is not None:
            return at
        mark = separator[0].strip()[:1]
        if self.cell and mark == ";":
            return at if at < self.stop else None
        if (member := MANY.match(text, at, self.stop)) and self._is_group():
            if re.match(rf"[Cc]ác {re.escape(member[0])} \w", self.text[self.start : self.at]):
                return at  # "các doanh nghiệp viễn thông, doanh nghiệp bưu chính" are two
            self.at = member.end()
        elif (
            (text[at : at + 1].isupper() and mark != ";")
            or (mark not in ",;" and not self._begins_work(at))
            or (mark == "," and self._goes_on(at))
        ):
            self.at = at
        return None

    def _goes_on(self, at: int) -> bool:
        """Whether small letters after a comma are a field of the name: "Phòng Tuyên truyền, báo chí"."""
        return self.cell or not (_ASIDE.match(self.text, at) or verbs().match(self.text, at))

    def _is_group(self) -> bool:
        name = self.text[self.start : self.at]
        last = name.rsplit(",", 1)[-1].rsplit(" và ", 1)[-1]
        return bool(
            re.search(r"\b[Cc]ác\b|\bcấp\b", name)
            or MANY.match(last.strip())
            or re.search(r"\b(?:xã|phường|đặc khu|sở|ngành|huyện|đơn vị|địa phương)$", name)
        )

    def _take(self) -> bool:
        """Move over the next word of the name; false where it ends."""
        for pattern in (_DASH, _BRACKET, _QUOTED):
            if match := pattern.match(self.text, self.at, self.stop):
                self.at = match.end()
                return True
        if not self.cell and _SITUATED.match(self.text, self.at):
            return False
        fields = _FIELDS.match(self.text, self.at, self.stop)
        if fields and _PLURAL_BODY.search(self.text[self.start : self.at]):
            self.at = fields.end()
            return True
        word = _WORD.match(self.text, self.at, self.stop)
        if word and self.cell and self._begins_another(word):
            return False
        if not word or (word[1][0].islower() and self._begins_work(word.start(1))):
            return False
        verb = (
            None if self.cell or word[1][0].isupper() else verbs().match(self.text, word.start(1))
        )
        self.at = min(verb.end() if verb else word.end(), self.stop)
        return True

    def _begins_another(self, word: re.Match[str]) -> bool:
        """Whether a cell lost the end of line before this name: "UBND các xã, phường Sở Y tế"."""
        levelled = re.search(
            r"\b(?:tỉnh|phố|xã|phường|khu|ngành)$", self.text[self.start : self.at]
        )
        return bool(levelled and HEAD.match(self.text, word.start(1)))

    def _begins_work(self, at: int) -> bool:
        """Whether a verb stands here, and it isn't a part of the name."""
        text = self.text
        if self.cell:
            return False
        if _RELATIVE.match(text, at) and text.startswith(("các ", "Các "), self.start):
            self.relative = True
            return False
        if self.relative and not STRONG.match(text, at):
            return False
        if not verbs().match(text, at):
            return False
        self.relative = False
        return not self._is_part(text[self.start : at], at)

    def _is_part(self, before: str, at: int) -> bool:
        """Whether the verb at ``at`` says what kind of unit it is, as in "ban quản lý dự án"."""
        text = self.text
        if _FUNCTION.match(text, at):
            return False
        if STRONG.match(text, at):
            return bool(re.search(r"\b(?:được|việc)\s*$", before)) or (
                bool(re.search(r"(?:cơ quan|đơn vị) $", before)) and text.startswith("chủ trì,", at)
            )
        if (
            _BARE.fullmatch(before)
            or _FIELD.match(before)
            or _NOUNS.search(before)
            or _ORGANISED.match(text, at)
        ):
            return True
        return bool(_USERS.search(before) and _USED.match(text, at))


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
    span = _trimmed(text, first, last)
    worded = re.search(r"[^\W\d_]{2}", span.of(text))
    return [span] if worded and span.end - span.start <= LONGEST_UNIT else []


def subject(text: str, start: int = 0, end: int | None = None) -> Subject | None:
    """Return the units that open a clause and have to do what follows, null when none do.

    >>> text = "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính"
    >>> found = subject(text)
    >>> [span.of(text) for span in found.units], text[found.end:], found.ordered
    (['Sở Nội vụ'], 'chủ trì, phối hợp với Sở Tài chính', True)
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
    if _SITUATED.match(text, run.end, stop):
        at = _first_verb(text, at, min(stop, at + _SITUATION))
    if at < stop and (text[at] == ":" or verbs().match(text, at, stop)):
        return Subject(units, at, ordered=bool(text[start:first].strip()))
    return None


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


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _TRAILING:
        start += 1
    changed = True
    while changed:
        changed = False
        while end > start and text[end - 1] in _TRAILING:
            end, changed = end - 1, True
        bracket = re.search(r"\s*\([^()]*\)$", text[start:end])
        if bracket and bracket.start() > 0:
            end, changed = start + bracket.start(), True
    return Span(start, end)
