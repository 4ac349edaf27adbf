"""References to other documents by number: replaced, repealed, amended, or merely cited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from knowledge.documents import Reference, Relation, Span
from knowledge.kinds import kind_of_words
from knowledge.numbers import kind_of_number, number_key, number_spans
from knowledge.text import fold

if TYPE_CHECKING:
    from ingest.canonical import CanonicalText, Line
    from knowledge.documents import Metadata

_NOT_WHOLE = re.compile(
    r"(?:cum tu|tu\s+[\"“]|mot so (?:dieu|noi dung|tu|cum)|(?:cac )?(?:khoan|diem|dieu|muc|phan|bieu mau"
    r"|mau|phu luc|quy dinh tai|noi dung tai|noi dung)\b)"
)
_REPLACES = re.compile(r"\bthay the\b(?! can bo)")
_REPEALS = re.compile(r"\bbai bo\b|\bhuy bo\b")
_ENDED = re.compile(r"\bhet hieu luc\b|\bkhong con hieu luc\b|\bduoc thay the boi\b")
_AMENDS = re.compile(r"\bsua doi\b|\bbo sung\b")
_STOP = re.compile(r"[.;]\s")
_OWN = re.compile(
    r"(?:\bnay\b[^(]*|\bhieu luc\b[^(]*|^\W*(?:(?:dieu )?\d+[a-z]?(?:\.\d+)*[.)]?\s*|[a-z]\)\s*)?(?:ve (?:viec )?)?)$"
)
_LIST_END = re.compile(r"[.](?=\s)|;(?=\s)|\bcua ca\b|\bthuc hien theo\b")


def find_references(canonical: CanonicalText, metadata: Metadata) -> tuple[Reference, ...]:
    """Return every mention of another document, once for each relation, number and place.

    Only words that act on the whole document count: "thay thế Kế hoạch số 12/KH-UBND"
    replaces; "thay thế cụm từ … tại Nghị định số …" amends.
    """
    own = number_key(metadata.number) if metadata.number else None
    seen: set[tuple[Relation, str]] = set()
    found: list[Reference] = []
    for line in canonical.lines:
        for reference in line_references(line):
            key = (reference.relation, number_key(reference.number))
            if key[1] != own and key not in seen:
                seen.add(key)
                found.append(reference)
    return tuple(found)


def line_references(line: Line) -> list[Reference]:
    """Return the references that one line makes."""
    numbers = number_spans(line.text)
    if not numbers:
        return []
    folded = fold(line.text)
    return [_reference(line, folded, span, number) for span, number in numbers]


def _reference(line: Line, folded: str, span: Span, number: str) -> Reference:
    start = line.span.start
    kind = kind_of_number(number) or kind_of_words(line.text[max(0, span.start - 40) : span.start])
    placed = Span(start + span.start, start + span.end)
    return Reference(_relation(line, folded, span), kind, number, placed)


def _relation(line: Line, folded: str, span: Span) -> Relation:
    before = folded[max(0, span.start - 600) : span.start]
    ended = _ENDED.search(folded, span.end, span.end + 600)
    if ended and not _STOP.search(folded, span.end, ended.start()) and not _planned(line, before):
        return Relation.REPEALS
    clause = before[_last(_LIST_END, before) :]
    verbs = {
        Relation.REPLACES: _last(_REPLACES, clause),
        Relation.REPEALS: _last(_REPEALS, clause),
        Relation.AMENDS: _last(_AMENDS, clause),
    }
    relation, acting = max(verbs.items(), key=lambda item: item[1])
    if not acting or not _governs(clause[acting:]) or _planned(line, before):
        return Relation.CITES
    if not _OWN.search(clause[: _first_verb(clause, acting)]):
        return Relation.CITES
    partial = bool(_NOT_WHOLE.match(clause[acting:].lstrip(" :")))
    return Relation.AMENDS if partial else relation


def _first_verb(clause: str, acting: int) -> int:
    return min(
        m.start() for p in (_REPLACES, _REPEALS, _AMENDS) for m in p.finditer(clause[:acting])
    )


def _planned(line: Line, before: str) -> bool:
    """Whether the words are about what others did or are to do: tables, legal bases."""
    return line.block.kind is BlockKind.ROW or before.lstrip().startswith("can cu")


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=0)


_NAMED = re.compile(
    r"^[\s:,]*(?:(?:cac|toan bo|noi dung|van ban|mot phan|dieu|khoan|diem|so|va|cua|tai|\d+[a-z]?|[a-z]\))[\s,]*)*"
    r"(?:ke hoach|quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|huong dan|quy dinh|quy che|chuong trinh"
    r"|cong van|ket luan|luat|thong bao|de an|dieu|mot so|cum tu|khoan|quy trinh)"
)


def _governs(words: str) -> bool:
    """Whether what follows the verb names documents and nothing turns the sentence."""
    words = words.replace("ban hanh kem theo", "")
    return bool(_NAMED.match(words)) and not re.search(
        r"\b(?:can cu|theo|thuc hien|trien khai|phu hop voi|quy dinh tai|huong dan thi hanh)\b",
        words,
    )
