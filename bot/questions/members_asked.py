"""What of a kind is to be named: "là những xã nào", "kể tên các thôn đó", "gồm những tuyến nào"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.questions.completed_text import asked_now
from bot.questions.leanings import named_by
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASKED_TOO = re.compile(
    r"\b(?:bao nhieu|bao lau|khi nao|bao gio|luc nao|may gio|ngay nao|hom nao|ai|(?:don vi|co quan|so|to chuc) nao|the nao|(?:o|tai) dau)\b|\b(?:khong|ko|k)(?=,)"
)
"""What asks for something else beside: its answer is no near line, though it leaves one side open."""


def asked_alone(text: str) -> str:
    """Return a question, folded, without what it leans on."""
    return fold(asked_now(text)).strip()


def asks_too(asked: str, match: re.Match[str]) -> bool:
    """Whether something is asked beside what a match asks."""
    return bool(_ASKED_TOO.search(f"{asked[: match.start()]} {asked[match.end() :]}"))


@lru_cache(maxsize=256)
def kinds_to_name(text: str) -> tuple[str, ...]:
    """Return what a question wants named, folded: its whole noun, its first two words, its first.

    >>> kinds_to_name("gồm những tuyến phố nào"), kinds_to_name("kể tên các thôn đó ra")
    (('tuyen pho', 'tuyen'), ('thon do', 'thon'))
    >>> kinds_to_name("14 tuyến đường sắp đặt tên ở phường đó tên là gì")
    ('tuyen duong', 'tuyen')
    >>> kinds_to_name("những ngày nào nghỉ"), kinds_to_name("bao nhiêu xã, là những xã nào")
    ((), ())
    """
    asked = asked_alone(text)
    found = (
        kind
        for match in _TO_NAME.finditer(asked)
        if not asks_too(asked, match)
        for kind in _ways_of(match["which"] or match["listed"] or match["whose"] or match["called"])
    )
    return tuple(dict.fromkeys(found))


def _ways_of(noun: str) -> Iterator[str]:
    words = noun.split()
    if words[0] in _NO_THING:
        return
    yield from dict.fromkeys((noun, " ".join(words[:2]), words[0]))


_TO_NAME = re.compile(
    r"\b(?:nhung|cac|gom)(?: (?:nhung|cac))? (?P<which>[^\W\d]+(?: [^\W\d]+){0,3}?)(?<!the) nao\b"
    r"|\b(?:ke|liet ke|neu|cho (?:biet|xin))(?: (?:ra|ro|het|giup|cho|toi|em|minh))* (?:(?:ten|tung|cac|nhung|may|cua|ra|\d+) )+(?P<listed>[^\W\d]+(?: [^\W\d]+)?)"
    r"|\bla nhung (?P<whose>[^\W\d]+) ai\b"
    r"|\b\d{1,3} (?P<called>[^\W\d]+ [^\W\d]+)\b.*\bten (?:(?:la|goi|cua|chung) )*(?:gi|nhung gi)\b"
)
_NO_THING = frozenset(
    "gi noi ai co don nguoi truong ngay hom buoi gio nam thang quy tuan khi luc muc noi hinh cach buoc dieu bien viec yeu tieu nhiem noi".split()
)
"""What isn't told by names, or begins words that aren't: "trường hợp nào", "cơ quan nào"."""


def names_members_only(text: str) -> bool:
    """Whether a question has no subject but the kind of which it wants the names.

    >>> names_members_only("là những xã nào vậy"), names_members_only("những xã nào thí điểm")
    (True, False)
    """
    kinds = kinds_to_name(text)
    return bool(kinds) and named_by(text) <= {word for kind in kinds for word in kind.split()}
