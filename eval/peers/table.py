"""What ``hoidap eval peers`` prints: one row a peer, by need, with what it cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from eval.bench.table import with_comma
from eval.intervals import estimate
from eval.peers.evidence import stands_alone
from eval.peers.line_up import OURS
from eval.significance import mcnemar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.cases import Case
    from eval.peers.line_up import Showing

NEEDS = {"figure": "số liệu", "tasks": "nhiệm vụ", "no-diacritics": "không dấu"}


def print_line_up(showings: Sequence[Showing], cases: Sequence[Case]) -> None:
    """Print how often all needed evidence was in what each peer retrieved.

    p is McNemar's, one-sided: how probable it is that a peer is so far behind our search by chance.
    """
    asked = [case for case in cases if stands_alone(case)]
    ours = next(showing for showing in showings if showing.name == OURS)
    table = Table("Cách làm", "Đủ bằng chứng (khoảng 95 %)", "p", *NEEDS.values())
    for cost in ("Số đoạn", "Ký tự/câu", "Dựng", "Mỗi câu"):
        table.add_column(cost, justify="right")
    for showing in showings:
        table.add_row(showing.name, *map(with_comma, _cells(showing, ours, asked)))
    Console(width=160).print(table)
    left_out = len(cases) - len(asked)
    print(f"{len(asked)} câu đứng riêng có bằng chứng; {left_out} câu khác không hỏi được ở đây.")
    print(f"p: xác suất để kém “{OURS}” đến thế là do tình cờ (McNemar, một phía).")


def _cells(showing: Showing, ours: Showing, asked: Sequence[Case]) -> list[str]:
    if showing.missing:
        return [f"bỏ qua: {showing.missing}"]
    tagged = [[case for case in asked if tag in case.tags] for tag in NEEDS]
    return [
        _estimated(showing, asked),
        "" if showing is ours else f"{_behind(showing, ours):.2g}",
        *(_share(*showing.share(cases)) for cases in tagged),
        f"{showing.chunks}",
        f"{showing.characters:.0f}",
        f"{showing.seconds:.1f} s" if showing.seconds else "",
        f"{showing.question_ms:.1f} ms",
    ]


def _estimated(showing: Showing, asked: Sequence[Case]) -> str:
    found = estimate([(showing.found[case.id], 1) for case in asked])
    if found is None:
        return "–"
    return f"{found.value:.1%} ({found.low:.1%} – {found.high:.1%})"


def _behind(showing: Showing, ours: Showing) -> float:
    pairs = [(ours.found[name], there) for name, there in showing.found.items()]
    return mcnemar(
        sum(here and not there for here, there in pairs),
        sum(there and not here for here, there in pairs),
    )


def _share(found: int, of: int) -> str:
    return f"{found / of:.1%} ({found}/{of})" if of else "–"
