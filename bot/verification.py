"""Nothing unproven leaves: each sentence is held against the text it cites.

Three rules (`engines.md`, the answering flow): every quote equals its span, every
number and date of a sentence stands in a quote that it cites, every sentence is cited.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.numerals import unsupported

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.answers import Evidence
    from knowledge.library import Library

log = logging.getLogger(__name__)

MARK = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a drafted answer. ``text`` carries its marks: "… đạt 8,02% [1]".

    A ``frame`` is a heading of our own wording, without claims ("Chủ trì:"); it needs no
    citation but may hold no number either, and goes when nothing under it is left.
    """

    text: str
    frame: bool = False

    @property
    def cites(self) -> tuple[int, ...]:
        """The evidence numbers that the line names."""
        return tuple(int(n) for n in MARK.findall(self.text))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that did not hold, and why (English, for the log)."""

    sentence: Sentence
    reason: str


def verify(
    draft: Iterable[Sentence], evidence: Sequence[Evidence], library: Library
) -> tuple[list[Sentence], list[Dropped]]:
    """Split a draft into the sentences that hold and those that don't, order kept."""
    by_number = {item.n: item for item in evidence}
    true_quotes = {n: _quote_holds(item, library) for n, item in by_number.items()}
    kept: list[Sentence] = []
    dropped: list[Dropped] = []
    for sentence in draft:
        reason = fault(sentence, by_number, true_quotes)
        if reason is None:
            kept.append(sentence)
        else:
            log.warning("sentence dropped: %s", reason)
            dropped.append(Dropped(sentence, reason))
    return _without_empty_frames(kept), dropped


def fault(
    sentence: Sentence, evidence: Mapping[int, Evidence], true_quotes: Mapping[int, bool]
) -> str | None:
    """Return why a sentence doesn't hold, or null when it does."""
    unknown = [n for n in sentence.cites if n not in evidence]
    if unknown:
        return f"cites evidence that does not exist: {unknown}"
    false = [n for n in sentence.cites if not true_quotes[n]]
    if false:
        return f"a quote differs from its span: {false}"
    if not sentence.cites and not sentence.frame:
        return "no citation"
    loose = unsupported(sentence.text, [evidence[n].quote for n in sentence.cites])
    if loose:
        return f"numbers that stand in no cited quote: {loose}"
    return None


def _quote_holds(item: Evidence, library: Library) -> bool:
    return bool(item.quote) and item.span.of(library.text(item.document.id)) == item.quote


def _without_empty_frames(sentences: list[Sentence]) -> list[Sentence]:
    kept: list[Sentence] = []
    for index, sentence in enumerate(sentences):
        following = sentences[index + 1 : index + 2]
        if sentence.frame and (not following or following[0].frame):
            continue
        kept.append(sentence)
    return kept
