"""True sentences made of evidence: what a model writes that keeps to its prompt's rules."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from eval.writer.lies import Said

CLAIMS = Path(__file__).parent / "claims.jsonl"
_BULLET = re.compile(r"^(?:[-+•]|\w{1,2}[.)]|\d+-)\s+")
_TIME_LAST = re.compile(
    r"^(?P<rest>[^;]+?),? (?P<time>(?:trước|từ|đến hết) ngày \d[\d/]*(?: đến (?:hết )?ngày \d[\d/]*)?)$"
)
_UNCERTAIN = re.compile(r"\b(?:nếu|trừ|khi|trường hợp)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenClaim:
    """A sentence that a person wrote over evidence; ``kind`` is "true" or the kind of lie."""

    evidence: tuple[str, ...]
    said: str
    kind: str
    quotes: tuple[str, ...] = ()
    cites: tuple[int, ...] | None = None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The evidence numbers that it names; -1 stands for none."""
        given = self.cites or range(1, len(self.evidence) + 1)
        return tuple(n for n in given if n >= 0)


def written_claims() -> list[WrittenClaim]:
    """Return the truths and lies that people wrote over sentences of the samples."""
    lines = CLAIMS.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [
        WrittenClaim(
            tuple(row["evidence"]),
            row["said"],
            row["kind"],
            tuple(row["quotes"] or row["evidence"]),
            tuple(row["cites"]) if row.get("cites") else None,
        )
        for row in rows
    ]


def truths_of(evidence: Mapping[int, str]) -> Iterator[Said]:
    """Yield true sentences over evidence: whole, tied on, shortened, time first, two in one."""
    for n, words in evidence.items():
        bare = _BULLET.sub("", words).rstrip(" .;/")
        yield bare, [n], [words]
        yield f"Ngoài ra, {bare[:1].lower()}{bare[1:]}", [n], [bare]
        if "Ủy ban nhân dân" in bare:
            yield bare.replace("Ủy ban nhân dân", "UBND"), [n], [bare]
        first, semicolon, _ = bare.partition(";")
        if semicolon and not _UNCERTAIN.search(bare):
            yield first, [n], [first]
        timed = _TIME_LAST.match(bare)
        if timed:
            rest = timed["rest"]
            time = timed["time"]
            yield f"{time[:1].upper()}{time[1:]}, {rest[:1].lower()}{rest[1:]}", [n], [bare]
    for n, m in zip(evidence, [*evidence][1:], strict=False):
        one, other = (_BULLET.sub("", evidence[k]).rstrip(" .;/") for k in (n, m))
        yield f"{one}; {other[:1].lower()}{other[1:]}", [n, m], [one, other]
