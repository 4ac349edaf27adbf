"""Which row of a table has the most or the least: "thôn nào phân loại rác kém nhất?".

Only where the question names the rows by their header and one column of numbers, and every row
has a number there: a list told in part has no last one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.asked_columns import columns_asked
from bot.passages.bodies import kind_of_body, names_of_kind
from bot.passages.held import OTHER_MARKS, Held
from bot.passages.table_rows import cells, name_of, repeats_headers
from knowledge.quantities import number_value
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.passages.wanted import Wanted

LEAST_ROWS, MOST_TIED = 3, 3
_HIGH = "cao|lon|nhieu|dong|dai|rong|nang|dat|sau|day|manh"
_LOW = "thap|nho|it|ngan|hep|nhe|re|can|mong|kem"
_DEGREES = frozenset(
    "cao lớn nhiều đông dài rộng nặng đắt sâu dày mạnh thấp nhỏ ít ngắn hẹp nhẹ rẻ cạn mỏng kém".split()
)
_FAR = re.compile(
    rf"\b(?P<far>{_HIGH}|{_LOW})(?: (?!(?:{_HIGH}|{_LOW})\b)[a-z]+){{0,5}}? nhat\b(?! \d)"
)
_BY_MERIT = frozenset({"kem"})
"""Of what is done, told as a share: the least of it is the worst."""
_ILL = re.compile(r"\b(?:ngheo|no|ton|vi pham|cham|qua han|benh|chet|mac|bo hoc|that nghiep)\b")
_WHICH = re.compile(r"\bnao\b")
_ASIDE = re.compile(r"\([^()]*\)")
_NAME_OF = re.compile(r"^(?:ten|ho va ten|ho ten) (?:cac )?")
_SHARE = "tỷ lệ, tỉ lệ, tỷ trọng, phần trăm"
"""What a header says by "%"."""
_BARE = re.compile(r"\d[\d.,]*%?")
_SUMS = re.compile(r"\W*(?:tong|cong|toan|chung|binh quan|trung binh|luy ke|ca (?:xa|tinh|nuoc))\b")


def names_no_such(asked: str, words: str) -> bool:
    """Whether a folded question asks which of a kind has the most or least, and words name none of it.

    >>> asked = "xa nao co ty le ho ngheo cao nhat"
    >>> names_no_such(asked, "Tỷ lệ hộ nghèo toàn tỉnh: 11,2%"), names_no_such(asked, "Xã Mường So: 38%")
    (True, False)
    """
    kind = _kind_with_most(asked)
    return bool(kind) and not names_of_kind(words, kind)


@lru_cache(maxsize=256)
def _kind_with_most(asked: str) -> str:
    return kind_of_body(asked) if _FAR.search(asked) else ""


@dataclass(frozen=True, slots=True)
class ExtremeAsked:
    """A question for the row that has the most, or the least, of something."""

    folded: str
    highest: bool
    by_merit: bool
    text: str
    """The question without the words that ask for the far end."""

    @classmethod
    def of(cls, text: str) -> ExtremeAsked | None:
        """Read a question; null where it doesn't ask which has the most or the least.

        >>> asked = ExtremeAsked.of("Thôn nào ít hộ nhất?")
        >>> asked.highest, asked.text
        (False, 'Thôn nào  hộ ?')
        >>> ExtremeAsked.of("Năm nào chi cho cộng đồng ít nhất?").highest
        False
        >>> ExtremeAsked.of("Mỗi thôn ít nhất mấy hộ?") is None
        True
        """
        folded = fold(text)
        if not _WHICH.search(folded) or len(folded) != len(text):
            return None
        far = next((m for m in _FAR.finditer(folded) if _is_degree(text, m.span("far"))), None)
        if far is None:
            return None
        start, last = far.start(), far.end() - len("nhat")
        kept = text[:start] + text[start + len(far["far"]) : last] + text[far.end() :]
        return cls(folded, far["far"] in _HIGH.split("|"), far["far"] in _BY_MERIT, kept)

    def naming(self, row: str) -> str | None:
        """Return the header under which a row says its name: "Thôn" where "thôn nào" is asked."""
        for header, value in cells(row):
            names = _NAME_OF.sub("", _ASIDE.sub("", fold(header))).split(",")
            called = any(n.strip() and f"{n.strip()} nao" in self.folded for n in names)
            if called and any(map(str.isalpha, value)):
                return header
        return None


@dataclass(frozen=True, slots=True)
class Extreme:
    """The rows, by their places among those given, that have the most or least under ``column``."""

    rows: tuple[int, ...]
    naming: str
    column: str


def extreme_row(
    asked: ExtremeAsked,
    rows: Sequence[str],
    years: Sequence[int],
    above: Iterable[str],
    read: Callable[[str], Wanted],
) -> Extreme | None:
    """Return the row with the most or least of what is asked; null where a table doesn't tell it.

    ``above`` are the words that name the table; ``read`` reads a question's terms.

    >>> from bot.passages.wanted import Wanted
    >>> from bot.passages.terms import Vocabulary
    >>> rows = ["Thôn: A | Số hộ: 212", "Thôn: B | Số hộ: 1.168", "Thôn: C | Số hộ: 99"]
    >>> def told(question, rows=rows):
    ...     read = lambda text: Wanted.from_question(text, Vocabulary.of(rows))
    ...     return extreme_row(ExtremeAsked.of(question), rows, (), (), read)
    >>> told("Thôn nào ít hộ nhất?").rows, told("Thôn nào nhiều hộ nhất?").rows
    ((2,), (1,))
    >>> told("Thôn nào nhiều hộ nghèo nhất?") is None
    True
    """
    places = [at for at, row in enumerate(rows) if not sums_up(row)]
    naming = asked.naming(rows[places[0]]) if len(places) >= LEAST_ROWS else None
    if naming is None:
        return None
    table = [dict(cells(rows[at])) for at in places]
    numbered = [header for header in table[0] if all(is_bare_number(row, header) for row in table)]
    wanted = read(asked.text)
    columns = columns_asked(asked.text, wanted, "", numbered, years) if numbered else []
    if len(columns) != 1 or not _tells(asked, wanted, columns[0], (naming, *above)):
        return None
    values = [number_value(row[columns[0]].rstrip("%")) for row in table]
    far = max(values) if asked.highest else min(values)
    tied = tuple(at for at, value in zip(places, values, strict=True) if value == far)
    return Extreme(tied, naming, columns[0]) if len(tied) <= MOST_TIED else None


def _is_degree(text: str, span: tuple[int, int]) -> bool:
    """Whether a word tells a degree, as far as its marks tell: "đông", not the "đồng" of "hợp đồng"."""
    return not has_diacritics(text) or text[slice(*span)].lower() in _DEGREES


def sums_up(row: str) -> bool:
    """Whether a row sums the others up, or says the headers again."""
    return bool(_SUMS.match(fold(name_of(row)))) or repeats_headers(row)


def is_bare_number(row: dict[str, str], header: str) -> bool:
    """Whether a row's cell under a header is a number and nothing else."""
    return _BARE.fullmatch(row.get(header, "")) is not None


def _tells(asked: ExtremeAsked, wanted: Wanted, column: str, above: Iterable[str]) -> bool:
    """Whether a column is named by the question, and it and the words above tell all of that."""
    if asked.by_merit and ("%" not in column or _ILL.search(fold(column))):
        return False
    above = (*above, _SHARE) if "%" in column else above
    telling = wanted.of_terms(term for term in wanted.terms if term.telling)
    of_column = telling.credits(Held.of(column))
    told = telling.best_credits((Held.of(column), 1.0), *((Held.of(w), 1.0) for w in above))
    return any(c > OTHER_MARKS for c in of_column) and all(c > OTHER_MARKS for c in told)
