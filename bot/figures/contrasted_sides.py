"""Two things of one kind that a question holds side by side: "tiến sĩ và thạc sĩ"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.alternatives import asked_of_each
from bot.figures.paired_things import things_in
from bot.figures.sides import COMPARING, END, PRONOUN, Side, asking, without
from bot.passages.contrasts import named_apart
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.questions.understanding import Understanding


def contrasted(asked: Understanding) -> list[Side]:
    """Return two things of one kind of which each excludes the other: "tiến sĩ và thạc sĩ".

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> from knowledge.text import fold
    >>> text = "Hỗ trợ tiến sĩ và thạc sĩ khác nhau ra sao?"
    >>> [side.asked.text for side in contrasted(Understanding(text, fold(text), Route.COMPARISON))]
    ['Hỗ trợ tiến sĩ', 'Hỗ trợ thạc sĩ']
    >>> text = "Trưởng và Phó Trưởng bộ môn được hỗ trợ chênh nhau bao nhiêu?"
    >>> [side.name for side in contrasted(Understanding(text, fold(text), Route.COMPARISON))]
    ['Trưởng bộ môn', 'Phó Trưởng bộ môn']
    """
    deputy = _DEPUTY.search(asked.text)
    if deputy:
        chief = asked.text[deputy.start(1) : deputy.end(1)]
        whole = asked.text[deputy.start() :]
        tail = whole[deputy.end() - deputy.start() :]
        of_what = END.split(f"{tail} ")[0].strip() if tail.strip() else ""
        names = [f"{chief} {of_what}".strip(), f"Phó {chief} {of_what}".strip()]
        texts = [f"{asked.text[: deputy.start()]}{each}{tail}" for each in (chief, f"Phó {chief}")]
    else:
        named = _told_apart(asked.text)
        if len(named) != 2:  # noqa: PLR2004 - more than two were not asked to be held together
            return []
        names = [asked.text[start:end] for start, end in named]
        texts = asked_of_each(asked.text, named)
    return [
        Side(name, asking(asked, without(text, [COMPARING, PRONOUN]).rstrip(" ?")))
        for name, text in zip(names, texts, strict=True)
    ]


def _told_apart(text: str) -> list[tuple[int, int]]:
    """Return where the things of which one excludes the other are named, each in all its words."""
    words = named_apart(text)
    things = things_in(text)
    if len({fold(text[start:end]) for start, end in words}) < len(words):
        return []
    if len(words) == len(things) == 2 and all(  # noqa: PLR2004 - one against another
        start <= word[0] and word[1] <= end
        for word, (start, end) in zip(words, things, strict=True)
    ):
        return things
    return words


_DEPUTY = re.compile(
    r"\b([Cc]hỉ huy trưởng|[Tt]rưởng|[Gg]iám đốc|[Cc]hủ tịch) (?:và|với|hay|so với) [Pp]hó(?: (?i:\1))?\b"
)
