"""What the question before was about, and how it asked: what a follow-up may take from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import document_phrase
from bot.questions.completed_text import leaning_on, parted
from bot.questions.completions import root
from bot.questions.follow_up_forms import VERB
from bot.questions.topics import ASKING, topic_of
from bot.safety.typed_patterns import typed
from knowledge.text import SYLLABLE, nfc

if TYPE_CHECKING:
    from bot.journal import Turn


def upon(alone: str, before: Turn) -> str:
    """Return a question with the one that it leans on behind it.

    One that asks for something else leans on the matter alone: else both would be asked.

    >>> from bot.journal import Turn
    >>> turn = Turn("Trưởng bộ môn được hỗ trợ bao nhiêu?", "figure", (), None)
    >>> upon("tiền đó ai trả?", turn), upon("tối đa mấy triệu?", turn)
    ('tiền đó ai trả – Trưởng bộ môn được hỗ trợ', 'tối đa mấy triệu – Trưởng bộ môn được hỗ trợ bao nhiêu')
    >>> turn = Turn("Bỏ học phải đền bao nhiêu?", "figure", (), None)
    >>> upon("nộp trong bao lâu?", turn)
    'nộp trong bao lâu – Bỏ học phải đền'
    """
    earlier = root(before.completed)
    asks = _asks_else(alone, earlier)
    return leaning_on(alone.rstrip(" ?."), matter(before) if asks else earlier)


def of(before: Turn) -> str:
    """Return what the question behind a turn spoke of, without what it asked of that.

    >>> from bot.journal import Turn
    >>> of(Turn("Công chức đi học thì cần điều kiện gì?", "general", (), None))
    'Công chức đi học'
    >>> of(Turn("giải chạy – Hội chợ có mấy gian hàng", "general", (), None))
    'giải chạy Hội chợ có gian hàng'
    """
    other, leant = parted(before.completed)
    topic = topic_of(root(before.completed)) or matter(before)
    return f"{other} {topic}" if leant and not asks(other) else topic


def _asks_else(alone: str, earlier: str) -> bool:
    """Whether a question asks for another thing than the one before."""
    asking = nfc(alone).lower()
    if _ASKS_ELSE.search(asking):
        return True
    long = _HOW_LONG.search(asking) is not None
    return long and not _HOW_LONG.search(nfc(earlier).lower())


def matter(before: Turn) -> str:
    """Return what the question behind a turn is about: its words without those that ask.

    >>> from bot.journal import Turn
    >>> matter(Turn("Tỉnh trồng bao nhiêu ha rừng năm 2026?", "figure", (), None))
    'Tỉnh trồng ha rừng năm 2026'
    """
    earlier = nfc(root(before.completed))
    return " ".join(_ASKING_OR_BODY.sub(_kept_body, earlier).split())


def _kept_body(asking: re.Match[str]) -> str:
    """Keep which body is asked for: "Phòng nào của xã …" without "nào" would name one."""
    return asking["body"] or " "


def asks(text: str) -> bool:
    """Whether words ask something of their own: "ở đâu", "có mất tiền không".

    >>> asks("có mất tiền không ạ"), asks("co phai mua bao hiem khong"), asks("hạng hai")
    (True, True, False)
    """
    return bool(ASKING.search(nfc(text))) or asks_whether(text)


def asks_whether(text: str) -> bool:
    """Whether words ask if something is so, and nothing else.

    >>> asks_whether("có được thưởng không"), asks_whether("được thưởng bao nhiêu")
    (True, False)
    """
    return bool(_WHETHER.search(nfc(text).lower()))


def tail(before: Turn) -> str:
    """Return how the question behind a turn asks: its asking words, with the word before them.

    >>> from bot.journal import Turn
    >>> tail(Turn("Ở Hà Nội lắp gương trên lối thoát nạn phạt bao nhiêu?", "figure", (), None))
    'nạn phạt bao nhiêu'
    >>> tail(Turn("chỉ tiêu trồng rừng năm 2026 của xã", "figure", (), None))
    'năm 2026 là bao nhiêu'
    """
    earlier = nfc(root(before.completed))
    asking = ASKING.search(earlier)
    if asking is None:
        year = _IN_YEAR.search(earlier.lower())
        return f"{year[0]} là bao nhiêu" if year and not document_phrase(earlier) else earlier
    word = list(SYLLABLE.finditer(earlier, 0, asking.start()))[-2:]
    return earlier[word[0].start() if word else asking.start() :]


_IN_YEAR = re.compile(r"\b(?:năm|nam) (?:19|20)\d\d\b")


def asking_tail(earlier: str) -> str:
    """Return how a question asks, from what is done on: empty where nothing is told apart.

    >>> asking_tail("Kết quả thi đua phải báo cáo trước ngày nào?")
    'phải báo cáo trước ngày nào'
    >>> asking_tail("Hội chợ mở ở đâu?")
    ''
    """
    asking = ASKING.search(nfc(earlier))
    verb = VERB.search(nfc(earlier).lower())
    told = asking and verb and 0 < verb.start() < asking.start()
    return earlier[verb.start() :].rstrip(" ?.") if told and verb else ""


_BODY = (
    r"(?:phòng|ban|sở|đơn vị|cơ quan|bộ phận|chi cục|cục|vụ|trung tâm|viện|hội|tổ|đội|khoa|trường)"
)
_ASKING_OR_BODY = re.compile(
    typed(rf"\b(?P<body>{_BODY}(?: \w+)? nào (?:của|thuộc|trực thuộc) )").pattern
    + f"|{ASKING.pattern}",
    re.IGNORECASE,
)
_HOW_LONG = typed(r"\bbao lâu\b|\b(?:mấy|bao nhiêu) (?:ngày|tháng|tuần|năm|giờ|hôm|quý)\b")
_WHETHER = typed(r"\b(?:không|chưa)(?: (?:ạ|vậy|thế|nhỉ))*\W*$")
_ASKS_ELSE = typed(
    r"\b(?:bao giờ|khi nào|lúc nào|ngày nào|hôm nào|tháng nào|năm nào|đâu|vì sao|tại sao|thế nào|ra sao|gì|ai|nào)\b|\bcó\b.*\bkhông\W*$"
)
