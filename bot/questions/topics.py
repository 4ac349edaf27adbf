"""The two halves of a Vietnamese question: what it speaks of, and what it asks of that.

"Làm công trình nước sạch thì vay được bao nhiêu?" speaks of works for water and asks how much may
be borrowed: a follow-up that only names another thing ("còn nhà vệ sinh?") asks the same of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions.completions import own_words, root
from bot.questions.mentions import places_in
from bot.questions.periods import years_in
from bot.safety.typed_patterns import typed
from knowledge.text import fold, has_diacritics, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

ASKING = re.compile(
    typed(
        r"\b(?:là )?(?-i:(?!AI\b))(?:bao nhiêu|mấy giờ|mấy|bao giờ|bao lâu|khi nào|lúc nào|ngày nào|hôm nào|tháng nào|năm nào|ở đâu|tại đâu|đâu|vì sao|tại sao|thế nào|ra sao|những gì|gì|do ai|ai|nào)\b"
    ).pattern,
    re.IGNORECASE,
)
"""The words that ask, as typed."""
_THEN = typed(r",? thì (?!đua|hành|công|tuyển|đấu|nâng|trường|phạm|vào lớp)")
_WHETHER = typed(
    r" (?:có|đã)(?: (?:được|phải|bị|cần|còn|mất|nên))? .*(?:không|chưa)(?: (?:ạ|vậy|thế|nhỉ))*\W*$"
)
LEAST = 2


def topic_of(question: str) -> str:
    """Return what a question speaks of, where it is told apart from what is asked; else empty.

    >>> topic_of("công chức muốn đi học thạc sĩ thì cần điều kiện gì?")
    'công chức muốn đi học thạc sĩ'
    >>> topic_of("Đăng ký cai nghiện tự nguyện có mất phí không?")
    'Đăng ký cai nghiện tự nguyện'
    >>> topic_of("Tỉnh có thủ tục cai nghiện không?"), topic_of("Ai ký kế hoạch 5?")
    ('', '')
    """
    lowered = nfc(question).lower()
    then = _split(lowered)
    cut = then or _WHETHER.search(lowered)
    topic = question[: cut.start()].strip(" ,") if cut else ""
    return topic if len(_named(topic)) >= LEAST else ""


def topic_replaced(earlier: str, subject: str, places: Iterable[str] = ()) -> str:
    """Return an earlier question with another thing to speak of; empty where it can't be told apart.

    Its document, place and year are kept.

    >>> topic_replaced("Ở Hà Nội hàn cắt kim loại thì phạt bao nhiêu?", "không báo cháy", ["Hà Nội"])
    'không báo cháy thì phạt bao nhiêu ở Hà Nội?'
    >>> topic_replaced("GRDP năm 2025 là bao nhiêu?", "thu ngân sách")
    ''
    >>> topic_replaced("Máy đo của trạm xá thì kiểm tra khi nào?", "lĩnh vực không phải y tế")
    ''
    """
    asked = root(earlier)
    then = _split(nfc(asked).lower())
    if then is None or not topic_of(asked) or _EXCEPTS.match(nfc(subject).lower()):
        return ""
    return f"{subject}{asked[then.start() :]}{_kept(asked[: then.start()], subject, places)}?"


def measure_replaced(earlier: str, subject: str, places: Iterable[str] = ()) -> str:
    """Return an earlier "tỷ lệ …" that asks with no other word, told of another thing; else empty.

    >>> measure_replaced("Tỷ lệ bệnh viện ở Đồng Nai số hóa đến năm 2030?", "người dân có thẻ")
    'Tỷ lệ người dân có thẻ là bao nhiêu ở Đồng Nai năm 2030?'
    >>> measure_replaced("Tỷ lệ bệnh viện số hóa là bao nhiêu?", "người dân có thẻ")
    ''
    """
    asked = root(earlier)
    measure = _MEASURE.match(nfc(asked).lower())
    if measure is None or ASKING.search(nfc(asked)) or _MEASURE.match(nfc(subject).lower()):
        return ""
    kept = _kept(asked[measure.end() :], subject, places)
    return f"{asked[: measure.end()]}{subject} là bao nhiêu{kept}?"


_EXCEPTS = typed(
    r"(?:(?:nếu|là|mà|các|những|lĩnh vực|trường hợp|loại|nhóm|ngành|đối tượng|người|hộ|nơi|khi) )*(?:không phải|không thuộc|chẳng phải|ngoài) "
)
"""What is not so of the thing spoken of, no other thing: "lĩnh vực không phải y tế"."""
_MEASURE = typed(
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tổng số|số lượng|tổng kinh phí|kinh phí|mức|số) "
)


def topic_and_more(subject: str) -> bool:
    """Whether words say something of what they name: "Sở Tài chính thì phải bố trí kinh phí".

    >>> topic_and_more("Sở Tài chính thì phải bố trí kinh phí"), topic_and_more("Sở Tài chính")
    (True, False)
    """
    return bool(_THEN.search(nfc(subject).lower()))


def _split(lowered: str) -> re.Match[str] | None:
    """Return the last "thì" before what is asked."""
    cuts = [cut for cut in _THEN.finditer(lowered) if ASKING.search(lowered, cut.end())]
    return cuts[-1] if cuts else None


def _named(topic: str) -> frozenset[str]:
    """Return the words of a topic, folded, that tell more than its place and time."""
    place = {word for name in places_in(topic) for word in fold(name).split()}
    return own_words(fold(topic)) - place


def _kept(topic: str, subject: str, places: Iterable[str]) -> str:
    """Return the document, place and year that a topic named, where a subject names none."""
    phrase = document_phrase(topic).partition(":")[0]
    if phrase:
        return "" if document_phrase(subject) else f" trong {phrase}"
    marked = has_diacritics(topic)
    named, years = places_in(topic, places), years_in(topic)
    place = (
        f" {'ở' if marked else 'o'} {named[0]}" if named and not places_in(subject, places) else ""
    )
    year = f" {'năm' if marked else 'nam'} {years[0]}" if years and not years_in(subject) else ""
    return place + year
