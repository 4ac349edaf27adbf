"""Refusing an answer, whoever composed it, whose lines only come near to what is asked for.

Asked in a talk which communes, where to apply, what to bring, a line of the subject spoken of holds
every word that the question has of its own. It answers where it bears what is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.drafts import Draft, plain
from bot.passages.borne import bears, only_counted
from bot.passages.happenings import names_a_happening, names_another_happening
from bot.passages.table_rows import is_row
from bot.questions.due_extremes import due_extreme
from bot.questions.routes import OF_TEXT, Route
from bot.verification import MARK, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers import Evidence
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding

_OF_MATTERS = OF_TEXT | {Route.TASKS, Route.COMPARISON}


def only_borne(asked: Understanding, draft: Draft, evidence: EvidenceList) -> Draft:
    """Return a draft that bears what is asked for, as far as that shows in words; else a refusal.

    What tells how many there are of things to be named is quoted in it as the nearest.
    """
    if not draft.answers or asked.route not in _OF_MATTERS:
        return draft
    if asked.route is Route.TASKS and due_extreme(asked.folded):
        return draft  # their last days decide, which no word has to tell
    cited = [evidence.items[n - 1] for line in draft.sentences for n in line.cites]
    told = _told(draft, cited)
    if _of_another(asked, told, evidence, draft) or not bears(
        asked.text, f"{told}\n{_headings(cited)}"
    ):
        return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND, replies.ask_documents())
    if not _lists(draft) and only_counted(asked.text, told):
        nearest = [Sentence(replies.NEAREST, frame=True), *draft.sentences]
        return Draft(AnswerStatus.NO_EVIDENCE, nearest, follow_ups=[replies.ask_documents()])
    return draft


def _lists(draft: Draft) -> bool:
    """Whether a draft names things one below the other, after what leads them in."""
    return any(MARK.sub("", line.text).rstrip().endswith(":") for line in draft.sentences[:2])


def _told(draft: Draft, cited: Sequence[Evidence]) -> str:
    """Return what a draft says, and the sentences that it cites.

    Of a row only the cells told: others may be of somebody else.
    """
    said = "\n".join(line.text for line in draft.sentences)
    for item in cited:
        source = document_names.attributed(item.document)
        said = said.replace(f"{source}: ", "").replace(source.replace("Theo ", "theo ", 1), "")
    quotes = dict.fromkeys(item.quote for item in cited if not is_row(item.quote))
    return "\n".join((MARK.sub("", said), *quotes))


def _headings(cited: Sequence[Evidence]) -> str:
    """Return what stands over the places cited; capitals alone show no names, nor what is of all."""
    headings = dict.fromkeys(heading for item in cited for heading in item.section)
    return "\n".join(
        heading for heading in headings if not heading.isupper() and " các " not in heading
    )


def _of_another(asked: Understanding, told: str, evidence: EvidenceList, draft: Draft) -> bool:
    """Whether a festival or contest asked for is named nowhere in the papers that a draft cites."""
    if not names_a_happening(asked.text):
        return False
    documents = evidence.documents_of(draft.sentences)
    places = " ".join(document.metadata.place or "" for document in documents)
    texts = (
        f"{document.metadata.title or ''} {evidence.library.text(document.id)}"
        for document in documents
    )
    return names_another_happening(asked.text, places, told, *texts)
