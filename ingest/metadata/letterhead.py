"""The closing of a document in running text: recipients (nơi nhận) and signature."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST_SIGNATURE_LINE = 60
MOST_RECIPIENTS = 40
SIGNED = re.compile(r"[(\[]\s*đã ký\s*[)\]]", re.IGNORECASE)
LONGEST_NAME = 7  # words, titles before the name included


def gather_closing(blocks: Sequence[Block]) -> list[Block]:
    """Make one LETTERHEAD block of each list of recipients and of each signature."""
    gathered: list[Block] = []
    at = 0
    while at < len(blocks):
        after_recipients = bool(gathered) and markers.opens_recipients(gathered[-1].text)
        end = _closing_end(blocks, at, after_recipients=after_recipients)
        if end > at:
            text = " / ".join(block.text for block in blocks[at:end])
            gathered.append(replace(blocks[at], text=text, kind=BlockKind.LETTERHEAD))
        else:
            gathered.append(blocks[at])
            end = at + 1
        at = end
    return gathered


def _closing_end(blocks: Sequence[Block], at: int, *, after_recipients: bool) -> int:
    if blocks[at].kind is not BlockKind.TEXT:
        return at
    if markers.opens_recipients(blocks[at].text):
        return _run(blocks, at, _is_recipient, MOST_RECIPIENTS)
    unlabelled = after_recipients and _is_title(blocks[at])
    if (unlabelled or markers.opens_signature(blocks[at].text)) and len(
        blocks[at].text
    ) < LONGEST_SIGNATURE_LINE:
        return _run(blocks, at, _is_signature, 6)
    return at


def _run(blocks: Sequence[Block], at: int, belongs: Callable[[Block], bool], most: int) -> int:
    end = at + 1
    while end < min(len(blocks), at + most) and belongs(blocks[end]):
        end += 1
    return end


def _is_recipient(block: Block) -> bool:
    return block.kind is BlockKind.TEXT and markers.may_open_bullet(block.text)


def _is_signature(block: Block) -> bool:
    text = block.text
    if block.kind is not BlockKind.TEXT or len(text) > LONGEST_SIGNATURE_LINE:
        return False
    if markers.opens_item(text) or markers.opens_recipients(text) or markers.ends_sentence(text):
        return False
    return markers.is_capitals(text) or is_name(text)


def _is_title(block: Block) -> bool:
    """Tell whether a signature begins here without TM. or KT.: "GIÁM ĐỐC"."""
    return markers.is_capitals(block.text) and not markers.opens_numbered(block.text)


def is_name(text: str) -> bool:
    """Whether the line is a person's name, or only says that the document is signed.

    >>> is_name("Nguyễn Văn Mẫu"), is_name("(Đã ký)"), is_name("Kế hoạch này")
    (True, True, False)
    """
    words = SIGNED.sub("", text).split()
    named = all(word[0].isupper() or not word[0].isalpha() for word in words)
    return named and len(words) <= LONGEST_NAME
