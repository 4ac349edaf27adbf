"""A verb said again without its object: "còn nếu nộp rồi mà trễ" after "không nộp báo cáo thì …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.completions import opener, root
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.journal import Turn


def with_object(alone: str, before: Turn) -> str:
    """Return a follow-up with the object that its verb had in the question before.

    >>> from bot.journal import Turn
    >>> turn = Turn("Không nộp báo cáo tuần thì bị trừ mấy điểm?", "figure", ("a",), None)
    >>> with_object("còn nếu nộp rồi mà trễ thì sao", turn)
    'còn nếu nộp báo cáo tuần mà trễ thì sao'
    >>> with_object("còn nếu nộp đơn mà trễ thì sao", turn), with_object("thế gửi rồi thì sao", turn)
    ('còn nếu nộp đơn mà trễ thì sao', 'thế gửi rồi thì sao')
    """
    earlier = root(before.completed)
    opened = opener(alone).match(fold(alone))
    at = opened.end() if opened else 0
    if len(fold(alone)) != len(alone) or len(fold(earlier)) != len(earlier):
        return alone
    again = _AGAIN.match(fold(alone), at)
    if again is None:
        return alone
    verb = re.escape(again["verb"])
    said = re.search(rf"\b{verb} (?P<object>{_NOUN}(?: {_NOUN}){{0,8}}?){_ENDS}", fold(earlier))
    if said is None:
        return alone
    thing = earlier[slice(*said.span("object"))]
    return f"{alone[: again.end('verb')]} {thing} {alone[again.start('rest') :]}".strip()


_NOUN = r"(?!(?:thi|bi|ma|roi|theo|sau|truoc|bao nhieu|bao lau|may|gi|nao|khong)\b)\w+"
_ENDS = r"(?= (?:thi|bi|ma|theo|sau|truoc|trong|phai|co|se|duoc)\b|\W*[,(?]|\W*$)"
_AGAIN = re.compile(
    r" *(?:(?:neu|co|da|lo|truong hop) )*(?P<verb>\w+(?: (?!roi\b|r\b)\w+)?)(?: (?:roi|r))? (?P<rest>(?:ma|nhung)\b.*)"
)
