"""What a document says of itself: who signed, when, its number, whether it still applies."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.document_wishes import NEWEST, Wish
from bot.composers.fact_readings import READ, say_legal_bases
from bot.composers.fact_relations import (
    acting_on_part,
    mentions_of,
    say_amends,
    say_replaces,
    say_status,
)
from bot.composers.refusals import compose_unknown_number
from bot.document_kinds import naming_kinds, of_kind
from bot.document_lookup import (
    agrees,
    document_phrase,
    find_documents,
    fits_year,
    named_words,
)
from bot.drafts import Draft, plain
from bot.naming_words import name_wanted
from bot.passages.held import Held
from bot.questions.document_questions import KIND, Fact, asks_for_end, facts_asked
from bot.tasks.documents import of_place
from knowledge.copies import without_copies
from knowledge.documents import Status
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.composers.fact_readings import Teller
    from bot.document_lookup import DocumentMatch
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

_NAMES = {
    Fact.SIGNATORY: "người ký",
    Fact.NUMBER: "số, ký hiệu",
    Fact.ISSUED_ON: "ngày ban hành",
    Fact.ISSUER: "cơ quan ban hành",
    Fact.EFFECTIVE_ON: "ngày có hiệu lực",
    Fact.PERIOD: "thời gian thực hiện",
    Fact.LEGAL_BASIS: "căn cứ ban hành",
    Fact.RECIPIENTS: "nơi nhận",
    Fact.REPLACES: "việc thay thế văn bản khác",
    Fact.AMENDS: "việc sửa đổi, bổ sung văn bản khác",
    Fact.STATUS: "thời gian thực hiện",
    Fact.TITLE: "trích yếu",
    Fact.PAGES: "số trang",
    Fact.APPENDICES: "phụ lục",
}
_SAID = {
    **READ,
    Fact.STATUS: say_status,
    Fact.AMENDS: say_amends,
}
_ACTED_ON = frozenset({Fact.STATUS, Fact.REPLACES, Fact.AMENDS})
"""What others tell of a document that isn't held."""
_DOCUMENT = re.compile(r"\b(?:van ban|tai lieu)\b")


def compose_fact(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with facts about one document; null when no document can be made out."""
    newest = _newest(asked, library, vocabulary, evidence)
    if newest:
        return _one(asked, newest, evidence, library)
    asked = _of_the_kind_named(asked, library)
    found = find_documents(asked, library.documents(), vocabulary)
    if asked.fact in _ACTED_ON and not any(agrees(asked, each) for each in found.documents):
        mentioned = asked.numbers and mentions_of(asked, library, vocabulary, evidence)
        if mentioned:
            return mentioned
    if _of_another_place(asked, found):
        return _nearest_of_place(asked, library)
    if not found.documents or _of_another_year(asked, found):
        return _not_held(asked, library, vocabulary, evidence)
    by_subject = not (found.by_number or asked.document_ids)
    giving = by_subject and not _signs_a_paper(asked.folded)
    if asked.fact is Fact.SIGNATORY and giving and _gives_signing(found.documents[0]):
        return None
    part = acting_on_part(asked, found.documents, evidence) if found.by_number else None
    if found.sure or part:
        return part or _one(asked, found.documents[0], evidence, library)
    return _several(asked, found.documents, evidence, library)


def _of_the_kind_named(asked: Understanding, library: Library) -> Understanding:
    """Return the question free of the document spoken of before where it names another kind.

    "Nghị quyết ban hành ngày nào" after an answer out of a directive is not asked of that directive;
    "quyết định này", "… đó" point to what was spoken of, however it is called.
    """
    spoken_of = set(asked.document_ids) <= set(asked.spoken_of)
    if not (asked.document_ids and asked.kinds and spoken_of) or _POINTS.search(asked.folded):
        return asked
    bound = [library.document(each) for each in asked.document_ids]
    called_so = any(d.metadata.kind is None or of_kind(d, asked.kinds) for d in bound)
    held = any(of_kind(document, asked.kinds) for document in library.documents())
    return asked if called_so or not held else replace(asked, document_ids=())


_POINTS = re.compile(r"\b(?:nay|do|ay|kia|tren|vua roi|vua neu|no)\b")


def tells_fact(fact: Fact, draft: Draft) -> bool:
    """Whether words found in a text, asked for such a fact, speak of one at all.

    >>> draft = Draft()
    >>> draft.say("Người bán hàng rong: 10.000 đồng/ngày", 1)
    >>> tells_fact(Fact.SIGNATORY, draft)
    False
    """
    sign = _SIGNS.get(fact)
    return sign is None or any(sign.search(fold(line.text)) for line in draft.sentences)


_SIGNS = {
    Fact.SIGNATORY: re.compile(
        r"\bk[yi]\b|\btham quyen\b|\bchu tich\b|\bgiam doc\b|\bthu truong\b"
    ),
    Fact.NUMBER: re.compile(r"\bso\b|\d[/-][a-z]{2}"),
    Fact.REPLACES: re.compile(
        r"\b(?:thay|bai bo|huy bo|het hieu luc|hieu luc|cham dut|sua doi)\b|\d/"
    ),
    Fact.AMENDS: re.compile(r"\b(?:sua|bo sung|dieu chinh|thay)\b"),
    Fact.STATUS: re.compile(
        r"\b(?:hieu luc|thay the|bai bo|ap dung|thoi (?:gian|han)|het han|den het|gia tri|su dung|dung)\b"
    ),
    Fact.EFFECTIVE_ON: re.compile(r"\b(?:hieu luc|ap dung|thi hanh|thuc hien|tu ngay)\b"),
    Fact.ISSUED_ON: re.compile(
        r"\b(?:ban hanh|k[yi]|thong qua|phat hanh|cong bo|trinh|phe duyet|hoan thanh)\b"
    ),
    Fact.LEGAL_BASIS: re.compile(
        r"\b(?:can cu|theo|luat|nghi (?:dinh|quyet)|thong tu|quyet dinh|ke hoach|de nghi|chi thi)\b"
    ),
    Fact.RECIPIENTS: re.compile(r"\b(?:gui|nhan|bao cao|chuyen|cong bo|thong bao|niem yet)\b"),
}
"""What words must speak of that are told where no document can be made out."""


def _newest(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Document | None:
    """Return the newest document of those meant, where it is asked for: "văn bản mới nhất"."""
    if asked.document_ids or asked.numbers or not NEWEST.search(asked.folded):
        return None
    documents = library.documents()
    wish = Wish.of(asked, documents, vocabulary, evidence.as_of)
    fitting = [d for d in documents if wish.fits(d, evidence.status_of(d))]
    dated = [d for d in fitting if d.metadata.issued_on and wish.is_on_subject(d)]
    dated = [d for d in dated if wish.is_issuer(d)] or dated
    issuer = " ".join(wish.issuer)
    dated = [d for d in dated if fold(d.metadata.issuer or "").startswith(issuer)] or dated
    return max(dated, key=lambda d: str(d.metadata.issued_on), default=None)


def _by_its_text(asked: Understanding, library: Library, vocabulary: Vocabulary) -> Document | None:
    """Return the one document that a question names by what stands in it, not in its title.

    By a matter that goes by it ("hỗ trợ … theo nghị quyết số mấy"), or by what people know of it
    ("quyết định về giá vé tàu ra đảo"): a passage, with the title, has to tell nearly all of that.
    """
    if asked.document_ids or asked.numbers:
        return None
    named = _GOES_BY.search(asked.folded)
    same_length = len(asked.text) == len(asked.folded)
    matter = asked.text[: named.start()] if named and same_length else ""
    if matter:
        return _telling(matter, TOLD, asked, library, vocabulary)
    phrase = document_phrase(nfc(asked.text)) if asked.kinds else ""
    of_kinds = replace(asked, kinds=naming_kinds(asked))
    return _telling(phrase, NAMED, of_kinds, library, vocabulary) if phrase else None


def _telling(
    words: str, least: float, asked: Understanding, library: Library, vocabulary: Vocabulary
) -> Document | None:
    """Return the only document of the kind asked for of which a passage tells so much of words."""
    wanted = name_wanted(words, vocabulary)
    kinds = set(syllables(fold(" ".join(asked.kinds))))
    wanted = wanted.of_terms(tuple(t for t in wanted.terms if t.folded not in kinds))
    if len(wanted.terms) < FEWEST_TERMS:
        return None
    among = [d for d in library.documents() if agrees(asked, d) and of_kind(d, asked.kinds)]
    allowed = [d.id for d in among]
    hits = library.search(words, top_k=TOP_K, document_ids=allowed) if allowed else []
    by_id = {document.id: document for document in among}
    telling = {
        hit.document_id
        for hit in hits
        if wanted.coverage(
            (Held.of(hit.passage.text), 1.0), (Held.of(named_words(by_id[hit.document_id])), 1.0)
        )
        >= least
    }
    once = without_copies([d for d in among if d.id in telling])
    return once[0] if len(once) == 1 else None


TOP_K, TOLD, NAMED, FEWEST_TERMS = 8, 0.9, 0.75, 3
_GOES_BY = re.compile(
    rf"\b(?:lam |thuc hien |tinh |tra |huong |ap dung |duoc |la |can cu |dua )*(?:theo|tai|trong|o|vao) (?:{KIND}) (?:nao|gi|so (?:may|bao nhieu|nao))\b"
)


def _gives_signing(document: Document) -> bool:
    """Whether a document is about who signs something: "phân cấp cho … ký quyết định …"."""
    return bool(_SIGNING.search(fold(document.metadata.title or "")))


def _signs_a_paper(folded: str) -> bool:
    """Whether it is asked who signed a paper that is told by what it does: it gives, approves, lays down.

    >>> _signs_a_paper("ai ky quyet dinh giao so y te cap giay"), _signs_a_paper("ai ky quyet dinh nuoi con nuoi")
    (True, False)
    """
    return bool(_PAPER_SIGNED.search(folded))


_PAPER_SIGNED = re.compile(
    rf"\bk[yi] (?:ban hanh )?(?:{KIND})(?: so \S+)?(?: cua (?:\w+ ){{1,6}}?)? ?(?:giao|phan cap|phan cong|uy quyen|ve|quy dinh|ban hanh|phe duyet|cho phep|sua doi)\b"
)
_SIGNING = re.compile(r"\bk[yi] (?:quyet dinh|van ban|giay|hop dong|ban hanh|cap)\b")


def _of_another_year(asked: Understanding, found: DocumentMatch) -> bool:
    """Whether a document named by its subject and a year is held of other years only."""
    if found.by_number or asked.document_ids or not asked.years:
        return False
    return not any(fits_year(document, asked.years) for document in found.documents)


def _of_another_place(asked: Understanding, found: DocumentMatch) -> bool:
    """Whether a document named by its subject and a place is held of other places only."""
    by_subject = found.documents and not (found.by_number or asked.document_ids)
    if not by_subject or not asked.places:
        return False
    return not any(of_place(document, asked.places) for document in found.documents)


def _nearest_among(asked: Understanding, ids: Sequence[str], library: Library) -> Document | None:
    """Return the document of these, by id, in which what is nearest to a question stands."""
    hits = library.search(asked.query or asked.text, top_k=1, document_ids=ids) if ids else []
    return library.document(hits[0].document_id) if hits else None


def _nearest_of_place(asked: Understanding, library: Library) -> Draft:
    """Say that no such document of the place is held, and which of its documents is nearest."""
    there = [d.id for d in library.documents() if of_place(d, asked.places)]
    nearest = _nearest_among(asked, there, library)
    draft = plain(
        AnswerStatus.NO_EVIDENCE, replies.not_found_near(nearest), replies.ask_documents()
    )
    draft.about = nearest.id if nearest else ""
    return draft


def _not_held(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Tell what held documents say of the one that isn't, or that none is held.

    A document that no title names may still be known by what it rules.
    """
    known = _by_its_text(asked, library, vocabulary)
    if known:
        return _one(asked, known, evidence, library)
    if asked.numbers:
        told = mentions_of(asked, library, vocabulary, evidence)
        return told or compose_unknown_number(asked.numbers, library)
    if not name_wanted(asked.text, vocabulary).terms:
        return _which_of_kind(asked, evidence, library)
    if asked.fact in {Fact.REPLACES, Fact.AMENDS, Fact.TITLE, Fact.STATUS, Fact.PERIOD}:
        return None
    if asked.kinds or _DOCUMENT.search(asked.folded):
        return _none_such(asked, library)
    return None


def _which_of_kind(asked: Understanding, evidence: EvidenceList, library: Library) -> Draft | None:
    """Ask which of the documents of the kind named is meant; answer of the only one there is."""
    kinds = asked.kinds
    among = without_copies([d for d in library.documents() if not kinds or of_kind(d, kinds)])
    if len(among) == 1:
        return _one(asked, among[0], evidence, library)
    if 1 < len(among) <= replies.MOST_CHOICES:
        return plain(AnswerStatus.CLARIFY, replies.which_document(among), replies.ask_documents())
    return plain(AnswerStatus.CLARIFY, replies.WHICH_DOCUMENT, replies.ask_documents())


def _none_such(asked: Understanding, library: Library) -> Draft:
    """Say that no such document is held, and which of its kind is nearest."""
    among = [d.id for d in library.documents() if of_kind(d, asked.kinds)]
    said = replies.not_found_near(_nearest_among(asked, among, library))
    return plain(AnswerStatus.NO_EVIDENCE, said, replies.ask_documents())


def _several(
    asked: Understanding,
    documents: Sequence[Document],
    evidence: EvidenceList,
    library: Library,
) -> Draft | None:
    current = [d for d in documents if evidence.status_of(d) is Status.CURRENT]
    if len(current) == 1 and not asked.years:
        return _one(asked, current[0], evidence, library)
    return plain(AnswerStatus.CLARIFY, replies.which_document(documents))


def _one(
    asked: Understanding, document: Document, evidence: EvidenceList, library: Library
) -> Draft | None:
    """Say every fact asked for, from the document or from another copy of it.

    Null where it tells no period of its own, but perhaps until when something in it applies.
    """
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    facts = facts_asked(asked.folded) or ((asked.fact,) if asked.fact else ())
    bases = partial(say_legal_bases, folded=asked.folded)
    ends = partial(say_replaces, folded=asked.folded)
    said: dict[Fact, Teller] = {**_SAID, Fact.LEGAL_BASIS: bases, Fact.REPLACES: ends}
    copies = [document, *(library.document(copy) for copy in document.same_as)]
    for fact in facts:
        before = len(draft.sentences)
        for copy in copies:
            said[fact](draft, copy, evidence, library)
            if len(draft.sentences) > before:
                break
        else:
            draft.notices.append(replies.not_stated(document, _NAMES[fact]))
    if not draft.sentences and facts == (Fact.PERIOD,) and asks_for_end(asked.folded):
        return None
    if not draft.sentences and facts:
        draft = plain(AnswerStatus.NO_EVIDENCE, replies.not_stated(document, _NAMES[facts[0]]))
        draft.about = document.id
        return draft
    draft.notices += document.notices
    return draft
