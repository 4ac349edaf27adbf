"""What kind of words must answer a question: a time, a person, a place, a reason, a figure.

Each kind has the words that ask for it (folded), the signs that a sentence holds such words
(with diacritics, as documents are written), and the labels that announce them ("Địa điểm:",
a heading "Thời gian thực hiện"). The language's own forms only, nothing of any document.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.expected_kinds import KINDS, Expected
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence


@lru_cache(maxsize=128)  # one question is asked what it expects wherever it is weighed
def expected(folded: str, *, figure: bool) -> Expected:
    """Return what a question, folded, expects.

    >>> expected("khi nao khai mac", figure=False), expected("grdp", figure=True)
    (<Expected.TIME: 'time'>, <Expected.VALUE: 'value'>)
    >>> expected("cho nao duyet ho so", figure=False), expected("cho nao ban ve", figure=False)
    (<Expected.WHO: 'who'>, <Expected.PLACE: 'place'>)
    >>> expected("nam 2024 tinh dung thu may", figure=False), expected("phong doc mo thu may", figure=False)
    (<Expected.RANK: 'rank'>, <Expected.DAY: 'day'>)
    >>> expected("su dung long duong thu may nghin", figure=True), expected("moi thang may tien", figure=True)
    (<Expected.VALUE: 'value'>, <Expected.VALUE: 'value'>)
    >>> expected("bao lau phai sao luu mot lan", figure=False)
    <Expected.FREQUENCY: 'frequency'>
    """
    for kind in _FIRST:
        how_much = kind is Expected.MONEY and _HOW_MUCH.search(folded)
        if KINDS[kind].asked.search(folded) and not how_much:
            return kind
    if figure:
        return Expected.VALUE
    return next((k for k, kind in KINDS.items() if kind.asked.search(folded)), Expected.WORDS)


_FIRST = (
    Expected.RANK,
    Expected.CAUSE,
    Expected.FREQUENCY,
    Expected.DURATION,
    Expected.DAY,
    Expected.TIME,
    Expected.MONEY,
    Expected.FEE,
)
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may (?:ty|trieu|dong|tien))\b")


@lru_cache(maxsize=128)
def also_expected(folded: str) -> tuple[Expected, ...]:
    """Return every kind that a question asks for, "khi nào, ở đâu" two.

    >>> [kind.value for kind in also_expected("le khai mac khi nao, o dau")]
    ['time', 'place']
    """
    found = [kind for kind, each in KINDS.items() if each.asked.search(folded)]
    return tuple(k for k in found if not (k is Expected.TIME and Expected.DAY in found))


@lru_cache(maxsize=128)
def asking_words(folded: str) -> frozenset[str]:
    """Return the syllables that only ask: they need not stand in the answer.

    >>> sorted(asking_words("dia diem khai mac o dau"))
    ['dau', 'dia', 'diem', 'o']
    """
    words: set[str] = set()
    for kind in KINDS.values():
        for match in kind.asked.finditer(folded):
            if len(match[0]) <= _LONGEST_ASKING and not _CHARGE.search(match[0]):
                words.update(syllables(match[0]))
    if KINDS[Expected.MONEY].asked.search(folded):
        words.update(_OF_MONEY)
    for match in _HAPPENING.finditer(folded):
        words.update(syllables(match[0]))
    return frozenset(words)


_LONGEST_ASKING = 24
# what is charged for is asked about, not only asked
_CHARGE = re.compile(r"\b(?:hoc|vien|an) phi\b")
_OF_MONEY = frozenset("tien kinh phi nguon von lay tu dau ra nao".split())
_HAPPENING = re.compile(
    r"\b(?:(?:duoc )?to chuc|dien ra|tien hanh|bat dau|ap dung|thuc hien|quy dinh|co hieu luc)\s+"
    r"(?=(?:vao |tu |cho |doi voi |o |tai )*(?:khi|luc|bao|ngay|thang|nam|dau|ai|noi|the nao|nhu the nao|ra sao|nhung|may))"
)


@lru_cache(maxsize=8192)  # a sentence is asked for it by whatever weighs it
def holds_sign(words: str, kind: Expected) -> bool:
    """Whether words of a document hold what the kind needs; always for kinds without signs.

    >>> holds_sign("trực ban 24/24 giờ từ ngày 15/5/2026", Expected.TIME)
    True
    """
    each = KINDS.get(kind)
    return each is None or each.sign is None or bool(each.sign.search(words))


def shown(words: str, kind: Expected) -> float:
    """Return how plainly words hold the sign of a kind, from 0 to 1.

    A day tells a time more plainly than "hằng năm", "nhằm" a reason more than "bảo đảm".

    >>> shown("Cấp nước sạch nhằm phòng bệnh.", Expected.REASON), shown("Bảo đảm tần suất", Expected.REASON)
    (1.0, 0.4)
    """
    vague = (kind in {Expected.TIME, Expected.DAY} and not dated(words)) or (
        kind is Expected.REASON and not _PURPOSE.search(words)
    )
    return (VAGUE if vague else 1.0) * holds_sign(words, kind)


def names_no_month(asked: str, words: str) -> bool:
    """Whether a folded question asks in which month, and words tell how long or how old alone.

    >>> names_no_month("tra vao thang may", "Không quá 09 tháng/năm học"), names_no_month("tra vao thang may", "Trả trong tháng 12")
    (True, False)
    >>> names_no_month("tra vao thang may", "Trả theo quý"), names_no_month("moi thang may tien", "09 tháng")
    (False, False)
    """
    return bool(_MONTH_ASKED.search(asked)) and not _CALENDAR.search(words)


_MONTH_ASKED = re.compile(
    r"\b(?:vao|trong|tu|den|tra|nhan|chi|dau|cuoi|giua|hoc|thi|nop) thang (?:may|nao)\b(?! (?:tien|trieu|dong|nguoi|lan|phan))"
)
_CALENDAR = re.compile(
    r"\b[Tt]háng\s+(?:\d|[Gg]iêng|[Cc]hạp|[Hh]ai|[Bb]a|[Tt]ư)|\d/\d|\b[Qq]uý\b|\b(?:[Hh]ằng|[Hh]àng|mỗi) (?:tháng|năm|quý)\b|\bngày\s+\d|\b(?:đầu|giữa|cuối) (?:năm|tháng|vụ|kỳ)\b|\b[Hh]ọc kỳ\b|\b[Mm]ùa\b|\b[Vv]ụ\b"
    r"|\bkhi\b|\bngay sau\b|\bthường xuyên\b"
)


VAGUE = 0.4
_PURPOSE = re.compile(
    r"\b(?:nhằm|để|vì|bởi|do|mục đích|mục tiêu|lý do|nguyên nhân|góp phần|từ đó|qua đó)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def dated(words: str) -> bool:
    """Whether words name a day, a month, a quarter, an hour: no mere "hằng năm", "thường xuyên".

    >>> dated("xong trước ngày 30/6/2026"), dated("Thời gian: thường xuyên, trực 24/24 giờ")
    (True, False)
    """
    return bool(_DATED.search(words))


_DATED = re.compile(
    r"\bngày\s+(?:mùng\s+)?\d|(?<![\d/])\d{1,2}[/-]\d{1,2}\b(?!\s*(?:giờ|giây|h\b))|\btháng\s+\d|\bquý\s+[IV\d]|\bnăm\s+(?:19|20)\d\d|\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d"
    r"|\b(?:từ|lúc|vào|đến)\s+\d{1,2}\s*(?:giờ|h\d{0,2})\b|\bthứ (?:hai|ba|tư|năm|sáu|bảy)\b|\bchủ nhật\b|\d+\s+(?:\([^)]*\)\s*)?(?:ngày|tháng)\b|\bngày làm việc\b",
    re.IGNORECASE,
)


def asks_since(folded: str) -> bool:
    """Whether a folded question asks from when on something is.

    >>> asks_since("tu hom nao nop o xa nao cung duoc"), asks_since("den ngay nao thi het han")
    (True, False)
    """
    return bool(_SINCE_ASKED.search(folded))


_SINCE_ASKED = re.compile(
    r"\btu (?:ngay|hom|khi|luc|thoi diem|thang|quy|nam|bao gio|dau)\b(?! \d)|\bbat dau\b|\b(?:khi nao|bao gio|ngay nao|hom nao) (?:thi )?(?:co hieu luc|ap dung|moi|duoc)\b"
)


def tells_since(words: str) -> bool:
    """Whether words of a document tell from when on something is.

    >>> tells_since("Từ ngày 01/12/2025, Trung tâm tiếp nhận"), tells_since("trước ngày 30/6")
    (True, False)
    """
    return bool(_SINCE.search(words))


_SINCE = re.compile(
    r"\b(?:từ|sau)\b(?= (?:(?:đầu|giữa|cuối|hết|sáng|trưa|chiều|tối|đêm|rạng sáng|mùng|mồng) )*(?:ngày|hôm|tháng|quý|năm|kỳ|thời điểm|khi|lúc|thứ|mùa|vụ|tuần|học kỳ|khóa|\d|nay))|\b(?:kể từ|bắt đầu|khai trương|khởi công|khai giảng)\b",
    re.IGNORECASE,
)


def only_due(words: str) -> bool:
    """Whether words of a document tell by when a thing is to be done, and not from when on one is.

    >>> only_due("vận chuyển rác từ đảo vào đất liền, trình trước ngày 30/10/2026")
    True
    >>> only_due("áp dụng từ ngày 01/7, báo cáo trước ngày 30/10/2026"), only_due("Ngày 01/7/2026")
    (False, False)
    >>> only_due("nghỉ từ trưa ngày 30 tháng Chạp đến hết ngày mùng 3")
    False
    """
    return bool(_DUE_BY.search(words)) and not tells_since(words)


def only_lasts(words: str) -> bool:
    """Whether words of a document tell how long a thing takes, and no day: no answer to "từ ngày nào".

    >>> only_lasts("cấp trong 03 ngày làm việc"), only_lasts("cấp trong 03 ngày, từ 01/7"), only_lasts("Mở cửa")
    (True, False, False)
    """
    return bool(_LASTS.search(words)) and not (_ON_A_DAY.search(words) or tells_since(words))


_LASTS = re.compile(r"\d+\s+(?:\([^)]*\)\s*)?(?:ngày|tháng|giờ|tuần)\b(?! \d)", re.IGNORECASE)
_ON_A_DAY = re.compile(
    r"\b(?:ngày|tháng|quý|năm|mùng|thứ)\s+[\dIV]|\d{1,2}/\d{1,2}|\bthứ (?:hai|ba|tư|năm|sáu|bảy)\b|\bchủ nhật\b",
    re.IGNORECASE,
)
_DUE_BY = re.compile(
    r"\b(?:trước|chậm nhất|muộn nhất|hoàn thành|xong|đến hết) (?:(?:là|vào|trước|trong) )*(?:ngày|tháng|quý|năm)\b",
    re.IGNORECASE,
)


def asks_deadline(folded: str) -> bool:
    """Whether a folded question asks by when a thing has to be done.

    >>> asks_deadline("tinh phai xu ly xong truoc ngay nao"), asks_deadline("cap truoc ngay nao thi con dung")
    (True, False)
    """
    return bool(_DEADLINE_ASKED.search(folded))


_DEADLINE_ASKED = re.compile(
    r"\b(?:phai|can|xong|hoan thanh|han|cham nhat)\b.{0,60}\b(?:truoc|cham nhat|muon nhat|den|vao|la|xong) (?:ngay|khi|thang|luc|hom|bao gio)(?: nao| may)?\b"
)


def without_what_was(words: str) -> str:
    """Return words without the brackets that tell what was before: "(đã duyệt trước ngày …)".

    >>> without_what_was("Xử lý các cụm cũ (gồm cụm đã duyệt trước ngày 05/10/2009) như sau:")
    'Xử lý các cụm cũ   như sau:'
    """
    return _WHAT_WAS.sub(" ", words)


_WHAT_WAS = re.compile(r"\([^()]*\bđã\b[^()]*\)")


def counted_from(words: str, folded: str) -> float:
    """Return how well the time told in words is counted from when a folded question counts, 0 to 1.

    One who hands in papers counts from then to the answer, not from a step between.

    >>> asked = "nop don xin hoc thi may ngay co ket qua"
    >>> counted_from("05 ngày, kể từ ngày nhận đủ hồ sơ", asked)
    1.0
    >>> counted_from("03 ngày, kể từ ngày có biên bản thẩm định", asked), counted_from("05 ngày", asked)
    (0.2, 0.7)
    """
    if not _HANDED_IN.search(folded) or _RECEIVED.search(words):
        return 1.0
    return FROM_ANOTHER if _FROM.search(words) else FROM_UNTOLD


FROM_ANOTHER, FROM_UNTOLD = 0.2, 0.7
_HANDED_IN = re.compile(
    r"(?:\b(?:nop|gui|xin|nhan du|dang ky|lam)\b.{0,40}\b(?:ho so|don|giay|giay to|thu tuc|tro cap|ho tro|cap|cai|dat)\b|\bho so\b.{0,20}\bdu\b).*\b(?:ket qua|tra loi|tra|xong|xet|duyet|giai quyet|co|nhan|cap|lay)\b"
)
_RECEIVED = re.compile(
    r"\b(?:nhận|tiếp nhận)(?: được| đủ| đầy đủ)* (?:\d+ bộ )?(?:hồ sơ|đơn|đăng ký|yêu cầu|đề nghị|giấy tờ|văn bản đề nghị)|\b(?:[Tt]hời hạn|[Tt]ổng thời gian|[Tt]hời gian) giải quyết",
)
_FROM = re.compile(r"\b(?:kể từ|tính từ|từ) (?:ngày|khi|thời điểm)\b|\bsau khi\b")


def labelled(words: str, kind: Expected) -> bool:
    """Whether words open with a label of the kind: "Địa điểm: …", or are such a heading.

    >>> labelled("- Địa điểm thực hiện: Nhà văn hóa", Expected.PLACE)
    True
    >>> labelled("Sở Y tế bố trí địa điểm", Expected.PLACE)
    False
    """
    return _opens_with_label(words, (kind,))


def _opens_with_label(words: str, kinds: Sequence[Expected]) -> bool:
    head = _LABEL_HEAD.match(words)
    return head is not None and any(heads(head["label"], kind) for kind in kinds)


def heads(title: str, kind: Expected) -> bool:
    """Whether a heading announces the kind anywhere in it.

    >>> heads("III. THỜI GIAN, ĐỊA ĐIỂM", Expected.PLACE)
    True
    """
    each = KINDS.get(kind)
    return bool(each and each.label and each.label.search(title))


def heads_column(header: str, kind: Expected) -> bool:
    """Whether the header of a table's column announces the kind: also by what is done then.

    >>> heads_column("Khởi công - hoàn thành", Expected.TIME), heads_column("Hoàn thành (%)", Expected.TIME)
    (True, False)
    >>> heads_column("Cán bộ trực", Expected.WHO), heads_column("Người tham gia", Expected.WHO)
    (True, False)
    """
    if kind is Expected.WHO and _ONE_WHO_ACTS.fullmatch(fold(header)):
        return True
    done_then = kind in {Expected.TIME, Expected.DAY} and _DONE_THEN.fullmatch(fold(header))
    return heads(header, kind) or bool(done_then)


_ONE_WHO_ACTS = re.compile(
    r"(?:ho va ten|ho ten|phu trach|truc ban|(?:nguoi|can bo|cong chuc|vien chuc|nhan vien|dong chi|lanh dao|thanh vien)(?: \w+){0,2}"
    r" (?:phu trach|truc|truc ban|van hanh|lien he|tiep nhan|chi huy|quan ly|theo doi|dau moi|tiep dan|tiep cong dan|huong dan|don doc|giang|day|trinh bay))(?: \([^()]*\))?"
)
_DONE_THEN = re.compile(
    r"(?:(?:du kien|nam|ngay|thoi gian|thoi diem) )*(?:khoi cong|hoan thanh|xong|khanh thanh|ket thuc|bat dau|trinh|ban hanh|thuc hien|kc|ht)"
    r"(?:(?: ?[-–,/] ?| va )(?:hoan thanh|khanh thanh|ket thuc|ht))?(?: (?:toan bo|du an|cong trinh|toan tuyen))?"
)


def inner_label(words: str, kind: Expected) -> bool:
    """Whether a label of the kind stands inside: "Thời gian: …; địa điểm: …"."""
    return any(heads(match["label"], kind) for match in _INNER.finditer(words))


def announced(words: str, kind: Expected) -> bool:
    """Whether a label of the kind opens the words or stands in them."""
    return labelled(words, kind) or inner_label(words, kind)


@lru_cache(maxsize=4096)
def is_line_of_item(words: str) -> bool:
    """Whether a line tells one thing of the item before it: "Đơn vị chủ trì: …", "Thời gian: …".

    >>> is_line_of_item("- Đơn vị chủ trì: Sở Tư pháp."), is_line_of_item("1. Sở Tư pháp: chủ trì")
    (True, False)
    >>> is_line_of_item("Hai là, phát triển nguồn nhân lực: cử 60 cán bộ")
    False
    """
    return not _ONE_OF_SEVERAL.match(words) and _opens_with_label(words, _OF_ITEMS)


_ONE_OF_SEVERAL = re.compile(r"\W*(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\b")
"""What opens one of several points is no label: "Ba là, phát triển nguồn nhân lực: …"."""


_OF_ITEMS = (Expected.WHO, Expected.TIME, Expected.MONEY, Expected.PLACE)
_LABEL_HEAD = re.compile(r"\W*(?:\d{1,2}(?:\.\d{1,2})*\.?|[a-zđ]\))?\W*(?P<label>[^:.;]{2,60}):")
_INNER = re.compile(r"(?:^|[;,.]\s*)(?P<label>[^\W\d][^:.;,]{2,40}):")


def names_body(words: str) -> bool:
    """Whether words name an office, an organisation or people.

    >>> names_body("3. Người đứng đầu cơ quan"), names_body("2. Cập nhật hồ sơ")
    (True, False)
    """
    return holds_sign(words, Expected.WHO)


def plural(folded: str) -> bool:
    """Whether a question asks for several things: its answer is a list.

    >>> plural("hoi dong gom nhung ai"), plural("ai ky van ban"), plural("7 phuong nao chua co can bo")
    (True, False, True)
    >>> plural("dung 27 khoi thi khoi thu 25 tinh gia nao"), plural("thu gom rac moi thang bao nhieu")
    (False, False)
    """
    return bool(_PLURAL.search(fold(folded)))


_PLURAL = re.compile(
    r"\b(?:nhung|cac|(?<!thu )gom(?! rac)|bao gom|liet ke|tat ca|toan bo|may (?:loai|nhom|muc|buoc|giai phap|nhiem vu|noi dung|hanh vi|nguyen tac)|noi dung|trinh tu|quy trinh|nguyen tac"
    r"|dieu kien|yeu cau|giai phap|nhiem vu|muc dich|muc tieu|chi tieu|trach nhiem|doi tuong|thanh phan|ho so)\b"
    r"|(?<![\d/.,])(?<!\bthu )(?<!\bso )\d{1,2} (?!nam\b|ngay\b|thang\b)\w+(?: \w+){0,2} nao\b"
)
