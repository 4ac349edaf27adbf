"""``hoidap eval lint``: what is wrong with a gold set; ``hoidap eval schema``: how one is written."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from eval.commands.options import HALVES, data_option, gold_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@gold_option
@data_option
def lint(gold: str, data: Path | None) -> None:
    """Soát bộ câu hỏi: mỗi chuỗi bằng chứng phải có trong văn bản; thoát với mã 1 khi có lỗi."""
    from eval.gold_faults import gold_faults, shared_questions
    from eval.held_texts import sections_of, texts_of
    from eval.report.gold_texts import gold_fault
    from eval.sittings import cases_of, seated
    from knowledge.bootstrap import open_library

    dev, test = (cases_of(gold, half) for half in HALVES)
    with seated(gold, data) as settings:
        library = open_library(settings)
        held = texts_of(library), sections_of(library)
        library.close()
    faults = [*gold_faults(dev, *held), *gold_faults(test, *held), *shared_questions(dev, test)]
    for found in faults:
        click.echo(f"{found.case}: {gold_fault(found)}")
    click.echo(f"{len(dev) + len(test)} câu, {len(faults)} lỗi")
    sys.exit(1 if faults else 0)


@click.command()
def schema() -> None:
    """In lược đồ JSON của một câu hỏi: mỗi dòng của tệp .jsonl là một đối tượng như thế."""
    from eval.cases import Case

    click.echo(json.dumps(Case.model_json_schema(), ensure_ascii=False, indent=2))
