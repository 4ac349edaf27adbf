"""Figures for an inline query: the indicator's name typed in any chat, cards to choose from."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.channels import replies
from bot.channels.events import Card
from bot.channels.rich_text import Run, line
from bot.channels.source_labels import document_label, place_label
from bot.document_names import shortened
from bot.web.listed import valued
from bot.web.listings import Limits, list_figures
from knowledge.documents import Status

if TYPE_CHECKING:
    from bot.bootstrap import Service
    from bot.web.listed import FigureBody
    from bot.web.schemas import CitationBody

MOST = 10
LEAST_LETTERS = 2


def figure_cards(service: Service, query: str) -> tuple[Card, ...]:
    """Return the figures that a query names, those in force first; a card that says so if none."""
    if sum(map(str.isalpha, query)) < LEAST_LETTERS:
        return (_hint(replies.NO_FIGURES_HINT),)
    public_url = (service.settings.public_url or "").rstrip("/")
    limits = Limits(service.settings.as_of(), public_url=public_url)
    found = list_figures(service.library, query, limits).items
    found.sort(key=lambda figure: figure.citation.document.status is not Status.CURRENT)
    cards = [_card(n, figure) for n, figure in enumerate(islice(found, MOST))]
    return tuple(cards) or (_hint(replies.NO_FIGURES.format(query=shortened(query, 60))),)


def _card(n: int, figure: FigureBody) -> Card:
    citation = figure.citation
    label = source_label(citation)
    about = [part for part in (figure.period, figure.place, label) if part]
    return Card(
        id=str(n),
        title=shortened(f"{figure.indicator}: {valued(figure)}", 120),
        description=shortened(" · ".join(about), 200),
        lines=(
            (Run(citation.quote, "quote"),),
            (Run("["), Run(label, url=citation.url if "://" in citation.url else ""), Run("]")),
        ),
    )


def source_label(citation: CitationBody) -> str:
    """Return the place of a citation in short."""
    document = citation.document
    name = document_label(document.kind, document.number, document.title or document.source)
    return place_label(name, citation.section, citation.page)


def _hint(said: str) -> Card:
    return Card("none", said, replies.NO_FIGURES_HINT, (line(said),))
