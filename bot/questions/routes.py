"""Which way a question goes: the forms of question of the language, as patterns.

Patterns run over folded text, so that diacritics don't matter.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.questions.document_questions import (
    KIND,
    WHEN,
    WHO,
    Fact,
    fact_of,
)
from bot.questions.documents_asked_for import asks_for_documents, asks_for_ended, asks_for_signed
from knowledge.text import fold, nfc


class Route(StrEnum):
    """Which way an answer is found."""

    TASKS = "tasks"
    FIGURE = "figure"
    FACT = "fact"
    DOCUMENTS = "documents"
    COMPARISON = "comparison"
    GENERAL = "general"
    SMALL_TALK = "small_talk"
    DECLINED = "declined"


OF_TEXT = frozenset({Route.FIGURE, Route.GENERAL})
"""The routes that the text of documents answers, piece by piece."""


class SmallTalk(StrEnum):
    """What people say besides asking."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    HELP = "help"
    TOO_LONG = "too_long"  # a text pasted whole: nobody's question
    LANGUAGE = "language"  # asked in a language that questions can't be taken in


_TASKS = re.compile(
    r"\b(?:phai|can|se|nen) (?:lam|thuc hien|trien khai|lam nhung|chu tri|lo|chuan bi (?:nhung )?gi|chuan bi nhung)\b|"
    r"\b(?:duoc|bi|da) (?:giao|phan cong|yeu cau)\b|\bphan cong (?:nhung |cac )?(?:gi|viec|nhiem vu|nao)\b|"
    r"\b(?:nhiem vu|trach nhiem|cong viec|dau viec|phan viec|(?<!lam )viec)\b.{0,40}\bcua\b|"
    r"\bco (?:nhung |cac |bao nhieu |may )?(?:nhiem vu|trach nhiem|viec|dau viec|phan viec|cong viec)\b(?! lam\b)|"
    r"\b(?:lam|lo|phu trach|dam nhan|dam nhiem|ganh|chuan bi|gop) (?:nhung )?(?:gi|viec gi|nhung viec|viec nao|phan nao|mang nao)\b|"
    r"\bgiao (?:gi|viec gi|nhiem vu|nhung)\b|\bgiao cho\b.*\bgi\b|"
    r"\b(?:cac|nhung|moi|het|tat ca|toan bo|danh sach|tung) (?:cac |nhung )?(?:(?:dau |cong |phan )?viec|nhiem vu|trach nhiem)(?: ma| da| duoc| \w+ \w+)? (?:giao|phan cong)\b(?! ban| thong)|"
    r"\b(?:chu tri|phoi hop) (?:lam |thuc hien )?(?:gi|nhung|viec|nhiem vu|noi dung)\b|"
    r"^(?:cac |nhung |tat ca |toan bo |liet ke |ke |neu |cho biet |giup (?:toi |minh |em )?|ho |het |ra )*(?:nhiem vu|dau viec|cong viec|phan viec|viec(?= (?:ma |duoc giao |giao cho |so |ubnd |uy ban |phong |don vi |cong an |trung tam |chi cuc |hoi |truong |xa |phuong )))\b|"
    r"\b(?:trach nhiem|nhiem vu|viec) (?:gi|nao)\b|"
    r"\b(?:lo|phu trach|dam nhan|dam nhiem|lam|chiu|ganh|nhan|gop) (?:nhung |cac )?(?:phan viec|phan|khau|mang|cong doan|buoc|dau viec) (?:nao|gi)\b|"
    r"\b(?:lo|phu trach|dam nhan|chu tri|duoc giao) (?:nhung |cac )?(?:chi tieu|du an|tieu du an|de an|hoat dong) (?:nao|gi)\b|"
    r"\b(?:phai|can) (?:hoan thanh|lam xong|xong) (?:nhung )?(?:gi|viec gi)\b"
    r"|\b(?:phai|can) (?:nop|gui|lam|co) (?:nhung |cac )?bao cao (?:nao|gi)\b|\b(?:phai|can) bao cao (?:nhung )?(?:gi|noi dung gi|viec gi)\b"
)
_UNIT_ALONE = re.compile(
    r"^(?:so|cong an|chi cuc|cuc|kho bac|van phong|thanh tra|bao hiem|ubnd|uy ban nhan dan|hoi|doan|tinh doan|trung tam|benh vien)"
    r" (?!lieu\b|luong\b|ho\b|nguoi\b|cho\b|nghi\b|thao\b|thi\b|dien\b|khoe\b|trai\b|hop\b)(?:(?!la\b|bao\b|may\b|co\b|nao\b|gi\b|ai\b|dau\b|khi\b|nam\b|\d)\w+ ?){1,7}\W*$"
)
OWN_UNIT = re.compile(
    r"\b(?:don vi|co quan|phong|ban|(?<!co )(?<!ho )so|trung tam|(?<!hop tac )xa|phuong|truong|hoi|nganh)(?: (?:cua|ben|nha))? (?:toi|minh|em|chung toi|chung em|tui|ta)\b"
    r"|\b(?:chung toi|chung em|ben minh|ben em|ben toi) (?:phai|can|duoc|co|lam)\b"
)
_NOT_OWN = re.compile(r"^(?:bản|bàn|bán|số)\b.*|.*\b(?:tới|tối)$")
"""Words that read like a unit of the asker's without their marks: "chữ ký số tới 80%"."""
_FIGURE = re.compile(
    r"(?<!truoc ngay )(?<!vao ngay )(?<!den ngay )(?<!han ngay )\bbao nhieu\b|\b(?:la|dat|len|con|duoc) may\b"
    r"|\bmay ?%|(?<!\bthu )(?<!\bhang )\bmay (?:thang|nam|ngay)\b|\bmay (?:phan tram|ty|ti|trieu|nghin|ngan|bac|dong|lan|diem|km|ha|tram|tien|muc)\b|(?<!\bvoi )\bmay (?:ho|xa|phuong|nguoi|lop|truong)\b(?!(?: \w+){0,2} nao\b)|"
    r"(?<!\bso )\bmay (?:chuyen|buoi|cuoc|dot|cay so|gb|mb|ky tu|trang|bai|mo hinh|san pham|du an|hoc sinh|giao vien|thay co|can bo|doanh nghiep|don vi|co so|nha|phong"
    r"|cay cau|dang vien|dai bieu|thanh vien|hoi nghi|xe|tau|tan|met|suat|chi tieu|thon|ho so|thu tuc|khach|luot|giuong|mui|lieu|noi)\b(?!.{0,12}\bnao\b)|"
    r"\b(?:tang|giam|dat|vuot|chiem) (?:bao|may|the nao|ra sao)\b"
)
_NAMED_FIGURE = re.compile(
    r"\bt[iy] le\b|\bso lieu\b|\b(?:nhung|cac) con so\b|\bcon so (?:la|nao|cu the|ve)\b|\bmuc (?:tang|chi|thu|ho tro|phat|dong)\b|"
    r"\btoc do tang\b|\bkinh phi\b|\b%"
)
_SOMETHING_ELSE = re.compile(
    r"\b(?:(?<!con )(?<!chi )(?<!tham )so|bo|ban|nganh|co quan|don vi|phong|cap|uy ban|hoi dong|trung tam|cuc|ben|nguoi|to chuc) nao\b|\bcai gi\b|\b(?:lay|o|tu|lay o|lay tu) dau\b|\bnguon nao\b"
    r"|(?:^|[,:;] |\b(?:do|thi|boi) )ai\b|\bai (?:lo|lam|quyet|cap|chi|tra|chiu|duyet|phe|lap|tham|bo|quan|theo|tong|giao|phan|phu|dieu|cung|bao|xay|chu|ban)\b"
)
_IN_PASSING = re.compile(
    r"(?!.*\bbao nhieu\b)(?:\bgi|\b(?:o|tai|den|toi|ra) dau|\b(?:do|cho) ai|^ai)\b(?:(?! va | hay |[,;?]).)* may\b"
    r"|^(?!.*\bbao nhieu\b)(?:(?:cho|xin|minh|em|toi|hoi|vay|the) )*may \w.*\b(?:ai|(?:so|so nganh|don vi|co quan|phong|ban|nganh|to chuc|doi|trung tam|hoi|ben) nao)"
    r"(?: \w+)? (?:chu tri|phu trach|chiu trach nhiem|dam nhan|dam nhiem|to chuc|thuc hien|lo|lam|mo|day|quan ly|dung ra)\b"
)
"""Tells of some things ("gắn cái gì ở mấy cây cầu", "mấy lớp bơi là sở nào mở"): another thing is asked."""
_ASKED_FOR_ITSELF = re.compile(
    r"^(?:(?:cho|xin|toi|minh|em|hoi|biet|muon|ve|cua|tim|chi tieu|muc tieu) )*"
    r"(?:ty le|ti le|toc do|so luong|tong (?:so|thu|chi|von|san pham|muc)|quy mo|dien tich|san luong|gia tri|doanh thu|kinh phi"
    r"|von|grdp|gdp|thu nhap|so (?:ho|truong|lop|hoc sinh|giao vien|bac si|doanh nghiep|hop tac xa|lao dong|dan)|dan so|chi so|don gia|hoc phi|kim ngach|ty trong|tang truong|thu ngan sach|chi ngan sach|muc(?! (?:dich|tieu (?:chung|tong quat|den)|[ivx]+|\d)))\b"
    r"(?!.*\b(?:gi|nghia|khi nao|the nao|nhu nao|vi sao|tai sao|gom|nhung|cac|ai|o dau|tu dau|nao|bao lau|bao gio|thu may|hang (?:may|bao nhieu))\b)"
)
_BOT = r"(?:ban|bot|em|ad|may|tro ly|chatbot|may chu)(?: nay| oi)?"
_OF_BOT = (
    r"(?:la ai|la gi|la cai gi|ten gi|ten la gi|lam duoc (?:nhung )?gi|biet lam gi|biet (?:duoc )?(?:nhung )?(?:cai )?gi|co chuc nang gi|dung de lam gi|co the (?:lam|giup) .*gi"
    r"|giup (?:duoc )?(?:toi |minh |em )?(?:nhung )?gi.*|huong dan (?:su dung|cach dung|cach hoi).*|hoi duoc (?:nhung )?gi|(?:toi|minh|em) (?:co the |duoc )?hoi (?:duoc )?(?:nhung )?gi)"
)
"""What people ask of the bot itself."""
_SMALL_TALK: tuple[tuple[SmallTalk, re.Pattern[str]], ...] = (
    (SmallTalk.HELP, re.compile(rf"^(?:xin )?(?:chao )?(?:{_BOT} )*(?:{_OF_BOT}|hoi (?:nhu the nao|the nao|cai gi)|cach (?:hoi|dung|su dung)|help|tro giup|/help|/start|what can you do|who are you)(?:(?:,| va|;|\?)+ (?:{_BOT} )*(?:{_OF_BOT}))*(?: (?:vay|the|a|nhi|ha|v))*\W*$")),
    (SmallTalk.GREETING, re.compile(r"^(?:xin )?(?:chao|hello|helo|hi|hey|alo|a lo|chao buoi (?:sang|trua|chieu|toi)|xin chao|good (?:morning|afternoon|evening))\b(?:[\s,]+(?:ban|bot|em|anh|chi|ad|admin|moi nguoi|cac ban|a|nhe|nha|nhen|hen|ca nha|hoi dap|buoi|sang|trua|chieu|toi|there))*(?:[\s,!.]+(?:ban |bot |em )?(?:co )?khoe khong)?\W*$")),
    (SmallTalk.THANKS, re.compile(r"^(?:(?:da|vang|ok|oke|okay|tot|hay|tuyet)\W+)*(?:xin |rat |chan thanh |em |toi |minh )*(?:cam on|cam ta|thank|thanks|thank you|tks|cam on nhieu)\b.{0,24}$|^(?:ok|oke|okay|okie|vang|da|duoc roi|tot|tuyet(?: voi)?|hay qua|hieu roi|ro roi)(?:\s+(?:ban|a|nhe|roi|qua|luon))*\W*$")),
    (SmallTalk.FAREWELL, re.compile(r"^(?:xin |chao )?(?:tam biet|bye|bye bye|goodbye|hen gap lai|chao tam biet)\b.{0,16}$")),
)  # fmt: skip


EXHAUSTIVE = re.compile(
    r"\b(?:tat ca|toan bo|day du|liet ke|nhung|cac|het (?:ra|cho)|con gi nua)\b"
)
_MORE = r"(?:nhieu|cao(?! (?:toc|tuoi|dang|su|cap|nguyen|oc)\b)|lon|it|thap|nho|tot|nhanh|cham|dai|ngan|dong|som|muon|lau|re|dat)"
_COMPARISON = re.compile(
    r"\bso sanh\b|\b(?:chenh|khac|giong) (?:nhau |lech |biet )*(?:bao nhieu|may|the nao|gi|ra sao|sao|cho nao|o dau|khong|diem nao|o (?:cho|diem) nao)\b"
    r"|\b(\w+) [^,;?]{2,40}(?<!nguoi )(?<!ai )(?<!ho )(?<!noi )(?<!cho )(?<!ben )(?<!viec )\bkhac (?:voi )?\1\b|\b(?:khac|giong|chenh|hon kem) nhau\b|\bkhac (?:gi |biet gi )?(?:so voi|voi)\b|\bchenh(?: lech)? (?:bao nhieu|may)\b"
    rf"|(?!^{_MORE} hon thi\b)\b{_MORE}\b.{{0,40}}\bhon\b|\b(?:tang|giam|cao|thap|nhieu|it) hay (?:tang|giam|cao|thap|nhieu|it)\b"
    r"|\bso (?:voi|nam (?:ngoai|truoc|roi))\b.{0,40}\b(?:sao|the nao|khong|chua|bao nhieu|may|hon)\b|\bso (?:nam (?:ngoai|truoc|roi)|cung ky)\b.{0,30}\b(?:tang|giam|them|thieu)\b|(?:,|\bco) (?:tang|giam)(?: len| xuong)? (?:khong|chua)\b"
    r"|\b(?:dat|vuot|hoan thanh) (?:ke hoach|muc tieu|chi tieu|du toan) (?:khong|chua|hay chua|hay khong)\b"
    r"|\b(?:cai|ben|noi|viec|loai|hoat dong|ai|dau) nao\b.{0,30}\b(?:truoc|sau|som|muon)(?: hon)?\W*$"
)
_HELD_TOGETHER = re.compile(
    r"\b(?:khac|giong|chenh|hon kem) nhau\b|\bso sanh\b|\bkhac (?:gi )?so voi\b"
)
_WHY = re.compile(r"^(?:vi|tai) sao\b|\b(?:vi|tai) sao\b.*\?*$|\bnguyen nhan (?:gi|nao|vi sao)\b")
_ASKS_WHO = re.compile(
    rf"(?:^|[,:] ?|\b(?:thi|o \w+ \w+|(?:ben|trong|phia) \w+(?: \w+)?) ){WHO} (?:phai|chiu|duoc|co|la|lam|lo|chu tri|phoi hop|se|tham dinh|theo doi|tong hop)\b"
)
_TIMED = re.compile(
    rf"\b{WHEN}\b|\b(?:quy|tuan|dip) (?:nao|may)\b|\bbao lau\b|\bhan (?:chot|nop|cuoi)\b"
)
_AMOUNT = re.compile(
    r"\bbao nhieu(?=\s*[,;?]| va\b)|\b(?:bao nhieu|may) (?!nhiem vu|viec|dau viec|trach nhiem)"
)
_WHITHER = re.compile(
    r"\b(?:phan anh|lien he|kien nghi|hoi|gui|nop|bao(?: cao)?|giao|tra|xin|lay|nhan|dang ky|ban giao)(?: \w+){0,4} (?:dau|ai|(?:noi|ben|cho|don vi|co quan) nao)\b"
)
_PENALTY = re.compile(r"\bbi (?:gi|sao|phat|xu ly|xu phat|ky luat|tru diem|nhac nho|phe binh)\b")
_PERMITTED = re.compile(
    r"\bduoc (?:phep )?(?:\w+ ){0,12}(?:khong|ko|hong)\b(?: (?:a|vay|nhi|the|ha))*\W*$"
)
"""Whether something is allowed, not what is to be done."""
_WHETHER = re.compile(
    r"\b(?:co|con) (?:(?:bat buoc|can|nen) )?(?:phai|can|nen|duoc|bi|ton|mat|the|bat buoc)\b(?!.*\b(?:gi|nao|nhung|duoc giao|phan cong)\b)"
    r".*\b(?:khong|ko|k|hong|hok|hem)\b(?: (?:a|vay|nhi|the|ha))*\W*$"
)
"""Whether something has to be, is given, costs: "có phải làm lại thẻ không"."""
_OFFERS = re.compile(
    r"\b(?:co|con) (?:lam|nhan|cung cap|phuc vu|ban|cho thue|cho muon|giai quyet|mo|to chuc)\b(?!.*\b(?:gi|nao|nhung)\b).*\b(?:khong|ko|k|hong|hok|hem)\b(?: (?:a|vay|nhi|the|ha))*\W*$"
)
"""Whether an office does something for those who ask: "bên đó có làm dịch vụ này không"."""
_EITHER = re.compile(
    r"\b(?:phai|can|nen|duoc) \w+(?: \w+){0,6} hay (?:chi|phai|la|cu|thoi|duoc|bo|khong)\b"
)
"""Which of two is so: "phải giữ mãi mãi hay chỉ vài năm"."""
_WHAT_NOW = re.compile(r"\b(?:lam|tinh|xu|xu ly|giai quyet) (?:lam )?sao\b")
_WHICH_PAPER = re.compile(
    r"\b(?:giay|giay to|ho so|mau|bieu mau|bien ban|don|to khai|chung tu|cong van)(?: (?:to|mau))? (?:gi|nao|so may|mau may)\b"
)
"""Which paper is made out, not what all is to be done: "phải lập giấy gì"."""


_NO_TASK = (_WHETHER, _OFFERS, _EITHER, _WHICH_PAPER)


def asks_for_tasks(folded: str) -> bool:
    """Whether the words ask what somebody has to do: not who has to, nor when, why, how much.

    What mustn't or needn't be done is no task.

    >>> asks_for_tasks("so tai chinh phai lam gi"), asks_for_tasks("grdp la bao nhieu")
    (True, False)
    >>> asks_for_tasks("can bo khong duoc lam gi"), asks_for_tasks("can bo duoc giao lam gi")
    (False, True)
    >>> asks_for_tasks("co quan nao duoc giao chu tri"), asks_for_tasks("so y te duoc giao bao nhieu tien")
    (False, False)
    >>> asks_for_tasks("so y te phai lam xong cham nhat quy nao"), asks_for_tasks("so y te phai lam gi trong quy nay")
    (False, True)
    >>> asks_for_tasks("kho du lieu cua tinh dung de lam gi"), asks_for_tasks("doi cho o co phai lam lai the khong")
    (False, False)
    """
    others = (_WHY, _ASKS_WHO, _NOT_TO_DO, _PURPOSE, _TOLD_TO_DO, _WHAT_NOW, *_NO_TASK)
    if not _TASKS.search(folded) or any(asks.search(folded) for asks in others):
        return False
    return not (_AMOUNT.search(folded) or _TIMED.search(folded)) or bool(_LISTED.search(folded))


_NOT_TO_DO = re.compile(r"\bkhong (?:duoc|can|phai) (?:lam )?(?:nhung )?(?:viec )?gi\b")
_PURPOSE = re.compile(
    r"\b(?:dung|sinh ra|lap ra|dat ra|dua ra|mo ra|ra doi|xay dung|thanh lap|ban hanh|co|can|mua|thu|to chuc|phuc vu) de lam (?:nhung )?gi\b"
    r"|^(?!.*\b(?:phai|can|duoc giao|co nhiem vu)\b).*\bde lam (?:nhung )?gi\b"
)
"""What a thing is for, not what somebody has to do."""
_TOLD_TO_DO = re.compile(
    r"\b(?:bat|buoc|keu|doi hoi|ra lenh cho)(?: (?!phai\b|can\b|se\b)\w+){1,4} lam gi\b"
)
"""What a sentence tells that somebody was made to do: "bắt tỉnh làm gì"."""
_LISTED = re.compile(r"\b(?:nhung viec|viec (?:gi|nao)|nhung gi|lam gi|nhiem vu gi|nhiem vu nao)\b")


def small_talk_of(folded: str) -> SmallTalk | None:
    """Return what a whole message says besides asking; null when it asks.

    >>> small_talk_of("chao ban, ban khoe khong")
    <SmallTalk.GREETING: 'greeting'>
    >>> small_talk_of("ban la ai, ban biet nhung gi vay")
    <SmallTalk.HELP: 'help'>
    """
    return next((kind for kind, said in _SMALL_TALK if said.search(folded.strip())), None)


def asks_for_figure(folded: str) -> bool:
    """Whether words ask how much: what a figure is called asks so only where nothing else is asked.

    >>> asks_for_figure("ty le giai ngan"), asks_for_figure("so nao tong hop so lieu giai ngan")
    (True, False)
    >>> asks_for_figure("may lop boi la so nao chu tri vay"), asks_for_figure("may lop boi duoc mo")
    (False, True)
    >>> asks_for_figure("dat ty le bao nhieu"), asks_for_figure("gan cai gi o may cay cau lon")
    (True, False)
    """
    named = _NAMED_FIGURE.search(folded) and not _SOMETHING_ELSE.search(folded)
    return bool(named or (_FIGURE.search(folded) and not _IN_PASSING.search(folded)))


def counts(text: str) -> bool:
    """Whether a question typed with diacritics asks how many there are of anything.

    >>> counts("dựng mấy cụm pa-nô"), counts("số mấy vậy"), counts("họp lúc mấy giờ")
    (True, False, False)
    >>> counts("mấy xã nào chậm"), counts("có mấy văn bản về đất đai"), counts("mấy anh chị cho hỏi")
    (False, False, False)
    """
    return _COUNTED.search(text.lower()) is not None and not _IN_PASSING.search(fold(text))


_COUNTED = re.compile(
    r"(?<!số )(?<!thứ )(?<!ngày )(?<!tháng )(?<!quý )(?<!mùng )(?<!mồng )(?<!khóa )(?<!lần )(?<!cấp )(?<!mức )(?<!hạng )(?<!điều )(?<!khoản )(?<!chương )\bmấy\s+"
    r"(?!giờ|giấy|mạng|cái|anh|chị|bác|cô|chú|em|bạn|ông|bà|thầy|đứa|thằng|văn bản|quyết định|kế hoạch|nghị|chỉ thị|công văn|luật"
    r"|nhiệm vụ|việc|đầu việc|vậy|thế|nhỉ|và|hay|thì|là|ở|của|hả|ạ|mà|được|trong|khi|khoản|điều|chương|phần(?! trăm))[^\W\d]{2,}"
    r"(?!.{0,24}\b(?:nào|này|đó|kia|ấy|kể tên|liệt kê)\b)(?!.*\b(?:kể tên|liệt kê|những gì)\b)"
)


def speaks_of_own_unit(text: str) -> bool:
    """Whether a question, with its marks, speaks of the asker's own unit: not of "số tới 80%".

    >>> speaks_of_own_unit("Sở tôi phải làm gì?"), speaks_of_own_unit("so em phai lam gi")
    (True, True)
    >>> speaks_of_own_unit("chữ ký số tới 80% người"), speaks_of_own_unit("Bản tôi họp")
    (False, False)
    """
    own = OWN_UNIT.search(fold(text))
    return own is not None and not _NOT_OWN.match(nfc(text)[own.start() : own.end()].lower())


def gives_own_office(text: str) -> bool:
    """Whether an office called by its rank alone is given something: that of the asker, if known.

    >>> gives_own_office("kế hoạch 182 giao Sở làm gì"), gives_own_office("giao Sở Y tế làm gì")
    (True, False)
    """
    return _OFFICE_ALONE.search(fold(text)) is not None


_OFFICE_ALONE = re.compile(
    r"\b(?:giao|phan cong|yeu cau|de nghi)(?: nhiem vu| viec)?(?: gi)?(?: cho)? (?:so|phong|hoi|ban|chi cuc|trung tam|truong|don vi|co quan)"
    r"(?=\W*$| (?:phai|can|se|duoc|chu tri|phoi hop|lam|thuc hien|nhung|cac|viec|nhiem vu|gi)\b)"
)


def route_of(
    folded: str, alone: str, *, own: bool | None = None
) -> tuple[Route, Fact | None, SmallTalk | None]:
    """Return the way of a folded question; ``alone`` is what was typed, before completion.

    ``own`` tells whether it speaks of the asker's own unit, where its marks are known.

    >>> route_of("ai ky van ban do", "ai ky van ban do")[1]
    <Fact.SIGNATORY: 'signatory'>
    >>> said = "so y te duoc giao nhung viec gi, o cac van ban nao"
    >>> route_of(said, said)[0]
    <Route.TASKS: 'tasks'>
    >>> said = "phong em dinh nhung dau viec nao, o van ban nao"
    >>> route_of(said, said)[0]
    <Route.TASKS: 'tasks'>
    """
    small_talk = small_talk_of(alone)
    if small_talk is not None:
        return Route.SMALL_TALK, None, small_talk
    fact = fact_of(alone)
    listing = (
        fact in _OF_MANY
        and asks_for_documents(alone)
        and not (fact and _NUMBERED.search(alone))
        and not (asks_for_tasks(alone) and _AND_WHERE.search(alone))
    )
    if listing or asks_for_signed(alone) or asks_for_ended(alone):
        return Route.DOCUMENTS, None, None
    if fact is not None and not _HELD_TOGETHER.search(folded):
        return Route.FACT, fact, None
    if _COMPARISON.search(folded):
        return Route.COMPARISON, None, None
    own = bool(OWN_UNIT.search(folded)) if own is None else own
    if asks_for_tasks(folded) or (own and not _elsewhere(folded)):
        return Route.TASKS, None, None
    if _WHY.search(folded) or (_SUMMED_UP.search(folded) and not _AMOUNT.search(folded)):
        return Route.GENERAL, None, None
    if asks_for_documents(folded):
        return Route.DOCUMENTS, None, None
    figure = asks_for_figure(folded) or _ASKED_FOR_ITSELF.search(folded)
    other = Route.TASKS if _UNIT_ALONE.search(folded) else Route.GENERAL
    return Route.FIGURE if figure else other, None, None


_SUMMED_UP = re.compile(
    r"\b(?:tom tat|tom luoc|trinh bay|neu|noi ro|cho (?:toi |em |minh )?xem|xin|noi dung|doc|xem)\b.{0,24}\b(?:muc(?! (?:tieu|dich|chi|thu|phat|ho|dong|luong|tang|vay))|phan(?! (?:tram|bo|cong|cap))|chuong(?! trinh))\b"
)
_AND_WHERE = re.compile(
    rf"{_LISTED.pattern}.*\b(?:o|trong|tu|theo|tai) (?:(?:cac|nhung) )?(?:{KIND}) nao\b"
)
"""Asks what is to be done, and besides in which documents it stands."""
_OF_MANY = frozenset({Fact.STATUS, Fact.EFFECTIVE_ON, Fact.NUMBER, None})
"""What a list of documents tells as well."""
_NUMBERED = re.compile(r"\d(?:/(?:19|20)\d\d)?[/-][a-z]{2}")


def _elsewhere(folded: str) -> bool:
    """Whether words about the asker's own unit ask for an amount, a time, a leave, not for tasks."""
    others = (_AMOUNT, _TIMED, _WHITHER, _PENALTY, _WHAT_NOW, _PERMITTED, _OF_ITS_PLAN, *_NO_TASK)
    return any(asks.search(folded) for asks in others)


_OF_ITS_PLAN = re.compile(
    r"\b(?:toi|minh|em|ta) (?:sap|dang|muon|dinh|chuan bi|vua|moi|tinh) [^,]{4,80}, (?!(?:thi |gio |vay )*(?:phai|can|nen|duoc|co|lam)\b)"
    r"(?!.*\b(?:viec|nhiem vu|lam) (?:gi|nao)\b).*\b(?:gi|nao|ra sao|the nao)\b"
)
"""What the unit is about to do only tells why something else is asked: "… sắp thuê quét, bản quét đạt định dạng gì"."""
