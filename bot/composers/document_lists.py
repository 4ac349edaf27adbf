"""Which documents are held: of a kind, year, place, issuer, signatory, status, on a subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.document_wishes import NEWEST, Wish, is_titled
from bot.composers.fact_bases import bases
from bot.composers.fact_readings import say_effective_on, say_period
from bot.composers.sources import head_with_document
from bot.document_lookup import same_number
from bot.drafts import Draft, plain
from bot.passages.held import Held
from bot.questions.document_questions import AS_BASIS, KIND
from bot.questions.follow_up_forms import SAME_SIGNER
from bot.questions.mentions import kinds_in
from bot.units.lookup import find_unit
from bot.units.named_units import unit_named
from bot.units.register import register_of
from knowledge.copies import without_copies
from knowledge.documents import Relation
from knowledge.numbers import number_spans
from knowledge.status import IN_FORCE_FIRST
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Status
    from knowledge.library import Library

ENOUGH = 0.6
MOST = 25
FEW_NEWEST = 3
TOP_K = 8
MANY_TOLD = 60
TOLD, TOLD_ALONE = 0.9, 0.6
MOST_TELLING = 4


def compose_documents(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """List the documents that fit everything that the question names, those in force first."""
    documents = library.documents()
    wish = Wish.of(asked, documents, vocabulary, evidence.as_of)
    statuses = {document.id: evidence.status_of(document) for document in documents}
    documents, wish = _by_signer_or_deed(asked, documents, wish, library)
    giving = _giving_tasks(asked, library)
    if giving is not None:
        documents = [document for document in documents if document.id in giving]
        wish = replace(wish, issuer=(), subjects=())
    founding = _AS_BASIS.search(asked.folded)
    founded = _founded_on(asked, founding, library) if founding else None
    if founding and founded is not None:
        documents = [document for document in documents if document.id in founded]
        which = _WHICH.search(asked.folded)
        listed = which["kind"] if which else asked.text[: founding.start()]
        named = set(kinds_in(listed)) & set(wish.kinds)
        wish = replace(wish, kinds=tuple(named), issuer=(), subjects=())
    fitting = _fitting(wish, documents, statuses, library)
    fitting = [d for d in fitting if wish.is_issuer(d)] or fitting
    others = founded is None and not fitting and bool(wish.kinds and wish.subjects)
    if others:
        wish = replace(wish, kinds=())
        fitting = _fitting(wish, documents, statuses, library)
    if not fitting:
        return plain(AnswerStatus.NO_EVIDENCE, replies.NO_SUCH_DOCUMENT, replies.ask_documents())
    if NEWEST.search(asked.folded):
        fitting = sorted(fitting, key=_newest_first)[:FEW_NEWEST]
    else:
        fitting.sort(key=lambda d: (IN_FORCE_FIRST.index(statuses[d.id]), *_newest_first(d)))
    draft = _told(fitting, wish, evidence, library)
    if others and wish.asked.kinds != ("Quy định",):  # what is laid down, in whatever paper
        draft.notices.append(replies.other_kinds(asked.kinds))
    return draft


def _told(
    fitting: Sequence[Document], wish: Wish, evidence: EvidenceList, library: Library
) -> Draft:
    draft = Draft(follow_ups=[replies.ask_status()])
    for document in fitting[:MOST]:
        head_with_document(draft, evidence, document, library)
        _say_signatory(draft, wish, document, evidence)
        if wish.ends:
            say_period(draft, document, evidence, library)
        if wish.begins:
            say_effective_on(draft, document, evidence, library)
        if wish.days or NEWEST.search(wish.asked.folded):
            _say_issued_on(draft, document, evidence)
    draft.notices.append(replies.DOCUMENTS_FOUND.format(count=len(fitting)))
    if len(fitting) > MOST:
        draft.notices.append(replies.DOCUMENTS_CUT.format(count=MOST))
    return draft


def _fitting(
    wish: Wish, documents: Sequence[Document], statuses: Mapping[str, Status], library: Library
) -> list[Document]:
    told = [d for d in documents if wish.fits(d, statuses[d.id])]
    kept = [d for d in told if wish.is_on_subject(d)]
    kept += [d for d in _telling_of(wish, told, kept, library) if d not in kept]
    return without_copies(kept)


def _giving_tasks(asked: Understanding, library: Library) -> set[str] | None:
    """Return the documents that give a unit tasks, where those are asked for; else null."""
    if not _GIVES.search(asked.folded):
        return None
    register = register_of(library)
    unit = unit_named(asked.text, register)
    if unit is None:
        return None
    match = find_unit(unit, register, places=asked.places)
    return {each.document.id for each in (*match.own, *match.shared)}


def _by_signer_or_deed(
    asked: Understanding, documents: Sequence[Document], wish: Wish, library: Library
) -> tuple[list[Document], Wish]:
    """Keep what else the signer of the document before signed, or what acts on a numbered one."""
    if asked.document_ids and SAME_SIGNER.search(asked.folded):
        before = library.document(asked.document_ids[0])
        others = [document for document in documents if document.id != before.id]
        signed = fold(before.metadata.signatory or "-")
        return others, replace(wish, signatory=signed, office="", issuer=(), subjects=())
    acts = _ACTS.search(asked.folded) if asked.numbers else None
    if acts is None:
        return list(documents), wish
    acting = _acting_on(asked, acts, library)
    kinds = tuple(kinds_in(acts["kind"]))
    kept = [document for document in documents if document.id in acting]
    return kept, replace(wish, kinds=kinds, issuer=(), subjects=())


def _acting_on(asked: Understanding, acts: re.Match[str], library: Library) -> set[str]:
    """Return the documents that amend, or that end, the one named by number."""
    relations = _AMENDING if acts["amends"] else _ENDING
    return {
        document.id
        for document in library.documents()
        for reference in library.references(document.id)
        if reference.relation in relations
        and any(same_number(number, reference.number) for number in asked.numbers)
    }


_ACTS = re.compile(
    rf"\b(?P<kind>{KIND}|cai) (?:nao|gi) (?:da |dang |duoc ban hanh de )*(?:(?P<amends>sua|bo sung|dieu chinh)|thay|bai bo|huy bo|cham dut)"
)
_AMENDING = frozenset({Relation.AMENDS})
_ENDING = frozenset({Relation.REPLACES, Relation.REPEALS})


def _founded_on(asked: Understanding, founding: re.Match[str], library: Library) -> set[str] | None:
    """Return the documents founded on the one named by number or title; null where none is."""
    title = _TITLED.match(asked.folded, founding.end())
    if not asked.numbers and not title:
        return None
    return {
        document.id
        for document in library.documents()
        for span in bases(document, library.text(document.id), "")
        if _names(span.of(library.text(document.id)), asked.numbers, title)
    }


def _names(basis: str, numbers: Sequence[str], title: re.Match[str] | None) -> bool:
    """Whether a line by which a document is founded names the paper asked for."""
    if not numbers:
        return title is not None and title["title"] in " ".join(fold(basis).split())
    held = [number for _, number in number_spans(basis.upper())]
    return any(same_number(wanted, number) for wanted in numbers for number in held)


_WHICH = re.compile(rf"\b(?P<kind>{KIND}) (?:nao|gi)\b")
_AS_BASIS = re.compile(
    rf"{AS_BASIS}|"
    r"\bnao (?:duoc |da )*(?:ban hanh |xay dung |lap )?(?:dua (?:tren|vao|theo)|can cu(?: vao| theo)?|tren co so|vien dan)\b"
)
_TITLED = re.compile(rf" (?P<title>(?:{KIND})(?: \w+){{2,12}}?)(?: (?:khong|ko|nhi|vay|a))*\W*$")
_GIVES = re.compile(
    r"\b(?:giao|phan cong)(?: \w+){0,3}? cho\b|\bco (?:nhiem vu|viec) (?:cua|cho)\b|\b(?:nhac|lien quan|noi) (?:den|toi) (?:nhiem vu|viec|trach nhiem) cua\b"
)


def _telling_of(
    wish: Wish, documents: Sequence[Document], titled: Sequence[Document], library: Library
) -> list[Document]:
    """Return the documents that tell of a subject which no title names, the likeliest first."""
    by_id = {document.id: document for document in documents}
    found: dict[str, Document] = {}
    for subject in wish.subjects:
        entitled = not wish.spoken_of and any(is_titled(each, subject) for each in titled)
        if not by_id or entitled:
            continue
        words = " ".join(term.typed for term in subject.terms)
        most = MANY_TOLD if wish.spoken_of else TOP_K
        for hit in library.search(words, top_k=most, document_ids=list(by_id)):
            least = TOLD if len(subject.terms) > 1 else TOLD_ALONE
            if subject.coverage((Held.of(hit.passage.text), 1.0)) >= least:
                found.setdefault(hit.document_id, by_id[hit.document_id])
    return list(found.values())[: None if wish.spoken_of else MOST_TELLING]


def _say_signatory(draft: Draft, wish: Wish, document: Document, evidence: EvidenceList) -> None:
    """Show that it was signed by the one asked about."""
    reading = document.metadata.readings.get("signatory")
    if wish.signatory and reading:
        draft.say(
            replies.signed_by(document.metadata.signatory or ""),
            evidence.cite(document, reading.span),
        )


def _say_issued_on(draft: Draft, document: Document, evidence: EvidenceList) -> None:
    """Show that it was issued in the days asked about."""
    said = document.metadata
    reading = said.readings.get("issued_on")
    if reading and said.issued_on:
        draft.say(
            f"Ngày ban hành: {replies.date(said.issued_on)}", evidence.cite(document, reading.span)
        )


def _newest_first(document: Document) -> tuple[int, str]:
    issued = document.metadata.issued_on
    return (-issued.toordinal() if issued else 0, document.source)
