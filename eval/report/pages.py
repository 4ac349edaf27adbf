"""A report written out: a page that needs nothing beside it, or Markdown for a pull request."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from eval.report import texts

if TYPE_CHECKING:
    from eval.report.contents import Contents

LONGEST = 1200


def as_html(contents: Contents) -> str:
    """Write the report as a page: style and charts inside, nothing fetched, no script."""
    return environment().get_template("report.html").render(report=contents, texts=texts)


def as_markdown(contents: Contents) -> str:
    """Write the report as GitHub's Markdown."""
    return environment().get_template("report.md").render(report=contents, texts=texts)


def cell(text: object) -> str:
    r"""Return a text as it may stand in a cell of a Markdown table, or in a line of a list.

    >>> cell("a | b\n[1] <c>")
    'a \\| b [1] &lt;c&gt;'
    """
    line = " ".join(str(text).split())
    return line.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    r"""Return a text as a block quote of Markdown, cut where it is very long.

    >>> quoted("một\nhai")
    '> một\n> hai'
    """
    whole = text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
    lines = whole.replace("<", "&lt;").splitlines() or ["–"]
    return "\n".join(f"> {line}" for line in lines)


@cache
def environment() -> Environment:
    """Return the templates, with what they may call."""
    templates = Environment(
        loader=PackageLoader("eval.report"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters |= {"cell": cell, "quoted": quoted}
    return templates
