"""What the question before was about, and how it asked: what a follow-up may take from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.completions import CONTEXT, root
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
    """
    asks = _ASKS_ELSE.search(nfc(alone).lower())
    return f"{alone.rstrip(' ?.')}{CONTEXT}{matter(before) if asks else root(before.completed)}"


def matter(before: Turn) -> str:
    """Return what the question behind a turn is about: its words without those that ask.

    >>> from bot.journal import Turn
    >>> matter(Turn("Tỉnh trồng bao nhiêu ha rừng năm 2026?", "figure", (), None))
    'Tỉnh trồng ha rừng năm 2026'
    """
    earlier = nfc(root(before.completed))
    return " ".join(ASKING.sub(" ", earlier).split())


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
    """
    earlier = nfc(root(before.completed))
    asking = ASKING.search(earlier)
    if asking is None:
        return earlier
    word = list(SYLLABLE.finditer(earlier, 0, asking.start()))[-2:]
    return earlier[word[0].start() if word else asking.start() :]


ASKING = re.compile(
    typed(
        r"\b(?:là )?(?-i:(?!AI\b))(?:bao nhiêu|mấy giờ|mấy|bao giờ|bao lâu|khi nào|lúc nào|ngày nào|hôm nào|tháng nào|năm nào|ở đâu|tại đâu|đâu|vì sao|tại sao|thế nào|ra sao|những gì|gì|do ai|ai|nào)\b"
    ).pattern,
    re.IGNORECASE,
)
_WHETHER = typed(r"\b(?:không|chưa)(?: (?:ạ|vậy|thế|nhỉ))*\W*$")
_ASKS_ELSE = typed(
    r"\b(?:bao giờ|khi nào|lúc nào|ngày nào|hôm nào|tháng nào|năm nào|đâu|vì sao|tại sao|thế nào|ra sao|gì|ai|nào)\b|\bcó\b.*\bkhông\W*$"
)
