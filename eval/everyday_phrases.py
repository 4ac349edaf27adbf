"""Builds ``knowledge/lists/everyday_phrases.txt``: ``python -m eval.everyday_phrases``.

The everyday phrases of ``bot/data/synonyms.tsv`` as people say them, for `knowledge.question_forms`:
which marks a plain word has is told by the words that it goes with.
"""

from __future__ import annotations

from pathlib import Path

import click

from knowledge.text import has_diacritics, nfc

ROOT = Path(__file__).parents[1]
SYNONYMS, LIST = ROOT / "bot/data/synonyms.tsv", ROOT / "knowledge/lists/everyday_phrases.txt"
HEAD = """\
# Everyday phrases, one a line. Built by eval/everyday_phrases.py from bot/data/synonyms.tsv.
"""


def phrases_of(table: str) -> list[str]:
    r"""Return the first phrases of a table of synonyms that have several words and marks, sorted.

    >>> phrases_of("# Of weather\ntrời lạnh\tnhiệt độ thấp\nlợn\theo\nEV\txe điện\n")
    ['trời lạnh']
    """
    lines = (line for line in nfc(table).splitlines() if line and not line.startswith("#"))
    first = {line.split("\t")[0].strip().lower() for line in lines}
    return sorted(each for each in first if " " in each and has_diacritics(each))


@click.command()
def main() -> None:
    """Write the list anew."""
    phrases = phrases_of(SYNONYMS.read_text(encoding="utf-8"))
    LIST.write_text(HEAD + "\n".join(phrases) + "\n", encoding="utf-8")
    click.echo(f"{len(phrases)} phrases")


if __name__ == "__main__":
    main()
