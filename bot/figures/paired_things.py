"""Where a question names two things side by side: "rừng đặc dụng và rừng phòng hộ"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Self

from knowledge.text import fold, has_diacritics

Place = tuple[int, int]

_DEGREE = r"(?:nhiều|ít|cao|thấp|lớn|nhỏ|sớm|muộn|lâu|nhanh|chậm|dài|ngắn|đắt|rẻ|đông)"
_MEASURE = r"(?:thời (?:hạn|gian)|lãi suất|diện tích|kinh phí|chi phí|mức(?: \w+)?|tiền \w+|hạn \w+|điều kiện|số lượng|tỷ lệ|tỉ lệ)"
_JOINTS = tuple(
    re.compile(rf"(?<=\s)(?<!đối )(?<!hợp )(?<!so ){words}(?=\s)")
    for words in (
        r"so với|khác(?: với)?(?! nhau| biệt| gì)",
        r"với(?! tất cả| toàn bộ| mọi)",
        rf"(?<!tăng )(?<!giảm )hay(?: là)?(?! {_DEGREE}| giảm| tăng| không| chưa)",
        r"hoặc",
        r"và",
    )
)
_END = re.compile(
    r"\s(?:phải|có|là|được|ở|tại|năm|mỗi|trong|của|theo|chênh|khác|giống|cái|bên|nơi|thì|giao|đặt|đạt|ai|nào|bao nhiêu|mấy|thế nào|ra sao|chỗ nào|sau khi"
    rf"|trước khi|hơn|{_DEGREE}(?=.*\bhơn\b)|{_MEASURE}(?=.*\b(?:khác|chênh|giống|bằng|hơn|thế nào|ra sao|sao)\b))(?=[\s?,.:]|$)|\s*[?,.:;]|$"
)
_CLAUSE = re.compile(r"[,:;?.]\s")
_OPENING = re.compile(
    r"^(?:hỏi|cho (?:tôi |mình |em )?(?:hỏi|biết)|(?:hãy )?so sánh|giữa|nếu)\b\s*"
    r"|\b(?:của|giữa|cho|ở|tại|về|trong|là|do|đối với|so sánh|khi)\s"
    r"|\b(?:kinh phí|chi phí|mức(?: (?:chi|thu|phạt|hỗ trợ|khoán|vay|lương))?|số(?: lượng)?(?! (?:hóa|hoá|liệu|hiệu))|(?:tỷ|tỉ) (?:lệ|trọng)|thời (?:hạn|gian)"
    r"|lệ phí|học phí|phụ cấp|trợ cấp|tiền|giá|lãi suất|diện tích|vốn|điểm(?: mục tiêu)?|chỉ tiêu|mục tiêu)\s"
)
_SMALL = re.compile(r"(?:cho|về|của|với|là|ở|tại|trong|đối với|giữa|khi)\s+")
_BODY = re.compile(r"(?:so|bo|phong|ban|cuc|chi cuc|trung tam|uy ban) ")
LONGEST = 9
_FAR = 3
_ONE_WORD = 2


def things_in(text: str, *, alike: bool = False) -> list[Place]:
    """Return where a text names two things joined; nothing where none are told apart.

    The second runs to the next small word, verb or mark. The first begins with the second's
    first word, else ends as the second does, else follows the last word that opens a phrase:
    with ``alike`` only the first of these counts.

    >>> text = "Lãi vay của hộ nghèo và hộ mới thoát nghèo chênh nhau thế nào?"
    >>> [text[start:end] for start, end in things_in(text)]
    ['hộ nghèo', 'hộ mới thoát nghèo']
    >>> text = "Thông xe ở quốc lộ với đường tỉnh khác nhau mấy tiếng?"
    >>> [text[start:end] for start, end in things_in(text)]
    ['quốc lộ', 'đường tỉnh']
    >>> text = "Đi học dưới 1 tháng với trên 1 tháng thì khác nhau sao?"
    >>> [text[start:end] for start, end in things_in(text)]
    ['dưới 1 tháng', 'trên 1 tháng']
    >>> things_in("Lễ hội tổ chức ở đâu?"), things_in("Phạt nặng hơn với tất cả mấy lỗi?")
    ([], [])
    """
    marked = has_diacritics(text)
    read = text.lower() if marked else fold(text)
    forms = _AS_TYPED if marked else _PLAIN
    for joints in forms.joints:
        for joint in joints.finditer(read):
            second = _second(read, joint.end(), forms)
            first = _first(read, joint.start(), second, forms, alike=alike) if second else None
            if first and second and not _one_name(read, first, second):
                return [first, second]
    return []


def _one_name(read: str, first: Place, second: Place) -> bool:
    """Whether what is joined is one name: "Sở Nông nghiệp và Môi trường"."""
    one, other = fold(read[slice(*first)]), fold(read[slice(*second)])
    of_body = _BODY.match(one) and not _BODY.match(other)
    return one == other or bool(of_body and fold(read[first[1] : second[0]]).strip() == "va")


@dataclass(frozen=True, slots=True)
class _Forms:
    """The words that bound things, as they are typed with diacritics or without."""

    joints: tuple[re.Pattern[str], ...]
    end: re.Pattern[str]
    opening: re.Pattern[str]
    small: re.Pattern[str]

    @classmethod
    def plain(cls, forms: Self) -> Self:
        """Return the forms of words without diacritics."""
        joints = tuple(map(_folded, forms.joints))
        return cls(joints, *map(_folded, (forms.end, forms.opening, forms.small)))


def _folded(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(fold(pattern.pattern))


_AS_TYPED = _Forms(_JOINTS, _END, _OPENING, _SMALL)
_PLAIN = _Forms.plain(_AS_TYPED)


def _second(read: str, start: int, forms: _Forms) -> Place | None:
    """Return the place of the thing after a joint."""
    start += len(read[start:]) - len(read[start:].lstrip())
    small = forms.small.match(read[start:])
    start += small.end() if small else 0
    for end in islice(forms.end.finditer(read, start), _ONE_WORD):
        words = read[start : end.start()].split()
        marked = not end[0].strip().isalpha()
        if len(words) >= _ONE_WORD or (words and marked):
            return (start, end.start()) if len(words) <= LONGEST else None
    return None


def _first(read: str, end: int, second: Place, forms: _Forms, *, alike: bool) -> Place | None:
    """Return the place of the thing that ends where a joint begins."""
    end = len(read[:end].rstrip())
    clauses = [match.end() for match in _CLAUSE.finditer(read, 0, end)]
    clause = clauses[-1] if clauses else 0
    said, others = read[clause:end], read[slice(*second)].split()
    starts = [clause + m.start() for m in re.finditer(rf"(?<!\w){re.escape(others[0])}\b", said)]
    if starts and len(read[starts[-1] : end].split()) <= len(others) + _FAR:
        return starts[-1], end
    if alike:
        return None
    words = [(clause + m.start(), m[0]) for m in re.finditer(r"\S+", said)]
    if len(words) >= len(others) >= _ONE_WORD and words[-1][1] == others[-1]:
        return words[-len(others)][0], end
    openings = [clause + m.end() for m in forms.opening.finditer(said)]
    start = openings[-1] if openings else clause
    return (start, end) if 1 <= len(read[start:end].split()) <= LONGEST else None
