"""What the form of a question asks for, money or a number of people, and how a sentence shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.passages.clauses import is_free
from bot.passages.expectations import holds_sign
from bot.passages.expected_kinds import COUNT, WEEKDAY_ASKED, Expected
from knowledge.text import fold

_PRICE = r"(?<!quoc )(?<!chuyen )(?<!tham )(?<!danh )(?<!tri )(?<!dau )\bgia"
"""What is paid: no country, expert or part in a thing, no assessment ("quốc gia về …")."""
_SUM_ASKED = re.compile(
    rf"\bbao nhieu (?:tien|dong|trieu|ty|phu cap|tro cap|hoc phi|le phi|tien luong|tien cong)\b|\b(?:le phi|hoc phi|{_PRICE} (?:ve|ban|thue|mua|khoi diem|tran|san|dau gia|trung|niem yet|dich vu|giu|gui|trong)|tien ve|kinh phi|chi phi|phu cap|tro cap|(?:tien|muc) luong|(?<!so )(?<!chat )luong (?:giao vien|bac si|can bo|cong chuc|vien chuc|toi thieu|co so|thang|huu|cua)|tien phat|muc phat|tien (?:an|cong|luong|thuong|thue|ho tro|boi duong|tro cap|dien|nuoc|xe|tau|sach|hoc|nha|dat|thu lao|cuoc|thuoc|gui xe))\b"
    r"(?!.*(?:phan tram|%|\blan\b|nguon nao)).*\b(?:la |het |mat |duoc )?bao nhieu\b(?! \w+ (?:nguoi|xa|ngay|thang|nam))"
    r"|\b(?:het|ton)(?: (?:khoang|tong cong|tat ca))* bao nhieu(?: (?:vay|a|nhi|the|day|ha))*\W*$"
    r"|\b(?:thue|muon|dat coc|gui|cuoc)\b.*\b(?:moi|mot|1|hang|/) ?(?:thang|ngay|dem|nam|luot|gio|buoi|tuan) (?:(?:la|gia|mat|phai tra) )*bao nhieu(?: (?:vay|a|nhi|the|day|ha))*\W*$"
)
_MONEY = re.compile(
    r"(?<!ội )(?<!ợp )(?<!ộng )\bđồng\b(?! (?:bộ|ý|thời|bào|chí))|\b(?:đ|VNĐ|VND|triệu|tỷ|tỉ|nghìn|USD|đô la|[Mm]iễn phí|không thu|lương cơ sở)\b|\d(?:đ|%)"
)
_SUM = re.compile(_MONEY.pattern.replace("(?:đ|%)", "đ"))
"""Money itself: around a sentence a share is mostly of another thing."""
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
    (re.compile(rf"{_HOW_MANY}(?:phut|giay)\b"), re.compile(r"\b(?:phút|giây|giờ)\b|\dh\b")),
    (re.compile(rf"{_HOW_MANY}(?:phan tram|%)"), re.compile(r"%|phần trăm|\b[Tt](?:ỷ|ỉ) lệ")),
    (
        re.compile(rf"{_HOW_MANY}(?:ha|hec ?-?ta)\b"),
        re.compile(r"\b(?:ha|héc|hecta)\b", re.IGNORECASE),
    ),
    (
        re.compile(rf"{_HOW_MANY}(?:tan|ta|kg|yen) ?/ ?(?:ha|hec ?-?ta|sao)\b"),
        re.compile(r"(?:tấn|tạ|kg|yến) ?/ ?(?:ha|héc|sào)|\bnăng suất\b", re.IGNORECASE),
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
            r"|\b(?:vĩnh viễn|lâu dài|thường xuyên|không (?:xác định )?thời hạn|(?:từ|hết) ngày(?! (?:nhận|nộp|tiếp nhận|có|ký|được|đủ)\b))\b",
            re.IGNORECASE,
        ),
    ),
)
_PHONE = r"(?<![\d/.,])(?:(?:\+?84|0)[\d. ()-]{7,}\d|1(?:1[1-9]|0\d\d|[89]00)\b(?![/,.]?\d))"
_CHARGED = (
    (
        re.compile(r"\bhoc phi\b"),
        re.compile(
            r"\bhọc phí\b|\btiền học\b|\b(?:mức|khoản) (?:thu|đóng|phí)\b|\bphí (?:đào tạo|học|dự|tham dự)\b"
            r"|\b(?:không thu|miễn phí)\b|(?<!inh )\bphí\b[^.;]{0,40}\bđào tạo\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\b(?:le phi|vien phi)\b"),
        re.compile(
            r"(?<!inh )(?<!hi )\b[Pp]hí\b|\b[Tt]hu\b(?! hút| nhập| gom| hồi| thập)|\b[Đđ]óng\b(?! góp| cửa)|\b(?:[Nn]ộp|[Mm]iễn)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:phu cap|tro cap|thu lao|sinh hoat phi|(?:tien|muc) luong)\b.*\bbao nhieu\b(?! (?:nguoi|loai|doi tuong|muc|ho|thang|ngay|nam))"
        ),
        re.compile(
            r"\b(?:phụ cấp|trợ cấp|trợ giúp|thù lao|lương|bồi dưỡng|hỗ trợ|mức|hệ số|chế độ|sinh hoạt phí|tiền|đồng)\b",
            re.IGNORECASE,
        ),
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
            rf"\b(?:{_PRICE} ve|tien ve|ve vao|(?:phai|can) mua ve|mua ve (?:vao|xem|khong|bao nhieu))\b"
        ),
        re.compile(r"\b(?:[Vv]é|[Mm]iễn phí)\b"),
    ),
    (
        re.compile(
            r"\bve (?:tau|xe|may bay|do|pha|cap treo|xem|vao|tham quan)\b.*\b(?:bao nhieu|may) (?:tien|dong|nghin|ngan)\b"
        ),
        re.compile(r"\b(?:[Vv]é|[Cc]ước|[Mm]iễn phí)\b"),
    ),
    (
        re.compile(
            rf"{_PRICE} (?!tri\b|dinh\b|han\b|tang\b)(?!.*(?:phan tram|%|\bgiam\b|\btang\b)).*\b(?:1|mot|moi) ?(?:m[23]|khoi|met|ki|ky|kg|lit|so|luot|ve|suat|tin chi)\b"
        ),
        re.compile(
            r"\b(?:[Đđ]ồng|VNĐ|VND|triệu|nghìn|USD|[Mm]iễn phí|không thu)\b|\dđ|\b\d{1,3}\.\d{3}\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:bi|muc|tien) (?:xu )?phat (?:tien |toi da |la |den )*(?:bao nhieu|may)\b"
        ),
        re.compile(r"\b(?:[Pp]hạt|[Tt]iền nộp thêm|[Tt]ruy thu)\b"),
    ),
    (
        re.compile(
            r"\b(?:so dien thoai|so may|duong day nong|hotline)\b.*\b(?:nao|gi|bao nhieu|may)\b|\b(?:goi|nhan)(?: \w+){0,4}? so (?:nao|may|gi)\b"
            r"|^(?:(?:cho|xin|toi|minh|em|hoi|biet|muon|can|tim) )*(?:so dien thoai|duong day nong|hotline)\b"
        ),
        re.compile(_PHONE),
    ),
    (
        re.compile(r"\b(?:lien he|bao|phan anh)(?: \w+){0,4}? so (?:nao|may|gi)\b"),
        re.compile(rf"{_PHONE}|\bSở (?=[A-ZĐ])"),  # folded, "số nào" is "sở nào"
    ),
)
"""What is paid, folded, and how a sentence shows it: what people are given is another."""
_MEASURED = (
    *_COUNTED,
    *_CHARGED,
    (
        re.compile(
            r"\b(?:phi|gia|ve|tien|gui|giu|trong|dau|het)\b.*\b(?:mot|moi|1|/) ?luot\b|\b(?:mot|moi|1) luot\b.*\b(?:bao nhieu|may) (?:tien|dong|nghin|ngan)\b"
        ),
        re.compile(
            r"\b(?:lượt|lần|chuyến|vé|miễn phí|không thu)\b|/ ?(?:xe|chiếc|người|khách)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\b(?:cong ty|doanh nghiep|nha thau|hang|tap doan|nha may|nha xe) nao (?!(?:thi |da |dang |se )*(?:duoc|phai|bi|can|co|thuoc|muon|khong|chua|du|nam|cung|la|vi pham|khong)\b)"
        ),
        re.compile(
            r"\b(?:[Cc]ông ty|[Dd]oanh nghiệp|[Tt]ập đoàn|[Nn]gân hàng|[Ll]iên danh|[Nn]hà (?:thầu|máy|xe)|[Hh]ợp tác xã|HTX|[Xx]í nghiệp|[Vv]iễn thông|[Đđ]iện lực|[Bb]ưu điện)(?: (?:TNHH|CP|[Cc]ổ phần|MTV|[Mm]ột thành viên|[^\W\dA-ZĐ]+)){0,4} [A-ZĐ]"
            r"|\b(?:VNPT|EVN|FPT|BIDV|HTX|VETC)\b|\b(?:các|mọi|tất cả|những) (?:công ty|doanh nghiệp|nhà thầu)"
        ),
    ),
    (
        re.compile(
            r"\b(?:ai|nao|nha|gi) (?:(?:da|se|dung ra|chiu|chinh) )*tai tro\b|\btai tro (?:la|boi) \w+(?: \w+)? nao\b"
        ),
        re.compile(
            r"\b(?:tài trợ|đồng hành|ủng hộ|đóng góp|xã hội hóa|xã hội hoá)\b", re.IGNORECASE
        ),
    ),
    (
        re.compile(
            r"\b(?:ai|nao) (?:(?:da|se|vua|duoc) )*(?:trung(?! (?:tam|binh|uong|hoc|cap))|thang thau)\b|\b(?:don vi|nha thau) trung thau\b"
        ),
        re.compile(
            r"\b(?:[Tt]rúng|[Tt]hắng thầu|[Đđ]ược (?:lựa )?chọn|[Cc]hỉ định thầu|[Dd]o (?:Công ty|Liên danh|Tổng công ty)|[Nn]hà thầu thi công:)"
        ),
    ),
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
        re.compile(rf"{_HOW_MANY}(?:vu|ca)\b(?! (?:truc|nuoc|tinh|nam|thay|hai)\b)"),
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
    """What the form of a question asks for, and whether a sentence shows it.

    Money, a person, who is entitled to what, what is not so, what must or may be, and measures.
    """

    money: bool
    person: bool
    rule: bool
    denied: bool
    affirmed: str
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
            affirmed=_affirmed(folded),
            measures=tuple(held for words, held in _MEASURED if words.search(folded)),
        )

    def misses_sum(self, sentence: str, around: str) -> bool:
        """Whether a sum is asked for and neither a sentence nor what is around it has money."""
        return self.money and not (
            is_free(sentence) or _MONEY.search(sentence) or _SUM.search(around)
        )

    def misses_person(self, sentence: str) -> bool:
        """Whether a person is asked for and a sentence names none."""
        return self.person and not _PERSON.search(sentence)

    def misses_denial(self, words: str) -> bool:
        """Whether it is asked what is not so, and words deny nothing."""
        return self.denied and not _DENIES.search(words)

    def is_denied(self, sentence: str, heading: str) -> bool:
        """Whether it is asked in which case something must or may be, and it is told when it isn't."""
        if not self.affirmed:
            return False
        so, not_so = (
            re.compile(rf"{before}\b{self.affirmed} (?=\w)") for before in ("(?<!khong )", "khong ")
        )
        words = fold(f"{heading} {sentence}")
        return bool(not_so.search(words)) and not so.search(words)

    def only_announced(self, sentence: str) -> bool:
        """Whether it is asked what a rule gives, and a sentence only has a rule made."""
        return self.rule and bool(_TO_BE_MADE.search(sentence))

    def is_shown(self, expects: Expected, words: str) -> bool:
        """Whether a sentence with its headings shows each measure asked for, a fee, a reason."""
        measured = all(held.search(words) for held in self.measures)
        return measured and (expects not in _TOLD_SO or holds_sign(words, expects))


def grants(asked: str, said: str) -> bool:
    """Whether words tell of what a question, folded, asks to be given, waived or charged.

    >>> grants("di xe buyt co duoc mien phi khong", "Ưu tiên dùng xe buýt")
    False
    >>> grants("di xe buyt co duoc mien phi khong", "Không thu tiền vé xe buýt của người già")
    True
    """
    granted = _grant_asked(asked)
    return not granted or bool(re.search(rf"\b(?:{granted})\b", fold(said)))


@lru_cache(maxsize=128)
def _grant_asked(asked: str) -> str:
    """Return the pattern of what tells of a grant asked for; empty where none is."""
    match = _ASKS_GRANT.search(asked)
    return _GRANTED[match["what"]] if match else ""


def _affirmed(folded: str) -> str:
    """Return the verb that a folded question asks in which case or of whom it holds; mostly none.

    >>> _affirmed("truong hop nao phai den bu chi phi"), _affirmed("co phai den bu khong")
    ('phai', '')
    """
    match = None if _DENIED.search(folded) else _IN_WHICH_CASE.search(folded)
    return match["verb"] if match else ""


_IN_WHICH_CASE = re.compile(
    r"\b(?:(?:truong hop|doi tuong|nguoi|ai|khi) nao|ai|khi nao)(?: \w+){0,3}? (?P<verb>phai|duoc|bi) (?!.*\bkhong\W*$)"
)
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
