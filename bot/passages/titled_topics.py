"""A topic that names a paper: "báo cáo chuyển đổi số ngày nào" is asked of the plan called by it.

Another plan's report is due on another day; where no word over or beside a sentence is on the
topic, it gives way to one of the paper that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.questions.completed_text import asked_now
from knowledge.text import folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate

LEAST = 3  # syllables: "chuyển đổi số", "cải cách hành chính"


def on_topic(text: str, good: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the candidates that say nothing of the topic by which the paper of another is called.

    Of a question completed from the talk what was typed comes first: it may turn to another topic.
    """
    typed = asked_now(text)
    titles = {c.document.id: c.document.metadata.title or "" for c in good}
    for words in dict.fromkeys((typed, text)):
        asked = folded_words(words).split()
        topics = {id_: longest_shared(asked, title) for id_, title in titles.items()}
        topic = max(topics.values(), key=len, default=())
        if topic:
            held = f" {' '.join(topic)} "
            return [c for c in good if topics[c.document.id] == topic or held in _said(c)]
    return list(good)


def longest_shared(asked: Sequence[str], title: str) -> tuple[str, ...]:
    """Return the longest run of a question's words that a title holds as it stands.

    >>> longest_shared("bao cao chuyen doi so truoc ngay nao".split(), "Chuyển đổi số tỉnh Lam Sơn năm 2026")
    ('chuyen', 'doi', 'so')
    """
    held = f" {folded_words(title)} "
    runs = (
        tuple(asked[start:end])
        for start in range(len(asked))
        for end in range(start + LEAST, len(asked) + 1)
    )
    return max((run for run in runs if f" {' '.join(run)} " in held), key=len, default=())


def _said(candidate: Candidate) -> str:
    passage = candidate.passage
    return f" {folded_words(' '.join((passage.text, *passage.section)))} "
