"""What speaks against a sentence: another year, place, number, unit or ordinal than asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.document_lookup import bears, carries_out, fits_year, may_bear
from bot.passages.clauses import holds, is_free
from bot.passages.contrasts import labelled_other, other_of_kind, tells_apart
from bot.passages.deputies import only_deputies
from bot.passages.earlier_states import of_later
from bot.passages.expectations import holds_sign
from bot.passages.expected_kinds import COUNT, WEEKDAY_ASKED, Expected
from bot.passages.held import Held
from bot.passages.named_days import other_date, other_month, other_occasion, other_sitting
from bot.passages.named_sources import sources_named
from bot.passages.ordinals import other_ordinal
from bot.passages.scope import has_span, other_scope, other_span, without_gdp
from knowledge.text import fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.sought import Sought
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage

_COMPARED_YEAR = re.compile(
    r"(?:so với|so|(?:gấp|bằng)\s+[\d,]+\s*(?:lần|%)(?:\s+so với)?|(?:cao|thấp|nhiều|ít|lớn)\s+hơn)"
    r"\s+(?:cùng kỳ\s+)?(?:năm\s+)?(?:19|20)\d\d"
)
_BUDGET_YEAR = re.compile(r"từ dự toán[^,;.]{0,40}\s(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")


def bears_number(asked: Understanding, document: Document) -> bool:
    """Whether a document is, carries out, or may be one whose number is asked for."""
    return may_bear(asked, document) or any(
        bears(number, document) or carries_out(number, document) for number in asked.numbers
    )


def faults_of(
    sought: Sought, document: Document, passage: Passage, sentence: str, *, bears: bool
) -> tuple[str, ...]:
    """Return each fault: term, year, place, number, source, figure, person, rule, and so on.

    ``bears`` when the document is one of the numbers asked for (`bears_number`).
    """
    asked = sought.asked
    form = Form.of(asked.folded)
    around = (passage.text, " ".join(passage.section), document.metadata.title or "")
    against = {
        "term": any(
            not _held(term, sought, document, passage, sentence) for term in sought.required
        ),
        "year": other_span(asked.text, sentence)
        or (
            sought.expects is Expected.VALUE
            and not has_span(f"{sentence} {around[1]}")
            and other_span(asked.text, around[2])
        )
        or (bool(asked.years) and not _year_fits(sought, document, passage, sentence)),
        "place": bool(asked.places) and not _place_fits(asked, document, passage, sentence),
        "number": bool(asked.numbers)
        and not (bears or any(_names(number, asked, passage.text) for number in asked.numbers)),
        "source": not _from_source(asked.folded, document, sentence, around),
        "figure": not holds(sentence, sought.expects),
        "money": form.money
        and not (is_free(sentence) or _MONEY.search(f"{sentence} {around[0]} {around[1]}")),
        "kind": not _of_kind(sought.expects, form, f"{sentence} {around[1]}"),
        "person": form.person and not _PERSON.search(sentence),
        "rule": (form.rule and bool(_TO_BE_MADE.search(sentence)))
        or not _grants(asked.folded, f"{around[0]} {sentence} {around[1]}")
        or of_later(asked.folded, sentence, around[1]),
        "measure": bool(sought.measure) and sought.measure not in Held.of(sentence).words,
        "scope": other_scope(asked.folded, sentence) or without_gdp(asked.folded, *around[:2]),
        "body": sought.unit.startswith("so ")
        and not _unit_fits(_head_of(sought.unit), document, passage, sentence),
        "unit": bool(sought.unit) and not _unit_fits(sought.unit, document, passage, sentence),
        "date": other_date(asked.text, *around)
        or other_occasion(asked.folded, *around)
        or other_sitting(asked.folded, sentence, *around)
        or (sought.expects is Expected.VALUE and other_month(asked.folded, sentence)),
        "other": tells_apart(asked.folded)
        and (
            other_of_kind(asked.folded, fold(sentence), fold(f"{sentence} {' '.join(around)}"))
            or (sought.expects is Expected.VALUE and labelled_other(asked.folded, sentence))
        ),
        "deputy": only_deputies(asked.folded, sentence),
        "ordinal": other_ordinal(asked.folded, *around),
        "denied": form.denied and not _DENIES.search(f"{sentence} {around[1]}"),
    }
    return tuple(name for name, holds_against in against.items() if holds_against)


def _names(number: str, asked: Understanding, text: str) -> bool:
    """Whether a text names a document's number; a bare one with the kind and subject asked for."""
    if not number.isdigit() or not asked.kinds:
        return number.lower() in text.lower()
    kinds = "|".join(re.escape(fold(kind)) for kind in asked.kinds)
    words = fold(text)
    subject = re.search(rf"\b{number} (?P<of>(?:ve|quy dinh ve) \w+ \w+)", asked.folded)
    told = subject is None or subject["of"].rpartition("ve ")[2] in words
    return told and bool(re.search(rf"\b(?:{kinds})(?: so)? {number}\b", words))


_SUM_ASKED = re.compile(
    r"\bbao nhieu (?:tien|dong|trieu|ty)\b|\b(?:le phi|hoc phi|gia (?:ve|ban|thue|mua)|tien ve|kinh phi|chi phi|phu cap|tro cap|(?:tien|muc) luong|(?<!so )(?<!chat )luong (?:giao vien|bac si|can bo|cong chuc|vien chuc|toi thieu|co so|thang|huu|cua)|tien phat|muc phat|tien (?:an|cong|luong|thuong|thue|ho tro|boi duong|tro cap|dien|nuoc|xe|tau|sach|hoc|nha|dat|thu lao|cuoc|thuoc|gui xe))\b"
    r"(?!.*(?:phan tram|%|\blan\b|nguon nao)).*\b(?:la |het |mat |duoc )?bao nhieu\b(?! \w+ (?:nguoi|xa|ngay|thang|nam))"
)
_MONEY = re.compile(
    r"(?<!ội )(?<!ợp )(?<!ộng )\bđồng\b(?! (?:bộ|ý|thời|bào|chí))|\b(?:đ|VNĐ|VND|triệu|tỷ|tỉ|nghìn|USD|đô la|[Mm]iễn phí|không thu|lương cơ sở)\b|\d(?:đ|%)"
)
_HOW_MANY = r"\b(?:bao nhieu|may) (?:(?:chuc |tram )?(?:nghin |ngan )?)?"
_COUNTED = (
    (
        re.compile(r"\bmay gio\b(?! (?:mot|1|lam|day|hoc|bay))"),
        re.compile(r"\d\s*(?:giờ|h)\b|\bgiờ\b"),
    ),
    (
        re.compile(
            rf"{_HOW_MANY}(?:ty|ti|trieu)(?: dong| do| do la| usd)?(?! (?:luot|nguoi|con|tan|lit|m|ban|dan))\b"
        ),
        re.compile(r"\b(?:đồng|đ|VNĐ|VND|triệu|tỷ|tỉ|nghìn|USD|đô la)\b|\dđ"),
    ),
    (re.compile(rf"{_HOW_MANY}(?:phan tram|%)"), re.compile(r"%|phần trăm|\b[Tt](?:ỷ|ỉ) lệ")),
    (
        re.compile(rf"{_HOW_MANY}(?:ha|hec ?-?ta)\b"),
        re.compile(r"\b(?:ha|héc|hecta)\b", re.IGNORECASE),
    ),
    (re.compile(rf"{_HOW_MANY}(?:km|cay so|ki lo met)\b"), re.compile(r"\b(?:km2?|ki-?lô-?mét)\b")),
    (
        re.compile(r"\b(?:luc |tu |den )?may gio\b(?! (?:hoc|lam|day|boi duong))"),
        re.compile(r"\bgiờ\b|\b\d{1,2}(?:h|:)\d{0,2}\b|\b(?:sáng|trưa|chiều|tối)\b", re.IGNORECASE),
    ),
    (
        re.compile(rf"{_HOW_MANY}(?:ngay|gio|phut|thang|nam|tuan)\b(?! tuoi| hoc| (?:19|20)\d\d)"),
        re.compile(
            rf"\b(?<!ngày )(?<!tháng )(?:{COUNT}|nửa|vài|mỗi|hằng|hàng|trong) ?(?:\([^)]*\) ?)?(?:ngày|giờ|phút|tháng|năm|tuần|quý)\b(?! (?:19|20)\d\d)"
            r"|\b(?:vĩnh viễn|lâu dài|thường xuyên|không (?:xác định )?thời hạn|(?:từ|hết) ngày)\b",
            re.IGNORECASE,
        ),
    ),
)
_CHARGED = (
    (
        re.compile(r"\b(?:hoc phi|le phi|vien phi)\b"),
        re.compile(r"(?<!inh )(?<!hi )\b[Pp]hí\b|\b(?:[Tt]hu|[Đđ]óng|[Nn]ộp|[Mm]iễn)\b"),
    ),
    (
        re.compile(r"\b(?:kinh phi|chi phi|du toan)\b.*\bbao nhieu\b"),
        re.compile(
            r"\b(?:kinh phí|chi|dự toán|ngân sách|vốn|nguồn|mức|hỗ trợ|tổng|đầu tư|tiền|bố trí|cấp|đơn giá)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\b(?:gia ve|tien ve|ve vao|(?:phai|can) mua ve|mua ve (?:vao|xem|khong|bao nhieu))\b"
        ),
        re.compile(r"\b(?:[Vv]é|[Mm]iễn phí)\b"),
    ),
    (
        re.compile(
            r"\b(?:bi|muc|tien) (?:xu )?phat (?:tien |toi da |la |den )*(?:bao nhieu|may)\b"
        ),
        re.compile(r"\b(?:[Pp]hạt|[Tt]iền nộp thêm|[Tt]ruy thu)\b"),
    ),
    (
        re.compile(
            r"\b(?:so dien thoai|so may|duong day nong|hotline)\b.*\b(?:nao|gi|bao nhieu|may)\b"
        ),
        re.compile(
            r"(?<![\d/.,])(?:(?:\+?84|0)[\d. ()-]{7,}\d|1(?:1[1-9]|0\d\d|[89]00)\b(?![/,.]?\d))"
        ),
    ),
)
"""What is paid, folded, and how a sentence shows it: what people are given is another."""
_MEASURED = (
    *_COUNTED,
    *_CHARGED,
    (
        re.compile(r"\btuyen (?:dung |them |moi |sinh )*(?:bao nhieu|may)\b"),
        re.compile(r"\b(?:tuyển|chiêu sinh|thi tuyển|chỉ tiêu|biên chế|thiếu)\b", re.IGNORECASE),
    ),
    (
        re.compile(WEEKDAY_ASKED),
        re.compile(
            r"\b(?:thứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật|cuối tuần|ngày nghỉ|(?:tất cả )?các ngày|trong tuần|giờ hành chính|(?:hằng|hàng) (?:ngày|tuần))\b|\b24/(?:24|7)|\b0?7 ngày/tuần"
        ),
    ),
    (
        re.compile(
            r"\b(?:nam )?(?:o|tai) (?:nhung |cac )?(?:xa|phuong)(?: hay phuong| phuong)? nao\b"
        ),
        re.compile(r"\b(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn)\b"),
    ),
    (
        re.compile(rf"{_HOW_MANY}(?:dan|nhan khau)\b(?! (?:so|toc|quan|cong|cu|phong|bieu|chu))"),
        re.compile(
            r"\d\s*(?:(?:triệu|nghìn|ngàn|vạn) )?(?:người|dân|nhân khẩu|khẩu)\b|\b(?:[Dd]ân số|[Nn]hân khẩu|[Ss]ố dân)[^\d;]{0,60}\d"
        ),
    ),
    (
        re.compile(rf"{_HOW_MANY}(?:vu|ca)\b(?! truc)"),
        re.compile(
            r"\d\s*(?:\([^)]*\)\s*)?(?:vụ|ca|đợt|trận|trường hợp)\b|\bkhông (?:có|xảy ra|ghi nhận)\b"
        ),
    ),
)
"""Measures asked for, folded, and how a sentence or its heading shows one of the kind."""
_OFFICE = r"(?:pho )?(?:chu tich|giam doc|bi thu|truong (?:ban|phong)|thu tuong|bo truong|chanh (?:an|van phong)|hieu truong|cuc truong|vien truong)"
_OFFICE_HELD = re.compile(
    r"\b(?:ai|(?:nguoi|em|hoc sinh|thi sinh|tac gia|van dong vien) nao)(?: \w+){0,2}? (?:doat|trung|thang|gianh|dat)(?: duoc)? (?:giai|nhat|quan quan|huy chuong|thuong)\b"
    rf"|^(?:hien nay )?ai (?:la|dang la|lam|giu chuc) {_OFFICE}\b|\b{_OFFICE}\b.{{0,60}}\b(?:la ai|ten (?:la )?gi|ten ai)\b(?:\W+(?:vay|the|a|nhi|nhe|day|ha|z|v))*\W*$"
)
_PERSON = re.compile(
    r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)\s+(?!Chủ tịch|Phó|Giám đốc|Bí thư|Trưởng|Thủ trưởng|Bộ trưởng)[A-ZĐÀ-Ỹ][^\W\d]*\s+[A-ZĐÀ-Ỹ]"
)
_ENTITLED = re.compile(
    r"\bai (?:se |thi )?(?:duoc|phai dong|bi)\b|\b(?:doi tuong|nguoi|truong hop|nhung ai) nao (?:thi )?(?:duoc|phai|bi)\b"
    r"|\bdieu kien (?:de )?(?:duoc|huong|nhan)\b|\bco duoc (?:mien|giam|huong|cap|ho tro)\b"
)
_TO_BE_MADE = re.compile(
    r"\b(?:Xây dựng|Rà soát|Nghiên cứu|Hoàn thiện|Sửa đổi|Ban hành|Tham mưu|Trình)\b.{0,60}"
    r"\b(?:[Nn]ghị định|[Ll]uật|[Tt]hông tư|cơ chế|chính sách|văn bản|[Nn]ghị quyết|[Đđ]ề án)\b"
)
"""A task to make a rule, which tells nobody what the rule gives."""


@dataclass(frozen=True, slots=True)
class Form:
    """What the form of a question asks for: money, a person, who is entitled, and measures."""

    money: bool
    person: bool
    rule: bool
    denied: bool
    measures: tuple[re.Pattern[str], ...]

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, folded: str) -> Form:
        """Read a folded question, once for all its sentences."""
        return cls(
            money=bool(_SUM_ASKED.search(folded)),
            person=bool(_OFFICE_HELD.search(folded)),
            rule=bool(_ENTITLED.search(folded)),
            denied=bool(_DENIED.search(folded)),
            measures=tuple(held for words, held in _MEASURED if words.search(folded)),
        )


def _grants(asked: str, said: str) -> bool:
    """Whether words tell of what a question, folded, asks to be given, waived or charged.

    >>> _grants("di xe buyt co duoc mien phi khong", "Ưu tiên dùng xe buýt")
    False
    >>> _grants("di xe buyt co duoc mien phi khong", "Không thu tiền vé xe buýt của người già")
    True
    """
    match = _ASKS_GRANT.search(asked)
    return match is None or bool(re.search(rf"\b(?:{_GRANTED[match['what']]})\b", fold(said)))


_DENIED = re.compile(
    r"(?<!\bhay )(?<!, )(?<!\bma )\b(?:khong|hong|chang|chua) (?:phai|can|duoc|bi|thuc hien|ap dung|thuoc) (?!khong\b|hong\b|chua\b|gi\b|nao\b|sao\b|vay\b)\w+"
)
_DENIES = re.compile(
    r"\b(?:không|chưa|miễn|cấm|trừ|ngoài|bỏ|thôi|chỉ|giữ nguyên|tự nguyện|tùy)\b", re.IGNORECASE
)
"""What is not so ("xã nào không phải sắp xếp") is told by words that deny or except."""

_GRANTED = {
    "mien": "mien|khong thu|khong phai|khong mat|khong dong|khong nop|phi|hoc phi|khong ap dung",
    "giam": "giam|mien|uu dai|bang \\d+ ?%",
    "ho tro": "ho tro|tro cap|tro giup|chi tra|thanh toan|chi phi|cap|tang|dong|muc",
    "tro cap": "tro cap|ho tro|phu cap|che do|cap|dong|muc",
    "hoan": "hoan|tra lai|boi hoan",
    "boi thuong": "boi thuong|den bu|ho tro|don gia|muc",
    "phat": "phat|xu ly|cam|khong duoc|ky luat|trach nhiem",
}
_ASKS_GRANT = re.compile(
    rf"\bco (?:duoc|bi) (?P<what>{'|'.join(_GRANTED)})\b(?=.*\b(?:khong|ko|k|hong|chua)\b)"
)
_TOLD_SO = frozenset({Expected.FEE, Expected.CAUSE, Expected.REASON})


def _of_kind(expects: Expected, form: Form, words: str) -> bool:
    """Whether a sentence with its headings shows each measure asked for, a fee, a reason."""
    measured = all(held.search(words) for held in form.measures)
    return measured and (expects not in _TOLD_SO or holds_sign(words, expects))


def _from_source(asked: str, document: Document, sentence: str, around: Sequence[str]) -> bool:
    """Whether a sentence stands in, or speaks of, each law or decree that the question names."""
    named = sources_named(asked)
    if not named:
        return True
    words = " ".join(fold(" ".join((sentence, *around[1:], document.metadata.kind or ""))).split())
    title = fold(f"{document.metadata.kind or ''} {document.metadata.title or ''}")
    return all(source.is_spoken_of(document, f"{words} {title}") for source in named)


def _held(term: str, sought: Sought, document: Document, passage: Passage, sentence: str) -> bool:
    """Whether a term, or what may stand for it, is in the sentence or around it."""
    around = (sentence, " ".join(passage.section), titled(document), passage.text)
    texts = [Held.of(text) for text in around]
    if any(term in each.words for each in texts):
        return True
    others = next((t.others for t in sought.wanted.terms if t.folded == term), ())
    return any(each.says_any(others) for each in texts)


def titled(document: Document) -> str:
    """Return the words that name a document: kind, title, place, number."""
    said = document.metadata
    return " ".join(part for part in (said.kind, said.title, said.place, said.number) if part)


def _year_fits(sought: Sought, document: Document, passage: Passage, sentence: str) -> bool:
    asked, expects = sought.asked, sought.expects
    if expects in _TIMES and _only_bounded(asked, sentence):
        return True
    without_compared = _COMPARED_YEAR.sub(" ", sentence)
    if {int(y) for y in _YEAR.findall(without_compared)} & set(asked.years):
        return True
    named = _YEAR.findall(_BUDGET_YEAR.sub(" ", without_compared))
    if any(_within(year, sentence) for year in asked.years):
        return expects is not Expected.VALUE
    if named and not _only_references(sentence):
        return False
    above = _year_above(passage, sentence)
    if above:
        return bool(above & set(asked.years))
    nearby = _DAYS.sub(" ", f"{passage.text} {' '.join(passage.section)}")
    if any(str(year) in nearby for year in asked.years):
        return True
    if expects is Expected.VALUE and _of_one_year(document) not in {None, *asked.years}:
        return False
    return fits_year(document, asked.years)


_TIMES = frozenset({Expected.TIME, Expected.DAY, Expected.DURATION})
_BOUNDING = re.compile(
    r"\b(?P<side>truoc|sau)(?: (?:nam|ngay [\d/]*|thang [\d/]*))? ?(?P<year>(?:19|20)\d\d)\b"
)


def _only_bounded(asked: Understanding, sentence: str) -> bool:
    """Whether a question's years only bound what it asks about, and the sentence bounds it, too.

    "Cấp trước năm 2026 còn dùng được tới ngày nào": the day is of another year.
    """
    bounds = {int(m["year"]): m["side"] for m in _BOUNDING.finditer(asked.folded)}
    words = folded_words(sentence)
    return bounds.keys() >= set(asked.years) and all(side in words for side in bounds.values())


def _of_one_year(document: Document) -> int | None:
    """Return the one year of which a document's title says that it is: "Kế hoạch … năm 2026"."""
    title = _DAYS.sub(" ", document.metadata.title or "")
    years = {int(match["year"]) for match in _TITLE_YEAR.finditer(title)}
    return years.pop() if len(years) == 1 and not _SPAN_OF_YEARS.search(title) else None


_DAYS = re.compile(
    r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d\d\b|\btháng \d{1,2} năm (?:19|20)\d\d\b|\d/(?:19|20)\d\d/[^\W\d]",
    re.IGNORECASE,
)
"""Days, mostly of documents, and years in their numbers: not of what is told."""
_TITLE_YEAR = re.compile(r"(?<!đến )(?<!từ )\bnăm (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_SPAN_OF_YEARS = re.compile(
    r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|\bđến (?:hết )?năm\b", re.IGNORECASE
)


def _year_above(passage: Passage, sentence: str) -> set[int]:
    """Return the years of the nearest words above that name any: earlier sentence, heading."""
    earlier = passage.text.split(sentence, 1)[0].rpartition("\n")[2]
    for words in (earlier, *reversed(passage.section)):
        years = [int(y) for y in re.findall(r"[Nn]ăm\s+((?:19|20)\d\d)", words)]
        if years:
            return {years[-1]} if words is earlier else set(years)
    return set()


def _only_references(sentence: str) -> bool:
    """Whether the years of a sentence stand only in dates and numbers of documents."""
    return not re.search(r"(?:năm|đoạn|quý|tháng \d{1,2}/)\s*(?:19|20)\d\d", sentence)


def _within(year: int, sentence: str) -> bool:
    if str(year) in sentence:
        return True
    spans = re.findall(r"((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)", sentence)
    return any(int(a) <= year <= int(b) for a, b in spans)


def _place_fits(asked: Understanding, document: Document, passage: Passage, sentence: str) -> bool:
    said = document.metadata
    around = (
        f"{sentence} {' '.join(passage.section)} {said.title or ''} {said.issuer or ''}".lower()
    )
    return said.place in asked.places or any(place.lower() in around for place in asked.places)


def _head_of(body: str) -> str:
    """Return the words of a body's name that tell it from others of its kind, folded.

    >>> _head_of("so giao duc tuyen"), _head_of("so y te")
    ('so giao duc', 'so y te')
    """
    return " ".join(body.split()[:_TELLING_APART])


_TELLING_APART = 3  # with its kind: no two offices of a province share so many


def _unit_fits(unit: str, document: Document, passage: Passage, sentence: str) -> bool:
    said = document.metadata
    named = " ".join((sentence, *passage.section, said.issuer or "", said.title or ""))
    return unit in folded_words(named)
