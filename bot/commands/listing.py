"""What ``hoidap tasks`` and ``hoidap figures`` share: options, the library, and the output."""

from __future__ import annotations

import functools
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.commands import replies

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.web.listed import FigureList, TaskList
    from bot.web.listings import Limits
    from bot.web.schemas import CitationBody
    from knowledge.library import Library

STATUSES = ["current", "upcoming", "past", "superseded", "unknown"]
FORMATS = ["text", "json", "csv", "xlsx"]
Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class ListOptions:
    """What a listing command was told beside its words: which documents, which form, where to."""

    status: str | None
    document: str
    written: str | None
    output: Path | None
    as_json: bool

    @property
    def form(self) -> str:
        """The form asked for, else that of the file's name, else text for people."""
        suffix = self.output.suffix.lstrip(".").lower() if self.output else ""
        named = suffix if suffix in FORMATS else "text"
        return "json" if self.as_json else self.written or named


def list_options(command: Callable[[str, ListOptions], None]) -> Callable[..., None]:
    """Add the options of a listing command, which gets them as one."""

    @functools.wraps(command)
    def run(words: str, **told: Any) -> None:
        command(words, ListOptions(**told))

    wrapped: Callable[..., None] = run
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Như --format json."),
        click.option(
            "--output",
            "-o",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="TỆP",
            help="Ghi ra tệp; với .csv, .json, .xlsx thì không cần --format.",
        ),
        click.option("--format", "written", type=click.Choice(FORMATS), help="Dạng in ra."),
        click.option("--document", default="", metavar="MÃ", help="Chỉ trong văn bản này."),
        click.option("--status", type=click.Choice(STATUSES), help="Chỉ văn bản có hiệu lực này."),
    ):
        wrapped = option(wrapped)
    return wrapped


def listed_by(
    make: Callable[[Library, str, Limits], Listed],
    words: str,
    options: ListOptions,
) -> Listed:
    """Open the library as configured and list from it."""
    from bot.web.listings import Limits
    from knowledge.bootstrap import open_library
    from knowledge.documents import Status
    from knowledge.settings import Settings

    settings = Settings()
    library = open_library(settings)
    try:
        url = (settings.public_url or "").rstrip("/")
        status = Status(options.status) if options.status else None
        limits = Limits(settings.as_of(), options.document, status, url)
        return make(library, words, limits)
    finally:
        library.close()


def give(listed: TaskList | FigureList, text: str, options: ListOptions) -> None:
    """Print or save a list in the form asked for; ``text`` is its form for people."""
    from bot.web.spreadsheets import xlsx_of

    form, output = options.form, options.output
    if form == "xlsx" and output is None and sys.stdout.isatty():
        raise click.UsageError(replies.NEEDS_OUTPUT)
    made = xlsx_of(listed) if form == "xlsx" else _written(listed, text, form).encode()
    if output is None:
        sys.stdout.buffer.write(made)
    else:
        output.write_bytes(made)
        click.echo(replies.SAVED.format(count=listed.total, path=output))


def _written(listed: TaskList | FigureList, text: str, form: str) -> str:
    from bot.web.spreadsheets import csv_of

    if form == "csv":
        return csv_of(listed)
    return f"{listed.model_dump_json(indent=2) if form == 'json' else text}\n"


def place_of(citation: CitationBody) -> str:
    """Return where a citation stands, on one line: document, last heading, page."""
    document = citation.document
    named = " ".join(part for part in (document.kind, document.number) if part)
    where = [named or document.source, *citation.section[-1:]]
    if citation.page is not None:
        where.append(f"tr. {citation.page}")
    return " › ".join(where)
