"""What a question and a sentence are about: the country or the province, which body."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.mention_words import verbs
from knowledge.text import fold

_NATION = re.compile(r"\b(?:gdp|ca nuoc|toan quoc|viet nam|dat nuoc|quoc gia)\b")
_PROVINCE = re.compile(r"\b(?:grdp|toan tinh|cua tinh|tinh ta|trong tinh|dia ban tinh|tinh)\b")
_COMPARED = re.compile(r"\b(?:so voi|cao hon|thap hon|bang|gap|vuot|binh quan chung)\b.*")


def other_scope(question: str, sentence: str) -> bool:
    """Whether a question is of the province and a sentence of the country, or the reverse.

    GDP is the country's, GRDP a province's (Luật Thống kê 2015, danh mục chỉ tiêu).

    >>> other_scope("quy mo kinh te cua tinh", "Tăng trưởng GDP đạt 8,02%")
    True
    >>> other_scope("grdp", "GRDP tăng 8,1%, cao hơn mức tăng GDP của cả nước")
    False
    """
    nation, province = _levels(question)
    if nation and province and not _PROVINCE.search(_GRDP.sub(" ", question)):
        province = False  # GRDP is a province's: of the country GDP is meant
    if nation is province:
        return False
    of_nation, of_province, grdp = _told_of(sentence)
    return (grdp and not of_nation) if nation else (of_nation and not of_province)


_GRDP = re.compile(r"\bgrdp\b")


def of_country(sentence: str) -> bool:
    """Whether a sentence, comparisons aside, is of the country's economy and of no province.

    >>> of_country("Tăng trưởng GDP đạt 8,02%"), of_country("18 học sinh giỏi quốc gia")
    (True, False)
    """
    said = _COMPARED.sub("", fold(sentence))
    return bool(_ECONOMY.search(said)) and not _PROVINCE.search(said)


_ECONOMY = re.compile(r"\b(?:gdp|ca nuoc|toan quoc)\b")


def without_gdp(question: str, *around: str) -> bool:
    """Whether GDP is asked for and the texts around a sentence tell of nothing of the country.

    >>> without_gdp("tang truong gdp", "Tăng trưởng kinh tế của tỉnh từ 10% trở lên")
    True
    """
    asked = "gdp" in question and re.search(r"\bgdp\b", question) is not None
    return asked and not any(_NATION.search(fold(text)) for text in around)


@lru_cache(maxsize=64)
def _levels(folded: str) -> tuple[bool, bool]:
    """Return whether folded words name the country, and whether a province."""
    return bool(_NATION.search(folded)), bool(_PROVINCE.search(folded))


@lru_cache(maxsize=8192)
def _told_of(sentence: str) -> tuple[bool, bool, bool]:
    """Return whether a sentence, comparisons aside, tells of the country, a province, GRDP."""
    said = _COMPARED.sub("", fold(sentence))
    return bool(_NATION.search(said)), bool(_PROVINCE.search(said)), "grdp" in said


_UNIT = re.compile(
    r"\b(?:(?<!các )(?<!những )(?<!mọi )(?<!mỗi )(?<!cơ )(?<!trụ )sở(?! (?:hữu|thích|dĩ|trường|nguyện|đắc|cầu|tôi|tui|mình|em|ta|tớ|chúng|nào|này|đó|ấy)\b)|cục|chi cục|trung tâm|thư viện|bảo tàng|công an|(?<!môi )(?<!thị )(?<!hiện )(?<!hội )(?<!công )(?<!nông )(?<!đồng )(?<!quảng )(?<!lập )(?<!chiến )(?<!nghị )(?<!lâm )(?<!ngư )(?<!thương )(?<!sở )trường(?! (?:học|hợp|công|tư|công lập|tư thục|dân lập|tôi|tui|mình|em|ta|nào|này|đó|ấy|hay|hoặc)\b)|bệnh viện"
    r"|cuc|chi cuc|trung tam|thu vien|bao tang|cong an|benh vien) (?:\w+ ?){1,6}"
)
_UNIT_END = re.compile(
    r"\b(?:duoc|phai|can|co|la|bao|da|se|nam|den|trong|tai|o|cua|thuc hien|chiu|nao|khac|nay|do(?! thi\b)|ay|gi|dat|thi|khi|theo|gom|gui|nop|lay|to chuc|bi|may|cac|nhung|cho|ve(?! sinh\b)|keo dai|chi(?! cuc\b)|danh(?! du\b)"
    r"|truoc|coi|xem|muon|mo (?:cua|tu|vao|thu|luc|may)|dong cua|lam viec|tiep dan|cham nhat)\b.*"
)


def unit_in(question: str) -> str:
    """Return the body that a question is about, folded; empty when it names none.

    >>> unit_in("Sở Xây dựng được phân bổ bao nhiêu?"), unit_in("bản sao tài liệu số không quá?")
    ('so xay dung', '')
    >>> unit_in("ủy quyền cho Sở Xây dựng về trật tự đô thị")
    'so xay dung'
    >>> unit_in("toàn tỉnh có bao nhiêu trường học"), unit_in("vừa chuyển sang sở khác trong tỉnh")
    ('', '')
    >>> unit_in("vốn chủ sở hữu ai soi"), unit_in("bày ở quảng trường hay chỗ khác"), unit_in("sở tôi nộp gì")
    ('', '', '')
    >>> unit_in("ra Trung tâm Lưu trữ lịch sử đọc sách cũ được không")
    'trung tam luu tru lich su'
    >>> unit_in("Sở Y tế dự trữ thuốc cho bao nhiêu ngày?"), unit_in("sở góp ý mà ghi chung chung")
    ('so y te', '')
    """
    match = _UNIT.search(question.lower())
    named = _until_verb(question[match.start() : match.end()]) if match else ""
    name = _UNIT_END.sub("", fold(named)).strip()
    if "tĩnh" not in named.lower():
        name = name.removesuffix(" tinh")
    return name if len(name.split()) > 1 else ""


def _until_verb(typed: str) -> str:
    """Return a name up to the verb that goes on: in small letters ("Sở Y tế dự trữ"), or of speech.

    >>> _until_verb("sở trả lời thẩm định"), _until_verb("bệnh viện tỉnh xài phần mềm")
    ('sở ', 'bệnh viện tỉnh ')
    """
    typed = _GOES_ON.split(typed, maxsplit=1)[0]
    if not typed[:1].isupper():
        return typed
    words = list(re.finditer(r"\w+", typed))[_LEAST_WORDS:]
    verb = verbs(plain=False)
    on = (m.start() for m in words if m[0][0].islower() and verb.match(typed, m.start()))
    return typed[: next(on, len(typed))]


_LEAST_WORDS = 2
_GOES_ON = re.compile(
    r"\b(?:đọc|xem|gặp|tra cứu|vào|đi|tôi|tui|mình|(?<!trẻ )em|chúng tôi|chúng em|trả lời|tra loi|góp ý|gop y|duyệt|xài|xai|dùng|bắt|quét|hỏi|đòi|kêu|bảo(?! hiểm| tàng| vệ| tồn| trợ| đảm| quản| trì)|nói"
    r"|ký|mượn|thuê|mua|bán|xin|ghi|nhận|giữ|trả|chậm|ủy quyền|yêu cầu|trình|thấy|thu(?! hút| nhập)|phạt)\b",
    re.IGNORECASE,
)
"""What an office does, in words that no office is called by."""


def other_span(question: str, sentence: str, above: str = "") -> bool:
    """Whether both name spans of years (năm học, giai đoạn) and no span is in both.

    What stands ``above`` may name the span asked for: then one around it is the thing's own.

    >>> other_span("năm học 2026 - 2027 có bao nhiêu lớp", "Năm học 2025-2026 có 349 trường")
    True
    >>> other_span("giai đoạn 2026-2030", "năm 2026 đạt 9%")
    False
    >>> other_span("giai đoạn 2026-2030", "Chương trình 2026-2035: 9 tỷ", "Vốn giai đoạn 2026 - 2030")
    False
    """
    asked = _spans(question)
    said = _spans(sentence) if asked else asked
    if not said or asked & said:
        return False
    here = asked & _spans(above)
    return not any(first <= one and other <= last for one, other in here for first, last in said)


@lru_cache(maxsize=512)
def _spans(words: str) -> frozenset[tuple[str, str]]:
    return frozenset(_SPAN.findall(words))


def has_span(words: str) -> bool:
    """Whether words name a span of years.

    >>> has_span("năm học 2026 - 2027"), has_span("năm 2026")
    (True, False)
    """
    return bool(_SPAN.search(words))


_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
