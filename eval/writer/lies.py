"""Lies made of true evidence: each changes one thing, and keeps everything that makes it credible.

Planted as mutation testing plants faults (DeMillo, Lipton and Sayward, 1978): what is changed is
known, so that whatever gets out is known to be false. A lie quotes its evidence to the letter and
names it, unless the quote or the number is the lie.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Said = tuple[str, Sequence[int], Sequence[str]]
    """A sentence, the numbers of its evidence and its quotes."""
    Change = Callable[[str], str | None]

_NUMBER = re.compile(r"(?<![\w/.,])\d+(?:[.,]\d+)*(?![\w/])")
_YEAR = re.compile(r"\b20\d\d\b")
_BODY = re.compile(
    r"\b(?:Sở|Công an|Trung tâm|Hội|Ban|Ủy ban nhân dân|Chi cục)(?: [A-ZĐÀ-Ỹ]\w*(?: \w+)?| tỉnh| xã)"
)
_LIMITS = re.compile(
    r"\b(?:không|chưa|ít nhất|tối thiểu|tối đa|không quá|khoảng|(?:trên|dưới)(?= \d)|chậm nhất|phấn đấu|dự kiến) ",
    re.IGNORECASE,
)
_CONDITION = re.compile(r",? (?:khi|nếu|trừ|trường hợp|sau khi|kể từ khi) [^,;.]+")
_SHORTEST = 4  # words; fewer are hardly a statement
_UNITS = (
    ("tỷ đồng", "triệu đồng"),
    ("triệu đồng", "tỷ đồng"),
    ("ngày làm việc", "giờ làm việc"),
    ("tháng", "tuần"),
    ("giờ", "phút"),
    (" km", " m"),
    ("%", " phần nghìn"),
    ("triệu", "nghìn"),
    (" năm kể", " tháng kể"),
)
_TURNS = (
    ("tăng", "giảm"),
    ("giảm", "tăng"),
    ("trước ngày", "sau ngày"),
    ("tối thiểu", "tối đa"),
    ("ít nhất", "nhiều nhất"),
    ("trở lên", "trở xuống"),
    ("không quá", "ít nhất"),
    ("trên", "dưới"),
    ("dưới", "trên"),
    ("cấp tỉnh", "cấp xã"),
)


def lies_of(evidence: Mapping[int, str], above: str = "") -> Iterator[tuple[str, Said]]:
    """Yield lies with their kind, as many as the evidence lends itself to.

    ``above`` are the headings over it: what a body named there does is no lie.
    """
    for n, words in evidence.items():
        yield from _about_one(n, _bare(words))
    for n, m in zip(evidence, [*evidence][1:], strict=False):
        yield from _about_two(n, m, _bare(evidence[n]), _bare(evidence[m]), above)


def _bare(words: str) -> str:
    return re.sub(r"^(?:[-+•]|\w{1,2}[.)]|\d+-)\s+", "", words).rstrip(" .;/")


def _about_one(n: int, words: str) -> Iterator[tuple[str, Said]]:
    for kind, change in _CHANGES.items():
        said = change(words)
        if said and said != words:
            yield kind, (said, [n], [words])
    number = _NUMBER.search(words)
    if number:
        yield "quote altered", (words, [n], [_one_digit_off(words, number)])
    yield "citation invented", (words, [n + 40], [words])
    yield "uncited", (words, [], [words])
    yield "unquoted", (words, [n], [])
    yield "quote of nothing", (words, [n], [f"{words} theo quy định của pháp luật"])


def _about_two(n: int, m: int, one: str, other: str, above: str) -> Iterator[tuple[str, Said]]:
    quotes = [one, other]
    value, elsewhere = _NUMBER.search(one), _NUMBER.search(other)
    if value and elsewhere and value[0] != elsewhere[0] and value.start() > 1 < elsewhere.start():
        said = one[: value.start()] + other[elsewhere.start() :]
        yield "value of another", (said, [n, m], quotes)
    body = _BODY.search(one)
    if body and body[0] not in other and body[0] not in above:
        yield "deed of another", (f"{body[0]} {_lowered(other)}", [n, m], quotes)
    yield "cause invented", (f"Do {_lowered(one)} nên {_lowered(other)}", [n, m], quotes)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def _one_digit_off(words: str, number: re.Match[str]) -> str:
    last = number[0][-1]
    return words[: number.end() - 1] + str((int(last) + 1) % 10) + words[number.end() :]


def _wrong_number(words: str) -> str | None:
    number = _NUMBER.search(words)
    return _one_digit_off(words, number) if number else None


def _wrong_year(words: str) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) + 1), words, count=1)


def _swapped_numbers(words: str) -> str | None:
    found = list(_NUMBER.finditer(words))
    pair = next(((a, b) for a, b in itertools.pairwise(found) if a[0] != b[0]), None)
    if pair is None:
        return None
    a, b = pair
    return words[: a.start()] + b[0] + words[a.end() : b.start()] + a[0] + words[b.end() :]


def _unit_left_out(words: str) -> str | None:
    for unit in ("tỷ đồng", "triệu đồng", "%", "triệu lượt"):
        at = re.search(rf"(?<=\d)\s?{unit}", words)
        if at:
            return words[: at.start()] + words[at.end() :]
    return None


def _replaced(pairs: Sequence[tuple[str, str]]) -> Change:
    def change(words: str) -> str | None:
        for old, new in pairs:
            name = re.escape(old)
            if re.search(rf"\d[^.;]{{0,6}}{name}(?!\w)|(?<!\w){name} ", words):
                return re.sub(rf"(?<!\w){name}(?!\w)", new, words, count=1)
        return None

    return change


def _negated(words: str) -> str | None:
    parts = words.split(" ")
    return " ".join([*parts[:2], "không", *parts[2:]]) if len(parts) > _SHORTEST else None


def _another_body(words: str) -> str | None:
    body = _BODY.search(words)
    other = "Sở Ngoại vụ" if body and body[0] != "Sở Ngoại vụ" else "Sở Y tế"
    return words.replace(body[0], other, 1) if body else None


def _bodies_swapped(words: str) -> str | None:
    found = [m[0] for m in _BODY.finditer(words)]
    if len(set(found)) < 2:  # noqa: PLR2004 - two to swap
        return None
    one, other = found[0], next(name for name in found if name != found[0])
    return words.replace(one, "\0").replace(other, one).replace("\0", other)


_CHANGES: dict[str, Change] = {
    "wrong number": _wrong_number,
    "wrong year": _wrong_year,
    "numbers swapped": _swapped_numbers,
    "wrong unit": _replaced(_UNITS),
    "unit left out": _unit_left_out,
    "direction turned": _replaced(_TURNS),
    "negation added": _negated,
    "limit or negation dropped": lambda words: _LIMITS.sub("", words, count=1),
    "condition dropped": lambda words: _CONDITION.sub("", words, count=1),
    "another body": _another_body,
    "bodies swapped": _bodies_swapped,
    "body added": lambda words: f"Sở Ngoại vụ {_lowered(words)}",
    "place added": lambda words: f"Tại tỉnh Hải Dương, {_lowered(words)}",
    "told as done": lambda words: f"Đã {_lowered(words)}",
    "from outside": lambda words: f"{words}, cao nhất cả nước",
    "nothing of it": lambda _: "Thủ tướng Chính phủ đã khen thưởng toàn thể người dân",
    "generalised": lambda words: f"Mọi trường hợp {_lowered(words)}",
    "source misnamed": lambda words: f"Theo Luật Đất đai, {_lowered(words)}",
}
