"""The parts of a document that a question names by their headings, and nothing besides.

"Mục đích, yêu cầu của Kế hoạch 617": a plan is divided so by custom (Nghị định 30/2020/NĐ-CP,
phụ lục III, mẫu 1.5), so that its readers ask for the parts by these names.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.sections import list_section, list_sections
from bot.composers.sources import unlabelled
from bot.document_lookup import find_documents
from bot.drafts import plain
from bot.questions.document_questions import KIND
from knowledge.status import OVER
from knowledge.text import fold, folded_words, nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section
    from knowledge.library import Library

_PART = (
    r"(?:muc dich|yeu cau|y nghia|muc tieu(?: (?:tong quat|chung|cu the))?|chi tieu(?: (?:chu yeu|cu the))?|quan diem(?: chi dao)?|nguyen tac(?: chung)?|phuong cham|dinh huong"
    r"|doi tuong(?: ap dung)?|pham vi(?: dieu chinh| ap dung)?|nhiem vu(?: (?:trong tam|chu yeu))?|giai phap(?: (?:trong tam|chu yeu|chinh))?|to chuc thuc hien|kinh phi(?: thuc hien)?|lo trinh|che do bao cao)"
)
_JOINED = r"(?:,? va |, ?|; ?| - | )"
_TAIL = r"(?: (?:la|gom|bao gom|co|nhu the nao|the nao|ra sao|nhung|cac|gi|noi|neu|viet|dieu|sao|a|ad|vay|the|nhi|ha|v))*"
_ASKED = re.compile(
    r"^(?:(?:cho|xin|toi|minh|em|hoi|biet|neu|trinh bay|liet ke|ke|tom tat|noi|ro|xem|doc|phan|muc(?= (?:muc|yeu|quan))|cac|nhung|ve) )*"
    rf"(?P<parts>{_PART}(?:{_JOINED}{_PART})*)(?:(?: (?:cua|trong|o|tai|theo|neu trong|ghi trong))? (?P<named>(?:{KIND}|kh|nq|qd|ct|hd|tt|nd|tb)\b.+?))??{_TAIL}\W*$"
)
_VAGUE_ALONE = frozenset({"nhiem vu", "doi tuong", "kinh phi", "y nghia", "lo trinh", "chi tieu"})
"""What other questions ask for, too: whose tasks they are, who is paid, how much."""


def of_one_document(
    asked: Understanding, vocabulary: Vocabulary, evidence: EvidenceList
) -> Understanding:
    """Return the question held to the one document of which it asks for parts; as it is else.

    Of several years' papers of one name the one that is not over is meant.
    """
    if asked.document_ids or not parts_named(asked.folded):
        return asked
    meant = find_documents(asked, evidence.library.documents(), vocabulary).documents
    if len(meant) > 1 and not asked.years:
        meant = tuple(each for each in meant if evidence.status_of(each) not in OVER)
    return replace(asked, document_ids=(meant[0].id,)) if len(meant) == 1 else asked


def compose_headings_named(
    asked: Understanding, library: Library, _vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """List what stands under the headings asked for of one document; null where it has none of them."""
    parts = parts_named(asked.folded, alone=True)
    if not parts or len(asked.document_ids) != 1:
        return None
    document = library.document(asked.document_ids[0])
    sections = library.sections(document.id)
    several = len(parts) > 1
    shared = [s for s in sections if several and all(_is_of(part, s) for part in parts)]
    if shared:
        highest = min(shared, key=lambda section: section.level)
        return list_section(document, highest, library, evidence)
    found = {part: _heading_of(part, sections) for part in parts}
    chosen = list(dict.fromkeys(section for section in found.values() if section is not None))
    if not chosen:
        return _without_such(asked, parts, document, library)
    draft = list_sections(document, chosen, library, evidence)
    if draft is not None:
        missing = (part for part, section in found.items() if section is None)
        draft.notices += [replies.part_not_found(_typed(part, asked.text)) for part in missing]
    return draft


def _without_such(
    asked: Understanding, parts: Sequence[str], document: Document, library: Library
) -> Draft | None:
    """Say that a document has no such part, where none of its words speaks of one either; else null."""
    words = folded_words(library.text(document.id))
    spoken_of = (
        part not in _OF_HEADINGS or f" {part} " in words for part in parts if part != _ALSO_VERB
    )
    if any(spoken_of):
        return None
    named = " và ".join(_typed(part, asked.text) for part in parts)
    said = replies.NO_SUCH_PART.format(document=document_names.named(document), part=named)
    return replace(plain(AnswerStatus.NO_EVIDENCE, said, replies.ask_status()), about=document.id)


_OF_HEADINGS = frozenset(
    {"muc dich", "yeu cau", "quan diem", "quan diem chi dao", "nguyen tac", "nguyen tac chung"}
    | {"phuong cham", "y nghia", "pham vi dieu chinh", "pham vi ap dung"}
)
"""Parts that stand under their headings; goals and tasks a paper may set without one."""
_ALSO_VERB = "yeu cau"
"""What papers also ask of offices, whether or not they have a part of that name."""


def _typed(part: str, text: str) -> str:
    """Return a folded part as a question writes it."""
    start = fold(nfc(text)).index(part)
    return nfc(text)[start : start + len(part)]


def parts_named(folded: str, *, alone: bool = False) -> tuple[str, ...]:
    """Return the headings by which a folded question asks for parts of a document; none otherwise.

    ``alone`` where the document is the one spoken of before, and need not be named.

    >>> parts_named("neu muc dich, yeu cau cua ke hoach 617")
    ('muc dich', 'yeu cau')
    >>> parts_named("quan diem va muc tieu la gi", alone=True), parts_named("quan diem la gi")
    (('quan diem', 'muc tieu'), ())
    >>> parts_named("nhiem vu cua ke hoach 617"), parts_named("muc tieu ho ngheo cua ke hoach 617")
    ((), ())
    """
    match = _ASKED.match(folded)
    if match is None or not (match["named"] or alone):
        return ()
    parts = tuple(re.findall(_PART, match["parts"]))
    return () if len(parts) == 1 and parts[0] in _VAGUE_ALONE else parts


def _is_of(part: str, section: Section) -> bool:
    return re.search(rf"\b{part}\b", _title(section)) is not None


def _title(section: Section) -> str:
    return folded_words(unlabelled(section.title))


def _heading_of(part: str, sections: Sequence[Section]) -> Section | None:
    """Return the section whose heading is a part's name alone, else the first that begins with it."""
    titles = [(section, _title(section)) for section in sections]
    alone = [s for s, title in titles if title == part]
    opening = [s for s, title in titles if title.startswith(f"{part} ")]
    return next(iter((*alone, *opening)), None)
