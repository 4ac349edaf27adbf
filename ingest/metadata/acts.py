"""What a document does to others: thay thế, bãi bỏ, sửa đổi, bổ sung; all else is citing.

Law 64/2025/QH15 on the issuance of legal documents: a document ends when another replaces or
repeals it, and the ending document names what it ends; a part that is amended, replaced or
repealed leaves the rest in force, so that it amends the document as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from knowledge.documents import Relation
from knowledge.kinds import kind_opening
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.structure.canonical import Line
    from knowledge.documents import Span

_MARK = r"(?:dieu\s+\d+[a-z]?\s*[.:]?\s*|\d+[a-z]?(?:\.\d+)*[.)]?\s+|[a-z]{1,2}(?:\.\d+)*\)\s*|[-+•*]\s*|[ivx]+[.-]\s+)?"
_VERB = r"(?:thay (?:the|cho)|bai bo|huy bo|sua doi|bo sung|dieu chinh)"
_VERBS = re.compile(rf"\b{_VERB}(?:\s*(?:,|va|hoac)\s*{_VERB})*\b(?! can bo| cach hieu)")
_OWN = re.compile(
    rf"^\W*{_MARK}(?:ve\s+(?:viec\s+)?)?$"
    r"|\bnay\b[^(]*$|\bhieu luc\b[^(]*$"
)
_PASSIVE = re.compile(r"\b(?:duoc|bi|da|chua|viec|du thao|de nghi|nghien cuu|xem xet|ra soat)\s+$")
_ENDED = re.compile(
    r"\bhet hieu luc\b|\bkhong con hieu luc\b|\bcham dut hieu luc\b|\b(?:duoc|bi) (?:thay the|bai bo) (?:boi|bang)\b[^.;]{0,40}\bnay\b"
)
_OTHERS = re.compile(r"^\W*(?:can cu|theo|xet|thuc hien|trien khai|tren co so|truong hop)\b")
_TURNS = re.compile(r"\b(?:can cu|theo|thuc hien|trien khai|phu hop voi|huong dan thi hanh|nham)\b")
_ATTACHED = re.compile(r"\b(?:ban hanh )?(?:kem )theo\b|\bban hanh theo\b|\bthuc hien theo\b")
_WHOLE = re.compile(r"[\s:,]*(?:(?:cho|va|toan bo|cac|van ban)\s+)*")
_LISTED = re.compile(
    r"^[\s,]*(?:ngay\s+[\d/.\s]+(?:thang\s+\d+\s+nam\s+\d+)?)?[\s,]*"
    r"(?:cua\s+(?:(?!\b(?:ve|quy dinh|sua doi|huong dan|ban hanh)\b)[^,;])*)?(?:,|;|\bva\b)[\s,]*(?:va\s+)?(?:cac\s+)?$"
)
_DESCRIBED = re.compile(r"[\s,]*ngay\s+\d[^;]*\b(?:ve|quy dinh|huong dan|ban hanh)\b[^;]*$")
_TO_COME = re.compile(rf"\b(?:sau|sau day|duoi day)\b[^.;]*:\s*$|(?:^|\b{_VERB})\s*:\s*$")
_AMENDING_ARTICLE = re.compile(r"Điều \d+[a-z]?\. (?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ)")
_SENTENCE = re.compile(r"[.](?=\s)")
_PAREN = re.compile(r"\((?!\s*(?:so\s+)?\d+/)[^()]*\)?")
LONGEST_OBJECT = 700
WHOLE_ACTS = {
    "thay the": Relation.REPLACES,
    "thay cho": Relation.REPLACES,
    "bai bo": Relation.REPEALS,
    "huy bo": Relation.REPEALS,
}


@dataclass(slots=True)
class Acts:
    """Reads the lines of one document in order: a list takes its act from the line above it."""

    signed: bool = False
    _quoted: bool = False
    _pending: Relation | None = None

    def of(self, line: Line, numbers: Sequence[Span]) -> list[Relation]:
        """Return what the document does to each number of the line, in order.

        After the signature only words such as "Quy chế này thay thế …" count, since forms
        and tables follow there; new wording in quotation marks does nothing by itself.
        """
        quoted = self._in_quotes(line.text)
        if not numbers and not line.text.endswith(":"):
            self._pending = None
            return []
        folded = fold(line.text)
        if quoted or line.block.kind is BlockKind.ROW or _OTHERS.match(folded):
            return [Relation.CITES] * len(numbers)
        bare = _PAREN.sub(lambda match: " " * len(match[0]), folded)
        if self._pending and numbers and _opens_named(line.text, bare, numbers[0]):
            return _listed(line.text, bare, numbers, _start(bare), self._pending)
        self._pending = self._announced(line.text, bare)
        if self.signed and " nay " not in bare:
            return [Relation.CITES] * len(numbers)
        return _relations(line.text, bare, numbers)

    def _in_quotes(self, text: str) -> bool:
        """Whether the line is, or goes on with, wording in quotation marks that opened a line.

        The wording ends with a line that ends in a mark, or whose marks come in pairs; an
        article that amends again shows that its mark was lost.
        """
        goes_on = self._quoted and not _AMENDING_ARTICLE.match(text)
        if not goes_on and not text.lstrip().startswith(("“", '"')):
            self._quoted = False
            return False
        closed = text.rstrip(" .;,").endswith(("”", '"'))
        paired = text.count("“") == text.count("”") and text.count('"') % 2 == 0
        self._quoted = not closed and (goes_on or not paired)
        return True

    def _announced(self, text: str, bare: str) -> Relation | None:
        """Return the act of a line such as "bãi bỏ các quyết định sau:" on the lines below it."""
        if not _TO_COME.search(bare):
            return None
        if _ENDED.search(bare):
            return Relation.REPEALS
        verb = _acting_verb(bare)
        return _relation(text, bare, verb, len(bare)) if verb else None


def _relations(text: str, bare: str, numbers: Sequence[Span]) -> list[Relation]:
    found = [Relation.CITES] * len(numbers)
    for start, end in _sentences(bare):
        inside = [n for n, span in enumerate(numbers) if start <= span.start < end]
        if not inside:
            continue
        spans = [numbers[n] for n in inside]
        for n, relation in zip(inside, _sentence(text, bare, spans, start, end), strict=True):
            found[n] = relation
    return found


def _sentences(bare: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in _SENTENCE.finditer(bare) if not _numbering(bare, match.end())]
    starts = [0, *ends]
    return list(zip(starts, [*ends, len(bare)], strict=True))


def _numbering(bare: str, end: int) -> bool:
    """Whether the full stop belongs to the number of an item: "1. ", "Điều 5. "."""
    return bool(re.search(r"(?:^|\s)(?:\d{1,3}[a-z]?(?:\.\d+)*|[ivx]+)\.$", bare[:end]))


def _sentence(
    text: str, bare: str, numbers: Sequence[Span], start: int, end: int
) -> list[Relation]:
    ended = _ENDED.search(bare, numbers[0].end, end)
    begin = start + _start(bare[start:end])
    if ended and _opens_named(text, bare[:end], numbers[0], begin):
        return _listed(text, bare, numbers, begin, Relation.REPEALS)
    verb = _acting_verb(bare[:end], start)
    if verb is None:
        return [Relation.CITES] * len(numbers)
    after = [span for span in numbers if span.start >= verb.end()]
    before = [Relation.CITES] * (len(numbers) - len(after))
    if not after or after[0].start - verb.end() > LONGEST_OBJECT:
        return [Relation.CITES] * len(numbers)
    relation = _relation(text, bare, verb, after[0].start)
    if relation is None:
        return [Relation.CITES] * len(numbers)
    return before + _listed(text, bare, after, verb.end(), relation)


def _start(bare: str) -> int:
    match = re.match(rf"\W*{_MARK}", bare)
    return match.end() if match else 0


def _acting_verb(bare: str, start: int = 0) -> re.Match[str] | None:
    """Return the verb of which this document is the subject: the first of its sentence."""
    match = _VERBS.search(bare, start)
    if match is None or _PASSIVE.search(bare[start : match.start()]):
        return None
    return match if _OWN.search(bare[start : match.start()]) else None


def _relation(text: str, bare: str, verb: re.Match[str], until: int) -> Relation | None:
    """Return what the verb does to what it names; null when the sentence turns elsewhere."""
    named = bare[verb.end() : until]
    if _TURNS.search(_ATTACHED.sub(lambda m: " " * len(m[0]), named)):
        return None
    words = set(re.findall(_VERB, verb[0]))
    acts = [WHOLE_ACTS[word] for word in WHOLE_ACTS if word in words]
    if len(acts) != len(words):
        return Relation.AMENDS
    whole = verb.end() + _whole_end(named)
    return acts[0] if _is_named(text, bare, whole) or _TO_COME.search(named) else Relation.AMENDS


def _whole_end(named: str) -> int:
    match = _WHOLE.match(named)
    return match.end() if match else 0


def _is_named(text: str, bare: str, at: int) -> bool:
    """Whether a document's name begins here; "quy định tại khoản 2 …" is a part of one."""
    opened = kind_opening(bare[at : at + 60])
    if opened is None or re.match(r"\s*quy dinh tai\b", bare[at:]):
        return False
    numbered = re.match(r"\s*(?:so\b|\d)", bare[at + opened[1] :])
    return bool(numbered) or text[at:].lstrip()[:1].isupper()


_PART = re.compile(
    r"\s*(?:cac\s+|mot (?:so|phan)\s+)*(?:chuong|muc|dieu|khoan|diem|phan|phu luc|mau|bieu mau|cum tu|noi dung|quy dinh tai)\b"
)


def _opens_named(text: str, bare: str, first: Span, start: int | None = None) -> bool:
    """Whether a line or sentence begins with the document, or its part, that the number names."""
    at = _start(bare) if start is None else start
    at += _whole_end(bare[at : first.start])
    return _is_named(text, bare, at) or bool(_PART.match(bare[at : first.start]))


def _listed(
    text: str, bare: str, numbers: Sequence[Span], start: int, relation: Relation
) -> list[Relation]:
    """Give the act to the first number and to those that go on with its list.

    "Quyết định số 1 … và Quyết định số 2" is a list; what stands in the description of the
    first ("quy định chi tiết Nghị định số 3") is only cited.
    """
    found: list[Relation] = []
    current, at = relation, start
    for span in numbers:
        if bare[span.start : span.end].isspace():
            found.append(Relation.CITES)
            continue
        if found and not _continues(text, bare, at, span):
            found.append(Relation.CITES)
            continue
        if not found or ";" in bare[at : span.start]:
            current = _of_part(bare, at, span, relation)
        found.append(current)
        at = span.end
    return found


def _of_part(bare: str, at: int, span: Span, relation: Relation) -> Relation:
    segment = max(at, bare.rfind(";", at, span.start) + 1)
    begins = _beginnings(bare, segment, span.start)
    named = any(_PART.match(bare[begin : span.start]) for begin in begins)
    return Relation.AMENDS if named else relation


def _beginnings(bare: str, at: int, until: int) -> list[int]:
    """Where the words of an entry may begin: "Điều 5 …" may be its number or what it names."""
    marked = at + _start(bare[at:until])
    return [begin + _whole_end(bare[begin:until]) for begin in (at, marked)]


def _continues(text: str, bare: str, at: int, span: Span) -> bool:
    """Whether a number stands in a list with the one that ended at ``at``."""
    semicolon = bare.rfind(";", at, span.start)
    if semicolon >= 0:
        begins = _beginnings(bare, semicolon + 1, span.start)
        return any(
            _is_named(text, bare, begin) or _PART.match(bare[begin : span.start])
            for begin in begins
        )
    return _follows(text, bare, at, span)


def _follows(text: str, bare: str, at: int, span: Span) -> bool:
    """Whether ", Quyết định số 2" or "và Quyết định số 2" goes on with the list.

    It does right after the date and issuer of the one before, or after a description of it
    that names no other document.
    """
    between = bare[at : span.start]
    for word in re.finditer(r"\b[a-z]", between):
        if _is_named(text, bare, at + word.start()):
            before = between[: word.start()]
            described = _DESCRIBED.match(before) and re.search(r"\bva\s+$", before)
            return bool(_LISTED.match(before) or described)
    return False
