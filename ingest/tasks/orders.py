"""Orders inside a line: the sentences and clauses that give units something to do.

"Giao Sở A …", "Đề nghị các sở …", "Sở A chủ trì …", "Trong quá trình thực hiện, nếu có vướng
mắc, các đơn vị phản ánh …", "UBND tỉnh yêu cầu Giám đốc các sở …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.capitals import compile_capitals
from knowledge.documents import Span
from knowledge.sentences import sentence_spans
from knowledge.unit_lists import Subject, skip_prefix, subject
from knowledge.unit_words import HEAD, PLACE, STRONG, verbs
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENER = re.compile(
    r"(?:[Tt]rong quá trình|[Tt]rường hợp|[Tt]rong trường hợp|[Tt]rên cơ sở|[Cc]ăn cứ|[Ss]au khi|[Kk]hi|[Tt]ừ ngày|[Tt]ừ nay"
    r"|[Đđ]ịnh kỳ|[Hh]ằng|[Hh]àng|[Đđ]ể |[Nn]hằm|[Nn]ếu|[Tt]rước ngày|[Cc]hậm nhất|[Tt]heo|[Nn]goài ra|[Đđ]ồng thời|[Đđ]ối với"
    r"|[Tt]rong thời gian|[Tt]rong đó|[Tt]ùy|[Tt]uỳ|[Rr]iêng|[Tt]uy nhiên|[Tt]rên đây|[Nn]hận được|[Qq]uá trình|[Tt]rước mắt|[Gg]iao cho"
    r"|[Bb]ên cạnh|[Cc]ùng với|[Tt]rong phạm vi|[Hh]ết thời|[Đđ]ến ngày|[Đđ]ến hết|[Ee]m|[Bb]ất cứ|[Mm]ọi vướng mắc|[Cc]uối)"
)
_HERE = re.compile(r",\s+(?:thì\s+)?|\s(?=(?:đề nghị|yêu cầu|giao)\s)|[;:]\s+")
_ORDERING = re.compile(r"(?:yêu cầu|đề nghị|giao|ủy quyền|phân cấp)\b")
_DELEGATES = re.compile(
    r"(?:giao|phân công|cử) (?:(?:một|ít nhất|các|\d+) )*(?:đồng chí|cán bộ|công chức|viên chức|lãnh đạo|người|thành viên|nhân viên)\b"
)  # who sends one of its own has the task itself
_WHEN = re.compile(r"(?:[Đđ]ịnh kỳ|[Hh]ằng|[Hh]àng|[Tt]rước ngày|[Cc]hậm nhất)\b")
_TOLD = re.compile(r"(?:đã|đang|vẫn|được|luôn|chưa|bao gồm|gồm|chấm dứt|để)\b")
_SPEAKS = re.compile(
    r"(?:đã |thống nhất )?(?:kết luận|có ý kiến|cho ý kiến|chỉ đạo|yêu cầu|thông báo|thống nhất|hướng dẫn|quyết định|quyết nghị"
    r"|ban hành|xây dựng|đánh giá|nhận định|phát động|kêu gọi|phê duyệt|công bố)\b[^.;]*\b(?:như sau|sau đây|(?:nội dung|vấn đề|việc|nhiệm vụ|giải pháp) sau)\s*:$"
)  # who opens the words that follow, which it has no part in: "Chủ tịch UBND tỉnh kết luận như sau:"
_MANY = re.compile(
    r"[Cc]ác |Thủ trưởng|Lãnh đạo|Giám đốc các|Chủ tịch (?:UBND|Ủy ban nhân dân) (?:các|cấp)"
)
_REQUIRES = re.compile(
    r"(?:yêu cầu|đề nghị) (?:các |những )?(?:chủ|nhà|người|hộ|cơ sở|doanh nghiệp|học sinh|phụ huynh|nhân dân|tổ chức)\b"
)  # of people: "Sở Xây dựng yêu cầu nhà thầu dọn …" has itself to require it
_SPEAKERS = re.compile(
    r"(?:Phó )?(?:Chủ tịch|Thủ tướng|Chính phủ|Bí thư|Tổng Bí thư|UBND|[UỦ]y ban|Uỷ ban|HĐND|Hội đồng|Thường trực|Ban Thường vụ|BTV"
    r"|Tỉnh [uủ]y|Thành [uủ]y|Đảng [uủ]y|Bộ trưởng|Giám đốc)"
)
_BOUND = re.compile(
    r"(?:theo|trong phạm vi|trên cơ sở)\b[^.;:]{0,160}?\b(?:có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động)\b"
)
_BY_WHOM = re.compile(r",\s+(?=[A-ZĐÀ-Ỹ])")
_MEDIUM = re.compile(r"(?:Báo|Đài|Cổng|Trang|Tạp chí|Cụm|Kênh|Fanpage)\b")
_ON = re.compile(r"\b(?:trên|qua|tại)\s")
_AMONG = re.compile(
    r"[Cc]ác (?:[Bb]ộ|[Ss]ở|[Pp]hòng|[Bb]an|[Cc]ục|[Xx]ã|[Pp]hường|[Tt]ỉnh)\s*:[^.;:]*$"
)  # a list of members that share a head, where a comma begins no clause
_BARE_GROUP = re.compile(r"Bộ, (?:ban, )?ngành\b")  # of those named before it
_GIVEN = re.compile(r"[,;] (?:thì )?giao (?:cho )?")
_TIE = re.compile(r"[\s;,]+(?:(?:trong đó|riêng|còn)\s*)?$")
_LIABLE = re.compile(r"(?:phải |hoàn toàn )*chịu trách nhiệm\b")  # what follows a failure, no work
_JOINS = re.compile(r"(?:phối hợp|hỗ trợ|tham gia|cùng|thực hiện|giám sát|theo dõi)\b")
_FEW = 6
_MANY_NAMED = re.compile(r"[Cc]ác |(?:UBND|[UỦ]y ban nhân dân|Uỷ ban nhân dân) (?:các|cấp) ")
_REPORT_CLOSES = re.compile(
    r"(?:(?!\.\s+[A-ZĐÀ-Ỹ]).)*;\s+(?:định kỳ|hằng|hàng|trước ngày|chậm nhất)\b[^;.]*\bbáo cáo\b"
)
_SENTENCE_ENDS = re.compile(r"\.\s+(?=[A-ZĐÀ-Ỹ])")
_PURPOSE = re.compile(r"(?:Nhằm|Để|Thực hiện|Căn cứ|Trên cơ sở)\b")
_NEAR = 60
_WHILE = re.compile(r"[Tt]rong quá trình|[Tt]rường hợp|[Nn]ếu ")
_GROUP = re.compile(r"(?<=[\w,] )các (?:cơ quan|đơn vị|sở|địa phương|bộ|tổ chức)\b")
_WORD = re.compile(r"(?<!\w)\w+")
_CLAUSE = re.compile(r"[;,]\s+(?:(?:trong đó|riêng|còn)\s+(?=[A-ZĐÀ-Ỹ]))?")
_NOBODY = frozenset({"đơn vị", "cơ quan", "địa phương"})


@dataclass(frozen=True, slots=True)
class Order:
    """Who has to do what stands at ``span``; ``end`` is where the work begins after them.

    ``opens`` says that they open the line itself, so that what stands below it is theirs too.
    """

    units: tuple[Span, ...]
    span: Span
    end: int
    opens: bool


def find_orders(text: str, start: int, *, scoped: bool, owned: bool = False) -> list[Order]:
    """Return the orders of a line, in order; ``scoped`` where plain sentences are orders too.

    Of an ``owned`` line, which stands under somebody's name, the matter that opens it is theirs.

    >>> text = "Giao Sở A Văn chủ trì. Sở Nội vụ phối hợp; Công an tỉnh giữ trật tự."
    >>> [(o.units[0].of(text), o.span.of(text)) for o in find_orders(text, 0, scoped=True)]
    [('Sở A Văn', 'Giao Sở A Văn chủ trì.'), ('Sở Nội vụ', 'Sở Nội vụ phối hợp; Công an tỉnh giữ trật tự.')]
    """
    if not HEAD.search(text, start) and not PLACE.search(text, start):
        return []
    found: list[Order] = []
    for sentence in sentence_spans(text):
        if sentence.end > start:
            first = max(sentence.start, start)
            begins = first if owned else _after_topic(text, first, sentence.end)
            found += _sentence_orders(text, first, begins, sentence.end, start, scoped=scoped)
    fresh = _fresh(text, found)
    back = owned and not any(order.opens for order in fresh)
    return [_reaching(text, fresh, n, back=back) for n in range(len(fresh))]


def to_others(text: str, orders: list[Order], owners: set[str]) -> list[Order]:
    """Leave out the orders of a line that name those again to whom all of it belongs.

    ``owners`` are keys of units, at least one; of several, one that is named alone has its own.
    """
    named = [{unit_key(unit.of(text)) for unit in order.units} for order in orders]
    if any(names < owners for names in named):
        return [order for order, names in zip(orders, named, strict=True) if names != owners]
    if named and set().union(*named) == owners:
        whole = replace(orders[0], span=Span(orders[0].span.start, len(text)))
        return [whole] if orders[0].opens and named[0] == owners else []
    if named and all(
        any(owner.startswith(f"{name} ") for owner in owners) for names in named for name in names
    ):
        return []  # "Khuyến khích các doanh nghiệp" under "Các doanh nghiệp thứ cấp"
    if any(order.opens for order in orders):
        return orders
    return [order for order, names in zip(orders, named, strict=True) if not names <= owners]


def _fresh(text: str, found: Sequence[Order]) -> list[Order]:
    """Leave out orders to those who have the one before it: theirs is one task."""
    before: set[str] = set()
    fresh: list[Order] = []
    for order in found:
        names = {unit_key(unit.of(text)) for unit in order.units}
        if not names <= before:
            fresh.append(order)
            before = names
    return fresh


def _sentence_orders(
    text: str, first: int, begins: int, end: int, start: int, *, scoped: bool
) -> Iterator[Order]:
    """Yield the orders of a sentence from ``first``, whose words begin after its topic."""
    told_until = begins
    for at, clause_end in _clauses(text, begins, end, scoped=scoped):
        if at < told_until or _in_partners(text, begins, at) or _is_channel(text, first, at):
            continue
        told = _ordered(text, at, clause_end, scoped=scoped)
        told = _member_of(text, told, clause_end) if told else None
        if told is not None and (at == begins or _continues(text, told, scoped=scoped)):
            opened = told_until == begins and _PURPOSE.match(text, first)
            whole = at == begins or opened or _only_joins(text, told, clause_end)
            told_until = told.end
            own = first if whole else at
            yield Order(told.units, Span(own, end), told.end, opens=at == start)


def _member_of(text: str, told: Subject, end: int) -> Subject:
    """Return whom a clause orders of the group that labels it: "Các đoàn thể: Hội A vận động …"."""
    if text[told.end] != ":" or not _MANY.match(text, told.units[-1].start):
        return told
    opens = told.end + len(text[told.end : end]) - len(text[told.end : end].lstrip(": "))
    member = subject(text, opens, end)
    if member is None or text[member.end] == ":" or _MANY.match(text, opens):
        return told
    return replace(member, ordered=told.ordered)


def _only_joins(text: str, told: Subject, end: int) -> bool:
    """Whether a clause says only that its units join in what the sentence told before."""
    joins = _JOINS.match(text, told.end) is not None
    return joins and len(text[told.end : end].split()) <= _FEW


def _after_topic(text: str, first: int, end: int) -> int:
    """Return where a sentence goes on after the matter that opens it: "Về y tế số: Sở Y tế …".

    It is for those named after it only where they have to do something.
    """
    topic = _TOPIC.match(text, first, end)
    if topic is None or _OPENER.match(text, first) or skip_prefix(text, first) != first:
        return first
    if HEAD.match(text, first):
        return first
    told = subject(text, topic.end(), end)
    return topic.end() if told and text[told.end] != ":" else first


_TOPIC = compile_capitals(
    r"(?!(?:Về )?(?:[Mm]ục tiêu|[Mm]ục đích|[Kk]ết quả|[Tt]ồn tại|[Hh]ạn chế|[Ưư]u điểm|[Nn]guyên nhân|[Gg]hi chú|[Vv]í dụ|[Tt]hành phần|[Đđ]ối tượng|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Cc]hủ đầu tư|[Nn]gười|[Đđ]ịa phương)\b)"
    r"[A-ZĐÀ-Ỹ][^:.;]{2,90}: (?=\S)"
)


def _continues(text: str, told: Subject, *, scoped: bool) -> bool:
    """Whether units after a semicolon get an order of their own."""
    return text[told.end] != ":" and (scoped or told.ordered)


def _in_partners(text: str, first: int, at: int) -> bool:
    """Whether the semicolon before ``at`` parts the units with whom somebody has to work."""
    whom = text.rfind("hối hợp", first, at)
    if whom < 0:
        return False
    return not _works(text, whom + 8, at)


def _is_channel(text: str, first: int, at: int) -> bool:
    """Whether a medium after a semicolon is one of those on which something is published."""
    if at == first or not _MEDIUM.match(text, at):
        return False
    places = [on.end() for on in _ON.finditer(text, first, at)]
    return bool(places) and not _works(text, places[-1], at)


def _works(text: str, start: int, end: int) -> bool:
    """Whether a verb stands between two places."""
    return any(verbs().match(text, word.start()) for word in _WORD.finditer(text, start, end))


def _reaching(text: str, found: Sequence[Order], n: int, *, back: bool) -> Order:
    """Let an order reach to the words of the next one that say work, or to the end of the line.

    Where the line goes ``back`` to those above, it ends before a sentence that begins with work.
    """
    order = found[n]
    later = [
        each.span.start
        for each in found[n + 1 :]
        if each.span.start > order.span.start
        and _works(text, order.end, each.span.start)
        and not _report_alike(text, order, each)
    ]
    end = min([*later, _goes_back(text, order) if back else len(text)])
    reached = _TIE.sub("", text[:end]) if later else text[:end].rstrip()
    return replace(order, span=Span(order.span.start, len(reached)))


def _report_alike(text: str, order: Order, other: Order) -> bool:
    """Whether a sentence closes with the reports that both of two groups in it have to make.

    "Các sở tổ chức thực hiện; UBND các xã xây dựng kế hoạch; định kỳ hằng quý báo cáo …".
    """
    groups = all(_MANY_NAMED.match(each.units[0].of(text)) for each in (order, other))
    return (
        groups
        and _REPORT_CLOSES.match(text, other.end) is not None
        and not (_SENTENCE_ENDS.search(text, order.end, other.span.start))
    )


def _goes_back(text: str, order: Order) -> int:
    """Return where the first sentence after an order's own begins with work, else the end."""
    for sentence in sentence_spans(text):
        words = text[sentence.start : sentence.end].lstrip().lower()
        if sentence.start >= order.span.end and verbs().match(words):
            return sentence.start
    return len(text)


def _clauses(text: str, start: int, end: int, *, scoped: bool) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a sentence; a comma ends one only where another body's work begins."""
    at = start
    for match in _CLAUSE.finditer(text, start, end):
        if match[0][0] == ";" or (scoped and _runs_on(text, at, match)):
            yield at, match.start()
            at = match.end()
    yield at, end


def _runs_on(text: str, at: int, comma: re.Match[str]) -> bool:
    """Whether two bodies have each its own work around a comma: "Sở A mở 02 lớp, Sở B in tờ rơi".

    Not where a body is named in the work before it, for the next may be another such.
    """
    before, after = subject(text, at), subject(text, comma.end())
    if before is None or after is None or not text[comma.end()].isupper():
        return False
    named = HEAD.search(text, before.end, comma.start())
    work = verbs().match(text, before.end) and verbs().match(text, after.end)
    return named is None and bool(work) and _works(text, before.end, comma.start())


def _ordered(text: str, at: int, end: int, *, scoped: bool) -> Subject | None:
    told = subject(text, at)
    if told is not None:
        requires = _REQUIRES.match(text, told.end) and not _speaks(text, told)
        told = _whom(text, told) or (told if requires else None)
        return told if told and _counts(text, told, scoped=scoped, colon=True) else None
    if not _OPENER.match(text, at):
        return _given_within(text, at, end) or _ordered_by(text, at, end)
    for here in _places(text, at, end):
        told = subject(text, here)
        told = _whom(text, told) if told else None
        if told is not None and _LIABLE.match(text, told.end) and _WHILE.match(text, at):
            return None
        if told is not None and _counts(text, told, scoped=scoped, colon=False):
            return told
    return None


def _given_within(text: str, at: int, end: int) -> Subject | None:
    """Return whom a sentence orders after it has told its matter: "Kinh phí …, giao Sở A …"."""
    for match in _GIVEN.finditer(text, at, end):
        told = subject(text, match.end())
        if told is not None and text[told.end] != ":":
            return replace(told, ordered=True)
    return None


def _ordered_by(text: str, at: int, end: int) -> Subject | None:
    """Return whom a body orders after the grounds: "Thực hiện Công văn …, Sở A đề nghị Sở B …"."""
    for here in _BY_WHOM.finditer(text, at, end):
        by = subject(text, here.end())
        if by is not None and _ORDERING.match(text, by.end):
            return _whom(text, by)
    return None


def _places(text: str, at: int, end: int) -> Iterator[int]:
    """Yield where the units may stand after words of time, place or condition."""
    if _WHEN.match(text, at):
        near = HEAD.search(text, at, min(end, at + _NEAR))
        if near and not _works(text, at + 6, near.start()):
            yield near.start()
    for here in _HERE.finditer(text, at, end):
        if not _AMONG.search(text, at, here.start()) and not _BARE_GROUP.match(text, here.end()):
            yield here.end()
    if while_ := _WHILE.match(text, at):
        for here in _GROUP.finditer(text, at, end):
            if here.start() > while_.end() + 1:  # else the subject of the condition itself
                yield here.start()


def _whom(text: str, told: Subject) -> Subject | None:
    """Return those that the subject gives an order to: "UBND tỉnh yêu cầu Sở A …"."""
    if not _ORDERING.match(text, told.end):
        return told
    if _DELEGATES.match(text, told.end):
        return told
    whom = subject(text, told.end)
    further = subject(text, whom.end) if whom and _ORDERING.match(text, whom.end) else None
    if whom and further:
        return replace(further, units=whom.units + further.units)
    return whom


def _speaks(text: str, told: Subject) -> bool:
    """Whether a body orders in a paper of its own, or orders nothing: "Nhà trường không yêu cầu"."""
    denied = text[: told.end].rstrip().endswith("không")
    return denied or _SPEAKERS.match(text, told.units[0].start) is not None


def _counts(text: str, told: Subject, *, scoped: bool, colon: bool) -> bool:
    if text[told.end] == ":":
        return colon and (scoped or told.ordered)
    if _TOLD.match(text, told.end) or told.units[0].of(text).lower() in _NOBODY:
        return False
    if _opens_words(text, told):
        return False
    strong = STRONG.match(text, told.end) or _BOUND.match(text, told.end)
    return scoped or told.ordered or strong is not None


def _opens_words(text: str, told: Subject) -> bool:
    """Whether a body is named as the one who speaks what follows, and nobody gives it an order."""
    one = len(told.units) == 1 and not _MANY.match(text, told.units[0].start)
    speaks = not told.ordered and _SPEAKS.match(text, told.end) is not None
    return one and speaks and not HEAD.search(text, told.end)
