"""Text with a little formatting, before any channel's markup; lengths in UTF-16 units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.web.light_markdown import parse

if TYPE_CHECKING:
    from bot.web.light_markdown import Inline

BULLET = "• "
Style = Literal["plain", "bold", "italic", "quote"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one style, a link where it has a ``url``."""

    text: str
    style: Style = "plain"
    url: str = ""


Line = tuple[Run, ...]


def units(text: str) -> int:
    r"""Return the length in UTF-16 code units, by which the platforms count.

    >>> units("Kế hoạch"), units("\U0001f44d")
    (8, 2)
    """
    return len(text) + sum(character > "\uffff" for character in text)


def length(line: Line) -> int:
    """Return the visible length of a line in UTF-16 units."""
    return sum(units(run.text) for run in line)


def line(text: str, style: Style = "plain") -> Line:
    """Return a line of one run."""
    return (Run(text, style),)


def plain_text(lines: tuple[Line, ...]) -> str:
    r"""Return the lines without formatting.

    >>> plain_text((line("Nguồn:", "bold"), line("[1] KH 5")))
    'Nguồn:\n[1] KH 5'
    """
    return "\n".join("".join(run.text for run in each) for each in lines)


def lines_of(markdown: str) -> list[Line]:
    r"""Return the lines of an answer's light Markdown.

    >>> plain_text(tuple(lines_of("**Phải làm:**\n- một [1]\n- hai")))
    'Phải làm:\n• một [1]\n• hai'
    """
    found: list[Line] = []
    for block in parse(markdown):
        opening = (Run(BULLET),) if block.kind == "list" else ()
        found += [(*opening, *(_run(inline) for inline in each)) for each in block.lines]
    return found


def _run(inline: Inline) -> Run:
    if inline.kind == "cite":
        return Run(f"[{inline.text}]")
    return Run(inline.text, "bold" if inline.kind == "bold" else "plain")
