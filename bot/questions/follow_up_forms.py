"""The words by which a question leans on the one before, as patterns over folded text."""

from __future__ import annotations

import re

from bot.questions.document_questions import OFFICE, WHEN
from bot.safety.typed_patterns import typed
from knowledge.text import fold

_I = r"(?:toi|minh|em|chau|tui|anh|chi|con)"
_NO = r"(?:(?:khong(?: phai)?|nham(?: roi)?|sai(?: roi)?)[ ,]+)"
_SPEAKS = r"(?: (?:hoi|noi)(?: (?:den|toi|ve))?)"
_INSISTS = r"(?:ma|co|co ma|kia|kia ma|chu|moi dung|chu (?:khong|dau|co) .+)"
_MEANS = (
    rf"(?:a |u |o )?(?:{_NO}*(?:y (?:cua )?{_I}(?: dang| muon| chi)*{_SPEAKS}?(?: la)?|y la)"
    rf"|{_NO}+{_I}(?: dang| muon| chi| can)*{_SPEAKS}(?: la)?|{_I}(?: dang| muon| chi| can| da)*{_SPEAKS}(?: la)?(?=.+ {_INSISTS}\W*$)"
    rf"|(?:hoi|noi)(?: (?:den|toi|ve))?(?=.+ chu\b)|(?:(?:viet|go|ghi|hoi|noi) (?:nham|lon)(?: roi)?[ ,:]+|(?:nham|lon)(?: roi)?[,:] ?|(?:nham|lon) roi )(?:(?:phai|y) )?(?:la )?"
    r"|(?=\S.* chu (?:khong|dau|ko) (?:phai|co|hoi)\b)(?!.*\b(?:gi|nao|ai|bao)\b))"
)
"""Corrects what was understood: "ý tôi là rừng phòng hộ", "không, em hỏi về xã", "tui hỏi xã mà"."""
_OPENS = rf"^(?:(?:the|vay|roi|nhung|nhung ma|a|ua|u|ok|da)[ ,]+)*(?:con|the thi|vay thi|the|vay|roi|{_MEANS})\b"
_STAYS = r"hieu luc|ap dung|gia tri|thieu|thua|lai(?! chau)|bao nhieu|may|han (?:khong|su dung)|dung duoc|thi hanh|nao|ma|gi"
OPENER = re.compile(
    rf"{_OPENS}(?! (?:{_STAYS}|von)\b)(?!(?<=\bthe) (?:thuc|thao|che|le)\b)"
    r"(?!(?<=\bcon) (?:nguoi(?! \w+ .*\bthi sao\b)|duong|em|cai)\b)"  # "con người"
)
MARKED_OPENER = re.compile(rf"{_OPENS}(?! (?:{_STAYS})\b)(?!(?<=\bthe) (?:thuc|thao|che)\b)")
SOME_OTHERS = re.compile(r"^(?:(?:the|vay|va) )?(?:con )?may (?=.+ thi sao\b)")
"""No question how many: "còn mấy loại hồ sơ khác thì sao", "thế mấy chỗ kia thì sao"."""
DUE = re.compile(
    r"^(?:(?:the|va|vay|con|thi) )*(?:han chot|han cuoi|thoi han|bao gio|khi nao)\b(?!.*\b(?:bao cao|nop|gui|ky|ban hanh)\b)"
)
_WHEN = rf"(?:{WHEN}|ngay thang nao|quy nao|han nao)"
_DONE = r"(?:(?:lam |thuc hien )?(?:xong|hoan thanh)|nop|gui|bao cao)"
_WHO = r"(?:ai|nhung ai|don vi nao|co quan nao|nganh nao|so nao|ben nao|noi nao)"
PARTNERS = re.compile(
    rf"^(?:(?:the|va|vay|con|thi|co|phai|can) )*(?:(?:phoi hop|lam|di)(?: chung| cung)?(?: (?:voi|cung))? {_WHO}|(?:cung|chung) (?:voi )?{_WHO}|{_WHO}(?: (?:la|lam|se|cung))* phoi hop)"
    r"(?: (?:vay|the|a|nhi|ha|nua|trong do))*\W*$"
)
"""Who works with a unit, nothing else: "phối hợp với ai", "cơ quan nào phối hợp"."""
DUE_ALONE = re.compile(
    r"^(?:(?:the|va|vay|con|thi|nhung) )*(?:(?:viec|cai|nhiem vu) (?:do|nay|ay) )?"
    rf"(?:(?:han(?: chot| cuoi)?|thoi han|deadline)(?: (?:la|thi|vao|den|cua no))*(?: {_WHEN})?"
    rf"|(?:(?:phai|can) )?{_DONE}(?: (?:truoc|vao|la|trong|cham nhat|xong))*(?: {_WHEN})|{_WHEN} (?:thi )?(?:(?:phai|can) )?{_DONE}(?: xong)?)(?: (?:vay|a|nhi|the|ha))*$"
)
"""When something must be done, nothing else: "vậy hạn chót là ngày nào"."""
_HANDED_IN = re.compile(r"\b(?:nop|gui|bao cao)\b")


def asks_when_due(folded: str) -> bool:
    """Whether nothing but the last day is asked for: "hạn chót hôm nào", "hạn khi nào"."""
    alone = DUE_ALONE.match(folded.strip(" ?.!")) and not _HANDED_IN.search(folded)
    return bool(alone or DUE.match(folded))


SINCE = re.compile(
    r"^(?:(?:the|va|vay|con|thi|nhung) )*(?:(?:muc|quy dinh|chinh sach|che do|uu dai|ho tro|cai|dieu|khoan|viec|phi|gia|no)(?: (?:ho tro|thu|chi|gia|phi|moi))? (?:nay|do|ay|kia|moi) (?:thi |se |da )?|no (?:thi |se |da )?)?"
    rf"(?:(?:duoc|bat dau|co|chinh thuc) )*(?:(?:ap dung|hieu luc|thi hanh|thuc hien|tinh|huong)(?: duoc)? )?(?:ke )?(?:tu|vao) {WHEN}(?: (?:vay|the|a|nhi|ha|roi|co))*\W*$"
)
"""Since when, nothing else: "mức đó áp dụng từ bao giờ", "từ khi nào vậy"."""
UNTIL_SETTLED = re.compile(
    r"\b(?:may|bao nhieu) (?:ngay|hom|tuan|thang|gio)\b.*\b(?:co|duoc|ra|nhan|lay|tra|biet|xong)\b|\bbao lau\b.*\b(?:ket qua|xong|giai quyet|tra loi)\b"
    r"|\bgiai quyet\b.*\b(?:bao lau|may ngay|bao nhieu ngay)\b"
)
"""How long an office takes: "mấy ngày có kết quả", "bao lâu thì xong"."""
IN_FORCE_SINCE = "Văn bản này có hiệu lực từ khi nào?"
GIVES = re.compile(
    r"^(?:(?:the|vay|va|con|no|co|da) )*(?:giao|phan cong)(?: (?:nhung|cac|nhiem vu|viec|phan|gi|nao))+ cho \w"
)
"""What a document gives, its name left out: "giao những việc gì cho Sở …"."""
STAGE = re.compile(r"\b(?:muc tieu|chi tieu|ke hoach|thuc hien|ket qua|du kien|phan dau|uoc)\b")
WHOLE = re.compile(r"\b(?:ca|toan) (?=(?:tinh|thanh pho|xa|phuong|vung|nganh|dia ban|khu vuc)\b)")
OUR_PLACE = re.compile(
    r"\b(?:tinh|thanh pho|xa|phuong|huyen|nuoc|ben|nganh) (?:minh|ta|nha|chung ta|toi|em)\b"
)
LEVEL = re.compile(
    r"\b(?:(?:duoc |bi )?(?:giao|dat ra|de ra|dua ra|ghi nhan)(?: (?:la|duoc|toi|den))? (?:bao nhieu|may)\b|thuc te|toi thieu|toi da|(?:it|thap|nhieu|cao) nhat|khong qua|tro len|(?:(?:se|moi|chi|da|phai|can|duoc|lam|thuc hien|hoan thanh) )*(?:(?:ha|giam|keo|rut|dua|nang|tang|day|thu hep) )?(?:(?:xuong|len) )?"
    r"(?:con|dat|duoc|toi|den|la|len|xuong|o muc|het|mat|chi|ton|(?:la |duoc )?(?:tong(?: cong| so| the)?|ca thay|het thay|tat ca|toan bo)(?: (?:la|duoc|se|co))*)(?: duoc| den| muc)? (?:bao nhieu|may)\b(?: (?:nghin|ngan|trieu|ty|ti|dong|luot|cai|chiec|phan tram|%))*|(?:bao nhieu|may)(?: (?:nghin|ngan|trieu|ty|ti|dong|tien|luot))+)"
)
SAME = re.compile(
    r"^(?:(?:phia|ben|con) )?(?P<subject>.+?),? (?:thi )?(?:(?:lam|thuc hien|dam nhan|nhan|gop|dong gop|chi|la|co|duoc|phai|het|mat|can|o|vao|xong|truoc|(?:thoi )?han(?: chot| cuoi)?|cham nhat) )*"
    r"(?P<asks>bao nhieu|may|bao lau|o dau|dau|khi nao|bao gio|ngay nao|hom nao|luc nao|ngay may|chung nao|ai)(?P<measure>)$"
)
"""Another's name and what was asked of one, no more: "bên Sở Y tế hạn hôm nào"."""
THEN = re.compile(
    r"^(?P<subject>.+?),? thi (?:(?:la|co|duoc|phai|het|mat|can|o|vao|nhan|tu|gui|nop|lay|dat|con) )*"
    r"(?P<asks>bao nhieu|may|bao lau|dau|khi nao|bao gio|ngay nao|ai|the nao)(?P<measure>(?: [\w%]+){0,2}?)(?: (?:toi|den) (?:bao nhieu|may)(?: [\w%]+)?)?$"
)
_SOME_OTHER = "".join(
    rf"(?<!\b{noun})"
    for noun in (
        "nguoi noi cho tinh xa phuong vi quan hop tuong viec ban cai loai nganh khoan diem".split()
    )
)
"""No "khác" after what it may make another one: "người khác", "trường hợp khác"."""
DIFFERS = re.compile(
    r"^(?:(?:the|vay|con|va|roi) )*(?P<subject>(?!hai |ca hai )(?:(?! (?:va|voi|hay) ).){2,60}?)"
    r"(?:(?:,? (?:thi|lai|la))* co (?:gi khac(?: biet)?(?: khong)?|khac(?: biet)?(?: gi)? khong)"
    rf"|(?:(?:,? (?:thi|lai|la))+|{_SOME_OTHER}) khac(?: biet)? (?:gi|the nao|nhu the nao|ra sao|sao|(?:o )?(?:cho|diem) nao))"
    r"(?: (?:so )?voi (?:no|cai (?:do|nay|tren|kia)|khai niem (?:do|nay|tren)))?(?: (?:vay|the|nhi|a|ha))*$"
)
"""Another thing, in what it differs from the one before: "nhà cung cấp thì khác gì"."""
IF_ANOTHER = re.compile(
    r"^(?:(?:the|con|vay) )*(?:neu|gia su|gia ma) (?:la |nhu )?(?P<subject>(?:cong ty|doanh nghiep|to chuc|hop tac xa|co quan|truong hoc|ca nhan|ho"
    r")(?: (?!thue\b|mua\b|vay\b|gui\b|o\b|dung\b|lam\b|ban\b|thi\b)\w+){0,2}?)"
    r"(?: (?:thue|mua|vay|gui|o|dung|lam|ban))?(?: (?:o )?(?:dung |cung |van )?(?:cho|noi|vi tri|loai|cai|khu) (?:day|do|ay|nay))?"
    r"(?:,? thi)?(?: (?:het|mat|phai|tra|nop|dong|duoc|la))* (?:bao nhieu|may|sao|the nao)(?: (?:tien|dong))?(?: (?:vay|the|nhi|a|ha))*$"
)
"""Somebody else in the same case: "nếu công ty thuê đúng chỗ đấy thì mấy tiền"."""


def of_another(folded: str) -> re.Match[str] | None:
    """Return what asks the same of another thing or of somebody else, named as ``subject``.

    >>> of_another("neu cong ty thue dung cho day thi may tien")["subject"]
    'cong ty'
    >>> of_another("nha cung cap thi khac gi")["subject"], of_another("neu mat the thi sao")
    ('nha cung cap', None)
    """
    return DIFFERS.match(folded) or IF_ANOTHER.match(folded)


TASKS_THEN = re.compile(
    r"^(?P<subject>.+?),? thi (?:(?:lai|con|se|phai|can|nen|cung|co|duoc|bi|giao|phan cong|lam|thuc hien|lo|chiu trach nhiem|nhung|cac|viec|nhiem vu|trach nhiem) )*"
    r"(?:gi|viec gi|viec nao|nhiem vu gi|nhiem vu nao|cong viec gi)(?: (?:vay|the|nhi|a|ha|trong do|o do))*$"
)
"""Another's name and what it has to do, no more: "Sở Y tế thì được giao những gì"."""
ASKS_ALIKE = (
    ("bao nhieu", "may"),
    ("khi nao", "bao gio", "ngay nao", "hom nao", "luc nao", "ngay may", "chung nao"),
)
"""Words that ask for the same: "… là bao nhiêu?", "thế … thì mấy điểm?"."""
VERB = typed(
    r"\b(?:được |phải |cần |sẽ )?(?:tổ chức|diễn ra|khai mạc|bế mạc|bắt đầu|kết thúc|được|phải|cần|do|đạt|nhận|hưởng|bị|giữ|nộp|có|ở|là)\b"
)
HOW_ABOUT = re.compile(r"\bthi sao(?: (?:a|nhi|vay|ha|the|em|ban|ad))*\W*$")
AND = re.compile(r"^(?:và|va|với|voi|rồi|roi|v|z|vậy|vay)\s+(?=\S)", re.IGNORECASE)
COMPARED = re.compile(r"^(?:(?:the|vay|con|thi) )*so voi (?P<other>.{2,40})$")
MEANT = re.compile(rf"^{_MEANS}\b")
MEANT_TAIL = re.compile(
    r"\s+(?:trước|truoc|cơ|co|(?:cơ |co |kia )?(?:mà|ma)|kìa|kia|chứ|chu|mới đúng|moi dung|thôi|thoi|đã|da)(?: (?:đã|nhé|ạ))?\s*$"
    r"|[,\s]+(?:chứ|chu) (?:không|khong|ko|đâu|dau|có|co)\b.*$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"\s*\b(?:thì sao|thi sao|thế nào|the nao|ra sao|thì thế nào|(?<!\b\d )sao|nhỉ|nhi|à|a|ạ|nhé|nhe|hả|ha|vậy|vay|thì|thi)\s*$",
    re.IGNORECASE,
)
DOCUMENT = (
    r"(?:van ban|tai lieu|ke hoach|nghi quyet|nghi dinh|thong tu(?: lien tich)?|huong dan|chi thi|quyet dinh|thong bao|cong van|cong dien|to trinh"
    r"|bo luat|luat|phap lenh|hien phap|hiep dinh|hiep uoc|cong uoc|dieu le|thong tri|thong cao|ket luan|de an|quy che|quy dinh)"
)
THIS_DOCUMENT = re.compile(rf"\b{DOCUMENT}\s+(?:nay|ay|do|tren|kia|vua roi)\b|\bno\b")
SAME_SIGNER = re.compile(
    rf"\b(?:(?:{OFFICE}|anh|chi|co) (?:do|ay|nay|kia)|cung (?:nguoi|ong|ba|vi) (?:do|ay|nay|ky))\b.*\b(?:k[yi]|dung ten)\b"
)
"""Who signed the document before, in what else they signed: "người đó còn ký văn bản nào nữa"."""
WITHIN = re.compile(r"\b(?:trong (?:do|ay|nay)|o do|tai do|cung van ban|van ban tren)\b")
PART = re.compile(
    r"^(?:phu luc|muc|phan|chuong|dieu|khoan|bang|bieu|diem)\b(?! (?:tieu|dich|ho|chi|thu|phat|moi)\b)(?:\s+(?:so )?[ivx\d]+\b)?"
)
POINTS = re.compile(
    r"(?<!dòng )(?<!cả )(?<!tên )(?<!trùng )\bhọ\b(?! (?:và |, )?(?:tên|hàng|đạo|nội|ngoại|tộc|đệm))|(?<!hằng )(?<!hàng )(?<!mỗi )\b(?!năm kia|(?:nào|gì|đâu|ai|mấy|nhiêu|lâu) (?:đó|ấy)\b)\w+ (?:đó|ấy|kia|trên đây)\b|(?<!hiện )(?<!ngày )(?<!năm )(?<!lâu )\b\w+ này\b",
    re.IGNORECASE,
)
POINTED_AT = re.compile(
    r"(?!(?:khi|lúc|hồi|sau|trước|từ|đến|tới|trong|ngoài|bên|ở|tại|theo|do|vì|nhờ|cùng|cạnh|năm|ngày|hôm|tháng|tuần|đợt|dịp|nơi|chỗ|đâu|gì|ai|thế|vậy|như|mà|rồi)\b)"
    r"(?:[^\W\d]+ ){1,3}(?:đó|ấy)\b(?! đây)"
)
"""What a question opens with and points at: "giấy phép đó", no "sau đó"."""
PLAIN_POINTS = re.compile(
    r"\b(?:don vi|co quan|chi tieu|nhiem vu|noi dung(?: chinh| co ban| chu yeu)?|so lieu|muc|viec|cai|chuong trinh|so|cho|ho so|chung chi) (?:nay|ay|do|kia)\b"
)
_TOLD_THING = r"(?:(?:no|cau nay|(?:con so|so|thong tin|so lieu|cai|dieu|noi dung|muc|quy dinh|y) (?:nay|do|ay|kia|vua roi)) )?"
_PLACE_IN_PAPER = r"(?:trang (?:nao|may|bao nhieu)|(?:muc|dieu|phan|chuong|phu luc|van ban) nao|(?:muc|dieu|chuong|phu luc) may)"
WRITTEN_WHERE = re.compile(
    rf"^(?:the )?{_TOLD_THING}(?:nam |ghi |duoc ghi |trich )?(?:(?:o |tai |tu )?{_PLACE_IN_PAPER}(?:,? (?:va |hay )?|$|\b))+(?: vay| the| a| nhi| ha)*\W*$"
    rf"|^(?:the )?(?:{_TOLD_THING}nam|(?:{_TOLD_THING}|(?:[a-z]+ ){{1,3}}(?:nay|do|ay|kia) )(?:duoc )?(?:ghi|trich|viet|neu)(?: ra)?) (?:o |tu |tai )*(?:dau|cho nao)(?: vay| the| a| nhi| ha| ra)*\W*$"
)
"""Where what was just told is written: "ở mục nào, trang nào", "cái này ghi ở đâu"."""
AGAIN = re.compile(
    rf"{WRITTEN_WHERE.pattern}"
    r"|^(?:theo |o )?van ban nao (?:noi|quy dinh|ghi|neu)(?: (?:the|vay|nhu vay|nhu the|dieu do|dieu nay))?\W*$"
    rf"|^(?:theo |o |tu )?(?:{DOCUMENT}|dieu|muc|nguon|trang) (?:nao|may) (?:noi|quy dinh|ghi|neu)(?: (?:the|vay|nhu vay|nhu the|dieu do|dieu nay))?\W*$"
    rf"|^(?:nguon|trich dan|can cu) (?:o |tu |la |theo )*(?:dau|nao|gi|{DOCUMENT} nao|dieu nao|muc nao|trang nao)(?: vay| the| a| ra)*\W*$"
    r"|^(?:noi |neu |trinh bay |giai thich |cho biet |ke )?(?:chi tiet|cu the|ro|day du|ky|them)(?: hon| nua| them)?(?: di| a| nhe| duoc khong| giup (?:toi|minh|em))*\W*$"
    r"|^(?:con|co) (?:gi|ai|cai gi|viec gi|nhiem vu (?:gi|nao))?(?: nua| khac)+(?: khong| a)*\W*$|^(?:het|chi co) (?:vay|the)?(?: thoi)? ?(?:a|ha|chua|sao)\W*$"
    r"|^(?:co )?(?:chac|dung|that)(?: vay| the)? (?:khong|chu|a)\W*$|^(?:nhac|noi|xem) lai\b.{0,16}$|^tom (?:tat|gon)(?: lai)?\W*$"
)
_NO_SUBJECT_TYPED = frozenset(
    "là gì nào sao thế vậy thì còn rồi nhỉ nhé à ạ hả bao nhiêu mấy ai đâu khi lúc ngày tháng năm giờ như ra ở tại trong của về nhiều v z ad "
    "đến từ đó nay này ấy kia có không chưa được bị phải cần những các hỏi cho biết xin tôi mình em bạn nữa lại cũng đã sẽ đang dạ và "
    "hay một hơn nhất gồm văn bản trước sau vì nó trên phần trăm bao lâu tiền mong muốn với khác mới vào đưa dựa theo hôm cái".split()
)
NO_SUBJECT = frozenset(map(fold, _NO_SUBJECT_TYPED))


def names_nothing(word: str) -> bool:
    """Whether a lower-case word says nothing of what is asked about; with other marks it may.

    >>> [names_nothing(word) for word in ("trăm", "tram", "trạm")]
    [True, True, False]
    """
    return word in _NO_SUBJECT_TYPED or (word.isascii() and word in NO_SUBJECT)


PARTS = re.compile(
    r"\b(?:tong kinh phi|kinh phi|tien(?= (?:thi )?(?:lay |o |tu |do )*(?:dau|nguon nao)\b)|nguon von|nguon kinh phi|muc dich|muc tieu|yeu cau|doi tuong|thoi gian|dia diem|han chot|han cuoi|thoi han|han nop|han"
    r"|giai phap|nhiem vu|noi dung(?: chinh| co ban)?|chu yeu|ho so|thu tuc|giay to|le phi|dieu kien|(?:muc )?ho tro|noi nhan|hinh thuc|don vi chu tri|don vi|co quan|lanh dao|chu tri|phoi hop|thuc hien|to chuc thuc hien|to chuc|trien khai"
    r"|bao cao|quan diem|nguyen tac|chi tieu|can cu phap ly|can cu|co so phap ly|ket qua|pham vi|chu de|chiu trach nhiem|trach nhiem|phu trach|dam nhiem|dau moi|giai doan|xong"
    r"|hoan thanh|nguoi ky|ky|ki|so hieu|so ky hieu|ky hieu|so may|ban hanh|con hieu luc|hieu luc|thay the|bai bo|nop|gui|lay|ly do"
    r"|dien ra|khai mac|be mac|bat dau|ket thuc|phat dong|phu luc|van ban|ke hoach|nghi quyet|quyet dinh|huong dan|chi thi|cong dien|cong van|nghi dinh|thong tu|to trinh|tong cong|lam|ap dung|tham gia|tham du|dang ky|du thi|(?:bi |muc |xu )?phat(?! (?:trien|hanh|dong|thanh|song|sinh|huy|ngon))|(?:neu )?vi pham(?: thi)?|xu ly|giai quyet|tra loi|tra ket qua)\b"
)
LEVELS = re.compile(
    r"\b(?:(?:muc|tien|so tien|khoan) )?(?:phu cap|tro cap|ho tro|boi duong|boi thuong|den bu|thu lao|phat|thuong|vay|hoc phi|le phi|phi|luong)\b"
    r"|\bmuc (?:chi|thu|dong|huong|cho vay|tran)\b"
    r"|\b(?:tien )?giai (?:dac biet|nhat|nhi|ba|tu|khuyen khich|thuong|phu)\b"
)
"""Sums that are laid down for many cases: named alone they tell of none."""
SAYS = re.compile(
    r"\b(?:noi|neu|ghi|quy dinh|viet|ty|ti|trieu|nghin|ngan|dong|thi|(?:het|ton|mat|tra) (?=bao nhieu|may)|vay\W*$)\b"
)
OF_WHOM = re.compile(
    r"^(?:cua|do) (?:don vi|co quan|noi|ai|tinh|cap)(?: nao)?(?: vay| the| a)?\W*$"
)
NTH_DOCUMENT = re.compile(rf"\b{DOCUMENT} (?:thu |so )(?P<place>\d|nhat|hai|ba|tu|nam)\b(?!\d|/|-)")
NTH = re.compile(
    rf"\b(?:{DOCUMENT}|cai) (?:(?:thu |so )(?P<place>\d|nhat|hai|ba|tu|nam)\b(?!\d|/|-)|(?P<end>dau(?: tien)?|cuoi(?: cung)?)\b)"
)
OF_EVENT = re.compile(
    r"\b(?:dien ra|khai mac|be mac|dia diem|o dau|hom nao|may gio|to chuc (?:khi|o|luc|ngay|vao))\b"
)
WHY = re.compile(r"^(?:vi|tai) sao\b|^sao (?:lai|the)\b")
AMOUNT = re.compile(
    r"\s*\b(?:(?:là|la|đạt|dat|tăng|tang|giảm|giam) )?(?:bao nhiêu|bao nhieu|mấy|may)(?: (?:phần trăm|phan tram|%))?",
    re.IGNORECASE,
)
