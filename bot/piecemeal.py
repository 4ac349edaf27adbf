"""Several things asked of one matter: the whole is answered, then what it leaves untold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.beside import names_deadline, names_doer, said_in, with_beside
from bot.composers.fuller_quotes import told_fuller
from bot.composers.numbered_things import lists_in_row, needs_no_more
from bot.drafts import added
from bot.passages.expectations import expected, holds_sign
from bot.passages.expected_kinds import KINDS, Expected
from bot.passages.needs import HALF, SURELY_TOLD, TIMES, hints, needs_of, share_of, tells, untold
from bot.passages.terms import content_terms
from bot.questions.completed_text import asked_now
from bot.questions.routes import OF_TEXT, Route
from bot.replies import part_not_found
from bot.two_things import told_of_both
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.needs import Need
    from bot.questions.understanding import Understanding

    Write = Callable[[Understanding], Draft]

ENOUGH_OWN = 4
_OF_ANY_SUM = frozenset({"tien", "dong"})
TOLD_ELSEWHERE = 0.6
"""The share of a piece's own words that another document than the first one's has to hold."""


def of_the_first(
    parts: Sequence[Understanding],
    drafts: Sequence[Draft],
    part: Understanding,
    evidence: EvidenceList,
) -> Understanding:
    """Return a part of a question bound to the paper whose fact the first part was told.

    "Công văn lùi hạn Kế hoạch 38 số mấy, ban hành ngày nào" asks both of one paper, and not of the one
    that it changes. As it is where it names another paper, or the first told of none or of several.
    """
    if not drafts or part.route is not Route.FACT or parts[0].route is not Route.FACT:
        return part
    told = evidence.documents_of(drafts[0].sentences) if drafts[0].answers else []
    named_alike = part.numbers == parts[0].numbers and {*part.kinds} <= {*parts[0].kinds}
    if part.document_ids or len(told) != 1 or not named_alike:
        return part
    return replace(part, document_ids=(told[0].id,))


def said_of(drafts: Sequence[Draft]) -> str:
    """Return the words of all that is answered."""
    return "\n".join(said_in(draft) for draft in drafts if draft.answers)


def tells_part(said: str, part: Understanding) -> bool:
    """Whether words hold the kind of thing that a part of a question asks for, a time, a body."""
    kind = expected(part.folded, figure=part.route is Route.FIGURE)
    signed = KINDS[kind].sign is not None if kind in KINDS else False
    return signed and holds_sign(said, kind)


def with_the_rest(
    asked: Understanding, whole: Draft, evidence: EvidenceList, write: Write
) -> Draft:
    """Add to the answer of a whole question what its pieces ask besides, from the same document.

    What stands around the answer goes first; only then is a piece asked on its own. Pieces
    without an answer are asked again where a later one has brought a document.
    """
    if asked.apart:
        return told_of_both(asked, whole, evidence, lambda piece: _written(piece, evidence, write))
    draft, missed, brought = whole, [], set[int]()
    for at in range(len(asked.pieces)):
        before, draft = draft, _with_need(draft, asked, at, evidence, write)
        missed += [] if draft.answers else [at]
        brought |= {at} if draft.sentences != before.sentences else set()
    for at in missed if draft.answers else ():
        draft = _with_need(draft, asked, at, evidence, write)
    return _naming_untold(draft, asked, brought)


def _naming_untold(draft: Draft, asked: Understanding, brought: Collection[int]) -> Draft:
    """Say which of the pieces that say their own matter an answer doesn't tell of.

    Of those that brought a line, or lean on the first piece, it can't be told so surely.
    """
    said, needs = said_in(draft), needs_of(asked)
    missing = [
        part_not_found(asked_now(piece.text))
        for at, (piece, need) in enumerate(zip(asked.pieces, needs, strict=True))
        if at and at not in brought and _own_matter(asked.pieces, at) and not _may_tell(said, need)
    ]
    if not draft.answers or not missing:
        return draft
    return replace(draft, notices=[*draft.notices, *missing])


def _may_tell(said: str, need: Need) -> bool:
    """Whether words hold about half of a need's own, or what is needed can't be told by words."""
    return need.kind not in SURELY_TOLD or not need.words or share_of(said, need) >= HALF


def _with_need(
    draft: Draft, asked: Understanding, at: int, evidence: EvidenceList, write: Write
) -> Draft:
    """Add what tells the need of one piece, unless it is told."""
    piece = asked.pieces[at].folded
    listed = lists_in_row(draft, piece)
    if listed and needs_no_more(piece):
        return draft
    needs, said = needs_of(asked), said_in(draft)
    need = needs[at]
    led = (need.doer and names_doer(draft)) or (need.kind in TIMES and names_deadline(draft))
    told = led or need not in untold(said, needs)
    around = None
    if draft.answers and not listed:
        beside = None if told else with_beside(draft, need, evidence)
        around = beside or told_fuller(draft, need, asked, evidence)
    if around is not None or (draft.answers and told):
        return around or draft
    asks_anew = at or _sure(need) or _lacks_time(said, need) or _answers_another(said, asked)
    hinted = draft.answers and (hints(said, need) or not asks_anew)
    if hinted or asked.pieces[at].route not in OF_TEXT:
        return draft
    return _with_piece(draft, asked.pieces, at, need, evidence, write)


def _with_piece(
    draft: Draft,
    pieces: Sequence[Understanding],
    at: int,
    need: Need,
    evidence: EvidenceList,
    write: Write,
) -> Draft:
    """Add what a piece asked on its own brings; the first one's answer goes before the others'.

    Where something is answered already it is asked there, at last in its own words alone.
    """
    held = evidence.documents_of(draft.sentences)[:1] if draft.answers else []
    among = tuple(document.id for document in held) or pieces[at].document_ids
    piece = replace(pieces[at], document_ids=among, aside=draft.answers)
    more = _written(piece, evidence, write)
    longer = added(draft, more, evidence.items)
    if draft.answers and longer.sentences == draft.sentences:
        bare = _bare(piece, pieces[0 if at else 1])
        more = _written(bare, evidence, write) if bare else more
        longer = added(draft, more, evidence.items)
    if at and draft.answers and longer.sentences == draft.sentences and _own_matter(pieces, at):
        more = _written(replace(pieces[at], aside=True), evidence, write)
        named = replace(need, words=need.words - {need.counted} - _OF_ANY_SUM)
        sure = bool(named.words) and share_of(said_in(more), named) >= TOLD_ELSEWHERE
        longer = added(draft, more, evidence.items) if sure else longer
    if at or not draft.answers or longer.sentences == draft.sentences:
        return longer
    sure = any(tells(sentence.text, need) for sentence in more.sentences)
    return added(more, draft, evidence.items) if sure or not _sure(need) else draft


def _own_matter(pieces: Sequence[Understanding], at: int) -> bool:
    """Whether a piece begins with words of its own, bound to no document: it may stand in another."""
    first, own = (pieces[n].text.split()[:1] for n in (0, at))
    return not pieces[at].document_ids and first != own


def _written(piece: Understanding, evidence: EvidenceList, write: Write) -> Draft:
    """Answer a piece; its search, mostly needed, goes on while it is looked up."""
    among = piece.document_ids or None
    evidence.library.begin_search(piece.query or piece.text, document_ids=among)
    return write(piece)


def _bare(piece: Understanding, other: Understanding) -> Understanding | None:
    """Return a piece without what it shares with another; null where too little is left.

    >>> from bot.questions.routes import Route
    >>> from bot.questions.understanding import Understanding
    >>> asked = ("Hàn cắt không che chắn phạt thế nào?", "Hàn cắt không che chắn phạt mức công ty gấp mấy lần cá nhân?")
    >>> first, piece = (Understanding(each, fold(each), Route.FIGURE) for each in asked)
    >>> _bare(piece, first).text
    'mức công ty gấp mấy lần cá nhân?'
    """
    words, shared = piece.text.split(), other.text.split()
    pairs = enumerate(zip(words, shared, strict=False))
    same = next((i for i, (one, another) in pairs if one != another), 0)
    text = " ".join(words[same:])
    if not same or len(set(content_terms(text))) < ENOUGH_OWN:
        return None
    return replace(piece, text=text, folded=fold(text), query=text)


def _answers_another(said: str, asked: Understanding) -> bool:
    """Whether an answer tells what is asked later, and has little of the first piece's words."""
    needs, terms = needs_of(asked), content_terms(asked.pieces[0].text)
    about = replace(needs[0], words=frozenset(terms))
    return share_of(said, about) < HALF and len(untold(said, needs[1:])) < len(needs) - 1


def _lacks_time(said: str, need: Need) -> bool:
    """Whether a time is asked for and an answer tells none."""
    return need.kind in TIMES and not holds_sign(said, need.kind)


def _sure(need: Need) -> bool:
    """Whether it can be told for sure that what is asked for is missing from an answer."""
    return need.kind in SURELY_TOLD and bool(need.words or need.kind is Expected.FEE)
