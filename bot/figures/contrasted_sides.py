"""Two things of one kind that a question holds side by side: "tiến sĩ và thạc sĩ"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.figures.sides import COMPARING, END, PRONOUN, Side, asking, without
from bot.passages.contrasts import named_apart

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
        chief = asked.text[deputy.start() : deputy.end()].split()[0]
        whole = asked.text[deputy.start() :]
        tail = whole[deputy.end() - deputy.start() :]
        of_what = END.split(f"{tail} ")[0].strip() if tail.strip() else ""
        names = [f"{chief} {of_what}".strip(), f"Phó {chief} {of_what}".strip()]
        texts = [f"{asked.text[: deputy.start()]}{each}{tail}" for each in (chief, f"Phó {chief}")]
    else:
        named = named_apart(asked.text)
        if len(named) != 2:  # noqa: PLR2004 - more than two were not asked to be held together
            return []
        names = [asked.text[start:end] for start, end in named]
        texts = [_leaving(asked.text, named[1 - i]) for i in range(2)]
    return [
        Side(name, asking(asked, without(text, [COMPARING, PRONOUN]).rstrip(" ?")))
        for name, text in zip(names, texts, strict=True)
    ]


def _leaving(text: str, other: tuple[int, int]) -> str:
    """Return a text without one of two things and the word that joins them."""
    start, end = other
    before = re.sub(r"\s(?:và|với|hay|hoặc|so với|va|voi)\s*$", " ", text[:start])
    after = text[end:]
    if before == text[:start]:
        after = re.sub(r"^\s*,?\s*(?:và|với|hay|hoặc|so với|va|voi)\s", " ", after)
    return f"{before}{after}"


_DEPUTY = re.compile(r"\b([Tt]rưởng|[Gg]iám đốc|[Cc]hủ tịch) (?:và|với|hay|so với) [Pp]hó \1\b")
