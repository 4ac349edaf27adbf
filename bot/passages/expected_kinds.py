"""The kinds of words that answer: what asks for each, what shows it, what announces it.

Asking patterns run over folded text, signs and labels over text as documents write it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Expected(StrEnum):
    """What kind of words the answer must hold."""

    VALUE = "value"
    FREQUENCY = "frequency"
    DAY = "day"
    DURATION = "duration"
    TIME = "time"
    RANK = "rank"
    MONEY = "money"
    FEE = "fee"
    PLACE = "place"
    NAME = "name"
    WHO = "who"
    CAUSE = "cause"
    REASON = "reason"
    CONDITION = "condition"
    OUTCOME = "outcome"
    MANNER = "manner"
    RULE = "rule"
    WORDS = "words"


PINNED = frozenset(
    {
        Expected.VALUE,
        Expected.FREQUENCY,
        Expected.DAY,
        Expected.DURATION,
        Expected.TIME,
        Expected.RANK,
        Expected.NAME,
    }
)
"""Kinds whose signs are sure: a sentence without any cannot answer."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The words that ask for a kind, the signs of it, the labels that announce it."""

    asked: re.Pattern[str]
    sign: re.Pattern[str] | None
    label: re.Pattern[str] | None


COUNT = r"(?:\d+|một|hai|ba|bốn|năm|sáu|mười)"
_WEEKDAY = r"\b(?:từ|vào|đến|ngày|sáng|chiều|tối) thứ (?:hai|ba|tư|năm|sáu|bảy)\b|\bchủ nhật\b"
_DUE = r"(?<!giới )(?<!vô )hạn(?! chế| hán| mặn| mức| hẹp)"
_CALENDAR = rf"(?<!du )lịch(?! sử| lãm| sự)|{_DUE}"
"""Calendar and deadline as labels: no tourism ("du lịch"), no shortcoming ("hạn chế")."""
_PERIOD = r"(?:ngày|tuần|tháng|quý|năm|giờ|phút|buổi)"
_EACH = r"(?<!moi )(?<!mot )(?<!1 )(?<!hang )(?<!tung )"
"""Nothing that makes a day or a month a measure: "mỗi ngày bao nhiêu" asks no date."""
_OF_A_THING = r"(?! (?:lan|dot|buoi|cuoc|chuyen|luot|tien|dong|nghin|ngan|trieu|ty|phan tram|nguoi|ho|ca|tieng|gio|bua|kg|lit)\b)"
WEEKDAY_ASKED = (
    r"\b(?:mo(?: cua)?|dong cua|lam viec|truc|tiep dan|(?<!ky )(?<!phien )(?<!cuoc )hop|(?<!lop )hoc|nghi|nop|gui|den|di|nhung|vao|tu|ngay) (?:vao )?thu may\b"
    r"|(?<!thong )\b(?:thu gom|gom|lay|qua|vao|chay|phat|tiem|kham|tra)(?: \w+){1,4} (?:vao )?(?<!hop )(?<!lan )(?<!khoa )thu may\b(?! (?:tien|nghin|ngan|trieu))"
    r"|(?:\b(?:thu (?:bay|7)|chu nhat|cuoi tuan)|(?:^|\b(?:vao|ngay|sang|chieu|toi|tu|den|ca) )thu (?:hai|ba|tu|nam|sau|[2-6]))\b.*\b(?:khong|ko|chua)\W*$"
)
"""Which day of the week, or whether one is: "mở thứ mấy", "thứ bảy có làm việc không"."""
BODY = (
    r"Sở|Bộ|Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Công an|Trung tâm|Phòng|Văn phòng|Cục|Chi cục|Viện|Trường|Đài|Báo"
    r"|Chủ tịch|Phó Chủ tịch|Giám đốc|Trưởng|Bí thư|Thủ trưởng|Hội|Đoàn|Mặt trận|Thư ký|Kho bạc|Ngân hàng|Tòa án"
)
PERSON = (
    r"người|cá nhân|tổ chức|cơ quan|đơn vị|hộ|cán bộ|công chức|viên chức|doanh nghiệp|hợp tác xã|nhân dân|học sinh"
    r"|sinh viên|giáo viên|trẻ|phụ nữ|chủ đầu tư|đối tượng|thành viên|đại diện|hội viên|đoàn viên"
)
_MONEY_WORDS = r"kinh phi|nguon(?: von| tien| kinh phi| luc)?|tien|ngan sach|von"
_UNPAID = "".join(
    rf"(?<!{verb} )" for verb in "nop dong tra thu nhan linh lanh rut gui chuyen phat".split()
)
"""No verb of paying before: "nộp tiền đất ở đâu" asks for a place, "tiền ở đâu ra" for money."""
_WHERE = (
    r"(?<!dong )(?<!con )(?<!danh )(?<!mang )(?<!xang )\bdau\b"
    r"(?! (?:tu|moi|nam|tien|gia|vao|ra|thau|quy|thang|khan|mat|treo|giap|do|chi|hieu|noi|moc|bai|ky|mua|cau|nganh|hoa|mo|khi)\b)"
)
"""Where: no "đầu tư", "đầu tiên", no seal ("đóng dấu"), no oil ("xăng dầu")."""
_SOUGHT_OUT = "".join(
    rf"(?<!{verb} )" for verb in "tim hieu ra dinh tra ro minh biet tich phuc cac theo".split()
)
"""No verb of finding out before: who looks for a cause isn't asked for it."""

_VENUE = (
    r"(?:hoi truong|nha (?:van hoa|hat|hang|thi dau)|san(?: van dong| khau)?|quang truong|khach san|trung tam|truong hoc"
    r"|cong vien|bao tang|thu vien|rap|ben|cang|ga|cho|tuyen duong|duong|pho|phong hop)"
)
"""Where people come together, asked for by its kind: "khai mạc ở hội trường nào"."""
_ACTING = (
    r"(?= (?:(?:duoc|phai|se|co quyen|dung ra|chiu|moi) )*(?:ky|ki|duyet|phe duyet|cap|quyet dinh|nhan giu|giu|tiep nhan|tham dinh|tham muu|chu tri|phu trach|quan ly|lo"
    r"|trach nhiem|xac nhan|kiem tra|giai quyet|xu ly|ban hanh|bao quan|luu giu|theo doi|dieu tra|giam sat|chi tra|lam dau moi|tong hop|cong nhan|cho phep|thu hoi|to chuc thi)\b)"
)
_WHERE_ACTS = rf"(?<!o )(?<!tai )(?<!den )(?<!ra )(?<!toi )(?<!ve )\b(?:noi|cho) nao{_ACTING}"
"""A place that acts is an office: "chỗ nào được ký", "nơi nào thẩm định"."""

HAPPENED = re.compile(
    r"(?<!so )(?<!thu )\b(?:xay ra|gap(?! lai)|bi|mat|lam mat|hong|hu(?= hong|\b)|that lac|danh roi|rach|lo(?: lot)?|tre (?:hen|han)|qua (?:han|thoi han)|cham|thieu|sai|quen|nghi (?:viec|hoc|ngang)"
    r"|bo (?:hoc|viec|do|cuoc)|vi pham|phat hien|tu choi|khong (?:dong y|kip|du|dat|nop|chap hanh|thuc hien)|chua (?:dat|du|nop|hoan thanh))\b"
)
"""What befalls somebody, so that it is asked what to do then: "mất thẻ thì phải làm gì"."""

KINDS: dict[Expected, Kind] = {
    Expected.FREQUENCY: Kind(
        re.compile(
            r"\b(?:bao lau|may (?:thang|nam|ngay|tuan)|bao nhieu (?:thang|nam|ngay|tuan))\b.*\b(?:1|mot) lan\b"
            r"|(?<!gap )(?<!bang )(?<!xe )\b(?:may|bao nhieu) (?:lan|dot|ky(?! tu| hieu)|buoi)\b|\btan suat\b|\bdinh ky (?:the nao|bao lau|khi nao|ra sao|nhu the nao)\b"
            r"|\b(?:bao lau|may) .{0,30}\b(?:mot|1) lan\b"
        ),
        re.compile(
            rf"\b(?:hằng|hàng|mỗi|từng)\s+{_PERIOD}|\bđịnh kỳ\b|\b{COUNT}\s*(?:\([^)]*\)\s*)?(?:lần|đợt|kỳ|buổi)\b|\blần\s*/|\bthường xuyên\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:tần suất|định kỳ|chế độ)\b", re.IGNORECASE),
    ),
    Expected.DAY: Kind(
        re.compile(
            rf"\b(?:ngay nao|hom nao|{_EACH}ngay (?:may|bao nhieu){_OF_A_THING}|nhung ngay nao)\b|{WEEKDAY_ASKED}"
        ),
        re.compile(
            rf"\bngày\s+\d|\b\d{{1,2}}[/-]\d{{1,2}}\b|\btừ (?:đầu |giữa |cuối )?tháng\s+\d|\bngày (?:đầu|cuối|làm việc|hôm)|{_WEEKDAY}|\btrong ngày\b|\bkể từ ngày\b|\bngay (?:sau )?khi\b|\b(?:hằng|hàng) ngày\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:thời gian|thời hạn|thời điểm|tiến độ|{_CALENDAR}|ngày)\b", re.IGNORECASE
        ),
    ),
    Expected.TIME: Kind(
        re.compile(
            rf"\b(?:khi nao|luc nao|bao gio|(?:tu |den |vao |truoc )*(?:ngay|hom|thang|nam|quy|gio|moc|han)(?: thang)? nao|may gio|{_EACH}(?:ngay|thang|quy|mung|mong) may{_OF_A_THING}"
            r"|nhung (?:ngay|moc|thoi diem) nao|den bao gio|tu bao gio)\b|\bhan (?:chot|cuoi|nop|gui|bao cao)\b|\bcham nhat\b"
            r"|\b(?:thoi gian|thoi diem|thoi han|lich(?= (?:trinh|tiem|hop|lam viec|cong tac|nghi|thi|dien ra)\b)|tien do(?! (?:co|duoc|bi|phai|lay|tu dau|ai|do ai|tra|nop|cap|con|chi|la (?:cua|do)|o dau)\b))\b(?!.{0,40}\bbao lau\b)"
        ),
        re.compile(
            r"\d{1,2}\s*(?:giờ|h\d{0,2})\b|\bngày\s+\d|\d{1,2}[/-]\d{1,2}|\btháng\s+\d|\bquý\s+[IV\d]|\bhằng\s|\bhàng\s"
            r"|\bđịnh kỳ\b|\d+\s+(?:ngày|tháng|năm|tuần|giờ|phút)\b|\bvĩnh viễn\b|\bnăm\s+(?:19|20)\d\d|\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d"
            r"|\b(?:hoàn thành|khởi công|(?:năm|thời gian|tiến độ)(?: [^\W\d]+){1,3}): (?:19|20)\d\d(?=\s*(?:[|;(]|$))"
            rf"|\bgiờ (?:hành chính|làm việc)\b|\bngay (?:sau )?khi\b|\bkhi (?:có|được)\b|\b(?:sau|trước) khi\b|\bngày làm việc\b|\btrong ngày\b|{_WEEKDAY}|\btrong (?:năm|tháng|quý)\b|\b(?:đầu|giữa|cuối) (?:năm|tháng|quý)\b|\bthường xuyên\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:thời gian|thời hạn|thời điểm|tiến độ|{_CALENDAR}|ngày)\b", re.IGNORECASE
        ),
    ),
    Expected.RANK: Kind(
        re.compile(
            r"\b(?:dung|xep|hang|vi tri)(?: (?:o|hang|vi tri|vi thu|trong|ca nuoc|toan quoc|the gioi))* thu may\b(?! (?:tien|dong|nghin|ngan|trieu|ty|k|phan)\b)"
            r"|\b(?:dung|xep|o) (?:o )?vi tri (?:may|nao|bao nhieu)\b|\bxep (?:hang )?(?:may|bao nhieu)\b(?! (?:ho|cai|lop|loai|tien)\b)|\bhang (?:may|bao nhieu)\b"
        ),
        re.compile(
            r"\b(?:thứ|hạng|vị trí|top|nhóm)\s+(?:thứ )?\d|\bthứ (?:nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b|(?<![\d/])\d{1,3}/\d{1,3}(?![\d/])"
            r"|\b(?:đứng|dẫn) đầu\b|\bcuối bảng\b|\bxếp (?:hạng|thứ)\b\D{0,16}\d",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:xếp hạng|thứ hạng|vị trí|hạng)\b", re.IGNORECASE),
    ),
    Expected.DURATION: Kind(
        re.compile(
            r"\b(?:bao lau|(?:may|bao nhieu) (?:ngay|thang|nam|tuan|gio|phut|tieng))\b|\btrong (?:thoi gian|vong) (?:bao|may)\b"
        ),
        re.compile(
            rf"\b\d+\s*(?:\([^)]*\)\s*)?(?:ngày|tháng|năm|tuần|giờ|phút|quý|tiếng)\b|\bvĩnh viễn\b|\b{COUNT} (?:lần|{_PERIOD})\b|\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d"
            r"|\btừ ngày\b|\bđến (?:hết )?ngày\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:thời gian|thời hạn|thời lượng|{_DUE})\b", re.IGNORECASE),
    ),
    Expected.MONEY: Kind(
        re.compile(
            rf"\b(?:{_MONEY_WORDS})\b.*\b(?:tu dau|nguon nao|dau ra|tu nguon nao|do ai|ai (?:cap|chi|bo))\b|\bnguon (?:kinh phi|von|tien) nao\b"
            rf"|{_UNPAID}\b(?:{_MONEY_WORDS})\b.*{_UNPAID}\bo dau\b"
            r"|\bai (?:la nguoi )?(?:chi tra|(?:bo|chi|tra|lo|cap|chiu|gop) (?:tien|kinh phi|chi phi|von))\b|\bnguon (?:kinh phi|von)\b(?!.*\bbao nhieu\b)"
        ),
        re.compile(
            r"\b(?:ngân sách|xã hội hóa|xã hội hoá|nguồn|quỹ|kinh phí|dự toán|vốn|tài trợ|đóng góp)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:kinh phí|nguồn|nguồn vốn|ngân sách|tài chính)\b", re.IGNORECASE),
    ),
    Expected.FEE: Kind(
        re.compile(
            r"(?<!bao )\b(?:mat|ton|thu|dong|nop|chiu) (?:tien|phi|le phi|chi phi)\b.{0,24}\b(?:khong|ko|hay khong)\b|\bco (?:le )?phi (?:gi )?(?:khong|ko)\b|\bmien phi (?:khong|ko|chu)\b"
            r"|\b(?:le phi|phi) (?:la )?(?:the nao|nhu the nao|ra sao)\b|\bthu (?:nhung |cac )?(?:le )?phi (?:gi|nao)\b"
        ),
        re.compile(
            r"(?<!kinh )\bphí\b|\b(?:miễn|không (?:thu|phải (?:trả|nộp|đóng)|(?:được )?hỗ trợ)|hỗ trợ (?:toàn bộ|100%|\d)|tự trả|tiền|chi trả|mức giá|đơn giá)\b|\d\s*(?:nghìn |triệu )?đồng\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:phí|lệ phí)\b", re.IGNORECASE),
    ),
    Expected.PLACE: Kind(
        re.compile(
            r"\b(?:o|tai|den|ra|toi|vao|tren) (?:nhung )?(?:dau|cho nao|noi nao|dia diem nao|khu vuc nao|dia ban nao|(?:vung|tinh|xa|phuong|thon) nao(?! cung))\b|\bdia diem(?: nao)?\b"
            rf"|(?!{_WHERE_ACTS})\b(?:noi|cho) nao\b|\b(?:o|tai) {_VENUE}(?: [a-z]+)? nao\b"
            rf"|\b(?:nop|gui|dat|toi|den|dien ra) .{{0,30}}{_WHERE}|\b(?:ve|di|qua) {_WHERE}|\bdia chi\b"
        ),
        re.compile(
            r"\b(?i:tại|ở)\s+(?!(?i:lễ|hội nghị|hội thảo|hội thi|hội diễn|đại hội|kỳ họp|phiên|cuộc|buổi|chương trình|sự kiện|thời điểm|tập huấn)\b)(?!khoản|điểm|Điều|điều|Nghị|Luật|Quyết|Thông|Phụ lục|phụ lục|mục|Mục|Kế hoạch|văn bản)\w|(?i:địa điểm|địa chỉ|trụ sở|trên địa bàn|nơi)\b"
            r"|\b(?i:gửi|nộp|đến|về|tới|qua|trên)\s+(?:cho |về |đến |tới |qua )?(?:[A-ZĐ]|cơ quan|trung tâm|cổng|dịch vụ|bưu|hệ thống|ủy ban)|@|https?:"
        ),
        re.compile(r"\b(?:địa điểm|nơi|địa chỉ|địa bàn|trụ sở|phạm vi)\b", re.IGNORECASE),
    ),
    Expected.NAME: Kind(
        re.compile(
            r"^ai (?:la|lam|giu chuc|dang la|hien la)\s+(?:\w+ )?(?:giam doc|chu tich|pho|truong|bi thu|thu truong|bo truong|chanh|thu tuong|tong|cuc truong|vien truong|hieu truong)\b"
            r"|\b(?:ten|ho ten) (?:la )?gi\b|\bla ai\W*$|\bten ai\b"
        ),
        re.compile(
            r"\b(?:ông|bà|đồng chí|Ông|Bà|Đồng chí)\s+(?!Chủ tịch|Giám đốc|Bí thư|Phó|Trưởng|Thủ)[A-ZĐ]|/ [A-ZĐÀ-Ỹ][^\W\d]+(?: [A-ZĐÀ-Ỹ][^\W\d]+){1,4}\s*$|“[^”]+”"
            r"|\b(?:tên|Tên)(?: gọi)?(?: mới| chính thức)? là\b|\b(?:lấy|đổi|mang) tên\b"
        ),
        re.compile(r"\b(?:họ tên|họ và tên|người|tên|tên gọi)\b", re.IGNORECASE),
    ),
    Expected.WHO: Kind(
        re.compile(
            r"\b(?:nhung |cho |do |voi |cua )*(?:ai|(?:don vi|co quan|doi tuong|to chuc|nguoi|so|bo|ban|phong|cuc|chi cuc|trung tam|van phong|uy ban|hoi dong|to dang|chi bo|cap|ben|truong hop|thanh phan|nganh|dia phuong) nao)\b"
            rf"|\bdoi tuong\b(?: (?:la|gom|ap dung|nao))?|\bthanh phan\b|{_WHERE_ACTS}"
        ),
        re.compile(rf"\b(?:{BODY})\b|(?i:\b(?:{PERSON})\b)"),
        re.compile(
            r"\b(?:đối tượng|thành phần|(?:đơn vị|cơ quan|tổ chức|người|cấp)(?: \w+){0,2} (?:chủ trì|phối hợp|thực hiện|chỉ đạo|tổ chức|quyết định)"
            r"|trách nhiệm|thẩm quyền|danh nghĩa)\b|^\W*(?:chủ trì|phối hợp|phụ trách)(?: thực hiện)?$",
            re.IGNORECASE,
        ),
    ),
    Expected.CAUSE: Kind(
        re.compile(
            rf"{_SOUGHT_OUT}\bnguyen nhan\b|\bnguyen nhan (?:\w+ ){{0,3}}(?:nao|gi)\b"
            r"|\b(?:do|vi) dau\b(?! moi| ma (?:co|duoc))|\b(?:vi|tai) sao\b(?!.{0,40}\b(?:phai|can|nen)\b).{0,70}"
            r"\b(?:con|chua|yeu|kem|han che|cham|thap|giam|khong|ton tai|bi|thieu|kho khan|vuong mac|bat cap)\b(?! \w+ khong\W*$)"
        ),
        re.compile(
            rf"\b(?i:nguyên nhân|lý do|lí do|xuất phát từ|bắt nguồn từ|bởi|vì (?:do|chưa|không|còn|có|các|những|là|một|thiếu))\b|\b[Dd]o (?!{BODY}|Chính phủ|Thủ tướng|cơ quan|đơn vị|đồng chí|mình)"
        ),
        re.compile(r"\b(?:nguyên nhân|lý do|tồn tại|hạn chế|bất cập)\b", re.IGNORECASE),
    ),
    Expected.REASON: Kind(
        re.compile(
            r"\b(?:vi sao|tai sao|vi dau|do dau|sao lai|muc dich|ly do|li do|de lam gi|nham (?:muc dich|gi)|y nghia)\b"
        ),
        re.compile(
            r"\b(?:nhằm|để|do|vì|bởi|nguyên nhân|mục đích|góp phần|tạo|nâng cao|bảo đảm|đảm bảo|phục vụ)\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:mục đích|nguyên nhân|lý do|ý nghĩa|sự cần thiết)\b", re.IGNORECASE),
    ),
    Expected.CONDITION: Kind(
        re.compile(r"\b(?:dieu kien|tieu chuan|tieu chi|khi co nhung gi)\b"),
        None,
        re.compile(r"\b(?:điều kiện|tiêu chuẩn|tiêu chí)\b", re.IGNORECASE),
    ),
    Expected.OUTCOME: Kind(
        re.compile(
            r"\b(?:neu|truong hop|lo|nho|ma|khi)\b.{8,}\bthi\b.{0,32}\b(?:sao|the nao|ra sao|nhu the nao|(?:tinh|coi|hieu|xem) la gi|xu ly gi|lam gi|(?:co|con|mang) (?:gia tri|hieu luc|y nghia|tac dung)(?: phap ly)? (?:gi|nao))\b\W*(?:a|nhi|vay|nua|the)?\W*$"
            rf"|{HAPPENED.pattern}.{{0,60}}\bthi\b.{{0,48}}\b(?:lam (?:nhung )?gi|lam sao|xu ly (?:sao|gi|the nao|nhu the nao|ra sao)|bao (?:cho )?ai|lap (?:giay|bien ban|van ban) gi)\b"
        ),
        re.compile(
            r"^\W*(?:[a-zđ]\)|\d{1,2}[.)])?\W*(?:(?:Trong )?[Tt]rường hợp|Nếu|Khi|(?:Ngay )?[Ss]au khi|Đối với (?:các )?trường hợp)\b|\b(?:xem như|coi như|được coi là)\b"
        ),
        re.compile(r"\b(?:xử lý|trường hợp)\b", re.IGNORECASE),
    ),
    Expected.MANNER: Kind(
        re.compile(
            r"\b(?:(?:nhu )?the nao|cach nao|bang cach|cach thuc|hinh thuc|quy trinh|phuong thuc|phuong phap|trinh tu|cac buoc|ra sao"
            r"|ho so (?:gom|can|bao gom)|thu tuc|lam sao)\b"
        ),
        None,
        re.compile(
            r"\b(?:hình thức|quy trình|trình tự|cách thức|hồ sơ|phương thức|phương pháp|thủ tục|cấu trúc|nguyên tắc)\b",
            re.IGNORECASE,
        ),
    ),
    Expected.RULE: Kind(
        re.compile(
            r"\b(?:co|con) (?:duoc|phai|bat buoc|can|the|cho|bi|cam|ho tro|mien|quy dinh)\b.*\b(?:khong|ko|chua|hay khong)\b\W*(?:a|nhi|vay|nua|the)?\W*$"
            r"|\bduoc (?:phep )?.{0,60}\b(?:khong|ko)\b\W*$|\bduoc phep\b"
        ),
        None,
        None,
    ),
}
