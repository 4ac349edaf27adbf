"""Telegram's HTML: which tags it knows, and what it refuses.

Source: https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)((?:\s+[^<>]*)?)>")
_NAMED_OR_NUMBERED = re.compile(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));")


class CantParse(Exception):
    """The text isn't Telegram's HTML."""


@dataclass(frozen=True)
class Styled:
    """A stretch of the text that is shown in a style."""

    kind: str
    start: int
    end: int
    url: str | None = None


def parse_html(source: str) -> tuple[str, tuple[Styled, ...]]:
    """Return the text as it is shown, and its styles; raises CantParse.

    >>> parse_html("<b>Sở</b> &lt; 1")[0]
    'Sở < 1'
    """
    shown, place = "", 0
    open_tags: list[tuple[str, int, str]] = []
    styles: list[Styled] = []
    while place < len(source):
        if source[place] != "<":
            end = source.find("<", place)
            end = len(source) if end < 0 else end
            shown += _unescaped(source[place:end])
            place = end
            continue
        tag = _TAG.match(source, place)
        offset = len(source[:place].encode())
        if tag is None or tag[2].lower() not in TAGS:
            name = tag[2] if tag else source[place + 1 : place + 2]
            raise CantParse(f'Unsupported start tag "{name}" at byte offset {offset}')
        name = tag[2].lower()
        if not tag[1]:
            _refuse_nested_quote(name, open_tags, offset)
            open_tags.append((name, len(shown), tag[3]))
        else:
            styles.append(_closed(name, open_tags, shown, offset))
        place = tag.end()
    if open_tags:
        raise CantParse(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return shown, tuple(styles)


def _refuse_nested_quote(name: str, open_tags: list[tuple[str, int, str]], offset: int) -> None:
    if name == "blockquote" and any(other == name for other, _, _ in open_tags):
        raise CantParse(f"Blockquote can't be nested at byte offset {offset}")


def _closed(name: str, open_tags: list[tuple[str, int, str]], shown: str, offset: int) -> Styled:
    if not open_tags:
        raise CantParse(f"Unexpected end tag at byte offset {offset}")
    opened, start, attributes = open_tags.pop()
    if opened != name:
        raise CantParse(
            f'Unmatched end tag at byte offset {offset}, expected "</{opened}>", found "</{name}>"'
        )
    link = re.search(r"href=[\"']([^\"']*)[\"']", attributes)
    expandable = name == "blockquote" and "expandable" in attributes
    kind = "expandable_blockquote" if expandable else TAGS[name]
    return Styled(kind, start, len(shown), _unescaped(link[1]) if link else None)


def _unescaped(text: str) -> str:
    """Telegram knows four named entities and all numbered ones; others stay as they are."""

    def character(found: re.Match[str]) -> str:
        decimal, hexadecimal, name = found.groups()
        if name:
            return NAMED.get(name, found[0])
        return chr(int(decimal) if decimal else int(hexadecimal, 16))

    return _NAMED_OR_NUMBERED.sub(character, text)
