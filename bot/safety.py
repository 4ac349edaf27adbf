"""What is declined, whatever the documents hold, and of which kind it is."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.spelling import cleaned, written_out
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable


class Refusal(StrEnum):
    """Why a request is declined; each kind has a sentence of its own."""

    INSTRUCTION = "instruction"
    INSULT = "insult"
    PERSONAL_DATA = "personal_data"
    FABRICATION = "fabrication"
    PREDICTION = "prediction"
    OPINION = "opinion"
    PERSONAL_ADVICE = "personal_advice"
    OUT_OF_SCOPE = "out_of_scope"


def refusal_of(typed: str, knows: Callable[[str], bool]) -> Refusal | None:
    """Return why a message is declined; null when the documents may answer it.

    ``typed`` is the message as it came in; ``knows`` tells whether the documents hold a
    folded pair of syllables, so that a subject they speak of is never out of scope.
    """
    folded = fold(written_out(cleaned(typed)))
    match = _DECLINED.search(folded)
    return Refusal.OUT_OF_SCOPE if match and not knows(match.group()) else None


_DECLINED = re.compile(
    r"\b(?:bo qua|quen di|ignore|disregard|forget)\b.{0,40}"
    r"\b(?:huong dan|chi dan|lenh|quy tac|instructions?|previous|prompt|rules?)\b"
    r"|\bsystem prompt\b|\bprompt he thong\b|\bjailbreak\b|\bdong vai (?!tro)|\bgia vo\b"
    r"|\b(?:pretend|act as)\b"
    r"|\b(?:viet|lam|sang tac) (?:\w+ ){0,4}(?:tho|bai hat|van mau|code|chuong trinh python)\b"
    r"|\bke (?:\w+ ){0,3}(?:truyen|chuyen) (?:cuoi|co tich|ma)\b"
    r"|\b(?:y kien|quan diem|suy nghi) (?:cua )?(?:ban|bot|ca nhan ban)\W*(?:the nao|ra sao|la gi)?\W*$"
    r"|^(?:theo )?ban nghi (?:gi|sao|the nao)\b"
    r"|\b(?:mat khau|password|api key|token)\b.{0,16}\b(?:he thong|admin|quan tri)\b"
    r"|\bdrop table\b|\bunion select\b|<script"
    r"|\b(?:bau|bo phieu) (?:cho )?ai\b|\bgia vang\b|\bxo so\b|\bket qua bong da\b"
    r"|\bthoi tiet (?:hom nay|ngay mai)\b|\bdich (?:sang|ra|giup)\b.{0,20}\btieng\b"
)
