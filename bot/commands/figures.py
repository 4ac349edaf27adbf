"""``hoidap figures "chỉ tiêu"``: says plainly that it comes in a later version."""

from __future__ import annotations

import click

from bot.commands import replies

WRONG_USE = 2


@click.command(short_help="Tra cứu số liệu theo chỉ tiêu (chưa có).")
@click.argument("indicator", metavar="CHỈ_TIÊU", required=False)
@click.option("--json", "as_json", is_flag=True, help="In JSON.")
def figures(indicator: str | None, *, as_json: bool) -> None:
    """Tra cứu số liệu theo chỉ tiêu; chưa có trong phiên bản này."""
    del indicator, as_json
    click.echo(replies.FIGURES_LATER, err=True)
    raise click.exceptions.Exit(WRONG_USE)
