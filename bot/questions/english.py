"""English questions, put into Vietnamese word by word: the documents are in Vietnamese.

Only the frame of a question and the common words of administration are known (``data/english.tsv``);
names, numbers and acronyms stay. It is enough to look up what such questions ask for.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from bot.questions.syllables import plain_in_use
from knowledge.text import has_diacritics, syllables

LEAST, SHARE = 2, 0.3
UNREAD = 0.6
_KINDS = r"(?:plan|resolution|decision|directive|guideline|law|decree|circular|programme|program)"
_ORDERS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(english, re.IGNORECASE), reordered)
    for english, reordered in (
        (
            r"^what (?:must|should|does|do|will) (?:the )?(.+?) (?:have to )?do\b",
            r"\1 must do what",
        ),
        (
            rf"\b((?:(?!(?:of|the|in|a|is|by|signed|issued|this|total|and|does|must)\b)[a-z0-9-]+ ){{1,4}})({_KINDS})\b(?! \d)",
            r"\2 \1",
        ),
        (r"\b(\d{4}\s*-\s*\d{4}) school year", r"school year \1"),
        (r"\bin (?:the )?(?=\d{4}\b)", "year "),
        (
            r"^what (?:is|was|are|were) (?:the )?(?=.*\b(?:budget|rate|growth|target|revenue|cost|income|population|total|percent\w*|number of|maximum|minimum|amount|level|fee|fine|price|salary|allowance|temperature|interest)\b)(.+?)\W*$",
            r"\1 is how much?",
        ),
        (r"^what (?:is|are) (?:the )?(.+?)\W*$", r"\1 is what?"),
    )
)
_WORDS = re.compile(r"[A-Za-z][A-Za-z']*")


def is_english(question: str) -> bool:
    """Whether a question is typed in English; Vietnamese without marks is not.

    >>> is_english("Who signed plan 173?"), is_english("so tai chinh phai lam gi")
    (True, False)
    >>> is_english("GRDP growth target 2026"), is_english("to do dat ra la gi, ai lam")
    (True, False)
    """
    words = [word.lower() for word in _WORDS.findall(question)]
    if has_diacritics(question):
        return False
    english = [word for word in words if word in _single_words() and word not in plain_in_use()]
    return len(english) >= max(LEAST, SHARE * len(words))


def in_vietnamese(question: str) -> str | None:
    """Return an English question in Vietnamese words; null when most of it isn't known.

    >>> in_vietnamese("Who signed plan 173?"), in_vietnamese("tasks of the Department of Finance")
    ('ai ký kế hoạch 173?', 'nhiệm vụ của Sở Tài chính')
    >>> in_vietnamese("What rhymes with orange juice?") is None
    True
    """
    unread = [
        word
        for word in _WORDS.findall(_pattern().sub(" ", question))
        if not word[0].isupper() and len(word) > 1
    ]
    if len(unread) > UNREAD * max(len(syllables(question)) - len(unread), 1):
        return None
    for order, reordered in _ORDERS:
        question = order.sub(reordered, question)
    written = _pattern().sub(lambda match: _terms()[match[0].lower()], question)
    return " ".join(re.sub(r"\s+([?.,])", r"\1", written).split())


@cache
def _terms() -> dict[str, str]:
    lines = (files("bot") / "data" / "english.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {english.strip(): vietnamese.strip() for english, _, vietnamese in pairs}


@cache
def _single_words() -> frozenset[str]:
    return frozenset(word for term in _terms() for word in term.split() if len(word) > 1)


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_terms(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE
    )
