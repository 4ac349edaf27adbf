"""Introducing what code composed: one line of words that the list itself holds, without a claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.verification import MARK, Sentence
from bot.writers.steps.asking import Step, Unfit
from bot.writers.steps.wording import forms_of, is_made_of, names_in
from bot.writers.turning import FREE, turns
from bot.writers.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.drafts import Draft
    from bot.writers.steps.asking import Asker
    from bot.writers.steps.hearing import Hearing

LONGEST = 200
SHOWN, MOST_LETTERS = 6, 2000
_INTRODUCING = frozenset(
    "dưới đây sau nhiệm vụ việc công số liệu chỉ tiêu danh sách mục nội dung được giao nêu quy định theo bạn hỏi về câu"
    " văn bản thông tin liên quan đến cần thực hiện phải làm".split()
)
"""Words that introduce without saying anything of what follows."""
_POINTING = re.compile(r"\b(?:dưới đây|sau đây|như sau|về)\b", re.IGNORECASE)


def introduced(asker: Asker, question: str, draft: Draft, hearing: Hearing) -> None:
    """Put a model's introduction over a list or a figure, in place of a heading of our own."""
    lines = [MARK.sub("", sentence.text).strip() for sentence in draft.sentences]
    heading = lines[0] if draft.sentences[0].frame else ""
    text = asker.ask(
        Step.INTRODUCTION,
        hearing.clock,
        lambda given: read_introduction(given, heading, lines),
        question=question,
        lines="\n".join(lines[:SHOWN])[:MOST_LETTERS],
    )
    if text is not None:
        rest = draft.sentences[1:] if heading else draft.sentences
        draft.sentences = [Sentence(text, frame=True), *rest]


def read_introduction(given: Mapping[str, Any], heading: str, lines: Sequence[str]) -> str | None:
    """Return an introduction that only points at what follows; Unfit for one that says more.

    Its words are those of the lines; it holds no number, nothing that turns a meaning, and whatever
    the ``heading`` that it replaces names.

    >>> lines = ["Nhiệm vụ của Sở Y tế:", "- Mở 3 lớp tập huấn"]
    >>> given = {"introduction": "Sau đây là các nhiệm vụ của Sở Y tế"}
    >>> read_introduction(given, lines[0], lines)
    'Sau đây là các nhiệm vụ của Sở Y tế:'
    """
    text = given.get("introduction")
    if not isinstance(text, str):
        raise Unfit("malformed")
    text = " ".join(text.split()).rstrip(" .:")
    if not text:
        return None
    says_more = any(map(str.isdigit, text)) or turns(words_of(text))
    if len(text) > LONGEST or not _POINTING.search(text) or says_more:
        raise Unfit("claims")
    if not is_made_of(text, lines, _INTRODUCING):
        raise Unfit("foreign")
    unnamed = any(name not in names_in(text) for name in names_in(heading))
    if unnamed or set(forms_of(heading)) - set(forms_of(text)) - _INTRODUCING - FREE:
        raise Unfit("lost")
    return f"{text}:"
