"""Follow-ups about the document that an answer told to be replaced: "kế hoạch cũ đó", "văn bản mới"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions import follow_up_forms as forms
from bot.questions.completions import Completed
from bot.questions.mentions import document_numbers, kinds_in
from bot.safety.typed_patterns import typed
from knowledge.kinds import NAMES
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.journal import Turn

_KIND = forms.DOCUMENT
_THAT = r"(?: (?:nay|ay|do|kia|vua roi|noi tren|neu tren))"
_OVER = r"(?:thay the|thay|bai bo|huy bo)"
_OLD = re.compile(
    rf"\b{_KIND} (?:(?:cu|ban dau|truoc(?: day| kia)?){_THAT}|(?:duoc|bi) sua(?: doi)?(?:, bo sung)?{_THAT}"
    rf"|(?:da )?(?:bi|duoc) {_OVER}{_THAT}|(?:da )?het hieu luc{_THAT})\b"
)
_NEW = re.compile(rf"\b{_KIND} (?:moi{_THAT}|(?:thay the|sua doi)(?:{_THAT}| no))\b")
_BARE_OLD, _BARE_NEW = (
    typed(rf"\b(?:văn bản|{'|'.join(NAMES)}|bản|cái) {age}\b".lower()) for age in ("cũ", "mới")
)
_ENDS = re.compile(
    r"\b(?:thay the|bai bo|huy bo|sua doi|thay cho|(?:het|mat|cham dut) hieu luc)\b(?! (?:boi|bang)\b)"
)
_ENDED_BY = re.compile(r"\b(?:thay the|bai bo|huy bo|sua doi|thay)(?:, bo sung)? (?:boi|bang)\b")


def of_ended_document(alone: str, before: Turn) -> Completed | None:
    """Read "kế hoạch cũ đó" as the document that the answer before told to be ended, by its number.

    Null where it told of none: then the words are those of a question like any other.

    >>> from bot.journal import Turn
    >>> told = "Kế hoạch này thay thế Kế hoạch số 19/KH-SNV ngày 21/02/2025 của Sở Nội vụ [1]"
    >>> turn = Turn("Kế hoạch 27 thay thế kế hoạch nào?", "fact", ("a",), None, told=told)
    >>> of_ended_document("Kế hoạch cũ đó ai ký?", turn).text
    'Kế hoạch số 19/KH-SNV ai ký?'
    >>> of_ended_document("Kế hoạch này ai ký?", turn), of_ended_document("kế hoạch cụ thể?", turn)
    (None, None)
    """
    for pointing, bare, acting in ((_OLD, _BARE_OLD, _ENDS), (_NEW, _BARE_NEW, _ENDED_BY)):
        words = pointing.search(fold(alone)) or bare.search(nfc(alone).lower())
        named = _told_to(acting, before) if words and not document_numbers(alone) else ""
        if words and named:
            text = f"{alone[: words.start()]}{named}{alone[words.end() :]}"
            return Completed(text, followed=True, whole=True)
    return _of_the_one_held(alone, before)


def _of_the_one_held(alone: str, before: Turn) -> Completed | None:
    """Read "kế hoạch mới" as the document that ended another, "luật cũ thì sao" as what it ended.

    >>> from bot.journal import Turn
    >>> turn = Turn("Kế hoạch 27 thay thế kế hoạch nào?", "fact", ("a",), None, told="thay thế Kế hoạch 19")
    >>> of_ended_document("Kế hoạch mới có mấy trang?", turn).text
    'văn bản này có mấy trang?'
    >>> turn = Turn("Kế hoạch 27 ai ký?", "fact", ("a",), None)
    >>> of_ended_document("kế hoạch cũ thì sao?", turn).text
    'Văn bản này thay thế văn bản nào?'
    >>> of_ended_document("quyết định cũ năm 2010 còn hiệu lực không?", turn).text
    'Văn bản này thay thế văn bản nào?'
    """
    first, lowered = before.document_ids[:1], nfc(alone).lower()
    if not first or document_numbers(alone):
        return None
    new = _NEW.search(fold(alone)) or _BARE_NEW.search(lowered)
    if new and _ENDS.search(fold(before.told)) and not _ENDED_BY.search(fold(before.told)):
        text = f"{alone[: new.start()]}văn bản này{alone[new.end() :]}"
        return Completed(text, followed=True, document_ids=first, aside=True)
    if _BARE_OLD.search(lowered) and _LIVES.search(fold(alone)):
        asked = "Văn bản này thay thế văn bản nào?"
        return Completed(asked, followed=True, document_ids=first, whole=True, aside=True)
    return None


_LIVES = re.compile(
    rf"{forms.HOW_ABOUT.pattern}|\b(?:con|het|mat) (?:hieu luc|gia tri)\b|\b(?:con|duoc) (?:ap dung|dung|su dung)\b"
    r"|\bbi (?:thay the|thay|bai bo|huy bo)\b|\bbo (?:chua|roi)\b"
)
"""What has become of it: "kế hoạch cũ thì sao", "quyết định cũ còn hiệu lực không"."""


def _told_to(acting: re.Pattern[str], before: Turn) -> str:
    """Return kind and number of the document that an answer's line tells to be acted on; else empty."""
    asked_of = document_numbers(before.completed)
    for line in before.told.splitlines():
        act = acting.search(fold(line))
        after = line[act.end() :] if act else ""
        number = next((n for n in document_numbers(after) if "/" in n and n not in asked_of), "")
        if number:
            kinds = kinds_in(after[: fold(after).find(number.split("/")[0])])
            return f"{kinds[-1] if kinds else 'Văn bản'} số {number}"
    return ""
