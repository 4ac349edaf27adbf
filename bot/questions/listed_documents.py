"""A document pointed to by its place in a list just given: "cái đầu ai ký", "kế hoạch thứ ba còn hiệu lực không"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.questions import choices
from bot.questions import follow_up_forms as forms
from bot.questions.completions import Completed, without_opener
from bot.questions.document_questions import fact_of
from bot.questions.routes import Route
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from bot.journal import Turn


def nth_document(alone: str, before: Turn) -> Completed | None:
    """Read a question of the document at a place of the list just given; null when it points at none.

    A list stays while the talk is of its documents, unless the answer since listed items of its own.

    >>> from bot.journal import Turn
    >>> listing = Turn("Có những kế hoạch nào?", "documents", ("a", "b", "c"), None)
    >>> said = Turn("cái cuối nói gì", "fact", ("c",), None, lines=("Trồng cây",), earlier=listing)
    >>> asked = nth_document("còn cái thứ hai ai ban hành", said)
    >>> asked.text, asked.document_ids, nth_document("cái đầu làm ở đâu", said)
    ('văn bản này ai ban hành', ('b',), None)
    """
    listing = _listing(before)
    as_document = _as_document(alone)
    fact = fact_of(fold(as_document)) is not None
    any_word = listing is before or (
        listing is not None and (fact or not choices.item_asked(alone, before.lines))
    )
    nth = (forms.NTH if any_word else forms.NTH_DOCUMENT).search(fold(alone))
    place = next(filter(None, nth.groups())) if nth else None
    document = place and choices.at_place(place, (listing or before).document_ids)
    if not document:
        return None
    text = as_document if fact else alone
    return Completed(text, followed=True, document_ids=(document,), whole=fact)


def _as_document(alone: str) -> str:
    """Return a question with "văn bản này" for what it points to by its place."""
    bare = without_opener(alone)
    at = forms.NTH.search(fold(bare))
    this = "văn bản này" if has_diacritics(bare) else "van ban nay"
    return f"{bare[: at.start()]}{this}{bare[at.end() :]}" if at else alone


def _listing(before: Turn) -> Turn | None:
    """Return the turn that listed the documents of which the talk has been since; null when none did."""
    spoken: set[str] = set()
    for turn in before.back():
        if turn.route == Route.DOCUMENTS and len(turn.document_ids) > 1:
            return turn if spoken <= {*turn.document_ids} else None
        spoken.update(turn.document_ids)
    return None
