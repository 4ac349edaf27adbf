"""The table of abbreviations and chat spellings: shipped in ``data/``, extended by an operator."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Self

from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANY, LOWER, CAPITALS = "any", "lower", "capitals"
NAME = "^"  # as a neighbour: any word with a capital
OPERATORS_FILE = "abbreviations.tsv"
SHORTEST_APART = 4  # letters; fewer are as often two words of a chat
_LETTERS = re.compile(r"(?<!\w)[bcdđghklmnpqrstvx]{1,4}(?!\w)", re.IGNORECASE)
_APART = re.compile(
    rf"{_LETTERS.pattern}(?:\s*(?:[&,-]|\s(?:và|va)\s)?\s*{_LETTERS.pattern})+", re.IGNORECASE
)
_SECTION = re.compile(r"\[(\w+)\]")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form, what it stands for, in which case, and beside which neighbours."""

    short: str
    full: str
    case: str = ANY
    neighbours: tuple[tuple[str, str], ...] = ()

    def fits(self, word: str, before: str, after: str, *, proper: bool = False) -> bool:
        """Whether a word is this short form beside these folded neighbours ("$": none follows).

        ``proper`` when the word after it is typed with a capital, as a name is.
        """
        if self.case == CAPITALS and not (word.isupper() and word == self.short):
            return False
        if self.case == LOWER and not word.islower():
            return False
        return not self.neighbours or any(
            _is(before, left) and (proper if right == NAME else _is(after, right))
            for left, right in self.neighbours
        )


def _is(word: str, wanted: str) -> bool:
    if wanted == "#":
        return word[:1].isdigit()
    return not wanted or word == wanted


@dataclass(frozen=True)
class Abbreviations:
    """Every abbreviation known, an operator's before the shipped ones."""

    entries: tuple[Abbreviation, ...]

    @classmethod
    def read(cls, text: str) -> Self:
        r"""Read the form of ``data/abbreviations.tsv``; a line without a tab is passed over.

        >>> Abbreviations.read("kcb\tkhám chữa bệnh").full("KCB", "", "$")
        'khám chữa bệnh'
        """
        return cls(tuple(_lines(text)))

    def full(self, word: str, before: str, after: str, *, proper: bool = False) -> str | None:
        r"""Return what a word stands for beside its folded neighbours; null when it is a word.

        Marks of a short form may be missing; a word with other marks is another word.

        >>> known = Abbreviations.read("tt\ttrung tâm\t_ ^\ntt\tthông tư")
        >>> known.full("TT", "", "quan", proper=True), known.full("TT", "", "quan")
        ('trung tâm', 'thông tư')
        """
        entries = self._by_short.get(word.lower(), ())
        fitting = (e.full for e in entries if e.fits(word, before, after, proper=proper))
        return next(fitting, None)

    def together(self, text: str) -> str:
        """Return the text with an abbreviation's letters put together, where they were typed apart.

        >>> shipped().together("so gd dt"), shipped().together("Sở NN và MT"), shipped().together("tr k")
        ('so gd&đt', 'Sở nn&mt', 'tr k')
        """
        return _APART.sub(self._put_together, text)

    def _put_together(self, match: re.Match[str]) -> str:
        parts = list(_LETTERS.finditer(match[0]))
        for first in range(len(parts) - 1):
            for last in range(len(parts) - 1, first, -1):
                letters = "".join(fold(part[0]) for part in parts[first : last + 1])
                short = self._by_letters.get(letters)
                if short:
                    start, end = parts[first].start(), parts[last].end()
                    rest = _APART.sub(self._put_together, match[0][end:])
                    return f"{match[0][:start]}{short}{rest}"
        return match[0]

    def both_ways(self, text: str) -> str:
        """Return the text with the short forms of what it names in full, for a search.

        >>> shipped().both_ways("kế hoạch của ủy ban nhân dân tỉnh")
        'kế hoạch của ủy ban nhân dân tỉnh UBND'
        """
        folded = " ".join(re.findall(r"[^\W_]+", fold(text)))
        words = f" {folded} "
        shorts = [short for full, short in self._by_full if full in words]
        return " ".join([text, *dict.fromkeys(s for s in shorts if fold(s) not in folded.split())])

    @cached_property
    def expansions(self) -> dict[str, str]:
        """Short forms that stand for one thing only, folded, with it folded: of any text."""
        fulls: dict[str, set[str]] = {}
        for entry in self.entries:
            fulls.setdefault(fold(entry.short), set()).add(_plain(entry.full))
        sole = {fold(entry.short) for entry in self._administrative}
        return {
            short: min(full) for short, full in fulls.items() if short in sole and len(full) == 1
        }

    @cached_property
    def _by_short(self) -> dict[str, list[Abbreviation]]:
        table: dict[str, list[Abbreviation]] = {}
        for entry in self.entries:
            for key in {entry.short.lower(), fold(entry.short)}:
                table.setdefault(key, []).append(entry)
        return table

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        """Abbreviations of consonants alone, by their letters, in any case and beside any words."""
        sole = [e for e in self._administrative if len(e.short) >= SHORTEST_APART]
        return {re.sub(r"[\W_]", "", fold(e.short)): e.short for e in reversed(sole)}

    @cached_property
    def _by_full(self) -> list[tuple[str, str]]:
        """What is named in full, folded and between spaces, with its short form in capitals."""
        return [(f" {_plain(entry.full)} ", entry.short.upper()) for entry in self._administrative]

    @cached_property
    def _administrative(self) -> list[Abbreviation]:
        return [e for e in self.entries if e.case == ANY and not e.neighbours and len(e.short) > 2]  # noqa: PLR2004 - two letters stand for too much


@lru_cache(maxsize=4096)  # the table's long forms are held against every question
def _plain(full: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(full)))


def _lines(text: str) -> Iterator[Abbreviation]:
    case = ANY
    for line in text.splitlines():
        section = _SECTION.fullmatch(line.strip())
        if section:
            case = section[1]
        elif "\t" in line and not line.startswith("#"):
            short, full, *where = (part.strip() for part in line.split("\t"))
            if short and full:
                yield Abbreviation(short, full, case, tuple(_neighbours("".join(where[:1]))))


def _neighbours(where: str) -> Iterator[tuple[str, str]]:
    for place in filter(None, where.split("|")):
        left, _, right = place.partition("_")
        yield left.strip().rpartition(" ")[2], right.strip().partition(" ")[0]


@cache
def shipped() -> Abbreviations:
    """Return the table that comes with the bot."""
    return Abbreviations.read((files("bot") / "data" / OPERATORS_FILE).read_text(encoding="utf-8"))


def open_abbreviations(data: Path) -> Abbreviations:
    """Return the shipped table with the operator's lines of the data folder before it."""
    own = data / OPERATORS_FILE
    if not own.is_file():
        return shipped()
    added = Abbreviations.read(own.read_text(encoding="utf-8-sig"))
    return Abbreviations((*added.entries, *shipped().entries))
