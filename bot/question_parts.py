"""Compound questions taken apart: "ai ký và ban hành ngày nào?", "Sở A và Sở B phải làm gì?"."""

from __future__ import annotations

import re

from bot.document_lookup import document_phrase
from bot.mentions import document_numbers
from bot.routes import asks_for_tasks, fact_of
from bot.unit_mentions import mentions
from knowledge.text import fold

_ASKS = re.compile(
    r"\b(?:gi|nao|ai|dau|bao nhieu|may|bao gio|bao lau|khi nao|the nao|ra sao|vi sao|tai sao|so hieu|ky hieu|khong|chua|han chot|ngay ban hanh)\b"
)
_JOINT = re.compile(
    r"\s*[;?]\s+(?:và |va )?|\s*,\s*(?:và |va |rồi |roi |đồng thời )?|\s+(?:và|va|rồi|đồng thời)\s+",
    re.IGNORECASE,
)
_FIRST_ASKED = re.compile(
    r"\s*\b(?:(?:mang |co |do |duoc |thi |la |da |se |duoc )*(?:so may|so hieu|ky hieu|so bao nhieu|ai|ky|ki|ban hanh|co hieu luc|con hieu luc"
    r"|ngay nao|khi nao|bao gio|bao nhieu|may|o dau|gi|nao|noi ve|quy dinh|thay the|can cu|gui))\b"
)
MOST_PARTS = 3
_LONGEST_REST = 9


def parts_of(question: str) -> list[str]:
    """Return the questions that a compound one holds, each able to stand alone; else nothing.

    Only questions of different kinds are taken apart: two facts, a fact and a content, two
    units. "Khi nào, ở đâu" is one question about one sentence.

    >>> parts_of("Kế hoạch 12/KH-UBND ai ký và ban hành ngày nào?")
    ['Kế hoạch 12/KH-UBND ai ký?', 'Kế hoạch 12/KH-UBND ban hành ngày nào?']
    >>> parts_of("Sở Y tế và Sở Tài chính phải làm gì?")
    ['Sở Y tế phải làm gì?', 'Sở Tài chính phải làm gì?']
    >>> parts_of("Lễ hội tổ chức khi nào, ở đâu?"), parts_of("Phòng, chống thiên tai là gì?")
    ([], [])
    """
    return _of_units(question) or _of_questions(question)


def _of_units(question: str) -> list[str]:
    """Split "A và B phải làm gì" where A and B are units that stand side by side."""
    if not asks_for_tasks(fold(question)):
        return []
    named = [m for m in mentions(question, lambda _: 0) if not (m.owner or m.partner)]
    if len(named) != 2:  # noqa: PLR2004 - more are a list, which the tasks' own answer covers
        return []
    first, second = named
    between = fold(question[first.start + len(first.written) : second.start]).strip()
    if between not in {"va", ",", "voi", "cung"}:
        return []
    before, after = question[: first.start], question[second.start + len(second.written) :]
    return [f"{before}{unit.written}{after}" for unit in named]


def _of_questions(question: str) -> list[str]:
    pieces = _pieces(question.rstrip(" ?.!"))
    if not 1 < len(pieces) <= MOST_PARTS or len({_kind(piece) for piece in pieces}) < len(pieces):
        return []
    if not any(fact_of(fold(piece)) for piece in pieces):
        return []
    subject = _subject(pieces[0])
    whole = [pieces[0], *(_about(subject, piece) for piece in pieces[1:])]
    return [f"{piece}?" for piece in whole] if subject or len(pieces[0].split()) > 2 else []  # noqa: PLR2004


def _pieces(question: str) -> list[str]:
    """Cut where what stands on both sides asks something."""
    pieces: list[str] = []
    start = 0
    for joint in _JOINT.finditer(question):
        here, rest = question[start : joint.start()], question[joint.end() :]
        if _ASKS.search(fold(here)) and _ASKS.search(fold(rest.split(",")[0])):
            pieces.append(here.strip())
            start = joint.end()
    return [*pieces, question[start:].strip()]


def _kind(piece: str) -> str:
    folded = fold(piece)
    fact = fact_of(folded)
    if fact:
        return str(fact)
    if re.search(r"\b(?:co hieu luc|hieu luc tu|ap dung tu)\b", folded):
        return "in force from"
    return "tasks" if asks_for_tasks(folded) else "content"


def _subject(first: str) -> str:
    """Return what the first question is about, which the others leave out."""
    if document_numbers(first):
        named = re.search(r"\S*\d\S*(?:\s?[/-]\s?\S+)?", first)
        phrase = document_phrase(first)
        if phrase:
            return phrase
        return (
            first[: named.end()]
            if named and named.start() < len(first) // 2
            else named[0]
            if named
            else ""
        )
    asked = _FIRST_ASKED.search(fold(first))
    if asked and asked.start() > 0:
        return first[: asked.start()].strip()
    return document_phrase(first)


def _about(subject: str, piece: str) -> str:
    if document_numbers(piece) or document_phrase(piece) or len(piece.split()) > _LONGEST_REST:
        return piece
    return f"{subject} {piece}" if subject else piece
