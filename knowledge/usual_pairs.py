"""How often Vietnamese writes syllables and pairs of neighbours, whatever the documents held."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

USUAL_PER_PASSAGE = 30  # what the language usually writes decides only where documents don't


@cache
def usual_terms() -> dict[str, int]:
    """Return the counts of syllables, and of pairs joined by ``_``, in public Vietnamese text.

    Built by ``eval/usual_pairs.py``.

    >>> usual_terms()["cà_phê"] > usual_terms().get("cả_phê", 0)
    True
    """
    counts: dict[str, int] = {}
    listed = (files("knowledge") / "lists" / "usual_pairs.txt").read_text(encoding="utf-8")
    for line in listed.splitlines():
        if line.startswith("#"):
            continue
        fields = line.split()
        first = fields[0]
        counts[first] = int(fields[1])
        for second, count in zip(fields[2::2], fields[3::2], strict=True):
            counts[f"{first}_{second}"] = int(count)
    return counts
