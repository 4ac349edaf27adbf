"""Follow-ups that name the contrary of what was asked about: "thế bế mạc thì sao" after "khai mạc".

The question before is asked again of that, whole: when and where it opens, then when and where it closes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.contrasts import named_apart
from bot.questions.completions import Completed, own_words, root, root_route, without_opener
from bot.questions.routes import Route
from knowledge.text import fold, has_diacritics, nfc

if TYPE_CHECKING:
    from bot.journal import Turn

_JOINT = " / "
_HOW_ABOUT = re.compile(r"\s*\bthi sao\b[\s,]*")
_ASKS = re.compile(
    r"\b(?:o dau|cho nao|noi nao|hom nao|ngay nao|khi nao|bao gio|may gio|luc nao|ai|bao lau)\b"
)


def of_contrary(alone: str, before: Turn) -> Completed | None:
    """Ask of the contrary what was asked of one of two things; null where more is named.

    >>> from bot.journal import Turn
    >>> turn = Turn("Hội xuân khai mạc hôm nào, ở chỗ nào?", "general", ("a",), None)
    >>> of_contrary("thế bế mạc thì sao, ở đâu", turn).text
    'Hội xuân bế mạc hôm nào, ở chỗ nào?'
    >>> of_contrary("bế mạc ai dự", turn), of_contrary("thế bế mạc hội chợ thì sao", turn)
    (None, None)
    """
    earlier, subject = nfc(root(before.completed)), nfc(without_opener(alone)).strip(" ?.!")
    asked = _HOW_ABOUT.sub(" ", fold(subject))
    more = any(map(str.isdigit, subject))  # "sơ kết 6 tháng" is more than the contrary
    openly = not more and (asked != fold(subject) or not _ASKS.search(asked))
    held = _ASKS.search(fold(earlier)) and root_route(before) != Route.FIGURE
    if not (before.document_ids and held and openly):
        return None
    both = earlier + _JOINT + subject
    spans = named_apart(both) if len(fold(both)) == len(both) else []
    if len(spans) != 2 or spans[0][1] > len(earlier) or spans[1][0] < len(earlier):  # noqa: PLR2004 - one in each
        return None
    (start, end), contrary = spans[0], both[slice(*spans[1])]
    if fold(contrary) == fold(earlier[start:end]):
        return None
    plain = _ASKS.sub(" ", asked.replace(fold(contrary), " "))
    if own_words(subject.replace(contrary, " ") if has_diacritics(subject) else plain):
        return None
    text = f"{earlier[:start]}{contrary}{earlier[end:]}".rstrip(" ?.")
    return Completed(f"{text}?", followed=True, document_ids=before.document_ids[:1], whole=True)
