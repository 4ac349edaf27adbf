"""Text as some programs leave it in PDFs: ligatures as one sign, Ư as Ƣ of an old font."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eval.samples.markup import Part, Sample

LIGATURES = {"ffi": "\ufb03", "fi": "\ufb01", "fl": "\ufb02"}
OLD_FONT = {"Ư": "Ƣ", "ư": "ƣ"}  # fonts before Unicode 3.2 drew Ư in the place of Ƣ (U+01A2)


def respell(sample: Sample, signs: Mapping[str, str]) -> Sample:
    """Return the sample with every text so spelled; letters with a tone stay as they are."""
    return replace(
        sample,
        issuer=spelled(sample.issuer, signs),
        abstract=spelled(sample.abstract, signs),
        authority=tuple(spelled(line, signs) for line in sample.authority),
        recipients=tuple(spelled(line, signs) for line in sample.recipients),
        signatory=spelled(sample.signatory, signs),
        parts=tuple(_part(part, signs) for part in sample.parts),
    )


def spelled(text: str, signs: Mapping[str, str]) -> str:
    """Return the text with each sign written the other way.

    >>> spelled("Thư viện, wifi", {**LIGATURES, **OLD_FONT})
    'Thƣ viện, wiﬁ'
    """
    for plain, sign in signs.items():
        text = text.replace(plain, sign)
    return text


def _part(part: Part, signs: Mapping[str, str]) -> Part:
    rows = tuple(tuple(spelled(cell, signs) for cell in row) for row in part.rows)
    return replace(part, text=spelled(part.text, signs), rows=rows)
