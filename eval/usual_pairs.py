"""Builds ``knowledge/lists/usual_pairs.txt``: ``python -m eval.usual_pairs``.

Counts syllables and neighbours in the public law articles and encyclopaedia passages of
``../shared/bench``, for `knowledge.usual_pairs`. No sentence of them is kept, and none of the
questions is read: retrieval without diacritics is measured on those.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from knowledge.text import nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BENCH = Path("../shared/bench")
LIST = Path(__file__).parents[1] / "knowledge/lists/usual_pairs.txt"
LEAST_ALONE, LEAST_BESIDE = 5, 5
HEAD = """\
# How often Vietnamese writes syllables, and pairs of neighbours: a syllable and its count, then
# what follows it with theirs. Built by eval/usual_pairs.py from public law articles and
# encyclopaedia passages; rarer ones are left out.
"""
_JOINED = re.compile(r"[.;:,()\n\"“”]")


def counted(texts: Iterable[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Count syllables, and neighbours that no punctuation parts, in lower case.

    >>> alone, beside = counted(["Sở Y tế chủ trì, phối hợp"])
    >>> alone["sở"], beside["y", "tế"], beside["trì", "phối"]
    (1, 1, 0)
    """
    alone: Counter[str] = Counter()
    beside: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for piece in _JOINED.split(nfc(text).lower()):
            words = [word for word in syllables(piece) if word.isalpha()]
            alone.update(words)
            beside.update(pairwise(words))
    return alone, beside


def written(alone: Counter[str], beside: Counter[tuple[str, str]]) -> str:
    """Return the list as a file.

    >>> written(Counter({"y": 9, "tế": 7}), Counter({("y", "tế"): 6})).splitlines()[-2:]
    ['tế 7', 'y 9 tế 6']
    """
    followers: dict[str, list[str]] = defaultdict(list)
    for (first, second), count in sorted(beside.items()):
        if count >= LEAST_BESIDE:
            followers[first].append(f"{second} {count}")
    lines = [
        " ".join([f"{word} {count}", *followers[word]])
        for word, count in sorted(alone.items())
        if count >= LEAST_ALONE
    ]
    return HEAD + "\n".join(lines) + "\n"


def _texts() -> Iterator[str]:
    for name in ("legal", "viquad"):
        with gzip.open(BENCH / f"{name}.corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


@click.command()
def main() -> None:
    """Build the list anew."""
    alone, beside = counted(_texts())
    LIST.write_text(written(alone, beside), encoding="utf-8")
    click.echo(f"{LIST.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
