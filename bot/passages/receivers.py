"""Who gets something: what one receiver gets is told to nobody who asks what another one gets.

"Đội viên dân phòng được trợ cấp bao nhiêu" isn't answered by "Bác sĩ về xã được hỗ trợ 80 triệu
đồng", whatever else the two share.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.held import Held
from knowledge.text import folded_words

if TYPE_CHECKING:
    from bot.passages.wanted import Wanted

ENOUGH = 0.6
KNOWN = 0.5
TOLD_APART = 2
HEAD = 3
_GIVEN = r"(?:ho tro|tro cap|phu cap|thuong|cap|vay|chi tra|tro giup|boi duong|thanh toan|huong)"
_GETS = rf"(?:(?:thi|se|deu|cung|con|co|duoc nha nuoc|moi (?:thang|nam|ngay)|hang (?:thang|nam|ngay)) )*duoc (?:(?:huong|nhan|tinh|xet|nha nuoc|muc|che do|chinh sach|tien|kinh phi) )*{_GIVEN}\b"
_ASKED = re.compile(rf"(?P<who>(?:[a-z]+ ){{1,10}}?){_GETS}.*\b(?:bao nhieu|may|muc nao|gi)\b")
_TOLD = re.compile(rf"^(?:\d+ |[a-z] )?(?P<who>(?:[a-z]+ ){{1,10}}?){_GETS}")
_PHRASES = re.compile(
    r"\b(?:doi tuong|truong hop|gia dinh|(?:cong tac|lam viec|hoc|song|o|sinh song) (?:tai|o|trong|ve)) "
)
_GENERAL = frozenset(
    "a ad anh ai ban ben ca cac cai cau cho chung cung cua da dang day do di duoc e gi giup hay ho hoi hom khi la lam loai"
    " mot minh moi muc muon nam nao nay neu ngay nguoi nha nhung noi nua o oi ong ra roi sau tai thang the theo thi thuoc tinh toi tren trong truoc tu ta va vay ve voi viec vua xa xin phuong".split()
)


def of_other_receiver(folded: str, wanted: Wanted, sentence: str, *over: str) -> bool:
    """Whether a sentence begins with another receiver than the one that a folded question names.

    ``over`` are the headings above it: where they name who is asked of, it is theirs.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> words = Wanted.from_question("đội viên dân phòng trợ cấp", Vocabulary.of(["đội viên dân phòng"]))
    >>> asked = "doi vien dan phong duoc tro cap bao nhieu"
    >>> of_other_receiver(asked, words, "Bác sĩ về xã được hỗ trợ 80 triệu đồng")
    True
    >>> of_other_receiver(asked, words, "Đội viên đội dân phòng được trợ cấp 4 triệu đồng")
    False
    """
    asked = _named(_ASKED, folded)
    told = _named(_TOLD, _opening(sentence)) if len(asked) >= TOLD_APART else ()
    if len(told) < TOLD_APART:
        return False
    head = f" {' '.join(asked[:HEAD])} "
    if any(head in f" {folded_words(text)} " for text in (sentence, *over)):
        return False
    held = Held.of(sentence)
    credits_ = {
        term.folded: credit for term, credit in zip(wanted.terms, wanted.credits(held), strict=True)
    }
    found = [credits_.get(word, float(word in told)) for word in asked]
    return min(found[:HEAD]) < KNOWN and sum(found) < ENOUGH * len(found)


def _opening(sentence: str) -> str:
    """Return a sentence, folded, from where its last label before "được" ends."""
    before, verb, after = sentence.partition(" được ")
    return folded_words(f"{before.rpartition(':')[2]}{verb}{after}")


@lru_cache(maxsize=2048)
def _named(pattern: re.Pattern[str], folded: str) -> tuple[str, ...]:
    """Return the words that tell a receiver from others; empty where none is named."""
    match = pattern.search(folded)
    who = _PHRASES.sub(" ", match["who"].rpartition("thi ")[2]) if match else ""
    return tuple(word for word in who.split() if word not in _GENERAL)
