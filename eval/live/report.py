"""What ``hoidap eval live`` prints."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.answers import AnswerStatus
from bot.document_names import named
from eval.live.candidates import UP
from eval.live.weeks import ENDS, LATENCY
from eval.report.texts import share
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eval.live.log import Asked
    from eval.live.weeks import Week
    from knowledge.documents import Document

WIDTH = 140
SAID = {
    AnswerStatus.ANSWERED: "trả lời",
    AnswerStatus.NO_EVIDENCE: "không tìm thấy",
    AnswerStatus.CLARIFY: "hỏi lại",
    AnswerStatus.DECLINED: "từ chối",
}


def print_live(
    log: Sequence[Asked],
    groups: Sequence[Sequence[Asked]],
    by_week: Sequence[Week],
    documents: Mapping[str, Document],
    top: int,
) -> None:
    """Print the weeks, the unanswered questions, the documents cited and the ratings."""
    console = Console(width=WIDTH)
    console.print(f"{len(log)} câu hỏi, {log[0].at:%d/%m/%Y} – {log[-1].at:%d/%m/%Y}")
    console.print(_weeks(by_week))
    for line in drifts(by_week):
        console.print(line)
    console.print(_unanswered(groups, top))
    console.print(_cited(log, documents, top))
    console.print(_ratings(log, top))


def _weeks(by_week: Sequence[Week]) -> Table:
    title = "Theo tuần (* khác tuần trước, không do ngẫu nhiên)"
    table = Table("Tuần từ", "Câu hỏi", title=title)
    for end in ENDS:
        table.add_column(SAID[end], justify="right")
    table.add_column("p50 / p95", justify="right")
    for week in by_week:
        shares = [f"{share(week.share(end))}{_star(week, str(end))}" for end in ENDS]
        times = f"{week.latency(0.5):.0f} / {week.latency(0.95):.0f} ms{_star(week, LATENCY)}"
        table.add_row(f"{week.monday:%d/%m/%Y}", f"{len(week.questions)}", *shares, times)
    return table


def drifts(by_week: Sequence[Week]) -> list[str]:
    """Return a sentence for each change from one week to the next that is more than chance."""
    found = []
    for before, after in pairwise(by_week):
        since = f"Tuần từ {after.monday:%d/%m/%Y}"
        found += [
            f"{since}: phần “{SAID[end]}” {_direction(before.share(end), after.share(end))} "
            f"từ {share(before.share(end))} đến {share(after.share(end))}."
            for end in ENDS
            if str(end) in after.drifted
        ]
        if LATENCY in after.drifted:
            was, now = before.latency(0.5), after.latency(0.5)
            found.append(
                f"{since}: thời gian trả lời {_direction(was, now)} từ {was:.0f} đến {now:.0f} ms."
            )
    return found


def _direction(before: float, after: float) -> str:
    return "tăng" if after > before else "giảm"


def _star(week: Week, what: str) -> str:
    return " *" if what in week.drifted else ""


def _unanswered(groups: Sequence[Sequence[Asked]], top: int) -> Table:
    whole = sum(len(group) for group in groups)
    title = f"{whole} câu chưa được trả lời, {len(groups)} nhóm"
    table = Table("Lần", "Câu tiêu biểu", "Cũng hỏi", "Lần cuối", title=title)
    for group in groups[:top]:
        also = dict.fromkeys(asked.completed for asked in group)
        also.pop(group[0].completed)
        others = " · ".join([*also][:2]) + (" …" if len(also) > 2 else "")  # noqa: PLR2004 - as many as fit
        latest = max(asked.at for asked in group)
        table.add_row(
            f"{len(group)}", escape(group[0].completed), escape(others), f"{latest:%d/%m/%Y}"
        )
    return table


def _cited(log: Sequence[Asked], documents: Mapping[str, Document], top: int) -> Table:
    counts = Counter(name for asked in log for name in asked.document_ids)
    table = Table("Câu trả lời", "Văn bản", title="Được dẫn nhiều nhất")
    for name, count in counts.most_common(top):
        table.add_row(f"{count}", escape(_named(name, documents)))
    return table


def _named(document_id: str, documents: Mapping[str, Document]) -> str:
    if document_id in documents:
        return named(documents[document_id])
    return f"{document_id[:12]}{' (không còn giữ)' if documents else ''}"


def _ratings(log: Sequence[Asked], top: int) -> Table:
    rated = [asked for asked in log if asked.rating]
    liked = sum(asked.rating == UP for asked in rated)
    title = f"{len(rated)} lượt đánh giá: {liked} hài lòng, {len(rated) - liked} không"
    table = Table("Lần", "Câu hỏi không hài lòng", "Kết quả", "Góp ý", title=title)
    for several in _disliked(rated)[:top]:
        said = SAID.get(several[0].status, str(several[0].status))
        comments = " · ".join(dict.fromkeys(a.comment for a in several if a.comment))
        table.add_row(f"{len(several)}", escape(several[0].completed), said, escape(comments))
    return table


def _disliked(rated: Sequence[Asked]) -> list[list[Asked]]:
    """Return those that someone disliked, one group a question, the newest first."""
    groups: dict[str, list[Asked]] = {}
    for asked in sorted(rated, key=lambda asked: asked.at, reverse=True):
        if asked.rating != UP:
            groups.setdefault(" ".join(fold(asked.completed).split()), []).append(asked)
    return list(groups.values())
