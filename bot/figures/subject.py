"""What of a question names the indicator: without its story, time, place, source and small talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.figures.asked_units import MEASURED_IN
from bot.figures.bounds import AT_LEAST, AT_MOST
from bot.passages.spoken_units import HOW_MANY
from bot.passages.terms import STOP
from bot.passages.wanted import LIGHT
from bot.questions.completed_text import asked_now
from bot.questions.routes import OWN_UNIT
from knowledge.measure_units import Unit, UnitKind
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.questions.understanding import Understanding

_FEW = 5
_FEW_TERMS = 2
_MARKED = 0.25
TIME = re.compile(
    r"\b(?:(?:giai doan|nhiem ky|tinh (?:den|toi)|den|trong|vao|cuoi|dau|het|nam hoc|ca nam|nam|nien do) )*"
    r"\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?\b"
    r"|\b(?:quy|thang)\s+(?:[ivx]{1,3}|\d{1,2})\b|\b\d{1,2}\s+thang(?:\s+(?:dau|cuoi))?(?:\s+nam\b|(?=\s+(?:19|20)\d\d))|\b(?:cuoi|dau) nam\b|\bgiai doan\b"
    r"|\b(?:ca |trong |tong cong )+\d{1,2} nam\b|\b(?:trong )?\d{1,2} nam (?:toi|qua|gan day|sap toi|tiep theo)\b|\b(?:trong |ca )?\d{1,2} nam(?=,? (?:giai doan )?(?:19|20)\d\d)"
)
_ASIDE = re.compile(
    r"\b(?:(?:dat |de ra |dat ra )?(?:muc tieu|chi tieu)(?: dat)?|phan dau|du kien|du dinh|dat ra|de ra|ke hoach giao|ket qua(?= thuc hien| dat duoc| nam)|thuc te|uoc dat|"
    r"toi thieu|it nhat|tro len|toi da|khong qua|khong vuot qua|tro xuong|(?:nho|lon|thap|cao|nhieu) nhat(?= (?:phai|duoc)\b)|"
    r"phan tram|con so|so lieu|cu the|chinh xac|theo (?:van ban|quy dinh|ke hoach)|"
    r"cua tinh|(?:toan|ca) tinh|tinh ta|tren dia ban(?: tinh| toan tinh)?|trong tinh|ca nuoc|toan quoc|viet nam|dat nuoc|"
    r"(?:nghi quyet|ke hoach|quyet dinh|nghi dinh|thong tu|luat|chi thi|huong dan|thong bao|cong van|cong dien|ket luan|chuong trinh|de an)(?: so)? \d+(?:/\d+)?|nghi quyet|ke hoach|quyet dinh|huong dan|chi thi|thong tu|nghi dinh|van ban|(?:(?:tinh )?(?:den|toi) )?(?:hien (?:nay|tai|gio|hanh)|bay gio|luc nay|thoi diem (?:nay|hien tai))|quy dinh|"
    r"bao lau|(?:co phai|phai chang|co dung(?: la)?|dung khong|phai khong|khong phai) ?(?:la)?|(?:toi|minh|em|chau)? ?(?:can|xin|muon|tim|lay)(?: biet)?(?= (?:cac |nhung )?(?:con so|so lieu))|cho (?:minh |toi |em )?(?:hoi|biet|xin)|gay(?: ra)?|yeu cau|so voi (?:giai doan|nam|cung ky)(?: nam)? truoc|tong cong|tat ca)\b"
)
DIALLED = re.compile(
    r"\b(?:goi|bam|quay|dien|alo|tong dai|duong day nong|dau so|hotline)(?: (?:so|dien|cho|den|toi|vao|may))* 1\d{2,}\b"
)
"""A number called tells of whoever called, nothing of the figure: "gọi 114 báo cháy giả"."""
_OURS = re.compile(r"\btinh (?:ta|minh|nha|toi|em|chung ta)\b(?! (?:bach|nguyen|hinh|trang))")
_PER = re.compile(
    r"\b(?:moi|mot|1|tren|/)\s*(?:hec ?-? ?ta|ha|nam|thang|ngay|nguoi|ho|lan|luot|km|m2|met vuong|don vi|lop|truong|suat)\b"
)
_ASKED_PER = re.compile(rf"\bbao nhieu\s*{_PER.pattern}")
_SPOKEN_END = re.compile(r"(?:\s(?:roi|vay|nhi|nhe|ha|ad|a|ah|ak|v|z|the|oi|ban|em))+\W*$")
_LIGHT = re.compile(
    r"\b(?:gây|bố trí|phân bổ cho|sử dụng|dành cho|dành|chiếm|lên tới|lên đến|muốn|được cấp|được giao|khoảng|nghe nói"
    r"|riêng phần|riêng|chỉ(?! (?:số|tiêu|thị|đạo))|hồi mới|hồi|mình|được phép|cho phép|nay là|hết thảy|(?:tính |cộng )?gộp (?:cả|lại|chung)|hết|cả thảy|nghĩa là|(?:(?<=tỉnh )|(?<=thành phố )|(?<=xã )|(?<=sở )|(?<=ương )|(?<=ta ))định(?! mức| kỳ| hướng| danh| lượng| vị| cư| giá)|ấn định|(?<!chủ )(?<!then )(?<!hạn )(?<!điểm )(?<!trạm )chốt(?! (?:danh|chặn|kiểm|trực|bảo|gác|cứng|giám))|nếu|dự tính(?! toán)|nhé|ạ|vậy|thế|nhỉ|hả|rồi|ơi|đấy|đó)\b",
    re.IGNORECASE,
)
_GOVERNS = re.compile(
    rf"\b(?:{'|'.join(sorted(LIGHT))})(?= (?:tong cong|tat ca|ca thay|het thay) (?:bao nhieu|may)\b)"
    r"|\blay(?= (?:bao nhieu|may) )"
    rf"|\b(?:duoc )?(?:chi tra|tra|huong|linh|lanh|nhan)(?= (?:(?:{AT_LEAST}|{AT_MOST}|khong qua|khoang|duoc|la) )*bao nhieu\b(?! phan\b|\s?%))"
)
"""The light verb that only takes the number asked for: "lấy tổng cộng bao nhiêu mẫu", "trả bao nhiêu"."""
_SOME = re.compile(
    r"(?<!\bxe )(?<!\bnha )(?<!\bthang )(?<!\bgan )\bmay(?! (?:bom|tinh|say|cay|moc|bay|lanh|keo|gat|xuc|dao|in|anh|cat|phat|quat|loc)\b)(?=[^,;?.]* bao nhieu\b)"
)
"""Restored, it may be another word; not in "xe may", "nha may", "may bom"."""
ASKS = re.compile(r"\b(?:bao nhieu|may)\b")
COUNTED = re.compile(rf"\b{HOW_MANY} ")  # what is counted stands behind it
_OPENS = re.compile(
    r"\b(?:khong biet|khong ro|chua biet|cho (?:toi |minh |em |chau |xin )?(?:hoi|biet)|xin hoi|muon (?:hoi|biet)|thac mac|hoi la|thi cho hoi)\b[,:]? ?(?:la )?"
)
_ISSUER = (
    r"(?:hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan|bo chinh tri|quoc hoi|chinh phu|thu tuong(?: chinh phu)?|trung uong|ban bi thu|tinh uy|thanh uy"
    r"|dang uy|ban chap hanh|ban thuong vu|nganh|so|bo)"
)
_ACCORDING = re.compile(
    rf"\btheo (?:cac |nhung )?(?:nghi quyet|ke hoach|quyet dinh|huong dan|chi thi|thong tu|nghi dinh|thong bao|van ban|luat)(?: so)?"
    rf"(?: \d[\d/]*)?(?: (?:cua )?{_ISSUER}(?: (?:tinh|thanh pho|tp|cap tinh)\b)?)?"
)
_ALSO = re.compile(
    r",? ?\b(?:va )?(?:(?:truoc|den|tu|vao|trong|o|tai) )?(?:ngay nao|khi nao|bao gio|luc nao|thang nao|dau nhi|dau vay)\b"
)
_DECIDED = re.compile(
    rf"\bma {_ISSUER}\b(?: \w+){{0,3}}? (?:(?:da|vua|moi|se) )?(?:quyet(?: dinh)?|chot|an dinh|duyet|phe duyet|thong qua|giao|dat ra|de ra|dua ra|quy dinh|ban hanh)\b"
)
"""Who decided, told of what is asked for: "số vốn mà Quốc hội quyết là bao nhiêu"."""
_EACH_TIME = re.compile(
    r"^\W*(?:moi|hang|mot|1) (?:nam|quy|thang|tuan|ngay)\b(?! (?:tuoi|dau|thu)\b)"
)
_REQUESTED = re.compile(
    r"\b(?:xin|de nghi|kien nghi|de xuat) (?:voi )?(?:trung uong|chinh phu|thu tuong(?: chinh phu)?|quoc hoi|nha nuoc|bo (?:tai chinh|chinh tri)|cap tren)\b(?: (?=ho tro|bo sung|cap))?"
)
"""Who is to give: "xin trung ương hỗ trợ bao nhiêu" asks what was requested."""
_OF_YEAR = re.compile(r"\(\s*(?:so|so lieu|tinh|cua)?\s*(?:trong )?(?:nam )?20\d\d\s*\)")
_NUMBER_OF = re.compile(r"^\s*(?:tong )?so (?:luong )?(?!voi\b|hoa\b|sanh\b|lieu\b)(?=\w)")
_OF_NUMBER = re.compile(r"^\s*(?:ve|cua|ngay|ban hanh|quy dinh|giai doan|nam)\b")
_NAMING = frozenset({"kinh", "von"})  # "bao nhiêu kinh phí": the indicator's own name
_JOINING = frozenset({"", "va", "voi", "hay", "thi", "giua", "cua", "ve", "la"})


def asking_in(text: str) -> str:
    """Return the part of a question that asks; what goes before it only tells a story.

    An asking part that names nothing ("mức phạt là bao nhiêu?") leans on its story.

    >>> asking_in("Tôi ở bản, nghe nói sắp làm đường, không biết tỉnh bố trí bao nhiêu tiền làm đường?")
    'tỉnh bố trí bao nhiêu tiền làm đường?'
    >>> asking_in("Cửa thoát nạn mở ngược. Cụ thể mức phạt là bao nhiêu?")
    'Cửa thoát nạn mở ngược. Cụ thể mức phạt là bao nhiêu?'
    >>> asking_in("Đốt rác gần kho xăng. Người lớn làm vậy bị phạt bao nhiêu?")
    'Đốt rác gần kho xăng. Người lớn làm vậy bị phạt bao nhiêu?'
    """
    first = asked_now(text)
    text = first if ASKS.search(fold(first)) and _says_what(first) else text
    parts = [part for part in re.split(r"(?<=[^\d\s][.?!])\s+", text) if part.strip()]
    asking = [part for part in parts if ASKS.search(fold(part))]
    chosen = asking[-1] if len(parts) > 1 and asking else text
    if _POINTS_BACK.search(fold(chosen)):
        return text
    opened = [m.end() for m in _OPENS.finditer(fold(chosen)) if ASKS.search(fold(chosen), m.end())]
    for part in (chosen[opened[-1] :] if opened else chosen, chosen):
        if _names_something(part):
            return part
    return text


_POINTS_BACK = re.compile(
    r"\b(?:lam|nhu|xu su|hanh dong|vi pham|xay) (?:the|vay|the nay|the kia)\b"
    r"|\b(?:truong hop|viec|chuyen|vu|loi|hanh vi|kieu|tro) (?:nay|do|ay|kia|tren)\b(?! (?:cua|trong)\b)"
)
"""Stands for what the story told: "làm vậy bị phạt bao nhiêu"."""


def _names_something(text: str) -> bool:
    said = fold(_LIGHT.sub(" ", text))
    words = syllables(_ASIDE.sub(" ", TIME.sub(" ", _ACCORDING.sub(" ", said))))
    telling = [w for w in words if w not in STOP and w not in _GENERAL and not w[0].isdigit()]
    return len(words) > _FEW and len(telling) >= _FEW_TERMS


def _says_what(text: str) -> bool:
    """Whether a part asked for is named at all: "tối đa mấy tỷ" leans on the whole question."""
    said = syllables(fold(_LIGHT.sub(" ", text)))
    return any(w not in STOP and w not in _GENERAL and not w[0].isdigit() for w in said)


_SHARE = re.compile(r"\bty le\b(?= (?:\w+ ){2})")
"""What a figure in per cent tells by its unit: "tỷ lệ hộ phân loại rác", "70% hộ phân loại rác"."""
_GENERAL = frozenset(
    "muc kinh phi tien so luong tong von chi tieu ty le gia tri toi da thieu duoc bi co la the may nhieu bao trieu nghin dong cao thap nhat it het".split()
)


def subject_of(asked: Understanding, text: str, unit: Unit | None, *, named: bool) -> str:
    """Return the question without what isn't said of the indicator itself.

    ``named`` when it names a document by number or follows one up: its subject is no figure's.
    """
    phrase = document_phrase(text) if named and not _of_part(asked) else ""
    if phrase and (not asked.numbers or _OF_NUMBER.match(fold(phrase).partition(" ")[2])):
        text = text.replace(phrase, " ")
    for aside in (DIALLED, _OF_YEAR, _ACCORDING, _DECIDED, _EACH_TIME, OWN_UNIT, _ALSO):
        text = blanked(text, aside)
    for place in asked.places:
        text = blanked(
            text, re.compile(rf"(?:\b(?:tinh|thanh pho|tp)\s+)?\b{re.escape(fold(place))}\b")
        )
    text = blanked(blanked(text, _REQUESTED, "đề nghị "), _NUMBER_OF)
    if asked.plain:
        text = blanked(text, _SOME)
    text = _without_share(blanked(text, re.compile(r"\bti (?=le|trong|suat)"), "tỷ "))
    text = blanked(blanked(text, _OURS), _SPOKEN_END)
    text = blanked(blanked(blanked(_LIGHT.sub(" ", text), _GOVERNS), TIME), _ASIDE)
    if unit is not None and unit.kind is UnitKind.MONEY:
        text = blanked(text, _PER)
    text = blanked(text, _ASKED_PER, "bao nhiêu")
    if unit is not None and unit.kind is not UnitKind.COUNT:
        text = blanked(text, MEASURED_IN)
    if unit is not None and unit.kind is not UnitKind.COUNT and unit.text not in _NAMING:
        text = blanked(text, re.compile(rf"(?<=nhieu|. may)\s+{re.escape(fold(unit.text))}\b"))
    words = text.replace("?", " ").split()
    while words and fold(words[0]).strip(",.") in _JOINING:
        words.pop(0)
    while words and fold(words[-1]).strip(",.") in _JOINING:
        words.pop()
    return " ".join(words) if marked_enough(words) else fold(" ".join(words))


def _without_share(text: str) -> str:
    """Leave out "tỷ lệ" where what it is of is said: a figure tells it by its per cent."""
    return blanked(text, _SHARE) if _says_what(_SHARE.sub(" ", fold(text))) else text


def _of_part(asked: Understanding) -> bool:
    """Whether a part of what was told before is asked for: a programme is that part, no document."""
    return asked.followed and _PART.match(asked.folded) is not None


_PART = re.compile(r"(?:(?:the|vay|con|va) )?(?:trong (?:so )?(?:do|ay)|rieng)\b")


def marked_enough(words: Sequence[str]) -> bool:
    """Whether words were typed with diacritics, other than what was written out in them."""
    return sum(fold(word) != word.lower() for word in words) > _MARKED * len(words)


def blanked(text: str, words: re.Pattern[str], instead: str = " ") -> str:
    """Replace what a pattern finds in the folded text."""
    parts, at = [], 0
    for match in words.finditer(fold(text)):
        parts += [text[at : match.start()], instead]
        at = match.end()
    return "".join([*parts, text[at:]])
