"""How else a question may be meant in its conversation: of the matter, in the document before.

Words alone don't tell whether "lệ phí hết bao nhiêu?" goes on with the procedure just spoken of.
So such readings are offered beside the one by rules, and evidence decides (`bot.leaning`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions import follow_up_forms as forms
from bot.questions.completed_text import leaning_on, leans
from bot.questions.completions import own_words, root, root_route, without_opener
from bot.questions.document_questions import Fact, fact_of
from bot.questions.matters import asks, matter, of, tail
from bot.questions.mentions import document_numbers, places_in
from bot.questions.periods import years_in
from bot.questions.routes import OF_TEXT
from bot.questions.substitutions import is_relative, without_time
from bot.questions.topics import ASKING
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.journal import Turn
    from bot.questions.completions import Completed


BARE, A_MATTER = 2, 3
"""How many words of its own a bare question has at most, and one without a matter of its own."""


def leanings(alone: str, whole: Completed, before: Turn | None, places: Iterable[str]) -> list[str]:
    """Return other readings of a question, to be answered from the document before, best first.

    None for one that names a document, place or year of its own, or that rules bind already.

    >>> from bot.journal import Turn
    >>> from bot.questions.completions import Completed
    >>> turn = Turn("Hội chợ OCOP ai chủ trì?", "general", ("a",), None)
    >>> leanings("mở ở chỗ nào vậy", Completed("mở ở chỗ nào vậy"), turn, ())
    ['mở ở chỗ nào – Hội chợ OCOP chủ trì', 'mở ở chỗ nào vậy']
    >>> leanings("mở ở tỉnh Lào Cai khi nào", Completed("mở ở tỉnh Lào Cai khi nào"), turn, ())
    []
    """
    if before is None or not before.completed:
        return []
    if _names_its_own(alone, places) or forms.AGAIN.match(fold(alone).strip()):
        return []
    of_the_answer = {*document_numbers(whole.text)} - {*document_numbers(before.completed)}
    if of_the_answer or (whole.whole and _of_another_year(alone, whole.text, before)):
        return []  # rules read a document out of the answer before: "kế hoạch cũ đó"
    subject = without_opener(alone)
    if whole.document_ids:
        as_asked = not leans(whole.text) and fold(alone) in fold(whole.text)
        as_asked = as_asked or whole.text == forms.IN_FORCE_SINCE
        whole_paper = forms.THIS_DOCUMENT.search(fold(alone)) and fact_of(fold(alone))
        of_item = as_asked and not whole_paper and _of_item(alone, before)
        bare = not own_words(forms.PARTS.sub(" ", fold(alone)))
        settled = bare and forms.UNTIL_SETTLED.search(fold(subject))
        readings = [*([SETTLED_IN] if settled else []), *([subject] if of_item else [])]
        return [leaning_on(reading, matter(before)) for reading in readings]
    about = without_time(of(before)) if is_relative(fold(alone)) else of(before)
    of_matter = leaning_on(subject, about)
    if not before.document_ids:
        return [] if whole.followed else [of_matter]
    if not asks(subject):
        of_matter = f"{subject} {tail(before)}"
    if whole.followed and not named_by(subject) - OF_TIMES:
        return [whole.text]
    if whole.followed:
        return list(dict.fromkeys([whole.text, of_matter]))
    opened = forms.MARKED_OPENER.match(fold(alone)) or _OTHER.match(alone.lower())
    if _OF_ALL.search(fold(alone)):
        of_matter, opened = alone, None
    return [of_matter] if opened or of_matter == alone else [of_matter, alone]


def _names_its_own(alone: str, places: Iterable[str]) -> bool:
    named = document_numbers(alone) or document_phrase(alone) or years_in(alone)
    return bool(named or places_in(alone, places))


def _of_another_year(alone: str, text: str, before: Turn) -> bool:
    """Whether a follow-up puts another year in the question before: as good as naming it."""
    years = years_in(text)
    return is_relative(fold(alone)) or bool(years and years != years_in(root(before.completed)))


def _of_item(alone: str, before: Turn) -> bool:
    """Whether what rules ask of a document may be of the item just spoken of: "hạn khi nào xong?"."""
    if own_words(forms.PARTS.sub(" ", fold(alone))) or not ASKING.search(nfc(alone)):
        return False
    of_document = document_phrase(before.completed) or document_numbers(before.completed)
    if of_document and before.route not in OF_TEXT:
        return False
    fact = fact_of(f"van ban nay {fold(alone)}")
    of_text = before.route in OF_TEXT or root_route(before) in OF_TEXT
    return of_text and fact in {None, Fact.PERIOD}


OF_TIMES = frozenset(
    "nam ngoai nay kia truoc sau toi qua quy thang tuan ngay dau cuoi giua giai doan nhiem ky cung ca".split()
)
SETTLED_IN = "thời hạn giải quyết mấy ngày"
_OTHER = re.compile(r"(?:thế|còn|vậy)\b")
_OF_ALL = re.compile(
    r"\b(?:tong (?:cong|so)|het thay|ca thay|gop)(?: \w+)?(?: cua| la| cho)? (?:tat ca|toan bo|moi)(?: cac| nhung)? (?!bao\b|may\b|la\b|co\b|thi\b|duoc\b|het\b)\w"
)
"""Asks for the sum of all of a kind, which is of no one item: "tổng cộng tất cả đối tượng"."""


def named_by(alone: str) -> frozenset[str]:
    """Return the words of a question that tell what it is about, folded: none in "chỉ tiêu là mấy?".

    >>> sorted(named_by("Có mấy trạm như vậy tất cả?")), sorted(named_by("có tốn phí gì không"))
    (['tram'], ['phi'])
    >>> sorted(named_by("thứ 7 có nhận hồ sơ không")), sorted(named_by("giải thứ ba"))
    (['ho', 'nhan', 'so'], ['ba', 'giai', 'thu'])
    """
    text = nfc(alone)
    labels = (*_LABELS.finditer(fold(text)), *_WEEKDAY.finditer(fold(text)))
    for label in labels:
        text = f"{text[: label.start()]}{' ' * len(label[0])}{text[label.end() :]}"
    return own_words(text)


_WEEKDAY = re.compile(
    r"(?:^|(?<=the )|(?<=con )|(?<=vay )|(?<=sang )|(?<=chieu )|(?<=toi )|(?<=ngay )|(?<=vao ))"
    r"(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b(?= (?:nay|thi|ma|co|con|cung|duoc)\b)|\b(?:thu [2-7]|chu nhat)\b(?= (?:nay|thi|ma|co|con|cung|duoc)\b)"
)
"""A day of the week is a time, no matter of its own: "thứ 7 có nhận hồ sơ không"."""
_LABELS = re.compile(
    r"\b(?:chi tieu|muc tieu|(?:tong )?kinh phi|thoi gian|dia diem|thoi han|han(?: chot| cuoi| nop)?|noi dung|don vi|co quan|chu tri|phoi hop|muc)\b"
    r"|\b(?:nhu (?:vay|the)|tat ca|tong cong|ca thay|toi (?:da|thieu)|(?:nhieu|it|cao|thap) nhat)\b|\b(?:ton|mat) (?=(?:bao nhieu|may|gi|phi|le phi|tien|dong)\b)"
)
"""Words by which headings and columns are called: a sentence below one needn't repeat it.

Nor need it count up or bound what it tells, nor say that it costs something.
"""
