"""Whether words bear what a question asks for: names, a winner, where to hand in, papers, a fee.

"Thí điểm ở 10 xã vùng cao" holds every word of "thí điểm ở những xã vùng cao nào" and names none of
them. The kinds that show in the words themselves are those of `bot.passages.expectations`; here are
those that a near line most often passes for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.questions.members_asked import asked_alone, asks_too, kinds_to_name, names_members_only
from knowledge.capitals import compile_capitals
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Collection

_CLOSING = r"(?: (?:vay|the|a|nhi|ha|z|v|ad|ban|em|anh|chi|duoc|thi|nhe|day|do|luon))*\W*$"
_WHERE = r"(?:(?<!tu )(?<!dong )(?<!con )(?<!danh )dau|cho nao|noi nao)"
_PLACE = (
    r"@|https?:|(?i:\b(?:địa điểm|địa chỉ|trụ sở|một cửa|dịch vụ công|bưu (?:điện|chính|cục)|trực tuyến|ứng dụng|nơi)\b)"
    r"|\b(?i:tại|ở|đến|qua|về|với|cho|gửi|tiếp nhận|do|là|trên)\b (?:(?:các|số|nhà|trụ|nơi|cơ quan|phòng|bộ phận|điểm|ngân hàng"
    r"|trung tâm|trạm|trường|tổ|trưởng|hộp|ủy ban|chi|thư|hệ thống|sàn|đơn vị|tổ chức|khu vực)\b|(?=[A-ZĐÀ-Ỹ]))|\b(?:Sở|UBND|Ủy ban|Uỷ ban|Công an|Trung tâm|Phòng|Văn phòng|Trạm|Bưu điện|Cổng|Chi cục|Ban|Chi hội|Nhà văn hóa)\b"
)
_COMMUNE = (
    r"(?:xa(?! hoi\b)|phuong(?! (?:an|phap|thuc|tien|huong|cham|dien|trinh)\b)|thi tran|huyen|thon(?:,? ban)?|to dan pho|khu pho|ap(?! dung\b)"
    r"|khu dan cu|dac khu|dia phuong)"
)
_COMMUNES_WRITTEN = r"(?i:xã|phường|thị trấn|huyện|thôn|bản|tổ dân phố|khu phố|ấp|khu dân cư|đặc khu|tổ(?! chức)|khu(?! vực))"
_COMMUNE_NAMED = (
    rf"\b{_COMMUNES_WRITTEN}(?: [^\W\d]+){{0,2}}?:? [A-ZĐÀ-Ỹ]|\b{_COMMUNES_WRITTEN} (?:số )?\d|(?i:\b(?:địa điểm|nơi|địa bàn))[^.;:]{{0,20}}: |\b(?:tại|ở) [A-ZĐÀ-Ỹ]"
    r"|[A-ZĐÀ-Ỹ][^\W\dA-ZĐÀ-Ỹ]+ [A-ZĐÀ-Ỹ][^\W\dA-ZĐÀ-Ỹ]+(?:,| và) [A-ZĐÀ-Ỹ][^\W\dA-ZĐÀ-Ỹ]+ [A-ZĐÀ-Ỹ]"
)
_HEADING_ONE = r"(?:(?:to|doi|doan|nhom|thon|hieu|khu|hoi) truong|truong (?:ban|doan|nhom|thon)|giam doc|chu tich|bi thu|bac si|ca si|nguoi (?:mau|dan))"
_FEE = (
    "".join(rf"(?<!{other} )" for other in "kinh chi hoc vien mien lang phuc tap cay".split())
    + r"\bphi"
)
"""What is charged: neither what a whole plan costs nor what is waived."""
_MOST = (
    r"(?:(?<!it )(?<!cham )(?<!muon )(?<!som )(?<!gan )(?:(?:nhieu|dong)(?: \w+){0,4}|it(?: \w+){1,4}|(?!it|cham|muon|som|gan|thong|hop|thu|dong|moi|cap|chu|sinh)\w+) nhat"
    r"|(?:dung|dan) dau|dau bang|dung cuoi|cuoi bang|bet bang|vo dich|(?:doat|dat|gianh|thang|duoc) giai|quan quan)"
)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What asks for a kind, folded, and the sign of it as a document writes it."""

    asked: re.Pattern[str]
    shown: re.Pattern[str]


_ASKINGS = (
    _Asking(
        re.compile(
            rf"\b(?:o|tai|thuoc|trong|den|ve)(?: (?:nhung|cac|may))? {_COMMUNE} nao\b"
            rf"|\b(?:la|gom|do la|nhung|cac|cu the)(?: (?:la|nhung|cac|cu the))* {_COMMUNE}(?: \w+){{0,3}}? nao\b"
        ),
        compile_capitals(
            rf"{_COMMUNE_NAMED}|\b{_COMMUNES_WRITTEN} nơi\b|\b(?i:toàn (?:tỉnh|thành phố|xã|phường|quốc))\b"
            rf"|\b(?i:tất cả|toàn bộ|các|mọi|mỗi|từng|những|100%) (?:\w+,? )?{_COMMUNES_WRITTEN}\b"
        ),
    ),
    _Asking(
        re.compile(
            rf"\b(?:ke|liet ke|neu|cho biet)(?: (?:ra|ten|tung|cac|nhung|may|cua|\d+))* {_COMMUNE}\b"
        ),
        compile_capitals(_COMMUNE_NAMED),
    ),
    _Asking(
        re.compile(
            rf"\b(?:{_COMMUNE}|tinh|so|truong|don vi|doi|to|nhom|em|nguoi|thi sinh|nganh)(?: \w+){{0,2}}? nao\b.*\b{_MOST}\b(?! (?:may|bao nhieu)\b)"
        ),
        re.compile(
            r"(?<!ít )(?<!chậm )(?<!muộn )(?<!sớm )(?<!thống )(?<!hợp )(?<!thứ )\bnhất\b(?! trí| là| thiết| quán| định| thể)"
            r"|\b(?:đứng đầu|dẫn đầu|đứng|hạng|xếp thứ|giải (?:nhất|nhì|ba|thưởng|cao)|vô địch|quán quân|vượt)\b|\bthứ (?:\d|nhì|hai|ba|tư)",
            re.IGNORECASE,
        ),
    ),
    _Asking(
        re.compile(
            rf"\b{_COMMUNE} nao\b.*\b(?:truoc(?: tien)?|dau tien|sau cung|cuoi cung){_CLOSING}"
        ),
        re.compile(
            r"\b(?:ưu tiên|trước (?!ngày|tháng|quý|năm|khi|mùa|\d)|đầu tiên|cuối cùng|đợt|giai đoạn)",
            re.IGNORECASE,
        ),
    ),
    _Asking(
        re.compile(
            rf"\b{_HEADING_ONE}\b.{{0,50}}\b(?:la ai|ten (?:la )?gi|ten ai){_CLOSING}|^\W*ai (?:la|lam)(?: \w+)? {_HEADING_ONE}\b"
        ),
        compile_capitals(
            r"(?:^|[\n:]) ?(?:[A-ZĐÀ-Ỹ][^\W\dA-ZĐÀ-Ỹ]+ ){1,4}[A-ZĐÀ-Ỹ][^\W\dA-ZĐÀ-Ỹ]+(?=[,;\n]|$)|\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c) [A-ZĐÀ-Ỹ]"
            r"|\b(?i:làm|là|do|giao)\b[^.;:]{0,60}\b(?i:trưởng)\b|\b(?i:trưởng)\b[^.;:]{0,40}(?::| là | do | – )"
        ),
    ),
    _Asking(
        re.compile(
            rf"\b(?:nop|gui|(?<!ca )nhan(?! dan\b)|linh|lay|xin|dang ky|lam thu tuc|mua|dat)\b(?:(?!khi nao|bao gio).){{0,30}}\b{_WHERE}{_CLOSING}"
        ),
        compile_capitals(_PLACE),
    ),
    _Asking(
        re.compile(
            rf"\b(?:nop|gui|dang ky|lam thu tuc)\b(?:(?!khi nao|bao gio).){{0,30}}\b{_WHERE}{_CLOSING}"
        ),
        compile_capitals(
            r"\b(?i:nộp|gửi|tiếp nhận|nhận|đăng ký|một cửa|dịch vụ công|trụ sở|liên hệ|địa chỉ|trực tuyến|ứng dụng|hồ sơ|đơn)\b"
            r"|\b(?:về|cho|tới|đến|với) (?=[A-ZĐÀ-Ỹ])"
        ),
    ),
    _Asking(
        re.compile(
            rf"^(?!.*\b(?:xin|nop|gui|lay|linh|lam (?:giay|ho so|thu tuc)|dang ky|xac nhan)\b.*\bmua\b).*\bmua\b(?:(?!khi nao|bao gio).){{0,30}}\b{_WHERE}{_CLOSING}"
        ),
        re.compile(r"\b(?:bán|mua|phát hành|phòng vé|đại lý)\b", re.IGNORECASE),
    ),
    _Asking(
        re.compile(
            r"\bgiay to (?:gi|nao|j)\b|\b(?:mang|dem)(?: theo)?(?: (?:nhung|cai))? gi\b"
            r"|\b(?:can|mang|chuan bi|nop|xuat trinh)(?: (?:theo|them|co|nhung|cac|may|du|phai|nop))* giay (?:gi|nao)\b"
        ),
        re.compile(
            r"\b(?:giấy(?! phép)|bản (?:sao|chính|photo)|tờ khai|đơn(?! vị| giá)|căn cước|CCCD|hộ chiếu|xuất trình|mang(?! lại| tính| đậm)|mẫu|thẻ|biên bản"
            r"|phiếu|hóa đơn|chứng (?:từ|nhận|minh)|hợp đồng|văn bản|thành phần hồ sơ|hồ sơ (?:gồm|bao gồm|đề nghị|xin|đăng ký|theo|là))\b|\bhồ sơ[^.;]{0,40}:",
            re.IGNORECASE,
        ),
    ),
    _Asking(
        re.compile(
            rf"{_FEE}(?: \w+){{0,4}} (?:bao nhieu|may) (?:tien|dong|nghin|ngan)\b|{_FEE} (?:la |het |mat )?bao nhieu\b"
            r"|\b(?:dang ky|tham gia|du thi|vao cong|vao cua)(?: \w+){0,3} (?:(?:bao nhieu|may) tien|(?:het|mat|ton) bao nhieu)\b"
        ),
        re.compile(
            r"(?<!inh )(?<!hi )\bphí\b|\bthu\b(?! hút| nhập| gom| hồi| thập)|\bđóng\b(?! góp| cửa)|\b(?:nộp|miễn|vé|giá)\b",
            re.IGNORECASE,
        ),
    ),
    _Asking(
        re.compile(
            r"\b(?:trang web|website|duong link|fanpage|dia chi (?:web|mail|email)|so tai khoan)\b.*\b(?:nao|gi|dau|may|bao nhieu)\b"
            r"|\b(?:xin|cho|gui)(?: (?:cai|em|minh|toi|duong|dia chi))* (?:link|website|trang web|email|so tai khoan)\b"
        ),
        re.compile(
            r"https?:|www\.|\.vn\b|\.com\b|@|\b(?:cổng|trang (?:thông tin|web)|website|zalo|facebook|ứng dụng|mã QR|phần mềm|hệ thống)\b|\d{6}",
            re.IGNORECASE,
        ),
    ),
    _Asking(
        re.compile(
            r"\b(?:ngay|hom|buoi|thu) (?:nao|may)(?: \w+){0,2}? (?:trong|cua|hang|moi) tuan\b"
        ),
        re.compile(
            r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cuối tuần|ngày nghỉ|các ngày|giờ hành chính|(?:hằng|hàng|mỗi|trong) (?:ngày|tuần))\b|/tuần",
            re.IGNORECASE,
        ),
    ),
    _Asking(
        re.compile(
            r"\b(?:mo|dong) cua\b.{0,20}\b(?:may gio|gio nao|luc nao)\b|\b(?:may gio|gio nao|luc nao)\b.{0,12}\b(?:mo|dong) cua\b"
        ),
        re.compile(
            r"\b(?:mở|đóng|phục vụ|đón|hoạt động|làm việc|tiếp|trực|hành chính)\b|\d giờ[^.;]{0,30} đến \d|\d ?[-–] ?\d+ (?:giờ|h)",
            re.IGNORECASE,
        ),
    ),
    _Asking(
        re.compile(
            r"\b(?:phai|ngoi|xep hang|dung) (?:cho|doi)(?= (?:toi da|trong|khoang|het|mat|bao lau|may|lau|den)\b)(?!.*\b(?:ket qua|moi|duoc|nhan|lay|cap|vay|chi)\b).*\b(?:bao lau|may (?:phut|tieng|gio))\b"
        ),
        re.compile(r"\b(?:chờ|đợi)\b", re.IGNORECASE),
    ),
    _Asking(
        re.compile(
            r"\bmac (?:do |trang phuc |quan ao |ao )?(?:gi|the nao|sao)\b|\btrang phuc (?:gi|the nao|ra sao)\b"
        ),
        re.compile(r"\b(?:mặc|trang phục|áo|đồng phục|lễ phục|váy)\b", re.IGNORECASE),
    ),
)


def bears(text: str, told: str) -> bool:
    """Whether words of documents, as written, bear what a question asks for, as far as that shows.

    >>> bears("nộp hồ sơ ở đâu", "Hỗ trợ một lần 500 triệu đồng đối với tiến sĩ")
    False
    >>> bears("nộp hồ sơ ở đâu", "Hộ đề nghị hỗ trợ đăng ký với tổ trưởng tổ dân phố")
    True
    >>> bears("là những xã nào vậy", "Thí điểm trả kết quả ở 10 xã vùng cao")
    False
    >>> bears("nộp khi nào, nộp ở đâu", "Nộp trước ngày 05/10/2026")
    True
    >>> bears("đi làm giấy tờ phải chờ bao lâu", "Cung cấp bản sao trong 01 ngày làm việc")
    False
    >>> bears("xin giấy xác nhận để mua nhà ở đâu", "Giấy do Công an cấp xã nơi thường trú xác nhận")
    True
    """
    return all(shown.search(told) for shown in _signs_of(text))


@lru_cache(maxsize=256)
def _signs_of(text: str) -> tuple[re.Pattern[str], ...]:
    asked = asked_alone(text)
    return tuple(
        each.shown
        for each in _ASKINGS
        if (match := each.asked.search(asked)) and not asks_too(asked, match)
    )


def only_counted(text: str, told: str) -> bool:
    """Whether things are to be named of which words tell only how many there are.

    >>> only_counted("kể tên các điểm đen đó", "Xóa 17 điểm đen, hoàn thành trước ngày 31/12/2026")
    True
    >>> only_counted("những chợ nào hạng 2", "Có 03 chợ hạng 2: chợ Cầu Ngói, chợ Đồng Sim, chợ Suối Mây")
    False
    >>> only_counted("những tuyến đường nào phải sửa", "Sửa 07 tuyến đường gồm Lê Lợi, Hai Bà Trưng")
    False
    >>> only_counted("những hộ nào được hỗ trợ", "Hỗ trợ 142 hộ nghèo")  # told by what they are
    False
    """
    kinds = kinds_to_name(text)
    written = nfc(told)
    said = fold(written)
    if not kinds or len(said) != len(written):
        return False
    by_name = names_members_only(text) or _BY_NAME.search(asked_alone(text))
    known = None if by_name else {*asked_alone(text).split()} | _GOING_ON
    return any(_is_only_counted(kind, said, written, known) for kind in kinds)


_BY_NAME = re.compile(r"\b(?:ke|liet ke|neu|ten)\b")
_GOING_ON = frozenset(
    "truoc sau tu tai o trong ngoai den theo de va bi duoc co cua cho voi nam vao khi la thuoc tren duoi moi hoan".split()
)


def _is_only_counted(kind: str, said: str, written: str, known: Collection[str] | None) -> bool:
    """Whether words count a kind, and neither name one of it, nor list some, nor speak of all.

    Nor tell which they are by a word that isn't ``known`` from the question, where that will do.
    """
    counts = list(re.finditer(rf"{_COUNT}\(?{kind}\b(?P<told> [^\W\d]+)?", said))
    if known is not None and any((m["told"] or "").strip() not in {"", *known} for m in counts):
        return False
    if not counts or _LISTED.search(said) or _speaks_of_all(kind, said, written):
        return False
    ends = [match.end() for match in re.finditer(rf"\b{kind}\b", said)]
    named = any(_NAMED.match(written, end) for end in ends)
    return not named and not any(_LISTS.match(said, match.end()) for match in counts)


_COUNT = r"(?<![\w/.,])\d[\d.]*(?: \([^)]*\))?(?: [^\W\d]+,?){0,5}? "
_ALL = re.compile(r"\b(?:các|mọi|tất cả|toàn bộ|từng)\s*$", re.IGNORECASE)
"""All of a kind: "mỗi xã" may be each of those counted."""
_LISTED = re.compile(r"(?<!thu )\bgom\b")
_LISTS = re.compile(
    r"[^.;:]{0,60}?(?:: |\(\w+[^()]*,)|(?: [^\W\d]+){0,3}(?:, [^\W\d]+(?: [^\W\d]+){0,3}){2}"
)
_NAMED = compile_capitals(r"(?: [^\W\d]+){0,2}? (?:[A-ZĐÀ-Ỹ“\"]|số \d)| \d")


def _speaks_of_all(kind: str, said: str, written: str) -> bool:
    return any(_ALL.search(written[: m.start()]) for m in re.finditer(rf"\b{kind}\b", said))
