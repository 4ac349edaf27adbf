"""Footnotes of web pages: calls marked, notes taken out of the flow.

Word's export names a note ``_ftn1`` and its call ``_ftnref1``; others link to an id.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.readers.cleaning import clean
from ingest.readers.footnotes import call

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_CALLS = (
    "sup a[href^='#'], a[href^='#'] sup, a[role='doc-noteref'], a[href^='#_ftn'],"
    "a[href^='#_edn'], a[href^='#ftn'], a[href^='#sdfootnote'], a[href^='#fn']"
)
_BACK = re.compile(r"ref|anc|back", re.IGNORECASE)
_NOTE_NUMBER = re.compile(r"^\s*[\[(^↑]*\s*\d{0,3}\s*[\])↑.]*\s*|\s*[↩↑]\ufe0e?\s*$")
_NOTE_PART = re.compile(r"(?:ftn|edn|fn|note|sdfootnote)-?\d+$", re.IGNORECASE)
LONGEST_CALL = 4  # figures of a note's number
LONGEST_NOTE = 5000  # characters; more is a link into the page, not to a note


def take_notes(tree: LexborHTMLParser) -> dict[str, str]:
    """Mark the calls, take the notes out of the flow; a note without a call stays."""
    notes: dict[str, str] = {}
    for anchor in tree.css(_CALLS):
        link = anchor if anchor.tag == "a" else anchor.parent
        target = (link.attributes.get("href") or "")[1:] if link is not None else ""
        number = clean(anchor.text()).strip("[]()^ ")
        note = _note(tree, target)
        if link is None or note is None or not number or len(number) > LONGEST_CALL:
            continue
        holder = _holder(note)
        text = _NOTE_NUMBER.sub("", clean(holder.text(separator=" ")))
        if text and len(text) < LONGEST_NOTE:
            notes[number] = text
            link.replace_with(call(number))
            holder.decompose()
    return notes


def _note(tree: LexborHTMLParser, target: str) -> LexborNode | None:
    if _BACK.search(target) or not re.fullmatch(r"[\w:.\-]+", target):
        return None
    return tree.css_first(f"[id='{target}'], a[name='{target}']")


def _holder(note: LexborNode) -> LexborNode:
    """Return the paragraph of a note, whose anchor is often an empty link inside it.

    Word puts all paragraphs of a note into a part of its own.
    """
    while note.tag in {"a", "sup", "span", "font"} and note.parent is not None:
        note = note.parent
    around = note.parent
    whole = around is not None and _NOTE_PART.search(around.attributes.get("id") or "")
    return around if whole and around is not None else note
