"""What is asked without the asker's own case, where nothing was found for the whole.

"Nhà em có bé lớp 7 cách trường 8 km, giờ nộp hồ sơ bán trú ở đâu?": where papers are handed in
is told for everybody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.quoting import wants_value
from bot.questions.matters import asks_whether
from bot.questions.routes import OF_TEXT
from bot.questions.stories import without_own_case
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.questions.understanding import Understanding


def asked_plainly(asked: Understanding) -> Understanding | None:
    """Return where, when, who or how is asked without the asker's own case; null where that decides.

    Whether and how much hang on the case. What is left has to be answered plainly (``aside``).
    """
    text = without_own_case(asked.text) if asked.route in OF_TEXT else None
    if text is None:
        return None
    folded = fold(text)
    if asks_whether(text) or wants_value(asked) or "bao nhieu" in folded:
        return None
    return replace(asked, text=text, folded=folded, query=text, aside=True)
