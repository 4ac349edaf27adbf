"""Going back in a talk: "quay lại chuyện cây xanh lúc nãy, kế hoạch đó ai ký?" is asked after that turn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.completions import own_words
from bot.questions.follow_up_forms import THIS_DOCUMENT
from bot.questions.mentions import kinds_in
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from bot.journal import Turn

_HALF = 0.5
_FEW = 1
_WHAT = r"(?:(?:cai(?! (?:cach|tao|thien|tien|nghien|luong)\b)|cau|chuyen|vu|viec|phan|muc|doan|cau hoi|van de|chu de|noi dung|mang)\b )*(?P<{}>[^,:;?]{{2,60}}?)"
_AWHILE_AGO = (
    r"(?:(?:hoi )?(?:luc|hoi|ban|vua|khi) nay|(?:o |ben )?(?:tren|dau)(?: kia)?|ban dau|luc truoc)"
)
_BACK = re.compile(
    r"^(?:(?:roi|thoi|ok|oke|o|a|u|vang|da|ma|the|vay|gio|bay gio|con|cho (?:minh|toi|em|anh|chi)(?: hoi)?|(?:minh|toi|em) (?:muon )?)\b[ ,]*)*(?:"
    rf"(?:quay|tro|quay tro)(?: lai(?: voi| ve)?| ve)(?: (?:voi|ve))? {_WHAT.format('matter')}(?: (?:{_AWHILE_AGO}|do|ay|kia|mot chut|chut|ti|nhe|di|da|a))*"
    rf"|(?:(?:lai|ve|con) )?(?:cai )?(?:chuyen|vu|viec) (?P<spoken>[^,:;?]{{2,60}}?) {_AWHILE_AGO}(?: (?:do|ay))?"
    r")(?:\s*[,:;.–-]+\s*|(?<!\bchi)(?<!\bdo)(?<!\bthanh)(?<!\bhien)(?<!\bsieu)(?<!\bcuoc)(?<!\bhoi)\s+thi\s+)(?P<rest>\S.*)$"
)


def returned(typed: str, before: Turn | None) -> tuple[str, Turn | None]:
    """Return what is asked, and the turn that it goes back to; as given where it goes back to none.

    What it goes back to stays in the question, unless the rest points at the paper of that turn. A
    paper that is named is found by its name, whatever was spoken of. Where no turn spoke of it in
    these words, what stands by itself is asked alone: it leaves the last turn in any case.

    >>> from bot.journal import Turn
    >>> trees = Turn("Tỉnh trồng mấy cây xanh?", "figure", ("a",), None)
    >>> last = Turn("Hội sách ai chủ trì?", "general", ("b",), None, earlier=trees)
    >>> text, turn = returned("Quay lại chuyện cây xanh lúc nãy, kế hoạch đó ai ký?", last)
    >>> text, turn is trees
    ('kế hoạch đó ai ký?', True)
    >>> returned("thôi quay lại vụ trồng cây thì phòng nào lo?", last)[0]
    'trồng cây, phòng nào lo?'
    >>> returned("trở lại đường sá, ai lo?", last)[1] is last
    True
    >>> returned("quay lại chuyện mưa lũ, trực ban ở trụ sở đến bao giờ?", last)
    ('mưa lũ, trực ban ở trụ sở đến bao giờ?', None)
    >>> reform = Turn("Cải cách hành chính ai lo?", "general", ("a",), None)
    >>> returned("quay lại cải cách hành chính, ai ký?", reform)[0]
    'cải cách hành chính, ai ký?'
    """
    back = _BACK.match(fold(typed)) if len(fold(typed)) == len(nfc(typed)) else None
    if back is None or before is None:
        return typed, before
    group = "matter" if back["matter"] else "spoken"
    matter, rest = (nfc(typed)[slice(*back.span(part))] for part in (group, "rest"))
    named = own_words(matter)
    shares = [(_share(named, turn), turn) for turn in before.back() if turn.document_ids]
    most = max((share for share, _ in shares), default=0.0)
    if kinds_in(matter):
        return typed, before
    if most < _HALF:
        stands = named and len(own_words(rest)) > _FEW and not THIS_DOCUMENT.search(fold(rest))
        return (f"{matter}, {rest}", None) if stands else (typed, before)
    text = rest if THIS_DOCUMENT.search(fold(rest)) else f"{matter}, {rest}"
    return text, next(turn for share, turn in shares if share == most)


def _share(named: frozenset[str], turn: Turn) -> float:
    """Return how much of what is named a turn's question said; half as much counts where its answer did."""
    asked = named & {*syllables(fold(turn.completed))}
    told = (named - asked) & {*syllables(fold(turn.told))}
    return (len(asked) + _HALF * len(told)) / len(named) if named else 0.0
