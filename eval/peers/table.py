"""What ``hoidap eval peers`` prints: one row a peer, by need, with what it cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from eval.peers.evidence import stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.cases import Case
    from eval.peers.line_up import Showing

NEEDS = {"figure": "số liệu", "tasks": "nhiệm vụ", "no-diacritics": "không dấu"}


def print_line_up(showings: Sequence[Showing], cases: Sequence[Case]) -> None:
    """Print how often all needed evidence was in what each peer retrieved."""
    asked = [case for case in cases if stands_alone(case)]
    table = Table(
        "Cách làm", "Đủ bằng chứng", *NEEDS.values(), "Số đoạn", "Ký tự/câu", "Dựng", "Mỗi câu"
    )
    for showing in showings:
        table.add_row(showing.name, *(_cells(showing, asked)))
    Console(width=150).print(table)
    left_out = len(cases) - len(asked)
    print(f"{len(asked)} câu đứng riêng có bằng chứng; {left_out} câu khác không hỏi được ở đây.")


def _cells(showing: Showing, asked: Sequence[Case]) -> list[str]:
    if showing.missing:
        return [f"bỏ qua: {showing.missing}"]
    tagged = [[case for case in asked if tag in case.tags] for tag in NEEDS]
    return [
        *(_share(*showing.share(cases)) for cases in (asked, *tagged)),
        f"{showing.chunks}",
        f"{showing.characters:.0f}",
        f"{showing.seconds:.1f} s" if showing.seconds else "",
        f"{showing.question_ms:.1f} ms",
    ]


def _share(found: int, of: int) -> str:
    return f"{found / of:.1%} ({found}/{of})" if of else "–"
