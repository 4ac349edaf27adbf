"""An answer as messages of a channel: its text, notices, numbered sources, and what to press."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bot.channels import replies
from bot.channels.actions import Act, button
from bot.channels.events import EventKind, OutgoingMessage, Source, Told
from bot.channels.rich_text import Line, Run, line, lines_of, units
from bot.channels.source_labels import label_of
from bot.channels.splitting import TextLimits, split
from bot.document_names import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers import Answer
    from bot.channels.events import Button, InboundEvent

FOLLOW_UPS = 3
SOURCE_BUTTONS = 8
BUTTONS_IN_ROW = 4
MANY_BUTTONS = 10  # a channel with fewer has no room for opinions
BLANK: Line = ()


def messages_to(
    event: InboundEvent,
    lines: Sequence[Line],
    limits: TextLimits,
    buttons: Sequence[tuple[Button, ...]] = (),
) -> tuple[OutgoingMessage, ...]:
    """Return the lines as messages in the event's conversation, buttons below the last.

    In a group, and after an edit, the first is a reply to what was said, so that everybody sees
    what is answered.
    """
    parts = split(lines, limits)
    template = OutgoingMessage(event.channel, event.conversation, in_group=event.in_group)
    messages = [replace(template, lines=part) for part in parts]
    if messages:
        messages[-1] = replace(messages[-1], buttons=tuple(buttons))
        if event.in_group or event.kind is EventKind.EDITED:
            messages[0] = replace(messages[0], reply_to=event.message_id)
    return tuple(messages)


def told_of(answer: Answer, ref: str, public_url: str) -> Told:
    """Return what the answer's buttons will refer to."""
    sources = (
        Source(
            citation.n,
            label_of(citation),
            citation.quote,
            f"{public_url}/van-ban/{citation.document.id}"
            f"?from={citation.span.start}&to={citation.span.end}"
            if public_url
            else "",
        )
        for citation in answer.citations
    )
    return Told(ref, answer.id, tuple(sources), answer.follow_ups[:FOLLOW_UPS])


def answer_lines(answer: Answer, told: Told, limits: TextLimits) -> list[Line]:
    """Return the text, the notices, the sources, and what to type where there is no button."""
    lines = lines_of(answer.text)
    lines += [(Run(replies.NOTICE.format(notice=notice), "italic"),) for notice in answer.notices]
    if told.sources:
        lines += [BLANK, line(replies.SOURCES, "bold"), *_listed(told.sources)]
    if not limits.buttons:
        return [*lines, *hints(told)]
    beyond = told.sources[len(_with_button(told, limits)) :]
    if beyond:
        lines.append(line(replies.SEE_MORE_SOURCES.format(n=beyond[0].n), "italic"))
    return lines


def answer_buttons(told: Told, limits: TextLimits) -> list[tuple[Button, ...]]:
    """Return rows of buttons: sources, questions to go on with, an opinion where there is room.

    None where the channel has no buttons.
    """
    if not limits.buttons:
        return []
    sources = [
        button(
            replies.SOURCE_BUTTON.format(n=source.n),
            f"xem nguồn {source.n}",
            Act.SOURCE,
            told.ref,
            str(source.n),
        )
        for source in _with_button(told, limits)
    ]
    rows = [
        tuple(sources[at : at + BUTTONS_IN_ROW]) for at in range(0, len(sources), BUTTONS_IN_ROW)
    ]
    rows += [
        (button(_title(question, limits), question, Act.FOLLOW, told.ref, str(n)),)
        for n, question in enumerate(told.follow_ups, start=1)
    ]
    if limits.buttons >= MANY_BUTTONS and told.sources:
        rows.append(
            (
                button(replies.UP_BUTTON, "👍", Act.RATE, told.ref, "up"),
                button(replies.DOWN_BUTTON, "👎", Act.RATE, told.ref, "down"),
            )
        )
    return rows


def _with_button(told: Told, limits: TextLimits) -> tuple[Source, ...]:
    """Return the sources that have a button, beside those of the follow-ups."""
    room = limits.buttons - len(told.follow_ups)
    return told.sources[: SOURCE_BUTTONS if limits.buttons >= MANY_BUTTONS else room]


def quote_lines(source: Source) -> list[Line]:
    """Return a source in full: its place, its words, and where to read on."""
    lines = [
        line(replies.SOURCE_OF.format(n=source.n, label=source.label), "bold"),
        *((Run(part, "quote"),) for part in source.quote.splitlines() if part.strip()),
    ]
    return [*lines, (Run(source.url, url=source.url),)] if source.url else lines


def _listed(sources: Sequence[Source]) -> list[Line]:
    """Return a line for each place; neighbours of the same label share one: "[1][2] KH …"."""
    lines: list[Line] = []
    for label, group in groupby(sources, key=lambda source: source.label):
        same = list(group)
        marks = "".join(f"[{source.n}]" for source in same)
        lines.append((Run(f"{marks} "), Run(label, url=same[0].url)))
    return lines


def hints(told: Told) -> list[Line]:
    """Return what to type where there are no buttons."""
    lines = [line(replies.SEE_SOURCE, "italic")] if told.sources else []
    if told.follow_ups:
        lines.append(line(replies.FOLLOW_UPS, "italic"))
        lines += [line(f"{n}) {question}") for n, question in enumerate(told.follow_ups, start=1)]
    return lines


def _title(text: str, limits: TextLimits) -> str:
    return text if units(text) <= limits.title_units else shortened(text, limits.title_units - 1)
