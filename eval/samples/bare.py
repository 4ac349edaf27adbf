"""Sets a sample as text copied out of a PDF without its letterhead: every line wrapped, spaced.

No issuer, number, place or date stands above: what is known of them the body says.
"""

from __future__ import annotations

import textwrap

from eval.samples.markup import MARK, Kind, Sample

WIDTH = 78


def render(sample: Sample) -> bytes:
    """Return lines with a blank line after each."""
    lines = [sample.kind, *textwrap.wrap(sample.abstract, WIDTH - 12), ""]
    for part in sample.parts:
        indent = "" if part.kind is Kind.HEADING else " "
        lines += [indent + line for line in _wrapped(part.text)]
    lines += ["Nơi nhận:", *(f"- {name}" for name in sample.recipients), ""]
    lines += [*sample.authority, "", "", sample.signatory, "", MARK]
    return "".join(f"{line} \n\n" for line in lines).encode()


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
