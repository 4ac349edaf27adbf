"""How people ask for times and amounts aloud, put as it is written: "chừng nào", "mấy chục triệu".

What a question expects is then told by one form of each. Read with or without diacritics.
"""

from __future__ import annotations

import re

from bot.questions.spelling import without_marks
from knowledge.text import has_diacritics


def as_written(question: str) -> str:
    """Return a question with its everyday words for "when", "how long", "how much" as offices write them.

    >>> as_written("Chừng nào xong, báo trước mấy hôm?"), as_written("trong may tieng thi co ket qua")
    ('Khi nào xong, báo trước mấy ngày?', 'trong may gio thi co ket qua')
    >>> as_written("mấy hôm nay mưa, có mấy tiếng dân tộc?")
    'mấy hôm nay mưa, có mấy tiếng dân tộc?'
    >>> as_written("Tốn mấy chục triệu?"), as_written("duoc may tram ngan"), as_written("bị phạt khoảng nào")
    ('Tốn mấy triệu?', 'duoc may ngan', 'bị phạt bao nhiêu')
    >>> as_written("Mấy mức khoán ở trên có cố định không?"), as_written("mức này tăng mấy mức")
    ('Các mức khoán ở trên có cố định không?', 'mức này tăng mấy mức')
    >>> as_written("mấy bé đó có được học không"), as_written("xã có mấy trường")
    ('các bé đó có được học không', 'xã có mấy trường')
    >>> as_written("chiều t7 có mở không"), as_written("làm t7, cn ko"), as_written("xong trong t7/2026")
    ('chiều thứ 7 có mở không', 'làm thứ 7, chủ nhật ko', 'xong trong t7/2026')
    >>> as_written("t7 co nhan hs k, may gio"), as_written("cn có mở cửa ko"), as_written("t7 có mấy vụ cháy")
    ('thu 7 co nhan hs k, may gio', 'chủ nhật có mở cửa ko', 't7 có mấy vụ cháy')
    >>> as_written("Kim Sa tổng cộng mấy xã?"), as_written("tong cong may trieu")
    ('Kim Sa có tổng cộng mấy xã?', 'tong cong may trieu')
    >>> as_written("thế trong Sài Gòn thì sao"), as_written("sông Sài Gòn dài mấy km")
    ('thế trong thành phố Hồ Chí Minh thì sao', 'sông Sài Gòn dài mấy km')
    >>> as_written("gói kinh phí 5 năm là bao nhiêu"), as_written("gói thầu số 2")
    ('kinh phí 5 năm là bao nhiêu', 'gói thầu số 2')
    >>> as_written("mưa mấy mi-li-mét"), as_written("rong bao nhieu ki lo met vuong")
    ('mưa mấy mm', 'rong bao nhieu km2')
    >>> as_written("may tram y te"), as_written("Học phí cấp 2 công lập"), as_written("nhà cấp 3")
    ('may tram y te', 'Học phí trung học cơ sở công lập', 'nhà cấp 3')
    >>> as_written("Ngồi chờ có lâu không ạ?"), as_written("cho lau ko"), as_written("lâu không dùng thì sao")
    ('Ngồi chờ bao lâu ạ?', 'cho bao lau', 'lâu không dùng thì sao')
    >>> as_written("mua vé tháng thì giá thế nào ạ?"), as_written("cán bộ được đánh giá thế nào?")
    ('mua vé tháng thì giá bao nhiêu ạ?', 'cán bộ được đánh giá thế nào?')
    >>> as_written("Hội chợ cũng ở quảng trường luôn à?"), as_written("cũng ở đó thì sao")
    ('Hội chợ ở đâu?', 'cũng ở đó thì sao')
    """
    plain = question
    for spoken, written in _SPOKEN:
        plain = spoken.sub(written, plain)
    if not has_diacritics(question):
        plain = without_marks(plain)
    return plain[:1].upper() + plain[1:] if question[:1].isupper() else plain


_PAID = "phạt|đóng|nộp|trả|hưởng|lãnh|lĩnh|nhận|thưởng|bồi dưỡng|thù lao|giá|phí"
_PAID_PLAIN = "phat|dong|nop|tra|huong|lanh|linh|nhan|thuong|boi duong|thu lao|gia|phi"
_PRICE = r"(?<!đánh )(?<!định )(?<!đấu )(?<!ổn )(?<!lý )(?<!tăng )(?<!giảm )giá(?: vé| cả| thuê)?|học phí|lệ phí|tiền vé"
_PRICE_PLAIN = r"(?<!danh )(?<!dinh )(?<!dau )(?<!on )(?<!ly )(?<!tang )(?<!giam )gia(?: ve| ca| thue)?|hoc phi|le phi|tien ve"
_OF_SCHOOL = "trường|học sinh|giáo viên|thầy cô|bậc|khối|học|học xong|học hết|học phí|lên|thi vào|tốt nghiệp|dạy"
_OF_SCHOOL_PLAIN = "truong|hoc sinh|giao vien|thay co|bac|khoi|hoc|hoc xong|hoc het|hoc phi|len|thi vao|tot nghiep|day"
_POINTED_AT = r"(?:mức|muc|khoản|khoan|loại|loai|trường hợp|truong hop|điều kiện|dieu kien|con số|con so|chỉ tiêu|chi tieu|đối tượng|doi tuong|thứ|thu|cái|cai|việc|viec|giấy tờ|giay to|nơi|noi|xã|xa|đơn vị|don vi|quy định|quy dinh|bước|buoc)(?: \w+){0,2}? "
"""What is pointed at as several: "mấy mức khoán ở trên" asks for no number."""
_NO_FEW = "giờ|gio|ngày|ngay|hôm|hom|tháng|thang|năm|nam|tuổi|tuoi|lần|lan|phần|phan|triệu|trieu|điểm|diem|mét|met|km|ha"
_WHETHER_OF_FEW = r"(?:[^\W\d]+ ){1,3}?(?:có|co) (?:được|duoc|phải|phai|bị|bi|cần|can|thể|the) (?:[^\W\d]+ ){1,12}?(?:không|khong|ko|chưa|chua)\b(?! (?:bao|may|mấy)\b)"
"""Of some it is asked whether they may, must: "mấy bé có được vào trường không" asks for no number."""
_PART_OF_DAY = "sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem|ngày|ngay|hôm|hom|bữa|bua|cả|ca"
_AT_WORK = r"(?: (?:này|nay|tới|toi|hàng tuần|hang tuan))?(?: (?:thì|thi|mà|ma|có|co|còn|con|cũng|cung|vẫn|van|được|duoc|dc))+ (?:mở|mo|nhận|nhan|nghỉ|nghi|làm|lam|hoạt|hoat|hđ|hd|trực|truc|tiếp|tiep|đi|di|đến|den|nộp|nop|bán|ban|chạy|chay|đón|don|thu|cấp|cap|giải quyết|giai quyet|phục vụ|phuc vu|đóng|dong)\b[^?]*?\b(?:không|khong|ko|k|kh|hông|hong|hok|chưa|chua|mấy giờ|may gio)\b"
"""What is asked of a day of the week: "t7 có nhận không" is of Saturday, "t7 có mấy vụ" of July."""
_OF_METRES = (
    (r"(?:ki[ -]?l[oô])", "km"),
    (r"(?:mi[ -]?li)", "mm"),
    (r"(?:x[eă]n[ -]?ti|xăng[ -]?ti|xang[ -]?ti|cen[ -]?ti)", "cm"),
    (r"(?:đề[ -]?xi|de[ -]?xi)", "dm"),
)
_POWERS = ((" vu[oô]ng", "2"), (" kh[oố]i", "3"), ("", ""))
_SPOKEN = tuple(
    (re.compile(rf"\b(?:{spoken})", re.IGNORECASE), written)
    for spoken, written in (
        (rf"({_PAID}) (?:khoảng|cỡ|tầm|chừng|khung|mức)(?: tiền| giá)? nào\b", r"\1 bao nhiêu"),
        (
            rf"({_PAID_PLAIN}) (?:khoang|co|tam|chung|khung|muc)(?: tien| gia)? nao\b",
            r"\1 bao nhieu",
        ),
        (r"(?:gói|goi) (?=kinh phí|kinh phi|ngân sách|ngan sach|tiền|tien|vốn|von\b)", ""),
        (r"(mấy|bao nhiêu) (?:chục|trăm) (?=[^\W\d])", r"\1 "),
        (
            r"(may|bao nhieu) (?:chuc (?!danh|vu|nang|sac)|tram (?=nghin|ngan|trieu|ty\b|ti\b|dong\b|nguoi|met\b|m2|ho\b|ha\b|km))(?=[^\W\d])",
            r"\1 ",
        ),
        (rf"({_OF_SCHOOL}) cấp (?:1|I)\b", r"\1 tiểu học"),
        (rf"({_OF_SCHOOL}) cấp (?:2|II)\b", r"\1 trung học cơ sở"),
        (rf"({_OF_SCHOOL}) cấp (?:3|III)\b", r"\1 trung học phổ thông"),
        (rf"({_OF_SCHOOL_PLAIN}) cap (?:1|I)\b", r"\1 tieu hoc"),
        (rf"({_OF_SCHOOL_PLAIN}) cap (?:2|II)\b", r"\1 trung hoc co so"),
        (rf"({_OF_SCHOOL_PLAIN}) cap (?:3|III)\b", r"\1 trung hoc pho thong"),
        (
            rf"({_PRICE}) (?:như )?(?:thế nào|ra sao|sao)(?=(?: (?:ạ|vậy|nhỉ|em|ad))*\W*$)",
            r"\1 bao nhiêu",
        ),
        (
            rf"({_PRICE_PLAIN}) (?:nhu )?(?:the nao|ra sao|sao)(?=(?: (?:a|vay|nhi|em|ad))*\W*$)",
            r"\1 bao nhieu",
        ),
        (r"(?:chừng|hồi|tầm) nào\b(?! còn| đó| cũng| mà)", "khi nào"),
        (r"(?:chung|hoi|tam) nao\b(?! con| do| cung| ma)", "khi nao"),
        (r"bữa nào\b", "ngày nào"),
        (r"bua nao\b", "ngay nao"),
        (r"(?:mùng|mồng|hôm|bữa) mấy\b", "ngày mấy"),
        (r"(?:mung|mong|hom|bua) may\b", "ngay may"),
        (r"(mấy|bao nhiêu) (?:hôm|bữa)\b(?! (?:nay|trước|sau|rồi|ăn|cơm|tiệc))", r"\1 ngày"),
        (r"(may|bao nhieu) (?:hom|bua)\b(?! (?:nay|truoc|sau|roi|an|com|tiec))", r"\1 ngay"),
        (r"(mấy|bao nhiêu) tiếng(?: đồng hồ)?\b(?! (?:anh|nước|nói|dân|mẹ|việt|hát))", r"\1 giờ"),
        (r"(may|bao nhieu) tieng(?: dong ho)?\b(?! (?:anh|nuoc|noi|dan|me|viet|hat))", r"\1 gio"),
        *(
            (rf"{spoken}[ -]?m[eé]t{times}\b", f"{symbol}{exponent}")
            for spoken, symbol in _OF_METRES
            for times, exponent in _POWERS
        ),
        (r"(?:có )?lâu (?:không|hông|ko)(?=(?: (?:ạ|vậy|thế|nhỉ|em|ad))*\W*$)", "bao lâu"),
        (r"(?:co )?lau (?:khong|hong|ko|k)(?=(?: (?:a|vay|the|nhi|em|ad))*\W*$)", "bao lau"),
        (rf"(?<!có )mấy (?!(?:{_NO_FEW})\b)(?={_WHETHER_OF_FEW})", "các "),
        (rf"(?<!co )may (?!(?:{_NO_FEW})\b)(?={_WHETHER_OF_FEW})", "cac "),
        (rf"({_PART_OF_DAY}) t([2-7])\b(?!/)", r"\1 thứ \2"),
        (r"t7( và |, ?|,? |-)cn\b", r"thứ 7\1chủ nhật"),
        (rf"t([2-7])(?={_AT_WORK})", r"thứ \1"),
        (rf"cn(?={_AT_WORK})", "chủ nhật"),
        (
            rf"mấy (?={_POINTED_AT}(?:ở trên|trên đây|trên|đó|này|kia|ấy|vừa rồi|vừa nêu|nói trên)\b)",
            "các ",
        ),
        (
            rf"may (?={_POINTED_AT}(?:o tren|tren day|tren|do|nay|kia|ay|vua roi|vua neu|noi tren)\b)",
            "cac ",
        ),
        (
            r"(?<!có )(?<!là )(?<!được )(?<!gồm )(?<!còn )(?<!hết )tổng cộng (bao nhiêu|mấy) (?=(?:xã|phường|đơn vị|thôn|trường|trạm|hộ|người|cơ sở|dự án)\b)",
            r"có tổng cộng \1 ",
        ),
        (
            r"(?<!co )(?<!la )(?<!duoc )(?<!gom )(?<!con )(?<!het )tong cong (bao nhieu|may) (?=(?:xa|phuong|don vi|thon|truong|tram|ho|nguoi|co so|du an)\b)",
            r"co tong cong \1 ",
        ),
        (
            r"(ở|trong|tại|bên|vào|của|thế|còn) sài gòn\b(?! (?:giải phóng|tourist))",
            r"\1 thành phố Hồ Chí Minh",
        ),
        (
            r"(o|trong|tai|ben|vao|cua|the|con) sai gon\b(?! (?:giai phong|tourist))",
            r"\1 thanh pho ho chi minh",
        ),
        (
            r"(?:nhiều|tăng|đông) (?:lên|thêm) hay (?:ít|giảm|bớt|vắng) (?:đi|xuống|bớt)\b",
            "tăng hay giảm",
        ),
        (
            r"(?:nhieu|tang|dong) (?:len|them) hay (?:it|giam|bot|vang) (?:di|xuong|bot)\b",
            "tang hay giam",
        ),
        (
            r"cũng (?:ở|tại|tổ chức ở|diễn ra ở|làm ở) [^?,]{2,40}?(?: luôn| đó| hết)*(?: à| hả| ạ| chứ| phải không| đúng không)(?=\W*$)",
            "ở đâu",
        ),
        (
            r"cung (?:o|tai|to chuc o|dien ra o|lam o) [^?,]{2,40}?(?: luon| do| het)*(?: ha| chu| phai khong| dung khong| luon a)(?=\W*$)",
            "o dau",
        ),
        (r"quý mấy\b", "quý nào"),
        (r"quy may\b", "quy nao"),
    )
)
