"""Compound questions taken apart: "ai ký và ban hành ngày nào?", "Sở A và Sở B phải làm gì?"."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions.document_questions import OFFICE, Fact, fact_of
from bot.questions.mentions import document_numbers
from bot.questions.routes import asks_for_tasks
from bot.questions.sides_named import before_side
from bot.questions.substitutions import place_ending
from bot.questions.two_amounts import apart
from bot.units.mentions import mentions
from knowledge.kinds import NAMES
from knowledge.numbers import number_spans
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS = "|".join(sorted((fold(name) for name in NAMES), key=len, reverse=True))
_NOUN = r"(?:so(?: ky)? hieu|ngay ban hanh|ngay ky|nguoi ky|co quan ban hanh|noi nhan|can cu(?: phap ly)?|hieu luc)"
_NOUNS = re.compile(rf"^(?:cho biet |neu )?(?P<nouns>{_NOUN}(?:(?:, | va |, va ){_NOUN})+) cua ")
_WHICH = re.compile(rf"\b(?:{_KINDS}|van ban) nao\b")
_ASKS = re.compile(
    r"\b(?:gi|nao|ai|dau|bao nhieu|may(?! (?:nam|thang|tuan|ngay|hom|bua|lan) (?:nay|roi)\s*(?:,|$))|bao gio|bao lau|khi nao|the nao|ra sao|(?:lam|thi|xu ly) sao|vi sao|tai sao|so hieu|ky hieu|han chot|ngay ban hanh)\b(?! cung\b)"
    r"|\b(?:khong|ko|chua)(?=\W*$|\W+(?:va|roi|a|nhi|vay|nua|the)\b)"
)
_JOINT = re.compile(
    r"\s*[;?]\s+(?:và |va )?|\s*,\s*(?:và |va |rồi |roi |đồng thời )?|\s+(?:và|va|rồi|đồng thời|(?<!\bso )(?<!hợp )(?<!đối )(?<!ứng )với(?! (?:lại|cả|ai|nhau)\b))\s+|\s+(?=(?:với|voi) (?:lại|lai|cả) )",
    re.IGNORECASE,
)
_FIRST_ASKED = re.compile(
    rf"\s*\b(?:(?:mang |co |do |duoc |thi |la |da |se |duoc )*(?:so may|(?:{OFFICE}) nao|so hieu|ky hieu|so bao nhieu|ai|(?<!chu )ky|ki|ban hanh|co hieu luc|con hieu luc"
    r"|ngay nao|khi nao|bao gio|bao nhieu|may|o dau|gi|nao|noi ve|(?!^)quy dinh|thay the|can cu|gui))\b"
)
_KIND_BEFORE = re.compile(rf"\b(?:{_KINDS})(?: so)?\s*$")
MOST_PARTS = 3
_LONGEST_REST = 9


def parts_of(question: str) -> list[str]:
    """Return the questions that a compound one holds, each able to stand alone; else nothing.

    Only questions of different kinds are taken apart: two facts, a fact and a content, two
    units. "Khi nào, ở đâu" is one question about one sentence.

    >>> parts_of("Kế hoạch 12/KH-UBND ai ký và ban hành ngày nào?")
    ['Kế hoạch 12/KH-UBND ai ký?', 'Kế hoạch 12/KH-UBND ban hành ngày nào?']
    >>> parts_of("Kế hoạch về sách số bao nhiêu, ngày nào?")[1]
    'Kế hoạch về sách ban hành ngày nào?'
    >>> parts_of("Kế hoạch hội sách hết bao nhiêu, phần của tỉnh mấy tỷ, ai ký?")
    ['Kế hoạch hội sách hết bao nhiêu, phần của tỉnh mấy tỷ?', 'Kế hoạch hội sách ai ký?']
    >>> parts_of("Sở Y tế và Sở Tài chính phải làm gì?")
    ['Sở Y tế phải làm gì?', 'Sở Tài chính phải làm gì?']
    >>> parts_of("Lễ hội tổ chức khi nào, ở đâu?"), parts_of("Phòng, chống thiên tai là gì?")
    ([], [])
    """
    return (
        _of_units(question)
        or _on_subjects(question)
        or _of_nouns(question)
        or _of_questions(question)
    )


def pieces_of(question: str) -> list[str]:
    """Return the pieces of a question that asks several things of one matter; else nothing.

    Each stands alone: what the first is about is put before the others, but for those that say
    what they are about. They are asked one after the other where the whole doesn't bring an
    answer to all of them.

    >>> pieces_of("Mật khẩu hòm thư phải bao lâu đổi một lần, dài tối thiểu mấy ký tự?")
    ['Mật khẩu hòm thư phải bao lâu đổi một lần?', 'Mật khẩu hòm thư phải dài tối thiểu mấy ký tự?']
    >>> pieces_of("Cả tỉnh sau sắp xếp còn mấy xã mấy phường?")
    ['Cả tỉnh sau sắp xếp còn mấy xã?', 'Cả tỉnh sau sắp xếp còn mấy phường?']
    >>> pieces_of("Phòng, chống thiên tai là gì?"), pieces_of("Nộp ngày mấy tháng mấy thì được?")
    ([], [])
    """
    pieces = _pieces(_NAMED.sub(_AND_WHICH, apart(question)).rstrip(" ?.!"))
    if not 1 < len(pieces) <= MOST_PARTS:
        return []
    others = (_naming(pieces[0], each) or _of_matter(pieces[0], each) for each in pieces[1:])
    return [f"{each}?" for each in (pieces[0], *others)]


_AND_WHICH = ", gồm những gì"
_NAMED = re.compile(
    r"(?:\s*[,;]\s*|\s+)(?:và |rồi |va |roi )?(?:kể|nêu|liệt kê|ke|neu|liet ke) (?:rõ |ro )?(?:tên|ten|ra)\b[^,;?]*",
    re.IGNORECASE,
)
"""Several things counted and then to be named: "mấy phòng, kể tên ra"."""
_LISTS = re.compile(r"(?:(?:bao )?gom |(?:do )?la )?(?:nhung|cac) (?P<what>\w+)")


def times_asked(question: str) -> int:
    """Return how many things a question asks, by the words that ask.

    >>> times_asked("Ai ký, ban hành ngày nào?"), times_asked("Ai ký văn bản này?")
    (2, 1)
    """
    if has_diacritics(question):
        return len(_ASKED_TYPED.findall(question.lower()))
    return len(_ASKED.findall(fold(question)))


def _naming(first: str, piece: str) -> str:
    """Return what names the things that a question counts where a piece asks for it; else empty.

    >>> _naming("Trung tâm chia thành mấy phòng", "gồm những gì")
    'Trung tâm gồm những phòng nào'
    """
    counted, lists = _COUNTED.match(first), _LISTS.match(fold(piece))
    if counted is None or lists is None:
        return ""
    same = lists["what"] in {"gi", fold(counted["what"].split()[0])}
    return f"{counted['whose']} gồm những {counted['what']} nào" if same else ""


_COUNTED = re.compile(
    r"(?P<whose>.*?\S)\s+(?:(?:được|đang|hiện|có|gồm|bao gồm|chia|chia ra|ra|thành|làm|đặt|duoc|dang|hien|co|gom|bao gom|thanh|lam)\s+)*"
    r"(?:bao nhiêu|mấy|bao nhieu|may)\s+(?P<what>\S.*)$",
    re.IGNORECASE,
)


def _matter(first: str) -> str:
    """Return the words of a question that don't ask, those before what asks if they are enough.

    >>> _matter("Xã nộp báo cáo quý cho ai"), _matter("Đăng ký nuôi tôm có mất tiền không")
    ('Xã nộp báo cáo quý', 'Đăng ký nuôi tôm')
    """
    asked = _ASKED_TYPED.search(first) if has_diacritics(first) else _ASKED.search(fold(first))
    if asked is None:
        return _of_yes_or_no(first)
    before, after = _closed(first[: asked.start()]), first[asked.end() :].strip(" ,")
    if ": " in before:  # "Quy chế X: gia hạn thì gửi đâu, cấp mới thì gửi đâu"
        return before[: before.index(": ") + 1]
    return before if len(before.split()) >= _ENOUGH_WORDS else f"{before} {after}".strip()


def _of_yes_or_no(first: str) -> str:
    """Return what a question with "có … không" is about: what stands before, else what is asked."""
    typed = _YES_OR_NO.search(first)
    if typed is None:
        return first
    before, asked = _closed(first[: typed.start()]), typed["asked"].strip()
    return f"{before} {asked}".strip() if _HELD_KIND.match(fold(asked)) else before or asked


def _closed(words: str) -> str:
    """Return words without those at their end that wait for what was asked: "gửi cho …"."""
    return _WAITING.sub("", words.rstrip(" ,"))


def _of_matter(first: str, piece: str) -> str:
    """Put before a piece what the first is about, and what it asks whether where a price is asked of that.

    >>> _of_matter("Vào chợ có phải mua vé không", "bao nhiêu một người")
    'Vào chợ phải mua vé bao nhiêu một người'
    >>> _of_matter("Chợ mở lúc mấy giờ", "còn rác thì gom ngày nào"), _of_matter("Tập huấn bao giờ", "toàn tỉnh có mấy lớp")
    ('rác thì gom ngày nào', 'toàn tỉnh có mấy lớp')
    >>> _of_matter("Tỉnh A có bao nhiêu phường", "bao nhiêu xã")
    'Tỉnh A có bao nhiêu xã'
    """
    folded = fold(piece)
    holding = _HOLDS_SO_MANY.match(fold(first)) if _AMOUNT_FIRST.match(folded) else None
    if holding and len(fold(first)) == len(first):
        return f"{first[: holding.end('whose')]} {piece}"
    if OWN_MATTER.match(folded) and not _OF_ANYTHING.match(folded):
        return _AND_ITS.sub("", piece)
    if len(piece.split()) > _LONGEST_REST and not _AMOUNT_FIRST.match(folded):
        return _AND_ITS.sub("", piece)
    typed = _YES_OR_NO.search(first) if _PRICE_FIRST.match(folded) else None
    whole = f"{_closed(first[: typed.start()])} {typed['asked']}".strip() if typed else ""
    piece = _AND_ITS.sub("", piece)
    matter = whole or before_side(_matter(first), piece)
    return f"{_of_no_time(matter) if _YEAR.search(piece) else matter} {piece}".strip()


_AND_ITS = re.compile(
    r"^(?:còn|con|riêng|rieng|(?:với|voi) (?:lại|lai|cả)|ngoài ra,?|ngoai ra,?) (?=\w+ \w+)",
    re.IGNORECASE,
)
OWN_MATTER = re.compile(
    r"(?:(?:gio|hien(?: nay| tai| gio)?|bay gio|den nay|tinh den nay) )*(?:toan|ca) (?:tinh|xa|phuong|huyen|thanh pho|nuoc|quoc|nganh|truong|dac khu)\b"
    r"|con (?!ai\b|gi\b|neu\b|lai\b|bao\b|may\b|thi\b)(?:\w+ ){1,5}?thi (?!gi\b|ai\b|nao\b|bao\b|may\b|sao\b|the\b|khi\b|o\b|la\b|duoc\b|bi\b|phai\b|co\b)\w+"
    r"|rieng (?!phan\b|nam\b|quy\b|thang\b|ngan sach\b|von\b|nguon\b)(?:\w+ ){3,6}?thi (?=(?:het |ton |la )?(?:bao nhieu|may)\b)"
    r"|(?:voi (?:lai|ca)|ngoai ra,?) (?:(?!(?:ai|gi|nao|bao|may|khi|dau)\b)\w+ ){3}"
)
"""What says itself what it is about: "còn rác thì gom ngày nào", "toàn tỉnh có mấy lớp"."""
_OF_ANYTHING = re.compile(
    r"con (?:ve )?(?:(?:muc|khoan) )?(?:le phi|kinh phi|chi phi|hoc phi|phi|tien|gia|von|nguon|han|thoi (?:han|gian|luong)|dia diem|ho so|giay to|thu tuc|ket qua|dieu kien|so luong|doi tuong)\b"
)
"""What any matter has: "còn lệ phí thì đóng bao nhiêu" is of the matter before."""


def _of_no_time(matter: str) -> str:
    """Return what is asked about without its time, where a piece names another.

    >>> _of_no_time("Tỷ lệ che phủ rừng đến cuối năm 2025"), _of_no_time("Năm 2025")
    ('Tỷ lệ che phủ rừng', 'Năm 2025')
    """
    return " ".join(_TIME_NAMED.sub(" ", matter).split()) or matter


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIME_NAMED = re.compile(
    r",?\s*\b(?:(?:tính|tinh|đến|den|trong|vào|vao|hết|het|cuối|cuoi|đầu|dau)\s+)*(?:(?:tháng|thang)\s+\d{1,2}(?:[/ ]\S*\d{4})?|(?:năm|nam)\s+(?:19|20)\d\d)\b,?",
    re.IGNORECASE,
)


_ASKED_TYPED = re.compile(
    r"\b(?:(?:do|là|thì|có|bởi|cần|gồm|bao gồm|những) )*(?:(?:những|các) \w+ nào|(?:giấy tờ|hồ sơ|thủ tục|điều kiện) (?:gì|nào)|(?:cơ quan|đơn vị|sở|bên|hôm|ngày|năm|tháng|xã|chỗ|nơi|người|cái|bộ|từ) nào"
    r"|bao nhiêu(?: phần trăm)?|(?:trong |từ )?bao (?:giờ|lâu|xa)|khi nào|lúc nào|ai|ở đâu|đâu|(?:ngày |tháng )?mấy(?![^,;]*\b(?:nào|ai|gì|đâu|bao nhiêu|bao giờ|bao lâu)\b)|gì|nào"
    r"|thế nào|ra sao|(?:làm|thì|xử lý) sao|vì sao|tại sao)\b"
)
_ASKED = re.compile(fold(_ASKED_TYPED.pattern.replace("\\b", "\0")).replace("\0", "\\b"))
_YES_OR_NO = re.compile(
    r"(?:^|\s)(?:có|còn|đã|co|con|da)\s(?P<asked>.*?)\s?(?:hay |hoặc |hoac )?(?:không|chưa|khong|chua|ko)(?:\s(?:ạ|nhỉ|vậy|nữa|a|nhi|vay|nua))?$",
    re.IGNORECASE,
)
_HELD_KIND = re.compile(rf"(?:nhung |cac |mot )?(?:{_KINDS}|van ban|quy dinh|de an|chinh sach)\b")
"""A paper that may be held is what the rest is asked of: "tỉnh có kế hoạch … không, hạn hôm nào"."""
_WAITING = re.compile(
    r"(?:(?:^|\s+)(?:từ|vào|lúc|cho|do|bởi|tại|ở|đến|tới|trước|sau|về|của|là|thì|với|theo|trong|qua|bằng|giao"
    r"|tu|vao|luc|do|boi|tai|o|den|toi|truoc|ve|cua|la|thi|voi|theo|trong|qua|bang))+$",
    re.IGNORECASE,
)
_ENOUGH_WORDS = 4
_HOLDS_SO_MANY = re.compile(
    r"(?P<whose>(?:\w+ ){1,5}?(?:co|con|gom)) (?:bao nhieu|may) \w+(?: \w+)?$"
)
"""What a place or a body has, counted: "Tỉnh A có bao nhiêu phường"."""
_AMOUNT_FIRST = re.compile(r"(?:bao nhieu|may)\b")
_PRICE_FIRST = re.compile(
    r"(?:het |la |gia |ton |mat )*(?:bao nhieu(?= (?:tien|dong|mot|1|moi|nguoi|the|vay|a|nhi)\b|\W*$)|may (?:dong|tien|tram|nghin|ngan|chuc|trieu|ty)\b)"
)


def _of_units(question: str) -> list[str]:
    """Split "A và B phải làm gì" where A and B are units that stand side by side."""
    if not asks_for_tasks(fold(question)):
        return []
    for named in mentions(question, lambda _: 0):
        folded = fold(named.written)
        joint = next((m for m in _AND.finditer(folded) if _HEAD.match(folded, m.end())), None)
        if named.owner or named.partner or joint is None:
            continue
        start = question.find(named.written, named.start)
        before, after = question[:start], question[start + len(named.written) :]
        one, other = named.written[: joint.start()], named.written[joint.end() :]
        place = "" if place_ending(one) else place_ending(other)
        return [f"{before}{unit}{after}" for unit in (f"{one} {place}".strip(), other)]
    return []


def _on_subjects(question: str) -> list[str]:
    """Split "phải làm gì về A và về B" where tasks on two subjects are asked for.

    >>> _on_subjects("Sở Y tế làm gì về chống dịch và về dân số?")
    ['Sở Y tế làm gì về chống dịch?', 'Sở Y tế làm gì về dân số?']
    >>> _on_subjects("Ai lo về vốn và về đất?")
    []
    """
    folded = fold(question.rstrip(" ?."))
    both = _TWO_SUBJECTS.search(folded)
    if both is None or len(folded) > len(question) or not asks_for_tasks(folded):
        return []
    before = question[: both.start()]
    each = (question[slice(*both.span(name))] for name in ("one", "other"))
    return [f"{before}{subject.strip()}?" for subject in each]


_TWO_SUBJECTS = re.compile(
    r"(?P<one>\bve (?:(?!ve\b)\w+ ){1,6}?)\s*,?\s*(?:va|lan|roi|cung nhu|voi)\s+(?:ca )?(?P<other>ve (?:\w+ ?){1,6})$"
)


_AND = re.compile(r"\s*,?\s+(?:va|voi|cung)\s+")
_HEAD = re.compile(
    r"(?:so|cong an|chi cuc|cuc|kho bac|van phong|thanh tra|bao hiem|uy ban nhan dan|hoi dong nhan dan|hoi|tinh doan|trung tam"
    r"|benh vien|thu vien|bao tang|bo|phong|dai|truong|ban quan ly)\s"
)


def _of_nouns(question: str) -> list[str]:
    """Split "số hiệu và người ký của kế hoạch này"."""
    listed = _NOUNS.match(fold(question))
    if listed is None:
        return []
    rest = question[listed.end() :].rstrip(" ?.")
    nouns = re.split(r",? và |,? va |, ", question[listed.start("nouns") : listed.end("nouns")])
    return [f"{noun.strip()} của {rest}?" for noun in nouns]


def _of_questions(question: str) -> list[str]:
    pieces = _together(_pieces(question.rstrip(" ?.!")))
    if len(pieces) > 1 and fact_of(fold(pieces[0])) in _OF_ISSUING:
        day = "ban hành ngày nào"
        pieces[1:] = [day if _DAY_ALONE.match(fold(piece)) else piece for piece in pieces[1:]]
    if not 1 < len(pieces) <= MOST_PARTS or len({_kind(piece) for piece in pieces}) < len(pieces):
        return []
    subject = _subject(pieces[0])
    whole = [pieces[0], *(_about(subject, piece) for piece in pieces[1:])]
    if _WHICH.search(fold(pieces[0])) or not any(map(fact_of, map(fold, (*pieces, *whole)))):
        return []
    return [f"{piece}?" for piece in whole] if subject or len(pieces[0].split()) > 2 else []  # noqa: PLR2004 - more than what asks


def _together(pieces: Sequence[str]) -> list[str]:
    """Return pieces of a question, those in a row that ask of one content as one.

    >>> _together(["Kế hoạch hết bao nhiêu", "trong đó tỉnh mấy tỷ", "ai ký"])
    ['Kế hoạch hết bao nhiêu, trong đó tỉnh mấy tỷ', 'ai ký']
    """
    if all(_kind(piece) == _CONTENT for piece in pieces):
        return list(pieces)
    runs = groupby(pieces, key=_kind)
    alike = ([", ".join(run)] if kind == _CONTENT else list(run) for kind, run in runs)
    return [piece for run in alike for piece in run]


_CONTENT = "content"
_OF_ISSUING = frozenset({Fact.NUMBER, Fact.SIGNATORY, Fact.ISSUER})
_DAY_ALONE = re.compile(r"^(?:vao |la |ra )?(?:ngay|hom) (?:nao|may|bao nhieu)(?: thang may)?\W*$")


def _pieces(question: str) -> list[str]:
    """Cut where what stands on both sides asks something."""
    pieces: list[str] = []
    start = 0
    for joint in _JOINT.finditer(question):
        here, rest = question[start : joint.start()], question[joint.end() :]
        if here.count("(") > here.count(")"):
            continue
        if _asks(here) and _asks(rest.split(",")[0]):
            pieces.append(here.strip())
            start = joint.end()
    return [*pieces, question[start:].strip()]


def _asks(words: str) -> bool:
    """Whether words ask something; AI in capitals is no "ai", neither a name nor the "máy" of a machine is a "mấy".

    >>> _asks("Nhà tôi ở phường Đồng Mây"), _asks("xa Dong May"), _asks("Mấy giờ"), _asks("co may xa")
    (False, False, True, True)
    >>> _asks("máy phun") or _asks("ở khu Gò Chùa") or _asks("thuê nhà thi đấu lần đầu")
    False
    """
    if words.isupper():
        return bool(_ASKS.search(fold(words)))
    return bool(_ASKS.search(fold(_NAME.sub("_", words.replace("AI", "")))))


_NAME = re.compile(
    r"(?<!^)\b(?:May|Mây)\b|\b[Cc]hùa\b|^\s*máy(?= (?:tính|móc|bơm|lọc|in|chủ|nổ|cày|cấy|gặt|ảnh|bay|phát|đo|điện|thở"
    r"|giặt|lạnh|phun|cán|trộn|vi tính|khoan|xúc|ủi|kéo|quét|chiếu|cưa|ép|sấy|xay|chụp|trợ)\b|\W*$)"
    r"|\b(?:[đĐ][ầấậ]u|[dD][ấầâ]u|[nN](?:ão|ạo|áo)|[áÁảẢ]i)\b"
)
"""Words that are no asking ones with their marks: "nhà thi đấu" asks no "đâu"."""


def _kind(piece: str) -> str:
    folded = fold(piece)
    fact = fact_of(folded)
    if fact:
        return str(fact)
    if re.search(r"\b(?:co hieu luc|hieu luc tu|ap dung tu)\b", folded):
        return "in force from"
    return "tasks" if asks_for_tasks(folded) else _CONTENT


def _subject(first: str) -> str:
    """Return what the first question is about, which the others leave out."""
    spans = number_spans(first.upper())
    if spans:
        opened = _KIND_BEFORE.search(fold(first[: spans[0][0].start]))
        start = opened.start() if opened else spans[0][0].start
        return first[start : spans[0][0].end]
    if document_numbers(first):
        return document_phrase(first)
    asked = _FIRST_ASKED.search(fold(first))
    if asked and asked.start() > 0:
        return _MEASURED_LAST.sub("", _PERSON.sub("", first[: asked.start()])).strip()
    return document_phrase(first)


_PERSON = re.compile(
    r"\s+(?:(?:do|bởi|boi)\s+)?(?:ông|bà|người|vị|anh|chị|cô|chú|đồng chí|lãnh đạo|sếp|ong|ba|nguoi|vi|anh|chi|co|chu|dong chi|lanh dao|sep)$",
    re.IGNORECASE,
)
"""Who is asked for, by the word that stands before what asks: "ông nào ký"."""
_MEASURED_LAST = re.compile(
    r"(?<=\S)(?:\s+(?:dự kiến|mỗi năm|hằng năm|một năm|tổng cộng|tổng|kinh phí|hết|tốn|mất|cần|chi|có|là|được|du kien|moi nam|hang nam|mot nam"
    r"|tong cong|tong|kinh phi|het|ton|mat|can|co|la|duoc))+$",
    re.IGNORECASE,
)
"""What is measured is not what a paper is about: "Kế hoạch hội sách hết bao nhiêu, ai ký"."""


def _about(subject: str, piece: str) -> str:
    piece = _AND_ITS.sub("", piece)
    if document_numbers(piece) or document_phrase(piece) or len(piece.split()) > _LONGEST_REST:
        return piece
    return f"{subject} {piece}" if subject else piece
