"""Which unit a question is about, as it is typed there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.units.lookup import with_more_words
from bot.units.mentions import Mention, asked_about, mentions
from bot.units.names import read_unit
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.units.register import UnitRegister

_OWN = re.compile(
    r"(?:don vi|co quan|so|phong|ban|cuc|chi cuc|trung tam|xa|phuong|truong)(?: cua)? (?:toi|minh|em|chung toi|ta)\b"
)
_STAFF = re.compile(
    r"\b(?:can bo|cong chuc|lanh dao|nguoi dung dau|chinh quyen) (?:cap |o |cua )?(?:xa|phuong|dac khu)\b(?! (?:hoi|an|phap|tien|thuc))"
    r"|(?<![^\W_])(?<!\bo )(?<!\btai )(?<!toan )(?<!cap )(?<!dan )(?<!\by )(?<!\bte )(?<!\ban )(?<!doan )(?<!\bsu )(?<!hoi )(?<!tram )(?<!\buy )(?<!phap )(?<!quan )(?<!vien )"
    r"(?:(?:cac|moi|tung) )?(?:xa|phuong)(?:,? (?:va )?(?:phuong|xa|dac khu))*"
    r"(?= (?:phai|can (?:lam|nop|gui|bao)|co (?:viec|nhiem vu|trach nhiem)|duoc giao|nop|gui|bao cao|lam gi|lam nhung|hoan thanh)\b)"
)


def unit_named(question: str, register: UnitRegister) -> str | None:
    """Return the unit that a question is about, as typed; null when it names none.

    Where no name held is in it, a name held with one slip is taken, wherever it stands; not
    beside another that is said to have to do something. Nor one of which a part is asked for
    ("phòng nào của Sở …"): whose task it is, is the question.
    """
    named = [m for m in _named(question, register) if not _has_part_asked(m, question)]
    staff = _STAFF.search(fold(question))
    if staff and not any(_before(m, staff.start()) for m in named):
        return nfc(question)[staff.start() : staff.end()]
    mention = asked_about(named)
    if mention and mention.known:
        return mention.written
    if mention and (whole := _with_its_list(mention, nfc(question), register)):
        return whole
    slipped = register.slipped_name(question)
    if mention and (not slipped or (mention.active and slipped not in mention.written)):
        return mention.written
    return slipped


def _with_its_list(mention: Mention, question: str, register: UnitRegister) -> str | None:
    """Return a group's name with what follows its comma where one held is called by it all.

    "Các trường nội trú, bán trú phải làm gì"; null where no group is.
    """
    more = _LISTED.match(question, mention.end)
    words = more.group().split() if more else []
    for length in range(len(words), 0, -1):
        written = f"{mention.written} {' '.join(words[:length])}"
        asked = read_unit(written, register.places)
        if asked.many and with_more_words(asked, register):
            end = question.find(words[length - 1], mention.end) + len(words[length - 1])
            return question[mention.start : end]
    return None


_LISTED = re.compile(r"\s*,(?:\s*[^\W\d]+){1,4}")


def mention_named(question: str, register: UnitRegister) -> Mention | None:
    """Return the unit that a question is about with its part in the question."""
    return asked_about(_named(question, register))


def names_office(question: str, register: UnitRegister) -> bool:
    """Whether a question is about an office, held or not, not about a role that anybody may have.

    Of an office's tasks nothing may be told but what is assigned to it.
    """
    mention = mention_named(question, register)
    return mention is not None and not _ROLE.match(fold(mention.written))


_ROLE = re.compile(
    r"(?:(?:cac|nhung|moi|tung) )*(?:tinh|co quan|don vi|dia phuong|to chuc|ca nhan|cong ty|doanh nghiep|hop tac xa|chu dau tu|chu|nha|nguoi|ho|co so|thu truong|thu tuong|chinh phu|to"
    r"|van thu|ke toan|thu quy|thu kho)\b"
    r"(?! (?:van hoa|hat|khach|thieu nhi|thi dau))"
)


def partner_named(question: str, register: UnitRegister) -> str | None:
    """Return the unit held with which another works in a question: "phối hợp với Sở …"."""
    partners = (m.written for m in _named(question, register) if m.partner and m.known)
    return next(partners, None)


def _named(question: str, register: UnitRegister) -> list[Mention]:
    return [m for m in mentions(question, register.known) if not _OWN.match(fold(m.written))]


def _has_part_asked(mention: Mention, question: str) -> bool:
    """Whether the question asks which part of a body does something."""
    return _PART_ASKED.search(fold(nfc(question)[: mention.start])) is not None


_PART_ASKED = re.compile(
    r"\b(?:phong|ban|bo phan|don vi|chi cuc|cuc|vu|trung tam|vien|to|doi|khoa)(?: \w+){0,2} nao"
    r" (?:truc thuoc|thuoc|cua) $"
)


def _before(mention: Mention, at: int) -> bool:
    """Whether a mention holds a place, or is a unit held that is rather asked about."""
    inside = mention.start <= at < mention.end
    return inside or (mention.known and (mention.active or mention.start < at))
