"""Finding a gold anchor again in a canonical text: letters and digits only, folded."""

from __future__ import annotations

from knowledge.documents import Span
from knowledge.text import fold

GAP = "…"


class AnchoredText:
    r"""A canonical text in which anchors are looked up whatever blanks and marks stand between.

    >>> text = AnchoredText("STT: 1 | Việc: Rà soát, cập nhật\ncơ sở dữ liệu")
    >>> [span.of(text.canonical) for span in text.places("cập nhật cơ sở")]
    ['cập nhật\ncơ sở']
    """

    def __init__(self, canonical: str) -> None:
        self.canonical = canonical
        self._at = [n for n, c in enumerate(canonical) if c.isalnum()]
        self._bare = bare(canonical)

    def places(self, anchor: str) -> list[Span]:
        """Return every place of an anchor; around a "…" its two parts stand in one line."""
        if GAP in anchor:
            return self._in_one_line(*anchor.split(GAP, 1))
        wanted, found, start = bare(anchor), [], 0
        while wanted and (at := self._bare.find(wanted, start)) >= 0:
            found.append(Span(self._at[at], self._at[at + len(wanted) - 1] + 1))
            start = at + 1
        return found

    def _in_one_line(self, first: str, last: str) -> list[Span]:
        found = []
        for opening in self.places(first) if bare(first) else []:
            line_end = self.canonical.find("\n", opening.end)
            end = line_end if line_end >= 0 else len(self.canonical)
            found += [
                place
                for place in self.places(last)
                if opening.end <= place.start < place.end <= end
            ]
        return found


def bare(text: str) -> str:
    """Return the letters and digits of a text, folded.

    >>> bare("Đạt 1.200 tỷ")
    'dat1200ty'
    """
    return fold("".join(c for c in text if c.isalnum()))
