"""What a composer hands on to verification: lines, the evidence they rest on, and asides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.answers import AnswerStatus, together
from bot.replies import NOT_FOUND, SECTION_CUT, SIDE_MISSING, part_not_found
from bot.verification import MARK, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answers import Evidence, Writing
    from bot.passages.candidates import Candidate


_MARKS = re.compile(rf"(?:{MARK.pattern})+")
PHONE = 600
"""How many letters are read at a glance on a phone."""
WHOLE_LIST = 1500
"""How many letters of a list are told before it is cut, with a notice."""


@dataclass
class Draft:
    """An answer before verification.

    ``sentences`` are checked one by one. An outcome without claims (nothing found, a
    question back, small talk) is in ``plain`` and makes no citation. ``about`` is the id of the
    one document that such an outcome speaks of, for the follow-ups.
    """

    status: AnswerStatus = AnswerStatus.ANSWERED
    sentences: list[Sentence] = field(default_factory=list)
    plain: str = ""
    notices: list[str] = field(default_factory=list)
    follow_ups: list[str] = field(default_factory=list)
    unit: str | None = None
    about: str = ""
    offered: Sequence[Candidate] = ()
    writing: Writing | None = None

    @property
    def answers(self) -> bool:
        """Whether it says something that answers: a near miss quoted as such doesn't."""
        return bool(self.sentences) and self.status is AnswerStatus.ANSWERED

    @property
    def lacks_side(self) -> bool:
        """Whether it says that it has the value of one side alone."""
        return any(line.frame and line.text == SIDE_MISSING for line in self.sentences)

    def frame(self, text: str) -> None:
        """Add a heading of our own wording."""
        self.sentences.append(Sentence(text, frame=True))

    def say(self, text: str, *marks: int) -> None:
        """Add a line with its marks, set before the final full stop's place.

        The same words said twice running (of a document and its copy) are one line with both
        marks. Marks that a document puts to its own notes go: they would cite what they don't mean.

        >>> draft = Draft()
        >>> draft.say("Lề trái: 30 mm", 1)
        >>> draft.say("Lề trái: 30 mm", 2)
        >>> draft.say("[7] Khai thác là việc áp dụng giải pháp[8]", 3)
        >>> [sentence.text for sentence in draft.sentences]
        ['Lề trái: 30 mm [1][2]', 'Khai thác là việc áp dụng giải pháp [3]']
        """
        text = _NOTED.sub("", text)
        cited = "".join(f"[{n}]" for n in marks)
        last = self.sentences[-1].text if self.sentences else ""
        if last.startswith(f"{text} [") and _MARKS.fullmatch(last.removeprefix(f"{text} ")):
            self.sentences[-1] = Sentence(last if last.endswith(f" {cited}") else f"{last}{cited}")
        else:
            self.sentences.append(Sentence(f"{text} {cited}"))


_NOTED = re.compile(rf"^{MARK.pattern}\s*|\s*{MARK.pattern}")


def plain(status: AnswerStatus, text: str, *follow_ups: str) -> Draft:
    """Draft an outcome that makes no claim."""
    return Draft(status=status, plain=text, follow_ups=list(follow_ups))


def joined(drafts: Sequence[Draft], asked: Sequence[str] = ()) -> Draft | None:
    """Put the answers to the parts of a question one after the other; null when none is one.

    What a part asks back or does not find follows as a notice, in its own words; where ``asked``
    says how each part was asked, a part not found is named so, and one asked by no words (as an
    answer to another tells it) is passed over.
    """
    answered = _each_anew([draft for draft in drafts if draft.answers])
    if not answered:
        return None
    return Draft(
        sentences=[sentence for draft in answered for sentence in draft.sentences],
        notices=[
            *(notice for draft in answered for notice in draft.notices),
            *_untold(drafts, asked),
        ],
        follow_ups=list(dict.fromkeys(f for draft in answered for f in draft.follow_ups)),
        unit=next((draft.unit for draft in answered if draft.unit), None),
        writing=together([draft.writing for draft in drafts if draft.writing]),
    )


def _each_anew(answered: Sequence[Draft]) -> list[Draft]:
    """Return answers without the lines told before, nor the items below one of these."""
    told: set[str] = set()
    kept = []
    for draft in answered:
        lines, again = [], False
        for line in draft.sentences:
            words = _MARKS.sub("", line.text)
            again = not line.frame and (words in told or (again and words.startswith("- ")))
            lines += [] if again else [line]
            told.add(words)
        kept.append(replace(draft, sentences=lines))
    return kept


def _untold(drafts: Sequence[Draft], asked: Sequence[str]) -> Iterator[str]:
    for draft, words in zip_longest(drafts, asked[: len(drafts)]):
        if draft.answers:
            continue
        said = draft.plain or NOT_FOUND
        if words is None or not said.startswith(NOT_FOUND):
            yield said
        elif words:
            yield part_not_found(words)


def added(draft: Draft, more: Draft, evidence: Sequence[Evidence]) -> Draft:
    """Put what answers another piece of a question below; lines that say nothing new go.

    Of sentences the best is enough, of a list its items follow its lead-in. A piece that isn't
    answered leaves the draft as it is.
    """
    if not more.answers or not draft.answers:
        return more if more.answers else draft
    shown = [evidence[n - 1] for sentence in draft.sentences for n in sentence.cites]
    new = [
        sentence
        for sentence in more.sentences
        if not sentence.frame and not _shown(sentence, shown, evidence)
    ]
    kept = _first_or_list(new)
    leads = bool(kept and _LEADS_IN.search(kept[0].text))
    cut = [SECTION_CUT] if leads and len(kept) < len(new) else []
    return replace(
        draft,
        sentences=[*draft.sentences, *kept],
        notices=[*draft.notices, *more.notices, *cut],
    )


def _first_or_list(lines: Sequence[Sentence]) -> Sequence[Sentence]:
    """Return the first line, or the list that it leads in, to the length of a whole list."""
    if not lines or not _LEADS_IN.search(lines[0].text):
        return lines[:1]
    kept, length = 1, len(lines[0].text)
    while kept < len(lines) and (kept == 1 or length + len(lines[kept].text) <= WHOLE_LIST):
        length += len(lines[kept].text)
        kept += 1
    return lines[:kept] if kept > 1 else ()


_LEADS_IN = re.compile(r":\s*(?:\[\d+\]\s*)*$")


def _shown(sentence: Sentence, shown: Sequence[Evidence], evidence: Sequence[Evidence]) -> bool:
    """Whether every place that a line cites lies in, or holds, one that is shown."""
    return all(
        any(
            known.document.id == place.document.id
            and (known.span.covers(place.span) or place.span.covers(known.span))
            for known in shown
        )
        for place in (evidence[n - 1] for n in sentence.cites)
    )
