"""Which bodies a question on who has a task leaves: of a kind, in the communes, parts of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.questions.task_questions import kind_asked, without_asking
from bot.safety.typed_patterns import typed
from bot.units.names import COMMUNE, name_key, read_unit
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from bot.units.register import Assignment, UnitRegister


@dataclass(frozen=True, slots=True)
class BodyAsked:
    """What a question says of the body that it asks for, and the words that it says besides.

    ``kind`` is the folded kind of body ("phong"), ``whole`` the folded body of which it is a
    part ("phòng nào của Sở …"); empty where any may be.
    """

    words: str
    kind: str = ""
    whole: str = ""
    in_communes: bool = False

    @classmethod
    def of(cls, question: str, register: UnitRegister) -> Self:
        """Read a question on who has a task."""
        text = nfc(question)
        named = _whole_named(text, register)
        words = without_asking(f"{text[: named[0]]} {text[named[2] :].lstrip()}" if named else text)
        communes = _at_commune(words)
        if communes:
            words = f"{words[: communes.start()]} {words[communes.end() :]}"
        whole = read_unit(text[named[1] : named[2]], register.places).body if named else ""
        return cls(words, kind_asked(fold(text)), whole, communes is not None)

    def fits(self, each: Assignment) -> bool:
        """Whether a task's unit may be the body asked for."""
        return (
            self._of_kind(each)
            and (not self.in_communes or each.name.level == COMMUNE)
            and (not self.whole or self._is_part(each))
        )

    def _of_kind(self, each: Assignment) -> bool:
        """Whether a unit is of the kind asked for: "sở nào"; a group of them counts."""
        return not self.kind or f"{each.name.body} ".startswith(f"{self.kind} ")

    def _is_part(self, each: Assignment) -> bool:
        """Whether a unit belongs to the body named, by its own name or as the issuer's part."""
        parent = each.name.parent or name_key(each.document.metadata.issuer or "")
        return f"{parent} ".startswith(f"{self.whole} ") and each.name.body != self.whole


def _whole_named(text: str, register: UnitRegister) -> tuple[int, int, int] | None:
    """Return where "của Sở …" begins after the part asked for, its name, and the end of that."""
    folded = fold(text)
    asks = _PART_ASKED.search(folded)
    length = register.known(folded[asks.end() :]) if asks else 0
    return (asks.end("part"), asks.end(), asks.end() + length) if asks and length else None


_PART_ASKED = re.compile(
    r"\b(?P<part>ai|(?:nhung |cac )?(?:phong|ban|bo phan|don vi|chi cuc|cuc|vu|trung tam|vien|to|doi|khoa)(?: chuyen mon)? nao)"
    r" (?:thuoc|truc thuoc|cua|ben|o|tai|trong) (?=\w)"
)


def _at_commune(text: str) -> re.Match[str] | None:
    """Return where a question asks who does something in the communes, whichever they are.

    >>> [bool(_at_commune(text)) for text in ("ai lo lưu trữ ở cấp xã?", "ai lo thuế ở xã Khe Lua")]
    [True, False]
    """
    said = _AT_COMMUNE.search(text.lower())
    return None if said is None or text[said.end() :].lstrip()[:1].isupper() else said


_AT_COMMUNE = typed(
    r"\b(?:ở|tại) (?:(?:các|mỗi|từng) )?(?:cấp )?(?:xã|phường)(?:, phường)?\b(?! hội\b)"
)
