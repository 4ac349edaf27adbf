"""``hoidap eval new``: a question becomes a gold case, its evidence picked from what was cited."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.commands.evidence_prompts import NO_SUCH, pick_evidence
from eval.commands.options import readable

if TYPE_CHECKING:
    import datetime as dt

    from bot.answers import Answer
    from bot.bootstrap import Service
    from eval.cases import Case
    from eval.new_cases import Asking, Place
    from knowledge.settings import Settings

PREFIX = "q"
ENDINGS = ("answered", "refused", "clarify", "greeting")
EXPECT = "Câu này phải kết thúc thế nào"
NOT_NUMBERED = "Phải có dạng “số trích dẫn=chuỗi phải có”."
TAKE = "Đưa câu này vào bộ câu hỏi"
REJECTED = "Chưa ghi, vì: {faults}"
ADDED = "Đã ghi {id} vào {path}"
CITED, FOUND = "trích dẫn", "đoạn tìm thấy"


@click.command()
@click.option(
    "--gold",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    callback=readable,
    help="Tệp .jsonl được ghi thêm; chưa có thì được tạo.",
)
@click.option("--data", type=click.Path(path_type=Path), help="Thư mục dữ liệu đã nạp sẵn.")
@click.option("--question", help="Câu hỏi.")
@click.option("--turn", "turns", multiple=True, help="Câu đã hỏi trước đó trong cuộc trò chuyện.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Ngày xét hiệu lực.")
@click.option("--unit", help="Đơn vị của người hỏi.")
@click.option("--expect", type=click.Choice(ENDINGS), help="Câu hỏi phải kết thúc thế nào.")
@click.option(
    "--needed", multiple=True, help="“số trích dẫn=chuỗi phải có”, ví dụ “1=18,6 tỷ đồng”."
)
@click.option("--forbidden", multiple=True, help="Chuỗi mà câu trả lời không được chứa.")
@click.option("--tag", "tags", multiple=True, help="Thẻ.")
@click.option("--rated", type=click.Choice(["up", "down", "all"]), help="Từ các câu được đánh giá.")
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    callback=readable,
    help="Từ tệp mà `hoidap eval live --export` ghi.",
)
def new(  # noqa: PLR0913 - click passes every option by name
    *,
    gold: Path,
    data: Path | None,
    question: str | None,
    turns: tuple[str, ...],
    as_of: dt.datetime | None,
    unit: str | None,
    expect: str | None,
    needed: tuple[str, ...],
    forbidden: tuple[str, ...],
    tags: tuple[str, ...],
    rated: str | None,
    source: Path | None,
) -> None:
    """Thêm câu hỏi chuẩn: hỏi thật, chọn bằng chứng theo số trích dẫn, soát rồi mới ghi."""
    from eval.cases import Expectation
    from eval.new_cases import (
        Asking,
        asking_of,
        held_cases,
        made_case,
        needed_strings,
        next_id,
        proofs_of,
    )
    from eval.sittings import unlogged
    from knowledge.settings import Settings

    settings = Settings(data=data) if data else Settings()
    candidates = [asking_of(case) for case in _candidates(settings, rated, source)]
    if not rated and not source:
        asked = question or click.prompt("Câu hỏi")
        day = as_of.date() if as_of else settings.as_of()
        candidates = [Asking(asked, day, turns, unit, tags)]
    try:
        wishes = needed_strings(needed)
    except ValueError as fault:
        raise click.BadParameter(NOT_NUMBERED, param_hint="--needed") from fault
    added = 0
    with unlogged(settings) as service:
        for asking in candidates:
            answer, places = _show(service, asking)
            if (rated or source) and not click.confirm(TAKE, default=True):
                continue
            ending = expect or click.prompt(
                EXPECT, type=click.Choice(ENDINGS), default=_end(answer)
            )
            picked = wishes or (pick_evidence(places, service) if ending == "answered" else {})
            unknown = picked.keys() - {place.n for place in places}
            if unknown:
                raise click.UsageError(NO_SUCH.format(numbers=", ".join(map(str, unknown))))
            evidence = proofs_of(places, picked)
            number = next_id(held_cases(gold), PREFIX)
            case = made_case(asking, Expectation(ending), evidence, forbidden, number)
            added += _add(service, gold, case)
    sys.exit(0 if added or not candidates else 1)


def _candidates(settings: Settings, rated: str | None, source: Path | None) -> list[Case]:
    """Return what is proposed: by the journal's ratings, and by an exported file."""
    from eval.cases import load_cases
    from eval.live.candidates import candidates
    from eval.live.log import read_log

    wanted = load_cases(source) if source else []
    if rated:
        log = read_log(settings.data / "journal.sqlite")
        wanted += candidates([a for a in log if a.rating and rated in {a.rating, "all"}], [], None)
    return wanted


def _show(service: Service, asking: Asking) -> tuple[Answer, tuple[Place, ...]]:
    from eval.new_cases import ask

    answer, places = ask(service, asking)
    click.echo(f"\n{' → '.join((*asking.turns, asking.question))}\n({answer.status}) {answer.text}")
    for place in places:
        label = CITED if place.cited else FOUND
        where = " › ".join((place.source, *place.section))
        click.echo(f"[{place.n}] {label} · {where}\n    {' '.join(place.quote.split())}")
    return answer, places


def _end(answer: Answer) -> str:
    from eval.measures import refused

    return "refused" if refused(answer) else "answered"


def _add(service: Service, gold: Path, case: Case) -> bool:
    """Write the case when nothing is wrong with it; else say what is."""
    from eval.new_cases import append_case, faults_of, held_cases
    from eval.report.gold_texts import gold_fault

    faults = faults_of(case, held_cases(gold), service)
    if faults:
        click.echo(REJECTED.format(faults="; ".join(map(gold_fault, faults))))
        return False
    append_case(gold, case)
    click.echo(ADDED.format(id=case.id, path=gold))
    return True
