"""Follow-ups whose answer stands in another document than the one spoken of.

"Báo cáo chuyển đổi số của xã thì ngày nào?" – "cải cách hành chính thì sao?" goes on with another plan;
"GRDP của tỉnh là bao nhiêu?" – "cả nước thì bao nhiêu?" with what a paper on the country tells.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.completed_text import leans, parted
from bot.questions.completions import root, without_opener
from bot.questions.follow_up_forms import DOCUMENT
from bot.questions.leanings import A_MATTER, named_by
from bot.questions.matters import asking_tail, asks
from bot.questions.routes import Route
from bot.questions.substitutions import WHOLE_COUNTRY
from bot.told_shares import ENOUGH, is_telling, words_of
from knowledge.status import OVER
from knowledge.text import SYLLABLE, fold, nfc

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.leaning import Reading
    from bot.questions.understanding import Understanding
    from bot.told_shares import ToldShares
    from knowledge.documents import Document

MOST_PAPERS = 3
LEAST_TOPIC = 2  # syllables


def of_another_topic(
    asked: Understanding, shares: ToldShares, compose: Callable[[Understanding], Draft]
) -> tuple[Understanding, Draft] | None:
    """Ask of a thing named alone what was asked of the one before, wherever it is told; null for nothing.

    Its paper may well be called by it: "cải cách hành chính thì sao?".
    """
    subject, earlier = parted(asked.text)
    tail = asking_tail(earlier) if earlier and asked.route is Route.GENERAL else ""
    if not tail or len(named_by(shares.alone)) <= A_MATTER or asks(subject):
        return None
    text = f"{subject} {tail}"
    alone = replace(asked, text=text, folded=fold(text), query=text, document_ids=(), leanings=())
    here = compose(alone)
    least = min(shares.titled_share(words, here) for words in (subject, tail))
    return (replace(alone, root=asked.root), here) if here.answers and least >= ENOUGH else None


def tells_less(asked: Understanding, here: Draft, there: Draft, shares: ToldShares) -> bool:
    """Whether what is asked anew of the whole country is told less where the talk is than elsewhere."""
    anew = asked.followed and not leans(asked.text) and WHOLE_COUNTRY.search(asked.folded)
    if not (anew and there.answers):
        return False
    held = (shares.share(asked.text, each, is_telling) for each in (here, there))
    return next(held) < next(held)


def told_of_another_paper(
    asked: Understanding,
    draft: Draft,
    before: Turn | None,
    shares: ToldShares,
    understand: Callable[[str], Understanding],
    compose: Callable[[Understanding], Draft],
) -> Reading:
    """Return what the paper called by a topic tells of what was just asked of another; else the reading given.

    "Phần xã hội hóa là mấy?" – "thế bên kế hoạch du lịch?" asks that of the plan on tourism.
    """
    topic = _topic_of(asked)
    if before is None or not topic or (draft.answers and shares.told_by(draft) > 0):
        return asked, draft
    evidence = shares.evidence
    spoken_of = evidence.documents.get(before.document_ids[0]) if before.document_ids else None
    if spoken_of is None or _is_called(spoken_of, topic):
        return asked, draft
    papers = _papers_called(topic, evidence)
    text = _asked_of_topic(before, spoken_of, without_opener(asked.alone)) if papers else ""
    if not text:
        return asked, draft
    read = understand(text)
    read = replace(read, document_ids=papers, followed=True, alone=asked.alone, parts=())
    here = compose(read)
    return (read, here) if here.answers else (asked, draft)


def _topic_of(asked: Understanding) -> str:
    """Return the topic that a follow-up names and nothing else, folded; empty for none.

    A place or year of its own is asked about otherwise.
    """
    named = without_opener(asked.alone)
    if not asked.followed or named == asked.alone.strip(" ?.!") or asks(named):
        return ""
    topic = _OF_PAPER.sub("", words_of(named))
    return topic if len(topic.split()) >= LEAST_TOPIC else ""


_OF_PAPER = re.compile(
    rf"^(?:(?:doi voi|trong|cua|ve|ben|phia|o|mang|linh vuc|chuyen|viec|cai|ban|theo|{DOCUMENT}) )+"
)


def _is_called(document: Document, topic: str) -> bool:
    return f" {topic} " in f" {words_of(document.metadata.title or '')} "


def _papers_called(topic: str, evidence: EvidenceList) -> tuple[str, ...]:
    """Return the papers in force whose titles hold a topic that is no place; none where they are many."""
    held = [d for d in evidence.documents.values() if _is_called(d, topic)]
    if any(topic in fold(d.metadata.place or "") for d in evidence.documents.values()):
        return ()
    current = [d.id for d in held if evidence.status_of(d) not in OVER]
    return tuple(current) if len(current) <= MOST_PAPERS else ()


def _asked_of_topic(before: Turn, spoken_of: Document, subject: str) -> str:
    """Return what was last asked, of another topic; empty where it named none of its paper's.

    What was asked aside of the paper as a whole names none: its words are asked as they were.
    """
    last = nfc(before.typed).strip(" ?.!")
    run = _run_in_title(last, spoken_of)
    if run:
        bare = re.sub(rf"^(?:bên|phía|ben|phia) |{_KIND_BEFORE}", "", subject)
        return f"{last[: run[0]]}{bare}{last[run[1] :]}?"
    aside = fold(root(last)) != fold(root(before.completed))
    return f"{last}?" if aside and asks(last) else ""


_KIND_BEFORE = r"(?<=^)(?:kế hoạch|ke hoach) "


def _run_in_title(text: str, document: Document) -> tuple[int, int] | None:
    """Return where the longest run of a title's words stands in a text, of two words at least; no places."""
    title = f" {words_of(document.metadata.title or '')} "
    place = fold(document.metadata.place or "")
    found = list(SYLLABLE.finditer(text))
    best: tuple[int, int] = (0, 0)
    for first in range(len(found)):
        for last in range(first + LEAST_TOPIC, len(found) + 1):
            run = words_of(text[found[first].start() : found[last - 1].end()])
            if f" {run} " not in title:
                break
            of_own = run not in place and not re.search(r"\d|^(?:tinh|nam|tren dia ban)\b", run)
            if of_own and last - first > best[1] - best[0]:
                best = (first, last)
    first, last = best
    return (found[first].start(), found[last - 1].end()) if last else None
