"""``hoidap eval peers``: what others' recipes find for the same questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from eval.commands.options import HALVES, data_option, gold_option, half_option

if TYPE_CHECKING:
    from pathlib import Path

    from eval.sittings import Half


@click.command()
@gold_option
@data_option
@half_option
def peers(gold: str, data: Path | None, half: tuple[Half, ...]) -> None:
    """So với BM25, LangChain, LlamaIndex, Haystack theo công thức trong tài liệu của họ."""
    from eval.peers.line_up import line_up
    from eval.peers.table import print_line_up
    from eval.runs import save_run
    from eval.sittings import cases_of, seated, unlogged

    cases = [case for name in half or HALVES for case in cases_of(gold, name)]
    with seated(gold, data) as settings, unlogged(settings) as service:
        showings = line_up(service, cases)
    print_line_up(showings, cases)
    config = {"gold": gold, "half": half or HALVES, "embedder": settings.embedder}
    click.echo(save_run("peers", config, {each.name: each.as_json() for each in showings}))
