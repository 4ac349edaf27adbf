"""Bodies that could be mistaken for one asked for, or that hold its work since it was merged."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.units.names import read_unit
from bot.units.spelling import slips

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.units.names import UnitName

_TOLD_BY_LEVEL = frozenset({"", "uy ban nhan dan", "hoi dong nhan dan"})
_ALIKE = 0.5
_OF_ONE_FIELD = 0.9
_BEGUN_ALIKE = 0.4
_WORDS = 3


def near_bodies(
    asked: UnitName, bodies: Collection[str], held: Iterable[str], *, unknown: bool
) -> list[str]:
    """Return the bodies held whose names are like the one asked for, the likest first.

    Committees and councils are told apart by level and place, not by likeness; a name with a
    number in it, or one that a slip alone sets apart, is a misread one. Of an ``unknown`` body
    also those of the same field at another level are near, and those begun alike.

    >>> from bot.units.names import read_unit
    >>> held = ["so giao duc dao tao", "so noi vu", "trung tam luu tru lich su"]
    >>> near_bodies(read_unit("Phòng Giáo dục và Đào tạo"), (), held, unknown=True)
    ['so giao duc dao tao']
    >>> near_bodies(read_unit("Trung tâm Lưu trữ"), (), held, unknown=False)
    ['trung tam luu tru lich su']
    """
    if asked.many or asked.body in _TOLD_BY_LEVEL:
        return []
    scored = {
        body: likeness
        for body in held
        if body not in bodies
        and " " in body
        and (likeness := _likeness(asked.body.split(), body.split(), unknown=unknown))
        and not _misread(body, asked.body)
    }
    return sorted(scored, key=lambda body: (-scored[body], body))


def _likeness(asked: list[str], other: list[str], *, unknown: bool) -> float:
    """Return how like two names are, 0 for names that nobody takes for each other."""
    if not {*asked} & {*other}:
        return 0.0
    if f" {' '.join(asked)} " in f" {' '.join(other)} " or (
        f" {' '.join(other)} " in f" {' '.join(asked)} "
    ):
        return 1.0
    share = len({*asked} & {*other}) / len({*asked} | {*other})
    if asked[0] == other[0] and share >= _ALIKE:
        return share
    if not unknown:
        return 0.0
    if asked[1:] == other[1:]:
        return _OF_ONE_FIELD
    return _BEGUN_ALIKE if asked[:_WORDS] == other[:_WORDS] and len(asked) >= _WORDS else 0.0


def _misread(body: str, asked: str) -> bool:
    other_head = body.split(maxsplit=1)[0] != asked.split(maxsplit=1)[0]
    return any(map(str.isdigit, body)) or (not other_head and slips(body, asked, 1) <= 1)


def successor(body: str) -> str | None:
    """Return the body into which a folded one was merged by law; null when it was not.

    >>> successor("so giao thong van tai"), successor("so noi vu")
    ('so xay dung', None)
    """
    return _merged().get(body)


@cache
def _merged() -> dict[str, str]:
    text = (files("bot") / "data" / "former_units.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {read_unit(old).body: read_unit(new).body for old, new in rows}
