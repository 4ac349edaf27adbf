"""Whether a question is asked of an organisation, and the follow-up that only names one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.completions import Completed, own_words, root
from bot.safety.typed_patterns import typed
from knowledge.text import fold, has_diacritics, nfc

if TYPE_CHECKING:
    from bot.journal import Turn

_ORGANISATION = (
    r"(?:công ty|doanh nghiệp|hợp tác xã|pháp nhân|cơ sở kinh doanh"
    r"|tổ chức(?= (?:vi phạm|bị|thì|phải|nào|kinh doanh)\b|\W*$))"
)
_NAMED = typed(rf"\b{_ORGANISATION}")
_ALONE = typed(
    r"^(?:(?:thế|vậy|còn|rồi|nhưng|giả sử|nếu|mà|là|do|bên|phía|với|đối với)[ ,]+)*"
    rf"(?P<who>{_ORGANISATION})(?P<rest>.*)$"
)
_OFFENDING = frozenset(
    "vi pham phat muc van cung nhu giong khac bang vay lam loi mac bi xu gap doi may bao nhieu lan nang nhe cao nhieu hon so voi ca nhan nguoi dan thuong".split()
)


def names_organisation(text: str) -> bool:
    """Whether a question names a company or another organisation that may offend.

    >>> names_organisation("công ty xả thải thì phạt bao nhiêu"), names_organisation("tổ chức lễ hội")
    (True, False)
    """
    return bool(_NAMED.search(nfc(text).lower()))


def of_organisation(alone: str, before: Turn) -> Completed | None:
    """Ask of an organisation what was asked of anybody's fine: "nếu là công ty thì sao?".

    >>> from bot.journal import Turn
    >>> turn = Turn("Đốt rác bị phạt bao nhiêu?", "figure", ("a",), None)
    >>> of_organisation("thế nếu là công ty vi phạm thì sao, vẫn mức đó à?", turn).text
    'Đốt rác bị phạt bao nhiêu đối với công ty?'
    >>> of_organisation("nếu là công ty vi phạm thì có bị nặng hơn cá nhân không", turn).text
    'Đốt rác bị phạt bao nhiêu đối với công ty?'
    >>> of_organisation("công ty xả nước thải thì sao?", turn)
    >>> turn = Turn("Đốt rác thì cá nhân bị phạt bao nhiêu?", "figure", ("a",), None)
    >>> of_organisation("tổ chức thì gấp mấy lần?", turn).text
    'Đốt rác bị phạt bao nhiêu đối với tổ chức?'
    """
    if not before.document_ids or not _FINED.search(fold(before.completed)):
        return None
    named = _ALONE.match(nfc(alone).lower())
    if named is None or own_words(named["rest"]) - _OFFENDING:
        return None
    earlier = _PERSON.sub("", root(before.completed))
    towards = "đối với" if has_diacritics(earlier) else "doi voi"
    text = f"{earlier} {towards} {named['who']}?"
    return Completed(text, followed=True, document_ids=before.document_ids[:1], whole=True)


_PERSON = re.compile(
    r"(?:đối với |doi voi |thì |thi )?(?:một |mot )?(?:cá nhân|ca nhan) (?=(?:bị |bi |thì |thi |phải |phai )*(?:phạt|phat))",
    re.IGNORECASE,
)
_FINED = re.compile(r"\bphat\b(?! (?:trien|hanh|dong|thanh|song|sinh|huy))")
