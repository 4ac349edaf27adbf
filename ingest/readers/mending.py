"""Blocks whose letters a legacy font stored: repaired for a whole document at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers.cleaning import clean, is_junk
from ingest.readers.encodings.detection import repair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.blocks import Block


def mended(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that say something, legacy letters put right."""
    told = [block for block in blocks if not is_junk(block.text)]
    whole = "\n".join(block.text for block in told)
    repaired = repair(whole)
    if repaired == whole:
        return told
    texts = repaired.split("\n")
    return [replace(b, text=clean(t)) for b, t in zip(told, texts, strict=True) if clean(t)]
