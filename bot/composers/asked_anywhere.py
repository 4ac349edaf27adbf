"""Whether a thing may be done at another place than one's own: "hộ khẩu ở A, ra B làm có được không?".

Papers name neither place: they say that it is done "tại bất kỳ điểm nào, không phụ thuộc nơi thường
trú", or only at the place of residence. So it is asked once more without the places, and answered by
a sentence that speaks of where.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.matters import asks_whether
from bot.questions.routes import OF_TEXT
from bot.safety.typed_patterns import typed
from knowledge.capitals import compile_capitals
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding

_AT_HOME = r"(?:hộ khẩu|thường trú|đăng ký thường trú|quê|người|đất|nhà)"
_AT_TWO_PLACES = typed(
    rf"\b{_AT_HOME}\b.{{0,50}}\b(?:nhưng|mà|hiện|giờ|đang|tạm trú)\b.{{0,80}}\b(?:làm|ở|sống|học|trọ|thuê|tạm trú|nộp|lên|ra|về)\b"
)
_ELSEWHERE = typed(
    r"\bở (?:nơi|chỗ|xã|phường|tỉnh) khác\b|\bkhác (?:xã|phường|tỉnh|huyện|nơi ở|nơi cư trú)\b"
)
_NAMED = compile_capitals(
    r"(?:\b(?i:ra|lên|về|vô|vào|ở|tại|trên|dưới|xuống|sang|qua|bên|luôn|của)\s+)*(?:(?i:phường|xã|thị trấn|huyện|tỉnh|thành phố)\s+)?[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s+[A-ZĐÀ-Ỹ][^\W\d_]*)+"
)
_AWAY = typed(
    r"\b(?:ở|tại) (?:nơi|chỗ|xã|phường|tỉnh|huyện) khác\b|\bkhác (?:xã|phường|tỉnh|huyện|nơi ở|nơi cư trú)\b|\b(?:ở|tại) (?:đây|đó|bên này|trên này)\b"
)
_ASKER = typed(r"^\W*(?:(?:thì|vậy|giờ|nên|em|tôi|mình|tui|cháu|con|e|bà|ông|mẹ|bố) )+")
_OF_WHERE = re.compile(
    r"\b(?:bất (?:kỳ|cứ)|không phụ thuộc|không phân biệt|không kể|nơi (?:thường trú|cư trú|tạm trú|có đất|ở hiện tại)|địa giới)\b",
    re.IGNORECASE,
)


def asked_anywhere(asked: Understanding) -> Understanding | None:
    """Return whether a thing may be done anywhere, asked without its places; null where it isn't asked.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> text = "Em quê Sông Lô nhưng đang trọ ở Đồi Mai, em ra phường Đồi Mai làm thẻ có được không?"
    >>> read = asked_anywhere(Understanding(text, fold(text), Route.GENERAL))
    >>> read.text if read else None
    'làm thẻ có được không – tại bất kỳ nơi nào, không phụ thuộc nơi thường trú'
    """
    text = nfc(asked.text)
    if asked.route not in OF_TEXT or not asks_whether(text) or not _is_elsewhere(text):
        return None
    done = _AWAY.sub(" ", _NAMED.sub(" ", text.rpartition(",")[2]).lower())
    done = " ".join(_ASKER.sub("", " ".join(done.split())).split()).rstrip(" ?.")
    if len(done.split()) < _LEAST:
        return None
    plain = f"{done} – tại bất kỳ nơi nào, không phụ thuộc nơi thường trú"
    return replace(asked, text=plain, folded=fold(plain), query=plain, alone=plain)


_LEAST, _TWO = 4, 2


def _is_elsewhere(text: str) -> bool:
    """Whether a question names two places, the asker's own and another, or says that it is another.

    >>> _is_elsewhere("nhà em ở tổ 8, con có được vào lớp 6 không"), _is_elsewhere("khác xã nộp được không")
    (False, True)
    """
    named = len(_NAMED.findall(text)) >= _TWO and _AT_TWO_PLACES.search(text.lower())
    return bool(named or _ELSEWHERE.search(text.lower()))


def tells_of_anywhere(draft: Draft, evidence: EvidenceList) -> bool:
    """Whether what is cited first says at which place a thing is done."""
    cited = [n for line in draft.sentences[:1] for n in line.cites]
    return draft.answers and any(_OF_WHERE.search(evidence.items[n - 1].quote) for n in cited)
