"""Follow-ups that name a paper, a place or a purpose anew for the question before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions import follow_up_forms as forms
from bot.questions.completions import Completed, own_words, root, without_opener
from bot.questions.matters import asks
from bot.questions.mentions import document_numbers, places_in
from bot.questions.substitutions import place_replaced
from bot.questions.topics import ASKING
from knowledge.text import fold, has_diacritics, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.journal import Turn

_AFTER_ALL = re.compile(
    r"\s*\b(?:ấy|đó|cơ|mà|nhé|ạ|á|đấy|kia|ay|do|co|ma|nhe|a|day)(?:\s+(?:mà|ạ|nhé|ma|a|nhe))?\s*[?.!]*$",
    re.IGNORECASE,
)
_KIND_ALONE = rf"\b(?:{forms.DOCUMENT})\b(?! (?:\d|so \d))"
_WHOLE = re.compile(
    r"(?P<subject>(?:(?:ca|toan|chung (?:ca|toan)|binh quan (?:ca|toan)?|trung binh (?:ca|toan)?) )?(?:tinh|thanh pho|nuoc|quoc|huyen|xa|phuong|dia ban|khu vuc|vung)"
    r"|(?:xa|phuong|thi tran|dac khu|tinh|thanh pho|huyen|thon|truong|so) (?!nao\b)\w+(?: \w+){0,3}?)"
    r"(?: (?:ben canh|ke ben|lan can|gan do))?(?:,? (?:thi|la|dat|co|duoc|het))*(?: (?:bao nhieu|may)(?: (?:phan tram|%|nguoi|ho))?| sao| the nao)?$"
)
_EXTREME = re.compile(
    r"(?P<before>.*?)\b(?:(?:nhung |cac )?(?:xa(?:,? phuong)?|phuong|huyen|don vi|noi|tinh|dia phuong|thon|truong|so)(?: hay [a-z]+)? nao)(?: (?:la|dat|dang))?(?: co)? (?P<measure>\S.*?)"
    r" (?:la )?(?:cao|thap|nhieu|it|lon|nho|dong) nhat(?: (?:(?:trong |ca |toan )?(?:tinh|nuoc|thanh pho|huyen|xa|khu vuc)))?$"
)
_PAID_FOR = re.compile(
    r"^(?P<money>(?:tong |so |muc )*(?:tien|kinh phi|von|chi phi|ngan sach|nguon von)(?: (?:chi|danh|bo tri|dau tu|bo ra))*(?: (?:cho|de)) )(?P<what>\S.*?)(?P<rest>(?: (?:nam|giai doan) (?:nay|20\d\d)\S*)?(?: (?:la|het|thi|duoc|khoang))* (?:bao nhieu|may)\b.*)$"
)


def of_paper(alone: str, before: Turn) -> Completed | None:
    """Read a paper that is only named as that of which the question before asked without saying which.

    >>> from bot.journal import Turn
    >>> turn = Turn("Kinh phí của kế hoạch là bao nhiêu?", "figure", (), None, clarifies=True)
    >>> of_paper("kế hoạch trồng rừng năm 2026 ấy", turn).text
    'Kinh phí của kế hoạch trồng rừng năm 2026 là bao nhiêu?'
    >>> of_paper("kế hoạch trồng rừng năm 2026 ai ký?", turn)
    """
    named = _AFTER_ALL.sub("", without_opener(alone)).strip(" ?.!")
    after_all = before.clarifies or _AFTER_ALL.search(alone)
    earlier = root(before.completed)
    if not after_all or document_phrase(earlier) or document_numbers(alone) or asks(named):
        return None
    phrase = document_phrase(named)
    bare = re.search(_KIND_ALONE, fold(earlier))
    if not phrase or phrase != named or bare is None:
        return None
    if fold(phrase).startswith(bare[0]) or bare[0] == "van ban":
        text = f"{earlier[: bare.start()]}{phrase}{_THAT.sub('', earlier[bare.end() :])}?"
        return Completed(text, followed=True, whole=True)
    return None


_THAT = re.compile(r"^ (?:này|ấy|đó|kia|nay|ay|do)\b")


def of_whole(alone: str, before: Turn) -> Completed | None:
    """Ask of the whole, or of a place named, what was asked of the place that has most or least of it.

    >>> from bot.journal import Turn
    >>> turn = Turn("Năm 2025 xã nào có tỷ lệ hộ nghèo thấp nhất tỉnh?", "figure", ("a",), None)
    >>> of_whole("toàn tỉnh thì bao nhiêu?", turn).text
    'Năm 2025 toàn tỉnh tỷ lệ hộ nghèo là bao nhiêu?'
    >>> of_whole("thế còn xã Nà Pheo bên cạnh?", turn).text
    'Năm 2025 xã Nà Pheo tỷ lệ hộ nghèo là bao nhiêu?'
    >>> of_whole("ai chủ trì?", turn)
    """
    subject = without_opener(alone).strip(" ?.!")
    whole, earlier = _WHOLE.match(fold(subject)), root(before.completed)
    extreme = _EXTREME.match(fold(earlier)) if whole else None
    if whole is None or extreme is None or len(fold(earlier)) != len(earlier):
        return None
    head, measure = (earlier[slice(*extreme.span(part))].strip() for part in ("before", "measure"))
    asking = "là bao nhiêu" if has_diacritics(earlier) else "la bao nhieu"
    place = subject[slice(*whole.span("subject"))]
    text = f"{head} {place} {measure} {asking}?".strip()
    return Completed(text, followed=True, whole=True)


def paid_for_replaced(earlier: str, subject: str) -> str:
    """Return an earlier question for the money for something as that for another thing; else empty.

    >>> paid_for_replaced("Tiền cho tiêm chủng năm 2026 là bao nhiêu?", "khám sức khỏe")
    'Tiền cho khám sức khỏe năm 2026 là bao nhiêu?'
    >>> paid_for_replaced("Tỉnh chi bao nhiêu tiền?", "khám sức khỏe")
    ''
    """
    paid = _PAID_FOR.match(fold(earlier))
    if paid is None or len(fold(earlier)) != len(nfc(earlier)) or asks(subject):
        return ""
    return f"{earlier[: paid.end('money')]}{subject}{earlier[paid.start('rest') :]}"


def of_another_place(alone: str, before: Turn, places: Iterable[str]) -> Completed | None:
    """Read a follow-up that only asks of another place what was asked of one; null where it names more.

    >>> from bot.journal import Turn
    >>> turn = Turn("Kế hoạch của Huế hết bao nhiêu tiền?", "figure", ("a",), None)
    >>> of_another_place("thế bên Đắk Lắk hết bao nhiêu", turn, ()).text
    'Kế hoạch của Đắk Lắk hết bao nhiêu tiền?'
    >>> of_another_place("thế ở Đắk Lắk có mấy xã", turn, ())
    """
    subject, earlier = without_opener(alone), root(before.completed)
    if not _OPENED.match(fold(alone)) or not ASKING.search(nfc(subject)):
        return None
    named, there = places_in(subject, places), places_in(earlier, places)
    if len(named) != 1 or len(there) != 1 or named == there:
        return None
    rest = _WHERE.sub(" ", fold(subject).replace(fold(named[0]), " "))
    if own_words(rest) - {*syllables(fold(earlier))}:
        return None
    text = place_replaced(before.completed, named[0], places)
    return Completed(text, followed=True, whole=True)


_OPENED = re.compile(r"\W*(?:(?:the|vay|va)\b|con\b(?! (?:bao nhieu|may)\b))")
_WHERE = re.compile(r"\b(?:ben|phia|o|tai|tinh|thanh pho|moi|mot|1|nam|thi)\b")
