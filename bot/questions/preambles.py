"""What people say around a question: greetings, who they are, how they came to ask, thanks.

"Em chào anh chị, em là cán bộ mới, tìm mãi chưa ra, cho em hỏi …?": only what is asked is looked
up, with as much of the story as the question can't do without: who is meant ("em là giáo viên
mầm non"), where ("nhà em ở Kim Sa"), of which document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.mentions import document_numbers, kinds_in, places_in
from bot.safety.typed_patterns import typed
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST_WORDS = 9
FEW_ASKED, FEW_TOLD = 4, 2
SENTENCE = re.compile(  # not after "TP."
    r"(?<=[^\W\d_][^\W\d_A-Z][.!;…:])(?<!\b[Tt]p\.)\s+|(?<=\?)\s+|\n+"
)
_ASKS = re.compile(
    r"\b(?:gi|nao|ai|dau|bao nhieu|may|bao gio|bao lau|khi nao|the nao|ra sao|vi sao|tai sao|so hieu|liet ke|neu|tom tat|so sanh|ke ten"
    r"|giai thich|trinh bay|nhiem vu cua|so lieu|danh sach|danh muc|cac van ban|thong tin ve|cho (?:toi|em|minh) (?:biet|xem|xin)"
    r"|(?:toi|em|minh) can)\b|\b(?:khong|chua|sao|a)\W*$|\?\W*$"
)
_NEGATED = re.compile(
    r"\b(?:khong|chua|chang|cha|khoi)(?: \w+){0,4}? (?:gi|nao|ai|dau|bao gio)\b|\b(?:gi|nao|ai|dau) (?:do|day|ca|cung)\b"
    r"|\b(?:nghe|doc|hoi) (?:noi|thay|dau)\b|\bmay (?:hom|bua|lan|nam|thang|tuan|ngay) (?:nay|roi)\b|\bkhong biet(?: ro)?\W*$|\bchua (?:ro|hieu|biet)\W*$"
)
_LEAD = re.compile(
    r"\b(?:(?:xin |vui long |lam on |nho (?:anh chi|ban|moi nguoi) |(?:anh chi|ban|ad|anh|chi|quy co quan) )*cho (?:phep )?(?:toi|minh|em|chau|con|chung toi|gia dinh toi)? ?(?:xin )?(?:duoc )?(?:hoi|biet)"
    r"|(?:xin|muon|dinh|can) (?:duoc )?hoi|(?:toi|minh|em|chau) hoi|(?:can|muon) (?:duoc )?biet|cho hoi)"
    r"(?: (?:chut|ti|mot chut|them|ro|xem|la|rang|ve viec|ve|cau nay|nhu sau|nhe|voi|a|xiu))*(?:\s*[:,])?\s+"
)
_BACK_TO = re.compile(
    r"(?:(?:ok|thoi|a|gio|the|vay|roi|da|em|toi|minh|cho)[ ,]+)*(?:quay (?:lai|ve)|tro (?:lai|ve))(?: (?:voi|den))?"
    r"(?: (?:cai|cau))? (?:chuyen|van de|vu|chu de|noi dung|mang)(?: ve)? (?!(?:do|nay|ay|kia|truoc)\b)(?=.+,)"
)
"""Goes back to what was spoken of before: "quay lại chuyện trồng rừng, …"."""
_HELLO = re.compile(
    r"^(?:(?:da|vang|xin|kinh|em|toi|minh|chau|con) )*(?:(?:chao|hello|hi|alo)\b[^,.:!?\n]{0,40}?(?:[,.:!]\s*|$)"
    r"|(?:gui|thua)(?: (?:toi|den|cho))? (?:cac |quy )?(?:anh|chi|ban|bac|co|chu|ong|ba|co quan|ad|admin|ca nha|moi nguoi|lanh dao|so|uy ban|phong)\b[^,.:!?\n]{0,40}?[,.:!]\s*)"
)
_THANKS = re.compile(
    r"[\s,.!?]+(?:(?:em|toi|minh|chau|con|xin|rat|chan thanh|da|va|mong) )*(?:(?:cam on|cam ta|tks|thanks?|thank you)\b"
    r"|(?:som )?(?:nhan|duoc) (?:duoc )?(?:phan hoi|hoi am|tra loi|giai dap)\b).{0,60}$"
)
_WHY_ASKED = re.compile(
    r"(?:[,.]\s*|\s)de (?:(?:nha|gia dinh|ben|co quan|bon|ca) )?(?:(?:em|toi|minh|chau|tui|nha|moi nguoi|ba con) (?:con )?|con )"
    r"(?:biet|kip|lo|tinh|chuan bi|khoi|bao|xem|yen tam|tien|lam|di|nop|ve)\b(?:(?!\b(?:gi|nao|ai|dau|bao|may)\b)[^?])*[?.!]*$"
    r"|[, ]+cho (?:kip|chac|yen tam|chac an|dung han|do (?:mat cong|phai|ton)|khoi (?:mat cong|tre|phai|ton))(?:(?!\b(?:gi|nao|ai|dau|bao|may)\b)[^?])*[?.!]*$"
)
"""What an asker wants to know it for: ", để nhà em còn tính vé tàu"."""
_OF_STORIES = frozenset(
    "em toi minh chau con chao anh chi ban co chu bac la can bo moi ve co quan dang phai lam bao cao gap cho lanh dao sep tim mai chua "
    "ra nho xem giup voi xin phep hoi mot chut it phong vien viet bai van de nay do hom qua nay sang chieu toi goi dien thoai len gap khong "
    "ai o vung sau xa di hop nghe noi den viec ma ro lam kinh gui cong thong tin gia dinh sinh song dia phuong da hon nam thang ngay co "
    "muon tim hieu doc thay may bua lan roi nen thi biet hieu duoc nguoi dan nha toi tren duoi trong ngoai nha va hay lai cung rat that "
    "phien qua truoc sau vua bi lo mong som tra loi giai dap thac mac can gio luc tren mang bao dai tivi ban thong cam lau quan tam noi dung".split()
)


def without_story(question: str, places: Iterable[str] = ()) -> str:
    """Return what a long message asks, without the story around it; a short one as it is.

    >>> without_story("Em chào ạ, em mới về cơ quan, tìm mãi chưa ra. Cho em hỏi ai ký Kế hoạch 12/KH-UBND? Em cảm ơn.")
    'ai ký Kế hoạch 12/KH-UBND?'
    >>> without_story("Chào bạn, tôi là giáo viên mầm non ở Kim Sa, cho tôi hỏi phụ cấp được bao nhiêu?")
    'tôi là giáo viên mầm non ở Kim Sa, phụ cấp được bao nhiêu?'
    >>> without_story("Bố tôi là thương binh, nhà có 3 phòng trọ cho thuê. Cụ có được giảm thuế không?")
    'Bố tôi là thương binh, nhà có 3 phòng trọ cho thuê. Cụ có được giảm thuế không?'
    >>> without_story("Em mở lớp mẫu giáo tư thục, 45 cháu, xin phép lâu rồi. Được hỗ trợ trang bị ban đầu bao nhiêu?")
    'Em mở lớp mẫu giáo tư thục, 45 cháu, Được hỗ trợ trang bị ban đầu bao nhiêu?'
    >>> without_story("Phường Kim Sa ở Huế: tiền lắp nước sạch thì xã góp mấy phần?")
    'Phường Kim Sa ở Huế: tiền lắp nước sạch thì xã góp mấy phần?'
    >>> without_story("Sở Y tế phải làm gì?")
    'Sở Y tế phải làm gì?'
    >>> without_story("chiều chủ nhật có nhận hồ sơ không ạ, em đi làm cả tuần")
    'em đi làm cả tuần, chiều chủ nhật có nhận hồ sơ không?'
    >>> without_story("Quay lại chuyện trồng rừng, năm 2025 làm được mấy ha?")
    'trồng rừng, năm 2025 làm được mấy ha?'
    """
    back = _BACK_TO.match(fold(question))
    question = question[back.end() :] if back else question
    question = _without_switch(_without_thanks_before(question))
    question = _told_first(_without_today(_without_cries(_without_hearsay(question))))
    thanks = _THANKS.search(fold(question))
    stop = "?" if thanks and "?" in thanks[0] else ""
    bare = question[: thanks.start()] + stop if thanks and thanks.start() else question
    if len(syllables(bare)) < LEAST_WORDS:
        return bare
    pieces = [piece for piece in SENTENCE.split(bare) if syllables(piece)]
    told, asked = _parted(pieces)
    if not asked:
        return bare
    lead = _last_lead(asked[0])
    if lead:
        told += re.split(r"(?<=[,;])\s+", asked[0][: lead.start()])
        asked[0] = asked[0][lead.end() :]
    else:
        asked[0] = asked[0][_greeted(asked[0]) :]
    needed = " ".join([*_needed(told, " ".join(asked), places), *asked]).strip()
    return _placed(needed, " ".join(told), places)


def _without_thanks_before(question: str) -> str:
    """Return a question without the thanks and the assent for the answer before it.

    >>> _without_thanks_before("Cảm ơn bạn nhiều, còn năm 2027?"), _without_thanks_before("ok cam on, ai ky vay")
    ('còn năm 2027?', 'ai ky vay')
    >>> _without_thanks_before("Cảm ơn nhé!"), _without_thanks_before("Dạ hiểu rồi, thế hạn nộp?")
    ('Cảm ơn nhé!', 'thế hạn nộp?')
    """
    thanked = _THANKED.match(fold(question))
    return question[thanked.end() :] if thanked else question


def _told_first(question: str) -> str:
    """Return a question that ends by telling of its asker with that before what it asks.

    >>> _told_first("có được vay không, nhà em hộ nghèo"), _told_first("hộ nghèo hay không, em cũng nộp à?")
    ('nhà em hộ nghèo, có được vay không?', 'hộ nghèo hay không, em cũng nộp à?')
    """
    ended = _TOLD_AFTER.match(question)
    if ended is None or _ASKS.search(fold(ended["told"])):
        return question
    return f"{ended['told'].strip(' .')}, {ended['asked']}?"


_TOLD_AFTER = re.compile(
    typed(
        r"(?P<asked>[^,;?]*\b(?:có|được|phải|bị|còn)\b[^,;?]*?(?<!hay )\b(?:không|ko|chưa|được không))(?: (?:ạ|vậy|thế|nhỉ|em|ad|hả|bạn|a))*\s*[,;]\s+(?P<told>(?:tại |vì |do |chứ )*(?:nhà|em|e|tôi|mình|tui|con|cháu|bé|mẹ|ba|bố|má|vợ|chồng)\b[^?]*)$"
    ).pattern,
    re.IGNORECASE,
)


def _without_switch(question: str) -> str:
    """Return a question without the words that only tell that it is of something else.

    >>> _without_switch("Chen ngang chút: chợ mấy giờ mở?"), _without_switch("tien hoi luon, ai ky")
    ('chợ mấy giờ mở?', 'ai ky')
    >>> _without_switch("thôi hỏi cái khác vậy, mấy giờ đóng cửa"), _without_switch("doi cai khac duoc khong")
    ('mấy giờ đóng cửa', 'doi cai khac duoc khong')
    >>> _without_switch("à, sang chuyện khác nhé: học phí bao nhiêu"), _without_switch("Tiện ích nào, ở đâu?")
    ('học phí bao nhiêu', 'Tiện ích nào, ở đâu?')
    """
    switch = _SWITCH.match(fold(question))
    return question[switch.end() :] if switch and len(fold(question)) == len(question) else question


_SWITCH = re.compile(
    r"(?:(?:a|u|ok|da|oi|the|ma|thoi|roi|cho|xin|minh|toi|em|e|hoi)[ ,]+)*"
    r"(?:(?:chen|xen) ngang|(?:nhan )?tien(?: the| day)?(?: (?:cho|minh|toi|em|e))* hoi|(?:hoi )?(?:ngoai le|lac de)"
    r"|(?:(?:hoi|chuyen|doi) )?(?:sang )?(?:chuyen|viec|chu de|de tai|van de|cai|cau(?: hoi)?) khac|(?:doi|chuyen) (?:chu de|de tai))"
    r"(?: (?:chut|ti|xiu|mot|phat|cai|cau|luon|them|nua|nhe|nha|a|ad|vay|di|da|han))*\s*[,:;.–-]\s*(?=\w+ \w)"
)


def _without_hearsay(question: str) -> str:
    """Return a question without the value that its asker has heard of, told after it.

    >>> _without_hearsay("bao lâu thì xong, tôi nghe họ nói 15 ngày mà?")
    'bao lâu thì xong?'
    >>> _without_hearsay("sao lại thế, tôi thấy ghi 15 ngày mà"), _without_hearsay("nộp mấy bản, tôi nghe nói 2 bản có đúng không")
    ('sao lại thế, tôi thấy ghi 15 ngày mà', 'nộp mấy bản, tôi nghe nói 2 bản có đúng không')
    """
    folded = fold(question)
    heard = _HEARSAY.search(folded)
    if heard is None or len(folded) != len(question) or _WONDERS.match(folded):
        return question
    asked = question[: heard.start()]
    return asked + "?" * ("?" in heard[0]) if _ASKS.search(folded[: heard.start()]) else question


_HEARSAY = re.compile(
    r"[\s]*[,.;?!]\s*(?:(?:nhung|ma|vi|chu|tai|co ma) )*(?:toi|minh|em|e|t|m|tui|chau|nha em|nha toi)? ?(?:co )?(?:nghe|thay|doc|tuong)\b"
    r"(?:(?!\b(?:gi|nao|ai|dau|bao nhieu|may|khong|ko|dung)\b)[^?])*\d(?:(?!\b(?:gi|nao|ai|dau|bao nhieu|may|khong|ko|dung)\b)[^?])*\b(?:ma|co ma|co|thoi|nhi|kia|chu)\W*$"
)
_WONDERS = re.compile(r"(?:(?:o|u|ua|a|the|vay|ma)[ ,]+)*(?:sao|vi sao|tai sao)\b")


def _without_today(question: str) -> str:
    """Return a question without the day on which it is asked: that is known.

    >>> _without_today("Hôm nay 1/10 rồi, em còn nộp được không?"), _without_today("nay là ngày 3/9/2026 mà nộp ở đâu")
    ('em còn nộp được không?', 'nộp ở đâu')
    >>> _without_today("hôm nay 1/10 có họp không"), _without_today("Giờ làm việc 7/10?")
    ('hôm nay 1/10 có họp không', 'Giờ làm việc 7/10?')
    """
    told = _TODAY.match(fold(question))
    return question[told.end() :] if told and len(fold(question)) == len(question) else question


_TODAY = re.compile(
    r"(?:(?:a|u|the) )?(?:hom nay|bua nay|nay|bay gio|gio|hien nay|tinh den nay)(?: (?:la|da|moi|cung))*"
    r" (?:ngay |mung |den ngay )?\d{1,2}(?:[/-]| thang )\d{1,2}(?:(?:[/-]| nam )\d{4})?(?:(?: mat)? roi(?: (?:ma|thi))?[\s,.;]+| (?:ma|thi) |\s*[,.;]\s+)"
)
"""Opens by telling the day: "Hôm nay 1/10 rồi, …"; without "rồi" or a stop it is asked about."""


_ADDRESSED = (
    r"(?: (?:ban|bot|ad|admin|em|anh|chi|anh chi|nhieu|lam|a|nha|nhe|nhen|moi nguoi|rat nhieu))*"
)
_THANKED = re.compile(
    rf"(?:(?:da|vang|ok|oke|okay|tot|uh|u|ua)[ ,]+)*(?:(?:(?:xin|rat|em|toi|minh|chau|con) )*(?:cam on|cam ta|thank you|thanks?|tks){_ADDRESSED}"
    rf"|(?:em |toi |minh )?(?:hieu|ro|biet|duoc|vay la ro|nam|thay) roi{_ADDRESSED})(?:[\s]*[,.!;:…]+\s*|\s+(?=(?:the|vay|con|cho)\b))(?=\w+ \w|\w+ ?\?)"
)


def _without_cries(question: str) -> str:
    """Return a question without the cries of speech that open and close it.

    >>> _without_cries("Ủa vậy là trực đêm được bao nhiêu tiền hả bạn?")
    'trực đêm được bao nhiêu tiền?'
    >>> _without_cries("Uống nước ở đâu?"), _without_cries("thế còn Sở Y tế?")
    ('Uống nước ở đâu?', 'thế còn Sở Y tế?')
    >>> _without_cries("Giám đốc tên gì vậy ạ?"), _without_cries("nop o dau the ban oi")
    ('Giám đốc tên gì?', 'nop o dau')
    >>> _without_cries("Có quy định gì đó không thế ạ?"), _without_cries("lai suat cho vay")
    ('Có quy định gì đó không?', 'lai suat cho vay')
    >>> _without_cries("tom tat muc II giup e voi"), _without_cries("giúp mình với")
    ('tom tat muc II', 'giúp mình với')
    >>> _without_cries("liệt kê việc của sở y tế đi ạ"), _without_cries("cho hỏi lối nào được đi")
    ('liệt kê việc của sở y tế', 'cho hỏi lối nào được đi')
    """
    plea = _PLEA.search(fold(question))
    question = question[: plea.start()] if plea else question
    urged = _URGED.match(fold(question))
    question = question[: urged.start("urge")] if urged else question
    polite = _POLITE.search(fold(question))
    if polite and fold(polite[0]).strip(" ,?!.…") not in _GOES_ON:
        question = question[: polite.start()] + "?" * ("?" in polite[0])
    text = question.lower() if has_diacritics(question) else ""
    opened, closed = _CRIES.match(text), _CLOSING.search(text)
    kept = question[opened.end() if opened else 0 : closed.start() if closed else len(question)]
    return _without_purpose(f"{kept}?" if closed and "?" in closed[0] else kept)


def _without_purpose(question: str) -> str:
    """Return a question without what its asker wants to know it for.

    >>> _without_purpose("hè này nghỉ đến hôm nào, để nhà em còn tính vé tàu")
    'hè này nghỉ đến hôm nào'
    >>> _without_purpose("cần nộp gì cho kịp nhỉ"), _without_purpose("cấp vốn để xem xét việc gì")
    ('cần nộp gì', 'cấp vốn để xem xét việc gì')
    """
    why = _WHY_ASKED.search(fold(question))
    if why is None or not _ASKS.search(fold(question[: why.start()]).rstrip(" ?.,")):
        return question
    return question[: why.start()] + "?" * ("?" in why[0])


_CRIES = re.compile(
    r"(?:(?:ủa|ơ|ê|ôi|ui|trời ơi|này|à|ad ơi|bạn ơi|ban ơi|shop ơi)[ ,]+)+(?:(?:vậy|thế|mà) (?:là |thì )?)?"
)
_ASKED_LAST = "|".join(rf"(?<=\b{w})" for w in "gi nao dau ai sao gio khong ko chua lau".split())
_POLITE = re.compile(
    rf"(?:(?:{_ASKED_LAST})(?:[\s,]+(?:vay|the|a|nhi|nhe|nha|nhen|ha|ta|voi|zay|z|v|ah|oi|ban|ad|admin|em|anh|chi|shop|moi nguoi))+"
    r"|(?:(?<=\bnhieu)|(?<=\bmay))(?:[\s,]+(?:vay|nhi|nhe|a))+)[\s?!.…]*$"
)
"""What people add to a question for politeness, after the word that asks."""
_URGED = re.compile(
    r"(?:(?:lam on|vui long|xin|nho|phien|giup|ad|ban|bot)\W+)*(?:liet ke|ke|neu|cho|gui|xem|in|tim|tra|tom tat|dua|noi|trinh bay|so sanh|tong hop|het|tat ca|toan bo|giai thich|lap)\b.*?\w"
    r"(?<!\bduong)(?<!\bduoc)(?<!\bphai)(?<!\bcan)(?<!\bchuyen)(?<!\btrinh)(?<!\bdang)(?<!\bcho)(?<!\bmuon)(?<!\bse)(?<!\bcu)(?<!\bkhi)(?<!\blan)(?<!\bnguoi)(?<!\bthe)(?<!\bve)"
    r"(?P<urge>(?:[\s,]+(?:di|nhe|nha|nhen|coi|luon|voi|a|ad|ban|bot|oi))+[\s!.…]*)$"
)
"""What urges at the end of an order: "liệt kê việc của Sở Y tế đi"."""
_GOES_ON = frozenset({"vay", "the"})
"""Alone they also say that a talk goes on."""
_CLOSING = re.compile(
    r"[\s,]+(?:hả|hở|nhỉ|hen|nhở)(?: (?:bạn|ad|ạ|shop|anh|chị|anh chị|mọi người))*[\s?!.]*$"
)


_PLEA = re.compile(
    r"(?<=\w)[\s,]+(?:giup|ho|dum|gium|cho) (?:em|e|minh|mik|mk|m|toi|tui|t|to|chau|con|anh|chi|bon em|chung em|chung toi)"
    r" (?:voi|nhe|nha|nhen|di|a)(?: (?:nhe|nha|nhen|di|a|anh|chi|ban|ad))*[\s?!.]*$"
)
"""A plea that closes an order: "giúp em với ạ"."""


def _parted(pieces: list[str]) -> tuple[list[str], list[str]]:
    """Return the sentences that only tell, and those that ask."""
    asking = [is_asked(piece) for piece in pieces]
    both = list(zip(pieces, asking, strict=True))
    return [piece for piece, asks in both if not asks], [piece for piece, asks in both if asks]


def is_asked(piece: str) -> bool:
    """Whether a sentence asks something, besides what it tells of not knowing."""
    folded = fold(piece)
    return bool(_ASKS.search(_NEGATED.sub(" ", folded)))


def _last_lead(piece: str) -> re.Match[str] | None:
    """Return the words "cho tôi hỏi" where all that is asked follows them."""
    folded = fold(piece)
    leads = [lead for lead in _LEAD.finditer(folded) if _ASKS.search(folded[lead.end() :])]
    lead = leads[-1] if leads else None
    return lead if lead and not is_asked(piece[: lead.start()]) else None


def _greeted(piece: str) -> int:
    """Return where a greeting at the beginning ends."""
    hello = _HELLO.match(fold(piece))
    return hello.end() if hello else 0


def _needed(told: list[str], asked: str, places: Iterable[str]) -> list[str]:
    """Return the parts of a story that the question leans on."""
    clauses = [clause for piece in told for clause in re.split(r"(?<=[,;.:])\s+", piece)]
    clauses = [clause[_greeted(clause) :].strip() for clause in clauses]
    points_back = bool(_POINTS_BACK.search(fold(asked)))
    short = len(_own(asked)) < FEW_ASKED or points_back
    named = bool(document_numbers(asked) or kinds_in(asked))
    hangs = bool(_HANGS_ON_CASE.search(fold(asked)))
    return [
        clause
        for clause in clauses
        if (not named and document_numbers(clause))
        or (hangs and _OF_CASE.search(fold(clause)))
        or (short and len(_own(clause)) >= FEW_TOLD)
        or (clause.endswith(":") and _names(clause, places))
        or (points_back and _IS_OF.search(fold(clause)) and _own(clause))
    ]


def _names(heading: str, places: Iterable[str]) -> bool:
    """Whether what stands before a colon says of what is asked, more than in which place.

    >>> _names("Phường Kim Sa ở Huế:", ["Huế"]), _names("Huế:", ["Huế"]), _names("em hỏi:", ())
    (True, False, False)
    """
    known = {word for place in places_in(heading, places) for word in syllables(fold(place))}
    rest = " ".join(word for word in heading.split() if not {*syllables(fold(word))} & known)
    return len(_own(rest)) >= FEW_TOLD or bool(_NAMES.search(rest))


_NAMES = re.compile(r"(?<=\w )[^\W\d_a-z]\w+ [^\W\d_a-z]\w+|^[^\W\d_]+ [^\W\d_a-z]\w*:$")
_OF_CASE = re.compile(
    r"(?<![\w/.,-])\d{1,3}(?:[.,]\d+)?(?: ?%| (?:tuoi|thang|chau|be|tre|hoc sinh|nguoi|lao dong|nhan khau|khau|cho|phong|giuong|tang|ha|m2|km|con|ho|thanh vien|sao|tan)\b)"
    r"|\bo (?:xa|phuong|thi tran|dac khu|mien nui|vung cao|nong thon)\b(?! [^\W\d])"
)
"""By how many, how old or in which class of communes the case is: levels are laid down by it."""
_HANGS_ON_CASE = re.compile(
    r"\b(?:bao nhieu|may (?:tien|trieu|tram|nghin|ngan|dong|phan tram)|(?:duoc|phai|bi|huong)\b.*\b(?:khong|chua|ko))\b"
)
"""How much one gets or pays, and whether: what hangs on the asker's case."""
_IS_OF = re.compile(r"\b(?:la|thuoc|dien)\b")
"""Tells who somebody is: "bố tôi là thương binh"."""
_POINTS_BACK = re.compile(
    r"\b(?:lam|nhu|the|nhu the|truong hop|viec|khoan|loi|cho|so|tien|giay|don|ho so|to|dua|nguoi|hai|ba|moi|ca hai|cai|loai) (?:vay|nay|do|ay|kia|cai)\b"
    r"|\b(?:luong|thu nhap|muc(?: \w+)?|tuoi|benh|nghe|nganh|dat|nha|xe|bang cap|diem|hang|hoan canh|dien) (?:nay|do|ay)\b(?! (?:tai|o|cua|theo|trong|den)\b)"
    r"|^(?:(?:vay|the|thi) )*(?:cu|ong|ba|bo|me|chau|be|con|anh ay|chi ay|ho|no) (?:co |thi |da |van |con |se )*(?:duoc|phai|bi|can|nop|huong|thuoc)\b"
    r"|^(?:vay|the|nhu vay|vay thi|the thi|moi cai|hai cai|cai do)\b|\btruoc da\b"
)
"""Words of a sentence that mean what or who was told before it: "làm vậy bị phạt bao nhiêu", "Cụ có được …"."""


def _placed(asked: str, told: str, places: Iterable[str]) -> str:
    """Return the question with the place that only its story names.

    >>> _placed("phạt bao nhiêu?", "Quán nhà mình ở Kim Sa.", ["Kim Sa"])
    'phạt bao nhiêu ở Kim Sa?'
    """
    named = places_in(told, places) if told else []
    if len(named) != 1 or places_in(asked, places):
        return asked
    bare = asked.rstrip(" ?.!")
    return f"{bare} ở {named[0]}{asked[len(bare) :]}"


def _own(text: str) -> set[str]:
    """Return the folded words that no story of an asker's holds."""
    return {word for word in syllables(fold(text)) if word not in _OF_STORIES | _ASKING}


_ASKING = frozenset(
    "bao nhieu may gi nao dau khi the sao thi duoc phai la cua nhung cac tu toi den tai vay bi xong du bat buoc luon hay van con de cho "
    "theo muc khoan nop xin tinh nhan mat them nua cai nay kia do ay muc ai gio han duoi bang voi".split()
)
"""What asks, and what is asked for of anything: alone they don't say of what."""


def without_side(question: str, places: Iterable[str]) -> str:
    """Return a question without "bên" before the place that it opens with.

    >>> without_side("Thế bên Đồng Nai có mấy xã?", ()), without_side("bên Sở Y tế có mấy xã?", ())
    ('Thế Đồng Nai có mấy xã?', 'bên Sở Y tế có mấy xã?')
    """
    side = _SIDE.match(question)
    if side is None:
        return question
    rest = fold(question[side.end() :])
    named = places_in(question[side.end() :], places)
    opens = any(rest.startswith(fold(name)) for name in named)
    return f"{side['opener'] or ''}{question[side.end() :]}" if opens else question


_SIDE = re.compile(
    r"(?P<opener>(?:(?:thế|còn|vậy|the|con|vay)\s+)*)(?:bên|phía|ben|phia)\s+", re.IGNORECASE
)
