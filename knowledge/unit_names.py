"""Names of units read word by word: where one ends, and where the next of the list begins.

"Sở Văn hóa, Thể thao và Du lịch, UBND các xã, phường và các đơn vị có liên quan chủ trì …"
names three units; commas inside a name, and inside a group, belong to it.
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
    STRONG,
    known_names,
    organisations,
    small_words,
    verbs,
)

LONGEST_UNIT = 200
_TRAILING = " .,:;…-–/"
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
    r"(?:quản lý|sử dụng|kinh doanh|sản xuất|hoạt động|khai thác|vận hành|tham mưu|đào tạo|đóng|cung cấp (?:sản phẩm|dịch vụ|nền tảng))\b"
)
_USERS = re.compile(
    r"(?:đơn vị|doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ|cơ quan|trường|công ty)\s*$", re.IGNORECASE
)
_ORGANISED = re.compile(
    r"tổ chức (?=chính trị|đảng|đoàn thể|xã hội|hội(?! nghị| thảo| thi| họp| chợ)|tôn giáo|có |liên quan|khác|thành viên|kinh tế|nghề)"
)
_RELATIVE = re.compile(
    r"được (?:giao|phân công|cấp|ủy quyền|mời|chọn|lựa chọn|thành lập|phân cấp|chỉ định)\b"
)
_FIELDS = compile_capitals(r":\s*(?=[A-ZĐÀ-Ỹ][^\W_]*(?:\s[^\W_]+){0,6}\s*[,;])")
_ASIDE = re.compile(
    r"(?:nhất là|đặc biệt|trong đó|bao gồm|gồm|cũng như|như|kể cả|có|nơi|qua|trên|tại|với|bằng|từ|đến|trước|sau|về|do|là|mà"
    r"|thì|đúng|vì|bởi|ngay|cùng|chỉ|mỗi|mọi|tất cả|không|một|các)\b"
)
_FUNCTION = re.compile(
    r"(?:để|nhằm|theo|khi|nếu|trong quá trình|trong việc|trong phạm vi|trong thời|trên cơ sở|cần|phải|sẽ|nên|đã|đang|vẫn|cũng|luôn|đều|còn|chưa|tùy|tuỳ)\b"
)
_APART = re.compile(r"(?:đại biểu|[uủ]y ban|uỷ ban|ubnd|hđnd)$")
_GENERAL = frozenset({"cơ quan", "tổ chức", "cá nhân", "đơn vị", "doanh nghiệp"})
_LEVEL = re.compile(r"(?:tỉnh|thành phố|xã|phường|huyện|đặc khu)\b")
_LEVEL_END = re.compile(
    r"\b(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)$", re.IGNORECASE
)
_ONLY_HEAD = re.compile(r"Báo|Sở|Bộ|Phòng")
_FIELDED = frozenset({"phòng", "ban", "sở", "bộ", "cục"})
_SECOND = re.compile(
    r"\b(?:Công|Chương|Quy|Đăng|Thư|Thành|Độc|Ngoại|Bàn|Chuyển|Phân|Sáng|Học|Khám|Điều) $",
    re.IGNORECASE,
)
SITUATED = re.compile(r"\s+(?:ở\s+(?:các|những|mọi)|đối với)\b")
_PLURAL_BODY = re.compile(
    r"\b[Cc]ác (?:[Ss]ở|[Bb]ộ|[Pp]hòng|[Bb]an|[Bb]an, ngành|[Ss]ở, ngành|[Bb]ộ, ngành|[Cc]ơ quan|[Hh]ội|[Tt]ỉnh|[Tt]ỉnh, thành phố|[Xx]ã, phường|[Đđ]ơn vị|[Xx]ã|[Bb]ộ, cơ quan|[Tt]rường|[Tt]rung tâm|[Đđ]oàn thể)$"
)


@dataclass(frozen=True, slots=True)
class UnitRun:
    """Units that stand one after the other, and where the words after them begin."""

    units: tuple[Span, ...]
    end: int


def read_units(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    cell: bool = False,
    strict: bool = False,
) -> UnitRun:
    """Return the units that begin exactly at ``start``; none when no unit does.

    In a ``cell`` of a table verbs and unknown names are parts of names, for nothing else
    stands there. A ``strict`` reading ends a name at every small word that names don't hold,
    also where it is no verb that we know.

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
        name_end, following = _Name(text, at, begun, stop, cell=cell, strict=strict).read()
        span = trimmed(text, at, name_end)
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

    def __init__(
        self, text: str, start: int, at: int, stop: int, *, cell: bool, strict: bool
    ) -> None:
        self.text, self.start, self.stop = text, start, stop
        self.cell, self.strict = cell, strict
        known = known_names().match(text, at - 1 if text[at - 1] == " " else at, stop)
        self.at = known.end() if known else at
        self.known_end = known.end() if known else -1
        self.relative = False
        self.fields = False

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
        if self._is_field(at) or _ONLY_HEAD.fullmatch(text, self.start, self.at):
            self.at = at
            return None
        if _opening(text, at, self.stop, cell=False, first=False) is not None:
            return at
        mark = separator[0].strip()[:1]
        if self.cell and mark == ";":
            return at if at < self.stop else None
        if member := MANY.match(text, at, self.stop):
            if not self._takes(member[0].lower()):
                return at
            self.at = member.end()
        elif (
            (text[at : at + 1].isupper() and mark != ";")
            or (mark not in ",;" and not self._begins_work(at))
            or (mark == "," and self._goes_on(at))
        ):
            self.at = at
        return None

    def _is_field(self, at: int) -> bool:
        """Whether a field stands here after a colon: "các Bộ: Quốc phòng, Công an"."""
        return self.fields and known_names().match(self.text, at - 1, self.stop) is not None

    def _goes_on(self, at: int) -> bool:
        """Whether small letters after a comma are a field of the name: "Phòng Tuyên truyền, báo chí"."""
        return self.cell or not (_ASIDE.match(self.text, at) or verbs().match(self.text, at))

    def _takes(self, member: str) -> bool:
        """Whether another kind of member belongs to the group: "các sở, ngành", not "Sở A, đơn vị"."""
        name = self.text[self.start : self.at]
        if re.match(rf"[Cc]ác {re.escape(member)} \w", name) or _APART.search(member):
            return False  # "các doanh nghiệp viễn thông, doanh nghiệp bưu chính" are two
        if _LEVEL_END.search(name):
            return _LEVEL_END.search(member) is not None
        last = name.rsplit(",", 1)[-1].rsplit(" và ", 1)[-1].strip()
        if member in _GENERAL and _LEVEL.match(last):
            return False
        plural = re.search(r"\b[Cc]ác\b|\bcấp\b|\b(?:ngành|đơn vị|địa phương|sở)$", name)
        return bool(plural or MANY.fullmatch(last) or (last[:1].islower() and MANY.match(last)))

    def _take(self) -> bool:
        """Move over the next word of the name; false where it ends."""
        for pattern in (_DASH, _BRACKET, _QUOTED):
            if match := pattern.match(self.text, self.at, self.stop):
                self.at = match.end()
                return True
        if not self.cell and SITUATED.match(self.text, self.at):
            return False
        fields = _FIELDS.match(self.text, self.at, self.stop)
        if fields and _PLURAL_BODY.search(self.text[self.start : self.at]):
            self.at, self.fields = fields.end(), True
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
        if word[1].lower() in _FIELDED and (
            known := known_names().match(self.text, self.at, self.stop)
        ):
            self.at = self.known_end = known.end()
        return True

    def _begins_another(self, word: re.Match[str]) -> bool:
        """Whether a cell lost the end of line before this name: "UBND các xã, phường Sở Y tế"."""
        levelled = re.search(
            r"\b(?:tỉnh|phố|xã|phường|khu|ngành)$", self.text[self.start : self.at]
        )
        complete = levelled or self.at == self.known_end
        return bool(complete and HEAD.match(self.text, word.start(1)))

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
            word = _WORD.match(text, at)
            return self.strict and word is not None and word[1] not in small_words()
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
            or (_SECOND.search(before) and self.at != self.known_end)
        ):
            return True
        return bool(_USERS.search(before) and _USED.match(text, at))


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without marks at its ends, nor a remark in brackets at its end."""
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
