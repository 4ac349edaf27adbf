"""Builds ``ingest/readers/scans/lists/syllable_pairs.txt``: ``python -m eval.syllable_pairs``.

Counts neighbouring syllables in the 20,000 law articles of ``../shared/bench``. A pair is kept
when it is common and nearly all pairs of the same letters bear its diacritics, so that a reading
with others can only be a slip of recognition. No sentence of the articles is kept.
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

from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ARTICLES = Path("../shared/bench/legal.corpus.jsonl.gz")
LIST = Path(__file__).parents[1] / "ingest/readers/scans/lists/syllable_pairs.txt"
LEAST_ARTICLES = 20
LEAST_SHARE = 0.98
RIVAL_SHARE = 0.002  # rarer is a slip of whoever typed the law
HEAD = """\
# Pairs of syllables that Vietnamese legal writing nearly always spells with these diacritics.
# A line: a syllable, then what follows it; after "!" spellings of the same letters that exist too.
# Built by eval/syllable_pairs.py from public law articles.
"""
_TOKENS = re.compile(r"[^\W\d_]+|\S")

Pair = tuple[str, str]


def pairs_of(text: str) -> Iterator[Pair]:
    """Yield neighbouring syllables.

    >>> list(pairs_of("Sở Y tế chủ trì, phối hợp"))
    [('sở', 'y'), ('y', 'tế'), ('tế', 'chủ'), ('chủ', 'trì'), ('phối', 'hợp')]
    """
    for left, right in pairwise(_TOKENS.findall(nfc(text))):
        if left.isalpha() and right.isalpha():
            yield left.lower(), right.lower()


def sure_pairs(
    articles: Iterable[str], *, least: int = LEAST_ARTICLES
) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs common enough and nearly alone with their letters, and their rivals."""
    times: Counter[Pair] = Counter()
    spread: Counter[Pair] = Counter()
    for article in articles:
        pairs = list(pairs_of(article))
        times.update(pairs)
        spread.update(set(pairs))
    alike = _by_letters(times)
    whole = {letters: sum(times[pair] for pair in pairs) for letters, pairs in alike.items()}
    sure = sorted(
        pair
        for pair, held in spread.items()
        if held >= least
        and not " ".join(pair).isascii()
        and times[pair] >= LEAST_SHARE * whole[_letters(pair)]
    )
    rivals = sorted(
        rival
        for pair in sure
        for rival in alike[_letters(pair)]
        if rival != pair and times[rival] > RIVAL_SHARE * whole[_letters(pair)]
    )
    return sure, rivals


def _by_letters(times: Mapping[Pair, int]) -> dict[str, list[Pair]]:
    """Return the spellings of the same letters; text typed without marks apart."""
    alike: dict[str, list[Pair]] = defaultdict(list)
    for pair in times:
        if not " ".join(pair).isascii():
            alike[_letters(pair)].append(pair)
    return alike


def _letters(pair: Pair) -> str:
    return fold(" ".join(pair))


def written(sure: Iterable[Pair], rivals: Iterable[Pair]) -> str:
    """Return the list as a file.

    >>> written([("y", "tá"), ("y", "tế")], [("y", "tề")]).splitlines()[-2:]
    ['y: tá tế', '! y: tề']
    """
    lines = [f"{first}: {rest}" for first, rest in _followers(sure)]
    lines += [f"! {first}: {rest}" for first, rest in _followers(rivals)]
    return HEAD + "\n".join(lines) + "\n"


def _followers(pairs: Iterable[Pair]) -> Iterator[Pair]:
    followers: dict[str, list[str]] = defaultdict(list)
    for first, second in pairs:
        followers[first].append(second)
    for first, seconds in followers.items():
        yield first, " ".join(seconds)


@click.command()
def main() -> None:
    """Build the list anew."""
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        sure, rivals = sure_pairs(json.loads(line)["text"] for line in lines)
    LIST.write_text(written(sure, rivals), encoding="utf-8")
    click.echo(f"{len(sure)} pairs, {len(rivals)} rivals")


if __name__ == "__main__":
    main()
