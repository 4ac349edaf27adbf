"""Questions that lean on the one before: "thế năm ngoái?", "còn Sở Nội vụ?", "văn bản ấy ai ký?".

Only what a question leaves out is taken from the turn before; one that names its own subject
stands alone, whatever was asked before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import choices, substitutions
from bot.document_lookup import document_phrase
from bot.document_questions import fact_of
from bot.mentions import document_numbers, kinds_in
from bot.periods import periods_in, years_in
from bot.routes import Route, asks_for_tasks, small_talk_of
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.journal import Turn


@dataclass(frozen=True, slots=True)
class Completed:
    """A question made to stand alone.

    ``followed`` when the turn before was needed; ``document_ids`` are those of its documents
    that the question speaks of; ``whole`` when the text asks what the turn before asked, so
    that its form counts too.
    """

    text: str
    followed: bool = False
    document_ids: tuple[str, ...] = ()
    whole: bool = False


_OPENER = re.compile(
    r"^(?:(?:the|vay|roi|nhung|nhung ma|a|ua|u|ok|da)[ ,]+)*(?:con|the thi|vay thi|the|vay|roi)\b"
    r"(?! (?:hieu luc|ap dung|gia tri|thieu|thua|lai|bao nhieu|may|han|dung duoc|thi hanh|nao|thuc|thao|che|le|nguoi|duong|em|cai|von|ma|gi)\b)"
)
_TAIL = re.compile(
    r"\s*\b(?:thì sao|thi sao|thế nào|the nao|ra sao|thì thế nào|sao|nhỉ|nhi|à|a|ạ|nhé|nhe|hả|ha|vậy|vay|thì|thi)\s*$",
    re.IGNORECASE,
)
_DOCUMENT = r"(?:van ban|tai lieu|ke hoach|nghi quyet|nghi dinh|thong tu|huong dan|chi thi|quyet dinh|thong bao|cong van|luat|quy che|quy dinh)"
THIS_DOCUMENT = re.compile(rf"\b{_DOCUMENT}\s+(?:nay|ay|do|tren|kia|vua roi)\b|\bno\b")
_WITHIN = re.compile(r"\b(?:trong do|o do|tai do|trong ay|cung van ban|van ban tren)\b")
_PART = re.compile(
    r"^(?:phu luc|muc|phan|chuong|dieu|khoan|bang|bieu|diem)\b(?! (?:tieu|dich|ho|chi|thu|phat|moi)\b)(?:\s+(?:so )?[ivx\d]+\b)?"
)
_POINTS = re.compile(
    r"\b\w+ (?:đó|ấy|kia|trên đây)\b|(?<!hiện )(?<!ngày )(?<!năm )(?<!lâu )\b\w+ này\b",
    re.IGNORECASE,
)
_PLAIN_POINTS = re.compile(
    r"\b(?:don vi|co quan|chi tieu|nhiem vu|noi dung|so lieu|muc|viec|cai|chuong trinh|so|cho|ho so|chung chi) (?:nay|ay|do|kia)\b"
)
_AGAIN = re.compile(
    r"^(?:(?:no|cau nay|thong tin nay|so lieu nay|cai nay|dieu nay|noi dung nay) )?(?:nam |ghi |duoc ghi |trich |lay )?"
    r"(?:o |tai |tu )?(?:trang (?:nao|may|bao nhieu)|muc nao|dieu nao|phan nao|van ban nao|dau)(?: vay| the| a| nhi)?\W*$"
    r"|^(?:nguon|trich dan|can cu) (?:o |tu |la )?(?:dau|nao|gi)\W*$"
    r"|^(?:noi |neu |trinh bay |giai thich |cho biet |ke )?(?:chi tiet|cu the|ro|day du|ky|them)(?: hon| nua| them)?(?: di| a| nhe| duoc khong| giup (?:toi|minh|em))*\W*$"
    r"|^(?:con|co) (?:gi|ai|cai gi|viec gi|nhiem vu (?:gi|nao))?(?: nua| khac)+(?: khong| a)*\W*$|^(?:het|chi co) (?:vay|the)?(?: thoi)? ?(?:a|ha|chua|sao)\W*$"
    r"|^(?:co )?(?:chac|dung|that)(?: vay| the)? (?:khong|chu|a)\W*$|^(?:nhac|noi|xem) lai\b.{0,16}$|^tom (?:tat|gon)(?: lai)?\W*$"
)
_NO_SUBJECT = frozenset(
    "la gi nao sao the vay thi con roi nhi nhe a ha bao nhieu may ai dau khi luc ngay thang nam gio nhu ra o tai trong cua ve "
    "den tu do nay ay kia co khong chua duoc bi phai can nhung cac hoi cho biet xin toi minh em ban nua lai cung da se dang va "
    "hay mot hon nhat gom van ban truoc sau vi no tren phan tram bao lau nhieu tien mong muon".split()
)
_PARTS_OF_DOCUMENTS = frozenset(
    "kinh phi muc dich yeu cau doi tuong thoi gian dia diem han chot thoi han giai phap nhiem vu noi dung noi nhan hinh thuc "
    "chu tri phoi hop thuc hien bao cao quan diem nguyen tac chi tieu phu luc nguon von can cu ket qua pham vi chu de don vi co "
    "quan lanh dao ky so hieu ban hanh hieu luc thay the quy dinh tong cong to chuc trach nhiem trien khai nop gui lam "
    "ke hoach nghi quyet quyet dinh huong dan chi thi ly do tai".split()
)
FEW = 6


def completed(alone: str, before: Turn | None, places: Iterable[str] = ()) -> Completed:
    """Return the question made to stand alone; ``places`` are those of the documents held.

    >>> from bot.journal import Turn
    >>> turn = Turn("GRDP của tỉnh năm 2025 là bao nhiêu?", "figure", (), None)
    >>> completed("thế năm 2024?", turn).text
    'GRDP của tỉnh năm 2024 là bao nhiêu?'
    >>> completed("Kinh phí trồng rừng năm 2026 là bao nhiêu?", turn).followed
    False
    """
    if before is None or not before.completed or small_talk_of(fold(alone)):
        return Completed(alone)
    return (
        _picked(alone, before)
        or _pointed(alone, before)
        or _changed(alone, before, places)
        or _bare(alone, before)
        or Completed(alone)
    )


def _picked(alone: str, before: Turn) -> Completed | None:
    """Read a choice among what was offered, an item of the answer, or a wish for more of it."""
    if before.clarifies:
        option = choices.chosen(alone, before.lines) if before.lines else None
        if option:
            return Completed(_with_option(before, option), followed=True, whole=True)
        if not before.lines and before.route == Route.TASKS and _is_a_name(alone):
            return Completed(f"{alone.rstrip(' ?.')} phải làm gì?", followed=True)
    item = choices.item_asked(alone, before.lines)
    if item:
        return Completed(item, followed=True, document_ids=before.document_ids, whole=True)
    if _AGAIN.match(fold(alone).strip()):
        return Completed(before.completed, followed=True, whole=True)
    return None


def _with_option(before: Turn, option: str) -> str:
    if before.route == Route.TASKS:
        named = re.sub(r"\s*\(([^()]*)\)$", r" \1", option)
        asked = substitutions.unit_replaced(before.completed, named)
        return asked or f"{named} phải làm gì?"
    numbers = document_numbers(option)
    return f"{_root(before.completed)} – {option if not numbers else _named(option, numbers[0])}"


def _named(option: str, number: str) -> str:
    kinds = kinds_in(option)
    return f"{kinds[0] if kinds else 'Văn bản'} số {number}"


def _is_a_name(text: str) -> bool:
    folded = fold(text)
    return len(syllables(text)) <= 2 * FEW and not re.search(
        r"\b(?:gi|nao|bao nhieu|may|ai|dau)\b", folded
    )


def _pointed(alone: str, before: Turn) -> Completed | None:
    """Read "văn bản ấy", "trong đó", "phụ lục II": they speak of the document before."""
    folded, first = fold(alone), before.document_ids[:1]
    if document_numbers(alone):
        return None
    if THIS_DOCUMENT.search(folded) and not _is_other_word(alone):
        return Completed(alone, followed=True, document_ids=first)
    if _WITHIN.search(folded):
        rest = " ".join(_WITHIN.sub(" ", folded).split())
        text = alone if _own_words(rest) else f"{alone.rstrip(' ?.')} – {_root(before.completed)}"
        return Completed(text, followed=True, document_ids=first)
    if (
        fact_of(folded)
        and not document_phrase(alone)
        and len(_own_words(folded) - _PARTS_OF_DOCUMENTS) <= 0
    ):
        return Completed(alone, followed=bool(first), document_ids=first)
    subject = _without_opener(alone)
    if first and _PART.match(fold(subject)) and not document_phrase(alone):
        asks = re.search(r"\b(?:gi|nao|sao|may|bao nhieu|ai|dau)\b", fold(subject))
        return Completed(
            subject if asks else f"{subject} gồm gì?", followed=True, document_ids=first
        )
    pattern = _POINTS if has_diacritics(alone) else _PLAIN_POINTS
    if pattern.search(alone) and len(_own_words(folded)) <= FEW:
        return Completed(f"{alone.rstrip(' ?.')} – {_root(before.completed)}", followed=True)
    return None


def _is_other_word(alone: str) -> bool:
    """Whether "no" is written with other marks than "nó"."""
    return (
        has_diacritics(alone)
        and bool(re.search(r"\b(?!nó)n[oôơóòỏõọốồổỗộớờởỡợ]\b", alone.lower()))
        and not re.search(r"\b(?:này|ấy|đó|trên|kia)\b", alone.lower())
    )


def _changed(alone: str, before: Turn, places: Iterable[str]) -> Completed | None:
    """Read a question that changes one thing of the one before: year, place, unit, subject."""
    folded = fold(alone)
    opened = bool(_OPENER.match(folded)) and not _spelled_otherwise(alone)
    subject = _without_opener(alone) if opened else _TAIL.sub("", alone.strip(" ?.!")).strip()
    time = years_in(subject) or periods_in(subject) or substitutions.is_relative(fold(subject))
    own = _own_words(_without_time(fold(subject)))
    if time and not own:
        return Completed(
            substitutions.time_replaced(before.completed, subject), followed=True, whole=True
        )
    if substitutions.place_alone(subject, places) or (
        opened and substitutions.other_place(subject)
    ):
        text = substitutions.place_replaced(before.completed, subject, places)
        if text:
            return Completed(text, followed=True, whole=True)
    named = substitutions.unit_alone(subject)
    if named and before.route == Route.TASKS:
        text = substitutions.unit_replaced(before.completed, subject) or f"{subject} phải làm gì?"
        return Completed(text, followed=True, whole=True)
    if not opened or len(own) > FEW or fact_of(folded):
        return None
    return _with_subject(before, subject)


def _with_subject(before: Turn, subject: str) -> Completed:
    compared = re.match(r"(?:so với|so voi|so)\s+(?P<other>.+)", subject, re.IGNORECASE)
    if compared:
        return Completed(
            f"So sánh {_root(before.completed)} với {compared['other']}", followed=True
        )
    if re.search(r"\b(?:gi|nao|bao nhieu|may|ai|dau|bao gio|bao lau|khi nao)\b", fold(subject)):
        return Completed(_carrying(before, subject), followed=True)
    if before.route == Route.TASKS and not asks_for_tasks(fold(subject)):
        return Completed(f"{subject} phải làm gì?", followed=True)
    swapped = substitutions.like_replaced(before.completed, subject)
    if swapped:
        return Completed(swapped, followed=True, whole=True)
    asked = " là bao nhiêu?" if before.route == Route.FIGURE else ""
    return Completed(f"{_carrying(before, subject)}{asked}", followed=True)


def _carrying(before: Turn, subject: str) -> str:
    """Add to a new subject what the question before said of document, time and place."""
    phrase = document_phrase(before.completed)
    if phrase and not document_phrase(subject):
        return f"{subject} trong {phrase}"
    years = years_in(before.completed)
    word = "năm" if has_diacritics(subject) else "nam"
    if years and not years_in(subject):
        subject = f"{subject} {word} {years[0]}"
    return subject


def _bare(alone: str, before: Turn) -> Completed | None:
    """Read a question without a subject of its own: "ai chủ trì?", "hạn chót là khi nào?"."""
    own = _own_words(fold(alone))
    if own - _PARTS_OF_DOCUMENTS or document_numbers(alone) or not before.document_ids:
        return None
    if len(own) > FEW or years_in(alone) or len(syllables(alone)) > 2 * FEW:
        return None
    if own & {"don", "co"} and re.search(r"\b(?:don vi|co quan) (?:toi|minh|em)\b", fold(alone)):
        return None
    text = alone if len(own) > 1 else f"{alone.rstrip(' ?.')} – {_root(before.completed)}"
    return Completed(text, followed=True, document_ids=before.document_ids[:1])


def _own_words(folded: str) -> frozenset[str]:
    return frozenset(w for w in syllables(folded) if w not in _NO_SUBJECT and not w.isdigit())


def _without_time(folded: str) -> str:
    return re.sub(
        r"\b(?:nay|ngoai|truoc|sau|toi|kia|quy|giai doan|dau|cuoi|het|hien|i{1,3}|iv|may|%)\b",
        " ",
        folded,
    )


def _without_opener(alone: str) -> str:
    match = _OPENER.match(fold(alone))
    rest = alone[match.end() :] if match else alone
    return _TAIL.sub("", _TAIL.sub("", rest.strip(" ?.!,"))).strip(" ,")


def _spelled_otherwise(alone: str) -> bool:
    """Whether the letters of an opener carry the marks of other words: "Những", "thể", "con"."""
    return has_diacritics(alone) and bool(
        re.match(r"(?:những|thể|thẻ|con|vay|vây|rồi sẽ)\b", alone.lower())
    )


def _root(text: str) -> str:
    """Return a question without what an earlier completion put before it, so that none grows."""
    return text.rpartition(" – ")[2].rstrip(" ?.!")
