"""``hoidap figures "chỉ tiêu"``: the figures of an indicator, each with the place that states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bot.commands import replies
from bot.commands.listing import give, list_options, listed_by, place_of

if TYPE_CHECKING:
    from bot.commands.listing import ListOptions
    from bot.web.listed import FigureBody, FigureList


@click.command(short_help="Tra cứu số liệu theo chỉ tiêu.")
@click.argument("words", metavar="CHỈ_TIÊU", default="")
@list_options
def figures(indicator: str, options: ListOptions) -> None:
    """Tra cứu số liệu của một chỉ tiêu: giá trị, đơn vị tính, kỳ, địa bàn, kèm trích dẫn."""
    from bot.web.listings import list_figures

    listed = listed_by(list_figures, indicator, options)
    give(listed, _text(indicator, listed), options)


def _text(indicator: str, listed: FigureList) -> str:
    if not listed.items:
        return replies.NO_FIGURES.format(indicator=indicator)
    count = replies.FIGURE_COUNT.format(count=listed.total)
    return "\n".join([*map(_line, listed.items), count])


def _line(figure: FigureBody) -> str:
    from bot.web.listed import valued

    said = [figure.indicator, valued(figure), figure.comparison, figure.period, figure.place]
    return (
        f"[{figure.citation.n}] {' | '.join(part for part in said if part)}\n"
        f"    “{figure.citation.quote}”\n"
        f"    {place_of(figure.citation)}"
    )
