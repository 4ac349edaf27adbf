"""What a model returns: sentences with the numbers of their evidence and the words they rest on.

The form asked for is ``{"sentences": [{"text", "evidence": [n], "quotes": [..]}]}``. It is read as it
streams in, one sentence at a time, wherever such an object stands: in one JSON document, one a
line, in a code fence, among chatter. What is cut off in the middle of a sentence is no sentence.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.writers.json_objects import object_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_LETTERS = 60_000


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence as a model wrote it: nothing in it is proven yet."""

    text: str
    evidence: tuple[int, ...]
    quotes: tuple[str, ...]


class ClaimReader:
    """Reads claims out of text that comes in pieces.

    ``text`` is all that came; ``formed`` once an object in the form asked for was read: then no
    claims are an answer, too.
    """

    def __init__(self) -> None:
        self.formed = False
        self.text = ""
        self._at = 0

    def feed(self, piece: str) -> Iterator[Claim]:
        """Take the next piece; yield the claims that are complete with it.

        >>> reader = ClaimReader()
        >>> list(reader.feed('{"sentences": [{"text": "A.", "evidence": [1], "quo'))
        []
        >>> [claim.text for claim in reader.feed('tes": ["a"]}, {"text"')]
        ['A.']
        """
        self.text = (self.text + piece)[:MOST_LETTERS]
        while True:
            at = self.text.find("{", self._at)
            if at < 0:
                self._at = len(self.text)
                return
            found = object_at(self.text, at)
            if found is None:
                inner = self.text.find("{", at + 1)
                if inner < 0 or '"text"' in self.text[at:inner]:
                    return  # a sentence that is still coming
                self._at = inner
                continue
            value, self._at = found
            self.formed = self.formed or (isinstance(value, dict) and "sentences" in value)
            yield from claims_in(value)


def claims_in(value: Any) -> Iterator[Claim]:
    """Yield the claims of a decoded object; whatever isn't one is passed over."""
    if not isinstance(value, dict):
        return
    if isinstance(value.get("sentences"), list):
        for item in value["sentences"]:
            yield from claims_in(item)
    text = value.get("text")
    if isinstance(text, str) and text.strip():
        yield Claim(
            text=" ".join(text.split()),
            evidence=tuple(n for n in _listed(value.get("evidence")) if type(n) is int),
            quotes=tuple(q for q in _listed(value.get("quotes")) if isinstance(q, str)),
        )


def as_json(claims: Iterable[Claim]) -> str:
    """Write claims in the form that models are asked for."""
    rows = [{"text": c.text, "evidence": c.evidence, "quotes": c.quotes} for c in claims]
    return json.dumps({"sentences": rows}, ensure_ascii=False)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
