"""What those have to do, or may do, who are no office: "nghĩa vụ của chủ đầu tư", "người dân phải làm gì".

Laws and decrees gather it under a heading ("Điều 19. Nghĩa vụ của chủ đầu tư …") or after a
lead-in ("Doanh nghiệp có trách nhiệm:"); that is listed whole, not the sentences that sound like it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.composers.items import items_below
from bot.composers.sections import list_section, section_items
from bot.composers.sources import bullet_off
from bot.passages.held import Held
from bot.passages.item_lines import lead_ins_of
from bot.passages.wanted import Wanted
from knowledge.documents import Section
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Span
    from knowledge.library import Library

ENOUGH, LEFT = 0.75, 0.6
LONGEST_LEAD = 300
LEAD_IN = ":"
"""The label of a section that is but a lead-in: no heading has it."""
_ROLES = (
    r"(?:nguoi|chu|nha|doanh nghiep|cong ty|to chuc|ca nhan|ho|co so|hop tac xa|hoc sinh|sinh vien|giao vien|cong chuc"
    r"|vien chuc|can bo|cong dan|ben|thanh vien|truong thon|to truong|thuong nhan|ngan hang)"
)
_ROLE = rf"(?:(?:cac|nhung|moi) )*{_ROLES}\b"
_ROLE_ALONE = re.compile(rf"(?:(?:cac|nhung|moi) )*(?P<role>{_ROLES})\b")
_DUTY, _RIGHT, _BAN = "trach nhiem|nghia vu", "quyen", "khong duoc|nghiem cam|bi cam|hanh vi"
_FORMS = (
    re.compile(
        rf"\b(?P<kind>{_DUTY}|{_RIGHT})(?: loi)?(?: va (?:nghia vu|trach nhiem|quyen))? (?:gi |nao )?(?:cua|doi voi) (?P<actor>{_ROLE}(?: (?!la\b|gom\b|trong\b|theo\b|khi\b|neu\b|duoc quy\b)\w+)*)"
    ),
    re.compile(
        rf"\b(?P<actor>{_ROLE}(?: (?!phai\b|khi\b|neu\b|muon\b|co (?:trach|nghia|quyen|nhung))\w+){{0,9}}?) (?:thi |se |con )*"
        rf"(?:phai|can|co (?:nhung |cac )?(?P<kind>{_DUTY}|{_RIGHT})|(?P<ban>khong duoc|bi cam)) ?(?:loi )?(?:lam |thuc hien |tuan thu |nhung |cac |dieu |viec )*(?:gi|nao|the nao|ra sao)\b"
    ),
)


def compose_duties(
    asked: Understanding,
    documents: Sequence[Document],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    """List the duties or rights of those whom a question names by their role.

    Null for other questions, where no heading or lead-in is of them, and where the question
    names a case ("khi có sự cố") that what stands there doesn't speak of.
    """
    match = next((found for form in _FORMS if (found := form.search(asked.folded))), None)
    if match is None or len(asked.folded) != len(asked.text):
        return None
    said = match.groupdict()
    role = _ROLE_ALONE.match(said["actor"])
    kind = _BAN if said.get("ban") else _RIGHT if said["kind"] == _RIGHT else _DUTY
    actor = Wanted.from_question(asked.text[match.start("actor") : match.end("actor")], vocabulary)
    if role is None or not actor.terms:
        return None
    rest = f"{asked.text[: match.start()]} {asked.text[match.end() :]}"
    case = Wanted.from_question(rest, vocabulary)
    told = []
    for document in documents:
        for section in _gathered(kind, document, library):
            fit = _fit(actor, section.title)
            if fit < ENOUGH or role["role"] not in fold(section.title):
                continue
            text = library.text(document.id)
            around = Held.of(f"{document.metadata.title or ''} {section.span.of(text)}")
            if not case.terms or case.coverage((around, 1.0)) >= LEFT:
                told.append((fit, document, section))
    if not told:
        return None
    _, document, section = max(told, key=lambda each: each[0])
    items = _items(document, section, library)
    return list_section(document, section, library, evidence, items)


def _items(document: Document, section: Section, library: Library) -> list[Span]:
    """Return what stands below a heading, or below the lead-in that a section is made of."""
    if section.label == LEAD_IN:
        return items_below(document, section.heading, library)
    return section_items(section, document, library)


def _fit(actor: Wanted, title: str) -> float:
    """Return how well a heading or lead-in is of those asked about: whole, with few words besides."""
    held = Held.of(title)
    covered = actor.coverage((held, 1.0))
    return covered - _EXTRA * max(len(title.split()) - 2 * len(actor.terms), 0)


_EXTRA = 0.01


def _gathered(kind: str, document: Document, library: Library) -> Iterator[Section]:
    """Yield the headings of a document that gather duties or rights, and its lead-ins as such."""
    text = library.text(document.id)
    heading = re.compile(rf"\b(?:{kind})\b.{{0,30}}\b(?:cua|doi voi)\b")
    for section in library.sections(document.id):
        if heading.search(fold(section.title)):
            yield section
    lead = re.compile(
        rf"{_ROLE}.{{0,120}}\b(?:{'phai|co (?:cac |nhung )?(?:trach nhiem|nghia vu)|chiu trach nhiem' if kind == _DUTY else kind})\b"
    )
    for line in lead_ins_of(text):
        words = line.of(text)
        if len(words) <= LONGEST_LEAD and lead.match(fold(bullet_off(words))):
            yield Section(0, None, 0, LEAD_IN, words, line, line)
