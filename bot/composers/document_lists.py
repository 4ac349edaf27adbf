"""Which documents are held: of a kind, year, place, issuer, signatory, status, on a subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.fact_bases import bases
from bot.composers.sources import head_with_document
from bot.document_lookup import fits_year, same_number
from bot.drafts import Draft, plain
from bot.passages.terms import Held, Wanted
from bot.questions.document_questions import KIND
from bot.questions.issue_days import issue_days
from bot.tasks.documents import of_place
from bot.units.lookup import find_unit, unit_named
from bot.units.register import register_of
from knowledge.copies import without_copies
from knowledge.documents import Status
from knowledge.numbers import number_spans
from knowledge.status import IN_FORCE_FIRST
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.issue_days import IssueDays
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

ENOUGH = 0.6
MOST = 25
NEWEST = 3
TOP_K = 8
TOLD, TOLD_ALONE = 0.9, 0.6
MOST_TELLING = 4
_NEWEST = re.compile(r"\b(?:moi nhat|gan (?:day )?nhat|moi (?:duoc )?ban hanh|moi ra)\b")
_OF_PARTY = re.compile(r"/TU$")
"""The sign of a Tỉnh ủy or Thành ủy (Hướng dẫn 36-HD/VPTW, phụ lục 1)."""
_IN_FORCE = re.compile(
    r"(?<!khong )(?<!ko )\b(?:con hieu luc|dang co hieu luc|dang hieu luc|hien hanh|dang (?:duoc )?ap dung|con ap dung)\b"
)
_OVER = re.compile(
    r"\b(?:het hieu luc|da het|bi thay the|het han|khong con|(?<!can )(?<!nghien )cu(?! the))\b"
)
_SUBJECT = re.compile(
    r"\b(?:(?:noi (?!vu)|quy dinh |ban )?ve(?: viec| linh vuc| noi dung| van de| chu de)?|lien quan (?:den|toi)|linh vuc|chu de)\s+"
    r"(?P<what>.+?)(?=\s+(?:ve|cua|do|nam (?:19|20)\d\d|con hieu luc|dang|da ban hanh|duoc ban hanh|khong|ko|nao|la gi|so may|a|nhi|o (?:tinh|thanh pho))\b|[,?]|$)"
)
_ISSUED_BY = re.compile(
    r"\b(?:cua|do)\s+(?P<who>(?!\s|k[yi]\b).+?)(?=\s+(?:ve|ban hanh|ra|k[yi]|nam (?:19|20)\d\d|con|dang|da|duoc|noi(?! vu)|moi|gan|khong|ko|nao|la|lien quan|quy dinh)\b|[,?]|$)"
)
_ISSUER_FIRST = re.compile(
    rf"^(?P<who>.+?)\s+(?:da |co )?(?:ra|ban hanh|co)\s+(?:duoc )?(?:nhung |cac |bao nhieu |may )?(?:{KIND})\b"
)
_FRAME = re.compile(
    rf"\b(?:{KIND}|co|nhung|cac|danh sach|danh muc|liet ke|nao|gi|con|dang|het|da|hieu luc|hien hanh|ap dung|ve|viec|noi dung|lien quan|den|toi|cua|nam"
    r"|(?:19|20)\d\d|hien nay|hien tai|duoc|ban hanh|luu giu|luu|giu|kho|bao nhieu|may|tat ca|toan bo|cho|biet|hay|bi|thay the|trong|o|tai|noi|nay|ra|k[yi]|do|la|ong|ba"
    r"|gan day nhat|moi nhat|gan nhat|gan day|moi|khong|ko|so|minh|toi|em|can|muon|tim|xem|gom|bao gom|ke ten|ke ra|neu ten|phat hanh|thu vien|nghe|co so du lieu|xin|hoi|a|nhe|he thong|tinh|thanh pho|nua|roi|chua|cap)\b"
)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the documents listed must have; empty words ask for nothing."""

    asked: Understanding
    signatory: str
    issuer: tuple[str, ...]
    days: IssueDays | None
    subjects: tuple[Wanted, ...]

    @classmethod
    def of(
        cls,
        asked: Understanding,
        documents: Iterable[Document],
        vocabulary: Vocabulary,
        as_of: dt.date,
    ) -> Self:
        """Read the question; what it says besides its frame is a subject."""
        folded = asked.folded
        days = issue_days(folded, as_of)
        if days:
            folded = f"{folded[: days.start]} {folded[days.end :]}"
        names = {fold(d.metadata.signatory) for d in documents if d.metadata.signatory}
        signatory = max((n for n in names if n in folded), key=len, default="")
        rest = folded.replace(signatory, " ") if signatory else folded
        by = _ISSUED_BY.search(rest)
        if by is None or not _bare(by["who"]):
            by = _ISSUER_FIRST.search(rest) or by
        who = () if by is None else tuple(_bare(_YEAR.sub(" ", by["who"])))
        told = [match["what"] for match in _SUBJECT.finditer(rest)]
        if not told:
            without = rest[: by.start("who")] + rest[by.end("who") :] if by and who else rest
            told = [_without_places(without, asked.places)]
            told = [_FRAME.sub(" ", what) for what in told]
        named = [_as_typed(_unframed(what), asked) for what in told]
        subjects = [Wanted.from_question(what, vocabulary) for what in named]
        return cls(asked, signatory, who, days, tuple(s for s in subjects if s.terms))

    @property
    def kinds(self) -> list[str]:
        """The kinds named, not the verbs that sound alike: "văn bản nào quy định về …"."""
        said = _VERB.search(self.asked.folded)
        return [kind for kind in self.asked.kinds if said is None or fold(kind) != said["verb"]]

    def fits(self, document: Document, status: Status, *, on_subject: bool = True) -> bool:
        """Whether a document has all that is wished; but for the subject unless ``on_subject``."""
        asked, said = self.asked, document.metadata
        return (
            (not self.kinds or said.kind in self.kinds)
            and self._issued_in_time(document)
            and (not asked.places or of_place(document, asked.places))
            and (not self.signatory or fold(said.signatory or "") == self.signatory)
            and self._issued(document)
            and self._of_status(status)
            and (not on_subject or self._on_subject(document))
        )

    def _issued_in_time(self, document: Document) -> bool:
        if self.days:
            day = document.metadata.issued_on
            return day is not None and self.days.first <= day <= self.days.last
        return not self.asked.years or fits_year(document, self.asked.years)

    def _issued(self, document: Document) -> bool:
        said = document.metadata
        named = fold(f"{said.issuer or ''} {said.parent_issuer or ''} {said.place or ''}")
        named += " tinh uy thanh uy" * bool(_OF_PARTY.search(said.number or ""))
        return all(f" {word} " in f" {' '.join(syllables(named))} " for word in self.issuer)

    def is_issuer(self, document: Document) -> bool:
        """Whether the issuer asked for issued a document itself, not a body under it."""
        said = syllables(fold(document.metadata.issuer or ""))
        return all(set(word.split()) <= set(said) for word in self.issuer)

    def _of_status(self, status: Status) -> bool:
        if _OVER.search(self.asked.folded) and not _IN_FORCE.search(self.asked.folded):
            return status in {Status.PAST, Status.SUPERSEDED}
        wanted = _IN_FORCE.search(self.asked.folded)
        return not wanted or status in {Status.CURRENT, Status.UNKNOWN}

    def _on_subject(self, document: Document) -> bool:
        return not self.subjects or any(is_titled(document, one) for one in self.subjects)


def is_titled(document: Document, subject: Wanted) -> bool:
    """Whether a document's title is of a subject."""
    said = document.metadata
    title = Held.of(f"{said.kind or ''} {said.title or ''} {said.place or ''}")
    return subject.coverage((title, 1.0)) >= ENOUGH


def compose_documents(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """List the documents that fit everything that the question names, those in force first."""
    documents = library.documents()
    wish = _Wish.of(asked, documents, vocabulary, evidence.as_of)
    statuses = {document.id: evidence.status_of(document) for document in documents}
    giving = _giving_tasks(asked, library)
    if giving is not None:
        documents = [document for document in documents if document.id in giving]
        wish = replace(wish, issuer=(), subjects=())
    founded = _founded_on(asked, library)
    if founded is not None:
        documents = [document for document in documents if document.id in founded]
        wish = replace(wish, asked=replace(asked, kinds=asked.kinds[:1]), issuer=(), subjects=())
    fitting = _fitting(wish, documents, statuses, library)
    fitting = [d for d in fitting if wish.is_issuer(d)] or fitting
    others = founded is None and not fitting and bool(wish.kinds and wish.subjects)
    if others:
        wish = replace(wish, asked=replace(asked, kinds=()))
        fitting = _fitting(wish, documents, statuses, library)
    if not fitting:
        return plain(AnswerStatus.NO_EVIDENCE, replies.NO_SUCH_DOCUMENT, replies.ask_documents())
    if _NEWEST.search(asked.folded):
        fitting = sorted(fitting, key=_newest_first)[:NEWEST]
    else:
        fitting.sort(key=lambda d: (IN_FORCE_FIRST.index(statuses[d.id]), *_newest_first(d)))
    draft = Draft(follow_ups=[replies.ask_status()])
    for document in fitting[:MOST]:
        head_with_document(draft, evidence, document, library)
        _say_signatory(draft, wish, document, evidence)
        if wish.days or _NEWEST.search(asked.folded):
            _say_issued_on(draft, document, evidence)
    draft.notices.append(replies.DOCUMENTS_FOUND.format(count=len(fitting)))
    if others:
        draft.notices.append(replies.other_kinds(asked.kinds))
    if len(fitting) > MOST:
        draft.notices.append(replies.DOCUMENTS_CUT.format(count=MOST))
    return draft


def _fitting(
    wish: _Wish, documents: Sequence[Document], statuses: Mapping[str, Status], library: Library
) -> list[Document]:
    kept = [d for d in documents if wish.fits(d, statuses[d.id])]
    told = [d for d in documents if wish.fits(d, statuses[d.id], on_subject=False)]
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


def _founded_on(asked: Understanding, library: Library) -> set[str] | None:
    """Return the documents founded on the one whose number is named, where those are asked for."""
    if not (asked.numbers and _AS_BASIS.search(asked.folded)):
        return None
    return {
        document.id
        for document in library.documents()
        for span in bases(document, library.text(document.id), "")
        for _, number in number_spans(span.of(library.text(document.id)).upper())
        if any(same_number(wanted, number) for wanted in asked.numbers)
    }


_AS_BASIS = re.compile(
    r"\blay\b.{0,60}\blam (?:can cu|co so)\b|\bnao (?:duoc |da )*(?:ban hanh |xay dung |lap )?(?:dua (?:tren|vao|theo)|can cu(?: vao| theo)?|tren co so|vien dan)\b"
)
_GIVES = re.compile(
    r"\b(?:giao|phan cong)(?: \w+){0,3}? cho\b|\bco (?:nhiem vu|viec) (?:cua|cho)\b|\b(?:nhac|lien quan|noi) (?:den|toi) (?:nhiem vu|viec|trach nhiem) cua\b"
)


def _telling_of(
    wish: _Wish, documents: Sequence[Document], titled: Sequence[Document], library: Library
) -> list[Document]:
    """Return the documents that tell of a subject which no title names, the likeliest first."""
    by_id = {document.id: document for document in documents}
    found: dict[str, Document] = {}
    for subject in wish.subjects:
        if not by_id or any(is_titled(document, subject) for document in titled):
            continue
        words = " ".join(term.typed for term in subject.terms)
        for hit in library.search(words, top_k=TOP_K, document_ids=list(by_id)):
            least = TOLD if len(subject.terms) > 1 else TOLD_ALONE
            if subject.coverage((Held.of(hit.passage.text), 1.0)) >= least:
                found.setdefault(hit.document_id, by_id[hit.document_id])
    return list(found.values())[:MOST_TELLING]


def _say_signatory(draft: Draft, wish: _Wish, document: Document, evidence: EvidenceList) -> None:
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


def _unframed(subject: str) -> str:
    """Return a subject without the words of the frame around it: those inside belong to it."""
    before = ""
    while before != subject:
        before, subject = subject, _FRAME_AROUND.sub("", subject).strip()
    return subject


def _as_typed(folded: str, asked: Understanding) -> str:
    """Return words of a folded question as they were typed: folding keeps positions."""
    at = asked.folded.find(folded)
    return folded if at < 0 else asked.text[at : at + len(folded)]


_AROUND = r"(?:nao|gi|khong|ko|a|nhe|con|dang|het|da|hieu luc|nua|roi|chua|hien nay|hien tai|minh|toi|em|cac|nhung|viec|noi dung|van de)"
_VERB = re.compile(r"\b(?:nao|gi) (?P<verb>quy dinh|huong dan|thong bao|quyet dinh|nghi quyet)\b")
_YEAR = re.compile(r"\b(?:trong )?nam (?:(?:19|20)\d\d|nay|ngoai)\b")
_FRAME_AROUND = re.compile(rf"^{_AROUND}\b|\b{_AROUND}\W*$")


def _bare(who: str) -> list[str]:
    """Return an issuer's words without those that only point ("tỉnh ta", "các")."""
    body = _PARTY_BODY.search(who)
    if body:
        return [body[0], *_bare(who[: body.start()]), *_bare(who[body.end() :])]
    return [word for word in syllables(who) if word not in _POINTING]


_PARTY_BODY = re.compile(r"\b(?:tinh|thanh|huyen|dang|xa|phuong) uy\b")


_POINTING = frozenset(
    "tinh ta minh nay do cac nhung thanh pho ong ba co quan don vi trung uong kho trong o thu vien he thong day hien nay luu giu".split()
)


def _without_places(folded: str, places: Sequence[str]) -> str:
    for place in places:
        folded = folded.replace(fold(place), " ")
    return folded
