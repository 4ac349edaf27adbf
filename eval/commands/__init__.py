"""``hoidap eval``: retrieval, answers and the whole bench, measured."""

from __future__ import annotations

import click

from eval.commands.answers import answers
from eval.commands.bench import bench
from eval.commands.compare import compare
from eval.commands.documents import documents
from eval.commands.gold import lint, schema
from eval.commands.live import live
from eval.commands.new import new
from eval.commands.peers import peers
from eval.commands.report import report
from eval.commands.retrieval import retrieval
from eval.commands.writer import writer


@click.group(name="eval")
def eval_group() -> None:
    """Đo chất lượng tìm kiếm, trả lời và tốc độ."""


MEASURING = (retrieval, answers, documents, bench, peers, live, writer)
READING = (compare, report)
GOLD = (new, lint, schema)

for command in (*MEASURING, *READING, *GOLD):
    eval_group.add_command(command)
